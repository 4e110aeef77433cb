package ics

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

var stamp = time.Date(2026, 11, 22, 9, 30, 0, 0, china)

// write writes activities, and fails where it is not iCalendar.
func write(t *testing.T, o Options, cal *kepu.Calendar, activities ...kepu.Activity) ([]vevent, []kepu.Problem) {
	t.Helper()
	s, _ := kepu.NewSchedule(activities, cal)
	o.Stamp = stamp
	text, problems := Append(nil, s, o)
	events, err := readStrictly(text)
	if err != nil {
		t.Errorf("%v in\n%s", err, text)
	}
	return events, problems
}

// show puts what a table test is about on one line.
func show(e vevent) string {
	id, _, _ := strings.Cut(e.get("UID").value, "@")
	s := id + " " + e.get("DTSTART").value
	add := func(before string, p prop) {
		if p.name != "" {
			s += before + p.value
		}
	}
	add("-", e.get("DTEND"))
	add(" ", e.get("RRULE"))
	for _, p := range e.all("EXDATE") {
		add(" not ", p)
	}
	add(" instead of ", e.get("RECURRENCE-ID"))
	add(" at ", e.get("LOCATION"))
	if status := e.get("STATUS").value; status != "CONFIRMED" {
		s += " " + status
	}
	return s
}

func codes(problems []kepu.Problem) (list []kepu.Code) {
	for _, p := range problems {
		list = append(list, p.Code)
	}
	return list
}

func day(s string) calendar.Date {
	d, err := calendar.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func partial(s string) calendar.Partial {
	p, err := calendar.ParsePartial(s)
	if err != nil {
		panic(err)
	}
	return p
}

func clock(s string) kepu.Clock {
	var h, m int
	fmt.Sscanf(s, "%d:%d", &h, &m)
	c, ok := kepu.NewClock(h, m)
	if !ok {
		panic(s)
	}
	return c
}

// hours reads 9:00-11:00 or 9:00.
func hours(s string) (h kepu.Hours) {
	from, to, ok := strings.Cut(s, "-")
	h.From = clock(from)
	if ok {
		h.To = clock(to)
	}
	return h
}

func period(first, last string) kepu.Period { return kepu.Period{First: day(first), Last: day(last)} }

var (
	year2026 = kepu.YearPeriod(2026)
	weekly   = kepu.RecurrenceRule{Frequency: kepu.Weekly, Days: []kepu.RecurrenceDay{{Weekday: time.Thursday}}}
	second   = kepu.RecurrenceRule{Frequency: kepu.Monthly, Days: []kepu.RecurrenceDay{{N: 2, Weekday: time.Saturday}}}
)

// rule returns a rule with something more.
func rule(r kepu.RecurrenceRule, more func(*kepu.RecurrenceRule)) kepu.RecurrenceRule {
	more(&r)
	return r
}

// The weekdays, festivals and terms were looked up on a wall calendar.
func TestTimes(t *testing.T) {
	type when = kepu.When
	inMonths := func(m ...int) when { return when{Kind: kepu.InMonths, Months: m} }
	for _, tt := range []struct {
		reason   string
		when     when
		within   kepu.Period
		want     []string
		problems []kepu.Code
	}{
		// Days.
		{"a day without hours lasts all day, its end is the next",
			when{Kind: kepu.OnDay, From: partial("2026-09-20")}, kepu.Period{},
			[]string{"a 20260920-20260921"}, nil},
		{"the last day of a year",
			when{Kind: kepu.OnDay, From: partial("2026-12-31")}, kepu.Period{},
			[]string{"a 20261231-20270101"}, nil},
		{"a day with hours",
			when{Kind: kepu.OnDay, From: partial("2026-09-20"), Hours: hours("9:00-11:00")}, kepu.Period{},
			[]string{"a 20260920T090000-20260920T110000"}, nil},
		{"an end that is not known is not made up",
			when{Kind: kepu.OnDay, From: partial("2026-09-20"), Hours: hours("9:00")}, kepu.Period{},
			[]string{"a 20260920T090000"}, nil},
		{"24:00 is 00:00 of the next day",
			when{Kind: kepu.OnDay, From: partial("2026-12-31"), Hours: hours("20:00-24:00")}, kepu.Period{},
			[]string{"a 20261231T200000-20270101T000000"}, nil},
		{"an end that is not after the beginning is none",
			when{Kind: kepu.OnDay, From: partial("2026-09-20"), Hours: kepu.Hours{From: clock("9:00"), To: clock("8:00")}}, kepu.Period{},
			[]string{"a 20260920T090000"}, nil},
		{"a part of the day has no hours",
			when{Kind: kepu.OnDay, From: partial("2026-09-20"), Hours: kepu.Hours{Part: kepu.Morning}}, kepu.Period{},
			[]string{"a 20260920-20260921"}, nil},
		{"nor has an end without a beginning",
			when{Kind: kepu.OnDay, From: partial("2026-09-20"), Hours: kepu.Hours{To: clock("11:00")}}, kepu.Period{},
			[]string{"a 20260920-20260921"}, nil},
		{"days from one to another are one stretch, its end is the day after",
			when{Kind: kepu.OnDays, From: partial("2026-09-18"), To: partial("2026-09-24")}, kepu.Period{},
			[]string{"a 20260918-20260925"}, nil},
		{"with hours, each of the days has them",
			when{Kind: kepu.OnDays, From: partial("2026-09-18"), To: partial("2026-09-24"), Hours: hours("9:00-17:00")}, kepu.Period{},
			[]string{"a 20260918T090000-20260918T170000 FREQ=DAILY;UNTIL=20260924T010000Z"}, nil},
		{"days that go on to the end of the plan",
			when{Kind: kepu.OnDays, From: partial("9-1"), Within: year2026}, kepu.Period{},
			[]string{"a 20260901-20270101"}, nil},
		{"days that go on for ever are a day each",
			when{Kind: kepu.OnDays, From: partial("2026-09-01")}, kepu.Period{},
			[]string{"a 20260901-20260902 FREQ=DAILY"}, nil},
		{"with their hours",
			when{Kind: kepu.OnDays, From: partial("2026-09-01"), Hours: hours("8:30-17:30")}, kepu.Period{},
			[]string{"a 20260901T083000-20260901T173000 FREQ=DAILY"}, nil},
		{"the last days of one year and the first of the next are two times that a plan's year has",
			when{Kind: kepu.OnDays, From: partial("12-28"), To: partial("1-3"), Within: year2026}, kepu.Period{},
			[]string{"a~20261228 20261228-20270104"}, nil},
		{"several days are an event each",
			when{Kind: kepu.OnDates, Dates: []calendar.Partial{partial("2026-09-20"), partial("2026-09-27")}}, kepu.Period{},
			[]string{"a~20260920 20260920-20260921", "a~20260927 20260927-20260928"}, nil},
		{"a day that names no year is in the plan's, once",
			when{Kind: kepu.OnDay, From: partial("9-20"), Within: year2026}, kepu.Period{},
			[]string{"a 20260920-20260921"}, nil},
		{"without a plan it is in every year that is asked for",
			when{Kind: kepu.OnDay, From: partial("9-20")}, period("2026-01-01", "2027-12-31"),
			[]string{"a~20260920 20260920-20260921", "a~20270920 20270920-20270921"}, nil},
		{"and where none is asked for, it has no end",
			when{Kind: kepu.OnDay, From: partial("9-20")}, kepu.Period{},
			nil, []kepu.Code{kepu.ICSNoEnd}},
		{"a period without an end is no limit",
			when{Kind: kepu.OnDay, From: partial("9-20")}, kepu.Period{First: day("2026-01-01")},
			nil, []kepu.Code{kepu.ICSNoEnd}},
		{"a day that was not asked for is left out",
			when{Kind: kepu.OnDay, From: partial("2026-09-20")}, period("2026-10-01", "2026-10-31"),
			nil, []kepu.Code{kepu.ICSOutside}},
		{"days that reach into the period are written whole",
			when{Kind: kepu.OnDays, From: partial("2026-09-18"), To: partial("2026-10-02")}, period("2026-10-01", "2026-10-31"),
			[]string{"a 20260918-20261003"}, nil},

		// Rules.
		{"a rule of a plan ends with its year; 2026 begins and ends on a Thursday",
			when{Kind: kepu.OnRule, Rule: weekly, Within: year2026, Hours: hours("14:30-16:00")}, kepu.Period{},
			[]string{"a 20260101T143000-20260101T160000 FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231T063000Z"}, nil},
		{"early in the morning, UNTIL is on the day before in UTC",
			when{Kind: kepu.OnRule, Rule: weekly, Within: year2026, Hours: hours("7:00")}, kepu.Period{},
			[]string{"a 20260101T070000 FREQ=WEEKLY;BYDAY=TH;UNTIL=20261230T230000Z"}, nil},
		{"without hours, UNTIL is a day",
			when{Kind: kepu.OnRule, Rule: second, Within: year2026}, kepu.Period{},
			[]string{"a 20260110-20260111 FREQ=MONTHLY;BYDAY=2SA;UNTIL=20261212"}, nil},
		{"a rule without an end has none",
			when{Kind: kepu.OnRule, Rule: rule(weekly, func(r *kepu.RecurrenceRule) { r.Start = day("2026-03-01") })}, kepu.Period{},
			[]string{"a 20260305-20260306 FREQ=WEEKLY;BYDAY=TH"}, nil},
		{"and keeps none where a period is asked for",
			when{Kind: kepu.OnRule, Rule: rule(weekly, func(r *kepu.RecurrenceRule) { r.Start = day("2026-03-01") })}, period("2026-10-01", "2026-10-31"),
			[]string{"a 20260305-20260306 FREQ=WEEKLY;BYDAY=TH"}, nil},
		{"one without a beginning begins with what is asked for",
			when{Kind: kepu.OnRule, Rule: weekly}, period("2026-11-22", "2026-12-31"),
			[]string{"a 20261126-20261127 FREQ=WEEKLY;BYDAY=TH"}, nil},
		{"and cannot be written where nothing is",
			when{Kind: kepu.OnRule, Rule: weekly}, kepu.Period{},
			nil, []kepu.Code{kepu.ICSNoEnd}},
		{"from one day to another",
			when{Kind: kepu.OnRule, Rule: weekly, Within: year2026, From: partial("2026-03-01"), To: partial("2026-06-30")}, kepu.Period{},
			[]string{"a 20260305-20260306 FREQ=WEEKLY;BYDAY=TH;UNTIL=20260625"}, nil},
		{"a count becomes an end",
			when{Kind: kepu.OnRule, Rule: rule(weekly, func(r *kepu.RecurrenceRule) { r.Start, r.Count = day("2026-03-01"), 3 })}, kepu.Period{},
			[]string{"a 20260305-20260306 FREQ=WEEKLY;BYDAY=TH;UNTIL=20260319"}, nil},
		{"every second week is counted from its own beginning, 2025-12-25",
			when{Kind: kepu.OnRule, Within: year2026, Rule: rule(weekly, func(r *kepu.RecurrenceRule) { r.Start, r.Interval = day("2025-12-25"), 2 })}, kepu.Period{},
			[]string{"a 20260108-20260109 FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261224"}, nil},
		{"every day",
			when{Kind: kepu.EachPeriod, Each: kepu.EachDay, Within: year2026, Hours: hours("8:30-17:30")}, kepu.Period{},
			[]string{"a 20260101T083000-20260101T173000 FREQ=DAILY;UNTIL=20261231T003000Z"}, nil},
		{"days that are left out are EXDATE, of the type of DTSTART",
			when{Kind: kepu.OnRule, Within: year2026, Hours: hours("9:00"), Rule: rule(weekly, func(r *kepu.RecurrenceRule) {
				r.Except = []calendar.Date{day("2026-10-01"), day("2026-10-02"), day("2026-02-19")}
			})}, kepu.Period{},
			[]string{"a 20260101T090000 FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231T010000Z not 20260219T090000 not 20261001T090000"}, nil},
		{"but a first day that is left out is no day of it",
			when{Kind: kepu.OnRule, Within: year2026, Rule: rule(weekly, func(r *kepu.RecurrenceRule) {
				r.Except = []calendar.Date{day("2026-01-01"), day("2026-01-08")}
			})}, kepu.Period{},
			[]string{"a 20260115-20260116 FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231"}, nil},
		{"months that are left out of a plan's year are days that are left out",
			when{Kind: kepu.OnRule, Within: year2026, Rule: second, Without: []when{inMonths(7, 8)}}, kepu.Period{},
			[]string{"a 20260110-20260111 FREQ=MONTHLY;BYDAY=2SA;UNTIL=20261212 not 20260711 not 20260808"}, nil},
		{"months that it is limited to are its beginning and its end",
			when{Kind: kepu.OnRule, Within: year2026, Rule: second, Only: []when{inMonths(3, 4)}}, kepu.Period{},
			[]string{"a 20260314-20260315 FREQ=MONTHLY;BYDAY=2SA;UNTIL=20260411"}, nil},
		{"from a day on that names no year",
			when{Kind: kepu.OnRule, Within: year2026, Rule: weekly, Only: []when{{Kind: kepu.OnDays, From: partial("9-1"), Within: year2026}}}, kepu.Period{},
			[]string{"a 20260903-20260904 FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231"}, nil},
		{"a year alone",
			when{Kind: kepu.OnRule, From: partial("2026"), Rule: second}, kepu.Period{},
			[]string{"a 20260110-20260111 FREQ=MONTHLY;BYDAY=2SA;UNTIL=20261212"}, nil},
		{"where most days between the first and the last are left out, it is no rule",
			when{Kind: kepu.OnRule, Within: year2026, Rule: weekly, Only: []when{
				{Kind: kepu.OnDays, From: partial("2026-07-01"), To: partial("2026-07-12")}, {Kind: kepu.OnDay, From: partial("2026-12-31")}}}, kepu.Period{},
			[]string{"a~20260702 20260702-20260703", "a~20260709 20260709-20260710", "a~20261231 20261231-20270101"}, nil},
		{"nor where it has no end",
			when{Kind: kepu.OnRule, Rule: weekly, Without: []when{inMonths(7, 8)}}, kepu.MonthPeriod(2026, 9),
			[]string{"a~20260903 20260903-20260904", "a~20260910 20260910-20260911", "a~20260917 20260917-20260918", "a~20260924 20260924-20260925"}, nil},
		{"what begins at 24:00 is on the next day, in which the rule is another",
			when{Kind: kepu.OnRule, Within: period("2026-01-01", "2026-01-07"), Rule: weekly, Hours: hours("24:00")}, kepu.Period{},
			[]string{"a~20260101 20260102T000000"}, nil},

		// Names.
		{"a lunar day", when{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 9, Day: 9}}, period("2026-01-01", "2027-12-31"),
			[]string{"a~20261018 20261018-20261019", "a~20271008 20271008-20271009"}, nil},
		{"the period of the plan is enough", when{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 9, Day: 9}, Within: year2026}, kepu.Period{},
			[]string{"a~20261018 20261018-20261019"}, nil},
		{"without any it comes back for ever", when{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 9, Day: 9}}, kepu.Period{},
			nil, []kepu.Code{kepu.ICSNoEnd}},
		{"a festival with hours", when{Kind: kepu.OnFestival, Name: "端午节", Hours: hours("9:00"), Within: year2026}, kepu.Period{},
			[]string{"a~20260619 20260619T090000"}, nil},
		{"a solar term", when{Kind: kepu.OnTerm, Name: "冬至"}, year2026,
			[]string{"a~20261222 20261222-20261223"}, nil},
		{"a named day", when{Kind: kepu.OnObservance, Name: "世界气象日"}, year2026,
			[]string{"a~20260323 20260323-20260324"}, nil},
		{"a named month is no certain day", when{Kind: kepu.OnObservance, Name: "全国科普月"}, year2026,
			nil, []kepu.Code{kepu.ICSNoDay}},
		{"nor is a week that is not announced", when{Kind: kepu.OnObservance, Name: "全国科技活动周"}, kepu.YearPeriod(2090),
			nil, []kepu.Code{kepu.ICSNoDay}},

		// No days.
		{"around a festival is no certain day", when{Kind: kepu.OnFestival, Name: "重阳节", Relation: kepu.Around, Within: year2026}, year2026,
			nil, []kepu.Code{kepu.ICSNoDay}},
		{"nor is a month", when{Kind: kepu.InMonths, Months: []int{9}, Within: year2026}, year2026,
			nil, []kepu.Code{kepu.ICSNoDay}},
		{"also where no period is given: one would not help", when{Kind: kepu.InMonths, Months: []int{9}}, kepu.Period{},
			nil, []kepu.Code{kepu.ICSNoDay}},
		{"nor is some day of each quarter", when{Kind: kepu.EachPeriod, Each: kepu.EachQuarter, Within: year2026}, year2026,
			nil, []kepu.Code{kepu.ICSNoDay}},
		{"a day that does not exist", when{Kind: kepu.OnDay, From: calendar.Partial{Year: 2026, Month: 2, Day: 30}}, kepu.Period{},
			nil, []kepu.Code{kepu.ICSNoDay}},
		{"some day of each week of twenty years", when{Kind: kepu.EachPeriod, Each: kepu.EachWeek}, period("2026-01-01", "2046-12-31"),
			nil, []kepu.Code{kepu.ICSNoDay}},
		{"words that name no time", when{Kind: kepu.Vague, Text: "待定"}, year2026,
			nil, []kepu.Code{kepu.ICSNoDay}},
		{"nothing is said of the time", when{}, kepu.Period{},
			nil, []kepu.Code{kepu.ICSNoDay}},
		{"hours of no day", when{Kind: kepu.AtHours, Hours: hours("19:00")}, year2026,
			nil, []kepu.Code{kepu.ICSNoDay}},
		{"more than two years of days are cut",
			when{Kind: kepu.EachPeriod, Each: kepu.EachDay, Without: []when{{Kind: kepu.OnDay, From: partial("2026-01-01")}}}, period("2026-01-01", "2028-12-31"),
			nil, []kepu.Code{kepu.ICSTooMany}},
	} {
		events, problems := write(t, Options{Within: tt.within}, nil, kepu.Activity{ID: "a", Name: "义诊", When: tt.when})
		var got []string
		for _, e := range events {
			got = append(got, show(e))
		}
		if tt.want == nil && len(got) == mostTimes {
			got = nil // kepu.ICSTooMany
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
		if diff := cmp.Diff(tt.problems, codes(problems)); diff != "" {
			t.Errorf("%s: problems (-want +got):\n%s", tt.reason, diff)
		}
	}
}

func TestChanges(t *testing.T) {
	lectures := kepu.When{Kind: kepu.OnRule, Rule: weekly, Within: period("2026-10-01", "2026-10-31"), Hours: hours("14:30-16:00")}
	const master = "a 20261001T143000-20261001T160000 FREQ=WEEKLY;BYDAY=TH;UNTIL=20261029T063000Z"
	single := kepu.When{Kind: kepu.OnDay, From: partial("2026-10-08"), Hours: hours("9:00")}
	for _, tt := range []struct {
		reason  string
		when    kepu.When
		state   kepu.ActivityState
		changes []kepu.Change
		want    []string
	}{
		{"nothing changed", lectures, 0, nil, []string{master + " at 图书室"}},
		{"a day that is cancelled is told", lectures, 0, []kepu.Change{{Day: day("2026-10-01"), Cancelled: true}},
			[]string{master + " at 图书室", "a 20261001T143000-20261001T160000 instead of 20261001T143000 at 图书室 CANCELLED"}},
		{"a day that is moved", lectures, 0, []kepu.Change{{Day: day("2026-10-08"), To: day("2026-10-10")}},
			[]string{master + " at 图书室", "a 20261010T143000-20261010T160000 instead of 20261008T143000 at 图书室"}},
		{"with other hours and at another place", lectures, 0, []kepu.Change{{Day: day("2026-10-08"), To: day("2026-10-10"), Hours: hours("9:00"), Place: "二楼会议室"}},
			[]string{master + " at 图书室", "a 20261010T090000 instead of 20261008T143000 at 二楼会议室"}},
		{"a day that stays, at another place", lectures, 0, []kepu.Change{{Day: day("2026-10-22"), Place: "二楼会议室"}},
			[]string{master + " at 图书室", "a 20261022T143000-20261022T160000 instead of 20261022T143000 at 二楼会议室"}},
		{"in order of the days, not of the words", lectures, 0, []kepu.Change{{Day: day("2026-10-22"), Cancelled: true}, {Day: day("2026-10-15"), To: day("2026-10-16")}},
			[]string{master + " at 图书室", "a 20261016T143000-20261016T160000 instead of 20261015T143000 at 图书室", "a 20261022T143000-20261022T160000 instead of 20261022T143000 at 图书室 CANCELLED"}},
		{"moved out of the period of the rule", lectures, 0, []kepu.Change{{Day: day("2026-10-29"), To: day("2026-11-03")}},
			[]string{master + " at 图书室", "a 20261103T143000-20261103T160000 instead of 20261029T143000 at 图书室"}},
		{"moved onto another day of it", lectures, 0, []kepu.Change{{Day: day("2026-10-01"), To: day("2026-10-08")}},
			[]string{master + " at 图书室", "a 20261008T143000-20261008T160000 instead of 20261001T143000 at 图书室"}},
		{"a day that the rule does not have changes nothing", lectures, 0, []kepu.Change{{Day: day("2026-10-02"), Cancelled: true}},
			[]string{master + " at 图书室"}},
		{"a change to what it is anyhow is none", lectures, 0, []kepu.Change{{Day: day("2026-10-08"), Place: "图书室"}},
			[]string{master + " at 图书室"}},
		{"all of it is cancelled", lectures, kepu.Cancelled, nil, []string{master + " at 图书室 CANCELLED"}},
		{"all of it is put off", lectures, kepu.Postponed, nil, []string{master + " at 图书室 TENTATIVE"}},
		{"it was held", lectures, kepu.Held, nil, []string{master + " at 图书室"}},
		{"a single day that is moved keeps its UID", single, 0, []kepu.Change{{Day: day("2026-10-08"), To: day("2026-10-10")}},
			[]string{"a 20261010T090000 at 图书室"}},
		{"a single day that is cancelled", single, 0, []kepu.Change{{Day: day("2026-10-08"), Cancelled: true}},
			[]string{"a 20261008T090000 at 图书室 CANCELLED"}},
		{"one of several that is moved keeps the UID of its day",
			kepu.When{Kind: kepu.OnDates, Dates: []calendar.Partial{partial("2026-10-08"), partial("2026-10-20")}}, 0,
			[]kepu.Change{{Day: day("2026-10-08"), To: day("2026-10-10")}},
			[]string{"a~20261008 20261010-20261011 at 图书室", "a~20261020 20261020-20261021 at 图书室"}},
	} {
		events, problems := write(t, Options{}, nil, kepu.Activity{ID: "a", Name: "健康讲座", When: tt.when, Place: "图书室", State: tt.state, Changes: tt.changes})
		var got []string
		for _, e := range events {
			got = append(got, show(e))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" || len(problems) > 0 {
			t.Errorf("%s %v (-want +got):\n%s", tt.reason, problems, diff)
		}
	}
}
