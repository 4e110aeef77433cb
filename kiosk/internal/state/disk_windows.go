package state

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lock takes the file for this opening of it, without waiting; held is false
// where another opening has it. Closing the file lets it go, and so does the
// death of the process.
func lock(f *os.File) (held bool, err error) {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	// Windows keeps readers out of a locked range, so this is one byte far
	// beyond any journal's end.
	beyond := &windows.Overlapped{OffsetHigh: 1 << 30}
	err = windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, beyond)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, os.NewSyscallError("LockFileEx", err)
}

// syncFolder does nothing: NTFS journals the names of a folder by itself, and
// Windows refuses to flush one.
func syncFolder(*os.File) error { return nil }
