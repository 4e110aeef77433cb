package kepu

import "github.com/openkepu/openkepu/kepu/calendar"

// A Calendar is the published calendar with what a community adds to it: its
// own named days, the days of observances that are announced each year, holidays
// and working weekends, school terms. It does not change once it is made. nil is
// the published calendar alone.
type Calendar struct{ entries []CalendarEntry }

// A CalendarEntry is one line of what a community adds.
type CalendarEntry struct {
	// Name is of a day of its own, or of an observance whose days it announces.
	Name string
	Kind CalendarKind
	// When is every year where it names no year.
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
// nothing: without a name, or with a time that no day can be told from.
func NewCalendar(entries []CalendarEntry) (*Calendar, []Problem) {
	return &Calendar{entries: entries}, nil
}

// Entries returns what the community adds, in the order given.
func (c *Calendar) Entries() []CalendarEntry { return nil }

// Announcements returns what the entries announce, for the functions of package
// calendar.
func (c *Calendar) Announcements() calendar.Announcements { return nil }

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
func (c *Calendar) On(d calendar.Date) []DayName { return nil }

// Find returns the days of a festival, a solar term, an observance, a holiday or
// a school term that begins in a civil year, by a name in either script, with or
// without 节. Periods that the community announces come before the rule. The
// state is [calendar.Unknown] for a name that nobody knows.
func (c *Calendar) Find(name string, year int) (Period, calendar.State) {
	return Period{}, calendar.Unknown
}
