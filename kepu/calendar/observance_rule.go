package calendar

import (
	"fmt"
	"strings"
	"time"
)

// A rule gives the days of an observance in a year.
type rule struct {
	kind       ruleKind
	month, day uint8        // where it begins; the month and day of the lunar calendar for byLunar
	toMonth    uint8        // where it ends, for bySpan
	toDay      uint8        //
	n          int8         // which weekday of the month, -1 for the last
	weekday    time.Weekday //
	term       Term         //
	begun      int16        // the first year of the rule, where there was another before
	before     *rule        //
}

type ruleKind uint8

const (
	byDay ruleKind = iota + 1
	bySpan
	byMonth
	byWeekday
	byWeek
	byTerm
	byLunar
	byAnnouncement
)

func onDay(month, day uint8) rule { return rule{kind: byDay, month: month, day: day} }

func onDays(month, day, toMonth, toDay uint8) rule {
	return rule{kind: bySpan, month: month, day: day, toMonth: toMonth, toDay: toDay}
}

func inMonth(month uint8) rule { return rule{kind: byMonth, month: month} }

// onWeekday is the n-th such weekday of the month, the last for -1.
func onWeekday(month uint8, n int8, weekday time.Weekday) rule {
	return rule{kind: byWeekday, month: month, n: n, weekday: weekday}
}

// inWeekOf is the week that holds the day, from Monday to Sunday.
func inWeekOf(month, day uint8) rule { return rule{kind: byWeek, month: month, day: day} }

func onTerm(t Term) rule { return rule{kind: byTerm, month: uint8(t.month()), term: t} }

func onLunar(month, day uint8) rule { return rule{kind: byLunar, month: month, day: day} }

// announced is for what is announced each year, customarily in the month or, if
// day is not 0, in days that hold that one. 0 and 0: nothing is customary.
func announced(month, day uint8) rule { return rule{kind: byAnnouncement, month: month, day: day} }

// from says that r holds since a year, and before it another rule.
func (r rule) from(year int16, before rule) rule {
	r.begun, r.before = year, &before
	return r
}

// near tells whether d may be a day of r: a cheap look at the month.
func (r *rule) near(d Date) bool {
	switch {
	case r.before != nil || r.kind > byTerm:
		return true
	case r.kind == bySpan:
		return r.month <= d.month && d.month <= r.toMonth
	case r.kind == byWeek:
		return r.month-1 <= d.month && d.month <= r.month+1
	}
	return r.month == d.month
}

// in returns the days of a year from 1 to 9999; ok is false where the published
// tables do not reach it, and where the days are announced.
func (r *rule) in(year int) (first, last Date, ok bool) {
	if r.before != nil && year < int(r.begun) {
		return r.before.in(year)
	}
	first = Date{int16(year), r.month, r.day}
	last = first
	switch r.kind {
	case byDay:
	case bySpan:
		last = Date{int16(year), r.toMonth, r.toDay}
	case byMonth:
		first.day, last.day = 1, uint8(daysIn(year, int(r.month)))
	case byWeekday:
		first.day = r.weekdayIn(year)
		last = first
	case byWeek:
		first = first.AddDays(-int(first.Weekday()+6) % 7)
		last = first.AddDays(6)
	case byTerm:
		d, err := TermDate(year, r.term)
		return d, d, err == nil
	case byLunar:
		d, err := Lunar{int16(year), r.month, r.day, false}.Date()
		return d, d, err == nil
	default:
		return Date{}, Date{}, false
	}
	return first, last, true
}

// weekdayIn is the day of the month that the rule's weekday falls on.
func (r *rule) weekdayIn(year int) uint8 {
	if r.n > 0 {
		first := Date{int16(year), r.month, 1}.Weekday()
		return uint8(1 + int(r.weekday-first+7)%7 + 7*int(r.n-1))
	}
	days := daysIn(year, int(r.month))
	end := Date{int16(year), r.month, uint8(days)}.Weekday()
	return uint8(days - int(end-r.weekday+7)%7)
}

// String returns the rule as [Observance.Rule] documents it.
func (r *rule) String() string {
	switch r.kind {
	case byDay:
		return fmt.Sprintf("%02d-%02d", r.month, r.day)
	case bySpan:
		return fmt.Sprintf("%02d-%02d..%02d-%02d", r.month, r.day, r.toMonth, r.toDay)
	case byMonth:
		return fmt.Sprintf("%02d", r.month)
	case byWeekday:
		return fmt.Sprintf("%02d-%d%s", r.month, r.n, strings.ToUpper(r.weekday.String()[:2]))
	case byWeek:
		return fmt.Sprintf("weekof:%02d-%02d", r.month, r.day)
	case byTerm:
		return "term:" + r.term.String()
	case byLunar:
		return fmt.Sprintf("lunar:%d-%d", r.month, r.day)
	case byAnnouncement:
		switch {
		case r.day > 0:
			return fmt.Sprintf("announced(contains %02d-%02d)", r.month, r.day)
		case r.month > 0:
			return fmt.Sprintf("announced(%02d)", r.month)
		}
		return "announced"
	}
	return ""
}
