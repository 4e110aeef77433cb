package table

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
)

// A record is a row of a table whose columns are known by their heads.
type record struct {
	start  place
	first  string // what its first cell says
	filled int    // how many cells say anything
	values [items]value
}

func (rec *record) text(it item) string { return rec.values[it].text }

// A header is the columns of a table.
type header struct {
	columns []item // nil where there is none yet
	heads   []value
	told    []bool // columns that were told of
	start   place
	where   [items]int // 1 and the place of the first column of an item
}

// A recordReader reads the tables of one file row by row.
type recordReader struct {
	*grid
	schema *schema
	header             // in force
	period kepu.Period // what titles above the rows speak of
	month  int         // likewise, 0 where they name none or several
	above  aboveRows
	row    []cell
	ahead  []cell // a row looked at before its turn
	rec    record

	remarked  bool // the row above is a remark
	shortYear bool // told that a year has two digits
	rows      int

	begin func()        // a table begins
	take  func(*record) // a row that says something
	end   func()        // a sheet ends

	reports
}

func (r *recordReader) problem(p place, code kepu.Code, args ...any) {
	r.tell(kepu.Problem{Position: r.at(p), Code: code, Args: args})
}

// read reads every table of a file; noHeader tells of one without a header.
func (r *recordReader) read(name string, src []byte, noHeader kepu.Code) {
	var bare []*grid
	found := false
	for g := range grids(name, src) {
		start := len(r.problems)
		r.tell(g.controls()...)
		if !g.findHeader(len(g.Text), r.schema.known) {
			bare = append(bare, g)
			continue
		}
		found = true
		r.grid, r.header, r.period, r.month = g, header{}, periodIn(g.title), monthIn(g.title)
		if r.period == (kepu.Period{}) {
			r.period = filePeriod(name)
		}
		r.sheet()
		sortProblems(r.problems[start:])
	}
	for _, g := range bare {
		switch first, remark, rows := g.bare(); {
		case remark == "":
		case found && !rows:
			r.tell(kepu.Problem{Position: g.at(first), Code: kepu.TableStrayCell, Args: []any{remark}})
		case g.wideCommas(r.schema):
			r.tell(kepu.Problem{Position: g.at(first), Code: kepu.TableWideCommas})
		default:
			r.tell(kepu.Problem{Position: g.at(first), Code: noHeader})
		}
	}
	r.sum(name)
}

// maxRows bounds the rows of a file.
const maxRows = 200_000

// sheet reads the rows of a grid.
func (r *recordReader) sheet() {
	titled := false
	for {
		row, open, ok := r.grid.row(r.row[:0])
		if r.row = row; !ok {
			break
		}
		switch {
		case open >= 0:
			r.problem(place{open, len(row)}, kepu.TableOpenQuote)
		case r.schema.known(r.grid, row) > 0:
			r.headed(row)
		case r.columns == nil:
			for _, c := range row {
				text := r.string(c)
				if p := periodIn(text); !titled && p != (kepu.Period{}) {
					r.period, titled = p, true
				}
				if m := monthIn(text); m > 0 {
					r.month = m
				}
			}
		case r.rows >= maxRows:
			r.problem(place{row[0].at, 0}, kepu.TableTooManyRows, maxRows)
			r.next = len(r.Text)
		default:
			r.rowOf(row)
		}
	}
	r.end()
}

// maxAlike bounds how many columns hold the same.
const maxAlike = 8

// headed begins a table.
func (r *recordReader) headed(row []cell) {
	r.header = header{r.schema.columns(r.grid, row), make([]value, len(row)), make([]bool, len(row)), place{row[0].at, 0}, [items]int{}}
	for i, c := range row {
		r.heads[i] = value{flat(r.string(c)), place{c.at, i}}
	}
	r.secondRow()
	r.schema.settle(r.columns)
	r.above, r.remarked = aboveRows{}, false
	var times [items]int
	for i := range row {
		if it := r.columns[i]; it > unreadItem {
			if times[it]++; times[it] > maxAlike {
				r.columns[i] = unreadItem
			} else if times[it] == 1 {
				r.where[it] = i + 1
			}
		}
	}
	r.begin()
}

// secondRow takes the row below a header that is its second one.
func (r *recordReader) secondRow() {
	next := r.next
	row, open, ok := r.grid.row(r.ahead[:0])
	r.ahead = row
	if ok && open < 0 && r.schema.known(r.grid, row) == 0 {
		if columns, ok := r.schema.below(r.grid, r.columns, row); ok {
			r.columns = columns
			for i, c := range row {
				if !c.empty() {
					r.heads[i] = value{flat(r.string(c)), place{c.at, i}}
				}
			}
			return
		}
	}
	r.next = next
}

// oneLine makes a name one line; between Chinese characters a line just broke.
func (r *recordReader) oneLine(s string) string {
	for i := strings.IndexByte(s, '\n'); i >= 0; i = strings.IndexByte(s, '\n') {
		before, after := strings.TrimRight(s[:i], " \n"), strings.TrimLeft(s[i:], " \n")
		last, _ := utf8.DecodeLastRuneInString(before)
		first, _ := utf8.DecodeRuneInString(after)
		if last < '⺀' || first < '⺀' {
			before += " "
		}
		s = before + after
	}
	return s
}

// flat makes a cell one line.
func flat(s string) string {
	if strings.IndexByte(s, '\n') >= 0 {
		s = strings.TrimSpace(strings.ReplaceAll(s, "\n", " "))
	}
	return s
}

func (r *recordReader) rowOf(row []cell) {
	rec := &r.rec
	*rec = record{start: place{row[0].at, 0}}
	before := r.reports.mark()
	for i, c := range row {
		if c.empty() {
			continue
		}
		if text := r.string(c); text != "" {
			r.fill(rec, i, value{text, place{c.at, i}})
		}
	}
	if rec.filled > 0 {
		r.rows++
	}
	switch {
	case rec.filled == 0:
	case rec.nothing():
		r.reports.back(before)
	case r.aside(rec):
	default:
		r.take(rec)
	}
}

func (r *recordReader) fill(rec *record, i int, v value) {
	if rec.filled == 0 {
		rec.start, rec.first = v.place, v.text
	}
	rec.filled++
	it := unreadItem
	if i < len(r.columns) {
		it = r.columns[i]
	}
	if ditto(v.text) && it > unreadItem {
		if v.text = r.above.texts[it]; v.text == "" {
			r.problem(v.place, kepu.TableStrayCell, rec.first)
			return
		}
	}
	switch at := &rec.values[it]; {
	case it == unreadItem && i < len(r.columns):
		if !r.told[i] {
			r.unread(i)
		}
	case it == unreadItem:
		r.problem(v.place, kepu.TableStrayCell, flat(v.text))
	case it == noItem:
		if !allDigits(v.text) && !r.told[i] {
			r.problem(v.place, kepu.TableStrayCell, flat(v.text))
			r.told[i] = true
		}
	case at.text == "":
		*at = v
	case at.text == v.text, it == countItem:
	case joined(it) != "":
		at.text += joined(it) + v.text
	default:
		r.problem(v.place, kepu.TableStrayCell, flat(v.text))
	}
}

// joined is what stands between the cells of several columns of one item; ""
// where the first counts.
func joined(it item) string {
	switch it {
	case hostItem, organiserItem, coOrganiserItem, speakerItem, audienceItem:
		return "、"
	case aboutItem:
		return " "
	case enrolmentItem, takenItem:
		return "，"
	case stateItem:
		return "；"
	}
	return ""
}

// nothing tells whether a row counts, or sums up.
func (rec *record) nothing() bool {
	if rec.filled == 1 && allDigits(rec.first) || total(rec.first) {
		return true
	}
	return total(rec.text(nameItem)) || rec.text(nameItem) == "" && total(rec.text(whenItem))
}

func hasAny(has func(s, part string) bool, s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return has(s, p) })
}
