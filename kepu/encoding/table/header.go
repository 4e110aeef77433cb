package table

import (
	"strings"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// commas are what stands between cells, the likelier first. A full-width ， is
// none: every sentence of a stem holds some.
const commas = ",\t;"

// findHeader looks for the first row that is a header and for the sign between
// its cells, and makes that sign the grid's. knows tells how many of a row's
// cells head a column, 0 where the row is no header. It looks no further than
// limit bytes.
func (g *grid) findHeader(limit int, knows func(*grid, []cell) int) bool {
	found, first, most := byte(0), len(g.Text), 0
	var cells []cell
	for i := range len(commas) {
		g.comma, g.next = commas[i], 0
		for g.next < min(limit, len(g.Text)) {
			start := g.next
			row, open, ok := g.row(cells[:0])
			if cells = row; !ok || start > first {
				break
			}
			if n := 0; open < 0 {
				if n = knows(g, row); n > 0 && (start < first || n > most) {
					found, first, most = g.comma, start, n
				}
				if n > 0 {
					break
				}
			}
		}
		if g.book {
			break
		}
	}
	g.comma, g.next = found, 0
	return found != 0
}

// heading gives the words of a column's head in the form that they are known
// by: Simplified, small letters, without blanks, marks and remarks in brackets.
func heading(s string) string {
	if len(s) > maxHeading {
		return ""
	}
	s = hanzi.Fold(s, hanzi.Same)
	if strings.IndexByte(s, '\n') >= 0 {
		s = strings.ReplaceAll(s, "\n", "")
	}
	for _, pair := range []string{"()", "[]"} {
		s = unbracketed(s, pair[:1], pair[1:])
	}
	s = unbracketed(s, "【", "】")
	return strings.Trim(s, "*※:._-、#")
}

// withoutRemark takes off what stands behind a dash: Question - max 120 characters.
func withoutRemark(head string) string {
	for _, dash := range [...]string{" - ", " – ", " — ", "——"} {
		if i := strings.Index(head, dash); i > 0 {
			return head[:i]
		}
	}
	return head
}

// maxHeading bounds a column's head, in bytes.
const maxHeading = 120

// unbracketed leaves a bracket out unless it is all there is: 答案(必填), but (A).
func unbracketed(s, open, shut string) string {
	i := strings.Index(s, open)
	if i < 0 {
		return s
	}
	n := strings.Index(s[i:], shut)
	if n < 0 {
		return s
	}
	inner, rest := s[i+len(open):i+n], s[:i]+s[i+n+len(shut):]
	if strings.Trim(rest, "*") == "" {
		return inner
	}
	return rest
}
