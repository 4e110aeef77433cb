package table

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// timeCells are the cells of a row that say when.
type timeCells struct {
	rec   *record
	month int // that a title names, 0 for none
	found bool
	at    place     // of the first cell
	hours value     // of a cell that has hours only, beside one that has the day
	short [2]string // a day whose year has two digits, and how it was read
}

// get returns a cell's text in the form that people write.
func (t *timeCells) get(it item) string {
	v := t.rec.values[it]
	if v.text == "" || none(v.text) {
		return ""
	}
	if !t.found {
		t.at, t.found = v.place, true
	}
	text := tidyTime(flat(severalDays(v.text)))
	switch it {
	case dateItem, whenItem, beginItem, endItem:
		day, short := tidyDay(text, it == dateItem)
		if short {
			t.short = [2]string{text, day}
		}
		return tidyHoursBehind(day)
	case hoursItem, beginHoursItem, endHoursItem:
		t.hours = v
		return tidyHours(text)
	}
	return text
}

// when gives what a row's columns say of its time as one text, and where it
// begins.
func (t *timeCells) when() value {
	whole := t.get(whenItem)
	days := t.onDay(t.get(monthItem), t.get(dateItem))
	first, from := cutHours(t.get(beginItem))
	last, to := cutHours(t.get(endItem))
	from, to = spaced(from, t.get(beginHoursItem)), spaced(to, t.get(endHoursItem))
	weekday, hours, quarter := t.get(weekdayItem), t.get(hoursItem), onQuarter(t.get(quarterItem))
	if !t.found {
		return value{place: t.rec.start}
	}
	if strings.Contains(hours, "月") { // 1月15日 under 具体时间, beside 月份
		whole, hours, t.hours = spaced(whole, hours), "", value{}
		if t.rec.text(dateItem) == "" {
			days = ""
		}
	}
	switch {
	case first == "" && last == "":
	case last == "" || sameDay(first, last):
		first = inWords(first)
	case first == "":
		first = inWords(last) + "前"
	default:
		first = inWords(first) + "—" + inWords(last)
	}
	if to != "" && from != to {
		from += "—" + to
	}
	if whole+days+first == "" {
		days = quarter
	}
	if month := t.inMonth(); month != "" && monthless(whole) {
		whole = month + whole
	}
	when := spaced(whole, days, first)
	weekday = onWeekday(weekday, when)
	if when == "" && monthless(weekday) {
		weekday = t.inMonth() + weekday
	}
	if when+weekday == "" {
		t.hours = value{} // the whole is told of
	}
	return value{spaced(when, weekday, hours, from), t.at}
}

// inMonth is the month of a title, "" where the row has a column of them.
func (t *timeCells) inMonth() string {
	if t.month == 0 || t.rec.text(monthItem) != "" || t.rec.text(quarterItem) != "" {
		return ""
	}
	return strconv.Itoa(t.month) + "月"
}

// onQuarter reads a column of quarters: 1, 一, 第一季度.
func onQuarter(s string) string {
	if n, size := hanzi.LeadingNumber(s); size > 0 && size == len(s) && 1 <= n && n <= 4 {
		return "第" + string([]rune("一二三四")[n-1]) + "季度"
	}
	return s
}

// spaced puts the parts that there are behind one another.
func spaced(parts ...string) string {
	text := ""
	for _, p := range parts {
		if text != "" && p != "" {
			text += " "
		}
		text += p
	}
	return text
}

// onDay puts a column of months before one of days, 9月, 20日, and the month of a
// title before days that name none.
func (t *timeCells) onDay(month, date string) string {
	if month != "" && allDigits(month) && len(month) <= 2 {
		month += "月"
	}
	s := hanzi.Fold(date, hanzi.Width)
	bare := s != "" && len(s) <= 2 && allDigits(s)
	if month == "" && (bare || monthless(s)) {
		month = t.inMonth()
	}
	switch {
	case month == "" || date == "":
		return month + date
	case strings.ContainsAny(s, "月-/.") && !monthless(s):
		return date
	case allDigits(s):
		return month + s + "日"
	}
	return month + date
}

// onWeekday says which days a column of weekdays means: the weekday of a day, or every
// week.
func onWeekday(weekday, day string) string {
	s := hanzi.Fold(weekday, hanzi.Same)
	if s == "" {
		return ""
	}
	if n, size := hanzi.LeadingNumber(s); size == len(s) && 1 <= n && n <= 7 {
		s = "周" + string([]rune("一二三四五六日")[n-1])
	} else if s == "日" || s == "天" {
		s = "周日"
	}
	if p, err := calendar.ParsePartial(day); err == nil && p.Day > 0 {
		return "（" + s + "）"
	}
	if !strings.HasPrefix(s, "周") && !strings.HasPrefix(s, "星期") && !strings.HasPrefix(s, "礼拜") {
		return weekday
	}
	return "每" + s
}

// cutHours parts the hours from a day: 2026-09-18 09:00.
func cutHours(s string) (day, hours string) {
	if !strings.ContainsAny(s, ":：点點时時") {
		return s, ""
	}
	cut := 0
	for _, end := range [...]string{" ", "日", "号", "號"} {
		if i := strings.LastIndex(s, end); i >= 0 {
			cut = max(cut, i+len(end))
		}
	}
	return strings.TrimSpace(s[:cut]), strings.TrimSpace(s[cut:])
}

func sameDay(a, b string) bool { return a == b || inWords(a) == inWords(b) }

// inWords writes a whole date as people do, which no dash can be mistaken in.
func inWords(day string) string {
	d, err := calendar.ParseDate(day)
	if err != nil {
		return day
	}
	return fmt.Sprintf("%d年%d月%d日", d.Year(), d.Month(), d.Day())
}

// tidyTime takes off what a spreadsheet does to times: 46285 and 2026-09-20
// 00:00:00 are days, 0.375 is nine o'clock.
func tidyTime(s string) string {
	if s == "" || !isDigit(s[0]) && !(s[0] >= 0xef) {
		return s
	}
	s = hanzi.Fold(s, hanzi.Width)
	if t, ok := serial(s); ok {
		return t
	}
	if i := strings.IndexByte(s, 'T'); i == len("2026-09-20") && len(s) > i+1 && isDigit(s[i+1]) {
		s = s[:i] + " " + s[i+1:]
	}
	s = withoutSeconds(s)
	for _, zero := range [...]string{"1899-12-30 ", "1899-12-31 ", "1900-01-00 ", "1900-01-01 ", "1899/12/30 ", "1899/12/31 ", "1900/1/0 ", "1900/1/1 "} {
		s = strings.TrimPrefix(s, zero)
	}
	if day, hours, ok := strings.Cut(s, " "); ok && (hours == "00:00" || hours == "0:00") {
		if _, err := calendar.ParseDate(day); err == nil {
			return day
		}
	}
	return s
}

// serial reads a day as a spreadsheet counts them, from 2000 to 2099, and a part
// of a day.
func serial(s string) (string, bool) {
	if strings.Trim(s, "0123456789.") != "" || len(s) > 24 {
		return "", false
	}
	whole, _, fraction := strings.Cut(s, ".")
	if len(whole) != 5 && (whole != "0" || !fraction) {
		return "", false
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || whole != "0" && (v < 36526 || v >= 73051) {
		return "", false
	}
	minutes := int(math.Round(v * 24 * 60))
	clock, ok := kepu.NewClock(minutes/60%24, minutes%60)
	if whole == "0" {
		return clock.String(), ok && minutes < 24*60
	}
	day := calendar.MustDate(1999, 12, 30).AddDays(minutes/(24*60) - 36524)
	if minutes%(24*60) == 0 {
		return day.String(), true
	}
	return day.String() + " " + clock.String(), true
}

// withoutSeconds takes the seconds off times of a day: 09:00:00.
func withoutSeconds(s string) string {
	for i := 0; ; {
		n := strings.IndexByte(s[i:], ':')
		if n < 0 {
			return s
		}
		if i += n + 1; i+5 <= len(s) && allDigits(s[i:i+2]) && s[i+2] == ':' && allDigits(s[i+3:i+5]) {
			s = s[:i+2] + s[i+5:]
		}
	}
}
