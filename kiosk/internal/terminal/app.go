package terminal

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

// grace is how long the application may take to end before the process does.
const grace = 2 * time.Second

// An App shows one root primitive on one screen until it is told to quit.
type App struct {
	view   *tview.Application
	screen *Screen

	mu     sync.Mutex
	queue  []func()
	wake   chan struct{} // holds one: there is something in queue
	done   chan struct{} // closed when Run is over
	ending *time.Timer   // runs out when ending takes longer than grace

	grace time.Duration
	exit  func(code int)
}

// New starts the screen and returns an application that shows root on it.
func New(screen *Screen, root tview.Primitive) (*App, error) {
	a := &App{
		view:   tview.NewApplication(),
		screen: screen,
		wake:   make(chan struct{}, 1),
		done:   make(chan struct{}),
		grace:  grace,
		exit:   os.Exit,
	}
	a.view.SetScreen(screen)
	if err := screen.Err(); err != nil { // trap 2
		return nil, noTerminal(err)
	}
	a.view.EnableMouse(true) // has no effect before SetScreen
	a.view.SetRoot(root, true)
	// Trap 7: tview ends on Ctrl-C wherever it is pressed. Here it is a key like
	// any other, and the root decides.
	a.view.SetInputCapture(func(e *tcell.EventKey) *tcell.EventKey {
		if e.Key() == tcell.KeyCtrlC {
			return tcell.NewEventKey(tcell.KeyCtrlC, 0, tcell.ModCtrl)
		}
		return e
	})
	return a, nil
}

// Run shows the application until [App.Quit], or until the process is told to
// end. Whatever ends it, the terminal is given back.
func (a *App) Run() error {
	// Trap 7: SIGTERM and SIGHUP would end the process with the terminal raw.
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	a.Go(func() {
		select {
		case <-signals:
			a.Quit()
		case <-a.done:
		}
	})
	a.Go(a.pump)

	err := a.view.Run() // recovers from panics in handlers by itself

	close(a.done)
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.ending != nil {
		a.ending.Stop()
	}
	return err
}

// Quit makes Run return. It may be called from anywhere. Where the application
// does not end in time, because a handler or the terminal hangs, the process
// does.
func (a *App) Quit() {
	a.mu.Lock()
	select {
	case <-a.done:
	default:
		if a.ending == nil {
			a.ending = time.AfterFunc(a.grace, func() {
				a.restore()
				a.exit(1)
			})
		}
	}
	a.mu.Unlock()
	a.Post(a.view.Stop)
}

// Post runs f in the application's own goroutine, soon, and draws afterwards
// only where f does so with [App.Draw]. It never blocks and may be called from
// anywhere, also from a handler and after the end, when f is not run.
//
// Trap 8: tview's QueueUpdate waits for ever from inside a handler and after
// Stop, so nothing else may call it.
func (a *App) Post(f func()) {
	a.mu.Lock()
	a.queue = append(a.queue, f)
	a.mu.Unlock()
	select {
	case a.wake <- struct{}{}:
	default:
	}
}

func (a *App) pump() {
	for {
		select {
		case <-a.wake:
			updated := make(chan struct{})
			a.Go(func() {
				a.view.QueueUpdate(a.runQueue)
				close(updated)
			})
			select {
			case <-updated:
			case <-a.done:
				return
			}
		case <-a.done:
			return
		}
	}
}

func (a *App) runQueue() {
	a.mu.Lock()
	queue := a.queue
	a.queue = nil
	a.mu.Unlock()
	for _, f := range queue {
		f()
	}
}

// Draw draws a frame. It may only be called from f of [App.Post]; after keys
// and taps tview draws by itself.
func (a *App) Draw() { a.view.ForceDraw() }

// Go runs f in a goroutine of its own whose panic, before it ends the process,
// gives the terminal back, so that the message can be read (trap 7).
func (a *App) Go(f func()) {
	go func() {
		defer func() {
			if p := recover(); p != nil {
				a.restore()
				panic(p)
			}
		}()
		f()
	}()
}

// restore gives the terminal back in an emergency, and does not hang itself.
func (a *App) restore() {
	restored := make(chan struct{})
	go func() {
		defer close(restored)
		a.screen.restore()
	}()
	select {
	case <-restored:
	case <-time.After(a.grace / 4):
	}
}
