package quiztext

import (
	"strings"
	"unicode/utf8"
)

// A verdict is the answer to a judgement.
type verdict uint8

const (
	noVerdict verdict = iota
	rightVerdict
	wrongVerdict
)

// verdicts lists every way to write one in folded text, longer ones before
// those they begin with.
var verdicts = []struct {
	word    string
	verdict verdict
}{
	{"不正确", wrongVerdict}, {"正确", rightVerdict}, {"错误", wrongVerdict}, {"不对", wrongVerdict},
	{"对", rightVerdict}, {"错", wrongVerdict}, {"是", rightVerdict}, {"否", wrongVerdict}, {"不是", wrongVerdict},
	{"√", rightVerdict}, {"∨", rightVerdict}, {"○", rightVerdict}, {"✓", rightVerdict}, {"✔", rightVerdict}, {"☑", rightVerdict},
	{"×", wrongVerdict}, {"✗", wrongVerdict}, {"✘", wrongVerdict}, {"✕", wrongVerdict}, {"╳", wrongVerdict}, {"☒", wrongVerdict},
	{"TRUE", rightVerdict}, {"True", rightVerdict}, {"true", rightVerdict},
	{"FALSE", wrongVerdict}, {"False", wrongVerdict}, {"false", wrongVerdict},
	{"T", rightVerdict}, {"F", wrongVerdict}, {"v", rightVerdict}, {"t", rightVerdict}, {"f", wrongVerdict},
	{"V", rightVerdict}, {"O", rightVerdict}, {"Y", rightVerdict}, {"N", wrongVerdict}, {"X", wrongVerdict}, {"x", wrongVerdict},
}

// leadingVerdict reads the verdict that s starts with and the text behind it;
// signs and words need no gap, single letters do.
func leadingVerdict(s string) (verdict, string) {
	for _, v := range verdicts {
		rest, ok := strings.CutPrefix(s, v.word)
		if !ok {
			continue
		}
		if v.word[0] < 0x80 && rest != "" && (isLetter(rest[0]) || isDigit(rest[0])) {
			continue
		}
		return v.verdict, rest
	}
	return noVerdict, s
}

func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// wholeVerdict reads s as nothing but a verdict.
func wholeVerdict(s string) verdict {
	v, rest := leadingVerdict(trimStops(s))
	if rest = trimStops(rest); rest != "" && rest != "的" {
		return noVerdict
	}
	return v
}

// trimStops takes blanks and closing punctuation off both ends.
func trimStops(s string) string { return strings.Trim(s, " .,;:。、*") }

// A letterSet is a choice of options, bit 0 for A.
type letterSet uint32

func (l letterSet) count() int {
	n := 0
	for ; l != 0; l &= l - 1 {
		n++
	}
	return n
}

func (l letterSet) has(i int) bool { return i < 26 && l&(1<<i) != 0 }

func (l letterSet) String() string {
	var b strings.Builder
	for i := range 26 {
		if l.has(i) {
			b.WriteByte('A' + byte(i))
		}
	}
	return b.String()
}

// leadingLetters reads the option letters that s starts with: B, AB, A,B,
// A、B, A;B, A/B, A B, A-D, A至D. It returns the text behind them. Letters are
// all capital or all small. A letter that stands before a sign and more text
// (B. 太阳能) ends the list with the sign left in the rest.
func leadingLetters(s string) (set letterSet, rest string) {
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
		gap := separator(s[i:])
		if gap == 0 || i+gap >= len(s) || !isLetter(s[i+gap]) || (s[i+gap] >= 'a') != small {
			if to, size := letterRange(s[i:], last, small); size > 0 {
				for n := last; n <= to; n++ {
					set |= 1 << n
				}
				i += size
				if gap = separator(s[i:]); gap > 0 && i+gap < len(s) && isLetter(s[i+gap]) {
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

// separator gives the length of what may stand between two letters.
func separator(s string) int {
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

// allOptions tells whether an answer says that every option is right.
func allOptions(s string) bool {
	switch trimStops(s) {
	case "全选", "全部", "全对", "都对", "都选", "全部正确", "以上都对", "以上全对", "以上全选", "以上都是", "全部选":
		return true
	}
	return false
}

// pureKey tells whether s is nothing but letters or a verdict.
func pureKey(s string) bool {
	s = trimStops(s)
	if s == "" {
		return false
	}
	if set, rest := leadingLetters(s); set != 0 && trimStops(rest) == "" {
		return s[0] < 'a' || len(s) == 1 || set.count() > 1 && set.count() <= 6 && len(s) <= 6
	}
	return wholeVerdict(s) != noVerdict || allOptions(s)
}

// keyPart cuts an answer's value off where an explanation or another label is
// sure to follow it.
func keyPart(s string) string {
	for _, stop := range []string{"【", "[", "解析", "答案解析"} {
		if i := strings.Index(s, stop); i > 0 {
			s = s[:i]
		}
	}
	return strings.TrimRight(s, " (,.;。、")
}
