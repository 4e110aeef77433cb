package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

func partial(year, month, day int) calendar.Partial {
	return calendar.Partial{Year: int16(year), Month: uint8(month), Day: uint8(day)}
}

func clock(hour, minute int) kepu.Clock {
	c, _ := kepu.NewClock(hour, minute)
	return c
}

func TestWhenJSON(t *testing.T) {
	const nothing = `"from":null,"to":null,"months":[],"rule":null,"observance":null,"hours":null,"relation":null`
	for _, tt := range []struct {
		when         kepu.When
		want, reason string
	}{
		{kepu.When{}, `{"kind":"vague","text":"",` + nothing + `}`, "the zero When"},
		{kepu.When{Kind: kepu.Vague, Text: "待定"}, `{"kind":"vague","text":"待定",` + nothing + `}`, "words alone"},
		{kepu.When{Kind: kepu.OnDay, From: partial(2026, 10, 18), Hours: kepu.Hours{Part: kepu.Morning, From: clock(9, 0), To: clock(11, 30)}},
			`{"kind":"day","text":"","from":"2026-10-18","to":"2026-10-18","months":[],"rule":null,"observance":null,"hours":"09:00-11:30","relation":null,"dayPart":"morning"}`,
			"a day with hours"},
		{kepu.When{Kind: kepu.OnDays, From: partial(0, 9, 18), To: partial(0, 9, 24)},
			`{"kind":"days","text":"","from":"09-18","to":"09-24","months":[],"rule":null,"observance":null,"hours":null,"relation":null}`,
			"days of a year that is not known"},
		{kepu.When{Kind: kepu.OnDates, Dates: []calendar.Partial{partial(0, 9, 20), partial(2026, 9, 27)}},
			`{"kind":"dates","text":"",` + nothing + `,"dates":["09-20","2026-09-27"]}`, "several days"},
		{kepu.When{Kind: kepu.InMonths, From: partial(2026, 0, 0), Months: []int{3, 4}},
			`{"kind":"months","text":"","from":"2026","to":null,"months":[3,4],"rule":null,"observance":null,"hours":null,"relation":null}`,
			"months of a year"},
		{kepu.When{Kind: kepu.InPart, Months: []int{10}, Part: kepu.LatePart},
			`{"kind":"part","text":"","from":null,"to":null,"months":[10],"rule":null,"observance":null,"hours":null,"relation":null,"part":"late"}`,
			"a part of a month"},
		{kepu.When{Kind: kepu.InQuarter, Number: 3},
			`{"kind":"quarter","text":"","from":null,"to":null,"months":[7,8,9],"rule":null,"observance":null,"hours":null,"relation":null}`,
			"a quarter is its months"},
		{kepu.When{Kind: kepu.InHalf, Number: 2},
			`{"kind":"half","text":"","from":null,"to":null,"months":[7,8,9,10,11,12],"rule":null,"observance":null,"hours":null,"relation":null}`,
			"so is a half"},
		{kepu.When{Kind: kepu.InSeason, Number: 4},
			`{"kind":"season","text":"","from":null,"to":null,"months":[12,1,2],"rule":null,"observance":null,"hours":null,"relation":null}`,
			"winter goes on into the next year"},
		{kepu.When{Kind: kepu.InQuarter}, `{"kind":"quarter","text":"",` + nothing + `}`, "no quarter at all"},
		{kepu.When{Kind: kepu.OnLunar, Lunar: calendar.Lunar{Month: 9, Day: 9}},
			`{"kind":"lunar","text":"",` + nothing + `,"lunar":"农历九月初九"}`, "a lunar day"},
		{kepu.When{Kind: kepu.OnFestival, Name: "重阳节", Relation: kepu.Around},
			`{"kind":"festival","text":"","from":null,"to":null,"months":[],"rule":null,"observance":"重阳节","hours":null,"relation":"around"}`,
			"around a festival"},
		{kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachMonth, Number: 2},
			`{"kind":"every","text":"",` + nothing + `,"each":"month","every":2}`, "every second month"},
		{kepu.When{Kind: kepu.OnRule, Rule: kepu.RecurrenceRule{Frequency: kepu.Monthly, Days: []kepu.RecurrenceDay{{N: 2, Weekday: time.Thursday}}},
			Without: []kepu.When{{Kind: kepu.InMonths, Months: []int{7}}}},
			`{"kind":"recurrence","text":"","from":null,"to":null,"months":[],"rule":"FREQ=MONTHLY;BYDAY=2TH","observance":null,"hours":null,"relation":null,` +
				`"without":[{"kind":"months","text":"","from":null,"to":null,"months":[7],"rule":null,"observance":null,"hours":null,"relation":null}]}`,
			"a rule with exceptions, whose first day is not known"},
		{kepu.When{Kind: kepu.OnRule}, `{"kind":"recurrence","text":"",` + nothing + `}`, "no rule at all"},
		{kepu.When{Kind: kepu.AtHours, Hours: kepu.Hours{From: clock(19, 0)}},
			`{"kind":"time","text":"","from":null,"to":null,"months":[],"rule":null,"observance":null,"hours":"19:00","relation":null}`, "an hour"},
	} {
		var b bytes.Buffer
		if err := jsonLines(&b).Encode(whenLineOf(&tt.when)); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSuffix(b.String(), "\n"); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.reason, got, tt.want)
		}
	}
}

func TestStartAndEnd(t *testing.T) {
	day := calendar.MustDate(2026, 10, 18)
	week := kepu.Period{First: day, Last: day.AddDays(6)}
	for _, tt := range []struct {
		period     kepu.Period
		from, to   kepu.Clock
		start, end string
		reason     string
	}{
		{kepu.DayPeriod(day), clock(9, 0), clock(11, 0), "2026-10-18T09:00", "2026-10-18T11:00", "hours"},
		{kepu.DayPeriod(day), clock(9, 0), kepu.Clock{}, "2026-10-18T09:00", "", "the end is not known"},
		{kepu.DayPeriod(day), kepu.Clock{}, kepu.Clock{}, "2026-10-18", "2026-10-18", "a day"},
		{kepu.DayPeriod(day), clock(22, 0), clock(24, 0), "2026-10-18T22:00", "2026-10-19T00:00", "midnight is the next day's"},
		{week, clock(9, 0), clock(17, 0), "2026-10-18T09:00", "2026-10-24T17:00", "hours of each of several days"},
		{week, kepu.Clock{}, kepu.Clock{}, "2026-10-18", "2026-10-24", "the last day is included"},
		{kepu.Period{First: day}, kepu.Clock{}, kepu.Clock{}, "2026-10-18", "", "without end"},
	} {
		o := kepu.Occurrence{Period: tt.period, Dated: true, Hours: kepu.Hours{From: tt.from, To: tt.to}}
		if start, end := startText(&o), endText(&o); start != tt.start || end != tt.end {
			t.Errorf("%s: from %s to %s, want %s to %s", tt.reason, start, end, tt.start, tt.end)
		}
	}
}
