package files

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

// brief gives problems as one line each: place, code, arguments.
func brief(problems []kepu.Problem) string {
	var lines []string
	for _, p := range problems {
		line := p.Position.String() + " " + string(p.Code)
		for _, arg := range p.Args {
			if r, ok := arg.(reason); ok {
				arg = r.Text(kepu.English)
			}
			line += fmt.Sprintf(" %v", arg)
		}
		lines = append(lines, strings.TrimSpace(line))
	}
	return strings.Join(lines, "\n")
}

// check compares a text and its problems with what was wanted.
func check(t *testing.T, why string, text []byte, problems []kepu.Problem, wantText, wantProblems string) {
	t.Helper()
	if diff := cmp.Diff(wantText, string(text)); diff != "" {
		t.Errorf("%s: text (-want +got):\n%s", why, diff)
	}
	if diff := cmp.Diff(wantProblems, brief(problems)); diff != "" {
		t.Errorf("%s: problems (-want +got):\n%s", why, diff)
	}
}

func TestReasonsFit(t *testing.T) {
	for r, words := range reasonWords {
		for lang := kepu.Hans; lang <= kepu.English; lang++ {
			p := kepu.Problem{Code: kepu.FileUnreadable, Args: []any{reason(r)}}
			if text := p.Text(lang); !strings.HasSuffix(text, words[lang]) || words[lang] == "" {
				t.Errorf("reason %d in %v reads %q: a problem has no place for %q", r, lang, text, words[lang])
			}
		}
	}
}
