package quiztext

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

func (s *source) wholeLine(at int) span {
	end := strings.IndexByte(s.fold[at:], '\n')
	if end < 0 {
		return span{at, len(s.fold)}
	}
	return span{at, at + end}
}

// whole is the span from the first to the last piece.
func (b *builder) whole(parts []span) span {
	if len(parts) == 0 {
		return span{}
	}
	return span{parts[0].from, max(parts[0].to, parts[len(parts)-1].to)}
}

// stem is the material, where there is one, and the stem without its holes. A
// hole that was an answer in brackets leaves an empty bracket.
func (b *builder) stem(q *raw) string {
	slices.SortFunc(q.holes, func(a, c span) int { return a.from - c.from })
	t := b.text(q.stem, q.holes)
	if len(q.holes) > 0 {
		t = strings.TrimRight(t, " *") // [单选题] *
	}
	if len(q.material) > 0 {
		if m := b.text(q.material, nil); m != "" {
			if t == "" {
				return m
			}
			return m + "\n" + t
		}
	}
	return t
}

// text joins pieces. A line's end stays where a sentence ended there, where
// the next line is an item of a list, or where a backslash asks for it; other
// lines were broken for want of room.
func (b *builder) text(parts []span, holes []span) string {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		if len(holes) == 0 {
			return b.s.content(parts[0])
		}
	}
	var out strings.Builder
	for i, p := range parts {
		if i > 0 {
			out.WriteString(b.between(parts[i-1], p))
		}
		t := b.piece(p, holes)
		if i+1 < len(parts) {
			t = strings.TrimSuffix(t, "\\")
		}
		out.WriteString(t)
	}
	return strings.TrimSpace(out.String())
}

func (b *builder) piece(p span, holes []span) string {
	from := p.from
	var out strings.Builder
	for _, h := range holes {
		if h.from < from || h.to > p.to {
			continue
		}
		out.WriteString(b.s.content(span{from, h.from}))
		if _, shut := closing(b.s.fold[h.from:h.to]); shut == "" {
			if b.s.fold[h.from] == '_' {
				out.WriteString("____") // and here the line it was written on
			} else {
				out.WriteByte(' ') // the answer is gone, its bracket stays
			}
		}
		from = h.to
	}
	if from == p.from {
		return b.s.content(p)
	}
	out.WriteString(b.s.content(span{from, p.to}))
	return out.String()
}

func (b *builder) between(a, c span) string {
	if c.from < a.to {
		return "\n" // brought together from two places
	}
	gap := b.s.fold[a.to:c.from]
	if !strings.Contains(gap, "\n") {
		if strings.Contains(gap, " ") {
			return " "
		}
		return ""
	}
	prev, next := b.s.of(a), b.s.of(c)
	if strings.Contains(strings.ReplaceAll(gap, " ", ""), "\n\n") || strings.HasSuffix(prev, "\\") || listItem(next) {
		return "\n"
	}
	r, _ := utf8.DecodeLastRuneInString(prev)
	if strings.ContainsRune("。?!;:…”)】》", r) {
		return "\n"
	}
	if r < 0x80 && next[0] < 0x80 && (isLetter(byte(r)) || isDigit(byte(r)) || r == ',' || r == '.') {
		return " "
	}
	return ""
}

func listItem(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if '①' <= r && r <= '⑳' {
		return true
	}
	return s[0] == '(' && len(s) > 2 && (isDigit(s[1]) || s[1] >= 0x80 && func() bool { _, n := hanzi.LeadingNumber(s[1:]); return n > 0 }())
}
