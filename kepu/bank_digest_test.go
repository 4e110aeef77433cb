package kepu_test

import (
	"strconv"
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

func fire() kepu.Question {
	return kepu.Question{Kind: kepu.Single, Stem: "发现燃气泄漏时首先应做什么？",
		Options: []kepu.Option{{Text: "关闭总阀", Correct: true}, {Text: "开灯查看"}}}
}

func water() kepu.Question {
	return kepu.Question{Kind: kepu.Numeric, Stem: "水在标准大气压下几度沸腾？",
		Ranges: []kepu.Range{{Min: kepu.NewRatio(100, 1), Max: kepu.NewRatio(100, 1)}}}
}

func pairs() kepu.Question {
	return kepu.Question{Kind: kepu.Matching, Stem: "连一连",
		Pairs: []kepu.Pair{{Left: "火警", Right: "119"}, {Left: "急救", Right: "120"}}}
}

func blank() kepu.Question {
	return kepu.Question{Kind: kepu.Blank, Stem: "火警电话是____。", Answers: []kepu.Answer{{Blank: 1, Text: "119"}}}
}

func digest(questions ...kepu.Question) string {
	bank, _ := kepu.NewBank(questions)
	return bank.Digest()
}

func TestDigest(t *testing.T) {
	// The vectors hold for ever, like those of identities.
	const empty, all = "werc8gmrzge196qv", "7qnn9scy0ra1k6z6"
	if got := (*kepu.Bank)(nil).Digest(); got != empty || digest() != empty {
		t.Errorf("no questions: %s, %s, want %s", got, digest(), empty)
	}
	if got := digest(fire(), water(), pairs(), blank()); got != all {
		t.Errorf("four questions: %s, want %s", got, all)
	}

	for _, tt := range []struct {
		change func(*kepu.Question)
		same   bool
		reason string
	}{
		{func(q *kepu.Question) { q.Options[0], q.Options[1] = q.Options[1], q.Options[0] }, true, "options are shuffled"},
		{func(q *kepu.Question) { q.Stem = "發現燃氣洩漏時首先應做什麼?" }, true, "another script and width"},
		{func(q *kepu.Question) { q.Explanation, q.Topic, q.Points = "先关阀", "用电用气", kepu.Whole }, true, "what no answer depends on"},
		{func(q *kepu.Question) { q.Options[0].Correct, q.Options[1].Correct = false, true }, false, "the key is corrected"},
		{func(q *kepu.Question) { q.Options[1].Weight = kepu.NewRatio(1, 2) }, false, "another weight"},
		{func(q *kepu.Question) { q.Options[1].Text = "打电话" }, false, "another option"},
		{func(q *kepu.Question) { q.ID = "q1" }, false, "another identity"},
	} {
		q := fire()
		tt.change(&q)
		if same := digest(water(), q, blank(), pairs()) == all; same != tt.same {
			t.Errorf("the same digest: %v, want %v: %s", same, tt.same, tt.reason)
		}
	}

	other := pairs()
	other.Pairs[0].Right, other.Pairs[1].Right = "120", "119"
	if digest(fire(), water(), other, blank()) == all {
		t.Error("pairs matched otherwise have the same digest")
	}
}

func BenchmarkDigest(b *testing.B) {
	questions := make([]kepu.Question, 1000)
	for i := range questions {
		questions[i] = fire()
		questions[i].Stem += strconv.Itoa(i)
	}
	bank, _ := kepu.NewBank(questions)
	b.ReportAllocs()
	for b.Loop() {
		bank.Digest()
	}
}
