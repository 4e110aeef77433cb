package kepu

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// ownDays are the days of an entry that is in use.
type ownDays struct {
	kind       CalendarKind
	key        string // see nameKey
	name       calendar.Name
	observance string // the ID, where it is the community's rule for one
	when       whenDays
	yearly     bool // it names no year
}

var (
	dayOffName     = calendar.Name{Hans: "放假", Hant: "放假", English: "day off"}
	workingDayName = calendar.Name{Hans: "上班", Hant: "上班", English: "working day"}
)

// newOwnDays prepares the days of an entry; ok is false where there are none.
func newOwnDays(e *CalendarEntry, published *Calendar) (o ownDays, ok bool) {
	text := cleanText(e.Name)
	o = ownDays{e.Kind, nameKey(e.Name), calendar.Name{Hans: text, Hant: text, English: text}, "",
		newWhenDays(&e.When, published), !e.When.bounded()}
	switch {
	case o.key == "" && e.Kind == DayOff:
		o.name = dayOffName
	case o.key == "" && e.Kind == WorkingDay:
		o.name = workingDayName
	case e.Kind == NamedDay:
		if called := observanceCalled(e.Name); called.ID != "" {
			o.observance, o.name = called.ID, called.Name
		}
	}
	none := o.when.each(Period{}, func(t instance) bool { return t.cancelled })
	return o, !none
}

// appendOn appends what the entry calls a day.
func (o *ownDays) appendOn(names []DayName, d calendar.Date, c *Calendar) []DayName {
	kind := OwnName
	switch {
	case o.observance != "":
		kind = ObservanceName
	case o.kind == DayOff:
		kind = DayOffName
	case o.kind == WorkingDay:
		kind = WorkingDayName
	case o.kind == SchoolTerm || o.kind == SchoolHoliday:
		kind = SchoolName
	}
	o.when.each(DayPeriod(d), func(t instance) bool {
		if !t.cancelled && (o.observance == "" || c.overrides(o.observance, t.First.Year())) {
			names = append(names, DayName{kind, o.name, t.Period, true})
		}
		return true
	})
	return names
}

// overrides tells whether the community's own rule says the days of an
// observance in a year.
func (c *Calendar) overrides(id string, year int) bool {
	return c != nil && !c.announces(id, year) &&
		slices.ContainsFunc(c.own, func(o ownDays) bool { return o.observance == id })
}

func (c *Calendar) announces(id string, year int) bool {
	return c != nil && slices.ContainsFunc(c.announced, func(a calendar.Announcement) bool { return a.ID == id && a.First.Year() == year })
}

// unquote takes away the signs around and in a name.
var unquote = strings.NewReplacer("《", "", "》", "", "“", "", "”", "", "‘", "", "’", "", "「", "", "」", "", "『", "", "』", "", `"`, "", "'", "").Replace

// nameKey is the form in which two names are of the same day: without quotes,
// and without 节.
func nameKey(name string) string { return bareKey(unquote(cleanText(name))) }

// bareKey is nameKey of a name that has no quotes any more.
func bareKey(name string) string { return strings.TrimSuffix(same(name), "节") }

// observanceCalled returns the observance of a name, with or without 节.
func observanceCalled(name string) calendar.Observance {
	name = unquote(cleanText(name))
	return observanceOf(name, bareKey(name))
}

// observanceOf is observanceCalled of a name that has no quotes any more, with
// its key.
func observanceOf(name, key string) calendar.Observance {
	o, ok := calendar.ObservanceNamed(name)
	if !ok && key != "" {
		o, _ = calendar.ObservanceNamed(key + "节")
	}
	return o
}

// A namedDay is what a name is known as. Of the ways, the first that has days in
// a year counts.
type namedDay struct {
	own        []*ownDays
	festival   calendar.Festival
	term       calendar.Term
	observance calendar.Observance
	school     bool // a holiday that every school has
}

// noName is what no name is known as.
var noName namedDay

// named finds what a name is known as.
func (c *Calendar) named(name string) namedDay {
	name = unquote(cleanText(name))
	key := bareKey(name)
	n := namedDay{own: c.ownCalled(key)}
	n.festival, _ = calendar.FestivalNamed(name)
	n.term, _ = calendar.TermNamed(name)
	n.observance = observanceOf(name, key)
	if n.observance.ID != "" && c != nil {
		for i := range c.own {
			if c.own[i].observance == n.observance.ID && !slices.Contains(n.own, &c.own[i]) {
				n.own = append(n.own, &c.own[i])
			}
		}
	}
	n.school = schoolHolidays[key] != nil
	return n
}

// schoolHolidays are the names of holidays, with those that they are made of.
var schoolHolidays = map[string][]string{
	"寒假": {"寒假"}, "暑假": {"暑假"}, "暑期": {"暑假"}, "寒暑假": {"寒假", "暑假"}, "寒暑期": {"寒假", "暑假"},
}

// ownCalled returns the community's own of a key: 国庆假期 are the days off for
// 国庆节, and 节假日 all of them.
func (c *Calendar) ownCalled(key string) []*ownDays {
	if c == nil || key == "" {
		return nil
	}
	var own []*ownDays
	for i := range c.own {
		o := &c.own[i]
		switch off := o.kind == DayOff; {
		case o.kind == WorkingDay:
		case off && (key == "节假日" || holidayKey(key) != key && holidayKey(key) == holidayKey(o.key)), !off && o.key == key:
			own = append(own, o)
		}
	}
	if own == nil {
		for _, part := range schoolHolidays[key] {
			if part != key {
				own = append(own, c.ownCalled(part)...)
			}
		}
	}
	return own
}

// holidayKey is the key of what a day off is for.
func holidayKey(key string) string {
	for _, end := range [...]string{"放假", "假期"} {
		key = strings.TrimSuffix(key, end)
	}
	return strings.TrimSuffix(key, "节")
}

// terms are the school terms.
func (c *Calendar) terms() namedDay {
	var n namedDay
	if c != nil {
		for i := range c.own {
			if c.own[i].kind == SchoolTerm {
				n.own = append(n.own, &c.own[i])
			}
		}
	}
	return n
}

// years are the first and the last year in which the days may be known.
func (n *namedDay) years(c *Calendar) (first, last int) {
	first, last = lastDate.Year(), 0
	add := func(low, high int) { first, last = min(first, low), max(last, high) }
	for _, o := range n.own {
		add(o.when.years())
	}
	if n.festival != 0 || n.term != 0 {
		add(1901, 2100)
	}
	switch {
	case n.observance.ID == "":
	case !n.observance.Announced():
		add(1, lastDate.Year())
	default:
		add(max(int(n.observance.Since), 1), 2100)
		if c != nil {
			for _, a := range c.announced {
				add(a.First.Year(), a.First.Year())
			}
		}
	}
	return first, last
}

// inYear appends the periods that begin in a civil year, in order. A civil year
// may have none of a festival by the lunar calendar, or two.
func (c *Calendar) inYear(dst []Period, n *namedDay, year int) ([]Period, calendar.State) {
	if year < 1 || year > 9999 {
		return dst, calendar.Unknown
	}
	if c.announces(n.observance.ID, year) {
		return c.observed(dst, n, year)
	}
	for _, yearly := range [...]bool{false, true} {
		if dst = n.appendOwn(dst, year, yearly); len(dst) > 0 {
			return dst, calendar.Known
		}
	}
	switch {
	case n.festival != 0:
		for lunar := year - 1; lunar <= year; lunar++ {
			if d, err := calendar.FestivalDate(lunar, n.festival); err == nil && d.Year() == year {
				dst = append(dst, DayPeriod(d))
			}
		}
	case n.term != 0:
		if d, err := calendar.TermDate(year, n.term); err == nil {
			dst = append(dst, DayPeriod(d))
		}
	case n.observance.ID != "":
		return c.observed(dst, n, year)
	case n.school || slices.ContainsFunc(n.own, func(o *ownDays) bool { return !o.yearly }):
		return dst, calendar.NotAnnounced
	}
	if len(dst) == 0 {
		return dst, calendar.Unknown
	}
	return dst, calendar.Known
}

// observed appends the days of an observance.
func (c *Calendar) observed(dst []Period, n *namedDay, year int) ([]Period, calendar.State) {
	var announced calendar.Announcements
	if c != nil {
		announced = c.announced
	}
	first, last, state := n.observance.In(year, announced...)
	if state == calendar.Known {
		dst = append(dst, Period{first, last})
	}
	return dst, state
}

// appendOwn appends what the community says of a year, or its rules for every
// year.
func (n *namedDay) appendOwn(dst []Period, year int, yearly bool) []Period {
	for _, o := range n.own {
		if o.yearly != yearly {
			continue
		}
		o.when.each(YearPeriod(year), func(t instance) bool {
			if !t.cancelled && t.First.Year() == year {
				dst = append(dst, t.Period)
			}
			return true
		})
	}
	slices.SortFunc(dst, func(a, b Period) int { return a.First.Compare(b.First) })
	return slices.Compact(dst)
}
