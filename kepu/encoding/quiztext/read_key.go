package quiztext

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// openKey begins a block of answers.
func (r *reader) openKey(at int) {
	r.endEntry()
	r.inKey = true
	if r.key.at < 0 {
		r.key.at = at
	}
	r.key.header = nil
}

// keyHead tells whether a line of text heads a block of answers: 参考答案及解析.
func (r *reader) keyHead(i int, l *line) bool {
	text := r.s.of(l.span)
	at := strings.LastIndex(text, "答案")
	if at < 0 || utf8.RuneCountInString(text) > 24 {
		return false
	}
	switch strings.Trim(text[at+len("答案"):], " :()】]。") {
	case "", "解析", "及解析", "与解析", "和解析", "及详解", "及说明", "部分", "如下", "汇总", "表", "一览", "一览表", "供参考":
		return r.opensKey(i)
	}
	return false
}

// opensKey tells whether the line behind a head such as 答案： starts a block
// of answers rather than the answer of the question before it.
func (r *reader) opensKey(i int) bool {
	open := r.cur != nil && r.cur.lacks()
	if !open && !r.manyOpen() && (len(r.questions) == 0 || !r.questions[len(r.questions)-1].lacks()) {
		return false
	}
	switch l, _ := r.next(i); l.form {
	case keyForm:
		return true
	case lettersForm:
		return r.manyOpen() && utf8.RuneCountInString(r.s.of(l.span)) > 1
	case sectionForm:
		return true
	case numberForm:
		if r.manyOpen() {
			return true
		}
		listed := open && (r.cur.kind.Kind == kepu.Short || r.cur.kind.Kind == kepu.Essay) // 1. 2. of its own
		return open && !listed && r.cur.number.value == l.number.value
	}
	return false
}

// keyLine takes a line of a block of answers. It returns false, and leaves the
// block, where the questions go on.
func (r *reader) keyLine(i int, l *line) bool {
	switch l.form {
	case keyForm:
		r.endEntry()
		if row := numberRow(r.s.of(l.span)); row != nil {
			r.key.header = row
			return true
		}
		rows := r.s.keyRow(l.span)
		if len(rows) == 1 && rows[0].number > 0 { // lines below may explain it
			r.entry = &raw{at: rows[0].at, number: number{value: rows[0].number}, part: answerPart, answers: []rawAnswer{rows[0].answer}}
			return true
		}
		r.addEntries(rows)
	case sectionForm:
		if r.headedRow(l) {
			return true
		}
		next, follow := r.next(i)
		answers := next.form == keyForm || next.form == lettersForm || l.section.key
		if next.form == numberForm && follow&optionsFollow != 0 || !answers && !r.waits(l.section.kind.Kind) {
			r.endKey()
			return false
		}
		r.endEntry()
		r.key.sections = append(r.key.sections, *l.section)
	case numberForm:
		if r.headedRow(l) || r.bareHead(i, l) {
			return true
		}
		if r.follows[i]&optionsFollow != 0 {
			r.endKey()
			return false
		}
		if e := r.entry; e != nil && e.number.style != 0 && e.number.style != l.number.style {
			r.s.feed(e, l.span) // （2） of a list inside an answer
			return true
		}
		r.endEntry()
		r.beginEntry(l.number, l.span)
	case labelForm:
		r.keyLabel(l)
	case lettersForm, digitsForm:
		switch {
		case r.key.header != nil:
			r.addEntries(r.s.tableValues(l.span, r.key.header))
			r.key.header = nil
		case r.entry != nil && r.entry.awaits():
			r.s.feed(r.entry, l.span)
		case l.form == lettersForm:
			r.endEntry()
			r.addEntries(r.s.letterRun(l.span))
		}
	case materialForm:
		r.endKey()
		return false
	default:
		r.keyText(i, l)
	}
	return true
}

// keyLabel takes a label inside a block: the answers of a table, or answer and
// explanation of one entry.
func (r *reader) keyLabel(l *line) {
	value := r.s.trim(l.label.value)
	switch {
	case l.label.label == answer.AnswerLabel && r.key.header != nil:
		r.addEntries(r.s.tableValues(value, r.key.header))
		r.key.header = nil
	case r.entry != nil:
		r.s.openLabel(r.entry, l.label)
		r.s.feed(r.entry, value)
	case l.label.label == answer.AnswerLabel && !value.empty():
		if rows := r.s.keyRow(value); rows != nil {
			r.addEntries(rows)
		} else if answer.Key(r.s.of(value)) {
			r.addEntries(r.s.letterRun(value))
		} else {
			r.stray([]span{l.span})
		}
	case !value.empty():
		r.stray([]span{l.span})
	}
}

// keyText takes other text inside a block: more of an entry, a table's row of
// verdicts, or a head.
func (r *reader) keyText(i int, l *line) {
	switch {
	case r.key.header != nil:
		if values := r.s.tableValues(l.span, r.key.header); values[0].number > 0 {
			r.addEntries(values)
			r.key.header = nil
			return
		}
		r.stray([]span{l.span})
	case r.entry != nil && (!r.gap || r.entry.awaits()):
		if e := r.entry; e.part == answerPart && e.givesKey(r.s) {
			e.part = explanationPart
		}
		r.s.feed(r.entry, l.span)
	case verdictRun(r.s.of(l.span)):
		r.endEntry()
		r.addEntries(r.s.letterRun(l.span))
	default:
		r.stray([]span{l.span})
	}
}

// verdictRun tells whether s is a run of verdict signs: √×√ ×√.
func verdictRun(s string) bool {
	n := 0
	for _, c := range s {
		switch c {
		case '√', '×', '✓', '✗', '✔', '✘', '对', '错':
			n++
		case ' ', ',', '、':
		default:
			return false
		}
	}
	return n > 1
}

func (r *reader) addEntries(entries []keyEntry) {
	for _, e := range entries {
		e.section = len(r.key.sections)
		r.key.entries = append(r.key.entries, e)
	}
}

// endEntry closes the answer that text went on with.
func (r *reader) endEntry() {
	q := r.entry
	if q == nil {
		return
	}
	r.entry = nil
	for _, a := range q.answers {
		if len(a.parts) > 0 {
			r.addEntries([]keyEntry{{number: q.number.value, at: q.at, answer: a, expl: q.expl}})
			return
		}
	}
}

// endKey leaves the block and hands its answers out, before more questions come
// whose numbers may begin anew.
func (r *reader) endKey() {
	r.endEntry()
	if len(r.key.entries) > 0 {
		r.join(&r.key)
	}
	r.key = keyBlock{at: -1}
	r.inKey = false
}

// waits tells whether a question of that kind has no answer yet.
func (r *reader) waits(kind kepu.Kind) bool {
	for i := len(r.questions) - 1; i >= 0; i-- {
		if q := r.questions[i]; q.kind.Kind == kind && q.lacks() {
			return true
		}
	}
	return false
}

// headed takes the head off a line such as 一、单选题：1.A 2.B.
func (s *source) headed(line span) (sec section, rest span, ok bool) {
	text := s.of(line)
	n, size := hanzi.LeadingNumber(text)
	sign := separatorSign(text[size:])
	if size == 0 || sign == 0 || isDigit(text[0]) {
		return sec, rest, false
	}
	at := line.from + size + sign
	k, size := answer.LeadingKind(s.of(span{at, line.to}))
	sec = section{kind: k, mark: int(min(n, 100))}
	rest = s.trim(span{at + size, line.to})
	rest.from = rest.to - len(strings.TrimLeft(s.of(rest), "): "))
	return sec, rest, !rest.empty()
}

// headedRowAt tells whether a line is a head with its answers.
func (s *source) headedRowAt(line span) bool {
	_, rest, ok := s.headed(line)
	return ok && len(s.headedAnswers(rest)) > 0
}

// headedRow takes a head and its answers on one line.
func (r *reader) headedRow(l *line) bool {
	sec, p, ok := r.s.headed(l.span)
	if !ok {
		return false
	}
	rows := r.s.headedAnswers(p)
	number, numbered := r.s.numberAt(p.from, p.to)
	if len(rows) == 0 && !numbered {
		return false
	}
	r.endEntry()
	r.key.sections = append(r.key.sections, sec)
	if len(rows) == 0 {
		r.beginEntry(number, p)
		return true
	}
	r.addEntries(rows)
	return true
}

// headedAnswers reads the answers behind a head: 1.A 2.B, BA, 1.119 2.拔.
func (s *source) headedAnswers(p span) []keyEntry {
	rows := s.keyRow(p)
	if len(rows) == 0 {
		if rows = s.markedRun(p); len(rows) < 2 {
			rows = nil
		}
		if text := s.of(p); rows == nil && (verdictRun(text) || len(text) > 1 && strings.Trim(text, "ABCDEFGH ") == "") {
			rows = s.letterRun(p)
		}
		for i := range rows {
			rows[i].number = i + 1
		}
	}
	return rows
}

// bareHead takes a head inside a block that says no more than 一、.
func (r *reader) bareHead(i int, l *line) bool {
	if l.number.style != 'Z' && l.number.style != 'z' || !r.s.trim(span{l.number.next, l.span.to}).empty() && !r.heading(i, l) {
		return false
	}
	r.endEntry()
	r.key.sections = append(r.key.sections, section{mark: l.number.value})
	return true
}

// beginEntry begins an answer that text may go on with.
func (r *reader) beginEntry(n number, p span) {
	r.entry = &raw{at: p.from, number: n, part: answerPart, answers: []rawAnswer{{at: p.from}}}
	r.s.feed(r.entry, span{n.next, p.to})
}
