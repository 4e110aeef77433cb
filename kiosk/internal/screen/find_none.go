package screen

import (
	"fmt"
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// notFound says that a query found nothing, and what to do about it: a date that
// there is not is told from one on which nothing is.
func (u *ui) notFound(query string) string {
	if !isDigits(query) {
		return u.say(words.NotFound, query)
	}
	year, month, day, ok := u.dayParts(query)
	d, exists := calendar.NewDate(year, month, day)
	switch {
	case !ok:
		return u.say(words.NotFoundDay, query)
	case exists:
		return u.say(words.EmptyDay, u.date(d))
	case u.lang == kepu.English:
		return u.say(words.NotADay, fmt.Sprintf("%d %.3s", day, time.Month(month)))
	}
	return u.say(words.NotADay, fmt.Sprintf("%d月%d日", month, day))
}

// noSuchDay tells whether a query is a whole date of a day that there is not.
func (u *ui) noSuchDay(query string) bool {
	year, month, day, ok := u.dayParts(query)
	_, exists := calendar.NewDate(year, month, day)
	return isDigits(query) && ok && !exists && len(strings.TrimSpace(query)) > 3
}

// isDigits tells whether a query is meant for a date: 1018, 10月18日.
func isDigits(query string) bool {
	q := hanzi.Fold(query, hanzi.Same|hanzi.Blank)
	return strings.ContainsAny(q, "0123456789") && strings.Trim(q, "0123456789.年月日号") == ""
}

// dayParts reads what is meant for a day: 0230, 20260230, 2.30, 2月30日; ok is
// false where there is no such month or no month has so many days. Without a year
// it is in this one.
func (u *ui) dayParts(query string) (year, month, day int, ok bool) {
	s, year := hanzi.Fold(query, hanzi.Same|hanzi.Blank), u.today().Year()
	parts := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(parts) == 1 {
		switch n := len(s); n {
		case 3, 4:
			parts = []string{s[:n-2], s[n-2:]}
		case 8:
			parts = []string{s[:4], s[4:6], s[6:]}
		}
	}
	numbers := make([]int, len(parts))
	for i, p := range parts {
		for _, c := range p {
			numbers[i] = min(numbers[i]*10+int(c-'0'), 9999)
		}
	}
	switch len(numbers) {
	case 2:
		month, day = numbers[0], numbers[1]
	case 3:
		year, month, day = numbers[0], numbers[1], numbers[2]
	}
	return year, month, day, month >= 1 && month <= 12 && day >= 1 && day <= 31
}
