package screen

import (
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// monthPage is a month with its activities, of which a day is chosen.
type monthPage struct {
	day     calendar.Date
	typed   int // what was typed of a day's number
	typedAt time.Time
}

// What is said below the month where there is room, what matters most first.
const (
	spareName = 1 + iota // of the day, where the month has no sign for it
	spareUndated
	spareDay
)

// typingOn is how long a second digit belongs to the first.
const typingOn = 2 * time.Second

func (m *monthPage) view(u *ui) view {
	d, today := m.day, u.today()
	period := kepu.MonthPeriod(d.Year(), d.Month())
	see := func() { u.open(&dayPage{day: m.day, inMonth: true}) }
	v := view{
		title: u.monthTitle(d),
		fact:  u.lunarMonths(period),
		help:  u.say(words.MonthHelp),
		keys: []hint{
			{name: u.say(words.Arrows), does: u.say(words.PickDay)},
			{key: keyEnter, name: u.say(words.Enter), does: u.say(words.SeeDay), do: see},
		},
		move:      m.move,
		turn:      m.turn,
		turnWords: [2]string{u.say(words.PrevMonth), u.say(words.NextMonth)},
		number:    func(n int) { m.number(n, u.cfg.Now()) },
		every:     minute,
		tick:      func() bool { return u.today() != today },
	}
	a := u.agenda.of(today)
	plan := a.month(d.Year(), d.Month())
	v.body = []part{{kind: month, grid: u.grid(m, plan)}, {kind: gap}}
	if a.state == yearOver && d.Year() >= today.Year() {
		v.body = append(v.body, u.warnings()...)
		return v
	}
	if a.state == clockBehind {
		v.body = append(v.body, u.warnings()...)
	} else if n := len(plan.undated); n > 0 {
		first := plan.undated[0].Activity
		said := u.say(words.UndatedIs, u.say(words.Stated, u.nameOf(first), u.stated(first)))
		p := part{kind: item, text: said, bare: true, spare: spareUndated, short: true}
		if n > 1 {
			p.aside = u.say(words.AndMore, n)
		}
		p.do = func() { u.open(&undatedPage{d}) }
		v.body = append(v.body, p)
	}
	day := u.whichDay(d, plan.names[d.Day()])
	chosenDay := part{kind: item, bare: true, short: true, look: strong, do: see}
	chosenDay.label, chosenDay.text, chosenDay.aside = u.dayLine(d)
	v.body = append(v.body, day, chosenDay)
	return v
}

// whichDay says which day is chosen, for screens with room for it, and rather if
// the day has a name for which a low screen has no sign.
func (u *ui) whichDay(d calendar.Date, names []kepu.DayName) part {
	p := part{kind: item, text: u.longDate(d), short: true}
	if m := u.markOf(d, names); m.name != "" && m.sign == "" {
		p.text += "  " + m.name
		if l, err := d.Lunar(); err == nil {
			p.aside = u.say(words.Lunar, u.name(l.Name()))
		}
		p.spare = spareName
		return p
	}
	p.text, p.spare = p.text+"  "+u.almanac(d, 2*narrowest), spareDay
	return p
}

// dayLine says what is on a day: 18日 重阳健康义诊 9:00 等2项.
func (u *ui) dayLine(d calendar.Date) (label, said, more string) {
	label = u.say(words.DayOfMonth, d.Day()) + " "
	if d == u.today() {
		label += u.say(words.Today) + " "
	}
	times := u.agenda.on(d)
	if len(times) == 0 {
		return label, u.say(words.NothingOn), ""
	}
	o, n := notable(times, d), 0
	said = u.called(o, d)
	if !movedAway(o, d) {
		said = strings.TrimSpace(said + " " + u.starts(o.Hours))
	}
	for i := range times {
		if times[i].Contains(d) && counts(&times[i]) {
			n++
		}
	}
	if n > 1 {
		more = u.say(words.AndMore, n)
	}
	return label, said, more
}

// notable returns what people look for on a day: what takes place on this day
// alone, rather than a course that is on every week.
func notable(times []kepu.Occurrence, d calendar.Date) *kepu.Occurrence {
	best, rank := &times[0], 5
	for i := range times {
		o := &times[i]
		r := routine(o) + 1
		switch k := o.Activity.When.Kind; {
		case !takesPlace(o, d):
			r = 4
		case r == 1 && k != kepu.OnRule && k != kepu.EachPeriod:
			r = 0
		}
		if r < rank {
			best, rank = o, r
		}
	}
	return best
}

// choose chooses a day, as far as the tables of the calendar reach.
func (m *monthPage) choose(d calendar.Date) {
	m.typed = 0
	if d.Year() >= 1901 && d.Year() <= 2100 {
		m.day = d
	}
}

func (m *monthPage) move(k key) {
	m.choose(m.day.AddDays(map[key]int{keyLeft: -1, keyRight: 1, keyUp: -7, keyDown: 7}[k]))
}

// turn shows another month, with the same day chosen where it has one.
func (m *monthPage) turn(months int) {
	n := m.day.Year()*12 + m.day.Month() - 1 + months
	p := kepu.MonthPeriod(n/12, n%12+1)
	d := p.First.AddDays(m.day.Day() - 1)
	if d.Compare(p.Last) > 0 {
		d = p.Last
	}
	m.choose(d)
}

// number chooses a day by its number, digit after digit.
func (m *monthPage) number(digit int, now time.Time) {
	n := digit
	if now.Sub(m.typedAt) < typingOn {
		n += m.typed * 10
	}
	d, ok := calendar.NewDate(m.day.Year(), m.day.Month(), n)
	if !ok { // 4 after 18 begins anew
		n = digit
		d, ok = calendar.NewDate(m.day.Year(), m.day.Month(), n)
	}
	if ok {
		m.choose(d)
	}
	m.typed, m.typedAt = n, now
}

// grid makes the month's days.
func (u *ui) grid(m *monthPage, plan *monthPlan) *grid {
	g := &grid{heads: u.weekdays(), today: u.say(words.Today)}
	period := kepu.MonthPeriod(m.day.Year(), m.day.Month())
	for d := period.First; period.Contains(d); d = d.AddDays(1) {
		column := int(d.Weekday()+6) % 7
		if column == 0 || d == period.First {
			g.weeks = append(g.weeks, [7]cell{})
		}
		c := cell{day: d.Day(), today: d == u.today(), chosen: d == m.day, do: func() { m.choose(d) }}
		c.mark = u.markOf(d, plan.names[d.Day()])
		if c.today {
			c.now = u.todayMark(d)
		}
		switch n := plan.count[d.Day()]; {
		case n == 1:
			c.dots = "."
		case n > 1:
			c.dots = ":"
		}
		g.weeks[len(g.weeks)-1][column] = c
	}
	return g
}

// undatedPage is what has no day in a month yet.
type undatedPage struct{ month calendar.Date }

func (p *undatedPage) view(u *ui) view {
	plan := u.agenda.of(u.today()).month(p.month.Year(), p.month.Month())
	return view{
		title: u.monthTitle(p.month),
		place: u.say(words.Undated),
		body:  u.choices(plan.undated, noNote, p.month),
		verb:  u.say(words.See),
		help:  u.say(words.ListHelp),
	}
}
