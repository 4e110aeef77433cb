package kepu

import (
	"fmt"
	"strconv"
	"strings"
)

// A Position is a place in a text. The zero Position is nowhere in particular.
type Position struct {
	// File is the name the reader was given, with / between folders.
	File string
	// Line counts from 1; 0 means the whole file.
	Line int
	// Column counts code points of the decoded line from 1, the byte order
	// mark left out; 0 means the whole line.
	Column int
}

// String returns file:line:column as far as they are known.
func (p Position) String() string {
	s := p.File
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
		if p.Column > 0 {
			s += ":" + strconv.Itoa(p.Column)
		}
	}
	return s
}

// A Severity tells how much a problem matters.
type Severity uint8

const (
	// Error: something was left out.
	Error Severity = iota
	// Warning: it was read, and somebody should look at it.
	Warning
	// Note: it was read, and part of it was inferred.
	Note
)

// String returns error, warning or note.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	}
	return "note"
}

// A Code names a kind of problem, as room.what. Codes are stable: programs and
// tests compare them, people read [Problem.Text].
type Code string

// A Problem is something in the input that a person should know about. The
// zero Problem has no code and says nothing.
type Problem struct {
	Position
	Code Code
	// Args fill the places of the text. Each is a string, an int, a Position
	// or a type with a method Text(Lang) string.
	Args []any
}

// Severity returns how much the problem matters, which its code decides. A
// code that is not known is an error.
func (p Problem) Severity() Severity { return problemTexts[p.Code].severity }

// Text puts the problem into words, without its position. It is one line free
// of control characters, whatever the arguments hold. A code that is not known
// is given as it is.
func (p Problem) Text(lang Lang) string {
	t, ok := problemTexts[p.Code]
	if !ok {
		return oneLine(string(p.Code))
	}
	words := t.words[min(int(lang), len(t.words)-1)]
	for i, arg := range p.Args {
		words = strings.ReplaceAll(words, "{"+strconv.Itoa(i)+"}", argText(arg, lang))
	}
	return words
}

// Error returns position and English text, so that a Problem can be used as an
// error.
func (p Problem) Error() string {
	at := p.Position.String()
	if at == "" {
		return p.Text(English)
	}
	return at + ": " + p.Text(English)
}

// argText gives an argument in words. Its braces are made full-width so
// that it never fills a later place of the text.
func argText(arg any, lang Lang) string {
	var s string
	switch a := arg.(type) {
	case string:
		s = a
	case int:
		return strconv.Itoa(a)
	case interface{ Text(Lang) string }:
		s = a.Text(lang)
	case fmt.Stringer:
		s = a.String()
	}
	return oneLine(s)
}

const maxArg = 40 // code points; a problem is a line, not a quotation

func oneLine(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range cleanText(s) {
		if n++; n > maxArg {
			b.WriteString("…")
			break
		}
		switch r {
		case '\n', '\t':
			r = ' '
		case '{':
			r = '｛'
		case '}':
			r = '｝'
		}
		b.WriteRune(r)
	}
	return b.String()
}
