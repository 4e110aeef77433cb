package aiken

import (
	"flag"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// compare looks into the comparable values by their ==, and not at places.
var compare = []cmp.Option{cmpopts.IgnoreFields(kepu.Question{}, "At"), cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b kepu.Ratio) bool { return a == b }), cmp.Comparer(func(a, b calendar.Date) bool { return a == b })}

// TestAppend tells for each question what is written and what is said of it.
func TestAppend(t *testing.T) {
	choice := func(stem string, texts ...string) kepu.Question {
		q := kepu.Question{Kind: kepu.Single, Stem: stem}
		for i, text := range texts {
			q.Options = append(q.Options, kepu.Option{Text: text, Correct: i == 0})
		}
		return q
	}
	with := func(q kepu.Question, change func(q *kepu.Question)) kepu.Question {
		change(&q)
		return q
	}
	good := choice("一问？", "甲", "乙")
	many := make([]string, 27)
	for i := range many {
		many[i] = strconv.Itoa(i)
	}
	const plain = "一问？\nA. 甲\nB. 乙\nANSWER: A\n"
	for _, tt := range []struct {
		question       kepu.Question
		want, problems string
		reason         string
	}{
		{good, plain, "", "§4 a single choice"},
		{kepu.Question{Kind: kepu.Judgement, Stem: "水往低处流。", Options: kepu.JudgementOptions(false)}, "水往低处流。\nA. 正确\nB. 错误\nANSWER: B\n", "", "§4 a judgement"},
		{kepu.Question{Kind: kepu.Judgement, Stem: "水往低处流。", Options: []kepu.Option{{Text: kepu.False}, {Text: kepu.True, Correct: true}}}, "水往低处流。\nA. 错误\nB. 正确\nANSWER: B\n", "", "§4 a judgement in its order"},
		{choice("材料\n一问？", "甲", "乙"), "材料 一问？\nA. 甲\nB. 乙\nANSWER: A\n", "quiz.notCarried 1 stem", "§4 lines of a stem: Moodle reads one"},
		{choice("一问？", "甲\n续", "乙"), "一问？\nA. 甲 续\nB. 乙\nANSWER: A\n", "quiz.notCarried 1 options", "§4 lines of an option"},
		{choice("一问？", many[:26]...), "", "", "§4 26 options"},
		{choice("一问？", many...), "", "quiz.notWritten 1", "§4 27 options"},
		{choice("", "甲", "乙"), "", "quiz.notWritten 1", "§4 no stem"},
		{choice("材料\n\n一问？", "甲", "乙"), "材料  一问？\nA. 甲\nB. 乙\nANSWER: A\n", "quiz.notCarried 1 stem", "§4 an empty line in a stem"},
		{choice("A. 看起来像选项\n一问？", "甲", "乙"), "", "quiz.notWritten 1", "§4 a stem that looks like an option"},
		{choice("ANSWER: A\n一问？", "甲", "乙"), "", "quiz.notWritten 1", "§4 a stem that looks like an answer"},
		{choice("一问？", "甲\nB. 乙", "丙"), "一问？\nA. 甲 B. 乙\nB. 丙\nANSWER: A\n", "quiz.notCarried 1 options", "§4 an option line that looks like another is none in one line"},
		{choice("一问？", "甲", ""), "", "quiz.notWritten 1", "§4 an empty option"},
		{choice("一问？", "甲"), "", "quiz.notWritten 1", "§4 one option"},
		{choice("一问？", "正确", "错误"), "", "quiz.notWritten 1", "§4 a single choice that would be a judgement"},
		{with(choice("一问？", "甲", "乙"), func(q *kepu.Question) { q.Kind = kepu.Judgement }), "", "quiz.notWritten 1", "§4 a judgement with other options"},
		{with(choice("一问？", "甲", "乙"), func(q *kepu.Question) { q.Options[0].Correct = false }), "", "quiz.notWritten 1", "§4 nothing is right"},
		{with(choice("一问？", "甲", "乙"), func(q *kepu.Question) { q.Options[1].Correct = true }), "", "quiz.notWritten 1", "§4 two are right"},
		{choice(" 一问？", "甲", "乙\t"), " 一问？\nA. 甲\nB. 乙\t\nANSWER: A\n", "quiz.notCarried 1 stem\nquiz.notCarried 1 options", "§4 blanks at the ends"},
		{with(good, func(q *kepu.Question) { q.Kind = kepu.Multiple }), "", "quiz.kindNotCarried 1 multiple", "§4 multiple"},
		{kepu.Question{Kind: kepu.Blank, Stem: "火警电话____", Answers: []kepu.Answer{{Blank: 1, Text: "119"}}}, "", "quiz.kindNotCarried 1 blank", "§4 blank"},
		{kepu.Question{}, "", "quiz.kindNotCarried 1", "§4 no kind"},
		{with(good, func(q *kepu.Question) {
			q.ID, q.Name, q.Explanation, q.Topic, q.Difficulty, q.Points = "x", "名", "因为", "健康", 3, kepu.Whole
			q.Citation, q.Audience, q.Area, q.Tags, q.ValidUntil = "某法", "儿童", "上海", []string{"冬"}, calendar.MustDate(2027, 1, 1)
		}), plain, "quiz.notCarried 1 explanation\nquiz.notCarried 1 citation\nquiz.notCarried 1 topic\nquiz.notCarried 1 difficulty\nquiz.notCarried 1 points\nquiz.notCarried 1 audience\nquiz.notCarried 1 tags\nquiz.notCarried 1 area\nquiz.notCarried 1 validity\nquiz.notCarried 1 id\nquiz.notCarried 1 name", "§4 every other field, once"},
		{with(choice("一问？", "甲", "乙"), func(q *kepu.Question) {
			q.Options[0].Feedback, q.Options[1].Weight = "对的", kepu.NewRatio(1, 2)
		}), plain, "quiz.notCarried 1 weights\nquiz.notCarried 1 feedback", "§4 weights and feedback"},
	} {
		tt.question.At = kepu.Position{File: "库", Line: 7}
		text, problems := Append([]byte("前\n"), []kepu.Question{tt.question})
		got := strings.TrimPrefix(string(text), "前\n")
		if tt.want != "" {
			tt.want = "\n" + tt.want
		}
		if diff := cmp.Diff(tt.want, got); diff != "" && tt.reason != "§4 26 options" {
			t.Errorf("%s: written (-want +got):\n%s", tt.reason, diff)
		}
		var said []string
		for _, p := range problems {
			if p.Position != tt.question.At {
				t.Errorf("%s: a problem at %v", tt.reason, p.Position)
			}
			_, line, _ := strings.Cut(outcome(nil, []kepu.Problem{p}), " ")
			said = append(said, strings.TrimSpace(line))
		}
		if diff := cmp.Diff(tt.problems, strings.Join(said, "\n")); diff != "" {
			t.Errorf("%s: problems (-want +got):\n%s", tt.reason, diff)
		}
	}
}

// words are what generated texts are made of; many are signs of this format or
// of others.
var words = []string{"先切断电源", "再救人", "维生素A", "A股", "B. ", "A) ", "C．", "ANSWER: A", "ANSWER", "Answer：B", "答案：A", "正确", "错误", "U.S.", "A.I.", "，", "、", "“", "”", "\"", "'", ",", ";",
	"//", "#", "=", "~", "{", "}", "\\", "::", "$", "%", "->", "😀", "㐀", "選項", "電話", "H2O", "-5℃", "1. ", "（ ）", "____", "\n", "\n\n", " ", "\u3000", "\t", "是", "的", "不", "老人"}

func sentence(r *rand.Rand, start []string, n int) string {
	var b strings.Builder
	b.WriteString(start[r.IntN(len(start))])
	for range r.IntN(n) {
		word := words[r.IntN(len(words))]
		if strings.TrimSpace(word) == "" && r.IntN(4) > 0 { // rare, as few texts have them
			continue
		}
		b.WriteString(word)
	}
	return strings.TrimSpace(b.String())
}

func generate(r *rand.Rand) kepu.Question {
	q := kepu.Question{Kind: kepu.Single, Stem: sentence(r, []string{"社区里", "为什么", "《科普法》规定", "A.I.是", "Answer: 谁"}, 10)}
	switch r.IntN(10) {
	case 0:
		q.Kind = kepu.Kinds()[r.IntN(10)]
	case 1, 2, 3:
		q.Kind, q.Options = kepu.Judgement, kepu.JudgementOptions(r.IntN(2) == 0)
		return q
	}
	n := 2 + r.IntN(6)
	for i := range n {
		q.Options = append(q.Options, kepu.Option{Text: sentence(r, []string{"甲", "x", "3"}, 5) + string(rune('一'+i))})
	}
	q.Options[r.IntN(n)].Correct = true
	if r.IntN(10) == 0 {
		q.Explanation = "因为。"
	}
	return q
}

var generated = flag.Int("generated", 5_000, "how many questions TestRoundTrip makes up")

// TestRoundTrip writes generated questions and reads them back: nothing differs
// but what Append said, and it says so of few.
func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	questions := make([]kepu.Question, *generated)
	for i := range questions {
		questions[i] = generate(r)
	}
	text, problems := Append(nil, questions)
	lost, changed, kinds := map[string]bool{}, map[string]bool{}, 0
	for _, p := range problems {
		number := p.Args[0].(string)
		switch p.Code {
		case kepu.NotCarried:
			changed[number] = true
			continue
		case kepu.KindNotCarried:
			kinds++
		}
		lost[number] = true
	}
	got, _ := Read("", text)
	at := 0
	for i, q := range questions {
		number := strconv.Itoa(i + 1)
		if lost[number] {
			continue
		}
		if at == len(got) {
			t.Fatalf("question %s was lost without a word", number)
		}
		if diff := cmp.Diff(q, got[at], compare...); diff != "" && !changed[number] {
			t.Fatalf("question %s reads back differently (-want +got):\n%s", number, diff)
		}
		at++
	}
	if at != len(got) {
		t.Errorf("%d questions came back, %d were written", len(got), at)
	}
	if told := len(lost) - kinds; told > *generated/6 {
		t.Errorf("%d of %d questions could not be written", told, *generated)
	}
	t.Logf("%d questions: %d of kinds that are not carried, %d others not written, %d not whole", *generated, kinds, len(lost)-kinds, len(changed))
}

// FuzzRead looks for panics, for problems without a place or words, and for
// text that reads differently once it was written.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"一问？" + ab + "ANSWER: A\n" + next,                       // the format
		"题库\n\n一问？\r\nＡ．甲\r\nＢ）乙\r\n\r\nAnswer：b\r\r",           // every dirt
		"一问？\nA. 甲\n续\nB. 乙\n续\nANSWER: B",                      // options that go on
		"一问？" + ab + "二问？" + ab + "\n三\n\n四" + ab + "ANSWER: A", // answers that are missing
		"A.\nA.I.\nB.x\nANSWER:\nANSWER: A, B\nANSWER: A. 甲",    // signs that are not
		"\ufeff\x00A\xff. \u200b\tANSWER：\u3000Ａ",               // characters that are left out
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		questions, problems := Read("题.txt", []byte(s))
		for _, p := range problems {
			if p.Line < 1 || p.Column < 1 || p.Text(kepu.Hans) == "" {
				t.Fatalf("%q: a problem without a place: %+v", s, p)
			}
		}
		Is([]byte(s))
		text, problems := Append(nil, questions)
		for _, p := range problems { // lines become one, and options alike that way
			if q := &questions[must(strconv.Atoi(p.Args[0].(string)))-1]; !strings.Contains(q.Stem, "\n") && !slices.ContainsFunc(q.Options, func(o kepu.Option) bool { return strings.Contains(o.Text, "\n") }) {
				t.Fatalf("%q was read and cannot be written: %v", s, problems)
			}
		}
		if len(problems) > 0 {
			return
		}
		again, _ := Read("题.txt", text)
		if diff := cmp.Diff(questions, again, compare...); diff != "" {
			t.Fatalf("%q was written as\n%s\nand reads differently:\n%s", s, text, diff)
		}
	})
}

func must(n int, err error) int {
	if err != nil {
		panic(err)
	}
	return n
}
