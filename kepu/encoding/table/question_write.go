package table

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/source"
)

// AppendQuestions writes questions as one table with a Chinese header, as the
// package documentation shows it, and returns the extended buffer. Each is read
// back as it is written: what a table cannot carry is a [kepu.NotCarried] that
// names it, and a question whose text or key would be taken for something else
// is left out as a [kepu.NotWritten]. Positions of problems are those of the
// questions.
//
// Text that begins a buffer begins with a byte order mark, because a spreadsheet
// takes the text for another encoding without it.
func AppendQuestions(dst []byte, questions []kepu.Question) ([]byte, []kepu.Problem) {
	if len(dst) == 0 {
		dst = append(dst, "\ufeff"...)
	} else if dst[len(dst)-1] != '\n' {
		dst = append(dst, '\n')
	}
	w := newQuestionWriter(questions)
	dst = append(dst, w.header...)
	var problems []kepu.Problem
	for i := range questions {
		q := &questions[i]
		before := w.filled
		start := len(dst)
		dst = w.appendRow(dst, q)
		lost, ok := w.check(q, dst[start:])
		if !ok {
			dst, w.filled = dst[:start], before
			problems = append(problems, kepu.Problem{Position: q.At, Code: kepu.NotWritten, Args: []any{strconv.Itoa(i + 1)}})
			continue
		}
		for _, what := range lost {
			problems = append(problems, kepu.Problem{Position: q.At, Code: kepu.NotCarried, Args: []any{strconv.Itoa(i + 1), what}})
		}
	}
	return dst, problems
}

// A questionWriter knows the columns that a list of questions needs.
type questionWriter struct {
	columns []column
	tags    []string // the names of tags that have columns
	header  []byte
	read    *columns     // the header as it is read
	filled  [fields]bool // columns that a row has filled: an empty cell there would go on with it
	sample  []byte       // room for a question and its neighbour
	ids     idStems      // of the rows written
}

// heads are the columns in their order. Every table has the fixed ones, the
// others are there where a question needs them.
var heads = []struct {
	field field
	text  string
	fixed bool
}{
	{idField, "编号", false}, {nameField, "题名", false}, {kindField, "题型", true}, {stemField, "题干", true},
	{optionField, "选项", true}, {answerField, "答案", true}, {explanationField, "解析", true}, {topicField, "知识点", true},
	{difficultyField, "难度", true}, {pointsField, "分值", true}, {citationField, "来源", true}, {audienceField, "对象", false},
	{areaField, "地区", false}, {validField, "有效期至", false}, {tagsField, "标签", false},
}

// The options that every table has columns for, and the most tags that get
// columns. Other tags stand in 标签.
const (
	usualOptions  = 4
	maxTagColumns = 12
)

func newQuestionWriter(questions []kepu.Question) *questionWriter {
	w := &questionWriter{ids: idStems{}}
	w.nameTags(questions)
	options, counts := usualOptions, false
	var used [fields]bool
	for i := range questions {
		q := &questions[i]
		options = max(options, min(len(q.Options), 26))
		counts = counts || q.ID != "" && allDigits(q.ID)
		used[tagsField] = used[tagsField] || w.plainTags(q) != ""
		for _, h := range heads {
			used[h.field] = used[h.field] || h.fixed || cellText(q, h.field) != ""
		}
	}
	for _, h := range heads {
		switch {
		case h.field == optionField:
			for i := range options {
				w.add(column{field: optionField, option: i}, h.text+string(rune('A'+i)))
			}
		case h.field == idField && counts:
			w.add(column{field: idField}, "id") // a 编号 that only counts rows is none
		case h.fixed || used[h.field]:
			w.add(column{field: h.field}, h.text)
		}
	}
	for _, name := range w.tags {
		w.add(column{field: tagField, name: name}, name)
	}
	w.header = append(w.header, '\n')
	g := &grid{Source: source.New("", w.header), comma: ','}
	row, _, _ := g.row(nil)
	w.read = newColumns(g, row)
	return w
}

func (w *questionWriter) add(c column, head string) {
	if len(w.columns) > 0 {
		w.header = append(w.header, ',')
	}
	w.columns = append(w.columns, c)
	w.header = appendCell(w.header, head, ',')
}

// nameTags chooses the tags that get columns, the first there are.
func (w *questionWriter) nameTags(questions []kepu.Question) {
	for i := range questions {
		for _, t := range questions[i].Tags {
			if name, ok := tagName(t); ok && len(w.tags) < maxTagColumns && !slices.Contains(w.tags, name) {
				w.tags = append(w.tags, name)
			}
		}
	}
}

// tagName returns the name of a tag name:value that can have a column of its
// own.
func tagName(tag string) (string, bool) {
	name, value, ok := strings.Cut(tag, ":")
	if !ok || name == "" || value == "" || len(name) > 30 || strings.TrimSpace(name) != name {
		return "", false
	}
	f, _, _ := fieldOf(name)
	return name, f == tagField && guard(name) == name
}

// plainTags gives the tags of a question that have no column, as one cell.
func (w *questionWriter) plainTags(q *kepu.Question) string {
	var list []string
	for _, t := range q.Tags {
		if name, ok := tagName(t); !ok || !slices.Contains(w.tags, name) {
			list = append(list, t)
		}
	}
	return strings.Join(list, "、")
}

func (w *questionWriter) appendRow(dst []byte, q *kepu.Question) []byte {
	lettered := letteredOptions(q.Options)
	for i, c := range w.columns {
		if i > 0 {
			dst = append(dst, ',')
		}
		text := ""
		switch c.field {
		case optionField:
			if q.Kind != kepu.Judgement && c.option < len(q.Options) {
				text = q.Options[c.option].Text
				if lettered {
					text = string(rune('A'+c.option)) + ". " + text
				}
			}
		case tagsField:
			text = w.plainTags(q)
		case tagField:
			for _, t := range q.Tags {
				if value, ok := strings.CutPrefix(t, c.name+":"); ok {
					text = value
					break
				}
			}
		case idField:
			if q.ID != "" && w.ids.take(q) {
				text = q.ID
			}
		default:
			text = cellText(q, c.field)
		}
		if text == "" && w.filled[c.field] {
			text = "无"
		}
		w.filled[c.field] = goesOnBelow(c.field) && (text != "" || w.filled[c.field])
		dst = appendCell(dst, guard(text), ',')
	}
	return append(dst, '\n')
}

// goesOnBelow tells whether an empty cell of a column takes over what stands
// above it.
func goesOnBelow(f field) bool { return f == topicField || f == citationField || f == pointsField }

// neighbour is read back behind every question, to see that the question does
// not spill over.
var neighbour = kepu.Question{Kind: kepu.Judgement, Stem: "水往低处流。", Options: kepu.JudgementOptions(true)}

// check reads a row back as it was written. It returns what it does not carry;
// ok is false where words or key would be others.
func (w *questionWriter) check(q *kepu.Question, row []byte) (lost []kepu.Field, ok bool) {
	filled := w.filled
	w.sample = w.appendRow(append(w.sample[:0], row...), &neighbour)
	w.filled = filled
	r := questionReader{grid: &grid{Source: source.New("", w.sample), comma: ','}, columns: w.read, questions: make([]kepu.Question, 0, 2)}
	r.problems = r.controls()
	r.rows()
	back := r.questions
	if len(back) != 2 || len(neighbour.Differences(&back[1])) > 0 || slices.ContainsFunc(r.problems, isError) {
		return nil, false
	}
	lost = q.Differences(&back[0])
	for _, f := range lost {
		switch f {
		case kepu.KindField:
			return nil, false
		case kepu.StemField, kepu.OptionsField:
			if !alike(*q, back[0]) {
				return nil, false
			}
		case kepu.AnswersField:
			if kept := withoutWrong(q); slices.Contains(kept.Differences(&back[0]), kepu.AnswersField) {
				return nil, false
			}
		}
	}
	return lost, true
}

// alike tells whether two questions have the same words, and the same right
// options.
func alike(a, b kepu.Question) bool {
	a.ID, b.ID = "", ""
	return a.Identity() == b.Identity() && right(&a) == right(&b)
}

// withoutWrong is the question without the mistakes it foresees, which no cell
// can hold.
func withoutWrong(q *kepu.Question) kepu.Question {
	kept := *q
	kept.Answers = slices.DeleteFunc(slices.Clone(q.Answers), func(a kepu.Answer) bool { return a.Wrong })
	kept.Ranges = slices.DeleteFunc(slices.Clone(q.Ranges), func(r kepu.Range) bool { return r.Wrong })
	return kept
}

func isError(p kepu.Problem) bool { return p.Severity() == kepu.Error }
