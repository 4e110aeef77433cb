package table

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// tidyDay writes a day in words that stands in a form of its own, with what
// follows it: 26.9.20, 20-Sep, 9/20/2026, 2026 09 20, in a column of dates 0920.
// short tells that its year has two digits.
func tidyDay(s string, dates bool) (text string, short bool) {
	if s == "" || len(s) > 60 || s[0] >= 0x80 {
		return s, false
	}
	if days := dottedDays(s); days != "" {
		return days, false
	}
	for _, end := range [...]int{len(s), strings.IndexByte(s, ' '), strings.IndexByte(s, '(')} {
		if end <= 0 {
			continue
		}
		if day, short := oddDay(s[:end], dates); day != "" {
			return strings.TrimSpace(day + " " + strings.TrimSpace(s[end:])), short
		}
	}
	return s, false
}

func oddDay(s string, dates bool) (text string, short bool) {
	if dates && len(s) == 4 && allDigits(s) {
		return inYear(0, s[:2], s[2:]), false
	}
	parts := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune("-/. 、,", c) })
	if n := len(parts); n < 2 || n > 3 {
		return "", false
	}
	for i, p := range parts {
		if month := englishMonth(p); month > 0 {
			rest := append(append([]string{}, parts[:i]...), parts[i+1:]...)
			return englishDay(month, rest)
		}
		if !allDigits(p) || strings.Contains(p, ".") {
			return "", false
		}
	}
	if len(parts) != 3 {
		return "", false
	}
	a, b, c := parts[0], parts[1], parts[2]
	switch {
	case len(a) == 2 && "20" <= a && a <= "60" && len(b) <= 2 && len(c) <= 2:
		return inYear(2000+number(a), b, c), true
	case len(a) == 4 && strings.ContainsAny(s, " 、") && len(b) <= 2 && len(c) <= 2:
		return inYear(number(a), b, c), false
	case len(c) == 4 && number(a) <= 12 && (number(b) > 12 || a == b):
		return inYear(number(c), a, b), false
	case len(c) == 4 && number(a) > 12:
		return inYear(number(c), b, a), false
	}
	return "", false
}

// englishDay puts the day and the year to a month: 20-Sep, 20-Sep-26, Sep 20, 2026.
func englishDay(month int, rest []string) (text string, short bool) {
	day, year := rest[0], 0
	if len(rest) == 2 {
		y := rest[1]
		if len(day) == 4 {
			day, y = y, day
		}
		switch year = number(y); {
		case len(y) == 2:
			year, short = 2000+year, true
		case len(y) != 4:
			return "", false
		}
	}
	return inYear(year, strconv.Itoa(month), day), short
}

func englishMonth(s string) int {
	if len(s) < 3 || len(s) > 9 {
		return 0
	}
	s = strings.ToLower(s)
	for i, m := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if strings.HasPrefix(m, s) || s == "sept" && m == "september" {
			return i + 1
		}
	}
	return 0
}

// inYear is a day in words, "" where there is none; year 0 is none in
// particular.
func inYear(year int, month, day string) string {
	in := year
	if in == 0 {
		in = 2024 // has every day
	}
	m, d := number(month), number(day)
	if _, ok := calendar.NewDate(in, m, d); !ok {
		return ""
	}
	if year == 0 {
		return fmt.Sprintf("%d月%d日", m, d)
	}
	return fmt.Sprintf("%d年%d月%d日", year, m, d)
}

// number reads digits, -1 where it is none.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// dottedDays reads 3.5/3.12/3.19.
func dottedDays(s string) string {
	if strings.Count(s, "/") == 0 || strings.Count(s, ".") != strings.Count(s, "/")+1 {
		return ""
	}
	var list []string
	for part := range strings.SplitSeq(s, "/") {
		m, d, _ := strings.Cut(strings.TrimSpace(part), ".")
		day := inYear(0, m, d)
		if day == "" {
			return ""
		}
		list = append(list, day)
	}
	return strings.Join(list, "、")
}

// tidyHours writes the hours of a cell that a day stands beside with colons:
// 14.30-16.00, 9;00, 0900-1100.
func tidyHours(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		end := i
		for end < len(s) && (isDigit(s[end]) || s[end] == '.' || s[end] == ';' || s[end] == ':') {
			end++
		}
		if end == i {
			b.WriteByte(s[i])
			i++
			continue
		}
		b.WriteString(clockOf(s[i:end]))
		i = end
	}
	return b.String()
}

// clockOf writes a time of day with a colon; what is none stays.
func clockOf(s string) string {
	i := strings.IndexAny(s, ".;")
	hour, minute := "", ""
	switch {
	case i > 0 && i < 3 && len(s) == i+3:
		hour, minute = s[:i], s[i+1:]
	case i < 0 && len(s) == 4 && allDigits(s):
		hour, minute = s[:2], s[2:]
	default:
		return s
	}
	if h, m := number(hour), number(minute); h < 0 || h > 24 || m < 0 || m > 59 {
		return s
	}
	return hour + ":" + minute
}

// tidyHoursBehind does so behind a day in one cell: 9月20日 14.30.
func tidyHoursBehind(s string) string {
	cut := 0
	for _, end := range [...]string{"日", "号", "號", ")"} {
		if i := strings.LastIndex(s, end); i >= 0 {
			cut = max(cut, i+len(end))
		}
	}
	if rest := s[cut:]; cut > 0 && strings.Trim(rest, "0123456789.;:-—–~至 ") == "" {
		return s[:cut] + tidyHours(rest)
	}
	return s
}

// severalDays makes one line of a cell whose lines are days each.
func severalDays(s string) string {
	if strings.IndexByte(s, '\n') < 0 || len(s) > 3*maxLine {
		return s
	}
	lines := strings.FieldsFunc(s, func(c rune) bool { return c == '\n' })
	for i, line := range lines {
		lines[i] = strings.TrimRight(strings.TrimSpace(line), "、，,；;")
		if _, size := leadingDay(lines[i]); size == 0 {
			return s
		}
	}
	return strings.Join(lines, "、")
}

// monthless tells whether a time says a day or a rule but no month: 5日 9:00, 每周三,
// 上旬.
func monthless(s string) bool {
	s = hanzi.Fold(s, hanzi.Width|hanzi.Script)
	if strings.Contains(s, "月") {
		return false
	}
	n, size := hanzi.LeadingNumber(s)
	if size == 0 {
		return hasAny(strings.HasPrefix, s, "每周", "每星期", "周", "星期", "上旬", "中旬", "下旬")
	}
	rest := s[size:]
	return 1 <= n && n <= 31 && (hasAny(strings.HasPrefix, rest, "日", "号") ||
		hasAny(strings.HasPrefix, rest, "-", "—", "~", "至", "、", ",") && hasAny(strings.Contains, rest, "日", "号"))
}
