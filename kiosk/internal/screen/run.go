// Package screen shows the kiosk: home, topics, questions with their
// explanations, results, riddles; what is on today and in a month, an activity,
// the ways to find one; help, and the page that asks whether somebody is still
// there.
//
// It is not a place for reading files, for keeping records or for knowing the
// time: all that comes with a [Config].
//
// # Adding a screen
//
// A screen is a type with one method, in a file of its own, that says what is to
// be seen and what can be done:
//
//	// weather is the page of today's weather.
//	type weather struct{}
//
//	func (*weather) view(u *ui) view {
//		return view{
//			title: u.say(words.Weather),
//			body:  []part{text("多云"), {kind: option, text: "知道了", do: u.back}},
//			help:  u.say(words.WeatherHelp),
//		}
//	}
//
// A line in the list of home.go opens it: open: func(u *ui) { u.open(&weather{}) }.
// Numbers, arrows, taps, pages, the foot, the way back, help, the question
// whether somebody is there, and every size of screen come by themselves.
//
// # How it is made
//
// The ui keeps the stack of screens and turns keys and taps into what the view
// says they do. The layout turns a view into a frame for the size of the
// terminal, and the page, the only widget, draws it. A session, a round of
// questions being answered, knows of none of these.
//
//	session.go                            the model of a round
//	agenda.go agenda_day.go finder.go     what is looked up in the schedule, each thing once
//	home.go topics.go question.go …       one screen a file
//	rounds.go answers.go                  what the screens of a round share
//	event_list.go dates.go                what the screens of activities share
//	view.go                               what a screen says
//	layout.go body.go foot.go text.go …   from a view to a frame
//	ui.go input.go gate.go                what keys and time do
//	page.go key.go                        the widget, and the keys of a terminal
package screen

import (
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/terminal"
)

// A Config is what the screens need to know.
type Config struct {
	// Community is what is shown; nil is an empty one on default settings.
	Community *kepu.Community
	// Demo puts 演示数据 into the head of every page.
	Demo bool
	// Now is the clock. Its location does not matter, dates are those of UTC+8.
	Now func() time.Time
	// After calls f once, from any goroutine, after d, unless stop is called
	// before. Nil is [time.AfterFunc].
	After func(d time.Duration, f func()) (stop func())
	// Seed decides which questions the rounds of this run ask. 每日五题 does
	// not depend on it.
	Seed uint64
	// Recorder is told what was answered; nil records nothing.
	Recorder Recorder
	// Screen is what is drawn on; nil opens the terminal that the program was
	// started from.
	Screen *terminal.Screen
}

// A Recorder keeps what happened. What a method was given is on the disk when
// it returns nil, and only then does the screen go on as if it were. An error
// is shown to the people; they can go on playing.
type Recorder interface {
	RoundStarted(at time.Time, r RoundStart) error
	Answered(at time.Time, a Answer) error
	// RoundEnded may be called more than once for a round: one that was left
	// unfinished can be taken up again. The last call counts.
	RoundEnded(at time.Time, r RoundEnd) error
}

// The modes of a round.
const (
	ModeTopic   = "topic"
	ModeDaily   = "daily"
	ModeRiddles = "riddles"
	ModePaper   = "paper" // a written test
)

// A RoundStart is a round that begins.
type RoundStart struct {
	Round     int    // counts from 1 in every run
	Mode      string // one of the modes
	Topic     string // of ModeTopic; "" for all topics mixed. Of ModePaper its title
	Seed      uint64
	Questions []string     // identities, in the order they are asked
	Points    []kepu.Ratio // of ModePaper: what each question is worth
}

// An Answer is a question answered, in a written test perhaps once more, also with "I do not know", which is the
// zero Response. Texts that are only read are no answers.
type Answer struct {
	Round    int
	Place    int // of the question in the round, from 1
	Question string
	Kind     kepu.Kind
	Response kepu.Response
	// Judged tells whether the kiosk judged the answer; the person did
	// otherwise. Share is what it earned.
	Judged bool
	Share  kepu.Ratio
}

// A RoundEnd is a round that was finished or left.
type RoundEnd struct {
	Round    int
	Asked    int // questions answered, in whatever way
	Judged   int // of them, those the kiosk judged
	Right    int // of them, those that were right
	Finished bool
}

// Run shows the kiosk until staff quit it with Ctrl-C on the home page or the
// process is told to end. The error is a [terminal.ErrNoTerminal] where there
// is nothing to draw on.
func Run(cfg Config) error {
	u, err := start(cfg)
	if err != nil {
		return err
	}
	return u.run()
}

func start(cfg Config) (*ui, error) {
	if cfg.Screen == nil {
		s, err := terminal.Open()
		if err != nil {
			return nil, err
		}
		cfg.Screen = s
	}
	u := newUI(cfg)
	var err error
	u.app, err = terminal.New(cfg.Screen, u.page)
	return u, err
}

// run returns when the application has ended, and what was left open is
// recorded.
func (u *ui) run() error {
	defer u.leaveAll()
	return u.app.Run()
}
