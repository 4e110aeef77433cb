package table

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
)

// letteredOptions tells whether the reader would look at letters that options
// begin with: then each gets one more.
func letteredOptions(options []kepu.Option) bool {
	return outOfTurn(len(options), func(i int) string { return options[i].Text }) >= 0 ||
		slices.ContainsFunc(options, func(o kepu.Option) bool {
			l, _ := letterOf(o.Text)
			return l >= 0
		})
}

// cellText gives what a field of a question is as a cell.
func cellText(q *kepu.Question, f field) string {
	switch f {
	case idField:
		return q.ID
	case nameField:
		return q.Name
	case kindField:
		return kindText(q)
	case stemField:
		return q.Stem
	case answerField:
		return keyText(q)
	case explanationField:
		return q.Explanation
	case topicField:
		return q.Topic
	case difficultyField:
		if q.Difficulty != 0 {
			return strconv.Itoa(q.Difficulty)
		}
	case pointsField:
		if q.Points != (kepu.Ratio{}) {
			return q.Points.String()
		}
	case citationField:
		return q.Citation
	case audienceField:
		return q.Audience
	case areaField:
		return q.Area
	case validField:
		return q.ValidUntil.String()
	}
	return ""
}

func kindText(q *kepu.Question) string {
	if q.Kind == kepu.Multiple && right(q).Count() == 1 {
		return "不定项选择题"
	}
	return q.Kind.Text(kepu.Hans)
}

// right returns the options that are right.
func right(q *kepu.Question) answer.Set {
	var set answer.Set
	for i, o := range q.Options {
		if o.Correct && i < 26 {
			set |= 1 << i
		}
	}
	return set
}

func keyText(q *kepu.Question) string {
	switch q.Kind {
	case kepu.Single, kepu.Multiple:
		return right(q).String()
	case kepu.Judgement:
		if slices.ContainsFunc(q.Options, func(o kepu.Option) bool { return o.Text == kepu.True && o.Correct }) {
			return kepu.True
		}
		return kepu.False
	case kepu.Matching:
		return pairsText(q.Pairs)
	case kepu.Numeric:
		return rangesText(q.Ranges)
	}
	var b strings.Builder
	blank := -1
	for _, a := range q.Answers {
		if a.Wrong {
			continue
		}
		switch {
		case blank < 0:
		case q.Kind != kepu.Blank:
			b.WriteString(answerBar)
		case a.Blank == blank:
			b.WriteString(" / ")
		default:
			b.WriteString("；")
		}
		blank = a.Blank
		b.WriteString(a.Text)
	}
	return b.String()
}

func rangesText(ranges []kepu.Range) string {
	var list []string
	for _, r := range ranges {
		if r.Wrong {
			continue
		}
		text := r.Min.String()
		if r.Max != r.Min {
			text += ".." + r.Max.String()
		}
		list = append(list, text)
	}
	return strings.Join(list, "；")
}

func pairsText(pairs []kepu.Pair) string {
	sign := " | "
	list := make([]string, len(pairs))
	for i, p := range pairs {
		list[i] = p.Left + " -> " + p.Right
		if strings.ContainsAny(list[i], "|｜") {
			sign = "\n"
		}
	}
	return strings.Join(list, sign)
}
