package state

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDefaultDir(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the rows have slashes")
	}
	for _, tt := range []struct {
		goos   string
		env    map[string]string
		want   string
		reason string
	}{
		{"linux", map[string]string{"XDG_STATE_HOME": "/var/state", "HOME": "/home/kepu"}, "/var/state/openkepu", "XDG comes first"},
		{"linux", map[string]string{"HOME": "/home/kepu"}, "/home/kepu/.local/state/openkepu", "its default"},
		{"darwin", map[string]string{"HOME": "/Users/kepu"}, "/Users/kepu/.local/state/openkepu", "the same everywhere but on Windows"},
		{"linux", map[string]string{"XDG_STATE_HOME": "state", "HOME": "/home/kepu"}, "/home/kepu/.local/state/openkepu", "XDG says to ignore relative paths"},
		{"linux", map[string]string{"HOME": ""}, "", "a service without a home"},
		{"windows", map[string]string{"LocalAppData": "/Users/kepu/AppData/Local", "HOME": "/x"}, "/Users/kepu/AppData/Local/openkepu", "Windows has its own"},
		{"windows", nil, "", "nothing is set"},
	} {
		got, err := defaultDir(tt.goos, func(key string) string { return tt.env[key] })
		if got != tt.want || (err != nil) != (tt.want == "") {
			t.Errorf("defaultDir(%s, %v) = %q, %v; want %q: %s", tt.goos, tt.env, got, err, tt.want, tt.reason)
		}
	}
}

func TestOpenMakesFolders(t *testing.T) {
	path := filepath.Join(t.TempDir(), "local", "state", "openkepu")
	for range 2 {
		openDir(t, path)
	}
	info, err := os.Stat(path)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v; want a folder for its owner alone", info.Mode(), err)
	}
}

func TestOpenRefusesAFile(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "state", nil)
	for _, path := range []string{filepath.Join(dir, "state"), filepath.Join(dir, "state", "openkepu")} {
		if _, err := Open(path); err == nil {
			t.Errorf("Open(%s) took a file for a folder", path)
		}
	}
}

func TestJournals(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{
		"quiz-2026-11-22-10.journal", "quiz-2026-11-22-9.journal", "quiz-2026-11-22-1.journal", "quiz-2026-09-20-1.journal",
		"contest-2026-11-22-1.journal", "quiz-2026-11-22-0.journal", "quiz-2026-11-22-01.journal", "quiz-2026-11-22-1000.journal",
		"quiz-2026-11-31-1.journal", "quiz-20261122-1.journal", "quiz-2026-11-22-1.journal.bak", "quiz-2026-11-22-1", "quiz-.journal",
	} {
		put(t, dir, name, nil)
	}
	if err := os.Mkdir(filepath.Join(dir, "quiz-2026-11-22-2.journal"), 0o700); err != nil {
		t.Fatal(err)
	}
	got, err := openDir(t, dir).Journals("quiz")
	want := []string{"quiz-2026-09-20-1.journal", "quiz-2026-11-22-1.journal", "quiz-2026-11-22-9.journal", "quiz-2026-11-22-10.journal"}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v %s", err, diff)
	}
}

func TestReadRefuses(t *testing.T) {
	dir := t.TempDir()
	d := openDir(t, dir)
	put(t, dir, "real", []byte("secret"))
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real", filepath.Join(dir, "link")); err != nil {
		t.Skip("no links here: ", err)
	}
	for _, tt := range []struct {
		name string
		want error
	}{
		{"link", errLink},
		{"folder", errNotRegular},
		{"gone", fs.ErrNotExist},
	} {
		if got, err := d.Read(tt.name); !errors.Is(err, tt.want) {
			t.Errorf("Read(%s) = %q, %v; want %v", tt.name, got, err, tt.want)
		}
	}
	if got, err := d.Read("../" + filepath.Base(dir) + "/real"); err == nil {
		t.Errorf("Read left its folder: %q", got)
	}
}
