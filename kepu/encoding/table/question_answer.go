package table

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// verdictOptions tells whether the two options are right and wrong.
func (b *builder) verdictOptions() bool {
	if len(b.texts) != 2 {
		return false
	}
	first, second := answer.WholeVerdict(b.texts[0]), answer.WholeVerdict(b.texts[1])
	return first != answer.NoVerdict && second != answer.NoVerdict && first != second
}

// choice settles a question with options.
func (b *builder) choice(named answer.Kind) bool {
	kind := named.Kind
	if b.verdictOptions() && (kind == 0 || kind == kepu.Judgement) {
		return b.judgement(kind)
	}
	if kind != 0 && kind != kepu.Single && kind != kepu.Multiple {
		b.contradicts(kind)
		return false
	}
	set := b.set
	if set == 0 {
		var ok bool
		if set, ok = b.letters(); !ok {
			return false
		}
	}
	if set>>len(b.texts) != 0 {
		b.problem(b.key.place, kepu.KeyWithoutOption, b.key.text)
		return false
	}
	count := set.Count()
	switch {
	case kind == 0:
		kind = choiceOf(count)
		b.inferred(kind)
	case kind == kepu.Single && count > 1:
		b.problem(b.key.place, kepu.SingleSeveral, count)
		return false
	case kind == kepu.Multiple && count == 1 && !named.Open:
		b.problem(b.key.place, kepu.MultipleOne)
		return false
	}
	for i := range b.out.Options {
		b.out.Options[i].Correct = set.Has(i)
	}
	b.out.Kind = kind
	return true
}

// contradicts reports a kind whose questions have no options.
func (b *builder) contradicts(kind kepu.Kind) {
	set, _ := answer.Letters(b.value)
	b.problem(b.entry.start, kepu.KindContradicts, kind, choiceOf(set.Count()))
}

// choiceOf is the kind that a number of right options makes.
func choiceOf(count int) kepu.Kind {
	if count > 1 {
		return kepu.Multiple
	}
	return kepu.Single
}

func (b *builder) inferred(kind kepu.Kind) {
	b.problem(b.entry.values[stemField].place, kepu.KindInferred, kind)
}

func (b *builder) unread() {
	b.problem(b.key.place, kepu.BadAnswer, b.key.text)
}

// maxKey bounds the answer to a choice, in bytes. The texts of all options fit.
const maxKey = 32 << 10

// letters reads which options the answer names: by letter, by number where they
// are numbered, by their texts, or all of them.
func (b *builder) letters() (answer.Set, bool) {
	value := strings.TrimPrefix(strings.TrimLeft(strings.ReplaceAll(b.value, "\n", " "), "([*"), "【")
	if len(value) > maxKey {
		b.problem(b.key.place, kepu.TooLong, "答案", maxKey)
		return 0, false
	}
	if len(value) == 1 && isLetter(value[0]) {
		n := int(value[0]&^0x20 - 'A')
		if i := slices.Index(b.texts, small[n:n+1]); i < 0 || i == n {
			return 1 << n, true // nearly all
		}
	}
	if answer.All(b.value) {
		if i := answer.Named(b.value, b.texts); i >= 0 {
			return 1 << i, true // 以上都对 is an option of its own
		}
		return 1<<len(b.texts) - 1, true
	}
	for _, w := range []string{"应选", "选", "是", "为"} {
		if rest, ok := strings.CutPrefix(value, w); ok && rest != "" && isLetter(rest[0]) {
			value = rest // 选A
			break
		}
	}
	named := b.named()
	set, rest := answer.Letters(value)
	if set == 0 || answer.Repeats(value) || named != 0 && set>>len(b.texts) != 0 {
		return b.byTextOrNumber(named)
	}
	rest = answer.TrimStops(strings.Trim(answer.TrimStops(rest), "()[]】"))
	agree := rest == "" || answer.All(rest) || answer.Beside(answer.Plain(rest), set, b.texts)
	switch {
	case agree && named != 0 && named != set: // AB among the options A, B, AB and O
		b.problem(b.key.place, kepu.TwoAnswers, set.String(), named.String())
		return 0, false
	case agree:
		return set, true
	case named != 0: // C 语言
		return b.byTextOrNumber(named)
	}
	return b.lettersWithTexts(set, value, rest)
}

const small = "abcdefghijklmnopqrstuvwxyz"

// lettersWithTexts holds the texts beside letters against the options: B. 乙,
// A. 甲 C. 丙. Words that give a reason are the explanation.
func (b *builder) lettersWithTexts(set answer.Set, value, rest string) (answer.Set, bool) {
	text := answer.Plain(rest)
	for _, w := range []string{"因为", "理由", "由于", "原因", "解析", "解释"} {
		if strings.HasPrefix(text, w) {
			b.addExplanation(rest)
			return set, true
		}
	}
	all, wrong, text := b.eachLetter(value)
	if all.Count() < 2 || wrong != 0 {
		b.problem(b.key.place, kepu.KeyContradictsText, cmp.Or(wrong, set).String(), cmp.Or(text, rest))
		return 0, false
	}
	return all, true
}

// eachLetter reads an answer of several letters, each with its text. Where a text
// is not its option's, wrong is the letter.
func (b *builder) eachLetter(value string) (all, wrong answer.Set, text string) {
	for i := range b.texts {
		n := letterSize(value, byte('A'+i))
		if n == 0 {
			continue
		}
		next := len(value)
		for j := i + 1; j < len(b.texts); j++ {
			if k := nextLetter(value, byte('A'+j)); k > 0 {
				next = min(next, k)
			}
		}
		one := answer.Set(1) << i
		if text = strings.Trim(value[n:next], " ;,、"); !answer.Beside(answer.Plain(text), one, b.texts) {
			return 0, one, text
		}
		all, value = all|one, value[next:]
	}
	if value != "" {
		return 0, 0, ""
	}
	return all, 0, ""
}

// byTextOrNumber finds the options whose texts, or whose numbers, the answer
// gives. Where it may be either it is nothing.
func (b *builder) byTextOrNumber(texts answer.Set) (answer.Set, bool) {
	var numbers answer.Set
	if b.columns.numbered {
		numbers = numbersIn(b.value)
	}
	switch {
	case texts != 0 && numbers != 0 && texts != numbers, texts == 0 && numbers == 0:
		b.unread()
		return 0, false
	case numbers != 0:
		return numbers, true
	}
	b.problem(b.key.place, kepu.AnswerInferred, texts.String())
	return texts, true
}

// named finds the options whose texts the answer repeats, all of them.
func (b *builder) named() answer.Set {
	for _, text := range []string{b.key.text, b.value} {
		if i := answer.Named(text, b.texts); i >= 0 {
			return 1 << i
		}
	}
	for _, signs := range []string{"|｜;；\n", "、", ",，"} {
		var set answer.Set
		for _, part := range strings.FieldsFunc(b.key.text, func(r rune) bool { return strings.ContainsRune(signs, r) }) {
			i := answer.Named(part, b.texts)
			if i < 0 {
				set = 0
				break
			}
			set |= 1 << i
		}
		if set != 0 {
			return set
		}
	}
	return 0
}

// numbersIn reads 2, 2.0, 1,3 or 1、3 as a choice.
func numbersIn(s string) answer.Set {
	var set answer.Set
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;、|/ ", r) }) {
		n, size := hanzi.LeadingNumber(part)
		if size == 0 || strings.Trim(part[size:], ".0") != "" || n < 1 || n > 26 {
			return 0
		}
		set |= 1 << (n - 1)
	}
	return set
}

// judgement settles a statement that is right or wrong. Words behind a verdict
// are the correction, which explains it.
func (b *builder) judgement(named kepu.Kind) bool {
	verdict, correction := answer.Judge(b.value)
	if set, behind := answer.Letters(b.value); b.verdictOptions() && (b.set.Count() == 1 || set.Count() == 1 && set>>2 == 0) {
		if b.set != 0 {
			set, behind = b.set, ""
		}
		verdict, correction = answer.WholeVerdict(b.texts[bits.TrailingZeros32(uint32(set))]), ""
		if other := answer.WholeVerdict(strings.Trim(behind, "() .,:。、")); other != answer.NoVerdict && other != verdict {
			b.problem(b.key.place, kepu.KeyContradictsText, set.String(), other.String())
			return false
		}
	}
	if verdict == answer.NoVerdict {
		b.unread()
		return false
	}
	correction = strings.Trim(correction, "() ,.。;:")
	if named == 0 {
		b.inferred(kepu.Judgement)
	}
	if correction != "" {
		b.addExplanation(correction)
	}
	b.out.Kind = kepu.Judgement
	b.out.Options = kepu.JudgementOptions(verdict == answer.Right)
	return true
}

// addExplanation keeps words that stand behind a key, as they are written.
func (b *builder) addExplanation(folded string) {
	f := hanzi.FoldMap(b.key.text, hanzi.Width|hanzi.Script)
	if i := strings.LastIndex(f.Text, folded); i >= 0 {
		folded = b.key.text[f.Source(i):f.Source(i+len(folded))]
	}
	b.out.Explanation = folded
}
