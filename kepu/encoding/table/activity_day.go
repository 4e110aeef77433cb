package table

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// days reads the days that a clause begins with: 10月1日、8日.
func (s *stateReader) days(text string) (days []calendar.Partial, rest string) {
	for {
		p, size := leadingDay(text)
		if size == 0 || len(days) == maxChanges {
			return days, strings.TrimSpace(text)
		}
		if p.Month == 0 {
			p.Month = s.last.Month
		}
		if p.Year == 0 && s.last.Year != 0 {
			p.Year = s.last.Year
		}
		if p.Month == 0 {
			return days, text
		}
		s.last = p
		days = append(days, p)
		text = withoutWeekday(text[size:])
		next := strings.TrimLeft(text, "、和及,， ")
		if _, size := leadingDay(next); size == 0 || next == text {
			return days, strings.TrimSpace(text)
		}
		text = next
	}
}

// maxChanges bounds how many days one clause changes.
const maxChanges = 100

// leadingDay reads the day that a text starts with, in the forms of
// [calendar.ParsePartial]; size is 0 where there is none.
func leadingDay(text string) (p calendar.Partial, size int) {
	end := 0
	for i, c := range text {
		n := hanzi.Narrow(c)
		if !strings.ContainsRune("0123456789年月日号-/.·〇零一二三四五六七八九十廿", hanzi.Simplified(n)) || i > 40 {
			break
		}
		end = i + utf8.RuneLen(c)
		if c == '日' || c == '号' || c == '號' {
			break
		}
	}
	p, err := calendar.ParsePartial(text[:end])
	if err != nil || p.Day == 0 {
		return calendar.Partial{}, 0
	}
	return p, end
}

// withoutWeekday takes off the weekday behind a day: （周四）, 星期四.
func withoutWeekday(text string) string {
	rest := strings.TrimLeft(text, " (（")
	for _, w := range [...]string{"周", "週", "星期", "礼拜"} {
		if after, ok := strings.CutPrefix(rest, w); ok {
			if c, size := utf8.DecodeRuneInString(after); strings.ContainsRune("一二三四五六日天", c) {
				return strings.TrimLeft(after[size:], ")）")
			}
		}
	}
	return text
}

// dayAfter is the day that an activity was moved to: in the year that it was in
// on its own day.
func (s *stateReader) dayAfter(p calendar.Partial, day calendar.Date) (calendar.Date, bool) {
	if p.Month == 0 {
		p.Month = uint8(day.Month())
	}
	if p.Year == 0 {
		for _, year := range [...]int{day.Year(), day.Year() + 1} {
			d, ok := calendar.NewDate(year, int(p.Month), int(p.Day))
			if ok && (year > day.Year() || d.Compare(day.AddDays(-180)) >= 0) {
				return d, true
			}
		}
	}
	return p.Date()
}

// day puts a day in the activity's year. It is not ok where the year is not
// known, or the day does not exist in it.
func (s *stateReader) day(p calendar.Partial) (calendar.Date, bool) {
	if p.Year != 0 {
		return p.Date()
	}
	in := s.within
	if w := &s.activity.When; w.From.Year != 0 {
		in = kepu.YearPeriod(int(w.From.Year))
		if w.To.Year != 0 {
			in.Last = kepu.YearPeriod(int(w.To.Year)).Last
			if first, ok := w.From.Date(); ok {
				in.First = first
			}
			if last, ok := w.To.Date(); ok {
				in.Last = last
			}
		}
	} else if len(w.Dates) > 0 && w.Dates[0].Year != 0 {
		in = kepu.Period{First: kepu.YearPeriod(int(w.Dates[0].Year)).First, Last: kepu.YearPeriod(int(w.Dates[len(w.Dates)-1].Year)).Last}
	}
	if in.First.IsZero() {
		s.noYear = true
		return calendar.Date{}, false
	}
	for year := in.First.Year(); year <= in.First.Year()+10; year++ {
		if d, ok := calendar.NewDate(year, int(p.Month), int(p.Day)); ok && in.Contains(d) {
			return d, true
		}
	}
	return calendar.Date{}, false
}
