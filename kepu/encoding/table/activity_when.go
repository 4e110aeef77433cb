package table

import "github.com/openkepu/openkepu/kepu"

// A pendingTime is what a row says of its time and of its state, until the year
// is known that both are read in.
type pendingTime struct {
	when, state value
	period      kepu.Period // of the row, of a title or the caller's
	known       bool        // one of them said it
	inferred    bool        // another row did
}

// pend puts a row's time aside.
func (r *activityReader) pend(rec *record) {
	t := pendingTime{when: r.time(rec), state: rec.values[stateItem]}
	if t.period, t.known = r.year(rec); !t.known {
		t.period, t.known = r.within, r.within != kepu.Period{}
	}
	r.pending = append(r.pending, t)
}

// settleTimes reads the times of a sheet.
func (r *activityReader) settleTimes() {
	yearless, told := r.inherit(), false
	rows := r.activities[len(r.activities)-len(r.pending):]
	for i := range r.pending {
		t, a := &r.pending[i], &rows[i]
		a.When = r.parse(t.when, t.period)
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
