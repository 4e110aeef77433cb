package kepu

import (
	"cmp"
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A RoundItem is one question of a round.
type RoundItem struct {
	ID       string
	Question *Question
}

// PickRound picks up to n of the questions that the filter wants, in the order
// they are to be asked. The same bank, filter and seed give the same round on
// every machine: the questions are taken in the order of their identities and
// shuffled by the seed.
func PickRound(b *Bank, f Filter, n int, seed uint64) []RoundItem {
	var items []RoundItem
	for id, q := range b.Select(f) {
		items = append(items, RoundItem{id, q})
	}
	slices.SortFunc(items, func(a, b RoundItem) int { return cmp.Compare(a.ID, b.ID) })
	n = min(max(n, 0), len(items))
	r := random{seed}
	for i := range n {
		j := i + r.below(len(items)-i)
		items[i], items[j] = items[j], items[i]
	}
	return slices.Clip(items[:n])
}

// DailySeed is the seed of a day's 每日五题, the same for everybody.
func DailySeed(day calendar.Date) uint64 {
	return uint64(day.Year()*10_000 + day.Month()*100 + day.Day())
}
