package journal

import (
	"github.com/openkepu/openkepu/kepu"
)

// A Round is what a journal says of one round.
type Round struct {
	Start RoundStarted
	// Answers are the last to each place, by place; the zero Answered where
	// there is none.
	Answers []Answered
	// Finished tells whether the round came to its end, at the last time that
	// it was left.
	Finished bool
}

// Rounds gathers the rounds of a journal in the order they began. Records that
// are of no round, or of none that began, are passed over.
func Rounds(records []Record) []Round {
	var rounds []Round
	at := map[int]int{} // by number
	for _, rec := range records {
		body, err := Decode(rec)
		if err != nil {
			continue
		}
		switch b := body.(type) {
		case RoundStarted:
			at[b.Round] = len(rounds)
			rounds = append(rounds, Round{Start: b, Answers: make([]Answered, len(b.Questions))})
		case Answered:
			if i, ok := at[b.Round]; ok && b.Place >= 1 && b.Place <= len(rounds[i].Answers) {
				rounds[i].Answers[b.Place-1] = b
			}
		case RoundEnded:
			if i, ok := at[b.Round]; ok {
				rounds[i].Finished = b.Finished
			}
		}
	}
	return rounds
}

// Attempt returns the round as item statistics see it. Of a round that was left
// it holds the questions up to the one after the last answer, which was shown
// when the person went.
func (r *Round) Attempt() kepu.Attempt {
	shown := len(r.Answers)
	if !r.Finished {
		shown = 1
		for i, a := range r.Answers {
			if a.Place > 0 {
				shown = i + 2
			}
		}
	}
	a := kepu.Attempt{Finished: r.Finished}
	for i, id := range r.Start.Questions[:min(shown, len(r.Answers))] {
		given := r.Answers[i]
		item := kepu.AttemptItem{ID: id, Judged: given.Judged && given.Question == id, Chosen: given.Response.Chosen}
		if share, ok := kepu.ParseRatio(given.Share); ok {
			item.Share = share
		} else {
			item.Judged = false
		}
		if i < len(r.Start.Points) {
			item.Points, _ = kepu.ParseRatio(r.Start.Points[i])
		}
		a.Items = append(a.Items, item)
	}
	return a
}
