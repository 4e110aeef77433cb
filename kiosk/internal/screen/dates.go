package screen

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// longDate returns a day with its day of the week, and its year where that is
// not the present one: 10月18日 星期日.
func (u *ui) longDate(d calendar.Date) string { return u.withYear(d, words.Date(u.lang, d)) }

// date returns a day without its day of the week: 10月18日.
func (u *ui) date(d calendar.Date) string {
	before, after, _ := strings.Cut(words.Date(u.lang, d), " ")
	if u.lang == kepu.English { // Sun 18 Oct
		before = after
	}
	return u.withYear(d, before)
}

func (u *ui) withYear(d calendar.Date, s string) string {
	if d.IsZero() || d.Year() == u.today().Year() {
		return s
	}
	return u.say(words.YearOf, d.Year(), s)
}

// weekday returns 周四, Thu.
func (u *ui) weekday(d calendar.Date) string {
	if u.lang == kepu.English {
		return d.Weekday().String()[:3]
	}
	return u.say(words.WeekdayOf, u.weekdays()[(d.Weekday()+6)%7])
}

// weekdays returns the short names of the days from Monday on.
func (u *ui) weekdays() (names [7]string) {
	s := u.say(words.Weekdays)
	for i := range names {
		names[i] = cut(s, 2)
		s = s[len(names[i]):]
	}
	return names
}

// days returns the days of something that is dated: 10月18日 星期日, 9月18日至9月24日.
func (u *ui) days(p kepu.Period) string {
	switch {
	case p.First == p.Last:
		return u.longDate(p.First)
	case p.Last.IsZero():
		return u.say(words.OpenEnd, u.longDate(p.First))
	}
	return u.say(words.Until, u.date(p.First), u.date(p.Last))
}

// hours returns hours as people say them: 9:00-11:00, 上午; "" where none are
// known.
func (u *ui) hours(h kepu.Hours) string {
	switch {
	case h.From.IsZero():
		return u.starts(h)
	case h.To.IsZero():
		return clockTime(h.From)
	}
	return clockTime(h.From) + "-" + clockTime(h.To)
}

// starts returns when hours begin: 9:00, 上午.
func (u *ui) starts(h kepu.Hours) string {
	if !h.From.IsZero() {
		return clockTime(h.From)
	}
	return u.say([...]words.Word{{}, words.Morning, words.Noon, words.Afternoon, words.Evening, words.AllDay}[min(h.Part, kepu.AllDay)])
}

func clockTime(c kepu.Clock) string { return fmt.Sprintf("%d:%02d", c.Minutes()/60, c.Minutes()%60) }

// minute returns which minute of the day it is.
func (u *ui) minute() int {
	now := u.cfg.Now().In(chinaTime)
	return now.Hour()*60 + now.Minute()
}

// name returns a name in the language of the kiosk.
func (u *ui) name(n calendar.Name) string {
	switch u.lang {
	case kepu.Hant:
		return clean(n.Hant)
	case kepu.English:
		return clean(n.English)
	}
	return clean(n.Hans)
}

// almanac returns the lunar day and what the day is, 农历九月初九 重阳节, as much of
// it as that many columns hold. On solemn days no festival is announced.
func (u *ui) almanac(d calendar.Date, columns int) string {
	var said, short []string
	say := func(long, narrow string) { said, short = append(said, long), append(short, narrow) }
	if l, err := d.Lunar(); err == nil {
		s := u.say(words.Lunar, u.name(l.Name()))
		say(s, s)
	}
	var lasting string // what is on for more than a day, such as 全国科普月
	names := u.agenda.names(d)
	for _, n := range names {
		switch {
		case n.Kind == kepu.TermName && isFestivalToo(n, names):
		case n.Kind >= kepu.DayOffName || n.Kind == kepu.FestivalName && solemn(d):
		case n.First != n.Last:
			if lasting == "" {
				lasting = line(u.name(n.Name))
			}
		default:
			s := line(u.name(n.Name))
			say(s, u.shorter(n.Name, s))
		}
	}
	if lasting != "" && len(said) < 2 {
		say(lasting, lasting)
	}
	for n := min(len(said), 3); n > 0; n-- {
		for _, list := range [][]string{said, short} {
			if s := strings.Join(list[:n], u.say(words.DayIsAnd)); width(s) <= columns {
				return s
			}
		}
	}
	return ""
}

// isFestivalToo tells whether a term is named as a festival of the same day:
// 冬至 on 冬至节.
func isFestivalToo(term kepu.DayName, names []kepu.DayName) bool {
	return slices.ContainsFunc(names, func(n kepu.DayName) bool {
		return n.Kind == kepu.FestivalName && strings.TrimSuffix(n.Name.Hans, "节") == term.Name.Hans
	})
}

// shorter returns what a day with a very long name is called where there is
// little room.
func (u *ui) shorter(n calendar.Name, said string) string {
	if n.Hans == "南京大屠杀死难者国家公祭日" {
		return u.say(words.Memorial)
	}
	return said
}

// narrowest is how many columns a line of the smallest usual screen has. What
// stands beside something else in the head is kept within it.
const narrowest = 38

// lunarMonths says which lunar months a month is in: 农历八月至九月.
func (u *ui) lunarMonths(p kepu.Period) string {
	a, err := p.First.Lunar()
	b, err2 := p.Last.Lunar()
	if err != nil || err2 != nil || u.lang == kepu.English {
		return ""
	}
	from, _ := u.lunarParts(a)
	if to, _ := u.lunarParts(b); to != from {
		return u.say(words.LunarFrom, from, to)
	}
	return u.say(words.Lunar, from)
}

// lunarParts returns the month and the day of a lunar day: 九月, 初九.
func (u *ui) lunarParts(l calendar.Lunar) (month, day string) {
	s := u.name(l.Name())
	at := len(s)
	for range 2 { // every day has two characters
		_, n := utf8.DecodeLastRuneInString(s[:at])
		at -= n
	}
	return s[:at], s[at:]
}

// monthTitle returns 2026年10月, October 2026.
func (u *ui) monthTitle(d calendar.Date) string {
	if u.lang == kepu.English {
		return fmt.Sprint(time.Month(d.Month()), " ", d.Year())
	}
	return u.say(words.MonthOf, d.Year(), d.Month())
}
