package kepu

import (
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A scheduleItem is an activity made ready to be looked up.
type scheduleItem struct {
	activity *Activity
	reach    reach
	from, to int32     // its spans, where when is nil
	when     *whenDays // of what has many days, or is in every year
	changes  []Change  // in order of the days, one each
	place    int32     // see resources, which are found later
	wants    []int32   // whom it needs, likewise
}

// A reach is the keys of days that an item is not before and not after.
type reach struct{ low, high int32 }

// maxSpans is how many spans an item keeps. What has more is asked each time.
const maxSpans = 16

// add prepares an activity.
func (s *Schedule) add(a *Activity, problems []Problem) []Problem {
	item := scheduleItem{activity: a}
	d := newWhenDays(&a.When, s.calendar)
	item.from = int32(len(s.spans))
	if kept, ok := d.few(s.spans); ok {
		s.spans = kept
	} else {
		item.when = &d
	}
	item.to = int32(len(s.spans))
	some := item.from < item.to
	if item.when != nil {
		if some = d.someDay(func(Span) bool { return true }); !some {
			item.when = nil // nor need it be asked again
		}
	}
	item.reach.low, item.reach.high = s.bounds(&item)
	problems = d.problems(problems, a.At, some)
	problems = s.change(&item, problems)
	if item.reach.low <= item.reach.high {
		s.low, s.high = min(s.low, int(item.reach.low)), max(s.high, int(item.reach.high))
	}
	s.items = append(s.items, item)
	s.reaches = append(s.reaches, item.reach)
	return problems
}

// few appends the spans of a time that has few; ok is false where it has many.
func (d *whenDays) few(dst []Span) (spans []Span, ok bool) {
	switch {
	case d.Kind == Vague, d.Kind == AtHours:
		return dst, true
	case d.Kind == OnRule && d.rule != nil, !d.bounded(), d.Kind == EachPeriod && d.hasWindows():
		return dst, false
	}
	n := len(dst)
	ok = d.each(Period{}, func(t instance) bool {
		dst = append(dst, t.Span)
		return len(dst)-n <= maxSpans
	})
	if !ok {
		return dst[:n], false
	}
	return dst, true
}

// bounds are the keys of the first and the last day that the item may be on.
func (s *Schedule) bounds(item *scheduleItem) (low, high int32) {
	const first, last = firstMonth<<5 | 1, lastMonth<<5 | 31
	d := item.when
	switch {
	case d == nil:
		low, high = last, 0
		for _, span := range s.spans[item.from:item.to] {
			low = min(low, int32(dayKey(span.First)))
			if high = max(high, int32(dayKey(span.Last))); span.Last.IsZero() {
				high = last
			}
		}
		return low, high
	case d.rule != nil && d.Relation == Itself:
		return int32(d.rule.low), int32(d.rule.high)
	case d.rule != nil, d.hasWindows(), !d.within():
		return first, last
	}
	// A span begins in a year of Within or before it, and ends in the next.
	return int32(max(first, (d.Within.First.Year()-2)*12<<5|1)), int32(min(last, (d.Within.Last.Year()+2)*12<<5|31))
}

// instances yields what the words say of the item, before its changes.
func (s *Schedule) instances(item *scheduleItem, p Period, yield func(instance) bool) {
	if item.when != nil {
		item.when.each(p, yield)
		return
	}
	for _, span := range s.spans[item.from:item.to] {
		if span.Overlaps(p) && !yield(instance{Span: span}) {
			return
		}
	}
}

// change prepares the changes of single days.
func (s *Schedule) change(item *scheduleItem, problems []Problem) []Problem {
	a := item.activity
	if len(a.Changes) == 0 {
		return problems
	}
	changes := slices.Clone(a.Changes)
	slices.SortStableFunc(changes, func(x, y Change) int { return x.Day.Compare(y.Day) })
	for i := range changes {
		c := changes[i]
		t, ok := s.planned(item, c.Day)
		if !ok {
			problems = append(problems, Problem{a.At, ScheduleChange, []any{c.Day.String(), a.Name}})
			continue
		}
		if n := len(item.changes); n > 0 && item.changes[n-1].Day == c.Day {
			item.changes = item.changes[:n-1] // the last of them counts
		}
		item.changes = append(item.changes, c)
		if moved := c.moved(t.Period); !c.To.IsZero() {
			item.reach.low = min(item.reach.low, int32(dayKey(moved.First)))
			item.reach.high = max(item.reach.high, int32(dayKey(moved.Last)))
		}
	}
	return problems
}

// planned returns the dated time that was planned to begin on a day.
func (s *Schedule) planned(item *scheduleItem, day calendar.Date) (found instance, ok bool) {
	if day.IsZero() {
		return found, false
	}
	s.instances(item, DayPeriod(day), func(t instance) bool {
		if t.Dated && t.First == day {
			found, ok = t, true
		}
		return !ok
	})
	return found, ok
}

// moved is the period that the change makes of one.
func (c *Change) moved(p Period) Period {
	if c.To.IsZero() || c.Cancelled {
		return p
	}
	if !p.Last.IsZero() {
		p.Last = shift(c.To, dayNumber(p.Last)-dayNumber(p.First))
	}
	p.First = c.To
	return p
}

// occurrence is what became of an instance.
func (item *scheduleItem) occurrence(t *instance, c *Change) Occurrence {
	a := item.activity
	o := Occurrence{Activity: a, Period: t.Period, Dated: t.Dated, Hours: a.When.Hours, Place: a.Place, Planned: t.planned, State: a.State}
	if t.cancelled {
		o.State = Cancelled
	}
	if c == nil {
		return o
	}
	if c.Hours != (Hours{}) {
		o.Hours = c.Hours
	}
	if c.Place != "" {
		o.Place = c.Place
	}
	switch {
	case c.Cancelled:
		o.State = Cancelled
	case !c.To.IsZero() && c.To != t.First:
		o.Period, o.Planned = c.moved(t.Period), t.First
		if o.State == Postponed {
			o.State = Scheduled
		}
	}
	return o
}

// appendOf appends the occurrences of an item that overlap p and do not begin
// before a day.
func (s *Schedule) appendOf(dst []Occurrence, item *scheduleItem, p Period, from calendar.Date) []Occurrence {
	if item.plain() { // most activities
		for i := item.from; i < item.to; i++ {
			if t := (instance{Span: s.spans[i]}); t.Overlaps(p) && t.First.Compare(from) >= 0 {
				dst = append(dst, item.occurrence(&t, nil))
			}
		}
		return dst
	}
	s.instances(item, p, func(t instance) bool {
		c := item.changeOf(&t)
		if (c == nil || c.moved(t.Period) == t.Period) && t.First.Compare(from) >= 0 {
			dst = append(dst, item.occurrence(&t, c))
		}
		return true
	})
	for i := range item.changes {
		c := &item.changes[i]
		if c.To.IsZero() || c.Cancelled || c.To == c.Day || !p.Last.IsZero() && c.To.Compare(p.Last) > 0 {
			continue
		}
		t, _ := s.planned(item, c.Day)
		if o := item.occurrence(&t, c); o.Overlaps(p) && o.First.Compare(from) >= 0 {
			dst = append(dst, o)
		}
	}
	return dst
}

// plain tells whether the spans of the item are its times.
func (item *scheduleItem) plain() bool { return item.when == nil && item.changes == nil }

func (item *scheduleItem) changeOf(t *instance) *Change {
	if len(item.changes) == 0 || !t.Dated {
		return nil
	}
	i, ok := slices.BinarySearchFunc(item.changes, t.First, func(c Change, d calendar.Date) int { return c.Day.Compare(d) })
	if !ok {
		return nil
	}
	return &item.changes[i]
}
