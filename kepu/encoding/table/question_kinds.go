package table

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// kindOf reads a cell of kinds: 单选题, 多项选择, judgement, 选择题(单选).
func kindOf(s string) (answer.Kind, bool) {
	s = hanzi.Fold(s, hanzi.Same)
	if k, ok := kepu.ParseKind(s); ok {
		return answer.Kind{Kind: k}, true
	}
	if k, ok := englishKinds[headMarks.Replace(s)]; ok && s[0] < 0x80 {
		return answer.Kind{Kind: k}, true
	}
	kinds, named := kindsIn(s)
	return named, kinds == 1
}

// englishKinds are kinds in English words. A multiple choice may have one right
// answer there or several, so that it says nothing.
var englishKinds = map[string]kepu.Kind{
	"singlechoice": kepu.Single, "singleselect": kepu.Single, "singleanswer": kepu.Single, "radio": kepu.Single,
	"mcq": 0, "choice": 0, "multiplechoice": 0,
	"multipleanswer": kepu.Multiple, "multipleanswers": kepu.Multiple, "multipleresponse": kepu.Multiple, "multipleselect": kepu.Multiple,
	"multiselect": kepu.Multiple, "multiresponse": kepu.Multiple, "checkbox": kepu.Multiple, "checkboxes": kepu.Multiple,
	"truefalse": kepu.Judgement, "true/false": kepu.Judgement, "trueorfalse": kepu.Judgement, "t/f": kepu.Judgement, "tf": kepu.Judgement, "judge": kepu.Judgement,
	"fillintheblank": kepu.Blank, "fillintheblanks": kepu.Blank, "fillinblank": kepu.Blank, "fillin": kepu.Blank, "fill": kepu.Blank,
	"shortanswer": kepu.Short, "openended": kepu.Short, "qa": kepu.Short, "longanswer": kepu.Essay, "essayquestion": kepu.Essay,
	"numerical": kepu.Numeric, "number": kepu.Numeric, "match": kepu.Matching, "matchthefollowing": kepu.Matching,
}

// kindsIn looks for the words of kinds anywhere in a folded text and counts how
// many kinds they name. 选择 counts only where no other does: 选择题（多选）.
func kindsIn(s string) (kinds int, kind answer.Kind) {
	var seen [16]bool
	var choice answer.Kind
	for i := 0; i < len(s); {
		k, size := answer.LeadingKind(s[i:])
		switch {
		case size == 0:
			size = 1
		case k.Word == "选择":
			choice = k
		case !seen[k.Kind]:
			seen[k.Kind], kind = true, k
			kinds++
		}
		i += size
	}
	if kinds == 0 && choice.Kind != 0 {
		return 1, choice
	}
	return kinds, kind
}

// onlyKinds tells whether the cells of a column, down to the next header, are
// kinds and nothing else: 类别 may head kinds or topics. Rows of one cell do not
// count; they are heads and remarks.
func (r *questionReader) onlyKinds(col int) (only bool) {
	defer func(next int) { r.next = next }(r.next)
	var cells []cell
	for {
		row, _, ok := r.grid.row(cells[:0])
		if cells = row; !ok || known(r.grid, row) > 0 {
			return only
		}
		if col >= len(row) || row[col].empty() || filled(row) < 2 {
			continue
		}
		if _, only = r.kind.of(r.string(row[col])); !only {
			return false
		}
	}
}

// filled counts the cells of a row that hold anything.
func filled(row []cell) (n int) {
	for _, c := range row {
		if !c.empty() {
			n++
		}
	}
	return n
}

// A legend is what numbers stand for in a column of kinds, as its head tells:
// 题型（0单选，1判断，2多选）.
type legend [10]answer.Kind

func newLegend(head string) (l legend) {
	s := hanzi.Fold(head, hanzi.Same)
	for i := range len(s) {
		if !isDigit(s[i]) {
			continue
		}
		if k, size := answer.LeadingKind(strings.TrimLeft(s[i+1:], "-:=.、")); size > 0 {
			l[s[i]-'0'] = k
		}
	}
	return l
}

// of reads a number of the legend.
func (l *legend) of(s string) (answer.Kind, bool) {
	if s = wholeNumber(hanzi.Fold(s, hanzi.Width)); len(s) != 1 || !isDigit(s[0]) {
		return answer.Kind{}, false
	}
	k := l[s[0]-'0']
	return k, k.Kind != 0
}

// A kindMemo keeps the last cell of kinds that was read: they come in runs.
type kindMemo struct {
	legend legend
	text   string
	kind   answer.Kind
	ok     bool
}

func (m *kindMemo) of(s string) (answer.Kind, bool) {
	if s != m.text {
		m.text = s
		if m.kind, m.ok = m.legend.of(s); !m.ok {
			m.kind, m.ok = kindOf(s)
		}
	}
	return m.kind, m.ok
}
