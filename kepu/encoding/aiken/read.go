package aiken

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/source"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// Read reads a bank. The name is for positions.
func Read(name string, src []byte) ([]kepu.Question, []kepu.Problem) {
	r := reader{src: source.New(name, src)}
	r.problems = r.src.Controls()
	r.dirty = len(r.problems) > 0
	for i := range r.src.Lines() {
		r.line(r.src.Line(i))
	}
	r.finish()
	slices.SortStableFunc(r.problems, func(a, b kepu.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return r.questions, r.problems
}

// A reader goes through a text line by line.
type reader struct {
	src       *source.Source
	dirty     bool // the text has characters that are left out
	questions []kepu.Question
	problems  []kepu.Problem
	count     int // questions so far, bad ones too
	draft     draft
	gap       bool // blank lines stand above
}

// A draft is a question while its lines go by.
type draft struct {
	at      int // where it begins in the source
	stem    []string
	options []choice
	keys    []key
	// pending are lines behind the last option: more of it, or the stem of a
	// question that follows one without an answer.
	pending []piece
	bad     bool // it was reported and will be left out
}

// A choice is an option: where it stands, and its text.
type choice struct {
	at   int
	text string
}

// A piece is a line of text.
type piece struct {
	at   int
	text string
	gap  bool // blank lines stand above it
}

func (d *draft) empty() bool { return len(d.stem)+len(d.options)+len(d.keys) == 0 }

// line takes the next line, which starts at an offset of the source.
func (r *reader) line(line string, start int) {
	raw := line
	if r.dirty {
		line, _ = hanzi.Clean(line)
	}
	line = trim(line)
	f, letter, at := look(line)
	if f == blank {
		r.gap = true
		return
	}
	if i := strings.Index(raw, line); i > 0 {
		start += i
	}
	d := &r.draft
	switch {
	case f == answer, f == doubtful && len(d.options) > 0 && len(d.keys) == 0:
		value := strings.TrimLeftFunc(line[at:], isBlank)
		r.answer(start, key{start + len(line) - len(value), value})
	case f == option, f == glued && r.due(letter):
		r.option(start, letter, trim(line[at:]))
	default:
		r.text(piece{start, line, r.gap})
	}
	r.gap = false
}

// due tells whether a letter is the next one of the question, or the first of
// one that begins with the lines behind the last option.
func (r *reader) due(letter byte) bool {
	d := &r.draft
	switch {
	case len(d.keys) > 0 || len(d.stem)+len(d.options) == 0:
		return false
	case letter == 'A' && len(d.pending) > 0:
		return true
	}
	return int(letter) == 'A'+len(d.options)
}

func (r *reader) text(p piece) {
	d := &r.draft
	switch {
	case len(d.keys) > 0:
		r.finish()
	case len(d.options) > 0:
		d.pending = append(d.pending, p)
		return
	case len(d.stem) > 0 && p.gap:
		r.finish()
	}
	if d.empty() {
		d.at = p.at
	}
	d.stem = append(d.stem, p.text)
}

func (r *reader) option(at int, letter byte, text string) {
	d := &r.draft
	if len(d.keys) > 0 {
		r.finish()
	}
	if len(d.pending) > 0 {
		r.settle(letter == 'A')
	}
	if d.empty() {
		d.at = at
	}
	switch due := 'A' + len(d.options); {
	case d.bad || int(letter) == due:
	case due > 'Z':
		d.bad = true
		r.problem(at, kepu.TooManyOptions)
	default:
		d.bad = true
		r.problem(at, kepu.OptionOrder, string(rune(due)), string(rune(letter)))
	}
	d.options = append(d.options, choice{at, text})
}

func (r *reader) answer(at int, k key) {
	d := &r.draft
	if d.empty() {
		d.at = at
	}
	for _, p := range d.pending {
		if p.gap {
			d.bad = true
			r.problem(p.at, kepu.OptionWithoutLetter, p.text)
			break
		}
	}
	r.settle(false)
	d.keys = append(d.keys, k)
}

// settle gives the lines behind the last option to a new question, or to the
// option.
func (r *reader) settle(anew bool) {
	d := &r.draft
	pending := d.pending
	d.pending = nil
	switch {
	case len(pending) == 0:
	case anew:
		r.finish()
		for _, p := range pending {
			r.text(p)
		}
	case !d.bad:
		last := &d.options[len(d.options)-1]
		lines := make([]string, 0, 1+len(pending))
		if last.text != "" {
			lines = append(lines, last.text)
		}
		for _, p := range pending {
			lines = append(lines, p.text)
		}
		last.text = strings.Join(lines, "\n")
		r.problem(pending[0].at, kepu.OptionContinued, pending[0].text, string(rune('A'+len(d.options)-1)))
	}
}

func (r *reader) problem(at int, code kepu.Code, args ...any) {
	r.problems = append(r.problems, r.src.Problem(at, code, args...))
}
