package answer

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// Blanks splits the answers of n blanks: at ；| and line ends, at the numbers
// they carry, or, where that gives one answer for several blanks, at the weaker
// sign that gives as many as there are, which is inferred. n is 0 where it is
// not known. The value is as people will read it, not folded.
func Blanks(value string, n int) (parts []string, inferred bool) {
	if parts = marked(value); parts == nil {
		parts = split(value, "；;|｜\n")
	}
	if n > 1 && len(parts) == 1 {
		for _, signs := range []string{"、", "，,", " "} {
			if p := split(value, signs); len(p) == n {
				return p, true
			}
		}
	}
	return parts, false
}

// Fillings gives the answers of blanks, a part a blank, alternatives split.
func Fillings(parts []string) []kepu.Answer {
	var answers []kepu.Answer
	for i, part := range parts {
		for _, t := range alternatives(part) {
			answers = append(answers, kepu.Answer{Blank: i + 1, Text: t})
		}
	}
	return answers
}

// marked splits answers that carry the numbers of their blanks: ①甲 ②乙,
// （1）甲（2）乙, 1.甲 2.乙, 第1空：甲. It returns nil where they do not.
func marked(value string) []string {
	folded := hanzi.Fold(value, hanzi.Width)
	for _, style := range []func(n int) string{
		func(n int) string { return string(rune('①' + n - 1)) },
		func(n int) string { return "(" + strconv.Itoa(n) + ")" },
		func(n int) string { return "第" + strconv.Itoa(n) + "空" },
		func(n int) string { return strconv.Itoa(n) + "." },
		func(n int) string { return strconv.Itoa(n) + "、" },
	} {
		rest, ok := strings.CutPrefix(folded, style(1))
		if !ok || rest != "" && isDigit(rest[0]) {
			continue // 1.5 is a number
		}
		var parts []string
		for n := 2; n <= 20; n++ {
			part, after, found := strings.Cut(rest, style(n))
			parts = append(parts, part)
			if !found {
				break
			}
			rest = after
		}
		for i := range parts {
			parts[i] = strings.Trim(parts[i], " :,;、。；，：\n|")
		}
		return parts
	}
	return nil
}

func split(s, signs string) []string {
	var parts []string
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(signs, r) }) {
		if p = strings.TrimSpace(p); strings.Trim(p, "。") != "" {
			parts = append(parts, strings.TrimSuffix(p, "。"))
		}
	}
	return parts
}

// alternatives splits what may fill one blank at its slashes, but not those
// between nothing but digits, as of fractions and days, nor those of addresses. A
// slash with blanks around always parts.
func alternatives(s string) []string {
	var list []string
	add := func(t string) {
		if t = strings.TrimSpace(t); t != "" {
			list = append(list, t)
		}
	}
	start, address := 0, false
	for i, r := range s {
		word := i == start || s[i-1] == ' '
		address = address && !word || strings.HasPrefix(s[i:], "://") || word && strings.HasPrefix(s[i:], "www.")
		if r != '/' && r != '／' {
			continue
		}
		next := i + utf8.RuneLen(r)
		if address || numberAt(s, i) {
			continue
		}
		add(s[start:i])
		start = next
	}
	add(s[start:])
	return list
}

// numberAt tells whether the word around an offset is nothing but digits, points
// and slashes.
func numberAt(s string, i int) bool {
	word, _, _ := strings.Cut(s[strings.LastIndexByte(s[:i], ' ')+1:], " ")
	return strings.Trim(word, "0123456789./／") == "" && isDigit(word[0]) && isDigit(word[len(word)-1])
}

// Words splits a list of words, as of tags.
func Words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return r == '、' || r == '，' || r == ',' || r == ';' || r == '；' || r == ' '
	})
}

// Lines counts the runs of two or more low lines, each of which is a blank.
func Lines(text string) int {
	n, run := 0, 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && text[i] == '_' {
			run++
			continue
		}
		if run >= 2 {
			n++
		}
		run = 0
	}
	return n
}
