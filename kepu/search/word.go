package search

import (
	"math/bits"
	"strings"
)

const (
	maxWords  = 16
	maxLength = 63 // characters of a word, so that its places fit the bits of a uint64
)

// onlyFirst are the letters that no syllable has but in the first place.
const onlyFirst = "bcdfjklpqstwxz"

// A word is one word of a query, ready to match.
type word struct {
	chars [maxLength]rune
	n     int
	// from[q] are the letters from place q on, as in a packed syllable; what is
	// no letter is 0xff, so that no syllable goes past it.
	from [maxLength]packed
	// start are the starts of a unit that w may match from; need is the same for
	// the text, with all characters that only the start of a unit can match.
	start, need uint64
	days        []pattern
}

// newWord reads a word; it has nothing to look for where n is 0.
func newWord(s string) *word {
	w := &word{days: readPatterns(s)}
	for _, r := range s {
		char, class := fold(r)
		if class == blank || class == mark {
			continue
		}
		if w.n == maxLength {
			break
		}
		w.chars[w.n] = char
		w.n++
	}
	after := packed(1<<64 - 1)
	literalBefore := true // a letter behind what is no letter begins a unit
	for q := w.n - 1; q >= 0; q-- {
		b := packed(0xff)
		if c := w.chars[q]; 'a' <= c && c <= 'z' {
			b = packed(c)
		}
		after = after<<8 | b
		w.from[q] = after
	}
	for _, c := range w.chars[:w.n] {
		isLetter := 'a' <= c && c <= 'z'
		if literalBefore || !isLetter || strings.ContainsRune(onlyFirst, c) {
			w.need |= startBit(c)
		}
		literalBefore = !isLetter
	}
	if w.n > 0 {
		w.start = startBit(w.chars[0])
	}
	if w.n > 1 {
		w.start |= startBit(w.chars[1]) << 32
	}
	w.need |= w.start
	return w
}

// words reads a query. It leaves out words with nothing to look for and words
// that are there twice.
func words(query string) []*word {
	var list []*word
	seen := map[string]bool{}
	for s := range strings.FieldsSeq(query) {
		if seen[s] {
			continue
		}
		seen[s] = true
		if w := newWord(s); w.n > 0 {
			list = append(list, w)
		}
		if len(list) == maxWords {
			break
		}
	}
	return list
}

// A grade says how well a word matches a text: 0 not at all, else twice the
// place plus one for a likely reading.
type grade uint8

const (
	inside grade = 2 * (iota + 1)
	atWord
	prefix
	exact
	likely grade = 1
)

// match returns how well w matches the units from a up to b, and which of them
// it covers.
func (c *core) match(w *word, a, b uint32) (best grade, from, to uint32) {
	for i, start := range c.starts[a:b] {
		if start&w.start != w.start {
			continue
		}
		at := a + uint32(i)
		place := inside
		switch {
		case i == 0:
			place = prefix
		case c.units[at].char&wordStart != 0:
			place = atWord
		}
		if best >= place|likely {
			continue
		}
		end, how := c.run(w, at, b)
		if end == 0 {
			continue
		}
		if i == 0 && end == b {
			place = exact
		}
		if place|how > best {
			best, from, to = place|how, at, end
		}
		if best >= atWord|likely {
			break // the best that is left
		}
	}
	return best, from, to
}

// run matches all of w from unit i on, at most up to unit end. It returns the
// unit behind the last one it needs, or 0, and whether likely readings do. Of
// several ways it takes one with likely readings, then the shortest.
func (c *core) run(w *word, i, end uint32) (to uint32, how grade) {
	// Bit q of any is set if the first q characters of w are matched so far, of
	// usual if likely readings do that.
	any, usual := uint64(1), uint64(1)
	done := uint64(1) << w.n
	for ; i < end && any != 0; i++ {
		u := c.units[i]
		set := c.sets[u.set]
		var nextAny, nextUsual uint64
		for rest := any; rest != 0; rest &= rest - 1 {
			q := bits.TrailingZeros64(rest)
			if q == w.n {
				continue
			}
			// The matched letters of a syllable are those below the first bit
			// that differs; bit q+1 and as many as there are of them are set.
			n := bits.TrailingZeros64(uint64(w.from[q]^set.likely)) >> 3
			reach := (uint64(1)<<n - 1) << (q + 1)
			if w.chars[q] == u.char&^wordStart {
				reach |= 2 << q
			}
			if usual>>q&1 != 0 {
				nextUsual |= reach
			}
			nextAny |= reach
			for _, p := range c.more[set.from:set.to] {
				n := bits.TrailingZeros64(uint64(w.from[q]^p)) >> 3
				nextAny |= (uint64(1)<<n - 1) << (q + 1)
			}
		}
		any, usual = nextAny, nextUsual
		if usual&done != 0 {
			return i + 1, likely
		}
		if any&done != 0 {
			if to == 0 {
				to = i + 1
			}
			if usual == 0 {
				break
			}
		}
	}
	return to, 0
}
