package words

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rivo/uniseg"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// paragraphs are the words that wrap over several lines.
var paragraphs = []string{
	"NotRecorded", "NoBank", "KeptForYou", "NoneRight", "NotMedical", "Think", "Guess", "TooSmall",
	"HomeHelp", "TopicHelp", "ChooseHelp", "PickHelp", "MatchHelp", "TypeHelp", "ThinkHelp", "ReadHelp", "FeedbackHelp", "ResultHelp",
	"TestMinutes", "TestQuiet", "TestOnPaper", "AllAnswered", "TestNext", "TestPassed", "CoverHelp", "ScoreHelp", "TestHelp", "EndHelp",
	"ClockBehind", "NoticesHelp", "TodayHelp", "MonthHelp", "ListHelp", "ManyMore", "EventHelp", "FindHelp", "TypeFindHelp", "TypeLike",
}

// table reads the words of the screens from table.go, so that none can be left
// out of a list.
func table(t *testing.T) map[string]Word {
	t.Helper()
	words := read(t, "table.go")
	if len(words) < 80 {
		t.Fatalf("found only %d words", len(words))
	}
	return words
}

// all adds the words of the commands.
func all(t *testing.T) map[string]Word {
	words := table(t)
	maps.Copy(words, read(t, "commands.go"))
	return words
}

func read(t *testing.T, name string) map[string]Word {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]Word{}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		lit := spec.Values[0].(*ast.CompositeLit)
		var texts [3]string
		if len(lit.Elts) != 3 {
			t.Errorf("%s has %d languages", spec.Names[0], len(lit.Elts))
			return false
		}
		for i, e := range lit.Elts {
			texts[i], _ = strconv.Unquote(e.(*ast.BasicLit).Value)
		}
		words[spec.Names[0].Name] = Word{texts[0], texts[1], texts[2]}
		return false
	})
	return words
}

var verb = regexp.MustCompile(`%(\[\d\])?[a-z]`)

func TestEveryWordIsThereInThreeLanguages(t *testing.T) {
	screens := table(t)
	for name, w := range all(t) {
		if w.hans == "" || w.hant == "" || w.english == "" {
			t.Errorf("%s: a language is missing: %+v", name, w)
		}
		want := verb.FindAllString(w.hans, -1)
		for _, s := range []string{w.hant, w.english} {
			got := verb.FindAllString(s, -1)
			if slices.Sort(got); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
				t.Errorf("%s: %q has verbs %v, %q has %v", name, s, got, w.hans, want)
			}
		}
		// Commands speak of files, which Traditional Chinese names otherwise.
		if folded := hanzi.Fold(w.hant, hanzi.Script); screens[name] == w && folded != w.hans {
			t.Errorf("%s: %q in Simplified is %q, not %q", name, w.hant, folded, w.hans)
		}
	}
}

func TestChineseIsPunctuatedInChinese(t *testing.T) {
	for name, w := range table(t) {
		for _, s := range []string{w.hans, w.hant} {
			if i := strings.IndexAny(s, `,;:?!()"'<>`); i >= 0 {
				t.Errorf("%s: %q holds the ASCII sign %q", name, s, s[i])
			}
			// Signs that some fonts draw two cells wide would shift the row.
			if i := strings.IndexAny(s, "①★…—→"); i >= 0 {
				t.Errorf("%s: %q holds a sign of uncertain width", name, s)
			}
		}
		for _, r := range w.english {
			if r > 0x7e && r != '“' && r != '”' {
				t.Errorf("%s: %q holds %q", name, w.english, r)
			}
		}
	}
}

func TestLinesFit40Columns(t *testing.T) {
	words := table(t)
	for name, w := range words {
		if slices.Contains(paragraphs, name) {
			continue
		}
		for _, s := range []string{w.hans, w.hant, w.english} {
			s = strings.NewReplacer("%s", "四个汉字", "%d", "99").Replace(s)
			if n := uniseg.StringWidth(s); n > 38 {
				t.Errorf("%s: %q is %d columns wide, more than 38", name, s, n)
			}
		}
	}
	for _, name := range paragraphs {
		if _, ok := words[name]; !ok {
			t.Errorf("%s is no longer a word", name)
		}
	}
}

// The words that people were promised.
func TestPhrases(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{Right.Text(kepu.Hans), "答对了！"},
		{Wrong.Text(kepu.Hans) + AnswerIs.Text(kepu.Hans, Labelled.Text(kepu.Hans, "2", "先切断电源")), "没答对。正确答案是 2：先切断电源"},
		{DontKnow.Text(kepu.Hans), "不知道，看答案"},
		{StillThere.Text(kepu.Hans), "您还在吗？按任意键继续"},
		{HomeSoon.Text(kepu.Hans, 30), "30 秒后回到首页"},
		{Resume.Text(kepu.Hans), "接着上次"},
		{Wrong.Text(kepu.English) + AnswerIs.Text(kepu.English, Labelled.Text(kepu.English, "2", "switch it off")), "Not quite. The answer is 2: switch it off"},
		{Right.Text(kepu.Hant), "答對了！"},
	} {
		if tt.got != tt.want {
			t.Errorf("says %q, want %q", tt.got, tt.want)
		}
	}
}

func ExampleDate() {
	day := calendar.MustDate(2026, 10, 18)
	fmt.Println(Date(kepu.Hans, day))
	fmt.Println(Date(kepu.English, day))
	// Output:
	// 10月18日 星期日
	// Sun 18 Oct
}
