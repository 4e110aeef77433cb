package quiztext

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A source is what there is to read: its text, the folded text that is
// recognised, and the way back. Offsets everywhere in this package are offsets
// into fold. A second file, with answers only, stands behind the first.
type source struct {
	name   string
	text   string
	key    string // the second file's name
	keyAt  int    // its first line, 0 where there is none
	fold   string
	folded hanzi.Folded
	starts []int // where each line starts in fold
}

// A span is a piece of the folded text.
type span struct{ from, to int }

func (s span) empty() bool { return s.from >= s.to }

func newSource(name string, src []byte) *source {
	s := &source{name: name, text: unixLines(src)}
	s.index()
	return s
}

func newSources(name string, src []byte, keyName string, key []byte) *source {
	text := unixLines(src) + "\n"
	s := &source{name: name, text: text + unixLines(key), key: keyName, keyAt: strings.Count(text, "\n")}
	s.index()
	return s
}

func unixLines(src []byte) string {
	text := strings.TrimPrefix(string(src), "\ufeff")
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return text
}

// index folds the text and finds its lines.
func (s *source) index() {
	text := s.text
	s.folded = hanzi.FoldMap(text, hanzi.Width|hanzi.Script|hanzi.Printable)
	s.fold = s.folded.Text
	s.starts = make([]int, 1, 1+strings.Count(s.fold, "\n"))
	for i := 0; ; {
		n := strings.IndexByte(s.fold[i:], '\n')
		if n < 0 {
			return
		}
		i += n + 1
		s.starts = append(s.starts, i)
	}
}

// at returns the position of an offset.
func (s *source) at(off int) kepu.Position {
	line := sort.SearchInts(s.starts, off+1) - 1
	start := s.folded.Source(s.starts[line])
	p := kepu.Position{
		File:   s.name,
		Line:   line + 1,
		Column: utf8.RuneCountInString(s.text[start:s.folded.Source(off)]) + 1,
	}
	if s.keyAt > 0 && line >= s.keyAt {
		p.File, p.Line = s.key, line-s.keyAt+1
	}
	return p
}

// of returns the folded text of a span, "" of an empty one.
func (s *source) of(p span) string {
	if p.empty() {
		return ""
	}
	return s.fold[p.from:p.to]
}

// trim narrows a span to leave out blanks, and the stars of Markdown's bold.
func (s *source) trim(p span) span {
	for p.from < p.to && blankByte(s.fold[p.from]) {
		p.from++
	}
	for p.from < p.to && blankByte(s.fold[p.to-1]) {
		p.to--
	}
	if p.to-p.from >= 2 {
		if strings.HasPrefix(s.fold[p.from:p.to], "**") {
			return s.trim(span{p.from + 2, p.to})
		}
		if strings.HasSuffix(s.fold[p.from:p.to], "**") {
			return s.trim(span{p.from, p.to - 2})
		}
	}
	return p
}

func blankByte(c byte) bool { return c == ' ' || c == '\n' }

// content returns a span as people will read it: the source's own words with
// letters, digits and blanks of ordinary width. It shares the source's memory
// where nothing had to be changed.
func (s *source) content(p span) string {
	p = s.trim(p)
	if p.empty() {
		return ""
	}
	text := s.text[s.folded.Source(p.from):s.folded.Source(p.to)]
	for i := 0; i < len(text); {
		c := text[i]
		if c >= ' ' && c < 0x7f {
			i++
			continue
		}
		if c >= 0xe4 && c <= 0xe8 && i+2 < len(text) && text[i+1]&0xc0 == 0x80 && text[i+2]&0xc0 == 0x80 {
			i += 3 // Han
			continue
		}
		r, w := utf8.DecodeRuneInString(text[i:])
		if tidy(r, w) != r {
			return tidied(text, i)
		}
		i += w
	}
	return text
}

func tidied(text string, from int) string {
	var b strings.Builder
	b.Grow(len(text))
	b.WriteString(text[:from])
	for i := from; i < len(text); {
		r, w := utf8.DecodeRuneInString(text[i:])
		if t := tidy(r, w); t >= 0 {
			b.WriteRune(t)
		}
		i += w
	}
	return strings.TrimSpace(b.String())
}

// tidy returns the character to keep for r: letters, digits and blanks lose
// their full width, punctuation keeps it; -1 where r is to go.
func tidy(r rune, width int) rune {
	if r >= 0x4e00 && r <= 0x9fff {
		return r
	}
	switch n := hanzi.Narrow(r); {
	case n == r:
	case n == ' ', '0' <= n && n <= '9', 'A' <= n && n <= 'Z', 'a' <= n && n <= 'z', n == '%':
		return n
	}
	if r == '\t' {
		return ' '
	}
	if r == utf8.RuneError && width == 1 || hanzi.Unwanted(r) {
		return -1
	}
	return r
}

// trimmedLeft leaves out the blanks and stars that s starts with.
func trimmedLeft(s string) string {
	i := 0
	for i < len(s) && (s[i] == ' ' || s[i] == '*') {
		i++
	}
	return s[i:]
}
