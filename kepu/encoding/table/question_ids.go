package table

import (
	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A counter watches whether the cells of 编号 do nothing but count.
type counter struct {
	rows  int64
	any   bool // a cell says something
	other bool // one is no running number
}

// count takes the next cell. Numbers of up to four digits are running, wherever
// they start anew; longer ones where they count the rows from 1.
func (c *counter) count(id string) {
	c.rows++
	if id == "" {
		return
	}
	c.any = true
	id = hanzi.Fold(wholeNumber(id), hanzi.Width)
	n, size := hanzi.LeadingNumber(id)
	c.other = c.other || !allDigits(id) || size != len(id) || len(id) > 4 && n != c.rows
}

// settleIDs looks back at the ids of a table. Those that are running numbers go:
// in the next table they would stand for other questions. So does one that
// another question above has.
func (r *questionReader) settleIDs() {
	if r.columns == nil || !r.ids.any || len(r.tables) == 0 {
		return
	}
	table := r.questions[r.tables[len(r.tables)-1]:]
	if !r.columns.loud && !r.ids.other {
		for i := range table {
			table[i].ID = ""
		}
		if len(table) > 0 {
			r.problems = append(r.problems, kepu.Problem{Position: table[0].At, Code: kepu.TableRunningID})
		}
		return
	}
	stems := idStems{}
	for i := range table {
		if q := &table[i]; q.ID != "" && !stems.take(q) {
			r.problems = append(r.problems, kepu.Problem{Position: q.At, Code: kepu.SameID, Args: []any{q.ID}})
			q.ID = ""
		}
	}
}

// idStems are the stems that ids belong to.
type idStems map[string]string

// take gives a question its id, unless one with another stem has it.
func (m idStems) take(q *kepu.Question) bool {
	stem := hanzi.Fold(q.Stem, hanzi.Same)
	first, taken := m[q.ID]
	if !taken {
		m[q.ID] = stem
	}
	return !taken || first == stem
}
