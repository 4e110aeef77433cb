package table

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// letterOf reads the letter, 0 for A, that an option begins with, and the length
// of it and its sign: A. A、 (A) Ａ．. The drive of a path, C:\, is none.
func letterOf(s string) (letter, size int) {
	if s == "" || !isLetter(s[0]) && s[0] != '(' && s[0] != 0xef {
		return -1, 0 // nearly all; full-width letters begin with 0xef
	}
	i := 0
	bracket := strings.HasPrefix(s, "(") || strings.HasPrefix(s, "（")
	if bracket {
		_, i = utf8.DecodeRuneInString(s)
	}
	r, w := utf8.DecodeRuneInString(s[i:])
	c := hanzi.Narrow(r) &^ 0x20
	if c < 'A' || c > 'Z' {
		return -1, 0
	}
	i += w
	r, w = utf8.DecodeRuneInString(s[i:])
	switch sign := hanzi.Narrow(r); {
	case sign == ')', !bracket && (sign == '.' || sign == '、'),
		!bracket && sign == ':' && !strings.HasPrefix(s[i+w:], `\`) && !strings.HasPrefix(s[i+w:], "/"):
		return int(c - 'A'), i + w
	}
	return -1, 0
}

// letterSize is the length of that letter and its sign, 0 where s does not begin
// with it.
func letterSize(s string, letter byte) int {
	if l, size := letterOf(s); l == int(letter-'A') {
		return size
	}
	return 0
}

func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }

// unletter takes the letters off the texts of options. They name the options:
// those of one cell may stand in another order, but none may lack its letter,
// and those in columns may not contradict them.
func (b *builder) unletter() bool {
	list := b.entry.list
	texts, carry, ordered := 0, 0, 0
	for i, o := range list {
		if o.text != "" {
			texts++
		}
		if l, size := letterOf(o.text); l >= 0 && (b.oneCell || size < len(o.text)) {
			carry++
			if l == i {
				ordered++
			}
		}
	}
	if carry == 0 {
		return b.unsignedLetters()
	}
	if b.oneCell && carry == texts {
		return b.inLetterOrder()
	}
	most := max(len(list), b.columns.options)
	for i := range list {
		o := &list[i]
		switch l, size := letterOf(o.text); {
		case l < 0, size == len(o.text), ordered < texts && (l >= most || onlyLetters(o.text[size:])):
			// E. coli among four is no letter, nor is A、D, which speaks of others.
		case b.oneCell:
			return b.withoutLetter()
		case l != i:
			b.problem(o.place, kepu.OptionOrder, letterName(i), letterName(l))
			return false
		default:
			o.text = strings.TrimSpace(o.text[size:])
		}
	}
	return true
}

// unsignedLetters reports options that begin with letters in another order.
func (b *builder) unsignedLetters() bool {
	list := b.entry.list
	i := outOfTurn(len(list), func(i int) string { return list[i].text })
	if i >= 0 {
		b.problem(list[i].place, kepu.OptionOrder, letterName(i), strings.ToUpper(list[i].text[:1]))
	}
	return i < 0
}

// outOfTurn returns the first of n texts whose letter is not its own where they
// begin with the first n letters and no sign: C级, B级, A级 do not tell which of
// them is A. It is negative where they do not.
func outOfTurn(n int, text func(int) string) int {
	var seen answer.Set
	first := -1
	for i := range n {
		s := text(i)
		if len(s) < 2 || !isLetter(s[0]) || isLetter(s[1]) {
			return -1
		}
		l := int(s[0]&^0x20 - 'A')
		seen |= 1 << l
		if first < 0 && l != i {
			first = i
		}
	}
	if seen != 1<<n-1 {
		return -1
	}
	return first
}

// withoutLetter reports the first option of a cell that lacks a letter where
// others carry theirs.
func (b *builder) withoutLetter() bool {
	for _, o := range b.entry.list {
		if l, _ := letterOf(o.text); l < 0 && o.text != "" {
			b.problem(o.place, kepu.OptionWithoutLetter, o.text)
			break
		}
	}
	return false
}

// inLetterOrder puts the options of a cell, all with letters, in their order.
func (b *builder) inLetterOrder() bool {
	list := b.entry.list
	sorted := make([]value, len(list))
	for i, o := range list {
		l, size := letterOf(o.text)
		if l < 0 {
			continue // nothing stands here
		}
		if l >= len(list) || sorted[l].place != (place{}) {
			return b.outOfOrder()
		}
		sorted[l] = value{strings.TrimSpace(o.text[size:]), o.place}
		if _, more, ok := strings.Cut(sorted[l].text, "\n"); ok {
			b.problem(list[i].place, kepu.OptionContinued, strings.TrimSpace(more), letterName(l))
		}
	}
	b.entry.list = sorted
	return true
}

// outOfOrder reports the first option of a cell whose letter is not the next.
func (b *builder) outOfOrder() bool {
	for i, o := range b.entry.list {
		if l, _ := letterOf(o.text); l >= 0 && l != i {
			b.problem(o.place, kepu.OptionOrder, letterName(i), letterName(l))
			break
		}
	}
	return false
}

func letterName(i int) string { return string(rune('A' + i)) }

// onlyLetters tells whether what stands behind a letter is more letters, each
// alone: A、B、C.
func onlyLetters(s string) bool {
	set, rest := answer.Letters(strings.TrimSpace(hanzi.Fold(s, hanzi.Width)))
	letters := 0
	for i := range len(s) {
		if isLetter(s[i]) {
			letters++
			if i > 0 && isLetter(s[i-1]) {
				return false
			}
		}
	}
	return set != 0 && letters == set.Count() && answer.TrimStops(rest) == ""
}
