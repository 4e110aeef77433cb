package table

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A pendingTime is what a row says of its time and of its state, until the year
// is known that both are read in.
type pendingTime struct {
	when, hours, state value
	period             kepu.Period // of the row, of a title or the caller's
	known              bool        // one of them said it
	inferred           bool        // another row did
}

// pend puts a row's time aside.
func (r *activityReader) pend(rec *record) {
	t := pendingTime{state: rec.values[stateItem]}
	t.when, t.hours = r.time(rec)
	if t.period, t.known = r.year(rec); !t.known {
		t.period, t.known = r.within, r.within != kepu.Period{}
	}
	r.pending = append(r.pending, t)
}

// A saidTime is a time in its words. Many rows say the same.
type saidTime struct {
	text   string
	within kepu.Period
}

// settleTimes reads the times of a sheet.
func (r *activityReader) settleTimes() {
	yearless, told := r.inherit(), false
	rows := r.activities[len(r.activities)-len(r.pending):]
	first := map[saidTime]*kepu.Activity{} // who says it, where nothing is wrong with it
	for i := range r.pending {
		t, a := &r.pending[i], &rows[i]
		said, problems := saidTime{t.when.text, t.period}, r.count()
		if before := first[said]; before != nil {
			a.When = before.When
		} else if a.When = r.parse(t.when, t.period); r.count() == problems {
			if r.unreadHours(t, &a.When); r.count() == problems {
				first[said] = a
			}
		}
		if !told && !t.known && needsYear(&a.When) {
			switch {
			case yearless:
				r.problem(r.header.start, kepu.ActivityNoYear)
				told = true
			case t.inferred:
				r.problem(t.when.place, kepu.ActivityYearInferred, t.period.First.Year())
				told = true
			}
		}
		r.settleState(a, t)
	}
	r.pending = r.pending[:0]
}

// unreadHours tells of hours that were not read: 25:00, 饭后.
func (r *activityReader) unreadHours(t *pendingTime, w *kepu.When) {
	if w.Hours != (kepu.Hours{}) {
		return
	}
	text, at := flat(t.hours.text), t.hours.place
	if text != "" {
		if said, _ := kepu.ParseWhen(text, kepu.Period{}); said.Kind != kepu.Vague {
			return // 元宵节: it says more than hours
		}
	} else {
		text, at = clockIn(t.when.text), t.when.place
	}
	if text != "" && !hasAny(strings.Contains, hanzi.Fold(text, hanzi.Same), "待定", "通知", "不定", "另定") {
		r.problem(at, kepu.TableHoursUnread, text)
	}
}

// clockIn finds what looks like a time of day: 25:00.
func clockIn(s string) string {
	s = hanzi.Fold(s, hanzi.Width)
	isClock := func(c byte) bool { return isDigit(c) || c == ':' }
	for i := 1; i+1 < len(s); i++ {
		if s[i] != ':' || !isDigit(s[i-1]) || !isDigit(s[i+1]) {
			continue
		}
		from, to := i, i
		for from > 0 && isClock(s[from-1]) {
			from--
		}
		for to < len(s) && isClock(s[to]) {
			to++
		}
		return s[from:to]
	}
	return ""
}

// inherit gives rows whose year nothing says that of the nearest row above whose
// time names one, else of the first below. It tells whether there is none.
func (r *activityReader) inherit() (yearless bool) {
	year, first := 0, 0
	for i := range r.pending {
		t := &r.pending[i]
		if t.known {
			continue
		}
		if y := yearIn(t.when.text); y == 0 {
			t.inferred = true
		} else if year = y; first == 0 {
			first = y
		}
		t.period = kepu.YearPeriod(year)
	}
	for i := range r.pending {
		if t := &r.pending[i]; !t.known && t.period == (kepu.Period{}) {
			t.period = kepu.YearPeriod(first)
		}
	}
	return first == 0
}

// needsYear tells whether a time is on days that come once a year.
func needsYear(w *kepu.When) bool {
	switch w.Kind {
	case kepu.Vague, kepu.AtHours, kepu.EachPeriod:
		return false
	case kepu.OnRule:
		return w.From != w.To || len(w.Only) > 0
	}
	return true
}
