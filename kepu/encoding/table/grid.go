package table

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/source"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A grid is one table of rows and cells: a file, or one sheet of a workbook.
type grid struct {
	*source.Source
	title string // the sheet's name
	book  bool   // a sheet: its lines are its rows, and columns count cells
	dirty bool   // it holds characters that nobody should see
	comma byte   // what stands between cells
	next  int    // where the next row starts
}

// A place is where a cell begins.
type place struct{ offset, cell int }

// A cell is a piece of the text. Its content stands between from and to.
type cell struct {
	at, from, to int
	doubled      bool // quotes inside it are written twice
}

func (c cell) empty() bool { return c.from >= c.to }

// maxCell bounds a cell in quotes, so that one quote that is never closed does
// not cost a look through the whole file.
const maxCell = 64 << 10

// at returns the position of a place.
func (g *grid) at(p place) kepu.Position {
	pos := g.At(p.offset)
	if g.book {
		pos.Column = p.cell + 1
	}
	return pos
}

// maxCells bounds how many cells of a row are read.
const maxCells = 1 << 12

// row reads the next row into cells. open is where a quote is never closed; such
// a row has no cells, and the next line is a row again. ok is false at the end.
func (g *grid) row(cells []cell) (row []cell, open int, ok bool) {
	text := g.Text
	if g.next >= len(text) {
		return cells, -1, false
	}
	at, end := g.next, lineEnd(text, g.next)
	for {
		start := g.blanks(at)
		c := cell{at: start, from: start}
		closed := -1
		if start < end && text[start] == '"' {
			if closed = g.closing(start); closed == unclosed {
				g.next = end + 1
				return cells, start, true
			}
		}
		if closed >= 0 {
			c.from, c.to = start+1, closed
			c.doubled = strings.IndexByte(text[c.from:c.to], '"') >= 0
			if at = g.blanks(closed + 1); at > end {
				end = lineEnd(text, at)
			}
		} else {
			at = end
			if n := strings.IndexByte(text[start:end], g.comma); n >= 0 {
				at = start + n
			}
			c.to = at
		}
		cells = append(cells, c)
		if at >= end || text[at] != g.comma || len(cells) >= maxCells {
			g.next = end + 1
			return cells, -1, true
		}
		at++
	}
}

func lineEnd(text string, at int) int {
	if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(text)
}

// blanks returns where the blanks at an offset end.
func (g *grid) blanks(at int) int {
	for at < len(g.Text) && (g.Text[at] == ' ' || g.Text[at] == '\t' && g.comma != '\t') {
		at++
	}
	return at
}

// What closing finds where no quote closes a cell.
const (
	literal  = -1 - iota // the quote is part of the text
	unclosed             // the quote was to be closed
)

// closing returns where the quote is that closes a cell which opens at start: the
// first that is not doubled, if the cell ends there.
func (g *grid) closing(start int) int {
	text := g.Text[:min(len(g.Text), start+maxCell)]
	if g.book {
		text = g.Text[:lineEnd(g.Text, start)]
	}
	for i := start + 1; ; {
		n := strings.IndexByte(text[i:], '"')
		if n < 0 {
			return g.unquoted(start, len(text))
		}
		i += n
		if i+1 < len(text) && text[i+1] == '"' {
			i += 2
			continue
		}
		if end := g.blanks(i + 1); end == len(g.Text) || g.Text[end] == g.comma || g.Text[end] == '\n' {
			return i
		}
		return g.unquoted(start, i)
	}
}

// unquoted tells what a quote is that no other closes before to: a word in
// quotes ends on its line, "119"是什么电话.
func (g *grid) unquoted(start, to int) int {
	if g.book || to < len(g.Text) && strings.IndexByte(g.Text[start:to], '\n') < 0 && g.Text[to] == '"' {
		return literal
	}
	return unclosed
}

// string returns a cell's text as people will read it. It shares the file's
// memory where nothing had to be changed.
func (g *grid) string(c cell) string {
	if c.empty() {
		return ""
	}
	s := g.Text[c.from:c.to]
	if c.doubled {
		s = strings.ReplaceAll(s, `""`, `"`)
	}
	if g.dirty {
		s, _ = hanzi.Clean(s)
	}
	if strings.IndexByte(s, '\t') >= 0 {
		s = strings.ReplaceAll(s, "\t", " ")
	}
	if g.book && strings.Contains(s, lineBreak) {
		s = strings.ReplaceAll(s, lineBreak, "\n")
	}
	return unguarded(strings.TrimSpace(s))
}

// wideCommas tells whether one of the first lines is a header whose columns stand
// between full-width commas.
func (g *grid) wideCommas(s *schema) bool {
	for i := range min(g.Lines(), 20) {
		line, _ := g.Line(i)
		if len(line) > 2000 || !strings.Contains(line, "，") {
			continue
		}
		var columns []item
		n := 0
		for head := range strings.SplitSeq(line, "，") {
			it := s.itemOf(strings.TrimSpace(head))
			if columns = append(columns, it); it > unreadItem {
				n++
			}
		}
		if n >= 2 && s.settle(columns) {
			return true
		}
	}
	return false
}

// bare returns the first text of a grid without a header, and whether rows look
// like those of a table.
func (g *grid) bare() (first place, remark string, rows bool) {
	g.comma = ','
	var cells []cell
	for {
		row, _, ok := g.row(cells[:0])
		if cells = row; !ok {
			return first, remark, rows
		}
		i := slices.IndexFunc(row, func(c cell) bool { return g.string(c) != "" })
		if i < 0 {
			continue
		}
		if remark == "" {
			first, remark = place{row[i].at, i}, g.string(row[i])
		}
		if filled(row) >= 3 {
			return place{row[i].at, i}, remark, true
		}
	}
}
