package kepu

import "github.com/openkepu/openkepu/kepu/calendar"

// A Period is the days from First to Last, both included. A zero First or Last
// is no limit on its side, so that the zero Period holds every day.
type Period struct{ First, Last calendar.Date }

// DayPeriod returns the period of one day.
func DayPeriod(d calendar.Date) Period { return Period{d, d} }

// YearPeriod returns the period of a civil year from 1 to 9999, and the zero Period
// for any other.
func YearPeriod(year int) Period {
	first, ok := calendar.NewDate(year, 1, 1)
	if !ok {
		return Period{}
	}
	return Period{first, calendar.MustDate(year, 12, 31)}
}

// MonthPeriod returns the period of a month, and the zero Period where there is none
// such.
func MonthPeriod(year, month int) Period {
	first, ok := calendar.NewDate(year, month, 1)
	if !ok {
		return Period{}
	}
	for day := 31; ; day-- {
		if last, ok := calendar.NewDate(year, month, day); ok {
			return Period{first, last}
		}
	}
}

// Contains tells whether d is one of the days of p. The zero Date is in none.
func (p Period) Contains(d calendar.Date) bool {
	return !d.IsZero() && p.First.Compare(d) <= 0 && (p.Last.IsZero() || d.Compare(p.Last) <= 0)
}

// Overlaps tells whether there is a day in both.
func (p Period) Overlaps(q Period) bool { return !p.And(q).empty() }

// And returns the days that are in both; where there are none, its Last is
// before its First.
func (p Period) And(q Period) Period {
	if q.First.Compare(p.First) > 0 {
		p.First = q.First
	}
	if p.Last.IsZero() || !q.Last.IsZero() && q.Last.Compare(p.Last) < 0 {
		p.Last = q.Last
	}
	return p
}

func (p Period) empty() bool { return !p.Last.IsZero() && p.Last.Compare(p.First) < 0 }

// String returns the period as 2026-09-18..2026-09-24, as 2026-09-18 where it
// is one day, and with nothing on a side without limit.
func (p Period) String() string {
	if p.First == p.Last {
		return p.First.String()
	}
	return p.First.String() + ".." + p.Last.String()
}
