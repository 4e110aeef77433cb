package kepu_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// hoursOf reads hours: 9:00-11:00, 9:00, 上午, 上午9:00.
func hoursOf(t testing.TB, s string) kepu.Hours {
	t.Helper()
	var h kepu.Hours
	for i, part := range []string{"上午", "中午", "下午", "晚上", "全天"} {
		if rest, ok := strings.CutPrefix(s, part); ok {
			s, h.Part = rest, kepu.DayPart(i+1)
		}
	}
	from, to, _ := strings.Cut(s, "-")
	for _, side := range []struct {
		text  string
		clock *kepu.Clock
	}{{from, &h.From}, {to, &h.To}} {
		if side.text == "" {
			continue
		}
		c, err := time.Parse("15:04", side.text)
		if err != nil {
			t.Fatal(err)
		}
		*side.clock, _ = kepu.NewClock(c.Hour(), c.Minute())
	}
	return h
}

// lines writes occurrences, one a line.
func lines(seq func(func(kepu.Occurrence) bool)) []string {
	var list []string
	for o := range seq {
		b := o.Activity.Name + " " + o.Period.String()
		if !o.Dated {
			b += "?"
		}
		for _, s := range []string{o.Hours.String(), o.Place} {
			if s != "" {
				b += " " + s
			}
		}
		if !o.Planned.IsZero() {
			b += " was " + o.Planned.String()
		}
		if o.State != kepu.Scheduled {
			b += " " + o.State.String()
		}
		list = append(list, b)
	}
	return list
}

var weeklyRule = kepu.RecurrenceRule{Frequency: kepu.Weekly, Days: []kepu.RecurrenceDay{{Weekday: time.Thursday}}}

// autumn are activities of each sort.
func autumn(t testing.TB) []kepu.Activity {
	year := kepu.YearPeriod(2026)
	return []kepu.Activity{
		{ID: "a1", Name: "科普大学", When: kepu.When{Kind: kepu.OnRule, Rule: weeklyRule, Within: year, Hours: hoursOf(t, "9:00-10:30")}, Place: "活动室",
			Hosts: []string{"社区科协"}, Speakers: []string{"张老师"}, Audience: []string{"老年人"}, Topic: "健康",
			Changes: []kepu.Change{{Day: day(2026, 10, 1), Cancelled: true}, {Day: day(2026, 10, 8), To: day(2026, 10, 10)},
				{Day: day(2026, 10, 15), Hours: hoursOf(t, "14:00-15:30"), Place: "二楼会议室"}}},
		{ID: "a2", Name: "重阳义诊", When: kepu.When{Kind: kepu.OnFestival, Name: "重阳节", Within: year}, Place: "社区广场", Organisers: []string{"街道卫生服务中心"}},
		{ID: "a3", Name: "科普月活动", When: kepu.When{Kind: kepu.OnObservance, Name: "全国科普月", Within: year}},
		{ID: "a4", Name: "科普展", When: kepu.When{Kind: kepu.OnDays, From: on(t, "2026-09-18"), To: on(t, "2026-09-24")}, Place: "活动室",
			Changes: []kepu.Change{{Day: day(2026, 9, 18), To: day(2026, 10, 28)}}},
		{ID: "a5", Name: "讲座", When: kepu.When{Kind: kepu.OnDay, From: on(t, "2026-10-18"), Hours: hoursOf(t, "上午")}, State: kepu.Postponed},
		{ID: "a6", Name: "读书会", When: kepu.When{Kind: kepu.InPart, Months: []int{10}, Part: kepu.LatePart, Within: year}, State: kepu.Cancelled},
		{ID: "a7", Name: "待定的事", When: kepu.When{Text: "待定", Within: year}, Owner: "李四"},
		{ID: "a8", Name: "低碳日活动", When: kepu.When{Kind: kepu.OnObservance, Name: "全国低碳日", Within: year}, Hosts: []string{"社区"}, Place: "广场"},
		{ID: "a9", Name: "消防演练", When: kepu.When{Kind: kepu.OnDay, From: on(t, "2026-10-18"), Hours: hoursOf(t, "8:30")}, State: kepu.Held},
	}
}

func TestScheduleBetween(t *testing.T) {
	s, problems := kepu.NewSchedule(autumn(t), nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, row := range []struct {
		reason, p string
		want      []string
	}{
		{"a cancelled time is told, a moved one is where it is now", "2026-10-01..2026-10-11", []string{
			"科普大学 2026-10-01 09:00-10:30 活动室 cancelled", "科普大学 2026-10-10 09:00-10:30 活动室 was 2026-10-08"}},
		{"not on the day it was moved from", "2026-10-08", nil},
		{"also where only the new day is asked for", "2026-10-10", []string{"科普大学 2026-10-10 09:00-10:30 活动室 was 2026-10-08"}},
		{"other hours and another place", "2026-10-15", []string{"科普大学 2026-10-15 14:00-15:30 二楼会议室"}},
		{"by hours, those not known last", "2026-10-18", []string{
			"消防演练 2026-10-18 08:30 held", "讲座 2026-10-18 postponed", "重阳义诊 2026-10-18 社区广场"}},
		{"a window moves as a whole", "2026-11-01..2026-11-03", []string{"科普展 2026-10-28..2026-11-03 活动室 was 2026-09-18"}},
		{"the days it was moved from", "2026-09-19..2026-09-23", []string{"科普月活动 2026-09-01..2026-09-30?"}},
		{"the dated first", "2026-10-21..2026-10-22", []string{"读书会 2026-10-21..2026-10-31? cancelled", "科普大学 2026-10-22 09:00-10:30 活动室"}},
		{"an empty period", "2026-10-22..2026-10-21", nil},
		{"another year", "2027-01-01..", nil},
	} {
		if diff := gocmp.Diff(row.want, lines(s.Between(days(t, row.p), kepu.ScheduleFilter{}))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
	if got := lines(s.Of(s.Activity(1), kepu.Period{})); !slices.Equal(got, []string{"重阳义诊 2026-10-18 社区广场"}) {
		t.Error("the times of one:", got)
	}
}

func TestScheduleNext(t *testing.T) {
	s, _ := kepu.NewSchedule(autumn(t), nil)
	for _, row := range []struct {
		reason string
		after  calendar.Date
		filter kepu.ScheduleFilter
		want   string
	}{
		{"the first of all", calendar.Date{}, kepu.ScheduleFilter{}, "科普大学 2026-01-01"},
		{"a cancelled time does not take place", day(2026, 9, 24), kepu.ScheduleFilter{}, "科普大学 2026-10-10"},
		{"by place", day(2026, 9, 30), kepu.ScheduleFilter{Place: "廣場"}, "重阳义诊 2026-10-18"},
		{"by a place that a time was moved to", day(2026, 9, 30), kepu.ScheduleFilter{Place: "会议室"}, "科普大学 2026-10-10"},
		{"by organiser", calendar.Date{}, kepu.ScheduleFilter{Host: "卫生"}, "重阳义诊 2026-10-18"},
		{"by speaker, audience and topic", day(2026, 10, 15), kepu.ScheduleFilter{Speaker: "张", Audience: "老年", Topic: "健康"}, "科普大学 2026-10-22"},
		{"by what nothing has", calendar.Date{}, kepu.ScheduleFilter{Topic: "天文"}, ""},
		{"what is going on has begun before", day(2026, 10, 28), kepu.ScheduleFilter{Place: "活动室"}, "科普大学 2026-10-29"},
		{"there is no more", day(2026, 12, 31), kepu.ScheduleFilter{}, ""},
		{"the last day of the calendar", day(9999, 12, 31), kepu.ScheduleFilter{}, ""},
	} {
		got := ""
		if o, ok := s.Next(row.after, row.filter); ok {
			got = o.Activity.Name + " " + o.First.String()
		}
		if got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

func TestScheduleLists(t *testing.T) {
	s, _ := kepu.NewSchedule(autumn(t), nil)
	names := func(list []*kepu.Activity) string {
		var b []string
		for _, a := range list {
			b = append(b, a.Name)
		}
		return strings.Join(b, " ")
	}
	if got, want := names(s.NoTime(kepu.MonthPeriod(2026, 10))), "讲座 待定的事 低碳日活动"; got != want {
		t.Errorf("without time %s, want %s", got, want)
	}
	if got, want := names(s.NoTime(kepu.YearPeriod(2027))), "讲座"; got != want {
		t.Errorf("without time of the next year %s, want %s", got, want)
	}
	var gaps []string
	for _, g := range s.Gaps() {
		text := g.Activity.Name
		for _, lack := range []struct {
			is   bool
			text string
		}{{g.NoDay, "day"}, {g.NoPlace, "place"}, {g.NoOwner, "owner"}} {
			if lack.is {
				text += " " + lack.text
			}
		}
		gaps = append(gaps, text)
	}
	if diff := gocmp.Diff([]string{"重阳义诊 owner", "科普月活动 day place owner", "科普展 owner", "讲座 day place owner",
		"待定的事 day place", "低碳日活动 day"}, gaps); diff != "" {
		t.Error(diff)
	}
	var none *kepu.Schedule
	_, ok := none.Next(calendar.Date{}, kepu.ScheduleFilter{})
	if none.Len() != 0 || none.Calendar() != nil || ok || none.NoTime(kepu.Period{}) != nil || none.Gaps() != nil ||
		lines(none.Between(kepu.Period{}, kepu.ScheduleFilter{})) != nil || len(slices.Collect(none.Clashes(kepu.Period{}))) > 0 {
		t.Error("the nil schedule is not empty")
	}
}

func TestScheduleProblems(t *testing.T) {
	year := kepu.YearPeriod(2026)
	cal := testCalendar(t)
	for _, row := range []struct {
		reason string
		a      kepu.Activity
		want   kepu.Code
	}{
		{"a festival", kepu.Activity{When: kepu.When{Kind: kepu.OnFestival, Name: "重阳节", Within: year}}, ""},
		{"of every year", kepu.Activity{When: kepu.When{Kind: kepu.OnFestival, Name: "重阳节"}}, ""},
		{"a name that nobody knows", kepu.Activity{When: kepu.When{Kind: kepu.OnObservance, Name: "不知名节"}}, kepu.ScheduleUnknownName},
		{"a name of the community's own", kepu.Activity{When: kepu.When{Kind: kepu.OnObservance, Name: "邻居节"}}, ""},
		{"a holiday of the community", kepu.Activity{When: kepu.When{Kind: kepu.InHoliday, Name: "暑假", Within: year}}, ""},
		{"a holiday of another year is not announced", kepu.Activity{When: kepu.When{Kind: kepu.InHoliday, Name: "暑假", Within: kepu.YearPeriod(2027)}}, ""},
		{"not announced yet", kepu.Activity{When: kepu.When{Kind: kepu.OnObservance, Name: "全国低碳日", Within: year}}, ""},
		{"not held any more", kepu.Activity{When: kepu.When{Kind: kepu.OnObservance, Name: "全国科普日", Within: year}}, kepu.ScheduleNoDay},
		{"in a limit", kepu.Activity{When: kepu.When{Kind: kepu.OnRule, Rule: weeklyRule, Only: []kepu.When{{Kind: kepu.InHoliday, Name: "春游假"}}}}, kepu.ScheduleUnknownName},
		{"2月30日", kepu.Activity{When: kepu.When{Kind: kepu.OnDay, From: calendar.Partial{Year: 2026, Month: 2, Day: 30}}}, kepu.ScheduleNoDay},
		{"2月30日 of any year", kepu.Activity{When: kepu.When{Kind: kepu.OnDay, From: calendar.Partial{Month: 2, Day: 30}}}, kepu.ScheduleNoDay},
		{"2月29日 of any year", kepu.Activity{When: kepu.When{Kind: kepu.OnDay, From: calendar.Partial{Month: 2, Day: 29}}}, ""},
		{"a leap month that the year has not", kepu.Activity{When: kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 5, Day: 5, Leap: true}, Within: year}}, kepu.ScheduleNoDay},
		{"a day that no lunar month has", kepu.Activity{When: kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 5, Day: 31}}}, kepu.ScheduleNoDay},
		{"a rule without a day", kepu.Activity{When: kepu.When{Kind: kepu.OnRule, Rule: kepu.RecurrenceRule{Frequency: kepu.Yearly, Months: []int{2}, MonthDays: []int{30}}}}, kepu.ScheduleNoDay},
		{"待定", kepu.Activity{When: kepu.When{Text: "待定"}}, ""},
		{"a change of a day", kepu.Activity{When: kepu.When{Kind: kepu.OnRule, Rule: weeklyRule}, Changes: []kepu.Change{{Day: day(2026, 10, 1), Cancelled: true}}}, ""},
		{"a change of a day that it is not on", kepu.Activity{When: kepu.When{Kind: kepu.OnRule, Rule: weeklyRule}, Changes: []kepu.Change{{Day: day(2026, 10, 2), Cancelled: true}}}, kepu.ScheduleChange},
		{"a change of a month", kepu.Activity{When: kepu.When{Kind: kepu.InMonths, Months: []int{10}, Within: year}, Changes: []kepu.Change{{Day: day(2026, 10, 1), Cancelled: true}}}, kepu.ScheduleChange},
		{"a change of no day", kepu.Activity{When: kepu.When{Kind: kepu.OnRule, Rule: weeklyRule}, Changes: []kepu.Change{{}}}, kepu.ScheduleChange},
	} {
		row.a.At = kepu.Position{File: "活动.csv", Line: 7}
		s, problems := kepu.NewSchedule([]kepu.Activity{row.a}, cal)
		var code kepu.Code
		for _, p := range problems {
			code = p.Code
			if p.Severity() != kepu.Warning || p.Position != row.a.At {
				t.Errorf("%s: %v", row.reason, p)
			}
		}
		if code != row.want || len(problems) > 1 || s.Len() != 1 {
			t.Errorf("%s: %v, want %q", row.reason, problems, row.want)
		}
	}
	_, problems := kepu.NewSchedule([]kepu.Activity{{ID: "7", At: kepu.Position{File: "活动.csv", Line: 3}}, {}, {}, {ID: "7"}}, nil)
	if len(problems) != 1 || problems[0].Code != kepu.ScheduleSameID || !strings.Contains(problems[0].Text(kepu.Hans), "活动.csv:3") {
		t.Error("two with one ID:", problems)
	}
}

// randomActivities makes activities of which many meet, with changes of days.
func randomActivities(r *rand.Rand, n int, cal *kepu.Calendar) []kepu.Activity {
	list := make([]kepu.Activity, n)
	hours := func() (h kepu.Hours) {
		if r.IntN(3) > 0 {
			h.From, _ = kepu.NewClock(8+r.IntN(10), r.IntN(2)*30)
			if r.IntN(2) == 0 {
				h.To, _ = kepu.NewClock(h.From.Minutes()/60+1+r.IntN(3), r.IntN(2)*30)
			}
		}
		h.Part = kepu.DayPart(r.IntN(3) / 2 * r.IntN(6))
		return h
	}
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	for i := range list {
		a := &list[i]
		*a = kepu.Activity{Name: fmt.Sprint(i), When: randomWhen(r, 1), Place: pick("", "活动室", "活 動 室", "广场"), State: kepu.ActivityState(r.IntN(3) / 2 * r.IntN(4)),
			Owner: pick("", "张三", "张三、李四"), Speakers: []string{pick("", "李四", "王五")}, Audience: []string{pick("", "儿童", "老年人"), pick("", "儿童")},
			Hosts: []string{pick("科协", "街道")}, Topic: pick("健康", "天文")}
		if r.IntN(3) > 0 { // most are on days
			d := day(2026, 1, 1).AddDays(r.IntN(400))
			a.When = kepu.When{Kind: kepu.OnDay, From: calendar.Partial{Year: int16(d.Year()), Month: uint8(d.Month()), Day: uint8(d.Day())}}
			if e := d.AddDays(r.IntN(40)); r.IntN(3) == 0 {
				a.When.Kind, a.When.To = kepu.OnDays, calendar.Partial{Year: int16(e.Year()), Month: uint8(e.Month()), Day: uint8(e.Day())}
			}
		}
		a.When.Hours = hours()
		for s := range a.When.Spans(kepu.YearPeriod(2026), cal) {
			if !s.Dated || r.IntN(4) > 0 {
				continue
			}
			c := kepu.Change{Day: s.First, Cancelled: r.IntN(3) == 0, Hours: hours(), Place: pick("", "广场", "二楼")}
			if r.IntN(2) == 0 {
				c.To = s.First.AddDays(r.IntN(60) - 30)
			}
			if a.Changes = append(a.Changes, c); len(a.Changes) > 5 {
				break
			}
		}
	}
	return list
}

// slowOccurrences is the reference: all times of all activities, changed one by
// one. A rule's own changes are left to the recurrence.
func slowOccurrences(list []kepu.Activity, cal *kepu.Calendar) (all []kepu.Occurrence) {
	for i := range list {
		a := &list[i]
		for s := range a.When.Spans(kepu.Period{First: day(2020, 1, 1), Last: day(2032, 1, 1)}, cal) {
			o := kepu.Occurrence{Activity: a, Period: s.Period, Dated: s.Dated, Hours: a.When.Hours, Place: a.Place, State: a.State}
			for _, c := range a.Changes {
				if c.Day != s.First || !s.Dated {
					continue
				}
				o.Place, o.Hours = cmp.Or(c.Place, a.Place), cmp.Or(c.Hours, a.When.Hours)
				if c.Cancelled {
					o.State = kepu.Cancelled
				} else if !c.To.IsZero() && c.To != c.Day {
					o.First, o.Planned = c.To, c.Day
					n := 0
					for d := s.First; !s.Last.IsZero() && d != s.Last; d = d.AddDays(1) {
						n++
					}
					if !s.Last.IsZero() {
						o.Last = c.To.AddDays(n)
					}
					if o.State == kepu.Postponed {
						o.State = kepu.Scheduled
					}
				}
			}
			all = append(all, o)
		}
	}
	minute := func(h kepu.Hours) int {
		if !h.From.IsZero() {
			return h.From.Minutes()
		}
		return []int{1441, 540, 720, 840, 1140, 1441}[h.Part]
	}
	slices.SortStableFunc(all, func(a, b kepu.Occurrence) int {
		if c := a.First.Compare(b.First); c != 0 || a.Dated != b.Dated {
			return cmp.Or(c, map[bool]int{true: -1, false: 1}[a.Dated])
		}
		return minute(a.Hours) - minute(b.Hours)
	})
	return all
}

// plain leaves out what has changes of its own in its rule, which Spans does not
// tell of.
func plain(list []kepu.Activity) []kepu.Activity {
	return slices.DeleteFunc(list, func(a kepu.Activity) bool {
		return a.When.Kind == kepu.OnRule && len(a.When.Rule.Moved)+len(a.When.Rule.Cancelled) > 0
	})
}

func TestScheduleReference(t *testing.T) {
	r, cal := rand.New(rand.NewPCG(10, 11)), testCalendar(t)
	for range 150 {
		list := plain(randomActivities(r, 1+r.IntN(12), cal))
		all := slowOccurrences(list, cal)
		s, _ := kepu.NewSchedule(list, cal)
		for range 5 {
			first := day(2025, 6, 1).AddDays(r.IntN(800))
			p := kepu.Period{First: first, Last: first.AddDays(r.IntN(1 + r.IntN(600)))}
			var want []kepu.Occurrence
			for _, o := range all {
				if o.Overlaps(p) {
					want = append(want, o)
				}
			}
			got := slices.Collect(s.Between(p, kepu.ScheduleFilter{}))
			// Times of one activity that are equal in all else may stand either way.
			if !slices.Equal(lines(slices.Values(want)), lines(slices.Values(got))) {
				t.Fatalf("%v: %s", p, gocmp.Diff(lines(slices.Values(want)), lines(slices.Values(got))))
			}
			next, ok := s.Next(first, kepu.ScheduleFilter{Host: "科协"})
			i := slices.IndexFunc(all, func(o kepu.Occurrence) bool {
				return o.Dated && o.First.Compare(first) > 0 && (o.State == kepu.Scheduled || o.State == kepu.Held) && o.Activity.Hosts[0] == "科协"
			})
			if ok && (i < 0 && next.First.Compare(day(2031, 1, 1)) < 0 || i >= 0 && next != all[i]) || !ok && i >= 0 {
				t.Fatalf("after %v: %+v %v, want %d", first, next, ok, i)
			}
		}
	}
}

// bench makes activities as a large community has them: some that repeat, some
// by name, most on days or in parts of a year.
func bench(n int) []kepu.Activity {
	r := rand.New(rand.NewPCG(12, 13))
	year := kepu.YearPeriod(2026)
	list := make([]kepu.Activity, n)
	for i := range list {
		a := &list[i]
		*a = kepu.Activity{ID: fmt.Sprint(i), Name: "活动" + fmt.Sprint(i), Place: "活动室" + fmt.Sprint(r.IntN(n/20+1)), Hosts: []string{"社区科协"},
			Audience: []string{"社区" + fmt.Sprint(r.IntN(n/10+1)) + "的居民"}, Topic: "健康", Owner: "负责人" + fmt.Sprint(r.IntN(n/10+1))}
		a.When = kepu.When{Kind: kepu.OnDay, From: calendar.Partial{Year: int16(2020 + r.IntN(8)), Month: uint8(1 + r.IntN(12)), Day: uint8(1 + r.IntN(28))}, Within: year}
		a.When.Hours.From, _ = kepu.NewClock(8+r.IntN(10), 0)
		a.When.Hours.To, _ = kepu.NewClock(a.When.Hours.From.Minutes()/60+1, 30)
		switch r.IntN(20) {
		case 0:
			a.When.Kind, a.When.Rule = kepu.OnRule, kepu.RecurrenceRule{Frequency: kepu.Weekly, Days: []kepu.RecurrenceDay{{Weekday: time.Weekday(r.IntN(7))}}}
			a.When.From = calendar.Partial{}
		case 1:
			a.When.Kind, a.When.Name, a.When.From = kepu.OnFestival, []string{"春节", "元宵节", "端午节", "中秋节", "重阳节", "腊八节"}[r.IntN(6)], calendar.Partial{}
		case 2:
			a.When.Kind, a.When.Months, a.When.From = kepu.InMonths, []int{1 + r.IntN(12)}, calendar.Partial{}
		}
	}
	return list
}

func BenchmarkNewSchedule(b *testing.B) {
	list := bench(100_000)
	b.ReportAllocs()
	for b.Loop() {
		kepu.NewSchedule(list, nil)
	}
}

func BenchmarkBetween(b *testing.B) {
	s, _ := kepu.NewSchedule(bench(100_000), nil)
	for _, row := range []struct {
		name   string
		p      kepu.Period
		filter kepu.ScheduleFilter
	}{
		{"month", kepu.MonthPeriod(2026, 10), kepu.ScheduleFilter{}},
		{"day", kepu.DayPeriod(day(2026, 10, 18)), kepu.ScheduleFilter{}},
		{"place", kepu.MonthPeriod(2026, 10), kepu.ScheduleFilter{Place: "活动室77"}},
	} {
		b.Run(row.name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n = 0
				for range s.Between(row.p, row.filter) {
					n++
				}
			}
			b.ReportMetric(float64(n), "found")
		})
	}
}

func BenchmarkNext(b *testing.B) {
	s, _ := kepu.NewSchedule(bench(100_000), nil)
	for _, after := range []calendar.Date{day(2026, 10, 17), day(2030, 1, 1)} {
		b.Run(after.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.Next(after, kepu.ScheduleFilter{})
			}
		})
	}
}

func BenchmarkClashes(b *testing.B) {
	s, _ := kepu.NewSchedule(bench(10_000), nil)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n = 0
		for range s.Clashes(kepu.YearPeriod(2026)) {
			n++
		}
	}
	b.ReportMetric(float64(n), "clashes")
}
