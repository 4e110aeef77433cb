package quiztext

import (
	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
)

const maxParts = 500 // lines of one text

func (b *builder) tooLong(q *raw, out *kepu.Question) bool {
	field, most, long := limit.Exceeded(out)
	if long {
		b.problem(q.at, kepu.TooLong, field, most)
	}
	return long
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
		case answer.TopicLabel:
			out.Topic = value
		case answer.CitationLabel:
			out.Citation = value
		case answer.AudienceLabel:
			out.Audience = value
		case answer.AreaLabel:
			out.Area = value
		case answer.IDLabel:
			out.ID = value
		case answer.TagLabel:
			out.Tags = answer.Words(value)
		case answer.DifficultyLabel:
			if d, ok := answer.Difficulty(b.s.of(m.value)); ok {
				out.Difficulty = d
			} else {
				b.problem(m.value.from, kepu.BadDifficulty, value)
			}
		case answer.PointsLabel:
			if r, ok := answer.Points(value); ok {
				out.Points = r
			} else {
				b.problem(m.value.from, kepu.BadNumber, answer.PointsLabel.String(), value)
			}
		case answer.ValidLabel:
			if d, err := calendar.ParseDate(value); err == nil {
				out.ValidUntil = d
			} else {
				b.problem(m.value.from, kepu.BadDate, value)
			}
		}
	}
}
