package main

import (
	"cmp"
	"errors"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// today is the day that it is in China.
func (w *world) today() calendar.Date { return calendar.DateOf(w.now().In(china)) }

// relativeDays are days told from today.
var relativeDays = map[string]int{
	"昨天": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2,
	"yesterday": -1, "today": 0, "tomorrow": 1,
}

// period reads DAY or FROM..TO, or says why it is neither. A month and a year
// are all their days; what is missing before a month or a day is today's.
func (c *call) period(text string) (p kepu.Period, why string) {
	from, to, isRange := strings.Cut(text, "..")
	p, why = c.days(from)
	if !isRange || why != "" {
		return p, why
	}
	end, why := c.days(to)
	if why != "" {
		return p, why
	}
	if p.Last = end.Last; p.Last.Compare(p.First) < 0 {
		return p, c.say(words.DaysReversed, p.First, p.Last)
	}
	return p, ""
}

func (c *call) days(text string) (kepu.Period, string) {
	today := c.w.today()
	if n, ok := relativeDays[hanzi.Fold(text, hanzi.Same)]; ok {
		return kepu.DayPeriod(today.AddDays(n)), ""
	}
	partial, err := calendar.ParsePartial(monthAndDay(text))
	switch {
	case errors.Is(err, calendar.ErrLunar):
		return c.lunarDay(text, today)
	case errors.Is(err, calendar.ErrNoDay):
		return kepu.Period{}, c.say(words.NoSuchDay, text)
	case err != nil:
		if p, ok := namedDay(text, today.Year()); ok {
			return p, ""
		}
		return kepu.Period{}, c.say(words.DayUnread, text)
	}
	year := cmp.Or(int(partial.Year), today.Year())
	month := cmp.Or(int(partial.Month), today.Month())
	switch {
	case partial.Month == 0 && partial.Day == 0:
		return kepu.YearPeriod(year), ""
	case partial.Day == 0:
		return kepu.MonthPeriod(year, month), ""
	}
	day, ok := calendar.NewDate(year, month, int(partial.Day))
	if !ok { // 29 February in a year that has none
		return kepu.Period{}, c.say(words.NoSuchDay, text)
	}
	return kepu.DayPeriod(day), ""
}

// monthAndDay makes 10-18 of 1018: four digits that are no year of our time are a
// month and a day.
func monthAndDay(text string) string {
	n, err := strconv.Atoi(text)
	if err != nil || len(text) != 4 || 1900 <= n && n <= 2199 {
		return text
	}
	return text[:2] + "-" + text[2:]
}

// namedDay finds the day or the days of a name in a year: 重阳节, 全国科普月, 冬至.
func namedDay(text string, year int) (p kepu.Period, ok bool) {
	w, problems := kepu.ParseWhen(text, kepu.YearPeriod(year))
	if len(problems) > 0 || w.Relation != kepu.Itself || w.Kind != kepu.OnFestival && w.Kind != kepu.OnTerm && w.Kind != kepu.OnObservance {
		return p, false
	}
	for span := range w.Spans(kepu.Period{}, nil) {
		return span.Period, true
	}
	return p, false
}

// lunarDay reads 2026年九月初九; without a year it is of the lunar year that today
// is in.
func (c *call) lunarDay(text string, today calendar.Date) (kepu.Period, string) {
	lunar, err := calendar.ParseLunar(text)
	if err == nil && lunar.Year == 0 {
		now, _ := today.Lunar()
		lunar.Year = now.Year
	}
	var day calendar.Date
	if err == nil {
		day, err = lunar.Date()
	}
	switch {
	case errors.Is(err, calendar.ErrRange):
		return kepu.Period{}, c.say(words.NoLunarDay, text)
	case errors.Is(err, calendar.ErrNoDay):
		return kepu.Period{}, c.say(words.NoSuchDay, text)
	case err != nil:
		return kepu.Period{}, c.say(words.DayUnread, text)
	}
	return kepu.DayPeriod(day), ""
}

// name is what something of the calendar is called in the language of c.
func (c *call) name(n calendar.Name) string {
	switch c.lang {
	case kepu.Hant:
		return n.Hant
	case kepu.English:
		return n.English
	}
	return n.Hans
}

// known is s for JSON: null where it is not known.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
