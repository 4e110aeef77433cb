package kepu

import (
	"math/bits"
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A month is counted from year 0: 12 times the year and 0 to 11. Its days are
// the bits of a word, the first day bit 0. A day's key is the month shifted by
// 5 and the day from 1 to 31, so that keys have the order of dates.

const firstMonth, lastMonth = 1 * 12, 9999*12 + 11

func dayKey(d calendar.Date) int { return (d.Year()*12+d.Month()-1)<<5 | d.Day() }

func keyDay(key int) calendar.Date {
	m := key >> 5
	d, _ := calendar.NewDate(m/12, m%12+1, key&31)
	return d
}

// cut leaves of a month's days those from the key low to the key high. The
// month is not before that of low, nor after that of high.
func cut(days uint32, m, low, high int) uint32 {
	if day := low & 31; m == low>>5 && day > 1 { // low may be the day before the first
		days = days >> (day - 1) << (day - 1)
	}
	if m == high>>5 {
		days &= 1<<(high&31) - 1
	}
	return days
}

// daysOf are the days of a month that are among the keys, which are in order.
func daysOf(keys []int, m int) uint32 {
	var days uint32
	if len(keys) > 0 {
		i, _ := slices.BinarySearch(keys, m<<5)
		for ; i < len(keys) && keys[i]>>5 == m; i++ {
			days |= 1 << (keys[i]&31 - 1)
		}
	}
	return days
}

var (
	monthLengths = [12]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	daysBefore   = [12]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}
)

func monthLength(m int) int {
	if y := m / 12; m%12 == 1 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
		return 29
	}
	return monthLengths[m%12]
}

// firstOf is how many days are from 0001-01-01, a Monday, to the first of a
// month.
func firstOf(m int) int {
	y := m/12 - 1
	n := y*365 + y/4 - y/100 + y/400 + daysBefore[m%12]
	if m%12 > 1 && monthLength(m-m%12+1) == 29 {
		n++
	}
	return n
}

// A recurrencePattern gives the days of any month, as the rule would have them
// without start and end.
type recurrencePattern struct {
	frequency Frequency
	interval  int
	start     int    // the month, for Monthly and Yearly
	origin    int    // the day that periods are counted from, for Daily and Weekly
	months    uint16 // bit 0 is January; never 0
	fromStart uint32 // days of the month, bit 0 is the first
	fromEnd   uint32 // bit 0 is the last
	byDay     bool
	weekdays  uint64     // bit 0 is Monday
	nth       [10]uint64 // the 1st to 5th weekday, then the last to the 5th last
}

const maxNth = 5

func newPattern(rule *RecurrenceRule) recurrencePattern {
	key := dayKey(rule.Start)
	p := recurrencePattern{frequency: rule.Frequency, interval: max(rule.Interval, 1), start: key >> 5}
	p.origin = firstOf(p.start) + key&31 - 1
	weekday := p.origin % 7
	if rule.Frequency == Weekly {
		p.origin -= weekday
	}
	for _, m := range rule.Months {
		p.months |= 1 << (m - 1)
	}
	for _, d := range rule.MonthDays {
		if d > 0 {
			p.fromStart |= 1 << (d - 1)
		} else {
			p.fromEnd |= 1 << (-d - 1)
		}
	}
	for _, d := range rule.Days {
		p.byDay = true
		bit := uint64(1) << ((d.Weekday + 6) % 7)
		switch {
		case d.N > 0:
			p.nth[d.N-1] |= bit
		case d.N < 0:
			p.nth[maxNth-1-d.N] |= bit
		default:
			p.weekdays |= bit
		}
	}
	// What the rule does not give is as it is on the first day.
	if len(rule.Days)+len(rule.MonthDays) == 0 {
		switch rule.Frequency {
		case Weekly:
			p.byDay, p.weekdays = true, 1<<weekday
		case Yearly, Monthly:
			p.fromStart = 1 << (key&31 - 1)
			if rule.Frequency == Yearly && p.months == 0 {
				p.months = 1 << (p.start % 12)
			}
		}
	}
	if p.months == 0 {
		p.months = 1<<12 - 1
	}
	return p
}

// days are the days of a month that is not before the first one.
func (p *recurrencePattern) days(m int) uint32 {
	if p.months>>(m%12)&1 == 0 {
		return 0
	}
	switch p.frequency {
	case Monthly:
		if (m-p.start)%p.interval != 0 {
			return 0
		}
	case Yearly:
		if (m/12-p.start/12)%p.interval != 0 {
			return 0
		}
	}
	n := monthLength(m)
	days := uint32(1)<<n - 1
	if p.fromStart|p.fromEnd != 0 {
		days &= p.fromStart | bits.Reverse32(p.fromEnd)>>(32-n)
	}
	inPeriods := p.interval > 1 && p.frequency <= Weekly
	if !p.byDay && !inPeriods {
		return days
	}
	first := firstOf(m)
	if p.byDay {
		days &= p.onWeekdays(first, n)
	}
	if inPeriods {
		days &= p.inPeriods(first, n)
	}
	return days
}

// onWeekdays are the days of the month of n days beginning on first that are on
// the weekdays.
func (p *recurrencePattern) onWeekdays(first, n int) uint32 {
	// turn makes the first bit of a week the weekday w.
	turn := func(week uint64, w int) uint64 { return (week>>w | week<<(7-w)) & 0x7f }
	w := first % 7
	days := turn(p.weekdays, w) * (1 | 1<<7 | 1<<14 | 1<<21 | 1<<28)
	for k := range maxNth {
		if week := p.nth[k]; week != 0 {
			days |= turn(week, w) << (7 * k)
		}
		if week := p.nth[maxNth+k]; week != 0 {
			days |= turn(week, (w+n)%7) << (n - 7) >> (7 * k) // the last 7 days, k weeks earlier
		}
	}
	return uint32(days)
}

// inPeriods are the days of the month of n days beginning on first that are in
// every interval-th day or week.
func (p *recurrencePattern) inPeriods(first, n int) uint32 {
	length := p.length()
	var days uint64
	for k := p.period(first) * p.interval * length; k < first+n-p.origin; k += p.interval * length {
		// The first may begin before the month does.
		if at := k + p.origin - first; at >= 0 {
			days |= (1<<length - 1) << at
		} else {
			days |= (1<<length - 1) >> -at
		}
	}
	return uint32(days)
}

func (p *recurrencePattern) length() int {
	if p.frequency == Weekly {
		return 7
	}
	return 1
}

// period is which of the periods that count is the first that ends on the day
// or after it; the periods between do not count.
func (p *recurrencePattern) period(day int) int {
	every := p.interval * p.length()
	return max(0, day-p.origin-p.length()+every) / every
}

// after is a month after m, without one with days between.
func (p *recurrencePattern) after(m int) int {
	m++
	switch p.frequency {
	case Monthly:
		if late := (m - p.start) % p.interval; late > 0 {
			m += p.interval - late
		}
		return m
	case Yearly:
		if late := (m/12 - p.start/12) % p.interval; late > 0 {
			m = (m/12 + p.interval - late) * 12
		}
	default:
		if p.interval > 4 {
			first := firstOf(m)
			if gap := p.origin + p.period(first)*p.interval*p.length() - first; gap > 0 {
				m += gap / 31
			}
		}
	}
	for range 12 {
		if p.months>>(m%12)&1 != 0 {
			break
		}
		m++
	}
	return m
}

// before is a month before m, without one with days between.
func (p *recurrencePattern) before(m int) int {
	m--
	switch p.frequency {
	case Monthly:
		return m - (m-p.start)%p.interval
	case Yearly:
		if late := (m/12 - p.start/12) % p.interval; late > 0 {
			m = (m/12-late)*12 + 11
		}
	default:
		if p.interval > 4 {
			end := firstOf(m + 1)
			every := p.interval * p.length()
			last := p.origin + (end-1-p.origin)/every*every + p.length() // after the period
			if gap := end - last; gap > 0 {
				m -= gap / 31
			}
		}
	}
	for range 12 {
		if p.months>>(m%12)&1 != 0 {
			break
		}
		m--
	}
	return m
}
