package quiztext

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// Read reads a question bank. Every question that is whole is returned, in the
// order of the file, and every other one is a problem; notes tell what was
// inferred. name stands in the positions.
func Read(name string, src []byte) ([]kepu.Question, []kepu.Problem) {
	return read(newSource(name, src))
}

// ReadWithKey reads a bank whose answers stand in a second file.
func ReadWithKey(name string, src []byte, keyName string, key []byte) ([]kepu.Question, []kepu.Problem) {
	return read(newSources(name, src, keyName, key))
}

func read(s *source) ([]kepu.Question, []kepu.Problem) {
	r := newReader(s)
	r.run()
	b := builder{reader: r, questions: make([]kepu.Question, 0, len(r.questions))}
	for _, q := range r.questions {
		b.build(q)
	}
	slices.SortStableFunc(r.problems, func(a, b kepu.Problem) int {
		if a.File != b.File {
			return 0
		}
		return a.Line - b.Line
	})
	return b.questions, r.problems
}

// IsKey tells whether a file holds answers only: numbered answers, and heads
// over them.
func IsKey(src []byte) bool {
	s := newSource("", src)
	r := newReader(s)
	rows, other := 0, 0
	named := false
	for i, l := range r.lines {
		text := s.of(l.span)
		switch l.form {
		case keyForm, lettersForm:
			rows++
		case optionForm, materialForm:
			return false
		case labelForm:
			named = true
			if l.label.label == answerLabel && s.keyRow(s.trim(l.label.value)) != nil {
				rows++
			}
		case numberForm:
			if p := s.trim(span{l.number.next, l.span.to}); s.answerAt(p) {
				rows++
				continue
			}
			if r.follows[i] != 0 || strings.ContainsAny(text, "?_") || s.lineAnswer(l.span) {
				return false
			}
			other++
		case textForm:
			if strings.Contains(text, "答案") {
				named = true
			} else {
				other++
			}
		}
	}
	return rows > 0 && rows >= other || named && other > 0
}

// A reader goes through the lines once and gathers raw questions.
type reader struct {
	s       *source
	lines   []line
	follows []follows

	questions []*raw
	spare     []raw // room for the next questions, made in one go
	cur       *raw
	section   *section
	sections  int
	defaults  []rawMeta
	pending   []span // text before any question: a title, or an unnumbered stem
	material  *material
	matter    []span // the text of the material
	last      int    // number of the last question
	before    int    // that of the section before
	style     byte
	gap       bool // a blank line stands before this one

	key   keyBlock
	inKey bool
	entry *raw // the answer of the block that text goes on with

	problems []kepu.Problem
}

// follows says what stands between a line and the next that could start a
// question.
type follows uint8

const (
	optionsFollow follows = 1 << iota
	answerFollows
)

func newReader(s *source) *reader {
	r := &reader{s: s, lines: make([]line, len(s.starts)), follows: make([]follows, len(s.starts))}
	for i := range r.lines {
		r.lines[i] = s.line(i)
	}
	var seen follows
	for i := len(r.lines) - 1; i >= 0; i-- {
		r.follows[i] = seen
		switch l := &r.lines[i]; l.form {
		case optionForm:
			seen |= optionsFollow
		case labelForm:
			if l.label.label == answerLabel {
				seen |= answerFollows
			}
		case numberForm, sectionForm, materialForm:
			seen = 0
		}
	}
	r.key.at = -1
	return r
}

func (r *reader) problem(at int, code kepu.Code, args ...any) {
	r.problems = append(r.problems, kepu.Problem{Position: r.s.at(at), Code: code, Args: args})
}

func (r *reader) run() {
	r.controls()
	for i := range r.lines {
		if r.s.keyAt > 0 && i == r.s.keyAt {
			r.end()
			r.openKey(r.s.starts[i])
		}
		l := &r.lines[i]
		switch l.form {
		case blankForm:
			r.gap = true
			continue
		case longForm:
			r.problem(l.span.from, kepu.TooLong, "这一行", maxLine/3)
			continue
		case noiseForm:
			if text := r.s.of(l.span); strings.ContainsAny(text, "0123456789页") {
				r.problem(l.span.from, kepu.NoiseDropped, text)
			}
			continue
		}
		r.cutPageMark(l)
		if !r.inKey || !r.keyLine(i, l) {
			r.questionLine(i, l)
		}
		r.gap = false
	}
	r.end()
	r.endKey()
	r.stray(r.pending)
}

// controls reports characters that were taken out, at the first of them.
func (r *reader) controls() {
	n := r.s.folded.Dropped
	if n == 0 {
		return
	}
	for i, c := range r.s.text {
		if hanzi.Unwanted(c) || c == utf8.RuneError {
			line := strings.Count(r.s.text[:i], "\n")
			start := strings.LastIndexByte(r.s.text[:i], '\n') + 1
			p := r.s.at(r.s.starts[line])
			p.Column = utf8.RuneCountInString(r.s.text[start:i]) + 1
			r.problems = append(r.problems, kepu.Problem{Position: p, Code: kepu.ControlCharacters, Args: []any{n}})
			return
		}
	}
}

// cutPageMark takes a page mark off the end of a line.
func (r *reader) cutPageMark(l *line) {
	text := r.s.of(l.span)
	if n := trailingPageMark(text); n < len(text) {
		r.problem(l.span.from+n, kepu.NoiseDropped, text[n:])
		cut := r.s.trim(span{l.span.from, l.span.from + n})
		if l.label.value.to == l.span.to {
			l.label.value.to = max(cut.to, l.label.value.from)
		}
		l.span = cut
	}
}

func (r *reader) questionLine(i int, l *line) {
	switch l.form {
	case sectionForm:
		r.head(i, l)
	case materialForm:
		r.beginMaterial(l)
	case keyForm:
		if r.cur == nil && len(r.questions) == 0 {
			r.text(i, l)
			return
		}
		r.end()
		r.openKey(l.span.from)
		r.keyLine(i, l)
	case numberForm:
		switch {
		case r.heading(i, l):
			r.enter(nil)
		case r.keyed(l):
			r.end()
			r.openKey(l.span.from)
			r.keyLine(i, l)
		case r.starts(i, l):
			r.start(l.span.from, l.number, l.span)
		default:
			r.text(i, l)
		}
	case optionForm:
		r.option(i, l)
	case labelForm:
		r.label(i, l)
	case digitsForm:
		r.digits(i, l)
	case lettersForm:
		r.letters(i, l)
	default:
		switch {
		case r.keyHead(i, l):
			r.end()
			r.openKey(l.span.from)
		case r.heading(i, l):
			r.enter(nil)
		default:
			r.text(i, l)
		}
	}
}

// beginMaterial begins a text that several questions share. It stands behind
// its head, or before it where the head says 以上.
func (r *reader) beginMaterial(l *line) {
	var above []span
	if l.material.above {
		above, r.pending = r.pending, nil
		switch {
		case len(above) > 0:
		case r.cur != nil:
			above = r.takeTail(r.cur)
		default:
			above = r.matter
		}
	}
	r.end()
	r.stray(r.pending)
	r.pending = nil
	r.material, r.matter = l.material, above
	if !l.material.text.empty() {
		r.matter = append(r.matter, l.material.text)
	}
}

// head begins a section.
func (r *reader) head(i int, l *line) {
	r.end()
	if l.section.key {
		r.openKey(l.span.from)
		r.key.sections = append(r.key.sections, *l.section)
		return
	}
	r.enter(l.section)
}

// enter begins a section; nil is one whose head names no kind.
func (r *reader) enter(sec *section) {
	r.end()
	r.stray(r.pending)
	r.pending = nil
	r.section = sec
	r.sections++
	r.before, r.last = r.last, 0
	r.material, r.matter = nil, nil
}

// heading tells whether a line heads what follows without naming a kind: a
// short line marked 二、 or 第二章, with the first question right behind it.
func (r *reader) heading(i int, l *line) bool {
	text := r.s.of(l.span)
	switch {
	case l.form == numberForm && (l.number.style == 'Z' || l.number.style == 'z'):
	case l.form == textForm && chapter(text):
	default:
		return false
	}
	if utf8.RuneCountInString(text) > 24 || stopped(text) || strings.HasSuffix(text, ";") || strings.HasSuffix(text, ",") || r.s.lineAnswer(l.span) {
		return false
	}
	next, _ := r.next(i)
	n := next.number
	return next.form == numberForm && n.style != 'Z' && n.style != 'z' && (n.value == 1 || n.value == r.last+1)
}

// chapter tells whether a line starts as 第二章 or 第二部分 does.
func chapter(text string) bool {
	rest, ok := strings.CutPrefix(text, "第")
	if !ok {
		return false
	}
	_, size := hanzi.LeadingNumber(rest)
	rest = rest[size:]
	for _, w := range []string{"部分", "章", "节", "篇", "编", "单元", "讲", "大题", "关", "轮"} {
		if size > 0 && strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// answerAt tells whether a piece starts with an answer's label.
func (s *source) answerAt(p span) bool {
	if p.empty() {
		return false
	}
	l, ok := s.labelAt(p.from, p.to, false)
	return ok && l.label == answerLabel
}

// keyed tells whether a numbered line is an answer rather than a question: its
// label stands right behind the number, and a question of that number waits.
func (r *reader) keyed(l *line) bool {
	if !r.s.answerAt(r.s.trim(span{l.number.next, l.span.to})) {
		return false
	}
	for j := len(r.questions) - 1; j >= 0 && j > len(r.questions)-lookBack && r.questions[j].lacks(); j-- {
		if r.questions[j].number.value == l.number.value {
			return true
		}
	}
	return false
}

// next returns the next line that is not blank, and what follows it.
func (r *reader) next(i int) (*line, follows) {
	for i++; i < len(r.lines); i++ {
		if f := r.lines[i].form; f != blankForm && f != noiseForm {
			return &r.lines[i], r.follows[i]
		}
	}
	return &line{form: blankForm}, 0
}

// end closes the current question.
func (r *reader) end() {
	if r.cur == nil {
		return
	}
	r.questions = append(r.questions, r.cur)
	r.cur = nil
}

// open begins a question.
func (r *reader) open(at int) *raw {
	r.end()
	if len(r.spare) == 0 {
		r.spare = make([]raw, 64)
	}
	q := &r.spare[0]
	r.spare = r.spare[1:]
	q.at, q.section, q.list = at, r.sections, 1
	if r.section != nil {
		q.kind, q.points = r.section.kind, r.section.points
	}
	q.meta = slices.Clip(r.defaults)
	r.cur = q
	return q
}

// start begins a question with a number; what stands before the number on its
// line is a kind or an answer in brackets.
func (r *reader) start(at int, n number, p span) {
	r.stray(r.pending)
	r.pending = nil
	q := r.open(at)
	q.number = n
	r.last, r.style = n.value, n.style
	if m := r.material; m != nil {
		if m.from <= n.value && n.value <= m.to {
			q.material = r.matter
		} else if n.value > m.to {
			r.material = nil
		}
	}
	if open, _ := closing(r.s.fold[p.from:p.to]); open != "" && n.text.from > p.from+len(open)+1 {
		r.prefix(q, p.from, n.text.from)
	}
	r.tags(q, span{n.next, p.to})
}

// prefix reads a kind or an answer that stands before the number.
func (r *reader) prefix(q *raw, from, to int) {
	open, shut := closing(r.s.fold[from:to])
	end := strings.Index(r.s.fold[from:to], shut)
	if end < 0 {
		return
	}
	inner := r.s.trim(span{from + len(open), from + end})
	if k, size := kindAt(r.s.of(inner)); size > 0 {
		q.kind, q.kindAt, q.tagged = k, inner.from, true
	} else if !inner.empty() {
		q.answers = append(q.answers, rawAnswer{at: inner.from, parts: []span{inner}})
	}
}

// tags reads the kind and the points that stand in brackets before a stem, and
// adds the rest of the line.
func (r *reader) tags(q *raw, p span) {
	p = r.s.trim(p)
	for !p.empty() {
		size := r.tag(q, p)
		if size == 0 {
			break
		}
		p = r.s.trim(span{p.from + size, p.to})
	}
	q.part = stemPart
	r.s.feed(q, p)
}

// tag reads one bracket with kind or points at the start of a piece, or a kind
// with a colon, and returns its length.
func (r *reader) tag(q *raw, p span) int {
	text := r.s.of(p)
	open, shut := closing(text)
	if open == "" {
		if k, size := kindAt(text); size > 0 && strings.HasPrefix(text[size:], ":") {
			q.kind, q.kindAt, q.tagged = k, p.from, true
			return size + 1
		}
		return 0
	}
	end := strings.Index(text, shut)
	if end < 0 || end > 60 {
		return 0
	}
	if !r.tagWords(q, span{p.from + len(open), p.from + end}) {
		return 0
	}
	return end + len(shut)
}

// tagWords reads 单选题, 2分 or 单选,2分.
func (r *reader) tagWords(q *raw, p span) bool {
	inner := strings.TrimSpace(r.s.of(p))
	k, size := kindAt(inner)
	rest := strings.TrimLeft(inner[size:], " ,.:;、|")
	pts, good := pointsAt(rest)
	if size == 0 && !good || !good && rest != "" {
		return false
	}
	if good && !strings.HasSuffix(rest, "分") {
		return false
	}
	if size > 0 {
		q.kind, q.kindAt, q.tagged = k, p.from, true
	}
	if good {
		q.points = pts
	}
	return true
}

// starts decides whether a numbered line starts a question or goes on with the
// text before it.
func (r *reader) starts(i int, l *line) bool {
	n := &l.number
	next := n.value == r.last+1 || r.last == 0 && n.value == r.before+1
	strong := r.follows[i] != 0 || r.s.lineAnswer(l.span) || r.tag(&raw{}, r.s.trim(span{n.next, l.span.to})) > 0
	q := r.cur
	switch {
	case n.style == ' ':
		return next && strong
	case n.tight && !(next && (n.style == r.style || r.style == 0)) && !(strong && (n.value == 1 || r.style == 0)):
		return false
	case n.tight && q != nil && q.part == stemPart && len(q.stem) > 0 && !asks(r.s.of(q.stem[len(q.stem)-1])) && !stopped(r.s.of(q.stem[len(q.stem)-1])):
		return false // 小于或等于 / 2.5微米
	case n.style == 'Z' || n.style == 'z':
		return strong || r.style == n.style && next && (q == nil || !r.gapless(q))
	case q == nil && r.material != nil && len(r.matter) > 0 && r.material.from > 0:
		return n.value == r.material.from || strong
	case q == nil && r.material != nil:
		return strong || n.style != '('
	case q == nil:
		return true
	}
	same := n.style == r.style
	switch q.part {
	case stemPart:
		if !same && n.value == q.list && (n.value > 1 || !strong) {
			q.list++ // (1) … (2) … inside a stem
			return false
		}
		return same || strong
	case optionPart:
		return same || strong
	}
	if q.awaits() && !r.gap && !(same && next && strong) {
		if n.value == 1 {
			q.list = 2
		}
		return false
	}
	switch {
	case strong:
		return same || next || n.value == 1
	case n.value == q.list && (n.value > 1 || !next):
		q.list++
		return false
	}
	return same
}

// gapless tells whether the line goes on with a text that could hold a list.
func (r *reader) gapless(q *raw) bool {
	return !r.gap && (q.part == explanationPart || q.part == answerPart)
}

// option takes a line that starts with an option's letter.
func (r *reader) option(i int, l *line) {
	q := r.cur
	if n := &l.number; n.next > 0 && n.value == r.last+1 && (q == nil || q.answered() || int(l.letter-'A') != len(q.options)) {
		r.start(l.span.from, *n, l.span) // （B）1. …
		return
	}
	options := r.s.splitOptions(l.span)
	switch {
	case q == nil:
		q = r.openPending(l.span.from)
	case q.awaits():
		r.s.feed(q, l.span)
		return
	case l.letter == 'A' && (q.part != stemPart && len(q.options) > 0 || q.part == explanationPart || len(q.rest) > 0):
		if stem := r.takeTail(q); stem != nil {
			q = r.reopen(stem)
		} else if q.part != optionPart {
			r.text(i, l) // option by option, an explanation
			return
		}
	case q.part != stemPart && q.part != optionPart && !(len(q.options) == 0 && l.letter == 'A'):
		r.text(i, l)
		return
	}
	r.addOptions(q, options)
}

// addOptions appends options; the last may carry labels behind its text.
func (r *reader) addOptions(q *raw, options []rawOption) {
	q.part = optionPart
	for _, o := range options {
		parts := o.parts
		o.parts = nil
		q.options = append(q.options, o)
		for _, p := range parts {
			text, mark := r.s.unmarked(p)
			q.options[len(q.options)-1].mark = mark
			r.s.feed(q, text)
		}
	}
}

// openPending begins a question without a number from the text before it.
func (r *reader) openPending(at int) *raw {
	stem := r.pending
	r.pending = nil
	if len(stem) > 0 {
		return r.reopen(stem)
	}
	return r.open(at)
}

// reopen begins a question without a number whose stem has been read already.
func (r *reader) reopen(stem []span) *raw {
	q := r.open(stem[0].from)
	r.last++
	q.number.value = r.last
	r.tags(q, stem[0])
	for _, p := range stem[1:] {
		q.part = stemPart
		r.s.feed(q, p)
	}
	return q
}

// takeTail takes back the lines that turn out to be the stem of the next
// question: what stands behind the answer, or behind the last option's or the
// explanation's first line.
func (r *reader) takeTail(q *raw) []span {
	if len(q.rest) > 0 {
		stem := q.rest
		q.rest = nil
		return stem
	}
	var parts *[]span
	switch {
	case q.part == explanationPart && len(q.expl) > 1:
		parts = &q.expl
	case q.part == optionPart && !q.answered() && len(q.options[len(q.options)-1].parts) > 1:
		parts = &q.options[len(q.options)-1].parts
	case q.part == answerPart && len(q.answers[len(q.answers)-1].parts) > 1:
		parts = &q.answers[len(q.answers)-1].parts
	default:
		return nil
	}
	if last := r.s.of((*parts)[len(*parts)-1]); q.part == explanationPart && !asks(last) {
		return nil
	}
	n := 1
	for n < len(*parts) && r.sameLine((*parts)[0], (*parts)[n]) {
		n++
	}
	stem := slices.Clone((*parts)[n:])
	*parts = (*parts)[:n]
	if len(stem) == 0 {
		return nil
	}
	return stem
}

func (r *reader) sameLine(a, b span) bool {
	return !strings.Contains(r.s.fold[a.to:b.from], "\n")
}

// asks tells whether a text ends as a stem does: with a question mark, a
// colon, a gap or 是.
func asks(text string) bool {
	text = strings.TrimRight(text, " .。")
	for _, end := range []string{"?", ":", ")", "_", "是", "有"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

// label takes a line that starts with a label.
func (r *reader) label(i int, l *line) {
	lab, q := l.label, r.cur
	if lab.label == answerLabel && r.s.trim(lab.value).empty() && !strings.HasPrefix(r.s.fold[lab.start:], "答:") && r.opensKey(i) {
		r.end()
		r.openKey(l.span.from)
		return
	}
	if lab.label == answerLabel {
		value := r.s.trim(lab.value)
		if run := r.keyRun(value); run != nil {
			r.end()
			for i, q := range r.questions[len(r.questions)-len(run):] {
				q.take(run[i])
			}
			return
		}
		rows := r.s.keyRow(value)
		if (len(rows) > 1 || len(rows) == 1 && rows[0].number < 0) && r.manyOpen() {
			r.end()
			r.openKey(l.span.from)
			r.addEntries(rows)
			return
		}
	}
	if q == nil {
		if lab.label > explanationLabel && len(r.pending) == 0 {
			r.setDefault(l)
			return
		}
		if lab.label != answerLabel || len(r.pending) == 0 {
			r.text(i, l)
			return
		}
		q = r.openPending(l.span.from)
	} else if lab.label == answerLabel && q.answered() {
		if stem := r.takeTail(q); stem != nil {
			q = r.reopen(stem)
		}
	}
	r.s.openLabel(q, lab)
	if n, ok := r.s.numberAt(r.s.trim(lab.value).from, max(lab.value.to, r.s.trim(lab.value).from)); ok && n.value == 1 {
		q.list = 2 // 答：（1）…
	}
	if lab.shut {
		q.add(r.s.trim(lab.value))
		r.s.feed(q, span{r.s.after(lab, l.span.to), l.span.to})
		return
	}
	r.s.feed(q, lab.value)
}

// keyRun reads a label's value that holds the answers of as many questions as
// wait for one, in order: ABD ACD, ×√√, AACBA. It returns nil for any other.
func (r *reader) keyRun(value span) []keyEntry {
	text := r.s.of(value)
	if value.empty() || len(text) > 200 {
		return nil
	}
	open := 0
	if r.cur != nil && r.cur.lacks() {
		open++
	}
	for i := len(r.questions) - 1; i >= 0 && i > len(r.questions)-lookBack && r.questions[i].lacks(); i-- {
		open++
	}
	if open < 2 {
		return nil
	}
	if run := r.s.markedRun(value); len(run) == open {
		return run
	}
	if words := strings.Fields(text); len(words) == open && strings.Trim(text, "ABCDEFGH ") == "" {
		if len(words[0]) == 1 && r.cur != nil && r.cur.kind.kind == kepu.Multiple {
			return nil // A B C of one question
		}
		return r.s.wordRun(value)
	}
	if strings.Trim(text, "ABCDEFGH ") == "" && !repeatedLetter(strings.ReplaceAll(text, " ", "")) {
		return nil
	}
	if strings.Trim(text, "ABCDEFGH√×✓✗对错 ,、") != "" {
		return nil
	}
	if run := r.s.letterRun(value); len(run) == open {
		return run
	}
	return nil
}

// setDefault keeps a label that stands before any question, or right behind a
// section's head, for all questions below.
func (r *reader) setDefault(l *line) {
	r.defaults = slices.DeleteFunc(slices.Clone(r.defaults), func(m rawMeta) bool { return m.label == l.label.label })
	r.defaults = append(r.defaults, rawMeta{l.label.label, r.s.trim(l.label.value)})
}

// digits takes a number alone on its line: a question's number with the stem
// below, or a page number in the middle of a sentence.
func (r *reader) digits(i int, l *line) {
	n, _ := r.s.numberAlone(l.span)
	q := r.cur
	if n.value == r.last+1 && r.follows[i] != 0 && (q == nil || q.answered() || len(q.options) > 0) {
		r.start(l.span.from, n, l.span)
		return
	}
	if q != nil && q.awaits() {
		r.s.feed(q, l.span)
		return
	}
	r.problem(l.span.from, kepu.NoiseDropped, r.s.of(l.span))
}

// letters takes a line that is nothing but letters or a verdict: the answer of
// the question before, where it has none.
func (r *reader) letters(i int, l *line) {
	q := r.cur
	if letter, _, ok := r.s.optionAt(l.span.from, l.span.to); ok && q != nil && !q.answered() && int(letter-'A') == len(q.options) && len(q.options) > 0 {
		r.addOptions(q, r.s.splitOptions(l.span)) // D、A和B
		return
	}
	if q != nil && r.verdictLine(i, l) {
		return
	}
	switch {
	case q != nil && q.awaits():
		r.s.feed(q, l.span)
	case q != nil && !q.answered() && q.part != stemPart:
		q.answers = append(q.answers, rawAnswer{at: l.span.from, parts: []span{l.span}, inferred: true})
		q.part = answerPart
	case q != nil && !q.answered() && wholeVerdict(r.s.of(l.span)) != noVerdict:
		q.answers = append(q.answers, rawAnswer{at: l.span.from, parts: []span{l.span}, inferred: true})
		q.part = answerPart
	default:
		r.text(i, l)
	}
}

// verdictLine takes two lines such as 对 and 错 below a statement as its
// options, which some exports write without letters.
func (r *reader) verdictLine(i int, l *line) bool {
	q := r.cur
	text, mark := r.s.unmarked(l.span)
	v := wholeVerdict(r.s.of(text))
	next, _ := r.next(i)
	nextText, _ := r.s.unmarked(next.span)
	pair := next.form == lettersForm && v != noVerdict && wholeVerdict(r.s.of(nextText)) == 3-v
	switch {
	case q.answered() || v == noVerdict && mark.empty():
		return false
	case (q.part == stemPart || q.part == metaPart) && len(q.options) == 0 && pair:
	case q.part == optionPart && len(q.options) == 1 && q.options[0].sign == 0:
	default:
		return false
	}
	q.options = append(q.options, rawOption{letter: 'A' + byte(len(q.options)), at: l.span.from, parts: []span{text}, mark: mark})
	q.part = optionPart
	return true
}

// text takes a line that goes on with what stands before it.
func (r *reader) text(i int, l *line) {
	q := r.cur
	switch {
	case q == nil && r.material != nil:
		r.matter = append(r.matter, l.span)
	case q == nil && r.section != nil && r.section.kind.kind == kepu.Judgement && r.s.selfContained(l.span):
		r.stray(r.pending)
		r.pending = nil
		r.reopen([]span{l.span})
	case q == nil:
		if r.gap {
			r.stray(r.pending)
			r.pending = nil
		}
		r.pending = append(r.pending, l.span)
	case q.part == stemPart && len(q.stem) == 0 && q.number.text.to > 0:
		r.tags(q, l.span)
	case q.part == stemPart && q.number.text.empty() && q.kind.kind == kepu.Judgement && r.s.selfContained(l.span):
		r.unnumbered(q, l.span)
	case q.part == stemPart && len(q.stem) > 0 && strings.HasPrefix(r.s.of(l.span), "__"):
		if rest := strings.TrimLeft(r.s.of(l.span), "_ "); rest != "" { // a line to write on
			r.s.feed(q, span{l.span.to - len(rest), l.span.to})
		}
	case q.part == stemPart, q.awaits():
		r.s.feed(q, l.span)
	case q.part == optionPart:
		if r.gap && r.follows[i] != 0 {
			r.unnumbered(q, l.span)
			return
		}
		r.s.feed(q, l.span)
	case q.part == explanationPart && len(q.rest) == 0 && (!r.gap || len(q.expl) == 0):
		r.s.feed(q, l.span)
	case q.part == answerPart && len(q.rest) == 0 && r.goesOn(q) && (!r.gap || r.style != 0 && r.follows[i] == 0):
		r.s.feed(q, l.span)
	case r.gap && len(q.rest) == 0 && r.follows[i] != 0:
		r.unnumbered(q, l.span)
	case r.s.selfContained(l.span) && (r.gap || q.number.text.empty() && q.kind.kind == kepu.Judgement):
		r.unnumbered(q, l.span)
	default:
		q.rest = append(q.rest, l.span)
	}
}

// unnumbered begins a question without a number at a line of text.
func (r *reader) unnumbered(q *raw, p span) {
	r.reopen([]span{p})
}

// goesOn tells whether an answer can run over several lines: words can,
// letters and verdicts cannot.
func (r *reader) goesOn(q *raw) bool {
	if len(q.options) > 0 {
		return false
	}
	switch q.kind.kind {
	case kepu.Short, kepu.Essay, kepu.Riddle, kepu.Matching:
		return true
	case 0:
		a := q.answers[len(q.answers)-1]
		return len(a.parts) > 0 && !pureKey(keyPart(r.s.of(a.parts[0])))
	}
	return false
}

// stray reports text that belongs to nothing.
func (r *reader) stray(parts []span) {
	if len(parts) > 0 {
		r.problem(parts[0].from, kepu.StrayText, r.s.content(parts[0]))
	}
}

// lookBack bounds how many questions back an answer is looked for line by line.
const lookBack = 500

// manyOpen tells whether more than one question has no answer yet, so that
// answers may stand in a block.
func (r *reader) manyOpen() bool {
	open := 0
	if r.cur != nil && r.cur.lacks() {
		open++
	}
	for i := len(r.questions) - 1; i >= 0 && open < 2 && i > len(r.questions)-lookBack; i-- {
		if r.questions[i].lacks() {
			open++
		}
	}
	return open > 1
}

// selfContained tells whether a line is a question and its answer in one: a
// statement with its verdict in brackets.
func (s *source) selfContained(p span) bool {
	_, inner, ok := s.bracketKey(p, 0)
	return ok && strings.TrimSpace(s.of(inner))[0] >= 0x80 // （F） is a unit
}

// lineAnswer tells whether a line holds its own answer, or what only a
// question has: a gap to fill in, a question mark, options.
func (s *source) lineAnswer(p span) bool {
	text := s.of(p)
	if strings.HasSuffix(text, "?") || strings.Contains(text, "____") {
		return true
	}
	if _, _, ok := s.bracketKey(p, 26); ok || s.selfContained(p) {
		return true
	}
	if strings.Contains(text, "( )") || strings.Contains(text, "()") || strings.Contains(text, "(  )") {
		return true
	}
	if l, ok := s.findLabel(p.from, p.to, false); ok && l.label == answerLabel {
		return true
	}
	_, options := s.inlineOptions(p)
	return len(options) > 0
}
