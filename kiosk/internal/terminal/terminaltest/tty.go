// Package terminaltest is a terminal in memory for tests: bytes of a keyboard
// go in, a grid of cells comes out, and the real tcell screen works between.
//
// It is not a whole emulator: it understands what tcell writes for TERM=xterm-256color
// and is strict about the rest, so that a test sees what a terminal would show
// and not what a simulated screen remembers.
package terminaltest

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/gdamore/tcell/v2"
)

// A Tty is a tcell.Tty in memory.
type Tty struct {
	mu      sync.Mutex
	grid    *grid
	started int
	stopped int
	drained chan struct{}
	resized func()
	input   chan []byte
	rest    []byte
	written chan struct{} // holds one
}

var _ tcell.Tty = (*Tty)(nil)

// New returns a terminal of that size.
func New(cols, rows int) *Tty {
	return &Tty{
		grid:    newGrid(cols, rows),
		drained: make(chan struct{}),
		input:   make(chan []byte, 1024),
		written: make(chan struct{}, 1),
	}
}

// Start, Stop, Drain, Close, NotifyResize, WindowSize, Read and Write are the
// program's side.

func (t *Tty) Start() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.started++
	t.drained = make(chan struct{})
	return nil
}

func (t *Tty) Stop() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.stopped++
	return nil
}

func (t *Tty) Drain() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	close(t.drained)
	return nil
}

func (t *Tty) Close() error { return nil }

func (t *Tty) NotifyResize(f func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.resized = f
}

func (t *Tty) WindowSize() (tcell.WindowSize, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.grid.sizeAsked = true
	return tcell.WindowSize{Width: t.grid.cols, Height: t.grid.rows}, nil
}

func (t *Tty) Read(p []byte) (int, error) {
	t.mu.Lock()
	drained := t.drained
	t.mu.Unlock()
	if len(t.rest) == 0 {
		select {
		case t.rest = <-t.input:
		case <-drained:
			return 0, nil
		}
	}
	n := copy(p, t.rest)
	t.rest = t.rest[n:]
	return n, nil
}

func (t *Tty) Write(p []byte) (int, error) {
	t.mu.Lock()
	t.grid.write(p)
	t.mu.Unlock()
	select {
	case t.written <- struct{}{}:
	default:
	}
	return len(p), nil
}

// The names of keys as a terminal sends them, for [Tty.Send].
const (
	Enter     = "\r"
	Backspace = "\x7f"
	Esc       = "\x1b[27u"
	Up        = "\x1b[A"
	Down      = "\x1b[B"
	Right     = "\x1b[C"
	Left      = "\x1b[D"
	PageUp    = "\x1b[5~"
	PageDown  = "\x1b[6~"
	CtrlC     = "\x03"
)

// Send delivers bytes as the keyboard would.
func (t *Tty) Send(bytes string) { t.input <- []byte(bytes) }

// Down presses the left button on a cell, counted from 0; Up lets it go.
func (t *Tty) Down(x, y int) { t.Send(fmt.Sprintf("\x1b[<0;%d;%dM", x+1, y+1)) }

// Up lets the left button go on a cell.
func (t *Tty) Up(x, y int) { t.Send(fmt.Sprintf("\x1b[<0;%d;%dm", x+1, y+1)) }

// Resize changes the size of the window.
func (t *Tty) Resize(cols, rows int) {
	t.mu.Lock()
	t.grid.resize(cols, rows)
	f := t.resized
	t.mu.Unlock()
	if f != nil {
		f()
	}
}

// Text is what a person sees, a row a line, without blanks at the ends.
func (t *Tty) Text() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.grid.String()
}

// Row returns what stands in one row.
func (t *Tty) Row(y int) string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.grid.row(y)
}

// Find returns the cell in which a text begins, at the last place it stands.
func (t *Tty) Find(text string) (x, y int, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.grid.find(text)
}

// Faults tells what a real terminal would have shown badly: text beyond the
// right edge, and sequences that nobody should send.
func (t *Tty) Faults() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]string(nil), t.grid.faults...)
}

// Coloured tells whether a colour was ever asked for.
func (t *Tty) Coloured() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.grid.coloured
}

// Restored tells whether the terminal was taken and given back.
func (t *Tty) Restored() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.started > 0 && t.stopped == t.started
}

// Frames tells how many frames were drawn.
func (t *Tty) Frames() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.grid.frames
}

// Wait waits until done, asking after every write and, for conditions that do
// not show on the screen, every few milliseconds. It fails the test after 10 s.
func (t *Tty) Wait(tb testing.TB, what string, done func() bool) {
	tb.Helper()
	deadline := time.NewTimer(10 * time.Second)
	defer deadline.Stop()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for !done() {
		select {
		case <-t.written:
		case <-tick.C:
		case <-deadline.C:
			tb.Fatalf("no %s on the screen:\n%s", what, t.Text())
		}
	}
}
