package events_test

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/search/events"
)

// What a resident types: letters of the festival that a day is, a day, a place.
func ExampleFinder_Find() {
	year := kepu.YearPeriod(2026)
	schedule, _ := kepu.NewSchedule([]kepu.Activity{
		{Name: "健康义诊", Place: "社区广场", When: kepu.When{Kind: kepu.OnDay, Within: year, From: calendar.Partial{Month: 10, Day: 18}}},
		{Name: "防诈骗讲座", Place: "二楼会议室", When: kepu.When{Kind: kepu.OnDay, Within: year, From: calendar.Partial{Month: 9, Day: 18}}},
	}, nil)
	finder := events.New(schedule, year, nil)
	today := calendar.MustDate(2026, 9, 1)
	for _, query := range []string{"cyj", "9.18", "guangchang"} {
		for _, found := range finder.Find(query, today, 9) {
			fmt.Println(query, found.Occurrence.First, found.Occurrence.Activity.Name)
		}
	}
	// Output:
	// cyj 2026-10-18 健康义诊
	// 9.18 2026-09-18 防诈骗讲座
	// guangchang 2026-10-18 健康义诊
}
