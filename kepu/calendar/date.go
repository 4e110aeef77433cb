package calendar

import (
	"cmp"
	"fmt"
	"time"
)

// A Date is one day. Dates are comparable with == and small enough to pass by
// value. The zero Date is no day at all: a date that is not known.
type Date struct {
	year  int16
	month uint8
	day   uint8
}

// NewDate returns the date of a year from 1 to 9999, a month from 1 to 12 and a
// day that the month has; ok is false, and the date zero, for any other.
func NewDate(year, month, day int) (d Date, ok bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Date{}, false
	}
	return Date{int16(year), uint8(month), uint8(day)}, true
}

// DateOf returns the date that t shows in its own location.
func DateOf(t time.Time) Date {
	d, _ := NewDate(t.Year(), int(t.Month()), t.Day())
	return d
}

// ParseDate reads one whole date: 2026-09-20, 2026/9/20, 2026.9.20, 20260920,
// 2026年9月20日, 二〇二六年九月二十日, also with full-width digits and blanks
// around it. Dates with parts missing are not accepted.
func ParseDate(s string) (Date, error) {
	p, err := ParsePartial(s)
	if d, ok := p.Date(); ok && err == nil {
		return d, nil
	}
	return Date{}, fmt.Errorf("calendar: %q is not a date, want YYYY-MM-DD or YYYY年M月D日", s)
}

// MustDate is NewDate for literals and tests: it panics where there is no such day.
func MustDate(year, month, day int) Date {
	d, ok := NewDate(year, month, day)
	if !ok {
		panic(fmt.Sprintf("calendar: no such day: %d-%d-%d", year, month, day))
	}
	return d
}

// Year returns the year, 0 for the zero Date.
func (d Date) Year() int { return int(d.year) }

// Month returns the month from 1 to 12, 0 for the zero Date.
func (d Date) Month() int { return int(d.month) }

// Day returns the day of the month from 1 to 31, 0 for the zero Date.
func (d Date) Day() int { return int(d.day) }

// IsZero tells whether the date is not known.
func (d Date) IsZero() bool { return d == Date{} }

// Compare returns -1, 0 or 1 as d is before, the same as or after e. The zero
// Date is before every other.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.year, e.year), cmp.Compare(d.month, e.month), cmp.Compare(d.day, e.day))
}

// Weekday returns the day of the week; Sunday for the zero Date.
func (d Date) Weekday() time.Weekday {
	if d.IsZero() {
		return time.Sunday
	}
	return d.utc().Weekday()
}

// AddDays returns the date n days later, or earlier where n is negative. The
// result is zero where d is zero or the year leaves 1 to 9999.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n > 4_000_000 || n < -4_000_000 {
		return Date{}
	}
	return DateOf(d.utc().AddDate(0, 0, n))
}

// String returns the date as YYYY-MM-DD, and "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

func (d Date) utc() time.Time {
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func daysInYear(year int) int { return 337 + daysIn(year, 2) }

// yearDay is how many days of the year are before d.
func (d Date) yearDay() int {
	k := int(d.day) - 1
	for m := 1; m < int(d.month); m++ {
		k += daysIn(int(d.year), m)
	}
	return k
}

// yearDate is the day that has k days of the year before it.
func yearDate(year, k int) Date {
	m := 1
	for ; k >= daysIn(year, m); m++ {
		k -= daysIn(year, m)
	}
	return Date{int16(year), uint8(m), uint8(k + 1)}
}
