package kepu

import (
	"iter"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Schedule is the activities of a community on its calendar. It does not
// change once it is made, and may be used by several goroutines. The nil
// Schedule is empty.
type Schedule struct {
	activities []Activity
	calendar   *Calendar
}

// NewSchedule puts activities on a calendar, which may be nil. All are in the
// schedule, in the order given; the problems are what a person should look at:
// names of days that neither the calendar nor the community knows, days that do
// not exist, IDs that two have, changes of days that an activity is not on.
func NewSchedule(activities []Activity, cal *Calendar) (*Schedule, []Problem) {
	return &Schedule{activities, cal}, nil
}

// Len returns how many activities there are.
func (s *Schedule) Len() int { return 0 }

// Activity returns the i-th activity, from 0.
func (s *Schedule) Activity(i int) *Activity { return &s.activities[i] }

// Calendar returns the calendar that the schedule goes by.
func (s *Schedule) Calendar() *Calendar { return s.calendar }

// An Occurrence is one time that an activity takes place.
type Occurrence struct {
	Activity *Activity
	// Period is the days it takes place on, where Dated; else it is on some
	// day of these.
	Period
	Dated bool
	// Hours and Place are those of this time, which may have changed.
	Hours Hours
	Place string
	// Planned is the day that this time was planned to begin on, where it was
	// moved; else zero.
	Planned calendar.Date
	// State is the activity's, or Cancelled where this time is.
	State ActivityState
}

// A ScheduleFilter says which activities are wanted: those that match every
// field that is given. A field matches where the activity's text contains it, in
// either script and width. The zero ScheduleFilter wants all.
type ScheduleFilter struct {
	Host, Place, Speaker, Audience, Topic string
}

// Between returns what is, or may be, in a period, in order of the first day,
// the dated before others, then of the hours, and then as the activities stand.
// Cancelled times are among them.
func (s *Schedule) Between(p Period, f ScheduleFilter) iter.Seq[Occurrence] {
	return func(yield func(Occurrence) bool) {}
}

// Next returns the first dated time after a day that takes place.
func (s *Schedule) Next(after calendar.Date, f ScheduleFilter) (o Occurrence, ok bool) {
	return o, false
}

// Of returns the times of one activity in a period, in order.
func (s *Schedule) Of(a *Activity, p Period) iter.Seq[Occurrence] {
	return func(yield func(Occurrence) bool) {}
}

// NoTime returns the activities that belong to a period and cannot be put on
// the calendar at all: 待定, 适时, a week that is not announced yet.
func (s *Schedule) NoTime(p Period) []*Activity { return nil }

// A Gap is what an activity lacks.
type Gap struct {
	Activity                *Activity
	NoDay, NoPlace, NoOwner bool
}

// Gaps lists the activities that are still to take place and have no certain
// day, no place, or nobody who answers for them.
func (s *Schedule) Gaps() []Gap { return nil }

// A Clash is two activities that get in each other's way.
type Clash struct {
	Kind ClashKind
	A, B Occurrence
	// What is the place, the person or the audience that both want.
	What string
	// Possible: they are on one day, and hours that are not known decide.
	Possible bool
}

// A ClashKind says what two activities both want.
type ClashKind uint8

// The kinds of clashes.
const (
	PlaceClash ClashKind = iota
	PersonClash
	AudienceClash
)

// Clashes returns the clashes in a period, in order of their days. Hours are
// half-open: what begins when another ends does not clash with it. Only dated
// times that take place are compared.
func (s *Schedule) Clashes(p Period) iter.Seq[Clash] {
	return func(yield func(Clash) bool) {}
}
