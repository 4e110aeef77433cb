package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

// showActivity writes an activity on one line: name, time in brackets, then what
// else it has.
func showActivity(a kepu.Activity) string {
	var b strings.Builder
	b.WriteString(a.Name)
	if !a.When.IsZero() {
		fmt.Fprintf(&b, " [%s]", showWhen(&a.When))
	}
	enrolment := a.Enrolment.How
	if a.Enrolment.Counted {
		enrolment += fmt.Sprintf("(%d)", a.Enrolment.Taken)
	}
	places := ""
	if a.Places > 0 {
		places = fmt.Sprint(a.Places)
	}
	state := ""
	if a.State != kepu.Scheduled {
		state = a.State.String()
	}
	for _, f := range []struct{ name, text string }{
		{"id", a.ID}, {"at", a.Place}, {"host", strings.Join(a.Hosts, "+")}, {"by", strings.Join(a.Organisers, "+")}, {"with", strings.Join(a.CoOrganisers, "+")},
		{"speaker", strings.Join(a.Speakers, "+")}, {"owner", a.Owner}, {"for", strings.Join(a.Audience, "+")}, {"topic", a.Topic}, {"places", places},
		{"join", enrolment}, {"plan", a.PlanItem}, {"state", state}, {"about", a.About},
	} {
		if f.text != "" {
			fmt.Fprintf(&b, " %s=%s", f.name, f.text)
		}
	}
	for _, c := range a.Changes {
		fmt.Fprintf(&b, " {%s}", showChange(c))
	}
	return b.String()
}

func showChange(c kepu.Change) string {
	s := c.Day.String()
	if c.Cancelled {
		s += " cancelled"
	}
	if !c.To.IsZero() {
		s += ">" + c.To.String()
	}
	if c.Hours != (kepu.Hours{}) {
		s += " " + hoursText(c.Hours)
	}
	if c.Place != "" {
		s += " at " + c.Place
	}
	return s
}

// showWhen writes the kind of a time, its days as far as they are known, its
// hours and the period it is in.
func showWhen(w *kepu.When) string {
	s := w.Kind.String()
	if w.Kind == kepu.Vague {
		s += " " + w.Text
	}
	for _, text := range []string{w.Relation.String(), w.From.String(), w.Name, w.Hours.String()} {
		if text != "" {
			s += " " + text
		}
		if text == w.From.String() && w.To != w.From && w.To.String() != "" {
			s += ".." + w.To.String()
		}
	}
	for _, d := range w.Dates {
		s += " " + d.String()
	}
	if len(w.Months) > 0 {
		s += fmt.Sprint(" ", w.Months)
	}
	if w.Within != (kepu.Period{}) {
		if w.Within == kepu.YearPeriod(w.Within.First.Year()) {
			return s + " /" + w.Within.First.String()[:4]
		}
		s += " /" + w.Within.String()
	}
	return s
}

type activityCase struct {
	reason   string
	in       string
	want     []string
	problems []string
}

func checkActivities(t *testing.T, name string, within kepu.Period, tests []activityCase) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			activities, problems := ReadActivities(name, []byte(tt.in), within)
			var got []string
			for _, a := range activities {
				got = append(got, showActivity(a))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("activities (-want +got):\n%s\n%v", diff, problems)
			}
			if diff := cmp.Diff(tt.problems, told(problems, true)); diff != "" {
				t.Errorf("problems (-want +got):\n%s\n%v", diff, problems)
			}
		})
	}
}
