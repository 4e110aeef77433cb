package ics

import (
	"cmp"
	"slices"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// Options say what of a schedule is written, and how. The zero Options are not
// complete: a calendar file has to say when it was made.
type Options struct {
	// Stamp is when the file is made, its DTSTAMP. Programs take an event with
	// a later stamp for the newer one. Zero, and a year beyond 1 to 9999, is
	// written as 1970-01-01 and a problem.
	Stamp time.Time
	// Within is the period that is wanted. What has a day in it is written; a
	// rule is written whole then, also the part of it before and after. Without
	// a limit on both sides, what repeats for ever and is nothing that RRULE can
	// say is left out.
	Within kepu.Period
	// Name is the name of the calendar, as programs list it; "" for none.
	Name string
	// Namespace is whose activities these are, such as a domain or the name of
	// the community with that of its street. UIDs of one namespace are of one
	// place, so it should not change; "" stands for openkepu.
	Namespace string
	// Lang is the language of the words before the lines of a description. What
	// the activities say stays as it is.
	Lang kepu.Lang
	// Only tells which activities are wanted; nil wants all.
	Only func(*kepu.Activity) bool
}

// Append writes the activities of a schedule, in their order, as a calendar of
// its own and returns the extended buffer. The problems name the activities
// that were left out, and why.
func Append(dst []byte, s *kepu.Schedule, o Options) ([]byte, []kepu.Problem) {
	w := writer{
		lines:    lines{dst: dst},
		schedule: s,
		within:   o.Within,
		lang:     o.Lang,
		uids:     newUIDs(o.Namespace, s.Len()),
		days:     map[calendar.Date]bool{},
	}
	w.setStamp(o.Stamp)
	w.head(oneLine(o.Name))
	for i := range s.Len() {
		a := s.Activity(i)
		id := w.uids.next(a) // also of what is not wanted, so that the others keep theirs
		if o.Only == nil || o.Only(a) {
			w.activity(a, id)
		}
	}
	w.put("END:VCALENDAR")
	return w.dst, w.problems
}

// A writer writes one calendar.
type writer struct {
	lines
	schedule *kepu.Schedule
	within   kepu.Period
	lang     kepu.Lang
	uids     uids
	stamp    string // the whole line
	problems []kepu.Problem
	mark     int                    // how many problems there were before the activity at hand
	days     map[calendar.Date]bool // of the activity at hand
}

// zone is the one time zone there is. Its summer time of 1986 to 1991 is left
// out: what is ahead has none.
const zone = "Asia/Shanghai"

func (w *writer) head(name string) {
	w.put("BEGIN:VCALENDAR")
	w.put("VERSION:2.0")
	w.put("PRODID:-//openkepu//kepu//ZH")
	w.put("CALSCALE:GREGORIAN")
	w.text("NAME:", name)
	w.text("X-WR-CALNAME:", name)
	w.put("X-WR-TIMEZONE:" + zone)
	w.put("BEGIN:VTIMEZONE")
	w.put("TZID:" + zone)
	w.put("BEGIN:STANDARD")
	w.put("DTSTART:19700101T000000")
	w.put("TZOFFSETFROM:+0800")
	w.put("TZOFFSETTO:+0800")
	w.put("TZNAME:CST")
	w.put("END:STANDARD")
	w.put("END:VTIMEZONE")
}

func (w *writer) setStamp(t time.Time) {
	t = t.UTC()
	if t.IsZero() || t.Year() < 1 || t.Year() > 9999 {
		w.problems = append(w.problems, kepu.Problem{Code: kepu.ICSNoStamp})
		t = time.Unix(0, 0).UTC()
	}
	w.stamp = t.Format("DTSTAMP:20060102T150405Z")
}

// problem tells of an activity by its name and its time.
func (w *writer) problem(a *kepu.Activity, code kepu.Code, more ...any) {
	args := []any{cmp.Or(a.Name, a.ID), a.When.Text}
	if a.When.Text == "" {
		args[1] = noTimeWords
	}
	w.problems = append(w.problems, kepu.Problem{Position: a.At, Code: code, Args: append(args, more...)})
}

// short returns a text that is at most n characters long, and tells once for an
// activity where it had to be cut.
func (w *writer) short(a *kepu.Activity, what label, s string, n int) string {
	s, cut := shortened(s, n)
	if cut {
		p := kepu.Problem{Position: a.At, Code: kepu.TooLong, Args: []any{what, n}}
		same := func(q kepu.Problem) bool {
			return q.Code == p.Code && q.Position == p.Position && q.Args[0] == p.Args[0]
		}
		if !slices.ContainsFunc(w.problems[w.mark:], same) {
			w.problems = append(w.problems, p)
		}
	}
	return s
}

// mostChanges is how many changed days a series may have: one each day of a year.
// With more, which nobody writes, it is an event for each time.
const mostChanges = 366

// activity writes what an activity is on the calendar: a series where RRULE can
// say it, else an event for each time.
func (w *writer) activity(a *kepu.Activity, id string) {
	w.mark = len(w.problems)
	if len(a.Changes) <= mostChanges {
		if s, ok := seriesOf(&a.When, w.within.First, w.schedule.Calendar()); ok {
			w.series(a, id, &s)
			return
		}
	}
	w.times(a, id)
}
