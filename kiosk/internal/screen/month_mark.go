package screen

import (
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// A mark is what stands beside a day on a wall calendar. Nothing in it is cut:
// what does not fit a cell is left out of it.
type mark struct {
	name  string // a festival, a day of the community, a term, or 休
	sign  string // one character for the name, "" where none would be understood
	duty  string // 班
	first bool   // the name is a festival, which comes before 班
	minor string // where there is no name: a named day or the lunar day
}

// markOf returns the mark of a day.
func (u *ui) markOf(d calendar.Date, names []kepu.DayName) (m mark) {
	for _, n := range names {
		said := line(u.name(n.Name))
		switch {
		case n.Kind == kepu.WorkingDayName:
			m.duty = u.say(words.OnDuty)
		case n.Kind == kepu.DayOffName:
			if m.name == "" {
				m.name = u.say(words.OffDuty)
				m.sign = m.name
			}
		case n.First != n.Last:
		case n.Kind <= kepu.TermName, n.Kind == kepu.ObservanceName && isFeast(n.Name):
			if m.name == "" {
				m.name, m.first = said, n.Kind == kepu.FestivalName
				if n.Kind != kepu.OwnName && u.lang != kepu.English {
					m.sign = cut(said, 2)
				}
			}
		case n.Kind == kepu.ObservanceName && m.minor == "":
			m.minor = said
		}
	}
	if l, err := d.Lunar(); (m.minor == "" || width(m.minor) > tallCell) && err == nil && u.lang != kepu.English {
		lunarMonth, day := u.lunarParts(l)
		if m.minor = day; l.Day == 1 {
			m.minor = lunarMonth
		}
	}
	return m
}

// isFeast tells whether an observance is one that wall calendars show: 国庆节,
// 元旦.
func isFeast(n calendar.Name) bool {
	return n.Hans == "元旦" || strings.HasSuffix(n.Hans, "节") && len([]rune(n.Hans)) <= 4
}

// narrow returns the mark of a cell that has room for one character.
func (m mark) narrow() string {
	switch {
	case m.duty != "" && (!m.first || m.sign == "") && width(m.duty) <= 2:
		return m.duty
	case width(m.sign) <= 2:
		return m.sign
	}
	return ""
}

// within returns as much of the mark as that many columns hold.
func (m mark) within(columns int) string {
	both := []string{m.duty, m.name}
	if m.first {
		both = []string{m.name, m.duty}
	}
	for _, s := range []string{strings.TrimSpace(strings.Join(both, " ")), both[0], both[1], strings.TrimSuffix(m.name, "节"), m.minor} {
		if s != "" && width(s) <= columns {
			return s
		}
	}
	return ""
}

// todayMark returns the number of today as it stands in a narrow cell: 18今.
func (u *ui) todayMark(d calendar.Date) string {
	day := strconv.Itoa(d.Day())
	if u.lang != kepu.English {
		day = pad(day, dayColumns)
	}
	return u.say(words.TodayMark, day)
}
