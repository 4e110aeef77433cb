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
