//go:build unix

package files

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestFolderLinks has every link that could lead a reader astray.
func TestFolderLinks(t *testing.T) {
	outside := write(t, map[string]string{"秘密.txt": "秘密", "夹/b.txt": "b"})
	dir := write(t, map[string]string{"a.txt": "甲", "题库/b.txt": "乙"})
	for name, target := range map[string]string{
		"内.txt":     "a.txt",
		"内夹":        "题库",
		"圈":         ".",
		"外.txt":     filepath.Join(outside, "秘密.txt"),
		"外夹":        filepath.Join(outside, "夹"),
		"断.txt":     "没有",
		"题库/上.txt":  "../a.txt",
		"题库/.隐.txt": "../a.txt",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	fsys, problems, err := Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	same(t, fsys, brief(problems), "a.txt \"甲\"\n题库/b.txt \"乙\"\n", `
内.txt file.link
内夹 file.link
圈 file.link
外.txt file.link
外夹 file.link
断.txt file.link
题库/上.txt file.link
`)

	link := filepath.Join(dir, "内.txt")
	text, problems, err := Read(link)
	if err != nil {
		t.Fatal(err)
	}
	check(t, "a link that somebody named is followed", text, problems, "甲", "")

	itself := filepath.Join(t.TempDir(), "社区")
	if err := os.Symlink(outside, itself); err != nil {
		t.Fatal(err)
	}
	fsys, problems, err = Folder(itself)
	if err != nil {
		t.Fatal(err)
	}
	same(t, fsys, brief(problems), "夹/b.txt \"b\"\n秘密.txt \"秘密\"\n", "")
}

// TestPipes hangs where a pipe is waited for.
func TestPipes(t *testing.T) {
	dir := write(t, map[string]string{"b.txt": "乙"})
	pipe := filepath.Join(dir, "a.txt")
	if err := syscall.Mkfifo(pipe, 0o666); err != nil {
		t.Fatal(err)
	}
	fsys, problems, err := Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	same(t, fsys, brief(problems), "b.txt \"乙\"\n", "a.txt file.unreadable not an ordinary file")

	text, problems, err := Read(pipe)
	if err != nil {
		t.Fatal(err)
	}
	check(t, "named", text, problems, "", filepath.ToSlash(pipe)+" file.unreadable not an ordinary file")

	text, problems, err = Read(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	check(t, "a device", text, problems, "", os.DevNull+" file.unreadable not an ordinary file")

	if _, _, err := Folder(pipe); err == nil {
		t.Error("a pipe was read as a folder")
	}
	// The walk meets a file that became a pipe since it was listed.
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	text, problems, err = open(disk{root}, "a.txt")
	if err != nil {
		t.Fatal(err)
	}
	check(t, "a pipe in the place of a file", text, problems, "", "a.txt file.unreadable not an ordinary file")
}

func TestFolderBrokenNames(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "甲"})
	for _, name := range []string{"\xff.txt", "\xcc\xe2\xbf\xe2"} { // the second is 题库 in GBK
		if err := os.Mkdir(filepath.Join(dir, name), 0o777); err != nil {
			t.Skip("this file system takes UTF-8 names only: ", err)
		}
	}
	fsys, problems, err := Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	same(t, fsys, brief(problems), "a.txt \"甲\"\n", `
� file.unreadable its name has characters nobody can type
�.txt file.unreadable its name has characters nobody can type
`)
}
