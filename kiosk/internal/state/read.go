package state

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Read returns the bytes of a journal. It needs no lock: a journal that is
// being written ends with a whole record or, for a moment, a torn one.
func (d *Dir) Read(name string) ([]byte, error) {
	f, err := d.open(name, os.O_RDONLY)
	if err != nil {
		return nil, fmt.Errorf("state: %w", err)
	}
	defer f.Close()
	src, err := readAll(f)
	if err != nil {
		return nil, fmt.Errorf("state: %w", err)
	}
	return src, nil
}

var (
	errLink       = errors.New("a symbolic link, which is not followed")
	errNotRegular = errors.New("not a regular file")
	errTooLarge   = fmt.Errorf("larger than %d MB", maxMB)
)

// open opens a regular file that is there. It looks before, because opening a
// pipe waits for somebody to write, and after, because os.Root follows links
// within the folder.
func (d *Dir) open(name string, flag int) (*os.File, error) {
	info, err := d.root.Lstat(name)
	if err != nil {
		return nil, err
	}
	if err := mustBeRegular(info); err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	f, err := d.root.OpenFile(name, flag, 0)
	if err != nil {
		return nil, err
	}
	if opened, err := f.Stat(); err != nil || !os.SameFile(info, opened) {
		f.Close()
		return nil, &fs.PathError{Op: "open", Path: name, Err: cmp.Or(err, errLink)}
	}
	return f, nil
}

func mustBeRegular(info fs.FileInfo) error {
	switch {
	case info.Mode()&fs.ModeSymlink != 0:
		return errLink
	case !info.Mode().IsRegular():
		return errNotRegular
	}
	return nil
}

// maxMB bounds the memory for reading a journal; a day of quizzes has some
// hundred kilobytes.
const maxMB = 64

func readAll(f *os.File) ([]byte, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() > maxMB<<20 {
		return nil, &fs.PathError{Op: "read", Path: f.Name(), Err: errTooLarge}
	}
	return io.ReadAll(io.LimitReader(f, maxMB<<20))
}
