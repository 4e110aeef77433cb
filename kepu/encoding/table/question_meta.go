package table

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// meta reads the columns beside stem, options and answer.
func (b *builder) meta() {
	q := b.out
	if text := b.text(explanationField); text != "" {
		if q.Explanation != "" {
			text = q.Explanation + "\n" + text
		}
		q.Explanation = text
	}
	q.Topic = b.text(topicField)
	if !b.columns.has[topicField] {
		q.Topic = b.section.topic
	}
	q.Citation = b.text(citationField)
	q.Audience, q.Area = b.text(audienceField), b.text(areaField)
	q.Name = b.entry.values[nameField].text
	q.ID = wholeNumber(b.entry.values[idField].text)
	if text := b.text(tagsField); text != "" {
		q.Tags = answer.Words(text)
	}
	q.Tags = append(q.Tags, b.entry.tags...)
	q.Points = b.section.each(q)
	if text := b.text(pointsField); text != "" {
		if points, ok := answer.Points(hanzi.Fold(text, hanzi.Width|hanzi.Script|hanzi.Blank)); ok {
			q.Points = points
		} else {
			b.problem(b.entry.values[pointsField].place, kepu.BadNumber, "分值", text)
		}
	}
	if text := b.text(difficultyField); text != "" {
		var ok bool
		if q.Difficulty, ok = difficultyOf(hanzi.Fold(text, hanzi.Width|hanzi.Script)); !ok {
			b.problem(b.entry.values[difficultyField].place, kepu.BadDifficulty, text)
		}
	}
	if text := b.text(validField); text != "" {
		d, err := calendar.ParseDate(withoutTime(text))
		if err != nil {
			b.problem(b.entry.values[validField].place, kepu.BadDate, text)
		}
		q.ValidUntil = d
	}
}

// difficultyOf reads 1 to 5, and words in Chinese and English.
func difficultyOf(s string) (int, bool) {
	switch strings.ToLower(s) {
	case "easy":
		return 1, true
	case "normal", "medium":
		return 3, true
	case "hard", "difficult":
		return 5, true
	}
	return answer.Difficulty(wholeNumber(s))
}

// text is what a cell says, "" where it says that there is nothing.
func (b *builder) text(f field) string {
	text := b.entry.values[f].text
	if none(text) {
		return ""
	}
	return text
}

// wholeNumber takes the .0 off that spreadsheets give whole numbers.
func wholeNumber(s string) string {
	if head, ok := strings.CutSuffix(s, ".0"); ok && head != "" && allDigits(head) {
		return head
	}
	return s
}

// withoutTime takes the time off a day, as spreadsheets write it: 2027-12-31
// 0:00:00.
func withoutTime(s string) string {
	day, time, ok := strings.Cut(s, " ")
	if ok && strings.Trim(time, "0123456789:.AMP ") == "" && strings.Contains(time, ":") {
		return day
	}
	return s
}
