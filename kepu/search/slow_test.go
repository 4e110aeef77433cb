package search

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// The slow look-up that the index is held against: no index, no bits, every way
// of reading tried in turn.

type slowUnit struct {
	char      rune
	wordStart bool
	usual     string
	others    []string
}

func slowUnits(f Field) []slowUnit {
	syllables := hanzi.Pinyin(f.Text)
	if f.Kind == Person {
		syllables = (*hanzi.Speller)(nil).AppendName(nil, f.Text)
	}
	var units []slowUnit
	last := blank
	for i, r := range []rune(f.Text) {
		char, class := fold(r)
		if class == mark {
			continue
		}
		if class != blank {
			u := slowUnit{char: char, wordStart: class != last}
			for reading := range syllables[i].Readings() {
				if u.usual == "" {
					u.usual = reading
				} else {
					u.others = append(u.others, reading)
				}
				if strings.Contains(reading, "v") {
					u.others = append(u.others, strings.Replace(reading, "v", "u", 1), strings.Replace(reading, "v", "yu", 1))
				}
			}
			units = append(units, u)
		}
		last = class
	}
	return units
}

func slowChars(word string) (chars []rune) {
	for _, r := range word {
		if char, class := fold(r); class != blank && class != mark && len(chars) < maxLength {
			chars = append(chars, char)
		}
	}
	return chars
}

// slowRun returns how many of units it takes to match all of chars: the fewest.
func slowRun(chars []rune, units []slowUnit, usualOnly bool) (n int, ok bool) {
	if len(chars) == 0 {
		return 0, true
	}
	if len(units) == 0 {
		return 0, false
	}
	try := func(rest []rune) {
		if m, matched := slowRun(rest, units[1:], usualOnly); matched && (!ok || m+1 < n) {
			n, ok = m+1, true
		}
	}
	if chars[0] == units[0].char {
		try(chars[1:])
	}
	readings := []string{units[0].usual}
	if !usualOnly {
		readings = append(readings, units[0].others...)
	}
	for _, reading := range readings {
		for i, c := range reading {
			if i == len(chars) || chars[i] != c {
				break
			}
			try(chars[i+1:])
		}
	}
	return n, ok
}

func slowGrade(word string, f Field) (best grade) {
	if spans := readSpans(f.Text); f.Kind == Dates && spans != nil {
		w := newWord(word)
		for _, s := range spans {
			best = max(best, w.matchSpan(&s))
		}
		return best
	}
	chars, units := slowChars(word), slowUnits(f)
	for i := range units {
		place := inside
		if units[i].wordStart {
			place = atWord
		}
		n, ok := slowRun(chars, units[i:], true)
		g := likely
		if !ok {
			n, ok = slowRun(chars, units[i:], false)
			g = 0
		}
		if i == 0 {
			if place = prefix; n == len(units) {
				place = exact
			}
		}
		if ok {
			best = max(best, place|g)
		}
	}
	return best
}

type slowFound struct{ at, score, nameLen int }

// slowFind finds among the fields of many things, best first.
func slowFind(query string, things [][]Field) []slowFound {
	var words []string
	for _, word := range strings.Fields(query) {
		if len(slowChars(word)) > 0 && len(words) < maxWords && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	if len(words) == 0 {
		return nil
	}
	var list []slowFound
	for at, fields := range things {
		total, all := 0, true
		for _, word := range words {
			best := 0
			for _, f := range fields {
				best = max(best, int(slowGrade(word, f))*min(max(f.Weight, 1), maxWeight))
			}
			total += best
			all = all && best > 0
		}
		if all {
			name := 0
			if len(fields) > 0 && (fields[0].Kind != Dates || readSpans(fields[0].Text) == nil) {
				name = len(slowUnits(fields[0]))
			}
			list = append(list, slowFound{at, total, name})
		}
	}
	slices.SortStableFunc(list, func(a, b slowFound) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.nameLen, b.nameLen))
	})
	return list
}
