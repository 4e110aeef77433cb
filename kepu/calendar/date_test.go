package calendar

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for _, tt := range []struct {
		in, want, reason string
	}{
		{"2026-09-20", "2026-09-20", "ISO"},
		{"2026/9/20", "2026-09-20", "slashes, as Excel writes"},
		{"2026.9.20", "2026-09-20", "points"},
		{"20260920", "2026-09-20", "digits alone"},
		{"2026年9月20日", "2026-09-20", "Chinese"},
		{"2026年9月20号", "2026-09-20", "as people say it"},
		{"二〇二六年九月二十日", "2026-09-20", "in words"},
		{"２０２６年９月２０日 ", "2026-09-20", "full-width"},
		{"2024-02-29", "2024-02-29", "a leap day"},
		{"2026-02-29", "", "no such day"},
		{"2026-13-01", "", "no such month"},
		{"26-9-20", "", "a year of two digits may be of two centuries"},
		{"9月20日", "", "the year is missing"},
		{"2026-09", "", "the day is missing"},
		{"2026-09-20 上午", "", "more than a date"},
		{"", "", "nothing"},
	} {
		d, err := ParseDate(tt.in)
		if d.String() != tt.want || (err != nil) != (tt.want == "") {
			t.Errorf("ParseDate(%q) = %v, %v; want %q: %s", tt.in, d, err, tt.want, tt.reason)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	d := MustDate(2026, 10, 18)
	if d.Weekday() != time.Sunday {
		t.Errorf("2026-10-18 is a %v", d.Weekday())
	}
	if got := MustDate(2024, 2, 28).AddDays(2); got != MustDate(2024, 3, 1) {
		t.Errorf("two days after 2024-02-28 is %v", got)
	}
	if got := MustDate(2026, 1, 1).AddDays(-1); got != MustDate(2025, 12, 31) {
		t.Errorf("the day before 2026-01-01 is %v", got)
	}
	if !MustDate(9999, 12, 31).AddDays(1).IsZero() || !(Date{}).AddDays(1).IsZero() {
		t.Error("a date outside the range is not zero")
	}
	if MustDate(2026, 1, 2).Compare(MustDate(2026, 1, 1)) != 1 || (Date{}).Compare(d) != -1 {
		t.Error("dates are not in order")
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("二〇二六年九月二十日")
	f.Add("2026.9.20")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			return
		}
		if again, err := ParseDate(d.String()); err != nil || again != d {
			t.Fatalf("%q is %v, which reads back as %v, %v", s, d, again, err)
		}
	})
}
