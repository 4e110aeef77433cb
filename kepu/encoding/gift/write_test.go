package gift

import (
	"flag"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// compare looks into the comparable values by their ==.
var compare = []cmp.Option{cmpopts.IgnoreFields(kepu.Question{}, "At"), cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b kepu.Ratio) bool { return a == b }), cmp.Comparer(func(a, b calendar.Date) bool { return a == b })}

var generated = flag.Int("generated", 5_000, "how many questions TestRoundTrip makes up")

// TestRoundTrip writes generated questions and reads them back: nothing
// differs unless Append said so, and it says so of few.
func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	told, left := 0, 0
	fields := map[kepu.Field]int{}
	for done := 0; done < *generated; done += 50 {
		batch := make([]kepu.Question, 50)
		for i := range batch {
			batch[i] = generate(r)
		}
		text, problems := Append(nil, batch)
		lost := map[int]bool{}
		said := map[int]map[kepu.Field]bool{}
		for _, p := range problems {
			n, _ := strconv.Atoi(p.Args[0].(string))
			if p.Code != kepu.NotCarried {
				lost[n-1] = true
				continue
			}
			if said[n-1] == nil {
				said[n-1] = map[kepu.Field]bool{}
			}
			said[n-1][p.Args[1].(kepu.Field)] = true
			fields[p.Args[1].(kepu.Field)]++
		}
		told, left = told+len(said), left+len(lost)
		back, doubts := Read("", text)
		doubts = slices.DeleteFunc(doubts, func(p kepu.Problem) bool { return p.Code == kepu.WideSigns })
		if len(back) != len(batch)-len(lost) || len(doubts) > 0 {
			t.Fatalf("wrote %d questions, read %d: %v\n%s", len(batch)-len(lost), len(back), doubts, text)
		}
		for i := range batch {
			if lost[i] {
				continue
			}
			want := batch[i]
			if want.Kind == kepu.Essay && said[i][kepu.AnswersField] {
				want.Answers = nil
			}
			for _, field := range want.Differences(&back[0]) {
				if !said[i][field] {
					t.Fatalf("lost without a word: %s", cmp.Diff(batch[i], back[0], compare...))
				}
			}
			back = back[1:]
		}
	}
	if told+left > *generated/20 {
		t.Errorf("of %d questions %d were not carried whole and %d not written", *generated, told, left)
	}
	t.Logf("%d questions, %d not carried whole %v, %d not written", *generated, told, fields, left)
}

// TestWritten shows every kind as it is written, and what Append says of it.
func TestWritten(t *testing.T) {
	third := kepu.NewRatio(1, 3)
	for _, tt := range []struct {
		reason   string
		q        kepu.Question
		want     string
		problems []string
	}{
		{"§3.15 one right answer", kepu.Question{Name: "火:警", Kind: kepu.Single, Stem: "a=b ~ {c} #1\n\\n", Options: []kepu.Option{{Text: "对", Correct: true, Feedback: "好"}, {Text: "%5%", Weight: kepu.NewRatio(-1, 3)}, {Text: "%"}}, Explanation: "因为"},
			"::火\\:警::a\\=b \\~ \\{c\\} \\#1\\n\\\\n{\n\t=对#好\n\t~%-33.33333%%5%\n\t~%0%%\n\t####因为\n}\n", nil},
		{"§3.15 several", kepu.Question{Kind: kepu.Multiple, Stem: "哪些？", Options: []kepu.Option{{Text: "甲", Correct: true}, {Text: "乙", Correct: true}, {Text: "丙", Correct: true}, {Text: "丁"}}},
			"哪些？{\n\t~%33.33333%甲\n\t~%33.33333%乙\n\t~%33.33333%丙\n\t~丁\n}\n", nil},
		{"§3.15 a multiple with one", kepu.Question{Kind: kepu.Multiple, Stem: "哪些？", Options: []kepu.Option{{Text: "甲", Correct: true}, {Text: "乙"}}}, "哪些？{\n\t~%100%甲\n\t~乙\n}\n", nil},
		{"§3.15 a judgement with all feedback", kepu.Question{Kind: kepu.Judgement, Stem: "冰会化。", Options: []kepu.Option{{Text: kepu.True, Correct: true, Feedback: "对"}, {Text: kepu.False, Feedback: "错"}}, Explanation: "因为"},
			"冰会化。{TRUE#错#对####因为}\n", nil},
		{"§3.15 with feedback to the right one only", kepu.Question{Kind: kepu.Judgement, Stem: "冰会化。", Options: []kepu.Option{{Text: kepu.True, Feedback: ""}, {Text: kepu.False, Correct: true, Feedback: "对"}}}, "冰会化。{FALSE##对}\n", nil},
		{"§3.15 short answers always with their weight and feedback", kepu.Question{Kind: kepu.Short, Stem: "首都？", Answers: []kepu.Answer{{Text: "北京"}, {Text: "京", Weight: kepu.NewRatio(1, 6)}, {Text: "南京", Wrong: true, Feedback: "不"}}, Otherwise: "再想"},
			"首都？{\n\t=%100%北京#\n\t=%16.66667%京#\n\t=%0%南京#不\n\t=%0%*#再想\n}\n", nil},
		{"§3.15 a blank, its line kept", kepu.Question{Kind: kepu.Blank, Stem: "火警是____。", Answers: []kepu.Answer{{Blank: 1, Text: "119"}, {Blank: 1, Text: "一一九"}}},
			"// [tag:题型:填空]\n火警是____。{\n\t=%100%119#\n\t=%100%一一九#\n}\n", nil},
		{"§3.15 a riddle", kepu.Question{Kind: kepu.Riddle, Stem: "千条线", Answers: []kepu.Answer{{Text: "雨"}}}, "// [tag:题型:谜语]\n千条线{\n\t=%100%雨#\n}\n", nil},
		{"§3.15 numbers", kepu.Question{Kind: kepu.Numeric, Stem: "几？", Ranges: []kepu.Range{{Min: kepu.NewRatio(-1, 2), Max: kepu.NewRatio(3, 1)}, {Min: kepu.NewRatio(5, 1), Max: kepu.NewRatio(5, 1), Weight: third}}, Otherwise: "不"},
			"几？{#\n\t=%100%-0.5..3#\n\t=%33.33333%5#\n\t~#不\n}\n", nil},
		{"§3.15 pairs", kepu.Question{Kind: kepu.Matching, Stem: "连", Pairs: []kepu.Pair{{Left: "火警", Right: "119"}, {Left: "急救", Right: "120 -> 救"}, {Right: "110"}}}, "连{\n\t=火警 -> 119\n\t=急救 -> 120 -> 救\n\t= -> 110\n}\n", nil},
		{"§3.15 an essay", kepu.Question{Kind: kepu.Essay, Stem: "写一写。", Explanation: "要点"}, "写一写。{####要点}\n", nil},
		{"§3.15 a description", kepu.Question{Kind: kepu.Description, Name: "说明", Stem: "下面是{题}。"}, "::说明::下面是\\{题\\}。\n", nil},
		{"§3.15 texts that begin like something else", kepu.Question{Kind: kepu.Single, Stem: "// 甲", Options: []kepu.Option{{Text: "[html]<b>", Correct: true, Feedback: "[plain]"}, {Text: "$CATEGORY: a"}}, Explanation: "[moodle]x"},
			"[moodle]// 甲{\n\t=[moodle][html]<b>#[moodle][plain]\n\t~$CATEGORY\\: a\n\t####[moodle][moodle]x\n}\n", nil},
		{"§3.15 and others that need nothing", kepu.Question{Kind: kepu.Description, Stem: "::甲:: $CATEGORY: [x]"}, "\\:\\:甲\\:\\: $CATEGORY\\: [x]\n", nil},
		{"§3.15 id, tags and fields", kepu.Question{Kind: kepu.Essay, Stem: "写", ID: "a]b", Tags: []string{"冬", "难度:3"}, Difficulty: 2, Points: kepu.NewRatio(5, 2), Citation: "《法》", Audience: "老年人", Area: "上海", ValidUntil: calendar.MustDate(2027, 12, 31)},
			"// [id:a\\]b] [tag:难度:2] [tag:分值:2.5] [tag:来源:《法》] [tag:对象:老年人] [tag:地区:上海] [tag:有效期至:2027-12-31] [tag:冬] [tag:难度:3]\n写{}\n", nil},
		{"a tag of several lines stays in its comment", kepu.Question{Kind: kepu.Essay, Stem: "写", Tags: []string{"冬\n夏{T}"}}, "// [tag:冬 夏{T}]\n写{}\n", []string{"quiz.notCarried 标签"}},
		{"a tag that looks like a field, an angle bracket", kepu.Question{Kind: kepu.Essay, Stem: "写", Tags: []string{"难度:3"}, Citation: "<法>"}, "// [tag:来源:<法>] [tag:难度:3]\n写{}\n", []string{"quiz.notCarried 来源", "quiz.notCarried 难度", "quiz.notCarried 标签"}},
		{"an essay's answer", kepu.Question{Kind: kepu.Essay, Stem: "写", Answers: []kepu.Answer{{Text: "要点"}}}, "写{}\n", []string{"quiz.notCarried 答案"}},
		{"a description's explanation", kepu.Question{Kind: kepu.Description, Stem: "看", Explanation: "因为"}, "看\n", []string{"quiz.notCarried 解析"}},
		{"a number that is no decimal", kepu.Question{Kind: kepu.Numeric, Stem: "几？", Ranges: []kepu.Range{{Min: third, Max: third}}}, "几？{#\n\t=%100%0.333333333333#\n}\n", []string{"quiz.notCarried 答案"}},
		{"a weight of too many digits", kepu.Question{Kind: kepu.Single, Stem: "几？", Options: []kepu.Option{{Text: "甲", Correct: true}, {Text: "乙", Weight: kepu.NewRatio(1, 997)}}}, "几？{\n\t=甲\n\t~%0.1003%乙\n}\n", []string{"quiz.notCarried 得分比例"}},
		{"a blank with two", kepu.Question{Kind: kepu.Blank, Stem: "____和____", Answers: []kepu.Answer{{Blank: 1, Text: "甲"}, {Blank: 2, Text: "乙"}}}, "", []string{"quiz.kindNotCarried 填空题"}},
		{"no kind", kepu.Question{Stem: "甲"}, "", []string{"quiz.kindNotCarried "}},
		{"no stem, no answer, too few options, two alike", kepu.Question{Kind: kepu.Essay}, "", []string{"quiz.notWritten"}},
		{"no answer", kepu.Question{Kind: kepu.Short, Stem: "首都？"}, "", []string{"quiz.notWritten"}},
		{"one option", kepu.Question{Kind: kepu.Single, Stem: "哪个？", Options: []kepu.Option{{Text: "甲", Correct: true}}}, "", []string{"quiz.notWritten"}},
		{"two alike", kepu.Question{Kind: kepu.Single, Stem: "哪个？", Options: []kepu.Option{{Text: "甲", Correct: true}, {Text: "甲"}}}, "", []string{"quiz.notWritten"}},
		{"nothing wrong: it would be a short answer", kepu.Question{Kind: kepu.Single, Stem: "哪个？", Options: []kepu.Option{{Text: "甲", Correct: true}, {Text: "乙", Correct: true}}}, "", []string{"quiz.notWritten"}},
		{"a weight that would make a wrong option right", kepu.Question{Kind: kepu.Multiple, Stem: "哪些？", Options: []kepu.Option{{Text: "甲", Correct: true}, {Text: "乙", Weight: third}}}, "", []string{"quiz.notWritten"}},
		{"an arrow on the left", kepu.Question{Kind: kepu.Matching, Stem: "连", Pairs: []kepu.Pair{{Left: "a->b", Right: "c"}, {Left: "d", Right: "e"}}}, "", []string{"quiz.notWritten"}},
		{"a tag that would be the id", kepu.Question{Kind: kepu.Essay, Stem: "写", Tags: []string{"[id:a"}}, "", []string{"quiz.notWritten"}},
		{"blanks at the ends", kepu.Question{Kind: kepu.Essay, Stem: " 写 "}, "", []string{"quiz.notWritten"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			text, problems := Append(nil, []kepu.Question{tt.q})
			if diff := cmp.Diff(tt.want, string(text)); diff != "" {
				t.Errorf("written (-want +got):\n%s", diff)
			}
			var got []string
			for _, p := range problems {
				s := string(p.Code)
				for _, arg := range p.Args[1:] {
					s += " " + arg.(interface{ Text(kepu.Lang) string }).Text(kepu.Hans)
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(tt.problems, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if len(tt.problems) == 0 {
				back, doubts := Read("", text)
				if diff := cmp.Diff([]kepu.Question{tt.q}, back, compare...); diff != "" || len(doubts) > 0 {
					t.Errorf("read back (-want +got):\n%s%v", diff, doubts)
				}
			}
		})
	}
}

func TestTopics(t *testing.T) {
	essay := func(topic string) kepu.Question { return kepu.Question{Kind: kepu.Essay, Stem: "写", Topic: topic} }
	questions := []kepu.Question{essay(""), essay("消防"), essay("消防"), {Kind: kepu.Essay, Topic: "水"}, essay("top"), essay(""), essay(`$course$/a\n//b`)}
	text, problems := Append(nil, questions)
	want := "写{}\n\n$CATEGORY: $course$/top/消防\n\n写{}\n\n写{}\n\n$CATEGORY: $course$/top/top\n\n写{}\n\n$CATEGORY: $course$/top\n\n写{}\n\n" +
		"$CATEGORY: $course$/top/$course$/a\\\\n//b\n\n写{}\n"
	if diff := cmp.Diff(want, string(text)); diff != "" || len(problems) != 1 {
		t.Errorf("written, %d problems (-want +got):\n%s", len(problems), diff)
	}
	// What stands before may hold for what is appended.
	for _, before := range []string{"$CATEGORY: 甲\n\n看\n", "$CATEGORY: 甲\n\n看"} {
		text, _ = Append([]byte(before), questions[:1])
		if diff := cmp.Diff("$CATEGORY: 甲\n\n看\n\n$CATEGORY: $course$/top\n\n写{}\n", string(text)); diff != "" {
			t.Errorf("appended to %q (-want +got):\n%s", before, diff)
		}
	}
}
