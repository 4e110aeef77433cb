package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
	"github.com/openkepu/openkepu/kiosk/internal/screen"
)

// recorded lists what the journals of a state folder say, a line a record.
func recorded(t *testing.T, dir string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.journal"))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, filepath.Base(name))
		records, problems := journal.Read(name, src)
		for _, p := range problems {
			t.Error(p)
		}
		for _, rec := range records {
			switch b := must(journal.Decode(rec)).(type) {
			case journal.QuizDay:
				lines = append(lines, "day "+b.Date)
			case journal.RoundStarted:
				lines = append(lines, fmt.Sprintf("round %d %s", b.Round, b.Topic))
			case journal.Answered:
				lines = append(lines, fmt.Sprintf("answer %d.%d %s %s", b.Round, b.Place, b.Question, b.Share))
			case journal.RoundEnded:
				lines = append(lines, fmt.Sprintf("end %d finished %v", b.Round, b.Finished))
			}
		}
	}
	return lines
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestRecorder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state")
	noon := time.Date(2026, 10, 18, 12, 0, 0, 0, china)
	night, morning := noon.Add(11*time.Hour+59*time.Minute), noon.Add(20*time.Hour)
	c := &kepu.Community{Settings: kepu.DefaultSettings()}
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}

	r := newRecorder(dir, c)
	if problems := r.open(noon); len(problems) > 0 {
		t.Fatal(problems)
	}
	check(r.RoundStarted(noon, screen.RoundStart{Round: 1, Mode: screen.ModeTopic, Topic: "消防"}))
	check(r.Answered(noon, screen.Answer{Round: 1, Place: 1, Question: "q1", Kind: kepu.Single, Judged: true, Share: kepu.NewRatio(1, 2)}))
	r.close()

	// The next run of the day goes on in the same journal; a round over
	// midnight ends where it began.
	r = newRecorder(dir, c)
	r.open(night)
	check(r.RoundStarted(night, screen.RoundStart{Round: 1, Mode: screen.ModeTopic, Topic: "健康"}))
	check(r.RoundStarted(morning, screen.RoundStart{Round: 2, Mode: screen.ModeDaily}))
	check(r.Answered(morning, screen.Answer{Round: 2, Place: 1, Question: "q2"}))
	check(r.Answered(morning, screen.Answer{Round: 1, Place: 1, Question: "q3"}))
	check(r.RoundEnded(morning, screen.RoundEnd{Round: 1, Finished: true}))
	r.close()

	want := []string{
		"quiz-2026-10-18-1.journal", "day 2026-10-18", "round 1 消防", "answer 1.1 q1 0.5",
		"day 2026-10-18", "round 2 健康", "answer 2.1 q3 ", "end 2 finished true",
		"quiz-2026-10-19-1.journal", "day 2026-10-19", "round 1 ", "answer 1.1 q2 ",
	}
	if diff := cmp.Diff(want, recorded(t, dir)); diff != "" {
		t.Errorf("recorded (-want +got):\n%s", diff)
	}
}

// TestRecorderLate opens a state folder that was not there when the round
// began: what was not recorded was told, and the round begins in the journal
// with the first answer that is.
func TestRecorderLate(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "stick")
	if err := os.WriteFile(dir, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 10, 18, 12, 0, 0, 0, china)
	r := newRecorder(dir, &kepu.Community{})
	defer r.close()
	if problems := r.open(at); len(problems) == 0 {
		t.Error("nobody was told that the state folder is a file")
	}
	if r.RoundStarted(at, screen.RoundStart{Round: 1, Topic: "消防"}) == nil || r.Answered(at, screen.Answer{Round: 1, Place: 1}) == nil {
		t.Error("recorded on a file")
	}
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if err := r.Answered(at, screen.Answer{Round: 1, Place: 2, Question: "q2"}); err != nil {
		t.Fatal(err)
	}
	want := []string{"quiz-2026-10-18-1.journal", "day 2026-10-18", "round 1 消防", "answer 1.2 q2 "}
	if diff := cmp.Diff(want, recorded(t, dir)); diff != "" {
		t.Errorf("recorded (-want +got):\n%s", diff)
	}
}
