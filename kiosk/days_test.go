package main

import (
	"io"
	"testing"
	"time"
)

// at is a world at 18 October 2026 in China, which is still the day before in
// Greenwich.
func at(out, errs io.Writer) *world {
	return &world{stdin: nil, stdout: out, stderr: errs, env: func(string) string { return "" },
		now: func() time.Time { return time.Date(2026, 10, 17, 16, 30, 0, 0, time.UTC) }}
}

func TestPeriod(t *testing.T) {
	for _, tt := range []struct{ text, want, reason string }{
		{"今天", "2026-10-18", "today in China"},
		{"明天", "2026-10-19", "tomorrow"},
		{"後天", "2026-10-20", "in Traditional characters"},
		{"Today", "2026-10-18", "in English"},
		{"2026-10-01", "2026-10-01", "a day"},
		{"２０２６年１０月１日", "2026-10-01", "full-width digits"},
		{"10月1日", "2026-10-01", "a day of this year"},
		{"20日", "2026-10-20", "a day of this month"},
		{"3月", "2026-03-01..2026-03-31", "a month of this year"},
		{"2026-02", "2026-02-01..2026-02-28", "a month"},
		{"2028年2月", "2028-02-01..2028-02-29", "a month of a leap year"},
		{"2027", "2027-01-01..2027-12-31", "a year"},
		{"九月初九", "2026-10-18", "a lunar day of this lunar year"},
		{"腊月廿三", "2027-01-30", "which ends next year"},
		{"2025年九月初九", "2025-10-29", "of another"},
		{"2025年闰六月初一", "2025-07-25", "in a leap month"},
		{"今天..明天", "2026-10-18..2026-10-19", "a range"},
		{"2026-09..2026-10", "2026-09-01..2026-10-31", "a range of months"},
		{"2026-09-18..2026-09-18", "2026-09-18", "of one day"},
		{"九月初九..九月初十", "2026-10-18..2026-10-19", "of lunar days"},
		{"2月29日", "", "not in this year"},
		{"2月30日", "", "in no year"},
		{"2026年闰六月初一", "", "no leap month in this year"},
		{"2101年正月初一", "", "behind the tables"},
		{"10月18", "2026-10-18", "without the last word"},
		{"", "", "nothing"},
		{"..", "", "no ends"},
		{"2026-10-02..2026-10-01", "", "reversed"},
		{"2026-10..2026-09-30", "", "reversed by a month"},
		{"重阳", "2026-10-18", "the name of a festival"},
		{"冬至..除夕", "", "the one of this year is in February"},
		{"全国科普月", "2026-09-01..2026-09-30", "the name of a month"},
		{"1018", "2026-10-18", "no year of our time"},
		{"0918", "2026-09-18", "the same with a nought"},
		{"1314", "", "neither a year nor a day"},
		{"科技活动周", "", "not announced"},
		{"周四", "", "many days"},
	} {
		p, why := at(io.Discard, io.Discard).call("x").period(tt.text)
		switch {
		case (why != "") != (tt.want == ""):
			t.Errorf("%q: %s: says %q", tt.text, tt.reason, why)
		case why == "" && p.String() != tt.want:
			t.Errorf("%q is %v, want %s: %s", tt.text, p, tt.want, tt.reason)
		}
	}
}
