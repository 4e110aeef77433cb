package kepu

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// whole makes one time of those that were found.
func (r *whenReader) whole() When {
	w := When{}
	if i := r.recurrence(); i >= 0 {
		w = r.recurring(i)
	} else if months, ok := r.union(); ok {
		w = When{Kind: InMonths, Months: months, From: r.atoms[0].From}
	} else if len(r.atoms) > 0 {
		w = r.single()
	}
	r.fill(&w)
	r.addHours(&w)
	return w
}

// addHours gives the time its hours: the first that are exact, else a part of
// the day.
func (r *whenReader) addHours(w *When) {
	exact := 0
	for _, h := range r.hours {
		if h.Hours.From.IsZero() {
			if exact == 0 && w.Hours.Part == 0 {
				w.Hours = h.Hours
			}
			continue
		}
		if exact++; exact == 1 {
			w.Hours = h.Hours
		} else if exact == 2 {
			r.report(h.from, WhenSeveral, strings.TrimSpace(r.text[h.from:h.to]))
		}
	}
	// 早上 and nothing else is a time; a part of 18日早上 is not.
	if w.Kind == Vague && len(r.hours) > 0 && len(r.problems) == 0 &&
		(exact > 0 || strings.TrimSpace(r.text[r.hours[0].from:r.hours[0].to]) == strings.TrimSpace(r.text)) {
		w.Kind, w.Relation = AtHours, r.hours[0].Relation
	}
}

// recurrence is the place of the time that says how often it is, -1 where none
// does. 每年 says nothing where the time in the year is named.
func (r *whenReader) recurrence() int {
	best, day := -1, slices.ContainsFunc(r.atoms, whenAtom.certain)
	for i, a := range r.atoms {
		switch {
		case day && a.Kind == OnRule && a.Each != 0: // 周日（9月20日）
		case a.Kind == OnDates: // 7月6日、13日、20日（每周六）
			return -1
		case a.Kind == OnRule && best >= 0 && r.atoms[best].refinedBy(&a.When):
			best = i
		case best >= 0:
		case a.Kind == OnRule, a.Kind == EachPeriod && (a.Each != EachYear || len(r.atoms) == 1):
			best = i
		}
	}
	return best
}

// certain tells whether it is a day, or a few in a row: a weekday beside it is
// theirs.
func (a whenAtom) certain() bool {
	switch a.Kind {
	case OnDay:
		return a.Relation == Itself
	case OnDays:
		return a.From.Month == a.To.Month && a.To.Day-a.From.Day < 7 && a.To.Day > a.From.Day
	}
	return a.Kind == OnLunar || a.Kind == OnFestival
}

// refinedBy tells whether a rule says which day is meant of a period: 每周一次，
// 周四.
func (w *When) refinedBy(v *When) bool {
	return w.Kind == EachPeriod && v.Kind == OnRule &&
		(w.Each == EachWeek && v.Rule.Frequency == Weekly || w.Each == EachMonth && v.Rule.Frequency == Monthly)
}

// recurring makes one time of a recurrence and what limits it.
func (r *whenReader) recurring(at int) When {
	w := r.atoms[at].When
	if w.Kind == OnRule {
		w.Each = 0
	}
	for i, a := range r.atoms {
		if i == at {
			continue
		}
		r.fill(&a.When)
		switch a.Kind {
		case InYear:
			if a.From.Year != 0 {
				w.From.Year, w.To.Year = a.From.Year, a.To.Year
			}
		case OnRule:
			if i > at && w.Kind == OnRule && w.Rule.Frequency == a.Rule.Frequency && w.Rule.Interval == a.Rule.Interval &&
				(w.Rule.Days == nil) == (a.Rule.Days == nil) && w.Rule.Months == nil && a.Rule.Months == nil {
				w.Rule.Days = append(w.Rule.Days, a.Rule.Days...)
				w.Rule.MonthDays = append(w.Rule.MonthDays, a.Rule.MonthDays...)
			}
		case EachPeriod:
		case InMonths:
			if from, to, ok := r.overNewYear(&a.When); ok {
				w.From, w.To = from, to
			} else if w.Kind == OnRule && a.Relation == Itself && slices.IsSorted(a.Months) {
				w.Rule.Months = append(w.Rule.Months, a.Months...)
				if a.From.Year != 0 {
					w.From.Year = a.From.Year
				}
			} else {
				w.Only = append(w.Only, r.limit(a.When))
			}
		case InPart:
			if to, ok := r.until(&a); ok {
				w.To = to
			} else {
				w.Only = append(w.Only, r.limit(a.When))
			}
		case OnDay, OnDays:
			switch {
			case a.From.Year == 0 || a.Relation == Around:
				w.Only = append(w.Only, r.limit(a.When))
			case a.Relation == Before:
				w.To = a.To
			case a.Kind == OnDay:
				w.From = a.From
			default:
				w.From, w.To = a.From, a.To
			}
		default:
			w.Only = append(w.Only, r.limit(a.When))
		}
	}
	if from, ok := w.From.Date(); ok && w.Kind == OnRule && r.times > 0 {
		w.Rule.Start, w.Rule.Count = from, r.times
	}
	return w
}

// overNewYear are the first and the last day of months that go on into the next
// year, where the year is known.
func (r *whenReader) overNewYear(w *When) (from, to calendar.Partial, ok bool) {
	year := int(w.From.Year)
	if year == 0 {
		year = r.within.First.Year()
	}
	if year == 0 || w.Relation != Itself || len(w.Months) < 2 || slices.IsSorted(w.Months) {
		return from, to, false
	}
	first, last := MonthPeriod(year, w.Months[0]).First, MonthPeriod(year+1, w.Months[len(w.Months)-1]).Last
	return partialOf(first), partialOf(last), !last.IsZero()
}

// until is the last day of what ends with a month: 至12月底.
func (r *whenReader) until(a *whenAtom) (to calendar.Partial, ok bool) {
	lead := strings.TrimRight(r.text[:a.from], " ")
	year := int(a.From.Year)
	if year == 0 {
		year = r.within.First.Year()
	}
	if a.Part != EndPart || len(a.Months) != 1 || year == 0 || !strings.HasSuffix(lead, "至") && !strings.HasSuffix(lead, "到") {
		return to, false
	}
	return partialOf(MonthPeriod(year, a.Months[0]).Last), true
}

func partialOf(d calendar.Date) calendar.Partial {
	return calendar.Partial{Year: int16(d.Year()), Month: uint8(d.Month()), Day: uint8(d.Day())}
}

func (r *whenReader) limit(w When) When {
	w.Within = r.within
	return w
}

// union joins times of whole months that stand in a list: 春季、秋季.
func (r *whenReader) union() (months []int, ok bool) {
	if len(r.atoms) < 2 {
		return nil, false
	}
	for i, a := range r.atoms {
		more := wholeMonths(&a.When)
		if more == nil || a.Relation != Itself {
			return nil, false
		}
		if i > 0 {
			rest, listed := cutAnd(r.text[r.atoms[i-1].to:a.from])
			if !listed || strings.Trim(rest, " 第") != "" {
				return nil, false
			}
		}
		months = append(months, more...)
	}
	return slices.Compact(months), true
}

// exactness orders times by how much they say.
func (w *When) exactness() int {
	switch w.Kind {
	case OnDay, OnDays, OnDates:
		return 3
	case OnLunar, OnFestival, OnTerm, OnObservance:
		return 2
	case InYear:
		return 0
	}
	return 1
}

// single chooses the time that says most, the first of such. A year on its own
// is that of the others.
func (r *whenReader) single() When {
	r.onlyNew()
	if w, ok := r.listed(); ok {
		return w
	}
	best := 0
	year := calendar.Partial{}
	for i, a := range r.atoms {
		if a.Kind == EachPeriod || a.Kind == OnRule { // 每年
			if best == i && i+1 < len(r.atoms) {
				best = i + 1
			}
			continue
		}
		if a.Kind == InYear && year.Year == 0 {
			year = a.From
		}
		if a.exactness() > r.atoms[best].exactness() {
			best = i
		}
	}
	w := r.atoms[best].When
	for i, a := range r.atoms {
		if i != best && a.Kind != EachPeriod && a.Kind != OnRule && a.exactness() == w.exactness() && (a.Kind == w.Kind || w.exactness() == 3) && !a.When.Equal(&w) {
			r.report(a.from, WhenSeveral, strings.TrimSpace(r.text[a.from:a.to]))
			break
		}
	}
	if w.From.Year == 0 && w.Kind != OnDates {
		withYear(&w, int(year.Year))
	}
	return w
}

// onlyNew drops the times that stand before the one they were moved to: 9月20日改为
// 9月27日.
func (r *whenReader) onlyNew() {
	for _, word := range [...]string{"改为", "改到", "改至", "改在", "调整为", "调整到", "延期至", "延期到", "延至", "推迟到", "推迟至", "提前到", "→", "->"} {
		at := strings.LastIndex(r.text, word)
		if at >= 0 && strings.ContainsAny(r.text[strings.LastIndexAny(r.text[:at], ",;。(")+1:at], "如若遇") {
			continue // 如遇雨改到
		}
		for i, a := range r.atoms {
			if at >= 0 && a.from > at && i > 0 {
				r.atoms = r.atoms[i:]
				return
			}
		}
	}
}

// listed joins single days that stand in a list: “五一”、“十一”.
func (r *whenReader) listed() (w When, ok bool) {
	if len(r.atoms) < 2 {
		return w, false
	}
	w.Kind = OnDates
	for i, a := range r.atoms {
		if a.Kind != OnDay || a.Relation != r.atoms[0].Relation && i < len(r.atoms)-1 {
			return w, false
		}
		if i > 0 {
			if _, listed := cutAnd(cutClose(r.text[r.atoms[i-1].to:a.from])); !listed {
				return w, false
			}
		}
		w.Dates, w.Relation = append(w.Dates, a.From), a.Relation
	}
	return w, true
}
