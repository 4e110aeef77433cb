package quiztext

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// holes marks kind and points in brackets inside the stem as not part of it.
func (b *builder) holes(q *raw) {
	for _, p := range q.stem {
		b.s.brackets(p, func(whole, inner span) {
			if b.tagWords(q, inner) {
				q.holes = append(q.holes, whole)
			}
		})
	}
}

// maxBracket bounds what is looked at as one bracket, in bytes.
const maxBracket = 400

// brackets calls f for every pair of round or lens brackets in a piece.
func (s *source) brackets(p span, f func(whole, inner span)) {
	for i := p.from; i < p.to; i++ {
		c := s.fold[i]
		if c != '(' && c != 0xe3 && c != '[' {
			continue
		}
		open, shut := closing(s.fold[i:p.to])
		if open == "" {
			continue
		}
		end := strings.Index(s.fold[i:min(p.to, i+maxBracket)], shut)
		if end < 0 {
			continue
		}
		f(span{i, i + end + len(shut)}, span{i + len(open), i + end})
	}
}

// bracketKey finds a bracket that holds nothing but option letters, as many as
// there are options, or a verdict where there are none.
func (s *source) bracketKey(p span, options int) (whole, inner span, ok bool) {
	s.brackets(p, func(w, in span) {
		if !ok && s.keyInBracket(in, options) {
			whole, inner, ok = w, in, true
		}
	})
	return whole, inner, ok
}

func (s *source) keyInBracket(inner span, options int) bool {
	text := strings.TrimSpace(s.of(inner))
	if text == "" {
		return false
	}
	if options > 0 {
		set, rest := answer.Letters(text)
		return set != 0 && text[0] <= 'Z' && strings.TrimSpace(rest) == "" && set>>options == 0
	}
	return answer.WholeVerdict(text) != answer.NoVerdict
}

// correctedKey tells whether a bracket holds a wrong with its correction:
// （错误，应为11棵）.
func (s *source) correctedKey(inner span) bool {
	text := strings.TrimSpace(s.of(inner))
	v, rest := answer.LeadingVerdict(text)
	return v == answer.Wrong && rest != "" && answer.Correction(text)
}

// A slot is a place in the stem for an answer to be written in.
type slots struct {
	blanks int // ____ and empty brackets
	gaps   int // empty brackets alone
}

// findKey gathers the answers that stand in or behind the stem without a
// label, and counts the places for one.
func (b *builder) findKey(q *raw) slots {
	var n slots
	var keys []span
	var wholes []span
	options := len(q.options)
	if b.verdictOptions(q) {
		options = 0
	}
	for _, p := range q.stem {
		n.blanks += answer.Lines(b.s.of(p))
		b.s.brackets(p, func(whole, inner span) {
			if b.holed(q, whole) {
				return
			}
			switch {
			case strings.Trim(b.s.of(inner), " _") == "":
				n.gaps++
				if !strings.Contains(b.s.of(inner), "_") {
					n.blanks++
				}
			case b.s.keyInBracket(inner, max(options, 0)) || options == 0 && len(q.options) > 0 && b.s.keyInBracket(inner, len(q.options)):
				keys = append(keys, inner)
				wholes = append(wholes, whole)
			case options == 0 && len(q.options) == 0 && b.s.correctedKey(inner) && b.lastIn(q, whole):
				keys = append(keys, inner)
				wholes = append(wholes, whole)
			case options == 0 && q.kind.Kind == 0 && len(q.options) == 0 && answer.Key(b.s.of(inner)) && !q.answered() && b.lastIn(q, whole):
				keys = append(keys, inner)
				wholes = append(wholes, whole)
			}
		})
	}
	switch q.kind.Kind {
	case kepu.Blank:
		if !q.answered() {
			b.fillings(q, n)
		}
		return n
	case kepu.Short, kepu.Essay, kepu.Numeric, kepu.Matching, kepu.Riddle, kepu.Description:
		return n
	}
	if len(keys) > 0 && n.gaps == 0 {
		keys, wholes = b.lastOf(q, keys, wholes)
		b.inStem(q, keys, wholes)
	}
	if !q.answered() && len(keys) == 0 && n.gaps == 0 && len(q.options) > 0 {
		b.smallKey(q)
	}
	if !q.answered() {
		b.marks(q)
	}
	if !q.answered() {
		b.underlined(q)
	}
	if !q.answered() {
		b.trailing(q)
	}
	return n
}

// smallKey finds a key in small letters, which may be pinyin: it counts only
// where nothing else answers, and is noted.
func (b *builder) smallKey(q *raw) {
	for _, p := range q.stem {
		b.s.brackets(p, func(whole, inner span) {
			text := strings.TrimSpace(b.s.of(inner))
			set, rest := answer.Letters(text)
			if !q.answered() && set != 0 && rest == "" && set.Count() == len(text) && set>>len(q.options) == 0 && b.s.fold[whole.from] == '(' {
				q.answers = append(q.answers, rawAnswer{at: inner.from, parts: []span{inner}, inferred: true})
				q.holes = append(q.holes, inner)
			}
		})
	}
}

// marks takes the options marked (正确答案) as the answer.
func (b *builder) marks(q *raw) {
	var set answer.Set
	at := 0
	for i, o := range q.options {
		if !o.mark.empty() && i < 26 {
			set |= 1 << i
			at = max(at, o.mark.from)
		}
	}
	if set != 0 {
		q.answers = append(q.answers, rawAnswer{at: at, parts: []span{q.options[0].parts[0]}, set: set})
	}
}

// underlined finds letters written on a line inside the stem: __B__.
func (b *builder) underlined(q *raw) {
	for _, p := range q.stem {
		b.s.filled(p, func(whole, inner span) {
			if !q.answered() && b.s.keyInBracket(inner, len(q.options)) && len(q.options) > 0 {
				q.answers = append(q.answers, rawAnswer{at: inner.from, parts: []span{inner}})
				q.holes = append(q.holes, whole)
			}
		})
	}
}

// filled calls f for every __text__ in a piece.
func (s *source) filled(p span, f func(whole, inner span)) {
	text := s.of(p)
	for i := 0; i < len(text); {
		from := strings.Index(text[i:], "__")
		if from < 0 {
			return
		}
		from += i
		in := from + len(text[from:]) - len(strings.TrimLeft(text[from:], "_"))
		end := strings.Index(text[in:], "__")
		if end < 0 {
			return
		}
		to := in + end
		if in-from > 3 || len(text[to:])-len(strings.TrimLeft(text[to:], "_")) > 3 {
			i = to // a long line is a blank, not the edge of a word
			continue
		}
		i = to + len(text[to:]) - len(strings.TrimLeft(text[to:], "_"))
		f(span{p.from + from, p.from + i}, s.trim(span{p.from + in, p.from + to}))
	}
}

// fillings finds the words of a 填空 that stand inside the stem where nothing
// else answers it: __湿毛巾__, or （11月9日） where no bracket is empty.
func (b *builder) fillings(q *raw, n slots) {
	var words []string
	var holes []span
	take := func(whole, inner span) {
		t := b.s.content(inner)
		_, number := kepu.ParseRatio(t)
		if t != "" && utf8.RuneCountInString(t) <= 20 && (number || !strings.ContainsAny(b.s.of(inner), ".,:;?。")) {
			words = append(words, t)
			holes = append(holes, whole)
		}
	}
	for _, p := range q.stem {
		b.s.filled(p, take)
	}
	if len(words) == 0 && n.blanks == 0 {
		for _, p := range q.stem {
			b.s.brackets(p, func(whole, inner span) {
				again := len(holes) > 0 && holes[len(holes)-1].to == whole.from // （曹雪芹）（清代）
				if !again && !b.holed(q, whole) && !remark(b.s.of(inner)) && b.s.fold[whole.from] == '(' {
					take(whole, inner)
				}
			})
		}
		for i, h := range holes { // the bracket stays, its words go
			holes[i] = span{h.from + 1, h.to - 1}
		}
	}
	if len(words) > 0 {
		q.answers = append(q.answers, rawAnswer{at: holes[0].from, parts: holes[:1], inferred: true, words: words})
		q.holes = append(q.holes, holes...)
	}
}

// remark tells whether a bracket holds something other than an answer: a year,
// an abbreviation, an example.
func remark(s string) bool {
	s = strings.TrimSpace(s)
	if strings.Contains(s, "简称") || strings.HasPrefix(s, "如") || strings.HasPrefix(s, "例") || strings.HasPrefix(s, "即") || strings.HasPrefix(s, "见") || strings.HasPrefix(s, "含") {
		return true
	}
	n, size := hanzi.LeadingNumber(s)
	return n >= 1900 && n <= 2100 && (s[size:] == "" || s[size:] == "年")
}

// lastOf prefers the bracket at the end of the stem where several hold keys
// that differ: 法拉（F）。（√）.
func (b *builder) lastOf(q *raw, keys, wholes []span) ([]span, []span) {
	n := len(keys) - 1
	if n > 0 && answer.TrimStops(b.s.of(keys[0])) != answer.TrimStops(b.s.of(keys[n])) && b.lastIn(q, wholes[n]) && !q.answered() {
		return keys[n:], wholes[n:]
	}
	return keys, wholes
}

// correct takes what stands behind a bracketed verdict, or with it in the
// bracket, as the correction: （×）应为11棵, （×）（应为11棵）, （错误，应为11棵）.
// It ends the stem.
func (b *builder) correct(q *raw, whole span) {
	i := len(q.stem) - 1
	for i > 0 && whole.from < q.stem[i].from {
		i--
	}
	if i == 0 && b.s.trim(span{q.stem[0].from, whole.from}).empty() {
		return // （×）月亮是恒星。
	}
	tail := b.s.trim(span{whole.to, q.stem[i].to})
	if strings.Trim(b.s.of(tail), " .,;。、)") == "" || b.holed(q, tail) {
		return
	}
	q.stem[i].to = whole.to
	q.expl = append(append([]span{b.s.unwrapped(tail)}, q.stem[i+1:]...), q.expl...)
	q.stem = q.stem[:i+1]
}

// unwrapped takes the brackets off a piece that is nothing but one bracket.
func (s *source) unwrapped(p span) span {
	text := s.of(p)
	if open, shut := closing(text); open != "" && strings.HasSuffix(strings.TrimRight(text, ".。"), shut) && strings.Count(text, shut) == 1 {
		return span{p.from + len(open), p.from + strings.LastIndex(text, shut)}
	}
	return p
}

// inStem settles what brackets with letters in the stem mean. Beside a
// labelled answer a bracket in the middle is a word (安培（A）); at the end it
// must agree.
func (b *builder) inStem(q *raw, keys, wholes []span) {
	if v, _ := answer.LeadingVerdict(strings.TrimSpace(b.s.of(keys[0]))); len(q.options) == 0 && v == answer.Wrong {
		b.correct(q, wholes[0])
		if q.answered() && len(q.answers[0].parts) > 0 {
			if v, _ := answer.LeadingVerdict(answer.TrimStops(b.s.of(b.whole(q.answers[0].parts)))); v == answer.NoVerdict {
				q.expl = append(slices.Clone(q.answers[0].parts), q.expl...) // （×） 正确答案：11月9日
				q.answers = nil
			}
		}
	}
	if !q.answered() {
		first := answer.TrimStops(b.s.of(keys[0]))
		if q.kind.Kind == kepu.Multiple && len(keys) > 1 { // （A）（B）（C）
			var set answer.Set
			for _, k := range keys {
				one, _ := answer.Letters(strings.TrimSpace(b.s.of(k)))
				set |= one
			}
			q.holes = append(q.holes, keys...)
			q.answers = append(q.answers, rawAnswer{at: keys[0].from, parts: keys[:1], set: set})
			return
		}
		for i, k := range keys {
			if t := answer.TrimStops(b.s.of(k)); t != first {
				b.problem(k.from, kepu.TwoAnswers, first, t)
				return
			}
			if len(q.options) == 0 && b.s.trim(span{q.stem[0].from, wholes[i].from}).empty() {
				q.holes = append(q.holes, wholes[i]) // a verdict before its statement is no part of it
			} else {
				q.holes = append(q.holes, keys[i])
			}
		}
		q.answers = append(q.answers, rawAnswer{at: keys[0].from, parts: keys[:1]})
		return
	}
	label := answer.KeyPart(b.s.of(b.whole(q.answers[0].parts)))
	set, _ := answer.Letters(answer.TrimStops(label))
	for i, k := range keys {
		here, _ := answer.Letters(strings.TrimSpace(b.s.of(k)))
		v := answer.WholeVerdict(b.s.of(k))
		said, behind := answer.LeadingVerdict(label)
		if behind != "" && !answer.Correction(label) {
			said = answer.NoVerdict
		}
		agrees := here == set && set != 0 || v != answer.NoVerdict && v == said
		last := b.lastIn(q, wholes[i])
		switch {
		case agrees && (last || strings.HasPrefix(b.s.of(k), " ")):
			q.holes = append(q.holes, k)
		case last && !agrees:
			q.answers = append(q.answers, rawAnswer{at: k.from, parts: []span{k}})
		}
	}
}

// lastIn tells whether a bracket ends the stem, but for punctuation.
func (b *builder) lastIn(q *raw, whole span) bool {
	last := q.stem[len(q.stem)-1]
	return whole.to <= last.to && whole.from >= last.from && answer.TrimStops(strings.TrimLeft(b.s.of(span{whole.to, last.to}), "?!")) == ""
}

// trailing finds a bare answer at the end of the stem or of the last option,
// behind a full stop or in a table's last cell.
func (b *builder) trailing(q *raw) {
	try := func(parts []span) bool {
		if len(parts) == 0 {
			return false
		}
		last := &parts[len(parts)-1]
		text := b.s.of(*last)
		i := len(text)
		for i > 0 && (isLetter(text[i-1]) && text[i-1] <= 'Z' || text[i-1] == ' ' && i < len(text) && isLetter(text[i])) {
			i--
		}
		if i == len(text) {
			if i = answer.TrailingVerdict(text, stopped); i == len(text) || len(q.options) > 0 && !b.verdictOptions(q) {
				return false
			}
		} else if len(q.options) == 0 && answer.WholeVerdict(text[i:]) == answer.NoVerdict {
			return false
		}
		head := strings.TrimRight(text[:i], " ")
		for i < len(text) && text[i] == ' ' {
			i++
		}
		if head == "" || !stopped(head) && !b.tabbed(span{last.from + len(head), last.from + i}) {
			return false
		}
		key := span{last.from + i, last.to}
		q.answers = append(q.answers, rawAnswer{at: key.from, parts: []span{key}, inferred: true})
		last.to = last.from + len(head)
		return true
	}
	if try(q.stem) || len(q.options) == 0 {
		return
	}
	try(q.options[len(q.options)-1].parts)
}

// stopped tells whether a text ends a sentence.
func stopped(s string) bool {
	for _, stop := range []string{"。", ".", "?", "!", ")", ":", "_"} {
		if strings.HasSuffix(s, stop) {
			return true
		}
	}
	return false
}

// tabbed tells whether a gap holds a tab, as between a table's cells.
func (b *builder) tabbed(p span) bool {
	return strings.Contains(b.s.text[b.s.folded.Source(p.from):b.s.folded.Source(p.to)], "\t")
}

func (b *builder) holed(q *raw, p span) bool {
	for _, h := range q.holes {
		if h.from <= p.from && p.to <= h.to {
			return true
		}
	}
	return false
}
