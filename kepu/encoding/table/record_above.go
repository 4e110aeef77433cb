package table

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// An aboveRows is what the rows above said, column by column: 同上 means it, and
// cells that were merged go on with it.
type aboveRows struct {
	texts [items]string
	told  [items]bool // that a column goes on
	named bool        // the row above is an entry
}

// ditto tells whether a cell says that it is as the one above.
func ditto(s string) bool {
	switch s {
	case "同上", "同前", "〃", "″", "ditto":
		return true
	}
	return false
}

// goOnBelow begins a section: its times do not go on with those above.
func (r *recordReader) goOnBelow() {
	for it := yearItem; it <= endHoursItem; it++ {
		r.above.texts[it] = ""
	}
	r.above.named = false
}

// keep remembers what a row says for those below.
func (r *recordReader) keep(rec *record) {
	for it := range rec.values {
		switch text := rec.values[it].text; {
		case text == "":
		case none(text):
			r.above.texts[it] = ""
		default:
			r.above.texts[it] = text
		}
	}
	r.above.named = true
}

// The columns of times whose cells people merge, the larger before the smaller.
var mergedTimes = [...]item{yearItem, quarterItem, monthItem, dateItem, weekdayItem}

// goOn fills the empty cells of 日期 and the like with what stands above them: where
// the column stands before the names, as one does that groups rows, or the row
// has hours. Below a cell that says something new, nothing goes on.
func (r *recordReader) goOn(rec *record) {
	hours := rec.text(hoursItem) != "" || rec.text(beginHoursItem) != ""
	name := r.where[nameItem]
	for _, it := range mergedTimes {
		v := &rec.values[it]
		at := r.where[it]
		switch {
		case at == 0:
		case v.text != "":
			return
		case it == yearItem && (r.where[monthItem] == 0 || r.where[dateItem] == 0):
		case r.above.texts[it] != "" && (at < name || hours):
			*v = value{r.above.texts[it], rec.start}
			r.merged(rec, it)
		}
	}
}

// merged tells once that a column's empty cells go on.
func (r *recordReader) merged(rec *record, it item) {
	if !r.above.told[it] {
		r.above.told[it] = true
		r.problem(rec.start, kepu.TableMergedCells, r.heads[r.where[it]-1].text)
	}
}

// furtherTime tells whether a row without a name is one more time of what the
// row above is about.
func (rec *record) furtherTime() bool {
	if rec.text(idItem) != "" || rec.text(countItem) != "" {
		return false
	}
	for it := monthItem; it <= endHoursItem; it++ {
		if v := rec.values[it].text; v != "" && !none(v) && strings.ContainsAny(v, "0123456789０１２３４５６７８９一二三四五六七八九十月日周") {
			return true
		}
	}
	return false
}
