package quiztext

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
)

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
	if lab.label == answer.AnswerLabel && r.s.trim(lab.value).empty() && !strings.HasPrefix(r.s.fold[lab.start:], "答:") && r.opensKey(i) {
		r.end()
		r.openKey(l.span.from)
		return
	}
	if lab.label == answer.AnswerLabel {
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
		if lab.label > answer.ExplanationLabel && len(r.pending) == 0 {
			r.setDefault(l)
			return
		}
		if lab.label != answer.AnswerLabel || len(r.pending) == 0 {
			r.text(i, l)
			return
		}
		q = r.openPending(l.span.from)
	} else if lab.label == answer.AnswerLabel && q.answered() {
		if !lab.firm && !lab.shut && q.part == explanationPart && !r.gap && !answer.Key(answer.KeyPart(r.s.of(lab.value))) {
			r.text(i, l) // 答案是这样来的 …
			return
		}
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
		if len(words[0]) == 1 && r.cur != nil && r.cur.kind.Kind == kepu.Multiple {
			return nil // A B C of one question
		}
		return r.s.wordRun(value)
	}
	if strings.Trim(text, "ABCDEFGH ") == "" && !answer.Repeats(strings.ReplaceAll(text, " ", "")) {
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
	if r.spacedOption(i, l) {
		return
	}
	if letter, _, ok := r.s.optionAt(l.span.from, l.span.to); ok && q != nil && !q.answered() && int(letter-'A') == len(q.options) && (len(q.options) > 0 || r.optionNext(i)) {
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
	case q != nil && !q.answered() && answer.WholeVerdict(r.s.of(l.span)) != answer.NoVerdict:
		q.answers = append(q.answers, rawAnswer{at: l.span.from, parts: []span{l.span}, inferred: true})
		q.part = answerPart
	default:
		r.text(i, l)
	}
}

// optionNext tells whether the next line starts with a B.
func (r *reader) optionNext(i int) bool {
	next, _ := r.next(i)
	letter, _, ok := r.s.optionAt(next.span.from, next.span.to)
	return ok && letter == 'B'
}

// spacedOption takes a line such as B abc123: an option whose letter only a
// blank parts from Latin words. It must be the next of its question.
func (r *reader) spacedOption(i int, l *line) bool {
	q := r.cur
	if q == nil || q.answered() || q.part != stemPart && q.part != optionPart {
		return false
	}
	text := r.s.of(l.span)
	want := byte('A' + len(q.options))
	if len(text) < 3 || text[0] != want || text[1] != ' ' {
		return false
	}
	if next, _ := r.next(i); len(q.options) == 0 && !strings.HasPrefix(r.s.of(next.span), "B ") {
		return false
	}
	q.options = append(q.options, rawOption{letter: want, at: l.span.from, sign: ' '})
	q.part = optionPart
	r.s.feed(q, span{l.span.from + 2, l.span.to})
	return true
}

// bareLabel takes 答案皮肤 below a question in words as its answer.
func (r *reader) bareLabel(l *line) bool {
	q := r.cur
	if q == nil || q.answered() || q.part != stemPart || len(q.stem) == 0 {
		return false
	}
	switch q.kind.Kind {
	case kepu.Blank, kepu.Short, kepu.Essay, kepu.Riddle:
	default:
		return false
	}
	lab, size := answer.LeadingLabel(r.s.of(l.span))
	if lab != answer.AnswerLabel || size <= len("答") {
		return false
	}
	q.open(labelled{label: answer.AnswerLabel, start: l.span.from}, false)
	r.s.feed(q, span{l.span.from + size, l.span.to})
	return true
}

// verdictLine takes two lines such as 对 and 错 below a statement as its
// options, which some exports write without letters.
func (r *reader) verdictLine(i int, l *line) bool {
	q := r.cur
	text, mark := r.s.unmarked(l.span)
	v := answer.WholeVerdict(r.s.of(text))
	next, _ := r.next(i)
	nextText, _ := r.s.unmarked(next.span)
	pair := next.form == lettersForm && v != answer.NoVerdict && answer.WholeVerdict(r.s.of(nextText)) == 3-v
	switch {
	case q.answered() || v == answer.NoVerdict && mark.empty():
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
	case q == nil && r.section != nil && r.section.kind.Kind == kepu.Judgement && r.s.selfContained(l.span):
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
	case q.part == stemPart && q.number.text.empty() && q.kind.Kind == kepu.Judgement && r.s.selfContained(l.span):
		r.reopen([]span{l.span})
	case q.part == stemPart && len(q.stem) > 0 && strings.HasPrefix(r.s.of(l.span), "__"):
		if rest := strings.TrimLeft(r.s.of(l.span), "_ "); rest != "" { // a line to write on
			r.s.feed(q, span{l.span.to - len(rest), l.span.to})
		}
	case q.part == stemPart, q.awaits():
		r.s.feed(q, l.span)
	case q.part == optionPart:
		if r.gap && r.follows[i] != 0 {
			r.reopen([]span{l.span})
			return
		}
		r.s.feed(q, l.span)
	case q.part == explanationPart && len(q.rest) == 0 && (!r.gap || len(q.expl) == 0):
		r.s.feed(q, l.span)
	case q.part == answerPart && len(q.rest) == 0 && r.goesOn(q) && (!r.gap || r.style != 0 && r.follows[i] == 0):
		r.s.feed(q, l.span)
	case r.gap && len(q.rest) == 0 && r.follows[i] != 0:
		r.reopen([]span{l.span})
	case r.s.selfContained(l.span) && (r.gap || q.number.text.empty() && q.kind.Kind == kepu.Judgement):
		r.reopen([]span{l.span})
	default:
		q.rest = append(q.rest, l.span)
	}
}

// goesOn tells whether an answer can run over several lines: words can,
// letters and verdicts cannot.
func (r *reader) goesOn(q *raw) bool {
	if len(q.options) > 0 {
		return false
	}
	switch q.kind.Kind {
	case kepu.Short, kepu.Essay, kepu.Riddle, kepu.Matching:
		return true
	case 0:
		a := q.answers[len(q.answers)-1]
		return len(a.parts) > 0 && !answer.Key(answer.KeyPart(r.s.of(a.parts[0])))
	}
	return false
}
