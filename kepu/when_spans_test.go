package kepu_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// on is a date with parts missing: 2026, 2026-09, --09-20.
func on(t testing.TB, s string) calendar.Partial {
	t.Helper()
	if s == "" {
		return calendar.Partial{}
	}
	p, err := calendar.ParsePartial(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// days reads 2026-09-18..2026-09-24, also without a side, or one day.
func days(t testing.TB, s string) kepu.Period {
	t.Helper()
	first, last, ranged := strings.Cut(s, "..")
	if !ranged {
		last = first
	}
	var p kepu.Period
	for _, side := range []struct {
		text string
		date *calendar.Date
	}{{first, &p.First}, {last, &p.Last}} {
		if side.text == "" {
			continue
		}
		d, err := calendar.ParseDate(side.text)
		if err != nil {
			t.Fatal(err)
		}
		*side.date = d
	}
	return p
}

// shown writes spans, those that are not dated with a question mark.
func shown(w kepu.When, p kepu.Period, cal *kepu.Calendar, most int) string {
	var list []string
	for s := range w.Spans(p, cal) {
		text := s.Period.String()
		if !s.Dated {
			text += "?"
		}
		if list = append(list, text); len(list) == most {
			break
		}
	}
	return strings.Join(list, " ")
}

func TestWhenSpans(t *testing.T) {
	year, school := kepu.YearPeriod(2026), days(t, "2026-09-01..2027-07-31")
	cal, problems := kepu.NewCalendar([]kepu.CalendarEntry{
		{Name: "第一学期", Kind: kepu.SchoolTerm, When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-09-01"), To: on(t, "2027-01-22")}},
		{Name: "第二学期", Kind: kepu.SchoolTerm, When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-03-02"), To: on(t, "2026-07-03")}},
		{Name: "暑假", Kind: kepu.SchoolHoliday, When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-07-04"), To: on(t, "2026-08-31")}},
		{Name: "寒假", Kind: kepu.SchoolHoliday, When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-01-24"), To: on(t, "2026-03-01")}},
		{Name: "国庆节放假", Kind: kepu.DayOff, When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-10-01"), To: on(t, "2026-10-07")}},
		{Name: "“科技周”", When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-05-23"), To: on(t, "2026-05-30")}},
		{Name: "邻居节", When: kepu.When{Kind: kepu.OnDay, From: on(t, "--06-06")}},
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	weekday := func(days ...time.Weekday) (list []kepu.RecurrenceDay) {
		for _, d := range days {
			list = append(list, kepu.RecurrenceDay{Weekday: d})
		}
		return list
	}
	thursdays := kepu.RecurrenceRule{Frequency: kepu.Weekly, Days: weekday(time.Thursday)}
	every := func(r kepu.RecurrenceRule, n int) kepu.RecurrenceRule { r.Interval = n; return r }
	for _, row := range []struct {
		reason string
		when   kepu.When
		p      string
		want   string // the first of them, and "..." where there are more
	}{
		{"a full date is where it is, also outside Within", kepu.When{Kind: kepu.OnDay, From: on(t, "2025-12-31"), To: on(t, "2025-12-31"), Within: year}, "..", "2025-12-31"},
		{"without a year it is in that of Within", kepu.When{Kind: kepu.OnDay, From: on(t, "--09-20"), Within: year}, "..", "2026-09-20"},
		{"of a school year, the second", kepu.When{Kind: kepu.OnDay, From: on(t, "--03-05"), Within: school}, "..", "2027-03-05"},
		{"without Within it is in every year", kepu.When{Kind: kepu.OnDay, From: on(t, "--09-20")}, "2026-09-20..2027-09-20", "2026-09-20 2027-09-20"},
		{"from the first year on", kepu.When{Kind: kepu.OnDay, From: on(t, "--09-20")}, "..", "0001-09-20 0002-09-20 ..."},
		{"29 February is in leap years", kepu.When{Kind: kepu.OnDay, From: on(t, "--02-29")}, "2026-01-01..2033-01-01", "2028-02-29 2032-02-29"},
		{"and in no other", kepu.When{Kind: kepu.OnDay, From: on(t, "--02-29"), Within: year}, "..", ""},
		{"a day without month is in each", kepu.When{Kind: kepu.OnDay, From: on(t, "---31"), Within: year}, "2026-03-01..2026-06-30", "2026-03-31 2026-05-31"},
		{"a day that does not exist", kepu.When{Kind: kepu.OnDay, From: calendar.Partial{Year: 2026, Month: 2, Day: 30}}, "..", ""},
		{"起 on a day is from it on", kepu.When{Kind: kepu.OnDay, Relation: kepu.After, From: on(t, "--09-01"), Within: year}, "..", "2026-09-01..2026-12-31"},

		{"a window", kepu.When{Kind: kepu.OnDays, From: on(t, "--09-18"), To: on(t, "--09-24"), Within: year}, "..", "2026-09-18..2026-09-24"},
		{"part of it is asked for", kepu.When{Kind: kepu.OnDays, From: on(t, "2026-09-18"), To: on(t, "2026-09-24")}, "2026-09-24", "2026-09-18..2026-09-24"},
		{"the day behind it", kepu.When{Kind: kepu.OnDays, From: on(t, "2026-09-18"), To: on(t, "2026-09-24")}, "2026-09-25", ""},
		{"over New Year", kepu.When{Kind: kepu.OnDays, From: on(t, "--12-28"), To: on(t, "--01-03"), Within: year}, "..", "2026-12-28..2027-01-03"},
		{"over New Year, of any year", kepu.When{Kind: kepu.OnDays, From: on(t, "--12-28"), To: on(t, "--01-03")}, "2026-01-01..2026-12-31", "2025-12-28..2026-01-03 2026-12-28..2027-01-03"},
		{"the end has no year", kepu.When{Kind: kepu.OnDays, From: on(t, "2026-12-28"), To: on(t, "--01-03")}, "..", "2026-12-28..2027-01-03"},
		{"the beginning has no year", kepu.When{Kind: kepu.OnDays, From: on(t, "--12-28"), To: on(t, "2027-01-03")}, "..", "2026-12-28..2027-01-03"},
		{"several years", kepu.When{Kind: kepu.OnDays, From: on(t, "2020-05-01"), To: on(t, "2030-05-01")}, "2026-09-01", "2020-05-01..2030-05-01"},
		{"reversed", kepu.When{Kind: kepu.OnDays, From: on(t, "2026-09-24"), To: on(t, "2026-09-18")}, "..", ""},
		{"起 goes to the end of Within", kepu.When{Kind: kepu.OnDays, From: on(t, "--09-01"), Within: year}, "..", "2026-09-01..2026-12-31"},
		{"起 of a school year", kepu.When{Kind: kepu.OnDays, From: on(t, "--03-01"), Within: school}, "..", "2027-03-01..2027-07-31"},
		{"起 with its year has no end", kepu.When{Kind: kepu.OnDays, From: on(t, "2026-09-01")}, "2030-01-01", "2026-09-01.."},
		{"起 of any year goes to its end", kepu.When{Kind: kepu.OnDays, From: on(t, "--09-01")}, "2030-12-31", "2030-09-01..2030-12-31"},
		{"起 behind the end of Within", kepu.When{Kind: kepu.OnDays, From: on(t, "2027-09-01"), Within: year}, "..", "2027-09-01.."},

		{"several days, in order and each once", kepu.When{Kind: kepu.OnDates, Dates: []calendar.Partial{on(t, "--09-27"), on(t, "--09-20"), on(t, "--09-27")}, Within: year}, "..", "2026-09-20 2026-09-27"},
		{"some with a year", kepu.When{Kind: kepu.OnDates, Dates: []calendar.Partial{on(t, "--09-27"), on(t, "2027-01-02")}, Within: year}, "..", "2026-09-27 2027-01-02"},

		{"adjacent months are one span", kepu.When{Kind: kepu.InMonths, Months: []int{3, 4}, Within: year}, "..", "2026-03-01..2026-04-30?"},
		{"others are not", kepu.When{Kind: kepu.InMonths, Months: []int{3, 7, 8}, Within: year}, "..", "2026-03-01..2026-03-31? 2026-07-01..2026-08-31?"},
		{"into the next year", kepu.When{Kind: kepu.InMonths, Months: []int{12, 1, 2}, Within: year}, "..", "2026-12-01..2027-02-28?"},
		{"January and December are not adjacent", kepu.When{Kind: kepu.InMonths, Months: []int{1, 12}, Within: year}, "..", "2026-01-01..2026-01-31? 2026-12-01..2026-12-31?"},
		{"March of a school year", kepu.When{Kind: kepu.InMonths, Months: []int{3}, Within: school}, "..", "2027-03-01..2027-03-31?"},
		{"the year is named", kepu.When{Kind: kepu.InMonths, Months: []int{3}, From: on(t, "2027"), Within: year}, "..", "2027-03-01..2027-03-31?"},
		{"several years are named", kepu.When{Kind: kepu.InMonths, Months: []int{3}, From: on(t, "2026"), To: on(t, "2028")}, "..", "2026-03-01..2026-03-31? 2027-03-01..2027-03-31? 2028-03-01..2028-03-31?"},
		{"all months from September on", kepu.When{Kind: kepu.InMonths, Months: []int{9, 10, 11, 12, 1}, Within: school}, "..", "2026-09-01..2027-01-31?"},

		{"上旬", kepu.When{Kind: kepu.InPart, Months: []int{9}, Part: kepu.EarlyPart, Within: year}, "..", "2026-09-01..2026-09-10?"},
		{"中旬", kepu.When{Kind: kepu.InPart, Months: []int{9}, Part: kepu.MiddlePart, Within: year}, "..", "2026-09-11..2026-09-20?"},
		{"底", kepu.When{Kind: kepu.InPart, Months: []int{2}, Part: kepu.EndPart, Within: kepu.YearPeriod(2028)}, "..", "2028-02-21..2028-02-29?"},
		{"年初", kepu.When{Kind: kepu.InPart, Part: kepu.StartPart, Within: year}, "..", "2026-01-01..2026-02-28?"},
		{"年中", kepu.When{Kind: kepu.InPart, Part: kepu.MiddlePart, Within: year}, "..", "2026-06-01..2026-07-31?"},
		{"年底", kepu.When{Kind: kepu.InPart, Part: kepu.EndPart, Within: year}, "..", "2026-11-01..2026-12-31?"},
		{"第三季度", kepu.When{Kind: kepu.InQuarter, Number: 3, Within: year}, "..", "2026-07-01..2026-09-30?"},
		{"上半年", kepu.When{Kind: kepu.InHalf, Number: 1, Within: year}, "..", "2026-01-01..2026-06-30?"},
		{"春季", kepu.When{Kind: kepu.InSeason, Number: 1, Within: year}, "..", "2026-03-01..2026-05-31?"},
		{"冬季 is of the year it begins in", kepu.When{Kind: kepu.InSeason, Number: 4, Within: year}, "..", "2026-12-01..2027-02-28?"},
		{"the end of the calendar", kepu.When{Kind: kepu.InSeason, Number: 4}, "9999-12-31..", "9999-12-01..9999-12-31?"},
		{"全年", kepu.When{Kind: kepu.InYear, Within: year}, "2026-07-01..", "2026-01-01..2026-12-31?"},
		{"全年 of a school year", kepu.When{Kind: kepu.InYear, Within: school}, "..", "2026-09-01..2027-07-31?"},
		{"2026—2028年", kepu.When{Kind: kepu.InYear, From: on(t, "2026"), To: on(t, "2028"), Within: year}, "2028-01-01..", "2026-01-01..2028-12-31?"},

		{"九月初九", kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 9, Day: 9}, Within: year}, "..", "2026-10-18"},
		{"正月初一至初七", kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 1, Day: 1}, LunarTo: calendar.Lunar{Month: 1, Day: 7}, Within: year}, "..", "2026-02-17..2026-02-23"},
		{"to the end of a short month", kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 12, Day: 23}, LunarTo: calendar.Lunar{Month: 12, Day: 30}, Within: year}, "..", "2026-02-10..2026-02-16"},
		{"a leap month only if it says so", kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 6, Day: 1}, Within: kepu.YearPeriod(2025)}, "..", "2025-06-25"},
		{"闰六月初一", kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 6, Day: 1, Leap: true}, Within: kepu.YearPeriod(2025)}, "..", "2025-07-25"},
		{"闰六月 in a year without it", kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 6, Day: 1, Leap: true}, Within: year}, "..", ""},
		{"the lunar year is named", kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Year: 2025, Month: 12, Day: 23}, Within: year}, "..", "2026-02-10"},
		{"by the civil year", kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 12, Day: 8}}, "2025-01-01..2027-12-31", "2025-01-07 2026-01-26 2027-01-15"},

		{"重阳节", kepu.When{Kind: kepu.OnFestival, Name: "重阳节", Within: year}, "..", "2026-10-18"},
		{"除夕 of the civil year", kepu.When{Kind: kepu.OnFestival, Name: "除夕", Within: year}, "..", "2026-02-16"},
		{"a civil year with two", kepu.When{Kind: kepu.OnFestival, Name: "腊八节", Within: kepu.YearPeriod(2017)}, "..", "2017-01-05"},
		{"腊八节 twice in 2012 and never in 2013", kepu.When{Kind: kepu.OnFestival, Name: "腊八节"}, "2012-01-01..2013-12-31", "2012-01-01 2013-01-19"},
		{"小年 of the north, twice in 2015", kepu.When{Kind: kepu.OnFestival, Name: "北方小年"}, "2014-01-01..2015-12-31", "2014-01-23 2015-02-11"},
		{"清明", kepu.When{Kind: kepu.OnTerm, Name: "清明", Within: year}, "..", "2026-04-05"},
		{"in Traditional characters", kepu.When{Kind: kepu.OnFestival, Name: "重陽節", Within: year}, "..", "2026-10-18"},
		{"an observance of a day", kepu.When{Kind: kepu.OnObservance, Name: "世界环境日", Within: year}, "..", "2026-06-05"},
		{"an observance of a month is no certain day", kepu.When{Kind: kepu.OnObservance, Name: "全国科普月", Within: year}, "..", "2026-09-01..2026-09-30?"},
		{"a short name, announced by the community", kepu.When{Kind: kepu.OnObservance, Name: "全国科技活动周", Within: year}, "..", "2026-05-23..2026-05-30?"},
		{"not announced", kepu.When{Kind: kepu.OnObservance, Name: "全国低碳日", Within: year}, "..", ""},
		{"the community's own", kepu.When{Kind: kepu.OnObservance, Name: "“邻居节”", Within: year}, "..", "2026-06-06"},
		{"a name that nobody knows", kepu.When{Kind: kepu.OnObservance, Name: "不知名节", Within: year}, "..", ""},
		{"暑假", kepu.When{Kind: kepu.InHoliday, Name: "暑假", Within: year}, "..", "2026-07-04..2026-08-31?"},
		{"寒暑假", kepu.When{Kind: kepu.InHoliday, Name: "寒暑假", Within: year}, "..", "2026-01-24..2026-03-01? 2026-07-04..2026-08-31?"},
		{"暑假 of a year that nobody defines", kepu.When{Kind: kepu.InHoliday, Name: "暑假", Within: kepu.YearPeriod(2027)}, "..", ""},
		{"国庆假期 are the days off", kepu.When{Kind: kepu.InHoliday, Name: "国庆假期", Within: year}, "..", "2026-10-01..2026-10-07?"},
		{"节假日 are all of them", kepu.When{Kind: kepu.InHoliday, Name: "节假日", Within: year}, "..", "2026-10-01..2026-10-07?"},

		{"前后 is 7 days on each side", kepu.When{Kind: kepu.OnFestival, Name: "重阳节", Relation: kepu.Around, Within: year}, "..", "2026-10-11..2026-10-25?"},
		{"前后 that begins before the year", kepu.When{Kind: kepu.OnDay, From: on(t, "--01-01"), Relation: kepu.Around, Within: year}, "..", "2025-12-25..2026-01-08?"},
		{"前后, of which only the end is asked for", kepu.When{Kind: kepu.OnFestival, Name: "重阳节", Relation: kepu.Around}, "2026-10-25..2026-12-31", "2026-10-11..2026-10-25?"},
		{"期间 is the span itself", kepu.When{Kind: kepu.OnFestival, Name: "重阳节", Relation: kepu.During, Within: year}, "..", "2026-10-18?"},
		{"期间 of a window", kepu.When{Kind: kepu.OnDays, From: on(t, "--09-18"), To: on(t, "--09-24"), Relation: kepu.During, Within: year}, "..", "2026-09-18..2026-09-24?"},
		{"前 is up to the day", kepu.When{Kind: kepu.OnDay, From: on(t, "--09-28"), Relation: kepu.Before, Within: year}, "..", "2026-08-30..2026-09-28?"},
		{"前 a part of a month is up to its end", kepu.When{Kind: kepu.InPart, Months: []int{4}, Part: kepu.EndPart, Relation: kepu.Before, Within: year}, "..", "2026-04-01..2026-04-30?"},
		{"前 a quarter", kepu.When{Kind: kepu.InQuarter, Number: 2, Relation: kepu.Before, Within: year}, "..", "2026-04-01..2026-06-30?"},
		{"后 is behind the day", kepu.When{Kind: kepu.OnFestival, Name: "春节", Relation: kepu.After, Within: year}, "..", "2026-02-18..2026-03-19?"},
		{"后 the last day of the year", kepu.When{Kind: kepu.OnDates, Dates: []calendar.Partial{on(t, "--12-31")}, Relation: kepu.After, Within: year}, "..", ""},

		{"每周", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachWeek, Within: year}, "2026-10-01..2026-10-06", "2026-09-28..2026-10-04? 2026-10-05..2026-10-11?"},
		{"每天", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachDay, Within: year}, "2026-12-30..", "2026-12-30 2026-12-31"},
		{"每月", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachMonth, Within: school}, "2026-01-01..2026-10-15", "2026-09-01..2026-09-30? 2026-10-01..2026-10-31?"},
		{"每月上旬", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachMonth, Part: kepu.EarlyPart, Within: school}, "2026-01-01..2026-10-15", "2026-09-01..2026-09-10? 2026-10-01..2026-10-10?"},
		{"每两月 from the beginning of the year", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachMonth, Number: 2, Within: year}, "2026-02-01..2026-03-01", "2026-01-01..2026-02-28? 2026-03-01..2026-04-30?"},
		{"每季度", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachQuarter}, "2026-10-01..2027-01-01", "2026-10-01..2026-12-31? 2027-01-01..2027-03-31?"},
		{"每季节", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachSeason, Within: year}, "..2026-03-01", "2025-12-01..2026-02-28? 2026-03-01..2026-05-31?"},
		{"每半年", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachHalf, Within: year}, "..", "2026-01-01..2026-06-30? 2026-07-01..2026-12-31?"},
		{"每年", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachYear}, "2026-12-31..2027-01-01", "2026-01-01..2026-12-31? 2027-01-01..2027-12-31?"},
		{"每学期", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachTerm}, "..", "2026-03-02..2026-07-03? 2026-09-01..2027-01-22?"},
		{"每月 from March to June", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachMonth, From: on(t, "--05"), To: on(t, "--06"), Within: year}, "..", "2026-05-01..2026-05-31? 2026-06-01..2026-06-30?"},
		{"暑假每周: what the holiday has of each week", kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachWeek, Within: year, Only: []kepu.When{{Kind: kepu.InHoliday, Name: "暑假", Within: year}}}, "..2026-07-12", "2026-07-04..2026-07-05? 2026-07-06..2026-07-12?"},

		{"每周四", kepu.When{Kind: kepu.OnRule, Rule: thursdays, Within: year}, "2026-12-20..", "2026-12-24 2026-12-31"},
		{"每周四, nothing says the year", kepu.When{Kind: kepu.OnRule, Rule: thursdays}, "2026-12-20..2027-01-10", "2026-12-24 2026-12-31 2027-01-07"},
		{"每周四, of a year", kepu.When{Kind: kepu.OnRule, Rule: thursdays, From: on(t, "2026")}, "2026-12-20..2027-01-10", "2026-12-24 2026-12-31"},
		{"9月起每周四", kepu.When{Kind: kepu.OnRule, Rule: thursdays, From: on(t, "--09"), Within: year}, "..2026-09-12", "2026-09-03 2026-09-10"},
		{"9月起每周四, with its year", kepu.When{Kind: kepu.OnRule, Rule: thursdays, From: on(t, "2026-09")}, "2030-01-01..2030-01-05", "2030-01-03"},
		{"3月至6月每周四, of any year", kepu.When{Kind: kepu.OnRule, Rule: thursdays, From: on(t, "--03"), To: on(t, "--06")}, "2026-06-20..2027-03-05", "2026-06-25 2027-03-04"},
		{"every second week, from the beginning of Within", kepu.When{Kind: kepu.OnRule, Rule: every(thursdays, 2), Within: year}, "..2026-01-31", "2026-01-01 2026-01-15 2026-01-29"},
		{"every second week, nobody knows which", kepu.When{Kind: kepu.OnRule, Rule: every(thursdays, 2)}, "2026-01-01..2026-01-10", "2026-01-01? 2026-01-08?"},
		{"10 weeks from an unknown one", kepu.When{Kind: kepu.OnRule, Rule: kepu.RecurrenceRule{Frequency: kepu.Weekly, Count: 10, Days: weekday(time.Thursday)}}, "2026-01-01..2026-01-05", "2026-01-01?"},
		{"every second month on an open day", kepu.When{Kind: kepu.OnRule, Rule: kepu.RecurrenceRule{Frequency: kepu.Monthly, Interval: 2}, Within: year}, "..2026-03-15", "2026-01-01..2026-02-28? 2026-03-01..2026-04-30?"},
		{"the start says the day", kepu.When{Kind: kepu.OnRule, Rule: kepu.RecurrenceRule{Frequency: kepu.Monthly, Start: day(2026, 1, 15)}}, "..2026-03-15", "2026-01-15 2026-02-15 2026-03-15"},
		{"暑假每周四", kepu.When{Kind: kepu.OnRule, Rule: thursdays, Within: year, Only: []kepu.When{{Kind: kepu.InHoliday, Name: "暑假"}}}, "..2026-07-20", "2026-07-09 2026-07-16"},
		{"每周四, 7、8月除外", kepu.When{Kind: kepu.OnRule, Rule: thursdays, Within: year, Without: []kepu.When{{Kind: kepu.InMonths, Months: []int{7, 8}}}}, "2026-06-20..2026-09-05", "2026-06-25 2026-09-03"},
		{"a day is moved out of Within", kepu.When{Kind: kepu.OnRule, Within: year, Rule: kepu.RecurrenceRule{Frequency: kepu.Weekly, Days: weekday(time.Thursday),
			Moved: []kepu.RecurrenceMove{{From: day(2026, 12, 31), To: day(2027, 1, 2)}}, Cancelled: []calendar.Date{day(2026, 12, 24), day(2026, 12, 25)}}}, "2026-12-17..", "2026-12-17 2027-01-02"},
		{"no such rule", kepu.When{Kind: kepu.OnRule, Rule: kepu.RecurrenceRule{Frequency: kepu.Yearly, Months: []int{2}, MonthDays: []int{30}}}, "..", ""},

		{"待定", kepu.When{Text: "待定", Within: year}, "..", ""},
		{"only hours", kepu.When{Kind: kepu.AtHours, Within: year}, "..", ""},
		{"an empty period", kepu.When{Kind: kepu.InYear, Within: year}, "2026-09-02..2026-09-01", ""},
	} {
		most := strings.Count(row.want, " ") + 2
		if rest, more := strings.CutSuffix(row.want, " ..."); more {
			row.want, most = rest, most-2
		}
		if got := shown(row.when, days(t, row.p), cal, most); got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

// randomWhen makes a time of any kind, also such as no text has.
func randomWhen(r *rand.Rand, depth int) kepu.When {
	partial := func() calendar.Partial {
		p := calendar.Partial{Month: uint8(r.IntN(14)), Day: uint8(r.IntN(33))}
		switch r.IntN(6) {
		case 0:
			p.Year = int16(2024 + r.IntN(5))
		case 1:
			p.Day = 0
		case 2:
			p.Month = 0
		case 3:
			p = calendar.Partial{}
		}
		return p
	}
	names := []string{"重阳节", "除夕", "腊八节", "清明", "全国科普月", "全国科普日", "科技周", "世界环境日", "暑假", "寒暑假", "国庆假期", "邻居节", "不知名节", ""}
	w := kepu.When{Kind: kepu.WhenKind(r.IntN(20)), Relation: kepu.Relation(r.IntN(3) * r.IntN(6)), Part: kepu.Part(r.IntN(7)), Number: r.IntN(7) - 1,
		From: partial(), To: partial(), Name: names[r.IntN(len(names))], Each: kepu.Each(r.IntN(10)),
		Lunar: calendar.Lunar{Year: int16(r.IntN(3) / 2 * 2026), Month: uint8(r.IntN(14)), Day: uint8(r.IntN(32)), Leap: r.IntN(4) == 0}}
	for range r.IntN(4) {
		w.Dates, w.Months = append(w.Dates, partial()), append(w.Months, r.IntN(15)-1)
	}
	switch r.IntN(4) {
	case 0:
		w.Within = kepu.YearPeriod(2026)
	case 1:
		w.Within.First = day(2025, 9, 1)
	case 2:
		w.Within = kepu.Period{First: day(2025, 9, 1), Last: day(2025, 9, 1).AddDays(r.IntN(700))}
	}
	if r.IntN(2) == 0 {
		w.Rule = randomRule(r)
		if r.IntN(2) == 0 {
			w.Rule.Start = calendar.Date{}
		}
		for range r.IntN(3) {
			w.Rule.Cancelled = append(w.Rule.Cancelled, day(2026, 1, 1).AddDays(r.IntN(60)))
			w.Rule.Moved = append(w.Rule.Moved, kepu.RecurrenceMove{From: day(2026, 1, 1).AddDays(r.IntN(60)), To: day(2026, 1, 1).AddDays(r.IntN(90))})
		}
	} else {
		w.Rule = kepu.RecurrenceRule{Frequency: kepu.Frequency(r.IntN(6)), Interval: r.IntN(4) - 1, Count: r.IntN(4) / 3 * 5,
			Days: []kepu.RecurrenceDay{{Weekday: time.Weekday(r.IntN(8))}}}
	}
	if depth > 0 && r.IntN(3) == 0 {
		w.Only = append(w.Only, randomWhen(r, depth-1))
	}
	if depth > 0 && r.IntN(3) == 0 {
		w.Without = append(w.Without, randomWhen(r, depth-1))
	}
	return w
}

func testCalendar(t testing.TB) *kepu.Calendar {
	cal, problems := kepu.NewCalendar([]kepu.CalendarEntry{
		{Name: "暑假", Kind: kepu.SchoolHoliday, When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-07-04"), To: on(t, "2026-08-31")}},
		{Name: "寒假", Kind: kepu.SchoolHoliday, When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-01-24"), To: on(t, "2026-03-01")}},
		{Name: "第一学期", Kind: kepu.SchoolTerm, When: kepu.When{Kind: kepu.OnDays, From: on(t, "--09-01"), To: on(t, "--01-22")}},
		{Name: "国庆节", Kind: kepu.DayOff, When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-10-01"), To: on(t, "2026-10-07")}},
		{Name: "科技周", When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-05-23"), To: on(t, "2026-05-30")}},
		{Name: "邻居节", When: kepu.When{Kind: kepu.OnDay, From: on(t, "--06-06")}},
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return cal
}

// checkSpans holds the spans of a part of a period against those of all of it.
func checkSpans(t *testing.T, w kepu.When, cal *kepu.Calendar, r *rand.Rand) {
	t.Helper()
	all := kepu.Period{First: day(2023, 6, 1), Last: day(2029, 6, 1)}
	whole := slices.Collect(w.Spans(all, cal))
	for i, s := range whole {
		if i > 0 && s.First.Compare(whole[i-1].First) < 0 {
			t.Fatalf("%+v: %v is behind %v", w, s.Period, whole[i-1].Period)
		}
		if !s.Overlaps(all) || !s.Last.IsZero() && s.Last.Compare(s.First) < 0 {
			t.Fatalf("%+v: %v", w, s.Period)
		}
		named := w.From.Year != 0 || w.To.Year != 0 || w.Lunar.Year != 0 || slices.ContainsFunc(w.Dates, func(p calendar.Partial) bool { return p.Year != 0 })
		if !named && len(w.Rule.Moved) == 0 && !s.Overlaps(w.Within) {
			t.Fatalf("%+v: %v is outside", w, s.Period)
		}
	}
	for range 6 {
		first := all.First.AddDays(r.IntN(2100))
		p := kepu.Period{First: first, Last: first.AddDays(r.IntN(1+r.IntN(90)) - 1)}
		if p.Last.Compare(all.Last) > 0 {
			continue
		}
		var want []kepu.Span
		for _, s := range whole {
			if p.Last.Compare(p.First) >= 0 && s.Overlaps(p) {
				want = append(want, s)
			}
		}
		if got := slices.Collect(w.Spans(p, cal)); !slices.Equal(want, got) {
			t.Fatalf("%+v in %v: %v, want %v", w, p, got, want)
		}
	}
}

// TestWhenSpansAnywhere: a period has the spans that any longer one has there.
func TestWhenSpansAnywhere(t *testing.T) {
	r, cal := rand.New(rand.NewPCG(5, 6)), testCalendar(t)
	for range 20_000 {
		checkSpans(t, randomWhen(r, 2), cal, r)
	}
}

func FuzzWhenSpans(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed)
	}
	cal := testCalendar(f)
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 7))
		checkSpans(t, randomWhen(r, 3), cal, r)
	})
}

// isOn is the reference: it says of one day whether a time is, or may be, on it.
func isOn(w *kepu.When, d calendar.Date) bool {
	if !w.Within.Contains(d) && w.Within != (kepu.Period{}) {
		return false
	}
	lunar, _ := d.Lunar()
	switch w.Kind {
	case kepu.OnDay:
		return int(w.From.Month) == d.Month() && int(w.From.Day) == d.Day()
	case kepu.OnDays:
		at, from, to := d.Month()*100+d.Day(), int(w.From.Month)*100+int(w.From.Day), int(w.To.Month)*100+int(w.To.Day)
		if from <= to {
			return from <= at && at <= to
		}
		return at >= from || at <= to
	case kepu.OnDates:
		return slices.Contains(w.Dates, calendar.Partial{Month: uint8(d.Month()), Day: uint8(d.Day())})
	case kepu.InMonths:
		return slices.Contains(w.Months, d.Month())
	case kepu.InPart:
		third := min((d.Day()-1)/10, 2)
		return slices.Contains(w.Months, d.Month()) && []int{0, 1, 2, 0, 2}[w.Part-1] == third
	case kepu.InQuarter:
		return (d.Month()+2)/3 == w.Number
	case kepu.InHalf:
		return (d.Month()+5)/6 == w.Number
	case kepu.InSeason:
		return d.Month()%12/3 == w.Number%4
	case kepu.OnLunar:
		return lunar.Month == w.Lunar.Month && lunar.Day == w.Lunar.Day && lunar.Leap == w.Lunar.Leap
	case kepu.OnFestival:
		return slices.ContainsFunc(calendar.FestivalsOn(d), func(f calendar.Festival) bool { return f.String() == w.Name })
	case kepu.OnObservance:
		return slices.ContainsFunc(calendar.ObservancesOn(d), func(o calendar.Occurrence) bool { return o.Observance.Name.Hans == w.Name })
	}
	return true
}

// TestWhenSpansReference compares with a walk from day to day.
func TestWhenSpansReference(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 9))
	kinds := []kepu.WhenKind{kepu.OnDay, kepu.OnDays, kepu.OnDates, kepu.InMonths, kepu.InPart, kepu.InQuarter, kepu.InHalf, kepu.InSeason,
		kepu.OnLunar, kepu.OnFestival, kepu.OnObservance}
	for range 1500 {
		date := func() calendar.Partial {
			d := day(2024, 1, 1).AddDays(r.IntN(366))
			return calendar.Partial{Month: uint8(d.Month()), Day: uint8(d.Day())}
		}
		w := kepu.When{Kind: kinds[r.IntN(len(kinds))], From: date(), To: date(), Months: []int{1 + r.IntN(12), 1 + r.IntN(12)},
			Part: kepu.Part(1 + r.IntN(5)), Number: 1 + r.IntN(4), Name: []string{"除夕", "端午节", "腊八节", "清明节"}[r.IntN(4)],
			Lunar: calendar.Lunar{Month: uint8(1 + r.IntN(12)), Day: uint8(1 + r.IntN(30)), Leap: r.IntN(4) == 0}}
		switch {
		case w.Kind == kepu.OnDates:
			w.Dates = []calendar.Partial{date(), date()}
		case w.Kind == kepu.OnObservance:
			w.Name = []string{"全国科普月", "母亲节", "中国水周", "全国科技活动周"}[r.IntN(4)]
		case w.Kind == kepu.InHalf:
			w.Number = 1 + r.IntN(2)
		}
		p := kepu.Period{First: day(2023, 3, 1), Last: day(2027, 3, 1)}
		on := map[calendar.Date]bool{}
		for s := range w.Spans(p, nil) {
			for d := s.First; s.Contains(d); d = d.AddDays(1) {
				on[d] = true
			}
		}
		for d := p.First; p.Contains(d); d = d.AddDays(1) {
			// A span that ends on a 29 February ends on the 28th of other years.
			if w.Kind == kepu.OnDays && (w.From.Month == 2 && w.From.Day == 29 || w.To.Month == 2 && w.To.Day == 29) {
				break
			}
			if want := isOn(&w, d); on[d] != want {
				t.Fatalf("%+v on %v: %v", w, d, on[d])
			}
		}
	}
}

// BenchmarkWhenSpans asks for a month that is far away: what it costs does not
// depend on the distance.
func BenchmarkWhenSpans(b *testing.B) {
	for _, w := range []kepu.When{
		{Kind: kepu.OnDay, From: on(b, "2026-09-20")}, {Kind: kepu.InMonths, Months: []int{3, 4}}, {Kind: kepu.OnFestival, Name: "重阳节"},
		{Kind: kepu.EachPeriod, Each: kepu.EachWeek}, {Kind: kepu.OnRule, Rule: kepu.RecurrenceRule{Frequency: kepu.Daily}},
	} {
		for _, year := range []int{2026, 2099} {
			b.Run(fmt.Sprint(w.Kind, year), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					for range w.Spans(kepu.MonthPeriod(year, 10), nil) {
					}
				}
			})
		}
	}
}
