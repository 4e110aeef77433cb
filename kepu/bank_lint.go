package kepu

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// Lint looks a bank over as an editor would on a given day, and returns what
// should be looked at: keys that point at no option, stems much alike, keys
// that favour one letter, laws cited in a version no longer in force, answers
// past their last day, missing explanations and citations. A zero date leaves
// out what depends on the day. Problems come in the bank's order.
func (b *Bank) Lint(asOf calendar.Date) []Problem {
	var problems []Problem
	for _, q := range b.All() {
		problems = append(problems, lintQuestion(q, asOf)...)
	}
	problems = append(problems, b.nearDuplicates()...)
	return append(problems, b.unbalanced()...)
}

func lintQuestion(q *Question, asOf calendar.Date) []Problem {
	var problems []Problem
	found := func(code Code, args ...any) {
		problems = append(problems, Problem{Position: q.At, Code: code, Args: args})
	}
	switch q.Kind {
	case Single, Multiple, Judgement:
		switch n := q.correct(); {
		case len(q.Options) < 2:
			found(TooFewOptions)
		case n == 0:
			found(NoKey)
		}
		for i, o := range q.Options {
			if j := slices.IndexFunc(q.Options[:i], func(p Option) bool { return same(p.Text) == same(o.Text) }); j >= 0 {
				found(SameOptions, optionName(j), optionName(i))
			}
		}
	case Blank, Short, Riddle: // an essay may be open
		if len(q.Answers) == 0 {
			found(NoKey)
		}
	case Numeric:
		if len(q.Ranges) == 0 {
			found(NoKey)
		}
	case Matching:
		if len(q.Pairs) < 2 {
			found(BadPair, "")
		}
	}
	if q.Kind != Description {
		if q.Explanation == "" {
			found(NoExplanation)
		}
		if q.Citation == "" {
			found(NoCitation)
		}
	}
	if expired(q, asOf) {
		found(Expired, q.ValidUntil.String())
	}
	if !asOf.IsZero() {
		for _, text := range []string{q.Citation, q.Explanation} {
			for _, c := range lawsCited(text) {
				if inForce := c.law.inForce(asOf); c.year > 0 && inForce > c.year {
					found(SupersededLaw, c.law.name, c.year, inForce)
				}
			}
		}
	}
	return problems
}

// optionName is the letter of an option, its number past Z.
func optionName(i int) string { return string(rune('A' + min(i, 25))) }

// nearDuplicates finds questions of one kind whose stems share nearly all of
// their two-character pieces. Stems are compared with those that share one of
// their rarest pieces, so that the cost stays near to linear.
func (b *Bank) nearDuplicates() []Problem {
	const alike = 0.8
	grams := make([][]string, b.Len())
	rare := map[string]int{}
	i := 0
	for _, q := range b.All() {
		grams[i] = bigrams(same(q.Stem))
		for _, g := range grams[i] {
			rare[g]++
		}
		i++
	}
	index := map[string][]int{}
	var problems []Problem
	for i := range grams {
		g := slices.Clone(grams[i])
		slices.SortFunc(g, func(a, b string) int {
			if rare[a] != rare[b] {
				return rare[a] - rare[b]
			}
			return strings.Compare(a, b)
		})
		// Of two sets that share four fifths, one of the rarest fifth and one
		// more of each is common to both.
		keys := g[:min(len(g), len(g)/4+1)]
		best, bestAt := 0.0, -1
		seen := map[int]bool{}
		for _, k := range keys {
			for _, j := range index[k] {
				if seen[j] || b.questions[j].Kind != b.questions[i].Kind {
					continue
				}
				seen[j] = true
				if s := shared(grams[i], grams[j]); s > best {
					best, bestAt = s, j
				}
			}
		}
		if best >= alike && b.questions[i].Kind != Description {
			problems = append(problems, Problem{Position: b.questions[i].At, Code: NearDuplicate, Args: []any{b.questions[bestAt].At}})
		}
		for _, k := range keys {
			if len(index[k]) < 64 { // a piece that common tells nothing
				index[k] = append(index[k], i)
			}
		}
	}
	return problems
}

// bigrams returns the sorted set of two-character pieces of a text.
func bigrams(s string) []string {
	runes := []rune(s)
	set := make([]string, 0, len(runes))
	for i := 1; i < len(runes); i++ {
		set = append(set, string(runes[i-1:i+1]))
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// shared is the Jaccard index of two sorted sets.
func shared(a, b []string) float64 {
	common, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch c := strings.Compare(a[i], b[j]); {
		case c == 0:
			common++
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	if len(a)+len(b) == common {
		return 0
	}
	return float64(common) / float64(len(a)+len(b)-common)
}

// unbalanced finds files whose single choices favour one letter: with 20 or
// more of them, more than half again the share that chance would give.
func (b *Bank) unbalanced() []Problem {
	type tally struct {
		first Position
		total int
		want  float64 // what chance gives each of the letters A to Z
		keys  [26]int
	}
	byFile := map[string]*tally{}
	var order []*tally
	for _, q := range b.All() {
		if q.Kind != Single || len(q.Options) < 2 {
			continue
		}
		t := byFile[q.At.File]
		if t == nil {
			t = &tally{first: Position{File: q.At.File}}
			byFile[q.At.File] = t
			order = append(order, t)
		}
		t.total++
		t.want += 1 / float64(len(q.Options))
		for i, o := range q.Options {
			if o.Correct && i < len(t.keys) {
				t.keys[i]++
				break
			}
		}
	}
	var problems []Problem
	for _, t := range order {
		if t.total < 20 {
			continue
		}
		for i, n := range t.keys {
			if float64(n) > 1.5*t.want && 2*n > t.total {
				problems = append(problems, Problem{Position: t.first, Code: UnbalancedKeys, Args: []any{optionName(i), n, t.total}})
			}
		}
	}
	return problems
}

// A law is a law that questions cite, with the years of its versions and the
// days from which they are in force.
type law struct {
	name     string
	short    string
	versions []lawVersion
}

type lawVersion struct {
	year int // of adoption or amendment, as it is cited
	from calendar.Date
}

// laws lists laws that science questions cite and that changed in ways that
// matter to them. Source: the decisions and promulgation orders as published
// by the Standing Committee of the National People's Congress.
var laws = []law{
	{"中华人民共和国科学技术普及法", "科普法", []lawVersion{
		{2002, calendar.MustDate(2002, 6, 29)}, {2024, calendar.MustDate(2024, 12, 25)}}},
	{"中华人民共和国科学技术进步法", "科学技术进步法", []lawVersion{
		{2007, calendar.MustDate(2008, 7, 1)}, {2021, calendar.MustDate(2022, 1, 1)}}},
	{"中华人民共和国消防法", "消防法", []lawVersion{
		{2008, calendar.MustDate(2009, 5, 1)}, {2019, calendar.MustDate(2019, 4, 23)}, {2021, calendar.MustDate(2021, 4, 29)}}},
	{"中华人民共和国食品安全法", "食品安全法", []lawVersion{
		{2009, calendar.MustDate(2009, 6, 1)}, {2015, calendar.MustDate(2015, 10, 1)}, {2018, calendar.MustDate(2018, 12, 29)},
		{2021, calendar.MustDate(2021, 4, 29)}, {2025, calendar.MustDate(2025, 12, 1)}}},
	{"中华人民共和国固体废物污染环境防治法", "固体废物污染环境防治法", []lawVersion{
		{2016, calendar.MustDate(2016, 11, 7)}, {2020, calendar.MustDate(2020, 9, 1)}}},
	{"中华人民共和国突发事件应对法", "突发事件应对法", []lawVersion{
		{2007, calendar.MustDate(2007, 11, 1)}, {2024, calendar.MustDate(2024, 11, 1)}}},
	{"中华人民共和国野生动物保护法", "野生动物保护法", []lawVersion{
		{2018, calendar.MustDate(2018, 10, 26)}, {2022, calendar.MustDate(2023, 5, 1)}}},
	{"中华人民共和国传染病防治法", "传染病防治法", []lawVersion{
		{2013, calendar.MustDate(2013, 6, 29)}, {2025, calendar.MustDate(2025, 9, 1)}}},
}

// inForce is the year of the version in force on a day, 0 before the first.
func (l *law) inForce(day calendar.Date) int {
	year := 0
	for _, v := range l.versions {
		if v.from.Compare(day) <= 0 {
			year = v.year
		}
	}
	return year
}

type lawCited struct {
	law  *law
	year int // 0 where the citation gives none
}

// lawsCited finds laws by their titles in 《》, full or short, with the year
// that stands in brackets behind the title or the article.
func lawsCited(text string) []lawCited {
	var cited []lawCited
	for {
		_, after, ok := strings.Cut(text, "《")
		if !ok {
			return cited
		}
		title, rest, ok := strings.Cut(after, "》")
		if !ok {
			return cited
		}
		text = rest
		next, _, _ := strings.Cut(rest, "《")
		for i := range laws {
			if title == laws[i].name || title == laws[i].short {
				cited = append(cited, lawCited{&laws[i], yearIn(next)})
			}
		}
	}
}

// yearIn finds a year such as （2024年修订） or (2024).
func yearIn(s string) int {
	s = hanzi.Fold(s, hanzi.Width)
	for i := range len(s) {
		if i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
			continue
		}
		if n, size := hanzi.LeadingNumber(s[i:]); size == 4 && s[i] >= '0' && s[i] <= '9' && n >= 1949 && n < 2200 {
			return int(n)
		}
	}
	return 0
}
