package screen

import "time"

// key is called with every key. Keys that only move act at once; all others
// pass through the gate.
func (u *ui) key(k key) {
	u.awake()
	if u.frame == nil {
		return
	}
	if k.moves() && u.frame.view.anyKey == nil {
		u.gate.drop()
		u.move(k)
		return
	}
	for _, meant := range u.gate.press(k, u.cfg.Now(), u.typing()) {
		u.act(meant)
	}
	stop(&u.stopGate)
	u.stopGate = u.after(stillness, func() {
		for _, meant := range u.gate.still(u.typing()) {
			u.act(meant)
		}
		u.app.Draw()
	})
}

func (u *ui) typing() bool { return u.frame.view.typing != nil }

// act does what a key does on the page as it was last drawn.
func (u *ui) act(k key) {
	v := &u.frame.view
	if k == keyQuit {
		if len(u.stack) == 1 {
			u.app.Quit()
		} else {
			u.goHome()
		}
		return
	}
	if v.anyKey != nil {
		v.anyKey()
		return
	}
	if k == keyEnter && u.cursor >= 0 {
		u.take()
		return
	}
	if v.typing != nil && u.typed(k) {
		return
	}
	if n, ok := k.letter(); ok {
		k = key('A' + n)
	}
	for _, h := range v.keys {
		if h.key == k && h.do != nil {
			h.do()
			return
		}
	}
	switch k {
	case keyBackspace, keyEsc:
		if v.back != nil {
			v.back()
		} else {
			u.back()
		}
	case '*':
		u.goHome()
	case '/':
		u.help()
	case '+', '=': // = is + without shift
		u.turn(+1)
	case '-':
		u.turn(-1)
	default:
		u.number(k)
	}
}

// typed takes what can be typed: every printable key but the way home, and of
// the signs only what belongs to a search.
func (u *ui) typed(k key) bool {
	t := u.frame.view.typing
	switch {
	case k == keyBackspace && t.erase != nil:
		t.erase()
	case t.search && k.searched() || !t.search && k.printable() && k != '*':
		t.put(rune(k))
	default:
		return false
	}
	return true
}

// number chooses what stands behind a number on this page, or the thing that a
// letter stands for: A is the first of all.
func (u *ui) number(k key) {
	if do := u.frame.view.number; do != nil {
		if k >= '0' && k <= '9' {
			do(int(k - '0'))
		}
		return
	}
	digit, isDigit := k.digit()
	letter, isLetter := k.letter()
	isLetter = isLetter && u.frame.view.letters
	n, many := -1, u.frame.numbered() > 9
	for i, c := range u.frame.choices {
		if c.number == 0 {
			continue
		}
		n++
		here := c.page == u.frame.page || !many
		if isDigit && here && c.number == digit+1 || isLetter && n == letter {
			u.choose(i)
			return
		}
	}
}

// choose does what a choice does. Whoever chooses by number or tap has no more
// use for a cursor.
func (u *ui) choose(i int) {
	u.cursor = -1
	u.frame.choices[i].do()
}

// take does what the choice under the cursor does, and leaves the cursor there.
func (u *ui) take() {
	if u.cursor >= 0 && u.cursor < len(u.frame.choices) {
		u.frame.choices[u.cursor].do()
	}
}

// turn shows another page of the body.
func (u *ui) turn(pages int) {
	u.awake()
	if turn := u.frame.view.turn; turn != nil {
		turn(pages)
		return
	}
	if n := u.frame.page + pages; n >= 0 && n < u.frame.pages {
		u.pageNo, u.cursor = n, -1
	}
}

// move moves the cursor from choice to choice, or turns the pages where there
// are none.
func (u *ui) move(k key) {
	choices := u.frame.choices
	switch {
	case k == keyPageUp:
		u.turn(-1)
	case k == keyPageDown:
		u.turn(+1)
	case u.frame.view.move != nil:
		u.frame.view.move(k)
	case len(choices) == 0 && (k == keyUp || k == keyLeft):
		u.turn(-1)
	case len(choices) == 0:
		u.turn(+1)
	case u.cursor < 0:
		for i, c := range choices {
			if c.page == u.frame.page {
				u.cursor = i
				return
			}
		}
		u.turn(+1) // the choices stand on a later page
	case k == keyUp:
		if u.cursor > 0 {
			u.cursor--
		} else {
			u.pageNo, u.cursor = 0, -1 // what stands above the first choice
		}
	case k == keyDown:
		u.cursor = min(u.cursor+1, len(choices)-1)
	default:
		u.sideways(k)
	}
}

// sideways moves the cursor to the nearest choice in the next column.
func (u *ui) sideways(k key) {
	here := u.frame.choices[u.cursor]
	best, found := 0, -1
	for i, c := range u.frame.choices {
		far := (c.x - here.x) * 4
		if k == keyLeft {
			far = -far
		}
		if c.page != here.page || far <= 0 {
			continue
		}
		if far += max(c.y-here.y, here.y-c.y); found < 0 || far < best {
			best, found = far, i
		}
	}
	if found >= 0 {
		u.cursor = found
	}
}

// doubleTap is within what time a second tap in the same place is taken for the
// habit of tapping twice.
const doubleTap = 400 * time.Millisecond

// press does what stands at a place.
func (u *ui) press(x, y int) {
	u.awake()
	p := press{x, y, u.cfg.Now()}
	last := u.lastPress
	u.lastPress = p
	if u.frame == nil || p.at.Sub(last.at) < doubleTap && near(p.x, last.x) && near(p.y, last.y) {
		return
	}
	u.gate.drop()
	if u.frame.view.anyKey != nil {
		u.frame.view.anyKey()
		return
	}
	for _, t := range u.frame.targets {
		if y == t.y && x >= t.x0 && x < t.x1 {
			if t.choice {
				u.cursor = -1
			}
			t.do()
			return
		}
	}
}

func near(a, b int) bool { return a-b <= 1 && b-a <= 1 }
