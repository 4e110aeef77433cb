package kepu

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestProblemTexts holds every text: three languages, the same places in each,
// no blanks or ASCII punctuation between Chinese words.
func TestProblemTexts(t *testing.T) {
	place := regexp.MustCompile(`\{\d\}`)
	for code, text := range problemTexts {
		if !regexp.MustCompile(`^[a-z]+\.[a-zA-Z]+$`).MatchString(string(code)) {
			t.Errorf("%q is not room.what", code)
		}
		places := func(s string) string {
			seen := map[string]bool{}
			for _, p := range place.FindAllString(s, -1) {
				seen[p] = true
			}
			return strings.Repeat("x", len(seen))
		}
		for lang, s := range text.words {
			if s == "" {
				t.Errorf("%s has no text in %v", code, Lang(lang))
			}
			if places(s) != places(text.words[0]) {
				t.Errorf("%s: the places of %q and %q differ", code, s, text.words[0])
			}
			for _, r := range s {
				if Lang(lang) != English && strings.ContainsRune(",;?!()\"", r) {
					t.Errorf("%s: %q has %q in Chinese", code, s, r)
				}
				if Lang(lang) == English && unicode.Is(unicode.Han, r) && !slices.Contains(chineseInEnglish, code) {
					t.Errorf("%s: %q has Chinese in English", code, s)
					break
				}
			}
		}
	}
}

// chineseInEnglish are the codes whose words quote what stands in a Chinese
// table, or should.
var chineseInEnglish = []Code{
	NoQuestions, NoSettings, BadDate, DrawNoParts, PartNoCount, TableNoHeader, TableRunningID,
	TableNoActivityHeader, TableNoCalendarHeader, TableBadYear, ActivityNoYear, ActivityYearInferred, ActivityBadState,
	CalendarBadKind, NoticeNoLast,
}

func TestProblemText(t *testing.T) {
	p := Problem{Position: Position{File: "题库/a.txt", Line: 3, Column: 5}, Code: TwoAnswers, Args: []any{"{1}\x1b[31m", "B"}}
	if got, want := p.Text(Hans), "答案有两处，“｛1｝[31m”和“B”不一致"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := p.Error(), "题库/a.txt:3:5: two answers that disagree: “｛1｝[31m” and “B”"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	long := Problem{Code: StrayText, Args: []any{strings.Repeat("长", 300)}}
	if n := len([]rune(long.Text(Hant))); n > 70 {
		t.Errorf("a text of %d characters", n)
	}
	for _, p := range []Problem{{}, {Code: "no.such"}, {Code: TwoAnswers}, {Code: KindInferred, Args: []any{Kind(99), 1.5}}} {
		if s := p.Text(Lang(9)) + p.Error(); strings.Contains(s, "\n") {
			t.Errorf("%+v: %q", p, s)
		}
	}
	if (Problem{Code: NoAnswer}).Severity() != Error || (Problem{Code: KindInferred}).Severity() != Note || (Problem{Code: "no.such"}).Severity() != Error {
		t.Error("severities do not follow the codes")
	}
}
