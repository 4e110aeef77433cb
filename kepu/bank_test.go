package kepu_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

func at(line int) kepu.Position {
	return kepu.Position{File: "题库/消防.txt", Line: line, Column: 1}
}

// codes lists problems as code@line.
func codes(problems []kepu.Problem) []string {
	var list []string
	for _, p := range problems {
		list = append(list, fmt.Sprintf("%s@%d", p.Code, p.Line))
	}
	return list
}

// TestIdentity holds identities for ever: papers, journals and statistics know
// questions by them. The vectors were worked out apart from this code, from the
// words of Identity's documentation.
func TestIdentity(t *testing.T) {
	base := fire()
	const id = "8j34r34s5kmp5k47"
	for _, tt := range []struct {
		reason string
		change func(*kepu.Question)
		same   bool
	}{
		{"as it is", func(*kepu.Question) {}, true},
		{"options shuffled", func(q *kepu.Question) { slices.Reverse(q.Options) }, true},
		{"another key", func(q *kepu.Question) { q.Options[0].Correct, q.Options[1].Correct = false, true }, true},
		{"Traditional and full-width", func(q *kepu.Question) { q.Stem = "發現燃氣洩漏時　首先應做什麼?" }, true},
		{"an explanation", func(q *kepu.Question) { q.Explanation = "先关阀。" }, true},
		{"another kind", func(q *kepu.Question) { q.Kind = kepu.Multiple }, false},
		{"another stem", func(q *kepu.Question) { q.Stem += "！" }, false},
		{"another option", func(q *kepu.Question) { q.Options[1].Text = "打电话" }, false},
		{"its own id", func(q *kepu.Question) { q.ID = "xf-1" }, false},
	} {
		q := base
		q.Options = slices.Clone(base.Options)
		tt.change(&q)
		if got := q.Identity(); (got == id) != tt.same {
			t.Errorf("%s: %s, want it the same as %s: %v", tt.reason, got, id, tt.same)
		}
	}
	for want, q := range map[string]kepu.Question{"jkw95jpba5cgd91s": water(), "1dgsftgnagtk3mhn": pairs(), "wsx64rdhnm7bz6th": blank()} {
		if got := q.Identity(); got != want {
			t.Errorf("%s: %s, want %s", q.Stem, got, want)
		}
	}
}

func TestNewBank(t *testing.T) {
	first, again, other := fire(), fire(), fire()
	first.At, again.At, other.At = at(1), at(9), at(17)
	bank, problems := kepu.NewBank([]kepu.Question{first, water(), again})
	if diff := cmp.Diff([]string{"quiz.sameQuestion@9"}, codes(problems)); diff != "" || bank.Len() != 2 {
		t.Errorf("%d questions, problems (-want +got):\n%s", bank.Len(), diff)
	}
	other.Options = []kepu.Option{{Text: "关闭总阀"}, {Text: "开灯查看", Correct: true}}
	bank, problems = kepu.NewBank([]kepu.Question{first, water(), again, other})
	if diff := cmp.Diff([]string{"quiz.sameQuestion@9", "quiz.contradictingKeys@1", "quiz.contradictingKeys@17"}, codes(problems)); diff != "" || bank.Len() != 1 {
		t.Errorf("%d questions, problems (-want +got):\n%s", bank.Len(), diff)
	}
	w := water()
	if bank.ByID(w.Identity()) == nil || bank.ByID(first.Identity()) != nil {
		t.Error("a question that was dropped is found, or one that was kept is not")
	}
	var none *kepu.Bank
	if none.Len() != 0 || none.ByID("x") != nil || len(none.Topics(kepu.Filter{})) != 0 {
		t.Error("a nil bank is not empty")
	}
}

func TestSelect(t *testing.T) {
	question := func(stem, topic string, kind kepu.Kind, difficulty int, until calendar.Date) kepu.Question {
		return kepu.Question{Stem: stem, Topic: topic, Kind: kind, Difficulty: difficulty, ValidUntil: until}
	}
	second := question("乙", "健康", kepu.Judgement, 3, calendar.Date{})
	second.Audience = "老年人"
	third := question("丙", "消防", kepu.Riddle, 0, calendar.Date{})
	third.Audience = "全体居民"
	bank, _ := kepu.NewBank([]kepu.Question{
		question("甲", "消防", kepu.Single, 1, calendar.Date{}),
		second,
		third,
		question("丁", "本社区", kepu.Single, 5, calendar.MustDate(2026, 10, 18)),
	})
	for _, tt := range []struct {
		reason string
		f      kepu.Filter
		want   string
	}{
		{"everything", kepu.Filter{}, "甲乙丙丁"},
		{"several topics", kepu.Filter{Topics: []string{"健康", "本社区"}}, "乙丁"},
		{"an audience, and what is meant for everybody", kepu.Filter{Audience: "儿童"}, "甲丙丁"},
		{"a topic", kepu.Filter{Topics: []string{"消防"}}, "甲丙"},
		{"kinds", kepu.Filter{Kinds: []kepu.Kind{kepu.Single, kepu.Judgement}}, "甲乙丁"},
		{"from a difficulty", kepu.Filter{Easiest: 3}, "乙丁"},
		{"up to a difficulty, the unknown left out", kepu.Filter{Hardest: 3}, "甲乙"},
		{"on its last day", kepu.Filter{AsOf: calendar.MustDate(2026, 10, 18)}, "甲乙丙丁"},
		{"the day after", kepu.Filter{AsOf: calendar.MustDate(2026, 10, 19)}, "甲乙丙"},
	} {
		got := ""
		for _, q := range bank.Select(tt.f) {
			got += q.Stem
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.reason, got, tt.want)
		}
	}
	want := []kepu.TopicCount{{Topic: "健康", Count: 1}, {Topic: "消防", Count: 2}, {Topic: "本社区", Count: 1}}
	if diff := cmp.Diff(want, bank.Topics(kepu.Filter{})); diff != "" {
		t.Errorf("topics (-want +got):\n%s", diff)
	}
}

// TestPickRound holds a seed's round for ever. The vector was worked out apart
// from this code, from the two papers that it names.
func TestPickRound(t *testing.T) {
	var questions []kepu.Question
	for i := range 100 {
		questions = append(questions, kepu.Question{ID: fmt.Sprintf("q%02d", i), Kind: kepu.Single, Stem: fmt.Sprint(i)})
	}
	bank, _ := kepu.NewBank(questions)
	show := func(seed uint64, n int) string {
		var ids []string
		for _, item := range kepu.PickRound(bank, kepu.Filter{}, n, seed, nil) {
			ids = append(ids, item.ID)
		}
		return strings.Join(ids, " ")
	}
	if got, want := show(kepu.DailySeed(calendar.MustDate(2026, 10, 18)), 5), "q68 q93 q83 q31 q66"; got != want {
		t.Errorf("the five of 2026-10-18 are %s, want %s", got, want)
	}
	slices.Reverse(questions)
	reversed, _ := kepu.NewBank(questions)
	if got := len(kepu.PickRound(reversed, kepu.Filter{}, 200, 1, nil)); got != 100 {
		t.Errorf("all of them are %d", got)
	}
	bank = reversed
	if got, want := show(kepu.DailySeed(calendar.MustDate(2026, 10, 18)), 5), "q68 q93 q83 q31 q66"; got != want {
		t.Errorf("with the bank in another order, %s, want %s", got, want)
	}
	if len(kepu.PickRound(bank, kepu.Filter{}, -1, 1, nil)) != 0 || len(kepu.PickRound(nil, kepu.Filter{}, 5, 1, nil)) != 0 {
		t.Error("a round of none, or of no bank, is not empty")
	}
	used := map[string]bool{}
	for range 10 { // ten rounds of ten go once through the bank
		for _, item := range kepu.PickRound(bank, kepu.Filter{}, 10, 9, used) {
			if used[item.ID] {
				t.Errorf("%s was asked twice", item.ID)
			}
			used[item.ID] = true
		}
	}
	delete(used, "q07")
	if got := kepu.PickRound(bank, kepu.Filter{}, 10, 9, used); len(got) != 10 || got[0].ID != "q07" {
		t.Errorf("with one question left: %d, the first %s", len(got), got[0].ID)
	}
	seen := map[string]int{}
	for seed := range uint64(2000) {
		for _, item := range kepu.PickRound(bank, kepu.Filter{}, 10, seed, nil) {
			seen[item.ID]++
		}
	}
	for id, n := range seen { // 200 expected, 14 is one standard deviation
		if n < 130 || n > 270 {
			t.Errorf("%s was picked %d times of 2000 rounds, about 200 expected", id, n)
		}
	}
}

func TestLint(t *testing.T) {
	good := func(line int, stem string) kepu.Question {
		return kepu.Question{At: at(line), Kind: kepu.Single, Stem: stem, Explanation: "因为。", Citation: "《中华人民共和国消防法》（2021年修正）第五条",
			Options: []kepu.Option{{Text: "甲", Correct: true}, {Text: "乙"}}}
	}
	for _, tt := range []struct {
		reason string
		change func(q *kepu.Question)
		want   []string
	}{
		{"nothing to say", func(q *kepu.Question) {}, nil},
		{"no right option", func(q *kepu.Question) { q.Options[0].Correct = false }, []string{"quiz.noKey@1"}},
		{"one option", func(q *kepu.Question) { q.Options = q.Options[:1] }, []string{"quiz.tooFewOptions@1"}},
		{"options alike", func(q *kepu.Question) { q.Options[1].Text = " 甲" }, []string{"quiz.sameOptions@1"}},
		{"no answer", func(q *kepu.Question) { q.Kind, q.Options = kepu.Short, nil }, []string{"quiz.noKey@1"}},
		{"no explanation, no citation", func(q *kepu.Question) { q.Explanation, q.Citation = "", "" }, []string{"quiz.noExplanation@1", "quiz.noCitation@1"}},
		{"a text to read needs none", func(q *kepu.Question) {
			*q = kepu.Question{At: at(1), Kind: kepu.Description, Stem: "月亮绕着地球转。"}
		}, nil},
		{"past its day", func(q *kepu.Question) { q.ValidUntil = calendar.MustDate(2025, 12, 31) }, []string{"quiz.expired@1"}},
		{"the law of 2002", func(q *kepu.Question) {
			q.Citation = "《中华人民共和国科学技术普及法》（2002年）第二条"
		}, []string{"quiz.supersededLaw@1"}},
		{"its short name, in the explanation", func(q *kepu.Question) { q.Explanation = "见《科普法》（2002）。" }, []string{"quiz.supersededLaw@1"}},
		{"the law of 2024", func(q *kepu.Question) {
			q.Citation = "《中华人民共和国科学技术普及法》（2024年修订）第二条"
		}, nil},
		{"a year that belongs to another title", func(q *kepu.Question) {
			q.Citation = "《科普法》、《全民科学素质行动规划纲要》（2021年）"
		}, nil},
	} {
		q := good(1, "触电先做什么？")
		tt.change(&q)
		bank, _ := kepu.NewBank([]kepu.Question{q})
		if diff := cmp.Diff(tt.want, codes(bank.Lint(calendar.MustDate(2026, 10, 18)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
	}
	old := good(1, "触电先做什么？")
	old.Citation = "《科普法》（2002年）"
	bank, _ := kepu.NewBank([]kepu.Question{old})
	if got := codes(bank.Lint(calendar.MustDate(2024, 12, 24))); got != nil {
		t.Errorf("on the last day of the law of 2002: %v", got)
	}
	bank, _ = kepu.NewBank([]kepu.Question{good(1, "家里有人触电，第一步应该做什么呢？"), good(9, "炒菜时油锅起火应该怎么办？"), good(17, "家里有人触电，第一步应该做什么？")})
	if diff := cmp.Diff([]string{"quiz.nearDuplicate@17"}, codes(bank.Lint(calendar.Date{}))); diff != "" {
		t.Errorf("stems much alike (-want +got):\n%s", diff)
	}
	var biased []kepu.Question
	for i := range 24 {
		q := good(i+1, strings.Repeat(string(rune('甲'+i)), 5))
		q.Options = append(q.Options, kepu.Option{Text: "丙"}, kepu.Option{Text: "丁"})
		if i%6 == 0 {
			q.Options[0].Correct, q.Options[3].Correct = false, true
		}
		biased = append(biased, q)
	}
	bank, _ = kepu.NewBank(biased)
	if diff := cmp.Diff([]string{"quiz.unbalancedKeys@0"}, codes(bank.Lint(calendar.Date{}))); diff != "" {
		t.Errorf("20 of 24 keys are A (-want +got):\n%s", diff)
	}
}

func BenchmarkLint(b *testing.B) {
	var questions []kepu.Question
	for i := range 10_000 {
		stem := fmt.Sprintf("第%d个问题：家里的%c%c%c应该怎么办？", i, '一'+i%977, '三'+i%1009, '丁'+i%1201)
		questions = append(questions, kepu.Question{Kind: kepu.Short, Stem: stem, Answers: []kepu.Answer{{Text: "好"}}})
	}
	bank, _ := kepu.NewBank(questions)
	b.ReportAllocs()
	for b.Loop() {
		bank.Lint(calendar.MustDate(2026, 10, 18))
	}
}
