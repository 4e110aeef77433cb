package kepu_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

func clashLines(s *kepu.Schedule, p kepu.Period) []string {
	var list []string
	for c := range s.Clashes(p) {
		b := fmt.Sprint(c.A.Activity.Name, " ", c.A.Period, " ", c.B.Activity.Name, " ", c.B.Period, " ", c.What)
		if c.Possible {
			b += "?"
		}
		list = append(list, b)
	}
	return list
}

// TestClashHours holds the hours of one day at one place against one another.
func TestClashHours(t *testing.T) {
	for _, row := range []struct {
		a, b   string
		want   string
		reason string
	}{
		{"9:00-10:30", "10:00-11:00", "yes", "they overlap"},
		{"9:00-10:30", "10:30-11:00", "no", "one begins when the other ends"},
		{"9:00-12:00", "10:00-11:00", "yes", "one within the other"},
		{"9:00", "9:00", "yes", "they begin together"},
		{"9:00", "9:00-10:00", "yes", "they begin together, one without an end"},
		{"9:00", "12:30", "maybe", "the first may go on"},
		{"9:00", "13:00", "no", "nothing goes on for more than four hours without saying so"},
		{"11:00", "14:00-15:00", "maybe", "it may go on until the other begins"},
		{"9:00", "18:30-19:30", "no", "the evening is not the morning's"},
		{"15:00", "14:00-15:00", "no", "it begins when the other ends"},
		{"14:30", "14:00-15:00", "yes", "it begins while the other is on"},
		{"上午9:00", "14:00-15:00", "no", "it is over before noon"},
		{"上午", "9:00-10:00", "maybe", "in the same part of the day"},
		{"上午", "14:00-15:00", "no", "in another part of the day"},
		{"上午", "上午", "maybe", "the same part of the day"},
		{"上午", "下午", "no", "another part of the day"},
		{"上午", "中午", "no", "another part of the day"},
		{"下午", "晚上", "no", "another part of the day"},
		{"晚上", "19:00-20:00", "maybe", "in the evening"},
		{"全天", "19:00-20:00", "yes", "all the day"},
		{"全天", "上午", "maybe", "all the day, and nobody knows how long"},
		{"全天", "全天", "yes", "all the day"},
		{"", "9:00-10:00", "maybe", "hours that are not known"},
		{"", "", "maybe", "nothing is known"},
		{"", "上午", "maybe", "nothing is known of one"},
	} {
		for _, swapped := range []bool{false, true} {
			a, b := row.a, row.b
			if swapped {
				a, b = b, a
			}
			one := func(name, hours string) kepu.Activity {
				return kepu.Activity{Name: name, Place: "活动室", When: kepu.When{Kind: kepu.OnDay, From: on(t, "2026-09-20"), Hours: hoursOf(t, hours)}}
			}
			s, _ := kepu.NewSchedule([]kepu.Activity{one("a", a), one("b", b)}, nil)
			got := "no"
			for c := range s.Clashes(kepu.Period{}) {
				got = map[bool]string{true: "maybe", false: "yes"}[c.Possible]
			}
			if got != row.want {
				t.Errorf("%q and %q: %s, want %s: %s", a, b, got, row.want, row.reason)
			}
		}
	}
}

func TestClashes(t *testing.T) {
	year := kepu.YearPeriod(2026)
	dated := func(name, when, hours, place string) kepu.Activity {
		p := days(t, when)
		w := kepu.When{Kind: kepu.OnDays, Within: year, Hours: hoursOf(t, hours)}
		w.From, w.To = on(t, p.First.String()), on(t, p.Last.String())
		if p.First == p.Last {
			w.Kind = kepu.OnDay
		}
		return kepu.Activity{Name: name, Place: place, When: w}
	}
	weekly := func(name, hours, place string) kepu.Activity {
		return kepu.Activity{Name: name, Place: place, When: kepu.When{Kind: kepu.OnRule, Rule: weeklyRule, Within: year, Hours: hoursOf(t, hours)}}
	}
	daily := func(name, hours, place string) kepu.Activity {
		return kepu.Activity{Name: name, Place: place, When: kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachDay, Within: year, Hours: hoursOf(t, hours)}}
	}
	with := func(a kepu.Activity, change func(a *kepu.Activity)) kepu.Activity { change(&a); return a }
	for _, row := range []struct {
		reason, p  string
		activities []kepu.Activity
		want       []string
	}{
		{"the same place in another script and width", "..", []kepu.Activity{
			dated("a", "2026-09-20", "9:00-11:00", "活动室2"), dated("b", "2026-09-20", "10:00-11:00", "活動室 ２")},
			[]string{"a 2026-09-20 b 2026-09-20 活动室2"}},
		{"no place is no place in common", "..", []kepu.Activity{
			dated("a", "2026-09-20", "9:00-11:00", ""), dated("b", "2026-09-20", "10:00-11:00", "")}, nil},
		{"each time of two that repeat", "2026-10-01..2026-10-10", []kepu.Activity{weekly("a", "9:00-11:00", "活动室"), weekly("b", "10:00-11:00", "活动室")},
			[]string{"a 2026-10-01 b 2026-10-01 活动室", "a 2026-10-08 b 2026-10-08 活动室"}},
		{"what begins earlier is first", "2026-10-01..2026-10-07", []kepu.Activity{weekly("a", "10:00-11:00", "活动室"), weekly("b", "9:00-11:00", "活动室")},
			[]string{"b 2026-10-01 a 2026-10-01 活动室"}},
		{"an exhibition, with each week", "2026-09-01..2026-10-10", []kepu.Activity{dated("a", "2026-09-20..2026-10-02", "", "活动室"), weekly("b", "9:00-11:00", "活动室")},
			[]string{"a 2026-09-20..2026-10-02 b 2026-09-24 活动室?", "a 2026-09-20..2026-10-02 b 2026-10-01 活动室?"}},
		{"an exhibition, once with what is every day", "2026-09-22..2026-10-10", []kepu.Activity{dated("a", "2026-09-20..2026-10-02", "8:00-10:00", "活动室"), daily("b", "9:00-11:00", "活动室")},
			[]string{"a 2026-09-20..2026-10-02 b 2026-09-22 活动室"}},
		{"two exhibitions, once", "..", []kepu.Activity{dated("a", "2026-09-20..2026-10-02", "", "活动室"), dated("b", "2026-09-25..2026-10-20", "", "活动室"), dated("c", "2026-10-03..2026-10-04", "", "活动室")},
			[]string{"a 2026-09-20..2026-10-02 b 2026-09-25..2026-10-20 活动室?", "b 2026-09-25..2026-10-20 c 2026-10-03..2026-10-04 活动室?"}},
		{"one person, who teaches and answers for", "..", []kepu.Activity{
			with(dated("a", "2026-09-20", "9:00-11:00", "广场"), func(a *kepu.Activity) { a.Speakers = []string{"张三"} }),
			with(dated("b", "2026-09-20", "10:00-11:00", "活动室"), func(a *kepu.Activity) { a.Owner = "李四、张三" })},
			[]string{"a 2026-09-20 b 2026-09-20 张三"}},
		{"one audience, at other places", "..", []kepu.Activity{
			with(dated("a", "2026-09-20", "9:00-11:00", "广场"), func(a *kepu.Activity) { a.Audience = []string{"儿童", "家庭"} }),
			with(dated("b", "2026-09-20", "10:00-11:00", ""), func(a *kepu.Activity) { a.Audience = []string{"家庭"} })},
			[]string{"a 2026-09-20 b 2026-09-20 家庭"}},
		{"one audience at one place is there together", "..", []kepu.Activity{
			with(dated("a", "2026-09-20", "9:00-10:00", "广场"), func(a *kepu.Activity) { a.Audience = []string{"儿童"} }),
			with(dated("b", "2026-09-20", "9:00-10:00", "广场"), func(a *kepu.Activity) { a.Audience = []string{"儿童"} })},
			[]string{"a 2026-09-20 b 2026-09-20 广场"}},
		{"an audience is not busy for a whole day", "..", []kepu.Activity{
			with(dated("a", "2026-09-20", "", "广场"), func(a *kepu.Activity) { a.Audience = []string{"儿童"} }),
			with(dated("b", "2026-09-20", "9:00-10:00", "活动室"), func(a *kepu.Activity) { a.Audience = []string{"儿童"} }),
			with(dated("c", "2026-09-20", "全天", "公园"), func(a *kepu.Activity) { a.Audience = []string{"儿童"} })}, nil},
		{"an activity does not clash with itself", "..", []kepu.Activity{
			with(weekly("a", "9:00-10:00", "广场"), func(a *kepu.Activity) { a.Changes = []kepu.Change{{Day: day(2026, 10, 1), To: day(2026, 10, 8)}} })}, nil},
		{"what was moved clashes where it is now", "2026-10-01..2026-10-09", []kepu.Activity{
			with(weekly("a", "9:00-10:00", "广场"), func(a *kepu.Activity) {
				a.Changes = []kepu.Change{{Day: day(2026, 10, 1), To: day(2026, 10, 9), Place: "二楼"}}
			}), dated("b", "2026-10-09", "9:30-10:00", "二楼"), dated("c", "2026-10-01", "9:30-10:00", "广场")},
			[]string{"a 2026-10-09 b 2026-10-09 二楼"}},
		{"what is cancelled or postponed is in nobody's way", "..", []kepu.Activity{
			dated("a", "2026-09-20", "9:00-11:00", "活动室"),
			with(dated("b", "2026-09-20", "9:00-11:00", "活动室"), func(a *kepu.Activity) { a.State = kepu.Cancelled }),
			with(dated("c", "2026-09-20", "9:00-11:00", "活动室"), func(a *kepu.Activity) { a.State = kepu.Postponed }),
			with(dated("d", "2026-09-20", "9:00-11:00", "活动室"), func(a *kepu.Activity) { a.Changes = []kepu.Change{{Day: day(2026, 9, 20), Cancelled: true}} })}, nil},
		{"what has no certain day is in nobody's way", "..", []kepu.Activity{
			dated("a", "2026-09-20", "", "活动室"), {Name: "b", Place: "活动室", When: kepu.When{Kind: kepu.InMonths, Months: []int{9}, Within: year}}}, nil},
	} {
		s, problems := kepu.NewSchedule(row.activities, nil)
		if len(problems) > 0 {
			t.Error(row.reason, problems)
		}
		if diff := gocmp.Diff(row.want, clashLines(s, days(t, row.p))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
}

// slowClashes is the reference: pair by pair and day by day.
func slowClashes(s *kepu.Schedule, p kepu.Period) map[string]bool {
	type time struct {
		kepu.Occurrence
		who, audience []string
	}
	var times []time
	for o := range s.Between(p, kepu.ScheduleFilter{}) {
		if !o.Dated || o.State == kepu.Cancelled || o.State == kepu.Postponed {
			continue
		}
		who := append([]string{}, o.Activity.Speakers...)
		who = append(who, strings.Split(o.Activity.Owner, "、")...)
		times = append(times, time{o, who, o.Activity.Audience})
	}
	place := func(o kepu.Occurrence) string {
		return strings.ReplaceAll(strings.ReplaceAll(o.Place, " ", ""), "動", "动")
	}
	common := func(a, b []string) (both []string) {
		for _, x := range a {
			if x != "" && slices.Contains(b, x) && !slices.Contains(both, x) {
				both = append(both, x)
			}
		}
		return both
	}
	found := map[string]bool{}
	for i, a := range times {
		for _, b := range times[i+1:] {
			if a.Activity == b.Activity || !a.Overlaps(b.Period) {
				continue
			}
			meets := meetOf(a.Hours, b.Hours)
			if meets == "no" {
				continue
			}
			add := func(kind kepu.ClashKind, what string) {
				found[clashKey(kind, what, a.Occurrence, b.Occurrence, p)] = meets == "maybe"
			}
			if place(a.Occurrence) != "" && place(a.Occurrence) == place(b.Occurrence) {
				add(kepu.PlaceClash, place(a.Occurrence))
			}
			for _, name := range common(a.who, b.who) {
				add(kepu.PersonClash, name)
			}
			busy := func(h kepu.Hours) bool { return !h.From.IsZero() || h.Part != 0 && h.Part != kepu.AllDay }
			if place(a.Occurrence) != place(b.Occurrence) || place(a.Occurrence) == "" {
				for _, name := range common(a.audience, b.audience) {
					if busy(a.Hours) && busy(b.Hours) {
						add(kepu.AudienceClash, name)
					}
				}
			}
		}
	}
	return found
}

// clashKey is a clash with the day it is told of, without the order of the two.
func clashKey(kind kepu.ClashKind, what string, a, b kepu.Occurrence, p kepu.Period) string {
	one := []string{a.Activity.Name + "/" + a.First.String(), b.Activity.Name + "/" + b.First.String()}
	slices.Sort(one)
	return fmt.Sprint(kind, " ", what, " ", one, " ", a.And(b.Period).And(p).First)
}

// meetOf goes from minute to minute: hours surely take up their minutes, those
// without an end their first, and may take up others.
func meetOf(a, b kepu.Hours) string {
	if a.Part != 0 && b.Part != 0 && a.Part != b.Part && a.Part != kepu.AllDay && b.Part != kepu.AllDay {
		return "no"
	}
	parts := map[kepu.DayPart][2]int{0: {0, 1440}, kepu.Morning: {0, 720}, kepu.Noon: {660, 840}, kepu.Afternoon: {720, 1140}, kepu.Evening: {1020, 1440}, kepu.AllDay: {0, 1440}}
	takes := func(h kepu.Hours, minute int) (surely, maybe bool) {
		part := parts[h.Part]
		switch {
		case h.From.IsZero():
			maybe = part[0] <= minute && minute < part[1]
			return maybe && h.Part == kepu.AllDay, maybe
		case !h.To.IsZero():
			surely = h.From.Minutes() <= minute && minute < h.To.Minutes()
			return surely, surely
		case part[1] <= h.From.Minutes():
			part[1] = 1440
		}
		last := min(part[1], h.From.Minutes()+240)
		return minute == h.From.Minutes(), h.From.Minutes() <= minute && minute < last
	}
	result := "no"
	for m := range 1440 {
		aSurely, aMaybe := takes(a, m)
		bSurely, bMaybe := takes(b, m)
		if aSurely && bSurely {
			return "yes"
		}
		if aMaybe && bMaybe {
			result = "maybe"
		}
	}
	return result
}

func TestClashesReference(t *testing.T) {
	r, cal := rand.New(rand.NewPCG(14, 15)), testCalendar(t)
	total := 0
	for range 100 {
		list := randomActivities(r, 2+r.IntN(60), cal)
		s, _ := kepu.NewSchedule(list, cal)
		first := day(2025, 12, 1).AddDays(r.IntN(200))
		p := kepu.Period{First: first, Last: first.AddDays(r.IntN(400))}
		want := slowClashes(s, p)
		long := func(o kepu.Occurrence) bool { return o.First != o.Last }
		for c := range s.Clashes(p) {
			total++
			what := strings.ReplaceAll(strings.ReplaceAll(c.What, " ", ""), "動", "动")
			key := clashKey(c.Kind, what, c.A, c.B, p)
			if possible, ok := want[key]; !ok || possible != c.Possible {
				t.Fatalf("%s, possible %v: the reference has %v, %v", key, c.Possible, ok, possible)
			}
			delete(want, key)
			if long(c.A) == long(c.B) {
				continue
			}
			short := &c.B
			if !long(c.A) {
				short = &c.A
			}
			for { // the days that follow in a run are not told
				short.First = short.First.AddDays(1)
				short.Last = short.First
				key := clashKey(c.Kind, what, c.A, c.B, p)
				if _, ok := want[key]; !ok {
					break
				}
				delete(want, key)
			}
		}
		if len(want) > 0 {
			t.Fatalf("not told: %v", want)
		}
	}
	t.Logf("%d clashes", total)
}
