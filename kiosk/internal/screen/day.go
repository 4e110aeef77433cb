package screen

import (
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

const minute = time.Minute

// dayPage is what is on a day; of the zero Date it is today's, whatever day it
// is. In a month it says also what has no day in it yet.
type dayPage struct {
	day     calendar.Date
	inMonth bool
}

func (p *dayPage) view(u *ui) view {
	d := p.day
	title := u.longDate(d)
	v := view{title: title, fact: u.almanac(d, narrowest-2-width(title)), verb: u.say(words.See), help: u.say(words.ListHelp)}
	if d.IsZero() {
		d = u.today()
		v.title, v.fact, v.help = u.say(words.EventsToday), words.Date(u.lang, d), u.say(words.TodayHelp)
	}
	a := u.agenda.of(u.today())
	times := a.on(d)
	v.body = u.choices(times, u.hourNote(d), d)
	switch {
	case times != nil:
	case a.state == yearOver:
		v.body = u.warnings()
	case d == u.today():
		v.body = append([]part{text(u.say(words.NothingToday))}, u.upNext()...)
	default:
		v.body = []part{text(u.say(words.NothingThatDay))}
	}
	if d == u.today() && a.state == clockBehind {
		v.body = append(u.warnings(), v.body...)
	}
	if p.inMonth {
		if undated := a.month(d.Year(), d.Month()).undated; undated != nil {
			v.body = append(v.body, part{kind: gap}, bold(u.say(words.UndatedThen)))
			v.body = append(v.body, u.choices(undated, noNote, d)...)
		}
	}
	u.minutely(&v, p)
	return v
}

func noNote(*kepu.Occurrence) string { return "" }

// upNext says what is on the next day on which something is.
func (u *ui) upNext() []part {
	next := u.agenda.of(u.today()).next()
	if len(next) == 0 {
		return nil
	}
	d := next[0].First
	parts := []part{{kind: gap}, bold(u.say(words.ComesNext, u.longDate(d)))}
	return append(parts, u.choices(next, u.hourNote(d), d)...)
}
