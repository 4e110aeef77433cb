package quiztext

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// follows says what stands between a line and the next that could start a
// question.
type follows uint8

const (
	optionsFollow follows = 1 << iota
	answerFollows
)

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
	return ok && l.label == answer.AnswerLabel
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
	slot := false
	s.brackets(p, func(_, inner span) { slot = slot || strings.Trim(s.of(inner), " _") == "" })
	if slot {
		return true
	}
	if l, ok := s.findLabel(p.from, p.to, false); ok && l.label == answer.AnswerLabel {
		return true
	}
	_, options := s.inlineOptions(p)
	return len(options) > 0
}
