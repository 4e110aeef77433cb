// Package limit holds what is the same for all formats: how long the texts of a
// question may be.
package limit

import (
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
)

// The longest texts of a question, in characters. A page of a textbook fits.
const (
	Stem   = 4000
	Option = 1000 // also of what has a line: topic, id, tag
	Other  = 8000 // of an answer, a feedback or an explanation
)

// Longer tells whether a text has more characters than a limit.
func Longer(s string, n int) bool { return len(s) > n && utf8.RuneCountInString(s) > n }

// Exceeded tells which text of a question is longer than it may be, the first
// of them, and how long it may be.
func Exceeded(q *kepu.Question) (field kepu.Field, most int, found bool) {
	check := func(f kepu.Field, s string, n int) {
		if !found && Longer(s, n) {
			field, most, found = f, n, true
		}
	}
	check(kepu.StemField, q.Stem, Stem)
	for _, o := range q.Options {
		check(kepu.OptionsField, o.Text, Option)
		check(kepu.FeedbackField, o.Feedback, Other)
	}
	for _, a := range q.Answers {
		check(kepu.AnswersField, a.Text, Other)
		check(kepu.FeedbackField, a.Feedback, Other)
	}
	for _, r := range q.Ranges {
		check(kepu.FeedbackField, r.Feedback, Other)
	}
	for _, p := range q.Pairs {
		check(kepu.AnswersField, p.Left, Option)
		check(kepu.AnswersField, p.Right, Option)
	}
	check(kepu.FeedbackField, q.Otherwise, Other)
	check(kepu.ExplanationField, q.Explanation, Other)
	check(kepu.NameField, q.Name, Option)
	check(kepu.IDField, q.ID, Option)
	for _, tag := range q.Tags {
		check(kepu.TagsField, tag, Option)
	}
	return field, most, found
}
