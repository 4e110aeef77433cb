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

func (s *Schedule) lintClashes(p Period) []Problem {
	type pair struct {
		a, b     *Activity
		what     string
		kind     ClashKind
		possible bool
	}
	var pairs []pair
	first, times := map[pair]calendar.Date{}, map[pair]int{}
	for c := range s.Clashes(p) {
		key := pair{c.A.Activity, c.B.Activity, c.What, c.Kind, c.Possible}
		if times[key]++; times[key] == 1 {
			pairs = append(pairs, key)
			day := c.A.First
			if c.B.First.Compare(day) > 0 {
				day = c.B.First
			}
			first[key] = day
		}
	}
	var problems []Problem
	for _, c := range pairs {
		code := [...]Code{ClashOfPlace, ClashOfPerson, ClashOfAudience}[c.kind]
		if c.possible {
			code = ClashPossible
		}
		problems = append(problems, Problem{c.a.At, code, []any{c.a.Name, c.b.Name, c.what, first[c].String(), times[c]}})
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
		if over[g.Activity] {
			continue
		}
		for _, lack := range [...]struct {
			lacks bool
			code  Code
		}{{g.NoDay, ActivityNoDay}, {g.NoPlace, ActivityNoPlace}, {g.NoOwner, ActivityNoOwner}} {
			if lack.lacks {
				problems = append(problems, Problem{g.Activity.At, lack.code, []any{g.Activity.Name, g.Activity.When.Text}})
			}
		}
	}
	return problems
}
