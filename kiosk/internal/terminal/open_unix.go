//go:build unix

package terminal

import "github.com/gdamore/tcell/v2"

func open() (*Screen, error) {
	tty, err := tcell.NewDevTty()
	if err != nil {
		return nil, err
	}
	return NewScreen(tty)
}
