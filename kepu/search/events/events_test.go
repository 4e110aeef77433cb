package events

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

var year = kepu.YearPeriod(2026)

func date(month, day int) calendar.Date { return calendar.MustDate(2026, month, day) }

func onDay(text string, month, day int) kepu.When {
	return kepu.When{Kind: kepu.OnDay, Text: text, Within: year, From: calendar.Partial{Year: 2026, Month: uint8(month), Day: uint8(day)}}
}

func weekly(text string, days ...time.Weekday) kepu.When {
	w := kepu.When{Kind: kepu.OnRule, Text: text, Within: year, Rule: kepu.RecurrenceRule{Start: date(1, 1), Frequency: kepu.Weekly}}
	for _, d := range days {
		w.Rule.Days = append(w.Rule.Days, kepu.RecurrenceDay{Weekday: d})
	}
	return w
}

// community is a schedule with every way to be found.
func community(t testing.TB) *kepu.Schedule {
	t.Helper()
	return schedule(t, []kepu.Activity{
		{ID: "A1", Name: "健康义诊", Place: "社区广场", When: onDay("10月18日", 10, 18), Hosts: []string{"社区居委会"}, Organisers: []string{"市第二医院"},
			CoOrganisers: []string{"老年协会"}, Audience: []string{"老年人"}, Topic: "健康", Speakers: []string{"单国强"}},
		{ID: "A2", Name: "重阳登高", Place: "南山公园", When: onDay("10月17日", 10, 17), Audience: []string{"全体居民"}},
		{ID: "A3", Name: "防诈骗讲座", Place: "二楼会议室", When: onDay("9月18日", 9, 18), Topic: "防诈骗", Speakers: []string{"曾敏"}},
		{ID: "A4", Name: "太极拳班", Place: "活动室", When: weekly("每周日", time.Sunday), Speakers: []string{"李长江"}, Audience: []string{"老年人", "妇女"}},
		{ID: "A5", Name: "科普读书会", Place: "图书室", When: kepu.When{Kind: kepu.InMonths, Text: "十月", Within: year, Months: []int{10}}},
		{ID: "A6", Name: "社区運動會", Place: "网络教室", When: kepu.When{Kind: kepu.Vague, Text: "时间待定"}},
		{ID: "A7", Name: "科技展览", Place: "社区广场", When: kepu.When{Kind: kepu.OnDays, Text: "9月16日—22日", Within: year,
			From: calendar.Partial{Year: 2026, Month: 9, Day: 16}, To: calendar.Partial{Year: 2026, Month: 9, Day: 22}}},
		{ID: "A9", Name: "楼栋巡查", When: kepu.When{Kind: kepu.InYear, Text: "全年", Within: year}},
		{ID: "A8", Name: "急救演练", Place: "活动室", When: onDay("3月5日", 3, 5), State: kepu.Cancelled},
	}, nil)
}

func schedule(t testing.TB, activities []kepu.Activity, cal *kepu.Calendar) *kepu.Schedule {
	t.Helper()
	s, problems := kepu.NewSchedule(activities, cal)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return s
}

func ids(list []Found) string {
	var names []string
	for _, f := range list {
		names = append(names, f.Occurrence.Activity.ID)
	}
	return strings.Join(names, " ")
}

// TestFindChanged finds what became of single days.
func TestFindChanged(t *testing.T) {
	course := weekly("每周四", time.Thursday)
	moved := kepu.Activity{ID: "C1", Name: "手机课", Place: "活动室", When: course, Changes: []kepu.Change{
		{Day: date(12, 3), To: date(12, 5)}, {Day: date(12, 10), Place: "二楼会议室"}}}
	library := kepu.Activity{ID: "C2", Name: "图书室", When: kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachDay, Text: "每天", Within: year}}
	f := New(schedule(t, []kepu.Activity{moved, library}, nil), year, nil)
	for _, tt := range []struct{ query, want, reason string }{
		{"elhys", "C1", "the place of a single day"},
		{"1205", "C1 C2", "the day it was moved to"},
		{"1203", "C1 C2", "the day it was planned for, where people look for it"},
		{"cyj", "", "a library that is open each day is not of 重阳节"},
	} {
		if got := ids(f.Find(tt.query, date(11, 22), 0)); got != tt.want {
			t.Errorf("%q finds %s, want %s: %s", tt.query, got, tt.want, tt.reason)
		}
	}
}

func TestFind(t *testing.T) {
	f := New(community(t), year, nil)
	for _, tt := range []struct{ query, want, reason string }{
		{"cyj", "A1 A4", "what is on at 重阳节, which no name says; the single day before the course"},
		{"chongyang", "A2 A1 A4", "full pinyin; the name before the day"},
		{"重阳", "A2 A1 A4", "characters"},
		{"重陽", "A2 A1 A4", "Traditional characters in the query"},
		{"yundong", "A6", "Traditional characters in the name"},
		{"运动", "A6", "the same in Simplified"},
		{"ydh", "A6", "and by initials"},
		{"1018", "A1 A4 A5", "a day: the single day, the course, the month it may be in"},
		{"10.18", "A1 A4 A5", "with a point"},
		{"10月18日", "A1 A4 A5", "in words"},
		{"全年", "A9", "all the year, by its words and by no day"},
		{"9.18", "A3 A7", "a day, and the days that it is one of"},
		{"918", "A3 A7", "in digits"},
		{"920", "A7 A4", "a day of a week, then one of a course"},
		{"南山", "A2", "a place"},
		{"sqgc", "A7 A1", "a place by initials, sooner first"},
		{"jwh", "A1", "a host"},
		{"第二医院", "A1", "an organiser"},
		{"老年协会", "A1", "a co-organiser"},
		{"lnr", "A4 A1", "an audience; the course's next Sunday is sooner"},
		{"funv", "A4", "the second audience"},
		{"防诈骗", "A3", "a topic, in the name too"},
		{"健康", "A1", "a topic"},
		{"sgq", "A1", "单 is a surname: shan"},
		{"dgq", "A1", "and its other reading"},
		{"zm", "A3", "曾 is a surname: zeng"},
		{"曾敏", "A3", "a speaker"},
		{"每周日", "A4", "the words of a time"},
		{"待定", "A6", "the words of a time that is none"},
		{"a3", "A3", "an ID"},
		{"cy denggao", "A2", "several words"},
		{"gongyuan 1017", "A2", "a place and a day"},
		{"jiankang laonian guangchang", "A1", "three words of three fields"},
		{"jz nanshan", "", "every word must match"},
		{"jijiu", "A8", "what was cancelled"},
		{"xyz", "", "nothing"},
		{"", "", "no words"},
		{" ，。", "", "nothing to look for"},
	} {
		if got := ids(f.Find(tt.query, date(9, 1), 0)); got != tt.want {
			t.Errorf("%q finds %s, want %s: %s", tt.query, got, tt.want, tt.reason)
		}
	}
}

func TestMonth(t *testing.T) {
	f := New(community(t), year, nil)
	got := strings.Fields(ids(f.Find("10月", date(9, 1), 0)))
	slices.Sort(got)
	if want := []string{"A1", "A2", "A4", "A5"}; !slices.Equal(got, want) {
		t.Errorf("10月 finds %v, want %v: days, a day of a course, a month", got, want)
	}
}

func TestOccurrence(t *testing.T) {
	f := New(community(t), year, nil)
	for _, tt := range []struct {
		query, id string
		asOf      calendar.Date
		want      string // first day, and whether it is certain
		reason    string
	}{
		{"太极", "A4", date(10, 1), "2026-10-04 true", "the next Sunday"},
		{"太极", "A4", date(10, 4), "2026-10-04 true", "today is still to come"},
		{"太极 1018", "A4", date(10, 1), "2026-10-18 true", "the day that is asked for"},
		{"太极 1018", "A4", date(11, 1), "2026-10-18 true", "also when it is over"},
		{"太极 1108", "A4", date(10, 1), "2026-11-08 true", "another day"},
		{"太极 cyj", "A4", date(10, 1), "2026-10-18 true", "the day that is a festival"},
		{"太极 10月", "A4", date(10, 6), "2026-10-11 true", "of several, the next"},
		{"太极 10月", "A4", date(11, 6), "2026-10-25 true", "of several that are over, the last"},
		{"太极", "A4", calendar.MustDate(2027, 3, 1), "2026-12-27 true", "the last of all"},
		{"太极", "A4", calendar.Date{}, "2026-01-04 true", "without today nothing is over"},
		{"读书", "A5", date(10, 10), "2026-10-01 false", "a month"},
		{"读书 1018", "A5", date(10, 10), "2026-10-01 false", "a day of a month is no certain day"},
		{"运动", "A6", date(10, 10), " false", "no time at all"},
		{"展览", "A7", date(9, 18), "2026-09-16 true", "it is on"},
		{"急救", "A8", date(9, 18), "2026-03-05 true", "cancelled"},
	} {
		found := f.Find(tt.query, tt.asOf, 1)
		if len(found) != 1 || found[0].Occurrence.Activity.ID != tt.id {
			t.Errorf("%q finds %s, want %s", tt.query, ids(found), tt.id)
			continue
		}
		o := found[0].Occurrence
		if got := fmt.Sprint(o.First, " ", o.Dated); got != tt.want {
			t.Errorf("%q on %v: %s, want %s: %s", tt.query, tt.asOf, got, tt.want, tt.reason)
		}
	}
	if o := f.Find("急救", date(1, 1), 1)[0].Occurrence; o.State != kepu.Cancelled {
		t.Errorf("a cancelled activity is %v", o.State)
	}
	if o := f.Find("运动", date(1, 1), 1)[0].Occurrence; o.Place != "网络教室" {
		t.Errorf("an activity without time has the place %q", o.Place)
	}
}

// Among equals what comes next is first, then what has no time, then what is
// over.
func TestOrder(t *testing.T) {
	var list []kepu.Activity
	add := func(id string, w kepu.When) { list = append(list, kepu.Activity{ID: id, Name: "讲座", When: w}) }
	add("over", onDay("", 2, 1))
	add("justOver", onDay("", 5, 9))
	add("vague", kepu.When{Kind: kepu.Vague, Text: "待定"})
	add("far", onDay("", 12, 1))
	add("month", kepu.When{Kind: kepu.InMonths, Within: year, Months: []int{5}})
	add("today", onDay("", 5, 10))
	add("alsoToday", onDay("", 5, 10))
	add("near", onDay("", 5, 12))
	f := New(schedule(t, list, nil), year, nil)
	const want = "today alsoToday near month far vague justOver over"
	if got := ids(f.Find("jz", date(5, 10), 0)); got != want {
		t.Errorf("found %s, want %s", got, want)
	}
	if got := ids(f.Find("jz", date(5, 10), 3)); got != "today alsoToday near" {
		t.Errorf("the first three are %s", got)
	}
}

// The first of all are the same however many are wanted.
func TestLimit(t *testing.T) {
	f := New(schedule(t, many(2000), nil), year, nil)
	for _, query := range []string{"cyj", "1018", "10月", "sqgc", "jz sq", "s", "jz 1018", "zzz"} {
		for _, asOf := range []calendar.Date{{}, date(9, 1), calendar.MustDate(2027, 1, 1)} {
			all := f.Find(query, asOf, 0)
			for _, limit := range []int{1, 2, 7, 20, 500, 3000, math.MaxInt} {
				if diff := cmp.Diff(ids(all[:min(limit, len(all))]), ids(f.Find(query, asOf, limit))); diff != "" {
					t.Errorf("%q: the first %d are others (-all +limited):\n%s", query, limit, diff)
				}
			}
		}
	}
}

// What lies outside the period is found by its name, with its day.
func TestWithin(t *testing.T) {
	s := community(t)
	f := New(s, kepu.MonthPeriod(2026, 10), nil)
	if got := ids(f.Find("9月20日", date(9, 1), 0)); got != "A7" {
		t.Errorf("20 September finds %q in October, want only what is not in October at all", got)
	}
	found := f.Find("诈骗", date(9, 1), 0)
	if ids(found) != "A3" || found[0].Occurrence.First != date(9, 18) {
		t.Errorf("found %v", found)
	}
	all := New(s, kepu.Period{}, nil)
	if got, want := ids(all.Find("1018", date(9, 1), 0)), "A1 A4 A5"; got != want {
		t.Errorf("without limits 1018 finds %s, want %s", got, want)
	}
}

func TestSpeller(t *testing.T) {
	speller, _ := hanzi.NewSpeller(map[string]string{"单家桥": "shan jia qiao"})
	s := schedule(t, []kepu.Activity{{ID: "1", Name: "参观", Place: "东家桥"}, {ID: "2", Name: "参观", Place: "单家桥"}}, nil)
	if got := ids(New(s, year, speller).Find("sjq", date(1, 1), 0)); got != "2" {
		t.Errorf("found %q by a word of the community's own", got)
	}
}

func TestHits(t *testing.T) {
	f := New(community(t), year, nil)
	var got []string
	for _, h := range f.Find("yizhen 1018 gc", date(9, 1), 0)[0].Hits {
		got = append(got, h.Text[h.From:h.To])
	}
	if diff := cmp.Diff([]string{"义诊", "2026-10-18", "广场"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestNothing(t *testing.T) {
	var none *Finder
	if got := none.Find("cyj", date(1, 1), 0); got != nil {
		t.Errorf("the nil Finder finds %v", got)
	}
	if got := New(nil, year, nil).Find("cyj", date(1, 1), 0); got != nil {
		t.Errorf("a Finder of no schedule finds %v", got)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"cyj", "1018", "9.18 cy", "重陽", "10月 太极", "", "\xff", strings.Repeat("1 ", 99)} {
		f.Add(s, 2026, 10, 18)
	}
	s := community(f)
	finder := New(s, year, nil)
	f.Fuzz(func(t *testing.T, query string, year, month, day int) {
		asOf, _ := calendar.NewDate(year, month, day)
		all := finder.Find(query, asOf, 0)
		seen := map[*kepu.Activity]bool{}
		for i, found := range all {
			if a := found.Occurrence.Activity; seen[a] {
				t.Errorf("%q finds %s twice", query, a.ID)
			}
			seen[found.Occurrence.Activity] = true
			if o := found.Occurrence; !o.First.IsZero() && !slices.Contains(slices.Collect(s.Of(o.Activity, o.Period)), o) {
				t.Errorf("%q finds %s on %v, which it is not on", query, o.Activity.ID, o.Period)
			}
			if i > 0 && found.Score > all[i-1].Score {
				t.Errorf("%q: the better is behind", query)
			}
		}
		if some := finder.Find(query, asOf, 2); ids(some) != ids(all[:min(2, len(all))]) {
			t.Errorf("%q: the first two are %s of %s", query, ids(some), ids(all))
		}
	})
}
