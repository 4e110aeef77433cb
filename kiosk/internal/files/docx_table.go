package files

import (
	"bytes"
	"encoding/xml"
)

// table appends the rows of the open table.
func (b *body) table(dst []byte) []byte {
	b.each(func(name string, _ xml.StartElement) {
		if name == "tr" {
			dst = b.row(dst)
		} else {
			dst = b.table(dst)
		}
	})
	return dst
}

// row appends the open row as a line. A row with text in one cell only is a
// frame around that text, whose paragraphs stay lines.
func (b *body) row(dst []byte) []byte {
	var cells [][]byte
	if deleted := b.cells(&cells); deleted {
		return dst
	}
	filled, last := 0, 0
	for i, cell := range cells {
		if len(bytes.TrimSpace(cell)) > 0 {
			filled, last = filled+1, i
		}
	}
	switch filled {
	case 0:
		return dst
	case 1:
		return append(dst, cells[last]...)
	}
	for i, cell := range cells[:last+1] {
		if i > 0 {
			dst = append(dst, '\t')
		}
		lines := bytes.FieldsFunc(cell, func(r rune) bool { return r == '\n' || r == '\t' })
		dst = append(dst, bytes.Join(lines, []byte(" "))...)
	}
	return append(dst, '\n')
}

// cells gathers the cells of the open row and tells whether the row is deleted.
func (b *body) cells(cells *[][]byte) (deleted bool) {
	b.each(func(name string, _ xml.StartElement) {
		switch name {
		case "tc":
			*cells = append(*cells, b.blocks(nil))
		case "trPr":
			b.each(func(name string, _ xml.StartElement) {
				deleted = deleted || name == "del"
				b.skip()
			})
		default:
			deleted = b.cells(cells) || deleted
		}
	})
	return deleted
}
