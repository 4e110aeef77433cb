package kepu_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

func ratio(n int64) kepu.Ratio { return kepu.NewRatio(n, 1) }

// drawBank has n questions q00, q01 …: every third a judgement, the others
// singles of four options, difficulties 1 to 5 in turn, every other one of 消防.
func drawBank(n int) *kepu.Bank {
	questions := make([]kepu.Question, n)
	for i := range questions {
		q := kepu.Question{ID: fmt.Sprintf("q%02d", i), Kind: kepu.Single, Stem: fmt.Sprint("第", i, "问"), Difficulty: 1 + i%5, Topic: []string{"消防", "急救"}[i%2]}
		if i%3 == 0 {
			q.Kind, q.Options = kepu.Judgement, kepu.JudgementOptions(i%2 == 0)
		} else {
			for _, text := range []string{"甲", "乙", "丙", "丁"} {
				q.Options = append(q.Options, kepu.Option{Text: text, Correct: text == "甲"})
			}
		}
		questions[i] = q
	}
	bank, _ := kepu.NewBank(questions)
	return bank
}

func show(p *kepu.Paper) string {
	var words []string
	for _, part := range p.Parts {
		for _, item := range slices.Concat(part.Items, part.Reserves) {
			word := item.ID
			if item.Question.Kind == kepu.Single {
				for _, o := range item.Question.Options {
					word += o.Text
				}
			}
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

// TestDrawForEver holds the draw of a seed for ever. The vectors were worked
// out in another language from what Draw documents.
func TestDrawForEver(t *testing.T) {
	bp := &kepu.Blueprint{Title: "测试", Parts: []kepu.BlueprintPart{
		{Filter: kepu.Filter{Kinds: []kepu.Kind{kepu.Single}, Topics: []string{"消防"}}, Count: 4, Reserves: 1, Points: ratio(2)},
		{Filter: kepu.Filter{Kinds: []kepu.Kind{kepu.Judgement}, Hardest: 3}, Count: 3},
		{Count: 2},
	}}
	for seed, want := range map[uint64]string{
		1:         "q58丁丙乙甲 q28丁丙甲乙 q46乙甲丙丁 q34丙乙甲丁 q22丁甲乙丙 q45 q30 q00 q33 q03",
		20261122:  "q02丙甲丁乙 q08乙丙丁甲 q20甲乙丙丁 q28丙丁甲乙 q26甲丙乙丁 q42 q57 q27 q29丙甲乙丁 q53甲乙丙丁",
		1<<64 - 1: "q14乙丙丁甲 q50甲丁丙乙 q56甲乙丙丁 q20丁甲乙丙 q10丙丁甲乙 q27 q12 q00 q53丙甲乙丁 q54",
	} {
		bank := drawBank(60)
		p, problems := kepu.Draw(bank, bp, seed)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if got := show(p); got != want {
			t.Errorf("seed %d draws\n%s, want\n%s", seed, got, want)
		}
		if p.Draw != 1 || p.Seed != seed || p.Bank != bank.Digest() || p.Total() != ratio(13) {
			t.Errorf("draw %d, seed %d, total %v", p.Draw, p.Seed, p.Total())
		}
	}
}

func TestDraw(t *testing.T) {
	single := kepu.Filter{Kinds: []kepu.Kind{kepu.Single}}
	part := func(f kepu.Filter, n int) kepu.BlueprintPart { return kepu.BlueprintPart{Filter: f, Count: n} }
	for _, tt := range []struct {
		reason string
		bp     kepu.Blueprint
		want   []string // codes and English texts of the problems, "" for a paper
	}{
		{"all there are", kepu.Blueprint{Parts: []kepu.BlueprintPart{part(kepu.Filter{}, 30)}}, nil},
		{"one more than there are", kepu.Blueprint{Parts: []kepu.BlueprintPart{part(kepu.Filter{}, 31)}},
			[]string{"draw.short: part 1 (any question) wants 31 questions, the bank has 30 to use, 1 are missing"}},
		{"no parts", kepu.Blueprint{}, []string{"draw.noParts: no part is asked for; want a line such as 单选 健康 10题 每题2分"}},
		{"reserves count", kepu.Blueprint{Parts: []kepu.BlueprintPart{{Filter: single, Count: 18, Reserves: 3}}},
			[]string{"draw.short: part 1 (single) wants 21 questions, the bank has 20 to use, 1 are missing"}},
		{"a part that takes all gives up what only another can use",
			kepu.Blueprint{Parts: []kepu.BlueprintPart{part(kepu.Filter{}, 20), part(kepu.Filter{Kinds: []kepu.Kind{kepu.Judgement}}, 10)}}, nil},
		{"… along a chain of parts",
			kepu.Blueprint{Parts: []kepu.BlueprintPart{part(kepu.Filter{}, 9), part(kepu.Filter{Topics: []string{"消防"}}, 8), part(kepu.Filter{Topics: []string{"消防"}, Kinds: []kepu.Kind{kepu.Judgement}}, 5), part(kepu.Filter{Topics: []string{"急救"}}, 8)}}, nil},
		{"two parts that share too few",
			kepu.Blueprint{Parts: []kepu.BlueprintPart{part(single, 15), part(kepu.Filter{Kinds: []kepu.Kind{kepu.Judgement}}, 10), part(single, 6)}},
			[]string{"draw.shortTogether: parts 1、3 together want 21 questions, the bank has 20 to use, 1 are missing"}},
		{"every part that is short is told",
			kepu.Blueprint{Parts: []kepu.BlueprintPart{part(kepu.Filter{Topics: []string{"消防"}}, 16), part(kepu.Filter{Topics: []string{"数学"}, Easiest: 2, Hardest: 3}, 2)}},
			[]string{"draw.noTopic: part 2: no question of the bank is on “数学”", "draw.short: part 1 (消防) wants 16 questions, the bank has 15 to use, 1 are missing",
				"draw.short: part 2 (数学 difficulty 2-3) wants 2 questions, the bank has 0 to use, 2 are missing"}},
		{"used ones are not drawn again", kepu.Blueprint{Used: []string{"q01", "q02", "q03"}, Parts: []kepu.BlueprintPart{part(single, 19)}},
			[]string{"draw.short: part 1 (single) wants 19 questions, the bank has 18 to use, 1 are missing", "draw.used: 2 more questions fit part 1, but were used before"}},
		{"at most one of an exclusion", kepu.Blueprint{Exclusions: [][]string{{"q01", "q02", "q04"}}, Parts: []kepu.BlueprintPart{part(single, 19)}},
			[]string{"draw.short: part 1 (single) wants 19 questions, the bank has 18 to use, 1 are missing", "draw.excluded: 20 questions fit part 1; as some exclude one another, at most 18 can be drawn"}},
		{"… and that one is enough", kepu.Blueprint{Exclusions: [][]string{{"q01", "q02", "q04"}}, Parts: []kepu.BlueprintPart{part(single, 18)}}, nil},
		{"an exclusion that names nothing is told, and the paper drawn", kepu.Blueprint{Exclusions: [][]string{{"q01", "没有"}}, Parts: []kepu.BlueprintPart{part(single, 2)}},
			[]string{"draw.unknown: no question has the id or tag “没有” of an exclusion"}},
		{"a total that does not add up", kepu.Blueprint{Total: ratio(100), Parts: []kepu.BlueprintPart{part(single, 2)}},
			[]string{"draw.total: the parts make 2 points, the total says 100"}},
		{"a pass mark that nobody can reach", kepu.Blueprint{Pass: ratio(3), Parts: []kepu.BlueprintPart{part(single, 2)}},
			[]string{"draw.pass: 3 points pass, but all parts make only 2"}},
		{"counts below zero", kepu.Blueprint{Parts: []kepu.BlueprintPart{{Count: -1, Reserves: -5}}}, nil},
		{"counts beyond all sense", kepu.Blueprint{Parts: []kepu.BlueprintPart{{Count: math.MaxInt, Reserves: math.MaxInt}}},
			[]string{"draw.short: part 1 (any question) wants 1073741824 questions, the bank has 30 to use, 1073741794 are missing"}},
		// Exclusions that overlap: q01–q02, q02–q04, q04–q05 leave two of four.
		{"a chain of exclusions leaves its ends", kepu.Blueprint{Exclusions: [][]string{{"q01", "q02"}, {"q02", "q04"}, {"q04", "q05"}}, Parts: []kepu.BlueprintPart{part(single, 18)}}, nil},
		{"… and no third", kepu.Blueprint{Exclusions: [][]string{{"q01", "q02"}, {"q02", "q04"}, {"q04", "q05"}}, Parts: []kepu.BlueprintPart{part(single, 19)}},
			[]string{"draw.exclusions: so many questions exclude one another that no paper was found"}},
	} {
		for seed := range uint64(20) {
			p, problems := kepu.Draw(drawBank(30), &tt.bp, seed)
			var got []string
			failed := false
			for _, problem := range problems {
				got = append(got, string(problem.Code)+": "+problem.Text(kepu.English))
				failed = failed || problem.Severity() == kepu.Error
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s: problems (-want +got):\n%s", tt.reason, diff)
				break
			}
			if failed != (p == nil) {
				t.Errorf("%s: paper %v beside %v", tt.reason, p, problems)
			} else if !failed {
				holds(t, &tt.bp, p)
			}
		}
	}
	lapsed := drawBank(3)
	for _, q := range lapsed.All() {
		q.ValidUntil = calendar.MustDate(2026, 1, 1)
	}
	_, problems := kepu.Draw(lapsed, &kepu.Blueprint{Parts: []kepu.BlueprintPart{{Filter: kepu.Filter{AsOf: calendar.MustDate(2026, 1, 2)}, Count: 1}}}, 1)
	if len(problems) != 2 || problems[1].Code != kepu.DrawLapsed {
		t.Errorf("questions no longer valid: %v", problems)
	}
	if p, problems := kepu.Draw(nil, &kepu.Blueprint{Parts: []kepu.BlueprintPart{{Count: 1}}}, 1); p != nil || len(problems) != 1 {
		t.Errorf("from no bank: %v, %v", p, problems)
	}
}

// holds checks a paper against its blueprint: the right numbers of the right
// questions, none twice, none used, no two that exclude one another.
func holds(t *testing.T, bp *kepu.Blueprint, p *kepu.Paper) {
	t.Helper()
	drawn := map[string]bool{}
	for i, part := range p.Parts {
		want := &bp.Parts[i]
		if len(part.Items) != max(want.Count, 0) || len(part.Reserves) != max(want.Reserves, 0) {
			t.Errorf("part %d has %d items and %d reserves", i+1, len(part.Items), len(part.Reserves))
		}
		for _, item := range slices.Concat(part.Items, part.Reserves) {
			if drawn[item.ID] || slices.Contains(bp.Used, item.ID) || !want.Wants(&item.Question) {
				t.Errorf("part %d has %s", i+1, item.ID)
			}
			drawn[item.ID] = true
			for _, tag := range item.Question.Tags {
				drawn[tag] = true
			}
		}
	}
	for _, set := range bp.Exclusions {
		n := 0
		for i, name := range set {
			if drawn[name] && !slices.Contains(set[:i], name) {
				n++
			}
		}
		if n > 1 {
			t.Errorf("%d of %v were drawn", n, set)
		}
	}
}

// TestDrawFindsWhatThereIs compares with trying every choice on small banks:
// Draw finds a paper exactly where there is one.
func TestDrawFindsWhatThereIs(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	possible := 0
	for range 3000 {
		bank := drawBank(6)
		bp := &kepu.Blueprint{}
		for range 1 + r.IntN(3) {
			f := kepu.Filter{Hardest: 1 + r.IntN(6)}
			if r.IntN(2) == 0 {
				f.Kinds = []kepu.Kind{kepu.Single}
			}
			if r.IntN(2) == 0 {
				f.Topics = []string{"消防"}
			}
			bp.Parts = append(bp.Parts, kepu.BlueprintPart{Filter: f, Count: r.IntN(3)})
		}
		for range r.IntN(4) {
			var set []string
			for range 1 + r.IntN(3) {
				set = append(set, fmt.Sprintf("q%02d", r.IntN(6)))
			}
			bp.Exclusions = append(bp.Exclusions, set)
		}
		p, problems := kepu.Draw(bank, bp, r.Uint64())
		if want := canBeMet(bank, bp, 0, 0, map[string]bool{}); want != (p != nil) {
			t.Fatalf("possible: %v, but drawn %v for %+v", want, problems, bp)
		}
		if p != nil {
			possible++
			holds(t, bp, p)
		}
	}
	if possible < 500 || possible > 2500 {
		t.Errorf("%d of 3000 blueprints are possible, which tests little", possible)
	}
}

// canBeMet tries every question for every place.
func canBeMet(bank *kepu.Bank, bp *kepu.Blueprint, part, n int, drawn map[string]bool) bool {
	if part == len(bp.Parts) {
		return true
	}
	if n == bp.Parts[part].Count {
		return canBeMet(bank, bp, part+1, 0, drawn)
	}
	for id, q := range bank.All() {
		if drawn[id] || !bp.Parts[part].Wants(q) || slices.ContainsFunc(bp.Exclusions, func(set []string) bool {
			return slices.Contains(set, id) && slices.ContainsFunc(set, func(other string) bool { return drawn[other] })
		}) {
			continue
		}
		drawn[id] = true
		if canBeMet(bank, bp, part, n+1, drawn) {
			return true
		}
		delete(drawn, id)
	}
	return false
}

func TestDrawByTags(t *testing.T) {
	bank := drawBank(10)
	for id, q := range bank.All() {
		if id < "q05" {
			q.Tags = []string{"灭火器"}
		}
	}
	bp := &kepu.Blueprint{Exclusions: [][]string{{"灭火器"}}, Parts: []kepu.BlueprintPart{{Count: 6}}}
	for seed := range uint64(20) {
		p, problems := kepu.Draw(bank, bp, seed)
		if p == nil {
			t.Fatal(problems)
		}
		n := 0
		for _, item := range p.Items() {
			if item.ID < "q05" {
				n++
			}
		}
		if n != 1 {
			t.Errorf("seed %d draws %d of those tagged alike", seed, n)
		}
	}
}

// TestDrawIsFair draws each question, and each order of options, about as often
// as any other.
func TestDrawIsFair(t *testing.T) {
	bank := drawBank(20)
	questions, firsts := map[string]int{}, map[string]int{}
	const papers = 4000
	for seed := range uint64(papers) {
		p, _ := kepu.Draw(bank, &kepu.Blueprint{Parts: []kepu.BlueprintPart{{Count: 3}, {Count: 2}}}, seed)
		for _, item := range p.Items() {
			questions[item.ID]++
			if item.Question.Kind == kepu.Single {
				firsts[item.Question.Options[0].Text]++
			}
		}
	}
	all := 0
	for id, n := range questions {
		if n < papers/4-200 || n > papers/4+200 {
			t.Errorf("%s was drawn %d times of %d", id, n, papers)
		}
	}
	for _, n := range firsts {
		all += n
	}
	for text, n := range firsts {
		if n < all/4-all/40 || n > all/4+all/40 {
			t.Errorf("%s came first %d times of %d", text, n, all)
		}
	}
}

func TestDrawKeepsOptionsInPlace(t *testing.T) {
	for _, tt := range []struct {
		options, explanation string
		shuffled             bool
		reason               string
	}{
		{"甲|乙|丙|丁", "因为。", true, "nothing speaks of a place"},
		{"60岁以上|10分钟|都江堰水利工程|全国科普月活动", "维生素C和维生素A。", true, "words that only look so"},
		{"甲|乙|以上都对", "", false, "以上都对"},
		{"甲|乙|以上说法都不正确", "", false, "以上说法"},
		{"甲|乙|上述三项", "", false, "上述"},
		{"甲|乙|都不是", "", false, "都不是"},
		{"甲|乙|A和B", "", false, "A和B"},
		{"甲|乙|ＡＢ", "", false, "AB in full width"},
		{"甲|乙|AB都对", "", false, "AB都对"}, {"甲|乙|丙|ABC全对", "", false, "ABC全对"}, {"甲|乙|丙|A-C都对", "", false, "a range"},
		{"甲|乙|丙|A项和B项", "", false, "A项"}, {"甲|乙|选项A和选项B", "", false, "选项A"}, {"甲|乙|A+B", "", false, "A+B"}, {"甲|乙|Ａ＆Ｂ", "", false, "A＆B"},
		{"甲|乙|A/B", "", false, "A/B"}, {"甲|乙|丙|A.B.C", "", false, "A.B.C"}, {"甲|乙|（A）和（B）", "", false, "in brackets"}, {"甲|乙|仅A", "", false, "仅A"},
		{"甲|乙|只有A对", "", false, "只有A对"}, {"甲|乙|与A相同", "", false, "与A相同"}, {"甲|乙|丙|除A外都对", "", false, "除A外"}, {"甲|乙|选项一和二", "", false, "by number"},
		{"甲|乙|上面都不对", "", false, "上面都不对"}, {"甲|乙|上列都是", "", false, "上列都是"}, {"one|two|All of the above", "", false, "all of the above"},
		{"甲|乙|不知道", "", false, "what stands last"},
		{"甲|乙|丙", "B是对的，因为水往低处流。", false, "B是对的"}, {"甲|乙|丙", "C说法错误。", false, "C说法"}, {"甲|乙|丙", "A不正确。", false, "A不正确"},
		{"甲|乙|丙|丁", "BCD都错。", false, "BCD"}, {"甲|乙|丙", "AB两项说反了。", false, "AB两项"}, {"甲|乙|丙", "（B）正确。", false, "(B)正确"}, {"甲|乙|丙", "因此B。", false, "因此B"},
		{"甲|乙|丙", "第1项是老办法。", false, "第1项"}, {"甲|乙|丙", "第二个选项说反了。", false, "第二个选项"}, {"甲|乙|丙", "最后一项不对。", false, "最后一项"},
		{"A型血|B型血|AB型血|O型血", "AB型血两种抗原都有。", true, "blood groups"}, {"A4纸|B5纸|AED|DVD", "AED能救命，A4纸不能。", true, "other words of letters"},
		{"甲|乙|丙", "B项说反了。", false, "the explanation names an option"},
		{"甲|乙|丙", "所以选C。", false, "the explanation names the key"},
		{"甲|乙|丙", "A、B都说反了。", false, "the explanation names two"},
		{"维生素A|维生素B|维生素C", "维生素C怕热。", true, "letters of their own"},
		{"B超|CT|X光", "B超用的是声波。", true, "a B that is no option"},
	} {
		q := kepu.Question{ID: "q", Kind: kepu.Single, Stem: "一问", Explanation: tt.explanation}
		for i, text := range strings.Split(tt.options, "|") {
			q.Options = append(q.Options, kepu.Option{Text: text, Correct: i == 0})
		}
		bank, _ := kepu.NewBank([]kepu.Question{q})
		moved := false
		for seed := range uint64(30) {
			p, _ := kepu.Draw(bank, &kepu.Blueprint{Parts: []kepu.BlueprintPart{{Count: 1}}}, seed)
			moved = moved || !slices.EqualFunc(p.Items()[0].Question.Options, q.Options, func(a, b kepu.Option) bool { return a.Text == b.Text })
		}
		if moved != tt.shuffled {
			t.Errorf("options %s shuffled: %v, want %v: %s", tt.options, moved, tt.shuffled, tt.reason)
		}
		if bank.ByID("q").Options[0].Text != q.Options[0].Text {
			t.Error("the bank's own question was shuffled")
		}
	}
}

func TestDrawMatching(t *testing.T) {
	bank, _ := kepu.NewBank([]kepu.Question{{ID: "m", Kind: kepu.Matching, Stem: "连一连", Pairs: []kepu.Pair{{Left: "火警", Right: "119"}, {Left: "急救", Right: "120"}, {Left: "医院", Right: "120"}, {Right: "12306"}}}})
	p, _ := kepu.Draw(bank, &kepu.Blueprint{Parts: []kepu.BlueprintPart{{Count: 1}}}, 3)
	rights := slices.Sorted(slices.Values(p.Items()[0].Rights))
	if diff := cmp.Diff([]string{"119", "120", "12306"}, rights); diff != "" {
		t.Errorf("right sides (-want +got):\n%s", diff)
	}
}

// TestDrawReads draws no text that only has to be read, unless it is asked for.
func TestDrawDescriptions(t *testing.T) {
	bank, _ := kepu.NewBank([]kepu.Question{{ID: "d", Kind: kepu.Description, Stem: "一段话"}})
	if p, _ := kepu.Draw(bank, &kepu.Blueprint{Parts: []kepu.BlueprintPart{{Count: 1}}}, 1); p != nil {
		t.Error("a description was drawn as a question")
	}
	if p, _ := kepu.Draw(bank, &kepu.Blueprint{Parts: []kepu.BlueprintPart{{Filter: kepu.Filter{Kinds: []kepu.Kind{kepu.Description}}, Count: 1}}}, 1); p == nil {
		t.Error("a description that is asked for was not drawn")
	}
}

func BenchmarkDraw(b *testing.B) {
	bp := &kepu.Blueprint{}
	for i := range 5 {
		bp.Parts = append(bp.Parts, kepu.BlueprintPart{Filter: kepu.Filter{Hardest: i + 1}, Count: 20, Points: kepu.Whole})
	}
	r := rand.New(rand.NewPCG(1, 1))
	for range 40 {
		bp.Exclusions = append(bp.Exclusions, []string{fmt.Sprintf("q%02d", r.IntN(10_000)), fmt.Sprintf("q%02d", r.IntN(10_000)), fmt.Sprintf("q%02d", r.IntN(10_000))})
	}
	bank := drawBank(10_000)
	bank.Digest()
	b.Run("again", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if p, problems := kepu.Draw(bank, bp, 1); p == nil {
				b.Fatal(problems)
			}
		}
	})
	b.Run("first", func(b *testing.B) { // of a bank: its order and digest are worked out
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			bank := drawBank(10_000)
			b.StartTimer()
			if p, problems := kepu.Draw(bank, bp, 1); p == nil {
				b.Fatal(problems)
			}
		}
	})
	b.Run("impossible", func(b *testing.B) {
		bp := *bp
		bp.Parts = append(slices.Clone(bp.Parts), kepu.BlueprintPart{Filter: kepu.Filter{Topics: []string{"数学"}}, Count: 1})
		b.ReportAllocs()
		for b.Loop() {
			if p, _ := kepu.Draw(bank, &bp, 1); p != nil {
				b.Fatal("drawn")
			}
		}
	})
}
