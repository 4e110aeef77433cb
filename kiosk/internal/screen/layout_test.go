package screen

import (
	"fmt"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// headless returns a ui without a terminal, to look at frames.
func headless(change ...func(*Config)) *ui {
	c := &clock{now: time.Date(2026, 10, 18, 0, 30, 0, 0, time.UTC)}
	cfg := Config{Community: testCommunity(testQuestions()), Now: c.Now, After: c.After, Seed: 7}
	for _, f := range change {
		f(&cfg)
	}
	return newUI(cfg)
}

// everyPage yields each kind of page there is.
func everyPage(u *ui) map[string]screen {
	pages := map[string]screen{
		"home": &home{}, "topics": &topics{}, "still": &still{}, "help": &help{u.say(words.PickHelp)},
	}
	for _, q := range testQuestions() {
		newTest := func() *round {
			return &round{session: newTestSession(q.ID), number: 1, mode: ModeTopic}
		}
		pages[q.ID] = &question{round: newTest()}
		r := newTest()
		r.choose(0)
		if wayOf(&q) == byMatching {
			pages[q.ID+" half matched"] = &question{round: r}
		}
		r = newTest()
		r.giveUp()
		if r.phase != asking {
			pages[q.ID+" told"] = pageOf(r)
			pages[q.ID+" again"] = &review{r, 0}
		}
	}
	var ids []string
	for _, q := range testQuestions() {
		ids = append(ids, q.ID)
	}
	r := &round{session: newTestSession(ids...), number: 1, mode: ModeTopic}
	for r.phase != over {
		r.giveUp()
		r.submit()
		r.mark(kepu.SelfMissed)
		if r.phase == told {
			r.next()
		}
	}
	pages["result"] = pageOf(r)
	if u.hasEvents() {
		eventPages(u, pages)
	}
	return pages
}

// At every size, on every page, nothing stands on top of anything else (trap 4),
// nothing reaches over the edge, and no word is left out (trap 5).
func TestEverySizeShowsEverything(t *testing.T) {
	for _, lang := range []kepu.Lang{kepu.Hans, kepu.Hant, kepu.English} {
		u := headless(func(cfg *Config) {
			cfg.Demo = true
			cfg.Community.Settings.Lang = lang
			cfg.Community.Settings.LangKeys = true
			withEvents(cfg)
		})
		for name, s := range everyPage(u) {
			u.stack = []screen{&home{}, s}
			if name == "home" {
				u.stack = u.stack[1:]
			}
			for _, size := range checkSizes() {
				checkSize(t, u, fmt.Sprintf("%s %v %dx%d", name, lang, size[0], size[1]), size[0], size[1], 1)
			}
		}
	}
}

func checkSizes() [][2]int {
	list := [][2]int{{1, 1}, {0, 0}, {19, 12}, {40, 4}, {20, 5}, {20, 6}, {24, 7}, {30, 9}, {42, 8}, {49, 13}, {50, 11}, {56, 11}, {71, 15}, {85, 17}, {120, 27}, {200, 60}}
	return append(list, sizes...)
}

func checkSize(t *testing.T, u *ui, name string, w, h, cursor int) {
	t.Helper()
	readable := w >= leastColumns && h >= leastRows
	u.cursor, u.pageNo = cursor, 0
	checkFrame(t, name, u.draw(w, h), w, h, readable)
	shown := map[rune]int{}
	reached := 0
	var f *frame
	for page, pages := 0, 1; page < pages; page++ {
		u.cursor, u.pageNo = -1, page
		f = u.draw(w, h)
		if pages = f.pages; f.page != page {
			t.Fatalf("%s: page %d of %d cannot be shown", name, page, pages)
		}
		checkFrame(t, name, f, w, h, readable)
		for _, p := range f.pieces {
			for _, r := range p.text {
				shown[r]++
			}
		}
		for _, c := range f.choices {
			if c.page == page {
				reached++
			}
		}
	}
	if !readable {
		return
	}
	choices := 0
	for _, p := range f.view.body {
		if p.do != nil {
			choices++
		}
		if p.short || p.kind == entry {
			continue // cut with two dots
		}
		for _, r := range p.text + p.label {
			if shown[r]--; shown[r] < 0 && r != ' ' && r != '\n' && r != '\u3000' {
				t.Fatalf("%s: %q of %q is nowhere", name, r, p.text)
			}
		}
	}
	if reached != choices {
		t.Errorf("%s: %d of %d choices can be reached", name, reached, choices)
	}
}

// checkFrame looks at a frame cell by cell.
func checkFrame(t *testing.T, name string, f *frame, w, h int, readable bool) {
	t.Helper()
	taken := map[[2]int]string{}
	for _, p := range f.pieces {
		x := p.x
		for _, c := range clusters(p.text) {
			if x < 0 || x+c.width > w || p.y < 0 || p.y >= h {
				if w >= 2 {
					t.Errorf("%s: %q at %d,%d stands over the edge", name, p.text, p.x, p.y)
				}
				break
			}
			for i := range c.width {
				if other, ok := taken[[2]int{x + i, p.y}]; ok {
					t.Fatalf("%s: %q and %q at %d,%d", name, other, p.text, x+i, p.y)
				}
				taken[[2]int{x + i, p.y}] = p.text
			}
			x += c.width
		}
	}
	if !readable {
		return
	}
	for i, c := range f.choices {
		if c.page != f.page {
			continue
		}
		if got := taken[[2]int{c.x, c.y}]; c.number > 0 && got != strconv.Itoa(c.number) {
			t.Errorf("%s: choice %d has number %q at %d,%d", name, c.number, got, c.x, c.y)
		}
		if got := taken[[2]int{c.x - 1, c.y}]; (got == ">") != (i == f.cursor) {
			t.Errorf("%s: choice %d has %q before it, the cursor is on %d", name, i, got, f.cursor)
		}
		pressable := func(x target) bool { return x.y == c.y && x.x0 <= c.x && c.x < x.x1 }
		if !slices.ContainsFunc(f.targets, pressable) {
			t.Errorf("%s: choice %d cannot be tapped", name, i)
		}
	}
}

// The model knows no widgets, and only few files know the terminal.
func TestModelWithoutWidgets(t *testing.T) {
	allowed := map[string][]string{
		"page.go": {"tcell", "tview"}, "key.go": {"tcell"}, "ui.go": {"tview", "terminal"}, "run.go": {"terminal"},
	}
	files, _ := filepath.Glob("*.go")
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range f.Imports {
			path, _ := strconv.Unquote(i.Path.Value)
			path = strings.TrimSuffix(path, "/v2")
			last := path[strings.LastIndex(path, "/")+1:]
			if slices.Contains([]string{"tcell", "tview", "terminal"}, last) && !slices.Contains(allowed[name], last) {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
}

// Trap 9. Style tags, escape sequences and characters that change the direction
// are shown or left out, never obeyed; switchOff looks for what slipped through.
func TestUntrustedTextIsOnlyShown(t *testing.T) {
	k := switchOn(t, 80, 24, only("tags"), func(cfg *Config) {
		cfg.Community.Settings.Room = "[red]城南\x1b[2J[\"r\"]活动室"
		cfg.Community.Settings.Street = "\u202e东城\x9b1m街道"
	})
	k.sees(`[red]城南[2J["r"]活动室`, "东城1m街道")
	k.press("1")
	k.sees("[red]下面[-]哪一句[::b]可信？", `点["r"]这里[""]领奖`, "[:::https://example.com]链接[:::-]")
	k.press("2")
	k.sees("[yellow]陌生链接[white]不要点。", "《[green]上网须知[-]》")
}
