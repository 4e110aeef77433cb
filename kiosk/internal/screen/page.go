package screen

import (
	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

// A page is the one widget of the kiosk: it draws a frame cell by cell, hands
// keys on, and turns a button that goes down into a press.
//
// Drawing cells is what keeps several traps out. Trap 4: pages fill the screen
// and nothing overlaps, so no wide character is cut in half. Trap 5: texts wrap
// in the layout and are never cut silently. Trap 9: no text ever reaches a
// widget that parses style tags, or a method that writes it to the terminal as
// it is.
type page struct {
	*tview.Box
	frame   func(width, height int) *frame // lays out what is to be seen now
	onKey   func(key)
	onPress func(x, y int)
	onWheel func(pages int)
}

var looks = [...]tcell.Style{
	plain:  tcell.StyleDefault,
	strong: tcell.StyleDefault.Bold(true),
	accent: tcell.StyleDefault.Bold(true).Foreground(tcell.ColorTeal),
	chosen: tcell.StyleDefault.Bold(true).Reverse(true),
}

// Draw draws the page.
func (p *page) Draw(s tcell.Screen) {
	x0, y0, w, h := p.GetRect()
	for _, piece := range p.frame(w, h).pieces {
		x := piece.x
		for _, c := range clusters(piece.text) {
			if c.width == 0 || x < 0 || x+c.width > w {
				continue
			}
			s.Put(x0+x, y0+piece.y, c.text, looks[piece.look])
			x += c.width
		}
	}
}

// InputHandler hands keys on.
func (p *page) InputHandler() func(*tcell.EventKey, func(tview.Primitive)) {
	return func(e *tcell.EventKey, _ func(tview.Primitive)) {
		p.onKey(keyOf(e))
	}
}

// MouseHandler acts on the button going down (trap 6): a finger that slides off
// before it is lifted has pressed all the same.
func (p *page) MouseHandler() func(tview.MouseAction, *tcell.EventMouse, func(tview.Primitive)) (bool, tview.Primitive) {
	return func(action tview.MouseAction, e *tcell.EventMouse, _ func(tview.Primitive)) (bool, tview.Primitive) {
		switch action {
		case tview.MouseLeftDown:
			p.onPress(e.Position())
		case tview.MouseScrollUp:
			p.onWheel(-1)
		case tview.MouseScrollDown:
			p.onWheel(+1)
		default:
			return false, nil
		}
		return true, nil
	}
}
