package kepu

import (
	"math/bits"
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// lookAhead is how many days are looked up at once, where there is something.
const lookAhead = 366

// between yields the occurrences of a period with the number of their item, a
// year at a time, and longer where there is nothing.
func (s *Schedule) between(p Period, want *itemTexts, yield func(i int, o *Occurrence) bool) {
	if s == nil || p.empty() || len(s.items) == 0 {
		return
	}
	low, high := s.low, s.high
	if !p.First.IsZero() {
		low = max(low, dayKey(p.First))
	}
	if !p.Last.IsZero() {
		high = min(high, dayKey(p.Last))
	}
	if low > high {
		return
	}
	var b batch
	part, last := DayPeriod(keyDay(low)), keyDay(high)
	from, ahead := calendar.Date{}, lookAhead
	if p.Last.IsZero() { // whoever wants only the next need not wait
		ahead = 1
	}
	for {
		if part.Last = shift(part.First, ahead-1); part.Last.Compare(last) > 0 {
			part.Last = last
		}
		b.fill(s, part, from, want)
		if !b.each(yield) || part.Last == last {
			return
		}
		part.First = part.Last.AddDays(1)
		from = part.First
		if ahead *= 2; len(b.keys) > 0 {
			ahead = min(ahead, lookAhead)
		}
	}
}

// A batch is the occurrences of a part of a period.
type batch struct {
	occurrences []Occurrence
	items       []int32
	keys        []uint64 // what they are sorted by, then which
}

const whichBits = 30

func (b *batch) fill(s *Schedule, p Period, from calendar.Date, want *itemTexts) {
	b.occurrences, b.items, b.keys = b.occurrences[:0], b.items[:0], b.keys[:0]
	low, high := int32(dayKey(p.First)), int32(dayKey(p.Last))
	reached := 0
	for _, reach := range s.reaches {
		if reach.low <= high && reach.high >= low {
			reached++
		}
	}
	var texts []itemTexts // nil where all are wanted
	if *want != (itemTexts{}) {
		texts = s.texts()
	} else {
		b.occurrences, b.items, b.keys = slices.Grow(b.occurrences, reached), slices.Grow(b.items, reached), slices.Grow(b.keys, reached)
	}
	for i, reach := range s.reaches {
		if reach.low > high || reach.high < low {
			continue
		}
		if texts != nil && !texts[i].match(want) {
			continue
		}
		item := &s.items[i]
		b.occurrences = s.appendOf(b.occurrences, item, p, from)
		for len(b.items) < len(b.occurrences) {
			o := &b.occurrences[len(b.items)]
			key := uint64(dayKey(o.First))<<1 | uint64(undated(o))
			b.keys = append(b.keys, (key<<bits.Len(unknownBeginning)|uint64(o.Hours.beginning()))<<whichBits|uint64(len(b.items)))
			b.items = append(b.items, int32(i))
		}
	}
	slices.Sort(b.keys)
}

func (b *batch) each(yield func(i int, o *Occurrence) bool) bool {
	for _, key := range b.keys {
		which := key & (1<<whichBits - 1)
		if !yield(int(b.items[which]), &b.occurrences[which]) {
			return false
		}
	}
	return true
}

func undated(o *Occurrence) int {
	if o.Dated {
		return 0
	}
	return 1
}

const unknownBeginning = 24*60 + 1

// beginning is the minute that hours begin, a usual one where only the part of
// the day is known.
func (h Hours) beginning() int {
	if !h.From.IsZero() {
		return h.From.Minutes()
	}
	switch h.Part {
	case Morning:
		return 9 * 60
	case Noon:
		return 12 * 60
	case Afternoon:
		return 14 * 60
	case Evening:
		return 19 * 60
	}
	return unknownBeginning
}
