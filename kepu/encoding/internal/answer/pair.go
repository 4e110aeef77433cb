package answer

import "strings"

// Arrow finds the arrow between the two sides of a pair, 左 -> 右, and its
// length; at is negative where there is none.
func Arrow(s string) (at, size int) {
	for _, arrow := range []string{"->", "→", "——", "=>"} {
		if at = strings.Index(s, arrow); at >= 0 {
			return at, len(arrow)
		}
	}
	return -1, 0
}
