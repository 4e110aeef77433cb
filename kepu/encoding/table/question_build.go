package table

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// flush makes a question of the entry. One that cannot be decided is a problem
// and is left out.
func (r *questionReader) flush() {
	e := r.entry
	if e == nil {
		return
	}
	r.entry, r.spare = nil, e
	stem := e.values[stemField]
	if stem.text == "" && e.filled == 1 { // a remark below the table
		r.problem(e.start, kepu.StrayText, e.first)
		return
	}
	r.rowNumber++
	r.ids.count(e.values[idField].text)
	r.goOn(e)
	switch {
	case e.bad:
		return
	case stem.text == "":
		r.problem(e.start, kepu.NoStem, r.name(e))
		return
	}
	last := len(r.questions)
	r.questions = append(r.questions, kepu.Question{Stem: stem.text, At: r.at(stem.place)})
	b := builder{questionReader: r, entry: e, out: &r.questions[last]}
	if !b.options() || !b.kindAndKey() || !b.stem() || b.tooLong() {
		r.questions = r.questions[:last]
		return
	}
	b.meta()
	r.tookOver(e)
}

// name is the question's number as printed, else its row's in the table.
func (r *questionReader) name(e *entry) string {
	return cmp.Or(e.values[numberField].text, e.values[idField].text, strconv.Itoa(r.rowNumber))
}

// A builder decides what one entry means.
type builder struct {
	*questionReader
	entry *entry
	out   *kepu.Question
	texts []string   // the options in the form that they are compared in
	key   value      // the answer
	value string     // the answer folded, without blanks and stops around it
	set   answer.Set // options known to be right, where they are marked one by one

	oneCell bool // the options stand in one cell
}

// kindAndKey settles the kind, from its cell, the sections above, the merged
// cell above, or what the question looks like.
func (b *builder) kindAndKey() bool {
	if b.key.text == "" {
		b.key = b.entry.values[answerField]
	}
	b.value = unwrapped(answer.TrimStops(hanzi.Fold(b.key.text, hanzi.Width|hanzi.Script)))
	kind := b.section.kind
	if v := b.entry.values[kindField]; v.text != "" && !none(v.text) {
		k, ok := b.questionReader.kind.of(v.text)
		if !ok {
			b.problem(v.place, kepu.NotAKind, v.text)
			return false
		}
		kind = k
	} else if m := b.merged[kindField]; m.text != "" {
		if k, ok := b.questionReader.kind.of(m.text); ok && k.Kind != 0 && b.fits(k.Kind) {
			b.entry.took[kindField] = true
			kind = k
		}
	}
	if kind.Kind == kepu.Description {
		b.out.Kind = kind.Kind
		if len(b.out.Options) > 0 {
			b.contradicts(kind.Kind)
			return false
		}
		if b.key.text != "" {
			b.problem(b.key.place, kepu.KindContradicts, kind.Kind, kepu.Short)
			return false
		}
		return true
	}
	if b.key.text == "" && b.set == 0 {
		b.noAnswer()
		return false
	}
	if len(b.out.Options) > 0 {
		return b.choice(kind)
	}
	return b.words(kind.Kind)
}

// noAnswer reports that the answer is missing, unless its column is: that was
// said at the header.
func (b *builder) noAnswer() {
	if b.columns.has[answerField] || b.columns.has[rightField] {
		b.problem(b.entry.start, kepu.NoAnswer, b.name(b.entry))
	}
}

// fits tells whether the kind of a merged cell above may hold for this row.
func (b *builder) fits(kind kepu.Kind) bool {
	choice := len(b.out.Options) > 0 && !b.verdictOptions()
	switch kind {
	case kepu.Single, kepu.Multiple:
		set, _ := answer.Letters(b.value)
		return choice && (kind == kepu.Multiple || set.Count() <= 1)
	case kepu.Judgement:
		return !choice && answer.WholeVerdict(b.value) != answer.NoVerdict || b.verdictOptions()
	case kepu.Matching:
		at, _ := answer.Arrow(b.value)
		return !choice && at >= 0
	case kepu.Description:
		return false
	}
	return len(b.out.Options) == 0 && answer.WholeVerdict(b.value) == answer.NoVerdict
}

// stem settles the text of what is asked: a key in its last bracket must be the
// answer and is taken out of sight.
func (b *builder) stem() bool {
	q := b.out
	if q.Kind.Chosen() {
		open, shut, found := lastBracket(q.Stem)
		if inner := strings.TrimSpace(hanzi.Fold(q.Stem[open:shut], hanzi.Width|hanzi.Script)); found && inner != "" {
			if same, other := b.sameKey(inner); other {
				b.problem(b.entry.values[stemField].place, kepu.TwoAnswers, inner, b.key.text)
				return false
			} else if same {
				q.Stem = q.Stem[:open] + " " + q.Stem[shut:]
			}
		}
	}
	if q.Kind == kepu.Judgement {
		q.Stem = answer.WithoutSlot(q.Stem)
	}
	if strings.Trim(q.Stem, "（）()【】[] _　。.*") == "" {
		b.problem(b.entry.start, kepu.NoStem, b.name(b.entry))
		return false
	}
	return true
}

// sameKey tells whether what a bracket holds is the question's key, or another
// one; most brackets hold neither.
func (b *builder) sameKey(inner string) (same, other bool) {
	q := b.out
	if q.Kind == kepu.Judgement {
		v := answer.WholeVerdict(inner)
		if v == answer.NoVerdict {
			return false, false
		}
		same = (v == answer.Right) == q.Options[0].Correct
		return same, !same
	}
	set, rest := answer.Letters(inner)
	if set == 0 || inner[0] > 'Z' || strings.TrimSpace(rest) != "" || set>>len(q.Options) != 0 {
		return false, false
	}
	for i, o := range q.Options {
		if o.Correct != set.Has(i) {
			return false, true
		}
	}
	return true, false
}

// lastBracket finds the content of the round bracket that ends a stem, but for
// punctuation.
func lastBracket(s string) (open, shut int, found bool) {
	body := strings.TrimRight(s, " 　。.？?！!，,：:")
	for _, pair := range []string{"（）", "()"} {
		n := len(pair) / 2
		if head, ok := strings.CutSuffix(body, pair[n:]); ok {
			if open = strings.LastIndex(head, pair[:n]); open >= 0 {
				return open + n, len(head), true
			}
		}
	}
	return 0, 0, false
}

func (b *builder) tooLong() bool {
	field, most, long := limit.Exceeded(b.out)
	at := b.entry.start
	switch field {
	case kepu.StemField:
		at = b.entry.values[stemField].place
	case kepu.ExplanationField:
		at = b.entry.values[explanationField].place
	case kepu.AnswersField:
		at = b.key.place
	}
	if long {
		b.problem(at, kepu.TooLong, field, most)
	}
	return long
}
