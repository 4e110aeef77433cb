package screen

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/terminal"
	"github.com/openkepu/openkepu/kiosk/internal/terminal/terminaltest"
)

// large is a community with 10 000 questions.
func large() *kepu.Community {
	topics := kepu.Topics()
	list := make([]kepu.Question, 10_000)
	for i := range list {
		q := testQuestions()[0]
		q.ID, q.Stem, q.Topic = fmt.Sprint("q", i), fmt.Sprintf("%s（第%d种情况）", q.Stem, i), topics[i%len(topics)]
		list[i] = q
	}
	return testCommunity(list)
}

// spin waits until something was drawn.
func spin(tty *terminaltest.Tty, frames int) {
	for tty.Frames() <= frames {
		runtime.Gosched()
	}
}

// From Run to the first frame on the terminal, 120×40, 10 000 questions.
func BenchmarkFirstFrame(b *testing.B) {
	community := large()
	for b.Loop() {
		b.StopTimer()
		tty := terminaltest.New(120, 40)
		s, err := terminal.NewScreen(tty)
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		u, err := start(Config{Community: community, Now: time.Now, Screen: s})
		if err != nil {
			b.Fatal(err)
		}
		ended := make(chan error)
		go func() { ended <- u.run() }()
		spin(tty, 0)
		b.StopTimer()
		u.app.Quit()
		<-ended
		b.StartTimer()
	}
}

// From a key on the line to the frame on the terminal, 120×40, 10 000 questions.
func BenchmarkKeyToFrame(b *testing.B) {
	on := func(b *testing.B, keys ...string) *kiosk {
		k := switchOn(b, 120, 40, func(cfg *Config) { cfg.Community = large() })
		k.press(keys...)
		return k
	}
	b.Run("cursor moves", func(b *testing.B) {
		k := on(b, "1", "1")
		keys := [2]string{down, up}
		n := 0
		for b.Loop() {
			frames := k.Frames()
			k.Send(keys[n%2])
			spin(k.Tty, frames)
			n++
		}
	})
	// Without the stillness that a digit waits for.
	b.Run("answer is given", func(b *testing.B) {
		k := on(b, "1", "1")
		for b.Loop() {
			b.StopTimer()
			k.u.app.Post(func() { k.u.turnTo(pageOf(k.u.newRound(ModeTopic, ""))); k.u.app.Draw() })
			k.settle()
			frames := k.Frames()
			b.StartTimer()
			k.u.app.Post(func() { k.u.act('2'); k.u.app.Draw() })
			spin(k.Tty, frames)
		}
	})
	b.Run("round begins", func(b *testing.B) {
		k := on(b, "1")
		for b.Loop() {
			b.StopTimer()
			k.u.app.Post(func() { k.u.goHome(); k.u.chooseTopic(); k.u.app.Draw() })
			k.settle()
			frames := k.Frames()
			b.StartTimer()
			k.u.app.Post(func() { k.u.act('1'); k.u.app.Draw() })
			spin(k.Tty, frames)
		}
	})
	b.Run("topics open", func(b *testing.B) {
		k := on(b)
		for b.Loop() {
			b.StopTimer()
			k.u.app.Post(func() { k.u.goHome(); k.u.rounds.topics = nil; k.u.app.Draw() })
			k.settle()
			frames := k.Frames()
			b.StartTimer()
			k.u.app.Post(func() { k.u.act('1'); k.u.app.Draw() })
			spin(k.Tty, frames)
		}
	})
}
