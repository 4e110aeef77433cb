package table

import "github.com/openkepu/openkepu/kepu"

// A merged is what the last cell of a column said. Cells that are merged leave
// the ones below them empty.
type merged struct {
	text    string        // what goes on
	rows    []int         // the questions that it went on for
	at      kepu.Position // the first of them
	since   bool          // it did since the last cell that said something
	started bool          // a cell said something
	no      bool          // the column is no merged one
}

// mergedColumns are the columns whose cells people merge.
var mergedColumns = [...]struct {
	field field
	name  string
}{{kindField, "题型"}, {topicField, "知识点"}, {citationField, "来源"}, {pointsField, "分值"}}

// goOn fills the empty cells of an entry with what stands above them. A column
// whose first cell is empty, or in which a cell says once more what an empty
// one took over, is not merged: its empty cells are empty.
func (r *questionReader) goOn(e *entry) {
	for _, c := range mergedColumns {
		if !r.columns.has[c.field] {
			continue
		}
		m, v := &r.merged[c.field], &e.values[c.field]
		e.took[c.field] = false
		switch {
		case v.text == "":
			m.no = m.no || !m.started
			if m.text != "" && !m.no && c.field != kindField {
				v.text, e.took[c.field] = m.text, true
			}
			m.since = true
			continue
		case none(v.text):
			m.text = ""
		case v.text == m.text && m.since && c.field != kindField:
			m.no = true
			r.undo(c.field)
		default:
			m.text = v.text
		}
		m.started, m.since = true, false
	}
}

// tookOver notes what the question read last took over.
func (r *questionReader) tookOver(e *entry) {
	last := len(r.questions) - 1
	for _, c := range mergedColumns {
		if m := &r.merged[c.field]; e.took[c.field] {
			m.rows = append(m.rows, last)
			if m.at == (kepu.Position{}) {
				m.at = r.questions[last].At
			}
		}
	}
}

// undo empties what was taken over in a column that is not merged.
func (r *questionReader) undo(f field) {
	m := &r.merged[f]
	for _, i := range m.rows {
		switch q := &r.questions[i]; f {
		case topicField:
			q.Topic = ""
		case citationField:
			q.Citation = ""
		case pointsField:
			q.Points = r.section.each(q)
		}
	}
	m.rows, m.at = nil, kepu.Position{}
}

// endMerged reports, once a column, that empty cells took over what stands
// above them.
func (r *questionReader) endMerged() {
	for _, c := range mergedColumns {
		if m := &r.merged[c.field]; m.at != (kepu.Position{}) {
			r.problems = append(r.problems, kepu.Problem{Position: m.at, Code: kepu.TableMergedCells, Args: []any{c.name}})
		}
		r.merged[c.field] = merged{}
	}
}
