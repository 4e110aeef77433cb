package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/screen"
)

const itemBank = `1. 【单选】触电先做什么？
A. 断电
B. 拉人
C. 泼水
答案：A
编号：a

2. 【判断】湿手可以摸开关。
答案：错误
编号：b
`

// playAll records n rounds of both questions on a kiosk of its own; round i
// answers as choose says.
func playAll(t *testing.T, dir string, community *kepu.Community, n int, mode string, choose func(i int) (a, b string)) {
	t.Helper()
	r := newRecorder(dir, community)
	defer r.close()
	at := time.Date(2026, 10, 18, 9, 0, 0, 0, china)
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range n {
		check(r.RoundStarted(at, screen.RoundStart{Round: i + 1, Mode: mode, Topic: "测验", Seed: 5, Questions: []string{"a", "b"}}))
		a, b := choose(i)
		for place, chosen := range []string{a, b} {
			q := community.Bank.ByID([]string{"a", "b"}[place])
			response := kepu.Response{Chosen: []string{chosen}}
			share, _ := kepu.AllOrNothing.Grade(q, response)
			check(r.Answered(at, screen.Answer{Round: i + 1, Place: place + 1, Question: q.ID, Kind: q.Kind, Response: response, Judged: true, Share: share}))
		}
		check(r.RoundEnded(at, screen.RoundEnd{Round: i + 1, Asked: 2, Judged: 2, Finished: true}))
	}
	check(r.RoundStarted(at, screen.RoundStart{Round: n + 1, Mode: mode, Topic: "测验", Seed: 5, Questions: []string{"a", "gone"}}))
}

// TestItems records what two kiosks would, and reads it as staff do.
func TestItems(t *testing.T) {
	folder, state := t.TempDir(), filepath.Join(t.TempDir(), "state")
	for name, text := range map[string]string{"设置.txt": "社区：城南社区\n", "题库/用电用气.txt": itemBank} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	community, _, err := openFolder(folder)
	if err != nil {
		t.Fatal(err)
	}
	items := func(args ...string) (string, int) {
		var out, problems bytes.Buffer
		w := &world{nil, &out, &problems, os.Getenv, func() time.Time { return time.Date(2026, 10, 18, 9, 0, 0, 0, china) }}
		status := run(w, append([]string{"items", "-state", state}, args...))
		return out.String() + problems.String(), status
	}
	if got, status := items(folder); status != exitGood || got != "还没有答题记录\n" {
		t.Errorf("before anything was answered: %d, %q", status, got)
	}

	// Who knows b chooses 拉人 for a: something is wrong with the key.
	playAll(t, state, community, 20, "topic", func(i int) (string, string) {
		if i%4 == 0 {
			return "断电", kepu.True
		}
		return "拉人", kepu.False
	})
	if got, _ := items(folder); !strings.Contains(got, "人少，不算百分比") || strings.Contains(got, "%，") || strings.Contains(got, "  ! ") {
		t.Errorf("figures of few answers are not only counts:\n%s", got)
	}
	playAll(t, state, community, 12, "paper", func(i int) (string, string) { return "拉人", kepu.False })

	got, status := items(folder)
	const want = `答完32次，没答完2次
试卷“测验”（卷号 5）：12人次，平均1.0分（人少，仅供参考）

题库/用电用气.txt:1:1  触电先做什么？
  出示34次，32人答，5人全对，得分率16%，区分度-100
  √    5  断电
      27  拉人
       0  泼水
  ! 多数人答错，看看题目说清楚没有
  ! 别的题答得好的人，这道反而错，请查答案
  ! 选“拉人”的比选对的还多，请查答案
  ! “泼水”没有人选

题库/用电用气.txt:8:1  湿手可以摸开关。
  出示32次，32人答，27人全对，得分率84%，区分度-100
       5  正确
  √   27  错误
  ! 别的题答得好的人，这道反而错，请查答案
`
	if status != exitGood || got != want {
		t.Errorf("status %d, got\n%s\nwant\n%s", status, got, want)
	}
	got, _ = items("-json", folder)
	for _, line := range []string{
		`{"type":"test","title":"","seed":null,"attempts":32,"unfinished":2,"items":2,"mean":1,"deviation":0,"alpha":null,"small":false}`,
		`{"type":"test","title":"测验","seed":5,"attempts":12,"unfinished":1,"items":2,"mean":1,"deviation":0,"alpha":null,"small":true}`,
		`"id":"a","file":"题库/用电用气.txt","line":1,"kind":"single","stem":"触电先做什么？","topic":"用电用气","exposed":34,"answers":32,"right":5,"facility":0.15625,"discrimination":-100,"efficiency":-540,"small":false,"options":[{"text":"断电","correct":true,"chosen":5}`,
	} {
		if !strings.Contains(got, line) {
			t.Errorf("no %s in\n%s", line, got)
		}
	}
	if got, status := items(folder, folder); status != exitUsage {
		t.Error(got, status)
	}
	if got, status := items(fmt.Sprint(folder, "/nowhere")); status != exitIO {
		t.Error(got, status)
	}
}
