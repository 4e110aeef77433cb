package screen

import (
	"regexp"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// event is the page of one activity. Who answers for it and which promise of a
// plan it keeps are no business of the public.
type event struct {
	kepu.Occurrence
	later []calendar.Date // its next times
}

// newEvent returns the page of an activity as it is on one of its times.
func (u *ui) newEvent(o kepu.Occurrence) *event {
	e := &event{Occurrence: o}
	if o.State == kepu.Postponed || o.Activity.State == kepu.Cancelled {
		return e
	}
	from := u.today()
	if o.Dated && o.First.Compare(from) > 0 {
		from = o.First
	}
	for next := range u.agenda.schedule.Of(o.Activity, kepu.Period{First: from.AddDays(1), Last: from.AddDays(400)}) {
		if !next.Dated || routine(&next) == 2 || len(e.later) == 3 {
			break
		}
		if next.State == kepu.Scheduled && next.First.Compare(from) > 0 {
			e.later = append(e.later, next.First)
		}
	}
	return e
}

func (e *event) view(u *ui) view {
	a := e.Activity
	v := view{
		title: u.say(words.Event),
		help:  u.say(words.EventHelp),
		body:  []part{signal(u.nameOf(a))},
		reads: true,
	}
	for _, said := range []string{e.became(u), e.elsewhere(u)} {
		if said != "" {
			v.body = append(v.body, bold(said))
		}
	}
	v.body = append(v.body, part{kind: gap})
	widest := 0
	add := func(label words.Word, said string) {
		if said != "" {
			v.body = append(v.body, part{kind: item, label: u.say(label), text: said})
			widest = max(widest, width(u.say(label)))
		}
	}
	list := func(list []string) string {
		said := make([]string, len(list))
		for i, s := range list {
			said[i] = line(s)
		}
		return strings.Join(said, u.say(words.ListAnd))
	}
	add(words.When, e.when(u))
	if s := e.rule(); e.Dated && s != "" && (a.When.Kind == kepu.OnRule || a.When.Kind == kepu.EachPeriod) {
		add(words.Times, s)
	}
	add(words.Later, e.laterDays(u))
	add(words.Where, placeOf(&e.Occurrence))
	add(words.Speaker, list(a.Speakers))
	add(words.Audience, list(a.Audience))
	add(words.Joining, e.joining(u))
	add(words.Host, list(a.Hosts))
	add(words.Organiser, list(a.Organisers))
	add(words.CoOrganiser, list(a.CoOrganisers))
	for i := range v.body {
		if p := &v.body[i]; p.kind == item {
			p.label = pad(p.label, widest+2)
		}
	}
	if about := strings.TrimSpace(clean(a.About)); about != "" {
		v.body = append(v.body, part{kind: gap}, text(about))
	}
	return v
}

// became says what became of it; "" where it is as planned.
func (e *event) became(u *ui) string {
	switch {
	case e.State == kepu.Cancelled && e.Activity.State == kepu.Cancelled:
		return u.say(words.AllCancelled)
	case e.State == kepu.Cancelled:
		return u.say(words.ThisCancelled)
	case e.State == kepu.Postponed:
		return u.say(words.PutOffOpen)
	case !e.Planned.IsZero() && e.Planned != e.First:
		return u.say(words.MovedFromTo, u.date(e.Planned), u.date(e.First))
	case e.State == kepu.Held:
		return u.say(words.WasHeld)
	}
	return ""
}

// elsewhere says that a time is not where the activity is as a rule.
func (e *event) elsewhere(u *ui) string {
	there, here := line(e.Activity.Place), line(e.Place)
	if !e.Dated || there == "" || here == "" || there == here || e.State == kepu.Cancelled {
		return ""
	}
	return u.say(words.OtherPlace, there, u.date(e.First), here)
}

// rule returns when it is every time, in the words of those who plan it, without
// the hours that stand beside the day already.
func (e *event) rule() string {
	w := &e.Activity.When
	s := line(w.Text)
	if w.Hours.From.IsZero() || w.Hours != e.Hours {
		return s
	}
	return strings.TrimSpace(clockTimes.ReplaceAllString(s, ""))
}

// clockTimes are hours as people write them: 14:30—16:00.
var clockTimes = regexp.MustCompile(`[0-2]?\d[:：]\d\d(\s*[-~～—–至到]+\s*[0-2]?\d[:：]\d\d)?`)

// when says when it is, no more precisely than it is known.
func (e *event) when(u *ui) string {
	switch {
	case e.State == kepu.Postponed:
		return ""
	case !e.Dated && (e.State == kepu.Held || gone(&e.Occurrence, u.today())): // no day will be set any more
		return line(e.Activity.When.Text)
	case !e.Dated && line(e.Activity.When.Text) == "":
		return u.say(words.Undated)
	case !e.Dated:
		return u.say(words.DateOpen, line(e.Activity.When.Text))
	}
	said := strings.TrimSpace(u.days(e.Period) + " " + u.hours(e.Hours))
	if e.First == e.Last {
		for _, n := range u.agenda.names(e.First) {
			if n.Kind == kepu.FestivalName {
				return said + "\n" + u.almanac(e.First, 2*narrowest)
			}
		}
	}
	return said
}

func (e *event) laterDays(u *ui) string {
	var said []string
	for _, d := range e.later {
		said = append(said, u.date(d))
	}
	return strings.Join(said, u.say(words.ListAnd))
}

// joining says how people join, and how many places are left where that is
// known and still matters.
func (e *event) joining(u *ui) string {
	how := line(e.Activity.Enrolment.How)
	n, known := e.Activity.PlacesLeft()
	switch {
	case e.State == kepu.Cancelled || e.State == kepu.Postponed || e.Activity.State == kepu.Cancelled:
		return ""
	case gone(&e.Occurrence, u.today()) || e.State != kepu.Scheduled || !known:
		return how
	case n == 0:
		return u.say(words.NoPlacesLeft)
	case how == "" || strings.Contains(how, "服务台"):
		return u.say(words.PlacesLeft, n)
	}
	return u.say(words.PlacesLeftHow, n, how)
}
