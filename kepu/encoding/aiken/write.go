package aiken

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// Append writes questions in the form that the package documentation shows and
// returns the extended buffer. Each question is read back as it is written:
// what the format cannot carry is a [kepu.NotCarried] that names it, a kind
// that it does not have is a [kepu.KindNotCarried], and a question that would
// be taken for something else is left out as a [kepu.NotWritten]. Positions of
// problems are those of the questions.
func Append(dst []byte, questions []kepu.Question) ([]byte, []kepu.Problem) {
	w := writer{dst: dst}
	for i := range questions {
		w.question(&questions[i], strconv.Itoa(i+1))
	}
	return w.dst, w.problems
}

type writer struct {
	dst      []byte
	problems []kepu.Problem
}

func (w *writer) question(q *kepu.Question, number string) {
	report := func(code kepu.Code, arg ...any) {
		w.problems = append(w.problems, kepu.Problem{Position: q.At, Code: code, Args: append([]any{number}, arg...)})
	}
	if q.Kind != kepu.Single && q.Kind != kepu.Judgement {
		report(kepu.KindNotCarried, q.Kind)
		return
	}
	fields, ok := w.write(q)
	if !ok {
		report(kepu.NotWritten)
		return
	}
	for _, field := range fields {
		report(kepu.NotCarried, field)
	}
}

// write writes a question that reads back the same, and gives the fields that
// do not. What reads as another question is taken back.
func (w *writer) write(q *kepu.Question) (lost []kepu.Field, ok bool) {
	before := len(w.dst)
	if before > 0 {
		w.dst = append(w.dst, '\n')
	}
	w.dst = appendQuestion(w.dst, q)
	end := len(w.dst)
	w.dst = appendQuestion(append(w.dst, '\n'), &neighbour)
	back, _ := Read("", w.dst[before:])
	if len(back) == 2 && len(neighbour.Differences(&back[1])) == 0 && sameQuestion(q, &back[0]) {
		w.dst = w.dst[:end]
		return q.Differences(&back[0]), true
	}
	w.dst = w.dst[:before]
	return nil, false
}

// neighbour is read back behind every question, to see that the question does
// not spill over.
var neighbour = kepu.Question{Kind: kepu.Judgement, Stem: "水往低处流。", Options: kepu.JudgementOptions(true)}

// sameQuestion tells whether nothing but blanks differs in what is asked.
func sameQuestion(q, back *kepu.Question) bool {
	return q.Kind == back.Kind && alike(joined(q.Stem), back.Stem) && slices.EqualFunc(q.Options, back.Options, func(a, b kepu.Option) bool {
		return a.Correct == b.Correct && alike(joined(a.Text), b.Text)
	})
}

// appendQuestion writes every text in one line, as other readers of Aiken take
// a second one for another question.
func appendQuestion(dst []byte, q *kepu.Question) []byte {
	dst = appendLine(dst, q.Stem)
	dst = append(dst, '\n')
	key := byte(0)
	for i, o := range q.Options {
		letter := 'A' + byte(i)
		dst = append(dst, letter, '.', ' ')
		dst = append(appendLine(dst, o.Text), '\n')
		if o.Correct {
			key = letter
		}
	}
	dst = append(dst, "ANSWER: "...)
	if key != 0 {
		dst = append(dst, key)
	}
	return append(dst, '\n')
}

func appendLine(dst []byte, text string) []byte { return append(dst, joined(text)...) }

func joined(lines string) string { return strings.ReplaceAll(lines, "\n", " ") }
