package kepu

import "fmt"

// A Clock is a time of day to the minute, from 00:00 to 24:00. Clocks are
// comparable with ==. The zero Clock is a time that is not known.
type Clock struct{ after uint16 } // minutes since midnight, plus one

// NewClock returns the time of an hour and a minute; ok is false, and the Clock
// zero, where there is no such time.
func NewClock(hour, minute int) (c Clock, ok bool) {
	if hour < 0 || minute < 0 || minute > 59 || hour > 24 || hour == 24 && minute > 0 {
		return Clock{}, false
	}
	return Clock{uint16(hour*60 + minute + 1)}, true
}

// IsZero tells whether the time is not known.
func (c Clock) IsZero() bool { return c.after == 0 }

// Minutes returns the minutes since midnight, 0 where the time is not known.
func (c Clock) Minutes() int { return max(int(c.after)-1, 0) }

// Compare returns -1, 0 or 1 as c is before, the same as or after d. The zero
// Clock is before every other.
func (c Clock) Compare(d Clock) int {
	switch {
	case c.after < d.after:
		return -1
	case c.after > d.after:
		return 1
	}
	return 0
}

// String returns the time as 09:05, and "" where it is not known.
func (c Clock) String() string {
	if c.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", c.Minutes()/60, c.Minutes()%60)
}

// A DayPart is a part of a day that has no exact hours. The zero DayPart is
// none.
type DayPart uint8

// The parts of a day.
const (
	Morning   DayPart = iota + 1 // 上午
	Noon                         // 中午
	Afternoon                    // 下午
	Evening                      // 晚上
	AllDay                       // 全天
)

// Hours say when in a day something is: from a time on, half-open to another,
// or in a part of the day. Hours are comparable with ==. The zero Hours are not
// known.
type Hours struct {
	// Part is the part of the day where it was named: 上午, also beside a time.
	Part DayPart
	// From is the beginning, To the end, which is after it; each is zero where
	// it is not known.
	From, To Clock
}

// String returns the times as 09:00-11:00 or 09:00, and "" where there are none.
func (h Hours) String() string {
	if h.To.IsZero() {
		return h.From.String()
	}
	return h.From.String() + "-" + h.To.String()
}

// A meeting says whether two hours of one day have a moment in both.
type meeting uint8

const (
	apart meeting = iota
	maybe
	together
)

// busy tells whether the hours take up a certain part of the day.
func (h Hours) busy() bool { return !h.From.IsZero() || h.Part != 0 && h.Part != AllDay }

// meet tells whether two hours of a day overlap, half-open. Hours without an end
// may go on for longestOpen, and those of a part of the day may be any in it;
// two parts of the day that differ never meet.
func (h Hours) meet(g Hours) meeting {
	if h.Part != 0 && g.Part != 0 && h.Part != g.Part && h.Part != AllDay && g.Part != AllDay {
		return apart
	}
	hFrom, hTo, hExact := h.span()
	gFrom, gTo, gExact := g.span()
	switch {
	case hFrom >= gTo || gFrom >= hTo:
		return apart
	case hExact && gExact, !h.From.IsZero() && h.From == g.From,
		hExact && !g.From.IsZero() && hFrom <= gFrom, gExact && !h.From.IsZero() && gFrom <= hFrom:
		return together // what begins while the other is on
	}
	return maybe
}

// span is the minutes that hours may take up; exact where they take up all.
func (h Hours) span() (from, to int, exact bool) {
	to = 24 * 60
	switch h.Part {
	case Morning:
		to = 12 * 60
	case Noon:
		from, to = 11*60, 14*60
	case Afternoon:
		from, to = 12*60, 19*60
	case Evening:
		from = 17 * 60
	}
	if h.From.IsZero() {
		return from, to, h.Part == AllDay
	}
	if from = h.From.Minutes(); !h.To.IsZero() {
		return from, h.To.Minutes(), true
	}
	if to <= from {
		to = 24 * 60
	}
	return from, min(to, from+longestOpen), false
}

// longestOpen is for how many minutes an activity goes on at most whose end is
// not known: what begins in the morning is not in the way of the evening.
const longestOpen = 4 * 60
