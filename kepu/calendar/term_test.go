package calendar

import (
	"errors"
	"math"
	"testing"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

func TestTerm(t *testing.T) {
	for _, tt := range []struct {
		date   string
		want   Term
		reason string
	}{
		{"1901-01-06", Xiaohan, "the first of the table"},
		{"1917-12-07", Daxue, "a disputed term, as published"},
		{"1979-01-21", Dahan, "a disputed term, as published"},
		{"2084-03-19", Chunfen, "a disputed term, as published"},
		{"2024-02-04", Lichun, "a late 立春"},
		{"2025-02-03", Lichun, "an early one"},
		{"2026-04-05", Qingming, "清明"},
		{"2026-12-22", Dongzhi, "冬至"},
		{"2100-12-22", Dongzhi, "the last of the table"},
		{"2026-04-06", 0, "the day after a term"},
		{"1900-12-22", 0, "before the table"},
		{"2101-01-05", 0, "after the table"},
		{"", 0, "no day"},
	} {
		d, _ := ParseDate(tt.date)
		if got, ok := TermOn(d); got != tt.want || ok != (tt.want != 0) {
			t.Errorf("%v is %v, %v; want %v: %s", d, got, ok, tt.want, tt.reason)
		}
	}
}

func TestTermDates(t *testing.T) {
	for year := 1901; year <= 2100; year++ {
		var before Date
		for term := Xiaohan; term <= Dongzhi; term++ {
			d, err := TermDate(year, term)
			if err != nil || d.Year() != year || !before.IsZero() && (d.Compare(before.AddDays(14)) < 0 || d.Compare(before.AddDays(16)) > 0) {
				t.Fatalf("%v of %d is on %v, %v; the one before on %v", term, year, d, err, before)
			}
			if got, ok := TermOn(d); got != term || !ok {
				t.Fatalf("%v is %v, %v; want %v", d, got, ok, term)
			}
			before = d
		}
	}
	for _, tt := range []struct {
		year int
		term Term
		want error
	}{
		{1900, Dongzhi, ErrRange},
		{2101, Xiaohan, ErrRange},
		{math.MinInt, Lichun, ErrRange},
		{math.MaxInt, Lichun, ErrRange},
		{2026, 0, ErrNoDay},
		{2026, Dongzhi + 1, ErrNoDay},
		{2026, 255, ErrNoDay},
	} {
		if d, err := TermDate(tt.year, tt.term); !d.IsZero() || !errors.Is(err, tt.want) {
			t.Errorf("term %d of %d is on %v, %v; want %v", tt.term, tt.year, d, err, tt.want)
		}
	}
}

func TestTermNames(t *testing.T) {
	english := map[string]bool{}
	for term := Xiaohan; term <= Dongzhi; term++ {
		name := term.Name()
		english[name.English] = true
		if hanzi.Fold(name.Hant, hanzi.Script) != name.Hans {
			t.Errorf("%s and %s are not one name", name.Hans, name.Hant)
		}
		for _, s := range []string{name.Hans, " " + name.Hant} {
			if got, ok := TermNamed(s); got != term || !ok {
				t.Errorf("%q is %v, %v", s, got, ok)
			}
		}
	}
	if len(english) != 24 {
		t.Errorf("there are %d English names", len(english))
	}
	for _, s := range []string{"", "清明节", "立"} {
		if got, ok := TermNamed(s); ok || got != 0 {
			t.Errorf("%q is %v", s, got)
		}
	}
	if Term(0).String() != "" || Term(25).Name() != (Name{}) || Dongzhi.String() != "冬至" {
		t.Error("what is no term has a name")
	}
}

func TestTermOnDoesNotAllocate(t *testing.T) {
	d := MustDate(2026, 12, 22)
	if n := testing.AllocsPerRun(100, func() { _, _ = TermOn(d); _, _ = TermDate(2026, Dongzhi) }); n != 0 {
		t.Errorf("terms allocate %v times", n)
	}
}

func BenchmarkTermOn(b *testing.B) {
	days := manyDays(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		TermOn(days[i%len(days)])
	}
}
