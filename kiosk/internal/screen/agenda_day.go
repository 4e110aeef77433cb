package screen

import (
	"slices"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// of makes the agenda that of a day: what was found out for another is
// forgotten.
func (a *agenda) of(today calendar.Date) *agenda {
	if a.known && a.day == today {
		return a
	}
	a.day, a.known, a.after, a.months = today, true, nil, nil
	a.state = a.stateOn(today)
	return a
}

// stateOn looks whether the agenda and the clock agree.
func (a *agenda) stateOn(today calendar.Date) agendaState {
	state := yearOver
	for i := range a.len() {
		activity := a.schedule.Activity(i)
		if activity.State == kepu.Held && a.begins(activity).Compare(today) > 0 {
			return clockBehind
		}
		if state == yearOver && a.reaches(activity, today.Year()) {
			state = inUse
		}
	}
	if a.len() == 0 {
		return inUse
	}
	return state
}

// begins returns the first day that an activity was on, zero where it is not
// known.
func (a *agenda) begins(activity *kepu.Activity) calendar.Date {
	for o := range a.schedule.Of(activity, kepu.Period{}) {
		if o.Dated {
			return o.First
		}
		break
	}
	return calendar.Date{}
}

// reaches tells whether an activity is in a year or after it.
func (a *agenda) reaches(activity *kepu.Activity, year int) bool {
	for range a.schedule.Of(activity, kepu.Period{First: kepu.YearPeriod(year).First}) {
		return true
	}
	return false
}

// next returns what is on the first day after its own that is not like every
// other, at most a year ahead.
func (a *agenda) next() []kepu.Occurrence {
	if a.after == nil {
		a.after = a.lookAhead(a.day)
		if a.after == nil {
			a.after = []kepu.Occurrence{}
		}
	}
	return a.after
}

// lookAhead looks at the next week before it looks further.
func (a *agenda) lookAhead(today calendar.Date) []kepu.Occurrence {
	if a.state != inUse {
		return nil
	}
	from := today.AddDays(1)
	for _, n := range []int{7, 30, 365} {
		p := kepu.Period{First: from, Last: today.AddDays(n)}
		for o := range a.between(p) {
			if routine(&o) == 0 && takesPlace(&o, o.First) && p.Contains(o.First) {
				return a.on(o.First)
			}
		}
		from = today.AddDays(n + 1)
	}
	return nil
}

func (a *agenda) between(p kepu.Period) func(func(kepu.Occurrence) bool) {
	if a.len() == 0 {
		return func(func(kepu.Occurrence) bool) {}
	}
	return a.schedule.Between(p, kepu.ScheduleFilter{})
}

// occasion returns when an activity is, seen from a day: its next time, else
// its last one, else that it has none.
func (a *agenda) occasion(activity *kepu.Activity, today calendar.Date) kepu.Occurrence {
	for o := range a.schedule.Of(activity, kepu.Period{First: today}) {
		return o
	}
	last := kepu.Occurrence{Activity: activity, State: activity.State, Hours: activity.When.Hours, Place: activity.Place}
	year := kepu.Period{First: today.AddDays(-366), Last: today}
	for o := range a.schedule.Of(activity, year) {
		last = o
	}
	return last
}

// occasionAt is occasion at a place, where some of the times are elsewhere: the
// next time there, else the last one. At any place, or where the activity is
// there as a rule and not again, it is occasion.
func (a *agenda) occasionAt(activity *kepu.Activity, today calendar.Date, place string) kepu.Occurrence {
	if place == "" || !slices.ContainsFunc(activity.Changes, func(c kepu.Change) bool { return c.Place != "" }) {
		return a.occasion(activity, today)
	}
	var last kepu.Occurrence
	for o := range a.schedule.Of(activity, kepu.Period{First: today.AddDays(-366), Last: today.AddDays(366)}) {
		if hanzi.Fold(placeOf(&o), hanzi.Same) != place {
			continue
		}
		if last = o; !gone(&o, today) {
			return o
		}
	}
	if last.Activity == nil || samePlace(activity.Place, place) {
		return a.occasion(activity, today)
	}
	return last
}
