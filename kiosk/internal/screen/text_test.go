package screen

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		reason, text string
		columns      int
		want         []string
	}{
		{"nothing", "", 10, nil},
		{"fits", "重阳节", 6, []string{"重阳节"}},
		{"between any two characters", "九月初九重阳节", 6, []string{"九月初", "九重阳", "节"}},
		{"no comma begins a line", "家里有人触电，第一步", 12, []string{"家里有人触", "电，第一步"}},
		{"nor several closing signs", "他说：“好。”然后走", 10, []string{"他说：", "“好。”然后", "走"}},
		{"no opening sign ends one", "请看这本《家庭手册》", 10, []string{"请看这本", "《家庭手", "册》"}},
		{"brackets", "请旁人打电话（高压线落地）", 13, []string{"请旁人打电话", "（高压线落", "地）"}},
		{"numbers stay whole", "同时请旁人打95598报修", 14, []string{"同时请旁人打", "95598报修"}},
		{"words stay whole", "use the fire exit now", 9, []string{"use the", "fire exit", "now"}},
		{"a blank at the edge goes", "fire exit", 4, []string{"fire", "exit"}},
		{"a word longer than a line", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"a long word after others", "见 abcdefghij", 6, []string{"见", "abcdef", "ghij"}},
		{"newlines stay", "甲\n\n乙", 10, []string{"甲", "", "乙"}},
		{"nothing but closing signs", "，，，，，，", 6, []string{"，，，", "，，，"}},
		{"odd width", "九月初九", 5, []string{"九月", "初九"}},
		{"emoji", "好😀😀好", 4, []string{"好😀", "😀好"}},
		{"a combining mark stays with its letter", "e\u0301e\u0301", 1, []string{"e\u0301e\u0301"}},
		{"narrower than a character", "九月", 1, []string{"九", "月"}},
		{"indented paragraph", "　　从前有座山", 10, []string{"从前有座山"}},
		{"percent and degree", "大约百分之50％好", 12, []string{"大约百分之", "50％好"}},
	} {
		if diff := cmp.Diff(tt.want, wrap(tt.text, tt.columns)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
	}
}

func FuzzWrap(f *testing.F) {
	for _, q := range testQuestions() {
		f.Add(q.Stem+q.Explanation, 19)
	}
	f.Add("“《（，。", 3)
	f.Add("\xff\xfe a b", 2)
	f.Fuzz(func(t *testing.T, s string, columns int) {
		if columns < 2 || columns > 200 {
			return
		}
		s = clean(s)
		lines := wrap(s, columns)
		for _, l := range lines {
			if width(l) > max(columns, widest(l)) {
				t.Errorf("%q is wider than %d", l, columns)
			}
		}
		squeeze := strings.NewReplacer(" ", "", "\u3000", "", "\n", "")
		if got, want := squeeze.Replace(strings.Join(lines, "")), squeeze.Replace(s); got != want {
			t.Errorf("text changed: %q, want %q", got, want)
		}
	})
}

// widest is the width of the widest character, which may be wider than a line.
func widest(s string) int {
	w := 0
	for _, c := range clusters(s) {
		w = max(w, c.width)
	}
	return w
}

func TestFit(t *testing.T) {
	for _, tt := range []struct {
		text    string
		columns int
		want    string
	}{
		{"城南社区", 8, "城南社区"}, {"城南社区", 7, "城南.."}, {"城南社区", 6, "城南.."},
		{"城南社区", 5, "城.."}, {"城南社区", 2, ".."}, {"城南社区", 1, "."}, {"城南社区", 0, ""}, {"", 0, ""},
	} {
		if got := fit(tt.text, tt.columns); got != tt.want {
			t.Errorf("fit(%q, %d) = %q, want %q", tt.text, tt.columns, got, tt.want)
		}
	}
}

func TestClean(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"平常\n两行", "平常\n两行"},
		{"a\tb", "a b"},
		{"\x1b[31m红\x1b[0m\a\b", "[31m红[0m"},
		{"\u009b31m", "31m"},
		{"\u202eabc\u2066def\u200b", "abcdef"},
		{"\xff坏", "坏"},
		{"❤\ufe0f", "❤"},
		{"甲\u2028乙", "甲\n乙"},
	} {
		if got := clean(tt.text); got != tt.want {
			t.Errorf("clean(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
