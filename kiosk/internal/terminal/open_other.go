//go:build !unix

package terminal

import "github.com/gdamore/tcell/v2"

// open takes tcell's own screen: a Windows console delivers key events, not
// bytes.
func open() (*Screen, error) {
	s, err := tcell.NewScreen()
	if err != nil {
		return nil, err
	}
	return &Screen{Screen: s}, nil
}
