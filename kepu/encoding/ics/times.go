package ics

import (
	"cmp"
	"slices"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// series writes an activity as one event with a rule, and an event for each day
// that is not as the rule has it.
func (w *writer) series(a *kepu.Activity, id string, s *series) {
	if w.within != (kepu.Period{}) && !w.wanted(a, s) {
		w.problem(a, kepu.ICSOutside, w.within)
		return
	}
	changed := w.changed(a, s)
	first := s.plan.Rule().Start
	plan := kepu.Occurrence{Activity: a, Period: kepu.DayPeriod(first), Dated: true, Hours: a.When.Hours, Place: a.Place, State: a.State}
	w.event(&event{Occurrence: &plan, id: id, rule: s.rule, last: s.last, gone: s.gone})
	for i := range changed {
		c := &changed[i]
		w.event(&event{Occurrence: &c.Occurrence, id: id, instead: c.day, from: a.When.Hours.From})
	}
}

// wanted tells whether a series takes place within the period that is wanted.
// Most have a day there to which nothing happened.
func (w *writer) wanted(a *kepu.Activity, s *series) bool {
	for d := range s.plan.All(w.within.First, w.within.Last) {
		if !has(s.gone, d) && !slices.ContainsFunc(a.Changes, func(c kepu.Change) bool { return c.Day == d }) {
			return true
		}
	}
	for o := range w.schedule.Of(a, w.within) {
		return o.Dated
	}
	return false
}

// A change is what became of a day of a series.
type change struct {
	day calendar.Date
	kepu.Occurrence
}

// changed lists the days of a series that are not as they were planned, in
// order. Those that the schedule no longer has are added to what is gone.
func (w *writer) changed(a *kepu.Activity, s *series) (list []change) {
	if len(a.Changes) == 0 {
		return nil
	}
	days, ends := changedDays(a)
	became := w.became(a, ends)
	gone := s.gone
	for _, day := range days {
		if !s.has(day) || has(gone, day) {
			continue
		}
		if o, ok := became[day]; !ok {
			s.gone = append(s.gone, day)
		} else if o.Period != kepu.DayPeriod(day) || o.Hours != a.When.Hours || o.Place != a.Place || o.State != a.State {
			list = append(list, change{day, o})
		}
	}
	slices.SortFunc(s.gone, calendar.Date.Compare)
	return list
}

// changedDays returns the days that changes are of, and with them those that
// they lead to, each in order and once.
func changedDays(a *kepu.Activity) (days, ends []calendar.Date) {
	for _, c := range a.Changes {
		days = append(days, c.Day)
		ends = append(ends, c.Day)
		if !c.To.IsZero() {
			ends = append(ends, c.To)
		}
	}
	slices.SortFunc(days, calendar.Date.Compare)
	slices.SortFunc(ends, calendar.Date.Compare)
	return slices.Compact(days), slices.Compact(ends)
}

// became returns the occurrences on some days and those between, by the day that
// they were planned for. Where there is nothing for a year, the years between
// are not looked at.
func (w *writer) became(a *kepu.Activity, days []calendar.Date) map[calendar.Date]kepu.Occurrence {
	found := map[calendar.Date]kepu.Occurrence{}
	for len(days) > 0 {
		n := 1
		for n < len(days) && days[n].Compare(days[n-1].AddDays(366)) <= 0 {
			n++
		}
		if last := days[n-1]; !last.IsZero() {
			for o := range w.schedule.Of(a, kepu.Period{First: days[0], Last: last}) {
				if o.Dated {
					found[planned(&o)] = o
				}
			}
		}
		days = days[n:]
	}
	return found
}

// planned is the day that an occurrence was planned to begin on.
func planned(o *kepu.Occurrence) calendar.Date {
	if o.Planned.IsZero() {
		return o.First
	}
	return o.Planned
}

// mostTimes is how many events are made of one activity: more than all days of
// two years.
const mostTimes = 1000

// times writes an event for each time of an activity.
func (w *writer) times(a *kepu.Activity, id string) {
	limited := bounded(&a.When, w.within)
	dated, undated := 0, false
	if limited {
		dated, undated = w.expand(a, id)
	}
	switch {
	case dated > 0:
	case undated, !a.When.Dated(), limited && (a.When.Kind == kepu.OnObservance || w.within == kepu.Period{}):
		w.problem(a, kepu.ICSNoDay)
	case limited:
		w.problem(a, kepu.ICSOutside, w.within)
	default:
		w.problem(a, kepu.ICSNoEnd)
	}
}

// expand writes the events and returns how many there are; undated tells whether
// there are times without a certain day.
func (w *writer) expand(a *kepu.Activity, id string) (dated int, undated bool) {
	once := single(&a.When)
	clear(w.days)
	n := 0
	for o := range w.schedule.Of(a, w.within) {
		if n++; n > mostTimes {
			if dated > 0 {
				w.problem(a, kepu.ICSTooMany, dated)
			}
			break
		}
		day := planned(&o)
		switch {
		case !o.Dated:
			undated = true
			continue
		case w.days[day]: // one activity is not twice on a day
			continue
		}
		w.days[day] = true
		e := event{Occurrence: &o, id: id, day: day}
		if once && dated == 0 { // no two events have one UID, whatever a time holds
			e.day = calendar.Date{}
		}
		w.event(&e)
		dated++
	}
	return dated, undated
}

// single tells whether a time is but once, whatever period is looked at: its
// event keeps its UID where it is put off to another day.
func single(w *kepu.When) bool {
	switch first, last := w.Within.First, w.Within.Last; {
	case w.Kind != kepu.OnDay && w.Kind != kepu.OnDays:
		return false
	case w.From.Year != 0:
		return true
	case w.Kind == kepu.OnDays: // the last days of one year and the first of the next are twice in a year
		return first.Year() != 0 && first.Year() == last.Year() && (w.To.Month == 0 || compareInYear(w.From, w.To) <= 0)
	default:
		again, ok := calendar.NewDate(first.Year()+1, first.Month(), first.Day())
		return ok && !last.IsZero() && last.Compare(again) < 0
	}
}

func compareInYear(a, b calendar.Partial) int {
	return cmp.Or(cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

// bounded tells whether a time comes to an end within a period.
func bounded(w *kepu.When, p kepu.Period) bool {
	if p = p.And(w.Within); !p.First.IsZero() && !p.Last.IsZero() {
		return true
	}
	switch w.Kind {
	case kepu.OnDates:
		return !slices.ContainsFunc(w.Dates, func(d calendar.Partial) bool { return d.Year == 0 })
	case kepu.OnLunar:
		return cmp.Or(w.Lunar.Year, w.From.Year) != 0
	case kepu.OnRule, kepu.EachPeriod:
		return begins(w) && (!w.Within.Last.IsZero() || !w.Rule.Until.IsZero() || w.Rule.Count > 0 || w.To.Year != 0 ||
			w.From.Year != 0 && w.From.Month == 0 && w.To == calendar.Partial{}) // 2026年每周四
	}
	return w.From.Year != 0
}
