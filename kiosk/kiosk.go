package main

import (
	"errors"
	"flag"
	"fmt"

	"github.com/openkepu/openkepu/examples/community"
	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
	"github.com/openkepu/openkepu/kiosk/internal/screen"
	"github.com/openkepu/openkepu/kiosk/internal/state"
	"github.com/openkepu/openkepu/kiosk/internal/terminal"
)

const kioskUse = "kiosk [-state DIR] [-lang hans|hant|en] [DIR]"

// runKiosk opens the kiosk on a folder, or on the demonstration community.
func runKiosk(w *world, args []string) int {
	set, lang := w.flags("", kioskUse)
	stateDir := set.String("state", "", "")
	dirs, status, ok := w.parse(set, kioskUse, args)
	if !ok {
		return status
	}
	if len(dirs) > 1 {
		return w.wrongUse(kioskUse, "只能写一个文件夹")
	}
	langSet := false
	set.Visit(func(f *flag.Flag) { langSet = langSet || f.Name == "lang" })

	c, problems, err := openCommunity(dirs)
	if err != nil {
		return w.fail(err)
	}
	if langSet {
		c.Settings.Lang = *lang
	}
	if *stateDir == "" {
		if *stateDir, err = state.DefaultDir(w.env); err != nil {
			return w.fail(err)
		}
	}
	rec := newRecorder(*stateDir, c)
	problems = append(problems, rec.open(w.now())...)
	defer rec.close()

	err = screen.Run(screen.Config{
		Community: c,
		Demo:      len(dirs) == 0,
		Now:       w.now,
		Seed:      uint64(w.now().UnixNano()),
		Recorder:  rec,
	})
	if errors.Is(err, terminal.ErrNoTerminal) {
		fmt.Fprintln(w.stderr, "kiosk 要在终端里运行（TERM 要是 xterm-256color 这一类）；检查题目请用：kiosk check 文件夹")
		return exitUsage
	}
	// What went wrong while reading is told once the screen is free again.
	if hidden := printProblems(w.stderr, problems, c.Settings.Lang, false); hidden < len(problems) {
		fmt.Fprintln(w.stderr, "运行 kiosk check 文件夹，可以看到全部问题")
	}
	if err != nil {
		return w.fail(err)
	}
	return exitGood
}

func openCommunity(dirs []string) (*kepu.Community, []kepu.Problem, error) {
	if len(dirs) == 0 {
		c, problems := folder.Read(community.FS())
		return c, problems, nil
	}
	return openFolder(dirs[0])
}
