package state

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

// OpenSitting opens a journal for a sitting: the first file of its kind and day
// that nobody else has open, else a new one. kind consists of the letters a to
// z and begins the name of the file, as in quiz-2026-11-22-1.journal.
//
// A torn tail is taken off and reported as [kepu.JournalTorn]. A file that is
// damaged, written by a newer program or not to be opened is reported, left as
// it is and passed over. The positions of problems hold the names of the files.
// The error is the folder's: nothing can be recorded there.
func (d *Dir) OpenSitting(kind string, day calendar.Date) (*Journal, []kepu.Problem, error) {
	if kind == "" || strings.Trim(kind, "abcdefghijklmnopqrstuvwxyz") != "" || day.IsZero() {
		return nil, nil, fmt.Errorf("state: no journal can be named for %q on %q", kind, day)
	}
	j := &Journal{dir: d, kind: kind, day: day}
	problems, err := j.find(true)
	if err != nil {
		return nil, problems, fmt.Errorf("state: %w", err)
	}
	return j, problems, nil
}

// find gives the journal the first file that it can have, and only a new one
// where it is not to resume.
func (j *Journal) find(resume bool) ([]kepu.Problem, error) {
	var problems []kepu.Problem
	for n := range maxFiles {
		name := journalName(j.kind, j.day, n+1)
		taken, err := j.begin(name)
		if errors.Is(err, fs.ErrExist) {
			err = nil
			if resume {
				var found []kepu.Problem
				taken, found = j.resume(name)
				problems = append(problems, found...)
			}
		}
		if taken || err != nil {
			return problems, err
		}
	}
	return problems, fmt.Errorf("there are %d journals for %s on %v already", maxFiles, j.kind, j.day)
}

// begin makes a new file and takes it. It fails where the file is there.
func (j *Journal) begin(name string) (taken bool, err error) {
	root := j.dir.root
	f, err := root.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return false, err
	}
	taken, err = j.take(name, f)
	if taken {
		err = syncRoot(root)
	}
	if err != nil {
		root.Remove(name)
	}
	if !taken || err != nil {
		f.Close()
		return false, err
	}
	j.file, j.name, j.end, j.seq = wrap(f), name, 0, 0
	return true, nil
}

// resume takes a file that is there, with the records in it. It does not where
// somebody else has the file, or where there are problems that forbid it.
func (j *Journal) resume(name string) (taken bool, problems []kepu.Problem) {
	f, err := j.dir.open(name, os.O_RDWR)
	if err != nil {
		return false, unreadable(name, err)
	}
	defer func() {
		if !taken {
			f.Close()
		}
	}()
	if taken, err := j.take(name, f); !taken {
		return false, unreadable(name, err)
	}
	src, err := readAll(f)
	if err != nil {
		return false, unreadable(name, err)
	}
	records, problems := journal.Read(name, src)
	if damage := slices.DeleteFunc(slices.Clone(problems), isTorn); len(damage) > 0 {
		return false, damage
	}
	end := journal.Tail(src)
	if end < len(src) {
		if err := cut(f, int64(end)); err != nil {
			return false, unreadable(name, err)
		}
	}
	j.file, j.name, j.end, j.records = wrap(f), name, int64(end), records
	for _, r := range records {
		j.note(r)
	}
	return true, problems
}

// take locks a file. It does not where somebody else has the file, or where the
// name has gone to another file before the lock was ours.
func (j *Journal) take(name string, f *os.File) (taken bool, err error) {
	if held, err := lock(f); !held {
		return false, err
	}
	ours, err := f.Stat()
	if err != nil {
		return false, err
	}
	now, err := j.dir.root.Lstat(name)
	return err == nil && os.SameFile(ours, now), nil
}

func cut(f *os.File, end int64) error {
	if err := f.Truncate(end); err != nil {
		return err
	}
	return f.Sync()
}

func isTorn(p kepu.Problem) bool { return p.Code == kepu.JournalTorn }

// unreadable reports why a file is passed over; nothing where err is nil.
func unreadable(name string, err error) []kepu.Problem {
	if err == nil {
		return nil
	}
	p := kepu.Problem{Position: kepu.Position{File: name}}
	var path *fs.PathError
	switch {
	case errors.Is(err, errLink):
		p.Code = kepu.FileLink
	case errors.Is(err, errTooLarge):
		p.Code, p.Args = kepu.FileTooLarge, []any{maxMB}
	case errors.As(err, &path): // the name stands in the position
		p.Code, p.Args = kepu.FileUnreadable, []any{path.Err.Error()}
	default:
		p.Code, p.Args = kepu.FileUnreadable, []any{err.Error()}
	}
	return []kepu.Problem{p}
}
