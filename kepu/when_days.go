package kepu

import (
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// days reads a day, several, or those from one to another.
func (r *whenReader) days(s string, before rune, year, at int) (rest string, ok bool) {
	first, rest, ok := cutDay(s, r.month(), false)
	if !ok {
		return r.lunarDay(s, year, at)
	}
	if said := s[:len(s)-len(rest)]; !mayBegin(before) && first.Year == 0 && !strings.ContainsAny(said, "月·") {
		return skipFigures(s), true // 得分9.5
	}
	if first.Year == 0 {
		first.Year = int16(year)
	}
	w, problem, rest := r.daysFrom(first, rest, at)
	if problem != "" {
		r.report(at, problem, strings.TrimSpace(s[:len(s)-len(rest)]))
		return rest, true
	}
	w, rest = r.relatedDay(w, rest, at)
	r.add(w, at, at+len(s)-len(rest))
	return rest, true
}

// lunarDay reads a day of the lunar calendar, or those from one to another.
func (r *whenReader) lunarDay(s string, year, at int) (rest string, ok bool) {
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

// daysFrom reads what goes on behind a first day: —24日, 、12日、19日. The problem
// is why there are no such days.
func (r *whenReader) daysFrom(first dayText, s string, at int) (w When, problem Code, rest string) {
	w = When{Kind: OnDay, From: first.Partial, To: first.Partial}
	list := []calendar.Partial{first.Partial}
	bad, reversed := first.bad, false
	rest = r.weekdayNote(first.Partial, s, at)
	for {
		last := list[len(list)-1]
		d, hours, after, ok := cutThrough(rest, last)
		if ok {
			if hours != (Hours{}) {
				r.hours = append(r.hours, whenAtom{When{Kind: AtHours, Hours: hours}, at, at})
			}
			reversed = reversed || !inOrderOfDays(last, d.Partial)
			list = append(list, daysBetween(last, d.Partial)...)
			if w.Kind == OnDay {
				w.Kind, w.To = OnDays, d.Partial
			}
		} else if d, after, ok = cutNextDay(rest, last); ok {
			list = append(list, d.Partial)
			w.Kind = OnDates
		} else {
			break
		}
		bad = bad || d.bad
		rest = r.weekdayNote(d.Partial, after, at)
	}
	if w.Kind == OnDates {
		w.From, w.To, w.Dates = calendar.Partial{}, calendar.Partial{}, list
	}
	switch {
	case bad:
		problem = WhenNoDay
	case reversed:
		problem = WhenReversed
	}
	return w, problem, rest
}

// relatedDay adds how a time is to its days: 截至, 止, 起, and what [related] knows.
func (r *whenReader) relatedDay(w When, rest string, at int) (When, string) {
	if w.Kind == OnDay {
		lead := strings.TrimRight(r.text[:at], " ")
		for _, word := range [...]string{"截至", "截止", "截止到", "截至到", "不晚于", "最迟", "起至", "起到"} {
			if strings.HasSuffix(lead, word) {
				w.Relation = Before
			}
		}
		if after, word := cutWord(rest, "截止", "为止", "止"); word != "" {
			w.Relation, rest = Before, after
		}
		if after, word := cutWord(rest, "起", "开始"); word != "" {
			w.Kind, w.To, rest = OnDays, calendar.Partial{}, after
		}
	}
	if w.Relation == Itself {
		if relation, after := cutRelation(skipDayName(rest)); relation != Itself {
			w.Relation, rest = relation, after // “5·12”防灾减灾日期间
		}
	}
	return w, rest
}

// cutNextDay cuts the next day of a list.
func cutNextDay(s string, last calendar.Partial) (d dayText, rest string, ok bool) {
	next, listed := cutAnd(s)
	if !listed {
		return d, s, false
	}
	if d, rest, ok = cutDay(next, int(last.Month), true); !ok {
		return d, s, false
	}
	if d.Year == 0 {
		d.Year = last.Year
	}
	return d, rest, true
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

// cutThrough cuts the last day of several, with the hours that may stand behind
// both: —24日, 至10月8日, 9:00至9月20日17:00.
func cutThrough(s string, first calendar.Partial) (d dayText, hours Hours, rest string, ok bool) {
	t, _ := cutWord(s, "起", "开始")
	t, ok = cutTo(t)
	if !ok {
		var after string
		if hours, after, _, ok = cutHours(s); ok {
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
	if d.Year == 0 && first.Year != 0 {
		d.Year = first.Year
		if next != "" || d.Month < first.Month {
			d.Year++
		}
	}
	if hours != (Hours{}) {
		if end, after, _, ok := cutHours(rest); ok && hours.From.Compare(end.From) < 0 {
			hours.To, rest = end.From, after
		}
	}
	rest, _ = cutWord(rest, "止", "为止", "结束")
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
		p := partialOf(d)
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
