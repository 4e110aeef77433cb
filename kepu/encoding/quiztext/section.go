package quiztext

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A section is a head that gives kind and points to all below it.
type section struct {
	kind   answer.Kind
	points kepu.Ratio
	blank  bool // the points are for each blank: 每空1分
	key    bool // the head of an answer block: 单选题答案
	marked bool // it carries a mark of its own: 一、
	mark   int
}

// sectionAt reads a section head: 一、单选题（每题2分，共20分）, 判断题,
// 【多选题】, 第二部分 填空题.
func (s *source) sectionAt(p span) (sec section, ok bool) {
	text := s.of(p)
	if len(text) > 240 {
		return sec, false
	}
	body, han := text, false
	open, shut := closing(text)
	switch {
	case open != "":
		i := strings.Index(text, shut)
		if i < 0 {
			return sec, false
		}
		inner := text[len(open):i]
		if v, size := hanzi.LeadingNumber(inner); size > 0 && size == len(inner) && !isDigit(inner[0]) {
			body, han, sec.mark = text[i+len(shut):], true, int(v)
		} else if k, size := answer.LeadingKind(inner); size > 0 && strings.TrimSpace(inner[size:]) == "" && strings.TrimLeft(text[i+len(shut):], " :") == "" {
			sec.kind = k
			return sec, true
		} else {
			return sec, false
		}
	default:
		t := strings.TrimPrefix(text, "第")
		if v, size := hanzi.LeadingNumber(t); size > 0 {
			rest := strings.TrimLeft(t[size:], " ")
			han = !isDigit(t[0])
			sec.mark = int(min(v, 1000))
			if len(t) < len(text) {
				for _, w := range []string{"部分", "大题", "章", "节", "题型"} {
					if after, found := strings.CutPrefix(rest, w); found {
						body, han = after, true
						break
					}
				}
				if len(body) == len(text) {
					return sec, false
				}
			} else if n := separatorSign(rest); n > 0 {
				body = rest[n:]
			} else if strings.HasPrefix(rest, ",") {
				body = rest[1:]
			} else {
				return sec, false
			}
		}
	}
	sec.marked = len(body) < len(text)
	body = strings.Trim(body, " :.、*")
	k, size := answer.LeadingKind(body)
	head := body
	if size == 0 && strings.Contains(body, "题") {
		for i := 0; i < len(body) && i <= 36; { // 科普知识单选题
			_, w := utf8.DecodeRuneInString(body[i:])
			i += w
			if k, size = answer.LeadingKind(body[i:]); size > 0 && strings.HasSuffix(body[i:i+size], "题") && !strings.ContainsAny(body[:i], ".,?:()") {
				body = body[i:]
				break
			}
			size = 0
		}
	}
	if size == 0 {
		return sec, false
	}
	rest := strings.TrimLeft(body[size:], " ")
	if i := strings.Index(rest, "答案"); i >= 0 && i <= len("参考") && len(rest) <= 40 {
		sec.key = true
	}
	plain := sec.key || plainHead(rest)
	if !plain && !(han && len(head) == len(body) && !strings.ContainsAny(rest, "?_")) {
		return sec, false
	}
	if strings.Contains(rest, "?") {
		return sec, false
	}
	sec.kind = k
	sec.points = answer.PointsIn(rest)
	sec.blank = strings.Contains(rest, "每空")
	return sec, true
}

// plainHead tells whether what stands behind a kind is what heads go on with:
// remarks in brackets, or how many there are and what each counts.
func plainHead(rest string) bool {
	for {
		rest = strings.TrimLeft(rest, " :,.。")
		open, shut := closing(rest)
		if open == "" {
			break
		}
		_, after, ok := strings.Cut(rest, shut)
		if !ok {
			return false
		}
		rest = after
	}
	return rest == "" || strings.HasPrefix(rest, "共") || strings.HasPrefix(rest, "每")
}
