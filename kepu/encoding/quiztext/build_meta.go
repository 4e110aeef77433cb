package quiztext

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// The longest texts, in characters. A page of a textbook fits.
const (
	maxStem   = 4000
	maxOption = 1000
	maxOther  = 8000
	maxParts  = 500 // lines of one text
)

func (b *builder) tooLong(q *raw, out *kepu.Question) bool {
	long := func(what label, s string, limit int) bool {
		if len(s) <= limit || utf8.RuneCountInString(s) <= limit {
			return false
		}
		b.problem(q.at, kepu.TooLong, labelName(what), limit)
		return true
	}
	bad := long(noLabel, out.Stem, maxStem) || long(explanationLabel, out.Explanation, maxOther)
	for _, o := range out.Options {
		bad = bad || long(noLabel, o.Text, maxOption)
	}
	for _, a := range out.Answers {
		bad = bad || long(answerLabel, a.Text, maxOther)
	}
	return bad
}

func labelName(l label) string {
	for _, w := range labelWords {
		if w.label == l {
			return w.word
		}
	}
	return "题目"
}

// meta reads the other labels: topic, difficulty, points …
func (b *builder) meta(q *raw, out *kepu.Question) {
	out.Points = q.points
	if q.each && out.Kind == kepu.Blank {
		out.Points = q.points.Mul(kepu.NewRatio(int64(out.Blanks()), 1))
	}
	for _, m := range q.meta {
		value := b.s.content(m.value)
		if value == "" {
			continue
		}
		switch m.label {
		case topicLabel:
			out.Topic = value
		case citationLabel:
			out.Citation = value
		case audienceLabel:
			out.Audience = value
		case areaLabel:
			out.Area = value
		case idLabel:
			out.ID = value
		case tagLabel:
			out.Tags = fields(value)
		case difficultyLabel:
			if d, ok := difficulty(b.s.of(m.value)); ok {
				out.Difficulty = d
			} else {
				b.problem(m.value.from, kepu.BadDifficulty, value)
			}
		case pointsLabel:
			if r, ok := kepu.ParseRatio(strings.TrimSuffix(value, "分")); ok && r.Sign() > 0 && r.Cmp(kepu.NewRatio(1000, 1)) <= 0 {
				out.Points = r
			} else {
				b.problem(m.value.from, kepu.BadNumber, labelName(pointsLabel), value)
			}
		case validLabel:
			if d, err := calendar.ParseDate(value); err == nil {
				out.ValidUntil = d
			} else {
				b.problem(m.value.from, kepu.BadDate, value)
			}
		}
	}
}

// fields splits a list of words.
func fields(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return r == '、' || r == '，' || r == ',' || r == ';' || r == '；' || r == ' '
	})
}

// difficulty reads 1 to 5, words and stars.
func difficulty(s string) (int, bool) {
	s = trimStops(s)
	switch s {
	case "易", "容易", "简单", "低":
		return 1, true
	case "较易", "偏易":
		return 2, true
	case "中", "中等", "一般", "适中", "普通":
		return 3, true
	case "较难", "偏难":
		return 4, true
	case "难", "困难", "高":
		return 5, true
	}
	if stars := strings.Count(s, "★"); stars > 0 && stars <= 5 && strings.Trim(s, "★☆") == "" {
		return stars, true
	}
	n, size := hanzi.LeadingNumber(s)
	rest := strings.TrimSpace(s[size:])
	if size > 0 && n >= 1 && n <= 5 && (rest == "" || rest == "级" || rest == "星" || rest == "颗星") {
		return int(n), true
	}
	return 0, false
}
