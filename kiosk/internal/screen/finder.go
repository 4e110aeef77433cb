package screen

import (
	"sync"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/search/events"
)

// A finder is the index that activities are looked up in. It takes a while to
// make and some memory, so that it is made when somebody first wants to look
// something up, while the page with the ways to do so is being read.
type finder struct {
	year  int
	index func() *events.Finder // waits for it; nil where nobody asked for it yet
}

// prepare starts on the finder of the years around a day, in the background.
func (a *agenda) prepare(today calendar.Date, background func(func())) {
	if a.len() == 0 || a.finder.index != nil && a.finder.year == today.Year() {
		return
	}
	within := kepu.Period{First: kepu.YearPeriod(today.Year() - 1).First, Last: kepu.YearPeriod(today.Year() + 1).Last}
	index := sync.OnceValue(func() *events.Finder { return events.New(a.schedule, within, nil) })
	a.finder = finder{today.Year(), index}
	background(func() { index() })
}

// find returns the times of what a query finds, best first.
func (a *agenda) find(query string, today calendar.Date, limit int) []kepu.Occurrence {
	a.prepare(today, func(f func()) { f() })
	if a.finder.index == nil {
		return nil
	}
	var list []kepu.Occurrence
	for _, f := range a.finder.index().Find(query, today, limit) {
		list = append(list, f.Occurrence)
	}
	return list
}
