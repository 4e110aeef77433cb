package kepu

import (
	"slices"
)

// A Response is what a person answered. Options are named by their text, never
// by a letter, so that shuffling does not disturb grading and statistics. The
// zero Response is no answer.
type Response struct {
	// Chosen are the texts of the chosen options.
	Chosen []string `json:"chosen,omitempty"`
	// Texts are what was typed: one for each blank in order, or one number.
	Texts []string `json:"texts,omitempty"`
	// Pairs are the matches made.
	Pairs []Pair `json:"pairs,omitempty"`
	// Self is how the person marked an answer that the kiosk cannot judge.
	Self SelfMark `json:"self,omitempty"`
}

// A SelfMark is a person's own judgement of an answer.
type SelfMark uint8

const (
	SelfNone   SelfMark = iota // not marked
	SelfKnew                   // 想对了
	SelfMissed                 // 没想到
)

// A Grading is a way to turn a response into a share of the points. The zero
// Grading is AllOrNothing.
type Grading uint8

const (
	// AllOrNothing gives the whole for a faultless, complete answer, else
	// nothing.
	AllOrNothing Grading = iota
	// RightMinusWrong gives an equal share for every right part and takes one
	// for every wrong part, never under zero.
	RightMinusWrong
	// ByWeights adds up the weights of what was chosen or typed, within zero
	// and the whole.
	ByWeights
	// HalfIfIncomplete gives the whole for a complete answer and half for one
	// that is faultless but incomplete.
	HalfIfIncomplete
)

var gradingNames = [...]string{"allOrNothing", "rightMinusWrong", "byWeights", "halfIfIncomplete"}

// String returns the scheme's name in files.
func (g Grading) String() string { return gradingNames[min(int(g), len(gradingNames)-1)] }

// ParseGrading reads what String returns.
func ParseGrading(s string) (Grading, bool) {
	i := slices.Index(gradingNames[:], s)
	return Grading(max(i, 0)), i >= 0
}

// Grade returns the exact share of the points that a response earns, from 0 to
// 1. ok is false where nothing can be judged: descriptions, and questions that
// are self-assessed, which stay out of scores and statistics.
func (g Grading) Grade(q *Question, r Response) (share Ratio, ok bool) {
	if q.SelfAssessed() {
		return Ratio{}, false
	}
	var m marks
	switch q.Kind {
	case Single, Multiple, Judgement:
		m = markOptions(q, r.Chosen)
	case Blank:
		m = markBlanks(q, r.Texts)
	case Numeric:
		m = markNumber(q, r.Texts)
	case Matching:
		m = markPairs(q, r.Pairs)
	default:
		return Ratio{}, false
	}
	return g.share(m), true
}

// marks is an answer taken to pieces.
type marks struct {
	parts, right, wrong int
	weight              Ratio // of what was given
	full                bool  // the answer is faultless and complete
}

func (g Grading) share(m marks) Ratio {
	switch {
	case m.full && g != ByWeights:
		return Whole
	case m.parts == 0:
		return Ratio{}
	}
	switch g {
	case RightMinusWrong:
		return NewRatio(int64(min(max(m.right-m.wrong, 0), m.parts)), int64(m.parts))
	case ByWeights:
		switch {
		case m.weight.Sign() < 0:
			return Ratio{}
		case m.weight.Cmp(Whole) > 0:
			return Whole
		}
		return m.weight
	case HalfIfIncomplete:
		if m.wrong == 0 && m.right > 0 {
			return NewRatio(1, 2)
		}
	}
	return Ratio{}
}

// markOptions marks a choice. A single with several right options, as some
// banks have, is right with any one of them.
func markOptions(q *Question, chosen []string) marks {
	m := marks{parts: 1}
	if q.Kind == Multiple {
		m.parts = q.correct()
	}
	for i, o := range q.Options {
		if !slices.Contains(chosen, o.Text) {
			continue
		}
		m.weight = m.weight.Add(q.Weight(i))
		if o.Correct {
			m.right++
		} else {
			m.wrong++
		}
	}
	for _, c := range chosen {
		if !slices.ContainsFunc(q.Options, func(o Option) bool { return o.Text == c }) {
			m.wrong++
		}
	}
	m.full = m.right == m.parts && m.wrong == 0 && m.right > 0
	return m
}

func markBlanks(q *Question, texts []string) marks {
	m := marks{parts: q.Blanks()}
	for i := range m.parts {
		if i >= len(texts) || same(texts[i]) == "" {
			continue
		}
		w, found := answerWeight(q.Answers, i+1, texts[i])
		m.weight = m.weight.Add(w.Mul(NewRatio(1, int64(m.parts))))
		if found && w == Whole {
			m.right++
		} else {
			m.wrong++
		}
	}
	m.wrong += max(len(texts)-m.parts, 0)
	m.full = m.right == m.parts && m.wrong == 0
	return m
}

func answerWeight(answers []Answer, blank int, text string) (best Ratio, found bool) {
	for _, a := range answers {
		if max(a.Blank, 1) == blank && sameAnswer(a.Text, text) {
			if w := a.Share(); !found || w.Cmp(best) > 0 {
				best, found = w, true
			}
		}
	}
	return best, found
}

// sameAnswer compares as people would: by their folded text, numbers by value.
func sameAnswer(want, got string) bool {
	if same(want) == same(got) {
		return true
	}
	a, okA := ParseRatio(want)
	b, okB := ParseRatio(got)
	return okA && okB && a == b
}

func markNumber(q *Question, texts []string) marks {
	m := marks{parts: 1}
	if len(texts) == 0 || same(texts[0]) == "" {
		return m
	}
	n, ok := ParseRatio(texts[0])
	var best Ratio
	for _, r := range q.Ranges {
		if w := r.Share(); ok && r.Min.Cmp(n) <= 0 && n.Cmp(r.Max) <= 0 && w.Cmp(best) > 0 {
			best = w
		}
	}
	m.weight = best
	m.full = best == Whole
	if m.full {
		m.right = 1
	} else {
		m.wrong = 1
	}
	return m
}

func markPairs(q *Question, pairs []Pair) marks {
	var m marks
	given := make(map[string]string, len(pairs))
	for _, p := range pairs {
		given[p.Left] = p.Right
	}
	for _, p := range q.Pairs {
		if p.Left == "" {
			continue
		}
		m.parts++
		switch g, ok := given[p.Left]; {
		case ok && same(g) == same(p.Right):
			m.right++
		case ok:
			m.wrong++
		}
	}
	if m.parts > 0 {
		m.weight = NewRatio(int64(m.right), int64(m.parts))
	}
	m.full = m.parts > 0 && m.right == m.parts
	return m
}
