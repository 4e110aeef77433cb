package calendar

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// shown writes what In says: the day, the first and last day, or the state.
func shown(first, last Date, state State) string {
	switch {
	case state != Known:
		return state.String()
	case first == last:
		return first.String()
	}
	return first.String() + ".." + last.String()
}

func mustObservance(t testing.TB, name string) Observance {
	t.Helper()
	o, ok := ObservanceNamed(name)
	if !ok {
		t.Fatalf("%s is no observance", name)
	}
	return o
}

func TestObservanceIn(t *testing.T) {
	for _, tt := range []struct {
		name   string
		year   int
		want   string // for the year and those after it
		reason string
	}{
		{"世界水日", 2024, "2024-03-22 2025-03-22", "a day"},
		{"中国水周", 2024, "2024-03-22..2024-03-28", "days from one to another"},
		{"爱国卫生月", 2026, "2026-04-01..2026-04-30", "a month"},
		{"世界肾脏日", 2024, "2024-03-14 2025-03-13 2026-03-12 2027-03-11", "second Thursday"},
		{"世界哮喘日", 2024, "2024-05-07 2025-05-06 2026-05-05 2027-05-04", "first Tuesday"},
		{"母亲节", 2024, "2024-05-12 2025-05-11 2026-05-10 2027-05-09", "second Sunday"},
		{"父亲节", 2024, "2024-06-16 2025-06-15 2026-06-21 2027-06-20", "third Sunday"},
		{"全国助残日", 2024, "2024-05-19 2025-05-18 2026-05-17 2027-05-16", "third Sunday"},
		{"文化和自然遗产日", 2024, "2024-06-08 2025-06-14 2026-06-13 2027-06-12", "second Saturday"},
		{"世界急救日", 2024, "2024-09-14 2025-09-13 2026-09-12 2027-09-11", "second Saturday"},
		{"全民国防教育日", 2024, "2024-09-21 2025-09-20 2026-09-19 2027-09-18", "third Saturday"},
		{"世界视力日", 2024, "2024-10-10 2025-10-09 2026-10-08 2027-10-14", "second Thursday"},
		{"世界慢阻肺日", 2024, "2024-11-20 2025-11-19 2026-11-18 2027-11-17", "third Wednesday"},
		{"国际聋人日", 2024, "2024-09-29 2025-09-28 2026-09-27 2027-09-26", "last Sunday"},
		{"全国中小学生安全教育日", 2024, "2024-03-25 2025-03-31 2026-03-30 2027-03-29", "Monday of the last week"},
		{"全国中小学生安全教育日", 2020, "2020-03-30", "leap year"},
		{"中国农民丰收节", 2024, "2024-09-22 2025-09-23 2026-09-23 2027-09-23", "solar term"},
		{"老年节", 2024, "2024-10-11 2025-10-29 2026-10-18 2027-10-08", "lunar day"},
		{"全国家庭教育宣传周", 2022, "2022-05-09..2022-05-15 2023-05-15..2023-05-21 2024-05-13..2024-05-19", "the day is a Sunday, a Monday, a Wednesday"},
		{"体育宣传周", 2026, "2026-08-03..2026-08-09 2027-08-02..2027-08-08", "the day is a Saturday, a Sunday"},
		{"国际减灾日", 1990, "1990-10-10", "the rule before"},
		{"国际减灾日", 2009, "2009-10-14 2010-10-13", "the year the rule changed"},
		{"世界心脏日", 2010, "2010-09-26 2011-09-29", "the year the rule changed"},
		{"国际减灾日", 1989, "not yet 1990-10-10", "the first year"},
		{"全国科普月", 2024, "not yet 2025-09-01..2025-09-30 2026-09-01..2026-09-30", "the law of 2024"},
		{"全国科普日", 2002, "not yet not announced", "the first year, without announcement"},
		{"全国科普日", 2023, "2023-09-17..2023-09-23 2024-09-15..2024-09-25 ended", "the last years"},
		{"全国科技活动周", 2024, "2024-05-25..2024-06-01 2025-05-24..2025-05-31 not announced", "announced, and not yet"},
		{"全国低碳日", 2024, "2024-05-15", "one announced day"},
		{"职业教育活动周", 2026, "not announced", "the law names a week without its days"},
		{"中国农民丰收节", 2100, "2100-09-23 unknown", "the tables end"},
		{"老年节", 2100, "2100-10-12 unknown", "the tables end"},
		{"母亲节", 0, "unknown 0001-05-13", "no such year"},
		{"母亲节", 9999, "9999-05-09 unknown", "no such year"},
		{"母亲节", math.MinInt, "unknown", "no such year"},
		{"全国科普日", math.MaxInt, "unknown", "no such year"},
		{"世界水日", 65536 + 2026, "unknown", "no such year"},
	} {
		o := mustObservance(t, tt.name)
		got := shown(o.In(tt.year))
		for year := tt.year + 1; len(got) < len(tt.want); year++ {
			got += " " + shown(o.In(year))
		}
		if got != tt.want {
			t.Errorf("%s of %d: %s, want %s: %s", tt.name, tt.year, got, tt.want, tt.reason)
		}
	}
	if got := shown(Observance{}.In(2026, Announcement{First: MustDate(2026, 1, 1)})); got != "unknown" {
		t.Errorf("the zero Observance is %s", got)
	}
}

func TestAnnouncedBeatsNominal(t *testing.T) {
	own := Announcements{
		{"science-week", MustDate(2026, 5, 23), MustDate(2026, 5, 30), "通知"},
		{"science-week", MustDate(2026, 5, 16), MustDate(2026, 5, 24), "更正"},
		{"science-week", MustDate(2026, 5, 30), MustDate(2026, 5, 29), "没有这样的日子"},
		{"science-week", Date{}, MustDate(2026, 5, 29), "没有开始"},
		{"science-day", MustDate(2025, 9, 20), Date{}, "本社区"},
		{"world-water-day", MustDate(2026, 3, 21), Date{}, "本社区"},
		{"constitution-week", MustDate(2025, 12, 29), MustDate(2026, 1, 3), "跨年"},
		{"science-week", MustDate(2025, 6, 1), MustDate(2025, 6, 2), "改期"},
	}
	for _, tt := range []struct {
		name   string
		year   int
		want   string
		reason string
	}{
		{"全国科技活动周", 2026, "2026-05-16..2026-05-24", "the last one that makes sense"},
		{"全国科技活动周", 2025, "2025-06-01..2025-06-02", "the caller's beats the one known here"},
		{"全国科技活动周", 2024, "2024-05-25..2024-06-01", "another year"},
		{"全国科普日", 2025, "2025-09-20", "a single day, of what has ended"},
		{"世界水日", 2026, "2026-03-21", "a day that follows a rule"},
		{"世界水日", 2027, "2027-03-22", "another year"},
		{"宪法宣传周", 2025, "2025-12-29..2026-01-03", "over the end of the year"},
	} {
		if got := shown(mustObservance(t, tt.name).In(tt.year, own...)); got != tt.want {
			t.Errorf("%s of %d: %s, want %s: %s", tt.name, tt.year, got, tt.want, tt.reason)
		}
	}
	for _, tt := range []struct {
		day    string
		want   string
		reason string
	}{
		{"2026-05-16", "[全国家庭教育宣传周 全国科技活动周]", "corrected"},
		{"2026-05-29", "[]", "only in what was corrected"},
		{"2026-03-21", "[世界睡眠日 国际森林日 世界水日]", "moved to this day"},
		{"2026-03-22", "[中国水周]", "moved away"},
		{"2026-01-02", "[宪法宣传周]", "begun in the year before"},
		{"2025-05-26", "[]", "what is known here is beaten"},
		{"2025-09-20", "[全国科普月 全国质量月 全国科普日 国家网络安全宣传周 全民国防教育日 全国爱牙日 公民道德宣传日]", "several"},
	} {
		d, err := ParseDate(tt.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := namesOn(d, own...); got != tt.want {
			t.Errorf("%s is %s, want %s: %s", tt.day, got, tt.want, tt.reason)
		}
	}
}

func namesOn(d Date, extra ...Announcement) string {
	names := []string{}
	for _, o := range ObservancesOn(d, extra...) {
		names = append(names, o.Observance.Name.Hans)
	}
	return fmt.Sprint(names)
}

func TestWorkingDays(t *testing.T) {
	own := Announcements{
		{DayOff, MustDate(2026, 10, 1), MustDate(2026, 10, 7), "通知"},
		{DayOff, MustDate(2026, 1, 2), Date{}, "通知"},
		{WorkingDay, MustDate(2026, 9, 20), Date{}, "通知"},
		{WorkingDay, Date{}, MustDate(2026, 9, 30), "没有开始"},
	}
	for _, tt := range []struct {
		id, day string
		want    bool
	}{
		{DayOff, "2026-01-02", true},
		{DayOff, "2026-01-03", false},
		{DayOff, "2026-10-07", true},
		{DayOff, "2026-10-08", false},
		{DayOff, "2026-09-20", false},
		{WorkingDay, "2026-09-20", true},
		{WorkingDay, "2026-10-01", false},
		{WorkingDay, "2026-09-19", false},
	} {
		d, _ := ParseDate(tt.day)
		if got := own.On(tt.id, d); got != tt.want {
			t.Errorf("%s on %s is %v", tt.id, tt.day, got)
		}
	}
	if own.On(DayOff, Date{}) {
		t.Error("no day is a day off")
	}
	if got := namesOn(MustDate(2026, 1, 2), own...); got != "[]" {
		t.Errorf("a day off is observed as %s", got)
	}
}

func TestObservancesOn(t *testing.T) {
	for _, tt := range []struct {
		day, want, reason string
	}{
		{"2026-03-22", "[世界水日 中国水周]", "a day and the first of a week"},
		{"2026-03-28", "[中国水周]", "the last of a week"},
		{"2026-03-29", "[]", "after it"},
		{"2025-05-12", "[国际护士节 全国防灾减灾日 防灾减灾宣传周 全国家庭教育宣传周]", "a rule, an announcement and a week"},
		{"2026-10-18", "[老年节]", "a lunar day"},
		{"2026-09-23", "[全国科普月 全国质量月 中国农民丰收节]", "a solar term in two months"},
		{"2024-09-01", "[全国质量月]", "before 全国科普月"},
		{"2026-11-22", "[]", "nothing"},
		{"2101-09-23", "[全国科普月 全国质量月]", "after the tables of the terms"},
		{"0001-05-13", "[母亲节]", "the first year"},
	} {
		d, err := ParseDate(tt.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := namesOn(d); got != tt.want {
			t.Errorf("%s is %s, want %s: %s", tt.day, got, tt.want, tt.reason)
		}
	}
	if on := ObservancesOn(Date{}, Announcement{"earth-day", Date{}, Date{}, ""}); on != nil {
		t.Errorf("no day is %v", on)
	}
}

// TestObservanceDays holds both directions against one another.
func TestObservanceDays(t *testing.T) {
	for year := 1985; year <= 2035; year++ {
		want := map[Date][]string{}
		for _, o := range Observances() {
			first, last, state := o.In(year)
			for d := first; state == Known && d.Compare(last) <= 0; d = d.AddDays(1) {
				want[d] = append(want[d], o.Name.Hans)
			}
		}
		for d := MustDate(year, 1, 1); d.Year() == year; d = d.AddDays(1) {
			if got, want := namesOn(d), fmt.Sprint(want[d]); got != want {
				t.Errorf("%v is %s, want %s", d, got, want)
			}
		}
	}
}

func TestObservanceYears(t *testing.T) {
	for _, o := range Observances() {
		for year := -1; year <= 2150; year++ {
			first, last, state := o.In(year)
			again, to, same := o.In(year)
			switch {
			case first != again || last != to || state != same:
				t.Errorf("%s of %d changes", o.ID, year)
			case state != Known && (!first.IsZero() || !last.IsZero()):
				t.Errorf("%s of %d is %v and has days", o.ID, year, state)
			case state == Known && (first.Year() != year || last.Year() != year || first.Compare(last) > 0):
				t.Errorf("%s of %d is %v to %v", o.ID, year, first, last)
			case (state == NotYet) != (year >= 1 && year < int(o.Since)):
				t.Errorf("%s of %d is %v", o.ID, year, state)
			case (state == Ended) != (o.Until > 0 && year > int(o.Until)):
				t.Errorf("%s of %d is %v", o.ID, year, state)
			case state == NotAnnounced && !o.Announced():
				t.Errorf("%s of %d is %v", o.ID, year, state)
			}
			if _, ok := NewDate(first.Year(), first.Month(), first.Day()); state == Known && !ok {
				t.Errorf("%s of %d is on no day: %v", o.ID, year, first)
			}
		}
	}
}

func TestObservanceTable(t *testing.T) {
	id := regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)+$`)
	seen := map[string]bool{}
	month := uint8(1)
	for _, o := range Observances() {
		if !id.MatchString(o.ID) || o.ID == DayOff || o.ID == WorkingDay || seen[o.ID] || seen[o.Name.Hans] {
			t.Errorf("%s %s is no good or is there twice", o.ID, o.Name.Hans)
		}
		seen[o.ID], seen[o.Name.Hans] = true, true
		if hanzi.Fold(o.Name.Hant, hanzi.Script|hanzi.Blank) != o.Name.Hans || o.Name.English == "" {
			t.Errorf("%s is called %q", o.ID, o.Name)
		}
		if o.Authority == "" || o.Rule() == "" || o.Until != 0 && o.Until < o.Since {
			t.Errorf("%s lacks a fact: %+v", o.ID, o)
		}
		if o.rule.month > 0 && o.rule.kind != byLunar {
			if o.rule.month < month {
				t.Errorf("%s is out of order", o.ID)
			}
			month = o.rule.month
		}
		for _, name := range []string{o.ID, o.Name.Hans, o.Name.Hant} {
			if got, ok := ObservanceNamed(name); got != o || !ok {
				t.Errorf("%q is %v, %v", name, got, ok)
			}
		}
	}
	for _, name := range []string{"", "春节", "世界", "水日"} {
		if o, ok := ObservanceNamed(name); ok || o != (Observance{}) {
			t.Errorf("%q is %v", name, o)
		}
	}
	list := Observances()
	list[0].ID = ""
	if Observances()[0].ID == "" {
		t.Error("a caller can change the table")
	}
}

// TestObservanceTopics reads the list of topics as it is written, because it
// belongs to a package above this one.
func TestObservanceTopics(t *testing.T) {
	src, err := os.ReadFile("../topic.go")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(src), "var topics")
	list, _, _ = strings.Cut(list, "\n}")
	for _, o := range Observances() {
		if o.Topic != "" && !strings.Contains(list, strconv.Quote(o.Topic)) {
			t.Errorf("%s is about %s, which is no topic", o.ID, o.Topic)
		}
	}
}

func TestAnnouncementTable(t *testing.T) {
	type key struct {
		id   string
		year int
	}
	seen := map[key]bool{}
	for _, a := range announcements {
		i := slices.IndexFunc(observances[:], func(o Observance) bool { return o.ID == a.ID })
		if i < 0 || !observances[i].Announced() {
			t.Errorf("%s is no announced observance", a.ID)
			continue
		}
		o, at := observances[i], key{a.ID, a.First.Year()}
		if seen[at] || a.Source == "" || a.First.Year() != a.Last.Year() || a.First.Compare(a.Last) > 0 {
			t.Errorf("%+v is no good or is there twice", a)
		}
		seen[at] = true
		if a.First.Year() < int(o.Since) || o.Until > 0 && a.First.Year() > int(o.Until) {
			t.Errorf("%+v is outside the years of %s", a, a.ID)
		}
		usual := o.Usually()
		if usual.Month > 0 && a.First.Month() != int(usual.Month) && a.Last.Month() != int(usual.Month) {
			t.Errorf("%+v is not in the usual month", a)
		}
		if usual.Day > 0 && !a.holds(Date{a.First.year, usual.Month, usual.Day}) {
			t.Errorf("%+v does not hold the usual day", a)
		}
	}
}

func TestRules(t *testing.T) {
	for name, want := range map[string]string{
		"世界水日":        "03-22",
		"中国水周":        "03-22..03-28",
		"全国科普月":       "09",
		"全国助残日":       "05-3SU",
		"国际聋人日":       "09--1SU",
		"全国家庭教育宣传周":   "weekof:05-15",
		"中国农民丰收节":     "term:秋分",
		"老年节":         "lunar:9-9",
		"全国节能宣传周":     "announced",
		"全国科普日":       "announced(09)",
		"防灾减灾宣传周":     "announced(contains 05-12)",
		"《职业病防治法》宣传周": "announced(04)",
	} {
		o := mustObservance(t, name)
		if got := o.Rule(); got != want {
			t.Errorf("%s follows %q, want %q", name, got, want)
		}
		usual := strings.TrimPrefix(o.Usually().String(), "--")
		if o.Announced() != strings.HasPrefix(want, "announced") || !strings.Contains(want, usual) || !o.Announced() && usual != "" {
			t.Errorf("%s is usually %v", name, o.Usually())
		}
	}
	if (Observance{}).Rule() != "" || (Observance{}).Announced() || State(99).String() != "ended" {
		t.Error("what is nothing has a rule")
	}
}

func TestObservancesDoNotAllocate(t *testing.T) {
	d, o := MustDate(2026, 11, 22), mustObservance(t, "全国助残日")
	own := Announcements{{"science-week", MustDate(2026, 5, 23), MustDate(2026, 5, 30), "通知"}}
	if n := testing.AllocsPerRun(100, func() { _ = ObservancesOn(d, own...) }); n != 0 {
		t.Errorf("a day without observance allocates %v times", n)
	}
	if n := testing.AllocsPerRun(100, func() { _, _, _ = o.In(2026, own...) }); n != 0 {
		t.Errorf("a year allocates %v times", n)
	}
}

func BenchmarkObservancesOn(b *testing.B) {
	days := make([]Date, 365)
	for i := range days {
		days[i] = MustDate(2026, 1, 1).AddDays(i)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		ObservancesOn(days[i%len(days)])
	}
}

func BenchmarkObservancesOnAnnounced(b *testing.B) {
	var own Announcements
	for i := range 60 {
		own = append(own, Announcement{observances[i*2].ID, MustDate(2026, 1+i%12, 1), MustDate(2026, 1+i%12, 7), "通知"})
	}
	d := MustDate(2026, 9, 20)
	b.ReportAllocs()
	for b.Loop() {
		ObservancesOn(d, own...)
	}
}

func BenchmarkObservanceIn(b *testing.B) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		observances[i%len(observances)].In(2026)
	}
}
