package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/openkepu/openkepu/examples/community"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
	"github.com/openkepu/openkepu/kiosk/internal/state"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// runInit writes a folder for staff to edit: settings and tables with nothing
// filled in, or with -demo those of the demonstration community, and its banks.
// What is there already is left as it is.
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
		target := filepath.Join(dirs[0], filepath.FromSlash(name))
		if d.IsDir() {
			return os.MkdirAll(target, 0o755)
		}
		text, err := fs.ReadFile(community.FS(), name)
		if err != nil {
			return err
		}
		if !*demo {
			text = blank(name, text)
		}
		switch err := state.WriteNew(target, text, 0o644); {
		case errors.Is(err, fs.ErrExist):
			kept++
			fmt.Fprintln(w.stdout, c.say(words.Kept, oneLine(target)))
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

// blank takes the demonstration community's own facts out of a file, so that
// its names, heads and hints stay for staff to fill in.
func blank(name string, text []byte) []byte {
	var mine func(i int, line string) bool // the line is the community's own
	switch strings.TrimSuffix(name, path.Ext(name)) {
	case strings.TrimSuffix(folder.Settings, ".txt"):
		return blankSettings(text)
	case folder.Activities:
		mine = func(i int, _ string) bool { return i > 0 }
	case folder.Calendar: // the public holidays are everybody's
		mine = func(i int, line string) bool {
			return i > 0 && !strings.Contains(line, ",放假,") && !strings.Contains(line, ",上班,")
		}
	case folder.Notices:
		mine = func(_ int, line string) bool { return !strings.HasPrefix(line, "#") }
	default:
		return text
	}
	var kept strings.Builder
	i := 0
	for line := range strings.Lines(string(text)) {
		if !mine(i, line) {
			kept.WriteString(line)
		}
		i++
	}
	return []byte(kept.String())
}

func blankSettings(text []byte) []byte {
	lines := bytes.Split(text, []byte("\n"))
	for i, line := range lines {
		for _, name := range []string{"社区：", "街道：", "活动室：", "居民人数：", "年度："} {
			if bytes.HasPrefix(line, []byte(name)) {
				lines[i] = []byte(name)
			}
		}
	}
	return bytes.Join(lines, []byte("\n"))
}
