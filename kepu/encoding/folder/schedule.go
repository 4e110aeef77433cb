package folder

import (
	"io/fs"
	"slices"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/table"
)

// scheduled is what the two tables make.
type scheduled struct {
	schedule *kepu.Schedule
	problems []kepu.Problem
}

// schedule opens 活动 and 日历 and begins to read them, which goes on beside the
// question banks: both take long in a large folder.
func (r *reader) schedule(year int) <-chan scheduled {
	days, daysText, hasDays := r.only(Calendar, isTable)
	name, text, hasActivities := r.only(Activities, isTable)
	done := make(chan scheduled, 1)
	go func() {
		var s scheduled
		add := func(problems []kepu.Problem) { s.problems = append(s.problems, problems...) }
		var cal *kepu.Calendar
		if hasDays {
			entries, problems := table.ReadCalendar(days, daysText)
			add(problems)
			cal, problems = kepu.NewCalendar(entries)
			add(problems)
		}
		var activities []kepu.Activity
		if hasActivities {
			var problems []kepu.Problem
			activities, problems = table.ReadActivities(name, text, kepu.YearPeriod(year))
			add(problems)
		}
		var problems []kepu.Problem
		s.schedule, problems = kepu.NewSchedule(activities, cal)
		add(problems)
		done <- s
	}()
	return done
}

func isTable(name string) bool {
	switch ending(name) {
	case ".csv", ".tsv", ".xlsx", ".xlsm":
		return true
	}
	return false
}

// only reads the file of a name in either script, whatever its ending. Of several
// the first is read, and the others are told of.
func (r *reader) only(title string, want func(name string) bool) (name string, src []byte, ok bool) {
	entries, err := fs.ReadDir(r.fsys, ".")
	if err != nil {
		return "", nil, false // told by others
	}
	var names []string
	for _, e := range entries {
		if n := e.Name(); !e.IsDir() && simplified(base(n)) == title && want(n) {
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
