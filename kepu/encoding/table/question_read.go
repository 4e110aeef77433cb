package table

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// ReadQuestions returns the questions of a table with headers in Chinese or
// English, and what a person should know about it. name is the file's.
func ReadQuestions(name string, src []byte) ([]kepu.Question, []kepu.Problem) {
	r := &questionReader{}
	var bare []*grid // sheets without a header
	for g := range grids(name, src) {
		start := len(r.problems)
		r.problems = append(r.problems, g.controls()...)
		if !g.findHeader(len(g.Text), known) {
			bare = append(bare, g)
			continue
		}
		r.sheet(g)
		sortProblems(r.problems[start:])
	}
	for _, g := range bare {
		r.headless(g, len(r.tables) > 0)
	}
	return r.questions, r.problems
}

// headless reports a sheet without a header. Where rows look like those of a
// table, or its name is that of questions, something is lost; else it may well be
// a page of remarks beside others.
func (r *questionReader) headless(g *grid, others bool) {
	g.comma = ','
	lost := slices.Contains(topics, hanzi.Fold(g.title, hanzi.Same)) || isHead(g.title)
	var first place
	var remark string
	for {
		row, _, ok := g.row(r.row[:0])
		if r.row = row; !ok {
			break
		}
		i := slices.IndexFunc(row, func(c cell) bool { return g.string(c) != "" })
		if i < 0 {
			continue
		}
		if remark == "" {
			first, remark = place{row[i].at, i}, g.string(row[i])
		}
		if filled(row) >= 3 {
			first, lost = place{row[i].at, i}, true
		}
		if lost {
			break
		}
	}
	switch p := (kepu.Problem{Position: g.at(first), Code: kepu.TableNoHeader}); {
	case remark == "": // nothing but blanks
	case others && !lost:
		p.Code, p.Args = kepu.StrayText, []any{remark}
		fallthrough
	default:
		r.problems = append(r.problems, p)
	}
}

func sortProblems(problems []kepu.Problem) {
	slices.SortStableFunc(problems, func(a, b kepu.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// A questionReader reads the tables of one file.
type questionReader struct {
	*grid
	columns   *columns // the header in force, nil above the first
	section   section  // what titles and heads above say
	tables    []int    // where the questions of each table start
	merged    [fields]merged
	ids       counter
	rowNumber int      // of the entry in its table
	row       []cell   // room for the next row's cells
	entry     *entry   // the question that rows may still be added to, nil for none
	spare     *entry   // room for the next
	kind      kindMemo // the last kind that was read
	plain     []string // room for the folded texts of options

	questions []kepu.Question
	problems  []kepu.Problem
}

// A section is what a title or a head gives to the rows below it.
type section struct {
	kind   answer.Kind
	points kepu.Ratio
	blank  bool // the points are for each blank: 每空1分
	topic  string
}

// each returns the points of a question.
func (s *section) each(q *kepu.Question) kepu.Ratio {
	if s.blank && q.Kind == kepu.Blank {
		return s.points.Mul(kepu.NewRatio(int64(q.Blanks()), 1))
	}
	return s.points
}

func (r *questionReader) problem(p place, code kepu.Code, args ...any) {
	r.problems = append(r.problems, kepu.Problem{Position: r.at(p), Code: code, Args: args})
}

var topics = kepu.Topics()

// usualRow is about the length of a question, in bytes.
const usualRow = 200

func (r *questionReader) sheet(g *grid) {
	r.grid, r.columns = g, nil
	r.section = section{}
	r.headline(g.title)
	if t := hanzi.Fold(g.title, hanzi.Same); slices.Contains(topics, t) {
		r.section.topic = t
	}
	r.questions = slices.Grow(r.questions, min(g.Lines(), len(g.Text)/usualRow))
	r.rows()
}

// rows reads what is left of a grid.
func (r *questionReader) rows() {
	g := r.grid
	for {
		row, open, ok := g.row(r.row[:0])
		if r.row = row; !ok {
			break
		}
		switch {
		case open >= 0:
			r.flush()
			r.problem(place{open, len(row)}, kepu.TableOpenQuote)
		case known(g, row) > 0:
			r.header(row)
		case r.columns == nil:
			for _, c := range row {
				r.headline(g.string(c))
			}
		default:
			r.rowOf(row)
		}
	}
	r.flush()
	r.endTable()
}

// header begins a table. A lone cell right above it is its title.
func (r *questionReader) header(row []cell) {
	if e := r.entry; e != nil && e.filled == 1 {
		r.section.kind, r.section.points = answer.Kind{}, kepu.Ratio{}
		if !r.headline(e.first) {
			r.problem(e.start, kepu.StrayText, e.first)
		}
		r.entry, r.spare = nil, e
	}
	r.flush()
	r.endTable()
	r.tables = append(r.tables, len(r.questions))
	r.columns = newColumns(r.grid, row)
	r.kind = kindMemo{legend: r.columns.legend}
	r.ids, r.rowNumber = counter{}, 0
	if !r.columns.has[kindField] {
		r.findKinds()
	}
	if i := r.columns.beside(); i > 0 {
		r.problem(place{row[i].at, i}, kepu.TableSecond)
	}
	if !r.columns.has[answerField] && !r.columns.has[rightField] {
		r.problem(place{row[0].at, 0}, kepu.TableNoColumn, "答案")
	}
}

// findKinds makes a column of classes that are all kinds the one of kinds.
func (r *questionReader) findKinds() {
	for _, f := range [...]field{looseField, topicField} {
		i := slices.IndexFunc(r.columns.list, func(c column) bool { return c.field == f })
		if i >= 0 && r.onlyKinds(i) {
			r.columns.list[i].field = kindField
			r.columns.has[f] = slices.ContainsFunc(r.columns.list, func(c column) bool { return c.field == f })
			r.columns.has[kindField] = true
			return
		}
	}
}

// headline takes kind and points from a title: 消防安全知识题库（单选题，每题2分）.
// One that names several kinds speaks of no row in particular.
func (r *questionReader) headline(title string) bool {
	if title == "" || len(title) > 300 {
		return false
	}
	s := hanzi.Fold(title, hanzi.Width|hanzi.Script)
	kinds, kind := kindsIn(s)
	points := answer.PointsIn(s)
	if kinds > 1 || kinds == 0 && points == (kepu.Ratio{}) {
		return false
	}
	r.section.kind, r.section.points, r.section.blank = kind, points, strings.Contains(s, "每空")
	return true
}

// isHead tells whether a lone cell is the head of a section, such as
// 二、多选题（每题3分）, and no question: it names a kind at its start or ends in
// it, and asks nothing.
func isHead(title string) bool {
	s := hanzi.Fold(title, hanzi.Width|hanzi.Script)
	if len(s) > 150 || strings.ContainsAny(s, "?_\n") || strings.Contains(s, "。") {
		return false
	}
	bare := s
	if i := strings.IndexByte(s, '('); i > 0 {
		bare = s[:i]
	}
	bare = strings.TrimPrefix(strings.TrimPrefix(bare, "("), "第")
	if _, size := hanzi.LeadingNumber(bare); size > 0 {
		bare = bare[size:]
	}
	bare = strings.Trim(bare, " )、.:部分大题")
	if _, size := answer.LeadingKind(bare); size > 0 && size >= len(bare)-len("题:") {
		return true
	}
	kinds, _ := kindsIn(bare)
	return kinds == 1 && strings.HasSuffix(s, "题")
}

// endTable looks back at a table.
func (r *questionReader) endTable() {
	r.endMerged()
	r.settleIDs()
}
