package screen

import (
	"cmp"
	"slices"
)

// withSpare arranges the parts with as many of those that can be spared as fit
// one page, what is least to be spared first.
func (l *layout) withSpare(height int) [][]placed {
	all := l.view.body
	if pages := l.arrange(height); len(pages) <= 1 {
		return pages
	}
	in := make([]bool, len(all))
	var spare []int
	for i, p := range all {
		if in[i] = p.spare == 0; !in[i] {
			spare = append(spare, i)
		}
	}
	slices.SortStableFunc(spare, func(a, b int) int { return cmp.Compare(all[a].spare, all[b].spare) })
	l.view.body = chosenParts(all, in)
	best := l.arrange(height)
	for _, i := range spare {
		if len(best) > 1 {
			break
		}
		in[i] = true
		body := l.view.body
		l.view.body = chosenParts(all, in)
		if pages := l.arrange(height); len(pages) <= 1 {
			best = pages
		} else {
			in[i], l.view.body = false, body
		}
	}
	return best
}

// chosenParts returns the parts that are in.
func chosenParts(all []part, in []bool) []part {
	var list []part
	for i, p := range all {
		if in[i] {
			list = append(list, p)
		}
	}
	return list
}

// asides finds the column for what stands beside texts: behind the longest of
// the texts that leave room for it.
func (l *layout) asides() {
	widest, longest := 0, 0
	for _, p := range l.view.body {
		widest = max(widest, width(p.aside))
	}
	for _, p := range l.view.body {
		if p.aside == "" {
			continue
		}
		if end := l.indent(p) + width(p.text); end+2+widest <= l.room {
			longest = max(longest, end)
		}
	}
	l.aside = longest + 2
}

// beside places an aside behind a text that ends at a column.
func (l *layout) beside(aside string, end int) []piece {
	if aside == "" {
		return nil
	}
	x := max(l.aside, end+2)
	if x+width(aside) > l.room {
		x = end + 2
	}
	if x+width(aside) > l.room {
		return nil
	}
	return []piece{{x: x, text: aside}}
}

// indent is how far the text of an item or an option hangs in.
func (l *layout) indent(p part) int {
	x := 2
	if p.kind == item {
		x = width(p.label)
	}
	if p.noteWidth > 0 {
		x += p.noteWidth + 1
	}
	return x
}
