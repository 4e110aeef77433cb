package events

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/search"
)

// A Found is an activity that was found, with one of its times.
type Found struct {
	// Occurrence is the time; its Period is zero, and it is not Dated, where
	// the activity has none.
	Occurrence kepu.Occurrence
	// Score says how well it matches; it compares within one answer only.
	Score int
	// Hits say where each word matches best, in the order of the words. Field 0
	// is the name.
	Hits []search.Hit
}

// Find returns the activities that match every word of a query, best first, and
// at most limit of them if that is more than 0. A query without words finds
// nothing. The day asOf, which is mostly today, parts what is still to come from
// what is over; with the zero Date nothing is over.
func (f *Finder) Find(query string, asOf calendar.Date, limit int) []Found {
	if f == nil {
		return nil
	}
	best := f.best(query, asOf, limit)
	if len(best) == 0 {
		return nil
	}
	list := make([]Found, len(best))
	for i, c := range best {
		list[i] = Found{f.occurrence(c.activity, c.span), c.score, f.found.Hits(query, c.at)}
	}
	return list
}

// A candidate is a match with the time to show.
type candidate struct {
	activity *kepu.Activity
	at       int // its place in the schedule
	score    int
	span     *span // nil where it has no time
	order    int   // of the span
}

func (c candidate) compare(d candidate) int {
	return cmp.Or(cmp.Compare(d.score, c.score), cmp.Compare(c.order, d.order), cmp.Compare(c.at, d.at))
}

// best returns what matches, best first, at most limit of them. Once there are
// twice as many the worse half goes, and what is no better is passed over.
func (f *Finder) best(query string, asOf calendar.Date, limit int) []candidate {
	var best []candidate
	var bar candidate
	var asked, orders []int
	for m := range f.found.Each(query) {
		if m.Score < bar.score {
			continue
		}
		if asked == nil {
			asked, orders = f.asked(query), f.orders(asOf)
		}
		c := f.candidate(&m, asked, orders)
		if bar.activity != nil && c.compare(bar) > 0 {
			continue
		}
		if best = append(best, c); limit > 0 && len(best)/2 == limit {
			slices.SortFunc(best, candidate.compare)
			best = best[:limit]
			bar = best[limit-1]
		}
	}
	slices.SortFunc(best, candidate.compare)
	if limit > 0 && limit < len(best) {
		best = best[:limit]
	}
	return best
}

// asked returns by how many words of a query each span is asked for.
func (f *Finder) asked(query string) []int {
	asked := make([]int, len(f.spans))
	for word := range strings.FieldsSeq(query) {
		for m := range f.days.Each(word) {
			asked[m.Item]++
		}
	}
	return asked
}

// orders returns the order of each span.
func (f *Finder) orders(asOf calendar.Date) []int {
	orders := make([]int, len(f.spans))
	for i := range orders {
		orders[i] = f.spans[i].order(asOf)
	}
	return orders
}

// candidate chooses the time to show of a match: where a word matches its days,
// one that most words ask for; of these the first in order.
func (f *Finder) candidate(m *search.Match[entry], asked, orders []int) candidate {
	c := candidate{activity: m.Item.activity, at: m.At, score: m.Score, order: noTime}
	byDay := m.Item.hasDay(m.Hits)
	most := -1
	for _, at := range f.times[m.Item.from:m.Item.to] {
		n := 0
		if byDay {
			n = asked[at]
		}
		if n > most || n == most && orders[at] < c.order {
			c.span, c.order, most = &f.spans[at], orders[at], n
		}
	}
	return c
}

// hasDay tells whether one of the hits is in a field of the entry's days.
func (e *entry) hasDay(hits []search.Hit) bool {
	return slices.ContainsFunc(hits, func(h search.Hit) bool { return h.Field >= e.plain })
}

// noTime is the order of what has no time: behind all that is to come, before
// all that is over.
const noTime = 1 << 30

// order is less the sooner a span is to be shown.
func (s *span) order(asOf calendar.Date) int {
	switch {
	case !s.Last.IsZero() && s.Last.Compare(asOf) < 0:
		return 2*noTime - number(s.Last)
	case s.First.Compare(asOf) >= 0:
		return number(s.First)
	case s.dated: // it is on
		return number(asOf)
	case s.Last.IsZero():
		return noTime - 1
	}
	return number(s.Last)
}

// number puts days in order; the numbers between them mean nothing.
func number(d calendar.Date) int { return (d.Year()*12+d.Month())*32 + d.Day() }

// occurrence returns the time of an activity on the days of a span, rather one
// that takes place than one that was cancelled.
func (f *Finder) occurrence(a *kepu.Activity, s *span) kepu.Occurrence {
	found := kepu.Occurrence{Activity: a, Hours: a.When.Hours, Place: a.Place, State: a.State}
	if s == nil {
		return found
	}
	found.Period, found.Dated = s.Period, s.dated
	first := true
	for o := range f.schedule.Of(a, s.Period) {
		if o.First.Compare(s.First) > 0 {
			break
		}
		if o.Period == s.Period && o.Dated == s.dated && (first || o.State != kepu.Cancelled) {
			found, first = o, false
			if o.State != kepu.Cancelled {
				break
			}
		}
	}
	return found
}
