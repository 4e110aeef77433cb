package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/openkepu/openkepu/examples/community"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
	"github.com/openkepu/openkepu/kiosk/internal/state"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// runInit writes a folder for staff to edit: the settings with nothing filled
// in, or with -demo those of the demonstration community, and its banks. What
// is there already is left as it is.
func runInit(w *world, args []string) int {
	c := w.call("init [-demo] [-lang hans|hant|en] DIR")
	demo := c.Bool("demo", false, "")
	dirs, status, ok := c.parse(args)
	if !ok {
		return status
	}
	if len(dirs) != 1 {
		return c.wrongUse(c.say(words.OneFolder))
	}
	written, kept := 0, 0
	err := fs.WalkDir(community.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		path := filepath.Join(dirs[0], filepath.FromSlash(name))
		if d.IsDir() {
			return os.MkdirAll(path, 0o755)
		}
		text, err := fs.ReadFile(community.FS(), name)
		if err != nil {
			return err
		}
		if name == folder.Settings && !*demo {
			text = blankSettings(text)
		}
		switch err := state.WriteNew(path, text, 0o644); {
		case errors.Is(err, fs.ErrExist):
			kept++
			fmt.Fprintln(w.stdout, c.say(words.Kept, oneLine(path)))
		case err != nil:
			return err
		default:
			written++
		}
		return nil
	})
	if err != nil {
		return c.fail(err)
	}
	fmt.Fprintln(w.stdout, c.say(words.Written, written, kept, oneLine(filepath.Join(dirs[0], folder.Settings)), oneLine(dirs[0])))
	return exitGood
}

// blankSettings takes the demonstration community's own facts out of its
// settings; the names stay, for staff to fill in.
func blankSettings(text []byte) []byte {
	lines := bytes.Split(text, []byte("\n"))
	for i, line := range lines {
		for _, name := range []string{"社区：", "街道：", "活动室：", "居民人数："} {
			if bytes.HasPrefix(line, []byte(name)) {
				lines[i] = []byte(name)
			}
		}
	}
	return bytes.Join(lines, []byte("\n"))
}
