package terminal

import (
	"sync"
	"unicode/utf8"

	"github.com/gdamore/tcell/v2"
)

// cleanTty is a tty that gives tcell nothing but whole UTF-8 characters.
//
// Trap 1: one invalid byte on the input, as from a GBK terminal, a serial
// scanner or a character cut in two, makes tcell's scanInput spin for ever.
type cleanTty struct {
	tcell.Tty
	tail []byte // the beginning of a character whose rest is still to come

	mu      sync.Mutex
	started bool
}

// Read reads whole characters into p, which must hold at least utf8.UTFMax
// bytes. Bytes that are no UTF-8 are left out; a character that has not arrived
// in full waits for the next Read.
func (t *cleanTty) Read(p []byte) (int, error) {
	kept := copy(p, t.tail)
	n, err := t.Tty.Read(p[kept:])
	n += kept
	t.tail = t.tail[:0]
	out := 0
	for in := 0; in < n; {
		if err == nil && !utf8.FullRune(p[in:n]) {
			t.tail = append(t.tail, p[in:n]...)
			break
		}
		r, size := utf8.DecodeRune(p[in:n])
		if r != utf8.RuneError || size > 1 {
			out += copy(p[out:], p[in:in+size])
		}
		in += size
	}
	return out, err
}

func (t *cleanTty) Start() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	err := t.Tty.Start()
	t.started = err == nil
	return err
}

// Stop gives the terminal back once for every Start, so that it may be called
// from an emergency exit while the screen is being finished.
func (t *cleanTty) Stop() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.started {
		return nil
	}
	t.started = false
	return t.Tty.Stop()
}
