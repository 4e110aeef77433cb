package gift

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// weight reads the %n% that a text starts with and returns what follows. given
// is false where there is none, ok where it is none that can be used.
func weight(raw string) (w kepu.Ratio, rest string, given, ok bool) {
	if raw == "" || raw[0] != '%' {
		return w, raw, false, true
	}
	end := strings.IndexByte(raw[1:min(len(raw), 1+maxWeight)], '%')
	if end < 0 || !weightForm(raw[1:1+end]) {
		return w, raw, false, true
	}
	number, rest := raw[1:1+end], raw[2+end:]
	percent, good := decimal(number)
	w = percent.Mul(kepu.NewRatio(1, 100))
	if !good || w.Cmp(kepu.Whole) > 0 || w.Cmp(kepu.NewRatio(-1, 1)) < 0 {
		return kepu.Ratio{}, raw, true, false
	}
	return nearest(w), rest, true, true
}

// maxWeight bounds what is looked at as one weight, in bytes.
const maxWeight = 40

// weightForm is Moodle's idea of a weight: minus signs, digits, and behind one
// or two of them perhaps a point and more digits. What is none is text.
func weightForm(s string) bool {
	s = strings.TrimLeft(s, "-")
	whole, part, point := strings.Cut(s, ".")
	return whole != "" && digits(whole) && digits(part) && (!point || len(whole) <= 2)
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// decimal reads a number as GIFT writes them: digits, a point, an exponent; no
// fractions and no percent signs.
func decimal(s string) (kepu.Ratio, bool) {
	num, den := int64(0), int64(1)
	body := strings.TrimPrefix(s, "-")
	whole, part, _ := strings.Cut(body, ".")
	if len(body) > 9 || len(whole)+len(part) == 0 || !digits(whole) || !digits(part) {
		if strings.ContainsAny(s, "/%％／") {
			return kepu.Ratio{}, false
		}
		return kepu.ParseRatio(s)
	}
	for _, digit := range []byte(whole) {
		num = num*10 + int64(digit-'0')
	}
	for _, digit := range []byte(part) {
		num, den = num*10+int64(digit-'0'), den*10
	}
	if len(body) < len(s) {
		num = -num
	}
	return kepu.NewRatio(num, den), true
}

// tolerance is how far, as one part in so many, a weight may be from the share
// that it stands for. It is Moodle's: 33.333 is a third, 33.33 is not.
const tolerance = 100_000

// maxParts is the largest denominator of a share. Shares of so few parts are
// further apart than two tolerances.
const maxParts = 30

// nearest returns the share of a few parts that w is a rounding of, and w
// itself where it is of none.
func nearest(w kepu.Ratio) kepu.Ratio {
	num, den := w.Num(), w.Den()
	if den <= 1000 || den > 1_000_000_000 {
		return w // 12.5: as few digits as these are exact
	}
	for parts := int64(1); parts <= maxParts; parts++ {
		n := (num*parts + den/2) / den
		if num < 0 {
			n = (num*parts - den/2) / den
		}
		if off := num*parts - n*den; max(off, -off)*tolerance < den*parts {
			return kepu.NewRatio(n, parts)
		}
	}
	return w
}

// appendWeight writes %n% with up to five decimals.
func appendWeight(dst []byte, w kepu.Ratio) []byte {
	dst = append(dst, '%')
	if percent := w.Mul(kepu.NewRatio(100, 1)); percent.Den() == 1 {
		dst = strconv.AppendInt(dst, percent.Num(), 10)
	} else {
		dst = append(dst, rounded(percent, 5)...)
	}
	return append(dst, '%')
}

// appendNumber writes a number as Moodle reads it; what is no decimal is
// rounded, and reading it back tells.
func appendNumber(dst []byte, n kepu.Ratio) []byte {
	if n.Den() == 1 {
		return strconv.AppendInt(dst, n.Num(), 10)
	}
	if s := n.String(); !strings.Contains(s, "/") {
		return append(dst, s...)
	}
	return append(dst, rounded(n, 12)...)
}

func rounded(n kepu.Ratio, decimals int) string {
	s := big.NewRat(n.Num(), n.Den()).FloatString(decimals)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
