package main

import (
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
	"github.com/openkepu/openkepu/kiosk/internal/screen"
	"github.com/openkepu/openkepu/kiosk/internal/state"
)

// A recorder puts what the screens tell into the journal of the day. While the
// state folder cannot be opened it tries again with every answer, so that a
// disk that was emptied, or a stick that was put back, is used again.
type recorder struct {
	path      string
	community *kepu.Community
	digest    string

	dir *state.Dir
	// A round that began before midnight is recorded to its end where it
	// began, so yesterday's journal stays open for a day.
	today, yesterday *sitting
	// starts are the rounds that have not been finished, to begin them again
	// in a journal that was opened late.
	starts map[int]screen.RoundStart
}

// A sitting is a journal with the rounds of this run that are in it.
type sitting struct {
	day     calendar.Date
	journal *state.Journal
	last    int         // number of the last round in the journal
	rounds  map[int]int // this run's number of a round to the journal's
}

func newRecorder(path string, c *kepu.Community) *recorder {
	return &recorder{path: path, community: c, starts: map[int]screen.RoundStart{}}
}

// open begins the day's sitting. What could not be opened is a problem here and
// an error with the first answer.
func (r *recorder) open(at time.Time) []kepu.Problem {
	problems, err := r.begin(at)
	if err != nil {
		problems = append(problems, kepu.Problem{Position: kepu.Position{File: r.path}, Code: kepu.FileUnreadable, Args: []any{err.Error()}})
	}
	return problems
}

// begin makes sure that the journal of at's day is open.
func (r *recorder) begin(at time.Time) ([]kepu.Problem, error) {
	day := calendar.DateOf(at.In(china))
	if r.today != nil && r.today.day == day {
		return nil, nil
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
	if r.digest == "" {
		r.digest = r.community.Bank.Digest()
	}
	err = j.Append(at, journal.QuizDay{
		Community: r.community.Settings.Name,
		Date:      day.String(),
		Bank:      r.digest,
		Lang:      r.community.Settings.Lang.String(),
	})
	if err != nil {
		j.Close() // nothing of it is worth keeping open
		return problems, err
	}
	r.yesterday.close()
	r.yesterday = r.today
	r.today = &sitting{day: day, journal: j, last: lastRound(j.Records()), rounds: map[int]int{}}
	return problems, nil
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

// of finds the sitting of a round; a round that is in none yet begins in
// today's.
func (r *recorder) of(at time.Time, round int) (*sitting, error) {
	for _, s := range []*sitting{r.today, r.yesterday} {
		if s != nil && s.rounds[round] > 0 {
			return s, nil
		}
	}
	if _, err := r.begin(at); err != nil {
		return nil, err
	}
	s := r.today
	start := r.starts[round]
	body := journal.RoundStarted{
		Round: s.last + 1, Mode: journal.Mode(start.Mode), Topic: start.Topic, Seed: start.Seed, Questions: start.Questions,
	}
	for _, p := range start.Points {
		body.Points = append(body.Points, p.String())
	}
	err := s.journal.Append(at, body)
	if err != nil {
		return nil, err
	}
	s.last++
	s.rounds[round] = s.last
	return s, nil
}

func (r *recorder) RoundStarted(at time.Time, start screen.RoundStart) error {
	r.starts[start.Round] = start
	_, err := r.of(at, start.Round)
	return err
}

func (r *recorder) Answered(at time.Time, a screen.Answer) error {
	s, err := r.of(at, a.Round)
	if err != nil {
		return err
	}
	body := journal.Answered{
		Round: s.rounds[a.Round], Place: a.Place, Question: a.Question, Kind: a.Kind.String(), Response: a.Response, Judged: a.Judged,
	}
	if a.Judged {
		body.Share = a.Share.String()
	}
	return s.journal.Append(at, body)
}

func (r *recorder) RoundEnded(at time.Time, e screen.RoundEnd) error {
	s, err := r.of(at, e.Round)
	if err != nil {
		return err
	}
	if e.Finished {
		delete(r.starts, e.Round)
	}
	return s.journal.Append(at, journal.RoundEnded{
		Round: s.rounds[e.Round], Asked: e.Asked, Judged: e.Judged, Right: e.Right, Finished: e.Finished,
	})
}

func (r *recorder) close() {
	r.today.close()
	r.yesterday.close()
	if r.dir != nil {
		r.dir.Close()
	}
}

// close closes the journal; all its records are on the disk already.
func (s *sitting) close() {
	if s != nil {
		s.journal.Close()
	}
}
