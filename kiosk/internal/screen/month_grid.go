package screen

import "strconv"

// A grid is a month as a wall calendar has it: a column for each day of the
// week, from Monday to Sunday.
type grid struct {
	heads [7]string
	weeks [][7]cell
	today string // the word for it
}

// A cell is a day of a grid; the zero cell is a day of another month.
type cell struct {
	day int
	mark
	dots          string // one for an activity, two for more
	now           string // the day and that it is today, in four columns
	today, chosen bool
	do            func()
}

// Columns of a cell: the day and its dots always fit.
const (
	dayColumns = 2
	tallCell   = 8 // from here on there is room for names below the day
)

// month lays a grid out in that many rows at most, on a low screen the weeks
// around the chosen day alone.
func (l *layout) month(g *grid, spread, height int) []row {
	for _, p := range l.view.body {
		if p.kind != month && p.kind != gap && p.spare == 0 {
			height--
		}
	}
	column := (l.room + 1) / 7
	perWeek := 1
	if column >= tallCell {
		perWeek += spread
	}
	weeks := g.weeks
	if fit := max(height-1, 1); perWeek == 1 && len(weeks) > fit {
		weeks = around(weeks, fit)
	}
	var head row
	for i, name := range g.heads {
		head.pieces = append(head.pieces, piece{x: i * column, text: fit(name, column-1)})
	}
	rows := []row{head}
	for _, week := range weeks {
		lines := make([]row, min(perWeek, 2))
		for i, c := range week {
			if c.day > 0 {
				g.cell(c, i*column, column, lines)
			}
		}
		rows = append(rows, lines...)
		if perWeek > 2 {
			rows = append(rows, row{})
		}
	}
	if perWeek > 2 {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// around returns n of the weeks, the one with the chosen day among them.
func around(weeks [][7]cell, n int) [][7]cell {
	for at, week := range weeks {
		for _, c := range week {
			if c.chosen {
				from := max(min(at-n/2, len(weeks)-n), 0)
				return weeks[from:min(from+n, len(weeks))]
			}
		}
	}
	return weeks[:n]
}

// cell puts a day into its one or two rows.
func (g *grid) cell(c cell, x, column int, lines []row) {
	k := plain
	if c.chosen {
		k = chosen
	}
	day := strconv.Itoa(c.day)
	switch {
	case len(lines) > 1:
		day += c.dots
		if c.today {
			day += " " + g.today
		}
		lines[1].pieces = append(lines[1].pieces, piece{x: x, text: c.mark.within(column - 1)})
	case column >= tallCell:
		room := column - dayColumns - 2
		said := c.mark.within(room)
		if c.today {
			said = cut(g.today, room)
		}
		day = pad(day, dayColumns) + said + c.dots
	case column > dayColumns+2: // one character
		said := c.mark.narrow()
		if said != "" {
			day = pad(day, dayColumns) + said
		}
		if c.today {
			day = c.now
		}
		day += c.dots
	default:
		day = cut(day+c.dots, column)
	}
	lines[0].pieces = append(lines[0].pieces, piece{x: x, text: day, look: k})
	for i := range lines {
		lines[i].targets = append(lines[i].targets, target{x0: x, x1: x + column, do: c.do})
	}
	if c.chosen && column >= tallCell {
		lines[0].pieces = append(lines[0].pieces, piece{x: x - 1, text: ">", look: accent})
	}
}

// cut returns the beginning of a text that takes at most that many columns.
func cut(s string, columns int) string {
	end, w := 0, 0
	for _, c := range clusters(s) {
		if w += c.width; w > columns {
			break
		}
		end += len(c.text)
	}
	return s[:end]
}

// pad fills a text up to that many columns.
func pad(s string, columns int) string {
	for n := columns - width(s); n > 0; n-- {
		s += " "
	}
	return s
}
