package files

import (
	"encoding/xml"
	"errors"
	"slices"
	"strconv"
	"strings"
)

// A sheet is one that is being read. Rows and cells stand at their numbers,
// also where the file has them in another order.
type sheet struct {
	*workbook
	rows    [][]string
	row     int // the number of the last whole row
	missing int // the number of the first row with a text that is not there
	merged  []area
}

var (
	errBadCell = errors.New("no such cell")
	errNoText  = errors.New("no such text")
)

// visit reads a part of the sheet that matters.
func (s *sheet) visit(w *walker, name string, _ xml.StartElement) {
	switch name {
	case "sheetData":
		w.each(func(name string, e xml.StartElement) {
			if name != "row" {
				w.skip()
				return
			}
			s.readRow(w, e)
		})
	case "mergeCells":
		w.each(func(_ string, e xml.StartElement) {
			if a, ok := parseArea(attribute(e, "ref")); ok {
				s.merged = append(s.merged, a)
			}
			if len(s.merged) > maxMerged {
				w.fail(errTooLarge)
			}
			w.skip()
		})
	default:
		w.skip()
	}
}

// readRow reads a row. One that breaks off is left out, as half of it would be
// taken for the whole.
func (s *sheet) readRow(w *walker, e xml.StartElement) {
	number := s.row + 1
	if r := attribute(e, "r"); r != "" {
		number, _ = strconv.Atoi(r)
	}
	if number < 1 || number > maxRow {
		w.fail(errBadCell)
		return
	}
	var cells []string
	column := 0
	w.each(func(name string, e xml.StartElement) {
		if name != "c" {
			w.skip()
			return
		}
		column++
		if r := attribute(e, "r"); r != "" {
			column, _, _ = parseCell(r)
		}
		if column < 1 || column > maxColumn {
			w.fail(errBadCell)
			return
		}
		text, err := s.cell(w, e)
		if err != nil && s.missing == 0 {
			s.missing = number
		}
		if text != "" && w.err == nil {
			cells = s.put(w, cells, column, text)
		}
	})
	if w.err != nil {
		return
	}
	s.row = number
	if len(cells) == 0 {
		return
	}
	if err := s.reach(number); err != nil {
		w.fail(err)
		return
	}
	s.rows[number-1] = cells
}

// put sets a cell of a row.
func (s *sheet) put(w *walker, cells []string, column int, text string) []string {
	s.size -= len(text)
	if err := s.spend(max(column-len(cells), 0)); err != nil || s.size < 0 {
		w.fail(errTooLarge)
		return cells
	}
	cells = reach(cells, column)
	cells[column-1] = text
	return cells
}

// reach makes the sheet at least n rows long.
func (s *sheet) reach(n int) error {
	err := s.spend(max(n-len(s.rows), 0))
	if err == nil {
		s.rows = reach(s.rows, n)
	}
	return err
}

// spend counts cells that are kept or looked at, empty ones too.
func (s *sheet) spend(n int) error {
	if s.cells -= n; s.cells < 0 {
		return errTooLarge
	}
	return nil
}

// reach makes a list at least n long.
func reach[T any](list []T, n int) []T {
	if n <= len(list) {
		return list
	}
	return slices.Grow(list, n-len(list))[:n]
}

// cell reads a cell's text, as somebody would read it on the screen.
func (s *sheet) cell(w *walker, e xml.StartElement) (string, error) {
	var value, inline []byte
	w.each(func(name string, _ xml.StartElement) {
		switch name {
		case "v":
			value = w.plainText(value)
		case "is":
			inline = w.richText(inline)
		default:
			w.skip()
		}
	})
	text := string(value)
	switch attribute(e, "t") {
	case "s":
		return s.shared(text)
	case "inlineStr":
		return unescape(string(inline)), nil
	case "str":
		return unescape(text), nil
	case "e":
		return text, nil
	case "b":
		return boolean(text), nil
	case "d":
		return isoDate(text), nil
	}
	return s.formats.show(attribute(e, "s"), strings.TrimSpace(text)), nil
}

func (s *sheet) shared(number string) (string, error) {
	if number == "" {
		return "", nil
	}
	i, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil || i < 0 || i >= len(s.strings) {
		return "", errNoText
	}
	return s.strings[i], nil
}

func boolean(v string) string {
	switch strings.TrimSpace(v) {
	case "":
		return ""
	case "0", "false":
		return "FALSE"
	}
	return "TRUE"
}

// finish spreads what is merged and gives the rows up to the last that is not
// empty.
func (s *sheet) finish() ([][]string, error) {
	for _, a := range s.merged {
		if err := s.spread(a); err != nil {
			return nil, err
		}
	}
	for i, cells := range s.rows {
		s.rows[i] = cutTail(cells, func(c string) bool { return c == "" })
	}
	return cutTail(s.rows, func(cells []string) bool { return len(cells) == 0 }), nil
}

// cutTail leaves out what is empty at the end of a list.
func cutTail[T any](list []T, empty func(T) bool) []T {
	for len(list) > 0 && empty(list[len(list)-1]) {
		list = list[:len(list)-1]
	}
	return list
}
