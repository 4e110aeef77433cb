package kepu

import (
	"cmp"
	"iter"
	"maps"
	"slices"
)

// Items gathers item statistics: how hard each question is, how well it tells
// those who know from those who do not, and which options are chosen. It takes
// attempts one by one and keeps counts, so that the items of many kiosks merge
// into one. Questions are known by their identity and options by their text, so
// shuffling makes no difference. The zero Items is empty and ready to use; an
// Items serves one goroutine at a time.
type Items struct {
	byID map[string]*itemCounts

	attempts   int
	unfinished int
	totals     map[Ratio]int // of finished attempts
	// shared are the judged items of every finished attempt, in order, while
	// they are the same; mixed is set once they are not.
	shared []string
	mixed  bool
}

// itemCounts are the counts of one question. Whole numbers merge exactly, in
// any order.
type itemCounts struct {
	exposed int
	shares  map[Ratio]int
	// points counts what the item earned together with what the rest of its
	// sheet did.
	points map[itemPoints]int
	chosen map[string]int // options, by folded text
}

type itemPoints struct{ item, others Ratio }

// An Attempt is one person's way through a paper or a round.
type Attempt struct {
	// Finished is false where the attempt was left before its end. It then
	// counts as shown, and for nothing else.
	Finished bool
	Items    []AttemptItem
}

// An AttemptItem is one question of an attempt and what its answer earned. Of
// two with one identity the first counts.
type AttemptItem struct {
	ID string // the question's identity
	// Judged is false where the answer could not be judged. The item then
	// counts as shown, and for nothing else.
	Judged bool
	// Share of the points, from 0 to 1, and what the whole is worth; Points of
	// 0 mean 1.
	Share, Points Ratio
	// Chosen are the texts of the chosen options.
	Chosen []string
}

// Attempt returns the sheet as item statistics see it.
func (s *Sheet) Attempt(finished bool) Attempt {
	a := Attempt{Finished: finished}
	for _, m := range s.Marks() {
		a.Items = append(a.Items, AttemptItem{m.Item.ID, m.Judged, m.Share, m.Item.Points, m.Response.Chosen})
	}
	return a
}

// Add counts an attempt.
func (s *Items) Add(a Attempt) {
	if s.byID == nil {
		s.byID, s.totals = map[string]*itemCounts{}, map[Ratio]int{}
	}
	items := make([]AttemptItem, 0, len(a.Items))
	seen := make(map[string]bool, len(a.Items))
	var total Ratio
	for _, item := range a.Items {
		if seen[item.ID] {
			continue
		}
		seen[item.ID] = true
		s.counts(item.ID).exposed++
		if item.Judged && a.Finished {
			if item.Points == (Ratio{}) {
				item.Points = Whole
			}
			items = append(items, item)
			total = total.Add(item.Share.Mul(item.Points))
		}
	}
	if !a.Finished {
		s.unfinished++
		return
	}
	ids := make([]string, 0, len(items))
	for _, item := range items {
		ids = append(ids, item.ID)
		c := s.counts(item.ID)
		earned := item.Share.Mul(item.Points)
		c.shares[item.Share]++
		c.points[itemPoints{earned, total.Sub(earned)}]++
		for _, text := range item.Chosen {
			c.chosen[same(text)]++
		}
	}
	slices.Sort(ids)
	s.share(ids)
	s.attempts++
	s.totals[total]++
}

func (s *Items) counts(id string) *itemCounts {
	c := s.byID[id]
	if c == nil {
		c = &itemCounts{shares: map[Ratio]int{}, points: map[itemPoints]int{}, chosen: map[string]int{}}
		s.byID[id] = c
	}
	return c
}

// share notes the items of finished attempts that come to those counted.
func (s *Items) share(ids []string) {
	switch {
	case s.mixed:
	case s.attempts == 0:
		s.shared = ids
	case !slices.Equal(s.shared, ids):
		s.shared, s.mixed = nil, true
	}
}

// Merge adds what other has counted, which stays as it is. Merging parts in any
// order gives the same as adding all attempts to one.
func (s *Items) Merge(other *Items) {
	if s.byID == nil {
		s.byID, s.totals = map[string]*itemCounts{}, map[Ratio]int{}
	}
	for id, from := range other.byID {
		c := s.counts(id)
		c.exposed += from.exposed
		add(c.shares, from.shares)
		add(c.points, from.points)
		add(c.chosen, from.chosen)
	}
	if other.attempts > 0 {
		if other.mixed {
			s.shared, s.mixed = nil, true
		} else {
			s.share(other.shared)
		}
	}
	s.attempts += other.attempts
	s.unfinished += other.unfinished
	add(s.totals, other.totals)
}

func add[K comparable](to, from map[K]int) {
	for k, n := range from {
		to[k] += n
	}
}

// All yields the figures of every question that was shown, in the order of
// their identities.
func (s *Items) All() iter.Seq[ItemFigures] {
	return func(yield func(ItemFigures) bool) {
		for _, id := range slices.Sorted(maps.Keys(s.byID)) {
			if !yield(s.figures(id)) {
				return
			}
		}
	}
}

// ByID returns the figures of one question; all of them are zero for one that
// was never shown.
func (s *Items) ByID(id string) ItemFigures {
	if s.byID[id] == nil {
		return ItemFigures{ID: id, Small: true}
	}
	return s.figures(id)
}

// Options tells how often each option of the question was chosen in a finished
// attempt. Texts that were chosen and are no option of the question, as it may
// have changed, follow the options.
func (s *Items) Options(id string, q *Question) []OptionFigures {
	var list []OptionFigures
	chosen := map[string]int{}
	if c := s.byID[id]; c != nil {
		chosen = maps.Clone(c.chosen)
	}
	for _, o := range q.Options {
		key := same(o.Text)
		list = append(list, OptionFigures{o.Text, o.Correct, true, chosen[key]})
		delete(chosen, key)
	}
	for _, text := range slices.Sorted(maps.Keys(chosen)) {
		list = append(list, OptionFigures{Text: text, Chosen: chosen[text]})
	}
	return list
}

// An OptionFigures tells how often an option was chosen.
type OptionFigures struct {
	Text string
	// Correct and Offered are what the question says of it now: Offered is
	// false where it has no such option.
	Correct, Offered bool
	Chosen           int
}

// count is a value and how often it came.
type count struct {
	value float64
	n     int
}

// tally sums counts up by value, in ascending order, which makes sums over
// them the same on every machine.
func tally[K comparable](counts map[K]int, value func(K) Ratio) []count {
	sums := map[Ratio]int{}
	for k, n := range counts {
		sums[value(k)] += n
	}
	list := make([]count, 0, len(sums))
	for _, v := range slices.SortedFunc(maps.Keys(sums), Ratio.Cmp) {
		list = append(list, count{v.float(), sums[v]})
	}
	return list
}

// pairs lists the counts of item and others in a fixed order.
func (c *itemCounts) pairs() []itemPoints {
	return slices.SortedFunc(maps.Keys(c.points), func(a, b itemPoints) int {
		return cmp.Or(a.item.Cmp(b.item), a.others.Cmp(b.others))
	})
}
