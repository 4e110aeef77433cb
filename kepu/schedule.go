package kepu

import (
	"iter"
	"strings"
	"sync"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Schedule is the activities of a community on its calendar. It does not
// change once it is made, and may be used by several goroutines. The nil
// Schedule is empty.
type Schedule struct {
	activities []Activity
	calendar   *Calendar
	items      []scheduleItem
	reaches    []reach // of the items, close together
	spans      []Span  // of all items that have few
	low, high  int     // keys of the first and the last day of all
	// What not everybody asks for is found when somebody does.
	places func() map[*Activity]int32
	texts  func() []itemTexts
	wants  func() *resources
}

// NewSchedule puts activities on a calendar, which may be nil. All are in the
// schedule, in the order given; the slice belongs to it from then on, and must
// not be changed. The problems are what a person should look at:
// names of days that neither the calendar nor the community knows, days that do
// not exist, IDs that two have, changes of days that an activity is not on.
func NewSchedule(activities []Activity, cal *Calendar) (*Schedule, []Problem) {
	s := &Schedule{activities: activities, calendar: cal, low: lastMonth<<5 | 31}
	s.items = make([]scheduleItem, 0, len(activities))
	var problems []Problem
	ids := make(map[string]Position, len(activities))
	for i := range activities {
		a := &activities[i]
		problems = s.add(a, problems)
		if a.ID == "" {
			continue
		}
		if at, twice := ids[a.ID]; twice {
			problems = append(problems, Problem{a.At, ScheduleSameID, []any{a.ID, at}})
		} else {
			ids[a.ID] = a.At
		}
	}
	s.places, s.texts, s.wants = sync.OnceValue(s.findPlaces), sync.OnceValue(s.findTexts), sync.OnceValue(s.findWants)
	return s, problems
}

// findPlaces finds which item is whose.
func (s *Schedule) findPlaces() map[*Activity]int32 {
	places := make(map[*Activity]int32, len(s.items))
	for i := range s.items {
		places[s.items[i].activity] = int32(i)
	}
	return places
}

// findTexts finds what a filter looks at of each item.
func (s *Schedule) findTexts() []itemTexts {
	texts := make([]itemTexts, len(s.activities))
	for i := range texts {
		texts[i] = newItemTexts(&s.activities[i])
	}
	return texts
}

// Len returns how many activities there are.
func (s *Schedule) Len() int {
	if s == nil {
		return 0
	}
	return len(s.activities)
}

// Activity returns the i-th activity, from 0, and nil where there is none.
func (s *Schedule) Activity(i int) *Activity {
	if i < 0 || i >= s.Len() {
		return nil
	}
	return &s.activities[i]
}

// Calendar returns the calendar that the schedule goes by, which may be nil.
func (s *Schedule) Calendar() *Calendar {
	if s == nil {
		return nil
	}
	return s.calendar
}

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
	// State is the activity's, or Cancelled where this time is. A time of a
	// Postponed activity is the one that is not kept; one that was moved to a
	// known day is Scheduled.
	State ActivityState
}

// takesPlace tells whether it is on certain days and goes on.
func (o *Occurrence) takesPlace() bool {
	return o.Dated && (o.State == Scheduled || o.State == Held)
}

// A ScheduleFilter says which activities are wanted: those that match every
// field that is given. A field matches where the activity's text contains it, in
// either script and width; Host matches hosts, organisers and co-organisers,
// Place also what single times were moved to. The zero ScheduleFilter wants all.
type ScheduleFilter struct {
	Host, Place, Speaker, Audience, Topic string
}

// fold prepares the filter for texts that are folded.
func (f *ScheduleFilter) fold() itemTexts {
	return itemTexts{same(f.Host), same(f.Place), same(f.Speaker), same(f.Audience), same(f.Topic)}
}

// itemTexts are what a filter looks at, folded, several texts one a line.
type itemTexts [5]string

func newItemTexts(a *Activity) itemTexts {
	place := []string{a.Place}
	for i := range a.Changes {
		if p := a.Changes[i].Place; p != "" {
			place = append(place, p)
		}
	}
	return itemTexts{foldAll(a.Hosts, a.Organisers, a.CoOrganisers), foldAll(place), foldAll(a.Speakers), foldAll(a.Audience), same(a.Topic)}
}

// foldAll joins folded texts by lines: no filter holds the end of one.
func foldAll(lists ...[]string) string {
	var first string
	var b strings.Builder
	n := 0
	for _, list := range lists {
		for _, text := range list {
			if n++; n == 1 {
				first = same(text)
				continue
			}
			if n == 2 {
				b.WriteString(first)
			}
			b.WriteByte('\n')
			b.WriteString(same(text))
		}
	}
	if n <= 1 {
		return first
	}
	return b.String()
}

func (t *itemTexts) match(want *itemTexts) bool {
	for i, text := range want {
		if text != "" && !strings.Contains(t[i], text) {
			return false
		}
	}
	return true
}

// Between returns what is, or may be, in a period, in order of the first day,
// the dated before others, then of the hours, those that are not known last, and
// then as the activities stand. Cancelled times are among them; one that was
// moved is where it is now. Activities that repeat without end do so up to the
// year 9999, if the period has no end.
func (s *Schedule) Between(p Period, f ScheduleFilter) iter.Seq[Occurrence] {
	return func(yield func(Occurrence) bool) {
		want := f.fold()
		s.between(p, &want, func(_ int, o *Occurrence) bool { return yield(*o) })
	}
}

// Next returns the first dated time after a day that takes place, or of all
// where the day is zero.
func (s *Schedule) Next(after calendar.Date, f ScheduleFilter) (o Occurrence, ok bool) {
	p := Period{First: after}
	if !after.IsZero() {
		if p.First = after.AddDays(1); p.First.IsZero() {
			return o, false
		}
	}
	want := f.fold()
	s.between(p, &want, func(_ int, found *Occurrence) bool {
		if found.takesPlace() && found.First.Compare(p.First) >= 0 {
			o, ok = *found, true
		}
		return !ok
	})
	return o, ok
}

// Of returns the times of one activity in a period, in order.
func (s *Schedule) Of(a *Activity, p Period) iter.Seq[Occurrence] {
	return func(yield func(Occurrence) bool) {
		if a == nil {
			return
		}
		one := s.only(a)
		if item := &one.items[0]; item.plain() && item.to-item.from <= 1 { // nothing to put in order
			for _, span := range one.spans[item.from:item.to] {
				if span.Overlaps(p) && !yield(item.occurrence(&instance{Span: span}, nil)) {
					return
				}
			}
			return
		}
		one.between(p, &itemTexts{}, func(_ int, o *Occurrence) bool { return yield(*o) })
	}
}

// only returns the schedule of one activity, which need not be of this one.
func (s *Schedule) only(a *Activity) Schedule {
	one := Schedule{calendar: s.Calendar(), low: lastMonth<<5 | 31}
	if s != nil && s.places != nil {
		if i, ok := s.places()[a]; ok {
			one.spans, one.items, one.reaches = s.spans, s.items[i:i+1], s.reaches[i:i+1]
			one.low, one.high = int(s.reaches[i].low), int(s.reaches[i].high)
			return one
		}
	}
	one.add(a, nil)
	return one
}
