package ics

import (
	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// An event is one VEVENT.
type event struct {
	*kepu.Occurrence
	id  string
	day calendar.Date // of the UID, zero where the activity has but one
	// rule is the RRULE without its end, last the last day that it has, zero
	// where there is no end, and gone its days that are no more.
	rule string
	last calendar.Date
	gone []calendar.Date
	// instead is the day of a series that this event takes the place of, in
	// which it began at from.
	instead calendar.Date
	from    kepu.Clock
}

func (w *writer) event(e *event) {
	w.put("BEGIN:VEVENT")
	w.start("UID:")
	w.line = w.uids.appendUID(w.line, e.id, e.day)
	w.end()
	w.put(w.stamp)
	w.put("SEQUENCE:0")
	if !e.instead.IsZero() {
		w.time("RECURRENCE-ID", e.instead, e.from)
	}
	w.when(e)
	w.what(e.Occurrence)
	w.put("END:VEVENT")
}

// when writes the time. Days without hours are one stretch; with hours, each day
// has them.
func (w *writer) when(e *event) {
	first, from := e.Period.First, e.Hours.From
	rule, last := e.rule, e.last
	after := e.Period.Last.AddDays(1) // zero where there is no end
	if e.Period.Last != first && (after.IsZero() || !from.IsZero()) {
		rule, last, after = "FREQ=DAILY", e.Period.Last, first.AddDays(1)
		if last.AddDays(1).IsZero() {
			last = calendar.Date{}
		}
	}
	w.time("DTSTART", first, from)
	switch {
	case from.IsZero() && !after.IsZero():
		w.time("DTEND", after, from)
	case !from.IsZero() && e.Hours.To.Compare(from) > 0:
		w.time("DTEND", first, e.Hours.To)
	}
	if rule == "" {
		return
	}
	w.start("RRULE:")
	w.line = append(w.line, rule...)
	if !last.IsZero() {
		w.line = append(w.line, ";UNTIL="...)
		if from.IsZero() {
			w.line = appendDay(w.line, last)
		} else {
			w.line = appendUTC(w.line, last, from)
		}
	}
	w.end()
	for _, day := range e.gone {
		w.time("EXDATE", day, from)
	}
}

// what writes all but the time.
func (w *writer) what(o *kepu.Occurrence) {
	a := o.Activity
	w.text("SUMMARY:", w.short(a, nameLabel, oneLine(a.Name), mostLine))
	w.text("LOCATION:", w.short(a, placeLabel, oneLine(o.Place), mostLine))
	w.text("DESCRIPTION:", w.described(a, o))
	w.categories(a)
	w.put("STATUS:" + states[min(o.State, kepu.Held)])
}

// categories are the topic and the audiences.
func (w *writer) categories(a *kepu.Activity) {
	w.start("CATEGORIES:")
	n := len(w.line)
	for _, c := range append([]string{a.Topic}, a.Audience...) {
		if c = oneLine(c); c == "" {
			continue
		}
		if len(w.line) > n {
			w.line = append(w.line, ',')
		}
		w.line = appendText(w.line, c)
	}
	if len(w.line) > n {
		w.end()
	}
}
