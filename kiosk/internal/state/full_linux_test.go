package state

import (
	"errors"
	"fmt"
	"os"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

func init() { children["full"] = fillUp }

const sizeLimit = 4000 // bytes

// fillUp is a child whose files may not grow beyond sizeLimit, so that the
// system itself cuts its writes short. It says how many records it could write,
// then has the limit raised and writes one more.
func fillUp(dir string, day calendar.Date) error {
	const fileSize = 1 // RLIMIT_FSIZE
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(fileSize, &limit); err != nil {
		return err
	}
	j, err := sitDown(dir, day)
	if err != nil {
		return err
	}
	small := syscall.Rlimit{Cur: sizeLimit, Max: limit.Max}
	if err := syscall.Setrlimit(fileSize, &small); err != nil {
		return err
	}
	n := 0
	for err == nil {
		if err = j.Append(morning, opening); err == nil {
			n++
		}
	}
	if !errors.Is(err, syscall.EFBIG) {
		return err
	}
	if size := sizeOf(dir + "/" + j.Name()); size != j.end {
		return fmt.Errorf("%d bytes are left of which %d are good", size, j.end)
	}
	if err := WriteFile(dir+"/table", make([]byte, 2*sizeLimit), 0o600); !errors.Is(err, syscall.EFBIG) {
		return fmt.Errorf("WriteFile: %v", err)
	}
	if err := syscall.Setrlimit(fileSize, &limit); err != nil {
		return err
	}
	fmt.Print(n)
	return j.Append(morning, answer(1))
}

func TestRealDiskFull(t *testing.T) {
	dir := t.TempDir()
	out, err := childCommand(t, "full", dir, today).Output()
	if err != nil {
		t.Fatal(err)
	}
	var n int
	if _, err := fmt.Sscan(string(out), &n); err != nil || n < 2 {
		t.Fatalf("%q, %v", out, err)
	}
	var want []journal.Body
	for range n {
		want = append(want, opening)
	}
	want = append(want, answer(1))
	if diff := cmp.Diff(want, bodiesOf(t, openDir(t, dir), first)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{first}, namesIn(t, dir)); diff != "" {
		t.Error(diff)
	}
}

func TestPipeIsPassedOver(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(dir+"/"+first, 0o600); err != nil {
		t.Skip("no pipes here: ", err)
	}
	d := openDir(t, dir)
	if _, err := d.Read(first); !errors.Is(err, errNotRegular) {
		t.Errorf("Read of a pipe: %v", err)
	}
	j, problems, err := d.OpenSitting("quiz", today)
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if len(problems) != 1 || j.Name() != second {
		t.Errorf("%s, %v", j.Name(), problems)
	}
	if _, err := os.Lstat(dir + "/" + first); err != nil {
		t.Error(err)
	}
}
