package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/ics"
	"github.com/openkepu/openkepu/kiosk/internal/state"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// exportEvents writes what was found as iCalendar, to a file or, for -, to the
// standard output.
func (c *call) exportEvents(to string, community *kepu.Community, q *eventQuery, found []kepu.Occurrence, demo bool) int {
	set := &community.Settings
	o := ics.Options{Stamp: c.w.now().Truncate(time.Second), Within: q.window, Name: set.Title(), Namespace: set.Name + set.Street, Lang: c.lang}
	if demo {
		o.Name = c.say(words.Demo)
	}
	if q.words != "" {
		if len(found) == 0 {
			fmt.Fprintln(c.w.stderr, c.say(words.NothingFound, oneLine(q.words)))
			return exitGood
		}
		o.Within = q.searched(c.w)
		wanted := map[*kepu.Activity]bool{}
		for i := range found {
			wanted[found[i].Activity] = true
		}
		o.Only = func(a *kepu.Activity) bool { return wanted[a] }
	}
	text, problems := ics.Append(nil, community.Schedule, o)
	printProblems(c.w.stderr, problems, c.lang, !q.limited) // who gave a window knows that the rest is left out
	if to == "-" {
		if _, err := c.w.stdout.Write(text); err != nil {
			return c.fail(err)
		}
		return worst(problems)
	}
	switch err := state.WriteNew(to, text, 0o644); {
	case errors.Is(err, fs.ErrExist):
		fmt.Fprintln(c.w.stderr, c.say(words.Kept, oneLine(to)))
		return exitIO
	case errors.Is(err, fs.ErrNotExist):
		return c.fail(&fs.PathError{Op: "create", Path: filepath.Dir(to), Err: fs.ErrNotExist})
	case err != nil:
		return c.fail(err)
	}
	fmt.Fprintln(c.w.stdout, c.say(words.ICSWritten, oneLine(to)))
	return worst(problems)
}
