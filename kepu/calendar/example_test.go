package calendar_test

import (
	"errors"
	"fmt"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// The second line of the home screen.
func ExampleDate_Lunar() {
	lunar, err := calendar.MustDate(2026, 10, 18).Lunar()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("农历"+lunar.Text(), lunar.Sexagenary()+lunar.Zodiac().Hans+"年")
	// Output: 农历九月初九 丙午马年
}

func ExampleLunar_Date() {
	fmt.Println(calendar.Lunar{Year: 2025, Month: 6, Day: 15, Leap: true}.Date())
	fmt.Println(calendar.Lunar{Year: 2025, Month: 12, Day: 30}.Date())
	// Output:
	// 2025-08-08 <nil>
	//  calendar: day 30 of month 12 of lunar year 2025: no such day
}

func ExampleLunar_Name() {
	name := calendar.Lunar{Month: 12, Day: 23}.Name()
	fmt.Println(name.Hans, name.Hant, name.English)
	// Output: 腊月廿三 臘月廿三 lunar month 12, day 23
}

func ExampleUncertain() {
	day := calendar.MustDate(2057, 9, 28)
	lunar, _ := day.Lunar()
	fmt.Println(lunar, calendar.Uncertain(day))
	// Output: 农历2057年九月初一 true
}

func ExampleTermOn() {
	if term, ok := calendar.TermOn(calendar.MustDate(2026, 10, 8)); ok {
		fmt.Println(term, term.Name().English)
	}
	// Output: 寒露 Cold Dew
}

func ExampleTermDate() {
	fmt.Println(calendar.TermDate(2026, calendar.Qiufen))
	// Output: 2026-09-23 <nil>
}

func ExampleTermNamed() {
	term, ok := calendar.TermNamed("穀雨")
	fmt.Println(term, ok)
	// Output: 谷雨 true
}

// A public screen leaves out the days of the dead.
func ExampleFestivalsOn() {
	for _, day := range []calendar.Date{calendar.MustDate(2026, 8, 27), calendar.MustDate(2026, 10, 18)} {
		for _, f := range calendar.FestivalsOn(day) {
			fmt.Println(day, f, f.Public())
		}
	}
	// Output:
	// 2026-08-27 中元节 false
	// 2026-10-18 重阳节 true
}

func ExampleFestivalDate() {
	f, ok := calendar.FestivalNamed("端午")
	if !ok {
		return
	}
	fmt.Println(calendar.FestivalDate(2026, f))
	// Output: 2026-06-19 <nil>
}

func ExampleFestivalNamed() {
	for _, name := range []string{"重陽", "大年三十", "小年"} {
		fmt.Println(calendar.FestivalNamed(name))
	}
	// Output:
	// 重阳节 true
	// 除夕 true
	//  false
}

// A date that may be civil or lunar.
func ExampleParsePartial() {
	for _, s := range []string{"2026年9月20日", "九月二十日", "9·20", "二〇二六年", "2月30日", "九月初九"} {
		p, err := calendar.ParsePartial(s)
		switch {
		case errors.Is(err, calendar.ErrLunar):
			lunar, _ := calendar.ParseLunar(s)
			fmt.Println(lunar)
		case err != nil:
			fmt.Println(err)
		default:
			fmt.Println(p)
		}
	}
	// Output:
	// 2026-09-20
	// --09-20
	// --09-20
	// 2026
	// calendar: "2月30日": no such day: month 2 never has more than 29 days
	// 农历九月初九
}

func ExampleParseLunar() {
	lunar, _ := calendar.ParseLunar("農曆八月十五")
	lunar.Year = 2026
	fmt.Println(lunar.Date())
	// Output: 2026-09-25 <nil>
}

// The plan says what year it is for.
func ExamplePartial_Date() {
	p, _ := calendar.ParsePartial("9月20日")
	p.Year = 2026
	fmt.Println(p.Date())
	// Output: 2026-09-20 true
}
