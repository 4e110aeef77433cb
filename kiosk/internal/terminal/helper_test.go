package terminal

import (
	"fmt"
	"os"
	"time"

	"github.com/openkepu/openkepu/kiosk/internal/terminal/terminaltest"
)

// A tellingTty says on standard output when it is given back.
type tellingTty struct {
	*terminaltest.Tty
	hang bool
}

func (t tellingTty) Drain() error {
	if t.hang {
		select {} // as tcell does after an invalid byte
	}
	return t.Tty.Drain()
}

func (t tellingTty) Stop() error {
	fmt.Println("given back")
	return t.Tty.Stop()
}

// helper is the process that the tests below watch end.
func helper() {
	Prepare()
	way := os.Getenv("TERMINAL_TEST_HELPER")
	tty := tellingTty{terminaltest.New(40, 12), way == "hang"}
	screen, err := NewScreen(tty)
	if err != nil {
		panic(err)
	}
	e := newEcho()
	app, err := New(screen, e)
	if err != nil {
		panic(err)
	}
	app.grace = 200 * time.Millisecond
	e.onDraw = func() {
		e.onDraw = nil
		switch way {
		case "panic in a handler":
			app.Post(func() { panic("lost") })
		case "panic in a goroutine":
			app.Go(func() { panic("lost") })
		case "stuck":
			fmt.Println("ready")
			app.Post(func() { select {} })
		default:
			fmt.Println("ready")
		}
	}
	if err := app.Run(); err != nil {
		fmt.Println(err)
	}
	fmt.Println("returned")
}
