package community

import (
	"bytes"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
)

// asOf is the day on which the facts were last looked through.
var asOf = calendar.MustDate(2026, 11, 22)

// TestCommunity holds the demonstration to what a visitor expects of it: it
// reads without a word, every kind plays, and nothing is left unexplained.
func TestCommunity(t *testing.T) {
	c, problems := folder.Read(FS())
	for _, p := range problems {
		t.Errorf("%v", p)
	}
	for _, p := range c.Bank.Lint(asOf) {
		if p.Severity() != kepu.Note {
			t.Errorf("%v", p)
		}
	}
	if c.Settings.Title() == "" || c.Settings.Residents == 0 {
		t.Errorf("settings: %+v", c.Settings)
	}
	kinds, topics, keys := map[kepu.Kind]int{}, map[string]int{}, [26]int{}
	singles := 0
	for _, q := range c.Bank.All() {
		kinds[q.Kind]++
		topics[q.Topic]++
		if q.Explanation == "" && q.Kind != kepu.Description {
			t.Errorf("%v: no explanation", q.At)
		}
		if q.Difficulty == 0 {
			t.Errorf("%v: no difficulty", q.At)
		}
		if q.Kind == kepu.Single {
			singles++
			for i, o := range q.Options {
				if o.Correct {
					keys[i]++
				}
			}
		}
	}
	if c.Bank.Len() < 400 {
		t.Errorf("%d questions", c.Bank.Len())
	}
	for _, topic := range kepu.Topics() {
		if topics[topic] < 10 {
			t.Errorf("%d questions on %s", topics[topic], topic)
		}
	}
	for _, bp := range c.Blueprints {
		for seed := range uint64(50) {
			if _, problems := kepu.Draw(c.Bank, &bp, seed); len(problems) > 0 {
				t.Fatalf("%s cannot be drawn: %v", bp.Title, problems)
			}
		}
	}
	for _, k := range kepu.Kinds() {
		if kinds[k] == 0 {
			t.Errorf("no question of kind %v", k)
		}
	}
	for i, n := range keys[:4] {
		if n < singles/6 || n > singles/3 {
			t.Errorf("%d of %d single choices have the key %c", n, singles, 'A'+i)
		}
	}
	t.Logf("%d questions: kinds %v, topics %v, keys %v", c.Bank.Len(), kinds, topics, keys[:4])
}

// TestWords holds the texts to what a careful editor leaves: full-width
// punctuation between Chinese words, no blanks inside, a health question that
// sends people to a doctor.
func TestWords(t *testing.T) {
	narrow := regexp.MustCompile(`\p{Han}[,;:?!()]|[,;?!()]\p{Han}|\p{Han} \p{Han}|。。|，，`)
	err := fs.WalkDir(FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(FS(), name)
		if strings.HasSuffix(name, ".csv") {
			text = bytes.ReplaceAll(text, []byte(","), []byte("\n"))
		}
		for i, line := range strings.Split(string(text), "\n") {
			if strings.HasPrefix(line, "来源") || strings.HasPrefix(name, folder.Papers) {
				continue // titles of standards have blanks, and so have parts of papers
			}
			if m := narrow.FindString(line); m != "" {
				t.Errorf("%s:%d: %q", name, i+1, m)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	c, _ := folder.Read(FS())
	for _, q := range c.Bank.Select(kepu.Filter{Topics: []string{"健康"}}) {
		if !strings.Contains(q.Explanation, "看医生") && !strings.Contains(q.Explanation, "医院") && !strings.Contains(q.Explanation, "120") {
			t.Errorf("%v: nothing of a doctor", q.At)
		}
	}
}
