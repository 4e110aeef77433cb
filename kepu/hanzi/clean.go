package hanzi

import (
	"strings"
	"unicode/utf8"
)

// Clean returns s without the characters that must never reach a terminal, a
// page or a file: C0 and C1 controls other than tab and newline, the
// directional overrides U+202A–202E and U+2066–2069, zero-width marks, variation
// selectors and tags, the byte order mark and invalid UTF-8. It also tells how
// many it left out. It returns s itself, without allocating, where there are none.
func Clean(s string) (clean string, dropped int) {
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < 0x7f {
			i++
			continue
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		if unwanted(r, w) {
			return cleanFrom(s, i)
		}
		i += w
	}
	return s, 0
}

func cleanFrom(s string, start int) (string, int) {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:start])
	dropped := 0
	for i := start; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		if unwanted(r, w) {
			dropped++
		} else {
			b.WriteString(s[i : i+w])
		}
		i += w
	}
	return b.String(), dropped
}

func unwanted(r rune, width int) bool {
	return r == utf8.RuneError && width == 1 || Unwanted(r)
}

// Unwanted tells whether [Clean] leaves r out; it cannot see invalid UTF-8.
func Unwanted(r rune) bool {
	switch {
	case r == '\t', r == '\n':
		return false
	case r < ' ', 0x7f <= r && r <= 0x9f:
		return true
	case r < 0x200b:
		return false
	}
	return r <= 0x200f || 0x202a <= r && r <= 0x202e || 0x2060 <= r && r <= 0x206f || 0xfe00 <= r && r <= 0xfe0f || r == 0xfeff || 0xe0000 <= r && r <= 0xe0fff
}
