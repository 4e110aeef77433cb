package quiztext

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
)

// IsKey tells whether a file holds answers only: numbered answers, and heads
// over them.
func IsKey(src []byte) bool {
	s := newSource("", src)
	r := newReader(s)
	rows, other, long := 0, 0, 0
	named := false
	for i, l := range r.lines {
		text := s.of(l.span)
		switch l.form {
		case keyForm, lettersForm:
			rows++
		case optionForm, materialForm:
			return false
		case sectionForm:
			if s.headedRowAt(l.span) {
				rows++
			}
		case labelForm:
			named = true
			if l.label.label == answer.AnswerLabel && s.keyRow(s.trim(l.label.value)) != nil {
				rows++
			}
		case numberForm:
			if p := s.trim(span{l.number.next, l.span.to}); s.answerAt(p) {
				rows++
				continue
			}
			if r.follows[i] != 0 || strings.ContainsAny(text, "?_") || s.lineAnswer(l.span) {
				return false
			}
			other++
			if utf8.RuneCountInString(text) > 15 || strings.HasSuffix(text, "。") {
				long++ // a statement rather than an answer
			}
		case textForm:
			if strings.Contains(text, "答案") {
				named = true
			} else {
				other++
				long++
			}
		}
	}
	return rows > 0 && (rows >= other || long == 0) || named && other > 0
}
