package screen

import (
	"cmp"
	"slices"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// findPage is the page on which a way of looking for activities is chosen.
type findPage struct{}

// openFind opens it, and starts on the index that typing will need.
func (u *ui) openFind() {
	u.agenda.prepare(u.today(), u.app.Go)
	u.open(&findPage{})
}

func (*findPage) view(u *ui) view {
	v := view{title: u.say(words.FindEvents), verb: u.say(words.Choose), help: u.say(words.FindHelp)}
	if v.body = u.warnings(); v.body != nil {
		v.body = append(v.body, part{kind: gap})
	}
	today := u.today()
	add := func(w words.Word, open func() screen) {
		v.body = append(v.body, part{kind: entry, text: u.say(w), do: func() { u.open(open()) }})
	}
	add(words.Today, func() screen { return &dayPage{} })
	add(words.Tomorrow, func() screen { return &dayPage{day: today.AddDays(1)} })
	add(words.ThisWeek, func() screen { return u.newWeek() })
	add(words.ByTopic, func() screen { return &kinds{words.ByTopic, u.agenda.topics()} })
	add(words.ByPlace, func() screen { return &kinds{words.ByPlace, u.agenda.places()} })
	add(words.ByTyping, func() screen { return &typeFind{} })
	add(words.ByAudience, func() screen { return &kinds{words.ByAudience, u.agenda.audiences()} })
	v.body = append(v.body, part{kind: gap})
	for _, w := range []words.Word{words.FindExample, words.DateExample} {
		p := text(u.say(w, 6))
		p.spare = 1
		v.body = append(v.body, p)
	}
	return v
}

// A kindOf is one topic, place or audience, with the activities of it.
type kindOf struct {
	name       string
	place      string // folded, where it is a place
	activities []*kepu.Activity
}

// kinds is the page on which a topic, a place or an audience is chosen.
type kinds struct {
	title words.Word
	list  []kindOf
}

func (k *kinds) view(u *ui) view {
	v := view{title: u.say(k.title), verb: u.say(words.Choose), help: u.say(words.FindHelp)}
	for _, one := range k.list[:min(len(k.list), listed)] {
		v.body = append(v.body, part{kind: entry, text: one.name, do: func() { u.open(u.newFound(one)) }})
	}
	if more := len(k.list) - listed; more > 0 {
		v.body = append(v.body, part{kind: gap}, text(u.say(words.ManyKinds, more)))
	}
	if v.body == nil {
		v.body = []part{text(u.say(words.NothingKind))}
	}
	return v
}

// topics, places and audiences are looked up once.
func (a *agenda) topics() []kindOf {
	return a.kinds("topic", func(activity *kepu.Activity) []string { return []string{activity.Topic} })
}

func (a *agenda) places() []kindOf {
	return a.kinds(byPlace, func(activity *kepu.Activity) []string {
		places := []string{activity.Place}
		for _, c := range activity.Changes { // one that is moved is looked for in both
			if c.Place != "" && !slices.ContainsFunc(places, func(p string) bool { return samePlace(p, c.Place) }) {
				places = append(places, c.Place)
			}
		}
		return places
	})
}

func (a *agenda) audiences() []kindOf {
	return a.kinds("audience", func(activity *kepu.Activity) []string { return activity.Audience })
}

// byPlace is the one grouping that looks at single times.
const byPlace = "place"

func samePlace(a, b string) bool { return hanzi.Fold(a, hanzi.Same) == hanzi.Fold(b, hanzi.Same) }

// kinds groups the activities, the largest group first.
func (a *agenda) kinds(by string, of func(*kepu.Activity) []string) []kindOf {
	if list, ok := a.grouped[by]; ok {
		return list
	}
	groups := map[string]*kindOf{}
	var order []string
	for i := range a.len() {
		activity := a.schedule.Activity(i)
		for _, name := range of(activity) {
			key := hanzi.Fold(name, hanzi.Same)
			if key == "" {
				continue
			}
			g := groups[key]
			if g == nil {
				g = &kindOf{name: line(name)}
				if by == byPlace {
					g.place = key
				}
				groups[key], order = g, append(order, key)
			}
			g.activities = append(g.activities, activity)
		}
	}
	list := []kindOf{}
	for _, key := range order {
		list = append(list, *groups[key])
	}
	slices.SortStableFunc(list, func(x, y kindOf) int { return cmp.Compare(len(y.activities), len(x.activities)) })
	if a.grouped == nil {
		a.grouped = map[string][]kindOf{}
	}
	a.grouped[by] = list
	return list
}

// found is a list of activities, each with its next time.
type found struct {
	title       string
	times, past []kepu.Occurrence
}

// newFound lists what is of one kind: what comes, in order, then what has no day
// yet. What is past or held is shown where there is nothing else.
func (u *ui) newFound(k kindOf) *found {
	f := &found{title: k.name}
	today := u.today()
	for _, activity := range k.activities {
		o := u.agenda.occasionAt(activity, today, k.place)
		if gone(&o, today) || o.State == kepu.Held {
			f.past = append(f.past, o)
		} else {
			f.times = append(f.times, o)
		}
	}
	slices.SortStableFunc(f.times, func(x, y kepu.Occurrence) int {
		return cmp.Or(compareBool(y.Dated, x.Dated), x.First.Compare(y.First), byHours(x, y))
	})
	slices.SortStableFunc(f.past, func(x, y kepu.Occurrence) int { return y.First.Compare(x.First) })
	return f
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func (f *found) view(u *ui) view {
	v := view{title: f.title, verb: u.say(words.See), help: u.say(words.ListHelp)}
	v.body = u.choices(f.times, u.dayNote, u.today())
	for i := range v.body {
		if v.body[i].aside == f.title { // it need not be said again
			v.body[i].aside = ""
		}
	}
	switch {
	case len(f.times) > 0:
	case len(f.past) > 0:
		v.body = append([]part{text(u.say(words.PastOnes))}, u.choices(f.past, u.dayNote, u.today())...)
	default:
		v.body = []part{text(u.say(words.NothingKind))}
	}
	return v
}

// week is what is on from today to Sunday, day by day, and on which day.
type week struct {
	times []kepu.Occurrence
	days  []calendar.Date
}

func (u *ui) newWeek() *week {
	w := &week{}
	for d := u.today(); ; d = d.AddDays(1) {
		for _, o := range u.agenda.on(d) {
			if routine(&o) < 2 && (o.First == d || d == u.today() || movedAway(&o, d)) {
				w.times, w.days = append(w.times, o), append(w.days, d)
			}
		}
		if d.Weekday() == 0 || d.IsZero() {
			return w
		}
	}
}

func (w *week) view(u *ui) view {
	today := u.today()
	v := view{title: u.say(words.ThisWeek), fact: words.Date(u.lang, today), verb: u.say(words.See), help: u.say(words.ListHelp)}
	v.body = u.choicesOf(len(w.times), func(i int) (*kepu.Occurrence, calendar.Date) { return &w.times[i], w.days[i] }, u.weekNote)
	switch {
	case v.body != nil:
		v.body = append(u.warnings(), v.body...)
	case u.agenda.of(today).state == yearOver:
		v.body = u.warnings()
	default:
		v.body = append(u.warnings(), text(u.say(words.NothingNow)))
		v.body = append(v.body, u.upNext()...)
	}
	return v
}
