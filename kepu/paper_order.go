package kepu

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// placed tells whether a question speaks of its options by their place or
// letter, so that they must not be shuffled: 以上都对, A和B, 解析：B项错在…. It
// sees too much rather than too little, as a shuffle that did not happen harms
// nobody.
func placed(q *Question) bool {
	for _, o := range q.Options {
		if text := hanzi.Fold(o.Text, hanzi.Same); summarizes(text) || joinsLetters(text) || namesLetter(same(o.Feedback)) {
			return true
		}
	}
	text := same(q.Explanation)
	return namesLetter(text) || joinsLetters(text)
}

// summarizes tells whether an option is about those before it.
func summarizes(s string) bool {
	for _, word := range []string{"以上都", "以上均", "以上全", "以上皆", "以上两", "以上三", "以上几", "以上选", "以上说", "以上答", "前两项", "前三项", "前两者", "前三者", "前面"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	for _, word := range []string{"以上", "上述"} {
		if strings.HasPrefix(s, word) {
			return true
		}
	}
	if utf8.RuneCountInString(s) > 4 {
		return false
	}
	for _, word := range []string{"都", "全", "均", "皆"} {
		if strings.HasPrefix(s, word) {
			return true
		}
	}
	return false
}

// joinsLetters tells whether two option letters stand side by side: A和B, A、C,
// and ab alone, which is how it is folded.
func joinsLetters(s string) bool {
	for i := range len(s) {
		if !optionLetter(s, i) {
			continue
		}
		for _, sign := range []string{"和", "、", "与", "或", "及", ","} {
			if rest, ok := strings.CutPrefix(s[i+1:], sign); ok && optionLetter(rest, 0) {
				return true
			}
		}
	}
	return len(s) > 1 && len(s) <= 4 && strings.Trim(s, "abcdef") == ""
}

// namesLetter tells whether a text speaks of an option by its letter: B项,
// 选C, 答案是D.
func namesLetter(s string) bool {
	for i := range len(s) {
		if !optionLetter(s, i) {
			continue
		}
		for _, word := range []string{"项", "选项", "选择", "错", "对", "正确", "不对"} {
			if strings.HasPrefix(s[i+1:], word) {
				return true
			}
		}
		for _, word := range []string{"选", "选项", "选择", "答案", "答案是", "答案为", "故"} {
			if strings.HasSuffix(s[:i], word) {
				return true
			}
		}
	}
	return false
}

// optionLetter tells whether a letter from a to h, in folded text, stands alone
// at i.
func optionLetter(s string, i int) bool {
	letter := func(i int) bool {
		return i >= 0 && i < len(s) && ('a' <= s[i] && s[i] <= 'z' || '0' <= s[i] && s[i] <= '9')
	}
	return i < len(s) && 'a' <= s[i] && s[i] <= 'h' && !letter(i-1) && !letter(i+1)
}
