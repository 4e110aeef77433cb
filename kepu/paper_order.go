package kepu

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// placed tells whether a question speaks of its options by their place or
// letter, so that they must not be shuffled: 以上都对, A和B, 解析：B项错在…. It
// sees too much rather than too little, as a shuffle that did not happen harms
// nobody.
func placed(q *Question) bool {
	for _, o := range q.Options {
		if summarizes(same(o.Text)) {
			return true
		}
	}
	return q.Lettered() || namesPlaces(q, same(q.Explanation))
}

// Lettered tells whether options of the question, or feedback to them, name
// options by their letters (A和B都对), so that whoever shows them has to show
// the letters too.
func (q *Question) Lettered() bool {
	for _, o := range q.Options {
		if namesPlaces(q, same(o.Text)) || namesPlaces(q, same(o.Feedback)) {
			return true
		}
	}
	return false
}

// summarizes tells whether an option is about those before it, or about none of
// them, which stands last.
func summarizes(s string) bool {
	for _, above := range []string{"以上", "上述", "上面", "上列", "前面"} {
		i := strings.Index(s, above)
		if i == 0 {
			return true
		}
		for _, word := range []string{"都", "均", "全", "皆", "两", "三", "几", "选", "说", "答"} {
			if i > 0 && strings.HasPrefix(s[i+len(above):], word) {
				return true
			}
		}
	}
	switch s {
	case "其他", "其它", "不知道", "不清楚", "不确定", "说不准":
		return true
	}
	if strings.Contains(s, "oftheabove") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("都全均皆", first) && utf8.RuneCountInString(s) <= 4
}

// namesPlaces tells whether a text, folded, names options of the question by
// letters or by their place.
func namesPlaces(q *Question, s string) bool {
	for _, word := range []string{"前两项", "前三项", "前两个", "前三个", "最后一项", "最后一个", "选项一", "选项二", "选项1", "选项2"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	for i := strings.Index(s, "第"); i >= 0; {
		rest := s[i+len("第"):]
		_, size := utf8.DecodeRuneInString(rest)
		if tail := strings.TrimPrefix(rest[size:], "个"); strings.HasPrefix(tail, "项") || strings.HasPrefix(tail, "选项") {
			return true
		}
		next := strings.Index(rest, "第")
		if next < 0 {
			break
		}
		i += len("第") + next
	}
	for from := 0; from < len(s); {
		run := letterRun(s[from:])
		if run == 0 {
			_, size := utf8.DecodeRuneInString(s[from:])
			from += size
			continue
		}
		if optionLetters(s[from:from+run], len(q.Options)) && spokenOf(s[:from], s[from+run:]) {
			return true
		}
		from += run
	}
	return false
}

// letterRun is the length of the letters and digits that s starts with.
func letterRun(s string) int {
	n := 0
	for n < len(s) && ('a' <= s[n] && s[n] <= 'z' || '0' <= s[n] && s[n] <= '9') {
		n++
	}
	return n
}

// optionLetters tells whether a run is nothing but letters of n options, in
// order: ab, but not ba and not aed.
func optionLetters(run string, n int) bool {
	for i := range len(run) {
		if run[i] < 'a' || int(run[i]-'a') >= n || i > 0 && run[i] <= run[i-1] {
			return false
		}
	}
	return true
}

// spokenOf tells from what stands around letters whether they name options.
func spokenOf(before, after string) bool {
	before, after = strings.TrimRight(before, "([【"), strings.TrimLeft(after, ")]】")
	if before == "" && after == "" {
		return true
	}
	for _, word := range []string{"选", "选项", "选择", "答案", "答案是", "答案为", "故", "因此", "所以", "仅", "只有", "同", "与", "除", "除了"} {
		if strings.HasSuffix(before, word) {
			return true
		}
	}
	for _, word := range []string{"项", "选项", "都", "均", "皆", "全", "两", "三", "对", "错", "是对", "是错", "正确", "不", "说法", "相同", "一样", "外"} {
		if strings.HasPrefix(after, word) {
			return true
		}
	}
	for _, sign := range []string{"和", "、", "与", "或", "及", ",", "+", "&", "/", "-", "~", "至", "到", "."} {
		rest, ok := strings.CutPrefix(after, sign)
		rest = strings.TrimLeft(rest, "([【")
		if n := letterRun(rest); ok && n == 1 && slices.Contains([]byte("abcdefgh"), rest[0]) {
			return true
		}
	}
	return false
}
