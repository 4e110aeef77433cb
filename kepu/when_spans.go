package kepu

import (
	"iter"
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Span is days that a [When] is on.
type Span struct {
	// Period is the days, all of them where Dated, else some day of these.
	Period
	Dated bool
}

// Spans returns the days of w that overlap a period, in order of the first, by
// a calendar that may be nil. They are found one by one, and what it costs does
// not depend on how far the period is from any beginning.
//
// What names no year is in the years of Within: a span begins in one of these
// and overlaps Within. What names its year, and a day that a recurrence was
// moved to, may be outside. What is 前 a time is on some day of the 30 up to its
// last, nothing earlier being said; what is 后 it, on one of the 30 behind it; 前后
// are 7 days on each side. 9月1日起 goes on to the end of Within, of its own year
// where Within has none, and for ever where it names the year.
//
// A named day, week or month is by the calendar: one that is not known, or not
// announced for a year, has no span there. A recurrence of every second week
// that nothing says the first of gives each day that it may be on, not dated.
// Words that name no time have no span.
func (w *When) Spans(p Period, cal *Calendar) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		d := newWhenDays(w, cal)
		d.each(p, func(t instance) bool { return t.cancelled || yield(t.Span) })
	}
}

// An instance is a span with what became of it.
type instance struct {
	Span
	planned   calendar.Date // where it was moved
	cancelled bool
}

// whenDays is a When made ready to be asked for its days.
type whenDays struct {
	*When
	calendar      *Calendar
	name          *namedDay   // what Name is
	rule          *Recurrence // nil where it is none, or no rule that has days
	sure          bool        // the days of the rule are certain
	periods       periodic    // of EachPeriod, and of a rule that leaves the day open
	only, without []whenDays
}

func newWhenDays(w *When, cal *Calendar) whenDays {
	d := whenDays{When: w, calendar: cal, name: &noName}
	switch w.Kind {
	case OnFestival, OnTerm, OnObservance, InHoliday:
		n := cal.named(w.Name)
		d.name = &n
	case EachPeriod:
		if w.Each == EachTerm {
			n := cal.terms()
			d.name = &n
		}
		d.periods = periodicOf(w.Each, w.Number, w.Within.First)
	case OnRule:
		d.setRule()
	}
	for i := range w.Only {
		d.only = append(d.only, newWhenDays(&w.Only[i], cal))
	}
	for i := range w.Without {
		d.without = append(d.without, newWhenDays(&w.Without[i], cal))
	}
	return d
}

// each yields what overlaps p in order, and returns false once yield does.
func (d *whenDays) each(p Period, yield func(instance) bool) bool {
	if p.empty() {
		return true
	}
	if len(d.only)+len(d.without) > 0 {
		var parts pending
		return d.eachRelated(p, func(t instance) bool {
			return parts.until(t.First, yield) && d.limit(t, p, &parts, yield)
		}) && parts.until(calendar.Date{}, yield)
	}
	return d.eachRelated(p, func(t instance) bool { return !t.Overlaps(p) || yield(t) })
}

// eachRelated yields what Relation makes of the days, before Only and Without:
// all that overlaps p, and maybe more.
func (d *whenDays) eachRelated(p Period, yield func(instance) bool) bool {
	switch {
	case d.Relation == Itself || d.open():
		return d.base(p, yield)
	case d.Relation == During:
		return d.base(p, func(t instance) bool {
			t.Dated = false
			return yield(t)
		})
	}
	q := Period{p.First.AddDays(-relatedDays), p.Last.AddDays(relatedDays)}
	return d.base(q, func(t instance) bool {
		t.Span = d.related(t.Period)
		return !d.namesYear() && !t.Overlaps(d.Within) || yield(t)
	})
}

// base yields what the words themselves name, before Relation, Only and Without.
func (d *whenDays) base(q Period, yield func(instance) bool) bool {
	plain := func(s Span) bool { return yield(instance{Span: s}) }
	switch d.Kind {
	case Vague, AtHours:
		return true
	case OnRule:
		if d.rule != nil {
			return d.eachOfRule(q, yield)
		}
		return d.eachPeriod(q, plain)
	case EachPeriod:
		return d.eachPeriod(q, plain)
	}
	if p, ok := d.onlyOne(); ok {
		if p.empty() || !p.Overlaps(q) {
			return true
		}
		return plain(Span{p, d.Kind != InYear})
	}
	return d.eachYear(q, plain)
}

const (
	aroundDays  = 7
	relatedDays = 30
)

// related is the window that 前后, 前 and 后 make of days.
func (d *whenDays) related(p Period) Span {
	last := p.Last
	if last.IsZero() {
		last = p.First
	}
	switch d.Relation {
	case Around:
		return Span{Period: Period{shift(p.First, -aroundDays), shift(p.Last, aroundDays)}}
	case Before:
		first := shift(last, 1-relatedDays)
		if p.First.Compare(first) < 0 {
			first = p.First
		}
		return Span{Period: Period{first, last}}
	}
	return Span{Period: Period{shift(last, 1), shift(last, relatedDays)}}
}

// limit yields what Only and Without leave of a span: a day whole or not at all.
// Of more days it leaves those that Only holds, which wait for their turn.
func (d *whenDays) limit(t instance, p Period, parts *pending, yield func(instance) bool) bool {
	first := t.First
	if !t.planned.IsZero() {
		first = t.planned
	}
	if holdsDay(d.without, first) {
		return true
	}
	if len(d.only) == 0 || first != t.First || t.First == t.Last {
		if !t.Overlaps(p) || len(d.only) > 0 && !holdsDay(d.only, first) {
			return true
		}
		return yield(t)
	}
	for i := range d.only {
		d.only[i].each(t.And(p), func(o instance) bool {
			part := o.And(t.Period)
			if !o.cancelled && part.Overlaps(p) && (d.namesYear() || part.Overlaps(d.Within)) {
				*parts = append(*parts, instance{Span: Span{part, t.Dated}})
			}
			return true
		})
	}
	slices.SortStableFunc(*parts, func(a, b instance) int { return a.First.Compare(b.First) })
	*parts = slices.Compact(*parts)
	return true
}

// pending are parts of spans that are in order, but may begin behind the next
// span.
type pending []instance

// until yields what begins before a day, and all where the day is zero.
func (q *pending) until(day calendar.Date, yield func(instance) bool) bool {
	for len(*q) > 0 && (day.IsZero() || (*q)[0].First.Compare(day) < 0) {
		t := (*q)[0]
		if *q = (*q)[1:]; !yield(t) {
			return false
		}
	}
	return true
}

func holdsDay(times []whenDays, day calendar.Date) bool {
	for i := range times {
		if !times[i].each(DayPeriod(day), func(t instance) bool { return t.cancelled }) {
			return true
		}
	}
	return false
}

// earlier is the earlier of two last days, of which zero is no limit.
func earlier(a, b calendar.Date) calendar.Date {
	if a.IsZero() || !b.IsZero() && b.Compare(a) < 0 {
		return b
	}
	return a
}

var (
	firstDate = calendar.MustDate(1, 1, 1)
	lastDate  = calendar.MustDate(9999, 12, 31)
)

// shift is AddDays that stops at the ends of the calendar. The zero date stays
// no limit.
func shift(d calendar.Date, n int) calendar.Date {
	if d.IsZero() {
		return d
	}
	if to := d.AddDays(n); !to.IsZero() {
		return to
	}
	if n < 0 {
		return firstDate
	}
	return lastDate
}
