package main

import (
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
	"github.com/openkepu/openkepu/kiosk/internal/screen"
	"github.com/openkepu/openkepu/kiosk/internal/state"
)

// A recorder puts what the screens tell into the journal of the day. It opens
// the state folder again with every round while it cannot be opened, so that a
// full disk that was emptied, or a stick that was put back, is used again.
type recorder struct {
	path      string
	community *kepu.Community
	digest    string

	dir     *state.Dir
	day     calendar.Date
	journal *state.Journal
	before  int // rounds in the journal before this run's first
	first   int // this run's first round in it
}

func newRecorder(path string, c *kepu.Community) *recorder {
	return &recorder{path: path, community: c}
}

// open begins the day's sitting. What could not be opened is a problem here and
// an error with the first answer.
func (r *recorder) open(at time.Time) []kepu.Problem {
	problems, err := r.sitting(at)
	if err != nil {
		problems = append(problems, kepu.Problem{Position: kepu.Position{File: r.path}, Code: kepu.FileUnreadable, Args: []any{err.Error()}})
	}
	return problems
}

// sitting makes sure that the journal of at's day is open.
func (r *recorder) sitting(at time.Time) ([]kepu.Problem, error) {
	day := calendar.DateOf(at.In(china))
	if r.journal != nil && day == r.day {
		return nil, nil
	}
	if r.journal != nil {
		r.journal.Close() // every record of it is on the disk
		r.journal = nil
	}
	if r.dir == nil {
		dir, err := state.Open(r.path)
		if err != nil {
			return nil, err
		}
		r.dir = dir
	}
	j, problems, err := r.dir.OpenSitting("quiz", day)
	if err != nil {
		return problems, err
	}
	r.journal, r.day, r.before, r.first = j, day, lastRound(j.Records()), 0
	if r.digest == "" {
		r.digest = r.community.Bank.Digest()
	}
	return problems, j.Append(at, journal.QuizDay{
		Community: r.community.Settings.Name,
		Date:      day.String(),
		Bank:      r.digest,
		Lang:      r.community.Settings.Lang.String(),
	})
}

// lastRound is the number of the last round of a journal, 0 for none.
func lastRound(records []journal.Record) int {
	last := 0
	for _, rec := range records {
		body, err := journal.Decode(rec)
		if start, ok := body.(journal.RoundStarted); ok && err == nil {
			last = max(last, start.Round)
		}
	}
	return last
}

// round is the number in the journal of a round of this run.
func (r *recorder) round(n int) int { return r.before + n - r.first + 1 }

func (r *recorder) RoundStarted(at time.Time, s screen.RoundStart) error {
	if _, err := r.sitting(at); err != nil {
		return err
	}
	if r.first == 0 {
		r.first = s.Round
	}
	return r.journal.Append(at, journal.RoundStarted{
		Round: r.round(s.Round), Mode: journal.Mode(s.Mode), Topic: s.Topic, Seed: s.Seed, Questions: s.Questions,
	})
}

func (r *recorder) Answered(at time.Time, a screen.Answer) error {
	if r.journal == nil {
		if _, err := r.sitting(at); err != nil {
			return err
		}
	}
	body := journal.Answered{
		Round: r.round(a.Round), Place: a.Place, Question: a.Question, Kind: a.Kind.String(), Response: a.Response, Judged: a.Judged,
	}
	if a.Judged {
		body.Share = a.Share.String()
	}
	return r.journal.Append(at, body)
}

func (r *recorder) RoundEnded(at time.Time, e screen.RoundEnd) error {
	if r.journal == nil {
		if _, err := r.sitting(at); err != nil {
			return err
		}
	}
	return r.journal.Append(at, journal.RoundEnded{
		Round: r.round(e.Round), Asked: e.Asked, Judged: e.Judged, Right: e.Right, Finished: e.Finished,
	})
}

func (r *recorder) close() {
	if r.journal != nil {
		r.journal.Close()
	}
	if r.dir != nil {
		r.dir.Close()
	}
}
