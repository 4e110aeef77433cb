package calendar

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

func TestFestivalsOn(t *testing.T) {
	for _, tt := range []struct {
		date, want, reason string
	}{
		{"2026-02-17", "[春节]", "new year"},
		{"2026-02-16", "[除夕]", "new year's eve on 廿九"},
		{"2025-01-28", "[除夕]", "new year's eve on 廿九"},
		{"2024-02-09", "[除夕]", "new year's eve on 三十"},
		{"2024-02-08", "[]", "廿九 before it"},
		{"2026-03-03", "[元宵节]", "the fifteenth"},
		{"2026-06-19", "[端午节]", "the double fifth"},
		{"2026-08-19", "[七夕节]", "the double seventh"},
		{"2026-09-25", "[中秋节]", "mid-autumn"},
		{"2026-10-18", "[重阳节]", "the double ninth"},
		{"2026-12-22", "[冬至节]", "a solar term"},
		{"2026-04-05", "[清明节]", "a solar term"},
		{"2026-01-26", "[腊八节]", "of lunar 2025"},
		{"2026-11-22", "[]", "nothing"},
		{"2011-04-05", "[上巳节 清明节]", "two on one day"},
		{"2025-07-25", "[]", "a leap month repeats nothing"},
		{"2006-09-07", "[]", "闰七月十五 is not 中元"},
		{"1901-02-18", "[除夕]", "before the first new year of the tables"},
		{"1901-01-19", "[]", "before the tables"},
		{"2101-01-01", "[]", "after the tables"},
		{"", "[]", "no day"},
	} {
		d, _ := ParseDate(tt.date)
		if got := fmt.Sprint(FestivalsOn(d)); got != tt.want {
			t.Errorf("%v is %v, want %v: %s", d, got, tt.want, tt.reason)
		}
	}
}

// TestFestivalDates holds both directions against one another for all years.
func TestFestivalDates(t *testing.T) {
	on := map[Date]int{}
	for year := 1900; year <= 2100; year++ {
		for f := SpringFestival; f <= NewYearsEve; f++ {
			d, err := FestivalDate(year, f)
			missing := year == 1900 && (f < Laba) || year == 2100 && f >= Laba
			if missing {
				if !d.IsZero() || !errors.Is(err, ErrRange) {
					t.Errorf("%v of %d is on %v, %v; want ErrRange", f, year, d, err)
				}
				continue
			}
			found := false
			for _, g := range FestivalsOn(d) {
				found = found || f == g
			}
			if err != nil || !found {
				t.Errorf("%v of %d is on %v, %v, which is %v", f, year, d, err, FestivalsOn(d))
			}
			on[d]++
		}
	}
	for d := firstDay; d.Compare(lastDay) <= 0; d = d.AddDays(1) {
		if got := len(FestivalsOn(d)); got != on[d] {
			t.Errorf("%v has %d festivals, want %d", d, got, on[d])
		}
	}
	for _, year := range []int{math.MinInt, -1, 0, 1899, 2101, 65536 + 2026, math.MaxInt} {
		for f := SpringFestival; f <= NewYearsEve; f++ {
			if d, err := FestivalDate(year, f); !d.IsZero() || !errors.Is(err, ErrRange) {
				t.Errorf("%v of %d is on %v, %v; want ErrRange", f, year, d, err)
			}
		}
	}
	for _, f := range []Festival{0, NewYearsEve + 1, 255} {
		if d, err := FestivalDate(2026, f); !d.IsZero() || !errors.Is(err, ErrNoDay) {
			t.Errorf("festival %d is on %v, %v; want ErrNoDay", f, d, err)
		}
	}
}

func TestFestivalNames(t *testing.T) {
	hidden := ""
	for f := SpringFestival; f <= NewYearsEve; f++ {
		name := f.Name()
		if hanzi.Fold(name.Hant, hanzi.Script) != name.Hans || name.English == "" {
			t.Errorf("%v is called %q", f, name)
		}
		for _, s := range []string{name.Hans, name.Hant} {
			if got, ok := FestivalNamed(s); got != f || !ok {
				t.Errorf("%q is %v, %v", s, got, ok)
			}
		}
		if !f.Public() {
			hidden += f.String()
		}
	}
	if hidden != "中元节寒衣节" {
		t.Errorf("not public are %s", hidden)
	}
	for _, tt := range []struct {
		name   string
		want   Festival
		reason string
	}{
		{"端午", DragonBoat, "without 节"},
		{"端陽節", DragonBoat, "another name, Traditional"},
		{" 重 陽 ", DoubleNinth, "blanks"},
		{"九月九", DoubleNinth, "as people say"},
		{"大年三十", NewYearsEve, "as people say"},
		{"腊八", Laba, "without 节"},
		{"清明", QingmingFestival, "the term gives its name"},
		{"小年", 0, "north and south differ"},
		{"国庆节", 0, "a civil day"},
		{"节", 0, "nothing but 节"},
		{"", 0, "nothing"},
	} {
		if got, ok := FestivalNamed(tt.name); got != tt.want || ok != (tt.want != 0) {
			t.Errorf("%q is %v, %v; want %v: %s", tt.name, got, ok, tt.want, tt.reason)
		}
	}
	if Festival(0).String() != "" || Festival(255).Name() != (Name{}) || Festival(0).Public() || Festival(255).Public() {
		t.Error("what is no festival has a name or is public")
	}
}

func TestPlainDayDoesNotAllocate(t *testing.T) {
	d := MustDate(2026, 11, 22)
	if n := testing.AllocsPerRun(100, func() { _ = FestivalsOn(d) }); n != 0 {
		t.Errorf("a day without festival allocates %v times", n)
	}
}

func BenchmarkFestivalsOn(b *testing.B) {
	days := manyDays(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		FestivalsOn(days[i%len(days)])
	}
}

func BenchmarkFestivalDate(b *testing.B) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := FestivalDate(1901+i%199, SpringFestival+Festival(i%17)); err != nil {
			b.Fatal(err)
		}
	}
}
