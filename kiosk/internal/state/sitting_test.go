package state

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

const first, second = "quiz-2026-11-22-1.journal", "quiz-2026-11-22-2.journal"

func TestSittingGoesOn(t *testing.T) {
	d := openDir(t, t.TempDir())
	j := openSitting(t, d)
	if j.Name() != first || j.Records() != nil {
		t.Errorf("a new journal is %s with %v", j.Name(), j.Records())
	}
	appendAll(t, j, opening, answer(1))
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}

	j = openSitting(t, d)
	want := []journal.Body{opening, answer(1)}
	if diff := cmp.Diff(want, decode(t, j.Records())); diff != "" || j.Name() != first {
		t.Errorf("%s: %s", j.Name(), diff)
	}
	appendAll(t, j, answer(2))
	if diff := cmp.Diff(append(want, answer(2)), bodiesOf(t, d, first)); diff != "" {
		t.Error(diff)
	}
}

func TestSittingNames(t *testing.T) {
	d := openDir(t, t.TempDir())
	for _, tt := range []struct {
		kind string
		day  calendar.Date
	}{
		{"", today},
		{"quiz", calendar.Date{}},
		{"../quiz", today},
		{"my quiz", today},
		{"答题", today},
	} {
		if j, _, err := d.OpenSitting(tt.kind, tt.day); err == nil {
			t.Errorf("OpenSitting(%q, %v) made %s", tt.kind, tt.day, j.Name())
		}
	}
}

// threeRecords returns a journal's bytes, and where its last line begins.
func threeRecords(t *testing.T) (src []byte, last int) {
	d := openDir(t, t.TempDir())
	j := openSitting(t, d)
	appendAll(t, j, opening, answer(1), answer(2))
	src, err := d.Read(first)
	if err != nil {
		t.Fatal(err)
	}
	return src, bytes.LastIndexByte(src[:len(src)-1], '\n') + 1
}

// TestTornTail cuts the last line at every byte, and damages it at every byte.
func TestTornTail(t *testing.T) {
	whole, last := threeRecords(t)
	var torn [][]byte
	for end := last; end < len(whole); end++ {
		torn = append(torn, whole[:end])
	}
	for i := last; i < len(whole); i++ {
		src := bytes.Clone(whole)
		src[i] ^= 1
		torn = append(torn, src)
	}
	dir := t.TempDir()
	d := openDir(t, dir)
	for _, src := range torn {
		put(t, dir, first, src)
		j, problems, err := d.OpenSitting("quiz", today)
		if err != nil {
			t.Fatal(err)
		}
		var want []kepu.Problem
		if n := len(src) - last; n > 0 {
			want = []kepu.Problem{{Position: kepu.Position{File: first, Line: 3}, Code: kepu.JournalTorn, Args: []any{n}}}
		}
		if diff := cmp.Diff(want, problems); diff != "" || len(j.Records()) != 2 {
			t.Fatalf("%d records after %q: %s", len(j.Records()), src[last:], diff)
		}
		appendAll(t, j, answer(2))
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
		if got, err := d.Read(first); err != nil || !bytes.Equal(got, whole) {
			t.Fatalf("after %q the file is %q, %v", src[last:], got, err)
		}
	}
}

// TestPassedOver shows files that are left as they are.
func TestPassedOver(t *testing.T) {
	whole, last := threeRecords(t)
	start := bytes.IndexByte(whole, '\n') + 1
	damaged := bytes.Clone(whole)
	damaged[start] ^= 1
	at := func(line int, code kepu.Code, args ...any) []kepu.Problem {
		return []kepu.Problem{{Position: kepu.Position{File: first, Line: line}, Code: code, Args: args}}
	}
	file := func(content []byte) func(string) error {
		return func(path string) error { return os.WriteFile(path, content, 0o600) }
	}
	for _, tt := range []struct {
		make   func(path string) error
		want   []kepu.Problem
		reason string
	}{
		{file(damaged), at(2, kepu.JournalDamaged), "damaged in the middle"},
		{file(damaged[:last+5]), at(2, kepu.JournalDamaged), "also torn, which stays and is not said to be taken off"},
		{file(whole[start:]), at(1, kepu.JournalGap, "1", "2"), "the first record is missing"},
		{file([]byte("dc441264 {\"v\":2}\n")), at(1, kepu.JournalVersion, 2), "of a newer program"},
		{func(path string) error { return os.Mkdir(path, 0o700) }, at(0, kepu.FileUnreadable, "not a regular file"), "a folder"},
		{func(path string) error { return os.Symlink("elsewhere", path) }, at(0, kepu.FileLink), "a link to a file within the folder"},
		{func(path string) error { return os.Symlink("/gone", path) }, at(0, kepu.FileLink), "a link to nowhere"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			put(t, dir, "elsewhere", []byte("untouched"))
			path := filepath.Join(dir, first)
			if err := tt.make(path); err != nil {
				t.Skip("this file system takes no such entry: ", err)
			}
			before, _ := os.ReadFile(path)

			j, problems, err := openDir(t, dir).OpenSitting("quiz", today)
			if err != nil {
				t.Fatal(err)
			}
			defer j.Close()
			if diff := cmp.Diff(tt.want, problems); diff != "" || j.Name() != second || j.Records() != nil {
				t.Errorf("%s with %d records: %s", j.Name(), len(j.Records()), diff)
			}
			appendAll(t, j, opening)
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("it was changed")
			}
		})
	}
}

// TestRemovedMeanwhile has a file go between its opening and its lock, as when
// another process gives it up.
func TestRemovedMeanwhile(t *testing.T) {
	dir := t.TempDir()
	d := openDir(t, dir)
	put(t, dir, first, nil)
	f, err := d.open(first, os.O_RDWR)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	j := &Journal{dir: d}
	if err := os.Rename(filepath.Join(dir, first), filepath.Join(dir, second)); err != nil {
		t.Skip("an open file cannot be renamed here: ", err)
	}
	if taken, err := j.take(first, f); taken || err != nil {
		t.Errorf("took a file without its name: %v", err)
	}
	put(t, dir, first, nil)
	if taken, err := j.take(first, f); taken || err != nil {
		t.Errorf("took a file whose name is another's: %v", err)
	}
	if taken, err := j.take(second, f); !taken {
		t.Errorf("did not take a file under its name: %v", err)
	}
}

func TestTooLarge(t *testing.T) {
	dir := t.TempDir()
	d := openDir(t, dir)
	put(t, dir, first, nil)
	if err := os.Truncate(filepath.Join(dir, first), maxMB<<20+1); err != nil {
		t.Skip("no room for a file with a hole here: ", err)
	}
	j, problems, err := d.OpenSitting("quiz", today)
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if len(problems) != 1 || problems[0].Code != kepu.FileTooLarge || j.Name() != second {
		t.Errorf("%s with %v", j.Name(), problems)
	}
	if _, err := d.Read(first); !errors.Is(err, errTooLarge) {
		t.Errorf("Read: %v", err)
	}
}

func TestNoNumberLeft(t *testing.T) {
	dir := t.TempDir()
	d := openDir(t, dir)
	for n := range maxFiles {
		put(t, dir, journalName("quiz", today, n+1), []byte("damaged\n\n"))
	}
	if j, problems, err := d.OpenSitting("quiz", today); err == nil || len(problems) < maxFiles {
		t.Errorf("%d problems, and still %s", len(problems), j.Name())
	}
}
