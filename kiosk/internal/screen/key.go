package screen

import (
	"unicode"

	"github.com/gdamore/tcell/v2"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A key is what was pressed: a printable ASCII character, a Chinese one, or one
// of the keys below.
type key rune

const (
	keyOther     key = 0x01 // any key that means nothing here
	keyEnter     key = '\r'
	keyBackspace key = '\b'
	keyEsc       key = 0x1b
	keyQuit      key = 0x03            // Ctrl-C and Ctrl-Q, for staff
	keyUp        key = iota + 0x110000 // from here on keys only move
	keyDown
	keyLeft
	keyRight
	keyPageUp
	keyPageDown
)

// keyOf folds what keyboards send into the few keys of the kiosk: full-width
// １ and Ａ are 1 and A, a keypad's keys are the keys of the same name, and a
// card reader's line feed is Enter.
func keyOf(e *tcell.EventKey) key {
	switch e.Key() {
	case tcell.KeyRune:
		r := hanzi.Narrow(e.Rune())
		if k := key(r); e.Modifiers()&^tcell.ModShift == 0 && (k.printable() || k.chinese()) {
			return k
		}
		return keyOther
	case tcell.KeyEnter, tcell.KeyCtrlJ:
		return keyEnter
	case tcell.KeyBackspace, tcell.KeyDelete:
		return keyBackspace
	case tcell.KeyEsc:
		return keyEsc
	case tcell.KeyCtrlC, tcell.KeyCtrlQ:
		return keyQuit
	case tcell.KeyF1, tcell.KeyHelp:
		return '/'
	case tcell.KeyUp:
		return keyUp
	case tcell.KeyDown:
		return keyDown
	case tcell.KeyLeft:
		return keyLeft
	case tcell.KeyRight:
		return keyRight
	case tcell.KeyPgUp:
		return keyPageUp
	case tcell.KeyPgDn:
		return keyPageDown
	}
	return keyOther
}

// moves tells whether a key only moves, so that it may act at once and repeat.
func (k key) moves() bool { return k >= keyUp }

// printable tells whether a key can be typed.
func (k key) printable() bool { return k >= ' ' && k <= '~' }

// chinese tells whether a key is a Chinese character.
func (k key) chinese() bool { return unicode.Is(unicode.Han, rune(k)) }

// searched tells whether a key is typed into a search.
func (k key) searched() bool {
	_, letter := k.letter()
	return letter || k >= '0' && k <= '9' || k == '.' || k == ' ' || k.chinese()
}

// letter returns which letter of the alphabet a key is, from 0.
func (k key) letter() (n int, ok bool) {
	switch {
	case k >= 'A' && k <= 'Z':
		return int(k - 'A'), true
	case k >= 'a' && k <= 'z':
		return int(k - 'a'), true
	}
	return 0, false
}

// digit returns which of nine things a key chooses, from 0.
func (k key) digit() (n int, ok bool) { return int(k - '1'), k >= '1' && k <= '9' }
