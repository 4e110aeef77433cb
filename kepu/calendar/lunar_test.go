package calendar

import (
	"errors"
	"strings"
	"testing"
)

func TestLunar(t *testing.T) {
	for _, tt := range []struct {
		date         string
		lunar        Lunar
		text, reason string
	}{
		{"1901-01-20", Lunar{1900, 12, 1, false}, "腊月初一", "the first day of the tables"},
		{"1901-02-19", Lunar{1901, 1, 1, false}, "正月初一", "the first new year"},
		{"1949-10-01", Lunar{1949, 8, 10, false}, "八月初十", "a well-known day"},
		{"2000-01-01", Lunar{1999, 11, 25, false}, "十一月廿五", "January belongs to the year before"},
		{"2000-02-29", Lunar{2000, 1, 25, false}, "正月廿五", "a civil leap day"},
		{"2020-05-23", Lunar{2020, 4, 1, true}, "闰四月初一", "the first day of a leap month"},
		{"2025-06-25", Lunar{2025, 6, 1, false}, "六月初一", "the month before the leap month"},
		{"2025-07-25", Lunar{2025, 6, 1, true}, "闰六月初一", "the leap month has its number"},
		{"2025-08-23", Lunar{2025, 7, 1, false}, "七月初一", "the month after it has the next"},
		{"2026-02-16", Lunar{2025, 12, 29, false}, "腊月廿九", "a new year's eve without 三十"},
		{"2026-02-17", Lunar{2026, 1, 1, false}, "正月初一", "new year"},
		{"2026-10-18", Lunar{2026, 9, 9, false}, "九月初九", "the double ninth"},
		{"2033-12-22", Lunar{2033, 11, 1, true}, "闰十一月初一", "the leap month that many tables misplace"},
		{"2057-09-28", Lunar{2057, 9, 1, false}, "九月初一", "a disputed new moon, as published"},
		{"2100-12-31", Lunar{2100, 12, 1, false}, "腊月初一", "the last day of the tables"},
	} {
		d, _ := ParseDate(tt.date)
		l, err := d.Lunar()
		if l != tt.lunar || l.Text() != tt.text || err != nil {
			t.Errorf("%v is %v, %v; want %v: %s", d, l, err, tt.text, tt.reason)
		}
		if back, err := tt.lunar.Date(); back != d || err != nil {
			t.Errorf("%v is %v, %v; want %v: %s", tt.lunar, back, err, d, tt.reason)
		}
	}
}

// TestLunarDays holds every day to what must be true of a calendar whatever its
// tables say: it leads back to itself, and the next day follows it.
func TestLunarDays(t *testing.T) {
	var before Lunar
	days := 0
	for d := firstDay; d.Compare(lastDay) <= 0; d = d.AddDays(1) {
		l, err := d.Lunar()
		if err != nil {
			t.Fatal(err)
		}
		if back, err := l.Date(); back != d || err != nil {
			t.Fatalf("%v is %v, which is %v, %v", d, l, back, err)
		}
		next := l.Day == before.Day+1 && l.Year == before.Year && l.Month == before.Month && l.Leap == before.Leap
		first := l.Day == 1 && before.Day >= 29
		if l.Compare(before) != 1 || before.Compare(l) != -1 || l.Compare(l) != 0 || days > 0 && !next && !first {
			t.Fatalf("%v follows %v", l, before)
		}
		if again, err := ParseLunar(l.String()); again != l || err != nil {
			t.Fatalf("%v reads back as %v, %v", l, again, err)
		}
		before = l
		days++
	}
	if days != 73_030 {
		t.Errorf("there are %d days", days)
	}
}

func TestLunarErrors(t *testing.T) {
	for _, d := range []Date{{}, {1901, 1, 19}, {2101, 1, 1}, {1, 1, 1}, {9999, 12, 31}} {
		l, err := d.Lunar()
		if l != (Lunar{}) || !errors.Is(err, ErrRange) || !strings.Contains(err.Error(), "1901-01-20 to 2100-12-31") {
			t.Errorf("%v is %v, %v; want ErrRange", d, l, err)
		}
	}
	for _, tt := range []struct {
		lunar  Lunar
		want   error
		reason string
	}{
		{Lunar{}, ErrNoDay, "no day at all"},
		{Lunar{0, 9, 9, false}, ErrNoDay, "no year"},
		{Lunar{2026, 0, 1, false}, ErrNoDay, "no month"},
		{Lunar{2026, 13, 1, false}, ErrNoDay, "no such month"},
		{Lunar{2026, 9, 0, false}, ErrNoDay, "no day"},
		{Lunar{2026, 9, 31, false}, ErrNoDay, "no month is that long"},
		{Lunar{2025, 12, 30, false}, ErrNoDay, "a short month"},
		{Lunar{2025, 6, 30, true}, ErrNoDay, "a short leap month"},
		{Lunar{2026, 6, 1, true}, ErrNoDay, "a year without leap month"},
		{Lunar{2025, 7, 1, true}, ErrNoDay, "a leap month of another number"},
		{Lunar{1900, 12, 1, true}, ErrNoDay, "a leap month in the first year"},
		{Lunar{1900, 11, 30, false}, ErrRange, "before the tables"},
		{Lunar{1900, 8, 1, true}, ErrRange, "a leap month that was, before the tables"},
		{Lunar{2100, 12, 2, false}, ErrRange, "after the tables"},
		{Lunar{-1, 1, 1, false}, ErrRange, "a negative year"},
		{Lunar{9999, 1, 1, false}, ErrRange, "far away"},
	} {
		if d, err := tt.lunar.Date(); !d.IsZero() || !errors.Is(err, tt.want) {
			t.Errorf("%+v is %v, %v; want %v: %s", tt.lunar, d, err, tt.want, tt.reason)
		}
	}
}

func TestUncertain(t *testing.T) {
	var got []string
	was := false
	for d := firstDay; d.Compare(lastDay) <= 0; d = d.AddDays(1) {
		if is := Uncertain(d); is != was {
			got, was = append(got, d.String()), is
		}
	}
	want := "2057-09-27 2057-10-28 2089-09-03 2089-10-04 2097-08-06 2097-09-06"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("uncertain days begin and end on %s, want %s", s, want)
	}
	if Uncertain(Date{}) || Uncertain(MustDate(1900, 1, 1)) {
		t.Error("days outside the tables are uncertain")
	}
}

func TestLunarNames(t *testing.T) {
	for _, tt := range []struct {
		lunar Lunar
		want  Name
	}{
		{Lunar{2026, 9, 9, false}, Name{"九月初九", "九月初九", "lunar month 9, day 9"}},
		{Lunar{2025, 6, 15, true}, Name{"闰六月十五", "閏六月十五", "lunar leap month 6, day 15"}},
		{Lunar{0, 12, 23, false}, Name{"腊月廿三", "臘月廿三", "lunar month 12, day 23"}},
		{Lunar{0, 11, 1, false}, Name{"十一月初一", "十一月初一", "lunar month 11, day 1"}},
		{Lunar{0, 12, 1, true}, Name{"闰腊月初一", "閏臘月初一", "lunar leap month 12, day 1"}},
		{Lunar{2026, 13, 1, false}, Name{}},
		{Lunar{2026, 1, 31, false}, Name{}},
		{Lunar{}, Name{}},
	} {
		if got := tt.lunar.Name(); got != tt.want || tt.lunar.Text() != tt.want.Hans {
			t.Errorf("%+v is called %q, want %q", tt.lunar, got, tt.want)
		}
	}
	if s := (Lunar{}).String(); s != "" {
		t.Errorf("the zero Lunar is %q", s)
	}
}

func TestLunarYearNames(t *testing.T) {
	for _, tt := range []struct {
		year                 int16
		name, animal, reason string
	}{
		{1, "辛酉", "Rooster", "the first year of our era"},
		{4, "甲子", "Rat", "a cycle begins"},
		{1900, "庚子", "Rat", "庚子赔款"},
		{1911, "辛亥", "Pig", "辛亥革命"},
		{1984, "甲子", "Rat", "the present cycle"},
		{2024, "甲辰", "Dragon", "a year of the dragon"},
		{2026, "丙午", "Horse", "a year of the horse"},
		{2043, "癸亥", "Pig", "the last of the cycle"},
		{0, "", "", "no year"},
		{-60, "", "", "nor this"},
	} {
		l := Lunar{Year: tt.year, Month: 1, Day: 1}
		if l.Sexagenary() != tt.name || l.Zodiac().English != tt.animal {
			t.Errorf("%d is %s, %s; want %s, %s: %s", tt.year, l.Sexagenary(), l.Zodiac().English, tt.name, tt.animal, tt.reason)
		}
	}
	eve, _ := MustDate(2026, 2, 16).Lunar()
	if eve.Sexagenary() != "乙巳" || eve.Zodiac() != (Name{"蛇", "蛇", "Snake"}) {
		t.Errorf("the year changes before 正月初一: %s %v", eve.Sexagenary(), eve.Zodiac())
	}
}

func TestConversionsDoNotAllocate(t *testing.T) {
	d := MustDate(2033, 12, 31)
	l, _ := d.Lunar()
	for name, f := range map[string]func(){
		"Date.Lunar":       func() { _, _ = d.Lunar() },
		"Lunar.Date":       func() { _, _ = l.Date() },
		"Lunar.Sexagenary": func() { _ = l.Sexagenary() },
		"Uncertain":        func() { _ = Uncertain(d) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

// manyDays are days of all years and months, so that no branch is foreseen.
func manyDays(b *testing.B) []Date {
	b.Helper()
	var days []Date
	for i := range 1024 {
		days = append(days, firstDay.AddDays(i*40503%73_030))
	}
	return days
}

func BenchmarkDateLunar(b *testing.B) {
	days := manyDays(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := days[i%len(days)].Lunar(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLunarDate(b *testing.B) {
	var days []Lunar
	for _, d := range manyDays(b) {
		l, _ := d.Lunar()
		days = append(days, l)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := days[i%len(days)].Date(); err != nil {
			b.Fatal(err)
		}
	}
}
