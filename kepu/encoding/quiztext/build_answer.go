package quiztext

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// answer decides kind and key. It reports what cannot be decided.
func (b *builder) answer(q *raw, out *kepu.Question, n slots) bool {
	for _, m := range q.meta {
		if m.label == kindLabel {
			if k, size := kindAt(b.s.of(m.value)); size > 0 {
				q.kind, q.kindAt, q.tagged = k, m.value.from, true
			}
		}
	}
	kind := q.kind.kind
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
	value := trimStops(b.s.of(b.whole(q.answers[0].parts)))
	verdict, _ := leadingVerdict(value)
	switch kind {
	case kepu.Single, kepu.Multiple:
		if set, _ := leadingLetters(value); set != 0 {
			b.problem(q.answers[0].at, kepu.KeyWithoutOption, value)
		} else if verdict != noVerdict {
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
	case wholeVerdict(value) != noVerdict || verdict != noVerdict && n.blanks == n.gaps && correction(value):
		b.inferred(q, kepu.Judgement)
		return b.judgement(q, out)
	case pureKey(value) && n.blanks == n.gaps:
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

// correction tells whether a verdict is followed by words behind a blank or a
// sign, as in 错 11棵, or is a wrong with what is right glued to it.
func correction(value string) bool {
	v, rest := leadingVerdict(value)
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return strings.ContainsRune(" ,.;:。、()!", r) || v == wrongVerdict && strings.HasPrefix(rest, "应")
}

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
	if named := b.s.splitOptions(p); len(named) > 1 { // A. 甲 B. 乙
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

// judgement settles a statement that is right or wrong. Words behind a verdict
// are the correction, which explains it.
func (b *builder) judgement(q *raw, out *kepu.Question) bool {
	verdict := noVerdict
	for i, a := range q.answers {
		got, why := b.verdict(q, a)
		if got == noVerdict {
			b.problem(a.at, kepu.BadAnswer, b.s.content(b.whole(a.parts)))
			return false
		}
		if i > 0 && got != verdict {
			b.problem(a.at, kepu.TwoAnswers, verdictText(verdict), verdictText(got))
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
		b.problem(q.answers[0].at, kepu.AnswerInferred, verdictText(verdict))
	}
	out.Kind = kepu.Judgement
	out.Options = kepu.JudgementOptions(verdict == rightVerdict)
	return true
}

// behindVerdict is what may stand between a verdict and its correction.
const behindVerdict = "（）() ，,。；;：:"

func verdictText(v verdict) string {
	if v == rightVerdict {
		return kepu.True
	}
	return kepu.False
}

func (b *builder) verdict(q *raw, a rawAnswer) (verdict, span) {
	if a.set != 0 && a.set.count() == 1 && len(q.options) == 2 {
		o := q.options[0]
		if a.set.has(1) {
			o = q.options[1]
		}
		return wholeVerdict(b.s.of(b.whole(o.parts))), span{}
	}
	p := b.s.trim(b.whole(a.parts))
	value := b.s.of(p)
	lead := len(value) - len(strings.TrimLeft(value, "( .,*"))
	value = value[lead:]
	if b.verdictOptions(q) {
		set, rest := leadingLetters(value)
		if set.count() == 1 && set>>2 == 0 {
			o := q.options[0]
			if set.has(1) {
				o = q.options[1]
			}
			v := wholeVerdict(b.s.of(b.whole(o.parts)))
			if text := strings.Trim(trimStops(rest), "() "); text != "" {
				if other := wholeVerdict(text); other != noVerdict && other != v {
					return noVerdict, span{}
				} else if other != noVerdict {
					return v, span{}
				}
			}
			return v, span{p.to - len(rest), p.to}
		}
	}
	v, rest := leadingVerdict(value)
	if set, behind := leadingLetters(value); v == noVerdict && set.count() == 1 { // B（错误）
		return wholeVerdict(strings.Trim(behind, "() .:、")), span{}
	}
	for _, tail := range []string{"的", "。的", "误"} {
		if strings.TrimRight(rest, " 。.") == tail {
			rest = ""
		}
	}
	if more, _ := leadingVerdict(strings.TrimLeft(rest, " ,、")); more != noVerdict && strings.Trim(rest, "√×✓✗对错 ,、") == "" && strings.Trim(rest, " ,、") != "" {
		return noVerdict, span{} // ×√√ belongs to several questions
	}
	if v == noVerdict || rest != "" && !correction(value) && v == rightVerdict {
		return noVerdict, span{}
	}
	return v, span{p.to - len(rest), p.to}
}

// blanks settles the words for one or more blanks.
func (b *builder) blanks(q *raw, out *kepu.Question, n slots) bool {
	if len(q.answers) > 1 {
		first := plain(b.s.of(b.whole(q.answers[0].parts)))
		for _, a := range q.answers[1:] {
			if other := plain(b.s.of(b.whole(a.parts))); other != first {
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
	value := b.text(q.answers[0].parts, nil)
	if parts == nil {
		parts = splitMarked(value)
	}
	if parts == nil {
		parts = splitBlanks(value, "；;|｜\n")
	}
	if n.blanks > 1 && len(parts) == 1 {
		for _, signs := range []string{"、", "，,", " "} {
			if p := splitBlanks(value, signs); len(p) == n.blanks {
				parts = p
				b.problem(q.answers[0].at, kepu.AnswerInferred, strings.Join(parts, "；"))
				break
			}
		}
	}
	if n.blanks > 0 && len(parts) != n.blanks {
		b.problem(q.answers[0].at, kepu.BlankCount, n.blanks, len(parts))
		return false
	}
	for i, part := range parts {
		for _, t := range alternatives(part) {
			out.Answers = append(out.Answers, kepu.Answer{Blank: i + 1, Text: t})
		}
	}
	if len(out.Answers) == 0 {
		b.problem(q.answers[0].at, kepu.NoAnswer, q.name())
		return false
	}
	out.Kind = kepu.Blank
	return true
}

// splitMarked splits answers that carry the numbers of their blanks: ①甲 ②乙,
// （1）甲（2）乙, 1.甲 2.乙, 第1空：甲. It returns nil where they do not.
func splitMarked(value string) []string {
	folded := hanzi.Fold(value, hanzi.Width)
	for _, style := range []func(n int) string{
		func(n int) string { return string(rune('①' + n - 1)) },
		func(n int) string { return "(" + strconv.Itoa(n) + ")" },
		func(n int) string { return "第" + strconv.Itoa(n) + "空" },
		func(n int) string { return strconv.Itoa(n) + "." },
		func(n int) string { return strconv.Itoa(n) + "、" },
	} {
		rest, ok := strings.CutPrefix(folded, style(1))
		if !ok || rest != "" && isDigit(rest[0]) {
			continue // 1.5 is a number
		}
		var parts []string
		for n := 2; n <= 20; n++ {
			part, after, found := strings.Cut(rest, style(n))
			parts = append(parts, part)
			if !found {
				break
			}
			rest = after
		}
		for i := range parts {
			parts[i] = strings.Trim(parts[i], " :,;、。；，：\n|")
		}
		return parts
	}
	return nil
}

func splitBlanks(s, signs string) []string {
	var parts []string
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(signs, r) }) {
		if p = strings.TrimSpace(p); strings.Trim(p, "。") != "" {
			parts = append(parts, strings.TrimSuffix(p, "。"))
		}
	}
	return parts
}

// alternatives splits what may fill one blank at its slashes; a slash between
// digits is a fraction.
func alternatives(s string) []string {
	var list []string
	start := 0
	for i, r := range s {
		if r != '/' && r != '／' {
			continue
		}
		after := s[i+utf8.RuneLen(r):]
		if i > 0 && isDigit(s[i-1]) && after != "" && isDigit(after[0]) {
			continue
		}
		if t := strings.TrimSpace(s[start:i]); t != "" {
			list = append(list, t)
		}
		start = i + utf8.RuneLen(r)
	}
	if t := strings.TrimSpace(s[start:]); t != "" {
		list = append(list, t)
	}
	return list
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
		value := trimStops(b.s.of(b.whole(a.parts)))
		r, ok := parseRange(value)
		if !ok {
			b.problem(a.at, kepu.BadRange, value)
			return false
		}
		out.Ranges = append(out.Ranges, r)
	}
	out.Kind = kepu.Numeric
	return true
}

func parseRange(s string) (kepu.Range, bool) {
	if n, ok := kepu.ParseRatio(s); ok {
		return kepu.Range{Min: n, Max: n}, true
	}
	for _, sign := range []string{"±", "+-", "+/-"} {
		if a, t, found := strings.Cut(s, sign); found {
			mid, ok := kepu.ParseRatio(a)
			tol, ok2 := kepu.ParseRatio(t)
			return kepu.Range{Min: mid.Sub(tol), Max: mid.Add(tol)}, ok && ok2 && tol.Sign() >= 0
		}
	}
	for _, sign := range []string{"..", "~", "—", "–", "至", "到", "-"} {
		i := strings.Index(s[min(1, len(s)):], sign) + 1
		if i < 1 || i >= len(s) {
			continue
		}
		low, ok := kepu.ParseRatio(s[:i])
		high, ok2 := kepu.ParseRatio(s[i+len(sign):])
		if ok && ok2 {
			return kepu.Range{Min: low, Max: high}, low.Cmp(high) <= 0
		}
	}
	return kepu.Range{}, false
}

// matching settles pairs, one a line: 左 -> 右. An empty left side is a
// distractor.
func (b *builder) matching(q *raw, out *kepu.Question) bool {
	for _, a := range q.answers {
		for _, p := range a.parts {
			text := b.s.of(p)
			at, size := -1, 0
			for _, arrow := range []string{"->", "→", "——", "=>"} {
				if at = strings.Index(text, arrow); at >= 0 {
					size = len(arrow)
					break
				}
			}
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
