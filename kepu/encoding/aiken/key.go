package aiken

import (
	"strconv"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A key is what stands behind ANSWER.
type key struct {
	at    int // in the source
	value string
}

// oneLetter reads a value that is a letter alone, maybe with the sign that
// options have.
func oneLetter(value string) (byte, bool) {
	letter, rest, ok := cutLetter(value)
	return letter, ok && rest == ""
}

// cutLetter cuts the letter off a value, in capitals, with its sign.
func cutLetter(value string) (letter byte, rest string, ok bool) {
	c, size := narrow(value)
	letter = c &^ 0x20
	if letter < 'A' || letter > 'Z' {
		return 0, "", false
	}
	rest = value[size:]
	if sign, size := narrow(rest); sign == '.' || sign == ')' {
		return letter, trim(rest[size:]), true
	}
	return letter, trim(rest), rest == "" || trim(rest) != rest
}

// severalLetters counts the letters of a value that is nothing but different
// letters of a question's options and what parts them.
func severalLetters(value string, options int) int {
	n := 0
	var seen [26]bool
	for value != "" {
		c, size := narrow(value)
		switch i := int(c&^0x20) - 'A'; {
		case 0 <= i && i < min(options, len(seen)) && !seen[i]:
			seen[i] = true
			n++
		case c != ' ' && c != ',' && c != ';' && c != '/' && c != '&' && value[:size] != "、":
			return 0
		}
		value = value[size:]
	}
	return n
}

// rightLetter gives the letter of a question's answer, and reports what is
// wrong with it.
func (r *reader) rightLetter(d *draft) (byte, bool) {
	first, ok := byte(0), true
	for i, k := range d.keys {
		letter, good := r.readKey(d, k)
		switch {
		case !good:
			ok = false
		case i == 0 || first == 0:
			first = letter
		case letter != first:
			r.problem(k.at, kepu.TwoAnswers, string(rune(first)), string(rune(letter)))
			ok = false
		}
	}
	return first, ok
}

func (r *reader) readKey(d *draft, k key) (byte, bool) {
	if k.value == "" {
		r.problem(k.at, kepu.NoAnswer, strconv.Itoa(r.count))
		return 0, false
	}
	letter, rest, ok := cutLetter(k.value)
	i := int(letter) - 'A'
	n := severalLetters(k.value, len(d.options))
	switch {
	case ok && rest != "" && i < len(d.options) && alike(rest, d.options[i].text):
	case n > 1:
		r.problem(k.at, kepu.SingleSeveral, n)
		return 0, false
	case !ok:
		r.problem(k.at, kepu.BadAnswer, k.value)
		return 0, false
	case i >= len(d.options):
		r.problem(k.at, kepu.KeyWithoutOption, string(rune(letter)))
		return 0, false
	case rest != "":
		r.problem(k.at, kepu.KeyContradictsText, string(rune(letter)), rest)
		return 0, false
	}
	return letter, true
}

// alike tells whether two texts are the same words.
func alike(a, b string) bool { return hanzi.Fold(a, hanzi.Same) == hanzi.Fold(b, hanzi.Same) }
