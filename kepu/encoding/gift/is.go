package gift

import (
	"bytes"
)

// Is tells whether a text looks like GIFT. A name in colons before braces
// settles it. Else every block speaks for GIFT, by a category or an answer in
// braces, or for a bank of another format, by a letter alone in braces, an answer
// with its label or a list of options, and more of them decide: braces have other
// uses, and one pair of them makes no GIFT of a bank. JSON is none.
func Is(src []byte) bool {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if looksLikeJSON(src) {
		return false
	}
	if bytes.IndexByte(src, '\n') < 0 && bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte{'\r'}, []byte{'\n'})
	}
	var votes [named + 1]int
	for len(src) > 0 {
		var block []byte
		block, src = nextBlock(src)
		l := look(block)
		if l == named {
			return true
		}
		votes[l]++
	}
	if votes[ours]+votes[others] == 0 { // essays alone
		return votes[empty] > 0 && votes[nothing] == 0
	}
	return votes[ours] > votes[others]
}

// A likeness is what a block looks like.
type likeness uint8

const (
	nothing likeness = iota
	empty            // {} at its end
	ours
	others
	named
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
	open := bytes.IndexByte(block, '{')
	if open > 0 && block[open-1] == '\\' {
		open = -1
	}
	if after, ok := bytes.CutPrefix(block, []byte("::")); ok && open >= 0 && bytes.Contains(after[:max(open-2, 0)], []byte("::")) {
		return named
	}
	answered, options := otherBank(block)
	switch {
	case answered:
		return others
	case bytes.HasPrefix(block, []byte(categorySign)):
		return ours
	case open >= 0:
		if l := lookInside(block[open+1:]); l != nothing {
			return l
		}
	}
	if options {
		return others
	}
	return nothing
}

// otherBank looks for lines that belong to another format: an answer with its
// label, and two options.
func otherBank(block []byte) (answered, options bool) {
	n := 0
	for line := range bytes.Lines(block) {
		line = bytes.TrimLeft(line, blanks)
		switch {
		case len(line) < 2:
		case line[0] >= 'A' && line[0] <= 'H' && (line[1] == '.' || line[1] == ')' || bytes.HasPrefix(line[1:], []byte("、")) || bytes.HasPrefix(line[1:], []byte("．"))):
			n++
		case bytes.HasPrefix(line, []byte("ANSWER:")):
			return true, false
		case line[0] >= 0xe3: // 答, 正, 参, 标, 【
			for _, label := range labels {
				if bytes.HasPrefix(line, label) {
					return true, false
				}
			}
		}
	}
	return false, n >= 2
}

var labels = [][]byte{[]byte("答案"), []byte("正确答案"), []byte("正確答案"), []byte("参考答案"), []byte("參考答案"), []byte("标准答案"), []byte("標準答案"), []byte("【答案"), []byte("【正确答案")}

// lookInside looks at what follows an opening brace.
func lookInside(rest []byte) likeness {
	shut := bytes.IndexByte(rest, '}')
	if shut < 0 { // a brace that was forgotten, behind two choices
		if answer := bytes.TrimLeft(rest, blanks); len(answer) > 0 && (answer[0] == '=' || answer[0] == '~') && bytes.IndexByte(answer[1:], '~') >= 0 {
			return ours
		}
		return nothing
	}
	answer := bytes.Trim(rest[:shut], blanks)
	if len(answer) == 0 {
		if shut == len(rest)-1 {
			return empty
		}
		return nothing
	}
	switch c := answer[0]; {
	case c == '=' || c == '~':
		return ours
	case c == '#':
		number := bytes.TrimLeft(answer[1:], blanks)
		if len(number) > 0 && bytes.IndexByte([]byte("=-+.0123456789"), number[0]) >= 0 {
			return ours
		}
		return nothing
	}
	word, _, _ := bytes.Cut(answer, []byte("#"))
	switch word := string(bytes.TrimRight(word, blanks)); {
	case word == "TRUE" || word == "FALSE" || word == "T" || word == "F":
		return ours
	case len(word) == 1 && 'A' <= word[0] && word[0] <= 'Z':
		return others
	}
	return nothing
}
