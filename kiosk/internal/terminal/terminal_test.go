package terminal

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
	"github.com/rivo/uniseg"

	"github.com/openkepu/openkepu/kiosk/internal/terminal/terminaltest"
)

func TestMain(m *testing.M) {
	os.Setenv("TERM", "xterm-256color")
	if os.Getenv("TERMINAL_TEST_HELPER") != "" {
		helper()
		return
	}
	Prepare()
	os.Exit(m.Run())
}

// echo shows the keys it was pressed and the taps it was given.
type echo struct {
	*tview.Box
	text   string
	onKey  func(r rune)
	onDraw func()
}

func newEcho() *echo { return &echo{Box: tview.NewBox()} }

func (e *echo) Draw(s tcell.Screen) {
	e.DrawForSubclass(s, e)
	x := 0
	for rest, w := ">"+e.text, 1; rest != "" && w > 0; {
		rest, w = s.Put(x, 0, rest, tcell.StyleDefault)
		x += w
	}
	if e.onDraw != nil {
		e.onDraw()
	}
}

func (e *echo) InputHandler() func(*tcell.EventKey, func(tview.Primitive)) {
	return func(k *tcell.EventKey, _ func(tview.Primitive)) {
		r := k.Rune()
		if k.Key() != tcell.KeyRune {
			r = '#'
		}
		e.text += string(r)
		if e.onKey != nil {
			e.onKey(r)
		}
	}
}

func (e *echo) MouseHandler() func(tview.MouseAction, *tcell.EventMouse, func(tview.Primitive)) (bool, tview.Primitive) {
	return func(action tview.MouseAction, _ *tcell.EventMouse, _ func(tview.Primitive)) (bool, tview.Primitive) {
		switch action {
		case tview.MouseLeftDown:
			e.text += "v"
		case tview.MouseLeftDoubleClick:
			e.text += "D"
		}
		return true, nil
	}
}

// start runs an App on a terminal in memory; the test waits for its end.
func start(t *testing.T, tty *terminaltest.Tty, root tview.Primitive) *App {
	t.Helper()
	screen, err := NewScreen(tty)
	if err != nil {
		t.Fatal(err)
	}
	app, err := New(screen, root)
	if err != nil {
		t.Fatal(err)
	}
	app.exit = func(int) { panic("the application did not end in time") }
	ended := make(chan error, 1)
	go func() { ended <- app.Run() }()
	t.Cleanup(func() {
		app.Quit()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if !tty.Restored() {
			t.Error("the terminal was not given back")
		}
	})
	return app
}

// wait waits until the first row begins with text.
func wait(t *testing.T, tty *terminaltest.Tty, text string) {
	t.Helper()
	tty.Wait(t, "row "+text, func() bool { return tty.Row(0) == text })
}

// Trap 1. Without cleanTty the first invalid byte freezes the program: no key
// arrives again and Stop does not return.
func TestInvalidBytesDoNotFreeze(t *testing.T) {
	for _, tt := range []struct{ reason, bytes, want string }{
		{"a byte that is never UTF-8", "\xff1", ">1"},
		{"GBK for 重阳", "\xd6\xd8\xd1\xf4" + "2", ">2"},
		{"a character cut off", "\xe9\x87" + "3", ">3"},
		{"many of them", strings.Repeat("\xc0\xff", 300) + "4", ">4"},
		{"good Chinese", "重阳5", ">重阳5"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tty := terminaltest.New(40, 12)
			start(t, tty, newEcho())
			wait(t, tty, ">")
			tty.Send(tt.bytes)
			wait(t, tty, tt.want)
		})
	}
}

type chunks struct {
	tcell.Tty
	data [][]byte
}

func (c *chunks) Read(p []byte) (int, error) {
	if len(c.data) == 0 {
		return 0, io.EOF
	}
	n := copy(p, c.data[0])
	c.data = c.data[1:]
	return n, nil
}

func TestReadKeepsCharactersWhole(t *testing.T) {
	for _, tt := range []struct {
		reason string
		chunks []string
		want   string
	}{
		{"cut after each byte", []string{"\xe9", "\x87", "\x8d", "1"}, "重1"},
		{"cut in the second character", []string{"重\xe9\x98", "\xb3"}, "重阳"},
		{"four bytes", []string{"\xf0\x9f", "\x98\x80x"}, "😀x"},
		{"a beginning that never ends", []string{"\xf0\x9f", "ab"}, "ab"},
		{"a real U+FFFD", []string{"\ufffd"}, "\ufffd"},
		{"nothing but rubbish", []string{"\xff\xfe", "\x80"}, ""},
	} {
		var data [][]byte
		for _, c := range tt.chunks {
			data = append(data, []byte(c))
		}
		tty := &cleanTty{Tty: &chunks{data: data}}
		var got []byte
		for buf := make([]byte, 128); ; {
			n, err := tty.Read(buf)
			got = append(got, buf[:n]...)
			if err != nil {
				break
			}
		}
		if string(got) != tt.want {
			t.Errorf("%s: read %q, want %q", tt.reason, got, tt.want)
		}
	}
}

type brokenTty struct{ *terminaltest.Tty }

func (brokenTty) Start() error { return errors.New("no such device") }

// Trap 2. Without Screen, New succeeds and Run panics.
func TestInitErrorIsKept(t *testing.T) {
	screen, err := NewScreen(brokenTty{terminaltest.New(40, 12)})
	if err != nil {
		t.Fatal(err)
	}
	_, err = New(screen, newEcho())
	if !errors.Is(err, ErrNoTerminal) || !strings.Contains(err.Error(), "no such device") || strings.Contains(err.Error(), "\n") {
		t.Errorf("New: %v, want one line, ErrNoTerminal because of no such device", err)
	}
}

// Trap 3. Without Prepare the screen shows question marks or does not start.
func TestLocaleDoesNotMatter(t *testing.T) {
	for _, locale := range []string{"C", "POSIX", "zh_CN.GBK", ""} {
		t.Run(locale, func(t *testing.T) {
			t.Setenv("LC_ALL", locale)
			uniseg.EastAsianAmbiguousWidth = 2
			Prepare()
			tty := terminaltest.New(40, 12)
			e := newEcho()
			e.text = "“触电”─！"
			start(t, tty, e)
			wait(t, tty, ">“触电”─！")
			if _, _, ok := tty.Find("触"); !ok || uniseg.EastAsianAmbiguousWidth != 1 {
				t.Error("a quotation mark takes two cells")
			}
		})
	}
}

// Trap 6. Without Prepare the second tap is a double click, and a widget that
// acts on clicks hears of neither tap once the finger slides.
func TestTwoQuickTapsAreTwoTaps(t *testing.T) {
	tty := terminaltest.New(40, 12)
	start(t, tty, newEcho())
	wait(t, tty, ">")
	tty.Down(5, 5)
	tty.Up(6, 5) // slides
	tty.Down(9, 5)
	tty.Up(9, 5)
	wait(t, tty, ">vv")
	if tview.DoubleClickInterval != 0 {
		t.Error("double clicks are on")
	}
}

// Trap 7: Ctrl-C is a key like any other, until the root quits.
func TestCtrlCIsAKey(t *testing.T) {
	tty := terminaltest.New(40, 12)
	start(t, tty, newEcho())
	wait(t, tty, ">")
	tty.Send(terminaltest.CtrlC + "x")
	wait(t, tty, ">#x")
}

// Trap 8. With QueueUpdateDraw the handler would wait for itself, and the Post
// after the end for ever.
func TestPostNeverBlocks(t *testing.T) {
	tty := terminaltest.New(40, 12)
	e := newEcho()
	screen, err := NewScreen(tty)
	if err != nil {
		t.Fatal(err)
	}
	app, err := New(screen, e)
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- app.Run() }()
	e.onKey = func(rune) {
		for range 300 {
			app.Post(func() { e.text += "." })
		}
		app.Post(app.Draw)
	}
	tty.Send("x")
	wait(t, tty, ">x"+strings.Repeat(".", 38))
	app.Post(app.Quit)
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	for range 300 {
		app.Post(func() { t.Error("run after the end") })
	}
	app.Quit() // after the end it starts no clock
	if app.ending.Stop() {
		t.Error("the clock that ends the process still runs")
	}
}

// Trap 11.
func TestUnknownTerminal(t *testing.T) {
	for _, term := range []string{"", "dumb", "no-such-terminal"} {
		t.Setenv("TERM", term)
		_, err := NewScreen(terminaltest.New(40, 12))
		if term == "dumb" && err == nil {
			continue // known to the terminfo of some machines
		}
		if !errors.Is(err, ErrNoTerminal) || strings.Contains(err.Error(), "\n") {
			t.Errorf("TERM=%q: %v, want ErrNoTerminal in one line", term, err)
		}
	}
}
