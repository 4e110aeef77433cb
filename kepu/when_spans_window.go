package kepu

import "github.com/openkepu/openkepu/kepu/calendar"

// noDays is a period without a day.
var noDays = Period{lastDate, firstDate}

// onlyOne returns the period of a time that has a single one, which may be
// empty; ok is false for what comes in every year.
func (w *When) onlyOne() (p Period, ok bool) {
	switch {
	case w.Kind == InYear && w.namesYear():
		first, last := w.years()
		p, _ := monthsPeriod(first*12, last*12+11)
		return p, true
	case w.Kind == InYear:
		// 全年 of a school year is the school year.
		return w.Within, w.within() && w.Within.Last.Compare(shift(w.Within.First, 366)) < 0
	case w.Kind != OnDays && !w.open():
		return p, false
	case w.namesYear():
		return w.namedWindow(), true
	case w.open() && w.within():
		return w.openWindow(), true
	}
	return p, false
}

// namedWindow is the days from From to To, of which one has a year at least.
func (w *When) namedWindow() Period {
	year := int(w.From.Year)
	if year == 0 {
		year = int(w.To.Year)
	}
	p, ok := w.window(year, 0)
	if !ok && w.From.Year == 0 {
		p, ok = w.window(year-1, 0)
	}
	switch {
	case !ok:
		return noDays
	case w.open() && p.First.Compare(w.Within.Last) <= 0:
		p.Last = w.Within.Last
	}
	return p
}

// openWindow is the days from From to the end of Within.
func (w *When) openWindow() Period {
	var buf [12]Period
	for year := w.Within.First.Year(); year <= w.Within.Last.Year(); year++ {
		for _, p := range w.windowsOf(buf[:0], year) {
			if w.Within.Contains(p.First) {
				return Period{p.First, w.Within.Last}
			}
		}
	}
	return noDays
}

// windowsOf appends the windows from From to To that begin in a year: one, and
// one a month where no month is named.
func (w *When) windowsOf(dst []Period, year int) []Period {
	first, last := 0, 0
	if w.From.Month == 0 && w.From.Day != 0 {
		first, last = 1, 12
	}
	for month := first; month <= last; month++ {
		p, ok := w.window(year, month)
		if !ok {
			continue
		}
		if p.Last.IsZero() { // no further than the year, or the month
			if p.Last = keyDay((year*12+11)<<5 | 31); month > 0 {
				m := year*12 + month - 1
				p.Last = keyDay(m<<5 | monthLength(m))
			}
		}
		dst = append(dst, p)
	}
	return dst
}

// window is the days from From to the first To after it. The year and the month
// are for a From that names none. A month alone is from its first to its last
// day, and so is a year.
func (w *When) window(year, month int) (p Period, ok bool) {
	from, to := w.From, w.To
	if from.Year != 0 {
		year = int(from.Year)
	}
	if from.Month != 0 {
		month = int(from.Month)
	}
	if p.First, ok = calendar.NewDate(year, max(month, 1), max(int(from.Day), 1)); !ok || w.open() || to == (calendar.Partial{}) {
		return p, ok
	}
	if to.Month > 12 || to.Day > 31 {
		return p, false
	}
	m := year * 12
	switch {
	case to.Month != 0:
		m += int(to.Month) - 1
	case to.Day != 0:
		m += max(month, 1) - 1
	default:
		m += 11
	}
	if to.Year != 0 {
		m += (int(to.Year) - year) * 12
	} else if dayOfMonth(m, int(to.Day)) < dayKey(p.First) {
		m++
		if to.Month != 0 {
			m += 11
		}
	}
	if m < firstMonth || m > lastMonth {
		return p, false
	}
	p.Last = keyDay(dayOfMonth(m, int(to.Day)))
	return p, p.First.Compare(p.Last) <= 0
}

// dayOfMonth is the key of a day, of the last of the month where the month does
// not have it or none is named.
func dayOfMonth(m, day int) int {
	if n := monthLength(m); day == 0 || day > n {
		day = n
	}
	return m<<5 | day
}

// hasWindows tells whether the days of a recurrence are between From and To.
func (w *When) hasWindows() bool {
	return w.From != (calendar.Partial{}) || w.To != (calendar.Partial{})
}

// eachWindow yields the windows of a recurrence that overlap q, in order: all of
// Within, or what From and To leave of it.
func (w *When) eachWindow(q Period, yield func(Period) bool) bool {
	if !w.hasWindows() {
		return !w.Within.Overlaps(q) || yield(w.Within)
	}
	if p, ok := w.oneWindow(); ok {
		return p.empty() || !p.Overlaps(q) || yield(p)
	}
	var buf [12]Period
	first, last := max(w.Within.First.Year(), q.First.Year()-1, 1), min(lastYear(w.Within), lastYear(q))
	for year := first; year <= last; year++ {
		for _, p := range w.windowsOf(buf[:0], year) {
			if p = p.And(w.Within); !p.empty() && p.Overlaps(q) && !yield(p) {
				return false
			}
		}
	}
	return true
}

// oneWindow returns the window of a recurrence that has but one. Within limits
// it, unless it is outside altogether.
func (w *When) oneWindow() (p Period, ok bool) {
	if !w.namesYear() {
		if w.To == (calendar.Partial{}) && w.within() {
			return w.openWindow(), true
		}
		return p, false
	}
	if w.From.Month == 0 && w.From.Day == 0 && w.To == (calendar.Partial{}) {
		year := *w
		year.To = w.From
		return year.oneWindow()
	}
	p = w.namedWindow()
	if both := p.And(w.Within); !both.empty() {
		return both, true
	}
	return p, true
}

// inWindow tells whether a recurrence may be on a day.
func (w *When) inWindow(day calendar.Date) bool {
	if !w.hasWindows() {
		return w.Within.Contains(day)
	}
	return !w.eachWindow(DayPeriod(day), func(Period) bool { return false })
}
