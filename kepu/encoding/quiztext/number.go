package quiztext

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A number is how a question is numbered.
type number struct {
	value int
	style byte // what distinguishes 1. from (1) and 第1题
	text  span // the digits or words
	next  int  // where the stem starts
	tight bool // a digit stands right behind a point or colon: 1.5, 8:00
}

// numberAt reads the number of a question: 1. 1、 1: 1) (1) 【1】 [1] 第1题
// 第一题: 问题一: and a kind or an answer before it (【单选】1. （B）1.).
func (s *source) numberAt(from, to int) (n number, ok bool) {
	text := s.of(span{from, to})
	if open, shut := closing(text); open != "" {
		return s.bracketedNumber(from, to, open, shut)
	}
	if r, w := utf8.DecodeRuneInString(text); '⒈' <= r && r <= '⒛' {
		return number{value: int(r-'⒈') + 1, style: '.', text: span{from, from + w}, next: from + w}, true
	}
	word := 0
	for _, w := range []string{"第", "问题", "题目", "试题", "题", "Q", "q"} {
		if strings.HasPrefix(text, w) {
			word = len(w)
			break
		}
	}
	start := from + word + leadingBlanks(text[word:])
	v, size := hanzi.LeadingNumber(s.fold[start:to])
	if size == 0 || size > 4 && isDigit(s.fold[start]) || v > 9999 {
		return n, false
	}
	n = number{value: int(v), text: span{start, start + size}}
	rest := s.fold[start+size : to]
	rest = rest[leadingBlanks(rest):]
	switch {
	case word > 0 && text[:word] == "第":
		after, found := strings.CutPrefix(rest, "题")
		if !found {
			after, found = strings.CutPrefix(rest, "小题")
		}
		if !found {
			return n, false
		}
		n.style, rest = '1', strings.TrimLeft(after, " .:、,)")
	case word > 0:
		if rest != "" && separatorSign(rest) == 0 && text[:word] != "问题" {
			return n, false
		}
		n.style, rest = 'Q', strings.TrimLeft(rest, " .:、)")
	default:
		sign := separatorSign(rest)
		if sign == 0 {
			if rest == "" || len(rest) == to-start-size || !isDigit(s.fold[start]) || rest[0] < 0xe3 && closingFirst(rest) == "" {
				return n, false
			}
			n.style = ' ' // 12 题干: only where the number is the next
			n.tight = true
			break
		}
		n.style = rest[0]
		if !isDigit(s.fold[start]) {
			n.style = 'Z' // 一、
		}
		n.tight = sign == 1 && len(rest) > 1 && isDigit(rest[1]) && (rest[0] == '.' || rest[0] == ':')
		rest = rest[sign:]
	}
	n.next = to - len(rest)
	return n, true
}

// numberAlone reads digits that stand alone on a line.
func (s *source) numberAlone(p span) (number, bool) {
	v, size := hanzi.LeadingNumber(s.of(p))
	return number{value: int(min(v, 10_000)), style: ' ', text: p, next: p.to}, size > 0
}

func closingFirst(s string) string {
	open, _ := closing(s)
	return open
}

func separatorSign(rest string) int {
	switch {
	case rest == "":
	case strings.IndexByte(".:)", rest[0]) >= 0:
		return 1
	case strings.HasPrefix(rest, "、"):
		return len("、")
	}
	return 0
}

func leadingBlanks(s string) int { return len(s) - len(trimmedLeft(s)) }

// bracketedNumber reads (1) 【1】 [1], and looks past a kind or an answer in
// brackets at the number behind it.
func (s *source) bracketedNumber(from, to int, open, shut string) (n number, ok bool) {
	text := s.of(span{from, to})
	end := strings.Index(text, shut)
	if end < 0 || end > 60 {
		return n, false
	}
	inner := text[len(open):end]
	lead := leadingBlanks(inner)
	if v, size := hanzi.LeadingNumber(inner[lead:]); size > 0 && strings.TrimSpace(inner[lead+size:]) == "" && v <= 999 {
		at := from + len(open) + lead
		rest := strings.TrimLeft(text[end+len(shut):], " .、:")
		style := open[0]
		if !isDigit(inner[lead]) {
			style = 'z' // （一）
		}
		return number{value: int(v), style: style, text: span{at, at + size}, next: to - len(rest)}, true
	}
	_, kindSize := answer.LeadingKind(inner)
	if kindSize == 0 && !answer.Key(inner) && strings.TrimSpace(inner) != "" {
		return n, false
	}
	next := from + end + len(shut)
	next += leadingBlanks(s.fold[next:to])
	if next >= to || closingFirst(s.fold[next:to]) != "" {
		return n, false
	}
	if n, ok = s.numberAt(next, to); ok && n.style != ' ' && n.style != 'Z' {
		return n, true
	}
	return number{}, false
}
