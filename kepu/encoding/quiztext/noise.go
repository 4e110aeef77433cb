package quiztext

import (
	"strings"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// pageMark tells whether a whole line is a page mark: 第 3 页 共 9 页, --第1页,
// - 3 -, 3/9, Page 3 of 9.
func pageMark(s string) bool {
	switch c := s[0]; {
	case len(s) > 60:
		return false
	case isDigit(c), c == '-', c == 'P', c == 'p', c == 0xe2: // — and –
	case strings.HasPrefix(s, "第"), strings.HasPrefix(s, "共"), strings.HasSuffix(s, "页"), strings.HasSuffix(s, "答案"):
	default:
		return false
	}
	bare := strings.Trim(s, "-—– ")
	if bare == "" || bare == "查看答案" || bare == "显示答案" {
		return true
	}
	if len(bare) < len(s) && allDigits(bare) && !strings.HasPrefix(s, bare) {
		return true
	}
	if i := strings.LastIndex(bare, "第"); i > 0 && len(bare) <= 60 {
		if rest, ok := cutPage(bare[i:]); ok && rest == "" {
			for _, w := range []string{"题库", "试题", "试卷", "手册", "竞赛", "资料"} { // a running header
				if strings.Contains(bare[:i], w) {
					return true
				}
			}
		}
	}
	if rest, ok := cutPage(bare); ok {
		return strings.Trim(rest, "-—– ") == ""
	}
	if a, b, ok := strings.Cut(s, "/"); ok && allDigits(strings.TrimSpace(a)) && allDigits(strings.TrimSpace(b)) {
		return true
	}
	lower := strings.ToLower(s)
	if rest, ok := strings.CutPrefix(lower, "page "); ok {
		_, size := hanzi.LeadingNumber(rest)
		rest = strings.TrimSpace(rest[size:])
		return size > 0 && (rest == "" || strings.HasPrefix(rest, "of "))
	}
	return false
}

// cutPage takes 第3页共9页 or 共9页第3页 or 第3页 off the start.
func cutPage(s string) (rest string, ok bool) {
	for {
		t := strings.TrimLeft(s, " ,/|·")
		after, found := strings.CutPrefix(t, "第")
		if !found {
			after, found = strings.CutPrefix(t, "共")
		}
		if !found {
			return s, ok
		}
		after = strings.TrimLeft(after, " ")
		_, size := hanzi.LeadingNumber(after)
		after, found = strings.CutPrefix(strings.TrimLeft(after[size:], " "), "页")
		if size == 0 || !found {
			return s, ok
		}
		s, ok = after, true
	}
}

// trailingPageMark finds a page mark glued to a line's end, as --第1页, and
// returns where it starts.
func trailingPageMark(line string) int {
	if !strings.HasSuffix(line, "页") && !strings.HasSuffix(line, "-") && !strings.HasSuffix(line, "—") {
		return len(line)
	}
	base := max(0, len(line)-100)
	for base > 0 && line[base]&0xc0 == 0x80 {
		base--
	}
	s := line[base:]
	last := strings.LastIndex(s, "页")
	if last < 0 || strings.Trim(s[last+len("页"):], "-—– ") != "" {
		return len(line)
	}
	for _, start := range []string{"第", "共"} {
		for j := strings.Index(s, start); j >= 0; {
			if rest, ok := cutPage(s[j:]); ok && strings.Trim(rest, "-—– ") == "" {
				head := strings.TrimRight(s[:j], "-—– ")
				both := strings.Contains(s[j:], "第") && strings.Contains(s[j:], "共")
				if j-len(head) >= 2 && strings.ContainsAny(s[len(head):j], "-—–") || both {
					return base + len(head)
				}
			}
			k := strings.Index(s[j+len(start):], start)
			if k < 0 {
				break
			}
			j += len(start) + k
		}
	}
	return len(line)
}
