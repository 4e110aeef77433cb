package quiztext

import (
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

var ignorePlace = cmpopts.IgnoreFields(kepu.Question{}, "At")

// compare looks into the comparable values by their ==.
var compare = []cmp.Option{ignorePlace, cmpopts.EquateEmpty(), cmp.Comparer(func(a, b kepu.Ratio) bool { return a == b }), cmp.Comparer(func(a, b calendar.Date) bool { return a == b })}

// words are what generated texts are made of; many look like something else.
var words = []string{"先切断电源", "再救人", "维生素A", "B超", "3.14", "（以下简称科普）", "《科普法》", "2024年", "答案", "解析", "，", "、", "；", "：", "“", "”",
	"H2O", "CO2", "10%", "-5℃", "A股", "选", "对", "错", "（A）", "1、", "（1）", "①", "第3题", "难度", "是", "的", "不", "老人", "孩子", "冬天", "[b]", "{x}", "x=y", "a~b", "\\", "/", "|", "_", "C语言", "e.g.", "谜底", "说明"}

func sentence(r *rand.Rand, n int, end string) string {
	var b strings.Builder
	b.WriteString([]string{"社区里", "为什么", "《科普法》规定", "每年", "“三急”"}[r.IntN(5)])
	for range 1 + r.IntN(n) {
		b.WriteString(words[r.IntN(len(words))])
	}
	b.WriteString(end)
	return strings.TrimSpace(b.String())
}

// paragraph is one line or several.
func paragraph(r *rand.Rand, n int) string {
	s := sentence(r, n, "。")
	for r.IntN(4) == 0 {
		s += "\n" + sentence(r, n, []string{"。", "！", "", "字"}[r.IntN(4)])
	}
	return s
}

func generate(r *rand.Rand) kepu.Question {
	q := kepu.Question{Kind: kepu.Kinds()[r.IntN(10)], Stem: sentence(r, 8, "？"), Explanation: paragraph(r, 12)}
	if r.IntN(5) == 0 {
		q.Stem = paragraph(r, 10) + "\n" + q.Stem
	}
	switch q.Kind {
	case kepu.Single, kepu.Multiple:
		n := 2 + r.IntN(4)
		for i := range n {
			q.Options = append(q.Options, kepu.Option{Text: string(rune('甲'+i)) + sentence(r, 4, ""), Correct: q.Kind == kepu.Multiple && r.IntN(2) == 0})
		}
		q.Options[r.IntN(n)].Correct = true
	case kepu.Judgement:
		q.Options = kepu.JudgementOptions(r.IntN(2) == 0)
	case kepu.Blank:
		n := 1 + r.IntN(3)
		for i := range n {
			q.Stem += "第" + string(rune('一'+i)) + "处____"
			for range 1 + r.IntN(2) {
				q.Answers = append(q.Answers, kepu.Answer{Blank: i + 1, Text: []string{"氧气", "119", "H2O", "千克", "3.5", "1/2"}[r.IntN(6)]})
			}
		}
	case kepu.Numeric:
		low := kepu.NewRatio(r.Int64N(2000)-1000, []int64{1, 2, 10, 3}[r.IntN(4)])
		q.Ranges = []kepu.Range{{Min: low, Max: low.Add(kepu.NewRatio(r.Int64N(3), 2))}}
	case kepu.Matching:
		for i := range 2 + r.IntN(3) {
			q.Pairs = append(q.Pairs, kepu.Pair{Left: string(rune('子'+i)) + "左", Right: sentence(r, 3, "右")})
		}
		if r.IntN(3) == 0 {
			q.Pairs = append(q.Pairs, kepu.Pair{Right: "多余"})
		}
	case kepu.Short, kepu.Essay, kepu.Riddle:
		q.Answers = []kepu.Answer{{Text: "要点：" + paragraph(r, 6)}}
	}
	if r.IntN(2) == 0 {
		q.Difficulty, q.Topic = 1+r.IntN(5), kepu.Topics()[r.IntN(20)]
	}
	if r.IntN(4) == 0 {
		q.Points, q.Citation, q.Tags, q.Audience = kepu.NewRatio(1+r.Int64N(10), 2), "《"+sentence(r, 3, "")+"》（2024年）", []string{"冬季", "社区"}, "老年人"
	}
	if r.IntN(8) == 0 {
		q.Area, q.ValidUntil, q.ID = "上海", calendar.MustDate(2027, 1+r.IntN(12), 1), "xf-1"
	}
	return q
}

var generated = flag.Int("generated", 5_000, "how many questions TestRoundTrip makes up")

// TestRoundTrip writes generated questions and reads them back: nothing
// differs unless Append said so, and it says so of few.
func TestRoundTrip(t *testing.T) {
	n := *generated
	r := rand.New(rand.NewPCG(1, 2))
	told := 0
	for done := 0; done < n; {
		batch := make([]kepu.Question, 50)
		for i := range batch {
			batch[i] = generate(r)
		}
		text, problems := Append(nil, batch)
		said := map[string]bool{}
		for _, p := range problems {
			said[p.Args[0].(string)] = true
		}
		told += len(said)
		var want []kepu.Question
		for i, q := range batch {
			if !said[itoa(i+1)] {
				want = append(want, q)
			}
		}
		got, _ := Read("", text)
		if len(problems) == 0 {
			if diff := cmp.Diff(want, got, compare...); diff != "" {
				t.Fatalf("read back differently (-want +got):\n%s\n%s", diff, text)
			}
		} else if missing := missingFrom(want, got); missing != "" {
			t.Fatalf("lost without a word: %s\n%s", missing, around(text, missing))
		}
		done += len(batch)
	}
	if told > n/50 {
		t.Errorf("%d of %d questions could not be written as they are", told, n)
	}
	t.Logf("%d questions, %d of them not carried whole and reported", n, told)
}

func itoa(i int) string {
	if i < 10 {
		return string(rune('0' + i))
	}
	return itoa(i/10) + string(rune('0'+i%10))
}

// missingFrom tells the first question of want that got lacks, and how the one
// of the same stem differs.
func missingFrom(want, got []kepu.Question) string {
	i := 0
	for _, w := range want {
		from := i
		for i < len(got) && !cmp.Equal(w, got[i], compare...) {
			i++
		}
		if i < len(got) {
			continue
		}
		for _, g := range got[from:] {
			if g.Stem == w.Stem {
				return cmp.Diff(w, g, compare...)
			}
		}
		return show(w)
	}
	return ""
}

// around is the written text near a question.
func around(text []byte, q string) string {
	stem := strings.Fields(q + " ? ?")[1]
	i := max(strings.Index(string(text), stem), 0)
	return string(text[max(0, i-300):min(len(text), i+300)])
}

func TestAppend(t *testing.T) {
	q := kepu.Question{Kind: kepu.Multiple, Stem: "哪些能带走？", Explanation: "因为。\n所以",
		Options: []kepu.Option{{Text: "书", Correct: true, Weight: kepu.NewRatio(1, 4)}, {Text: "药", Correct: true, Feedback: "对的"}}}
	text, problems := Append(nil, []kepu.Question{q, {Kind: kepu.Judgement, Stem: "水往低处流。", Options: kepu.JudgementOptions(true)},
		{Kind: kepu.Short, Stem: "看\n9. 怎么办？\nA. 甲", Answers: []kepu.Answer{{Text: "好"}}}})
	want := "1. 【多选】哪些能带走？\nA. 书\nB. 药\n答案：AB\n解析：因为。\n所以\n\n2. 【判断】水往低处流。\n答案：正确\n"
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
	var got []string
	for _, p := range problems {
		got = append(got, p.Text(kepu.Hans))
	}
	if diff := cmp.Diff([]string{"第1题的得分比例，这种格式存不下", "第1题的选项反馈，这种格式存不下", "第3题的文字会被读成别的东西，没有写出"}, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// FuzzRead looks for panics and hangs, and for text that reads differently once
// it was written.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"1. 一问？" + abcd + "答案：B\n解析：因为。",
		"一、单选题（每题2分）\n1.一问是（B）A.20B.28-32C.36",
		"参考答案\n1-5: ABCDA\n题号 1 2\n答案 A B",
		"根据以下材料，回答1-2题：\n材料\n1. 一？A.甲 B.乙 2. 二？", "（√）1. 对", "【答案】【解析】A-D至", "第 3 页 共 9 页--第1页", "\xff\ufeff\x1b１．Ａ．",
	} {
		f.Add(s)
	}
	files, _ := filepath.Glob("../../../examples/community/题库/*.txt")
	for _, name := range files {
		if b, err := os.ReadFile(name); err == nil {
			f.Add(string(b))
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		questions, problems := Read("题.txt", []byte(s))
		for _, p := range problems {
			if p.Line < 1 || p.Column < 1 || p.Text(kepu.Hans) == "" {
				t.Fatalf("%q: problem without a place: %+v", s, p)
			}
		}
		IsKey([]byte(s))
		text, problems := Append(nil, questions)
		if len(problems) > 0 {
			return
		}
		again, _ := Read("题.txt", text)
		if diff := cmp.Diff(questions, again, compare...); diff != "" {
			t.Fatalf("%q was written as\n%s\nand reads differently:\n%s", s, text, diff)
		}
	})
}
