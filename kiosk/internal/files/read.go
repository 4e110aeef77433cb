package files

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/openkepu/openkepu/kepu"
)

// Read reads the file at path, which somebody named, so that links are
// followed. It returns the text, nil where there is none to use, and the
// problems, whose position carries path with / between folders.
//
// The error is that of the system where the file cannot be opened or read.
func Read(path string) ([]byte, []kepu.Problem, error) {
	f, err := os.OpenFile(path, readOnly, 0)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	name, _ := cleanName(filepath.ToSlash(path))
	return readFile(name, f)
}

// readOnly opens a file for reading without waiting for the writer of a pipe.
const readOnly = os.O_RDONLY | syscall.O_NONBLOCK

// ReadFrom reads a text from r, such as standard input. The name is for the
// problems' position. The error is that of r.
func ReadFrom(name string, r io.Reader) ([]byte, []kepu.Problem, error) {
	return readText(name, r, 0)
}

// readFile reads an open file, unless it can be seen from outside that there
// is nothing to read.
func readFile(name string, f fs.File) ([]byte, []kepu.Problem, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, problem(name, kepu.FileUnreadable, notAFile), nil
	}
	if p := oldFormat(name); p != nil {
		return nil, p, nil
	}
	if info.Size() > maxFile {
		return nil, problem(name, kepu.FileTooLarge, maxFile>>20), nil
	}
	return readText(name, f, int(info.Size()))
}

// headSize is how many bytes are looked at before the rest is read, to tell a
// picture or a film.
const headSize = sampleSize

// readText reads r to its end. The size is a guess, for memory; r may hold more
// or less.
func readText(name string, r io.Reader, size int) ([]byte, []kepu.Problem, error) {
	r = io.LimitReader(r, maxFile+1)
	raw := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	_, err := io.CopyN(raw, r, headSize)
	if err == nil && !isBinary(raw.Bytes()) {
		_, err = raw.ReadFrom(r)
	}
	if err != nil && err != io.EOF {
		return nil, nil, err
	}
	text, problems := Decode(name, raw.Bytes())
	return text, problems, nil
}
