package quiztext

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
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
		if a.File != b.File { // the questions' file, then that of the answers
			if a.File == s.name {
				return -1
			}
			return 1
		}
		return a.Line - b.Line
	})
	return b.questions, r.problems
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
			if l.label.label == answer.AnswerLabel {
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
		if !l.mark.empty() {
			r.problem(l.mark.from, kepu.NoiseDropped, r.s.of(l.mark))
		}
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

func (r *reader) questionLine(i int, l *line) {
	switch l.form {
	case sectionForm:
		r.head(i, l)
	case materialForm:
		if r.cur != nil && r.cur.part == stemPart && l.material.from == 0 && r.follows[i] != 0 {
			r.text(i, l) // 材料：… inside a stem
			return
		}
		r.beginMaterial(l)
	case keyForm:
		if r.cur == nil && len(r.questions) == 0 { // nothing to be answered yet
			if n, ok := r.s.numberAt(l.span.from, l.span.to); ok {
				r.start(l.span.from, n, l.span)
			} else {
				r.text(i, l)
			}
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
		case (r.cur == nil || !r.cur.lacks() && !r.cur.awaits()) && r.s.tagged(l.span):
			r.stray(r.pending)
			r.pending = nil
			r.reopen([]span{l.span})
		case r.spacedOption(i, l), r.bareLabel(l):
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
		q.kind, q.points, q.each = r.section.kind, r.section.points, r.section.blank
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
	if k, size := answer.LeadingKind(r.s.of(inner)); size > 0 {
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
		if k, size := answer.LeadingKind(text); size > 0 && strings.HasPrefix(text[size:], ":") {
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

// tagged tells whether a line starts with a kind in brackets and goes on.
func (s *source) tagged(p span) bool {
	open, shut := closing(s.of(p))
	end := strings.Index(s.of(p), shut)
	if open == "" || end < 0 || end > 60 {
		return false
	}
	inner := strings.TrimSpace(s.of(p)[len(open):end])
	_, size := answer.LeadingKind(inner)
	return size > 0 && size == len(inner) && !s.trim(span{p.from + end + len(shut), p.to}).empty()
}

// tagWords reads 单选题, 2分 or 单选,2分.
func (r *reader) tagWords(q *raw, p span) bool {
	inner := strings.TrimSpace(r.s.of(p))
	k, size := answer.LeadingKind(inner)
	rest := strings.TrimLeft(inner[size:], " ,.:;、|")
	pts, good := answer.LeadingPoints(rest)
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

// stray reports text that belongs to nothing.
func (r *reader) stray(parts []span) {
	if len(parts) == 0 {
		return
	}
	for _, p := range parts {
		if strings.HasSuffix(r.s.of(p), "?") { // a question without number and answer
			r.problem(p.from, kepu.NoAnswer, "?")
			return
		}
	}
	r.problem(parts[0].from, kepu.StrayText, r.s.content(parts[0]))
}
