package terminal

import (
	"errors"
	"fmt"
	"os"

	"github.com/gdamore/tcell/v2"
)

// ErrNoTerminal says that there is nothing to draw on.
var ErrNoTerminal = errors.New("no terminal to draw on")

// A Screen is a tcell screen that remembers why it could not be started.
//
// Trap 2: [tview.Application.SetScreen] calls Init, drops its error, and the
// program panics later on a nil map.
type Screen struct {
	tcell.Screen
	tty *cleanTty // nil where the screen has none
	err error
}

// Init starts the screen and keeps the error for [Screen.Err].
func (s *Screen) Init() error {
	s.err = s.Screen.Init()
	return s.err
}

// Err returns the error of the last Init.
func (s *Screen) Err() error { return s.err }

// NewScreen returns a screen on a tty, whatever bytes the tty delivers.
func NewScreen(tty tcell.Tty) (*Screen, error) {
	clean := &cleanTty{Tty: tty}
	s, err := tcell.NewTerminfoScreenFromTty(clean)
	if err != nil {
		return nil, noTerminal(err)
	}
	return &Screen{Screen: s, tty: clean}, nil
}

// Open prepares the process and returns the screen of the terminal that it was
// started from. The error is, in one line, an [ErrNoTerminal].
func Open() (*Screen, error) {
	Prepare()
	s, err := open()
	if err != nil && !errors.Is(err, ErrNoTerminal) {
		err = noTerminal(err)
	}
	return s, err
}

// noTerminal is trap 11: /dev/tty that cannot be opened, TERM that is not set
// or names a terminal nobody knows.
func noTerminal(err error) error {
	return fmt.Errorf("%w (TERM=%q: %v); start it in a terminal window, if need be with TERM=xterm-256color",
		ErrNoTerminal, os.Getenv("TERM"), err)
}

// restore gives the terminal back without waiting for tcell, which may be what
// hangs: mouse, paste, focus and keyboard modes off, cursor on, the ordinary
// screen, cooked mode.
func (s *Screen) restore() {
	if s.tty == nil {
		return
	}
	s.tty.Write([]byte("\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?2004l\x1b[?1004l" +
		"\x1b[?9001l\x1b[<u\x1b[>4;0m\x1b[?2026l\x1b[m\x1b[?1049l\x1b[?25h\r\n"))
	s.tty.Stop()
}
