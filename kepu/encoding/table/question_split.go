package table

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// optionsIn splits a cell where its options begin: at letters that begin lines,
// at upright lines, at letters on one line, or at line ends.
func optionsIn(s string) []string {
	lines := letteredLines(s)
	if strings.ContainsAny(s, "|｜") && lines < 2 {
		list := strings.Split(strings.ReplaceAll(strings.Trim(s, "|｜ "), "｜", "|"), "|")
		for i := range list {
			list[i] = strings.TrimSpace(list[i])
		}
		return list
	}
	if list := letteredIn(s); len(list) > 1 && !astray(list, lines >= len(list)) {
		return list
	} else if len(list) > 1 || lines > 1 {
		return pieces(s)
	}
	if strings.IndexByte(s, '\n') < 0 {
		return []string{s}
	}
	var list []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// letteredLines counts the lines that begin with a letter.
func letteredLines(s string) (n int) {
	for line := range strings.Lines(s) {
		if l, _ := letterOf(strings.TrimLeft(line, " ")); l >= 0 {
			n++
		}
	}
	return n
}

// letteredIn splits a text before the letters of its options, which come in
// their order.
func letteredIn(s string) []string {
	if letterSize(s, 'A') == 0 {
		return []string{s}
	}
	var list []string
	for letter := byte('B'); letter <= 'Z'; letter++ {
		at := nextLetter(s, letter)
		if at < 0 {
			break
		}
		signs := ";；,，"
		if s[at-1] != '\n' {
			signs += "|｜"
		}
		list = append(list, strings.TrimRight(strings.TrimSpace(s[:at]), signs))
		s = s[at:]
	}
	return append(list, s)
}

// astray tells whether a text between letters in their order holds one that is
// not: at the start of a line, or behind a blank unless each has its own line.
func astray(list []string, lines bool) bool {
	for _, s := range list {
		for i := 1; i < len(s); i++ {
			if s[i-1] != '\n' && (lines || s[i-1] != ' ') {
				continue
			}
			if l, _ := letterOf(s[i:]); l >= 0 && (s[i-1] == '\n' || l < len(list)+2 && signBehind(s[i:]) == signBehind(s)) {
				return true
			}
		}
	}
	return false
}

// pieces splits a text before every letter that begins a line, whatever their
// order, or, where fewer than two do, that stands behind a blank.
func pieces(s string) []string {
	lines, sign := letteredLines(s) > 1, signBehind(s)
	var list []string
	start := 0
	for i := 1; i <= len(s); i++ {
		if i < len(s) {
			if s[i-1] != '\n' && (lines || s[i-1] != ' ') {
				continue
			}
			next := s[i:]
			if s[i-1] == '\n' {
				next = strings.TrimLeft(next, " ")
			}
			if l, _ := letterOf(next); l < 0 || !lines && signBehind(next) != sign {
				continue
			}
		}
		list = append(list, strings.TrimRight(strings.TrimSpace(s[start:i]), ";；,，"))
		start = i
	}
	return list
}

// nextLetter finds where the option of that letter begins, in a text that begins
// with one before it: behind a blank, else glued to the text before, with the
// same sign and not inside a word.
func nextLetter(s string, letter byte) int {
	glued, sign := -1, signBehind(s)
	for i, r := range s {
		if i == 0 || r != '(' && r != '（' && hanzi.Narrow(r)&^0x20 != rune(letter) || letterSize(s[i:], letter) == 0 {
			continue
		}
		switch before, _ := utf8.DecodeLastRuneInString(s[:i]); {
		case before == '；' || strings.ContainsRune(" \n;", hanzi.Narrow(before)):
			return i
		case glued < 0 && signBehind(s[i:]) == sign && (before > '~' || !isLetter(byte(before))):
			glued = i
		}
	}
	return glued
}

// signBehind is the sign that follows the letter a text begins with.
func signBehind(s string) rune {
	s = strings.TrimLeft(s, "(（")
	_, w := utf8.DecodeRuneInString(s)
	r, _ := utf8.DecodeRuneInString(s[w:])
	return hanzi.Narrow(r)
}
