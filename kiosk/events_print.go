package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// printEvents writes what was found for people: matches a line each, else by
// days.
func (c *call) printEvents(out io.Writer, q *eventQuery, found []kepu.Occurrence, cal *kepu.Calendar) {
	switch {
	case len(found) == 0 && q.words != "":
		fmt.Fprintln(out, c.say(words.NothingFound, oneLine(q.words)))
	case len(found) == 0:
		fmt.Fprintln(out, c.say(words.NothingBetween, q.window.First, q.window.Last))
	case q.words != "":
		for i := range found {
			c.printMatch(out, &found[i])
		}
	default:
		c.printDays(out, q.window.First, found, cal)
	}
}

// printMatch writes 2026-10-18 星期日 09:00-11:00 重阳健康义诊 社区广场.
func (c *call) printMatch(out io.Writer, o *kepu.Occurrence) {
	if !o.Dated {
		fmt.Fprintln(out, c.undated(o))
		return
	}
	facts := append([]string{o.First.String() + " " + words.Weekday(c.lang, o.First)}, c.eventFacts(o)...)
	fmt.Fprintln(out, strings.Join(facts, " "))
}

// printDays writes the dated under their days, from the first day on, and then
// each of the others once.
func (c *call) printDays(out io.Writer, first calendar.Date, found []kepu.Occurrence, cal *kepu.Calendar) {
	var head calendar.Date
	said := map[*kepu.Activity]bool{}
	for i := range found {
		o := &found[i]
		if !o.Dated {
			continue
		}
		day := o.First
		if day.Compare(first) < 0 {
			day = first // it began before
		}
		if day != head {
			if !head.IsZero() {
				fmt.Fprintln(out)
			}
			head = day
			facts := factsOf(day, cal)
			facts.names = slices.DeleteFunc(facts.names, isSchoolName) // it is the same for months
			fmt.Fprintln(out, c.dayLine(&facts))
		}
		fmt.Fprintln(out, "  "+strings.Join(c.eventFacts(o), "  "))
	}
	for i := range found {
		if o := &found[i]; !o.Dated && !said[o.Activity] {
			if len(said) == 0 && !head.IsZero() {
				fmt.Fprintln(out)
			}
			said[o.Activity] = true
			fmt.Fprintln(out, c.undated(o))
		}
	}
}

func isSchoolName(n kepu.DayName) bool { return n.Kind == kepu.SchoolName }

// hoursWidth is how wide 09:00-11:00 is.
const hoursWidth = 11

// eventFacts are hours, name, place, and what else people should know.
func (c *call) eventFacts(o *kepu.Occurrence) []string {
	hours := c.hours(o.Hours)
	facts := []string{hours + strings.Repeat(" ", max(0, hoursWidth-uniseg.StringWidth(hours))), oneLine(o.Activity.Name)}
	add := func(s string) {
		if s != "" {
			facts = append(facts, s)
		}
	}
	add(oneLine(o.Place))
	if o.Dated && o.Last != o.First && !o.Last.IsZero() {
		add(c.say(words.ListedThrough, words.Date(c.lang, o.Last)))
	}
	if !o.Planned.IsZero() {
		add(c.say(words.ListedMoved, words.Date(c.lang, o.Planned)))
	}
	switch o.State {
	case kepu.Cancelled:
		add(c.say(words.ListedCancelled))
	case kepu.Postponed:
		add(c.say(words.ListedPostponed))
	case kepu.Held:
		add(c.say(words.ListedHeld))
	default:
		add(c.left(o.Activity))
	}
	return facts
}

// left says how many places are left, where that is known.
func (c *call) left(a *kepu.Activity) string {
	switch n, ok := a.PlacesLeft(); {
	case !ok:
		return ""
	case n == 0:
		return c.say(words.ListedFull)
	default:
		return c.say(words.ListedLeft, n)
	}
}

var dayParts = map[kepu.DayPart]words.Word{
	kepu.Morning: words.ListedMorning, kepu.Noon: words.ListedNoon, kepu.Afternoon: words.ListedAfternoon,
	kepu.Evening: words.ListedEvening, kepu.AllDay: words.ListedAllDay,
}

// hours puts hours into words, "" where there are none.
func (c *call) hours(h kepu.Hours) string {
	if h.From.IsZero() {
		return c.say(dayParts[h.Part])
	}
	return h.String()
}

// undated writes 日期待定：社区读书会（十月下旬） 图书室.
func (c *call) undated(o *kepu.Occurrence) string {
	facts := c.eventFacts(o)[1:]
	if text := oneLine(o.Activity.When.Text); text != "" {
		facts[0] += c.say(words.ListedAs, text)
	}
	return c.say(words.ListedUndated, strings.Join(facts, " "))
}
