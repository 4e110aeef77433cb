package kepu

import (
	"slices"
	"strings"
	"time"
)

// cutRecurrence cuts how often something is: 每周四, 每月第二个周六, 每季度, 隔周周三.
func cutRecurrence(s string) (w When, rest string, ok bool) {
	for _, p := range [...]struct {
		word string
		each Each
	}{{"天天", EachDay}, {"周周", EachWeek}, {"按周", EachWeek}, {"月月", EachMonth}, {"按月", EachMonth}, {"逐月", EachMonth}, {"按季", EachQuarter}} {
		if rest, found := strings.CutPrefix(s, p.word); found {
			return eachPeriod(p.each, 0), skipUnit(rest), true
		}
	}
	for _, word := range [...]string{"单双周", "双周", "单周", "隔周"} {
		after, found := strings.CutPrefix(s, word)
		if !found {
			continue
		}
		days, rest := cutWeekdays(cutOf(after))
		if days == nil {
			days, rest = cutWeekdays("周" + after) // 隔周六
		}
		if days != nil {
			return weekly(days, 2), rest, true
		}
		if word == "隔周" {
			return eachPeriod(EachWeek, 2), after, true
		}
		return w, s, false
	}
	if w, rest, ok := cutOddMonths(s); ok {
		return w, rest, true
	}
	if days, rest := cutNthWeekdays(s); days != nil && startsWith(s, "第", "首", "最后") {
		w = monthly(days, nil)
		w.Each = EachMonth
		return w, rest, true
	}
	if rest, word := cutWord(s, "双休日", "工作日"); word == "双休日" {
		return weekly(weekend, 0), rest, true
	} else if word != "" {
		return weekly(workdays, 0), rest, true
	}
	rest, word := cutWord(s, "每逢", "每隔", "每", "逢", "隔")
	if word == "" {
		return w, s, false
	}
	if part, _ := cutDayPart(rest); part != 0 && word == "每" {
		return eachPeriod(EachDay, 0), rest, true // 每晚7:00
	}
	n := 0
	if word == "隔" {
		n = 2
	} else if c, after, found := cutNumeral(rest); found && 1 <= c.n && c.n <= 99 {
		if n, rest = c.n, after; word == "每隔" {
			n++
		}
	}
	rest, _ = cutWord(rest, "个")
	if word == "逢" {
		if days, rest := cutWeekdays(rest); days != nil {
			return weekly(days, 0), rest, true
		}
		return w, s, false
	}
	if days, after := cutWeekdays(rest); days != nil {
		return weekly(days, n), after, true
	}
	if after, unit := cutWord(rest, "周", "星期"); unit != "" && startsWith(after, "八", "九", "十", "8", "9", "0") {
		return w, s, false // 每周八
	}
	rest, unit := cutWord(rest, "工作日", "双休日", "半年", "半个月", "半月", "季度", "季节", "季", "学期", "学年", "周", "星期", "礼拜", "月份", "月", "天", "日", "年")
	rest = cutOf(rest)
	switch unit {
	case "天", "日":
		if n > 1 {
			return When{Kind: OnRule, Rule: RecurrenceRule{Frequency: Daily, Interval: n}}, rest, true
		}
		return eachPeriod(EachDay, 0), rest, true
	case "工作日":
		return weekly(workdays, 0), rest, true
	case "双休日":
		return weekly(weekend, 0), rest, true
	case "周", "星期", "礼拜":
		return eachPeriod(EachWeek, n), rest, true
	case "半月", "半个月":
		return eachPeriod(EachWeek, 2), rest, true
	case "月", "月份":
		if n > 1 {
			return eachPeriod(EachMonth, n), rest, true
		}
		w, rest := cutMonthRule(rest)
		return w, rest, true
	case "季度", "季":
		w, rest := cutQuarterRule(rest)
		return w, rest, true
	case "季节":
		return eachPeriod(EachSeason, 0), rest, true
	case "半年":
		return eachPeriod(EachHalf, 0), rest, true
	case "学期":
		return eachPeriod(EachTerm, 0), rest, true
	case "年", "学年":
		return eachPeriod(EachYear, n), rest, true
	}
	return w, s, false
}

// cutOddMonths cuts what is in every second month: 单月15日, 每逢双月第一个周六.
func cutOddMonths(s string) (w When, rest string, ok bool) {
	rest, _ = cutWord(s, "每逢", "每", "逢")
	rest, word := cutWord(rest, "单月", "双月")
	if word == "" {
		return w, s, false
	}
	if w, rest = cutMonthRule(cutOf(rest)); w.Kind != OnRule {
		return eachPeriod(EachMonth, 2), rest, true
	}
	w.Rule.Months = []int{1, 3, 5, 7, 9, 11}
	if word == "双月" {
		w.Rule.Months = []int{2, 4, 6, 8, 10, 12}
	}
	return w, rest, true
}

// cutTimes cuts how many times something is: 共8次, 共10期.
func cutTimes(s string) (n int, rest string, ok bool) {
	rest, word := cutWord(s, "共计", "一共", "共")
	if word == "" {
		return 0, s, false
	}
	c, rest, ok := cutNumeral(rest)
	if !ok || c.n < 1 || c.n > 366 || !startsWith(rest, "次", "期", "讲", "课", "场", "节", "堂", "回") {
		return 0, s, false
	}
	return c.n, rest, true
}

// cutOneEach cuts 一月一 of 一月一主题: one each month.
func cutOneEach(s string) (w When, rest string, ok bool) {
	for _, p := range [...]struct {
		word string
		each Each
	}{{"一天一", EachDay}, {"一日一", EachDay}, {"一周一", EachWeek}, {"一月一", EachMonth}, {"一季一", EachQuarter}, {"一年一", EachYear}} {
		rest, found := strings.CutPrefix(s, p.word)
		if _, _, more := cutNumeral(rest); found && !more && rest != "" && !startsWith(rest, "日", "号", ",", "、", "至", "到", "-", "—") {
			return eachPeriod(p.each, 0), rest, true
		}
	}
	return w, s, false
}

func eachPeriod(each Each, interval int) When {
	if interval == 1 {
		interval = 0
	}
	return When{Kind: EachPeriod, Each: each, Number: interval}
}

func weekly(days []time.Weekday, interval int) When {
	if interval == 1 {
		interval = 0
	}
	w := When{Kind: OnRule, Rule: RecurrenceRule{Frequency: Weekly, Interval: interval}}
	for _, d := range days {
		w.Rule.Days = append(w.Rule.Days, RecurrenceDay{Weekday: d})
	}
	return w
}

func monthly(days []RecurrenceDay, monthDays []int) When {
	return When{Kind: OnRule, Rule: RecurrenceRule{Frequency: Monthly, Days: days, MonthDays: monthDays}}
}

// cutOf cuts the 的 that may stand between a period and its day.
func cutOf(s string) string {
	rest, _ := cutWord(s, "的")
	return rest
}

// skipUnit skips the 度 and 节 of 按季度.
func skipUnit(s string) string {
	rest, _ := cutWord(s, "度", "份")
	return rest
}

var (
	workdays = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}
	weekend  = []time.Weekday{time.Saturday, time.Sunday}
)

// cutWeekdays cuts days of the week: 周四, 周一、三、五, 星期一至星期五, 周末. nil is none.
func cutWeekdays(s string) (days []time.Weekday, rest string) {
	rest, word := cutWord(s, "周", "星期", "礼拜")
	if word == "" {
		return nil, s
	}
	for { // 每周周四, 每周的星期四
		after, again := cutWord(cutOf(rest), "周", "星期", "礼拜")
		if again == "" {
			break
		}
		rest = after
	}
	if after, end := cutWord(rest, "末"); end != "" {
		return weekend, after
	}
	rest = strings.TrimLeft(cutOf(rest), " ")
	d, rest, ok := cutWeekday(rest)
	if !ok {
		return nil, s
	}
	days = append(days, d)
	for {
		if after, ranged := cutTo(rest); ranged {
			after, _ = cutWord(after, "周", "星期", "礼拜")
			if last, after, ok := cutWeekday(after); ok && !isTimes(after) {
				for d := days[len(days)-1]; d != last; {
					d = (d + 1) % 7
					days = append(days, d)
				}
				rest = after
				continue
			}
		}
		after, listed := cutAnd(rest)
		if !listed && len(days) == 1 && days[0] == time.Saturday && startsWith(rest, "日", "天") {
			after, listed = rest, true // 周六日
		}
		if listed {
			after, _ = cutWord(after, "周", "星期", "礼拜")
			if d, after, ok := cutWeekday(after); ok {
				days, rest = append(days, d), after
				continue
			}
		}
		break
	}
	if isTimes(rest) || len(days) == 1 && days[0] == time.Monday && startsWith(rest, "题", "歌", "学", "练", "查", "报", "影", "书", "例", "评", "换", "访", "星") {
		return nil, s // 每周一次, 每周一题
	}
	slices.SortFunc(days, func(a, b time.Weekday) int { return int((a+6)%7) - int((b+6)%7) })
	return slices.Compact(days), rest
}

// isTimes tells whether the number before was one of times, not of a day.
func isTimes(s string) bool {
	return startsWith(s, "次", "场", "期", "节", "回", "遍", "堂", "篇", "个", "更", "至少", "小时", "课时", "天", "讲")
}

// cutWeekday cuts the number of a day of the week.
func cutWeekday(s string) (d time.Weekday, rest string, ok bool) {
	for i, words := range [...]string{"日天7", "一1", "二2", "三3", "四4", "五5", "六6"} {
		for _, r := range words {
			if rest, found := strings.CutPrefix(s, string(r)); found {
				if r <= '7' && rest != "" && ('0' <= rest[0] && rest[0] <= '9' || rest[0] == ':') {
					return 0, s, false
				}
				return time.Weekday(i), rest, true
			}
		}
	}
	return 0, s, false
}

// cutMonthRule cuts what stands behind 每月: 第二个周四, 15日, 最后一天, 上旬.
func cutMonthRule(s string) (w When, rest string) {
	if rest, word := cutWord(s, "最后一天", "最后一日"); word != "" {
		return monthly(nil, []int{-1}), rest
	}
	if days, rest := cutNthWeekdays(s); days != nil {
		return monthly(days, nil), rest
	}
	if days, rest := cutMonthDays(s); days != nil {
		if relation, after := cutRelation(rest); relation == Before {
			return eachPeriod(EachMonth, 0), after
		}
		return monthly(nil, days), rest
	}
	t, _ := cutWord(s, "月")
	if t, _ := cutWord(t, "末", "底"); t != s {
		if days, rest := cutNthWeekdays(cutOf(t)); days != nil {
			return monthly(days, nil), rest
		}
	}
	if part, rest := cutMonthPart(t); part != 0 && part != MiddlePart || startsWith(t, "中旬") {
		w := eachPeriod(EachMonth, 0)
		w.Part = part
		return w, rest
	}
	return eachPeriod(EachMonth, 0), s
}

// cutMonthDays cuts days of each month: 15日, 1日、15日, 1、15号. The days from one
// to another are not days that something is on.
func cutMonthDays(s string) (days []int, rest string) {
	rest = s
	for {
		rest, _ = cutWord(rest, "逢", "每月")
		c, after, ok := cutNumeral(rest)
		if !ok || !c.small() || c.n < 1 || c.n > 31 {
			return nil, s
		}
		days = append(days, c.n)
		after, unit := cutWord(after, "日", "号")
		if next, listed := cutAnd(after); listed {
			if _, _, more := cutNumeral(next); more {
				rest = next
				continue
			}
		}
		if _, ranged := cutTo(after); unit == "" || ranged {
			return nil, s
		}
		return days, after
	}
}

// cutNthWeekdays cuts n-th weekdays of a month: 第二个周四, 第二、四个周六,
// 首个星期日, 最后一个周五, 第一周的周三.
func cutNthWeekdays(s string) (days []RecurrenceDay, rest string) {
	rest = s
	var nth []int
	for {
		after, word := cutWord(rest, "倒数第一", "倒数第二", "最后一", "第", "首")
		switch word {
		case "倒数第一", "最后一":
			nth, rest = append(nth, -1), after
		case "倒数第二":
			nth, rest = append(nth, -2), after
		case "首":
			nth, rest = append(nth, 1), after
		default:
			n, after, ok := cutSmall(after)
			if !ok || n < 1 || n > 5 || len(nth) == 5 || word == "" && len(nth) == 0 {
				return nil, s
			}
			nth, rest = append(nth, n), after
		}
		unit := ""
		after, unit = cutWord(rest, "个")
		next, listed := cutAnd(after)
		if !listed || !startsWith(next, "第", "最后", "一", "二", "三", "四", "五", "1", "2", "3", "4", "5") {
			rest = after
			if unit == "" {
				rest, _ = cutWord(rest, "周的", "周", "星期的")
			}
			break
		}
		rest = next
	}
	if startsWith(rest, "一", "二", "三", "四", "五", "六", "日", "天") { // 第二周六
		rest = "周" + rest
	}
	weekdays, after := cutWeekdays(rest)
	if weekdays == nil {
		return nil, s
	}
	for _, n := range nth {
		for _, d := range weekdays {
			days = append(days, RecurrenceDay{n, d})
		}
	}
	return days, after
}

// cutQuarterRule cuts what stands behind 每季度: 第一个月15日.
func cutQuarterRule(s string) (w When, rest string) {
	for _, p := range [...]struct {
		word  string
		month int
	}{{"第一个月", 1}, {"首月", 1}, {"第二个月", 2}, {"第三个月", 3}, {"最后一个月", 3}, {"末月", 3}} {
		after, found := strings.CutPrefix(s, p.word)
		if !found {
			continue
		}
		if w, rest := cutMonthRule(cutOf(after)); w.Kind == OnRule {
			w.Rule.Months = []int{p.month, p.month + 3, p.month + 6, p.month + 9}
			return w, rest
		}
	}
	return eachPeriod(EachQuarter, 0), s
}
