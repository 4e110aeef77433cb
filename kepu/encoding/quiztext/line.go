package quiztext

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
)

// A form is what a line looks like on its own.
type form uint8

const (
	textForm form = iota
	blankForm
	noiseForm    // a page mark
	sectionForm  // 一、单选题（每题2分）
	materialForm // 根据以下材料，回答1-2题：
	numberForm   // 1. …, perhaps the start of a question
	optionForm   // A. …
	labelForm    // 答案：…
	keyForm      // 1-5 ABCDA: a row of an answer block
	digitsForm   // a number alone
	lettersForm  // option letters or a verdict alone
	longForm     // longer than any text here can be
)

// maxLine bounds a line, in bytes: no stem or explanation comes near, and what
// follows looks at every line several times.
const maxLine = 16 << 10

// A line is one line with what its start says.
type line struct {
	form form
	span span // without blanks, decoration and page mark
	mark span // a page mark behind it

	number   number
	label    labelled
	letter   byte // of an option, A–Z
	section  *section
	material *material
}

func (s *source) line(i int) line {
	from, to := s.starts[i], len(s.fold)
	if i+1 < len(s.starts) {
		to = s.starts[i+1] - 1
	}
	p := s.trim(span{from, to})
	l := line{span: p}
	if p.to-p.from > maxLine {
		l.form = longForm
		return l
	}
	if p.empty() {
		l.form = blankForm
		return l
	}
	if pageMark(s.of(p)) {
		l.form = noiseForm
		return l
	}
	l.span.from = s.undecorated(p)
	if l.span.empty() {
		l.form = noiseForm
		return l
	}
	if text := s.of(l.span); len(text) > 0 {
		if n := trailingPageMark(text); n > 0 && n < len(text) {
			l.mark = span{l.span.from + n, l.span.to}
			l.span = s.trim(span{l.span.from, l.mark.from})
		}
	}
	s.classify(&l)
	return l
}

// undecorated skips the bullets and marks that lists and Markdown put before a
// line.
func (s *source) undecorated(p span) int {
	i := p.from
	for i < p.to {
		rest := s.fold[i:p.to]
		switch {
		case rest[0] == '#' || rest[0] == '>' || rest[0] == '*' || rest[0] == '|' || rest[0] == ' ':
			i++
			continue
		case strings.HasPrefix(rest, "- "):
			i += 2
			continue
		}
		r, w := utf8.DecodeRuneInString(rest)
		if !strings.ContainsRune("•·●○◯★☆◆◇■□▲△※", r) {
			break
		}
		i += w
	}
	return i
}

func (s *source) classify(l *line) {
	p := l.span
	text := s.of(p)
	switch c := text[0]; {
	case isDigit(c):
		switch {
		case strings.HasSuffix(text, "分") && strings.Trim(text[:len(text)-len("分")], "0123456789. ") == "":
			l.form = noiseForm // what a player scored
		case s.keyRow(p) != nil:
			l.form = keyForm
		case allDigits(text):
			l.form = digitsForm
		default:
			s.numbered(l)
		}
		return
	case isLetter(c) || c == '(' || c == '[' || strings.HasPrefix(text, "【") || strings.HasPrefix(text, "〔"):
		if set, rest := answer.Letters(text); set != 0 && answer.TrimStops(rest) == "" && (set.Count() > 1 || len(strings.Trim(text, " 。")) == 1) {
			l.form = lettersForm
			return
		}
		if c == '(' && len(s.keyRow(p)) > 0 {
			l.form = keyForm // （1）A （2）B
			return
		}
		if lab, ok := s.labelAt(p.from, p.to, false); ok {
			l.form, l.label = labelForm, lab
			return
		}
		if letter, _, ok := s.optionAt(p.from, p.to); ok {
			l.form, l.letter = optionForm, letter
			if !isLetter(c) { // perhaps （B）1. …
				if n, ok := s.numberAt(p.from, p.to); ok && !n.tight {
					l.number = n
				}
			}
			return
		}
		if sec, ok := s.sectionAt(p); ok {
			l.form, l.section = sectionForm, &sec
			return
		}
		s.numbered(l)
		return
	}
	if lab, ok := s.labelAt(p.from, p.to, false); ok {
		l.form, l.label = labelForm, lab
		return
	}
	if strings.HasPrefix(text, "题号") || strings.HasPrefix(text, "序号") {
		if numberRow(text) != nil {
			l.form = keyForm
			return
		}
	}
	if sec, ok := s.sectionAt(p); ok {
		l.form, l.section = sectionForm, &sec
		return
	}
	if m, ok := s.materialAt(p); ok {
		l.form, l.material = materialForm, &m
		return
	}
	if p, _ := s.unmarked(l.span); answer.WholeVerdict(s.of(p)) != answer.NoVerdict {
		l.form = lettersForm
		return
	}

	s.numbered(l)
}

func (s *source) numbered(l *line) {
	n, ok := s.numberAt(l.span.from, l.span.to)
	if m, head := s.materialAt(l.span); head && (!ok || m.from > 0) {
		l.form, l.material = materialForm, &m
		return
	}
	if ok {
		if sec, ok := s.sectionAt(l.span); ok {
			l.form, l.section = sectionForm, &sec
			return
		}
		l.form, l.number = numberForm, n
	}
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// optionAt reads an option's letter: A. A、 A: A) (A) （a） 【A】. It returns
// where the option's text starts.
func (s *source) optionAt(from, to int) (letter byte, next int, ok bool) {
	text := s.of(span{from, to})
	if open, shut := closing(text); open != "" {
		inner := strings.TrimLeft(text[len(open):], " ")
		if inner == "" || !isLetter(inner[0]) {
			return 0, 0, false
		}
		after, found := strings.CutPrefix(strings.TrimLeft(inner[1:], " "), shut)
		if !found {
			return 0, 0, false
		}
		after = strings.TrimLeft(after, " .、:")
		return inner[0] &^ 0x20, to - len(after), true
	}
	if text == "" || !isLetter(text[0]) {
		return 0, 0, false
	}
	rest := trimmedLeft(text[1:])
	if sign := optionSign(rest); sign > 0 && !(text[0] >= 'a' && len(rest) > sign+1 && isLetter(rest[sign]) && rest[sign+1] == '.') { // but e.g.
		return text[0] &^ 0x20, to - len(rest) + sign, true
	}
	if len(rest) < len(text)-1 && rest != "" && !isLetter(rest[0]) && text[0] <= 'Z' {
		return text[0], to - len(rest), true // A 甲
	}
	return 0, 0, false
}

func optionSign(rest string) int {
	switch {
	case rest == "":
	case strings.IndexByte(".:),", rest[0]) >= 0:
		return 1
	case strings.HasPrefix(rest, "、"):
		return len("、")
	}
	return 0
}

func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
