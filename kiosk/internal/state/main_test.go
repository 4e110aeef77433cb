package state

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

// Some tests need a second process: they run this program again with the name
// of a child in its environment.
const childVar, dirVar, dayVar = "STATE_TEST_CHILD", "STATE_TEST_DIR", "STATE_TEST_DAY"

var children = map[string]func(dir string, day calendar.Date) error{
	"record": recordForEver,
	"hold":   holdSitting,
}

func TestMain(m *testing.M) {
	child, ok := children[os.Getenv(childVar)]
	if !ok {
		os.Exit(m.Run())
	}
	day, err := calendar.ParseDate(os.Getenv(dayVar))
	if err == nil {
		err = child(os.Getenv(dirVar), day)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func childCommand(t *testing.T, name, dir string, day calendar.Date) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Env = append(os.Environ(), childVar+"="+name, dirVar+"="+dir, dayVar+"="+day.String())
	cmd.Stderr = os.Stderr
	return cmd
}

var (
	today   = calendar.MustDate(2026, 11, 22)
	morning = time.Date(2026, 11, 22, 1, 30, 0, 0, time.UTC)
	opening = journal.QuizDay{Community: "城南社区", Date: "2026-11-22", Bank: "werc8gmrzge196qv", Lang: "hans"}
)

// answer is the body of the record with that number; one in three is long, so
// that a kill can fall into its middle.
func answer(seq int) journal.Answered {
	text := fmt.Sprintf("第%d条", seq)
	if seq%3 == 0 {
		text = strings.Repeat(text, 4_000)
	}
	return journal.Answered{Round: 1, Place: seq, Response: kepu.Response{Texts: []string{text}}}
}

func openDir(t testing.TB, path string) *Dir {
	t.Helper()
	d, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// openSitting opens today's quiz and wants no problems.
func openSitting(t testing.TB, d *Dir) *Journal {
	t.Helper()
	j, problems, err := d.OpenSitting("quiz", today)
	if err != nil || problems != nil {
		t.Fatal(problems, err)
	}
	t.Cleanup(func() { j.Close() })
	return j
}

func appendAll(t testing.TB, j *Journal, bodies ...journal.Body) {
	t.Helper()
	for _, body := range bodies {
		if err := j.Append(morning, body); err != nil {
			t.Fatal(err)
		}
	}
}

// bodiesOf reads a journal that must be without problems.
func bodiesOf(t testing.TB, d *Dir, name string) []journal.Body {
	t.Helper()
	src, err := d.Read(name)
	if err != nil {
		t.Fatal(err)
	}
	records, problems := journal.Read(name, src)
	if problems != nil {
		t.Fatal(problems)
	}
	return decode(t, records)
}

func decode(t testing.TB, records []journal.Record) []journal.Body {
	t.Helper()
	var bodies []journal.Body
	for _, r := range records {
		body, err := journal.Decode(r)
		if err != nil {
			t.Fatal(err)
		}
		bodies = append(bodies, body)
	}
	return bodies
}

// namesIn lists everything in a folder.
func namesIn(t testing.TB, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func put(t testing.TB, dir, name string, content []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// faults are what fails of every file that is opened while they are in force.
type faults struct {
	write, truncate, sync error
	writes, syncs         int // how many there were
}

// inject puts faults, none at first, under the files of a test.
func inject(t testing.TB) *faults {
	f := new(faults)
	real := wrap
	t.Cleanup(func() { wrap = real })
	wrap = func(under *os.File) file { return &faultyFile{under, f} }
	return f
}

type faultyFile struct {
	file
	faults *faults
}

// WriteAt fails halfway, as on a full disk.
func (f *faultyFile) WriteAt(b []byte, off int64) (int, error) {
	f.faults.writes++
	if err := f.faults.write; err != nil {
		n, _ := f.file.WriteAt(b[:len(b)/2], off)
		return n, err
	}
	return f.file.WriteAt(b, off)
}

func (f *faultyFile) Truncate(size int64) error {
	if err := f.faults.truncate; err != nil {
		return err
	}
	return f.file.Truncate(size)
}

// Sync fails after the bytes went to the system, as it does in earnest.
func (f *faultyFile) Sync() error {
	f.faults.syncs++
	return errors.Join(f.file.Sync(), f.faults.sync)
}
