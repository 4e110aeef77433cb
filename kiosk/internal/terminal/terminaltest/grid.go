package terminaltest

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// A grid is what a terminal shows. A wide character stands in its first cell;
// its second cell holds "".
type grid struct {
	cols, rows int
	cells      [][]string
	x, y       int
	rest       []byte // of a sequence or character that was cut by the end of a write
	faults     []string
	coloured   bool
	frames     int

	// A frame that was begun before the program knew of a new size may reach
	// over its edge.
	sizeAsked, sized bool
}

func newGrid(cols, rows int) *grid {
	g := &grid{}
	g.resize(cols, rows)
	return g
}

func (g *grid) resize(cols, rows int) {
	cells := make([][]string, rows)
	for y := range cells {
		cells[y] = make([]string, cols)
		for x := range cells[y] {
			cells[y][x] = " "
			if y < g.rows && x < g.cols {
				cells[y][x] = g.cells[y][x]
			}
		}
	}
	g.cols, g.rows, g.cells = cols, rows, cells
	g.sizeAsked, g.sized = false, false
}

func (g *grid) clear() {
	for _, row := range g.cells {
		for x := range row {
			row[x] = " "
		}
	}
}

func (g *grid) fault(format string, args ...any) {
	if len(g.faults) < 20 {
		g.faults = append(g.faults, fmt.Sprintf(format, args...))
	}
}

func (g *grid) write(p []byte) {
	p = append(g.rest, p...)
	for len(p) > 0 {
		n := g.step(p)
		if n == 0 {
			break
		}
		p = p[n:]
	}
	g.rest = append([]byte(nil), p...)
}

// step takes one character or sequence and returns its length, 0 where it is
// not whole yet.
func (g *grid) step(p []byte) int {
	switch c := p[0]; {
	case c == 0x1b:
		return g.escape(p)
	case c == '\b':
		g.x = max(g.x-1, 0)
		return 1
	case c == '\r':
		g.x = 0
		return 1
	case c == '\n':
		g.y = min(g.y+1, g.rows-1)
		return 1
	case c < ' ' || c == 0x7f:
		g.fault("control character %#x", c)
		return 1
	}
	if !utf8.FullRune(p) {
		return 0
	}
	r, size := utf8.DecodeRune(p)
	g.put(r)
	return size
}

func (g *grid) put(r rune) {
	s := string(r)
	if 0x80 <= r && r <= 0x9f || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 {
		g.fault("control character %U", r)
		return
	}
	w := uniseg.StringWidth(s)
	if w == 0 {
		if g.x > 0 && g.y < g.rows && g.x <= g.cols {
			g.cells[g.y][g.x-1] += s
		}
		return
	}
	if g.y >= g.rows || g.x+w > g.cols {
		if g.sized {
			g.fault("%q beyond the edge at %d,%d", s, g.x, g.y)
		}
		return
	}
	row := g.cells[g.y]
	// Half a wide character cannot stay: a terminal blanks the other half.
	if row[g.x] == "" {
		row[g.x-1] = " "
	}
	if end := g.x + w; end < g.cols && row[end] == "" {
		row[end] = " "
	}
	row[g.x] = s
	if w == 2 {
		row[g.x+1] = ""
	}
	g.x += w
}

func (g *grid) escape(p []byte) int {
	if len(p) < 2 {
		return 0
	}
	switch p[1] {
	case '[':
		for i := 2; i < len(p); i++ {
			if p[i] >= 0x40 && p[i] <= 0x7e {
				g.csi(string(p[2:i]), p[i])
				return i + 1
			}
		}
		return 0
	case '(', ')':
		if len(p) < 3 {
			return 0
		}
		return 3
	case ']':
		for i := 2; i < len(p); i++ {
			if p[i] == 7 {
				return i + 1
			}
			if p[i] == '\\' && p[i-1] == 0x1b {
				g.osc(string(p[2 : i-1]))
				return i + 1
			}
		}
		return 0
	case '=', '>', '7', '8':
		return 2
	}
	g.fault("escape %q", p[:2])
	return 2
}

func (g *grid) osc(s string) {
	if s != "8;;" { // the end of a hyperlink that was never begun
		g.fault("operating system command %q", s)
	}
}

func (g *grid) csi(params string, final byte) {
	arg := func(i, otherwise int) int {
		parts := strings.Split(params, ";")
		if i < len(parts) {
			if n, err := strconv.Atoi(parts[i]); err == nil {
				return n
			}
		}
		return otherwise
	}
	switch final {
	case 'H':
		g.y, g.x = min(arg(0, 1), g.rows)-1, min(arg(1, 1), g.cols)-1
	case 'J':
		g.clear()
	case 'm':
		for _, p := range strings.FieldsFunc(params, func(r rune) bool { return r == ';' || r == ':' }) {
			if n, err := strconv.Atoi(p); err == nil && n >= 30 && n != 39 && n != 49 {
				g.coloured = true
			}
		}
	case 'h', 'l', 'u', 't', 'q':
		// modes, the keyboard protocol, the window and the cursor's shape
		switch params + string(final) { // the beginning and the end of a frame
		case "?2026h":
			g.sized = g.sizeAsked
		case "?2026l":
			g.frames++
		}
	default:
		g.fault("sequence CSI %s%c", params, final)
	}
}

func (g *grid) row(y int) string {
	if y < 0 || y >= g.rows {
		return ""
	}
	return strings.TrimRight(strings.Join(g.cells[y], ""), " ")
}

func (g *grid) String() string {
	var b strings.Builder
	for y := range g.rows {
		b.WriteString(g.row(y))
		b.WriteByte('\n')
	}
	return b.String()
}

func (g *grid) find(text string) (x, y int, ok bool) {
	for y := g.rows - 1; y >= 0; y-- {
		for x := g.cols - 1; x >= 0; x-- {
			if g.cells[y][x] != "" && strings.HasPrefix(strings.Join(g.cells[y][x:], ""), text) {
				return x, y, true
			}
		}
	}
	return 0, 0, false
}
