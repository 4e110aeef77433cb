package source

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

func TestNew(t *testing.T) {
	for _, tt := range []struct{ src, want, reason string }{
		{"", "", "nothing"},
		{"\ufeff一\r\n二\r三\n", "一\n二\n三\n", "a byte order mark and every line end"},
		{"\r\r\n\n", "\n\n\n", "empty lines stay"},
	} {
		s := New("f", []byte(tt.src))
		if s.Text != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, s.Text, tt.want)
		}
		var lines []string
		for i := range s.Lines() {
			text, _ := s.Line(i)
			lines = append(lines, text)
		}
		if diff := cmp.Diff(strings.Split(tt.want, "\n"), lines); diff != "" {
			t.Errorf("%s: lines (-want +got):\n%s", tt.reason, diff)
		}
	}
}

// TestAt compares with counting from the start, in any order of asking.
func TestAt(t *testing.T) {
	s := New("f", []byte("一二\n\n三a四b\n尾"))
	r := rand.New(rand.NewPCG(1, 1))
	for range 1000 {
		i := r.IntN(len(s.Text) + 1)
		if !utf8.RuneStart((s.Text + " ")[i]) {
			continue
		}
		before := s.Text[:i]
		start := strings.LastIndexByte(before, '\n') + 1
		want := kepu.Position{File: "f", Line: 1 + strings.Count(before, "\n"), Column: 1 + utf8.RuneCountInString(before[start:])}
		if got := s.At(i); got != want {
			t.Fatalf("%d is at %v, want %v", i, got, want)
		}
	}
	if got := s.At(-1); got.Line != 1 || got.Column != 1 {
		t.Errorf("before the text: %v", got)
	}
	if got := s.At(99); got.Line != 4 || got.Column != 2 {
		t.Errorf("behind the text: %v", got)
	}
}

func TestControls(t *testing.T) {
	if got := New("f", []byte("一\t二\r\n")).Controls(); got != nil {
		t.Errorf("tabs and line ends are reported: %v", got)
	}
	want := []kepu.Problem{{Position: kepu.Position{File: "f", Line: 2, Column: 2}, Code: kepu.ControlCharacters, Args: []any{2}}}
	if diff := cmp.Diff(want, New("f", []byte("一\n二\x1b[31m\xff")).Controls()); diff != "" {
		t.Errorf("controls (-want +got):\n%s", diff)
	}
}
