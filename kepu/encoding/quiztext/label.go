package quiztext

import (
	"strings"

	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
)

// closing gives the bracket that closes the one s starts with, "" for none.
func closing(s string) (open, shut string) {
	switch {
	case s == "":
	case s[0] == '(':
		return "(", ")"
	case s[0] == '[':
		return "[", "]"
	case strings.HasPrefix(s, "【"):
		return "【", "】"
	case strings.HasPrefix(s, "〔"):
		return "〔", "〕"
	case strings.HasPrefix(s, "〖"):
		return "〖", "〗"
	}
	return "", ""
}

// A labelled is a label with the value that follows it.
type labelled struct {
	label answer.Label
	start int  // where the label, or the bracket around it, starts
	value span // up to the end of the line where nothing closes it
	shut  bool // a bracket closes the value; what follows is something else
	firm  bool // a bracket or a colon: nothing but a label looks so
}

// labelAt reads a label at an offset; the line ends at end. inline is set away
// from the line's start, where a label without colon or bracket needs a value
// that is nothing but a key.
func (s *source) labelAt(at, end int, inline bool) (l labelled, ok bool) {
	text := s.of(span{at, end})
	open, shut := closing(text)
	inner := trimmedLeft(text[len(open):])
	word := end - len(inner)
	lab, size := answer.LeadingLabel(inner)
	if lab == answer.NoLabel {
		return l, false
	}
	l = labelled{label: lab, start: at, value: span{word + size, end}}
	// A key is short; looking further would only cost time.
	short := min(end, word+size+maxBracket)
	rest := trimmedLeft(s.fold[word+size : end])
	if open != "" {
		return s.bracketedLabel(l, rest, shut, end)
	}
	sep := rest != "" && (rest[0] == ':' || strings.HasPrefix(rest, "∶"))
	switch {
	case sep:
		l.firm = true
		l.value.from = end - len(rest) + 1
		if rest[0] != ':' {
			l.value.from = end - len(rest) + len("∶")
		}
		return l, true
	case lab > answer.ExplanationLabel || s.fold[at:word+size] == "说明" || s.fold[at:word+size] == "分析":
		return l, false
	}
	gap := len(rest) < len(s.fold[word+size:end])
	if _, close := closing(rest); close == ")" && lab == answer.AnswerLabel {
		if i := strings.Index(rest[:min(len(rest), maxBracket)], close); i > 0 { // 答案(B)
			if key := (span{end - len(rest) + 1, end - len(rest) + i}); answer.Key(s.of(key)) {
				l.value, l.shut = key, true
				return l, true
			}
		}
	}
	if lab == answer.ExplanationLabel {
		l.value.from = end - len(rest)
		return l, !inline && (rest == "" || gap || strings.HasPrefix(rest, "、"))
	}
	stated := false
	for _, p := range []string{",", "、", ".", "是", "为", "选"} {
		if after, found := strings.CutPrefix(rest, p); found {
			stated = (p == "是" || p == "为") && size > len("答")
			rest = strings.TrimLeft(after, " :")
			gap = false
			break
		}
	}
	l.value.from = end - len(rest)
	if rest == "" {
		return l, !inline && size > len("答")
	}
	if c := s.fold[word+size]; !inline && (c == ',' || isDigit(c) || strings.HasPrefix(s.fold[word+size:end], "、")) {
		return l, true // 答案，119
	}
	return l, short == end && answer.Key(answer.KeyPart(rest)) || (gap || stated) && !inline
}

// bracketedLabel reads on behind an opening bracket and a label word:
// 【答案】B, 【答案：B】, （答案：B）.
func (s *source) bracketedLabel(l labelled, rest, shut string, end int) (labelled, bool) {
	if after, found := strings.CutPrefix(rest, shut); found {
		if after = trimmedLeft(after); shut == ")" && after == "" {
			return l, false // (正确答案) marks an option
		}
		after = strings.TrimPrefix(after, ":")
		l.value.from = end - len(after)
		l.firm = true
		return l, true
	}
	if rest == "" || l.label != answer.AnswerLabel && rest[0] != ':' {
		return l, false
	}
	i := strings.Index(rest[:min(len(rest), 2*maxBracket)], shut)
	if i < 0 {
		return l, false
	}
	value := strings.TrimLeft(rest[:i], ": ,、")
	l.value = span{end - len(rest) + i - len(value), end - len(rest) + i}
	l.shut, l.firm = true, rest[0] == ':'
	return l, l.firm || answer.Key(value)
}

// after returns where the text behind a shut label goes on.
func (s *source) after(l labelled, end int) int {
	_, size := closingLen(s.fold[l.value.to:end])
	return l.value.to + size
}

func closingLen(s string) (string, int) {
	for _, shut := range []string{"】", "〕", "〗", ")", "]"} {
		if i := strings.Index(s, shut); i >= 0 && strings.TrimSpace(s[:i]) == "" {
			return shut, i + len(shut)
		}
	}
	return "", 0
}

// findLabel finds the first label behind the line's start. Answers and
// explanations are found behind blanks and punctuation or in brackets, other
// labels in brackets only, or everywhere when any is set.
func (s *source) findLabel(from, end int, any bool) (labelled, bool) {
	for i := from; i < end; i++ {
		switch c := s.fold[i]; {
		case c == '(' || c == '[':
		case c == 0xe3: // 【 〔 〖
			if open, _ := closing(s.fold[i:end]); open == "" {
				continue
			}
		case c >= 0xe4 && c <= 0xe9 || c == 'A' || c == 'a':
			if i+1 == end || !answer.BeginsLabel(c, s.fold[i+1]) {
				if c >= 0xe0 {
					i += 2 // the rest of the character
				}
				continue
			}
		default:
			continue
		}
		if l, ok := s.labelAt(i, end, true); ok {
			c := s.fold[i]
			switch bracketed := c == '(' || c == '[' || c == 0xe3; {
			case bracketed:
				return l, true
			case !boundary(s.fold[from:i]):
				if l.label == answer.AnswerLabel && l.firm && l.value.to-l.value.from < maxBracket && answer.Key(answer.KeyPart(s.of(l.value))) {
					return l, true
				}
			case l.label <= answer.ExplanationLabel, any && l.firm:
				return l, true
			}
		}
	}
	return labelled{}, false
}

// boundary tells whether a label may start behind s: at a blank, a bracket or
// punctuation.
func boundary(s string) bool {
	if s == "" {
		return true
	}
	switch s[len(s)-1] {
	case ' ', '.', ',', ';', ':', '?', '!', ')', ']', '|', '_':
		return true
	}
	for _, p := range []string{"。", "】", "〕", "〗", "、", "…", "”", "》"} {
		if strings.HasSuffix(s, p) {
			return true
		}
	}
	return false
}
