//go:build unix

package state

import (
	"errors"
	"os"
	"syscall"
)

// lock takes the file for this opening of it, without waiting; held is false
// where another opening has it. Closing the file lets it go, and so does the
// death of the process.
func lock(f *os.File) (held bool, err error) {
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, os.NewSyscallError("flock", err)
}

// syncFolder makes the names in an open folder durable.
func syncFolder(f *os.File) error {
	err := f.Sync()
	// Some file systems, FUSE and CIFS among them, know no such thing.
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return nil
	}
	return err
}
