package search

import (
	"unicode"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A class is what a character is to the look-up.
type class uint8

const (
	blank  class = iota // separates words: blanks, punctuation, signs
	mark                // does not count at all: an accent, an apostrophe
	letter              // of an alphabet
	digit
	han
)

// fold returns the form in which a character is compared, and its class.
func fold(r rune) (rune, class) {
	if 0x4e00 <= r && r <= 0x9fff {
		return hanzi.Simplified(r), han
	}
	r = unicode.ToLower(hanzi.Narrow(r))
	switch {
	case 'a' <= r && r <= 'z':
		return r, letter
	case '0' <= r && r <= '9':
		return r, digit
	case r == '\'', r == '’', unicode.Is(unicode.Mn, r):
		return r, mark
	case unicode.Is(unicode.Han, r):
		return hanzi.Simplified(r), han
	case 0xc0 <= r && r <= 0x1dc:
		return plain(r), letter
	case unicode.IsLetter(r):
		return r, letter
	case unicode.IsNumber(r):
		return r, digit
	}
	return r, blank
}

// plain takes the tone off a vowel, and the dots of ü as v.
func plain(r rune) rune {
	switch r {
	case 'ā', 'á', 'ǎ', 'à':
		return 'a'
	case 'ē', 'é', 'ě', 'è', 'ê':
		return 'e'
	case 'ī', 'í', 'ǐ', 'ì':
		return 'i'
	case 'ō', 'ó', 'ǒ', 'ò':
		return 'o'
	case 'ū', 'ú', 'ǔ', 'ù':
		return 'u'
	case 'ü', 'ǖ', 'ǘ', 'ǚ', 'ǜ':
		return 'v'
	}
	return r
}
