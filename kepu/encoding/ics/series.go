package ics

import (
	"slices"
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// A series is the times of an activity as RRULE says them.
type series struct {
	plan *kepu.Recurrence // what RRULE says
	rule string           // without an end
	last calendar.Date    // zero where there is no end
	gone []calendar.Date  // days of the plan that are none, in order
}

// seriesOf returns the series of a time; ok is false where RRULE cannot say it.
// A time without a beginning has one in the first days that are wanted.
//
// Which days there are, [kepu.When.Spans] alone decides. Where nothing but a
// first and a last day limits the rule, these are asked for; else every day is.
func seriesOf(w *kepu.When, wanted calendar.Date, cal *kepu.Calendar) (s series, ok bool) {
	rule, ok := ruleOf(w)
	if !ok {
		return s, false
	}
	if begins(w) {
		wanted = calendar.Date{}
	} else if wanted.IsZero() {
		return s, false
	}
	var days []calendar.Date
	if limited(w) {
		if days = allDays(w, cal); days == nil {
			return s, false
		}
		rule.Start, s.last = days[0], days[len(days)-1]
	} else {
		if rule.Start, ok = dayFrom(w, wanted, cal); !ok {
			return s, false
		}
		s.last = lastDay(w, rule.Start, cal)
	}
	rule.Count, rule.Until, rule.Except = 0, s.last, nil
	var err error
	if s.plan, err = kepu.NewRecurrence(rule); err != nil {
		return s, false
	}
	s.rule, _, _ = strings.Cut(s.plan.String(), ";UNTIL=")
	if days != nil {
		return s, s.leave(days)
	}
	for _, d := range w.Rule.Except {
		if s.has(d) {
			s.gone = append(s.gone, d)
		}
	}
	slices.SortFunc(s.gone, calendar.Date.Compare)
	s.gone = slices.Compact(s.gone)
	return s, true
}

// ruleOf returns the rule of a time that is one.
func ruleOf(w *kepu.When) (r kepu.RecurrenceRule, ok bool) {
	switch {
	case w.Relation != kepu.Itself, w.Hours.From.Minutes() == 24*60: // which is on the next day
		return r, false
	case w.Kind == kepu.OnRule:
		return w.Rule, len(w.Rule.Moved)+len(w.Rule.Cancelled) == 0
	}
	return kepu.RecurrenceRule{Frequency: kepu.Daily}, w.Kind == kepu.EachPeriod && w.Each == kepu.EachDay && w.Number <= 1
}

// begins tells whether something says when a rule begins.
func begins(w *kepu.When) bool {
	return !w.Within.First.IsZero() || !w.Rule.Start.IsZero() || w.From.Year != 0 || w.To.Year != 0
}

// limited tells whether a rule has limits other than its first and its last day.
func limited(w *kepu.When) bool {
	whole := func(p calendar.Partial) bool {
		return p == calendar.Partial{} || p.Year != 0 && p.Month != 0 && p.Day != 0
	}
	return len(w.Only)+len(w.Without) > 0 || !whole(w.From) || !whole(w.To)
}

// allDays returns the days of a rule that ends, and nil where it has none, is
// on no certain days, or has more than are written.
func allDays(w *kepu.When, cal *kepu.Calendar) (days []calendar.Date) {
	if !bounded(w, kepu.Period{}) {
		return nil
	}
	for span := range w.Spans(kepu.Period{}, cal) {
		if !span.Dated || len(days) == mostTimes {
			return nil
		}
		days = append(days, span.First)
	}
	return days
}

// leave makes what the plan has beyond some days, which are in order, days that
// are gone. It returns false where that is most of it, or the plan lacks a day.
func (s *series) leave(days []calendar.Date) bool {
	most := len(days)
	for d := range s.plan.All(calendar.Date{}, s.last) {
		switch {
		case len(days) > 0 && d == days[0]:
			days = days[1:]
		case len(s.gone) == most:
			return false
		default:
			s.gone = append(s.gone, d)
		}
	}
	return len(days) == 0
}

// has tells whether the series was planned to be on a day.
func (s *series) has(d calendar.Date) bool {
	for range s.plan.All(d, d) {
		return !d.IsZero()
	}
	return false
}

// dayFrom returns the first day of a rule that is not before a day.
func dayFrom(w *kepu.When, d calendar.Date, cal *kepu.Calendar) (calendar.Date, bool) {
	for span := range w.Spans(kepu.Period{First: d}, cal) {
		return span.First, span.Dated
	}
	return calendar.Date{}, false
}

// endless is a day after which a rule without an end still has days.
var endless = calendar.MustDate(9990, 1, 1)

// lastDay returns the last day of a rule that has the day first, and zero where
// there is no end. It asks for a day in the later half of what is left, again
// and again.
func lastDay(w *kepu.When, first calendar.Date, cal *kepu.Calendar) calendar.Date {
	if _, ok := dayFrom(w, endless, cal); ok {
		return calendar.Date{}
	}
	end := endless
	for _, d := range []calendar.Date{w.Within.Last, w.Rule.Until} {
		if !d.IsZero() && d.Compare(end) < 0 {
			end = d
		}
	}
	for left := daysBetween(first, end); left > 0; {
		half := (left + 1) / 2
		if d, ok := dayFrom(w, first.AddDays(half), cal); ok {
			left -= daysBetween(first, d)
			first = d
		} else {
			left = half - 1
		}
	}
	return first
}

// daysBetween is how many days it is from one day to a later one.
func daysBetween(from, to calendar.Date) int {
	noon := func(d calendar.Date) int64 {
		return time.Date(d.Year(), time.Month(d.Month()), d.Day(), 12, 0, 0, 0, time.UTC).Unix()
	}
	return int((noon(to) - noon(from)) / (24 * 60 * 60))
}

// has tells whether days, which are in order, hold one.
func has(days []calendar.Date, d calendar.Date) bool {
	_, found := slices.BinarySearchFunc(days, d, calendar.Date.Compare)
	return found
}
