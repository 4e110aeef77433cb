package screen

import (
	"testing"
	"time"

	"github.com/gdamore/tcell/v2"
)

// through sends keys through a gate, each with the milliseconds since the one
// before, and returns those that are let through.
func through(typing bool, keys string, gaps ...int) string {
	var g gate
	var meant []key
	at := time.Unix(0, 0)
	for i, k := range keys {
		gap := gaps[min(i, len(gaps)-1)]
		if i > 0 && time.Duration(gap)*time.Millisecond >= stillness {
			meant = append(meant, g.still(typing)...) // the timer ran out
		}
		at = at.Add(time.Duration(gap) * time.Millisecond)
		meant = append(meant, g.press(key(k), at, typing)...)
	}
	meant = append(meant, g.still(typing)...)
	s := ""
	for _, k := range meant {
		s += string(rune(k))
	}
	return s
}

func TestGate(t *testing.T) {
	for _, tt := range []struct {
		reason string
		typing bool
		keys   string
		gaps   []int
		want   string
	}{
		{"one key", false, "2", []int{0}, "2"},
		{"quick but human", false, "21\r", []int{0, 120, 90}, "21\r"},
		{"the same key twice", false, "\r\r", []int{0, 300}, "\r\r"},
		{"a card reader", false, "0012345678\r", []int{500, 8}, ""},
		{"a card reader whose number ends in a pair", false, "1277\r", []int{500, 10}, ""},
		{"a slow card reader", false, "4711\r", []int{500, 29}, ""},
		{"a barcode without Enter", false, "6901234", []int{500, 12}, ""},
		{"a person after a card", false, "12\r3", []int{500, 10, 10, 400}, "3"},
		{"two keys hit with one finger", false, "12", []int{500, 15}, ""},
		{"a held key, 25 a second", false, "1111111", []int{500, 600, 40, 40, 40, 40, 40}, "1"},
		{"a held key, 30 a second", false, "1111111", []int{500, 250, 33, 33, 33, 33, 33}, "1"},
		{"held, slow machine: one repeat slips through", false, "11111", []int{500, 500, 92, 92, 92}, "11"},
		{"Enter held on a page of feedback", false, "\r\r\r\r\r\r", []int{500, 600, 40, 40, 40, 40}, "\r"},
		{"another key after a held one", false, "1112", []int{500, 600, 40, 300}, "12"},
		{"typing", true, "120\r", []int{500, 90, 90, 200}, "120\r"},
		{"typing a double letter", true, "110\r", []int{500, 60, 90, 200}, "110\r"},
		{"typing faster than that", true, "120", []int{500, 30, 30}, "120"},
		{"a card while typing", true, "0012\r", []int{500, 8}, ""},
		{"a card after some typing", true, "12998\r", []int{500, 90, 200, 8, 8, 8}, "12"},
		{"a key held while typing", true, "1111", []int{500, 40, 40, 40}, "1"},
	} {
		if got := through(tt.typing, tt.keys, tt.gaps...); got != tt.want {
			t.Errorf("%s: %q let through, want %q", tt.reason, got, tt.want)
		}
	}
}

// A page that is slow to answer must not make a run of two honest keys: the
// second tells that the first was followed by stillness.
func TestGateWithoutTimer(t *testing.T) {
	var g gate
	at := time.Unix(0, 0)
	if got := g.press('1', at, false); got != nil {
		t.Errorf("let through %v at once", got)
	}
	if got := g.press('2', at.Add(300*time.Millisecond), false); len(got) != 1 || got[0] != '1' {
		t.Errorf("let through %v, want 1", got)
	}
}

func TestKeys(t *testing.T) {
	for _, tt := range []struct {
		reason string
		event  *tcell.EventKey
		want   key
	}{
		{"digit", tcell.NewEventKey(tcell.KeyRune, '1', tcell.ModNone), '1'},
		{"full-width digit", tcell.NewEventKey(tcell.KeyRune, '１', tcell.ModNone), '1'},
		{"full-width letter", tcell.NewEventKey(tcell.KeyRune, 'Ａ', tcell.ModNone), 'A'},
		{"full-width star", tcell.NewEventKey(tcell.KeyRune, '＊', tcell.ModNone), '*'},
		{"shifted", tcell.NewEventKey(tcell.KeyRune, 'a', tcell.ModShift), 'a'},
		{"Alt is not ours", tcell.NewEventKey(tcell.KeyRune, '1', tcell.ModAlt), keyOther},
		{"Chinese", tcell.NewEventKey(tcell.KeyRune, '重', tcell.ModNone), '重'},
		{"no letter of ours", tcell.NewEventKey(tcell.KeyRune, 'ж', tcell.ModNone), keyOther},
		{"C1 control", tcell.NewEventKey(tcell.KeyRune, 0x9b, tcell.ModNone), keyOther},
		{"Enter", tcell.NewEventKey(tcell.KeyEnter, 0, tcell.ModNone), keyEnter},
		{"line feed of a card reader", tcell.NewEventKey(tcell.KeyCtrlJ, 0, tcell.ModCtrl), keyEnter},
		{"Backspace", tcell.NewEventKey(tcell.KeyBackspace2, 0, tcell.ModNone), keyBackspace},
		{"Ctrl-C", tcell.NewEventKey(tcell.KeyCtrlC, 0, tcell.ModCtrl), keyQuit},
		{"Ctrl-Z", tcell.NewEventKey(tcell.KeyCtrlZ, 0, tcell.ModCtrl), keyOther},
		{"F1", tcell.NewEventKey(tcell.KeyF1, 0, tcell.ModNone), '/'},
		{"Up", tcell.NewEventKey(tcell.KeyUp, 0, tcell.ModNone), keyUp},
	} {
		if got := keyOf(tt.event); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}
