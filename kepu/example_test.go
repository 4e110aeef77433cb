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
