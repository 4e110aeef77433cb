package kepu

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A Ratio is an exact number: points, a weight, a share of a score. Ratios are
// always in lowest terms, so == compares them. The zero Ratio is 0.
//
// Numerator and denominator fit 63 bits. A result beyond that is cut to the
// nearest Ratio with a denominator of a million; sums of points and products
// of weights as banks write them do not come near.
type Ratio struct {
	num int64
	den int64 // the denominator less one, so that the zero value is 0/1
}

// Whole is the ratio 1.
var Whole = Ratio{num: 1}

// NewRatio returns num/den; 0 where den is 0.
func NewRatio(num, den int64) Ratio {
	if den == 0 {
		return Ratio{}
	}
	if num > -1<<31 && num < 1<<31 && den > 0 && den < 1<<31 {
		g := gcd(num, den)
		return Ratio{num / g, den/g - 1}
	}
	return ratioOf(big.NewRat(num, den))
}

func gcd(a, b int64) int64 {
	if a < 0 {
		a = -a
	}
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}

var million = big.NewInt(1_000_000)

func ratioOf(r *big.Rat) Ratio {
	if !r.Num().IsInt64() || !r.Denom().IsInt64() {
		n := new(big.Int).Mul(r.Num(), million)
		n.Quo(n, r.Denom())
		if !n.IsInt64() {
			n.SetInt64(int64(n.Sign()) * (1<<63 - 1))
		}
		r = new(big.Rat).SetFrac(n, million)
	}
	return Ratio{r.Num().Int64(), r.Denom().Int64() - 1}
}

func (r Ratio) big() *big.Rat { return big.NewRat(r.num, r.den+1) }

// small tells whether sums and products of r stay within 63 bits.
func (r Ratio) small() bool {
	return r.num > -1<<30 && r.num < 1<<30 && r.den < 1<<30
}

// Num returns the numerator, in lowest terms.
func (r Ratio) Num() int64 { return r.num }

// float returns the nearest number that a float64 can hold.
func (r Ratio) float() float64 { return float64(r.num) / (float64(r.den) + 1) }

// Den returns the denominator, in lowest terms; it is at least 1.
func (r Ratio) Den() int64 { return r.den + 1 }

// Add returns r + s.
func (r Ratio) Add(s Ratio) Ratio {
	if r.den == 0 && s.den == 0 && r.small() && s.small() {
		return Ratio{num: r.num + s.num}
	}
	return ratioOf(new(big.Rat).Add(r.big(), s.big()))
}

// Sub returns r - s.
func (r Ratio) Sub(s Ratio) Ratio { return r.Add(Ratio{-s.num, s.den}) }

// Mul returns r · s.
func (r Ratio) Mul(s Ratio) Ratio {
	if r.small() && s.small() {
		num, den := r.num*s.num, (r.den+1)*(s.den+1)
		g := gcd(num, den)
		return Ratio{num / g, den/g - 1}
	}
	return ratioOf(new(big.Rat).Mul(r.big(), s.big()))
}

// Cmp returns -1, 0 or 1 as r is less than, equal to or greater than s.
func (r Ratio) Cmp(s Ratio) int {
	if r.small() && s.small() {
		a, b := r.num*(s.den+1), s.num*(r.den+1)
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	}
	return r.big().Cmp(s.big())
}

// Sign returns -1, 0 or 1 as r is negative, zero or positive.
func (r Ratio) Sign() int {
	switch {
	case r.num < 0:
		return -1
	case r.num > 0:
		return 1
	}
	return 0
}

// appendFraction writes the quickest exact form; it tells every two Ratios
// apart.
func (r Ratio) appendFraction(dst []byte) []byte {
	dst = append(strconv.AppendInt(dst, r.num, 10), '/')
	return strconv.AppendInt(dst, r.den+1, 10)
}

// Decimal returns r as people read it, with at most that many places, rounded
// half up, without zeros at the end: 24.4.
func (r Ratio) Decimal(places int) string {
	s := r.big().FloatString(max(places, 0))
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// String returns r as a whole number or a finite decimal where it is one (2,
// 0.5), else as a fraction (1/3).
func (r Ratio) String() string {
	if digits, exact := r.big().FloatPrec(); exact && digits <= 18 {
		return r.big().FloatString(digits)
	}
	return r.big().String()
}

// ParseRatio reads an exact number: 2, -0.5, 1.5e3, 1/3, 50%, also full-width.
// ok is false for anything else, and for more than 18 digits or an exponent
// beyond ±12.
func ParseRatio(s string) (r Ratio, ok bool) {
	text := strings.TrimSpace(hanzi.Fold(s, hanzi.Width))
	percent := strings.HasSuffix(text, "%")
	text = strings.TrimSuffix(text, "%")
	if !plainNumber(text) {
		return Ratio{}, false
	}
	n, good := new(big.Rat).SetString(text)
	if !good {
		return Ratio{}, false
	}
	if percent {
		n.Mul(n, big.NewRat(1, 100))
	}
	if !n.Num().IsInt64() || !n.Denom().IsInt64() {
		return Ratio{}, false
	}
	return ratioOf(n), true
}

// plainNumber keeps out what big.Rat would also read: hexadecimal, underscores
// and exponents that cost memory.
func plainNumber(s string) bool {
	digits, exponent := 0, -1
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if exponent >= 0 {
				if exponent = exponent*10 + int(c-'0'); exponent > 12 {
					return false
				}
			} else if digits++; digits > 18 {
				return false
			}
		case c == 'e' || c == 'E':
			if exponent >= 0 || digits == 0 {
				return false
			}
			exponent = 0
		case c == '.' || c == '/' || c == '-' || c == '+':
		default:
			return false
		}
	}
	return digits > 0
}
