package limit

import (
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

func TestExceeded(t *testing.T) {
	long := func(n int) string { return strings.Repeat("长", n) }
	for _, tt := range []struct {
		q      kepu.Question
		field  kepu.Field
		most   int
		reason string
	}{
		{kepu.Question{Stem: long(Stem), Explanation: long(Other), Name: long(Option)}, 0, 0, "as long as they may be"},
		{kepu.Question{Stem: long(Stem + 1), Explanation: long(Other + 1)}, kepu.StemField, Stem, "the first of two"},
		{kepu.Question{Options: []kepu.Option{{Text: "甲"}, {Text: long(Option + 1)}}}, kepu.OptionsField, Option, "an option"},
		{kepu.Question{Options: []kepu.Option{{Feedback: long(Other + 1)}}}, kepu.FeedbackField, Other, "a feedback"},
		{kepu.Question{Answers: []kepu.Answer{{Text: long(Other + 1)}}}, kepu.AnswersField, Other, "an answer"},
		{kepu.Question{Ranges: []kepu.Range{{Feedback: long(Other + 1)}}}, kepu.FeedbackField, Other, "a range's feedback"},
		{kepu.Question{Pairs: []kepu.Pair{{Right: long(Option + 1)}}}, kepu.AnswersField, Option, "a side of a pair"},
		{kepu.Question{Tags: []string{"冬季", long(Option + 1)}}, kepu.TagsField, Option, "a tag"},
		{kepu.Question{ID: long(Option + 1)}, kepu.IDField, Option, "an id"},
	} {
		field, most, found := Exceeded(&tt.q)
		if field != tt.field || most != tt.most || found != (tt.most > 0) {
			t.Errorf("%s: %v %d %v", tt.reason, field.Text(kepu.English), most, found)
		}
	}
}
