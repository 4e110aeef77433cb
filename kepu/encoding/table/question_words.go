package table

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// words settles a question without options.
func (b *builder) words(kind kepu.Kind) bool {
	switch kind {
	case kepu.Single, kepu.Multiple:
		if set, rest := answer.Letters(b.value); set != 0 && answer.TrimStops(rest) == "" {
			b.problem(b.key.place, kepu.KeyWithoutOption, b.key.text)
		} else if answer.WholeVerdict(b.value) != answer.NoVerdict {
			b.problem(b.key.place, kepu.KindContradicts, kind, kepu.Judgement)
		} else {
			b.problem(b.entry.start, kepu.TooFewOptions)
		}
		return false
	case kepu.Judgement:
		return b.judgement(kind)
	case kepu.Numeric:
		return b.numeric()
	case kepu.Matching:
		return b.matching()
	case kepu.Blank:
		n, _ := slots(b.out.Stem)
		return b.blanks(n)
	case kepu.Short, kepu.Essay, kepu.Riddle:
		b.out.Kind = kind
		return b.free()
	}
	blanks, gaps := slots(b.out.Stem)
	verdict, rest := answer.LeadingVerdict(b.value)
	switch stem := b.out.Stem; {
	case strings.Contains(stem, "（打一") || strings.Contains(stem, "(打一"):
		b.out.Kind = kepu.Riddle
	case answer.WholeVerdict(b.value) != answer.NoVerdict,
		verdict != answer.NoVerdict && blanks == gaps && (answer.Correction(b.value) || answer.WholeVerdict(rest) != answer.NoVerdict):
		return b.judgement(0)
	case answer.Key(b.value) && blanks == gaps:
		b.problem(b.key.place, kepu.KeyWithoutOption, b.key.text)
		return false
	case blanks > 0:
		b.inferred(kepu.Blank)
		return b.blanks(blanks)
	default:
		b.out.Kind = kepu.Short
	}
	b.inferred(b.out.Kind)
	return b.free()
}

// slots counts the places in a stem for answers to be written in: ____ and
// empty brackets, and the brackets alone.
func slots(stem string) (blanks, gaps int) {
	s := stem
	if strings.Contains(s, "＿") || strings.Contains(s, "（") {
		s = hanzi.Fold(s, hanzi.Width)
	}
	blanks = answer.Lines(s)
	for {
		_, rest, ok := strings.Cut(s, "(")
		if !ok {
			return blanks, gaps
		}
		inside := strings.TrimLeft(rest, " _")
		if strings.HasPrefix(inside, ")") {
			gaps++
			if !strings.Contains(rest[:len(rest)-len(inside)], "_") {
				blanks++
			}
		}
		s = rest
	}
}

// blanks settles the words for one or more blanks.
func (b *builder) blanks(n int) bool {
	parts, inferred := answer.Blanks(b.key.text, n)
	if inferred {
		b.problem(b.key.place, kepu.AnswerInferred, strings.Join(parts, "；"))
	}
	if n > 0 && len(parts) != n {
		b.problem(b.key.place, kepu.BlankCount, n, len(parts))
		return false
	}
	b.out.Answers = answer.Fillings(parts)
	if len(b.out.Answers) == 0 {
		b.noAnswer()
		return false
	}
	b.out.Kind = kepu.Blank
	return true
}

// free settles an answer in words; | stands between several that are accepted.
func (b *builder) free() bool {
	for text := range strings.SplitSeq(b.key.text, answerBar) {
		if text = strings.TrimSpace(text); text != "" {
			b.out.Answers = append(b.out.Answers, kepu.Answer{Text: text})
		}
	}
	return true
}

// answerBar stands between the accepted answers of a free question.
const answerBar = " | "

// numeric settles numbers and ranges: 20, 18~22, 18..22, 20±2, several by ；.
func (b *builder) numeric() bool {
	for part := range strings.FieldsFuncSeq(hanzi.Fold(b.key.text, hanzi.Width|hanzi.Script), func(r rune) bool { return strings.ContainsRune(";|\n", r) }) {
		span, ok := answer.Range(answer.TrimStops(part))
		if !ok {
			b.problem(b.key.place, kepu.BadRange, b.key.text)
			return false
		}
		b.out.Ranges = append(b.out.Ranges, span)
	}
	if len(b.out.Ranges) == 0 {
		b.problem(b.key.place, kepu.BadRange, b.key.text)
		return false
	}
	b.out.Kind = kepu.Numeric
	return true
}

// matching settles pairs, one a line, or parted by | or ；: 左 -> 右. An empty
// left side is a distractor.
func (b *builder) matching() bool {
	text := b.key.text
	signs := ";；"
	switch {
	case strings.Contains(text, "\n"):
		signs = "\n"
	case strings.ContainsAny(text, "|｜"):
		signs = "|｜"
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(signs, r) }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		at, size := answer.Arrow(part)
		pair := kepu.Pair{}
		if at >= 0 {
			pair = kepu.Pair{Left: strings.TrimSpace(part[:at]), Right: strings.TrimSpace(part[at+size:])}
		}
		if pair.Right == "" {
			b.problem(b.key.place, kepu.BadPair, part)
			return false
		}
		b.out.Pairs = append(b.out.Pairs, pair)
	}
	if len(b.out.Pairs) < 2 {
		b.problem(b.key.place, kepu.BadPair, text)
		return false
	}
	b.out.Kind = kepu.Matching
	return true
}

// unwrapped takes off what people put around a whole answer: （√）, 【错误】, 'B,
// 答案：AC.
func unwrapped(s string) string {
	if l, size := answer.LeadingLabel(s); l == answer.AnswerLabel && strings.HasPrefix(s[size:], ":") {
		s = answer.TrimStops(s[size:])
	}
	if rest, ok := strings.CutPrefix(s, "'"); ok && strings.IndexByte(rest, '\'') < 0 {
		s = rest
	}
	for _, pair := range [...]string{"()", "[]", "【】"} {
		open, shut := pair[:len(pair)/2], pair[len(pair)/2:]
		if inner, ok := strings.CutPrefix(s, open); ok {
			if inner, ok = strings.CutSuffix(inner, shut); ok && !strings.Contains(inner, shut) {
				return answer.TrimStops(inner)
			}
		}
	}
	return s
}
