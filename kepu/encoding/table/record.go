package table

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
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
}

// A recordReader reads the tables of one file row by row.
type recordReader struct {
	*grid
	schema *schema
	header             // in force
	period kepu.Period // what titles above the rows speak of
	row    []cell
	rec    record

	begin func()        // a table begins
	take  func(*record) // a row that says something
	end   func()        // a sheet ends

	problems []kepu.Problem
}

func (r *recordReader) problem(p place, code kepu.Code, args ...any) {
	r.problems = append(r.problems, kepu.Problem{Position: r.at(p), Code: code, Args: args})
}

// read reads every table of a file; noHeader tells of one without a header.
func (r *recordReader) read(name string, src []byte, noHeader kepu.Code) {
	var bare []*grid
	found := false
	for g := range grids(name, src) {
		start := len(r.problems)
		r.problems = append(r.problems, g.controls()...)
		if !g.findHeader(len(g.Text), r.schema.known) {
			bare = append(bare, g)
			continue
		}
		found = true
		r.grid, r.header, r.period = g, header{}, periodIn(g.title)
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
			r.problems = append(r.problems, kepu.Problem{Position: g.at(first), Code: kepu.TableStrayCell, Args: []any{remark}})
		default:
			r.problems = append(r.problems, kepu.Problem{Position: g.at(first), Code: noHeader})
		}
	}
}

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
				if p := periodIn(r.string(c)); !titled && p != (kepu.Period{}) {
					r.period, titled = p, true
				}
			}
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
	r.header = header{r.schema.columns(r.grid, row), make([]value, len(row)), make([]bool, len(row)), place{row[0].at, 0}}
	r.schema.settle(r.columns)
	var times [items]int
	for i, c := range row {
		r.heads[i] = value{flat(r.string(c)), place{c.at, i}}
		if it := r.columns[i]; it > unreadItem {
			if times[it]++; times[it] > maxAlike {
				r.columns[i] = unreadItem
			}
		}
	}
	r.begin()
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
	before := len(r.problems)
	for i, c := range row {
		if c.empty() {
			continue
		}
		if text := r.string(c); text != "" {
			r.fill(rec, i, value{text, place{c.at, i}})
		}
	}
	switch {
	case rec.filled == 0:
	case rec.nothing():
		r.problems = r.problems[:before]
	case rec.filled == 1 && r.aside(rec):
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
	switch at := &rec.values[it]; {
	case it == unreadItem && i < len(r.columns):
		if !r.told[i] {
			r.problem(r.heads[i].place, kepu.TableUnreadColumn, r.heads[i].text)
			r.told[i] = true
		}
	case it == unreadItem:
		r.problem(v.place, kepu.TableStrayCell, flat(v.text))
	case it == noItem:
		if !allDigits(v.text) && !r.told[i] {
			r.problem(v.place, kepu.TableStrayCell, flat(v.text))
			r.told[i] = true
		}
	case it == countItem:
	case at.text == "":
		*at = v
	case at.text == v.text:
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

// aside takes a lone cell that is a title, a head between rows or a remark below
// them.
func (r *recordReader) aside(rec *record) bool {
	s := hanzi.Fold(rec.first, hanzi.Width|hanzi.Script|hanzi.Blank)
	if len(s) > 300 {
		return false
	}
	if p := periodIn(s); p != (kepu.Period{}) && hasAny(strings.HasSuffix, s, "表", "安排", "计划", "方案", "年", "年度", "学年", "学期", "一览", "日程") {
		r.period = p
		return true
	}
	head := strings.TrimPrefix(s, "(")
	_, size := hanzi.LeadingNumber(head)
	if size > 0 && !isDigit(head[0]) && hasAny(strings.HasPrefix, head[size:], "、", ")", ".") ||
		hasAny(strings.HasPrefix, s, "注:", "注1", "备注", "说明:", "附:", "附件", "填表", "制表", "审核", "联系人", "联系电话") {
		r.problem(rec.start, kepu.TableStrayCell, flat(rec.first))
		return true
	}
	return false
}

func hasAny(has func(s, part string) bool, s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return has(s, p) })
}
