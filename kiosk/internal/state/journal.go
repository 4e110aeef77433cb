package state

import (
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

// A Journal is the file of a sitting, open for recording by this process alone.
// It is used by one goroutine at a time.
type Journal struct {
	dir  *Dir
	kind string
	day  calendar.Date

	file    file           // nil where a sync failed and no other file is begun yet
	name    string         // of file, or of the last one
	end     int64          // up to here the file is on the disk
	seq     uint64         // the last record's number; 0 in a file without records
	head    journal.Record // what another file would begin with; Seq 0 for nothing
	records []journal.Record
	closed  bool
}

// file is what can fail while a file is written; tests make it fail.
type file interface {
	WriteAt(b []byte, off int64) (int, error)
	Truncate(size int64) error
	Sync() error
	Close() error
}

// wrap stands between this package and the disk in tests.
var wrap = func(f *os.File) file { return f }

// Records returns what the file held when the sitting was opened; nil where it
// was new.
func (j *Journal) Records() []journal.Record { return j.records }

// Name returns the name of the file in its folder.
func (j *Journal) Name() string { return j.name }

// Append records a body with the next number. It returns nil only when the
// record is on the disk; that takes one write and one sync.
//
// After an error the record is not in the journal, and Append may be called
// again:
//
//   - A write that fails, as on a full disk, is taken back, and the journal goes
//     on where it was once there is space.
//   - A sync that fails is final for the file, because the system may have
//     dropped what it could not write and would not say so again. The next call
//     begins a new file. So that the file stands alone, it begins with the
//     newest record of the first one's type.
func (j *Journal) Append(at time.Time, body journal.Body) error {
	if j.closed {
		return fmt.Errorf("state: %s: %w", j.name, fs.ErrClosed)
	}
	if j.file == nil {
		if _, err := j.find(false); err != nil {
			return fmt.Errorf("state: %w", err)
		}
	}
	lines, r, err := j.lines(at, body)
	if err != nil {
		return err
	}
	if err := j.write(lines); err != nil {
		return fmt.Errorf("state: not recorded: %w", err)
	}
	j.note(r)
	return nil
}

// lines returns what is to be written for a body, and its record.
func (j *Journal) lines(at time.Time, body journal.Body) ([]byte, journal.Record, error) {
	var head []byte
	seq := j.seq
	if seq == 0 && j.head.Seq > 0 { // a file after one that failed
		var err error
		if head, err = journal.Append(nil, j.head); err != nil {
			return nil, journal.Record{}, err
		}
		seq = 1
	}
	r, err := journal.New(seq+1, at, body)
	if err != nil {
		return nil, r, err
	}
	lines, err := journal.Append(head, r)
	return lines, r, err
}

// note remembers what is on the disk.
func (j *Journal) note(r journal.Record) {
	j.seq = r.Seq
	if j.head.Seq == 0 || j.head.Type == r.Type {
		j.head = r
		j.head.Seq = 1
	}
}

func (j *Journal) write(lines []byte) error {
	if _, err := j.file.WriteAt(lines, j.end); err != nil {
		if j.file.Truncate(j.end) != nil {
			j.giveUp() // a reader finds a torn tail
		}
		return err
	}
	if err := j.file.Sync(); err != nil {
		j.giveUp()
		return err
	}
	j.end += int64(len(lines))
	return nil
}

// giveUp leaves the file for good. What was not acknowledged is cut off as far
// as that still works, and a file without records removed while it is ours.
func (j *Journal) giveUp() {
	j.file.Truncate(j.end)
	if j.end == 0 {
		j.dir.root.Remove(j.name)
	}
	j.file.Close()
	j.file, j.end, j.seq = nil, 0, 0
}

// Close closes the file, so that the sitting may be continued by another
// process. Append fails from then on.
func (j *Journal) Close() error {
	j.closed = true
	if j.file == nil {
		return nil
	}
	err := j.file.Close()
	j.file = nil
	return err
}
