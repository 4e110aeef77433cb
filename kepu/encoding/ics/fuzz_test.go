package ics

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// FuzzAppend writes activities with any texts and times of any kind, also such
// as no reader makes, and reads them with two readers.
func FuzzAppend(f *testing.F) {
	for i := range uint64(40) {
		f.Add(i, i%2 == 0, "义诊", "广场,东;门\\", "一\n二")
	}
	f.Add(uint64(1), false, "END:VEVENT\r\nBEGIN:VEVENT", "\x00\xff", "\\")
	f.Fuzz(func(t *testing.T, seed uint64, wild bool, name, place, about string) {
		r := rand.New(rand.NewPCG(seed, 5545))
		var activities []kepu.Activity
		for range 3 {
			a := randomActivity(r, "")
			if wild {
				a.When = wildWhen(r, 2)
				a.State = kepu.ActivityState(r.IntN(6))
				a.Changes = append(a.Changes, kepu.Change{Day: wildDate(r), To: wildDate(r), Hours: wildHours(r)})
			}
			a.ID, a.Name, a.Place, a.About, a.Topic, a.Hosts = name, name, place, about, place, []string{name, about}
			activities = append(activities, a)
		}
		s, _ := kepu.NewSchedule(activities, nil)
		o := Options{Stamp: stamp, Within: kepu.MonthPeriod(2026, 1+int(seed%12)), Name: name, Namespace: place}
		if wild {
			o.Within = wildPeriod(r)
		}
		text, _ := Append(nil, s, o)
		events, err := readStrictly(text)
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		theirs, err := ical.ParseCalendar(bytes.NewReader(text))
		if err != nil || len(theirs.Events()) != len(events) {
			t.Fatalf("golang-ical: %v in\n%s", err, text)
		}
		if again, _ := Append(nil, s, o); !slices.Equal(text, again) {
			t.Fatal("the same schedule gave other bytes")
		}
	})
}

func wildDate(r *rand.Rand) calendar.Date {
	switch r.IntN(5) {
	case 0:
		return calendar.Date{}
	case 1:
		return calendar.MustDate(9999, 12, 31-r.IntN(3))
	case 2:
		return calendar.MustDate(1, 1, 1+r.IntN(3))
	}
	return day("2026-01-01").AddDays(r.IntN(730))
}

// wildPeriod makes a period at any end of the calendar, backwards too, but not
// of thousands of years: days that are left out cost their time, one by one.
func wildPeriod(r *rand.Rand) kepu.Period {
	p := kepu.Period{First: wildDate(r), Last: wildDate(r)}
	if p.First.IsZero() && p.Last.IsZero() || p.Last.Year()-p.First.Year() <= 40 && !p.First.IsZero() && !p.Last.IsZero() {
		return p
	}
	if p.First.IsZero() {
		p.First = p.Last.AddDays(-r.IntN(900))
	} else {
		p.Last = p.First.AddDays(r.IntN(900))
	}
	return p
}

func wildPartial(r *rand.Rand) calendar.Partial {
	if r.IntN(2) == 0 {
		return calendar.Partial{}
	}
	return calendar.Partial{Year: []int16{0, 0, 1, 2026, 9999, -3}[r.IntN(6)], Month: uint8(r.IntN(14)), Day: uint8(r.IntN(33))}
}

func wildHours(r *rand.Rand) (h kepu.Hours) {
	h.Part = kepu.DayPart(r.IntN(7))
	if r.IntN(2) == 0 {
		h.From, _ = kepu.NewClock(r.IntN(25), 0)
	}
	if r.IntN(2) == 0 {
		h.To, _ = kepu.NewClock(r.IntN(25), 0)
	}
	return h
}

// wildWhen makes a time of fields that need not fit one another.
func wildWhen(r *rand.Rand, depth int) kepu.When {
	w := kepu.When{
		Kind:     kepu.WhenKind(r.IntN(20)),
		Relation: kepu.Relation(max(0, r.IntN(10)-4)),
		Within:   wildPeriod(r),
		From:     wildPartial(r), To: wildPartial(r),
		Dates:  []calendar.Partial{wildPartial(r), wildPartial(r)},
		Months: []int{r.IntN(14), r.IntN(14)},
		Part:   kepu.Part(r.IntN(7)), Number: r.IntN(6) - 1,
		Name:  []string{"", "重阳节", "冬至", "暑假", "世界气象日", "没有这个节"}[r.IntN(6)],
		Lunar: calendar.Lunar{Year: int16(r.IntN(2) * 2026), Month: uint8(r.IntN(14)), Day: uint8(r.IntN(32)), Leap: r.IntN(4) == 0},
		Rule:  wildRule(r),
		Each:  kepu.Each(r.IntN(10)),
		Hours: wildHours(r),
	}
	if depth > 0 && r.IntN(3) == 0 {
		w.Only = []kepu.When{wildWhen(r, depth-1)}
	}
	if depth > 0 && r.IntN(3) == 0 {
		w.Without = []kepu.When{wildWhen(r, depth-1)}
	}
	return w
}

func wildRule(r *rand.Rand) kepu.RecurrenceRule {
	rule := kepu.RecurrenceRule{Start: wildDate(r), Frequency: kepu.Frequency(r.IntN(6)), Interval: r.IntN(4) - 1, Until: wildDate(r)}
	for range r.IntN(3) {
		rule.Days = append(rule.Days, kepu.RecurrenceDay{N: r.IntN(8) - 3, Weekday: time.Weekday(r.IntN(9) - 1)})
		rule.MonthDays = append(rule.MonthDays, r.IntN(70)-35)
		rule.Months = append(rule.Months, r.IntN(14))
		rule.Except = append(rule.Except, wildDate(r))
		rule.Cancelled = append(rule.Cancelled, wildDate(r))
		rule.Moved = append(rule.Moved, kepu.RecurrenceMove{From: wildDate(r), To: wildDate(r)})
	}
	if r.IntN(4) == 0 {
		rule.Count = r.IntN(1000)
	}
	return rule
}
