// Package folder reads a community folder: settings, question banks, activities
// and notices, as staff keep them.
//
// It knows which file is what, and leaves the files' contents to the packages
// beside it. It opens nothing itself: the folder is an [fs.FS] of UTF-8 text,
// in which a .docx and an .xlsx open as their text; decoding and limits are the
// caller's.
//
//	设置.txt          settings, a line each: 社区：城南社区
//	题库/*.txt        questions, also .md and .docx, .csv and .xlsx, GIFT and
//	                  Aiken, also in folders below
//	题库/x答案.txt    the answers to x.txt
//	试卷/*.txt        blueprints of papers
//	活动.csv          what residents see; also .tsv and .xlsx, also 活動
//	日历.csv          days of the community's own, and those announced each year
//	通知.txt          lines for the home screen; also .md and .docx
//
// Times in 活动 that name no year are in the year of 设置.txt (年度：2026), unless a
// title or the file's name says another.
//
// A line of 通知 has the last day that it is shown, in brackets at its end or
// before it:
//
//	防诈骗讲座改到二楼会议室（到2026年10月20日）
//	到10月20日：活动室的热水器在修
//	2026-10-20 图书室上午不开门
//
// A day without a year is in that of 设置.txt. Lines that start with # or // are
// remarks.
//
// A bad entry is a problem with file, line and column, and all the good ones
// are in the community. Files it does not know are left alone and noted.
package folder

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/blueprint"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// The names of the folder's parts.
const (
	Settings   = "设置.txt"
	Questions  = "题库"
	Papers     = "试卷"
	Activities = "活动" // with the ending of a table
	Calendar   = "日历" // likewise
	Notices    = "通知" // with the ending of a text
)

// Read reads the folder. The community is never nil, and holds all that could
// be read.
func Read(fsys fs.FS) (*kepu.Community, []kepu.Problem) {
	r := reader{fsys: fsys}
	c := &kepu.Community{Settings: kepu.DefaultSettings()}
	r.settings(&c.Settings)
	schedule := r.schedule(c.Settings.Year)
	r.bank(c)
	r.papers(c)
	s := <-schedule
	c.Schedule, r.problems = s.schedule, append(r.problems, s.problems...)
	r.notices(c)
	r.others()
	slices.SortStableFunc(r.problems, func(a, b kepu.Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return c, r.problems
}

type reader struct {
	fsys     fs.FS
	known    []string // files at the top that were found by their names
	problems []kepu.Problem
}

func (r *reader) report(file string, code kepu.Code, args ...any) {
	r.problems = append(r.problems, kepu.Problem{Position: kepu.Position{File: file}, Code: code, Args: args})
}

// read returns a file's text; ok is false, and the reason reported, where it
// cannot be read.
func (r *reader) read(name string) (text []byte, ok bool) {
	text, err := fs.ReadFile(r.fsys, name)
	if err != nil {
		r.report(name, kepu.FileUnreadable, reason(err))
		return nil, false
	}
	return text, true
}

// reason is the innermost message, without the path that the problem's place
// already tells.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}

// bank reads every file below 题库.
func (r *reader) bank(c *kepu.Community) {
	files := r.files(Questions, isBank)
	keys := keyFiles(files)
	var questions []kepu.Question
	for _, name := range files {
		if _, isKey := keys[name]; isKey {
			continue
		}
		src, ok := r.read(name)
		if !ok {
			continue
		}
		var found []kepu.Question
		var problems []kepu.Problem
		if key := keyOf(keys, name); key == "" {
			found, problems = ReadQuestions(name, src)
		} else if answers, ok := r.read(key); ok {
			found, problems = ReadQuestionsWithKey(name, src, key, answers)
		}
		for i := range found {
			if found[i].Topic == "" {
				found[i].Topic = topicOf(name)
			}
		}
		questions = append(questions, found...)
		r.problems = append(r.problems, problems...)
	}
	bank, problems := kepu.NewBank(questions)
	r.problems = append(r.problems, problems...)
	if bank.Len() == 0 {
		r.report(Questions, kepu.NoQuestions)
	}
	c.Bank = bank
}

// papers reads every file below 试卷.
func (r *reader) papers(c *kepu.Community) {
	for _, name := range r.files(Papers, isText) {
		src, ok := r.read(name)
		if !ok {
			continue
		}
		bp, problems := blueprint.Read(name, src)
		r.problems = append(r.problems, problems...)
		if len(bp.Parts) == 0 {
			r.report(name, kepu.DrawNoParts)
			continue
		}
		if bp.Title == "" {
			bp.Title = path.Base(base(name))
		}
		if i := slices.IndexFunc(c.Blueprints, func(other kepu.Blueprint) bool { return other.Title == bp.Title }); i >= 0 {
			r.report(name, kepu.SameTitle, c.Blueprints[i].At)
		}
		c.Blueprints = append(c.Blueprints, bp)
	}
}

// files lists the files below a folder that want wants, in order of their
// names; others are noted.
func (r *reader) files(folder string, want func(name string) bool) []string {
	var files []string
	err := fs.WalkDir(r.fsys, folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if !errors.Is(err, fs.ErrNotExist) {
				r.report(name, kepu.FileUnreadable, reason(err))
			}
			return nil
		case d.IsDir():
			return nil
		case want(name):
			files = append(files, name)
		default:
			r.report(name, kepu.FileUnknown)
		}
		return nil
	})
	if err != nil {
		r.report(folder, kepu.FileUnreadable, reason(err))
	}
	slices.Sort(files)
	return files
}

func isText(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".md", ".docx":
		return true
	}
	return false
}

// keyFiles finds the files that hold the answers of another: x答案, x-答案,
// x参考答案 beside x, whatever their endings.
func keyFiles(files []string) map[string]string {
	byBase := map[string]string{}
	for _, f := range files {
		byBase[base(f)] = f
	}
	keys := map[string]string{}
	for _, f := range files {
		stem, found := strings.CutSuffix(strings.TrimRight(base(f), "）)"), "答案")
		if !found {
			continue
		}
		for _, word := range []string{"参考", "标准", "正确"} {
			stem = strings.TrimSuffix(stem, word)
		}
		if bank, ok := byBase[strings.TrimRight(stem, "-_—（( 的")]; ok && bank != f {
			keys[f] = bank
		}
	}
	return keys
}

// keyOf returns the answer file of a bank, "" where it has none.
func keyOf(keys map[string]string, bank string) string {
	best := ""
	for key, of := range keys {
		if of == bank && (best == "" || key < best) {
			best = key
		}
	}
	return best
}

// base is a file's path without its ending.
func base(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }

// topicOf is the topic of questions that name none: the one topic that the
// file's name speaks of, else the name itself without numbers and 题库.
func topicOf(name string) string {
	title := path.Base(base(name))
	folded := hanzi.Fold(title, hanzi.Same)
	found := ""
	for _, t := range kepu.Topics() {
		if strings.Contains(folded, t) {
			if found != "" {
				found = ""
				break
			}
			found = t
		}
	}
	if found != "" {
		return found
	}
	short := title
	if i := strings.IndexAny(title, ".-_、 "); i > 0 && strings.Trim(title[:i], "0123456789") == "" {
		short = strings.TrimLeft(title[i:], ".-_、 ") // 03-消防
	}
	for _, tail := range []string{"题库", "试题", "题目", "知识"} {
		short = strings.TrimSuffix(short, tail)
	}
	if short == "" {
		return title
	}
	return short
}

// others notes what stands at the folder's top and has no known name.
func (r *reader) others() {
	entries, err := fs.ReadDir(r.fsys, ".")
	if err != nil {
		r.report(".", kepu.FileUnreadable, reason(err))
		return
	}
	for _, e := range entries {
		switch name := e.Name(); name {
		case Settings, Questions, Papers:
		default:
			if !slices.Contains(r.known, name) {
				r.unknown(name)
			}
		}
	}
}
