package kepu

import (
	"slices"
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// days reads a day, several, or those from one to another.
func (r *whenReader) days(s string, before rune, year, at int) (rest string, ok bool) {
	first, rest, ok := cutDay(s, r.month(), false)
	if said := s[:len(s)-len(rest)]; ok && !mayBegin(before) && first.Year == 0 && !strings.Contains(said, "月") && !strings.Contains(said, "·") {
		return skipFigures(s), true // 得分9.5
	}
	if !ok {
		l, rest, ok := cutLunarDay(s)
		if !ok {
			return s, false
		}
		w := When{Kind: OnLunar, Lunar: l}
		w.LunarTo, rest = cutLunarThrough(rest, l)
		withYear(&w, year)
		w, rest = related(w, rest)
		r.add(w, at, at+len(s)-len(rest))
		return rest, true
	}
	if first.Year == 0 {
		first.Year = int16(year)
	}
	w := When{Kind: OnDay, From: first.Partial, To: first.Partial}
	list := []calendar.Partial{first.Partial}
	bad, reversed := first.bad, false
	rest = r.weekdayNote(first.Partial, rest, at)
	for {
		last := list[len(list)-1]
		if d, hours, after, ok := cutThrough(rest, last); ok {
			if hours != (Hours{}) { // 9月18日9:00至9月20日17:00
				if end, behind, _, ok := cutHours(after); ok && hours.From.Compare(end.From) < 0 {
					hours.To, after = end.From, behind
				}
				r.hours = append(r.hours, whenAtom{When{Kind: AtHours, Hours: hours}, at, at})
			}
			bad = bad || d.bad
			reversed = reversed || !inOrderOfDays(last, d.Partial)
			rest = r.weekdayNote(d.Partial, after, at)
			if len(list) == 1 {
				w.Kind, w.To = OnDays, d.Partial
			}
			list = append(list, daysBetween(last, d.Partial)...)
			continue
		}
		next, listed := cutAnd(rest)
		if !listed {
			break
		}
		d, after, ok := cutDay(next, int(last.Month), true)
		if !ok {
			break
		}
		if d.Year == 0 {
			d.Year = last.Year
		}
		bad = bad || d.bad
		rest = r.weekdayNote(d.Partial, after, at)
		list = append(list, d.Partial)
		w.Kind, w.From, w.To, w.Dates = OnDates, calendar.Partial{}, calendar.Partial{}, list
	}
	if w.Kind == OnDates {
		w.Dates = list
	}
	said := strings.TrimSpace(s[:len(s)-len(rest)])
	switch {
	case bad:
		r.report(at, WhenNoDay, said)
		return rest, true
	case reversed:
		r.report(at, WhenReversed, said)
		return rest, true
	}
	lead := strings.TrimRight(r.text[:at], " ")
	for _, word := range [...]string{"截至", "截止", "截止到", "截至到", "不晚于", "最迟", "起至", "起到"} {
		if strings.HasSuffix(lead, word) && w.Kind == OnDay {
			w.Relation = Before
		}
	}
	if after, word := cutWord(rest, "截止", "为止", "止"); word != "" && w.Kind == OnDay {
		w.Relation, rest = Before, after
	}
	if after, word := cutWord(rest, "起", "开始"); word != "" && w.Kind == OnDay {
		w.Kind, w.To, rest = OnDays, calendar.Partial{}, after
	}
	if w.Relation == Itself {
		if relation, after := cutRelation(skipDayName(rest)); relation != Itself {
			w.Relation, rest = relation, after // “5·12”防灾减灾日期间
		}
	}
	r.add(w, at, at+len(s)-len(rest))
	return rest, true
}

// skipFigures skips a number with its points.
func skipFigures(s string) string {
	t := strings.TrimLeft(s, "0123456789.-/·~—–")
	if t == s {
		_, t, _ = cutNumeral(s)
	}
	return t
}

// month is the month that the text was read in, 0 where it was not one.
func (r *whenReader) month() int {
	f, l := r.within.First, r.within.Last
	if f.IsZero() || f.Year() != l.Year() || f.Month() != l.Month() {
		return 0
	}
	return f.Month()
}

// cutThrough cuts the last day of several, with the hours that may stand before
// it: —24日, 至10月8日, 9:00至9月20日.
func cutThrough(s string, first calendar.Partial) (d dayText, hours Hours, rest string, ok bool) {
	t, _ := cutWord(s, "起", "开始")
	t, ok = cutTo(t)
	if !ok {
		if h, after, _, found := cutHours(s); found {
			hours = h
			t, ok = cutTo(after)
		}
		if !ok {
			return d, Hours{}, s, false
		}
	}
	t, next := cutWord(t, "次年", "翌年", "来年", "明年", "第二年")
	d, rest, ok = cutDay(t, int(first.Month), true)
	if !ok {
		return d, Hours{}, s, false
	}
	rest, _ = cutWord(rest, "止", "为止", "结束")
	if d.Year == 0 && first.Year != 0 {
		d.Year = first.Year
		if next != "" || d.Month < first.Month {
			d.Year++
		}
	}
	return d, hours, rest, true
}

// inOrderOfDays tells whether a time can be from one day to another. Without
// years it may go on into the next.
func inOrderOfDays(a, b calendar.Partial) bool {
	if a.Year == 0 || b.Year == 0 {
		return a.Month != b.Month || a.Day < b.Day
	}
	from, _ := a.Date()
	to, _ := b.Date()
	return from.Compare(to) < 0
}

// maxListed bounds the days of a list that ranges are taken apart for.
const maxListed = 62

// daysBetween are the days behind one, up to another.
func daysBetween(a, b calendar.Partial) []calendar.Partial {
	yearless := a.Year == 0
	if yearless {
		a.Year, b.Year = 2000, 2000
		if b.Month < a.Month {
			b.Year++
		}
	}
	from, ok := a.Date()
	to, ok2 := b.Date()
	var list []calendar.Partial
	for d := from.AddDays(1); ok && ok2 && d.Compare(to) < 0 && len(list) < maxListed; d = d.AddDays(1) {
		p := calendar.Partial{Year: int16(d.Year()), Month: uint8(d.Month()), Day: uint8(d.Day())}
		if yearless {
			p.Year = 0
		}
		list = append(list, p)
	}
	if yearless {
		b.Year = 0
	}
	return append(list, b)
}

// weekdayNote skips the weekday of a day, (星期二) or 周二, and keeps it to be
// checked.
func (r *whenReader) weekdayNote(day calendar.Partial, s string, at int) (rest string) {
	t, bracket := cutWord(s, "(", "[", "【", "〔")
	if bracket == "" {
		t, _ = cutWord(s, ",")
	}
	_, unit := cutWord(t, "周", "星期", "礼拜")
	if unit == "" {
		return s
	}
	t, _ = cutWord(t, unit)
	weekday, t, ok := cutWeekday(t)
	if !ok {
		return s
	}
	if bracket != "" {
		part, after := cutDayPart(strings.TrimLeft(t, " ,、"))
		if part != 0 && cutClose(after) != after {
			t = after
			r.hours = append(r.hours, whenAtom{When{Kind: AtHours, Hours: Hours{Part: part}}, at, at})
		}
		if cutClose(t) == t {
			return s
		}
		t = cutClose(t)
	}
	r.weekdays = append(r.weekdays, saidWeekday{day, weekday, at})
	return t
}

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
			w.Months, rest = slices.Concat(months, monthsTo(months[0], 12)), after
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
			w.Months = slices.Concat(months, monthsTo(months[len(months)-1], last[0]))
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

// monthsTo are the months behind one, up to another, none where they are one.
func monthsTo(from, to int) []int {
	if from == to {
		return nil
	}
	return monthsAfter(from, to)
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
		return append(months, monthsTo(months[0], last[0])...), year, after, true
	}
	if n, after, ok := cutSmall(through); ok && months[0] < n && n <= 12 && endsNumber(after) {
		return append(months, monthsTo(months[0], n)...), year, after, true
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

// checkWeekdays reports the weekdays that are not those of their days.
func (r *whenReader) checkWeekdays() {
	for _, said := range r.weekdays {
		w := When{Kind: OnDay, From: said.day, To: said.day}
		r.fill(&w)
		if d, ok := w.From.Date(); ok && d.Weekday() != said.weekday {
			r.report(said.at, WhenWeekday, d.String(), weekdayName(d.Weekday()), weekdayName(said.weekday))
		}
	}
}

// checkRule reports a recurrence that is on no day at all.
func (r *whenReader) checkRule(w *When) {
	if w.Kind != OnRule {
		return
	}
	rule := w.Rule
	rule.Start = calendar.MustDate(2000, 1, 1)
	if _, err := NewRecurrence(rule); err != nil {
		r.report(0, WhenNever, w.Text)
		*w = When{Text: w.Text, Within: w.Within, Hours: w.Hours}
	}
}

// weekdayName is a day of the week as an argument of a problem.
type weekdayName time.Weekday

// Text returns 星期四 or Thursday.
func (d weekdayName) Text(lang Lang) string {
	if lang == English {
		return time.Weekday(d).String()
	}
	return "星期" + string([]rune("日一二三四五六")[int(d)%7])
}
