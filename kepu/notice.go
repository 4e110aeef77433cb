package kepu

import "github.com/openkepu/openkepu/kepu/calendar"

// A Notice is a line for the home screen. The zero Notice says nothing.
type Notice struct {
	Text string
	// Last is the last day that it is shown; zero where none was given.
	Last calendar.Date
	// At is where it stands.
	At Position
}
