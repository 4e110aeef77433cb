package answer

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
)

// A Verdict is the answer to a judgement.
type Verdict uint8

const (
	NoVerdict Verdict = iota
	Right
	Wrong
)

// String returns the option that the verdict chooses, "" for none.
func (v Verdict) String() string {
	return [...]string{"", kepu.True, kepu.False}[v]
}

// verdicts lists every way to write one, longer ones before those they begin
// with.
var verdicts = []struct {
	word    string
	verdict Verdict
}{
	{"不正确", Wrong}, {"正确", Right}, {"错误", Wrong}, {"不对", Wrong},
	{"对", Right}, {"错", Wrong}, {"是", Right}, {"否", Wrong}, {"不是", Wrong},
	{"√", Right}, {"∨", Right}, {"○", Right}, {"✓", Right}, {"✔", Right}, {"☑", Right},
	{"×", Wrong}, {"✗", Wrong}, {"✘", Wrong}, {"✕", Wrong}, {"╳", Wrong}, {"☒", Wrong},
	{"TRUE", Right}, {"True", Right}, {"true", Right},
	{"FALSE", Wrong}, {"False", Wrong}, {"false", Wrong},
	{"T", Right}, {"F", Wrong}, {"v", Right}, {"t", Right}, {"f", Wrong},
	{"V", Right}, {"O", Right}, {"Y", Right}, {"N", Wrong}, {"X", Wrong}, {"x", Wrong},
}

// LeadingVerdict reads the verdict that s starts with and the text behind it;
// signs and words need no gap, single letters do.
func LeadingVerdict(s string) (v Verdict, rest string) {
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
	return NoVerdict, s
}

// WholeVerdict reads s as nothing but a verdict.
func WholeVerdict(s string) Verdict {
	v, rest := LeadingVerdict(TrimStops(s))
	if rest = TrimStops(rest); rest != "" && rest != "的" {
		return NoVerdict
	}
	return v
}

// Judge reads the answer to a judgement: a verdict, also behind its letter as
// in B（错误）, and the correction behind it.
func Judge(s string) (v Verdict, correction string) {
	v, rest := LeadingVerdict(s)
	if set, behind := Letters(s); v == NoVerdict && set.Count() == 1 {
		return WholeVerdict(strings.Trim(behind, "() .:、")), ""
	}
	if v == NoVerdict {
		return NoVerdict, ""
	}
	switch strings.TrimRight(rest, " 。.") {
	case "的", "。的", "误":
		rest = ""
	}
	if more, _ := LeadingVerdict(strings.TrimLeft(rest, " ,、")); more != NoVerdict && strings.Trim(rest, "√×✓✗对错 ,、") == "" && strings.Trim(rest, " ,、") != "" {
		return NoVerdict, "" // ×√√ belongs to several questions
	}
	if bare := strings.Trim(rest, " ,、/;()"); WholeVerdict(bare) != NoVerdict {
		if WholeVerdict(bare) != v || strings.HasPrefix(rest, bare) { // 正确 错误, 不是错误
			return NoVerdict, ""
		}
		rest = "" // 正确 √
	}
	if rest != "" && v == Right && !Correction(s) {
		return NoVerdict, ""
	}
	return v, rest
}

// TrailingVerdict returns where a verdict's sign or word at the end of a text
// starts, the text's length where there is none. stop tells whether what stands
// before it may end there; letters are never taken for one.
func TrailingVerdict(text string, stop func(head string) bool) int {
	for _, v := range verdicts {
		if head, ok := strings.CutSuffix(text, v.word); ok && v.word[0] >= 0x80 && stop(strings.TrimRight(head, " ")) {
			return len(head)
		}
	}
	return len(text)
}

// Correction tells whether a verdict is followed by words behind a blank or a
// sign, as in 错 11棵, or is a wrong with what is right glued to it.
func Correction(value string) bool {
	v, rest := LeadingVerdict(value)
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return strings.ContainsRune(" ,.;:。、()!", r) || v == Wrong && strings.HasPrefix(rest, "应")
}

// WithoutSlot takes the empty bracket off the end of a judgement's stem: it is a place to
// write in, and the kiosk asks 正确 or 错误.
func WithoutSlot(stem string) string {
	body := strings.TrimRight(stem, "。. ")
	for _, pair := range []string{"（）", "()", "【】", "[]"} {
		open, shut := pair[:len(pair)/2], pair[len(pair)/2:]
		head, ok := strings.CutSuffix(body, shut)
		if head = strings.TrimRight(head, " \u3000_"); ok && strings.HasSuffix(head, open) && head != open {
			return strings.TrimSpace(strings.TrimSuffix(head, open)) + strings.TrimSpace(stem[len(body):])
		}
	}
	return stem
}

// TrimStops takes blanks and closing punctuation off both ends.
func TrimStops(s string) string { return strings.Trim(s, " .,;:。、*") }

func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
