package gift

import (
	"bytes"
)

// Is tells whether a text looks like GIFT: a category, a name in colons before
// braces, or braces with an answer in them. Braces around a letter, as in the
// answers of other banks, are none; neither is JSON.
func Is(src []byte) bool {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if looksLikeJSON(src) {
		return false
	}
	if bytes.IndexByte(src, '\n') < 0 && bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte{'\r'}, []byte{'\n'})
	}
	seen := nothing
	for len(src) > 0 {
		var block []byte
		block, src = nextBlock(src)
		switch l := look(block); l {
		case sure:
			return true
		case other:
			return false
		case likely:
			seen = likely
		}
	}
	return seen == likely
}

type likeness uint8

const (
	nothing likeness = iota
	likely           // {T}: a verdict, or the letter of an option
	sure
	other // {A}: a letter only
)

func looksLikeJSON(src []byte) bool {
	src = bytes.TrimLeft(src, blanks)
	if len(src) == 0 || src[0] != '[' {
		return len(src) > 0 && src[0] == '{'
	}
	src = bytes.TrimLeft(src[1:], blanks)
	return len(src) == 0 || bytes.IndexByte([]byte(`{["]`), src[0]) >= 0
}

// nextBlock cuts off the lines up to a blank one; comments at its head are left
// out.
func nextBlock(src []byte) (block, rest []byte) {
	start, at := 0, 0
	for at < len(src) {
		end := len(src)
		if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
			end = at + i
		}
		line := bytes.Trim(src[at:end], blanks)
		next := min(end+1, len(src))
		switch {
		case len(line) == 0:
			return src[start:at], src[next:]
		case start == at && bytes.HasPrefix(line, []byte("//")):
			start = next
		}
		at = next
	}
	return src[start:], nil
}

// look looks at one block.
func look(block []byte) likeness {
	block = bytes.Trim(block, blanks)
	if bytes.HasPrefix(block, []byte(categorySign)) {
		return sure
	}
	open := bytes.IndexByte(block, '{')
	if open < 0 || open > 0 && block[open-1] == '\\' {
		return nothing
	}
	if after, ok := bytes.CutPrefix(block, []byte("::")); ok && bytes.Contains(after[:max(open-2, 0)], []byte("::")) {
		return sure
	}
	shut := bytes.IndexByte(block[open:], '}')
	if shut < 0 {
		return nothing
	}
	return lookInside(bytes.Trim(block[open+1:open+shut], blanks))
}

// lookInside looks at what stands in braces.
func lookInside(answer []byte) likeness {
	if len(answer) == 0 {
		return nothing
	}
	switch c := answer[0]; {
	case c == '=' || c == '~':
		return sure
	case c == '#':
		number := bytes.TrimLeft(answer[1:], blanks)
		if len(number) > 0 && bytes.IndexByte([]byte("=-+.0123456789"), number[0]) >= 0 {
			return sure
		}
		return nothing
	}
	word, _, _ := bytes.Cut(answer, []byte("#"))
	switch word := string(bytes.TrimRight(word, blanks)); {
	case word == "TRUE" || word == "FALSE":
		return sure
	case word == "T" || word == "F":
		return likely
	case len(word) == 1 && 'A' <= word[0] && word[0] <= 'Z':
		return other
	}
	return nothing
}
