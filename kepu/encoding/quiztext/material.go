package quiztext

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A material is the head of a stem that several questions share.
type material struct {
	from, to int  // the numbers of the questions; from 0, all to the next head
	above    bool // the text stands before the head
	text     span // what stands behind the head on its line
}

// materialAt reads 根据以下材料，回答1-2题： and its like.
func (s *source) materialAt(p span) (m material, ok bool) {
	text := s.of(p)
	if len(text) > 300 {
		return m, false
	}
	if m, ok = s.caseHead(p); ok || !strings.Contains(text, "题") {
		return m, ok
	}
	if m, ok = s.sharedStem(p); ok {
		return m, true
	}
	i := strings.Index(text, "回答")
	if i < 0 {
		i = strings.Index(text, "完成")
	}
	if i < 0 || !strings.Contains(text[i:], "题") {
		return m, false
	}
	if !strings.Contains(text[:i], "根据") && !strings.Contains(text[:i], "阅读") &&
		!strings.Contains(text[:i], "材料") && !strings.Contains(text[:i], "依据") && !strings.Contains(text[:i], "结合") {
		return m, false
	}
	rest := text[i+len("回答"):]
	for _, skip := range []string{"下列", "下面", "以下", "问题", "第", " "} {
		rest = strings.TrimPrefix(rest, skip)
	}
	rest = strings.TrimLeft(rest, " (第")
	m.above = strings.Contains(text[:i], "以上") || strings.Contains(text[:i], "上述") || strings.Contains(text[:i], "上面")
	a, size := hanzi.LeadingNumber(rest)
	if size == 0 {
		rest = strings.TrimLeft(rest, "小题:。. )")
		m.to, m.text = 1<<30, span{p.to, p.to}
		return m, rest == "" && utf8.RuneCountInString(text) <= 30
	}
	rest = strings.TrimLeft(rest[size:], " 题")
	dash := len(rest)
	rest = strings.TrimLeft(rest, "-—–~至到、和 第")
	b := a
	if len(rest) < dash {
		if b, size = hanzi.LeadingNumber(rest); size == 0 {
			return m, false
		}
		rest = strings.TrimLeft(rest[size:], " ")
	}
	for _, tail := range []string{"小题", "题"} {
		rest = strings.TrimPrefix(rest, tail)
	}
	rest = strings.TrimLeft(rest, " .:。,)")
	if b < a || b-a > 100 {
		return m, false
	}
	m.from, m.to, m.text = int(a), int(b), span{p.to - len(rest), p.to}
	return m, true
}

// sharedStem reads （1～2题共用题干）.
func (s *source) sharedStem(p span) (m material, ok bool) {
	text := s.of(p)
	if i := strings.Index(text, "共用"); i > 0 {
		rest := strings.TrimLeft(text, "(第 ")
		a, size := hanzi.LeadingNumber(rest)
		rest = strings.TrimLeft(rest[size:], " -—–~至到、题")
		b, size2 := hanzi.LeadingNumber(rest)
		if size == 0 || size2 == 0 || a > b || b-a > 100 {
			return m, false
		}
		rest = text[i+len("共用"):]
		for _, w := range []string{"题干", "材料", "案例", "一个", "同一"} {
			rest = strings.TrimPrefix(rest, w)
		}
		return material{from: int(a), to: int(b), text: s.trim(span{p.to - len(strings.TrimLeft(rest, ") :。")), p.to})}, true
	}
	return m, false
}

// caseHead reads 案例一： and its like, which hold up to the next head.
func (s *source) caseHead(p span) (m material, ok bool) {
	rest := s.of(p)
	switch open, _ := closing(rest); open {
	case "【", "[":
		rest = rest[len(open):]
	}
	for _, w := range []string{"案例", "背景材料", "背景资料", "阅读材料", "材料"} {
		after, found := strings.CutPrefix(rest, w)
		if !found {
			continue
		}
		_, size := hanzi.LeadingNumber(after)
		tail := strings.TrimLeft(after[size:], " 】]")
		if size == 0 && !strings.HasPrefix(tail, ":") {
			return m, false
		}
		if size > 0 && tail != "" && tail[0] != ':' {
			return m, false
		}
		return material{to: 1 << 30, text: s.trim(span{p.to - len(strings.TrimLeft(tail, ": ")), p.to})}, true
	}
	return m, false
}
