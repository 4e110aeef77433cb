package hanzi

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Form says which differences [Fold] takes away. Forms are combined with |.
type Form uint8

const (
	// Width turns full-width letters, digits and punctuation into ASCII
	// (Ａ→A, ：→:) and every kind of blank into a space.
	Width Form = 1 << iota
	// Script turns Traditional characters into Simplified ones (選→选).
	Script
	// Case turns capital letters into small ones.
	Case
	// Blank leaves blanks out altogether; it sees them in every width.
	Blank
	// Printable leaves out what [Clean] leaves out.
	Printable

	// Same is what two texts must share to count as the same words.
	Same = Width | Script | Case | Blank
)

// Fold returns s in the given form. It returns s itself, without allocating,
// where nothing changes.
func Fold(s string, form Form) string {
	for i, r := range s {
		if n, keep := foldRune(r, form); n != r || !keep || r == utf8.RuneError {
			return foldFrom(s, i, form)
		}
	}
	return s
}

func foldFrom(s string, start int, form Form) string {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:start])
	for _, r := range s[start:] {
		if n, keep := foldRune(r, form); keep {
			b.WriteRune(n)
		}
	}
	return b.String()
}

// foldRune gives the folded character, and whether it stays at all.
func foldRune(r rune, form Form) (rune, bool) {
	if r < utf8.RuneSelf {
		switch {
		case r == ' ' || r == '\t':
			if form&Blank != 0 {
				return 0, false
			}
			if form&Width != 0 {
				return ' ', true
			}
		case form&Case != 0 && 'A' <= r && r <= 'Z':
			return r + 'a' - 'A', true
		case form&Printable != 0 && (r < ' ' && r != '\n' || r == 0x7f):
			return 0, false
		}
		return r, true
	}
	if isHan(r) {
		if form&Script != 0 {
			r = Simplified(r)
		}
		return r, true
	}
	if form&Printable != 0 && (Unwanted(r) || r == utf8.RuneError) {
		return 0, false
	}
	if form&(Width|Blank) != 0 {
		if n := Narrow(r); n != r {
			if n == ' ' && form&Blank != 0 {
				return 0, false
			}
			if form&Width != 0 {
				return foldRune(n, form&^Width)
			}
		}
	}
	if form&Case != 0 {
		return unicode.ToLower(r), true
	}
	return r, true
}

func isHan(r rune) bool { return 0x3400 <= r && r <= 0x9fff }

// Narrow returns the ASCII character that r is the full-width form of, a space
// for every other kind of blank, and r itself for everything else.
func Narrow(r rune) rune {
	switch {
	case r < 0x80:
		return r
	case 0xff01 <= r && r <= 0xff5e:
		return r - 0xff01 + '!'
	case r == 0x3000, r == 0xa0, 0x2000 <= r && r <= 0x200a, r == 0x202f, r == 0x205f:
		return ' '
	}
	return r
}

// Folded is a text in another form, with the way back to its source.
// The zero value is the folded empty text.
type Folded struct {
	// Text is the folded text.
	Text string
	// Dropped is how many characters were left out.
	Dropped int
	// from[i] is where in the source the character stands that byte i of Text
	// belongs to; one entry more than Text has bytes.
	from []uint32
}

// FoldMap folds s and keeps the map back. Texts of 4 GiB and more are cut
// there, as their offsets do not fit.
func FoldMap(s string, form Form) Folded {
	if most := uint64(1<<32 - 1); uint64(len(s)) > most {
		s = s[:most]
	}
	var text strings.Builder
	text.Grow(len(s))
	from := make([]uint32, 0, len(s)+1)
	dropped := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if n, keep := foldRune(rune(c), form); keep {
				text.WriteByte(byte(n))
				from = append(from, uint32(i))
			} else {
				dropped++
			}
			i++
			continue
		}
		if c >= 0xe4 && c <= 0xe9 && i+2 < len(s) && s[i+1]&0xc0 == 0x80 && s[i+2]&0xc0 == 0x80 {
			// Nearly every character of a Chinese text passes here.
			r := rune(c&0x0f)<<12 | rune(s[i+1]&0x3f)<<6 | rune(s[i+2]&0x3f)
			if t := Simplified(r); form&Script != 0 && t != r {
				text.WriteRune(t)
			} else {
				text.WriteString(s[i : i+3])
			}
			from = append(from, uint32(i), uint32(i), uint32(i))
			i += 3
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if n, keep := foldRune(r, form); keep {
			was := text.Len()
			text.WriteRune(n)
			for range text.Len() - was {
				from = append(from, uint32(i))
			}
		} else {
			dropped++
		}
		i += size
	}
	from = append(from, uint32(len(s)))
	return Folded{Text: text.String(), Dropped: dropped, from: from}
}

// Source returns the byte offset in the source of the character that byte i of
// the folded text belongs to. An i past the end gives the source's length, a
// negative one 0.
func (f Folded) Source(i int) int {
	switch {
	case i < 0 || len(f.from) == 0:
		return 0
	case i >= len(f.from):
		i = len(f.from) - 1
	}
	return int(f.from[i])
}
