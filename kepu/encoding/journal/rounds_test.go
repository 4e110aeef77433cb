package journal_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

func records(t *testing.T, bodies ...journal.Body) []journal.Record {
	var list []journal.Record
	for i, b := range bodies {
		r, err := journal.New(uint64(i+1), time.Unix(0, 0), b)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, r)
	}
	return list
}

func answered(round, place int, id, share string, chosen ...string) journal.Answered {
	return journal.Answered{Round: round, Place: place, Question: id, Kind: "single", Response: kepu.Response{Chosen: chosen}, Judged: share != "", Share: share}
}

func TestAttempts(t *testing.T) {
	item := func(id string, share int64, chosen ...string) kepu.AttemptItem {
		return kepu.AttemptItem{ID: id, Judged: true, Share: kepu.NewRatio(share, 1), Chosen: chosen}
	}
	start := journal.RoundStarted{Round: 1, Mode: journal.ModeTopic, Questions: []string{"a", "b", "c"}}
	for _, tt := range []struct {
		reason string
		bodies []journal.Body
		want   []kepu.Attempt
	}{
		{"nothing", nil, nil},
		{"a finished round", []journal.Body{journal.QuizDay{}, start, answered(1, 1, "a", "1", "甲"), answered(1, 2, "b", "0"), answered(1, 3, "c", ""), journal.RoundEnded{Round: 1, Finished: true}},
			[]kepu.Attempt{{Finished: true, Items: []kepu.AttemptItem{item("a", 1, "甲"), item("b", 0), {ID: "c"}}}}},
		{"one that was left shows one more question than was answered", []journal.Body{start, answered(1, 1, "a", "1"), journal.RoundEnded{Round: 1}},
			[]kepu.Attempt{{Items: []kepu.AttemptItem{item("a", 1), {ID: "b"}}}}},
		{"one that was cut off by the power", []journal.Body{start}, []kepu.Attempt{{Items: []kepu.AttemptItem{{ID: "a"}}}}},
		{"one left and taken up again", []journal.Body{start, answered(1, 1, "a", "1"), journal.RoundEnded{Round: 1}, answered(1, 2, "b", "1"), answered(1, 3, "c", "1"), journal.RoundEnded{Round: 1, Finished: true}},
			[]kepu.Attempt{{Finished: true, Items: []kepu.AttemptItem{item("a", 1), item("b", 1), item("c", 1)}}}},
		{"of a changed answer the last counts", []journal.Body{start, answered(1, 1, "a", "0", "乙"), answered(1, 2, "b", "1"), answered(1, 1, "a", "1", "甲"), answered(1, 3, "c", "0"), journal.RoundEnded{Round: 1, Finished: true}},
			[]kepu.Attempt{{Finished: true, Items: []kepu.AttemptItem{item("a", 1, "甲"), item("b", 1), item("c", 0)}}}},
		{"two rounds side by side", []journal.Body{start, journal.RoundStarted{Round: 2, Questions: []string{"d"}}, answered(2, 1, "d", "1"), answered(1, 1, "a", "0"), journal.RoundEnded{Round: 2, Finished: true}},
			[]kepu.Attempt{{Items: []kepu.AttemptItem{item("a", 0), {ID: "b"}}}, {Finished: true, Items: []kepu.AttemptItem{item("d", 1)}}}},
		{"points", []journal.Body{journal.RoundStarted{Round: 1, Questions: []string{"a"}, Points: []string{"2.5"}}, answered(1, 1, "a", "1/3"), journal.RoundEnded{Round: 1, Finished: true}},
			[]kepu.Attempt{{Finished: true, Items: []kepu.AttemptItem{{ID: "a", Judged: true, Share: kepu.NewRatio(1, 3), Points: kepu.NewRatio(5, 2)}}}}},
		{"what fits nothing is passed over", []journal.Body{answered(7, 1, "a", "1"), start, answered(1, 9, "a", "1"), answered(1, 0, "a", "1"), answered(1, 1, "x", "1"), answered(1, 2, "b", "much"), journal.RoundEnded{Round: 9, Finished: true}},
			[]kepu.Attempt{{Items: []kepu.AttemptItem{{ID: "a", Share: kepu.Whole}, {ID: "b"}, {ID: "c"}}}}},
	} {
		var got []kepu.Attempt
		for _, r := range journal.Rounds(records(t, tt.bodies...)) {
			got = append(got, r.Attempt())
		}
		if diff := cmp.Diff(tt.want, got, cmp.Comparer(func(a, b kepu.Ratio) bool { return a == b })); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
	}
}
