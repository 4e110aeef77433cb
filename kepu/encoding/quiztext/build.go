package quiztext

import (
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
)

// A builder decides what the raw questions mean. One that cannot be decided is
// a problem and is left out.
type builder struct {
	*reader
	questions []kepu.Question
}

func (b *builder) build(q *raw) {
	if len(q.stem) > maxParts || len(q.expl) > maxParts || len(q.options) > 0 && len(q.options[len(q.options)-1].parts) > maxParts {
		b.problem(q.at, kepu.TooLong, kepu.StemField, limit.Stem)
		return
	}
	b.settleOptions(q)
	b.holes(q)
	at := len(b.problems)
	out := kepu.Question{At: b.s.at(q.at)}
	if len(q.stem) == 0 && len(q.material) == 0 {
		if len(q.options) == 0 && !q.answered() {
			b.problem(q.at, kepu.StrayText, b.s.of(b.s.wholeLine(q.at)))
			return
		}
		b.problem(q.at, kepu.NoStem, q.name())
		return
	}
	if !b.checkOptions(q) {
		return
	}
	slots := b.findKey(q)
	for _, p := range b.problems[at:] {
		if p.Severity() == kepu.Error {
			return
		}
	}
	if !b.answer(q, &out, slots) {
		return
	}
	b.meta(q, &out)
	out.Stem = b.stem(q)
	if out.Kind == kepu.Judgement {
		out.Stem = answer.WithoutSlot(out.Stem)
	}
	if strings.Trim(out.Stem, "（）()【】[] _　。.*") == "" {
		b.problem(q.at, kepu.NoStem, q.name())
		return
	}
	explain(&out, b.text(q.expl, nil))
	b.leftover(q, &out)
	if b.tooLong(q, &out) {
		return
	}
	b.questions = append(b.questions, out)
}

// name is the question's number as printed.
func (q *raw) name() string {
	if q.number.value == 0 {
		return "?"
	}
	return strconv.Itoa(q.number.value)
}

// leftover deals with lines behind the answer that nothing claimed: an
// explanation without its label, or text that looks like a question of its own.
func (b *builder) leftover(q *raw, out *kepu.Question) {
	if len(q.rest) == 0 {
		return
	}
	last := b.s.of(q.rest[len(q.rest)-1])
	if asks(last) {
		b.problem(q.rest[0].from, kepu.NoAnswer, "?")
		return
	}
	b.problem(q.rest[0].from, kepu.ExplanationInferred)
	explain(out, b.text(q.rest, nil))
}

// explain adds a paragraph to the explanation.
func explain(out *kepu.Question, text string) {
	if out.Explanation != "" && text != "" {
		text = "\n" + text
	}
	out.Explanation += text
}
