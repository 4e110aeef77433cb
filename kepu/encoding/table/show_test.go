package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

// show writes a question on one line: kind, stem, options with a star before
// the right ones, answers by blank, points in brackets, explanation in braces,
// then what else it has.
func show(q kepu.Question) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", q.Kind, q.Stem)
	for _, o := range q.Options {
		star := ""
		if o.Correct {
			star = "*"
		}
		if q.Kind == kepu.Judgement && !o.Correct {
			continue
		}
		fmt.Fprintf(&b, " %s%s", star, o.Text)
	}
	for _, a := range q.Answers {
		fmt.Fprintf(&b, " =%s", a.Text)
		if a.Blank > 1 {
			fmt.Fprintf(&b, "@%d", a.Blank)
		}
	}
	for _, r := range q.Ranges {
		fmt.Fprintf(&b, " %v..%v", r.Min, r.Max)
	}
	for _, p := range q.Pairs {
		fmt.Fprintf(&b, " %s>%s", p.Left, p.Right)
	}
	if q.Points != (kepu.Ratio{}) {
		fmt.Fprintf(&b, " (%v)", q.Points)
	}
	if q.Explanation != "" {
		fmt.Fprintf(&b, " {%s}", q.Explanation)
	}
	for _, f := range []struct{ name, text string }{
		{"id", q.ID}, {"name", q.Name}, {"topic", q.Topic}, {"source", q.Citation}, {"for", q.Audience}, {"in", q.Area},
		{"until", q.ValidUntil.String()}, {"tags", strings.Join(q.Tags, "+")},
	} {
		if f.text != "" {
			fmt.Fprintf(&b, " %s=%s", f.name, f.text)
		}
	}
	if q.Difficulty != 0 {
		fmt.Fprintf(&b, " level=%d", q.Difficulty)
	}
	return strings.ReplaceAll(b.String(), "\n", "⏎")
}

// told lists problems as code@line:column, those of a kind that was not written
// left out unless asked for.
func told(problems []kepu.Problem, all bool) []string {
	var list []string
	for _, p := range problems {
		if p.Code != kepu.KindInferred || all {
			list = append(list, fmt.Sprintf("%s@%d:%d", p.Code, p.Line, p.Column))
		}
	}
	return list
}

type readCase struct {
	reason   string
	in       string
	want     []string
	problems []string
}

func checkRead(t *testing.T, tests []readCase) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			questions, problems := ReadQuestions("题.csv", []byte(tt.in))
			var got []string
			for _, q := range questions {
				got = append(got, show(q))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("questions (-want +got):\n%s\n%v", diff, problems)
			}
			if diff := cmp.Diff(tt.problems, told(problems, false)); diff != "" {
				t.Errorf("problems (-want +got):\n%s\n%v", diff, problems)
			}
		})
	}
}
