package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// names parts a list of names at 、，, ； ; / and line ends, not inside brackets,
// and at blanks where they stand between Chinese words.
func names(text string) []string {
	if text == "" || none(text) {
		return nil
	}
	var list []string
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" && !none(s) {
			list = append(list, s)
		}
	}
	depth, start := 0, 0
	for i, c := range text {
		switch c {
		case '(', '（':
			depth++
		case ')', '）':
			depth = max(depth-1, 0)
		case '、', '，', ',', '；', ';', '\n', '|':
		case '/', '／':
			if i > 0 && isDigit(text[i-1]) {
				continue
			}
		case ' ', '\u3000':
			if !wordsApart(text) {
				continue
			}
		default:
			continue
		}
		if c != '(' && c != '（' && c != ')' && c != '）' && depth == 0 {
			add(text[start:i])
			start = i + utf8.RuneLen(c)
		}
	}
	add(text[start:])
	return list
}

// wordsApart tells whether blanks stand between Chinese words of two characters
// or more, and nothing else is there: 张明华 李国强, but 李 明 is one.
func wordsApart(text string) bool {
	for word := range strings.FieldsFuncSeq(text, func(c rune) bool { return strings.ContainsRune(" \u3000、，,；;/／|\n", c) }) {
		n := 0
		for _, c := range word {
			if n++; !unicode.Is(unicode.Han, c) {
				return false
			}
		}
		if n < 2 {
			return false
		}
	}
	return true
}

// enrol reads how many can take part, how many do, and how to join.
func (r *activityReader) enrol(a *kepu.Activity, rec *record) {
	if v := &rec.values[placesItem]; v.text != "" {
		text, remark := cutRemark(v.text)
		n, ok := places(text)
		if a.Places = n; ok && remark != "" {
			taken(remark, a)
		}
		if !ok {
			r.problem(v.place, kepu.BadNumber, "人数上限", flat(v.text))
		}
	}
	if v := &rec.values[enrolmentItem]; limit.Longer(v.text, maxLine) {
		r.problem(v.place, kepu.TooLong, "报名", maxLine)
	} else if v.text != "" && !none(v.text) {
		a.Enrolment.How = joining(flat(v.text), a)
	}
	if v := &rec.values[takenItem]; v.text != "" && !none(v.text) {
		if !taken(flat(v.text), a) {
			r.problem(v.place, kepu.BadNumber, "已报", flat(v.text))
		}
	}
}

// cutRemark parts what stands in brackets at the end: 30人（已报24）.
func cutRemark(text string) (rest, remark string) {
	for _, pair := range [...]string{"（）", "()"} {
		open, shut := pair[:len(pair)/2], pair[len(pair)/2:]
		inner, found := strings.CutSuffix(strings.TrimSpace(text), shut)
		if i := strings.LastIndex(inner, open); found && i > 0 {
			return strings.TrimSpace(inner[:i]), strings.TrimSpace(inner[i+len(open):])
		}
	}
	return text, ""
}

// withoutThousands takes the comma out of 1,000.
func withoutThousands(s string) string {
	whole, rest, ok := strings.Cut(s, ",")
	if ok && len(whole) <= 3 && len(rest) >= 3 && allDigits(whole+rest[:3]) && (len(rest) == 3 || !isDigit(rest[3])) {
		return whole + rest
	}
	return s
}

// maxPeople bounds how many take part.
const maxPeople = 1_000_000

// people reads how many people a folded text starts with.
func people(s string) (n int, rest string, ok bool) {
	m, size := hanzi.LeadingNumber(s)
	if size == 0 || m < 0 || m > maxPeople {
		return 0, s, false
	}
	rest = s[size:]
	for _, unit := range [...]string{"人次", "人", "名", "位", "个"} {
		if after, ok := strings.CutPrefix(rest, unit); ok {
			return int(m), after, true
		}
	}
	return int(m), rest, true
}

// withoutAny takes words off the start of a text, however many stand there.
func withoutAny(s string, words ...string) string {
	for i := 0; i < len(words); i++ {
		if rest, ok := strings.CutPrefix(s, words[i]); ok {
			s, i = rest, -1
		}
	}
	return s
}

// places reads how many can take part: 40, 40人/场, 限40名, 30—40人, 不限.
func places(text string) (n int, ok bool) {
	s := withoutThousands(wholeNumber(hanzi.Fold(text, hanzi.Same)))
	switch s {
	case "不限", "不限制", "不限人数", "人数不限", "名额不限", "不限额", "无限制", "不限名额", "unlimited":
		return 0, true
	}
	if none(text) {
		return 0, true
	}
	s = withoutAny(s, "每场", "每次", "每期", "每班", "限额", "名额", "限报", "限", "约", "最多", "不超过", "上限", "共", "≤", "<=", ":")
	n, rest, ok := people(s)
	if !ok {
		return 0, false
	}
	if i := strings.IndexAny(rest, "-—–~～至到"); i == 0 {
		if m, after, ok := people(strings.TrimLeft(rest, "-—–~～至到")); ok && m >= n {
			n, rest = m, after
		}
	}
	rest = withoutAny(rest, "组", "户", "个", "家庭", "对", "左右", "以内", "以下", "之内", "内", "/", "每", "场", "次", "期", "班", "为限")
	if rest != "" {
		return 0, false
	}
	return n, true
}

// joining reads what is said of joining: counts go to a, the other words are
// how.
func joining(text string, a *kepu.Activity) (how string) {
	switch hanzi.Fold(text, hanzi.Same) {
	case "是", "需", "需要", "要", "yes":
		return "需要报名"
	case "否", "不需", "不需要", "不用", "免", "no":
		return "无需报名"
	}
	kept := false
	separator := ""
	if rest, remark := cutRemark(text); remark != "" && !allDigits(remark) && taken(remark, a) {
		text = rest
	}
	for start := 0; start <= len(text); {
		end, size := len(text), 0
		if i := strings.IndexAny(text[start:], "，,；;。"); i >= 0 {
			end = start + i
			_, size = utf8.DecodeRuneInString(text[end:])
		}
		clause := text[start:end]
		if word := strings.TrimSpace(clause); word == "" || word != text && allDigits(word) || !taken(word, a) {
			if kept {
				how += separator
			}
			how += clause
			kept = true
			separator = text[end : end+size]
		}
		if size == 0 {
			break
		}
		start = end + size
	}
	return strings.TrimSpace(how)
}

// maxTaken bounds a count of those who joined; a longer number is a telephone's.
const maxTaken = 99_999

// taken reads a count of those who joined: 已报24人, 24/40, 名额已满, 24.
func taken(text string, a *kepu.Activity) bool {
	s := wholeNumber(hanzi.Fold(text, hanzi.Same))
	s = strings.TrimRight(s, "!。")
	switch s {
	case "名额已满", "已满", "满员", "已满员", "已报满", "报满", "额满", "报名已满", "人数已满", "名额满", "已约满", "full":
		if a.Places <= 0 {
			return false // the words say more
		}
		a.Enrolment.Taken, a.Enrolment.Counted = a.Places, true
		return true
	}
	if rest := withoutAny(s, "还剩下", "还剩", "还有", "剩余", "剩下", "仅剩", "余", "剩", ":"); rest != s && a.Places > 0 {
		n, after, ok := people(strings.TrimPrefix(rest, "名额"))
		if ok && n <= a.Places && strings.Trim(after, "名额位空") == "" {
			a.Enrolment.Taken, a.Enrolment.Counted = a.Places-n, true
			return true
		}
		return false
	}
	s = withoutAny(s, "截至目前", "目前", "现", "已报名人数", "已报名", "已报", "已有", "已登记", "已预约", "已约", "报名人数", "报名", ":")
	n, rest, ok := people(s)
	if !ok || n > maxTaken {
		return false
	}
	if of, found := strings.CutPrefix(rest, "/"); found {
		m, after, ok := people(of)
		if !ok || after != "" || m < n {
			return false
		}
		if a.Places == 0 {
			a.Places = m
		}
		rest = ""
	}
	switch rest {
	case "", "已报", "已报名", "报名", "已登记", "已预约":
		a.Enrolment.Taken, a.Enrolment.Counted = n, true
		return true
	}
	return false
}
