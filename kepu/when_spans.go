package kepu

import (
	"iter"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Span is days that a [When] is on.
type Span struct {
	// Period is the days, all of them where Dated, else some day of these.
	Period
	Dated bool
}

// Spans returns the days of w that overlap a period, in order, by a calendar that may be nil.
func (w *When) Spans(p Period, cal *Calendar) iter.Seq[Span] {
	return func(yield func(Span) bool) {}
}

// ParseWhen reads a time.
func ParseWhen(text string, within Period) (When, []Problem) { return When{Text: text}, nil }

var _ calendar.Date
