package table

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A value is what a cell says, and where.
type value struct {
	text string
	place
}

// An entry is a question as its row has it, or its rows where the options
// stand one a row.
type entry struct {
	start  place
	values [fields]value
	list   []value // of options, "" where a cell is empty
	tags   []string
	rows   []optionRow
	took   [fields]bool // a value stands in a merged cell above
	filled int          // how many cells say anything
	bad    bool         // it was reported and is no question
	first  string       // what the first of them says
}

// An optionRow is a row that holds an option and what is said of it.
type optionRow struct{ text, right, key value }

func (e *entry) reset(start place) {
	*e = entry{start: start, list: e.list[:0], tags: e.tags[:0], rows: e.rows[:0]}
}

// fill reads a row's cells by their columns.
func (r *questionReader) fill(e *entry, row []cell) {
	e.reset(place{row[0].at, 0})
	for i, c := range row {
		if c.empty() {
			continue
		}
		text := r.string(c)
		if text == "" {
			continue
		}
		v := value{text, place{c.at, i}}
		if e.filled == 0 {
			e.start, e.first = v.place, text
		}
		e.filled++
		if i >= len(r.columns.list) {
			r.problem(v.place, kepu.StrayText, text)
			continue
		}
		r.put(e, r.columns.list[i], v)
	}
}

func (r *questionReader) put(e *entry, col column, v value) {
	switch col.field {
	case optionField: // the 27th too, to be reported
		for len(e.list) <= col.option {
			e.list = append(e.list, value{})
		}
		if o := &e.list[col.option]; o.text == "" {
			*o = v
		} else if o.text != v.text {
			r.problem(v.place, kepu.StrayText, v.text)
		}
	case noField:
		if allDigits(v.text) {
			return // it counts the rows
		}
		r.problem(v.place, kepu.StrayText, v.text)
	case tagField:
		if !none(v.text) {
			e.tags = append(e.tags, col.name+":"+strings.Join(strings.Fields(v.text), " "))
		}
	case dropField:
	case looseField:
		if k, ok := r.kind.of(v.text); !ok {
			e.tags = append(e.tags, "类型:"+v.text)
			return
		} else if k.Kind != 0 && e.values[kindField].text == "" {
			e.values[kindField] = v
		}
	default:
		switch at := &e.values[col.field]; {
		case at.text == "":
			*at = v
		case at.text == v.text:
		case col.field == answerField:
			r.problem(v.place, kepu.TwoAnswers, at.text, v.text)
			e.bad = true
		default:
			r.problem(v.place, kepu.StrayText, v.text)
		}
	}
}

// none tells whether a cell says that there is nothing to say.
func none(s string) bool {
	switch s {
	case "无", "無", "暂无", "暫無", "/", "-", "—", "——", "N/A", "n/a":
		return true
	}
	return false
}

// rowOf takes a row below a header: a question, one more option of the last
// one, a head, or nothing at all.
func (r *questionReader) rowOf(row []cell) {
	e := r.spare
	if e == nil {
		e = new(entry)
	}
	before := len(r.problems)
	r.fill(e, row)
	switch above := r.entry; {
	case above != nil && above.goesOn(r.columns, e):
		above.add(e)
	case e.filled == 0, e.nothing():
		r.problems = r.problems[:before]
	case e.filled == 1 && isHead(e.first):
		r.problems = r.problems[:before]
		r.flush()
		r.headline(e.first)
		r.endMerged()
	default:
		r.flush()
		r.entry, r.spare = e, above
	}
}

// nothing tells whether a row holds a number alone, the letters of options
// below a merged head, or a total.
func (e *entry) nothing() bool {
	stem, key := e.values[stemField], e.values[answerField].text
	switch {
	case e.bad || key != "" && !allDigits(key) && !total(key):
		return false
	case e.filled == 1 && allDigits(e.first):
		return true
	case stem.text == "" && len(e.list) == e.filled && lettersOnly(e.list):
		return true
	case stem.text != "":
		return stem.place == e.start && len(e.list) == 0 && total(stem.text)
	}
	return e.sumsUp()
}

// sumsUp tells whether a row without a stem holds the word of a total, in
// whatever column, and no options but numbers.
func (e *entry) sumsUp() bool {
	found := total(e.first)
	for _, o := range e.list {
		if !total(o.text) && !allDigits(o.text) {
			return false
		}
		found = found || total(o.text)
	}
	for _, tag := range e.tags {
		_, text, _ := strings.Cut(tag, ":")
		found = found || total(text)
	}
	return found || slices.ContainsFunc(e.values[:], func(v value) bool { return total(v.text) })
}

// lettersOnly tells whether options say nothing but A, B, C.
func lettersOnly(list []value) bool {
	for i, o := range list {
		if option, _, ok := optionHeading(o.text); !ok || option != i {
			return false
		}
	}
	return len(list) > 1
}

// total tells whether a cell heads a row that sums up.
func total(s string) bool {
	if s == "" || len(s) > 60 {
		return false
	}
	s = hanzi.Fold(s, hanzi.Same)
	for _, w := range []string{"合计", "总计", "小计", "共计", "总分", "平均", "total", "sum", "average"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return strings.Trim(rest, ":0123456789.题道分个项场次人小共,") == ""
		}
	}
	return false
}

func allDigits(s string) bool {
	s = hanzi.Fold(s, hanzi.Width)
	for i := range len(s) {
		if !isDigit(s[i]) && s[i] != '.' {
			return false
		}
	}
	return true
}

// goesOn tells whether a row is one more option of the entry: options stand one
// a row in a column of their own, and the stem's cell is merged, so that it is
// empty or says the same again.
func (e *entry) goesOn(c *columns, next *entry) bool {
	option := next.values[listField].text
	if !c.has[listField] || option == "" || next.bad {
		return false
	}
	if stem := next.values[stemField].text; stem != "" && stem != e.values[stemField].text {
		return false
	}
	return !severalOptions(option) && e.values[listField].text != "" && !severalOptions(e.values[listField].text)
}

func (e *entry) add(next *entry) {
	e.filled += next.filled
	e.rows = append(e.rows, optionRow{next.values[listField], next.values[rightField], next.values[answerField]})
}
