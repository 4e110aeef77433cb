package kepu

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// maxInterval is more than all the days there are.
const maxInterval = 4_000_000

// tidy checks the fields of the rule one by one, and brings its lists into
// order, each value once.
func (r *Recurrence) tidy() error {
	rule := &r.rule
	if rule.Start.IsZero() {
		return syntax("the first day", "it is not known")
	}
	if rule.Frequency < Daily || rule.Frequency > Yearly {
		return syntax("FREQ", "want DAILY, WEEKLY, MONTHLY or YEARLY")
	}
	freq := "FREQ=" + rule.Frequency.String()
	if rule.Interval < 0 || rule.Interval > maxInterval {
		return syntax(fmt.Sprint("INTERVAL=", rule.Interval), "want 1 to 4000000")
	}
	if rule.Interval == 1 {
		rule.Interval = 0
	}
	if rule.Count < 0 {
		return syntax(fmt.Sprint("COUNT=", rule.Count), "want 1 or more")
	}
	for _, d := range rule.Days {
		switch {
		case d.Weekday < time.Sunday || d.Weekday > time.Saturday:
			return syntax("BYDAY", "want MO to SU")
		case d.N != 0 && rule.Frequency < Monthly:
			return shape("BYDAY="+d.String()+" with "+freq, "an n-th weekday is of a month; want MONTHLY, or YEARLY with BYMONTH")
		case d.N != 0 && rule.Frequency == Yearly && len(rule.Months) == 0:
			return shape("BYDAY="+d.String()+" with "+freq, "weekdays are not counted through the year; want BYMONTH too")
		case d.N > maxNth || d.N < -maxNth:
			return syntax("BYDAY="+d.String(), "a month has a weekday 5 times at most")
		}
	}
	for _, d := range rule.MonthDays {
		if part := fmt.Sprint("BYMONTHDAY=", d); d == 0 || d < -31 || d > 31 {
			return syntax(part, "want 1 to 31 or -31 to -1")
		} else if rule.Frequency == Weekly {
			return syntax(part+" with "+freq, "RFC 5545 has no days of the month in weeks; want FREQ=DAILY with BYDAY and BYMONTHDAY")
		} else if rule.Frequency == Yearly && len(rule.Months) == 0 {
			return shape(part+" with "+freq, "programs differ on the months that are meant; want BYMONTH too, or FREQ=MONTHLY")
		}
	}
	for _, m := range rule.Months {
		if m < 1 || m > 12 {
			return syntax(fmt.Sprint("BYMONTH=", m), "want 1 to 12")
		}
	}
	if !rule.Until.IsZero() && rule.Until.Compare(rule.Start) < 0 {
		return &RecurrenceError{"UNTIL " + rule.Until.String(), "it ends before its first day, " + rule.Start.String(), ErrRecurrenceNever}
	}
	rule.Days = inOrder(rule.Days, func(a, b RecurrenceDay) int {
		return cmp.Or(cmp.Compare(a.N, b.N), cmp.Compare((a.Weekday+6)%7, (b.Weekday+6)%7))
	})
	rule.MonthDays = inOrder(rule.MonthDays, cmp.Compare[int])
	rule.Months = inOrder(rule.Months, cmp.Compare[int])
	rule.Except = inOrder(rule.Except, calendar.Date.Compare)
	rule.Cancelled = inOrder(rule.Cancelled, calendar.Date.Compare)
	rule.Moved = inOrder(rule.Moved, func(a, b RecurrenceMove) int {
		return cmp.Or(a.To.Compare(b.To), a.From.Compare(b.From))
	})
	return nil
}

// inOrder sorts a copy of the list, each value once; it is nil where the list
// is empty.
func inOrder[E comparable](list []E, compare func(a, b E) int) []E {
	if len(list) == 0 {
		return nil
	}
	list = slices.Clone(list)
	slices.SortFunc(list, compare)
	return slices.Compact(list)
}

func syntax(part, reason string) error { return &RecurrenceError{part, reason, ErrRecurrenceSyntax} }
func shape(part, reason string) error  { return &RecurrenceError{part, reason, ErrRecurrenceShape} }

// String returns the rule as RRULE of RFC 5545, without the name of the
// property. Start and the exceptions, which are properties of their own there,
// are not in it. The zero Recurrence gives "".
func (r *Recurrence) String() string {
	if r == nil || r.rule.Frequency == 0 {
		return ""
	}
	b := []byte("FREQ=" + r.rule.Frequency.String())
	if r.rule.Interval > 1 {
		b = fmt.Appendf(b, ";INTERVAL=%d", r.rule.Interval)
	}
	b = appendList(b, ";BYMONTH=", r.rule.Months)
	b = appendList(b, ";BYMONTHDAY=", r.rule.MonthDays)
	b = appendList(b, ";BYDAY=", r.rule.Days)
	if r.rule.Count > 0 {
		b = fmt.Appendf(b, ";COUNT=%d", r.rule.Count)
	}
	if d := r.rule.Until; !d.IsZero() {
		b = fmt.Appendf(b, ";UNTIL=%04d%02d%02d", d.Year(), d.Month(), d.Day())
	}
	return string(b)
}

func appendList[E any](b []byte, name string, list []E) []byte {
	for i, e := range list {
		if i == 0 {
			b = append(b, name...)
		} else {
			b = append(b, ',')
		}
		b = fmt.Append(b, e)
	}
	return b
}

// ParseRecurrence reads an RRULE of RFC 5545, with or without the name RRULE:
// before it, for a recurrence that starts on a day. The time of an UNTIL is not
// looked at: its date is the last day. The error is a [*RecurrenceError].
//
// These are refused, with the reason: FREQ of less than a day, BYSETPOS,
// BYWEEKNO, BYYEARDAY, BYHOUR, BYMINUTE and BYSECOND; an n-th BYDAY but in
// MONTHLY and in YEARLY with BYMONTH; BYMONTHDAY in WEEKLY, and in YEARLY
// without BYMONTH; WKST other than MO where it makes a difference; what is not
// in RFC 5545; and a rule that matches no day.
func ParseRecurrence(start calendar.Date, rrule string) (*Recurrence, error) {
	return parseRecurrence(start, rrule, func(until time.Time, utc bool) calendar.Date { return calendar.DateOf(until) })
}

// ParseRecurrenceAt is like [ParseRecurrence] for a recurrence that starts at a
// time. An UNTIL with a time before the start's time of day leaves its own day
// out; in UTC, it is brought to the start's location first.
func ParseRecurrenceAt(start time.Time, rrule string) (*Recurrence, error) {
	return parseRecurrence(calendar.DateOf(start), rrule, func(until time.Time, utc bool) calendar.Date {
		if utc {
			until = until.In(start.Location())
		}
		if clock(until) < clock(start) {
			until = until.AddDate(0, 0, -1)
		}
		return calendar.DateOf(until)
	})
}

func clock(t time.Time) time.Duration {
	h, m, s := t.Clock()
	return time.Duration(h*3600+m*60+s)*time.Second + time.Duration(t.Nanosecond())
}

// parseRecurrence leaves it to lastDay which day is the last where UNTIL has a
// time, which it gets as if it were UTC.
func parseRecurrence(start calendar.Date, rrule string, lastDay func(until time.Time, utc bool) calendar.Date) (*Recurrence, error) {
	rule := RecurrenceRule{Start: start}
	text := strings.TrimSpace(rrule)
	for i := range len(text) {
		if text[i] <= ' ' || text[i] > '~' {
			return nil, syntax(strconv.Quote(text), "want such as FREQ=WEEKLY;BYDAY=TH, in ASCII and without blanks")
		}
	}
	text = strings.TrimPrefix(strings.ToUpper(text), "RRULE:")
	var seen []string
	weekStart := time.Monday
	for part := range strings.SplitSeq(text, ";") {
		name, value, _ := strings.Cut(part, "=")
		if value == "" {
			return nil, syntax(strconv.Quote(part), "want NAME=VALUE")
		}
		if slices.Contains(seen, name) {
			return nil, syntax(part, "a part comes only once")
		}
		var err error
		switch name {
		case "FREQ":
			rule.Frequency, err = parseFrequency(part, value)
		case "INTERVAL":
			rule.Interval, err = positive(part, value)
		case "COUNT":
			rule.Count, err = positive(part, value)
		case "UNTIL":
			rule.Until, err = parseUntil(part, value, lastDay)
		case "BYDAY":
			rule.Days, err = parseList(part, value, parseDay)
		case "BYMONTHDAY":
			rule.MonthDays, err = parseList(part, value, number)
		case "BYMONTH":
			rule.Months, err = parseList(part, value, number)
		case "WKST":
			var day RecurrenceDay
			day, err = parseDay(part, value)
			if weekStart = day.Weekday; err == nil && day.N != 0 {
				err = syntax(part, "want MO to SU")
			}
		default:
			err = notSupported(name, part)
		}
		if err != nil {
			return nil, err
		}
		seen = append(seen, name)
	}
	if !slices.Contains(seen, "FREQ") {
		return nil, syntax(strconv.Quote(text), "FREQ is missing")
	}
	if !sameWeeks(&rule, weekStart) {
		return nil, shape("WKST="+weekdayNames[weekStart], "weeks begin on Monday here, and this rule would have other days")
	}
	return NewRecurrence(rule)
}

// notSupported says why a part that is not known is refused.
func notSupported(name, part string) error {
	switch name {
	case "BYSETPOS":
		return shape(part, "choosing from the days of a period is not supported; for one weekday want BYDAY=2TH")
	case "BYWEEKNO", "BYYEARDAY":
		return shape(part, "counting weeks or days through the year is not supported; want BYMONTH with BYDAY or BYMONTHDAY")
	case "BYHOUR", "BYMINUTE", "BYSECOND":
		return shape(part, "a recurrence is of days; hours belong to the schedule")
	case "RSCALE", "SKIP":
		return shape(part, "other calendars (RFC 7529) are not supported")
	}
	return syntax(part, "RFC 5545 has no such part")
}

func parseFrequency(part, value string) (Frequency, error) {
	switch value {
	case "HOURLY", "MINUTELY", "SECONDLY":
		return 0, shape(part, "a recurrence is of days; hours belong to the schedule")
	}
	if i := slices.Index(frequencies[:], value); i > 0 {
		return Frequency(i), nil
	}
	return 0, syntax(part, "want DAILY, WEEKLY, MONTHLY or YEARLY")
}

func parseList[E any](part, value string, parse func(part, value string) (E, error)) ([]E, error) {
	var list []E
	for text := range strings.SplitSeq(value, ",") {
		e, err := parse(part, text)
		if err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	return list, nil
}

func parseDay(part, value string) (RecurrenceDay, error) {
	n := max(0, len(value)-2)
	day := RecurrenceDay{Weekday: time.Weekday(slices.Index(weekdayNames[:], value[n:]))}
	var err error
	if n > 0 {
		day.N, err = number(part, value[:n])
	}
	if day.Weekday < 0 || err != nil || n > 0 && day.N == 0 {
		return day, syntax(part, "want such as TH, 2TH or -1FR")
	}
	return day, nil
}

// number reads a whole number of at most 9 digits with or without a sign.
func number(part, value string) (int, error) {
	n, err := strconv.Atoi(value)
	if err != nil || len(value) > 10 || n > 999_999_999 || n < -999_999_999 {
		return 0, syntax(part, "want whole numbers of at most 9 digits")
	}
	return n, nil
}

func positive(part, value string) (int, error) {
	n, err := number(part, value)
	if err != nil || n < 1 || value[0] == '+' {
		return 0, syntax(part, "want a whole number from 1 to 999999999")
	}
	return n, nil
}

func parseUntil(part, value string, lastDay func(time.Time, bool) calendar.Date) (calendar.Date, error) {
	if t, err := time.Parse("20060102", value); err == nil {
		return untilDate(part, calendar.DateOf(t))
	}
	value, utc := strings.CutSuffix(value, "Z")
	t, err := time.Parse("20060102T150405", value)
	if err != nil || len(value) != len("20060102T150405") {
		return calendar.Date{}, syntax(part, "want such as 20301231 or 20301231T160000Z")
	}
	return untilDate(part, lastDay(t, utc))
}

// untilDate keeps an end that cannot be told from becoming no end.
func untilDate(part string, d calendar.Date) (calendar.Date, error) {
	if d.IsZero() {
		return d, syntax(part, "the last day is not in the years 1 to 9999")
	}
	return d, nil
}

// sameWeeks tells whether the rule has the same days with weeks that begin on
// another day: those of every second week are in weeks as far from the first.
func sameWeeks(rule *RecurrenceRule, weekStart time.Weekday) bool {
	if rule.Frequency != Weekly || rule.Interval <= 1 {
		return true
	}
	start := rule.Start.Weekday()
	for _, d := range rule.Days {
		ahead := (d.Weekday - start + 7) % 7 // from the first day to the first such weekday
		later := func(week time.Weekday) bool { return (start-week+7)%7+ahead >= 7 }
		if later(weekStart) != later(time.Monday) {
			return false
		}
	}
	return true
}
