package calendar_test

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu/calendar"
)

func ExampleObservances() {
	for _, o := range calendar.Observances() {
		if o.Topic == "防灾减灾" {
			fmt.Println(o.Name.Hans, o.Rule(), o.Since)
		}
	}
	// Output:
	// 全国防灾减灾日 05-12 2009
	// 防灾减灾宣传周 announced(contains 05-12) 2009
	// 国际减灾日 10-13 1990
}

func ExampleObservancesOn() {
	for _, o := range calendar.ObservancesOn(calendar.MustDate(2026, 9, 20)) {
		fmt.Println(o.Observance.Name.Hans, o.First, o.Last)
	}
	// Output:
	// 全国科普月 2026-09-01 2026-09-30
	// 全国质量月 2026-09-01 2026-09-30
	// 全国爱牙日 2026-09-20 2026-09-20
	// 公民道德宣传日 2026-09-20 2026-09-20
}

func ExampleObservanceNamed() {
	o, ok := calendar.ObservanceNamed("全國助殘日")
	fmt.Println(o.ID, o.Authority, ok)
	// Output: disabled-persons-help-day 残疾人保障法第14条 true
}

// 全国科普日 became part of a month of its own.
func ExampleObservance_In() {
	day, _ := calendar.ObservanceNamed("全国科普日")
	month, _ := calendar.ObservanceNamed("全国科普月")
	for year := 2024; year <= 2025; year++ {
		fmt.Println(day.In(year))
		fmt.Println(month.In(year))
	}
	// Output:
	// 2024-09-15 2024-09-25 known
	//   not yet
	//   ended
	// 2025-09-01 2025-09-30 known
}

// What nobody has announced yet is not guessed.
func ExampleAnnouncements() {
	week, _ := calendar.ObservanceNamed("全国科技活动周")
	fmt.Println(week.In(2026))
	fmt.Println(week.Usually())

	own := calendar.Announcements{{
		ID:     week.ID,
		First:  calendar.MustDate(2026, 5, 23),
		Last:   calendar.MustDate(2026, 5, 30),
		Source: "街道科协通知",
	}}
	fmt.Println(week.In(2026, own...))
	// Output:
	//   not announced
	// --05
	// 2026-05-23 2026-05-30 known
}

func ExampleAnnouncements_On() {
	own := calendar.Announcements{{ID: calendar.WorkingDay, First: calendar.MustDate(2026, 9, 20), Source: "放假通知"}}
	fmt.Println(own.On(calendar.WorkingDay, calendar.MustDate(2026, 9, 20)))
	// Output: true
}

func ExampleObservance_Rule() {
	o, _ := calendar.ObservanceNamed("中国农民丰收节")
	fmt.Println(o.Rule())
	// Output: term:秋分
}
