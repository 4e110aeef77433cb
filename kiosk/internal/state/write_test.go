package state

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// holds checks what a folder with one file is after a test.
func holds(t *testing.T, dir, name, content string) {
	t.Helper()
	got, err := os.ReadFile(filepath.Join(dir, name))
	if diff := cmp.Diff([]string{name}, namesIn(t, dir)) + cmp.Diff(content, string(got)); diff != "" || err != nil {
		t.Errorf("%v %s", err, diff)
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "台账.csv")
	for _, content := range []string{"编号,日期\n", "", "编号,日期,地点\n"} {
		if err := WriteFile(path, []byte(content), 0o640); err != nil {
			t.Fatal(err)
		}
		holds(t, dir, "台账.csv", content)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode() != 0o640 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func TestWriteFileInTheWorkingFolder(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := WriteFile("设置.txt", []byte("社区：城南社区\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, "设置.txt", "社区：城南社区\n")
}

func TestWriteFileFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	if err := WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	fail := inject(t)
	fail.write = syscall.ENOSPC
	if err := WriteFile(path, []byte("new and longer"), 0o600); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("on a full disk: %v", err)
	}
	holds(t, dir, "a.csv", "old")
	fail.write, fail.sync = nil, syscall.EIO
	if err := WriteFile(path, []byte("new and longer"), 0o600); !errors.Is(err, syscall.EIO) {
		t.Errorf("without sync: %v", err)
	}
	holds(t, dir, "a.csv", "old")
}

func TestWriteFileRefuses(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "real", []byte("old"))
	path := func(name string) string { return filepath.Join(dir, name) }
	err := errors.Join(os.Mkdir(path("folder"), 0o700), os.Symlink("real", path("link")), os.Symlink("gone", path("dangling")))
	if err != nil {
		t.Skip("no links here: ", err)
	}
	before := namesIn(t, dir)
	for _, tt := range []struct {
		name string
		want error
	}{
		{"link", errLink},
		{"dangling", errLink},
		{"folder", errNotRegular},
		{"gone/a.csv", fs.ErrNotExist},
	} {
		if err := WriteFile(path(tt.name), []byte("new"), 0o600); !errors.Is(err, tt.want) {
			t.Errorf("WriteFile(%s) = %v, want %v", tt.name, err, tt.want)
		}
	}
	if content, _ := os.ReadFile(path("real")); string(content) != "old" {
		t.Errorf("the link's target became %q", content)
	}
	if diff := cmp.Diff(before, namesIn(t, dir)); diff != "" {
		t.Error(diff)
	}
}

func TestWriteNew(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	if err := WriteNew(path, []byte("first"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WriteNew(path, []byte("second"), 0o600); !errors.Is(err, fs.ErrExist) {
		t.Errorf("WriteNew over a file: %v", err)
	}
	holds(t, dir, "a.csv", "first")
	if err := WriteNew(filepath.Join(dir, "gone", "a.csv"), nil, 0o600); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("WriteNew in no folder: %v", err)
	}
	if err := os.Symlink("gone", filepath.Join(dir, "link")); err != nil {
		t.Skip("no links here: ", err)
	}
	if err := WriteNew(filepath.Join(dir, "link"), nil, 0o600); !errors.Is(err, fs.ErrExist) {
		t.Errorf("WriteNew through a link: %v", err)
	}
}
