package kepu_test

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

var shock = kepu.Question{
	Kind: kepu.Multiple,
	Stem: "有人触电，哪些做法对？",
	Options: []kepu.Option{
		{Text: "先切断电源", Correct: true},
		{Text: "用干燥的木棍挑开电线", Correct: true},
		{Text: "马上用手把人拉开"},
	},
}

func ExampleGrading_Grade() {
	answer := kepu.Response{Chosen: []string{"先切断电源"}}
	for _, g := range []kepu.Grading{kepu.AllOrNothing, kepu.RightMinusWrong, kepu.HalfIfIncomplete} {
		share, _ := g.Grade(&shock, answer)
		fmt.Println(g, share)
	}
	// Output:
	// allOrNothing 0
	// rightMinusWrong 0.5
	// halfIfIncomplete 0.5
}

func ExampleQuestion_Identity() {
	fmt.Println(shock.Identity())
	// Output: mt34peebd82vbk64
}

func ExampleNewBank() {
	bank, problems := kepu.NewBank([]kepu.Question{shock, shock})
	fmt.Println(bank.Len())
	for _, p := range problems {
		fmt.Println(p.Severity(), p.Code)
	}
	// Output:
	// 1
	// error quiz.sameQuestion
}

func ExampleBank_Select() {
	bank, _ := kepu.NewBank([]kepu.Question{shock})
	for id, q := range bank.Select(kepu.Filter{Kinds: []kepu.Kind{kepu.Multiple}}) {
		fmt.Println(id, q.Stem)
	}
	// Output: mt34peebd82vbk64 有人触电，哪些做法对？
}

func ExampleBank_Lint() {
	q := shock
	q.Explanation = "电没断，救人的人也会触电。"
	q.Citation = "《科普法》（2002年）第二条"
	bank, _ := kepu.NewBank([]kepu.Question{q})
	for _, p := range bank.Lint(calendar.MustDate(2026, 10, 18)) {
		fmt.Println(p.Text(kepu.Hans))
	}
	// Output: 引用的《中华人民共和国科学技术普及法》（2002年）已有2024年的新版本
}

func ExamplePickRound() {
	bank, _ := kepu.NewBank([]kepu.Question{shock})
	today := calendar.MustDate(2026, 10, 18)
	for _, item := range kepu.PickRound(bank, kepu.Filter{AsOf: today}, 5, kepu.DailySeed(today), nil) {
		fmt.Println(item.Question.Stem)
	}
	// Output: 有人触电，哪些做法对？
}

func ExampleProblem_Text() {
	p := kepu.Problem{
		Position: kepu.Position{File: "题库/用电.txt", Line: 12, Column: 4},
		Code:     kepu.SingleSeveral,
		Args:     []any{2},
	}
	fmt.Println(p.Position, p.Text(kepu.Hans))
	fmt.Println(p)
	// Output:
	// 题库/用电.txt:12:4 单选题给了2个答案
	// 题库/用电.txt:12:4: a single choice with 2 answers
}

func ExampleParseRatio() {
	third, _ := kepu.ParseRatio("1/3")
	fmt.Println(third.Add(third).Add(third), third)
	// Output: 1 1/3
}

// A paper of two parts, drawn again and again the same.
func ExampleDraw() {
	bank, _ := kepu.NewBank([]kepu.Question{
		{ID: "a", Kind: kepu.Judgement, Stem: "火警电话是119。", Options: kepu.JudgementOptions(true)},
		{ID: "b", Kind: kepu.Judgement, Stem: "水能扑灭油锅火。", Options: kepu.JudgementOptions(false)},
		{ID: "c", Kind: kepu.Single, Stem: "触电先做什么？", Options: []kepu.Option{{Text: "断电", Correct: true}, {Text: "拉人"}}},
	})
	blueprint := &kepu.Blueprint{Title: "小测验", Parts: []kepu.BlueprintPart{
		{Filter: kepu.Filter{Kinds: []kepu.Kind{kepu.Single}}, Count: 1, Points: kepu.NewRatio(2, 1)},
		{Filter: kepu.Filter{Kinds: []kepu.Kind{kepu.Judgement}}, Count: 1, Reserves: 1},
	}}
	paper, _ := kepu.Draw(bank, blueprint, 20261122)
	for _, item := range paper.Items() {
		fmt.Println(item.ID, item.Question.Stem, item.Points)
	}
	fmt.Println("满分", paper.Total())

	blueprint.Used = []string{"a", "b"}
	_, problems := kepu.Draw(bank, blueprint, 20261122)
	for _, p := range problems {
		fmt.Println(p.Text(kepu.Hans))
	}
	// Output:
	// c 触电先做什么？ 2
	// a 火警电话是119。 1
	// 满分 3
	// 第2部分（判断题）要2题，题库里能用的只有0题，还缺2题
	// 第2部分另有2题以前用过，没有再用
}

// A sheet is marked by the texts of the options, wherever they stood.
func ExampleSheet() {
	q := kepu.Question{Kind: kepu.Multiple, Stem: "哪些能灭油锅火？", Options: []kepu.Option{{Text: "锅盖", Correct: true}, {Text: "水"}, {Text: "灭火毯", Correct: true}}}
	paper := &kepu.Paper{Parts: []kepu.PaperPart{{Items: []kepu.PaperItem{{ID: "m", Question: q, Points: kepu.NewRatio(3, 1), Grading: kepu.HalfIfIncomplete}}}}}
	sheet := kepu.Sheet{Paper: paper, Responses: []kepu.Response{{Chosen: []string{"锅盖"}}}}
	score := sheet.Score()
	fmt.Println(score.Points, "of", score.Total)
	// Output: 1.5 of 3
}

// Two kiosks count on their own; together they say what one would have.
func ExampleItems() {
	count := func(rights ...int64) *kepu.Items {
		items := &kepu.Items{}
		for _, right := range rights {
			items.Add(kepu.Attempt{Finished: true, Items: []kepu.AttemptItem{
				{ID: "a", Judged: true, Share: kepu.NewRatio(right, 1), Chosen: []string{[]string{"浇水", "盖锅盖"}[right]}},
				{ID: "b", Judged: true, Share: kepu.NewRatio(right, 1)},
			}})
		}
		return items
	}
	all := count(1, 1, 0)
	all.Merge(count(1))
	figures := all.ByID("a")
	fmt.Printf("%d answers, facility %.2f, discrimination %.0f, small: %v\n", figures.Answers, figures.Facility.Value, figures.Discrimination.Value, figures.Small)
	for _, o := range all.Options("a", &kepu.Question{Options: []kepu.Option{{Text: "浇水"}, {Text: "盖锅盖", Correct: true}}}) {
		fmt.Println(o.Text, o.Chosen)
	}
	// Output:
	// 4 answers, facility 0.75, discrimination 100, small: true
	// 浇水 1
	// 盖锅盖 3
}
