package screen

import (
	"slices"
	"strings"
)

// A page is laid out in a column of at most measure columns: a head, a rule, a
// body, a rule, a foot. What does not fit the body goes to further pages;
// nothing is left out. On a larger screen the same things get more room.
const (
	measure = 72
	tallest = 26 // rows; a page takes more only where it needs them

	leastColumns, leastRows = 20, 5 // less is no page
	ruledRows               = 8     // with less, the rules are left out
)

// A setting is all that a layout depends on besides the view.
type setting struct {
	width, height int
	page          int    // the page of the body to be shown, from 0
	cursor        int    // the choice under the cursor, -1 for none
	mark          string // 演示数据, in the rule below every head; "" for none
	notice        string // above the foot of every page; "" for none
	common        []hint // the keys that work everywhere
	prev, next    hint   // the keys that turn pages
	take          hint   // Enter, where a cursor is shown
	read          hint   // Enter, on the last page of what is to be read
	byNumber      string // 按数字选择
	tooSmall      string
}

// A frame is a page laid out: what stands where and what can be pressed.
type frame struct {
	view    view
	pieces  []piece
	targets []target
	choices []choice // of all pages of the body, in order
	page    int      // which page of the body is shown, from 0
	pages   int
	cursor  int
}

// A piece is a text in one row.
type piece struct {
	x, y int
	text string
	look look
}

// A target is a stretch of a row that can be pressed.
type target struct {
	x0, x1, y int
	do        func()
	choice    bool // it is one of the choices, not a key
}

// A choice is something to choose.
type choice struct {
	do     func()
	number int // the digit that chooses it, 0 for none
	page   int // where it stands
	x, y   int
}

// layOut lays a view out.
func layOut(v view, s setting) *frame {
	if s.height > tallest {
		low := s
		low.height = tallest
		if f := layOut(v, low); f.pages == 1 {
			f.lower((s.height - tallest) / 3)
			return f
		}
	}
	l := &layout{set: s, frame: &frame{view: v, pages: 1, cursor: s.cursor}, left: 1, room: s.width - 2}
	if s.width < leastColumns || s.height < leastRows {
		l.left = 0
		l.lines(0, wrap(s.tooSmall, s.width), plain)
		return l.frame
	}
	if s.width >= 50 {
		l.room = min(s.width-8, measure)
		l.left = (s.width - l.room) / 2
	}
	l.ruled = s.height >= ruledRows
	l.head()
	l.body()
	l.readOn()
	l.pageMarks()
	l.foot()
	return l.frame
}

// lower moves everything down.
func (f *frame) lower(rows int) {
	for i := range f.pieces {
		f.pieces[i].y += rows
	}
	for i := range f.targets {
		f.targets[i].y += rows
	}
	for i := range f.choices {
		f.choices[i].y += rows
	}
}

// numbered returns how many choices have a number.
func (f *frame) numbered() int {
	n := 0
	for _, c := range f.choices {
		if c.number > 0 {
			n++
		}
	}
	return n
}

type layout struct {
	set setting
	*frame
	ruled       bool
	left, room  int // the column of text
	top, bottom int // the first row of the body, and the row below its last
	footRoom    int
	aside       int // the column of what stands beside texts
}

func (l *layout) put(x, y int, text string, k look) {
	if text != "" && y < l.set.height {
		l.pieces = append(l.pieces, piece{x, y, text, k})
	}
}

func (l *layout) lines(y int, lines []string, k look) {
	for i, line := range lines {
		l.put(l.left, y+i, line, k)
	}
}

// head lays out the first lines, the rule below them, and the notice above the
// foot; what is left between is the body.
func (l *layout) head() {
	v := &l.view
	l.headLine(v.title, v.place, v.fact, strong)
	if v.second != [2]string{} && l.set.height >= ruledRows+2 {
		if width(v.second[0]+v.second[1])+2 > l.room {
			v.second[1] = ""
		}
		l.headLine(v.second[0], "", v.second[1], plain)
	}
	l.bottom = l.set.height - 1
	if l.ruled {
		l.rule(l.top, l.set.mark)
		l.top++
		l.bottom--
	} else if l.set.mark != "" {
		l.headLine(l.set.mark, "", "", plain)
	}
	if lines := wrap(l.set.notice, l.room); l.bottom-l.top >= len(lines)+2 {
		l.bottom -= len(lines)
		l.lines(l.bottom, lines, strong)
	}
}

// readOn says what Enter does on a page that is to be read.
func (l *layout) readOn() {
	if !l.view.reads {
		return
	}
	h := l.set.read
	if l.page < l.pages-1 {
		h.does, h.do = l.set.next.does, l.set.next.do
	}
	l.view.keys = append(slices.Clone(l.view.keys), h)
}

// headLine puts a title at the left and a fact at the right. Where there is
// little room the title is cut, never the place or the fact; where there is
// almost none the fact is left out.
func (l *layout) headLine(title, place, fact string, k look) {
	rest := l.room
	if width(fact)+2+min(width(title+place), 6) > l.room {
		fact = "" // no room for both
	}
	if fact != "" {
		l.put(l.left+l.room-width(fact), l.top, fact, plain)
		rest -= width(fact) + 2
	}
	if place != "" {
		if free := rest - width(place) - 2; title != "" && free >= 4 {
			place = fit(title, free) + "  " + place
		}
		title = place
	}
	l.put(l.left, l.top, fit(title, rest), k)
	l.top++
}

// rule draws a line over the whole column, with a mark near its right end.
func (l *layout) rule(y int, mark string) {
	line := l.room + 2
	if mark == "" {
		l.put(l.left-1, y, strings.Repeat("─", line), plain)
		return
	}
	l.put(l.left-1, y, strings.Repeat("─", max(line-width(mark)-3, 0))+" "+mark+" ─", plain)
}
