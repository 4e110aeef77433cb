package files

import "strings"

// A numbering knows the automatic numbers of a Word document and counts them
// while paragraphs go by. A nil numbering has none.
type numbering struct {
	lists  map[string]*list // by numId
	styles map[string]styleNumber
	usual  string // the style of paragraphs that name none
}

// A styleNumber is what a paragraph style says about numbers; "" where it
// says nothing.
type styleNumber struct{ basedOn, num, level string }

// maxLevels is how many levels a list has.
const maxLevels = 9

// A list is one w:num.
type list struct {
	levels  [maxLevels]*level
	restart map[int]int // levels that start anew when the list is first used, and where
	// counts are the last number of each level. Lists of one w:abstractNum
	// share them, because they continue one another.
	counts *[maxLevels]int
}

// A level says how the numbers of one depth of a list are written.
type level struct {
	start   int
	format  string // such as decimal, upperLetter, chineseCounting
	text    string // such as "%1." or "（%1）", where %1 stands for level 0
	gap     string // behind the number
	restart int    // the number of levels above whose use starts this one anew
	legal   bool   // all numbers in digits
	style   string // the paragraph style whose paragraphs are on this level
}

// label counts a paragraph and returns its number with the gap behind it, ""
// where it has none. A bullet is no number.
func (n *numbering) label(p *paragraph) string {
	if n == nil {
		return ""
	}
	num, depth := n.find(p)
	l := n.lists[num]
	if l == nil {
		return ""
	}
	at := l.depth(depth, p.style)
	if at < 0 {
		return ""
	}
	l.count(at)
	return l.label(at)
}

// find gives the number and level of a paragraph: its own, else those of its
// style, else those of the style that one is based on.
func (n *numbering) find(p *paragraph) (num, depth string) {
	num, depth = p.num, p.level
	style := p.style
	if style == "" {
		style = n.usual
	}
	const maxStyles = 32 // based on one another; a circle ends there
	for range maxStyles {
		s, ok := n.styles[style]
		if !ok || num != "" && depth != "" {
			break
		}
		if num == "" {
			num = s.num
		}
		if depth == "" {
			depth = s.level
		}
		style = s.basedOn
	}
	return num, depth
}

// depth gives the level of a paragraph: the one it names, else the one that
// belongs to its style, else the first. It is -1 where the list has no such
// level.
func (l *list) depth(named, style string) int {
	at := 0
	if named != "" {
		at = levelNumber(named)
	} else {
		for i, lv := range l.levels {
			if lv != nil && style != "" && lv.style == style {
				at = i
			}
		}
	}
	if at < 0 || l.levels[at] == nil {
		return -1
	}
	return at
}

func (l *list) count(at int) {
	for i, start := range l.restart {
		l.counts[i] = start - 1
	}
	l.restart = nil
	l.counts[at]++
	for i := at + 1; i < maxLevels; i++ {
		if lv := l.levels[i]; lv != nil && at < lv.restart {
			l.counts[i] = lv.start - 1
		}
	}
}

func (l *list) label(at int) string {
	lv := l.levels[at]
	if lv.format == "bullet" {
		return ""
	}
	var b strings.Builder
	for i := 0; i < len(lv.text); i++ {
		if lv.text[i] == '%' && i+1 < len(lv.text) && '1' <= lv.text[i+1] && lv.text[i+1] <= '9' {
			i++
			b.WriteString(l.number(int(lv.text[i]-'1'), lv.legal))
		} else {
			b.WriteByte(lv.text[i])
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return b.String() + lv.gap
}

// number gives the number of a level, which is its first where the level has
// not been used.
func (l *list) number(at int, legal bool) string {
	lv := l.levels[at]
	if lv == nil {
		return ""
	}
	format := lv.format
	if legal {
		format = "decimal"
	}
	return numeral(format, max(l.counts[at], lv.start))
}
