package files

import "strings"

// An area is a block of cells, its corners included.
type area struct{ left, top, right, bottom int }

// spread writes the text of merged cells, which stands in their corner, into
// the first column of every row, so that each row can be read alone. What the
// other cells still hold cannot be seen.
func (s *sheet) spread(a area) error {
	text := s.at(a.left, a.top)
	if text == "" {
		return nil
	}
	if a.bottom == maxRow { // whole columns
		a.bottom = len(s.rows)
	}
	if err := s.reach(a.bottom); err != nil {
		return err
	}
	for y := a.top; y <= a.bottom; y++ {
		row := s.rows[y-1]
		if s.size -= len(text); s.size < 0 {
			return errTooLarge
		}
		if err := s.spend(max(a.left, min(a.right, len(row)))); err != nil {
			return err
		}
		row = reach(row, a.left)
		clear(row[a.left-1 : min(a.right, len(row))])
		row[a.left-1] = text
		s.rows[y-1] = row
	}
	return nil
}

// at gives the text of a cell.
func (s *sheet) at(column, row int) string {
	if row > len(s.rows) || column > len(s.rows[row-1]) {
		return ""
	}
	return s.rows[row-1][column-1]
}

// parseArea reads A2:B4.
func parseArea(ref string) (area, bool) {
	from, to, several := strings.Cut(ref, ":")
	left, top, ok := parseCell(from)
	if !ok || !several {
		return area{}, false
	}
	right, bottom, ok := parseCell(to)
	return area{left, top, right, bottom}, ok && left <= right && top <= bottom
}

// parseCell reads B4.
func parseCell(ref string) (column, row int, ok bool) {
	i := 0
	for ; i < len(ref) && 'A' <= ref[i]&^0x20 && ref[i]&^0x20 <= 'Z' && column <= maxColumn; i++ {
		column = column*26 + int(ref[i]&^0x20-'A') + 1
	}
	digits := i
	for ; i < len(ref) && '0' <= ref[i] && ref[i] <= '9' && row <= maxRow; i++ {
		row = row*10 + int(ref[i]-'0')
	}
	if i < len(ref) || digits == 0 || column > maxColumn || row < 1 || row > maxRow {
		return 0, 0, false
	}
	return column, row, true
}
