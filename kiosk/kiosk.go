package main

import (
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/openkepu/openkepu/examples/community"
	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
	"github.com/openkepu/openkepu/kiosk/internal/screen"
	"github.com/openkepu/openkepu/kiosk/internal/state"
	"github.com/openkepu/openkepu/kiosk/internal/terminal"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// runKiosk opens the kiosk on a folder, or on the demonstration community.
func runKiosk(w *world, args []string) int {
	call := w.call("[-state DIR] [-lang hans|hant|en] [DIR]")
	stateDir := call.String("state", "", "")
	dirs, status, ok := call.parse(args)
	if !ok {
		return status
	}
	if len(dirs) > 1 {
		return call.wrongUse(call.say(words.AtMostOne))
	}

	// Reading leaves several times its text behind. It is not swept up on the
	// way, which would take a quarter of the time, but once at the end: a kiosk
	// runs for months.
	usual := debug.SetGCPercent(400)
	c, problems, err := openCommunity(dirs)
	if err != nil {
		return call.fail(err)
	}
	if call.given("lang") {
		c.Settings.Lang = call.lang
	}
	if *stateDir == "" {
		if *stateDir, err = state.DefaultDir(w.env); err != nil {
			return call.fail(err)
		}
	}
	problems = withoutNotes(problems)
	rec := newRecorder(*stateDir, c)
	problems = append(problems, rec.open(w.now())...)
	defer rec.close()
	debug.SetGCPercent(usual)
	debug.FreeOSMemory()

	err = screen.Run(screen.Config{
		Community: c,
		Demo:      len(dirs) == 0,
		Now:       w.now,
		Seed:      uint64(w.now().UnixNano()),
		Recorder:  rec,
	})
	if errors.Is(err, terminal.ErrNoTerminal) {
		fmt.Fprintln(w.stderr, words.NeedsTTY.Text(c.Settings.Lang))
		return exitUsage
	}
	// What went wrong while reading is told once the screen is free again.
	if hidden := printProblems(w.stderr, problems, c.Settings.Lang, false); hidden < len(problems) {
		fmt.Fprintln(w.stderr, words.SeeCheck.Text(c.Settings.Lang))
	}
	if err != nil {
		return call.fail(err)
	}
	return exitGood
}

// withoutNotes keeps what will be told in the end. There may be three notes a
// question, and a kiosk runs for months.
func withoutNotes(problems []kepu.Problem) (kept []kepu.Problem) {
	for _, p := range problems {
		if p.Severity() != kepu.Note {
			kept = append(kept, p)
		}
	}
	return kept
}

func openCommunity(dirs []string) (*kepu.Community, []kepu.Problem, error) {
	if len(dirs) == 0 {
		c, problems := folder.Read(community.FS())
		return c, problems, nil
	}
	return openFolder(dirs[0])
}
