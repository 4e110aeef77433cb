package kepu

import (
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Calendar is the published calendar with what a community adds to it: its
// own named days, the days of observances that are announced each year, holidays
// and working weekends, school terms. It does not change once it is made. nil is
// the published calendar alone.
type Calendar struct {
	entries   []CalendarEntry
	own       []ownDays
	announced calendar.Announcements
}

// A CalendarEntry is one line of what a community adds.
type CalendarEntry struct {
	// Name is of a day of its own, or of an observance whose days it announces.
	// A day off and a working day need none.
	Name string
	Kind CalendarKind
	// When is every year where it names no year. Names of days in it are those
	// of the published calendar and of what is announced.
	When When
	// Source is where it is said: a document or an address.
	Source string
	// At is where it stands.
	At Position
}

// A CalendarKind says what an entry of a [Calendar] is.
type CalendarKind uint8

// The kinds of entries.
const (
	NamedDay      CalendarKind = iota // a named day, week or month
	DayOff                            // 放假
	WorkingDay                        // 上班: a weekend on which people work
	SchoolTerm                        // 学期
	SchoolHoliday                     // 假期: 寒假, 暑假
)

// NewCalendar makes a calendar of entries. The problems are entries that say
// nothing and are not used: without a name, with a time that no day can be told
// from, days off and working days without their year.
//
// A named day that is an observance under any of its names announces its days of
// the years that it names; without a year it is the community's own rule, and
// beats that of the observance in the years that are not announced.
func NewCalendar(entries []CalendarEntry) (*Calendar, []Problem) {
	c := &Calendar{entries: slices.Clone(entries)}
	var problems []Problem
	var good []*CalendarEntry
	for i := range c.entries {
		e := &c.entries[i]
		code := e.check()
		if code == "" && !c.announce(e) {
			code = CalendarNoTime
		}
		if code != "" {
			problems = append(problems, e.problem(code))
			continue
		}
		good = append(good, e)
	}
	// Entries know what is announced, not one another: none can mean itself.
	published := &Calendar{announced: c.announced}
	for _, e := range good {
		days, ok := newOwnDays(e, published)
		switch {
		case !ok:
			problems = append(problems, e.problem(CalendarNoTime))
		case days.observance == "" || days.yearly:
			c.own = append(c.own, days)
		}
	}
	return c, problems
}

func (e *CalendarEntry) problem(code Code) Problem {
	name := e.Name
	if name == "" {
		name = e.When.Text
	}
	return Problem{e.At, code, []any{name, e.When.Text}}
}

// check finds what is wrong with an entry, as far as it alone tells.
func (e *CalendarEntry) check() Code {
	from, fromDay := e.When.From.Date()
	to, toDay := e.When.To.Date()
	switch dayOff := e.Kind == DayOff || e.Kind == WorkingDay; {
	case nameKey(e.Name) == "" && !dayOff:
		return CalendarNoName
	case e.When.Kind == Vague || e.When.Kind == AtHours:
		return CalendarNoTime
	case e.When.Kind == OnDays && fromDay && toDay && to.Compare(from) < 0:
		return CalendarReversed
	case dayOff && !e.When.bounded():
		return CalendarNoYear
	}
	return ""
}

// maxAnnounced is more windows than an entry has for good reason.
const maxAnnounced = 1000

// announce adds what the entry announces, if it does; ok is false where it has
// no days.
func (c *Calendar) announce(e *CalendarEntry) (ok bool) {
	id := e.announcedID()
	if id == "" || !e.When.bounded() {
		return true
	}
	n := len(c.announced)
	for s := range e.When.Spans(Period{}, nil) {
		c.announced = append(c.announced, calendar.Announcement{ID: id, First: s.First, Last: s.Last, Source: e.Source})
		if len(c.announced)-n == maxAnnounced {
			break
		}
	}
	return len(c.announced) > n
}

// announcedID is the ID of what the entry announces, "" for what is the
// community's own.
func (e *CalendarEntry) announcedID() string {
	switch e.Kind {
	case DayOff:
		return calendar.DayOff
	case WorkingDay:
		return calendar.WorkingDay
	case NamedDay:
		return observanceCalled(e.Name).ID
	}
	return ""
}

// Entries returns what the community adds, in the order given.
func (c *Calendar) Entries() []CalendarEntry {
	if c == nil {
		return nil
	}
	return slices.Clone(c.entries)
}

// Announcements returns what the entries announce, for the functions of package
// calendar.
func (c *Calendar) Announcements() calendar.Announcements {
	if c == nil {
		return nil
	}
	return slices.Clone(c.announced)
}

// A DayName is something that a day is.
type DayName struct {
	Kind DayNameKind
	// Name has all three languages; what a community wrote is in each as it was
	// written.
	Name calendar.Name
	// Period is all its days.
	Period
	// Public tells whether it belongs on screens for everybody.
	Public bool
}

// A DayNameKind says what kind of name a day has.
type DayNameKind uint8

// The kinds of names, in the order of [Calendar.On].
const (
	FestivalName DayNameKind = iota
	OwnName                  // of the community
	TermName                 // a solar term
	ObservanceName
	DayOffName
	WorkingDayName
	SchoolName // a school term or holiday
)

// On returns what a day is, those of one day before those of several.
func (c *Calendar) On(d calendar.Date) []DayName {
	if d.IsZero() {
		return nil
	}
	var names []DayName
	for _, f := range calendar.FestivalsOn(d) {
		names = append(names, DayName{FestivalName, f.Name(), DayPeriod(d), f.Public()})
	}
	if t, ok := calendar.TermOn(d); ok {
		names = append(names, DayName{TermName, t.Name(), DayPeriod(d), true})
	}
	var announced calendar.Announcements
	if c != nil {
		announced = c.announced
	}
	for _, o := range calendar.ObservancesOn(d, announced...) {
		if !c.overrides(o.Observance.ID, o.First.Year()) {
			names = append(names, DayName{ObservanceName, o.Observance.Name, Period{o.First, o.Last}, true})
		}
	}
	if c != nil {
		for i := range c.own {
			names = c.own[i].appendOn(names, d, c)
		}
	}
	slices.SortStableFunc(names, func(a, b DayName) int {
		if one := a.First == a.Last; one != (b.First == b.Last) {
			if one {
				return -1
			}
			return 1
		}
		return int(a.Kind) - int(b.Kind)
	})
	return names
}

// Find returns the days of a festival, a solar term, an observance, a holiday or
// a school term that begins in a civil year, by a name in either script, with or
// without 节; the first of several. What the community says comes before what is
// published, and what it says of the year before its own rule. The state is
// [calendar.Unknown] for a name that nobody knows, and [calendar.NotAnnounced]
// too where the community knows it in other years, and for 寒假 and 暑假.
func (c *Calendar) Find(name string, year int) (Period, calendar.State) {
	n := c.named(name)
	var buf [4]Period
	periods, state := c.inYear(buf[:0], &n, year)
	if len(periods) == 0 {
		return Period{}, state
	}
	return periods[0], state
}
