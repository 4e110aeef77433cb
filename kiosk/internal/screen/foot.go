package screen

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// pageMarks draws the rule above the foot, with the keys that turn pages in it
// where there are several: ── - 上一页  + 下一页  2/3 ─. A page without rules
// has the marks at the end of its foot.
func (l *layout) pageMarks() {
	l.footRoom = l.room + 1 // the last line may go up to the edge
	y := l.set.height - 2
	if l.pages == 1 && l.view.turn == nil {
		if l.ruled {
			l.rule(y, "")
		}
		return
	}
	var turns []hint
	if l.page > 0 || l.view.turn != nil {
		turns = append(turns, l.set.prev)
	}
	if l.page < l.pages-1 || l.view.turn != nil {
		turns = append(turns, l.set.next)
	}
	mark := fmt.Sprintf("%d/%d", l.page+1, l.pages)
	if l.view.turn != nil {
		mark = ""
	}
	line := func() (s string) {
		for _, h := range turns {
			s += h.words(false) + "  "
		}
		return strings.TrimRight(s+mark, " ")
	}
	if room := l.room - 2; width(line()) > room || !l.ruled && width(line()) > room*2/3 {
		for i := range turns { // the signs of the keys have to do
			turns[i].does = ""
		}
	}
	x := l.left + l.room - width(line())
	if l.ruled {
		x--
		l.rule(y, line())
	} else {
		y++
		l.put(x, y, line(), plain)
		l.footRoom -= width(line()) + 2
	}
	for _, h := range turns {
		w := width(h.words(false)) + 2
		l.targets = append(l.targets, target{x - 1, x + w - 1, y, h.do, false})
		x += w
	}
}

// footOrder is the one order of keys in every foot, after the numbers.
var footOrder = []key{'0', keyEnter, keyBackspace, keyEsc, '*', '/'}

// foot lays out the last line. The keys of the page itself and the way back
// always stand in it, in shorter words where there is little room; what numbers
// do is the first to go. The other keys that work everywhere are added where
// there is room for all.
func (l *layout) foot() {
	must := slices.Clone(l.view.keys)
	if l.cursor >= 0 {
		must = slices.DeleteFunc(must, func(h hint) bool { return h.key == keyEnter })
		must = append(must, l.set.take)
	}
	var may []hint
	for _, h := range l.set.common {
		if slices.ContainsFunc(must, func(m hint) bool { return m.key == h.key || m.does == h.does }) {
			continue
		}
		if h.key == keyBackspace || h.key == keyEsc || len(l.set.common) == 1 {
			must = append(must, h)
		} else {
			may = append(may, h)
		}
	}
	all := must
	if h, ok := l.numbersHint(); ok {
		all = append([]hint{h}, must...)
	}
	if home := slices.IndexFunc(may, func(h hint) bool { return h.key == '*' }); home >= 0 {
		// The way home stands there even if it has to stand closer.
		with := append(slices.Clone(all), may[home])
		if !l.fits(with, 3, false) && l.footLine(with, nil, 2, false) {
			return
		}
	}
	if l.footLine(all, may, 3, false) || l.footLine(all, nil, 2, false) || l.footLine(all, nil, 2, true) {
		return
	}
	for ; len(must) > 0; must = must[:len(must)-1] {
		if l.footLine(must, nil, 2, true) || l.footLine(must, nil, 1, true) {
			return
		}
	}
}

// numbersHint says which numbers of this page can be pressed: 1-4 回答.
func (l *layout) numbersHint() (h hint, ok bool) {
	first, last := 0, 0
	for _, c := range l.choices {
		if c.page == l.page && c.number > 0 {
			if first == 0 {
				first = c.number
			}
			last = max(last, c.number)
		}
	}
	switch {
	case last == 0:
		return hint{}, false
	case l.view.verb == "":
		return hint{name: l.set.byNumber}, true
	case first == last:
		return hint{name: strconv.Itoa(last), does: l.view.verb}, true
	}
	return hint{name: strconv.Itoa(first) + "-" + strconv.Itoa(last), does: l.view.verb}, true
}

func (h hint) words(short bool) string {
	switch {
	case h.does == "":
		return h.name
	case short && h.short != "":
		return h.name + " " + h.short
	}
	return h.name + " " + h.does
}

// fits tells whether there is room for hints in the foot.
func (l *layout) fits(hints []hint, between int, short bool) bool {
	w := -between
	for _, h := range hints {
		w += width(h.words(short)) + between
	}
	return w <= l.footRoom
}

// footLine puts hints into the foot if they fit, and as many of the others as
// still do. Help stands at the right end.
func (l *layout) footLine(must, may []hint, between int, short bool) bool {
	line := slices.Clone(must)
	if !l.fits(line, between, short) {
		return false
	}
	for _, h := range may {
		if with := append(slices.Clone(line), h); l.fits(with, between, short) {
			line = with
		}
	}
	slices.SortStableFunc(line, func(a, b hint) int {
		return cmp.Compare(slices.Index(footOrder, a.key), slices.Index(footOrder, b.key))
	})
	x := l.left
	for _, h := range line {
		words := h.words(short)
		if h.key == '/' {
			x = max(x, l.left+min(l.footRoom, l.room)-width(words))
		}
		l.put(x, l.set.height-1, words, plain)
		if h.do != nil {
			l.targets = append(l.targets, target{x - 1, x + width(words) + 1, l.set.height - 1, h.do, false})
		}
		x += width(words) + between
	}
	return true
}
