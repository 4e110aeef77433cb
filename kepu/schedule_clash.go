package kepu

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Clash is two activities that get in each other's way.
type Clash struct {
	Kind ClashKind
	// A is the one that stands first in [Schedule.Between].
	A, B Occurrence
	// What is the place, the person or the audience that both want.
	What string
	// Possible: they are on one day, and hours that are not known decide.
	Possible bool
}

// A ClashKind says what two activities both want.
type ClashKind uint8

// The kinds of clashes.
const (
	PlaceClash ClashKind = iota
	PersonClash
	AudienceClash
)

// Clashes returns the clashes in a period, in order of their days. Hours are
// half-open: what begins when another ends does not clash with it. Only dated
// times that take place are compared.
//
// The same place and the same person, who teaches or answers for both, clash;
// the same audience, other than 全体居民, clashes at other places, at hours that
// are known. What goes on for several days is told once with each time that it
// clashes with; and once for a run of days on which the other activity repeats.
func (s *Schedule) Clashes(p Period) iter.Seq[Clash] {
	return s.clashes(p, func(ClashKind) bool { return true })
}

// clashes are those of some kinds; the others cost nothing.
func (s *Schedule) clashes(p Period, wanted func(ClashKind) bool) iter.Seq[Clash] {
	return func(yield func(Clash) bool) {
		if s == nil || len(s.items) == 0 {
			return
		}
		w := sweep{schedule: s, wants: s.wants(), wanted: wanted, yield: yield, going: map[int32][]contender{}, runs: map[clashRun]calendar.Date{}}
		goesOn := true
		s.between(p, &itemTexts{}, func(i int, o *Occurrence) bool {
			if !o.takesPlace() {
				return true
			}
			day := o.First
			if day.Compare(p.First) < 0 {
				day = p.First
			}
			if day != w.day {
				goesOn = w.meet()
				w.day = day
			}
			w.arrive(i, o)
			return goesOn
		})
		if goesOn {
			w.meet()
		}
	}
}

// A resource is what an activity can have alone only.
type resource struct {
	kind ClashKind
	text string // as it was first written
}

// resources numbers the places, people and audiences of a schedule from 1.
type resources struct {
	list    []resource
	numbers map[resource]int32 // by folded text
}

func (r *resources) number(kind ClashKind, text string) int32 {
	key := resource{kind, same(text)}
	if key.text == "" {
		return 0
	}
	n, ok := r.numbers[key]
	if !ok {
		if r.numbers == nil {
			r.numbers = map[resource]int32{}
		}
		r.list = append(r.list, resource{kind, text})
		n = int32(len(r.list))
		r.numbers[key] = n
	}
	return n
}

// findWants numbers what all items want.
func (s *Schedule) findWants() *resources {
	r := &resources{}
	for i := range s.items {
		r.add(&s.items[i])
	}
	return r
}

// add numbers what an item wants.
func (r *resources) add(item *scheduleItem) {
	a := item.activity
	item.place = r.number(PlaceClash, a.Place)
	for i := range item.changes {
		r.number(PlaceClash, item.changes[i].Place)
	}
	for _, name := range a.Speakers {
		item.wants = append(item.wants, r.number(PersonClash, name))
	}
	for name := range strings.FieldsFuncSeq(a.Owner, func(c rune) bool { return strings.ContainsRune("、，,；;/", c) }) {
		item.wants = append(item.wants, r.number(PersonClash, name))
	}
	for _, name := range a.Audience {
		if same(name) == everybody {
			continue
		}
		item.wants = append(item.wants, r.number(AudienceClash, name))
	}
	slices.Sort(item.wants)
	item.wants = slices.Compact(item.wants)
	if len(item.wants) > 0 && item.wants[0] == 0 {
		item.wants = item.wants[1:]
	}
}

// A contender is an occurrence that wants a resource.
type contender struct {
	wants int32
	item  int32
	at    int // in the order of the schedule
	*Occurrence
	place int32
}

// A sweep goes through the occurrences day by day. Each is compared, when it
// begins, with those that want the same and have begun that day or before.
type sweep struct {
	schedule *Schedule
	wants    *resources
	wanted   func(ClashKind) bool
	yield    func(Clash) bool
	day      calendar.Date
	count    int
	today    []contender           // those that begin today
	going    map[int32][]contender // those of several days, by what they want
	runs     map[clashRun]calendar.Date
}

// A clashRun is one of several days and an activity that clashes with it again
// and again; it goes with the last day of the run.
type clashRun struct {
	long  int
	item  int32
	wants int32
}

// arrive adds an occurrence to those of the day.
func (w *sweep) arrive(i int, o *Occurrence) {
	item := &w.schedule.items[i]
	w.count++
	place := item.place
	if o.Place != item.activity.Place {
		place = w.wants.numbers[resource{PlaceClash, same(o.Place)}]
	}
	if place == 0 && len(item.wants) == 0 {
		return
	}
	kept := *o // o is of the moment
	c := contender{item: int32(i), at: w.count, Occurrence: &kept, place: place}
	for _, n := range item.wants {
		if c.wants = n; w.wanted(w.kind(n)) {
			w.today = append(w.today, c)
		}
	}
	if c.wants = c.place; c.wants > 0 && w.wanted(PlaceClash) {
		w.today = append(w.today, c)
	}
}

// meet compares those of the day, and returns false once yield does.
func (w *sweep) meet() bool {
	slices.SortFunc(w.today, func(a, b contender) int {
		return cmp.Or(cmp.Compare(w.kind(a.wants), w.kind(b.wants)), cmp.Compare(a.wants, b.wants), a.Hours.From.Compare(b.Hours.From), cmp.Compare(a.at, b.at))
	})
	for rest := w.today; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].wants == rest[0].wants {
			n++
		}
		if !w.among(rest[:n]) {
			return false
		}
		rest = rest[n:]
	}
	w.today = w.today[:0]
	return true
}

func (w *sweep) kind(wants int32) ClashKind { return w.wants.list[wants-1].kind }

// among compares those that begin today and want the same, in order of their
// hours, with one another and with those that go on.
func (w *sweep) among(list []contender) bool {
	wants := list[0].wants
	going := slices.DeleteFunc(w.going[wants], func(c contender) bool { return !c.Last.IsZero() && c.Last.Compare(w.day) < 0 })
	for i := range list {
		a := &list[i]
		for j := range going {
			if !w.compare(&going[j], a) {
				return false
			}
		}
		for j := i + 1; j < len(list); j++ {
			b := &list[j]
			if !a.Hours.From.IsZero() && !a.Hours.To.IsZero() && a.Hours.To.Compare(b.Hours.From) <= 0 {
				break // and so do all that follow
			}
			if !w.compare(a, b) {
				return false
			}
		}
	}
	for _, c := range list {
		if c.First != c.Last {
			going = append(going, c)
		}
	}
	if len(going) > 0 {
		w.going[wants] = going
	} else {
		delete(w.going, wants)
	}
	return true
}

// compare yields the clash of two that want the same on one day, if it is one.
func (w *sweep) compare(a, b *contender) bool {
	if a.item == b.item {
		return true
	}
	meets := a.Hours.meet(b.Hours)
	what := w.wants.list[a.wants-1]
	if what.kind == AudienceClash {
		if a.place == b.place && a.place > 0 || !a.Hours.busy() || !b.Hours.busy() {
			return true
		}
	}
	if meets == apart || w.told(a, b) {
		return true
	}
	if a.at > b.at {
		a, b = b, a
	}
	return w.yield(Clash{what.kind, *a.Occurrence, *b.Occurrence, what.text, meets == maybe})
}

// told tells whether the clash goes on from the day before.
func (w *sweep) told(a, b *contender) bool {
	if (a.First == a.Last) == (b.First == b.Last) {
		return false
	}
	run := clashRun{a.at, b.item, a.wants}
	if a.First == a.Last {
		run = clashRun{b.at, a.item, a.wants}
	}
	last := w.runs[run]
	w.runs[run] = w.day
	return !last.IsZero() && last.AddDays(1).Compare(w.day) >= 0
}
