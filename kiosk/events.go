package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
	"github.com/openkepu/openkepu/kepu/search/events"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// runEvents lists what is on, or looks it up by words.
func runEvents(w *world, args []string) int {
	c := w.call("events [-from DAY] [-to DAY] [-ics FILE|-] [-json] [-lang hans|hant|en] [DIR [WORDS…]]")
	from := c.String("from", "", "")
	to := c.String("to", "", "")
	ics := c.String("ics", "", "")
	asJSON := c.Bool("json", false, "")
	rest, status, ok := c.parse(args)
	switch {
	case !ok:
		return status
	case *asJSON && c.given("ics"):
		return c.wrongUse(c.say(words.ICSOrJSON))
	}
	dirs := rest[:min(len(rest), 1)]
	q := eventQuery{words: strings.Join(rest[len(dirs):], " "), limited: c.given("from") || c.given("to")}
	why := ""
	if q.window, why = c.window(*from, *to, &q); why != "" {
		return c.wrongUse(why)
	}
	community, all, err := openCommunity(dirs)
	if err != nil {
		return c.failEvents(err, rest)
	}
	problems := problemsOf(all, isEventsFile)
	found := q.find(w, community.Schedule)
	if c.given("ics") {
		printProblems(w.stderr, problems, c.lang, false)
		if status := c.exportEvents(*ics, community, &q, found, len(dirs) == 0); status != exitGood {
			return status
		}
		return worst(problems)
	}
	out := bufio.NewWriter(w.stdout)
	if *asJSON {
		err = writeEventLines(jsonLines(out), found, problems, c.lang)
	} else {
		printProblems(w.stderr, problems, c.lang, false)
		c.printEvents(out, &q, found, community.Schedule.Calendar())
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return c.fail(err)
	}
	return worst(problems)
}

// isEventsFile tells whether a file is 活动.csv or 日历.csv or one of their
// workbooks.
func isEventsFile(name string) bool {
	return isCalendarFile(name) || strings.TrimSuffix(name, path.Ext(name)) == folder.Activities
}

// failEvents reports that a folder could not be read. Who wrote words without a
// folder is told how to.
func (c *call) failEvents(err error, rest []string) int {
	status := c.fail(err)
	if len(rest) > 0 && errors.Is(err, fs.ErrNotExist) && !strings.ContainsAny(rest[0], `/\`) {
		text := oneLine(strings.Join(rest, " "))
		fmt.Fprintln(c.w.stderr, c.say(words.NoFolderHere, text, text))
	}
	return status
}

// An eventQuery is what is asked for.
type eventQuery struct {
	words   string      // "" for all that is on
	window  kepu.Period // the zero Period where limited is not set and there are words
	limited bool        // -from or -to was given
}

// listed is how many days ahead are listed where nothing else is said. A
// calendar file is to last longer: it has this year and so many days ahead.
const (
	listed   = 30
	exported = 365
)

// window reads -from and -to. Words are looked for everywhere unless it is given.
func (c *call) window(from, to string, q *eventQuery) (p kepu.Period, why string) {
	if c.given("from") {
		first, why := c.period(from)
		if why != "" {
			return p, why
		}
		p.First = first.First
	}
	if c.given("to") {
		last, why := c.period(to)
		if why != "" {
			return p, why
		}
		p.Last = last.Last
	}
	if q.words == "" {
		today := c.w.today()
		switch {
		case c.given("ics") && !q.limited:
			return kepu.Period{First: kepu.YearPeriod(today.Year()).First, Last: today.AddDays(exported)}, ""
		case p.First.IsZero():
			p.First = today
		}
		if p.Last.IsZero() {
			p.Last = p.First.AddDays(listed)
		}
	}
	if !p.Last.IsZero() && p.Last.Compare(p.First) < 0 {
		if !c.given("from") {
			return p, c.say(words.BeforeToday, p.Last, p.First)
		}
		return p, c.say(words.DaysReversed, p.First, p.Last)
	}
	return p, ""
}

// find returns what is asked for: best first where there are words, else in
// order of the days, then what has no time.
func (q *eventQuery) find(w *world, s *kepu.Schedule) []kepu.Occurrence {
	if q.words == "" {
		list := slices.Collect(s.Between(q.window, kepu.ScheduleFilter{}))
		shown := map[*kepu.Activity]bool{} // what was put off is still on its old day
		for i := range list {
			shown[list[i].Activity] = true
		}
		for _, a := range s.NoTime(q.window) {
			if !shown[a] {
				list = append(list, kepu.Occurrence{Activity: a, Hours: a.When.Hours, Place: a.Place, State: a.State})
			}
		}
		return list
	}
	asOf := w.today()
	if !q.window.First.IsZero() {
		asOf = q.window.First
	}
	var list []kepu.Occurrence
	for _, found := range events.New(s, q.searched(w), nil).Find(q.words, asOf, 0) {
		if o := found.Occurrence; !q.limited || !o.First.IsZero() && o.Overlaps(q.window) {
			list = append(list, o)
		}
	}
	return list
}

// searched is the window with an end on both sides: what repeats is looked up
// from the year before to the year after.
func (q *eventQuery) searched(w *world) kepu.Period {
	p := q.window
	first, last := w.today(), w.today()
	if !p.First.IsZero() && p.First.Compare(last) > 0 {
		last = p.First
	}
	if !p.Last.IsZero() && p.Last.Compare(first) < 0 {
		first = p.Last
	}
	if p.First.IsZero() {
		p.First = kepu.YearPeriod(first.Year() - 1).First
	}
	if p.Last.IsZero() {
		p.Last = kepu.YearPeriod(last.Year() + 1).Last
	}
	return p
}
