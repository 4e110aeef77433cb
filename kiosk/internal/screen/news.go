package screen

import (
	"slices"

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
	list := u.notices()
	for i, n := range list[:min(len(list), 9)] { // no screen has room for more
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

// An exactness orders what is on today: what tells people most comes first.
type exactness int

const (
	onNow     exactness = iota // within its hours
	nextToday                  // it begins at a time that is still to come
	partly                     // in a part of the day
	running                    // on every day, or for days, or without hours
	notNow                     // it is over
)

// happenings are what is on and what is next, three lines at most, in the order
// of the day. The one that tells most is the last to be left out: what comes
// tomorrow at its time tells more than what is on all the time.
func (u *ui) happenings() []part {
	today := u.today()
	var found [notNow][]part
	for _, o := range u.agenda.on(today) {
		if label, how := u.howExact(&o); how != notNow && takesPlace(&o, today) {
			found[how] = append(found[how], u.happening(label, o))
		}
	}
	first := func(how exactness, n int) []part { return found[how][:min(len(found[how]), n)] }
	parts := slices.Concat(first(onNow, 2), first(nextToday, 1), first(partly, 1))
	best := 0
	if len(parts) == 0 {
		parts = first(running, 1)
	}
	if len(found[nextToday])+len(found[partly]) == 0 {
		next, soon := u.nextDay()
		if parts = append(parts, next...); soon && len(found[onNow]) == 0 {
			best = len(parts) - 1
		}
	}
	parts = parts[:min(len(parts), 3)]
	widest := 0
	for _, p := range parts {
		widest = max(widest, width(p.label))
	}
	for i := range parts {
		parts[i].label = pad(parts[i].label, widest+2)
		if parts[i].spare = spareHappening; i != best {
			parts[i].spare += 2
		}
	}
	return parts
}

// howExact tells what can be said of something of today, and how: 现在, 接下来
// 14:30, 今天下午.
func (u *ui) howExact(o *kepu.Occurrence) (label string, how exactness) {
	label, how = u.todayLabel(o.Hours)
	if how != notNow && routine(o) > 0 && (routine(o) == 2 || how == partly) {
		how = running
	}
	return label, how
}

// todayLabel says how hours of today are to the clock.
func (u *ui) todayLabel(h kepu.Hours) (label string, how exactness) {
	now := u.minute()
	switch {
	case u.isOn(h):
		return u.say(words.Now), onNow
	case !h.From.IsZero() && now < h.From.Minutes():
		return u.say(words.NextAt, clockTime(h.From)), nextToday
	case !h.From.IsZero() && h.To.IsZero() && now < h.From.Minutes()+lasts:
		return u.say(words.Today) + " " + clockTime(h.From), onNow
	case !h.From.IsZero():
		return "", notNow
	}
	ends := [...]int{0, 12 * 60, 14 * 60, 18 * 60, 24 * 60, 24 * 60}[min(h.Part, kepu.AllDay)]
	switch {
	case h.Part == 0:
		return u.say(words.Today), running
	case h.Part == kepu.AllDay:
		return u.say(words.Today) + u.starts(h), running
	case now < ends:
		return u.say(words.Today) + u.starts(h), partly
	}
	return "", notNow
}

// nextDay is the first thing of the next day on which something is; soon tells
// that it is tomorrow, at a time that is known.
func (u *ui) nextDay() (parts []part, soon bool) {
	for _, o := range u.agenda.of(u.today()).next() {
		if !takesPlace(&o, o.First) {
			continue
		}
		label := u.dayLabel(o.First)
		if s := u.starts(o.Hours); s != "" {
			label += " " + s
		}
		soon = o.First == u.today().AddDays(1) && !o.Hours.From.IsZero()
		return []part{u.happening(label, o)}, soon
	}
	return nil, false
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
