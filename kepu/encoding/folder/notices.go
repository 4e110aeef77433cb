package folder

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// The most notices that are read, and the longest, in characters: the home
// screen has room for a few lines.
const (
	maxNotices = 100
	maxNotice  = 200
)

// notices reads 通知, a notice a line.
func (r *reader) notices(c *kepu.Community) {
	name, src, ok := r.only(Notices, isText)
	if !ok {
		return
	}
	for i, line := range r.lines(name, src) {
		text := strings.TrimSpace(strings.ReplaceAll(line, "\t", " "))
		if text == "" || text[0] == '#' || strings.HasPrefix(text, "//") {
			continue
		}
		at := kepu.Position{File: name, Line: i + 1, Column: firstColumn(line)}
		report := func(code kepu.Code, args ...any) {
			r.problems = append(r.problems, kepu.Problem{Position: at, Code: code, Args: args})
		}
		if len(c.Notices) == maxNotices {
			report(kepu.NoticesTooMany, maxNotices)
			return
		}
		for _, mark := range [...]string{"- ", "* ", "• "} {
			text = strings.TrimSpace(strings.TrimPrefix(text, mark))
		}
		n := kepu.Notice{Text: text, At: at}
		switch until, rest, found := cutLast(text); {
		case !found:
			report(kepu.NoticeNoLast)
		default:
			p, err := calendar.ParsePartial(until)
			if p.Year == 0 && p.Day > 0 && c.Settings.Year > 0 {
				p.Year = int16(c.Settings.Year)
			}
			switch last, ok := p.Date(); {
			case ok:
				n.Text, n.Last = rest, last
			case err == nil && p.Year == 0 && p.Day > 0:
				report(kepu.NoticeNoYear, until)
			default:
				report(kepu.BadDate, until)
			}
		}
		if utf8.RuneCountInString(n.Text) > maxNotice {
			report(kepu.TooLong, "通知", maxNotice)
			continue
		}
		c.Notices = append(c.Notices, n)
	}
}

// The words before and behind a last day.
var (
	untilWords = []string{"有效期至", "有效期到", "有效期", "有效至", "截止日期", "截止到", "截止至", "截止", "截至", "展示到", "展示至", "显示到", "显示至", "到", "至"}
	lastWords  = []string{"为止", "截止", "结束", "以前", "之前", "前", "止"}
)

// cutLast finds the last day of a notice in brackets at its end, （到10月20日）, or
// at its start, 到10月20日：, 10月20日前：, 2026-10-20. The rest is the notice without
// it; where it is part of a sentence, the whole.
func cutLast(text string) (until, rest string, ok bool) {
	for _, pair := range [...]string{"（）", "()", "【】", "[]"} {
		open, shut := pair[:len(pair)/2], pair[len(pair)/2:]
		inner, found := strings.CutSuffix(strings.TrimRight(text, "。"), shut)
		i := strings.LastIndex(inner, open)
		if !found || i < 0 {
			continue
		}
		day, after, worded := lastDay(strings.TrimSpace(inner[i+len(open):]))
		if rest = strings.TrimSpace(inner[:i]); worded && after == "" && rest != "" {
			return day, rest, true
		}
	}
	if until, rest, ok = cutValid(text); ok {
		return until, rest, true
	}
	day, after, worded := lastDay(text)
	if day == "" {
		return "", text, false
	}
	sign, size := utf8.DecodeRuneInString(after)
	rest = strings.TrimSpace(after[size:])
	switch {
	case rest == "":
		return "", text, false
	case worded && (sign == '：' || sign == ':' || sign == ' ' || sign == '\u3000'):
		return day, rest, true
	case worded && (sign == '，' || sign == ','):
		return day, text, true
	case sign == ' ' || sign == '\u3000' || sign == '：' || sign == ':':
		_, err := calendar.ParseDate(day)
		return day, rest, err == nil
	}
	return "", text, false
}

// cutValid finds the last day behind the word for it: 热水器在修 有效期：2026.10.20.
func cutValid(text string) (until, rest string, ok bool) {
	for _, word := range [...]string{"有效期", "有效至", "截止日期"} {
		i := strings.LastIndex(simplified(text), word)
		if i <= 0 {
			continue
		}
		day, after, _ := lastDay(text[i:])
		rest = strings.TrimRight(text[:i], " \u3000，,。；;")
		if day != "" && strings.Trim(after, "。 ") == "" && rest != "" {
			return day, rest, true
		}
	}
	return "", text, false
}

// lastDay reads the day that a text begins with, and the words around it that
// make it a last one.
func lastDay(text string) (day, after string, worded bool) {
	for _, w := range untilWords {
		if strings.HasPrefix(simplified(text), w) {
			text, worded = strings.TrimLeft(text[len(w):], "：: "), true
			break
		}
	}
	end := 0
	for i, c := range text {
		if !strings.ContainsRune("0123456789年月日号-/.·〇零一二三四五六七八九十廿", hanzi.Simplified(hanzi.Narrow(c))) {
			break
		}
		if end = i + utf8.RuneLen(c); c == '日' || c == '号' || c == '號' {
			break
		}
	}
	day, after = text[:end], text[end:]
	if day == "" {
		return "", text, false
	}
	for _, w := range lastWords {
		if strings.HasPrefix(simplified(after), w) {
			return day, after[len(w):], true
		}
	}
	return day, after, worded
}

// simplified folds the script alone, so that the words of both are as long.
func simplified(s string) string { return hanzi.Fold(s, hanzi.Script) }
