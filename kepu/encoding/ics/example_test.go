package ics_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/ics"
)

func ExampleAppend() {
	nine, _ := kepu.NewClock(9, 0)
	schedule, _ := kepu.NewSchedule([]kepu.Activity{
		{
			ID:       "HD-2026-018",
			Name:     "重阳健康义诊",
			When:     kepu.When{Kind: kepu.OnFestival, Text: "重阳节9:00", Name: "重阳节", Hours: kepu.Hours{From: nine}},
			Place:    "社区广场",
			Hosts:    []string{"社区卫生服务站"},
			Audience: []string{"老年人"},
			Topic:    "健康",
		},
		{Name: "科普电影", When: kepu.When{Kind: kepu.InMonths, Text: "九月", Months: []int{9}}},
	}, nil)
	text, problems := ics.Append(nil, schedule, ics.Options{
		Stamp:     time.Date(2026, 11, 22, 1, 30, 0, 0, time.UTC),
		Within:    kepu.Period{First: calendar.MustDate(2026, 1, 1), Last: calendar.MustDate(2026, 12, 31)},
		Namespace: "chengnan.example",
	})
	_, events, _ := strings.Cut(string(text), "END:VTIMEZONE\r\n")
	fmt.Print(strings.ReplaceAll(events, "\r\n", "\n"))
	for _, p := range problems {
		fmt.Println(p.Code, p.Args)
	}
	// Output:
	// BEGIN:VEVENT
	// UID:HD-2026-018~20261018@chengnan.example
	// DTSTAMP:20261122T013000Z
	// SEQUENCE:0
	// DTSTART;TZID=Asia/Shanghai:20261018T090000
	// SUMMARY:重阳健康义诊
	// LOCATION:社区广场
	// DESCRIPTION:主办：社区卫生服务站\n对象：老年人
	// CATEGORIES:健康,老年人
	// STATUS:CONFIRMED
	// END:VEVENT
	// END:VCALENDAR
	// ics.noDay [科普电影 九月]
}
