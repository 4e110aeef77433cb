package screen

// columnGap is the least space between two columns of entries.
const columnGap = 2

func entryWidth(p part) int {
	w := 2 + width(p.text)
	if p.note != "" {
		w += 2 + width(p.note)
	}
	return w
}

// entryColumns returns in how many columns entries may stand side by side.
func (l *layout) entryColumns() int {
	longest, n := 0, 0
	for _, p := range l.view.body {
		if p.kind == entry {
			longest = max(longest, entryWidth(p))
			n++
		}
	}
	if n < 2 {
		return 1
	}
	columns := max(1, min(n, (l.room+columnGap)/(longest+columnGap)))
	if columns == 1 && n <= 9 && l.uneven(l.entries()) != nil {
		columns = 2
	}
	return columns
}

// side lays out entries in columns, one below the other and then to the right.
func (l *layout) side(entries []part, columns, spread, n int) []row {
	if columns == 1 && entryWidth(entries[0]) > l.room && len(entries) == 1 {
		p := entries[0]
		p.text, p.note = p.text+" "+p.note, ""
		return l.hanging(p, n)
	}
	longest := 0
	for _, p := range entries {
		longest = max(longest, entryWidth(p))
	}
	// Notes stand in one line at the right, but not far from their entries.
	column := min((l.room+columnGap)/columns-columnGap, longest+4)
	if columns == 2 && longest > column {
		if widths := l.uneven(entries); widths != nil {
			return unevenSide(entries, widths, n)
		}
	}
	perColumn := (len(entries) + columns - 1) / columns
	var rows []row
	for y := range perColumn {
		if spread == 2 && y > 0 {
			rows = append(rows, row{})
		}
		var r row
		for i := y; i < len(entries); i += perColumn {
			p := entries[i]
			x := i / perColumn * (column + columnGap)
			note := fit(p.note, column-2)
			room := column - 2
			if note != "" {
				r.pieces = append(r.pieces, piece{x: x + column - width(note), text: note})
				room -= width(note) + 2
			}
			r.pieces = append(r.pieces, piece{x: x + 2, text: fit(p.text, room), look: p.look})
			r.spans = append(r.spans, span{x, x + column, n + i, true})
		}
		rows = append(rows, r)
	}
	return rows
}

// entries are the parts that may stand side by side.
func (l *layout) entries() []part {
	var list []part
	for _, p := range l.view.body {
		if p.kind == entry {
			list = append(list, p)
		}
	}
	return list
}

// uneven returns the widths of two columns that hold entries where two of the
// same width would not, and nil where these do not fit either.
func (l *layout) uneven(entries []part) []int {
	var widths [2]int
	perColumn := (len(entries) + 1) / 2
	for i, p := range entries {
		c := &widths[i/perColumn]
		*c = max(*c, entryWidth(p))
	}
	if widths[0]+columnGap+widths[1] > l.room {
		return nil
	}
	widths[0] += min(l.room-columnGap-widths[0]-widths[1], 4)
	return widths[:]
}

// unevenSide lays entries out in two columns of those widths.
func unevenSide(entries []part, widths []int, n int) []row {
	perColumn := (len(entries) + 1) / 2
	rows := make([]row, perColumn)
	for i, p := range entries {
		r, x, w := &rows[i%perColumn], 0, widths[0]
		if i >= perColumn {
			x, w = widths[0]+columnGap, widths[1]
		}
		if p.note != "" {
			r.pieces = append(r.pieces, piece{x: x + w - width(p.note), text: p.note})
		}
		r.pieces = append(r.pieces, piece{x: x + 2, text: p.text, look: p.look})
		r.spans = append(r.spans, span{x, x + w, n + i, true})
	}
	return rows
}
