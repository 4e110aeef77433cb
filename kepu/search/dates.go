package search

import (
	"strings"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A day is a date, or part of one: what is 0 is not known.
type day struct{ year, month, day int }

// order puts days in order; the numbers between them mean nothing.
func (d day) order() int { return (d.year*12+d.month)*32 + d.day }

// A span is the time from one day to another, both included; at and end are
// where it stands in its text. Without a year it may reach past December.
type span struct {
	from, to day
	at, end  int
}

type textSpan struct {
	text uint32
	span
}

// readSpans reads a text of the kind Dates; nil means that it is none.
func readSpans(s string) []span {
	var list []span
	at := 0
	for part := range strings.FieldsSeq(s) {
		at += strings.Index(s[at:], part)
		a, b, isRange := strings.Cut(part, "..")
		from, to, ok := readDay(a)
		if ok && isRange {
			_, to, ok = readDay(b)
			ok = ok && (from.year == 0) == (to.year == 0)
		}
		if ok && from.year != 0 {
			ok = from.order() <= to.order()
		}
		if !ok {
			return nil
		}
		list = append(list, span{from, to, at, at + len(part)})
		at += len(part)
	}
	return list
}

// readDay reads 2026-10-18, 10-18, 2026-10 or 2026, and gives the first and the
// last day of it.
func readDay(s string) (first, last day, ok bool) {
	year, rest := number(s)
	if len(s)-len(rest) == 4 {
		if first = (day{year, 1, 1}); rest == "" {
			return first, day{year, 12, 31}, year > 0
		}
		if rest[0] != '-' {
			return day{}, day{}, false
		}
		s = rest[1:]
	}
	month, rest := number(s)
	if len(s)-len(rest) != 2 || month < 1 || month > 12 {
		return day{}, day{}, false
	}
	first.month, first.day = month, 1
	if rest == "" {
		return first, day{first.year, month, 31}, first.year > 0
	}
	if rest[0] != '-' || len(rest) != 3 {
		return day{}, day{}, false
	}
	d, end := number(rest[1:])
	first.day = d
	return first, first, end == "" && d >= 1 && d <= 31
}

// number reads the digits that s starts with, at most 8 of them.
func number(s string) (n int, rest string) {
	i := 0
	for i < len(s) && i < 8 && '0' <= s[i] && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	return n, s[i:]
}

// A pattern is what a word says about a day: a year (0: any), months and days
// within bounds.
type pattern struct {
	year       int
	months     [2]int
	days       [2]int
	incomplete bool // says less than month and day
}

var (
	anyMonth = [2]int{1, 12}
	anyDay   = [2]int{1, 31}
)

// readPatterns reads a word of a query as a date in every way that it can be
// read: 111 is 11 January and 1 November.
func readPatterns(s string) []pattern {
	s = hanzi.Fold(s, hanzi.Same|hanzi.Printable)
	if strings.Trim(s, "0123456789") == "" {
		return bareDigits(s)
	}
	var groups [3]int
	var units [3]rune
	n := 0
	for s != "" {
		if n == len(groups) {
			return nil
		}
		value, size := hanzi.LeadingNumber(s)
		if size == 0 || value < 1 || value > 9999 {
			return nil
		}
		groups[n] = int(value)
		s = s[size:]
		for _, r := range s {
			switch r {
			case '年', '月', '日', '号':
				units[n] = r
			case '.', '-', '/', '·', '。':
				units[n] = '.'
			default:
				return nil
			}
			s = s[len(string(r)):]
			break
		}
		n++
	}
	return wholePattern(groups[:n], units[:n])
}

// wholePattern makes one pattern of numbers and the signs behind them.
func wholePattern(groups []int, units []rune) []pattern {
	p := pattern{months: anyMonth, days: anyDay, incomplete: true}
	var year, month, day bool
	if last := len(groups) - 1; units[last] == '.' || last == 0 && units[0] == 0 {
		return nil
	}
	for i, n := range groups {
		// Without a sign of its own a number is what is due: year where three
		// numbers are or where it can be nothing else, then month, then day.
		unit := units[i]
		if unit == '.' || unit == 0 {
			switch {
			case !year && !month && (n > 31 || len(groups) == 3):
				unit = '年'
			case !month:
				unit = '月'
			default:
				unit = '日'
			}
		}
		switch {
		case unit == '年' && !year && !month && !day:
			if year = true; n < 100 {
				n += 2000
			}
			p.year = n
		case unit == '月' && !month && !day && n <= 12:
			month = true
			p.months = [2]int{n, n}
		case (unit == '日' || unit == '号') && !day && n <= 31 && (month || !year):
			day = true
			p.days = [2]int{n, n}
		default:
			return nil
		}
	}
	p.incomplete = !month || !day
	return []pattern{p}
}

// bareDigits reads digits alone: 918, 0918, 1018, 9, 10, 2026, 202610,
// 20261018, and what such a date may begin with.
func bareDigits(s string) []pattern {
	list := monthDay(nil, 0, s)
	if len(s) >= 4 && len(s) <= 8 {
		if year, _ := number(s[:4]); year >= 1000 {
			list = monthDay(list, year, s[4:])
		}
	}
	return list
}

func monthDay(list []pattern, year int, s string) []pattern {
	add := func(m, d [2]int) {
		list = append(list, pattern{year, m, d, m[0] != m[1] || d[0] != d[1]})
	}
	switch {
	case s == "" && year != 0:
		add(anyMonth, anyDay)
	case s == "0":
		add([2]int{1, 9}, anyDay)
	case s == "1":
		add([2]int{10, 12}, anyDay)
	}
	for size := 1; size <= 2 && size <= len(s); size++ {
		month, _ := number(s[:size])
		if month < 1 || month > 12 {
			continue
		}
		months := [2]int{month, month}
		switch rest := s[size:]; len(rest) {
		case 0:
			add(months, anyDay)
		case 1, 2:
			d, _ := number(rest)
			if 1 <= d && d <= 31 {
				add(months, [2]int{d, d})
			}
			if len(rest) == 1 && d <= 3 {
				add(months, [2]int{max(d*10, 1), min(d*10+9, 31)})
			}
		}
	}
	return list
}

// matchSpan returns how well w, read as a date, matches s: one day by its month
// and day is exact, everything else that has a day in common a prefix.
func (w *word) matchSpan(s *span) (best grade) {
	for i := range w.days {
		p := &w.days[i]
		if !p.touches(s) {
			continue
		}
		if !p.incomplete && s.from == s.to {
			return exact | likely
		}
		best = prefix | likely
	}
	return best
}

// touches tells whether a day of p is in s.
func (p *pattern) touches(s *span) bool {
	from, to := s.from, s.to
	if from == to {
		return (p.year == 0 || from.year == 0 || p.year == from.year) &&
			p.months[0] <= from.month && from.month <= p.months[1] &&
			p.days[0] <= from.day && from.day <= p.days[1]
	}
	first, last := p.year, p.year
	switch {
	case from.year == 0:
		// Past December is the year after.
		if first, last = 0, 0; from.order() > to.order() {
			to.year, last = 1, 1
		}
	case p.year == 0:
		first, last = from.year, min(to.year, from.year+1)
	}
	for year := first; year <= last; year++ {
		for month := p.months[0]; month <= p.months[1]; month++ {
			if (day{year, month, p.days[0]}).order() <= to.order() && (day{year, month, p.days[1]}).order() >= from.order() {
				return true
			}
		}
	}
	return false
}
