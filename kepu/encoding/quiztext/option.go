package quiztext

import (
	"strings"
)

// splitOptions takes a piece that starts with an option's letter apart into the
// options that stand on one line: A.20B.28-32C.36.
func (s *source) splitOptions(p span) []rawOption {
	letter, next, ok := s.optionAt(p.from, p.to)
	if !ok {
		return nil
	}
	var options []rawOption
	at := p.from
	sign := s.signOf(at, next)
	small := strings.IndexByte(s.fold[at:next], letter) < 0
	for {
		end, following, found := s.nextOption(next, p.to, letter+1, sign, small)
		o := rawOption{letter: letter, at: at, sign: sign}
		if text := s.trim(span{next, end}); !text.empty() {
			o.parts = []span{text}
		}
		options = append(options, o)
		if !found {
			return options
		}
		letter, at, next = letter+1, end, following
	}
}

// The signs that need more than their own byte to be told apart.
const (
	lensSign  = '{' // 【A】
	commaSign = '`' // A、
)

// signOf names the way a letter is marked, so that the letters of one question
// are looked for in one way.
func (s *source) signOf(at, next int) byte {
	switch c := s.fold[at]; {
	case c == '(' || c == '[':
		return c
	case c >= 0x80:
		return lensSign
	}
	for i := at + 1; i < next; i++ {
		switch c := s.fold[i]; {
		case c >= 0x80:
			return commaSign
		case c != ' ' && c != '*':
			return c
		}
	}
	return ' '
}

// nextOption finds the letter of the next option behind from. A letter marked
// like the one before counts anywhere; one marked otherwise only behind a
// blank.
func (s *source) nextOption(from, to int, letter, sign byte, small bool) (end, next int, ok bool) {
	if letter > 'Z' {
		return to, to, false
	}
	c := letter
	if small {
		c |= 0x20
	}
	loose, looseNext := -1, 0
	first := from + leadingBlanks(s.fold[from:to])
	for i := from; i < to; i++ {
		n := strings.IndexByte(s.fold[i:to], c)
		if n < 0 {
			break
		}
		i += n
		at := i
		switch sign {
		case '(':
			at = i - 1
			for at > from && s.fold[at] == ' ' {
				at--
			}
		case '[':
			at = i - 1
		case lensSign:
			at = i - len("【")
		}
		if at <= from || at < i && closingFirst(s.fold[at:to]) == "" {
			continue
		}
		if at == i && i > from && isLetter(s.fold[i-1]) {
			continue
		}
		if at <= first {
			continue // the option before would be empty
		}
		_, following, found := s.optionAt(at, to)
		if !found {
			continue
		}
		blank := s.fold[at-1] == ' '
		switch got := s.signOf(at, following); {
		case got == sign && (got != ' ' || blank):
			return at, following, true
		case blank && loose < 0 && got != ',' && got != '(' && sign != '(':
			loose, looseNext = at, following
		}
	}
	if loose >= 0 {
		return loose, looseNext, true
	}
	return to, to, false
}

// unmarked takes a (正确答案) off the end of an option, as some exports mark the
// right ones.
func (s *source) unmarked(p span) (text, mark span) {
	t := s.of(p)
	for _, m := range []string{"(正确答案)", "(正确选项)", "【正确答案】", "(答案)"} {
		if head, ok := strings.CutSuffix(t, m); ok {
			at := p.from + len(head)
			return s.trim(span{p.from, at}), span{at, p.to}
		}
	}
	return p, span{}
}

// inlineOptions finds options that stand in one line with the stem, and where
// they start. Letters right behind a word need three options to count, because
// 维生素A、B is a word.
func (s *source) inlineOptions(p span) (at int, options []rawOption) {
	text := s.of(p)
	tries := 0
	for i := 0; i < len(text) && tries < 8; i++ {
		c := text[i]
		if c != 'A' && c != 'a' && c != '(' && c != '[' {
			continue
		}
		if c == 'A' || c == 'a' {
			if i > 0 && (isLetter(text[i-1]) || isDigit(text[i-1])) {
				continue
			}
		}
		letter, _, ok := s.optionAt(p.from+i, p.to)
		if !ok || letter != 'A' {
			continue
		}
		options = s.splitOptions(span{p.from + i, p.to})
		tries++
		need := 2
		if i > 0 && !boundary(text[:i]) {
			need = 3
		}
		if len(options) >= need && len(options[len(options)-1].parts) > 0 {
			return p.from + i, options
		}
	}
	return p.to, nil
}
