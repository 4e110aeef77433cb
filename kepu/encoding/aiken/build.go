package aiken

import (
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// finish closes the question at hand and begins a new one.
func (r *reader) finish() {
	d := &r.draft
	if !d.empty() {
		r.close(d)
	}
	*d = draft{stem: d.stem[:0], options: d.options[:0], keys: d.keys[:0], pending: d.pending[:0]}
}

func (r *reader) close(d *draft) {
	if r.count == 0 && d.isTitle() {
		r.problem(d.at, kepu.StrayText, d.stem[0])
		return
	}
	r.count++
	if q, ok := r.build(d); ok {
		r.questions = append(r.questions, q)
	}
}

// isTitle tells a line that stands alone and asks nothing.
func (d *draft) isTitle() bool {
	return len(d.stem) == 1 && len(d.options)+len(d.keys) == 0 && !strings.HasSuffix(d.stem[0], "?") && !strings.HasSuffix(d.stem[0], "？")
}

// build makes the question, or reports why there is none.
func (r *reader) build(d *draft) (kepu.Question, bool) {
	ok := !d.bad
	fail := func(at int, code kepu.Code, args ...any) {
		r.problem(at, code, args...)
		ok = false
	}
	if len(d.stem) == 0 {
		fail(d.at, kepu.NoStem, strconv.Itoa(r.count))
	}
	if len(d.options) < 2 && len(d.stem)+len(d.options) > 0 {
		fail(d.at, kepu.TooFewOptions)
	}
	if !d.bad {
		ok = r.checkOptions(d) && ok
	}
	if len(d.keys) == 0 && len(d.options) > 0 {
		fail(d.at, kepu.NoAnswer, strconv.Itoa(r.count))
	}
	var right byte
	if ok {
		right, ok = r.rightLetter(d)
	}
	q := kepu.Question{Kind: kepu.Single, Stem: plain(strings.Join(d.stem, "\n")), At: r.src.At(d.at)}
	if !ok {
		return q, false
	}
	q.Options = make([]kepu.Option, len(d.options))
	for i, o := range d.options {
		q.Options[i] = kepu.Option{Text: plain(o.text), Correct: 'A'+i == int(right)}
	}
	if field, most, long := limit.Exceeded(&q); long {
		r.problem(d.at, kepu.TooLong, field, most)
		return q, false
	}
	if isJudgement(q.Options) {
		q.Kind = kepu.Judgement
	}
	return q, true
}

func isJudgement(options []kepu.Option) bool {
	return len(options) == 2 && (options[0].Text == kepu.True && options[1].Text == kepu.False || options[0].Text == kepu.False && options[1].Text == kepu.True)
}

// checkOptions reports empty options and such that are alike.
func (r *reader) checkOptions(d *draft) bool {
	ok := true
	var folded [26]string
	for i, o := range d.options {
		folded[i] = hanzi.Fold(o.text, hanzi.Same)
		if o.text == "" {
			r.problem(o.at, kepu.EmptyOption, string(rune('A'+i)))
			ok = false
			continue
		}
		for j := range i {
			if folded[i] == folded[j] {
				r.problem(o.at, kepu.SameOptions, string(rune('A'+j)), string(rune('A'+i)))
				ok = false
				break
			}
		}
	}
	return ok
}
