package kepu

import "math/bits"

// random is the project's own generator, so that a seed gives the same result
// in every version of Go and on every machine: SplitMix64 (Steele, Lea, Flood:
// Fast Splittable Pseudorandom Number Generators, OOPSLA 2014).
type random struct{ state uint64 }

func (r *random) next() uint64 {
	r.state += 0x9e3779b97f4a7c15
	z := r.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below returns a number from 0 to n-1, each equally likely (Lemire: Fast
// Random Integer Generation in an Interval, 2019). n must be positive.
func (r *random) below(n int) int {
	bound := uint64(n)
	hi, lo := bits.Mul64(r.next(), bound)
	if lo < bound {
		for least := -bound % bound; lo < least; {
			hi, lo = bits.Mul64(r.next(), bound)
		}
	}
	return int(hi)
}
