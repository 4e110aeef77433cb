package quiztext

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
)

// answer decides kind and key. It reports what cannot be decided.
func (b *builder) answer(q *raw, out *kepu.Question, n slots) bool {
	for _, m := range q.meta {
		if m.label == answer.KindLabel {
			if k, size := answer.LeadingKind(b.s.of(m.value)); size > 0 {
				q.kind, q.kindAt, q.tagged = k, m.value.from, true
			}
		}
	}
	kind := q.kind.Kind
	if kind == kepu.Description {
		out.Kind = kind
		if q.answered() {
			b.problem(q.answers[0].at, kepu.KindContradicts, kind, kepu.Short)
			return false
		}
		return true
	}
	if !q.answered() {
		b.problem(q.at, kepu.NoAnswer, q.name())
		return false
	}
	for _, a := range q.answers {
		if len(a.parts) == 0 {
			b.problem(a.at, kepu.NoAnswer, q.name())
			return false
		}
	}
	if len(q.options) > 0 {
		return b.choice(q, out)
	}
	value := answer.TrimStops(b.s.of(b.whole(q.answers[0].parts)))
	verdict, _ := answer.LeadingVerdict(value)
	switch kind {
	case kepu.Single, kepu.Multiple:
		if set, _ := answer.Letters(value); set != 0 {
			b.problem(q.answers[0].at, kepu.KeyWithoutOption, value)
		} else if verdict != answer.NoVerdict {
			b.problem(q.answers[0].at, kepu.KindContradicts, kind, kepu.Judgement)
		} else {
			b.problem(q.at, kepu.TooFewOptions)
		}
		return false
	case kepu.Judgement:
		return b.judgement(q, out)
	case kepu.Numeric:
		return b.numeric(q, out)
	case kepu.Matching:
		return b.matching(q, out)
	case kepu.Blank:
		return b.blanks(q, out, n)
	case kepu.Short, kepu.Essay, kepu.Riddle:
		out.Kind = kind
		return b.words(q, out)
	}
	switch stem := b.s.of(b.whole(q.stem)); {
	case q.answers[0].solution || strings.Contains(stem, "(打一") || strings.Contains(stem, "(打一"):
		out.Kind = kepu.Riddle
	case answer.WholeVerdict(value) != answer.NoVerdict || verdict != answer.NoVerdict && n.blanks == n.gaps && answer.Correction(value):
		b.inferred(q, kepu.Judgement)
		return b.judgement(q, out)
	case answer.Key(value) && n.blanks == n.gaps:
		b.problem(q.answers[0].at, kepu.KeyWithoutOption, value)
		return false
	case n.blanks > 0:
		b.inferred(q, kepu.Blank)
		return b.blanks(q, out, n)
	default:
		out.Kind = kepu.Short
	}
	b.inferred(q, out.Kind)
	return b.words(q, out)
}

func (b *builder) inferred(q *raw, kind kepu.Kind) {
	b.problem(q.at, kepu.KindInferred, kind)
}

// judgement settles a statement that is right or wrong. Words behind a verdict
// are the correction, which explains it.
func (b *builder) judgement(q *raw, out *kepu.Question) bool {
	verdict := answer.NoVerdict
	for i, a := range q.answers {
		got, why := b.verdict(q, a)
		if got == answer.NoVerdict {
			b.problem(a.at, kepu.BadAnswer, b.s.content(b.whole(a.parts)))
			return false
		}
		if i > 0 && got != verdict {
			b.problem(a.at, kepu.TwoAnswers, verdict.String(), got.String())
			return false
		}
		verdict = got
		if t := b.s.content(why); strings.Trim(t, behindVerdict) != "" && out.Explanation == "" {
			out.Explanation = strings.Trim(t, behindVerdict)
			if strings.HasSuffix(t, "。") {
				out.Explanation += "。"
			}
		}
	}
	if q.answers[0].inferred {
		b.problem(q.answers[0].at, kepu.AnswerInferred, verdict.String())
	}
	out.Kind = kepu.Judgement
	out.Options = kepu.JudgementOptions(verdict == answer.Right)
	return true
}

// behindVerdict is what may stand between a verdict and its correction.
const behindVerdict = "（）() ，,。；;：:"

func (b *builder) verdict(q *raw, a rawAnswer) (answer.Verdict, span) {
	if a.set != 0 && a.set.Count() == 1 && len(q.options) == 2 {
		o := q.options[0]
		if a.set.Has(1) {
			o = q.options[1]
		}
		return answer.WholeVerdict(b.s.of(b.whole(o.parts))), span{}
	}
	p := b.s.trim(b.whole(a.parts))
	value := b.s.of(p)
	lead := len(value) - len(strings.TrimLeft(value, "( .,*"))
	value = value[lead:]
	if b.verdictOptions(q) {
		set, rest := answer.Letters(value)
		if set.Count() == 1 && set>>2 == 0 {
			o := q.options[0]
			if set.Has(1) {
				o = q.options[1]
			}
			v := answer.WholeVerdict(b.s.of(b.whole(o.parts)))
			if text := strings.Trim(answer.TrimStops(rest), "() "); text != "" {
				if other := answer.WholeVerdict(text); other != answer.NoVerdict && other != v {
					return answer.NoVerdict, span{}
				} else if other != answer.NoVerdict {
					return v, span{}
				}
			}
			return v, span{p.to - len(rest), p.to}
		}
	}
	v, rest := answer.Judge(value)
	if v == answer.NoVerdict {
		return v, span{}
	}
	return v, span{p.to - len(rest), p.to}
}

// blanks settles the words for one or more blanks.
func (b *builder) blanks(q *raw, out *kepu.Question, n slots) bool {
	if len(q.answers) > 1 {
		first := answer.Plain(b.s.of(b.whole(q.answers[0].parts)))
		for _, a := range q.answers[1:] {
			if other := answer.Plain(b.s.of(b.whole(a.parts))); other != first {
				b.problem(a.at, kepu.TwoAnswers, b.s.content(b.whole(q.answers[0].parts)), b.s.content(b.whole(a.parts)))
				return false
			}
		}
	}
	parts := q.answers[0].words
	if parts != nil {
		n.blanks = len(parts)
		b.problem(q.answers[0].at, kepu.AnswerInferred, strings.Join(parts, "；"))
	}
	if parts == nil {
		var inferred bool
		if parts, inferred = answer.Blanks(b.text(q.answers[0].parts, nil), n.blanks); inferred {
			b.problem(q.answers[0].at, kepu.AnswerInferred, strings.Join(parts, "；"))
		}
	}
	if n.blanks > 0 && len(parts) != n.blanks {
		b.problem(q.answers[0].at, kepu.BlankCount, n.blanks, len(parts))
		return false
	}
	out.Answers = answer.Fillings(parts)
	if len(out.Answers) == 0 {
		b.problem(q.answers[0].at, kepu.NoAnswer, q.name())
		return false
	}
	out.Kind = kepu.Blank
	return true
}

// words settles a free answer.
func (b *builder) words(q *raw, out *kepu.Question) bool {
	for _, a := range q.answers {
		if t := b.text(a.parts, nil); t != "" {
			out.Answers = append(out.Answers, kepu.Answer{Text: t})
		}
	}
	if len(out.Answers) == 0 {
		b.problem(q.at, kepu.NoAnswer, q.name())
		return false
	}
	return true
}

// numeric settles a number or a range: 20, 18~22, 18..22, 20±2.
func (b *builder) numeric(q *raw, out *kepu.Question) bool {
	for _, a := range q.answers {
		value := answer.TrimStops(b.s.of(b.whole(a.parts)))
		r, ok := answer.Range(value)
		if !ok {
			b.problem(a.at, kepu.BadRange, value)
			return false
		}
		out.Ranges = append(out.Ranges, r)
	}
	out.Kind = kepu.Numeric
	return true
}

// matching settles pairs, one a line: 左 -> 右. An empty left side is a
// distractor.
func (b *builder) matching(q *raw, out *kepu.Question) bool {
	for _, a := range q.answers {
		for _, p := range a.parts {
			text := b.s.of(p)
			at, size := answer.Arrow(text)
			if at < 0 {
				b.problem(p.from, kepu.BadPair, b.s.content(p))
				return false
			}
			pair := kepu.Pair{Left: b.s.content(span{p.from, p.from + at}), Right: b.s.content(span{p.from + at + size, p.to})}
			if pair.Right == "" {
				b.problem(p.from, kepu.BadPair, b.s.content(p))
				return false
			}
			out.Pairs = append(out.Pairs, pair)
		}
	}
	if len(out.Pairs) < 2 {
		b.problem(q.answers[0].at, kepu.BadPair, b.s.content(b.whole(q.answers[0].parts)))
		return false
	}
	out.Kind = kepu.Matching
	return true
}
