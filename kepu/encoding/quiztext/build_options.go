package quiztext

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// settleOptions finds options that stand in one line with the stem, where the
// question has none of its own or lacks the first.
func (b *builder) settleOptions(q *raw) {
	if len(q.options) > 0 && q.options[0].letter == 'A' || len(q.stem) == 0 {
		return
	}
	switch q.kind.Kind {
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
