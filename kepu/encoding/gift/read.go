package gift

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/source"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// Read reads a bank in GIFT. Every question that is whole is returned, in the
// order of the file, and every other one is a problem where it stands. name
// stands in the positions.
func Read(name string, src []byte) ([]kepu.Question, []kepu.Problem) {
	return read(source.New(name, src), "")
}

// read reads a text below which the topic already holds.
func read(s *source.Source, topic string) ([]kepu.Question, []kepu.Problem) {
	r := reader{s: s, text: s.Text, topic: topic, problems: s.Controls()}
	r.unclean = len(r.problems) > 0
	blocks := r.blocks()
	r.questions = make([]kepu.Question, 0, len(blocks))
	for i := 0; i < len(blocks); {
		i += r.block(blocks[i:])
	}
	slices.SortStableFunc(r.problems, func(a, b kepu.Problem) int { return cmp.Compare(a.Line, b.Line) })
	return r.questions, r.problems
}

// A reader goes through the blocks once.
type reader struct {
	s       *source.Source
	text    string // the source's, comments inside blocks made blank
	unclean bool   // it holds characters that hanzi.Clean takes out
	topic   string // of the questions to come

	count int  // questions so far, those left out too
	html  bool // the format of the question at hand
	media bool // something of it could not be shown
	cuts  []part

	questions []kepu.Question
	problems  []kepu.Problem
}

func (r *reader) problem(at int, code kepu.Code, args ...any) {
	r.problems = append(r.problems, r.s.Problem(at, code, args...))
}

// A span is a piece of the text.
type span struct{ from, to int }

func (p span) empty() bool { return p.from >= p.to }

func (r *reader) of(p span) string {
	if p.empty() {
		return ""
	}
	return r.text[p.from:p.to]
}

// A block is what stands between two blank lines.
type block struct {
	comments span // the comment lines at its head
	body     span // from its first text to its last
	end      int  // the number of the line that ends it
}

// blocks cuts the text at its blank lines. Blocks without a text are none.
// Comments below a block's first text are made blank, inside braces too.
func (r *reader) blocks() []block {
	var list []block
	var inner []span
	var b block
	for i := range r.s.Lines() {
		line, start := r.s.Line(i)
		p := r.trim(span{start, start + len(line)})
		switch {
		case blank(r.of(p)):
			if !b.body.empty() {
				b.end = i + 1
				list = append(list, b)
			}
			b = block{}
		case strings.HasPrefix(r.of(p), "//") && b.body.empty():
			if b.comments.empty() {
				b.comments.from = p.from
			}
			b.comments.to = p.to
		case strings.HasPrefix(r.of(p), "//"):
			inner = append(inner, p)
		default:
			if b.body.empty() {
				b.body.from = p.from
			}
			b.body.to = p.to
		}
	}
	if !b.body.empty() {
		list = append(list, b)
	}
	if len(inner) > 0 {
		r.text = blanked(r.text, inner)
	}
	return list
}

// blank tells whether a trimmed line shows nothing. Moodle knows narrow blanks
// only; a line of wide ones looks the same and parts questions as well.
func blank(line string) bool {
	if line == "" {
		return true
	}
	if c := line[0]; c > ' ' && c < 0x7f || c >= 0xe4 && c <= 0xe9 {
		return false
	}
	return strings.IndexFunc(line, func(c rune) bool { return !unicode.IsSpace(c) && !hanzi.Unwanted(c) }) < 0
}

// blanked overwrites pieces with blanks, so that every offset stays good.
func blanked(text string, pieces []span) string {
	var b strings.Builder
	b.Grow(len(text))
	at := 0
	for _, p := range pieces {
		b.WriteString(text[at:p.from])
		b.WriteString(strings.Repeat(" ", p.to-p.from))
		at = p.to
	}
	b.WriteString(text[at:])
	return b.String()
}
