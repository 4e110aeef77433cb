package kepu

import (
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// published is the years that the tables of the lunar calendar reach. Every day
// that comes at all comes in one of them.
var published = Period{calendar.MustDate(1901, 1, 1), calendar.MustDate(2100, 12, 31)}

// problems appends what is wrong with a time that has some days, or none.
func (d *whenDays) problems(problems []Problem, at Position, some bool) []Problem {
	if name := d.unknownName(); name != "" {
		return append(problems, Problem{at, ScheduleUnknownName, []any{name}})
	}
	if some || d.Kind == Vague || d.Kind == AtHours || d.waits() {
		return problems
	}
	text := d.Text
	if text == "" {
		text = d.Name
	}
	return append(problems, Problem{at, ScheduleNoDay, []any{text}})
}

// someDay tells whether there is a span at all, and the first one is as wanted.
func (d *whenDays) someDay(wanted func(Span) bool) (ok bool) {
	p := published
	if d.bounded() || d.rule != nil {
		p = Period{}
	}
	d.each(p, func(t instance) bool {
		ok = wanted(t.Span)
		return false
	})
	return ok
}

// unknownName is the first name in the time that nobody knows, "" where there
// is none.
func (d *whenDays) unknownName() string {
	n := d.name
	if d.named() && len(n.own) == 0 && n.festival == 0 && n.term == 0 && n.observance.ID == "" {
		return d.Name
	}
	for _, list := range [...][]whenDays{d.only, d.without} {
		for i := range list {
			if name := list[i].unknownName(); name != "" {
				return name
			}
		}
	}
	return ""
}

// named tells whether the calendar knows the days by a name.
func (w *When) named() bool { return w.Kind >= OnFestival && w.Kind <= InHoliday }

// waits tells whether the days have a name, or are among days that have one, and
// are not announced in some year that is meant.
func (d *whenDays) waits() bool {
	return d.named() && d.lacks(d.Within, calendar.NotAnnounced) ||
		slices.ContainsFunc(d.only, func(o whenDays) bool { return o.waits() })
}

// lacks tells whether the days that have a name are in one of the states in some
// year of a period, as far as the published tables reach.
func (d *whenDays) lacks(p Period, states ...calendar.State) bool {
	first, last := d.years()
	first, last = max(first, p.First.Year(), published.First.Year()), min(last, lastYear(p), published.Last.Year())
	var buf [4]Period
	for year := first; year <= last; year++ {
		if _, state := d.calendar.inYear(buf[:0], d.name, year); slices.Contains(states, state) {
			return true
		}
	}
	return false
}

// NoTime returns the activities that belong to a period and cannot be put on
// the calendar at all: 待定, 适时, a week that is not announced yet, what was
// postponed; not what was cancelled or held. An activity belongs to the periods
// that overlap its When.Within, and to all where that is not known.
func (s *Schedule) NoTime(p Period) []*Activity {
	if s == nil || p.empty() {
		return nil
	}
	var list []*Activity
	for i := range s.items {
		if item := &s.items[i]; s.noTime(item, p) {
			list = append(list, item.activity)
		}
	}
	return list
}

func (s *Schedule) noTime(item *scheduleItem, p Period) bool {
	a := item.activity
	w := &a.When
	switch {
	case a.State == Cancelled, a.State == Held, !p.Overlaps(w.Within):
		return false
	case a.State == Postponed:
		return !item.moved()
	case w.Kind == Vague, w.Kind == AtHours:
		return true
	case !w.named():
		return item.when == nil && item.from == item.to
	case item.from < item.to && w.within() && w.Within.First.Year() == w.Within.Last.Year():
		return false // the days of its only year are known
	}
	d := newWhenDays(w, s.calendar)
	return d.unknownName() != "" || d.lacks(p.And(w.Within), calendar.NotAnnounced, calendar.Ended)
}

// dated tells whether the item has a certain day.
func (s *Schedule) dated(item *scheduleItem) bool {
	if item.activity.State == Postponed && !item.moved() {
		return false
	}
	isDated := func(span Span) bool { return span.Dated }
	if item.when == nil {
		return slices.ContainsFunc(s.spans[item.from:item.to], isDated)
	}
	return item.when.someDay(isDated)
}

// moved tells whether a day of the item has become another.
func (item *scheduleItem) moved() bool {
	return slices.ContainsFunc(item.changes, func(c Change) bool { return !c.To.IsZero() && !c.Cancelled })
}

// A Gap is what an activity lacks.
type Gap struct {
	Activity                *Activity
	NoDay, NoPlace, NoOwner bool
}

// Gaps lists the activities that are still to take place and have no certain
// day, no place, or nobody who answers for them: neither an owner nor a host.
func (s *Schedule) Gaps() []Gap {
	if s == nil {
		return nil
	}
	var gaps []Gap
	for i := range s.items {
		item := &s.items[i]
		a := item.activity
		if a.State == Cancelled || a.State == Held {
			continue
		}
		g := Gap{a, !s.dated(item), same(a.Place) == "", same(a.Owner) == "" && len(a.Hosts) == 0}
		if g.NoDay || g.NoPlace || g.NoOwner {
			gaps = append(gaps, g)
		}
	}
	return gaps
}
