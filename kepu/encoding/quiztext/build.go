package quiztext

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// The longest texts, in characters. A page of a textbook fits.
const (
	maxStem   = 4000
	maxOption = 1000
	maxOther  = 8000
	maxParts  = 500 // lines of one text
)

// A builder decides what the raw questions mean. One that cannot be decided is
// a problem and is left out.
type builder struct {
	*reader
	questions []kepu.Question
}

func (b *builder) build(q *raw) {
	if len(q.stem) > maxParts || len(q.expl) > maxParts || len(q.options) > 0 && len(q.options[len(q.options)-1].parts) > maxParts {
		b.problem(q.at, kepu.TooLong, labelName(noLabel), maxStem)
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
		out.Stem = withoutSlot(out.Stem)
	}
	if t := b.text(q.expl, nil); t != "" {
		if out.Explanation != "" {
			t = out.Explanation + "\n" + t
		}
		out.Explanation = t
	}
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

func (s *source) wholeLine(at int) span {
	end := strings.IndexByte(s.fold[at:], '\n')
	if end < 0 {
		return span{at, len(s.fold)}
	}
	return span{at, at + end}
}

// settleOptions finds options that stand in one line with the stem, where the
// question has none of its own or lacks the first.
func (b *builder) settleOptions(q *raw) {
	if len(q.options) > 0 && q.options[0].letter == 'A' || len(q.stem) == 0 {
		return
	}
	switch q.kind.kind {
	case kepu.Blank, kepu.Short, kepu.Essay, kepu.Riddle, kepu.Description, kepu.Numeric:
		if len(q.options) == 0 {
			return
		}
	}
	for i := range q.stem {
		p := q.stem[i]
		var at int
		var options []rawOption
		if len(q.options) > 0 {
			at, options = b.s.lastOption(p)
		} else {
			at, options = b.s.inlineOptions(p)
		}
		if len(options) == 0 {
			continue
		}
		last := &options[len(options)-1]
		last.parts = append(last.parts, q.stem[i+1:]...)
		q.stem = append(q.stem[:i:i], b.s.trim(span{p.from, at}))
		if q.stem[i].empty() {
			q.stem = q.stem[:i]
		}
		q.options = append(options, q.options...)
		return
	}
}

// lastOption finds an A. at the end of a stem whose B. stands on the next line.
func (s *source) lastOption(p span) (int, []rawOption) {
	for i := p.from; i < p.to; i++ {
		if s.fold[i] != 'A' && s.fold[i] != '(' || i > p.from && !boundary(s.fold[p.from:i]) {
			continue
		}
		if letter, _, ok := s.optionAt(i, p.to); ok && letter == 'A' {
			return i, s.splitOptions(span{i, p.to})
		}
	}
	return p.to, nil
}

// checkOptions holds the letters against the alphabet and the texts against one
// another.
func (b *builder) checkOptions(q *raw) bool {
	if len(q.options) == 0 {
		return true
	}
	for i, o := range q.options {
		want := byte('A' + i)
		if i >= 26 {
			b.problem(o.at, kepu.TooManyOptions)
			return false
		}
		if o.letter != want {
			if i > 0 && o.letter > want {
				if parts := q.options[i-1].parts; len(parts) > 1 {
					b.problem(parts[1].from, kepu.OptionWithoutLetter, b.s.content(parts[1]))
					return false
				}
			}
			b.problem(o.at, kepu.OptionOrder, string(want), string(o.letter))
			return false
		}
		if len(o.parts) == 0 {
			b.problem(o.at, kepu.EmptyOption, string(o.letter))
			return false
		}
	}
	if p, ok := b.unlettered(q); ok {
		b.problem(p.from, kepu.OptionWithoutLetter, b.s.content(p))
		return false
	}
	if len(q.options) < 2 {
		b.problem(q.options[0].at, kepu.TooFewOptions)
		return false
	}
	return true
}

// unlettered finds a line behind the last option that looks like one more
// option: the options stand one a line, the line before it was not full, and
// nothing says that the sentence goes on.
func (b *builder) unlettered(q *raw) (span, bool) {
	last := q.options[len(q.options)-1]
	if len(last.parts) < 2 || len(q.options) < 2 {
		return span{}, false
	}
	for i := 1; i < len(q.options); i++ {
		if b.sameLine(span{q.options[i-1].at, q.options[i-1].at}, span{q.options[i].at, q.options[i].at}) {
			return span{}, false
		}
	}
	prev, next := b.s.of(last.parts[0]), last.parts[1]
	if b.sameLine(last.parts[0], next) {
		return span{}, false
	}
	full := columns(prev) >= 24
	open := strings.HasSuffix(prev, ",") || strings.HasSuffix(prev, "、") || strings.HasSuffix(prev, ";") ||
		strings.HasSuffix(prev, ":") || strings.HasSuffix(prev, "—") || strings.HasSuffix(prev, "\\")
	deeper := b.s.indent(next.from) > b.s.indent(last.at)
	return next, !full && !open && !deeper
}

// columns is the width of a folded text on a screen.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if n++; r >= 0x1100 {
			n++
		}
	}
	return n
}

// indent is how far an offset stands from the start of its line.
func (s *source) indent(off int) int {
	return off - 1 - strings.LastIndexByte(s.fold[:off], '\n')
}

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
		set, rest := leadingLetters(text)
		return set != 0 && text[0] <= 'Z' && strings.TrimSpace(rest) == "" && set>>options == 0
	}
	return wholeVerdict(text) != noVerdict
}

// correctedKey tells whether a bracket holds a wrong with its correction:
// （错误，应为11棵）.
func (s *source) correctedKey(inner span) bool {
	text := strings.TrimSpace(s.of(inner))
	v, rest := leadingVerdict(text)
	return v == wrongVerdict && rest != "" && correction(text)
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
		n.blanks += blanksIn(b.s.of(p))
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
			case options == 0 && q.kind.kind == 0 && len(q.options) == 0 && pureKey(b.s.of(inner)) && !q.answered() && b.lastIn(q, whole):
				keys = append(keys, inner)
				wholes = append(wholes, whole)
			}
		})
	}
	switch q.kind.kind {
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

// marks takes the options marked (正确答案) as the answer.
func (b *builder) marks(q *raw) {
	var set letterSet
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
		if t := b.s.content(inner); t != "" && utf8.RuneCountInString(t) <= 20 && !strings.ContainsAny(b.s.of(inner), ".,:;?。") {
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
				if s := b.s.of(inner); !b.holed(q, whole) && !remark(s) && b.s.fold[whole.from] == '(' {
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
	return size == 4 && n > 1000 && (s[size:] == "" || s[size:] == "年")
}

// lastOf prefers the bracket at the end of the stem where several hold keys
// that differ: 法拉（F）。（√）.
func (b *builder) lastOf(q *raw, keys, wholes []span) ([]span, []span) {
	n := len(keys) - 1
	if n > 0 && trimStops(b.s.of(keys[0])) != trimStops(b.s.of(keys[n])) && b.lastIn(q, wholes[n]) && !q.answered() {
		return keys[n:], wholes[n:]
	}
	return keys, wholes
}

// correct takes what stands behind a bracketed verdict, or with it in the
// bracket, as the correction: （×）应为11棵, （×）（应为11棵）, （错误，应为11棵）.
// It ends the stem.
func (b *builder) correct(q *raw, whole, inner span) {
	i := len(q.stem) - 1
	for i > 0 && whole.from < q.stem[i].from {
		i--
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
	if v, _ := leadingVerdict(strings.TrimSpace(b.s.of(keys[0]))); len(q.options) == 0 && v == wrongVerdict {
		b.correct(q, wholes[0], keys[0])
		if q.answered() && len(q.answers[0].parts) > 0 {
			if v, _ := leadingVerdict(trimStops(b.s.of(b.whole(q.answers[0].parts)))); v == noVerdict {
				q.expl = append(slices.Clone(q.answers[0].parts), q.expl...) // （×） 正确答案：11月9日
				q.answers = nil
			}
		}
	}
	if !q.answered() {
		first := trimStops(b.s.of(keys[0]))
		if q.kind.kind == kepu.Multiple && len(keys) > 1 { // （A）（B）（C）
			var set letterSet
			for _, k := range keys {
				one, _ := leadingLetters(strings.TrimSpace(b.s.of(k)))
				set |= one
			}
			q.holes = append(q.holes, keys...)
			q.answers = append(q.answers, rawAnswer{at: keys[0].from, parts: keys[:1], set: set})
			return
		}
		for i, k := range keys {
			if t := trimStops(b.s.of(k)); t != first {
				b.problem(k.from, kepu.TwoAnswers, first, t)
				return
			}
			q.holes = append(q.holes, keys[i])
		}
		q.answers = append(q.answers, rawAnswer{at: keys[0].from, parts: keys[:1]})
		return
	}
	label := keyPart(b.s.of(b.whole(q.answers[0].parts)))
	set, _ := leadingLetters(trimStops(label))
	for i, k := range keys {
		here, _ := leadingLetters(strings.TrimSpace(b.s.of(k)))
		v := wholeVerdict(b.s.of(k))
		agrees := here == set && set != 0 || v != noVerdict && v == wholeVerdict(label)
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
	return whole.to <= last.to && whole.from >= last.from && trimStops(strings.TrimLeft(b.s.of(span{whole.to, last.to}), "?!")) == ""
}

// whole is the span from the first to the last piece.
func (b *builder) whole(parts []span) span {
	if len(parts) == 0 {
		return span{}
	}
	return span{parts[0].from, max(parts[0].to, parts[len(parts)-1].to)}
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
			if i = verdictTail(text); i == len(text) || len(q.options) > 0 && !b.verdictOptions(q) {
				return false
			}
		} else if len(q.options) == 0 && wholeVerdict(text[i:]) == noVerdict {
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

// verdictTail returns where a verdict sign or word at the end of a text starts.
func verdictTail(text string) int {
	for _, v := range verdicts {
		if head, ok := strings.CutSuffix(text, v.word); ok && v.word[0] >= 0x80 && stopped(strings.TrimRight(head, " ")) {
			return len(head)
		}
	}
	return len(text)
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

// blanksIn counts the runs of two or more low lines.
func blanksIn(text string) int {
	n, run := 0, 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && text[i] == '_' {
			run++
			continue
		}
		if run >= 2 {
			n++
		}
		run = 0
	}
	return n
}

func (b *builder) holed(q *raw, p span) bool {
	for _, h := range q.holes {
		if h.from <= p.from && p.to <= h.to {
			return true
		}
	}
	return false
}

// stem is the material, where there is one, and the stem without its holes. A
// hole that was an answer in brackets leaves an empty bracket.
func (b *builder) stem(q *raw) string {
	slices.SortFunc(q.holes, func(a, c span) int { return a.from - c.from })
	t := b.text(q.stem, q.holes)
	if len(q.holes) > 0 {
		t = strings.TrimRight(t, " *") // [单选题] *
	}
	if len(q.material) > 0 {
		if m := b.text(q.material, nil); m != "" {
			if t == "" {
				return m
			}
			return m + "\n" + t
		}
	}
	return t
}

// withoutSlot takes the empty bracket off a judgement's end: it is a place to
// write in, and the kiosk asks 正确 or 错误.
func withoutSlot(stem string) string {
	body := strings.TrimRight(stem, "。. ")
	for _, slot := range []string{"（ ）", "（）", "( )", "()", "（　）", "【】", "【 】"} {
		if head, ok := strings.CutSuffix(body, slot); ok && head != "" {
			return strings.TrimSpace(head) + strings.TrimSpace(stem[len(body):])
		}
	}
	return stem
}

// text joins pieces. A line's end stays where a sentence ended there, where
// the next line is an item of a list, or where a backslash asks for it; other
// lines were broken for want of room.
func (b *builder) text(parts []span, holes []span) string {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		if len(holes) == 0 {
			return b.s.content(parts[0])
		}
	}
	var out strings.Builder
	for i, p := range parts {
		if i > 0 {
			out.WriteString(b.between(parts[i-1], p))
		}
		t := b.piece(p, holes)
		if i+1 < len(parts) {
			t = strings.TrimSuffix(t, "\\")
		}
		out.WriteString(t)
	}
	return strings.TrimSpace(out.String())
}

func (b *builder) piece(p span, holes []span) string {
	from := p.from
	var out strings.Builder
	for _, h := range holes {
		if h.from < from || h.to > p.to {
			continue
		}
		out.WriteString(b.s.content(span{from, h.from}))
		if _, shut := closing(b.s.fold[h.from:h.to]); shut == "" {
			if b.s.fold[h.from] == '_' {
				out.WriteString("____") // and here the line it was written on
			} else {
				out.WriteByte(' ') // the answer is gone, its bracket stays
			}
		}
		from = h.to
	}
	if from == p.from {
		return b.s.content(p)
	}
	out.WriteString(b.s.content(span{from, p.to}))
	return out.String()
}

func (b *builder) between(a, c span) string {
	if c.from < a.to {
		return "\n" // brought together from two places
	}
	gap := b.s.fold[a.to:c.from]
	if !strings.Contains(gap, "\n") {
		if strings.Contains(gap, " ") {
			return " "
		}
		return ""
	}
	prev, next := b.s.of(a), b.s.of(c)
	if strings.Contains(strings.ReplaceAll(gap, " ", ""), "\n\n") || strings.HasSuffix(prev, "\\") || listItem(next) {
		return "\n"
	}
	r, _ := utf8.DecodeLastRuneInString(prev)
	if strings.ContainsRune("。?!;:…”)】》", r) {
		return "\n"
	}
	if r < 0x80 && next[0] < 0x80 && (isLetter(byte(r)) || isDigit(byte(r)) || r == ',' || r == '.') {
		return " "
	}
	return ""
}

func listItem(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if '①' <= r && r <= '⑳' {
		return true
	}
	return s[0] == '(' && len(s) > 2 && (isDigit(s[1]) || s[1] >= 0x80 && func() bool { _, n := hanzi.LeadingNumber(s[1:]); return n > 0 }())
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
	t := b.text(q.rest, nil)
	if out.Explanation != "" {
		t = out.Explanation + "\n" + t
	}
	out.Explanation = t
}

func (b *builder) tooLong(q *raw, out *kepu.Question) bool {
	long := func(what label, s string, limit int) bool {
		if len(s) <= limit || utf8.RuneCountInString(s) <= limit {
			return false
		}
		b.problem(q.at, kepu.TooLong, labelName(what), limit)
		return true
	}
	bad := long(noLabel, out.Stem, maxStem) || long(explanationLabel, out.Explanation, maxOther)
	for _, o := range out.Options {
		bad = bad || long(noLabel, o.Text, maxOption)
	}
	for _, a := range out.Answers {
		bad = bad || long(answerLabel, a.Text, maxOther)
	}
	return bad
}

func labelName(l label) string {
	for _, w := range labelWords {
		if w.label == l {
			return w.word
		}
	}
	return "题目"
}

// meta reads the other labels: topic, difficulty, points …
func (b *builder) meta(q *raw, out *kepu.Question) {
	out.Points = q.points
	for _, m := range q.meta {
		value := b.s.content(m.value)
		if value == "" {
			continue
		}
		switch m.label {
		case topicLabel:
			out.Topic = value
		case citationLabel:
			out.Citation = value
		case audienceLabel:
			out.Audience = value
		case areaLabel:
			out.Area = value
		case idLabel:
			out.ID = value
		case tagLabel:
			out.Tags = fields(value)
		case difficultyLabel:
			if d, ok := difficulty(b.s.of(m.value)); ok {
				out.Difficulty = d
			} else {
				b.problem(m.value.from, kepu.BadDifficulty, value)
			}
		case pointsLabel:
			if r, ok := kepu.ParseRatio(strings.TrimSuffix(value, "分")); ok && r.Sign() > 0 && r.Cmp(kepu.NewRatio(1000, 1)) <= 0 {
				out.Points = r
			} else {
				b.problem(m.value.from, kepu.BadNumber, labelName(pointsLabel), value)
			}
		case validLabel:
			if d, err := calendar.ParseDate(value); err == nil {
				out.ValidUntil = d
			} else {
				b.problem(m.value.from, kepu.BadDate, value)
			}
		}
	}
}

// fields splits a list of words.
func fields(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return r == '、' || r == '，' || r == ',' || r == ';' || r == '；' || r == ' '
	})
}

// difficulty reads 1 to 5, words and stars.
func difficulty(s string) (int, bool) {
	s = trimStops(s)
	switch s {
	case "易", "容易", "简单", "低":
		return 1, true
	case "较易", "偏易":
		return 2, true
	case "中", "中等", "一般", "适中", "普通":
		return 3, true
	case "较难", "偏难":
		return 4, true
	case "难", "困难", "高":
		return 5, true
	}
	if stars := strings.Count(s, "★"); stars > 0 && stars <= 5 && strings.Trim(s, "★☆") == "" {
		return stars, true
	}
	n, size := hanzi.LeadingNumber(s)
	rest := strings.TrimSpace(s[size:])
	if size > 0 && n >= 1 && n <= 5 && (rest == "" || rest == "级" || rest == "星" || rest == "颗星") {
		return int(n), true
	}
	return 0, false
}
