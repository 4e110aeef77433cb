package kepu

import (
	"slices"
	"strings"
)

// months reads a month, several, or a part of one.
func (r *whenReader) months(s string, year, at int) (rest string, ok bool) {
	months, rest, ok := cutMonths(s)
	if !ok {
		if months, year, rest, ok = cutISOMonths(s); !ok {
			return s, false
		}
	}
	w := When{Kind: InMonths, Months: months}
	if of := cutOf(rest); of != rest { // 3月、6月的15日
		if days, after := cutMonthDays(of); days != nil {
			w = monthly(nil, days)
			w.Rule.Months, w.From.Year = months, int16(year)
			r.add(w, at, at+len(s)-len(after))
			return after, true
		}
	}
	if len(months) == 1 {
		if days, after := cutNthWeekdays(cutOf(rest)); days != nil {
			w = monthly(days, nil)
			w.Rule.Months = months
			w.From.Year = int16(year)
			r.add(w, at, at+len(s)-len(after))
			return after, true
		}
		if after, word := cutWord(rest, "起", "开始"); word != "" {
			w.Months, rest = slices.Concat(months, monthsAfter(months[0], 12)), after
		}
	}
	part, rest := cutMonthPart(rest)
	if through, ranged := cutTo(rest); ranged && len(w.Months) == len(months) { // 9月中旬至10月上旬
		through, _ = cutWord(through, "次年", "翌年", "来年", "明年", "第二年")
		if _, after, ok := cutYear(through); ok {
			through = after
		}
		if last, after, ok := cutMonths(through); ok && len(last) == 1 {
			_, rest = cutMonthPart(after)
			w.Months = slices.Concat(months, monthsAfter(months[len(months)-1], last[0]))
		}
	}
	if part != 0 && len(w.Months) == 1 {
		w.Kind, w.Part = InPart, part
	}
	withYear(&w, year)
	w, rest = related(w, rest)
	r.add(w, at, at+len(s)-len(rest))
	return rest, true
}

// cutISOMonths cuts 2026-10, 2026.5-10, 2026.11—2027.2.
func cutISOMonths(s string) (months []int, year int, rest string, ok bool) {
	if months, year, rest, ok = cutISOMonth(s); !ok {
		return nil, 0, s, false
	}
	through, ranged := cutTo(rest)
	if !ranged {
		return months, year, rest, true
	}
	if last, _, after, ok := cutISOMonth(through); ok {
		return append(months, monthsAfter(months[0], last[0])...), year, after, true
	}
	if n, after, ok := cutSmall(through); ok && months[0] < n && n <= 12 && endsNumber(after) {
		return append(months, monthsAfter(months[0], n)...), year, after, true
	}
	return months, year, rest, true
}

// cutISOMonth cuts 2026-10.
func cutISOMonth(s string) (months []int, year int, rest string, ok bool) {
	c, rest, found := cutNumeral(s)
	if !found || !c.digits || !c.year() || c.n < 1900 || c.n > 2199 || rest == "" || !strings.ContainsRune("-/.", rune(rest[0])) {
		return nil, 0, s, false
	}
	m, rest, found := cutNumeral(rest[1:])
	if !found || !m.digits || !m.small() || m.n < 1 || m.n > 12 || !endsNumber(rest) {
		return nil, 0, s, false
	}
	return []int{m.n}, c.n, rest, true
}

// cutMonths cuts months: 三月, 5月份, 三、四月份, 3月至6月, 七八月份, 11月至次年2月.
func cutMonths(s string) (months []int, rest string, ok bool) {
	rest = s
	for {
		more, after, unit, found := cutMonth(rest)
		if !found || len(months) > 0 && months[len(months)-1] >= more[0] {
			return nil, s, false
		}
		months, rest = append(months, more...), after
		through, ranged := cutTo(rest)
		if ranged {
			through, _ = cutWord(through, "次年", "翌年", "来年", "明年", "第二年")
			if last, after, unit2, found := cutMonth(through); found && len(last) == 1 && unit2 {
				return append(months, monthsAfter(months[len(months)-1], last[0])...), after, true
			}
		}
		// 三、四月份 goes on; 3月、5日 does not.
		if next, listed := cutAnd(rest); listed {
			if next2, _, unit2, found := cutMonth(next); found && (unit2 || !unit) && next2[0] > months[len(months)-1] {
				rest = next
				continue
			}
		}
		return months, rest, unit
	}
}

// monthsAfter are the months behind one, up to another, maybe of the next year;
// none where they are one.
func monthsAfter(from, to int) (months []int) {
	for m := from; m != to; {
		m = m%12 + 1
		months = append(months, m)
	}
	return months
}

// cutMonth cuts one month, with or without its unit, or two that stand together
// (七八月份).
func cutMonth(s string) (months []int, rest string, unit, ok bool) {
	if rest, word := cutWord(s, "元月份", "元月"); word != "" {
		return []int{1}, rest, true, true
	}
	c, rest, found := cutNumeral(s)
	if !found {
		return nil, s, false, false
	}
	switch {
	case c.small() && 1 <= c.n && c.n <= 12:
		months = []int{c.n}
		// 十一二月 are November and December.
		if next, after, found := cutNumeral(rest); found && !c.digits && !next.digits && next.n+10 == c.n+1 && c.n > 10 {
			months, rest = append(months, c.n+1), after
		}
	case !c.digits && 12 <= c.n && c.n <= 89 && c.n%11 == 1:
		months = []int{c.n / 10, c.n % 10}
	default:
		return nil, s, false, false
	}
	rest, word := cutWord(rest, "月份", "月")
	if word == "" && len(months) > 1 {
		return nil, s, false, false
	}
	return months, rest, word != "", true
}

// monthParts are the words for parts of a month, longer ones before those they
// begin with. Those without a part say no more than the month.
var monthParts = []struct {
	word string
	part Part
}{
	{"中上旬", 0}, {"上中旬", 0}, {"中下旬", 0}, {"上、中旬", 0}, {"中、下旬", 0}, {"上半月", 0}, {"下半月", 0},
	{"上旬", EarlyPart}, {"中旬", MiddlePart}, {"下旬", LatePart},
	{"初", StartPart}, {"底", EndPart}, {"末", EndPart}, {"中", MiddlePart},
}

// cutMonthPart cuts a part of a month.
func cutMonthPart(s string) (part Part, rest string) {
	for _, p := range monthParts {
		if rest, found := strings.CutPrefix(s, p.word); found {
			if p.word == "中" && startsWith(rest, "国", "小", "医", "心", "老", "央") {
				return 0, s
			}
			return p.part, rest
		}
	}
	return 0, s
}

// yearParts are the words for parts of the year.
var yearParts = []struct {
	word string
	part Part
}{
	{"年初", StartPart}, {"岁初", StartPart}, {"年中", MiddlePart},
	{"年底", EndPart}, {"年末", EndPart}, {"年终", EndPart}, {"岁末", EndPart},
}

func cutYearPart(s string) (part Part, rest string, ok bool) {
	for _, p := range yearParts {
		if rest, found := strings.CutPrefix(s, p.word); found {
			return p.part, rest, true
		}
	}
	return 0, s, false
}

// seasonWords are the words for seasons, 1 to 4.
var seasonWords = [...][]string{
	1: {"春季", "春天", "春日", "春游", "之春"},
	2: {"夏季", "夏天", "夏日", "之夏"},
	3: {"秋季", "秋天", "秋日", "秋游", "之秋"},
	4: {"冬季", "冬天", "冬日", "之冬"},
}

// cutSeason cuts a season, or several: 冬季, 春秋两季, 今冬明春.
func cutSeason(s string) (w When, rest string, ok bool) {
	for season, words := range seasonWords {
		if rest, word := cutWord(s, words...); word != "" {
			return When{Kind: InSeason, Number: season}, rest, true
		}
	}
	w.Kind, rest = InMonths, s
	for len(w.Months) < 12 {
		after, next := cutWord(rest, "今", "明")
		after, word := cutWord(after, "春", "夏", "秋", "冬")
		if word == "" {
			break
		}
		season := 1 + strings.Index("春夏秋冬", word)/len("春")
		w.Months = append(w.Months, wholeMonths(&When{Kind: InSeason, Number: season})...)
		rest = after
		if listed, ok := cutAnd(rest); ok && startsWith(listed, "春", "夏", "秋", "冬") {
			rest = listed
		} else if next == "明" {
			return w, rest, len(w.Months) == 6
		}
	}
	rest, unit := cutWord(rest, "两季", "三季", "季节", "季")
	if len(w.Months) < 6 || unit == "" {
		return When{}, s, false
	}
	return w, rest, true
}

// wholeMonths are the months of a time that is made of such.
func wholeMonths(w *When) []int {
	switch w.Kind {
	case InMonths:
		return w.Months
	case InQuarter:
		return []int{w.Number*3 - 2, w.Number*3 - 1, w.Number * 3}
	case InHalf:
		return slices.Concat([]int{w.Number*6 - 5}, monthsAfter(w.Number*6-5, w.Number*6))
	case InSeason:
		first := w.Number * 3
		return slices.Concat([]int{first}, monthsAfter(first, (first+1)%12+1))
	}
	return nil
}

// cutQuarter cuts 第三季度, 三季度末, 上半年.
func cutQuarter(s string) (w When, rest string, ok bool) {
	if rest, word := cutWord(s, "上半年", "下半年"); word != "" {
		return When{Kind: InHalf, Number: 1 + strings.Index("上下", word[:len("上")])/len("上")}, rest, true
	}
	t, _ := cutWord(s, "第")
	var quarters []int // no more than there are
	ranged := false
	for {
		n, after, ok := cutSmall(t)
		if !ok || n < 1 || n > 4 || len(quarters) == 4 {
			return w, s, false
		}
		for q := n; ranged && len(quarters) > 0 && q > quarters[len(quarters)-1]+1; { // 二至四季度
			quarters = append(quarters, quarters[len(quarters)-1]+1)
		}
		quarters, t = append(quarters, n), after
		var next string
		if next, ranged = cutTo(t); !ranged {
			if next, ok = cutAnd(t); !ok {
				break
			}
		}
		t, _ = cutWord(next, "第")
	}
	rest, word := cutWord(t, "季度")
	if word == "" {
		return w, s, false
	}
	if len(quarters) > 1 {
		w := When{Kind: InMonths}
		for _, q := range quarters {
			w.Months = append(w.Months, wholeMonths(&When{Kind: InQuarter, Number: q})...)
		}
		return w, rest, true
	}
	if part, after := cutMonthPart(rest); part == StartPart || part == EndPart {
		month := quarters[0] * 3
		if part == StartPart {
			month -= 2
		}
		return When{Kind: InPart, Months: []int{month}, Part: part}, after, true
	}
	return When{Kind: InQuarter, Number: quarters[0]}, rest, true
}
