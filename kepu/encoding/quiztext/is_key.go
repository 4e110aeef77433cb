package quiztext

import (
	"strings"
)

// IsKey tells whether a file holds answers only: numbered answers, and heads
// over them.
func IsKey(src []byte) bool {
	s := newSource("", src)
	r := newReader(s)
	rows, other := 0, 0
	named := false
	for i, l := range r.lines {
		text := s.of(l.span)
		switch l.form {
		case keyForm, lettersForm:
			rows++
		case optionForm, materialForm:
			return false
		case labelForm:
			named = true
			if l.label.label == answerLabel && s.keyRow(s.trim(l.label.value)) != nil {
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
		case textForm:
			if strings.Contains(text, "答案") {
				named = true
			} else {
				other++
			}
		}
	}
	return rows > 0 && rows >= other || named && other > 0
}
