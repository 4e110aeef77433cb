package main

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// whenLine is a time in JSON, no more precise than the words it was read from.
// What is not known is null; what few times have is left out where it is not.
type whenLine struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
	// From and To are as much of YYYY-MM-DD as is known: 2026-09-18, 09-18
	// where the year is not known, 2026 where only the year is.
	From *string `json:"from"`
	To   *string `json:"to"`
	// Months are those of months, of a part of one, a quarter, a half and a
	// season: winter is 12, 1, 2.
	Months []int `json:"months"`
	// Rule is as RRULE has it.
	Rule *string `json:"rule"`
	// Observance is the name of a festival, a solar term, an observance or a
	// holiday.
	Observance *string `json:"observance"`
	Hours      *string `json:"hours"`    // 09:00-11:00 or 09:00
	Relation   *string `json:"relation"` // around, during, before, after

	Dates   []string   `json:"dates,omitempty"`
	Lunar   string     `json:"lunar,omitempty"`   // 农历九月初九
	Part    string     `json:"part,omitempty"`    // of the month or the year: early, mid, late, start, end
	Each    string     `json:"each,omitempty"`    // day, week, month, quarter, season, halfyear, year, term
	Every   int        `json:"every,omitempty"`   // 2 where it is every second of them
	DayPart string     `json:"dayPart,omitempty"` // morning, noon, afternoon, evening, allDay
	Only    []whenLine `json:"only,omitempty"`
	Without []whenLine `json:"without,omitempty"`
}

var (
	partNames    = [...]string{"", "early", "mid", "late", "start", "end"}
	dayPartNames = [...]string{"", "morning", "noon", "afternoon", "evening", "allDay"}
)

func whenLineOf(w *kepu.When) whenLine {
	l := whenLine{
		Kind: w.Kind.String(), Text: w.Text, From: known(partialText(w.From)), To: known(partialText(w.To)), Months: monthsOf(w),
		Observance: known(w.Name), Hours: known(w.Hours.String()), Relation: known(w.Relation.String()),
		Lunar: w.Lunar.String(), Part: partNames[min(int(w.Part), len(partNames)-1)], Each: w.Each.String(),
		DayPart: dayPartNames[min(int(w.Hours.Part), len(dayPartNames)-1)],
	}
	for _, d := range w.Dates {
		l.Dates = append(l.Dates, partialText(d))
	}
	switch w.Kind {
	case kepu.OnDay:
		l.To = l.From
	case kepu.OnRule:
		l.Rule = known(ruleText(w))
	case kepu.EachPeriod:
		l.Every = w.Number
	}
	for i := range w.Only {
		l.Only = append(l.Only, whenLineOf(&w.Only[i]))
	}
	for i := range w.Without {
		l.Without = append(l.Without, whenLineOf(&w.Without[i]))
	}
	return l
}

// partialText writes what is known of a date.
func partialText(p calendar.Partial) string { return strings.TrimLeft(p.String(), "-") }

// monthsOf returns the months that a time names or stands for.
func monthsOf(w *kepu.When) []int {
	first, n := 0, 0
	switch w.Kind {
	case kepu.InQuarter:
		first, n = 3*w.Number-2, 3
	case kepu.InHalf:
		first, n = 6*w.Number-5, 6
	case kepu.InSeason:
		first, n = 3*w.Number, 3
	}
	months := append([]int{}, w.Months...)
	if first < 1 { // no such quarter, half or season
		n = 0
	}
	for i := range n {
		months = append(months, (first+i-1)%12+1)
	}
	return months
}

// ruleText writes the rule of a time, "" where it is none that can be followed.
// A rule without a first day is written like one with: RRULE does not hold it.
func ruleText(w *kepu.When) string {
	rule := w.Rule
	for _, start := range []calendar.Date{w.Within.First, calendar.MustDate(2000, 1, 1)} {
		if rule.Start.IsZero() {
			rule.Start = start
		}
	}
	r, err := kepu.NewRecurrence(rule)
	if err != nil {
		return ""
	}
	return r.String()
}
