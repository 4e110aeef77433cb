package state

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// WriteFile makes data the content of a file, with the permissions perm. The
// name has the old content or the new, never half of it, even if the power
// fails, and on an error nothing else is left behind. It fails where the name
// is a symbolic link, or anything else that is not a regular file.
func WriteFile(path string, data []byte, perm fs.FileMode) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return replace(path, data, perm)
	case err != nil:
		return err
	}
	if err := mustBeRegular(info); err != nil {
		return &fs.PathError{Op: "write", Path: path, Err: err}
	}
	return replace(path, data, perm)
}

// WriteNew is WriteFile for a name that is not there; where it is, of whatever
// kind, the error is fs.ErrExist. It guards against a second run, not against
// another program that makes the same name at the same moment.
func WriteNew(path string, data []byte, perm fs.FileMode) error {
	_, err := os.Lstat(path)
	switch {
	case err == nil:
		return &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return replace(path, data, perm)
}

func replace(path string, data []byte, perm fs.FileMode) error {
	folder := filepath.Dir(path)
	f, err := os.CreateTemp(folder, ".openkepu-*")
	if err != nil {
		return err
	}
	if err = fill(f, data, perm); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
		return err
	}
	return syncDir(folder)
}

// fill writes a file to the disk and closes it.
func fill(f *os.File, data []byte, perm fs.FileMode) error {
	defer f.Close()
	if err := f.Chmod(perm); err != nil {
		return err
	}
	w := wrap(f)
	if _, err := w.WriteAt(data, 0); err != nil {
		return err
	}
	if err := w.Sync(); err != nil {
		return err
	}
	return w.Close()
}
