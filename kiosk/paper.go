package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
	"github.com/openkepu/openkepu/kiosk/internal/state"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// runPaper draws a paper from a blueprint of the folder and prints it with its
// key.
func runPaper(w *world, args []string) int {
	c := w.call("paper [-of NAME] [-seed N] [-used FILE] [-html|-json] [-o FILE] [-lang hans|hant|en] [DIR]")
	of := c.String("of", "", "")
	seed := c.Uint64("seed", 0, "")
	asHTML := c.Bool("html", false, "")
	asJSON := c.Bool("json", false, "")
	to := c.String("o", "", "")
	var usedFiles []string
	c.Func("used", "", func(s string) error { usedFiles = append(usedFiles, s); return nil })
	dirs, status, ok := c.parse(args)
	switch {
	case !ok:
		return status
	case len(dirs) > 1:
		return c.wrongUse(c.say(words.AtMostOne))
	case *asHTML && *asJSON:
		return c.wrongUse(c.say(words.HTMLOrJSON))
	}
	community, problems, err := openCommunity(dirs)
	if err != nil {
		return c.fail(err)
	}
	if !c.given("lang") {
		c.lang = community.Settings.Lang
	}
	bp, why := c.blueprint(community, *of)
	if bp == nil {
		printProblems(w.stderr, problemsOf(problems, func(file string) bool { return strings.HasPrefix(file, folder.Papers+"/") }), c.lang, true)
		return c.wrongUse(why)
	}
	today := calendar.DateOf(w.now().In(china))
	bp.AsOf = today
	for _, name := range usedFiles {
		ids, err := c.usedIn(name)
		switch {
		case err != nil:
			return c.fail(err)
		case ids == nil:
			return c.wrongUse(c.say(words.NoPaperIn, name))
		}
		bp.Used = append(bp.Used, ids...)
	}
	if !c.given("seed") {
		*seed = cmp.Or(bp.Seed, kepu.DailySeed(today))
	}
	own := problemsOf(problems, func(file string) bool { return file == bp.At.File })
	printProblems(w.stderr, own, c.lang, true)
	if worst(own) != exitGood {
		return exitProblems // half of a blueprint makes another paper
	}
	paper, more := kepu.Draw(community.Bank, bp, *seed)
	printProblems(w.stderr, more, c.lang, true)
	if paper == nil {
		return exitProblems
	}
	var out bytes.Buffer
	switch page := c.printedPaper(paper); {
	case *asJSON:
		err = writePaperLines(&out, paper)
	case *asHTML:
		err = writePaperHTML(&out, page)
	default:
		writePaperText(&out, page)
	}
	if err == nil && *to != "" {
		if err = state.WriteNew(*to, out.Bytes(), 0o644); errors.Is(err, fs.ErrExist) {
			fmt.Fprintln(w.stderr, c.say(words.Kept, oneLine(*to)))
			return exitIO
		}
		if errors.Is(err, fs.ErrNotExist) {
			err = &fs.PathError{Op: "create", Path: filepath.Dir(*to), Err: fs.ErrNotExist}
		}
	} else if err == nil {
		_, err = w.stdout.Write(out.Bytes())
	}
	if err != nil {
		return c.fail(err)
	}
	return exitGood
}

// blueprint returns a copy of the one that is asked for, by its title or its
// file's name, or says why there is none.
func (c *call) blueprint(community *kepu.Community, name string) (bp *kepu.Blueprint, why string) {
	var titles []string
	for _, b := range community.Blueprints {
		file := strings.TrimSuffix(path.Base(b.At.File), path.Ext(b.At.File))
		if b.Title == name || file == name || name == "" && len(community.Blueprints) == 1 {
			return &b, ""
		}
		titles = append(titles, oneLine(b.Title))
	}
	switch {
	case titles == nil:
		return nil, c.say(words.NoBlueprint)
	case name == "":
		return nil, c.say(words.WhichBlueprint, strings.Join(titles, c.say(words.ListSep)))
	}
	return nil, c.say(words.UnknownBlueprint, name, strings.Join(titles, c.say(words.ListSep)))
}

// problemsOf picks the problems of some files.
func problemsOf(problems []kepu.Problem, of func(file string) bool) []kepu.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p kepu.Problem) bool { return !of(p.File) })
}

// usedIn reads the identities of questions used before: from papers as -json
// writes them, or a list with one a line. It returns none where the file is
// neither, as questions would come again without a word.
func (c *call) usedIn(name string) ([]string, error) {
	text, problems, err := c.w.readText(name)
	if err != nil {
		return nil, err
	}
	printProblems(c.w.stderr, problems, c.lang, false)
	var ids []string
	for l := range strings.Lines(string(text)) {
		var item struct{ Type, ID string }
		switch l = strings.TrimSpace(l); {
		case l == "":
		case l[0] != '{':
			if strings.ContainsAny(l, " \t，。：（") {
				return nil, nil
			}
			ids = append(ids, l)
		case json.Unmarshal([]byte(l), &item) != nil || item.Type != "paper" && item.Type != "paperItem":
			return nil, nil
		case item.Type == "paperItem":
			ids = append(ids, item.ID)
		}
	}
	return ids, nil
}
