package table

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

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
		b.problem(e.list[26].place, kepu.TooManyOptions)
		return false
	}
	if len(e.list) < 2 {
		b.problem(e.list[0].place, kepu.TooFewOptions)
		return false
	}
	unlettered(e.list)
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

// split takes the options of one cell apart, at ； where nothing else parts them:
// a cell that is all there is holds more than one.
func (b *builder) split(cell value) {
	list := optionsIn(cell.text)
	if len(list) == 1 {
		list = strings.FieldsFunc(cell.text, func(r rune) bool { return r == ';' || r == '；' })
	}
	for _, text := range list {
		b.entry.list = append(b.entry.list, value{strings.TrimSpace(text), cell.place})
	}
}

func severalOptions(s string) bool { return len(optionsIn(s)) > 1 }

// optionsIn splits a cell at upright lines, before the letters of A.… B.…, or at
// line ends.
func optionsIn(s string) []string {
	if strings.ContainsAny(s, "|｜") {
		list := strings.Split(strings.ReplaceAll(strings.Trim(s, "|｜ "), "｜", "|"), "|")
		for i := range list {
			list[i] = strings.TrimSpace(list[i])
		}
		return list
	}
	if list := letteredIn(s); len(list) > 1 || strings.IndexByte(s, '\n') < 0 {
		return list
	}
	var list []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// letteredIn splits a text before the letters of its options.
func letteredIn(s string) []string {
	if letterSize(s, 'A') == 0 {
		return []string{s}
	}
	var list []string
	for letter := byte('B'); letter <= 'Z'; letter++ {
		at := nextLetter(s, letter)
		if at < 0 {
			break
		}
		list = append(list, strings.TrimRight(strings.TrimSpace(s[:at]), ";；,，"))
		s = s[at:]
	}
	return append(list, s)
}

// letterSize is the length of an option's letter and its sign: A. A、 (A) Ａ．.
func letterSize(s string, letter byte) int {
	i := 0
	bracket := strings.HasPrefix(s, "(") || strings.HasPrefix(s, "（")
	if bracket {
		_, i = utf8.DecodeRuneInString(s)
	}
	r, w := utf8.DecodeRuneInString(s[i:])
	if c := hanzi.Narrow(r); c != rune(letter) && c != rune(letter|0x20) {
		return 0
	}
	i += w
	r, w = utf8.DecodeRuneInString(s[i:])
	c := hanzi.Narrow(r)
	if bracket && c == ')' || !bracket && (c == '.' || c == ':' || c == '、' || c == ')') {
		return i + w
	}
	return 0
}

// nextLetter finds where the option of that letter begins, in a text that begins
// with one before it: behind a blank, else glued to the text before, with the
// same sign and not inside a word.
func nextLetter(s string, letter byte) int {
	glued, sign := -1, signBehind(s)
	for i, r := range s {
		if i == 0 || r != '(' && r != '（' && hanzi.Narrow(r)&^0x20 != rune(letter) || letterSize(s[i:], letter) == 0 {
			continue
		}
		switch before, _ := utf8.DecodeLastRuneInString(s[:i]); {
		case before == '；' || strings.ContainsRune(" \n;", hanzi.Narrow(before)):
			return i
		case glued < 0 && signBehind(s[i:]) == sign && (before > '~' || !isLetter(byte(before))):
			glued = i
		}
	}
	return glued
}

// signBehind is the sign that follows the letter a text begins with.
func signBehind(s string) rune {
	s = strings.TrimLeft(s, "(（")
	_, w := utf8.DecodeRuneInString(s)
	r, _ := utf8.DecodeRuneInString(s[w:])
	return hanzi.Narrow(r)
}

func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }

// unlettered takes the letters off options that carry them though their columns
// do already, if all do.
func unlettered(list []value) {
	for i, o := range list {
		if n := letterSize(o.text, byte('A'+i)); n == 0 || strings.TrimSpace(o.text[n:]) == "" {
			return
		}
	}
	for i := range list {
		o := &list[i]
		o.text = strings.TrimSpace(o.text[letterSize(o.text, byte('A'+i)):])
	}
}

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
