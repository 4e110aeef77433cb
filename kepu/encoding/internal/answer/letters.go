package answer

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// A Set is a choice of options, bit 0 for A.
type Set uint32

// Count returns how many options are chosen.
func (l Set) Count() int { return bits.OnesCount32(uint32(l)) }

// Has tells whether option i is chosen.
func (l Set) Has(i int) bool { return i < 26 && l&(1<<i) != 0 }

// String returns the letters: ABD.
func (l Set) String() string {
	var b strings.Builder
	for i := range 26 {
		if l.Has(i) {
			b.WriteByte('A' + byte(i))
		}
	}
	return b.String()
}

// Letters reads the option letters that s starts with: B, AB, A,B,
// A、B, A;B, A/B, A B, A-D, A至D. It returns the text behind them. Letters are
// all capital or all small. A letter that stands before a sign and more text
// (B. 太阳能) ends the list with the sign left in the rest.
func Letters(s string) (set Set, rest string) {
	if s == "" || !isLetter(s[0]) {
		return 0, s
	}
	if dottedLetters(s) {
		s = strings.ReplaceAll(s, ".", " ") // A.B.C
	}
	small := s[0] >= 'a'
	last := -1
	i := 0
	for i < len(s) {
		if !isLetter(s[i]) || (s[i] >= 'a') != small {
			break
		}
		n := int(s[i]|0x20) - 'a'
		set |= 1 << n
		last = n
		i++
		gap := Gap(s[i:])
		if gap == 0 || i+gap >= len(s) || !isLetter(s[i+gap]) || (s[i+gap] >= 'a') != small {
			if to, size := letterRange(s[i:], last, small); size > 0 {
				for n := last; n <= to; n++ {
					set |= 1 << n
				}
				i += size
				if gap = Gap(s[i:]); gap > 0 && i+gap < len(s) && isLetter(s[i+gap]) {
					i += gap
				}
			}
			continue
		}
		// A letter behind the gap goes on the list only where a word does not
		// start there.
		if j := i + gap + 1; j < len(s) && isLetter(s[j]) && (s[j] >= 'a') != small {
			break
		}
		i += gap
	}
	if i < len(s) && (isLetter(s[i]) || isDigit(s[i])) {
		return 0, s // a word such as AlO or B12, not letters
	}
	return set, s[i:]
}

// dottedLetters tells whether s is nothing but letters with points between.
func dottedLetters(s string) bool {
	s = strings.TrimRight(s, ". ")
	for i := range len(s) {
		if i%2 == 0 && (s[i] < 'A' || s[i] > 'Z') || i%2 == 1 && s[i] != '.' {
			return false
		}
	}
	return len(s) > 1
}

// Gap gives the length of what may stand between two letters.
func Gap(s string) int {
	i := 0
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == ',' || s[i] == ';' || s[i] == '/' || s[i] == '|' || s[i] == '&' || s[i] == '+':
			i++
			continue
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '、', '和', '及', '与':
			i += w
		default:
			return i
		}
	}
	return i
}

// letterRange reads what stands behind a letter as the rest of a range: -D, 至D.
func letterRange(s string, from int, small bool) (to, size int) {
	t := strings.TrimLeft(s, " ")
	for _, dash := range []string{"--", "-", "~", "—", "–", "至", "到"} {
		after, ok := strings.CutPrefix(t, dash)
		if !ok {
			continue
		}
		after = strings.TrimLeft(after, " ")
		if after == "" || !isLetter(after[0]) || (after[0] >= 'a') != small || len(after) > 1 && isLetter(after[1]) {
			return 0, 0
		}
		if to = int(after[0]|0x20) - 'a'; to <= from {
			return 0, 0
		}
		return to, len(s) - len(after) + 1
	}
	return 0, 0
}

// All tells whether an answer says that every option is right.
func All(s string) bool {
	switch TrimStops(s) {
	case "全选", "全部", "全对", "都对", "都选", "全部正确", "以上都对", "以上全对", "以上全选", "以上都是", "全部选":
		return true
	}
	return false
}

// Key tells whether s is nothing but letters or a verdict.
func Key(s string) bool {
	s = TrimStops(s)
	if s == "" {
		return false
	}
	if set, rest := Letters(s); set != 0 && TrimStops(rest) == "" {
		return s[0] < 'a' || len(s) == 1 || set.Count() > 1 && set.Count() <= 6 && len(s) <= 6
	}
	return WholeVerdict(s) != NoVerdict || All(s)
}

// KeyPart cuts an answer's value off where an explanation or another label is
// sure to follow it.
func KeyPart(s string) string {
	for _, stop := range []string{"【", "[", "解析", "答案解析"} {
		if i := strings.Index(s, stop); i > 0 {
			s = s[:i]
		}
	}
	return strings.TrimRight(s, " (,.;。、")
}
