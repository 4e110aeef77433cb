package kepu

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// ParseWhen reads a time as people write it in a table, a plan or a ledger, in
// either script and width, and with words around it. What names no year is in
// the period within, which may be zero: then it is in every year.
//
//	9月20日 下午2:30—4:00         9月18日—24日        3月5日、12日、19日
//	九月 三、四月份 9月上旬 年底    第三季度 上半年 冬季    全年
//	每周四 每月第二个周六 每月15日  3月至6月每周三        暑假每周二、四上午
//	每周六（国庆假期除外）          9月1日起每周五        每月 每季度
//	九月初九 重阳节 清明前          全国科普月期间        世界气象日
//
// A day that does not exist, a time that ends before it begins, and a weekday
// that is not the day's, are problems; their columns count in text. What is not
// understood, or said of no certain time (适时, 待定), is [Vague]: nothing is
// guessed. Of several times that one When cannot hold, the first is read, and
// it is said.
func ParseWhen(text string, within Period) (When, []Problem) {
	clean, _ := hanzi.Clean(text)
	r := whenReader{source: text, folded: hanzi.FoldMap(text, hanzi.Width|hanzi.Script|hanzi.Case|hanzi.Printable), within: within}
	r.text = strings.TrimSpace(strings.ReplaceAll(r.folded.Text, "\n", " "))
	if len(r.text) < len(r.folded.Text) || strings.Contains(r.text, "  ") {
		r.oneBlank()
	}
	without := r.exceptions()
	r.scan(0, len(r.text))
	if without != nil && r.recurrence() < 0 { // 停车场9月20日: nothing is left out of a single day
		without = nil
		r = whenReader{source: r.source, folded: r.folded, text: r.text, places: r.places, within: within}
		r.scan(0, len(r.text))
	}
	if len(r.atoms) == 0 || len(r.atoms) == 1 && r.atoms[0].Kind == EachPeriod && r.atoms[0].Each == EachYear {
		r.scanNames()
	}
	w := r.whole()
	if w.Kind == OnRule || w.Kind == EachPeriod {
		w.Without = without
	}
	blank := func(r rune) bool { return r == '\n' || hanzi.Narrow(r) == ' ' }
	w.Text = strings.Join(strings.FieldsFunc(clean, blank), " ")
	w.Within = within
	r.checkWeekdays()
	r.checkRule(&w)
	if w.Kind == Vague {
		w.Relation, w.From, w.To = Itself, calendar.Partial{}, calendar.Partial{}
		if len(r.problems) == 0 && w.Text != "" && !startsWith(r.text, vagueWords...) {
			r.report(0, WhenVague, w.Text)
		}
	}
	return w, r.problems
}

// vagueWords say that a time is not certain.
var vagueWords = []string{"待定", "另行通知", "时间待定", "时间另行通知", "适时", "不定期", "择期", "视情况", "根据", "结合", "随时", "随机", "预约"}

// A whenReader reads one text.
type whenReader struct {
	source string
	folded hanzi.Folded
	text   string // folded, without blanks at its ends and with one where there were more
	places []int  // of each byte of text in folded; nil where they are the same
	within Period
	// atoms are the times found, in the order they stand.
	atoms []whenAtom
	hours []whenAtom
	times int // 共8次
	// weekdays are days with the weekday that the text says they are.
	weekdays []saidWeekday
	// What lies between these bytes of the text was read as an exception.
	skipFrom, skipTo int
	problems         []Problem
}

type saidWeekday struct {
	day     calendar.Partial
	weekday time.Weekday
	at      int
}

// A whenAtom is one time of a text. A rule whose Each is set was said without 每.
type whenAtom struct {
	When
	from, to int // bytes of the text
}

// oneBlank makes one blank of several, so that how many there are makes no
// difference.
func (r *whenReader) oneBlank() {
	var text []byte
	for i := range len(r.folded.Text) {
		c := r.folded.Text[i]
		if c == '\n' {
			c = ' '
		}
		if c == ' ' && (len(text) == 0 || text[len(text)-1] == ' ') {
			continue
		}
		text, r.places = append(text, c), append(r.places, i)
	}
	r.text = strings.TrimSuffix(string(text), " ")
}

// maxWhenProblems is enough to say that a text is not a time.
const maxWhenProblems = 8

func (r *whenReader) report(at int, code Code, args ...any) {
	if len(r.problems) == maxWhenProblems {
		return
	}
	if r.places != nil && at < len(r.places) {
		at = r.places[at]
	}
	column := utf8.RuneCountInString(r.source[:min(r.folded.Source(at), len(r.source))]) + 1
	r.problems = append(r.problems, Problem{Position: Position{Column: column}, Code: code, Args: args})
}

// exceptionWords say that a clause is of what is left out. 停 and 除 do so in
// 10月1日停 and 除周一外 only.
var exceptionWords = [...]string{"除外", "不含", "不包括", "闭馆", "休馆", "停课", "停办", "停开", "停讲", "停一", "暂停", "休息", "顺延", "不开", "不办", "不上课", "停", "除"}

// exceptions reads what is left out, 7、8月除外, and hides it from the rest.
func (r *whenReader) exceptions() []When {
	for _, word := range exceptionWords {
		at := strings.Index(r.text, word)
		if at < 0 {
			continue
		}
		from := 0
		for _, sign := range [...]string{",", ";", "。", "("} {
			if i := strings.LastIndex(r.text[:at], sign); i >= 0 {
				from = max(from, i+len(sign))
			}
		}
		to := len(r.text)
		if i := strings.IndexAny(r.text[at:], ",;。)"); i >= 0 {
			to = at + i
		}
		switch word {
		case "停":
			if at+len(word) != to {
				continue
			}
		case "除":
			i := strings.Index(r.text[at:to], "外")
			if i < 0 {
				continue
			}
			from, to = at, at+i
		}
		inner := whenReader{source: r.source, folded: r.folded, text: r.text, places: r.places, within: r.within}
		inner.scan(from, to)
		var without []When
		for _, a := range inner.atoms {
			w := a.When
			w.Within = r.within
			r.fill(&w)
			without = append(without, w)
		}
		if without != nil {
			r.skipFrom, r.skipTo = from, to
			if word == "顺延" { // it takes place, on a day that is not said
				return []When{}
			}
			return without
		}
	}
	return nil
}

// scan finds the times from one place to another.
func (r *whenReader) scan(from, to int) {
	year := 0
	for i := from; i < to; {
		if i < r.skipTo && i >= r.skipFrom {
			i = r.skipTo
			continue
		}
		s := r.text[i:to]
		if s[0] == ' ' {
			i++
			continue
		}
		before := lastRune(r.text[:i])
		if isPartOfNumber(before, s) {
			_, size := utf8.DecodeRuneInString(s)
			i += size
			continue
		}
		if first, last, rest, ok := cutYears(s); ok && !startsDay(rest) {
			if year = first; year != 0 {
				w := When{Kind: InYear, From: calendar.Partial{Year: int16(first)}, To: calendar.Partial{Year: int16(last)}}
				r.add(w, i, to-len(rest))
			}
			i = to - len(rest)
			if part, after, ok := cutYearPart("年" + rest); ok { // 2026年底
				w := When{Kind: InPart, Part: part, From: calendar.Partial{Year: int16(first)}}
				w, after = related(w, after)
				r.add(w, i, to-len(after))
				i = to - len(after)
			}
			continue
		}
		if n := r.time(s, before, year, i); n > 0 {
			i += n
			continue
		}
		_, size := utf8.DecodeRuneInString(s)
		i += size
	}
}

// startsDay tells whether a year goes on with its month and day.
func startsDay(s string) bool {
	_, rest, ok := cutSmall(s, "月")
	if !ok {
		return false
	}
	_, _, ok = cutDayOfMonth(rest)
	return ok
}

// maxTimes is more times than any text of a time has.
const maxTimes = 100

func (r *whenReader) add(w When, from, to int) {
	if len(r.atoms) == maxTimes {
		return
	}
	r.atoms = append(r.atoms, whenAtom{w, from, to})
}

// time reads the time that s begins with, which stands at a place of the text,
// and returns how long it is.
func (r *whenReader) time(s string, before rune, year, at int) int {
	if strings.ContainsRune("0123456789农阴旧夏闰正元冬腊一二三四五六七八九十廿", firstRune(s)) {
		if w, rest, ok := cutOneEach(s); ok {
			r.add(w, at, at+len(s)-len(rest))
			return len(s) - len(rest)
		}
		if rest, ok := r.days(s, before, year, at); ok {
			return len(s) - len(rest)
		}
		if w, rest, ok := cutNumberedDay(s, before); ok {
			w, rest = related(w, rest)
			withYear(&w, year)
			r.add(w, at, at+len(s)-len(rest))
			return len(s) - len(rest)
		}
		if rest, ok := r.months(s, year, at); ok {
			return len(s) - len(rest)
		}
	}
	if h, rest, problem, ok := cutHours(s); ok {
		if problem != "" {
			r.report(at, problem, strings.TrimSpace(s[:len(s)-len(rest)]))
		}
		a := whenAtom{When{Kind: AtHours, Hours: h}, at, at + len(s) - len(rest)}
		if relation, after := cutRelation(rest); relation == Around || relation == Before {
			if n := len(r.atoms); n > 0 && relation == Before && r.atoms[n-1].Kind == OnDay && r.atoms[n-1].Relation == Itself {
				r.atoms[n-1].Relation = Before // 9月28日17:00前
			}
			a.Relation, a.to, rest = relation, at+len(s)-len(after), after
		}
		r.hours = append(r.hours, a)
		return len(s) - len(rest)
	}
	if n, rest, ok := cutTimes(s); ok {
		r.times = n
		return len(s) - len(rest)
	}
	// Of the months of the lunar calendar nothing is known but their days.
	if rest, word := cutWord(s, "农历", "阴历", "旧历", "夏历"); word != "" {
		_, rest, _ = cutMonths(rest)
		return len(s) - len(rest)
	}
	w, rest, ok := r.named(s, before, at)
	if !ok {
		return 0
	}
	withYear(&w, year)
	w, rest = related(w, rest)
	r.add(w, at, at+len(s)-len(rest))
	return len(s) - len(rest)
}

// isPartOfNumber tells whether s goes on with a number that began before it.
func isPartOfNumber(before rune, s string) bool {
	digit := func(r rune) bool { return '0' <= r && r <= '9' }
	first := firstRune(s)
	if digit(first) {
		return digit(before) || before == '.' || 'a' <= before && before <= 'z' // h7n9
	}
	return first != 0 && before != 0 && strings.ContainsRune("一二三四五六七八九十百千万第", before) && strings.ContainsRune("一二三四五六七八九十", first)
}

// named reads a time that is called by a name or a word.
func (r *whenReader) named(s string, before rune, at int) (w When, rest string, ok bool) {
	if w, rest, ok = cutRecurrence(s); ok {
		return w, rest, true
	}
	if (before == 0 || !strings.ContainsRune("本下上这该此当一二三四五两", before)) && !r.behindDay(at) {
		if days, rest := cutWeekdays(s); days != nil {
			w = weekly(days, 0)
			w.Each = EachWeek // said without 每: it may be the weekday of a day
			return w, rest, true
		}
	}
	if w, rest, ok = cutQuarter(s); ok {
		return w, rest, true
	}
	if w, rest, ok = cutTimeName(s); ok {
		return w, rest, true
	}
	if w, rest, ok = cutSeason(s); ok {
		return w, rest, true
	}
	if part, rest, ok := cutYearPart(s); ok && (before == 0 || !strings.ContainsRune("今去明往当每", before)) {
		return When{Kind: InPart, Part: part}, rest, true
	}
	if rest, word := cutWord(s, "全年", "常年", "长年", "终年", "一年四季", "年内", "本年度", "今年", "长期"); word != "" {
		return When{Kind: InYear}, rest, true
	}
	return w, s, false
}

// behindDay tells whether a day without its month stands before a place: 20日（周日）.
func (r *whenReader) behindDay(at int) bool {
	lead := strings.TrimSuffix(strings.TrimSuffix(r.text[:at], "("), " ")
	day := strings.TrimSuffix(strings.TrimSuffix(lead, "日"), "号")
	return day != lead && day != "" && '0' <= day[len(day)-1] && day[len(day)-1] <= '9'
}

// scanNames finds the first name of a day that is not known.
func (r *whenReader) scanNames() {
	noise := true // nothing of weight stands before
	var before rune
	for i, first := range r.text {
		quoted := before != 0 && strings.ContainsRune("“\"‘'「『《", before)
		begins := quoted || noise
		before = first
		noise = noise && strings.ContainsRune(" _*x□○在于结合利用每的", first) || strings.ContainsRune("年:,;。(〔", first)
		if i >= r.skipFrom && i < r.skipTo || first < '一' || !begins {
			continue
		}
		if w, rest, ok := cutUnknownName(r.text[i:], quoted); ok {
			w, rest = related(w, rest)
			r.add(w, i, len(r.text)-len(rest))
			return
		}
	}
}

// mayBegin tells whether a date in figures can begin behind a character: 得分9.5
// and 表3-2 are none.
func mayBegin(before rune) bool {
	return before < '一' && !('a' <= before && before <= 'z') && !strings.ContainsRune("]〕-/·", before) || before == 0 || strings.ContainsRune("在于至到从自和及间期定为是年庆迎", before)
}

// related adds how the time is to what was named.
func related(w When, rest string) (When, string) {
	relation, after := cutRelation(rest)
	if relation == Itself {
		return w, rest
	}
	if w.Kind == OnRule || w.Kind == EachPeriod {
		return w, rest
	}
	w.Relation = relation
	return w, after
}

func withYear(w *When, year int) {
	switch w.Kind {
	case OnRule, EachPeriod, OnDates:
	case OnDay, OnDays:
		if w.From.Year == 0 && year != 0 {
			w.From.Year = int16(year)
			if w.To != (calendar.Partial{}) {
				w.To.Year = int16(year)
			}
		}
	default:
		w.From.Year = int16(year)
	}
}

// fill puts a day without a year into the period.
func (r *whenReader) fill(w *When) {
	if r.within == (Period{}) {
		return
	}
	fill := func(p *calendar.Partial) {
		if p.Year != 0 || p.Month == 0 {
			return
		}
		first := r.within.First.Year()
		last := max(first, r.within.Last.Year())
		p.Year = int16(max(first, 1))
		for y := first; y <= last && y < first+10; y++ {
			d, ok := calendar.NewDate(y, int(p.Month), int(p.Day))
			if ok && r.within.Contains(d) {
				p.Year = int16(y)
				break
			}
		}
	}
	switch w.Kind {
	case OnDay, OnDays:
		fill(&w.From)
		if w.To.Year == 0 && w.To.Month != 0 {
			w.To.Year = w.From.Year
			if w.To.Month < w.From.Month || w.To.Month == w.From.Month && w.To.Day < w.From.Day {
				w.To.Year++
			}
		}
	case OnDates:
		for i := range w.Dates {
			fill(&w.Dates[i])
		}
	}
}
