// Package source is what readers of formats begin with: a text with one kind of
// line ends, and the places in it.
package source

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A Source is a text under its name. It serves one reader at a time.
type Source struct {
	name string
	// Text is the whole text without a byte order mark, with \n between lines.
	Text   string
	starts []int // where each line starts

	// The place asked for last, so that a long line is counted only once.
	line, offset, column int
}

// New takes a text in UTF-8 as it was read. Lines end in \n, \r\n or \r.
func New(name string, src []byte) *Source {
	text := strings.TrimPrefix(string(src), "\ufeff")
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	s := &Source{name: name, Text: text, starts: make([]int, 1, 1+strings.Count(text, "\n")), line: -1}
	for i := 0; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			return s
		}
		i += n + 1
		s.starts = append(s.starts, i)
	}
}

// Lines returns how many lines there are, at least 1.
func (s *Source) Lines() int { return len(s.starts) }

// Line returns the text of line i, counted from 0, and where it starts.
func (s *Source) Line(i int) (text string, start int) {
	start = s.starts[i]
	if i+1 < len(s.starts) {
		return s.Text[start : s.starts[i+1]-1], start
	}
	return s.Text[start:], start
}

// At returns the position of an offset into Text, where a character starts.
func (s *Source) At(offset int) kepu.Position {
	offset = min(max(offset, 0), len(s.Text))
	line := s.line
	if line < 0 || offset < s.offset || line+1 < len(s.starts) && offset >= s.starts[line+1] {
		line = sort.SearchInts(s.starts, offset+1) - 1
	}
	from, column := s.starts[line], 1
	if line == s.line && offset >= s.offset {
		from, column = s.offset, s.column
	}
	column += utf8.RuneCountInString(s.Text[from:offset])
	s.line, s.offset, s.column = line, offset, column
	return kepu.Position{File: s.name, Line: line + 1, Column: column}
}

// Problem returns the problem at an offset.
func (s *Source) Problem(offset int, code kepu.Code, args ...any) kepu.Problem {
	return kepu.Problem{Position: s.At(offset), Code: code, Args: args}
}

// Controls reports the characters that [hanzi.Clean] takes out, all in one, at
// the first of them. Readers clean the texts that they hand on.
func (s *Source) Controls() []kepu.Problem {
	_, dropped := hanzi.Clean(s.Text)
	if dropped == 0 {
		return nil
	}
	first := 0
	for i := 0; i < len(s.Text); {
		r, w := utf8.DecodeRuneInString(s.Text[i:])
		if r == utf8.RuneError && w == 1 || hanzi.Unwanted(r) {
			first = i
			break
		}
		i += w
	}
	return []kepu.Problem{s.Problem(first, kepu.ControlCharacters, dropped)}
}
