package screen

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/terminal/terminaltest"
)

var update = flag.Bool("update", false, "write what the pages look like to testdata")

// The pages as they look, one file a size and language: testdata/40x12.txt is
// the place to see the kiosk without starting it.
func TestPagesLook(t *testing.T) {
	for _, look := range []struct {
		name       string
		cols, rows int
		lang       kepu.Lang
		demo       bool
	}{
		{"40x12", 40, 12, kepu.Hans, false},
		{"40x12-hant-demo", 40, 12, kepu.Hant, true},
		{"40x12-english", 40, 12, kepu.English, false},
		{"42x8", 42, 8, kepu.Hans, false},
		{"80x24", 80, 24, kepu.Hans, false},
		{"120x40", 120, 40, kepu.Hans, false},
	} {
		t.Run(look.name, func(t *testing.T) {
			var got strings.Builder
			captures(t, &got, func(ids ...string) *kiosk {
				return switchOn(t, look.cols, look.rows, func(cfg *Config) {
					cfg.Demo = look.demo
					if ids != nil {
						cfg.Community.Bank = testCommunity(questionsOf(ids...)).Bank
					}
					cfg.Community.Settings.Lang = look.lang
					cfg.Community.Settings.LangKeys = look.lang != kepu.Hans
				})
			})
			golden(t, filepath.Join("testdata", look.name+".txt"), got.String())
		})
	}
}

// captures goes through the kiosk and writes down every page.
func captures(t *testing.T, to *strings.Builder, on func(ids ...string) *kiosk) {
	shoot := func(k *kiosk, name string) {
		fmt.Fprintf(to, "== %s\n%s\n", name, k.Text())
		var own []hint
		k.ask(func() { own = k.u.frame.view.keys })
		for _, h := range own { // they are never left out for want of room
			if !strings.Contains(k.Text(), h.name) {
				t.Errorf("%s: %s is not in the foot:\n%s", name, h.name, k.Text())
			}
		}
	}
	k := on()
	shoot(k, "home")
	k.press("/")
	shoot(k, "help")
	k.press(esc, "1")
	shoot(k, "topics")
	k.press("+")
	shoot(k, "topics, turned on")
	k = on("single", "multiple")
	k.press("1", "1", "0", "*")
	shoot(k, "home, with a round left")

	for _, page := range []struct {
		name, id string
		keys     []string
	}{
		{"question", "single", nil},
		{"question, with a cursor", "single", []string{down, down}},
		{"right", "single", []string{"2"}},
		{"wrong", "single", []string{"1"}},
		{"not known", "single", []string{"0"}},
		{"several may be right", "multiple", []string{"1", "4"}},
		{"several, with a cursor", "multiple", []string{"1", down, down}},
		{"not all of several", "multiple", []string{"1", enter}},
		{"judgement", "judgement", nil},
		{"judgement, wrong", "judgement", []string{"1"}},
		{"long options", "long", nil},
		{"long options, turned on", "long", []string{"+"}},
		{"26 options", "letters", nil},
		{"26 options, turned on", "letters", []string{"+"}},
		{"matching", "matching", nil},
		{"matching, half done", "matching", []string{"1", "2"}},
		{"typing", "blank", []string{"1", "2", "0", enter, "1"}},
		{"number", "numeric", nil},
		{"number, wrong", "numeric", []string{"5", enter}},
		{"thinking", "short", nil},
		{"thinking, revealed", "short", []string{enter}},
		{"essay, revealed", "essay", []string{enter}},
		{"reading", "text", nil},
		{"untrusted text", "tags", nil},
		{"untrusted text, explained", "tags", []string{"2"}},
	} {
		k := on(page.id)
		k.press("1")
		k.press(page.keys...)
		shoot(k, page.name)
	}
	k = on("riddle")
	k.press("1")
	shoot(k, "riddle")
	k.press(terminaltest.Enter)
	shoot(k, "riddle, revealed")

	k = on("single", "multiple", "judgement", "short")
	k.press("1", "1")
	for range 4 { // one right, all others not
		switch {
		case strings.Contains(k.Text(), "触电"):
			k.press("2")
		case strings.Contains(k.Text(), "一水多用"):
			k.press(enter, "1")
			continue
		default:
			k.press("0")
		}
		k.press(enter)
	}
	shoot(k, "result")
	k.press("2")
	shoot(k, "looking again")

	k = on("single")
	k.press("1", "1", enter)
	shoot(k, "result, nothing right")
	k = on("single")
	k.press("1", "2", enter)
	shoot(k, "result, all right")
	k = on("single", "judgement")
	k.press("1", "1", "0")
	k.pass(k.u.settings().Idle)
	shoot(k, "still there")

	k = on("single", "multiple", "judgement", "blank", "short")
	bp := aPaper(kepu.Single, kepu.Multiple, kepu.Judgement, kepu.Blank, kepu.Short)
	bp.Minutes, bp.Pass = 40, kepu.NewRatio(10, 1)
	k.ask(func() {
		k.u.cfg.Community.Blueprints = []kepu.Blueprint{bp}
		k.u.rounds.papers = nil
		k.u.app.Draw()
	})
	shoot(k, "home, with a paper")
	k.press("3")
	shoot(k, "paper")
	k.press("/")
	shoot(k, "paper, help")
	k.press(esc, enter)
	shoot(k, "paper, question")
	k.press("1", terminaltest.Backspace)
	shoot(k, "paper, an answer to change")
	k.press("0", "1", enter, "0", enter, enter)
	shoot(k, "paper, looked over")
	k.press("3", "1")
	shoot(k, "paper, one left out")
	k.press("0")
	shoot(k, "paper, handed in")

	k = on("single")
	k.rec.fail = true
	k.press("1", "2")
	shoot(k, "not recorded")
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got), go test -update writes it anew:\n%s", name, diff)
	}
}
