package screen

import (
	"cmp"
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// listed is how many activities a page lists: five pages of nine. Nobody turns
// more; whoever looks for one of many is told how to find it.
const listed = 45

// choices lists times of activities to choose from, seen from a day, with a note
// before each.
func (u *ui) choices(times []kepu.Occurrence, note func(o *kepu.Occurrence) string, at calendar.Date) []part {
	return u.choicesOf(len(times), func(i int) (*kepu.Occurrence, calendar.Date) { return &times[i], at },
		func(o *kepu.Occurrence, _ calendar.Date) string { return note(o) })
}

// choicesOf lists n times, each seen from a day of its own.
func (u *ui) choicesOf(n int, time func(i int) (*kepu.Occurrence, calendar.Date), note func(o *kepu.Occurrence, on calendar.Date) string) []part {
	var parts []part
	widest := 0
	for i := range min(n, listed) {
		at, day := time(i)
		o := *at
		p := part{
			kind: option, text: u.called(&o, day), note: note(&o, day), aside: placeOf(&o),
			do: func() { u.open(u.newEvent(o)) },
		}
		if movedAway(&o, day) { // the place is not of this day
			p.aside = ""
		}
		widest = max(widest, width(p.note))
		parts = append(parts, p)
	}
	for i := range parts {
		parts[i].noteWidth = widest
	}
	if more := n - listed; more > 0 {
		parts = append(parts, part{kind: gap}, text(u.say(words.ManyMore, more)))
	}
	return parts
}

// called returns the name of an activity, with what became of it seen from a
// day: 防诈骗讲座（改到10月20日）.
func (u *ui) called(o *kepu.Occurrence, at calendar.Date) string {
	name := u.nameOf(o.Activity)
	switch {
	case o.State == kepu.Held && o.Contains(at) && at != u.today(): // of a day that is past it goes without saying
	case o.State == kepu.Held && !o.Dated:
		return u.say(words.Stated, name, u.say(words.HeldAsStated, u.stated(o.Activity)))
	case o.State == kepu.Held:
		return u.say(words.Stated, name, u.say(words.HeldShort))
	case o.State == kepu.Cancelled:
		return u.say(words.Stated, name, u.say(words.NotTaking))
	case o.State == kepu.Postponed:
		return u.say(words.Stated, name, u.say(words.PutOff))
	case !o.Dated:
		return u.say(words.Stated, name, u.stated(o.Activity))
	case movedAway(o, at):
		return u.say(words.MovedAway, name, u.date(o.First))
	case at == u.today() && (gone(o, at) || u.endedToday(o)):
		return u.say(words.Stated, name, u.say(words.Gone))
	}
	return name
}

// movedAway tells whether a time was planned for a day and is on another now.
func movedAway(o *kepu.Occurrence, at calendar.Date) bool {
	return !o.Planned.IsZero() && o.Planned == at && !o.Contains(at)
}

// endedToday tells whether a time was to the end of its hours today.
func (u *ui) endedToday(o *kepu.Occurrence) bool {
	return o.Dated && o.Last == u.today() && !o.Hours.To.IsZero() && u.minute() >= o.Hours.To.Minutes()
}

// gone tells whether a time was before a day, or the days on one of which it
// was.
func gone(o *kepu.Occurrence, d calendar.Date) bool {
	return !o.Last.IsZero() && o.Last.Compare(d) < 0
}

func (u *ui) nameOf(a *kepu.Activity) string { return cmp.Or(line(a.Name), u.say(words.Event)) }

// placeOf returns where something is, "" where that is not known.
func placeOf(o *kepu.Occurrence) string { return line(cmp.Or(o.Place, o.Activity.Place)) }

// stated returns the time of an activity in the words of those who plan it.
func (u *ui) stated(a *kepu.Activity) string {
	return cmp.Or(line(a.When.Text), u.say(words.Undated))
}

// hourNote says at what time of a day something is, or that it is now.
func (u *ui) hourNote(d calendar.Date) func(o *kepu.Occurrence) string {
	return func(o *kepu.Occurrence) string {
		if d == u.today() && takesPlace(o, d) && u.isOn(o.Hours) {
			return u.say(words.Now)
		}
		if movedAway(o, d) {
			return ""
		}
		return u.starts(o.Hours)
	}
}

// weekNote says on which day of the week something is, and at what time.
func (u *ui) weekNote(o *kepu.Occurrence, on calendar.Date) string {
	if s := u.starts(o.Hours); s != "" && !movedAway(o, on) {
		return u.weekday(on) + " " + s
	}
	return u.weekday(on)
}

// isOn tells whether hours are now.
func (u *ui) isOn(h kepu.Hours) bool {
	now := u.minute()
	return !h.From.IsZero() && !h.To.IsZero() && h.From.Minutes() <= now && now < h.To.Minutes()
}

// dayNote says on which day something is.
func (u *ui) dayNote(o *kepu.Occurrence) string {
	switch today := u.today(); {
	case !o.Dated:
		return ""
	case o.Contains(today):
		return u.say(words.Today)
	case o.First.Year() != today.Year():
		return fmt.Sprintf("%d.%d.%d", o.First.Year(), o.First.Month(), o.First.Day())
	}
	return u.date(o.First)
}

// minutely makes a page notice that time goes on.
func (u *ui) minutely(v *view, s screen) {
	body := v.body
	v.every, v.tick = minute, func() bool { return !sameTexts(body, s.view(u).body) }
}
