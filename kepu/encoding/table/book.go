package table

import (
	"bytes"
	"iter"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/source"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// grids yields the tables of a file: the sheets of a workbook that hold
// anything, else the one table. Where there are several, a sheet's name stands
// behind the file's in positions.
func grids(name string, src []byte) iter.Seq[*grid] {
	return func(yield func(*grid) bool) {
		if !isBook(src) {
			yield(&grid{Source: source.New(name, src)})
			return
		}
		several := 0
		for _, rows := range sheets(src) {
			if !blank(rows) {
				several++
			}
		}
		for title, rows := range sheets(src) {
			file := name
			if several > 1 {
				file += "#" + title
			}
			if !blank(rows) && !yield(&grid{Source: source.New(file, rows), title: title, book: true}) {
				return
			}
		}
	}
}

func isBook(src []byte) bool {
	return bytes.HasPrefix(bytes.TrimPrefix(src, []byte("\ufeff")), []byte{sheetMark})
}

// blank tells whether rows hold nothing but empty cells.
func blank(rows []byte) bool { return len(bytes.Trim(rows, " ,\"\r\n")) == 0 }

// sheets yields the names of a workbook's sheets with their rows.
func sheets(src []byte) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		rest := bytes.TrimPrefix(src, []byte("\ufeff"))
		for len(rest) > 0 {
			sheet := rest
			if i := bytes.Index(rest, []byte{'\n', sheetMark}); i >= 0 {
				sheet, rest = rest[:i+1], rest[i+1:]
			} else {
				rest = nil
			}
			title, rows, _ := bytes.Cut(sheet[1:], []byte{'\n'})
			if !yield(strings.TrimSpace(string(title)), rows) {
				return
			}
		}
	}
}

// controls reports the characters that cells are cleaned of.
func (g *grid) controls() []kepu.Problem {
	problems := g.Controls()
	g.dirty = len(problems) > 0
	if g.dirty && g.book {
		problems[0].Column = g.cellAt(problems[0].Line - 1)
	}
	return problems
}

// cellAt returns the number of the first cell in a sheet's row that holds a
// character to be cleaned.
func (g *grid) cellAt(line int) int {
	_, g.next = g.Line(line)
	g.comma = ','
	cells, _, _ := g.row(nil)
	g.next = 0
	for i, c := range cells {
		if _, dropped := hanzi.Clean(g.Text[c.from:c.to]); dropped > 0 {
			return i + 1
		}
	}
	return 1
}
