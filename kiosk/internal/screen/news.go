package screen

import (
	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// hasEvents tells whether there are activities at all.
func (u *ui) hasEvents() bool { return u.agenda.len() > 0 }

// news is what the home page says below its entries: what is on, what comes
// next, and the notices that are still good; as many as there is room for.
func (u *ui) news() []part {
	parts := []part{{kind: air}}
	a := u.agenda.of(u.today())
	if a.state == clockBehind {
		parts = append(parts, bold(u.say(words.ClockBehind)))
	} else {
		parts = append(parts, u.happenings()...)
	}
	for i, n := range u.notices() {
		parts = append(parts, part{
			kind: item, text: line(n.Text), bare: true, short: true, spare: spareNotice + 2*min(i, 1),
			do: func() { u.open(&notices{}) },
		})
	}
	if len(parts) == 1 {
		return nil
	}
	return parts
}

// Where there is room for two lines alone, one is for what is on and one for a
// notice.
const (
	spareHappening = 1 // the first; the others can be spared more easily
	spareNotice    = 2
)

// lasts is how long something is taken to be on of which only the beginning is
// known.
const lasts = 3 * 60

// happenings are what is on now and what is next, at most two and one. What is
// on every day is told where nothing else is.
func (u *ui) happenings() []part {
	today := u.today()
	var now, next []part
	for _, o := range u.agenda.on(today) {
		if !takesPlace(&o, today) {
			continue
		}
		label, isNext := u.todayLabel(o.Hours)
		switch {
		case label == "" || routine(&o) > 0 && len(now)+len(next) > 0:
		case isNext:
			next = append(next, u.happening(label, o))
		default:
			now = append(now, u.happening(label, o))
		}
	}
	if len(next) == 0 {
		next = u.nextDay()
	}
	parts := append(now[:min(len(now), 2)], next[:min(len(next), 1)]...)
	widest := 0
	for _, p := range parts {
		widest = max(widest, width(p.label))
	}
	for i := range parts {
		parts[i].label = pad(parts[i].label, widest+2)
		parts[i].spare = spareHappening + 2*min(i, 1)
	}
	return parts
}

// todayLabel says how hours of today are to the clock: 现在, 接下来 14:30; "" for
// what is over.
func (u *ui) todayLabel(h kepu.Hours) (label string, next bool) {
	now := u.minute()
	switch {
	case u.isOn(h):
		return u.say(words.Now), false
	case !h.From.IsZero() && now < h.From.Minutes():
		return u.say(words.NextAt, clockTime(h.From)), true
	case !h.From.IsZero() && h.To.IsZero() && now < h.From.Minutes()+lasts:
		return u.say(words.Today) + " " + clockTime(h.From), false
	case !h.From.IsZero():
		return "", false
	}
	ends := [...]int{0, 12 * 60, 14 * 60, 18 * 60, 24 * 60, 24 * 60}[min(h.Part, kepu.AllDay)]
	switch {
	case h.Part == 0:
		return u.say(words.Today), false
	case now < ends:
		return u.say(words.Today) + u.starts(h), false
	}
	return "", false
}

// nextDay is the first thing of the next day on which something is.
func (u *ui) nextDay() []part {
	for _, o := range u.agenda.of(u.today()).next() {
		if !takesPlace(&o, o.First) {
			continue
		}
		label := u.dayLabel(o.First)
		if s := u.starts(o.Hours); s != "" {
			label += " " + s
		}
		return []part{u.happening(label, o)}
	}
	return nil
}

// dayLabel returns 明天, or which day it is.
func (u *ui) dayLabel(d calendar.Date) string {
	if d == u.today().AddDays(1) {
		return u.say(words.Tomorrow)
	}
	return u.date(d)
}

func (u *ui) happening(label string, o kepu.Occurrence) part {
	return part{
		kind: item, label: label, text: u.nameOf(o.Activity), aside: placeOf(&o),
		bare: true, short: true, do: func() { u.open(u.newEvent(o)) },
	}
}
