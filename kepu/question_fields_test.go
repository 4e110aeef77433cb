package kepu_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

func TestDifferences(t *testing.T) {
	for _, tt := range []struct {
		change func(*kepu.Question)
		want   []kepu.Field
		reason string
	}{
		{func(*kepu.Question) {}, nil, "nothing"},
		{func(q *kepu.Question) { q.At.Line = 9 }, nil, "where it was read"},
		{func(q *kepu.Question) { q.Kind = kepu.Multiple }, []kepu.Field{kepu.KindField}, "kind; one right option weighs the whole all the same"},
		{func(q *kepu.Question) { q.Stem += "吗" }, []kepu.Field{kepu.StemField}, "stem"},
		{func(q *kepu.Question) { q.Options[1].Text = "x" }, []kepu.Field{kepu.OptionsField}, "option"},
		{func(q *kepu.Question) { q.Options[0].Weight = kepu.Whole }, nil, "a weight that says what a missing one means"},
		{func(q *kepu.Question) { q.Options[1].Weight = kepu.NewRatio(-1, 2) }, []kepu.Field{kepu.WeightsField}, "weight"},
		{func(q *kepu.Question) { q.Options[1].Feedback = "x" }, []kepu.Field{kepu.FeedbackField}, "feedback of an option"},
		{func(q *kepu.Question) { q.Otherwise = "x" }, []kepu.Field{kepu.FeedbackField}, "feedback to all else"},
		{func(q *kepu.Question) { q.Answers = []kepu.Answer{{Text: "x"}} }, []kepu.Field{kepu.AnswersField, kepu.WeightsField, kepu.FeedbackField}, "answer"},
		{func(q *kepu.Question) { q.Pairs = []kepu.Pair{{Right: "x"}} }, []kepu.Field{kepu.AnswersField}, "pair"},
		{func(q *kepu.Question) { q.Explanation = "x" }, []kepu.Field{kepu.ExplanationField}, "explanation"},
		{func(q *kepu.Question) { q.Citation, q.Topic = "x", "x" }, []kepu.Field{kepu.CitationField, kepu.TopicField}, "two at once"},
		{func(q *kepu.Question) { q.Difficulty, q.Points = 1, kepu.Whole }, []kepu.Field{kepu.DifficultyField, kepu.PointsField}, "numbers"},
		{func(q *kepu.Question) { q.Audience, q.Tags = "x", []string{"x"} }, []kepu.Field{kepu.AudienceField, kepu.TagsField}, "words about it"},
		{func(q *kepu.Question) { q.Area, q.ValidUntil = "x", calendar.MustDate(2026, 1, 1) }, []kepu.Field{kepu.AreaField, kepu.ValidUntilField}, "where and until when"},
		{func(q *kepu.Question) { q.ID, q.Name = "x", "x" }, []kepu.Field{kepu.IDField, kepu.NameField}, "id and name"},
	} {
		a, b := fire(), fire()
		tt.change(&b)
		if diff := cmp.Diff(tt.want, a.Differences(&b)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
	}
}

// TestFieldsAreAll fails when a question gets a field that Differences does not
// look at.
func TestFieldsAreAll(t *testing.T) {
	// Ranges and Pairs are answers, Otherwise is feedback, and At is no part
	// of the question; a question's weights and feedback have fields of their own.
	const together, apart = 4, 2
	fields := 0
	for f := kepu.KindField; f.Text(kepu.English) != ""; f++ {
		fields++
		if f.Text(kepu.Hans) == "" || f.Text(kepu.Hant) == "" {
			t.Errorf("field %d has no words", f)
		}
	}
	if n := reflect.TypeFor[kepu.Question]().NumField(); n-together != fields-apart {
		t.Errorf("%d fields of a question, %d fields to differ in", n, fields)
	}
}

func TestShare(t *testing.T) {
	half := kepu.NewRatio(1, 2)
	for _, tt := range []struct {
		answer kepu.Answer
		want   kepu.Ratio
		reason string
	}{
		{kepu.Answer{}, kepu.Whole, "no weight is the whole"},
		{kepu.Answer{Weight: half}, half, "a part"},
		{kepu.Answer{Weight: half, Wrong: true}, kepu.Ratio{}, "a foreseen mistake earns nothing"},
	} {
		if got := tt.answer.Share(); got != tt.want {
			t.Errorf("answer: %v, want %v: %s", got, tt.want, tt.reason)
		}
		r := kepu.Range{Weight: tt.answer.Weight, Wrong: tt.answer.Wrong}
		if got := r.Share(); got != tt.want {
			t.Errorf("range: %v, want %v: %s", got, tt.want, tt.reason)
		}
	}
	q := kepu.Question{Kind: kepu.Blank, Stem: "火警____", Answers: []kepu.Answer{{Blank: 1, Text: "119"}, {Blank: 1, Text: "110", Wrong: true, Feedback: "这是报警电话"}}}
	for _, g := range []kepu.Grading{kepu.AllOrNothing, kepu.ByWeights} {
		if share, ok := g.Grade(&q, kepu.Response{Texts: []string{"110"}}); !ok || share != (kepu.Ratio{}) {
			t.Errorf("%v gives %v for a foreseen mistake", g, share)
		}
	}
}
