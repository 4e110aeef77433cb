package quiztext

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
)

// A part is what the next line of text would go on with.
type part uint8

const (
	stemPart part = iota
	optionPart
	answerPart
	explanationPart
	metaPart
)

// A raw is a question as it stands in the file, before anybody asks what it
// means.
type raw struct {
	at      int // where it starts
	number  number
	section int
	kind    answer.Kind
	kindAt  int
	tagged  bool // the kind is the question's own, not the section's
	points  kepu.Ratio
	each    bool // the points are for each blank

	material []span
	stem     []span
	holes    []span // pieces of the stem that are not part of it
	options  []rawOption
	answers  []rawAnswer
	expl     []span
	meta     []rawMeta
	rest     []span // lines behind the answer that nothing has claimed

	part part
	list int // the next number of a list inside a text
}

type rawOption struct {
	letter byte
	at     int
	sign   byte
	parts  []span
	mark   span // (正确答案) behind it
}

type rawAnswer struct {
	at       int
	parts    []span
	inferred bool // not labelled
	solution bool // 谜底
	set      answer.Set
	words    []string // of blanks filled in inside the stem
}

type rawMeta struct {
	label answer.Label
	value span
}

func (q *raw) answered() bool { return len(q.answers) > 0 }

// lacks tells whether an answer is still to come.
func (q *raw) lacks() bool { return !q.answered() && q.kind.Kind != kepu.Description }

// awaits tells whether an answer's label stands there with its value missing.
func (q *raw) awaits() bool {
	return q.part == answerPart && q.answered() && len(q.answers[len(q.answers)-1].parts) == 0
}

// givesKey tells whether the last answer is letters or a verdict, complete on
// its line.
func (q *raw) givesKey(s *source) bool {
	if !q.answered() {
		return false
	}
	parts := q.answers[len(q.answers)-1].parts
	return len(parts) > 0 && answer.Key(answer.KeyPart(s.of(parts[0])))
}

// add puts a piece of text where the question is at.
func (q *raw) add(p span) {
	if p.empty() {
		return
	}
	switch q.part {
	case stemPart:
		q.stem = append(q.stem, p)
	case optionPart:
		o := &q.options[len(q.options)-1]
		o.parts = append(o.parts, p)
	case answerPart:
		a := &q.answers[len(q.answers)-1]
		a.parts = append(a.parts, p)
	case explanationPart:
		q.expl = append(q.expl, p)
	case metaPart:
		m := &q.meta[len(q.meta)-1]
		if m.value.empty() {
			m.value = p
		} else {
			q.rest = append(q.rest, p)
		}
	}
}

// open makes a label's value the part that text goes to.
func (q *raw) open(l labelled, solution bool) {
	switch l.label {
	case answer.AnswerLabel:
		q.part = answerPart
		q.answers = append(q.answers, rawAnswer{at: l.start, solution: solution})
	case answer.ExplanationLabel:
		q.part = explanationPart
	default:
		q.part = metaPart
		q.meta = append(q.meta, rawMeta{label: l.label})
	}
}

// feed takes a piece of a line apart at its labels and adds what stands
// between them.
func (s *source) feed(q *raw, p span) {
	p = s.trim(p)
	for !p.empty() {
		l, ok := s.nextLabel(q, p)
		if !ok {
			q.add(p)
			return
		}
		q.add(s.trim(span{p.from, l.start}))
		part := q.part
		s.openLabel(q, l)
		if l.shut {
			q.add(s.trim(l.value))
			if l.label > answer.ExplanationLabel {
				q.part = part // [分值:5] interrupts a stem and does not end it
			}
			p = s.trim(span{s.after(l, p.to), p.to})
			continue
		}
		p = s.trim(l.value)
	}
}

func (s *source) openLabel(q *raw, l labelled) {
	lab, _ := answer.LeadingLabel(s.fold[l.start:])
	q.open(l, lab == answer.AnswerLabel && strings.HasPrefix(s.fold[l.start:], "谜底"))
}

// nextLabel finds where the piece changes its subject. Inside an explanation
// only labels in brackets count, and an answer only where there is none yet:
// an explanation may well speak of 答案.
func (s *source) nextLabel(q *raw, p span) (labelled, bool) {
	if text := s.of(p); q.part == explanationPart && !strings.ContainsAny(text, "([") && !strings.Contains(text, "【") && !strings.Contains(text, "〔") {
		return labelled{}, false
	}
	from := p.from
	for {
		l, ok := s.findLabel(from, p.to, q.part == answerPart || q.part == metaPart)
		if !ok {
			return l, false
		}
		if q.part != explanationPart {
			return l, true
		}
		open, _ := closing(s.fold[l.start:])
		if open != "" && l.firm && l.label != answer.ExplanationLabel && (l.label != answer.AnswerLabel || !q.answered()) {
			return l, true
		}
		from = l.start + max(len(open), 3)
	}
}
