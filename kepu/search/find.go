package search

import (
	"cmp"
	"iter"
	"slices"
)

// A Match is a thing that was found.
type Match[T any] struct {
	// Item is the thing, and At its place among those the index was made of.
	Item T
	At   int
	// Score says how well it matches; it compares within one answer only.
	Score int
	// Hits say where each word of the query matches best, in the order of the
	// words.
	Hits []Hit
}

// A Hit is a part of a field that a word matches.
type Hit struct {
	// Field is which of the thing's fields it is, from 0.
	Field int
	// Text is the field's text as it was given.
	Text string
	// From and To are the bytes of Text that the word matches.
	From, To int
}

// Find returns the things that match every word of the query, best first, and
// at most limit of them if that is more than 0. A query without words finds
// nothing.
func (x *Index[T]) Find(query string, limit int) []Match[T] {
	a := x.ask(query)
	if a == nil {
		return nil
	}
	found := x.core.best(a.scores, limit)
	matches := make([]Match[T], 0, len(found))
	for _, f := range found {
		matches = append(matches, Match[T]{x.items[f.at], int(f.at), int(f.score), x.core.hits(a.words, int(f.at))})
	}
	return matches
}

// Each yields what [Index.Find] finds in the order that it was given in, for
// those who put it in an order of their own. Its hits tell the Field alone and
// are valid until the next; [Index.Hits] tells the rest.
func (x *Index[T]) Each(query string) iter.Seq[Match[T]] {
	return func(yield func(Match[T]) bool) {
		a := x.ask(query)
		if a == nil {
			return
		}
		hits := make([]Hit, len(a.words))
		for at, score := range a.scores {
			if score == 0 {
				continue
			}
			for i, grades := range a.grades {
				_, hits[i].Field = x.core.field(grades, at)
			}
			if !yield(Match[T]{x.items[at], at, int(score), hits}) {
				return
			}
		}
	}
}

// Hits returns the hits of a match that is at a place among those the index was
// made of.
func (x *Index[T]) Hits(query string, at int) []Hit {
	if at < 0 || at >= x.Len() {
		return nil
	}
	return x.core.hits(words(query), at)
}

// An answer is how well things match a query.
type answer struct {
	words  []*word
	grades [][]grade // of each word, how well it matches each text
	scores []uint64  // of each thing, 0 where some word does not match it
}

// ask matches a query; it is nil where there is nothing to look for.
func (x *Index[T]) ask(query string) *answer {
	if x == nil || len(x.items) == 0 {
		return nil
	}
	list := words(query)
	if len(list) == 0 {
		return nil
	}
	return x.core.ask(list)
}

// ask matches each text once a word, then looks up what the fields of each
// thing got.
func (c *core) ask(list []*word) *answer {
	a := &answer{list, make([][]grade, len(list)), make([]uint64, len(c.refAt)-1)}
	for i, w := range list {
		a.grades[i] = make([]grade, len(c.texts))
		c.gradeTexts(w, a.grades[i])
		for at, score := range a.scores {
			if i > 0 && score == 0 {
				continue
			}
			best, _ := c.field(a.grades[i], at)
			if best > 0 {
				best += score
			}
			a.scores[at] = best
		}
	}
	return a
}

// field returns which field of a thing a word matches best, and how well, by the
// grades of the texts.
func (c *core) field(grades []grade, at int) (best uint64, field int) {
	for i, r := range c.refs[c.refAt[at]:c.refAt[at+1]] {
		if score := uint64(grades[r.text]) * uint64(r.weight); score > best {
			best, field = score, i
		}
	}
	return best, field
}

type found struct {
	score   uint64
	nameLen uint32
	at      uint32
}

func (f found) compare(g found) int {
	return cmp.Or(cmp.Compare(g.score, f.score), cmp.Compare(f.nameLen, g.nameLen), cmp.Compare(f.at, g.at))
}

// fewest is up to how many places are kept in order while looking; for more of
// them sorting in the end is faster.
const fewest = 64

// best returns the things with a score, best first, at most limit of them.
func (c *core) best(scores []uint64, limit int) []found {
	if limit < 1 {
		limit = len(scores)
	}
	var best []found
	for at, score := range scores {
		switch {
		case score == 0:
			continue
		case limit > fewest || len(best) < limit:
		case score < best[limit-1].score:
			continue
		}
		f := found{score, c.nameLen(at), uint32(at)}
		if limit > fewest {
			best = append(best, f)
			continue
		}
		i, _ := slices.BinarySearchFunc(best, f, found.compare)
		if i == limit {
			continue
		}
		best = slices.Insert(best[:min(len(best), limit-1)], i, f)
	}
	if limit > fewest {
		slices.SortFunc(best, found.compare)
	}
	return best[:min(len(best), limit)]
}

// gradeTexts says how well w matches each text.
func (c *core) gradeTexts(w *word, grades []grade) {
	for t, all := range c.all {
		if all&w.need == w.need {
			grades[t], _, _ = c.match(w, c.unitAt[t], c.unitAt[t+1])
		}
	}
	if len(w.days) > 0 {
		for i := range c.spans {
			s := &c.spans[i]
			grades[s.text] = max(grades[s.text], w.matchSpan(&s.span))
		}
	}
}

// hits returns where each word matches thing at best.
func (c *core) hits(list []*word, at int) []Hit {
	hits := make([]Hit, 0, len(list))
	for _, w := range list {
		var hit Hit
		best := uint64(0)
		for i, r := range c.refs[c.refAt[at]:c.refAt[at+1]] {
			g, from, to := c.hit(w, r.text)
			if score := uint64(g) * uint64(r.weight); score > best {
				best, hit = score, Hit{i, c.texts[r.text], from, to}
			}
		}
		hits = append(hits, hit)
	}
	return hits
}

// hit matches w with text t, and tells which bytes of it match.
func (c *core) hit(w *word, t uint32) (best grade, from, to int) {
	if a := c.unitAt[t]; c.all[t]&w.need == w.need {
		g, i, j := c.match(w, a, c.unitAt[t+1])
		if best = g; g > 0 {
			from, to = c.offsets(t, int(i-a), int(j-a))
		}
	}
	if len(w.days) == 0 {
		return best, from, to
	}
	first, _ := slices.BinarySearchFunc(c.spans, t, func(s textSpan, t uint32) int { return cmp.Compare(s.text, t) })
	for _, s := range c.spans[first:] {
		if s.text != t {
			break
		}
		if g := w.matchSpan(&s.span); g > best {
			best, from, to = g, s.at, s.end
		}
	}
	return best, from, to
}
