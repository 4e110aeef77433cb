package kepu

import (
	"errors"
	"fmt"
	"iter"
	"math/bits"
	"slices"
	"time"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Frequency is the period that a recurrence repeats in.
type Frequency uint8

// The frequencies of a recurrence; the zero Frequency is none.
const (
	Daily Frequency = iota + 1
	Weekly
	Monthly
	Yearly
)

var frequencies = [...]string{Daily: "DAILY", Weekly: "WEEKLY", Monthly: "MONTHLY", Yearly: "YEARLY"}

// String returns the frequency as RRULE has it, and "" for the zero Frequency.
func (f Frequency) String() string {
	if int(f) < len(frequencies) {
		return frequencies[f]
	}
	return ""
}

// A RecurrenceDay is a day of the week, where N is not zero the N-th of the
// month: 2 the second, -1 the last.
type RecurrenceDay struct {
	N       int
	Weekday time.Weekday
}

// String returns the day as RRULE has it: TH, 2TH, -1FR.
func (d RecurrenceDay) String() string {
	if d.Weekday < 0 || int(d.Weekday) >= len(weekdayNames) {
		return ""
	}
	if d.N == 0 {
		return weekdayNames[d.Weekday]
	}
	return fmt.Sprint(d.N, weekdayNames[d.Weekday])
}

var weekdayNames = [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}

// A RecurrenceMove takes one occurrence to another day.
type RecurrenceMove struct{ From, To calendar.Date }

// A RecurrenceRule is what a [Recurrence] is built from. Its fields are those
// of RRULE in RFC 5545 and mean the same; what is not given is taken from
// Start, so that a Monthly rule without more is on the day of the month that
// Start has, in the months that have it.
type RecurrenceRule struct {
	// Start is the first day that may be an occurrence, and what the periods
	// are counted from. It is an occurrence only if the rule matches it.
	Start     calendar.Date
	Frequency Frequency
	// Interval is how many periods it is from one to the next; 0 means 1.
	// Weeks begin on Monday.
	Interval int
	// Days are the days of the week, with N in Monthly rules and in Yearly
	// rules with Months.
	Days []RecurrenceDay
	// MonthDays are days of the month from 1 to 31, or from the end, -1 for the
	// last day. Yearly rules that have them have Months too.
	MonthDays []int
	// Months are from 1 to 12.
	Months []int
	// Count is how many dates the rule has at most, those in Except, Moved and
	// Cancelled included; 0 means no limit.
	Count int
	// Until is the last day that may be an occurrence; zero means no limit.
	// With Count too, the rule ends with the one that comes first.
	Until calendar.Date

	// Except are dates that are left out without a trace. Dates that the rule
	// does not have change nothing.
	Except []calendar.Date
	// Moved are occurrences that take place on another day, which may be any.
	Moved []RecurrenceMove
	// Cancelled are occurrences that do not take place, and are still told of
	// by [Recurrence.Instances].
	Cancelled []calendar.Date
}

// Why a rule is refused; see [RecurrenceError].
var (
	// ErrRecurrenceSyntax: it is not a rule.
	ErrRecurrenceSyntax = errors.New("not a recurrence rule")
	// ErrRecurrenceShape: it is a rule of RFC 5545 that this package does not
	// compute.
	ErrRecurrenceShape = errors.New("a recurrence that is not supported")
	// ErrRecurrenceNever: it matches no day at all.
	ErrRecurrenceNever = errors.New("a recurrence without a day")
)

// A RecurrenceError says why a rule is refused.
type RecurrenceError struct {
	// Part is what of the rule is at fault, as it is written: BYSETPOS=1.
	Part string
	// Reason is what is wrong with it, in English.
	Reason string
	// Err is one of ErrRecurrenceSyntax, ErrRecurrenceShape and
	// ErrRecurrenceNever.
	Err error
}

// Error returns the part and the reason, on one line.
func (e *RecurrenceError) Error() string {
	return fmt.Sprintf("kepu: recurrence: %s: %s", oneLine(e.Part), e.Reason)
}

// Unwrap returns e.Err.
func (e *RecurrenceError) Unwrap() error { return e.Err }

// A Recurrence is a set of days that follow a rule: 每周四, 每月第二个周四. It
// knows days only; hours belong to the schedule. It does not change once built,
// and can be used by several goroutines.
//
// What it costs to ask for dates does not depend on how long ago the rule
// started. Nothing is before year 1 or after year 9999: rules without an end
// stop there.
//
// The zero Recurrence, and nil, have no dates.
type Recurrence struct {
	rule    RecurrenceRule
	pattern recurrencePattern
	// A date is its key, which has the order of the dates.
	first, last int   // of the rule itself; both 0 in the zero Recurrence
	low, high   int   // with the moved ones
	dropped     []int // excepted, moved away or cancelled, in order
	cancelled   []int
	added       []int // moved to, in order
}

// An Instance is one occurrence as it takes place.
type Instance struct {
	// Date is the day it is on, Planned the day that the rule had for it. They
	// differ where it was moved.
	Date, Planned calendar.Date
	Cancelled     bool
}

// NewRecurrence builds the recurrence of a rule. The error is a
// [*RecurrenceError].
func NewRecurrence(rule RecurrenceRule) (*Recurrence, error) {
	r := &Recurrence{rule: rule}
	if err := r.tidy(); err != nil {
		return nil, err
	}
	r.pattern = newPattern(&r.rule)
	if err := r.bound(); err != nil {
		return nil, err
	}
	if err := r.change(); err != nil {
		return nil, err
	}
	return r, nil
}

// Rule returns what r was built from, its lists sorted and each value once. To
// add exceptions, add them to it and build anew.
func (r *Recurrence) Rule() RecurrenceRule {
	if r == nil {
		return RecurrenceRule{}
	}
	rule := r.rule
	rule.Days = slices.Clone(rule.Days)
	rule.MonthDays, rule.Months = slices.Clone(rule.MonthDays), slices.Clone(rule.Months)
	rule.Except, rule.Cancelled = slices.Clone(rule.Except), slices.Clone(rule.Cancelled)
	rule.Moved = slices.Clone(rule.Moved)
	return rule
}

// All returns the dates from one day to another, both included, in order and
// each once: the moved ones where they are now, without the excepted and the
// cancelled. A zero date is no limit on its side.
func (r *Recurrence) All(from, to calendar.Date) iter.Seq[calendar.Date] {
	return func(yield func(calendar.Date) bool) {
		low, high := r.within(from, to)
		for m := low >> 5; m <= high>>5; m = r.after(m) {
			for days := cut(r.held(m), m, low, high); days != 0; days &= days - 1 {
				if !yield(keyDay(m<<5 | bits.TrailingZeros32(days) + 1)) {
					return
				}
			}
		}
	}
}

// Instances returns what is from one day to another, both included, in order of
// the dates, the cancelled too. A zero date is no limit on its side. A day that
// an occurrence was moved to may have several.
func (r *Recurrence) Instances(from, to calendar.Date) iter.Seq[Instance] {
	return func(yield func(Instance) bool) {
		low, high := r.within(from, to)
		for m := low >> 5; m <= high>>5; m = r.after(m) {
			cancelled := daysOf(r.cancelled, m)
			own := r.planned(m)&^daysOf(r.dropped, m) | cancelled
			for days := cut(own|daysOf(r.added, m), m, low, high); days != 0; days &= days - 1 {
				bit := days & -days
				key := m<<5 | bits.TrailingZeros32(days) + 1
				date := keyDay(key)
				if own&bit != 0 && !yield(Instance{date, date, cancelled&bit != 0}) {
					return
				}
				i, _ := slices.BinarySearch(r.added, key)
				for ; i < len(r.added) && r.added[i] == key; i++ {
					if !yield(Instance{date, r.rule.Moved[i].From, false}) {
						return
					}
				}
			}
		}
	}
}

// Next returns the first of the dates after a day, or of all where the day is
// zero; ok is false where there is none.
func (r *Recurrence) Next(after calendar.Date) (date calendar.Date, ok bool) {
	low, high := r.within(after, calendar.Date{})
	if !after.IsZero() {
		low = max(low, dayKey(after)+1)
	}
	for m := low >> 5; m <= high>>5; m = r.after(m) {
		if days := cut(r.held(m), m, low, high); days != 0 {
			return keyDay(m<<5 | bits.TrailingZeros32(days) + 1), true
		}
	}
	return calendar.Date{}, false
}

// Prev returns the last of the dates before a day; ok is false where there is
// none, as before the zero date.
func (r *Recurrence) Prev(before calendar.Date) (date calendar.Date, ok bool) {
	if before.IsZero() {
		return before, false
	}
	low, high := r.within(calendar.Date{}, before)
	return r.lastOf(low, min(high, dayKey(before)-1))
}

// Last returns the last of the dates; ok is false where there is none and where
// the rule has no end.
func (r *Recurrence) Last() (date calendar.Date, ok bool) {
	if r == nil || r.rule.Count == 0 && r.rule.Until.IsZero() {
		return calendar.Date{}, false
	}
	return r.lastOf(r.low, r.high)
}

func (r *Recurrence) lastOf(low, high int) (calendar.Date, bool) {
	for m := high >> 5; low <= high && m >= low>>5; m = r.before(m) {
		if days := cut(r.held(m), m, low, high); days != 0 {
			return keyDay(m<<5 | bits.Len32(days)), true
		}
	}
	return calendar.Date{}, false
}

// within limits a question to where r has dates. Low is more than high where
// there are none.
func (r *Recurrence) within(from, to calendar.Date) (low, high int) {
	if r == nil || r.last == 0 {
		return 1 << 5, 0
	}
	low, high = r.low, r.high
	if !from.IsZero() {
		low = max(low, dayKey(from))
	}
	if !to.IsZero() {
		high = min(high, dayKey(to))
	}
	if low > high {
		return 1 << 5, 0
	}
	return low, high
}

// held are the days of a month that r has.
func (r *Recurrence) held(m int) uint32 {
	days := r.planned(m)
	if len(r.dropped) > 0 {
		days = days&^daysOf(r.dropped, m) | daysOf(r.added, m)
	}
	return days
}

// planned are the days of a month that the rule has, whatever became of them.
func (r *Recurrence) planned(m int) uint32 {
	if m < r.first>>5 || m > r.last>>5 {
		return 0
	}
	return cut(r.pattern.days(m), m, r.first, r.last)
}

// after is the next month that may have days.
func (r *Recurrence) after(m int) int {
	next := lastMonth + 1
	switch {
	case m < r.first>>5:
		next = r.first >> 5
	case m < r.last>>5:
		next = r.pattern.after(m)
	}
	if i, _ := slices.BinarySearch(r.added, (m+1)<<5); i < len(r.added) {
		next = min(next, r.added[i]>>5)
	}
	return next
}

// before is the month before that may have days.
func (r *Recurrence) before(m int) int {
	next := firstMonth - 1
	switch {
	case m > r.last>>5:
		next = r.last >> 5
	case m > r.first>>5:
		next = r.pattern.before(m)
	}
	if i, _ := slices.BinarySearch(r.added, m<<5); i > 0 {
		next = max(next, r.added[i-1]>>5)
	}
	return next
}

// bound finds the first and the last day of the rule.
func (r *Recurrence) bound() error {
	start := dayKey(r.rule.Start)
	r.first, r.last = start, lastMonth<<5|31
	if !r.rule.Until.IsZero() {
		r.last = dayKey(r.rule.Until)
	}
	r.low, r.high = r.first, r.last
	first, ok := r.Next(calendar.Date{})
	if !ok {
		reason := "there is no such day up to the year 9999"
		if !r.rule.Until.IsZero() {
			reason = "there is no such day from " + r.rule.Start.String() + " to " + r.rule.Until.String()
		}
		return &RecurrenceError{r.String(), reason, ErrRecurrenceNever}
	}
	r.first = dayKey(first)
	if left := r.rule.Count; left > 0 {
		for m := r.first >> 5; m <= r.last>>5; m = r.after(m) {
			days := r.planned(m)
			if n := bits.OnesCount32(days); n < left {
				left -= n
				continue
			}
			for ; left > 1; left-- {
				days &= days - 1
			}
			r.last = m<<5 | bits.TrailingZeros32(days) + 1
			break
		}
	}
	last, _ := r.lastOf(r.first, r.last)
	r.last = dayKey(last)
	r.low, r.high = r.first, r.last
	return nil
}

// change applies the exceptions.
func (r *Recurrence) change() error {
	fail := func(part string, d calendar.Date, reason string) error {
		return &RecurrenceError{part + " " + d.String(), reason, ErrRecurrenceSyntax}
	}
	for _, d := range r.rule.Except {
		r.dropped = append(r.dropped, dayKey(d))
	}
	// An instance has one fate.
	fate := func(part string, d calendar.Date) error {
		key := dayKey(d)
		if !r.has(key) {
			return fail(part, d, "the rule has no such day")
		}
		r.dropped = append(r.dropped, key)
		return nil
	}
	for _, d := range r.rule.Cancelled {
		if err := fate("cancelled", d); err != nil {
			return err
		}
		r.cancelled = append(r.cancelled, dayKey(d))
	}
	for _, m := range r.rule.Moved {
		if err := fate("moved", m.From); err != nil {
			return err
		}
		if m.To.IsZero() {
			return fail("moved", m.From, "the new day is not known")
		}
		r.added = append(r.added, dayKey(m.To))
	}
	slices.Sort(r.dropped)
	for i := 1; i < len(r.dropped); i++ {
		if r.dropped[i] == r.dropped[i-1] {
			return fail("changed", keyDay(r.dropped[i]), "the day is left out, moved or cancelled twice")
		}
	}
	if n := len(r.added); n > 0 {
		r.low, r.high = min(r.low, r.added[0]), max(r.high, r.added[n-1])
	}
	return nil
}

// has tells whether the rule has the day of a key.
func (r *Recurrence) has(key int) bool {
	return key > 0 && r.planned(key>>5)>>(key&31-1)&1 != 0
}
