package kepu_test

import (
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

func TestCalendarProblems(t *testing.T) {
	dated := func(first, last string) kepu.When {
		return kepu.When{Kind: kepu.OnDays, Text: first, From: on(t, first), To: on(t, last)}
	}
	for _, row := range []struct {
		reason string
		entry  kepu.CalendarEntry
		want   kepu.Code
	}{
		{"a day of its own", kepu.CalendarEntry{Name: "邻居节", When: dated("--06-06", "--06-07")}, ""},
		{"no name", kepu.CalendarEntry{When: dated("--06-06", "--06-07")}, kepu.CalendarNoName},
		{"nothing but quotes", kepu.CalendarEntry{Name: "“”", When: dated("--06-06", "--06-07")}, kepu.CalendarNoName},
		{"a day off needs no name", kepu.CalendarEntry{Kind: kepu.DayOff, When: dated("2026-10-01", "2026-10-07")}, ""},
		{"a day off needs its year", kepu.CalendarEntry{Name: "国庆节", Kind: kepu.DayOff, When: dated("--10-01", "--10-07")}, kepu.CalendarNoYear},
		{"and so does a working day", kepu.CalendarEntry{Name: "国庆节", Kind: kepu.WorkingDay, When: dated("--10-10", "--10-10")}, kepu.CalendarNoYear},
		{"of a table's year", kepu.CalendarEntry{Name: "国庆节", Kind: kepu.DayOff, When: kepu.When{Kind: kepu.OnDay, From: on(t, "--10-01"), Within: kepu.YearPeriod(2026)}}, ""},
		{"待定", kepu.CalendarEntry{Name: "社区科普周", When: kepu.When{Text: "待定"}}, kepu.CalendarNoTime},
		{"a name that nobody knows", kepu.CalendarEntry{Name: "社区科普周", When: kepu.When{Kind: kepu.OnObservance, Name: "不知名节"}}, kepu.CalendarNoTime},
		{"itself", kepu.CalendarEntry{Name: "社区科普周", When: kepu.When{Kind: kepu.OnObservance, Name: "社区科普周"}}, kepu.CalendarNoTime},
		{"no such day", kepu.CalendarEntry{Name: "社区科普日", When: kepu.When{Kind: kepu.OnDay, From: calendar.Partial{Month: 2, Day: 30}}}, kepu.CalendarNoTime},
		{"no such day of a year", kepu.CalendarEntry{Name: "科普日", When: kepu.When{Kind: kepu.OnDay, From: calendar.Partial{Year: 2026, Month: 2, Day: 29}}}, kepu.CalendarNoTime},
		{"reversed", kepu.CalendarEntry{Name: "科技周", When: dated("2026-05-30", "2026-05-23")}, kepu.CalendarReversed},
	} {
		row.entry.At = kepu.Position{File: "日历.csv", Line: 4}
		cal, problems := kepu.NewCalendar([]kepu.CalendarEntry{row.entry})
		var code kepu.Code
		for _, p := range problems {
			code = p.Code
			if p.Severity() != kepu.Error || p.Position != row.entry.At {
				t.Errorf("%s: %v", row.reason, p)
			}
		}
		if code != row.want || len(problems) > 1 || len(cal.Entries()) != 1 {
			t.Errorf("%s: %v, want %q", row.reason, problems, row.want)
		}
		if d := day(2026, 6, 6); code != "" && !slices.Equal((*kepu.Calendar)(nil).On(d), cal.On(d)) {
			t.Errorf("%s: what was left out is there", row.reason)
		}
	}
}

func calendarOf2026(t testing.TB) *kepu.Calendar {
	dated := func(first, last string) kepu.When {
		return kepu.When{Kind: kepu.OnDays, From: on(t, first), To: on(t, last)}
	}
	cal, problems := kepu.NewCalendar([]kepu.CalendarEntry{
		{Name: "科普日", When: dated("2026-09-12", "2026-09-18"), Source: "市科协通知"},
		{Name: "全国低碳日", When: kepu.When{Kind: kepu.OnDay, From: on(t, "--06-17")}},
		{Name: "全国低碳日", When: dated("2027-06-20", "2027-06-20")},
		{Name: "低碳宣传", When: kepu.When{Kind: kepu.OnObservance, Name: "科普日", Within: kepu.YearPeriod(2026)}},
		{Name: "鄰居節", When: kepu.When{Kind: kepu.OnDay, From: on(t, "--06-06")}},
		{Name: "国庆节放假", Kind: kepu.DayOff, When: dated("2026-10-01", "2026-10-07")},
		{Kind: kepu.WorkingDay, When: dated("2026-10-10", "2026-10-10")},
		{Name: "暑假", Kind: kepu.SchoolHoliday, When: dated("2026-07-04", "2026-08-31")},
		{Name: "第一学期", Kind: kepu.SchoolTerm, When: dated("2026-09-01", "2027-01-22")},
		{Name: "春节", Kind: kepu.NamedDay, When: dated("2026-02-16", "2026-02-23")},
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return cal
}

func TestCalendarOn(t *testing.T) {
	cal := calendarOf2026(t)
	for _, row := range []struct {
		reason string
		day    calendar.Date
		want   []string
	}{
		{"an announced week, and a rule of the calendar", day(2026, 9, 12), []string{"世界急救日", "低碳宣传 2026-09-12..2026-09-18",
			"全国科普月 2026-09-01..2026-09-30", "全国质量月 2026-09-01..2026-09-30", "全国科普日 2026-09-12..2026-09-18", "第一学期 2026-09-01..2027-01-22"}},
		{"the community's rule for an observance that is announced", day(2026, 6, 17), []string{"世界防治荒漠化与干旱日", "全国低碳日", "全国安全生产月 2026-06-01..2026-06-30"}},
		{"not in the year of another announcement", day(2027, 6, 17), []string{"世界防治荒漠化与干旱日", "全国安全生产月 2027-06-01..2027-06-30"}},
		{"but then as announced", day(2027, 6, 20), []string{"全国低碳日", "父亲节", "全国安全生产月 2027-06-01..2027-06-30"}},
		{"a day of its own", day(2026, 6, 6), []string{"鄰居節", "全国爱眼日", "全国安全生产月 2026-06-01..2026-06-30"}},
		{"a day off", day(2026, 10, 1), []string{"国庆节", "国庆节放假 2026-10-01..2026-10-07", "第一学期 2026-09-01..2027-01-22"}},
		{"a working weekend", day(2026, 10, 10), []string{"世界精神卫生日", "上班", "第一学期 2026-09-01..2027-01-22"}},
		{"a festival, a term and a holiday", day(2026, 8, 19), []string{"七夕节", "中国医师节", "暑假 2026-07-04..2026-08-31"}},
		{"清明 is a festival and a term", day(2026, 4, 5), []string{"清明节", "清明", "爱国卫生月 2026-04-01..2026-04-30"}},
		{"not for public screens", day(2026, 8, 27), []string{"(中元节)", "暑假 2026-07-04..2026-08-31"}},
		{"no day", calendar.Date{}, nil},
	} {
		var got []string
		for _, n := range cal.On(row.day) {
			text := n.Name.Hans
			if n.First != n.Last {
				text += " " + n.Period.String()
			}
			if !n.Public {
				text = "(" + text + ")"
			}
			got = append(got, text)
		}
		if diff := gocmp.Diff(row.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
	if own := cal.On(day(2026, 6, 6))[0]; own.Kind != kepu.OwnName || own.Name != (calendar.Name{Hans: "鄰居節", Hant: "鄰居節", English: "鄰居節"}) {
		t.Errorf("%+v", own)
	}
}

func TestCalendarFind(t *testing.T) {
	cal := calendarOf2026(t)
	for _, row := range []struct {
		name   string
		year   int
		want   string
		reason string
	}{
		{"重阳节", 2026, "2026-10-18", "a festival"},
		{"重陽", 2026, "2026-10-18", "in another script, without 节"},
		{"除夕", 2026, "2026-02-16", "in the civil year"},
		{"春节", 2026, "2026-02-16..2026-02-23", "the community's own comes first"},
		{"春节", 2027, "2027-02-06", "in its year only"},
		{"清明", 2026, "2026-04-05", "a term"},
		{"谷雨", 2026, "2026-04-20", "a term"},
		{"谷雨", 2101, "unknown", "the tables end"},
		{"“邻居”", 2030, "2030-06-06", "the community's own, without 节 and with quotes"},
		{"全国科普日", 2026, "2026-09-12..2026-09-18", "announced by the community"},
		{"科普日", 2026, "2026-09-12..2026-09-18", "by a short name"},
		{"全国科普日", 2023, "2023-09-17..2023-09-23", "as published"},
		{"全国科普日", 2027, "ended", "since 2025 it is a month"},
		{"全国低碳日", 2026, "2026-06-17", "by the community's rule"},
		{"全国低碳日", 2027, "2027-06-20", "an announcement beats the rule"},
		{"全国科技活动周", 2026, "not announced", "nobody has said it"},
		{"暑假", 2026, "2026-07-04..2026-08-31", "a holiday"},
		{"暑假", 2027, "not announced", "a holiday of another year"},
		{"寒假", 2026, "not announced", "a holiday that nobody has said"},
		{"第一学期", 2026, "2026-09-01..2027-01-22", "a term of school"},
		{"第一学期", 2027, "not announced", "a term of school of another year"},
		{"国庆假期", 2026, "2026-10-01..2026-10-07", "days off"},
		{"国庆节", 2026, "2026-10-01", "not the days off"},
		{"腊八节", 2013, "2013-01-19", "of the lunar year before"},
		{"腊八节", 2018, "2018-01-24", "of the lunar year before"},
		{"不知名节", 2026, "unknown", "nobody knows it"},
		{"", 2026, "unknown", "no name"},
		{"重阳节", 0, "unknown", "no year"},
	} {
		p, state := cal.Find(row.name, row.year)
		got := p.String()
		if state != calendar.Known {
			got = state.String()
			if p != (kepu.Period{}) {
				t.Errorf("%s is %v and has days", row.name, state)
			}
		}
		if got != row.want {
			t.Errorf("%s of %d: %s, want %s: %s", row.name, row.year, got, row.want, row.reason)
		}
	}
	want := calendar.Announcement{ID: "science-day", First: day(2026, 9, 12), Last: day(2026, 9, 18), Source: "市科协通知"}
	if got := cal.Announcements(); len(got) != 4 || got[0] != want || !got.On(calendar.DayOff, day(2026, 10, 7)) || !got.On(calendar.WorkingDay, day(2026, 10, 10)) {
		t.Errorf("announced: %v", got)
	}
	var none *kepu.Calendar
	if p, _ := none.Find("重阳节", 2026); none.Entries() != nil || none.Announcements() != nil || p.First != day(2026, 10, 18) || len(none.On(day(2026, 10, 18))) != 2 {
		t.Error("the published calendar alone:", p, none.On(day(2026, 10, 18)))
	}
}

func BenchmarkCalendarOn(b *testing.B) {
	cal := calendarOf2026(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		cal.On(day(2026, 1, 1).AddDays(i % 365))
	}
}
