package screen

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// home is the first page: what the kiosk offers.
type home struct{}

// offered are the entries of the home page in the order of their numbers. A new
// screen gets its line here. An entry that has nothing to show today is left
// out, and the numbers close up.
var offered = []struct {
	name    func(u *ui) string
	note    func(u *ui) string // nil for none
	offered func(u *ui) bool
	open    func(u *ui)
}{
	{
		name:    func(u *ui) string { return u.say(words.Quiz) },
		offered: func(u *ui) bool { return u.offers(ModeTopic) },
		open:    (*ui).chooseTopic,
	},
	{
		name:    (*ui).dailyName,
		offered: func(u *ui) bool { return u.offers(ModeDaily) },
		open:    func(u *ui) { u.play(ModeDaily, "") },
	},
	{
		name:    func(u *ui) string { return u.say(words.Riddles) },
		offered: func(u *ui) bool { return !solemn(u.today()) && u.offers(ModeRiddles) },
		open:    func(u *ui) { u.play(ModeRiddles, "") },
	},
	{
		name:    func(u *ui) string { return u.say(words.Test) },
		offered: func(u *ui) bool { return len(u.papers()) > 0 },
		open:    (*ui).chooseTest,
	},
	{
		name:    func(u *ui) string { return u.say(words.EventsToday) },
		offered: (*ui).hasEvents,
		open:    func(u *ui) { u.open(&dayPage{}) },
	},
	{
		name:    func(u *ui) string { return u.say(words.FindEvents) },
		offered: (*ui).hasEvents,
		open:    (*ui).openFind,
	},
	{
		name:    func(u *ui) string { return u.say(words.EventsMonth) },
		offered: (*ui).hasEvents,
		open:    func(u *ui) { u.open(&monthPage{day: u.today()}) },
	},
	{
		name:    func(u *ui) string { return u.say(words.Resume) },
		note:    func(u *ui) string { return fit(u.title(u.rounds.aside), 16) },
		offered: (*ui).canResume,
		open:    (*ui).resume,
	},
	{
		name:    func(u *ui) string { return u.say(words.NoticesAll, len(u.notices())) },
		offered: func(u *ui) bool { return len(u.notices()) > 0 },
		open:    func(u *ui) { u.open(&notices{}) },
	},
}

func (h *home) view(u *ui) view {
	s := u.settings()
	v := view{
		title: cmp.Or(clean(s.Title()), u.say(words.Title)),
		fact:  words.Date(u.lang, u.today()),
		help:  u.say(words.HomeHelp),
		every: time.Minute,
	}
	if u.agenda.of(u.today()).state == clockBehind {
		v.fact = u.say(words.YearOf, u.today().Year(), v.fact)
	}
	v.second = [2]string{u.almanac(u.today(), narrowest), u.community()}
	for _, o := range offered {
		if !o.offered(u) {
			continue
		}
		p := part{kind: entry, text: o.name(u), do: func() { o.open(u) }}
		if o.note != nil {
			p.note = o.note(u)
		}
		v.body = append(v.body, p)
	}
	if v.body == nil {
		v.body = []part{text(u.say(words.NoBank))}
	}
	v.body = append(v.body, u.news()...)
	v.tick = func() bool { // the day, and with it what is offered, may change
		now := h.view(u)
		return now.fact != v.fact || !sameTexts(now.body, v.body)
	}
	if s.LangKeys {
		v.keys = u.langKeys()
	}
	return v
}

// community says where the kiosk stands, unless the title does.
func (u *ui) community() string {
	s := u.settings()
	if s.Room == "" {
		return clean(s.Street)
	}
	return strings.TrimSpace(clean(s.Street) + " " + clean(s.Name))
}

// sameTexts tells whether two bodies say the same.
func sameTexts(a, b []part) bool {
	return slices.EqualFunc(a, b, func(a, b part) bool {
		return a.text == b.text && a.label == b.label && a.note == b.note && a.aside == b.aside
	})
}

// langKeys are the keys for the languages that the kiosk does not speak just
// now. They change its words, not the content.
func (u *ui) langKeys() []hint {
	var keys []hint
	for _, l := range []struct {
		key  key
		name string
		lang kepu.Lang
	}{{'J', "简体", kepu.Hans}, {'F', "繁體", kepu.Hant}, {'E', "English", kepu.English}} {
		if l.lang != u.lang {
			keys = append(keys, hint{key: l.key, name: string(l.key), does: l.name, do: func() { u.lang = l.lang }})
		}
	}
	return keys
}

func (u *ui) dailyName() string {
	if n := cmp.Or(u.settings().DailyLength, kepu.DefaultSettings().DailyLength); n != 5 {
		return u.say(words.DailyN, n)
	}
	return u.say(words.Daily)
}

// solemn tells whether a day is one of mourning and remembrance: 18 September,
// 30 September (烈士纪念日) and 13 December (国家公祭日). There are no riddles
// and no festive words then.
func solemn(d calendar.Date) bool {
	switch d.Month()*100 + d.Day() {
	case 918, 930, 1213:
		return true
	}
	return false
}
