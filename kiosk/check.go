package main

import (
	"bufio"
	"fmt"
	"io"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
	"github.com/openkepu/openkepu/kiosk/internal/files"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// runCheck reads a folder as the kiosk would and lists every problem.
func runCheck(w *world, args []string) int {
	c := w.call("check [-json] [-notes] [-lang hans|hant|en] DIR")
	asJSON := c.Bool("json", false, "")
	notes := c.Bool("notes", false, "")
	dirs, status, ok := c.parse(args)
	if !ok {
		return status
	}
	if len(dirs) != 1 {
		return c.wrongUse(c.say(words.OneFolder))
	}
	community, problems, err := openFolder(dirs[0])
	if err != nil {
		return c.fail(err)
	}
	today := calendar.DateOf(w.now().In(china))
	problems = append(problems, community.Bank.Lint(today)...)
	for _, bp := range community.Blueprints {
		bp.AsOf = today
		_, more := kepu.Draw(community.Bank, &bp, max(bp.Seed, 1))
		problems = append(problems, more...)
	}
	ahead := kepu.Period{First: today, Last: kepu.YearPeriod(today.Year() + 1).Last}
	problems = append(problems, community.Schedule.Lint(ahead)...)
	out := bufio.NewWriter(w.stdout)
	if *asJSON {
		err = writeProblemLines(jsonLines(out), problems, c.lang)
	} else {
		printProblems(out, problems, c.lang, *notes)
		c.tally(out, community, problems, *notes)
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return c.fail(err)
	}
	return worst(problems)
}

// openFolder reads a community folder from the disk.
func openFolder(dir string) (*kepu.Community, []kepu.Problem, error) {
	fsys, problems, err := files.Folder(dir)
	if err != nil {
		return nil, nil, err
	}
	community, more := folder.Read(fsys)
	return community, append(problems, more...), nil
}

// tally writes the last line of a check.
func (c *call) tally(out io.Writer, community *kepu.Community, problems []kepu.Problem, notes bool) {
	var n [3]int
	for _, p := range problems {
		n[p.Severity()]++
	}
	line := c.say(words.Tally, community.Bank.Len(), community.Schedule.Len(), n[kepu.Error], n[kepu.Warning], n[kepu.Note])
	if !notes && n[kepu.Note] > 0 {
		line += c.say(words.NotesHint)
	}
	fmt.Fprintln(out, line)
}
