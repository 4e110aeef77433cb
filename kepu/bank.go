package kepu

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Bank is a set of questions, no two of them alike. It does not change once
// it is made and may be used from several goroutines. A nil Bank and the zero
// Bank are empty.
type Bank struct {
	questions []Question
	ids       []string
	byID      map[string]int

	// What is worked out when it is first asked for.
	orderOnce, digestOnce sync.Once
	order                 []int
	digest                string
}

// NewBank gathers questions in their order and reports those that are alike.
// Of questions with one identity the first is kept, and the others are a
// [SameQuestion]; where their keys differ nobody can tell which is right, so
// none is kept and each is a [ContradictingKeys]. The bank keeps the slice.
func NewBank(questions []Question) (*Bank, []Problem) {
	b := &Bank{byID: make(map[string]int, len(questions)), ids: make([]string, 0, len(questions))}
	var problems []Problem
	var disputed map[string]bool
	kept := questions[:0]
	for _, q := range questions {
		id := q.Identity()
		i, found := b.byID[id]
		if !found {
			b.byID[id] = len(kept)
			b.ids = append(b.ids, id)
			kept = append(kept, q)
			continue
		}
		p := Problem{Position: q.At, Code: SameQuestion, Args: []any{kept[i].At}}
		if !sameKey(&kept[i], &q) {
			p.Code = ContradictingKeys
			if !disputed[id] {
				problems = append(problems, Problem{Position: kept[i].At, Code: ContradictingKeys, Args: []any{q.At}})
			}
			if disputed == nil {
				disputed = map[string]bool{}
			}
			disputed[id] = true
		}
		problems = append(problems, p)
	}
	b.questions = kept
	if disputed != nil {
		b.drop(disputed)
	}
	return b, problems
}

func (b *Bank) drop(disputed map[string]bool) {
	n := 0
	for i, id := range b.ids {
		if disputed[id] {
			delete(b.byID, id)
			continue
		}
		b.questions[n], b.ids[n], b.byID[id] = b.questions[i], id, n
		n++
	}
	clear(b.questions[n:])
	b.questions, b.ids = b.questions[:n], b.ids[:n]
}

// Len returns how many questions the bank holds.
func (b *Bank) Len() int {
	if b == nil {
		return 0
	}
	return len(b.questions)
}

// All yields identity and question in the bank's order. The questions are the
// bank's own and must not be changed.
func (b *Bank) All() iter.Seq2[string, *Question] {
	return func(yield func(string, *Question) bool) {
		for i := range b.Len() {
			if !yield(b.ids[i], &b.questions[i]) {
				return
			}
		}
	}
}

// ByID returns the question of that identity, nil where there is none.
func (b *Bank) ByID(id string) *Question {
	if b == nil {
		return nil
	}
	if i, ok := b.byID[id]; ok {
		return &b.questions[i]
	}
	return nil
}

// inOrder returns the places of the questions in the order of their
// identities, which does not depend on where a bank has them. The slice is the
// bank's own.
func (b *Bank) inOrder() []int {
	if b == nil {
		return nil
	}
	b.orderOnce.Do(func() {
		b.order = make([]int, len(b.ids))
		for i := range b.order {
			b.order[i] = i
		}
		slices.SortFunc(b.order, func(i, j int) int { return strings.Compare(b.ids[i], b.ids[j]) })
	})
	return b.order
}

// A Filter says which questions are wanted. The zero Filter wants all.
type Filter struct {
	// Topics, none for every topic.
	Topics []string
	// Kinds, none for every kind.
	Kinds []Kind
	// Easiest and Hardest bound the difficulty where they are not 0. A
	// question of unknown difficulty is within no bounds.
	Easiest, Hardest int
	// Audience leaves out questions meant for others; "" leaves out none.
	// Questions meant for everybody are always within.
	Audience string
	// AsOf leaves out questions whose validity ended before that day; the zero
	// date leaves out none.
	AsOf calendar.Date
}

// Wants tells whether the filter lets the question through.
func (f *Filter) Wants(q *Question) bool {
	switch {
	case len(f.Topics) > 0 && !slices.Contains(f.Topics, q.Topic),
		len(f.Kinds) > 0 && !slices.Contains(f.Kinds, q.Kind),
		f.Easiest > 0 && q.Difficulty < f.Easiest,
		f.Hardest > 0 && (q.Difficulty > f.Hardest || q.Difficulty == 0),
		f.Audience != "" && !forEverybody(q.Audience) && q.Audience != f.Audience,
		expired(q, f.AsOf):
		return false
	}
	return true
}

func forEverybody(audience string) bool { return audience == "" || audience == audiences[0] }

func expired(q *Question, asOf calendar.Date) bool {
	return !asOf.IsZero() && !q.ValidUntil.IsZero() && q.ValidUntil.Compare(asOf) < 0
}

// Select yields the identity and question of all that the filter wants, in the
// bank's order.
func (b *Bank) Select(f Filter) iter.Seq2[string, *Question] {
	return func(yield func(string, *Question) bool) {
		for id, q := range b.All() {
			if f.Wants(q) && !yield(id, q) {
				return
			}
		}
	}
}

// A TopicCount is a topic and how many questions it has.
type TopicCount struct {
	Topic string
	Count int
}

// Topics counts the questions that the filter wants by topic: the topics of
// [Topics] first and in its order, then others by name. Questions without a
// topic count under "".
func (b *Bank) Topics(f Filter) []TopicCount {
	counts := map[string]int{}
	for _, q := range b.Select(f) {
		counts[q.Topic]++
	}
	list := make([]TopicCount, 0, len(counts))
	for t, n := range counts {
		list = append(list, TopicCount{t, n})
	}
	rank := func(t string) int {
		if i := slices.Index(topics[:], t); i >= 0 {
			return i
		}
		return len(topics)
	}
	slices.SortFunc(list, func(a, b TopicCount) int {
		return cmp.Or(cmp.Compare(rank(a.Topic), rank(b.Topic)), cmp.Compare(a.Topic, b.Topic))
	})
	return list
}
