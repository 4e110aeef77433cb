package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

func names(list ...string) *Index[string] {
	return New(list, func(s string) []Field { return []Field{{Text: s}} }, nil)
}

func items[T any](matches []Match[T]) (list []T) {
	for _, m := range matches {
		list = append(list, m.Item)
	}
	return list
}

func TestMatch(t *testing.T) {
	for _, tt := range []struct {
		name, query string
		found       bool
		reason      string
	}{
		{"重阳节健康义诊", "cyj", true, "initials, 重 as in the festival"},
		{"重阳节健康义诊", "cy", true, "initials of a part"},
		{"重阳节健康义诊", "zyj", true, "every reading matches"},
		{"重阳节健康义诊", "chongyang", true, "full pinyin"},
		{"重阳节健康义诊", "ChongYang", true, "capital letters"},
		{"重阳节健康义诊", "chóngyáng", true, "tone marks"},
		{"重阳节健康义诊", "chongyj", true, "full and initials mixed"},
		{"重阳节健康义诊", "chyj", true, "the beginning of a syllable"},
		{"重阳节健康义诊", "重yang", true, "characters and letters mixed"},
		{"重阳节健康义诊", "重陽", true, "Traditional characters"},
		{"重陽節", "重阳节", true, "the other way round"},
		{"重陽節", "cyj", true, "initials of Traditional characters"},
		{"重阳节健康义诊", "ｃｙｊ", true, "full-width letters"},
		{"重阳节健康义诊", "jkyz", true, "from the middle"},
		{"重阳节健康义诊", "cyj yz", true, "two words"},
		{"重阳节健康义诊", "yz　cyj", true, "in any order, with a wide blank"},
		{"重阳节健康义诊", "cyj jz", false, "every word must match"},
		{"重阳节健康义诊", "cyjjz", false, "letters that are not there"},
		{"重阳节健康义诊", "hongyang", false, "not from the middle of a syllable"},
		{"重阳节健康义诊", "cangyang", false, "another syllable"},
		{"重阳节健康义诊", "阳重", false, "order counts within a word"},
		{"重阳节“敬老”活动", "重阳敬老", false, "a character is missing"},
		{"重阳“敬老”活动", "重阳敬老", true, "over punctuation"},
		{"重阳“敬老”活动", "cyjl", true, "the same with initials"},
		{"长江路", "cj", true, "长 in a river"},
		{"长江路", "zj", true, "the other reading"},
		{"社区银行", "yh", true, "行 in a bank"},
		{"西安", "xi'an", true, "an apostrophe between syllables"},
		{"西安", "xian", true, "and without it"},
		{"绿色家园", "lvse", true, "ü as v"},
		{"绿色家园", "lüse", true, "ü as itself"},
		{"绿色家园", "luse", true, "ü as u"},
		{"女性健康", "nyuxing", true, "ü as yu"},
		{"急救AED演练", "aed", true, "Latin letters"},
		{"急救AED演练", "jjaedyl", true, "letters of both kinds"},
		{"急救AED演练", "ed", true, "within Latin letters"},
		{"拨打120", "120", true, "a number in a name"},
		{"拨打１２０", "bd120", true, "of any width"},
		{"二楼会议室", "el", true, "numerals are read like words"},
		{"重阳节", "", false, "an empty query"},
		{"重阳节", " 。！", false, "nothing to look for"},
		{"重阳节", "cyj 。", true, "a word with nothing to look for is left out"},
		{"", "a", false, "an empty name"},
	} {
		if got := len(names(tt.name).Find(tt.query, 0)) > 0; got != tt.found {
			t.Errorf("%q finds %q: %v, want %v: %s", tt.query, tt.name, got, tt.found, tt.reason)
		}
	}
}

func TestDates(t *testing.T) {
	for _, tt := range []struct {
		date, query string
		found       bool
		reason      string
	}{
		{"2026-09-18", "918", true, "month and day"},
		{"2026-09-18", "0918", true, "with a leading zero"},
		{"2026-09-18", "9.18", true, "with a dot"},
		{"2026-09-18", "9-18", true, "with a stroke"},
		{"2026-09-18", "９／１８", true, "full-width"},
		{"2026-09-18", "9月18日", true, "in words"},
		{"2026-09-18", "9月18", true, "without the last"},
		{"2026-09-18", "九月十八日", true, "in Chinese numerals"},
		{"2026-09-18", "18号", true, "a day of any month"},
		{"2026-09-18", "18日", true, "the same as written"},
		{"2026-09-18", "九月", true, "a month"},
		{"2026-09-18", "9", true, "a month, about to go on"},
		{"2026-09-18", "09", true, "the same"},
		{"2026-09-18", "91", true, "a day, about to go on"},
		{"2026-09-18", "20260918", true, "the whole date"},
		{"2026-09-18", "2026.9.18", true, "the whole date with dots"},
		{"2026-09-18", "26.9.18", true, "a short year"},
		{"2026-09-18", "2026年9月", true, "year and month"},
		{"2026-09-18", "2026", true, "a year"},
		{"2026-09-18", "202609", true, "year and month in digits"},
		{"2026-09-18", "2025", false, "another year"},
		{"2026-09-18", "2025年9月18日", false, "the day in another year"},
		{"2026-09-18", "919", false, "another day"},
		{"2026-09-18", "18", false, "18 is no month"},
		{"2026-09-18", "9月初", false, "no date that is understood"},
		{"2026-09-18", "9.", false, "half a date"},
		{"2026-10-18", "1018", true, "as the screen says"},
		{"2026-10-18", "1", true, "the beginning of 10"},
		{"2026-01-11", "111", true, "one reading of three digits"},
		{"2026-11-01", "111", true, "and the other"},
		{"2026-11-11", "111", true, "and the beginning of a third"},
		{"09-18", "918", true, "a year that is not known"},
		{"09-18", "2027年9月18日", true, "may be any"},
		{"2026-09", "918", true, "a day of a month that is all there is"},
		{"2026-09", "1018", false, "not of another"},
		{"2026-09-18..2026-09-24", "920", true, "a day within"},
		{"2026-09-18..2026-09-24", "924", true, "the last day"},
		{"2026-09-18..2026-09-24", "925", false, "the day after"},
		{"2026-09-18..2026-09-24", "九月", true, "the month of a time"},
		{"2026-12-28..2027-01-03", "0102", true, "past new year"},
		{"2026-12-28..2027-01-03", "2026年1月2日", false, "which is the next year's"},
		{"12-28..01-03", "1月2日", true, "the same without a year"},
		{"12-28..01-03", "6月", false, "not all the year round"},
		{"2026-09-18 2026-10-18", "1018", true, "one of several"},
		{"三月（日期待定）", "三月", true, "what is no date is text"},
		{"2026-13-01", "13", true, "so is a date that cannot be"},
	} {
		x := New([]string{tt.date}, func(s string) []Field { return []Field{{"讲座", 2, Text}, {s, 1, Dates}} }, nil)
		if got := len(x.Find(tt.query, 0)) > 0; got != tt.found {
			t.Errorf("%q finds %q: %v, want %v: %s", tt.query, tt.date, got, tt.found, tt.reason)
		}
	}
}

func TestOrder(t *testing.T) {
	for _, tt := range []struct {
		query  string
		list   []string // as they should come out
		reason string
	}{
		{"健康", []string{"健康", "健康讲座", "老人 健康讲座", "老人健康讲座"}, "all, beginning, a word's beginning, within"},
		{"cy", []string{"重阳", "重阳节", "学 重阳", "过重阳"}, "initials in the same way"},
		{"zy", []string{"中央广场", "重阳节日"}, "a likely reading before another"},
		{"讲座", []string{"讲座一", "讲座一二", "讲座一二三"}, "shorter before longer"},
		{"讲座", []string{"讲座一", "讲座二", "讲座三"}, "then as given"},
		{"急救", []string{"急救", "AED急救", "学急救"}, "a word begins where letters end"},
	} {
		given := slices.Clone(tt.list)
		if tt.reason != "then as given" {
			slices.Reverse(given)
		}
		if diff := cmp.Diff(tt.list, items(names(given...).Find(tt.query, 0))); diff != "" {
			t.Errorf("%q: %s (-want +got):\n%s", tt.query, tt.reason, diff)
		}
	}
}

func TestWeights(t *testing.T) {
	x := New([]string{"place", "name"}, func(s string) []Field {
		if s == "name" {
			return []Field{{"重阳义诊", 8, Text}, {"广场", 4, Text}}
		}
		return []Field{{"讲座", 8, Text}, {"重阳广场", 4, Text}}
	}, nil)
	got := x.Find("cy gc", 0)
	want := []Match[string]{
		{"name", 1, 7*8 + 9*4, []Hit{{0, "重阳义诊", 0, 6}, {1, "广场", 0, 6}}},
		{"place", 0, 7*4 + 3*4, []Hit{{1, "重阳广场", 0, 6}, {1, "重阳广场", 6, 12}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestHits(t *testing.T) {
	speller, _ := hanzi.NewSpeller(map[string]string{"单家桥": "shan jia qiao"})
	x := New([][]Field{{
		{"「重陽」節 ２楼", 4, Text}, {"单国强", 2, Person}, {"单家桥", 2, Text}, {"2026-09-18 2026-10-18", 1, Dates},
	}}, func(f []Field) []Field { return f }, speller)
	for _, tt := range []struct {
		query string
		field int
		hit   string
	}{
		{"cy", 0, "重陽"},
		{"cyj", 0, "重陽」節"},
		{"2l", 0, "２楼"},
		{"sgq", 1, "单国强"},
		{"shanjia", 2, "单家"},
		{"1018", 3, "2026-10-18"},
	} {
		matches := x.Find(tt.query, 1)
		if len(matches) != 1 {
			t.Errorf("%q finds nothing", tt.query)
			continue
		}
		if h := matches[0].Hits[0]; h.Field != tt.field || h.Text[h.From:h.To] != tt.hit {
			t.Errorf("%q hits %q of field %d, want %q of %d", tt.query, h.Text[h.From:h.To], h.Field, tt.hit, tt.field)
		}
	}
}

// TestOwnWays: every event is found by its name, the pinyin of it and its
// initials, each typed with blanks and without.
func TestOwnWays(t *testing.T) {
	events := corpus(1200)
	x := New(events, event.fields, nil)
	for at, e := range events {
		for _, query := range []string{e.name, hanzi.Spell(e.name), hanzi.Initials(e.name), hanzi.Spell(e.person), hanzi.Fold(e.place, hanzi.Same)} {
			if query == "" {
				continue
			}
			if !slices.ContainsFunc(x.Find(query, 0), func(m Match[event]) bool { return m.At == at }) {
				t.Fatalf("%q does not find %+v", query, e)
			}
		}
		if got := x.Find(e.name, 1); got[0].Item.name != e.name {
			t.Fatalf("%q finds %q first", e.name, got[0].Item.name)
		}
	}
}

func TestAgainstSlow(t *testing.T) {
	events := corpus(1100)
	var things [][]Field
	for _, e := range events {
		things = append(things, e.fields())
	}
	x := New(events, event.fields, nil)
	for _, query := range []string{"cyj", "c", "zhong", "chongyang", "重yang", "重陽", "s", "sq", "an", "yx", "918", "1", "1018", "12月",
		"cyj sqgc", "lao nian", "zgq", "dgq", "shan", "lusesh", "nyu", "aed", "3d", "zsjs", "二楼 健康", "2026", "jk jz 9", "（", "x", "xx xx xx", "日期待定"} {
		compareSlow(t, x, things, query)
	}
}

func compareSlow[T any](t *testing.T, x *Index[T], things [][]Field, query string) {
	t.Helper()
	got, want := x.Find(query, 0), slowFind(query, things)
	if len(got) != len(want) {
		t.Fatalf("%q finds %d, the slow way %d", query, len(got), len(want))
	}
	for i, w := range want {
		if got[i].At != w.at || got[i].Score != w.score {
			t.Fatalf("%q: place %d has %v, %d; the slow way %+v", query, i, got[i].Item, got[i].Score, w)
		}
		if len(got[i].Hits) == 0 {
			t.Fatalf("%q: no hit", query)
		}
		for _, h := range got[i].Hits {
			if h.From < 0 || h.From >= h.To || h.To > len(h.Text) || h.Text != things[w.at][h.Field].Text {
				t.Fatalf("%q: hit %+v", query, h)
			}
		}
	}
	for _, limit := range []int{1, 3, 63, 65, len(want)} {
		if limited := x.Find(query, limit); len(limited) != min(limit, len(got)) && limit > 0 {
			t.Fatalf("%q: %d of at most %d", query, len(limited), limit)
		} else {
			for i, m := range limited {
				if m.At != got[i].At {
					t.Fatalf("%q: limit %d changes the order", query, limit)
				}
			}
		}
	}
}

// TestEach holds what is told thing by thing against what Find tells.
func TestEach(t *testing.T) {
	events := corpus(1100)
	x := New(events, event.fields, nil)
	for _, query := range []string{"cyj", "s", "重陽", "1018", "cyj sqgc", "jk jz 9", "zgq", "zzz", "", "，"} {
		want := x.Find(query, 0)
		slices.SortFunc(want, func(a, b Match[event]) int { return a.At - b.At })
		n := 0
		for m := range x.Each(query) {
			w := want[n]
			n++
			if m.Item != w.Item || m.At != w.At || m.Score != w.Score {
				t.Fatalf("%q: %+v, Find tells %+v", query, m, w)
			}
			for i, h := range m.Hits {
				if h != (Hit{Field: w.Hits[i].Field}) {
					t.Errorf("%q: word %d is in %+v of %v, want field %d alone", query, i, h, m.Item, w.Hits[i].Field)
				}
			}
			if diff := cmp.Diff(w.Hits, x.Hits(query, m.At)); diff != "" {
				t.Errorf("%q: the hits in %v differ (-Find +Hits):\n%s", query, m.Item, diff)
			}
		}
		if n != len(want) {
			t.Errorf("%q: %d things of %d", query, n, len(want))
		}
		for range x.Each(query) {
			break // which is to be possible
		}
	}
	var none *Index[event]
	if x.Hits("cyj", -1) != nil || x.Hits("cyj", len(events)) != nil || none.Hits("cyj", 0) != nil || len(slices.Collect(none.Each("cyj"))) > 0 {
		t.Error("there are hits in nothing")
	}
}

func FuzzFind(f *testing.F) {
	f.Add("重阳节“敬老”", "cyj", "2026-09-18..2026-09-24", "918")
	f.Add("绿色Ａ1", "lusea1", "12-28..01-03", "1月2日")
	f.Add("着着着着", "zzzz zhzh", "2026", "2026年")
	f.Add("i̇Kß", "ikß", "x", "\xff")
	f.Fuzz(func(t *testing.T, name, query, dates, word string) {
		if len(name) > 60 || len(query) > 12 || len(word) > 12 {
			return // the slow way takes its time
		}
		things := [][]Field{{{name, 3, Text}, {dates, 2, Dates}}, {{dates, -1, Dates}}, {}, {{name, 1, Person}}}
		x := New(things, func(f []Field) []Field { return f }, nil)
		compareSlow(t, x, things, query+" "+word)
		compareSlow(t, x, things, word)
	})
}

// TestOnlyFirst holds the letters that texts are sifted by against all readings.
func TestOnlyFirst(t *testing.T) {
	for r := rune(0x4e00); r <= 0x9fff; r++ {
		for reading := range strings.FieldsSeq(hanzi.Readings(r)) {
			if strings.ContainsAny(reading[1:], onlyFirst) {
				t.Errorf("%c is read %s", r, reading)
			}
		}
	}
}

func TestNil(t *testing.T) {
	var x *Index[string]
	if x.Find("a", 1) != nil || x.Len() != 0 || names().Find("a", 1) != nil || new(Index[string]).Find("a", 0) != nil {
		t.Error("an index of nothing finds something")
	}
	long := strings.Repeat("重阳", 100)
	if len(names(long).Find(long, 0)) != 1 || len(names(long).Find(strings.Repeat("重 阳 c y ", 1000), 0)) != 1 {
		t.Error("a long query finds nothing")
	}
}

func TestAllocs(t *testing.T) {
	x := names("重阳节健康义诊进社区", "老年大学长江路", "防诈骗讲座")
	w := newWord("cyj")
	if n := testing.AllocsPerRun(100, func() { x.core.match(w, x.core.unitAt[0], x.core.unitAt[1]) }); n != 0 {
		t.Errorf("matching a title allocates %v times", n)
	}
	// The answer and the room to sort it in are all that is allocated: no more
	// for many things than for few.
	count := func(n int) float64 {
		x := New(corpus(n), event.fields, nil)
		return testing.AllocsPerRun(5, func() { x.Find("cyj", 5) })
	}
	if few, many := count(400), count(4000); many > few {
		t.Errorf("a query of 4000 things allocates %v times, of 400 %v times", many, few)
	}
}

func BenchmarkMatch(b *testing.B) {
	for _, bb := range []struct{ name, query string }{
		{"重阳节健康义诊进社区", "cyj"}, {"重阳节健康义诊进社区", "jkyz"}, {"重阳节健康义诊进社区", "chongyang"},
		{"重阳节健康义诊进社区", "重阳"}, {"老年大学智能手机课堂", "cyj"}, {"长江路朝阳小学参观", "cyj"},
	} {
		b.Run(bb.name+"/"+bb.query, func(b *testing.B) {
			b.ReportAllocs()
			x, w := names(bb.name), newWord(bb.query)
			c := &x.core
			for b.Loop() {
				if c.all[0]&w.need == w.need {
					c.match(w, c.unitAt[0], c.unitAt[1])
				}
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	x := New(corpus(100_000), event.fields, nil)
	for _, query := range []string{"cyj", "s", "sq", "chongyang", "重阳", "1018", "cyj sqgc", "zzz"} {
		b.Run(fmt.Sprintf("100000/%s", query), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Find(query, 20)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	events := corpus(10_000)
	b.ReportAllocs()
	for b.Loop() {
		New(events, event.fields, nil)
	}
}
