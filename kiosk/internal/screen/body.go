package screen

import "strconv"

// A row is one line of the body, its columns counted from the left edge of the
// text.
type row struct {
	pieces  []piece // y is not used
	spans   []span
	targets []target // neither; what can be pressed and is no choice
}

// A span is the part of a row that belongs to a choice.
type span struct {
	x0, x1 int
	choice int
	first  bool // the row in which the choice begins
}

// A block is the rows of one part, or of several entries side by side. Blocks
// are kept on one page where they fit one.
type block struct {
	rows    []row
	space   int  // empty rows before it, except at the top of a page
	numbers int  // how many numbered choices it holds
	apart   bool // begins a page
}

// A placed row stands on a page.
type placed struct {
	row
	y int
}

// body shows as much as fits one page of what may be left out, and all of what
// may not.
func (l *layout) body() {
	height := l.bottom - l.top
	l.asides()
	l.show(l.withSpare(height), height)
}

// arrange lays the parts out with the most space between them that keeps them
// on one page, and on as few pages as can be where they need several.
func (l *layout) arrange(height int) (best [][]placed) {
	many := l.toNumber() > 9
	widest := l.entryColumns()
	for spread := 2; spread >= 0; spread-- {
		for columns := 1; columns <= widest; columns++ {
			pages := paginate(l.blocks(columns, spread, height), height, many)
			if best == nil || len(pages) < len(best) {
				best = pages
			}
			if len(pages) <= 1 {
				return best
			}
		}
	}
	return best
}

// toNumber counts the choices that get a number.
func (l *layout) toNumber() int {
	n := 0
	for _, p := range l.view.body {
		if p.do != nil && !p.bare {
			n++
		}
	}
	return n
}

// blocks lays the parts out one by one; entries that follow one another are
// laid out together.
func (l *layout) blocks(columns, spread, height int) []block {
	var blocks []block
	choices, space := 0, 0
	body := l.view.body
	for i := 0; i < len(body); i++ {
		p := body[i]
		if p.kind == gap || p.kind == air {
			if space = min(spread, 1); p.kind == air {
				space = 1
			}
			continue
		}
		b := block{space: space}
		space = 0
		switch p.kind {
		case paragraph:
			for _, line := range wrap(p.text, l.room) {
				b.rows = append(b.rows, row{pieces: []piece{{text: line, look: p.look}}})
			}
		case item, option:
			b.rows = l.hanging(p, choices)
		case month:
			b.rows = l.month(p.grid, spread, height)
		case entry:
			perPage := columns * max(height, 1) // as many as fit, so that the block is kept on one page
			if spread == 2 {
				perPage = columns * max((height+1)/2, 1)
			}
			last := i + 1
			for last < len(body) && body[last].kind == entry && last-i < min(9, perPage) {
				last++
			}
			b.apart = i > 0 && body[i-1].kind == entry
			b.rows = l.side(body[i:last], columns, spread, choices)
			b.numbers = last - i
			choices += last - i
			i = last - 1
		}
		if p.kind == option && spread == 2 && len(blocks) > 0 {
			b.space = 1
		}
		if p.do != nil && p.kind != entry {
			choices++
			if !p.bare {
				b.numbers = 1
			}
		}
		if len(b.rows) > 0 {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

// hanging lays out an item or option: a label, and the text indented behind it.
func (l *layout) hanging(p part, n int) []row {
	indent := 2
	if p.kind == item {
		indent = width(p.label)
	}
	label := piece{text: p.label, look: accent}
	x := l.indent(p)
	lines := wrap(p.text, l.room-x)
	switch {
	case lines == nil:
		lines = []string{""}
	case p.short:
		lines = []string{fitWhole(p.text, l.room-x)}
	}
	var rows []row
	for i, line := range lines {
		r := row{pieces: []piece{{x: x, text: line, look: p.look}}}
		if i == 0 {
			r.pieces = append(r.pieces, label, piece{x: indent, text: p.note, look: strong})
		}
		if i == len(lines)-1 {
			r.pieces = append(r.pieces, l.beside(p.aside, x+width(line))...)
		}
		if p.do != nil {
			r.spans = []span{{0, l.room, n, i == 0}}
		}
		rows = append(rows, r)
	}
	return rows
}

// paginate puts blocks on pages of that height. Where there are more than nine
// choices to number, no page gets more than nine of them.
func paginate(blocks []block, height int, manyNumbers bool) [][]placed {
	var pages [][]placed
	y, numbers := 0, 0
	turn := func() {
		pages = append(pages, nil)
		y, numbers = 0, 0
	}
	for i, b := range blocks {
		space := b.space
		if y == 0 {
			space = 0
		}
		need := min(len(b.rows), max(height, 1))
		if i == 0 || b.apart || y+space+need > height || manyNumbers && numbers+b.numbers > 9 {
			turn()
			space = 0
		}
		y += space
		numbers += b.numbers
		for _, r := range b.rows {
			if y >= height && y > 0 {
				turn()
			}
			pages[len(pages)-1] = append(pages[len(pages)-1], placed{r, y})
			y++
		}
	}
	return pages
}

// show puts one page into the frame, and notes the choices of all.
func (l *layout) show(pages [][]placed, height int) {
	var do []func()
	var numbered []bool
	for _, p := range l.view.body {
		if p.do != nil {
			do, numbered = append(do, p.do), append(numbered, !p.bare)
		}
	}
	l.choices = make([]choice, len(do))
	number, restart := 0, l.toNumber() > 9
	for n, rows := range pages {
		if restart {
			number = 0
		}
		for _, r := range rows {
			for _, s := range r.spans {
				if !s.first {
					continue
				}
				c := &l.choices[s.choice]
				*c = choice{do: do[s.choice], page: n, x: l.left + s.x0, y: l.top + r.y}
			}
		}
		// Numbers go down the first column, then down the next.
		for i := range l.choices {
			if c := &l.choices[i]; c.do != nil && c.page == n && c.number == 0 && numbered[i] {
				number++
				c.number = number
			}
		}
	}
	l.pages = max(len(pages), 1)
	l.page = min(max(l.set.page, 0), l.pages-1)
	if l.cursor = min(l.set.cursor, len(l.choices)-1); l.cursor >= 0 {
		l.page = l.choices[l.cursor].page
	}
	if len(pages) == 0 {
		return
	}
	rows := pages[l.page]
	down := 0
	if len(pages) == 1 { // a little air above, where there is much below
		down = min((height-1-rows[len(rows)-1].y)/4, 2)
	}
	filled := map[int]bool{height - down: true}
	for _, r := range rows {
		filled[r.y] = len(r.pieces) > 0
	}
	for _, r := range rows {
		for _, s := range r.spans {
			c := &l.choices[s.choice]
			if s.first {
				c.y += down
				if c.number > 0 {
					l.put(c.x, c.y, strconv.Itoa(c.number), accent)
				}
				if s.choice == l.cursor {
					l.put(c.x-1, c.y, ">", accent)
				}
			}
			x0, x1, y := l.left+s.x0-1, l.left+s.x1, l.top+r.y+down
			l.targets = append(l.targets, target{x0, x1, y, c.do, true})
			if !filled[r.y+1] { // a finger needs more than a line
				l.targets = append(l.targets, target{x0, x1, y + 1, c.do, true})
			}
		}
		for _, t := range r.targets {
			l.targets = append(l.targets, target{l.left + t.x0, l.left + t.x1, l.top + r.y + down, t.do, false})
		}
		for _, p := range r.pieces {
			k := p.look
			for _, s := range r.spans {
				if s.choice == l.cursor && s.x0 <= p.x && p.x < s.x1 {
					k = max(k, strong)
				}
			}
			l.put(l.left+p.x, l.top+r.y+down, p.text, k)
		}
	}
}
