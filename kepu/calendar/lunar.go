package calendar

import (
	"cmp"
	"errors"
	"fmt"
)

var (
	// ErrRange is wrapped by the errors for days that the published tables of
	// the lunar calendar and the solar terms do not reach.
	ErrRange = errors.New("outside the published tables, which run from 1901-01-20 to 2100-12-31")
	// ErrNoDay is wrapped by the errors for days, months and years that do not
	// exist: 2月30日, or a leap month in a year without it.
	ErrNoDay = errors.New("no such day")
)

// A Lunar is a day of the Chinese lunar calendar. Lunar days are comparable
// with == and small enough to pass by value. The zero Lunar is no day at all;
// Year 0 is a day of every year, such as 九月初九.
//
// The year is the civil year that its first day, 正月初一, falls in: the days of
// January before it belong to the year before.
type Lunar struct {
	Year  int16
	Month uint8 // 1 to 12; a leap month has the number of the month before it
	Day   uint8 // 1 to 30
	Leap  bool  // the month is the leap month, 闰月
}

// The first and the last day that the published tables know, in both calendars.
var (
	firstDay, lastDay     = Date{1901, 1, 20}, Date{2100, 12, 31}
	firstLunar, lastLunar = Lunar{Year: 1900, Month: 12, Day: 1}, Lunar{Year: 2100, Month: 12, Day: 1}
)

// A lunarYear is one row of the table: what its twelve or thirteen months look
// like and when the first of them begins.
type lunarYear uint32

func lunarYearOf(year int) lunarYear { return lunarYears[year-int(firstLunar.Year)] }

// days is the length of month i, which counts from 0 and counts the leap month.
func (y lunarYear) days(i int) int { return 29 + int(y>>i&1) }

// leap is the number of the leap month, 0 for a year without.
func (y lunarYear) leap() int { return int(y >> 13 & 15) }

// start is how many days after 1 January the year begins.
func (y lunarYear) start() int { return int(y >> 17) }

// Lunar returns the lunar day of a date from 1901-01-20 to 2100-12-31, and an
// error that wraps [ErrRange] for every other.
func (d Date) Lunar() (Lunar, error) {
	if d.Compare(firstDay) < 0 || d.Compare(lastDay) > 0 {
		return Lunar{}, fmt.Errorf("calendar: the lunar day of %q: %w", d.String(), ErrRange)
	}
	year, k := d.Year(), d.yearDay()
	y := lunarYearOf(year)
	if k < y.start() {
		year--
		y, k = lunarYearOf(year), k+daysInYear(year)
	}
	k -= y.start()
	i := 0
	for ; k >= y.days(i); i++ {
		k -= y.days(i)
	}
	month, leap := i+1, false
	if n := y.leap(); n > 0 && i >= n {
		month, leap = i, i == n
	}
	return Lunar{int16(year), uint8(month), uint8(k + 1), leap}, nil
}

// Date returns the civil date of a lunar day. The error wraps [ErrNoDay] for a
// day that does not exist, also where the month is short that year or is no leap
// month, and for a Lunar without a year; it wraps [ErrRange] for a day outside
// 1901-01-20 to 2100-12-31.
func (l Lunar) Date() (Date, error) {
	if l.Year == 0 || !l.named() {
		return Date{}, l.fault(ErrNoDay)
	}
	if l.Compare(firstLunar) < 0 || l.Compare(lastLunar) > 0 {
		return Date{}, l.fault(ErrRange)
	}
	y, i := lunarYearOf(int(l.Year)), int(l.Month)-1
	switch n := y.leap(); {
	case l.Leap && int(l.Month) != n:
		return Date{}, l.fault(ErrNoDay)
	case l.Leap, n > 0 && int(l.Month) > n:
		i++
	}
	if int(l.Day) > y.days(i) {
		return Date{}, l.fault(ErrNoDay)
	}
	k := y.start() + int(l.Day) - 1
	for i--; i >= 0; i-- {
		k += y.days(i)
	}
	year := int(l.Year)
	if n := daysInYear(year); k >= n {
		year, k = year+1, k-n
	}
	return yearDate(year, k), nil
}

func (l Lunar) fault(why error) error {
	leap := ""
	if l.Leap {
		leap = "leap "
	}
	return fmt.Errorf("calendar: day %d of %smonth %d of lunar year %d: %w", l.Day, leap, l.Month, l.Year, why)
}

// Compare returns -1, 0 or 1 as l is before, the same as or after m. A leap
// month is after the month whose number it has, the zero Lunar before every
// other.
func (l Lunar) Compare(m Lunar) int {
	return cmp.Or(cmp.Compare(l.Year, m.Year), cmp.Compare(l.Month, m.Month), cmp.Compare(l.leap(), m.leap()), cmp.Compare(l.Day, m.Day))
}

func (l Lunar) leap() int {
	if l.Leap {
		return 1
	}
	return 0
}

// Uncertain tells whether the lunar day of d may still change. Three new moons
// fall so close to midnight that computations disagree on their day: 2057-09-28,
// 2089-09-04 and 2097-08-07 in the published tables, which [Date.Lunar] follows.
// Uncertain are the months that they begin, and the day before each.
func Uncertain(d Date) bool {
	l, err := d.Lunar()
	return err == nil && (disputed(d.AddDays(1-int(l.Day))) || disputed(d.AddDays(1)))
}

func disputed(newMoon Date) bool {
	switch newMoon {
	case Date{2057, 9, 28}, Date{2089, 9, 4}, Date{2097, 8, 7}:
		return true
	}
	return false
}
