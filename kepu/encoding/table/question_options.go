package table

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// options gathers the texts of the options, from their columns, from one cell
// or from rows of their own, and holds them against each other.
func (b *builder) options() bool {
	e := b.entry
	if !slices.ContainsFunc(e.list, func(o value) bool { return o.text != "" && !none(o.text) }) {
		e.list = e.list[:0] // as people cross out what they do not need
	}
	if cell := e.values[listField]; len(e.rows) > 0 {
		if !b.optionRows() {
			return false
		}
	} else if cell.text != "" {
		b.split(cell)
	} else if len(e.list) == 1 && severalOptions(e.list[0].text) {
		cell, e.list = e.list[0], e.list[:0]
		b.split(cell)
	}
	for len(e.list) > 0 && e.list[len(e.list)-1].text == "" {
		e.list = e.list[:len(e.list)-1]
	}
	if len(e.list) == 0 {
		return true
	}
	if len(e.list) > 26 {
		more := slices.IndexFunc(e.list[26:], func(o value) bool { return o.text != "" })
		b.problem(e.list[26+more].place, kepu.TooManyOptions)
		return false
	}
	if len(e.list) < 2 {
		b.problem(e.list[0].place, kepu.TooFewOptions)
		return false
	}
	if !b.unletter() {
		return false
	}
	options := make([]kepu.Option, len(e.list))
	b.texts = b.plain[:0]
	for i, o := range e.list {
		if o.text == "" {
			b.problem(cmp.Or(o.place, e.start), kepu.EmptyOption, string(rune('A'+i)))
			return false
		}
		options[i].Text = o.text
		text := answer.Plain(o.text)
		if j := slices.Index(b.texts, text); j >= 0 {
			b.problem(o.place, kepu.SameOptions, string(rune('A'+j)), string(rune('A'+i)))
			return false
		}
		b.texts = append(b.texts, text)
	}
	b.plain = b.texts
	b.out.Options = options
	return true
}

// split takes the options of one cell apart, at ； or letters in any order where
// nothing else parts them: a cell that is all there is holds more than one.
func (b *builder) split(cell value) {
	b.oneCell = true
	list := optionsIn(cell.text)
	if len(list) == 1 {
		list = strings.FieldsFunc(cell.text, func(r rune) bool { return r == ';' || r == '；' })
	}
	if len(list) == 1 {
		list = pieces(cell.text)
	}
	for _, text := range list {
		b.entry.list = append(b.entry.list, value{strings.TrimSpace(text), cell.place})
	}
}

func severalOptions(s string) bool { return len(optionsIn(s)) > 1 }

// optionRows takes options that stand one a row, with the answer beside the
// first, or a mark beside each right one.
func (b *builder) optionRows() bool {
	e := b.entry
	rows := append([]optionRow{{e.values[listField], e.values[rightField], e.values[answerField]}}, e.rows...)
	one := rows[0].key // one answer for all
	for _, row := range rows {
		e.list = append(e.list, row.text)
		if row.key.text != "" && row.key.text != one.text {
			one = value{}
		}
	}
	if answer.WholeVerdict(hanzi.Fold(one.text, hanzi.Width|hanzi.Script)) != answer.NoVerdict {
		one = value{}
	}
	if !b.columns.has[rightField] && one.text != "" {
		return true
	}
	for i, row := range rows {
		mark := row.right
		if !b.columns.has[rightField] {
			mark = row.key
		}
		right, ok := marked(mark.text)
		if !ok {
			b.problem(mark.place, kepu.BadAnswer, mark.text)
			return false
		}
		if right && i < 26 {
			b.set |= 1 << i
			b.key = mark
		}
	}
	switch set, _ := answer.Letters(hanzi.Fold(one.text, hanzi.Width|hanzi.Script)); {
	case b.set == 0 && one.text == "":
		b.noAnswer()
		return false
	case b.set != 0 && one.text != "" && set != b.set:
		b.problem(one.place, kepu.TwoAnswers, b.set.String(), one.text)
		return false
	}
	return true
}

// marked reads the mark beside an option: √ and its like, 1, or nothing.
func marked(s string) (right, ok bool) {
	s = hanzi.Fold(s, hanzi.Width|hanzi.Script)
	switch s {
	case "", "0":
		return false, true
	case "1":
		return true, true
	}
	v := answer.WholeVerdict(s)
	return v == answer.Right, v != answer.NoVerdict
}
