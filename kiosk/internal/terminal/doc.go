// Package terminal runs a tview application so that nothing a keyboard, a
// terminal or a signal does leaves the machine frozen or its terminal raw.
//
// It is not a widget library and knows no words: what is shown is the caller's.
// Each known trap has its cure here, in one place that names it, with a test
// that fails without it:
//
//   - trap 1, an invalid byte on the input freezes tcell: [NewScreen]
//   - trap 2, SetScreen swallows the error of Init: [Screen] and [New]
//   - trap 3, the locale turns Chinese into question marks: [Prepare]
//   - trap 6, unsteady taps count as double clicks: [Prepare]
//   - trap 7, signals and panics leave the terminal raw: [App.Run], [App.Go]
//   - trap 8, QueueUpdate blocks for ever: [App.Post]
//   - trap 11, there is no terminal: [ErrNoTerminal]
package terminal
