package gift

import (
	"math/rand/v2"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// words are what generated texts are made of; most mean something to GIFT.
var words = []string{"先切断电源", "再救人", "維生素A", "3.14", "《科普法》", "，", "。", "“", "”", "老人", "孩子", "🐱", "H₂O", "10%", "%50%", "%-5%",
	"{", "}", "{}", "=", "~", "~=", "#", "##", "####", ":", "::", "->", " -> ", "//", "// ", "\\", "\\\\", "\\n", "\n", "\n\n", "\n//", "\n::", "[html]", "[plain]", "[moodle]", "[x]",
	"[id:a]", "[tag:b]", "]", "[", "\\]", "$CATEGORY:", "$course$/top/", "top/", "*", "..", "T", "TRUE", "F", "&lt;", "<b>", "&&058;", "____", "（  ）", "-5℃", "\"", "'", ",", ";", "|", "0"}

// text is a text of up to n words as a question has them: trimmed, never empty.
func text(r *rand.Rand, n int) string {
	var b strings.Builder
	for range 1 + r.IntN(n) {
		b.WriteString(words[r.IntN(len(words))])
		if r.IntN(3) == 0 {
			b.WriteString(words[r.IntN(10)])
		}
	}
	if s := strings.TrimSpace(b.String()); s != "" {
		return s
	}
	return "科普"
}

// mostly is a text without a piece that GIFT cannot carry there, but for one in
// sixteen.
func mostly(r *rand.Rand, s, without, with string) string {
	if r.IntN(16) == 0 {
		return s
	}
	return strings.ReplaceAll(s, without, with)
}

// label is a text on one line, for ids and tags.
func label(r *rand.Rand) string {
	s := mostly(r, text(r, 2), "\n", "")
	return mostly(r, mostly(r, s, "<", "《"), ">", "》") + "类"
}

func sometimes(r *rand.Rand, n int, s func() string) string {
	if r.IntN(n) == 0 {
		return s()
	}
	return ""
}

func weightOf(r *rand.Rand) kepu.Ratio {
	if r.IntN(2) == 0 {
		return kepu.Ratio{}
	}
	return kepu.NewRatio(1+r.Int64N(4), []int64{4, 5, 6, 7, 9, 10, 20, 30, 100}[r.IntN(9)])
}

// generate makes up a question of any kind.
func generate(r *rand.Rand) kepu.Question {
	feedback := func() string { return sometimes(r, 3, func() string { return text(r, 4) }) }
	q := kepu.Question{Kind: kepu.Kinds()[r.IntN(10)], Stem: text(r, 8), Explanation: feedback(), Name: sometimes(r, 3, func() string { return text(r, 3) })}
	switch q.Kind {
	case kepu.Single, kepu.Multiple:
		generateOptions(r, &q, feedback)
	case kepu.Judgement:
		q.Options = kepu.JudgementOptions(r.IntN(2) == 0)
		q.Options[0].Feedback, q.Options[1].Feedback = feedback(), feedback()
	case kepu.Blank, kepu.Short, kepu.Riddle:
		for range 1 + r.IntN(3) {
			// An arrow would make pairs of them.
			a := kepu.Answer{Text: mostly(r, text(r, 3), "->", "→"), Weight: weightOf(r), Feedback: mostly(r, feedback(), "->", "→")}
			a.Text = mostly(r, a.Text, "*", "×")
			if q.Kind == kepu.Blank {
				a.Blank = 1
			}
			q.Answers = append(q.Answers, a)
		}
		if r.IntN(4) == 0 {
			q.Answers[0].Wrong, q.Answers[0].Weight = len(q.Answers) > 1, kepu.Ratio{}
		}
		q.Otherwise = mostly(r, feedback(), "->", "→")
	case kepu.Numeric:
		for range 1 + r.IntN(3) {
			low := kepu.NewRatio(r.Int64N(20000)-10000, []int64{1, 2, 10, 100, 1000}[r.IntN(5)])
			q.Ranges = append(q.Ranges, kepu.Range{Min: low, Max: low.Add(kepu.NewRatio(r.Int64N(3), 4)), Weight: weightOf(r), Feedback: feedback()})
		}
		q.Otherwise = feedback()
	case kepu.Matching:
		for i := range 2 + r.IntN(3) {
			q.Pairs = append(q.Pairs, kepu.Pair{Left: mostly(r, string(rune('子'+i))+text(r, 2), "->", "→"), Right: text(r, 3)})
		}
		if r.IntN(3) == 0 {
			q.Pairs = append(q.Pairs, kepu.Pair{Right: "多余"})
		}
	case kepu.Description:
		q.Explanation = ""
	}
	generateFields(r, &q)
	return q
}

func generateOptions(r *rand.Rand, q *kepu.Question, feedback func() string) {
	n := 2 + r.IntN(4)
	for range n {
		q.Options = append(q.Options, kepu.Option{Text: text(r, 3), Feedback: feedback()})
	}
	for i := range q.Options { // no two alike
		q.Options[i].Text += string(rune('甲' + i))
	}
	if q.Kind == kepu.Single {
		q.Options[r.IntN(n)].Correct = true
		if w := r.IntN(n); !q.Options[w].Correct {
			q.Options[w].Weight = kepu.NewRatio(-1, 1+r.Int64N(9))
		}
		return
	}
	own := r.IntN(3) == 0
	for range 1 + r.IntN(n) {
		q.Options[r.IntN(n)].Correct = true
	}
	for i := range q.Options {
		if o := &q.Options[i]; own && o.Correct {
			o.Weight = kepu.NewRatio(1+r.Int64N(5), 6)
		} else if own && r.IntN(2) == 0 {
			o.Weight = kepu.NewRatio(-1, 3)
		}
	}
}

func generateFields(r *rand.Rand, q *kepu.Question) {
	switch r.IntN(3) {
	case 0:
		q.Topic = kepu.Topics()[r.IntN(4)]
	case 1:
		q.Topic = text(r, 2)
	}
	if r.IntN(2) == 0 {
		q.Difficulty, q.ID = 1+r.IntN(5), label(r)
	}
	if r.IntN(4) == 0 {
		q.Points, q.Citation, q.Audience = kepu.NewRatio(1+r.Int64N(10), 1+r.Int64N(3)), "《"+label(r)+"》（2024年）", "老年人"
		q.Tags = []string{"冬季", label(r), "年级:3", "对象:儿童"}
	}
	if r.IntN(8) == 0 {
		q.Area, q.ValidUntil = "上海", calendar.MustDate(2027, 1+r.IntN(12), 1)
	}
	if r.IntN(50) == 0 && q.Kind == kepu.Essay {
		q.Answers = []kepu.Answer{{Text: "要点"}}
	}
}
