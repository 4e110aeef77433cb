package kepu

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// The functions below cut one thing off the beginning of a folded text. They
// return the rest of the text, and the text itself where the thing is not there.

// cutWord cuts the first of the words that is there, blanks before it included.
func cutWord(s string, words ...string) (rest, word string) {
	t := strings.TrimLeft(s, " ")
	for _, w := range words {
		if strings.HasPrefix(t, w) {
			return t[len(w):], w
		}
	}
	return s, ""
}

// A numeral is a number as it is written.
type numeral struct {
	n      int
	text   string
	digits bool // in ASCII digits, not in words
}

// maxCount is more than any number of a time.
const maxCount = 100_000_000

// cutNumeral cuts a number.
func cutNumeral(s string) (c numeral, rest string, ok bool) {
	t := strings.TrimLeft(s, " ")
	n, size := hanzi.LeadingNumber(t)
	if size == 0 {
		return numeral{}, s, false
	}
	return numeral{int(min(n, maxCount)), t[:size], t[0] <= '9'}, t[size:], true
}

// small tells whether it is written as people count days and months: 一二月 are
// two months, 两月 is a time of two months.
func (c numeral) small() bool {
	return c.digits && len(c.text) <= 2 ||
		!c.digits && !strings.ContainsAny(c.text, "两〇零○百千万亿") && (utf8.RuneCountInString(c.text) == 1 || strings.ContainsAny(c.text, "十廿卅"))
}

// year tells whether it is a year with its four digits.
func (c numeral) year() bool {
	return 1 <= c.n && c.n <= 9999 && utf8.RuneCountInString(c.text) == 4 && !strings.ContainsAny(c.text, "十百千廿卅")
}

// cutSmall cuts a number from 1 to 99 and what must stand behind it.
func cutSmall(s string, units ...string) (n int, rest string, ok bool) {
	c, rest, ok := cutNumeral(s)
	if !ok || !c.small() {
		return 0, s, false
	}
	if len(units) == 0 {
		return c.n, rest, true
	}
	if rest, unit := cutWord(rest, units...); unit != "" {
		return c.n, rest, true
	}
	return 0, s, false
}

// cutTo cuts what stands between the first and the last: —, ——, -, ~, 至, 到.
func cutTo(s string) (rest string, ok bool) {
	t := strings.TrimLeft(s, " ")
	for _, word := range [...]string{"直至", "直到", "至", "到"} {
		if rest, ok = strings.CutPrefix(t, word); ok {
			return rest, true
		}
	}
	rest = strings.TrimLeft(t, "-—–―─~〜∼ ")
	if rest == t || rest == "" {
		return s, false
	}
	return rest, true
}

// cutAnd cuts what stands between things of a list.
func cutAnd(s string) (rest string, ok bool) {
	if rest, word := cutWord(s, "、", ",", "以及", "和", "及", "与", "或", ";", "/"); word != "" {
		return rest, true
	}
	return s, false
}

// cutClose cuts a closing quote or bracket.
func cutClose(s string) string {
	rest, _ := cutWord(s, "”", "\"", "’", "'", "」", "』", "》", ")", "]", "】", "〕")
	return rest
}

// startsWith tells whether s begins with one of the words.
func startsWith(s string, words ...string) bool {
	_, word := cutWord(s, words...)
	return word != ""
}

// firstRune is the first character, 0 where there is none.
func firstRune(s string) rune {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return 0
	}
	return r
}

func lastRune(s string) rune {
	r, size := utf8.DecodeLastRuneInString(s)
	if size == 0 {
		return 0
	}
	return r
}
