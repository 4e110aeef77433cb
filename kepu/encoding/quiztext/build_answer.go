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

// alternatives splits what may fill one blank at its slashes, those of
// fractions excepted.
func alternatives(s string) []string {
	var list []string
	start := 0
	for i, r := range s {
		if r != '/' && r != '／' {
			continue
		}
		if r == '/' && fraction(s[start:i], s[i+1:]) {
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

// fraction tells whether a slash parts the two numbers of a fraction such as 1/2
// rather than two answers.
func fraction(before, after string) bool {
	a, b := before[strings.LastIndexAny(before, " /")+1:], after
	if i := strings.IndexAny(after, " /"); i >= 0 {
		b = after[:i]
	}
	return allDigits(a) && allDigits(b) && len(a) <= 2 && len(b) <= 2 && (len(a) < len(b) || len(a) == len(b) && a < b) &&
		!strings.HasSuffix(before[:len(before)-len(a)], "/") && !strings.HasPrefix(after[len(b):], "/")
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
