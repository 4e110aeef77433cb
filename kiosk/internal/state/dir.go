package state

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// DefaultDir returns the folder for the kiosk's state where none is given:
// $XDG_STATE_HOME/openkepu, else ~/.local/state/openkepu, and on Windows
// %LocalAppData%\openkepu. env is os.Getenv; it fails where the environment
// does not say, or says it by a relative path.
func DefaultDir(env func(string) string) (string, error) {
	return defaultDir(runtime.GOOS, env)
}

func defaultDir(goos string, env func(string) string) (string, error) {
	if goos == "windows" {
		if dir := env("LocalAppData"); dir != "" {
			return filepath.Join(dir, "openkepu"), nil
		}
		return "", errors.New("state: %LocalAppData% is not set, so there is no folder for journals")
	}
	if dir := env("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "openkepu"), nil
	}
	if home := env("HOME"); filepath.IsAbs(home) {
		return filepath.Join(home, ".local", "state", "openkepu"), nil
	}
	return "", errors.New("state: neither $XDG_STATE_HOME nor $HOME is an absolute path, so there is no folder for journals")
}

// A Dir is the folder in which kiosks keep their state.
type Dir struct{ root *os.Root }

// Open opens the folder and makes it, for its owner alone, where it is not
// there yet.
func Open(dir string) (*Dir, error) {
	if err := makeDir(dir); err != nil {
		return nil, fmt.Errorf("state: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("state: %w", err)
	}
	return &Dir{root}, nil
}

// makeDir is os.MkdirAll whose folders survive a power cut.
func makeDir(dir string) error {
	err := os.Mkdir(dir, 0o700)
	if errors.Is(err, fs.ErrNotExist) && filepath.Dir(dir) != dir {
		if err := makeDir(filepath.Dir(dir)); err != nil {
			return err
		}
		err = os.Mkdir(dir, 0o700)
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return nil
	case err != nil:
		return err
	}
	return syncDir(filepath.Dir(dir))
}

// syncDir makes the names in a folder durable: without it a file that was
// created or renamed may be gone after a power cut.
func syncDir(dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return syncRoot(root)
}

func syncRoot(root *os.Root) error {
	f, err := root.Open(".")
	if err != nil {
		return err
	}
	defer f.Close()
	return syncFolder(f)
}

// Close closes the folder. Its open journals stay open, but cannot begin another
// file.
func (d *Dir) Close() error { return d.root.Close() }
