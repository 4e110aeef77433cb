package ics

import (
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
)

// TestNothingIsSlow writes what would cost most: a rule without an end of which
// thousands of days were changed, and one with as many exceptions.
func TestNothingIsSlow(t *testing.T) {
	daily := kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachDay, Within: kepu.Period{First: day("1990-01-01")}}
	for _, n := range []int{mostChanges, 20_000} {
		moved := kepu.Activity{When: daily}
		excepted := kepu.Activity{When: kepu.When{Kind: kepu.OnRule, Rule: kepu.RecurrenceRule{Frequency: kepu.Daily, Start: day("1990-01-01")}}}
		for i := range n {
			on := day("1990-01-01").AddDays(i)
			moved.Changes = append(moved.Changes, kepu.Change{Day: on, To: day("2100-01-01").AddDays(i * 300 % 1_000_000)})
			excepted.When.Rule.Except = append(excepted.When.Rule.Except, on.AddDays(i))
		}
		for _, a := range []kepu.Activity{moved, excepted} {
			s, _ := kepu.NewSchedule([]kepu.Activity{a}, nil)
			start := time.Now()
			Append(nil, s, Options{Stamp: stamp, Within: kepu.YearPeriod(2026)})
			if took := time.Since(start); took > 8*time.Second {
				t.Errorf("%d changes and %d exceptions took %v", len(a.Changes), len(a.When.Rule.Except), took)
			} else {
				t.Log(len(a.Changes), len(a.When.Rule.Except), took)
			}
		}
	}
}
