package quiztext

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
)

// verdictOptions tells whether the two options are right and wrong.
func (b *builder) verdictOptions(q *raw) bool {
	if len(q.options) != 2 || len(q.options[0].parts) == 0 || len(q.options[1].parts) == 0 {
		return false
	}
	first := answer.WholeVerdict(b.s.of(b.whole(q.options[0].parts)))
	second := answer.WholeVerdict(b.s.of(b.whole(q.options[1].parts)))
	return first != answer.NoVerdict && second != answer.NoVerdict && first != second
}

// choice settles a question with options.
func (b *builder) choice(q *raw, out *kepu.Question) bool {
	if b.verdictOptions(q) && (q.kind.Kind == 0 || q.kind.Kind == kepu.Judgement) {
		return b.judgement(q, out)
	}
	texts := make([]string, len(q.options))
	options := make([]kepu.Option, len(q.options))
	for i, o := range q.options {
		options[i].Text = b.text(o.parts, nil)
		texts[i] = answer.Plain(options[i].Text)
	}
	for i := range texts {
		for j := range i {
			if texts[i] == texts[j] {
				b.problem(q.options[i].at, kepu.SameOptions, string(rune('A'+j)), string(rune('A'+i)))
				return false
			}
		}
	}
	var set answer.Set
	for i, a := range q.answers {
		got, ok := b.letters(q, a, texts, out)
		if !ok {
			return false
		}
		if i > 0 && got != set {
			b.problem(a.at, kepu.TwoAnswers, set.String(), got.String())
			return false
		}
		set = got
	}
	if set>>len(options) != 0 {
		b.problem(q.answers[0].at, kepu.KeyWithoutOption, set.String())
		return false
	}
	kind := q.kind.Kind
	switch count := set.Count(); {
	case kind == 0 && count == 1:
		kind = kepu.Single
		b.inferred(q, kind)
	case kind == 0:
		kind = kepu.Multiple
		b.inferred(q, kind)
	case kind == kepu.Single && count > 1:
		b.problem(q.answers[0].at, kepu.SingleSeveral, count)
		return false
	case kind == kepu.Multiple && count == 1 && !q.kind.Open:
		b.problem(q.answers[0].at, kepu.MultipleOne)
		return false
	case kind != kepu.Single && kind != kepu.Multiple:
		looks := kepu.Single
		if count > 1 {
			looks = kepu.Multiple
		}
		b.problem(q.at, kepu.KindContradicts, kind, looks)
		return false
	}
	if q.answers[0].inferred {
		b.problem(q.answers[0].at, kepu.AnswerInferred, set.String())
	}
	for i := range options {
		options[i].Correct = set.Has(i)
	}
	out.Kind, out.Options = kind, options
	return true
}

// letters reads which options an answer names. What follows the letters is the
// options' text, which must agree, or an explanation.
func (b *builder) letters(q *raw, a rawAnswer, texts []string, out *kepu.Question) (answer.Set, bool) {
	if a.set != 0 {
		return a.set, true
	}
	p := b.s.trim(b.whole(a.parts))
	for _, w := range []string{"选", "应选", "是", "为"} {
		if strings.HasPrefix(b.s.of(p), w) && len(b.s.of(p)) > len(w) && isLetter(b.s.of(p)[len(w)]) {
			p.from += len(w) // 答：选A
		}
	}
	value := b.s.of(p)
	if answer.All(value) {
		if i := answer.Named(value, texts); i >= 0 {
			return 1 << i, true // 以上都对 is an option of its own
		}
		return 1<<len(texts) - 1, true
	}
	if answer.Repeats(value) {
		b.problem(a.at, kepu.BadAnswer, b.s.content(p))
		return 0, false
	}
	set, rest := answer.Letters(strings.TrimPrefix(strings.TrimLeft(value, "([*"), "【"))
	if set == 0 {
		if i := answer.Named(value, texts); i >= 0 {
			b.problem(a.at, kepu.AnswerInferred, string(rune('A'+i)))
			return 1 << i, true
		}
		b.problem(a.at, kepu.BadAnswer, b.s.content(p))
		return 0, false
	}
	if all := answer.TrimStops(rest); all == "" || all == ")" || all == "】" || all == "]" || answer.All(all) || answer.All(strings.Trim(all, "()")) {
		return set, true
	}
	if named := b.s.namedOptions(p); len(named) > 1 { // A. 甲 C. 丙
		set = 0
		for _, o := range named {
			i := int(o.letter - 'A')
			set |= 1 << i
			if text := b.text(o.parts, nil); i >= len(texts) || !answer.Beside(answer.Plain(text), 1<<i, texts) {
				b.problem(o.at, kepu.KeyContradictsText, string(o.letter), text)
				return 0, false
			}
		}
		return set, true
	}
	return set, b.behindLetters(a, set, span{p.to - len(rest), p.to}, texts, out)
}

// namedOptions takes an answer apart that names options with their texts.
func (s *source) namedOptions(p span) []rawOption {
	var named []rawOption
	for at := p.from; at < p.to; {
		letter, next, ok := s.optionAt(at, p.to)
		if !ok {
			return nil
		}
		end := p.to
		for i := next; i < p.to; i++ {
			if c := s.fold[i-1]; c != ' ' && c != ';' && c != ',' && !strings.HasSuffix(s.fold[next:i], "、") {
				continue
			}
			if l, _, ok := s.optionAt(i, p.to); ok && l > letter {
				end = i
				break
			}
		}
		text := s.trim(span{next, end})
		for !text.empty() && strings.ContainsAny(s.fold[text.to-1:text.to], ";,") {
			text.to--
		}
		named = append(named, rawOption{letter: letter, at: at, parts: []span{text}})
		at = end
	}
	return named
}

// behindLetters settles the words behind the letters of an answer.
func (b *builder) behindLetters(a rawAnswer, set answer.Set, p span, texts []string, out *kepu.Question) bool {
	rest := b.s.of(p)
	lead := len(rest) - len(strings.TrimLeft(rest, " .:,;、。()"))
	words := span{p.from + lead, p.to}
	sign := strings.TrimSpace(rest[:lead])
	text := answer.Plain(strings.TrimRight(b.s.content(words), ")） "))
	if answer.Beside(text, set, texts) {
		return true
	}
	exact := false
	for _, t := range texts {
		exact = exact || t == text
	}
	explained := strings.HasPrefix(rest, "。") || strings.HasPrefix(rest, ".") && strings.HasPrefix(sign, "。")
	for _, w := range []string{"因为", "理由", "由于", "原因", "解析"} {
		explained = explained || strings.HasPrefix(text, w)
	}
	if !exact && (explained || sign == "," || sign == ";" || sign == "(" || sign == ".(") {
		t := strings.TrimSuffix(b.s.content(words), "）")
		out.Explanation = strings.TrimSuffix(t, ")")
		return true
	}
	b.problem(a.at, kepu.KeyContradictsText, set.String(), b.s.content(words))
	return false
}
