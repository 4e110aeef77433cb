package main

import (
	"encoding/json"

	"github.com/openkepu/openkepu/kepu"
)

// eventLine is a time that an activity takes place, in JSON. What is not known
// is null, lists never are.
type eventLine struct {
	Type string   `json:"type"`
	File string   `json:"file"`
	Line int      `json:"line"`
	ID   string   `json:"id"`
	Name string   `json:"name"`
	When whenLine `json:"when"`
	// Start and End are as precise as is known: 2026-10-18T09:00, or
	// 2026-10-18, which as an end is the last day. They are null where it is
	// not dated.
	Start *string `json:"start"`
	End   *string `json:"end"`
	Dated bool    `json:"dated"`
	// First and Last are the days that it is on, or is on some day of.
	First        *string  `json:"first"`
	Last         *string  `json:"last"`
	Planned      *string  `json:"planned"` // the day that it was moved from
	Place        string   `json:"place"`
	Hosts        []string `json:"hosts"`
	Organisers   []string `json:"organisers"`
	CoOrganisers []string `json:"coOrganisers"`
	Speakers     []string `json:"speakers"`
	Audience     []string `json:"audience"`
	Topic        string   `json:"topic"`
	State        string   `json:"state"`
	Places       *int     `json:"places"`
	Left         *int     `json:"left"`
}

func eventLineOf(o *kepu.Occurrence) eventLine {
	a := o.Activity
	list := func(s []string) []string { return append([]string{}, s...) }
	l := eventLine{
		Type: "event", File: a.At.File, Line: a.At.Line, ID: a.ID, Name: a.Name, When: whenLineOf(&a.When), Dated: o.Dated,
		First: known(o.First.String()), Last: known(o.Last.String()), Planned: known(o.Planned.String()), Place: o.Place,
		Hosts: list(a.Hosts), Organisers: list(a.Organisers), CoOrganisers: list(a.CoOrganisers), Speakers: list(a.Speakers),
		Audience: list(a.Audience), Topic: a.Topic, State: o.State.String(),
	}
	if o.Dated {
		l.Start, l.End = known(startText(o)), known(endText(o))
	}
	if a.Places > 0 {
		l.Places = &a.Places
	}
	if left, ok := a.PlacesLeft(); ok {
		l.Left = &left
	}
	return l
}

func startText(o *kepu.Occurrence) string {
	if o.Hours.From.IsZero() {
		return o.First.String()
	}
	return o.First.String() + "T" + o.Hours.From.String()
}

// endText writes when the last day is over, midnight as the beginning of the
// next: programs do not agree on 24:00.
func endText(o *kepu.Occurrence) string {
	switch {
	case !o.Hours.From.IsZero() && o.Hours.To.IsZero(): // it begins at an hour, and ends nobody knows when
		return ""
	case o.Last.IsZero() || o.Hours.To.IsZero():
		return o.Last.String()
	case o.Hours.To.Minutes() == 24*60:
		return o.Last.AddDays(1).String() + "T00:00"
	}
	return o.Last.String() + "T" + o.Hours.To.String()
}

func writeEventLines(enc *json.Encoder, events []kepu.Occurrence, problems []kepu.Problem, lang kepu.Lang) error {
	for i := range events {
		if err := enc.Encode(eventLineOf(&events[i])); err != nil {
			return err
		}
	}
	return writeProblemLines(enc, problems, lang)
}
