package calendar

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// ParseLunar reads a lunar day: 九月初九, 腊月廿三, 闰六月初一, 农历八月十五,
// 农历2026年九月初九, in both scripts, also with blanks around it. The Year is 0
// where none is written.
//
// What makes a day lunar is the word 农历, 阴历, 旧历 or 夏历 before the year or
// the month, a month called 正月, 冬月, 腊月 or 闰, a day with 初, or a day in
// words without 日: 八月十五 is lunar, 八月十五日 and 8月15 are civil dates and not
// accepted. The error wraps [ErrNoDay] where no lunar calendar has such a month
// or day; whether the year has it, [Lunar.Date] tells.
func ParseLunar(s string) (Lunar, error) {
	l, ok := parseLunar(hanzi.Fold(s, hanzi.Width|hanzi.Script|hanzi.Blank))
	switch {
	case !ok:
		return Lunar{}, fmt.Errorf("calendar: %q is not a lunar day, want 九月初九 or 农历九月初九", s)
	case !l.named():
		return Lunar{}, fmt.Errorf("calendar: %q: %w: lunar months are 1 to 12, their days 1 to 30", s, ErrNoDay)
	}
	return l, nil
}

// parseLunar reads a folded text. The month or the day may be one that does not
// exist.
func parseLunar(s string) (l Lunar, ok bool) {
	rest, lunar := cutLunar(s)
	if num, after, found := cutNumber(rest, "年"); found {
		if !num.isYear() {
			return Lunar{}, false
		}
		l.Year = int16(num.n)
		var again bool
		rest, again = cutLunar(after)
		lunar = lunar || again
	}
	if after, found := strings.CutPrefix(rest, "闰"); found {
		rest, l.Leap, lunar = after, true, true
	}
	if after, n := cutMonthName(rest); n > 0 {
		rest, l.Month, lunar = after, n, true
	} else if num, after, found := cutNumber(rest, "月"); found && num.isCount() {
		rest, l.Month = after, num.small()
	} else {
		return Lunar{}, false
	}
	rest, first := strings.CutPrefix(rest, "初")
	num, rest, found := cutNumber(rest, "")
	if !found || !num.isCount() || first && (num.n < 1 || num.n > 10) {
		return Lunar{}, false
	}
	l.Day = num.small()
	switch rest {
	case "":
		return l, lunar || first || !num.digits
	case "日", "号":
		return l, lunar || first
	}
	return Lunar{}, false
}

// cutLunar cuts the word off that says which calendar is meant.
func cutLunar(s string) (rest string, found bool) {
	for _, word := range [...]string{"农历", "阴历", "旧历", "夏历"} {
		if rest, found = strings.CutPrefix(s, word); found {
			return rest, true
		}
	}
	return s, false
}

func cutMonthName(s string) (rest string, month uint8) {
	for _, m := range [...]struct {
		name  string
		month uint8
	}{{"正月", 1}, {"冬月", 11}, {"腊月", 12}} {
		if rest, found := strings.CutPrefix(s, m.name); found {
			return rest, m.month
		}
	}
	return s, 0
}

// A number is one number of a date as it is written.
type number struct {
	n      int // 100_000_000 stands for everything above
	text   string
	digits bool // in ASCII digits, not in words
}

// cutNumber cuts a number and the unit behind it off s.
func cutNumber(s, unit string) (num number, rest string, found bool) {
	n, size := hanzi.LeadingNumber(s)
	if size == 0 {
		return number{}, s, false
	}
	if rest, found = strings.CutPrefix(s[size:], unit); !found {
		return number{}, s, false
	}
	return number{int(min(n, 100_000_000)), s[:size], '0' <= s[0] && s[0] <= '9'}, rest, true
}

// isYear tells whether it is a year written with four digits: 26年 may be 1926
// or 2026, and 两千年 a span of time.
func (x number) isYear() bool {
	return 1 <= x.n && x.n <= 9999 && utf8.RuneCountInString(x.text) == 4 && !strings.ContainsAny(x.text, "十拾百佰千仟廿卅")
}

// isCount tells whether it is written as people count months and days: 一二月 is
// January and February, 两月 is two months.
func (x number) isCount() bool {
	return x.digits || !strings.ContainsAny(x.text, "两〇零○") && (utf8.RuneCountInString(x.text) == 1 || strings.ContainsAny(x.text, "十拾廿卅"))
}

// small is the number where it can be a month or a day, else 255.
func (x number) small() uint8 { return uint8(min(x.n, 255)) }
