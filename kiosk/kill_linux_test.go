package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

var kills = flag.Int("kills", 12, "how often TestKill pulls the plug")

// singles makes a community folder of n single choices, all of them asked in
// one round.
func singles(tb testing.TB, n int) string {
	tb.Helper()
	dir := tb.TempDir()
	var bank strings.Builder
	for i := range n {
		fmt.Fprintf(&bank, "%d. 第%d个问题，选哪个？\nA. 甲\nB. 乙\nC. 丙\n答案：%c\n知识点：消防\n\n", i+1, i+1, 'A'+i%3)
	}
	for name, text := range map[string]string{"设置.txt": "社区：城南社区\n每轮题数：50\n", "题库/消防.txt": bank.String()} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	return dir
}

// answers counts the answers in all journals of a state folder and holds each
// journal against its format.
func answers(t *testing.T, state string) (n int, torn int) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(state, "*.journal"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		records, problems := journal.Read(filepath.Base(name), src)
		for _, p := range problems {
			if p.Code != kepu.JournalTorn {
				t.Errorf("%v", p)
			}
			torn++
		}
		for _, rec := range records {
			body, err := journal.Decode(rec)
			if err != nil {
				t.Error(err)
			}
			if _, ok := body.(journal.Answered); ok {
				n++
			}
		}
	}
	return n, torn
}

// TestKill pulls the plug in the middle of answering, again and again on one
// state folder: no answer that the screen had acknowledged is lost, and every
// journal opens.
func TestKill(t *testing.T) {
	dir, state := singles(t, 50), t.TempDir()
	r := rand.New(rand.NewPCG(3, 4))
	acknowledged := 0
	for range *kills {
		s := sit(t, "-state", state, dir)
		s.see("科普答题")
		s.press("1")
		s.see("3丙")
		for {
			s.press("2") // another key than before, which would count as held
			if r.IntN(3) == 0 {
				// The key takes effect some 50 ms later; the plug is pulled at
				// any moment around the writing.
				<-time.After(time.Duration(40_000+r.IntN(20_000)) * time.Microsecond)
				break
			}
			s.see("答对了", "没答对")
			acknowledged++
			if r.IntN(4) == 0 {
				break
			}
			s.press("\r")
			s.see("3丙")
		}
		s.kill()
		if n, _ := answers(t, state); n < acknowledged {
			t.Fatalf("%d answers on the disk, %d were acknowledged", n, acknowledged)
		}
	}
	n, torn := answers(t, state)
	t.Logf("plug pulled %d times: %d answers acknowledged, %d on the disk, %d journals with a torn end", *kills, acknowledged, n, torn)

	// The next kiosk opens what the last left behind.
	s := sit(t, "-state", state, dir)
	s.see("科普答题")
	s.press("\x03")
	if err := s.cmd.Wait(); err != nil {
		t.Errorf("Ctrl-C on the home screen: %v", err)
	}
	if _, torn := answers(t, state); torn > 0 {
		t.Errorf("%d journals still have a torn end", torn)
	}
}
