package kepu

import "github.com/openkepu/openkepu/kepu/calendar"

// Lint looks a schedule over as an editor would, and returns what should be
// looked at in a period: activities that need a place or a person at the same
// time, and what has no certain day, no place, or nobody who answers for it. Two
// activities that clash again and again are one problem, at the first of them.
// What is over before the period, held or cancelled is left out.
func (s *Schedule) Lint(p Period) []Problem {
	if s == nil {
		return nil
	}
	return append(s.lintClashes(p), s.lintGaps(p)...)
}

// maxClashes is how many pairs of each kind are told of: whoever mends so many
// looks again.
const maxClashes = 500

func (s *Schedule) lintClashes(p Period) []Problem {
	var problems []Problem
	for kind, code := range [...]Code{PlaceClash: ClashOfPlace, PersonClash: ClashOfPerson, AudienceClash: ClashOfAudience} {
		problems = append(problems, s.lintKind(p, ClashKind(kind), code)...)
	}
	return problems
}

// lintKind tells of the clashes of one kind, a pair once.
func (s *Schedule) lintKind(p Period, kind ClashKind, code Code) []Problem {
	type pair struct {
		a, b     *Activity
		what     string
		possible bool
	}
	var pairs []pair
	first, times := map[pair]calendar.Date{}, map[pair]int{}
	more := false
	for c := range s.clashes(p, func(k ClashKind) bool { return k == kind }) {
		key := pair{c.A.Activity, c.B.Activity, c.What, c.Possible}
		if times[key]++; times[key] > 1 {
			continue
		}
		if more = len(pairs) == maxClashes; more {
			break
		}
		pairs = append(pairs, key)
		if first[key] = c.A.First; c.B.First.Compare(c.A.First) > 0 {
			first[key] = c.B.First
		}
	}
	var problems []Problem
	for _, c := range pairs {
		code := code
		if c.possible {
			code = ClashPossible
		}
		problems = append(problems, Problem{c.a.At, code, []any{c.a.Name, c.b.Name, c.what, first[c].String(), times[c]}})
	}
	if more {
		problems = append(problems, Problem{Position{File: pairs[0].a.At.File}, MoreClashes, []any{maxClashes}})
	}
	return problems
}

func (s *Schedule) lintGaps(p Period) []Problem {
	over := map[*Activity]bool{}
	if !p.First.IsZero() {
		for i := range s.items {
			r := s.items[i].reach
			over[s.items[i].activity] = r.low <= r.high && int(r.high) < dayKey(p.First)
		}
	}
	var problems []Problem
	for _, g := range s.Gaps() {
		a := g.Activity
		if over[a] {
			continue
		}
		noDay := ActivityNoDay
		switch {
		case a.State == Postponed:
			noDay = ActivityPutOff
		case a.When.Text == "":
			noDay = ActivityNoTime
		}
		for _, lack := range [...]struct {
			lacks bool
			code  Code
		}{{g.NoDay, noDay}, {g.NoPlace, ActivityNoPlace}, {g.NoOwner, ActivityNoOwner}} {
			if lack.lacks {
				problems = append(problems, Problem{a.At, lack.code, []any{a.Name, a.When.Text}})
			}
		}
	}
	return problems
}
