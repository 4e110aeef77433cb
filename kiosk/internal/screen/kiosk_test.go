package screen

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kiosk/internal/terminal"
	"github.com/openkepu/openkepu/kiosk/internal/terminal/terminaltest"
)

func TestMain(m *testing.M) {
	os.Setenv("TERM", "xterm-256color")
	os.Unsetenv("NO_COLOR")
	terminal.Prepare()
	os.Exit(m.Run())
}

// A clock stands still until a test moves it.
type clock struct {
	mu     sync.Mutex
	now    time.Time
	timers []*timer
	set    int // how many timers were ever set
}

type timer struct {
	at time.Time
	f  func()
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) After(d time.Duration, f func()) func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	t := &timer{c.now.Add(d), f}
	c.timers = append(c.timers, t)
	c.set++
	return func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.timers = slices.DeleteFunc(c.timers, func(o *timer) bool { return o == t })
	}
}

// advance moves the clock and runs the timers that are due.
func (c *clock) advance(d time.Duration) {
	c.mu.Lock()
	c.now = c.now.Add(d)
	var due []*timer
	c.timers = slices.DeleteFunc(c.timers, func(t *timer) bool {
		if t.at.After(c.now) {
			return false
		}
		due = append(due, t)
		return true
	})
	c.mu.Unlock()
	for _, t := range due {
		t.f()
	}
}

// A recorder keeps in memory what it was told, and what the screen showed then.
type recorder struct {
	mu   sync.Mutex
	tty  *terminaltest.Tty
	fail bool
	// failAnswers fails with answers only.
	failAnswers bool
	started     []RoundStart
	answers     []Answer
	ended       []RoundEnd
	shown       []string // while answers[i] was recorded
}

func (r *recorder) note(f func()) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.fail {
		return errors.New("disk full")
	}
	f()
	return nil
}

func (r *recorder) RoundStarted(_ time.Time, s RoundStart) error {
	return r.note(func() { r.started = append(r.started, s) })
}

func (r *recorder) Answered(_ time.Time, a Answer) error {
	if r.failAnswers {
		return errors.New("disk full")
	}
	return r.note(func() {
		r.answers = append(r.answers, a)
		r.shown = append(r.shown, r.tty.Text())
	})
}

func (r *recorder) RoundEnded(_ time.Time, e RoundEnd) error {
	return r.note(func() { r.ended = append(r.ended, e) })
}

// A kiosk is the real thing on a terminal in memory, with a clock that stands
// still.
type kiosk struct {
	testing.TB
	*terminaltest.Tty
	u     *ui
	clock *clock
	rec   *recorder
	ended chan error
}

// switchOn starts a kiosk of that size. The day is 18 October 2026, half past
// eight in the morning in China.
func switchOn(t testing.TB, cols, rows int, change ...func(*Config)) *kiosk {
	t.Helper()
	k := &kiosk{
		TB: t, Tty: terminaltest.New(cols, rows),
		clock: &clock{now: time.Date(2026, 10, 18, 0, 30, 0, 0, time.UTC)},
		ended: make(chan error, 1),
	}
	k.rec = &recorder{tty: k.Tty}
	s, err := terminal.NewScreen(k.Tty)
	if err != nil {
		t.Fatal(err)
	}
	cfg := Config{
		Community: testCommunity(testQuestions()),
		Now:       k.clock.Now, After: k.clock.After,
		Seed: 7, Recorder: k.rec, Screen: s,
	}
	for _, f := range change {
		f(&cfg)
	}
	if k.u, err = start(cfg); err != nil {
		t.Fatal(err)
	}
	go func() { k.ended <- k.u.run() }()
	t.Cleanup(k.switchOff)
	k.Wait(k, "first frame", func() bool { return strings.Contains(k.Text(), "/ ") })
	return k
}

// switchOff ends the kiosk and looks at what it leaves.
func (k *kiosk) switchOff() {
	k.Helper()
	k.u.app.Quit()
	select {
	case err := <-k.ended:
		if err != nil {
			k.Error(err)
		}
	case <-time.After(10 * time.Second):
		k.Fatal("the kiosk did not end")
	}
	if !k.Restored() {
		k.Error("the terminal was not given back")
	}
	for _, f := range k.Faults() {
		k.Errorf("a terminal would have shown badly: %s", f)
	}
}

// settle waits until the kiosk has done all that it was told to.
func (k *kiosk) settle() { k.ask(func() {}) }

// ask calls f in the kiosk's own goroutine.
func (k *kiosk) ask(f func()) {
	done := make(chan struct{})
	k.u.app.Post(func() {
		f()
		close(done)
	})
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		k.Fatal("the kiosk hangs")
	}
}

// send delivers bytes that are one key or tap, and waits until it has arrived:
// every one of them sets the idle timer anew.
func (k *kiosk) send(bytes string) {
	k.Helper()
	count := func() int {
		k.clock.mu.Lock()
		defer k.clock.mu.Unlock()
		return k.clock.set
	}
	before := count()
	k.Send(bytes)
	k.Wait(k, "key", func() bool { return count() > before })
	k.settle()
}

// pass lets time pass.
func (k *kiosk) pass(d time.Duration) {
	k.clock.advance(d)
	k.settle()
}

// press presses keys one by one, as a person does.
func (k *kiosk) press(keys ...string) {
	k.Helper()
	for _, key := range keys {
		k.pass(time.Second - stillness)
		k.send(key)
		k.pass(stillness)
	}
}

// tap taps a text that stands on the screen.
func (k *kiosk) tap(text string) {
	k.Helper()
	x, y, ok := k.Find(text)
	if !ok {
		k.Fatalf("no %q to tap:\n%s", text, k.Text())
	}
	k.pass(time.Second)
	k.send(tapDown(x, y))
	k.Up(x+1, y) // an unsteady hand
}

func tapDown(x, y int) string { return fmt.Sprintf("\x1b[<0;%d;%dM", x+1, y+1) }

// sees fails the test unless the texts stand on the screen, on one line or
// wrapped.
func (k *kiosk) sees(texts ...string) {
	k.Helper()
	for _, text := range texts {
		if !strings.Contains(squeeze(k.Text()), squeeze(text)) {
			k.Fatalf("no %q on the screen:\n%s", text, k.Text())
		}
	}
}

// misses fails the test if a text stands on the screen.
func (k *kiosk) misses(texts ...string) {
	k.Helper()
	for _, text := range texts {
		if strings.Contains(squeeze(k.Text()), squeeze(text)) {
			k.Fatalf("%q on the screen:\n%s", text, k.Text())
		}
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
