package calendar

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// ErrLunar is wrapped by the errors of [ParsePartial] for a day of the lunar
// calendar: the text is one for [ParseLunar].
var ErrLunar = errors.New("a day of the lunar calendar, not a civil date")

// A Partial is a civil date with parts missing, which are 0: a year (2026年), a
// month of a year (2026年9月), a month, day or both of any year (9月, 20日,
// 9月20日), or a whole date. Partials are comparable with ==. The zero Partial is
// no date at all.
type Partial struct {
	Year  int16 // 1 to 9999
	Month uint8 // 1 to 12
	Day   uint8 // 1 to 31, only as far as the month has it
}

// Date returns the date where no part is missing; ok is false where one is, or
// where there is no such day.
func (p Partial) Date() (d Date, ok bool) {
	return NewDate(int(p.Year), int(p.Month), int(p.Day))
}

// String returns the shortest ISO-like form, which [ParsePartial] reads: 2026,
// 2026-09, 2026-09-20, --09, --09-20, ---20, and "" for the zero Partial.
func (p Partial) String() string {
	switch {
	case p == Partial{}:
		return ""
	case p.Year == 0 && p.Month == 0:
		return fmt.Sprintf("---%02d", p.Day)
	case p.Year == 0 && p.Day == 0:
		return fmt.Sprintf("--%02d", p.Month)
	case p.Year == 0:
		return fmt.Sprintf("--%02d-%02d", p.Month, p.Day)
	case p.Month == 0:
		return fmt.Sprintf("%04d", p.Year)
	case p.Day == 0:
		return fmt.Sprintf("%04d-%02d", p.Year, p.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", p.Year, p.Month, p.Day)
}

// ParsePartial reads a date with or without parts missing:
//
//   - 2026年, 2026年9月, 2026年9月20日, 9月20日, 9月20, 9月份, 元月, 20日, with 号 for
//     日, also in words (二〇二六年九月二十日);
//   - 2026-09-20, 2026-09, 9-20, 20260920, 2026, with one of - / . · between the
//     parts, also in words (九·一八);
//   - what [Partial.String] writes.
//
// Both scripts, full-width digits and blanks are read alike. A year has four
// digits: 26年 is refused, not guessed. So is whatever holds more than one date or
// a part of a month (9月18—24日, 一二月, 九月初). A number alone is a year, and two
// with a point are a month and a day: whether 12.4 is a date at all, the caller
// knows.
//
// The error wraps [ErrNoDay] and says why where there is no such day (2月30日,
// 13月). It wraps [ErrLunar] for a lunar day (九月初九, 八月十五), which [ParseLunar]
// reads or says what is wrong with.
func ParsePartial(s string) (Partial, error) {
	text := hanzi.Fold(s, hanzi.Width|hanzi.Script|hanzi.Blank)
	parts, ok := unitParts(text)
	if !ok {
		parts, ok = bareParts(text)
	}
	if !ok {
		if _, ok := parseLunar(text); ok {
			return Partial{}, fmt.Errorf("calendar: %q is %w", s, ErrLunar)
		}
		return Partial{}, fmt.Errorf("calendar: %q is not a date, want such as 2026-09-20, 2026年9月 or 9月20日", s)
	}
	p, why := parts.partial()
	if why != "" {
		return Partial{}, fmt.Errorf("calendar: %q: %w: %s", s, ErrNoDay, why)
	}
	return p, nil
}

// dateParts are the numbers of a date as written, or missing.
type dateParts struct{ year, month, day int }

const missing = -1

// unitParts reads a folded text with 年, 月 and 日.
func unitParts(s string) (parts dateParts, ok bool) {
	parts = dateParts{missing, missing, missing}
	if num, rest, found := cutNumber(s, "年"); found {
		if !num.isYear() {
			return parts, false
		}
		parts.year, s = num.n, rest
	}
	if rest, found := strings.CutPrefix(s, "元月"); found {
		parts.month, s = 1, rest
	} else if num, rest, found := cutNumber(s, "月"); found {
		if !num.isCount() {
			return parts, false
		}
		parts.month, s = num.n, rest
	}
	if s == "份" && parts.month != missing {
		s = ""
	}
	if num, rest, found := cutNumber(s, ""); found {
		unit := rest == "日" || rest == "号"
		switch {
		case parts.year != missing && parts.month == missing, !num.isCount(),
			!unit && (rest != "" || parts.month == missing || !num.digits):
			return parts, false
		}
		parts.day, s = num.n, ""
	}
	return parts, s == "" && parts != dateParts{missing, missing, missing}
}

// bareParts reads a folded text with nothing but signs between its numbers.
func bareParts(s string) (parts dateParts, ok bool) {
	parts = dateParts{missing, missing, missing}
	var into []*int
	switch {
	case strings.HasPrefix(s, "---"):
		s, into = s[3:], []*int{&parts.day}
	case strings.HasPrefix(s, "--"):
		s, into = s[2:], []*int{&parts.month, &parts.day}
	}
	yearless := into != nil
	num, rest, found := cutNumber(s, "")
	if !found {
		return parts, false
	}
	switch {
	case yearless:
	case rest == "" && num.digits && len(num.text) == 8:
		return dateParts{num.n / 10_000, num.n / 100 % 100, num.n % 100}, true
	case num.isYear() && (rest != "" || num.digits):
		into = []*int{&parts.year, &parts.month, &parts.day}
	case rest != "":
		into = []*int{&parts.month, &parts.day}
	default:
		return parts, false
	}
	sign, size := utf8.DecodeRuneInString(rest)
	if rest != "" && !strings.ContainsRune("-/.·・•‧", sign) {
		return parts, false
	}
	for ; ; into = into[1:] {
		*into[0] = num.n
		if rest == "" {
			return parts, true
		}
		if len(into) == 1 || !strings.HasPrefix(rest, string(sign)) {
			return parts, false
		}
		if num, rest, found = cutNumber(rest[size:], ""); !found {
			return parts, false
		}
	}
}

// partial checks the parts, and says why there is no such day.
func (x dateParts) partial() (p Partial, why string) {
	switch {
	case x.year != missing && (x.year < 1 || x.year > 9999):
		return Partial{}, "years are 1 to 9999"
	case x.month != missing && (x.month < 1 || x.month > 12):
		return Partial{}, "months are 1 to 12"
	case x.day != missing && (x.day < 1 || x.day > 31):
		return Partial{}, "days are 1 to 31"
	}
	if x.day != missing && x.month != missing {
		year := cmp.Or(max(x.year, 0), 2000) // a leap year where it is not known
		if most := daysIn(year, x.month); x.day > most {
			if x.year == missing {
				return Partial{}, fmt.Sprintf("month %d never has more than %d days", x.month, most)
			}
			return Partial{}, fmt.Sprintf("month %d of %d has %d days", x.month, x.year, most)
		}
	}
	return Partial{int16(max(x.year, 0)), uint8(max(x.month, 0)), uint8(max(x.day, 0))}, ""
}
