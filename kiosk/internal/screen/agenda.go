package screen

import (
	"cmp"
	"slices"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// An agenda is what the screens look up in the schedule, each thing once: a
// frame is drawn from what is remembered here, however many activities there
// are. The zero agenda has no activities.
type agenda struct {
	schedule *kepu.Schedule
	calendar *kepu.Calendar
	days     map[calendar.Date][]kepu.Occurrence
	moved    map[calendar.Date][]move
	grouped  map[string][]kindOf // by topic, place, audience
	finder   finder

	day    calendar.Date // which the rest is of
	known  bool
	state  agendaState
	months map[[2]int]*monthPlan
	after  []kepu.Occurrence // of the next day on which something is, nil until somebody asks
}

// An agendaState says whether the agenda belongs to the day that the clock
// shows.
type agendaState uint8

const (
	inUse       agendaState = iota
	yearOver                // all that was entered is of years before
	clockBehind             // something was held after what the clock says is today
)

// A move is a day that an activity was moved to.
type move struct {
	activity *kepu.Activity
	to       calendar.Date
}

func newAgenda(s *kepu.Schedule) *agenda {
	a := &agenda{schedule: s}
	if s != nil {
		a.calendar = s.Calendar()
	}
	return a
}

func (a *agenda) len() int {
	if a.schedule == nil {
		return 0
	}
	return a.schedule.Len()
}

// remembered is how many days and months are kept, so that a kiosk that runs
// for years does not grow.
const remembered = 50

// on returns what is on a day, by its hours; what is on every day or for many
// days comes last. Times that are cancelled or were moved away are among them.
func (a *agenda) on(d calendar.Date) []kepu.Occurrence {
	if list, ok := a.days[d]; ok {
		return list
	}
	if a.days == nil || len(a.days) >= remembered {
		a.days = map[calendar.Date][]kepu.Occurrence{}
	}
	var list []kepu.Occurrence
	if a.len() > 0 && !d.IsZero() {
		for o := range a.schedule.Between(kepu.DayPeriod(d), kepu.ScheduleFilter{}) {
			if o.Dated && o.Contains(d) {
				list = append(list, o)
			}
		}
		for _, m := range a.movedFrom(d) {
			for o := range a.schedule.Of(m.activity, kepu.DayPeriod(m.to)) {
				if o.Planned == d && o.First == m.to {
					list = append(list, o)
				}
			}
		}
	}
	slices.SortStableFunc(list, byHours)
	a.days[d] = list
	return list
}

// movedFrom returns where activities of a day were moved to.
func (a *agenda) movedFrom(d calendar.Date) []move {
	if a.moved == nil {
		a.moved = map[calendar.Date][]move{}
		for i := range a.len() {
			activity := a.schedule.Activity(i)
			for _, c := range activity.Changes {
				if !c.To.IsZero() && c.To != c.Day {
					a.moved[c.Day] = append(a.moved[c.Day], move{activity, c.To})
				}
			}
		}
	}
	return a.moved[d]
}

// byHours puts what is of this day alone first, and then goes by the hours.
func byHours(x, y kepu.Occurrence) int {
	return cmp.Or(
		cmp.Compare(routine(&x), routine(&y)),
		cmp.Compare(beginning(x.Hours), beginning(y.Hours)),
	)
}

// routine tells how ordinary it is that something is on: 0 what is on this day,
// 1 what goes on for days, 2 what is on every day.
func routine(o *kepu.Occurrence) int {
	w := &o.Activity.When
	switch r := &w.Rule; {
	case w.Kind == kepu.EachPeriod && w.Each == kepu.EachDay,
		w.Kind == kepu.OnRule && r.Frequency == kepu.Daily && r.Interval <= 1,
		w.Kind == kepu.OnRule && r.Frequency == kepu.Weekly && len(r.Days) >= 5,
		length(o.Period) > 31:
		return 2
	case o.First != o.Last:
		return 1
	}
	return 0
}

// length returns how many days a period has; without an end it is very long.
func length(p kepu.Period) int {
	if p.First.IsZero() || p.Last.IsZero() {
		return 1 << 20
	}
	return 1 + days(p.Last) - days(p.First)
}

// days numbers the days, near enough to compare them.
func days(d calendar.Date) int { return d.Year()*372 + d.Month()*31 + d.Day() }

// beginning returns the minute in which hours begin, late where none is known.
func beginning(h kepu.Hours) int {
	switch {
	case !h.From.IsZero():
		return h.From.Minutes()
	case h.Part == kepu.Morning:
		return 9 * 60
	case h.Part == kepu.Noon:
		return 12 * 60
	case h.Part == kepu.Afternoon:
		return 14 * 60
	case h.Part == kepu.Evening:
		return 19 * 60
	}
	return 24 * 60
}

// takesPlace tells whether something that is on a day really is.
func takesPlace(o *kepu.Occurrence, d calendar.Date) bool {
	return (o.State == kepu.Scheduled || o.State == kepu.Held) && o.Contains(d)
}

// counts tells whether a time is one of the activities that the month's dots and
// the line of a day count: one that takes place and is not on every day.
func counts(o *kepu.Occurrence) bool {
	return (o.State == kepu.Scheduled || o.State == kepu.Held) && routine(o) < 2
}

// A monthPlan is what the page of a month shows.
type monthPlan struct {
	count   [32]int // activities of a day, without those of every day
	names   [32][]kepu.DayName
	undated []kepu.Occurrence // on some day, the most certain first
}

// month returns the plan of a month.
func (a *agenda) month(year, month int) *monthPlan {
	key := [2]int{year, month}
	if p, ok := a.months[key]; ok {
		return p
	}
	if a.months == nil || len(a.months) >= remembered {
		a.months = map[[2]int]*monthPlan{}
	}
	plan := &monthPlan{}
	period := kepu.MonthPeriod(year, month)
	for d := period.First; period.Contains(d); d = d.AddDays(1) {
		plan.names[d.Day()] = a.names(d)
	}
	if a.len() > 0 {
		plan.fill(a.schedule, period, a.day)
	}
	a.months[key] = plan
	return plan
}

// fill looks up what is in a month. What has no day and is over will not get one
// any more.
func (m *monthPlan) fill(s *kepu.Schedule, period kepu.Period, today calendar.Date) {
	seen := map[*kepu.Activity]bool{}
	for o := range s.Between(period, kepu.ScheduleFilter{}) {
		switch {
		case o.State == kepu.Cancelled:
		case !o.Dated:
			if !seen[o.Activity] && o.State != kepu.Held && !gone(&o, today) {
				seen[o.Activity] = true
				m.undated = append(m.undated, o)
			}
		case counts(&o):
			here := o.And(period)
			for d := here.First; here.Contains(d); d = d.AddDays(1) {
				m.count[d.Day()]++
			}
		}
	}
	slices.SortStableFunc(m.undated, func(x, y kepu.Occurrence) int {
		return cmp.Compare(length(x.Period), length(y.Period))
	})
	for _, activity := range s.NoTime(period) {
		if !seen[activity] && activity.State != kepu.Held && activity.State != kepu.Cancelled {
			m.undated = append(m.undated, kepu.Occurrence{Activity: activity, State: activity.State, Hours: activity.When.Hours, Place: activity.Place})
		}
	}
}

// names returns what a day is, for everybody to see.
func (a *agenda) names(d calendar.Date) []kepu.DayName {
	return slices.DeleteFunc(a.calendar.On(d), func(n kepu.DayName) bool { return !n.Public })
}
