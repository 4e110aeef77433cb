package table

import (
	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
)

// The longest texts of an activity, in characters.
const (
	maxName = 200
	maxLine = limit.Option // of what has a line: a place, a name of a host
	maxPart = limit.Stem   // of a description
)

// time returns a row's time, nothing where it is too long for one, and the hours
// of it that have a cell of their own.
func (r *recordReader) time(rec *record) (when, hours value) {
	t := timeCells{rec: rec, month: r.month}
	v := t.when()
	if limit.Longer(v.text, maxLine) {
		r.problem(v.place, kepu.TooLong, "时间", maxLine)
		v.text = ""
	}
	if t.short[0] != "" && !r.shortYear {
		r.shortYear = true
		r.problem(v.place, kepu.TableShortYear, t.short[0], t.short[1])
	}
	return v, t.hours
}

// year returns the period that the cell of 年度 or a title gives a row.
func (r *recordReader) year(rec *record) (p kepu.Period, known bool) {
	if y := &rec.values[yearItem]; y.text != "" && !none(y.text) {
		if p, ok := parseYear(y.text); ok {
			return p, true
		}
		r.problem(y.place, kepu.TableBadYear, flat(y.text))
	}
	return r.period, r.period != kepu.Period{}
}

// parse reads a time.
func (r *recordReader) parse(when value, within kepu.Period) kepu.When {
	if when.text == "" {
		return kepu.When{}
	}
	w, problems := kepu.ParseWhen(when.text, within)
	for _, p := range problems {
		p.Position = r.at(when.place)
		r.tell(p)
	}
	return w
}

// line returns a cell of one line; "" where it says that there is nothing, and
// where it is too long, which is told.
func (r *recordReader) line(rec *record, it item, label string) string {
	return r.bounded(rec, it, label, maxLine)
}

func (r *recordReader) bounded(rec *record, it item, label string, most int) string {
	v := &rec.values[it]
	switch {
	case v.text == "" || none(v.text):
		return ""
	case limit.Longer(v.text, most):
		r.problem(v.place, kepu.TooLong, label, most)
		return ""
	}
	return flat(v.text)
}

// list returns the names of a cell.
func (r *recordReader) list(rec *record, it item, label string) []string {
	if v := &rec.values[it]; limit.Longer(v.text, maxLine) {
		r.problem(v.place, kepu.TooLong, label, maxLine)
		return nil
	}
	return names(rec.text(it))
}
