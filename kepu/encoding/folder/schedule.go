package folder

import (
	"io/fs"
	"slices"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/table"
)

// schedule reads 活动 and 日历.
func (r *reader) schedule(c *kepu.Community) {
	var cal *kepu.Calendar
	if name, src, ok := r.only(Calendar, isTable); ok {
		entries, problems := table.ReadCalendar(name, src)
		r.problems = append(r.problems, problems...)
		cal, problems = kepu.NewCalendar(entries)
		r.problems = append(r.problems, problems...)
	}
	var activities []kepu.Activity
	if name, src, ok := r.only(Activities, isTable); ok {
		var problems []kepu.Problem
		activities, problems = table.ReadActivities(name, src, kepu.YearPeriod(c.Settings.Year))
		r.problems = append(r.problems, problems...)
	}
	var problems []kepu.Problem
	c.Schedule, problems = kepu.NewSchedule(activities, cal)
	r.problems = append(r.problems, problems...)
}

func isTable(name string) bool {
	switch ending(name) {
	case ".csv", ".tsv", ".xlsx", ".xlsm":
		return true
	}
	return false
}

// only reads the file of a name, whatever its ending. Of several the first is
// read, and the others are told of.
func (r *reader) only(title string, want func(name string) bool) (name string, src []byte, ok bool) {
	entries, err := fs.ReadDir(r.fsys, ".")
	if err != nil {
		return "", nil, false // told by others
	}
	var names []string
	for _, e := range entries {
		if n := e.Name(); !e.IsDir() && base(n) == title && want(n) {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return "", nil, false
	}
	slices.Sort(names)
	r.known = append(r.known, names...)
	for _, n := range names[1:] {
		r.report(n, kepu.SecondFile, names[0])
	}
	src, ok = r.read(names[0])
	return names[0], src, ok
}
