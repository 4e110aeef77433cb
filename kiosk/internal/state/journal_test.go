package state

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

func TestDiskFull(t *testing.T) {
	fail := inject(t)
	d := openDir(t, t.TempDir())
	j := openSitting(t, d)
	appendAll(t, j, opening)

	fail.write = syscall.ENOSPC
	for range 2 {
		if err := j.Append(morning, answer(1)); !errors.Is(err, syscall.ENOSPC) {
			t.Fatalf("Append on a full disk: %v", err)
		}
		if diff := cmp.Diff([]journal.Body{opening}, bodiesOf(t, d, first)); diff != "" {
			t.Error(diff)
		}
	}
	fail.write = nil
	appendAll(t, j, answer(1))
	if diff := cmp.Diff([]journal.Body{opening, answer(1)}, bodiesOf(t, d, first)); diff != "" {
		t.Error(diff)
	}
}

func TestDiskFullAtOnce(t *testing.T) {
	fail := inject(t)
	d := openDir(t, t.TempDir())
	j := openSitting(t, d)
	fail.write = syscall.ENOSPC
	if err := j.Append(morning, opening); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	fail.write = nil
	appendAll(t, j, opening)
	if diff := cmp.Diff([]journal.Body{opening}, bodiesOf(t, d, first)); diff != "" {
		t.Error(diff)
	}
}

// TestDiskFullAndNoWayBack has a write fail that cannot be taken back: the torn
// tail stays until the file is opened again, and recording goes on elsewhere.
func TestDiskFullAndNoWayBack(t *testing.T) {
	fail := inject(t)
	d := openDir(t, t.TempDir())
	j := openSitting(t, d)
	appendAll(t, j, opening)
	fail.write, fail.truncate = syscall.ENOSPC, syscall.EIO
	if err := j.Append(morning, answer(1)); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	fail.write, fail.truncate = nil, nil
	appendAll(t, j, answer(1))
	if diff := cmp.Diff([]journal.Body{opening, answer(1)}, bodiesOf(t, d, second)); diff != "" {
		t.Error(diff)
	}

	again, problems, err := d.OpenSitting("quiz", today)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if len(problems) != 1 || problems[0].Code != kepu.JournalTorn || again.Name() != first || len(again.Records()) != 1 {
		t.Errorf("%s with %d records, %v", again.Name(), len(again.Records()), problems)
	}
}

// TestFailedSync is final for a file: the next one begins with what the first
// records of its kind said last.
func TestFailedSync(t *testing.T) {
	fail := inject(t)
	dir := t.TempDir()
	d := openDir(t, dir)
	j := openSitting(t, d)
	changed := opening
	changed.Bank = "7qnn9scy0ra1k6z6"
	appendAll(t, j, opening, answer(1), changed, answer(2))

	fail.sync = syscall.EIO
	for range 3 { // the second and third in new files, which do not stay
		if err := j.Append(morning, answer(3)); !errors.Is(err, syscall.EIO) {
			t.Fatalf("Append without sync: %v", err)
		}
	}
	if diff := cmp.Diff([]string{first}, namesIn(t, dir)); diff != "" {
		t.Error(diff)
	}
	fail.sync = nil
	appendAll(t, j, answer(3), answer(4))

	if diff := cmp.Diff([]journal.Body{opening, answer(1), changed, answer(2)}, bodiesOf(t, d, first)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]journal.Body{changed, answer(3), answer(4)}, bodiesOf(t, d, second)); diff != "" {
		t.Error(diff)
	}
	if j.Name() != second || j.Records() != nil {
		t.Errorf("the journal is %s with %v", j.Name(), j.Records())
	}
}

func TestFailedSyncAfterResuming(t *testing.T) {
	fail := inject(t)
	d := openDir(t, t.TempDir())
	j := openSitting(t, d)
	appendAll(t, j, opening, answer(1))
	j.Close()

	j = openSitting(t, d)
	fail.sync = syscall.EIO
	if err := j.Append(morning, answer(2)); !errors.Is(err, syscall.EIO) {
		t.Fatal(err)
	}
	fail.sync = nil
	appendAll(t, j, answer(2))
	if diff := cmp.Diff([]journal.Body{opening, answer(2)}, bodiesOf(t, d, second)); diff != "" {
		t.Error(diff)
	}
}

func TestFailedSyncOfTheFirstRecord(t *testing.T) {
	fail := inject(t)
	dir := t.TempDir()
	d := openDir(t, dir)
	j := openSitting(t, d)
	fail.sync = syscall.EIO
	if err := j.Append(morning, opening); !errors.Is(err, syscall.EIO) {
		t.Fatal(err)
	}
	fail.sync = nil
	appendAll(t, j, opening)
	if diff := cmp.Diff([]string{first}, namesIn(t, dir)) + cmp.Diff([]journal.Body{opening}, bodiesOf(t, d, first)); diff != "" {
		t.Error(diff)
	}
}

func TestRecordTooLarge(t *testing.T) {
	d := openDir(t, t.TempDir())
	j := openSitting(t, d)
	appendAll(t, j, opening)
	long := journal.Answered{Response: kepu.Response{Texts: []string{strings.Repeat("a", journal.MaxLine)}}}
	if err := j.Append(morning, long); err == nil {
		t.Error("a line that is too long was recorded")
	}
	appendAll(t, j, answer(1))
	if diff := cmp.Diff([]journal.Body{opening, answer(1)}, bodiesOf(t, d, first)); diff != "" {
		t.Error(diff)
	}
}

func TestAppendAfterClose(t *testing.T) {
	d := openDir(t, t.TempDir())
	j := openSitting(t, d)
	for range 2 {
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	}
	if err := j.Append(morning, opening); !errors.Is(err, fs.ErrClosed) {
		t.Errorf("Append after Close: %v", err)
	}
}

func TestAppendIsOneWriteAndOneSync(t *testing.T) {
	fail := inject(t)
	j := openSitting(t, openDir(t, t.TempDir()))
	for n := range 3 {
		appendAll(t, j, answer(n+1))
		if fail.writes != n+1 || fail.syncs != n+1 {
			t.Fatalf("%d records took %d writes and %d syncs", n+1, fail.writes, fail.syncs)
		}
	}
}

// TestFileOnDisk holds the bytes of a file to what is promised for ever.
func TestFileOnDisk(t *testing.T) {
	d := openDir(t, t.TempDir())
	j := openSitting(t, d)
	appendAll(t, j, opening)
	want := `{"v":1,"seq":1,"at":"2026-11-22T09:30:00.000+08:00","type":"quizDay","body":{"community":"城南社区","date":"2026-11-22","bank":"werc8gmrzge196qv","lang":"hans"}}`
	got, err := d.Read(first)
	if err != nil || !bytes.Contains(got, []byte(want)) || bytes.Count(got, []byte("\n")) != 1 {
		t.Errorf("%s, %v", got, err)
	}
}

func BenchmarkAppend(b *testing.B) {
	j := openSitting(b, openDir(b, b.TempDir()))
	body := answer(1)
	b.ReportAllocs()
	for b.Loop() {
		if err := j.Append(morning, body); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpenSitting(b *testing.B) {
	d := openDir(b, b.TempDir())
	j := openSitting(b, d)
	body := answer(1)
	for range 100 {
		appendAll(b, j, body)
	}
	j.Close()
	b.ReportAllocs()
	for b.Loop() {
		j, _, err := d.OpenSitting("quiz", today)
		if err != nil || len(j.Records()) != 100 {
			b.Fatal(err)
		}
		j.Close()
	}
}
