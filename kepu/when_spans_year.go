package kepu

import (
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// open tells whether the days go on from one without a named end: 9月1日起.
func (w *When) open() bool {
	return w.To == (calendar.Partial{}) && w.Kind == OnDays || w.Kind == OnDay && w.Relation == After
}

// namesYear tells whether the years are those that the text names.
func (w *When) namesYear() bool {
	return w.From.Year != 0 || w.To.Year != 0 || w.Kind == OnLunar && w.Lunar.Year != 0 ||
		w.Kind == OnDates && slices.ContainsFunc(w.Dates, func(p calendar.Partial) bool { return p.Year != 0 })
}

// bounded tells whether the years have a first and a last.
func (w *When) bounded() bool { return w.namesYear() || w.within() }

func (w *When) within() bool { return !w.Within.First.IsZero() && !w.Within.Last.IsZero() }

// years are the first and the last year that spans may begin in.
func (w *When) years() (first, last int) {
	switch {
	case w.From.Year != 0:
		return int(w.From.Year), int(max(w.From.Year, w.To.Year))
	case w.To.Year != 0:
		return int(w.To.Year), int(w.To.Year)
	case w.Kind == OnLunar && w.Lunar.Year != 0:
		return int(w.Lunar.Year), int(w.Lunar.Year) + 1
	}
	first, last = max(w.Within.First.Year(), 1), lastYear(w.Within)
	if w.Kind == OnDates {
		open := slices.ContainsFunc(w.Dates, func(p calendar.Partial) bool { return p.Year == 0 })
		for i, p := range w.Dates {
			switch year := int(p.Year); {
			case year == 0:
			case i == 0 && !open:
				first, last = year, year
			default:
				first, last = min(first, year), max(last, year)
			}
		}
	}
	return first, last
}

func lastYear(p Period) int {
	if p.Last.IsZero() {
		return lastDate.Year()
	}
	return p.Last.Year()
}

// eachYear yields the spans of what comes once a year, or a few times.
func (d *whenDays) eachYear(q Period, yield func(Span) bool) bool {
	first, last := d.years()
	first, last = max(first, q.First.Year()-1), min(last, lastYear(q)) // a span may go on in the next year
	if d.Kind >= OnLunar && d.Kind <= InHoliday {
		low, high := d.lunarYears()
		first, last = max(first, low), min(last, high)
	}
	inWithin := !d.namesYear()
	var buf [4]Span
	for year := first; year <= last; year++ {
		for _, s := range d.ofYear(buf[:0], year) {
			if s.Overlaps(q) && (!inWithin || s.Overlaps(d.Within)) && !yield(s) {
				return false
			}
		}
	}
	return true
}

// lunarYears are the years that have a day by the published tables, or an
// announced one.
func (d *whenDays) lunarYears() (first, last int) {
	if d.Kind == OnLunar {
		return 1901, 2100
	}
	return d.name.years(d.calendar)
}

// ofYear appends the spans that begin in a year, in order.
func (d *whenDays) ofYear(dst []Span, year int) []Span {
	january := year * 12
	months := func(first, last int, dated bool) {
		if p, ok := monthsPeriod(january+first-1, january+last-1); ok {
			dst = append(dst, Span{p, dated})
		}
	}
	switch d.Kind {
	case OnDay:
		return appendDays(dst, d.From, year)
	case OnDates:
		return d.ofDates(dst, year)
	case OnDays:
		for _, p := range d.windowsOf(nil, year) {
			dst = append(dst, Span{p, true})
		}
	case InMonths:
		dst = appendMonths(dst, d.Months, year)
	case InPart:
		dst = d.ofParts(dst, year)
	case InQuarter:
		if 1 <= d.Number && d.Number <= 4 {
			months(d.Number*3-2, d.Number*3, false)
		}
	case InHalf:
		if 1 <= d.Number && d.Number <= 2 {
			months(d.Number*6-5, d.Number*6, false)
		}
	case InSeason:
		if 1 <= d.Number && d.Number <= 4 {
			months(d.Number*3, d.Number*3+2, false)
		}
	case InYear:
		months(1, 12, false)
	case OnLunar:
		return appendLunar(dst, d.Lunar, d.LunarTo, year)
	case OnFestival, OnTerm, OnObservance, InHoliday:
		var buf [4]Period
		periods, _ := d.calendar.inYear(buf[:0], d.name, year)
		for _, p := range periods {
			dst = append(dst, Span{p, d.Kind != InHoliday && p.First == p.Last})
		}
	}
	return dst
}

// appendDays appends the days that a date names in a year: one, and the same
// day of each month where it names none.
func appendDays(dst []Span, p calendar.Partial, year int) []Span {
	if p.Year != 0 && int(p.Year) != year {
		return dst
	}
	first, last := int(p.Month), int(p.Month)
	if p.Month == 0 {
		first, last = 1, 12
	}
	for month := first; month <= last; month++ {
		if day, ok := calendar.NewDate(year, month, int(p.Day)); ok {
			dst = append(dst, Span{DayPeriod(day), true})
		}
	}
	return dst
}

func (d *whenDays) ofDates(dst []Span, year int) []Span {
	for _, p := range d.Dates {
		var buf [12]Span
		for _, s := range appendDays(buf[:0], p, year) {
			if p.Year != 0 || s.Overlaps(d.Within) {
				dst = append(dst, s)
			}
		}
	}
	slices.SortFunc(dst, compareSpans)
	return slices.Compact(dst)
}

func compareSpans(a, b Span) int { return a.First.Compare(b.First) }

// appendMonths appends a span for each run of adjacent months. December is
// adjacent to a January that follows it in the list: 十二月至次年二月.
func appendMonths(dst []Span, list []int, year int) []Span {
	var has [13]bool
	across := false // the end of the year
	for i, m := range list {
		if 1 <= m && m <= 12 {
			has[m] = true
			across = across || i > 0 && m == 1 && list[i-1] == 12
		}
	}
	first, end := 1, 0 // of the run across the end of the year, end months of the next
	if across {
		for end = 1; end < 12 && has[end+1]; end++ {
		}
		first = end + 1
	}
	for m := first; m <= 12; m++ {
		if !has[m] {
			continue
		}
		last := m
		for last < 12 && has[last+1] {
			last++
		}
		if across && last == 12 {
			last += end
		}
		if p, ok := monthsPeriod(year*12+m-1, year*12+last-1); ok {
			dst = append(dst, Span{Period: p})
		}
		m = last
	}
	return dst
}

// monthsPeriod is the days of months counted from year 0, as far as they are in
// the calendar.
func monthsPeriod(first, last int) (Period, bool) {
	first, last = max(first, firstMonth), min(last, lastMonth)
	if first > last {
		return Period{}, false
	}
	return Period{keyDay(first<<5 | 1), keyDay(last<<5 | monthLength(last))}, true
}

// ofParts appends the parts of months, or the part of the year where no month
// is named.
func (d *whenDays) ofParts(dst []Span, year int) []Span {
	if len(d.Months) == 0 {
		first, last := 1, 2
		switch d.Part {
		case 0:
			return dst
		case MiddlePart:
			first, last = 6, 7
		case LatePart, EndPart:
			first, last = 11, 12
		}
		p, ok := monthsPeriod(year*12+first-1, year*12+last-1)
		if ok {
			dst = append(dst, Span{Period: p})
		}
		return dst
	}
	for _, m := range d.Months {
		if 1 <= m && m <= 12 {
			if p, ok := partOfMonth(year*12+m-1, d.Part); ok {
				dst = append(dst, Span{Period: p})
			}
		}
	}
	slices.SortFunc(dst, compareSpans)
	return slices.Compact(dst)
}

// partOfMonth is the days of a part of a month counted from year 0, of all the
// month where there is none.
func partOfMonth(m int, part Part) (Period, bool) {
	if m < firstMonth || m > lastMonth {
		return Period{}, false
	}
	first, last := 1, monthLength(m)
	switch part {
	case EarlyPart, StartPart:
		last = 10
	case MiddlePart:
		first, last = 11, 20
	case LatePart, EndPart:
		first = 21
	}
	return Period{keyDay(m<<5 | first), keyDay(m<<5 | last)}, true
}

// appendLunar appends the civil days of a year that have the lunar day. Of the
// lunar years, two have days in it.
func appendLunar(dst []Span, l, to calendar.Lunar, year int) []Span {
	for lunar := year - 1; lunar <= year; lunar++ {
		if l.Year != 0 && int(l.Year) != lunar {
			continue
		}
		at := l
		at.Year = int16(lunar)
		if day, err := at.Date(); err == nil && day.Year() == year {
			dst = append(dst, Span{Period{day, lunarLast(day, to, lunar)}, true})
		}
	}
	return dst
}

// lunarLast is the last of the days from one to a lunar day of the same year;
// the 30th of a short month is its 29th.
func lunarLast(first calendar.Date, to calendar.Lunar, year int) calendar.Date {
	to.Year = int16(year)
	day, err := to.Date()
	if err != nil && to.Day == 30 {
		to.Day = 29
		day, err = to.Date()
	}
	if err != nil || day.Compare(first) < 0 {
		return first
	}
	return day
}
