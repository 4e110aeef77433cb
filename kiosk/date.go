package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// runDate tells what days are: lunar date, solar term, festivals, observances.
func runDate(w *world, args []string) int {
	c := w.call("date [-json] [-in DIR] [-lang hans|hant|en] [DAY|FROM..TO…]")
	asJSON := c.Bool("json", false, "")
	in := c.String("in", "", "")
	texts, status, ok := c.parse(args)
	if !ok {
		return status
	}
	var periods []kepu.Period
	for _, text := range texts {
		p, why := c.period(text)
		if why != "" {
			return c.wrongUse(why)
		}
		periods = append(periods, p)
	}
	if len(texts) == 0 {
		periods = append(periods, kepu.DayPeriod(w.today()))
	}
	var cal *kepu.Calendar
	var problems []kepu.Problem
	if *in != "" {
		community, all, err := openFolder(*in)
		if err != nil {
			return c.fail(err)
		}
		cal, problems = community.Schedule.Calendar(), problemsOf(all, isCalendarFile)
		printProblems(w.stderr, problems, c.lang, false)
	}
	out := bufio.NewWriter(w.stdout)
	outside, err := c.writeDays(out, periods, cal, *asJSON)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return c.fail(err)
	}
	if outside {
		fmt.Fprintln(w.stderr, c.say(words.LunarTables))
	}
	return worst(problems)
}

// writeDays writes a line for each day of the periods. Outside tells whether
// the lunar tables lack some of them.
func (c *call) writeDays(out io.Writer, periods []kepu.Period, cal *kepu.Calendar, asJSON bool) (outside bool, err error) {
	enc := jsonLines(out)
	for _, p := range periods {
		for d := p.First; p.Contains(d); d = d.AddDays(1) {
			facts := factsOf(d, cal)
			if asJSON {
				err = c.writeDateLine(enc, &facts)
			} else {
				_, err = fmt.Fprintln(out, c.dayLine(&facts))
			}
			if err != nil {
				return outside, err
			}
			outside = outside || !facts.inTables
		}
	}
	return outside, nil
}

// dayFacts are what is known of a day.
type dayFacts struct {
	day      calendar.Date
	lunar    calendar.Lunar
	inTables bool // the lunar day is known
	names    []kepu.DayName
}

func factsOf(d calendar.Date, cal *kepu.Calendar) dayFacts {
	lunar, err := d.Lunar()
	return dayFacts{d, lunar, err == nil, cal.On(d)}
}

// dayLine is a day for people: 2026-10-18 星期日 农历九月初九 重阳节.
func (c *call) dayLine(f *dayFacts) string {
	facts := []string{f.day.String() + " " + words.Weekday(c.lang, f.day)}
	if f.inTables {
		word := words.LunarFact
		if calendar.Uncertain(f.day) {
			word = words.LunarDoubt
		}
		facts = append(facts, c.say(word, c.name(f.lunar.Name())))
	}
	for _, n := range f.names {
		if n.Public && !(n.Kind == kepu.TermName && f.festivalOf(n.Name)) {
			facts = append(facts, oneLine(c.name(n.Name)))
		}
	}
	return strings.Join(facts, c.say(words.FactSep))
}

// festivalOf tells whether a festival of the day says the term as well, as 清明节
// says 清明.
func (f *dayFacts) festivalOf(term calendar.Name) bool {
	return slices.ContainsFunc(f.names, func(n kepu.DayName) bool {
		return n.Kind == kepu.FestivalName && strings.HasPrefix(n.Name.Hans, term.Hans)
	})
}

// isCalendarFile tells whether a file is 日历.csv or its workbook.
func isCalendarFile(name string) bool {
	return strings.TrimSuffix(name, path.Ext(name)) == folder.Calendar
}

// dateLine is a day in JSON. What is not known is null, lists never are.
type dateLine struct {
	Type        string     `json:"type"`
	Date        string     `json:"date"`
	Weekday     int        `json:"weekday"` // 1 is Monday, 7 Sunday
	Lunar       *lunarLine `json:"lunar"`
	Ganzhi      *string    `json:"ganzhi"`
	Zodiac      *string    `json:"zodiac"`
	Term        *string    `json:"term"`
	Festivals   []string   `json:"festivals"`
	Observances []string   `json:"observances"`
	// Marks are days off, working weekends, terms and holidays of schools.
	Marks []string `json:"marks,omitempty"`
}

type lunarLine struct {
	Year      int    `json:"year"`
	Month     int    `json:"month"`
	Leap      bool   `json:"leap"`
	Day       int    `json:"day"`
	Text      string `json:"text"`
	Uncertain bool   `json:"uncertain"`
}

func (c *call) writeDateLine(enc *json.Encoder, f *dayFacts) error {
	l := dateLine{Type: "date", Date: f.day.String(), Weekday: isoWeekday(f.day), Festivals: []string{}, Observances: []string{}}
	if f.inTables {
		l.Lunar = &lunarLine{int(f.lunar.Year), int(f.lunar.Month), f.lunar.Leap, int(f.lunar.Day),
			c.name(f.lunar.Name()), calendar.Uncertain(f.day)}
		l.Ganzhi, l.Zodiac = known(f.lunar.Sexagenary()), known(c.name(f.lunar.Zodiac()))
	}
	for _, n := range f.names {
		name := c.name(n.Name)
		switch n.Kind {
		case kepu.FestivalName:
			l.Festivals = append(l.Festivals, name)
		case kepu.TermName:
			l.Term = known(name)
		case kepu.OwnName, kepu.ObservanceName:
			l.Observances = append(l.Observances, name)
		default:
			l.Marks = append(l.Marks, name)
		}
	}
	return enc.Encode(l)
}

// isoWeekday counts from 1, Monday, to 7, Sunday.
func isoWeekday(d calendar.Date) int { return (int(d.Weekday())+6)%7 + 1 }
