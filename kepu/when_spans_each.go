package kepu

import (
	"github.com/openkepu/openkepu/kepu/calendar"
)

// periodic is a way to part the calendar into periods: so many days, or months.
// The zero periodic has none.
type periodic struct {
	days, months int
	origin       int // the day since 0001-01-01, or the month, that one begins with
}

// periodicOf returns the periods of an Each, n of them taken as one from that of
// start on. Where start is not known, so is which belong together, and each is
// taken alone.
func periodicOf(each Each, n int, start calendar.Date) periodic {
	var p periodic
	switch each {
	case EachDay:
		p.days = 1
	case EachWeek:
		p.days = 7
	case EachMonth:
		p.months = 1
	case EachQuarter:
		p.months = 3
	case EachSeason:
		p.months, p.origin = 3, 11 // of the December before year 1
	case EachHalf:
		p.months = 6
	case EachYear:
		p.months = 12
	default:
		return p
	}
	if n <= 1 || n > maxInterval || start.IsZero() {
		return p
	}
	if p.days > 0 {
		p.origin = dayNumber(start) / p.days * p.days
		p.days *= n
	} else {
		p.origin += (dayKey(start)>>5 - p.origin) / p.months * p.months
		p.months *= n
	}
	return p
}

// dayNumber is how many days are from 0001-01-01, a Monday, to d.
func dayNumber(d calendar.Date) int { return firstOf(dayKey(d)>>5) + d.Day() - 1 }

// from returns the number of the period that holds a day.
func (p periodic) from(d calendar.Date) int {
	if p.days > 0 {
		return floor(dayNumber(d)-p.origin, p.days)
	}
	return floor(dayKey(d)>>5-p.origin, p.months)
}

func floor(a, b int) int {
	if a < 0 {
		a -= b - 1
	}
	return a / b
}

// at returns the i-th period, as far as it is in the calendar.
func (p periodic) at(i int) (Period, bool) {
	if p.days == 0 {
		first := p.origin + i*p.months
		return monthsPeriod(first, first+p.months-1)
	}
	first := p.origin + i*p.days
	last := first + p.days - 1
	if last < 0 || first > dayNumber(lastDate) {
		return Period{}, false
	}
	return Period{shift(firstDate, max(first, 0)), shift(firstDate, min(last, dayNumber(lastDate)))}, true
}

// eachPeriod yields the periods that overlap q, day by day dated.
func (d *whenDays) eachPeriod(q Period, yield func(Span) bool) bool {
	if d.Kind == EachPeriod && d.Each == EachTerm {
		return d.eachTerm(q, yield)
	}
	if d.periods.days+d.periods.months == 0 {
		return true
	}
	wide := d.periods.around(q)
	done := calendar.Date{} // the last day of what was yielded
	return d.eachWindow(wide, func(window Period) bool {
		first := window.And(wide).First
		for i := d.periods.from(first); ; i++ {
			p, ok := d.periods.at(i)
			if !ok || !p.Overlaps(wide) || !p.Overlaps(window) {
				return true
			}
			if d.Part != 0 && d.periods.months == 1 {
				p, _ = partOfMonth(dayKey(p.First)>>5, d.Part)
			}
			if p.First.Compare(done) <= 0 || !p.Overlaps(q) || !p.Overlaps(window) {
				continue
			}
			if done = p.Last; !yield(Span{p, d.periods.days == 1}) {
				return false
			}
		}
	})
}

// around is whole periods that hold q.
func (p periodic) around(q Period) Period {
	first, last := q.First, q.Last
	if first.IsZero() {
		first = firstDate
	}
	if last.IsZero() {
		last = lastDate
	}
	begin, _ := p.at(p.from(first))
	end, _ := p.at(p.from(last))
	return Period{begin.First, end.Last}
}

// eachTerm yields the school terms of the calendar.
func (d *whenDays) eachTerm(q Period, yield func(Span) bool) bool {
	first, last := d.name.years(d.calendar)
	var buf [4]Period
	for year := max(first, q.First.Year()-1); year <= min(last, lastYear(q)); year++ {
		periods, _ := d.calendar.inYear(buf[:0], d.name, year)
		for _, p := range periods {
			meant := !d.eachWindow(p, func(Period) bool { return false })
			if meant && p.Overlaps(q) && !yield(Span{Period: p}) {
				return false
			}
		}
	}
	return true
}

// setRule builds the recurrence. Where nothing says the first day, the rule
// begins with the calendar, and every second week may be any week. A rule that
// leaves the day of the week or the month open is on some day of each.
func (d *whenDays) setRule() {
	rule := d.Rule
	window, one := Period{}, false
	if d.hasWindows() {
		window, one = d.oneWindow()
		if !one && d.within() {
			d.eachWindow(d.Within, func(p Period) bool { window.First = p.First; return false })
		}
		if window.empty() {
			return
		}
	}
	exact := !rule.Start.IsZero() || d.From.Day != 0 && !window.First.IsZero()
	if rule.Start.IsZero() {
		rule.Start = window.First
	}
	if rule.Start.IsZero() {
		rule.Start = d.Within.First
	}
	if one {
		rule.Until = earlier(rule.Until, window.Last)
	}
	if !one || window.Last.IsZero() && window.Overlaps(d.Within) {
		rule.Until = earlier(rule.Until, d.Within.Last)
	}
	if !exact && rule.Frequency > Daily && len(rule.Days)+len(rule.MonthDays) == 0 {
		each := [...]Each{Weekly: EachWeek, Monthly: EachMonth, Yearly: EachYear}
		if int(rule.Frequency) < len(each) {
			d.periods = periodicOf(each[rule.Frequency], rule.Interval, rule.Start)
		}
		return
	}
	d.sure = true
	if rule.Start.IsZero() {
		if rule.Start = firstDate; rule.Interval > 1 || rule.Count > 0 {
			d.sure, rule.Interval, rule.Count = false, 0, 0
		}
	}
	d.rule = lenientRecurrence(rule)
}

// lenientRecurrence builds a recurrence, without the changes of days that it
// does not have. It is nil where there is none.
func lenientRecurrence(rule RecurrenceRule) *Recurrence {
	cancelled, moved := rule.Cancelled, rule.Moved
	rule.Cancelled, rule.Moved = nil, nil
	r, err := NewRecurrence(rule)
	if err != nil || len(cancelled)+len(moved) == 0 {
		return r
	}
	seen := map[calendar.Date]bool{}
	for _, day := range rule.Except {
		seen[day] = true
	}
	fits := func(day calendar.Date) bool {
		ok := !seen[day] && !day.IsZero() && r.has(dayKey(day))
		seen[day] = seen[day] || ok
		return ok
	}
	for _, day := range cancelled {
		if fits(day) {
			rule.Cancelled = append(rule.Cancelled, day)
		}
	}
	for _, move := range moved {
		if !move.To.IsZero() && fits(move.From) {
			rule.Moved = append(rule.Moved, move)
		}
	}
	if changed, err := NewRecurrence(rule); err == nil {
		return changed
	}
	return r
}

// eachOfRule yields the days of the rule that are, or were moved, into q.
func (d *whenDays) eachOfRule(q Period, yield func(instance) bool) bool {
	for i := range d.rule.Instances(q.First, q.Last) {
		if !d.inWindow(i.Planned) {
			continue
		}
		t := instance{Span: Span{DayPeriod(i.Date), d.sure}, cancelled: i.Cancelled}
		if i.Planned != i.Date {
			t.planned = i.Planned
		}
		if !yield(t) {
			return false
		}
	}
	return true
}
