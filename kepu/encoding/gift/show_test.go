package gift

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

// show writes a question on one line, much as GIFT does: kind, name, stem;
// = before what is right, ~ before what is wrong, %weight% and #feedback;
// explanation in braces, then the fields that are set.
func show(q kepu.Question) string {
	var b strings.Builder
	b.WriteString(q.Kind.String())
	if q.Name != "" {
		fmt.Fprintf(&b, " ::%s::", q.Name)
	}
	fmt.Fprintf(&b, " %s", q.Stem)
	item := func(right bool, w kepu.Ratio, text, feedback string) {
		b.WriteString(map[bool]string{true: " =", false: " ~"}[right])
		if w != (kepu.Ratio{}) {
			fmt.Fprintf(&b, "%%%v%%", w)
		}
		b.WriteString(text)
		if feedback != "" {
			b.WriteString("#" + feedback)
		}
	}
	for _, o := range q.Options {
		item(o.Correct, o.Weight, o.Text, o.Feedback)
	}
	for _, a := range q.Answers {
		text := a.Text
		if a.Blank > 0 {
			text = fmt.Sprintf("(%d)%s", a.Blank, text)
		}
		item(!a.Wrong, a.Weight, text, a.Feedback)
	}
	for _, r := range q.Ranges {
		item(!r.Wrong, r.Weight, fmt.Sprintf("%v..%v", r.Min, r.Max), r.Feedback)
	}
	for _, p := range q.Pairs {
		fmt.Fprintf(&b, " %s->%s", p.Left, p.Right)
	}
	if q.Otherwise != "" {
		b.WriteString(" *#" + q.Otherwise)
	}
	if q.Explanation != "" {
		fmt.Fprintf(&b, " {%s}", q.Explanation)
	}
	for _, f := range [][2]string{{"id", q.ID}, {"topic", q.Topic}, {"tags", strings.Join(q.Tags, "|")}, {"citation", q.Citation},
		{"audience", q.Audience}, {"area", q.Area}, {"valid", q.ValidUntil.String()}} {
		if f[1] != "" {
			fmt.Fprintf(&b, " %s=%s", f[0], f[1])
		}
	}
	if q.Difficulty > 0 {
		fmt.Fprintf(&b, " difficulty=%d", q.Difficulty)
	}
	if q.Points != (kepu.Ratio{}) {
		fmt.Fprintf(&b, " points=%v", q.Points)
	}
	return strings.ReplaceAll(b.String(), "\n", "⏎")
}

// told lists problems as code@line:column.
func told(problems []kepu.Problem) []string {
	var list []string
	for _, p := range problems {
		list = append(list, fmt.Sprintf("%s@%d:%d", p.Code, p.Line, p.Column))
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
			questions, problems := Read("题.txt", []byte(tt.in))
			var got []string
			for _, q := range questions {
				got = append(got, show(q))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("questions (-want +got):\n%s\n%v", diff, problems)
			}
			if diff := cmp.Diff(tt.problems, told(problems)); diff != "" {
				t.Errorf("problems (-want +got):\n%s\n%v", diff, problems)
			}
		})
	}
}
