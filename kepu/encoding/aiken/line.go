package aiken

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A form is what a line looks like by itself.
type form uint8

const (
	blank    form = iota
	text          // neither of the others
	option        // A. text
	glued         // A.text, which may also be how a sentence begins: A.I. is …
	answer        // ANSWER: A
	doubtful      // Answer: some words, which may also be a sentence
)

// look tells the form of a line without blanks at its ends, the letter of an
// option, and where the option's text or the answer begins.
func look(line string) (f form, letter byte, at int) {
	if line == "" {
		return blank, 0, 0
	}
	c, size := narrow(line)
	switch {
	case c < 'A' || c > 'z' || 'Z' < c && c < 'a':
		return text, 0, 0
	case c|0x20 == 'a':
		if at := afterLabel(line); at > 0 {
			return lookAnswer(line[:at], line[at:]), 0, at
		}
	}
	if c > 'Z' {
		return text, 0, 0
	}
	sign, width := narrow(line[size:])
	if sign != '.' && sign != ')' {
		return text, 0, 0
	}
	at = size + width
	if next, _ := utf8.DecodeRuneInString(line[at:]); 'A' <= next && next <= 'Z' || 'a' <= next && next <= 'z' {
		return glued, c, at
	}
	return option, c, at
}

func lookAnswer(label, value string) form {
	if _, ok := oneLetter(trim(value)); ok || strings.HasPrefix(label, "ANSWER:") {
		return answer
	}
	return doubtful
}

const label = "answer"

// afterLabel gives where the answer begins in a line with the label, else 0.
func afterLabel(line string) int {
	at := 0
	for i := range len(label) {
		c, size := narrow(line[at:])
		if c|0x20 != label[i] {
			return 0
		}
		at += size
	}
	line = line[at:]
	at += len(line) - len(strings.TrimLeftFunc(line, isBlank))
	c, size := narrow(line[len(line)-len(strings.TrimLeftFunc(line, isBlank)):])
	if c != ':' {
		return 0
	}
	return at + size
}

// narrow gives the first character of s as ASCII where it is that in either
// width, else 0; and its length.
func narrow(s string) (byte, int) {
	if s == "" {
		return 0, 0
	}
	if s[0] < utf8.RuneSelf {
		return s[0], 1
	}
	r, size := utf8.DecodeRuneInString(s)
	if r = hanzi.Narrow(r); r >= utf8.RuneSelf {
		return 0, size
	}
	return byte(r), size
}

func isBlank(r rune) bool { return r == '\t' || hanzi.Narrow(r) == ' ' }

// trim takes the blanks off both ends.
func trim(s string) string {
	if s == "" || s[0] > ' ' && s[0] < 0x7f && s[len(s)-1] > ' ' && s[len(s)-1] < 0x7f {
		return s
	}
	return strings.TrimFunc(s, isBlank)
}
