package files

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	dir := write(t, map[string]string{"题库/a.txt": "1. 题\r\n", "b.doc": "x", "c.txt": "\xff\xd8\xff"})
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	slash := filepath.ToSlash(dir) + "/"
	for _, tt := range []struct{ name, text, problems, reason string }{
		{"题库/a.txt", "1. 题\n", "", "a text"},
		{"b.doc", "", slash + "b.doc file.oldFormat .doc .docx", "an old document"},
		{"c.txt", "", slash + "c.txt file.binary", "a picture"},
		{"题库", "", slash + "题库 file.unreadable not an ordinary file", "a folder"},
	} {
		text, problems, err := Read(at(tt.name))
		if err != nil {
			t.Errorf("%s: %v", tt.reason, err)
		}
		check(t, tt.reason, text, problems, tt.text, tt.problems)
	}
	if _, _, err := Read(at("没有.txt")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file gives %v", err)
	}
}

func TestReadFrom(t *testing.T) {
	text, problems, err := ReadFrom("-", bytes.NewReader(encode(t, gb18030, quiz)))
	check(t, "standard input", text, problems, quiz, "")
	if err != nil {
		t.Error(err)
	}
	text, problems, err = ReadFrom("-", &endless{t: t, c: 'a', limit: 2*maxFile + 4*headSize})
	check(t, "without an end", text, problems, "", "- file.tooLarge 20")
	if err != nil {
		t.Error(err)
	}
	var long []string
	for i := range headSize { // more than is looked at first, even when packed
		long = append(long, fmt.Sprintf("%d. 题%x\n", i, i*i*i*7919))
	}
	var body strings.Builder
	for _, line := range long {
		body.WriteString(paragraphXML(strings.TrimSpace(line)))
	}
	for _, raw := range [][]byte{encode(t, utf16LE, strings.Join(long, "")), document(body.String()).zip(t)} {
		text, problems, err = ReadFrom("-", bytes.NewReader(raw))
		check(t, "more than the head", text, problems, strings.Join(long, ""), "")
		if err != nil || len(raw) < 2*headSize {
			t.Error(len(raw), err)
		}
	}
	broken := errors.New("broken pipe")
	if _, _, err := ReadFrom("-", errReader{broken}); err != broken {
		t.Errorf("a broken pipe gives %v", err)
	}
	if _, _, err := ReadFrom("-", io.MultiReader(strings.NewReader(strings.Repeat("a", headSize)), errReader{broken})); err != broken {
		t.Errorf("a pipe that breaks later gives %v", err)
	}
}
