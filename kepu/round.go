package kepu

import (
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A RoundItem is one question of a round.
type RoundItem struct {
	ID       string
	Question *Question
}

// PickRound picks up to n of the questions that the filter wants, in the order
// they are to be asked. Those whose identities are in used come only where there
// are not enough others. The same bank, filter, seed and used give the same round
// on every machine: the questions are taken in the order of their identities and
// shuffled by the seed, the used ones behind the others.
func PickRound(b *Bank, f Filter, n int, seed uint64, used map[string]bool) []RoundItem {
	var fresh, again []RoundItem
	for _, i := range b.inOrder() {
		switch item := (RoundItem{b.ids[i], &b.questions[i]}); {
		case !f.Wants(item.Question):
		case used[item.ID]:
			again = append(again, item)
		default:
			fresh = append(fresh, item)
		}
	}
	r := random{seed}
	pick := func(items []RoundItem, n int) []RoundItem {
		n = min(max(n, 0), len(items))
		for i := range n {
			j := i + r.below(len(items)-i)
			items[i], items[j] = items[j], items[i]
		}
		return slices.Clip(items[:n])
	}
	picked := pick(fresh, n)
	return append(picked, pick(again, n-len(picked))...)
}

// DailySeed is the seed of a day's 每日五题, the same for everybody.
func DailySeed(day calendar.Date) uint64 {
	return uint64(day.Year()*10_000 + day.Month()*100 + day.Day())
}
