package table

import (
	"path"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A namedYear is where a text names a year, and the month beside it, 0 for none.
type namedYear struct{ year, month, start, end int }

// yearFrom finds the next year in a text of narrow characters: 2026, 二〇二六年, or the
// head of 20260920. Longer numbers hold none.
func yearFrom(s string, from int) (y namedYear, ok bool) {
	for i := from; i < len(s); {
		switch c := s[i]; {
		case isDigit(c):
			end := i
			for end < len(s) && isDigit(s[end]) {
				end++
			}
			if n := end - i; n == 4 || n == 8 {
				if y, ok := newNamedYear(s, i, i+4, end); ok {
					return y, true
				}
			}
			i = end
		case c < utf8.RuneSelf:
			i++
		default:
			if strings.HasPrefix(s[i:], "一九") || strings.HasPrefix(s[i:], "二") {
				if end := i + 4*len("二"); end <= len(s) && strings.HasPrefix(s[end:], "年") {
					if y, ok := newNamedYear(s, i, end, end); ok {
						return y, true
					}
				}
			}
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
		}
	}
	return namedYear{}, false
}

func newNamedYear(s string, start, to, end int) (y namedYear, ok bool) {
	n, size := hanzi.LeadingNumber(s[start:to])
	if size != to-start || n < 1900 || n > 2199 {
		return y, false
	}
	y = namedYear{year: int(n), start: start, end: end}
	if rest, found := strings.CutPrefix(s[end:], "年"); found {
		y.end += len("年")
		if m, size := hanzi.LeadingNumber(rest); size > 0 && m >= 1 && m <= 12 && strings.HasPrefix(rest[size:], "月") {
			y.month, y.end = int(m), y.end+size+len("月")
		}
	}
	return y, true
}

// madeOn are words of the day that a table was made, which is not its own.
var madeOn = []string{"制表", "填表", "打印", "印发", "更新", "填报", "审核"}

// periodIn finds the period that a title speaks of: 2026年科普活动安排表,
// 2026—2027学年, 2026年9月至2027年1月. It is zero where the title names no year; of
// years that stand apart the last counts.
func periodIn(title string) kepu.Period {
	if len(title) > 300 {
		return kepu.Period{}
	}
	s := hanzi.Fold(title, hanzi.Width|hanzi.Script|hanzi.Blank)
	if hasAny(strings.Contains, s, madeOn...) {
		return kepu.Period{}
	}
	first, ok := yearFrom(s, 0)
	last := first
	for y := first; ok; {
		if y, ok = yearFrom(s, y.end); ok {
			if !isDash(s[last.end:y.start]) || y.year < last.year {
				first = y
			}
			last = y
		}
	}
	if last.year == 0 {
		return kepu.Period{}
	}
	if rest := s[last.end:]; strings.HasPrefix(strings.TrimLeft(rest, "0123456789-—–~至/"), "学年") {
		return schoolYear(first.year)
	} else if last.year-first.year >= 10 {
		first = last
	}
	p := kepu.Period{First: kepu.YearPeriod(first.year).First, Last: kepu.YearPeriod(last.year).Last}
	if first != last && first.month > 0 && last.month > 0 {
		p.First, p.Last = kepu.MonthPeriod(first.year, first.month).First, kepu.MonthPeriod(last.year, last.month).Last
	}
	return p
}

func isDash(s string) bool { return s != "" && strings.Trim(s, "-—–~～至到/年度") == "" }

// schoolYear is from the first of September to the end of August.
func schoolYear(year int) kepu.Period {
	return kepu.Period{First: calendar.MustDate(year, 9, 1), Last: calendar.MustDate(year+1, 8, 31)}
}

// filePeriod is the period that a file's name speaks of: 活动2026.csv.
func filePeriod(name string) kepu.Period {
	name = path.Base(name)
	return periodIn(strings.TrimSuffix(name, path.Ext(name)))
}

// yearIn returns the first year that the text of a time names, 0 for none.
func yearIn(when string) int {
	if len(when) > 1000 {
		return 0
	}
	s := hanzi.Fold(when, hanzi.Width|hanzi.Script|hanzi.Blank)
	y, _ := yearFrom(s, 0)
	return y.year
}

// everyYear is what a row says of a time that is in no year in particular.
const everyYear = "每年"

// parseYear reads a cell of 年度: 2026, 2026年, 2026—2027学年, 2026-03-01..2026-06-30, 每年.
func parseYear(text string) (p kepu.Period, ok bool) {
	s := hanzi.Fold(text, hanzi.Same)
	if s == everyYear {
		return kepu.Period{}, true
	}
	if first, last, ok := strings.Cut(s, ".."); ok {
		return parseDays(first, last)
	}
	if d, err := calendar.ParseDate(s); err == nil {
		return kepu.DayPeriod(d), true
	}
	p = periodIn(wholeNumber(s))
	return p, p != kepu.Period{}
}

func parseDays(first, last string) (p kepu.Period, ok bool) {
	var err error
	if first != "" {
		if p.First, err = calendar.ParseDate(first); err != nil {
			return kepu.Period{}, false
		}
	}
	if last != "" {
		if p.Last, err = calendar.ParseDate(last); err != nil || p.Last.Compare(p.First) < 0 {
			return kepu.Period{}, false
		}
	}
	return p, p != kepu.Period{}
}

// yearText writes a period so that parseYear reads it.
func yearText(p kepu.Period) string {
	year := p.First.Year()
	switch {
	case p == kepu.Period{}:
		return everyYear
	case p == kepu.YearPeriod(year):
		return p.First.String()[:len("2026")]
	case year > 0 && year < 9999 && p == schoolYear(year):
		return p.First.String()[:len("2026")] + "—" + p.Last.String()[:len("2026")] + "学年"
	}
	return p.String()
}
