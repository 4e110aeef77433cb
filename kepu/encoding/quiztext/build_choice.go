package quiztext

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// verdictOptions tells whether the two options are right and wrong.
func (b *builder) verdictOptions(q *raw) bool {
	if len(q.options) != 2 || len(q.options[0].parts) == 0 || len(q.options[1].parts) == 0 {
		return false
	}
	first := wholeVerdict(b.s.of(b.whole(q.options[0].parts)))
	second := wholeVerdict(b.s.of(b.whole(q.options[1].parts)))
	return first != noVerdict && second != noVerdict && first != second
}

// choice settles a question with options.
func (b *builder) choice(q *raw, out *kepu.Question) bool {
	if b.verdictOptions(q) && (q.kind.kind == 0 || q.kind.kind == kepu.Judgement) {
		return b.judgement(q, out)
	}
	texts := make([]string, len(q.options))
	options := make([]kepu.Option, len(q.options))
	for i, o := range q.options {
		options[i].Text = b.text(o.parts, nil)
		texts[i] = plain(options[i].Text)
	}
	for i := range texts {
		for j := range i {
			if texts[i] == texts[j] {
				b.problem(q.options[i].at, kepu.SameOptions, string(rune('A'+j)), string(rune('A'+i)))
				return false
			}
		}
	}
	var set letterSet
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
	kind := q.kind.kind
	switch count := set.count(); {
	case kind == 0 && count == 1:
		kind = kepu.Single
		b.inferred(q, kind)
	case kind == 0:
		kind = kepu.Multiple
		b.inferred(q, kind)
	case kind == kepu.Single && count > 1:
		b.problem(q.answers[0].at, kepu.SingleSeveral, count)
		return false
	case kind == kepu.Multiple && count == 1 && !q.kind.open:
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
		options[i].Correct = set.has(i)
	}
	out.Kind, out.Options = kind, options
	return true
}

// plain is the form in which two option texts are compared.
func plain(s string) string {
	return strings.Trim(hanzi.Fold(s, hanzi.Same), ".,;:!?。、")
}

// letters reads which options an answer names. What follows the letters is the
// options' text, which must agree, or an explanation.
func (b *builder) letters(q *raw, a rawAnswer, texts []string, out *kepu.Question) (letterSet, bool) {
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
	if allOptions(value) {
		if i := b.optionNamed(value, texts); i >= 0 {
			return 1 << i, true // 以上都对 is an option of its own
		}
		return 1<<len(texts) - 1, true
	}
	if repeatedLetter(value) {
		b.problem(a.at, kepu.BadAnswer, b.s.content(p))
		return 0, false
	}
	set, rest := leadingLetters(strings.TrimPrefix(strings.TrimLeft(value, "([*"), "【"))
	if set == 0 {
		if i := b.optionNamed(value, texts); i >= 0 {
			b.problem(a.at, kepu.AnswerInferred, string(rune('A'+i)))
			return 1 << i, true
		}
		b.problem(a.at, kepu.BadAnswer, b.s.content(p))
		return 0, false
	}
	if all := trimStops(rest); all == "" || all == ")" || all == "】" || all == "]" || allOptions(all) || allOptions(strings.Trim(all, "()")) {
		return set, true
	}
	if named := b.s.namedOptions(p); len(named) > 1 { // A. 甲 C. 丙
		set = 0
		for _, o := range named {
			i := int(o.letter - 'A')
			set |= 1 << i
			if text := b.text(o.parts, nil); i >= len(texts) || !agrees(plain(text), i, texts) {
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

// repeatedLetter tells whether a key names a letter twice, as one that belongs to
// several questions does.
func repeatedLetter(value string) bool {
	var seen letterSet
	for i := 0; i < len(value) && isLetter(value[i]); i++ {
		bit := letterSet(1) << (int(value[i]|0x20) - 'a')
		if seen&bit != 0 {
			return true
		}
		seen |= bit
	}
	return false
}

// behindLetters settles the words behind the letters of an answer.
func (b *builder) behindLetters(a rawAnswer, set letterSet, p span, texts []string, out *kepu.Question) bool {
	rest := b.s.of(p)
	lead := len(rest) - len(strings.TrimLeft(rest, " .:,;、。()"))
	words := span{p.from + lead, p.to}
	sign := strings.TrimSpace(rest[:lead])
	text := plain(strings.TrimRight(b.s.content(words), ")） "))
	if set.count() == 1 {
		i := strings.Index(set.String(), set.String())
		for i = range 26 {
			if set.has(i) {
				break
			}
		}
		if i < len(texts) && agrees(text, i, texts) {
			return true
		}
	} else if all := b.textsOf(set, texts); all != "" && unpunctuated(text) == unpunctuated(all) {
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

// unpunctuated leaves out what may stand between texts in a row.
func unpunctuated(s string) string {
	return strings.NewReplacer(",", "", ";", "", "、", "", ".", "", "。", "", " ", "").Replace(s)
}

func (b *builder) textsOf(set letterSet, texts []string) string {
	var all strings.Builder
	for i, t := range texts {
		if set.has(i) {
			all.WriteString(t)
		}
	}
	return all.String()
}

// agrees tells whether the text beside a letter is that option's: the same, or
// part of it or the other way round while no other option is meant.
func agrees(text string, i int, texts []string) bool {
	if text == texts[i] {
		return true
	}
	for _, t := range texts {
		if t == text {
			return false
		}
	}
	return utf8.RuneCountInString(text) >= 2 && (strings.Contains(texts[i], text) ||
		utf8.RuneCountInString(texts[i]) >= 2 && strings.HasPrefix(text, texts[i]))
}

// optionNamed finds the option whose text an answer repeats, -1 for none.
func (b *builder) optionNamed(value string, texts []string) int {
	v := plain(value)
	for i, t := range texts {
		if t == v {
			return i
		}
	}
	return -1
}
