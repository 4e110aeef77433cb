package events

import (
	"cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/search"
)

// The weights of the fields. A word anywhere in a name counts for more than what
// a day is.
const (
	nameWeight    = 16
	dayWeight     = 12
	courseWeight  = 9 // a day of many
	placeWeight   = 8
	speakerWeight = 8
	hostWeight    = 6
	undatedWeight = 5
	plainWeight   = 4 // audience, topic, the words of its time
	dayNameWeight = 3
	idWeight      = 2
)

// few is up to how many times a day says much of an activity. What has more of
// them is on at many observances by chance.
const few = 12

// often is more times than any weekly course has. What is on so often is on at
// every festival too: a library is not found by 重阳节.
const often = 200

// maxWindow is how many days a window lasts at most that it is found by: all of
// a year says nothing of a day, and says itself what it is.
const maxWindow = 100

// weekLong is how many days something lasts at most for what its days are to
// say something of it. An exhibition of a quarter is on at every festival.
const weekLong = 7

// A builder makes the fields that activities and days are found by.
type builder struct {
	spans []span
	texts []string    // of each span, as package search reads days; "" where it says no day
	names [][]dayName // what the days of each span are
	said  map[string]*kepu.Activity
	list  []search.Field
	text  []byte
}

// A dayName is what a day is.
type dayName struct {
	text  string
	feast bool // a festival, or a day of the community's own
}

// fields returns what an activity is found by: its plain fields, then those of its
// days. They are valid until the next call.
func (b *builder) fields(a *kepu.Activity, times []uint32) []search.Field {
	list := plainFields(b.list[:0], a)
	course, everyday := len(times) > few, len(times) > often
	for len(times) > 0 {
		n := b.sameMonth(times)
		if text := b.daysText(times[:n]); text != "" {
			list = append(list, search.Field{Text: text, Weight: b.weight(times[0], course), Kind: search.Dates})
		}
		for _, at := range times[:n] {
			for _, name := range b.names[at] {
				if b.said[name.text] != a && (name.feast && !everyday || !course) {
					b.said[name.text] = a
					list = append(list, search.Field{Text: name.text, Weight: dayNameWeight})
				}
			}
		}
		times = times[n:]
	}
	b.list = list
	return list
}

func (b *builder) weight(at uint32, course bool) int {
	switch {
	case !b.spans[at].dated:
		return undatedWeight
	case course:
		return courseWeight
	}
	return dayWeight
}

// plainFields appends what an activity is found by whatever its days are, the
// name first.
func plainFields(dst []search.Field, a *kepu.Activity) []search.Field {
	dst = append(dst, search.Field{Text: a.Name, Weight: nameWeight})
	add := func(weight int, kind search.Kind, texts ...string) {
		for _, text := range texts {
			if text != "" {
				dst = append(dst, search.Field{Text: text, Weight: weight, Kind: kind})
			}
		}
	}
	add(placeWeight, search.Text, a.Place)
	for i := range a.Changes {
		c := &a.Changes[i]
		add(placeWeight, search.Text, c.Place)
		if !c.To.IsZero() { // it is also looked for on the day it was planned for
			add(courseWeight, search.Dates, c.Day.String())
		}
	}
	add(hostWeight, search.Text, a.Hosts...)
	add(hostWeight, search.Text, a.Organisers...)
	add(hostWeight, search.Text, a.CoOrganisers...)
	add(speakerWeight, search.Person, a.Speakers...)
	add(plainWeight, search.Text, a.Audience...)
	add(plainWeight, search.Text, a.Topic, a.When.Text)
	add(idWeight, search.Text, a.ID)
	return dst
}

// dayFields returns what a span is found by.
func (b *builder) dayFields(at uint32) []search.Field {
	list := []search.Field{{Text: b.texts[at], Weight: dayWeight, Kind: search.Dates}}
	for _, name := range b.names[at] {
		list = append(list, search.Field{Text: name.text, Weight: dayNameWeight})
	}
	return list
}

// namesOf returns what the days of a span are, where everybody may know.
func namesOf(s span, cal *kepu.Calendar) (names []dayName) {
	if !s.dated || s.Last.IsZero() || s.First.AddDays(weekLong).Compare(s.Last) <= 0 {
		return nil
	}
	for d := s.First; s.Contains(d); d = d.AddDays(1) {
		for _, n := range cal.On(d) {
			if n.Public && n.Kind <= kepu.ObservanceName {
				names = append(names, dayName{n.Name.Hans, n.Kind <= kepu.OwnName})
			}
		}
	}
	return names
}

// sameMonth returns how many of the times begin in the month of the first and
// are dated as it is. A text of all of them is one that other activities share.
func (b *builder) sameMonth(times []uint32) int {
	first := b.spans[times[0]]
	for i, at := range times {
		s := b.spans[at]
		if s.dated != first.dated || s.First.Month() != first.First.Month() || s.First.Year() != first.First.Year() {
			return i
		}
	}
	return len(times)
}

// daysText joins the texts of times.
func (b *builder) daysText(times []uint32) string {
	if len(times) == 1 {
		return b.texts[times[0]]
	}
	b.text = b.text[:0]
	for _, at := range times {
		if text := b.texts[at]; text != "" {
			if len(b.text) > 0 {
				b.text = append(b.text, ' ')
			}
			b.text = append(b.text, text...)
		}
	}
	return string(b.text)
}

// textOf writes a span as package search reads days, and "" for a window too long
// to say a day.
func textOf(s span) string {
	switch {
	case !s.dated && (s.Last.IsZero() || s.First.AddDays(maxWindow).Compare(s.Last) < 0):
		return ""
	case s.First == s.Last && !s.First.IsZero():
		return s.First.String()
	}
	return cmp.Or(s.First.String(), "0001-01-01") + ".." + cmp.Or(s.Last.String(), "9999-12-31")
}
