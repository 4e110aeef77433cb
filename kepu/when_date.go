package kepu

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A day of a text, with what is missing 0. bad tells that there is no such day.
type dayText struct {
	calendar.Partial
	bad bool
}

// partial makes a day of its numbers.
func newDayText(year, month, day int) dayText {
	p := calendar.Partial{Year: int16(year), Month: uint8(min(month, 99)), Day: uint8(min(day, 99))}
	check := p
	if year == 0 {
		check.Year = 2000 // a leap year where it is not known
	}
	_, ok := check.Date()
	return dayText{p, !ok}
}

// maxMask is how many characters a masked year has at most.
const maxMask = 12

// cutYear cuts a year with its unit: 2026年, 二〇二六年度. A masked one (20xx年) is
// cut too, and is 0.
func cutYear(s string) (year int, rest string, ok bool) {
	if c, rest, found := cutNumeral(s); found && c.year() {
		if rest, unit := cutWord(rest, "年度", "年"); unit != "" {
			return c.n, rest, true
		}
	}
	t := strings.TrimLeft(s, " ")
	rest = t
	for range maxMask {
		r, size := utf8.DecodeRuneInString(rest)
		if !strings.ContainsRune("0123456789x_*□○×?…. ", r) {
			break
		}
		rest = rest[size:]
	}
	if masked := t[:len(t)-len(rest)]; masked != "" && strings.Trim(masked, "0123456789. ") != "" {
		if rest, unit := cutWord(rest, "年度", "年"); unit != "" && !strings.HasPrefix(rest, "级") {
			return 0, rest, true
		}
	}
	return 0, s, false
}

// cutYears cuts a year, or those from one to another, which is 0 where there is
// none: 2026—2028年.
func cutYears(s string) (first, last int, rest string, ok bool) {
	first, rest, ok = cutYear(s)
	if !ok {
		c, after, found := cutNumeral(s)
		if !found || !c.year() {
			return 0, 0, s, false
		}
		if _, ranged := cutTo(after); !ranged {
			return 0, 0, s, false
		}
		first, rest = c.n, after
	}
	through, ranged := cutTo(rest)
	if last, after, found := cutYear(through); ranged && found && last > first && first != 0 && !startsDay(after) {
		return first, last, after, true
	}
	return first, 0, rest, ok
}

// cutDay cuts a day with its month, or the day alone where month is given. The
// second of several days may be a bare number.
func cutDay(s string, month int, second bool) (d dayText, rest string, ok bool) {
	if d, rest, ok = cutISODay(s); ok {
		return d, rest, true
	}
	year, after, found := cutYear(s)
	if !found {
		after = s
	} else if c := newDayText(year, 1, 1); c.bad && year != 0 {
		return d, s, false
	}
	if m, after, found := cutSmall(after, "月"); found {
		if d, rest, ok := cutDayOfMonth(after); ok {
			return newDayText(year, m, d), rest, true
		}
		return d, s, false
	}
	if after, word := cutWord(after, "元月"); word != "" {
		if d, rest, ok := cutDayOfMonth(after); ok {
			return newDayText(year, 1, d), rest, true
		}
		return d, s, false
	}
	if found {
		return d, s, false
	}
	if m, n, rest, ok := cutPointed(after, second); ok {
		return newDayText(0, m, n), rest, true
	}
	if month != 0 && (second || isDayOfList(after)) {
		if d, rest, ok := cutDayOfMonth(after); ok {
			return newDayText(0, month, d), rest, true
		}
	}
	return d, s, false
}

// cutDayOfMonth cuts 20日, 20号, and 20 where nothing behind it makes it a number
// of something else.
func cutDayOfMonth(s string) (day int, rest string, ok bool) {
	c, rest, found := cutNumeral(s)
	if !found || !c.small() {
		return 0, s, false
	}
	if after, ok := cutDayUnit(rest); ok {
		return c.n, after, true
	}
	if c.digits && (endsNumber(rest) || len(c.text) == 2 && firstRune(rest) >= '一' && !startsWith(rest, measures...)) {
		return c.n, rest, true
	}
	// 五月十二至十八日
	if through, ranged := cutTo(rest); ranged {
		if last, after, ok := cutNumeral(through); ok && last.small() && !last.digits {
			if _, ok := cutDayUnit(after); ok {
				return c.n, rest, true
			}
		}
	}
	return 0, s, false
}

// measures are words behind a number that make it a number of something.
var measures = []string{
	"日", "号", "月", "年", "点", "时", "分", "周", "天", "岁", "届", "级", "楼", "场", "次", "个", "人", "名", "期", "家", "户", "块", "元", "万", "项", "篇", "册", "幅", "部", "多", "余", "位", "本", "份", "张",
}

// cutDayUnit cuts the 日 or 号 of a day, not that of 15日内 and 3号楼.
func cutDayUnit(s string) (rest string, ok bool) {
	rest, unit := cutWord(s, "日", "号")
	if unit == "日" && startsWith(rest, "内", "游", "制", "间") ||
		unit == "号" && startsWith(rest, "楼", "线", "院", "门", "桌", "馆", "房", "厅", "室", "教室", "机", "文", "令", "选手", "店", "柜", "井", "路") {
		return s, false
	}
	return rest, unit != ""
}

// isDayOfList tells whether a bare number is one of days whose unit stands
// behind the last: 18-24日, 5、12、19日.
func isDayOfList(s string) bool {
	for range 32 {
		c, rest, ok := cutNumeral(s)
		if !ok || !c.small() {
			return false
		}
		if _, ok := cutDayUnit(rest); ok {
			return true
		}
		next, ok := cutTo(rest)
		if !ok {
			next, ok = cutAnd(rest)
		}
		if !ok {
			return false
		}
		s = next
	}
	return false
}

// endsNumber tells whether a bare number ends here: what follows is a sign, a
// blank, another day, or nothing.
func endsNumber(rest string) bool {
	if startsWith(rest, "点", "时", ":", "月", "年") {
		return false
	}
	if rest == "" || strings.ContainsRune(" ,、;。)”\"'’」』》】-—–~至到和及与(", firstRune(rest)) {
		return true
	}
	part, _ := cutDayPart(rest)
	return part != 0 || startsWith(rest, "前后", "左右", "期间", "前", "起", "周", "星期", "全国", "世界", "国际", "中国")
}

// cutISODay cuts 2026-9-20, 2026/9/20, 2026.9.20 and 20260920.
func cutISODay(s string) (d dayText, rest string, ok bool) {
	c, rest, found := cutNumeral(s)
	if !found || !c.digits {
		return d, s, false
	}
	if len(c.text) == 8 && c.n >= 1900_01_01 && c.n <= 2199_12_31 && c.n/100%100 <= 12 {
		return newDayText(c.n/10_000, c.n/100%100, c.n%100), rest, true
	}
	sign := string(firstRune(rest))
	if !c.year() || rest == "" || !strings.Contains("-/.·", sign) {
		return d, s, false
	}
	m, rest, found := cutNumeral(rest[len(sign):])
	if !found || !m.digits || !m.small() || !strings.HasPrefix(rest, sign) {
		return d, s, false
	}
	n, rest, found := cutNumeral(rest[len(sign):])
	if !found || !n.digits || !n.small() {
		return d, s, false
	}
	rest, _ = cutWord(rest, "日")
	return newDayText(c.n, m.n, n.n), rest, true
}

// cutPointed cuts 9.20, 9·20, 9/20, and 9-20 where it cannot be anything else.
// What is no day is none of them: 2.5 is a number.
func cutPointed(s string, second bool) (month, day int, rest string, ok bool) {
	m, rest, found := cutNumeral(s)
	if !found || !m.small() {
		return 0, 0, s, false
	}
	sign := firstRune(rest)
	if sign == 0 || !strings.ContainsRune(".·・•‧/-", sign) {
		return 0, 0, s, false
	}
	rest = rest[len(string(sign)):]
	d, rest, found := cutNumeral(rest)
	if !found || d.digits != m.digits || !d.small() && (sign != '·' || d.digits) || newDayText(0, m.n, d.n).bad || strings.HasPrefix(rest, string(sign)) {
		return 0, 0, s, false
	}
	if sign == '-' && (second || rest != "" && !strings.ContainsRune(" (", firstRune(rest))) {
		return 0, 0, s, false // 9-20人
	}
	rest, unit := cutWord(rest, "日")
	if unit == "" && !second && sign != '·' && !endsNumber(rest) && !startsDayName(rest) {
		return 0, 0, s, false
	}
	return m.n, d.n, rest, true
}

// startsDayName tells whether a name of a day follows a number: 12.4法制宣传日.
func startsDayName(s string) bool { return skipDayName(s) != s }

// skipDayName skips the name of a day that was called by its number, and the
// quote before it: ”儿童节.
func skipDayName(s string) string {
	n := 0
	name := cutClose(s)
	for i, r := range name {
		if (r == '日' || r == '节') && n >= 2 {
			return name[i+len(string(r)):]
		}
		if n++; r < '一' || n > 12 {
			break
		}
	}
	return s
}

// cutLunarDay cuts a day of the lunar calendar: 九月初九, 腊月廿三, 农历八月十五.
func cutLunarDay(s string) (l calendar.Lunar, rest string, ok bool) {
	run := 0
	for _, r := range s {
		if run > 40 || !strings.ContainsRune("农阴旧夏历闰正冬腊年月初日号 一二三四五六七八九十廿卅〇零0123456789", r) {
			break
		}
		run += len(string(r))
	}
	if !strings.Contains(s[:run], "月") {
		return l, s, false
	}
	for end := run; end > 0; end -= len(string(lastRune(s[:end]))) {
		l, err := calendar.ParseLunar(s[:end])
		if err != nil || l.Day <= 10 && !strings.ContainsAny(s[:end], "初农阴旧夏") && (l.Month == 1 || !endsPhrase(s[end:]) && !startsWith(s[end:], "节")) {
			continue // 一月一主题
		}
		if rest := s[end:]; !startsWith(rest, "日", "号") {
			if _, _, more := cutNumeral(rest); !more || rest[0] == ' ' {
				return l, rest, true
			}
		}
	}
	return l, s, false
}

// cutLunarThrough cuts the last day of several: 至初七, 至腊月三十. It is zero where
// there is none.
func cutLunarThrough(s string, first calendar.Lunar) (last calendar.Lunar, rest string) {
	t, ok := cutTo(s)
	if !ok {
		return last, s
	}
	if last, rest, ok := cutLunarDay(t); ok && first.Month <= last.Month {
		return last, rest
	}
	t, chu := cutWord(t, "初")
	n, rest, ok := cutSmall(t)
	if !ok || chu == "" && n <= 10 || n > 30 || n <= int(first.Day) || startsWith(rest, "日", "号", "月", "点", "时", ":") {
		return last, s
	}
	last = first
	last.Day = uint8(n)
	return last, rest
}
