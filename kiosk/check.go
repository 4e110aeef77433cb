package main

import (
	"bufio"
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
	"github.com/openkepu/openkepu/kiosk/internal/files"
)

const checkUse = "kiosk check [-json] [-notes] [-lang hans|hant|en] DIR"

// runCheck reads a folder as the kiosk would and lists every problem.
func runCheck(w *world, args []string) int {
	set, lang := w.flags("check", checkUse)
	asJSON := set.Bool("json", false, "")
	notes := set.Bool("notes", false, "")
	dirs, status, ok := w.parse(set, checkUse, args)
	if !ok {
		return status
	}
	if len(dirs) != 1 {
		return w.wrongUse(checkUse, "要写一个文件夹")
	}
	community, problems, err := openFolder(dirs[0])
	if err != nil {
		return w.fail(err)
	}
	problems = append(problems, community.Bank.Lint(calendar.DateOf(w.now().In(china)))...)
	out := bufio.NewWriter(w.stdout)
	if *asJSON {
		err = writeProblemLines(jsonLines(out), problems, *lang)
	} else {
		printProblems(out, problems, *lang, *notes)
		tally(out, community, problems, *lang, *notes)
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return w.fail(err)
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
func tally(out *bufio.Writer, c *kepu.Community, problems []kepu.Problem, lang kepu.Lang, notes bool) {
	var n [3]int
	for _, p := range problems {
		n[p.Severity()]++
	}
	words := [3]string{
		"题库%d道题；错误%d，警告%d，提示%d",
		"題庫%d道題；錯誤%d，警告%d，提示%d",
		"%d questions; %d errors, %d warnings, %d notes",
	}
	hint := [3]string{"（加 -notes 看提示）", "（加 -notes 看提示）", " (-notes shows them)"}
	fmt.Fprintf(out, words[lang], c.Bank.Len(), n[kepu.Error], n[kepu.Warning], n[kepu.Note])
	if !notes && n[kepu.Note] > 0 {
		fmt.Fprint(out, hint[lang])
	}
	fmt.Fprintln(out)
}
