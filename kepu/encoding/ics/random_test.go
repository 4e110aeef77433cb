package ics

import (
	"cmp"
	"flag"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

var generated = flag.Int("generated", 1000, "how many random activities are written")

// An appointment is one day of an activity as somebody sees it.
type appointment struct {
	Day      string
	Hours    string
	Place    string
	State    string
	Activity string
}

func compareAppointments(a, b appointment) int {
	return cmp.Or(cmp.Compare(a.Activity, b.Activity), cmp.Compare(a.Day, b.Day), cmp.Compare(a.Hours, b.Hours),
		cmp.Compare(a.Place, b.Place), cmp.Compare(a.State, b.State))
}

// TestWhatIsWrittenIsTheSchedule writes random activities, works out by the
// words of RFC 5545, one day after the other, when the events are, and compares
// it with what the schedule says.
func TestWhatIsWrittenIsTheSchedule(t *testing.T) {
	r := rand.New(rand.NewPCG(5545, 1))
	two := period("2026-01-01", "2027-12-31")
	series, overrides := 0, 0
	for done := 0; done < *generated; done += 10 {
		var activities []kepu.Activity
		for i := range 10 {
			activities = append(activities, randomActivity(r, "a"+strconv.Itoa(i)))
		}
		s, _ := kepu.NewSchedule(activities, nil)
		text, _ := Append(nil, s, Options{Stamp: stamp, Within: two})
		events, err := readStrictly(text)
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		for i := range activities {
			a := s.Activity(i)
			var own []vevent
			for _, e := range events {
				if id, _, _ := strings.Cut(e.get("UID").value, "@"); id == a.ID || strings.HasPrefix(id, a.ID+"~") {
					own = append(own, e)
				}
				if e.get("RRULE").name != "" {
					series++
				}
				if e.get("RECURRENCE-ID").name != "" {
					overrides++
				}
			}
			want, got := scheduled(s, a, two), written(own, a.ID, two)
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Fatalf("%+v\nchanges %+v (-schedule +written):\n%s", a.When, a.Changes, diff)
			}
		}
	}
	if series == 0 || overrides == 0 {
		t.Errorf("%d series and %d changed days are too few to tell anything", series, overrides)
	}
}

// scheduled are the appointments that the schedule has for an activity.
func scheduled(s *kepu.Schedule, a *kepu.Activity, p kepu.Period) (list []appointment) {
	for o := range s.Of(a, p) {
		if !o.Dated {
			continue
		}
		h := o.Hours
		h.Part = 0
		if h.From.IsZero() {
			h.To = kepu.Clock{}
		}
		shift := 0
		if h.From == clock("24:00") {
			h.From, shift = clock("0:00"), 1
		}
		for d := o.First; d.Compare(o.Last) <= 0 && !d.IsZero(); d = d.AddDays(1) {
			if d := d.AddDays(shift); p.Contains(d) {
				list = append(list, appointment{d.String(), h.String(), o.Place, states[o.State], a.ID})
			}
		}
	}
	slices.SortFunc(list, compareAppointments)
	return slices.Compact(list)
}

// written are the appointments that the events of an activity say.
func written(events []vevent, id string, p kepu.Period) (list []appointment) {
	instead := map[string]bool{}
	for _, e := range events {
		if r := e.get("RECURRENCE-ID"); r.name != "" {
			instead[e.get("UID").value+r.value] = true
		}
	}
	for _, e := range events {
		start := e.get("DTSTART")
		first := calendar.DateOf(mustTime(start))
		last := first
		hours := ""
		if len(start.value) > 8 {
			hours = mustTime(start).Format("15:04")
			if end := e.get("DTEND"); end.name != "" {
				hours += "-" + strings.Replace(mustTime(end).Format("15:04"), "00:00", "24:00", 1)
			}
		} else {
			last = calendar.DateOf(mustTime(e.get("DTEND"))).AddDays(-1)
		}
		for d := range ruleDays(e, p.Last) {
			for k := range daysBetween(first, last) + 1 {
				on := d.AddDays(k)
				stamp := strings.ReplaceAll(d.String(), "-", "") + start.value[8:]
				gone := slices.ContainsFunc(e.all("EXDATE"), func(x prop) bool { return x.value == stamp })
				if e.get("RECURRENCE-ID").name == "" && instead[e.get("UID").value+stamp] || gone || !p.Contains(on) {
					continue
				}
				list = append(list, appointment{on.String(), hours, e.text("LOCATION"), e.get("STATUS").value, id})
			}
		}
	}
	slices.SortFunc(list, compareAppointments)
	return slices.Compact(list)
}

// ruleDays goes through the days of an event up to a day, one after the other.
func ruleDays(e vevent, limit calendar.Date) func(func(calendar.Date) bool) {
	return func(yield func(calendar.Date) bool) {
		start := mustTime(e.get("DTSTART"))
		rule := e.get("RRULE").value
		if rule == "" {
			yield(calendar.DateOf(start))
			return
		}
		end := start.AddDate(100, 0, 0)
		if until := rulePart(rule, "UNTIL"); len(until) == 8 {
			end, _ = time.ParseInLocation("20060102", until, china)
		} else if until != "" {
			end, _ = time.Parse("20060102T150405Z", until)
		}
		for d := start; !d.After(end); d = d.AddDate(0, 0, 1) {
			day := calendar.DateOf(d)
			if day.Compare(limit) > 0 || onRule(rule, start, d) && !yield(day) {
				return
			}
		}
	}
}

// onRule tells whether a rule that starts on a day has another.
func onRule(rule string, start, d time.Time) bool {
	interval := max(number(rulePart(rule, "INTERVAL")), 1)
	monday := func(t time.Time) int { return julian(t) - (int(t.Weekday())+6)%7 }
	var apart int
	switch rulePart(rule, "FREQ") {
	case "DAILY":
		apart = julian(d) - julian(start)
	case "WEEKLY":
		apart = (monday(d) - monday(start)) / 7
	case "MONTHLY":
		apart = (d.Year()-start.Year())*12 + int(d.Month()-start.Month())
	case "YEARLY":
		apart = d.Year() - start.Year()
	}
	if apart%interval != 0 {
		return false
	}
	in := func(name string, fits func(string) bool) bool {
		list := rulePart(rule, name)
		return list == "" || slices.ContainsFunc(strings.Split(list, ","), fits)
	}
	length := d.AddDate(0, 1, -d.Day()).Day()
	month := in("BYMONTH", func(s string) bool { return number(s) == int(d.Month()) })
	monthDay := in("BYMONTHDAY", func(s string) bool { return number(s) == d.Day() || number(s) == d.Day()-length-1 })
	weekday := in("BYDAY", func(s string) bool {
		n, name := s[:len(s)-2], s[len(s)-2:]
		if !strings.EqualFold(name, d.Weekday().String()[:2]) {
			return false
		}
		return n == "" || number(n) == (d.Day()-1)/7+1 || number(n) == -((length-d.Day())/7+1)
	})
	if !month || !monthDay || !weekday {
		return false
	}
	if rulePart(rule, "BYMONTHDAY") != "" || rulePart(rule, "BYDAY") != "" {
		return true
	}
	switch rulePart(rule, "FREQ") {
	case "WEEKLY":
		return d.Weekday() == start.Weekday()
	case "MONTHLY":
		return d.Day() == start.Day()
	case "YEARLY":
		return d.Day() == start.Day() && (rulePart(rule, "BYMONTH") != "" || d.Month() == start.Month())
	}
	return true
}

func julian(t time.Time) int { return int(t.Unix()+8*3600) / 86400 }

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// randomActivity makes an activity of any kind of dated time, with changes of
// some of its days.
func randomActivity(r *rand.Rand, id string) kepu.Activity {
	a := kepu.Activity{ID: id, Name: "活动" + id, Place: []string{"", "图书室", "社区广场"}[r.IntN(3)], When: randomWhen(r)}
	if r.IntN(3) > 0 {
		a.When.Hours = []kepu.Hours{hours("9:00-11:00"), hours("7:30"), hours("19:00-24:00"), hours("0:00-1:00"), {Part: kepu.Morning}, hours("24:00"), hours("14:30")}[r.IntN(7)]
	}
	if r.IntN(6) == 0 {
		a.State = kepu.ActivityState(r.IntN(4))
	}
	n := 0
	for span := range a.When.Spans(period("2026-01-01", "2027-12-31"), nil) {
		if n++; n > 40 || !span.Dated {
			break
		}
		if r.IntN(6) > 0 {
			continue
		}
		c := kepu.Change{Day: span.First}
		switch r.IntN(4) {
		case 0:
			c.Cancelled = true
		case 1:
			c.Place = "二楼会议室"
		case 2:
			c.To = span.First.AddDays(r.IntN(60) - 20)
			fallthrough
		case 3:
			c.Hours = hours("16:00-17:00")
		}
		a.Changes = append(a.Changes, c)
		if r.IntN(10) == 0 {
			a.Changes = append(a.Changes, kepu.Change{Day: c.Day, Place: "社区广场"})
		}
	}
	r.Shuffle(len(a.Changes), func(i, j int) { a.Changes[i], a.Changes[j] = a.Changes[j], a.Changes[i] })
	return a
}

func randomWhen(r *rand.Rand) kepu.When {
	pick := func(names ...string) string { return names[r.IntN(len(names))] }
	date := func() calendar.Partial {
		d := day("2026-01-01").AddDays(r.IntN(730))
		p := calendar.Partial{Year: int16(d.Year()), Month: uint8(d.Month()), Day: uint8(d.Day())}
		if r.IntN(2) == 0 {
			p.Year = 0
		}
		return p
	}
	var w kepu.When
	switch w.Kind = []kepu.WhenKind{kepu.OnDay, kepu.OnDays, kepu.OnDates, kepu.OnLunar, kepu.OnFestival, kepu.OnTerm, kepu.OnObservance, kepu.EachPeriod}[r.IntN(8)]; w.Kind {
	case kepu.OnDay:
		w.From = date()
	case kepu.OnDays:
		w.From, w.To = date(), date()
	case kepu.OnDates:
		w.Dates = []calendar.Partial{date(), date()}
	case kepu.OnLunar:
		w.Lunar = calendar.Lunar{Month: uint8(1 + r.IntN(12)), Day: uint8(1 + r.IntN(30))}
	case kepu.OnFestival:
		w.Name = pick("重阳节", "除夕", "清明节", "春节")
	case kepu.OnTerm:
		w.Name = pick("冬至", "清明", "小寒")
	case kepu.OnObservance:
		w.Name = pick("世界气象日", "国家宪法日", "全国科普月")
	case kepu.EachPeriod:
		w.Each = kepu.EachDay
	}
	if r.IntN(3) > 0 {
		w = kepu.When{Kind: kepu.OnRule, Rule: randomRule(r)}
	}
	if r.IntN(2) == 0 {
		w.Within = []kepu.Period{year2026, period("2026-09-01", "2027-07-31"), period("2025-01-01", "2027-12-31")}[r.IntN(3)]
	}
	if w.Kind == kepu.OnRule || w.Kind == kepu.EachPeriod {
		limit := kepu.When{Kind: kepu.InMonths, Months: []int{1 + r.IntN(12), 1 + r.IntN(12)}}
		switch r.IntN(3) {
		case 0:
			limit = kepu.When{Kind: kepu.OnDays, From: partial("2026-05-01"), To: partial("2026-08-31")}
		case 1:
			limit = kepu.When{Kind: kepu.OnDays, From: partial("10-1"), To: partial("10-7"), Within: w.Within}
		}
		switch r.IntN(6) {
		case 0:
			w.Only = []kepu.When{limit}
		case 1:
			w.Without = []kepu.When{limit}
		}
		if r.IntN(4) == 0 {
			w.From = partial(pick("2026-03-01", "2026-03-01", "3-1", "2026", "9月"))
			if r.IntN(2) == 0 {
				w.To = partial(pick("2027-02-10", "6-30", "2月"))
			}
		}
	}
	return w
}

func randomRule(r *rand.Rand) kepu.RecurrenceRule {
	rule := kepu.RecurrenceRule{Frequency: kepu.Frequency(1 + r.IntN(4)), Interval: r.IntN(3)}
	if r.IntN(3) > 0 {
		rule.Start = day("2025-06-01").AddDays(r.IntN(500))
	}
	for range r.IntN(3) {
		d := kepu.RecurrenceDay{Weekday: time.Weekday(r.IntN(7))}
		if rule.Frequency == kepu.Monthly {
			d.N = r.IntN(4) - 1
		}
		rule.Days = append(rule.Days, d)
	}
	if rule.Frequency == kepu.Monthly && r.IntN(2) == 0 {
		rule.MonthDays = []int{r.IntN(31) + 1, -1 - r.IntN(3)}
	}
	if r.IntN(4) == 0 {
		rule.Months = []int{1 + r.IntN(12), 1 + r.IntN(12), 1 + r.IntN(12)}
	}
	switch r.IntN(5) {
	case 0:
		rule.Count = 1 + r.IntN(50)
	case 1:
		rule.Until = day("2026-12-01").AddDays(r.IntN(700))
	}
	if r.IntN(3) == 0 && !rule.Start.IsZero() {
		for range r.IntN(20) {
			rule.Except = append(rule.Except, rule.Start.AddDays(r.IntN(400)))
		}
	}
	return rule
}
