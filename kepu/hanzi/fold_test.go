package hanzi

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct {
		in     string
		form   Form
		want   string
		reason string
	}{
		{"Ａ．１２：", Width, "A.12:", "full-width letters, digits and punctuation"},
		{"a\u3000b\u00a0c\td", Width, "a b c d", "every blank is a space"},
		{"單選題", Script, "单选题", "Traditional labels"},
		{"ＡＢ c", Same, "abc", "the form of comparison"},
		{"Ａ", Case, "ａ", "case of a full-width letter"},
		{"、。“”", Same, "、。“”", "Chinese punctuation has no ASCII form"},
		{"plain", Same, "plain", "nothing to do"},
	} {
		if got := Fold(tt.in, tt.form); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q: %s", tt.in, got, tt.want, tt.reason)
		}
	}
	if n := testing.AllocsPerRun(100, func() { Fold("先切断电源，再救人", Script) }); n != 0 {
		t.Errorf("folding what is folded allocates %v times", n)
	}
}

func TestFoldMapPointsBack(t *testing.T) {
	src := "１．觸電（Ａ）"
	f := FoldMap(src, Width|Script)
	if f.Text != "1.触电(A)" {
		t.Fatalf("folded to %q", f.Text)
	}
	for _, c := range []struct{ folded, source string }{{"1", "１"}, {"触", "觸"}, {"(A", "（Ａ"}} {
		if got, want := f.Source(strings.Index(f.Text, c.folded)), strings.Index(src, c.source); got != want {
			t.Errorf("%q is at %d of the source, want %d", c.folded, got, want)
		}
	}
	if f.Source(-1) != 0 || f.Source(1000) != len(src) || (Folded{}).Source(3) != 0 {
		t.Error("offsets outside the text are not clamped")
	}
}

func FuzzFoldMap(f *testing.F) {
	f.Add("１．觸電（Ａ）\xff")
	f.Add("İ ſ K") // characters whose small form has another length
	f.Fuzz(func(t *testing.T, s string) {
		for _, form := range []Form{Width, Script, Width | Script, Same} {
			m := FoldMap(s, form)
			if want := Fold(s, form); m.Text != want {
				t.Fatalf("FoldMap and Fold disagree on %q: %q, %q", s, m.Text, want)
			}
			last := 0
			for i := range len(m.Text) + 1 {
				at := m.Source(i)
				if at < last || at > len(s) {
					t.Fatalf("byte %d of %q maps to %d after %d", i, m.Text, at, last)
				}
				last = at
			}
			if again := Fold(m.Text, form); again != m.Text {
				t.Fatalf("folding twice changes %q to %q", m.Text, again)
			}
		}
		if c, n := Clean(s); !utf8.ValidString(c) || (n == 0) != (c == s) {
			t.Fatalf("Clean(%q) = %q, %d", s, c, n)
		}
	})
}
