package events

import (
	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
	"github.com/openkepu/openkepu/kepu/search"
)

// maxTimes is how many times of an activity are known: those of a daily one in
// more than three years.
const maxTimes = 1200

// A Finder finds the activities of a schedule. It does not change once it is
// made, and may be used by several goroutines. The nil Finder finds nothing.
type Finder struct {
	schedule *kepu.Schedule
	found    *search.Index[entry]
	// days finds places in spans by day, and by what the days are.
	days *search.Index[uint32]
	// spans are the spans that differ.
	spans []span
	// times are those of all activities, as places in spans.
	times []uint32
}

// A span is days that an activity is on, or is on some day of. It stands for
// all times on the same days.
type span struct {
	kepu.Period
	dated bool
}

// An entry is an activity with its times, times[from:to] of the Finder.
type entry struct {
	activity *kepu.Activity
	from, to int
	plain    int // how many fields it has beside those of its days
}

// New makes a Finder of the activities of a schedule. They are found by their
// days within a period, at most the first 1200 times each; one that has none
// there by its first time anywhere, and all by everything else. The speller
// knows the community's own words and may be nil.
func New(s *kepu.Schedule, within kepu.Period, speller *hanzi.Speller) *Finder {
	f := &Finder{schedule: s}
	places := map[span]uint32{}
	entries := make([]entry, s.Len())
	for i := range entries {
		e := entry{activity: s.Activity(i), from: len(f.times)}
		f.addTimes(e.activity, within, maxTimes, places)
		if len(f.times) == e.from {
			f.addTimes(e.activity, kepu.Period{}, 1, places)
		}
		e.to = len(f.times)
		e.plain = len(plainFields(nil, e.activity))
		entries[i] = e
	}
	n := len(f.spans)
	b := builder{spans: f.spans, texts: make([]string, n), names: make([][]dayName, n), said: map[string]*kepu.Activity{}}
	all := make([]uint32, n)
	for i, span := range f.spans {
		all[i] = uint32(i)
		b.texts[i] = textOf(span)
		b.names[i] = namesOf(span, s.Calendar())
	}
	f.found = search.New(entries, func(e entry) []search.Field { return b.fields(e.activity, f.times[e.from:e.to]) }, speller)
	f.days = search.New(all, b.dayFields, speller)
	return f
}

// addTimes adds the first times of an activity in a period, at most so many.
func (f *Finder) addTimes(a *kepu.Activity, within kepu.Period, most int, places map[span]uint32) {
	for o := range f.schedule.Of(a, within) {
		s := span{o.Period, o.Dated}
		at, ok := places[s]
		if !ok {
			at = uint32(len(f.spans))
			places[s] = at
			f.spans = append(f.spans, s)
		}
		f.times = append(f.times, at)
		if most--; most == 0 {
			return
		}
	}
}
