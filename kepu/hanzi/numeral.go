package hanzi

import "unicode/utf8"

// maxNumber bounds what LeadingNumber reads; no count in a plan or a question
// file comes near, and the sum below cannot overflow.
const maxNumber = 1_000_000_000_000

// LeadingNumber reads the whole number that s starts with, in ASCII or
// full-width digits or in words, and the number of bytes it takes. The size is
// 0 where s does not start with a number, or with one past a million million.
//
// Words read as people say them: 十二, 二十, 廿五, 一百零三, 一百二 (120), 三千,
// 两万, 二〇二六 (digit by digit), and the bank numerals 壹贰叁.
func LeadingNumber(s string) (n int64, size int) {
	if n, size = leadingDigits(s); size > 0 {
		return n, size
	}
	return leadingWords(s)
}

func leadingDigits(s string) (n int64, size int) {
	for size < len(s) {
		r, w := utf8.DecodeRuneInString(s[size:])
		r = Narrow(r)
		if r < '0' || r > '9' {
			break
		}
		n = n*10 + int64(r-'0')
		if n > maxNumber {
			return 0, 0
		}
		size += w
	}
	return n, size
}

func leadingWords(s string) (n int64, size int) {
	if n, size = spelledDigits(s); size > 0 {
		return n, size
	}
	var (
		total   int64     // what 万 and 亿 have closed off
		big     int64 = 1 // the last of them
		section int64     // the thousands, hundreds and tens since
		unit    int64 = 10_000
		digit   int64 // a digit that waits for its unit
		zero    bool  // a 零 stands before it: 一百零三 is not 130
	)
scan:
	for size < len(s) {
		r, w := utf8.DecodeRuneInString(s[size:])
		v, kind := wordValue(r)
		switch {
		case kind == wordDigit && digit == 0:
			digit, zero = v, zero || v == 0
		case kind == wordUnit && v < unit && (digit > 0 || v == 10 && section == 0):
			section += max(digit, 1) * v
			digit, unit, zero = 0, v, false
		case kind == wordTens && digit == 0 && section == 0:
			section, unit = v, 10
		case kind == wordMyriad && section+digit > 0 && (big == 1 || v < big):
			total += (section + digit) * v
			big, section, digit, unit, zero = v, 0, 0, 10_000, false
		case kind == wordMyriad && v > big && total > 0 && total+section+digit <= maxNumber/v:
			total = (total + section + digit) * v // 一万二千亿
			big, section, digit, unit, zero = v, 0, 0, 10_000, false
		default:
			break scan
		}
		size += w
	}
	// Behind 百, 千 or 万 a last digit counts the next smaller unit: 一百二 is 120.
	switch {
	case zero || section+total == 0:
	case section > 0 && unit > 10:
		digit *= unit / 10
	case section == 0 && big > 1:
		digit *= big / 10
	}
	if n = total + section + digit; n > maxNumber {
		return 0, 0
	}
	return n, size
}

// spelledDigits reads two or more digit words in a row: 二〇二六.
func spelledDigits(s string) (n int64, size int) {
	count := 0
	for size < len(s) {
		r, w := utf8.DecodeRuneInString(s[size:])
		v, kind := wordValue(r)
		if kind != wordDigit {
			break
		}
		if n = n*10 + v; n > maxNumber {
			return 0, 0
		}
		count, size = count+1, size+w
	}
	if count < 2 {
		return 0, 0
	}
	return n, size
}

type wordKind uint8

const (
	noWord wordKind = iota
	wordDigit
	wordUnit   // 十 百 千
	wordMyriad // 万 亿
	wordTens   // 廿 卅
)

func wordValue(r rune) (int64, wordKind) {
	switch r {
	case '〇', '零', '○':
		return 0, wordDigit
	case '一', '壹':
		return 1, wordDigit
	case '二', '贰', '貳', '两', '兩':
		return 2, wordDigit
	case '三', '叁', '參':
		return 3, wordDigit
	case '四', '肆':
		return 4, wordDigit
	case '五', '伍':
		return 5, wordDigit
	case '六', '陆', '陸':
		return 6, wordDigit
	case '七', '柒':
		return 7, wordDigit
	case '八', '捌':
		return 8, wordDigit
	case '九', '玖':
		return 9, wordDigit
	case '十', '拾':
		return 10, wordUnit
	case '百', '佰':
		return 100, wordUnit
	case '千', '仟':
		return 1000, wordUnit
	case '万', '萬':
		return 10_000, wordMyriad
	case '亿', '億':
		return 100_000_000, wordMyriad
	case '廿':
		return 20, wordTens
	case '卅':
		return 30, wordTens
	}
	return 0, noWord
}
