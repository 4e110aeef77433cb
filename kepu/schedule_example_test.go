package kepu_test

import (
	"fmt"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

var lectures = []kepu.Activity{
	{ID: "h1", Name: "健康讲座", Place: "活动室", Hosts: []string{"社区科协"}, When: kepu.When{
		Kind: kepu.OnRule, Within: kepu.YearPeriod(2026),
		Rule:  kepu.RecurrenceRule{Frequency: kepu.Monthly, Days: []kepu.RecurrenceDay{{N: 2, Weekday: time.Thursday}}},
		Hours: kepu.Hours{From: clockAt(9), To: clockAt(11)}}},
	{ID: "h2", Name: "重阳义诊", Place: "社区广场", Hosts: []string{"社区科协"}, When: kepu.When{
		Kind: kepu.OnFestival, Name: "重阳节", Relation: kepu.Around, Within: kepu.YearPeriod(2026)}},
	{ID: "h3", Name: "合唱排练", Place: "活动室", When: kepu.When{
		Kind: kepu.OnDay, From: calendar.Partial{Year: 2026, Month: 10, Day: 8}, Hours: kepu.Hours{From: clockAt(10)}}},
}

func clockAt(hour int) kepu.Clock {
	c, _ := kepu.NewClock(hour, 0)
	return c
}

func ExampleSchedule_Between() {
	schedule, _ := kepu.NewSchedule(lectures, nil)
	for o := range schedule.Between(kepu.MonthPeriod(2026, 10), kepu.ScheduleFilter{}) {
		fmt.Println(o.Period, o.Dated, o.Activity.Name, o.Hours)
	}
	// Output:
	// 2026-10-08 true 健康讲座 09:00-11:00
	// 2026-10-08 true 合唱排练 10:00
	// 2026-10-11..2026-10-25 false 重阳义诊
}

func ExampleSchedule_Next() {
	schedule, _ := kepu.NewSchedule(lectures, nil)
	o, ok := schedule.Next(calendar.MustDate(2026, 10, 8), kepu.ScheduleFilter{Host: "科协"})
	fmt.Println(o.Activity.Name, o.First, ok)
	// Output: 健康讲座 2026-11-12 true
}

func ExampleSchedule_Of() {
	schedule, _ := kepu.NewSchedule(lectures, nil)
	for o := range schedule.Of(schedule.Activity(0), kepu.Period{First: calendar.MustDate(2026, 11, 1)}) {
		fmt.Println(o.First)
	}
	// Output:
	// 2026-11-12
	// 2026-12-10
}

func ExampleSchedule_Clashes() {
	schedule, _ := kepu.NewSchedule(lectures, nil)
	for c := range schedule.Clashes(kepu.YearPeriod(2026)) {
		fmt.Println(c.A.First, c.What, c.A.Activity.Name, c.B.Activity.Name, c.Possible)
	}
	// Output: 2026-10-08 活动室 健康讲座 合唱排练 false
}

func ExampleSchedule_Gaps() {
	schedule, _ := kepu.NewSchedule(lectures, nil)
	for _, g := range schedule.Gaps() {
		fmt.Println(g.Activity.Name, g.NoDay, g.NoPlace, g.NoOwner)
	}
	// Output:
	// 重阳义诊 true false false
	// 合唱排练 false false true
}

func ExampleSchedule_NoTime() {
	schedule, _ := kepu.NewSchedule([]kepu.Activity{
		{Name: "科技周展览", When: kepu.When{Kind: kepu.OnObservance, Name: "全国科技活动周", Within: kepu.YearPeriod(2026)}},
		{Name: "趣味运动会", When: kepu.When{Text: "待定", Within: kepu.YearPeriod(2026)}},
	}, nil)
	for _, a := range schedule.NoTime(kepu.YearPeriod(2026)) {
		fmt.Println(a.Name)
	}
	// Output:
	// 科技周展览
	// 趣味运动会
}

func ExampleNewSchedule() {
	_, problems := kepu.NewSchedule([]kepu.Activity{
		{Name: "趣味运动会", When: kepu.When{Kind: kepu.OnObservance, Name: "邻居节"}, At: kepu.Position{File: "活动.csv", Line: 3}},
	}, nil)
	for _, p := range problems {
		fmt.Println(p.Severity(), p)
	}
	// Output: warning 活动.csv:3: “邻居节” is not in the calendar yet; add its days to the calendar table
}

func ExampleNewCalendar() {
	calendar2026, _ := kepu.NewCalendar([]kepu.CalendarEntry{
		{Name: "科技周", When: kepu.When{Kind: kepu.OnDays,
			From: calendar.Partial{Year: 2026, Month: 5, Day: 23}, To: calendar.Partial{Year: 2026, Month: 5, Day: 30}}},
	})
	week, state := calendar2026.Find("全国科技活动周", 2026)
	fmt.Println(week, state)
	// Output: 2026-05-23..2026-05-30 known
}

func ExampleCalendar_On() {
	var published *kepu.Calendar
	for _, n := range published.On(calendar.MustDate(2026, 10, 18)) {
		fmt.Println(n.Name.Hans)
	}
	// Output:
	// 重阳节
	// 老年节
}

func ExampleWhen_Spans() {
	w := kepu.When{Kind: kepu.InMonths, Months: []int{12, 1, 2}, Within: kepu.YearPeriod(2026)}
	for s := range w.Spans(kepu.Period{}, nil) {
		fmt.Println(s.Period, s.Dated)
	}
	// Output: 2026-12-01..2027-02-28 false
}
