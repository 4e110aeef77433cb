package quiztext

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// A label names what follows it: 答案：, 【解析】, 难度：.
type label uint8

const (
	noLabel label = iota
	answerLabel
	explanationLabel
	topicLabel
	difficultyLabel
	pointsLabel
	citationLabel
	audienceLabel
	areaLabel
	validLabel
	tagLabel
	idLabel
	kindLabel
	ignoredLabel // what a player once answered, in an exported paper
)

// labelWords lists every spelling, longer ones before those they begin with.
var labelWords = []struct {
	word  string
	label label
}{
	{"答案解析", explanationLabel}, {"试题解析", explanationLabel}, {"题目解析", explanationLabel},
	{"参考解析", explanationLabel}, {"解题思路", explanationLabel}, {"解析", explanationLabel},
	{"详解", explanationLabel}, {"解释", explanationLabel}, {"说明", explanationLabel},
	{"分析", explanationLabel}, {"点评", explanationLabel},
	{"我的答案", ignoredLabel}, {"你的答案", ignoredLabel}, {"您的答案", ignoredLabel}, {"考生答案", ignoredLabel},
	{"学生答案", ignoredLabel}, {"得分", ignoredLabel},
	{"参考答案要点", answerLabel}, {"答案要点", answerLabel}, {"答题要点", answerLabel}, {"参考要点", answerLabel},
	{"正确答案", answerLabel}, {"参考答案", answerLabel}, {"标准答案", answerLabel},
	{"本题答案", answerLabel}, {"正确选项", answerLabel}, {"答案", answerLabel},
	{"谜底", answerLabel}, {"答", answerLabel},
	{"知识点", topicLabel}, {"考点", topicLabel}, {"主题", topicLabel}, {"类别", topicLabel},
	{"难度系数", difficultyLabel}, {"难度", difficultyLabel}, {"难易程度", difficultyLabel},
	{"分值", pointsLabel}, {"分数", pointsLabel},
	{"来源", citationLabel}, {"出处", citationLabel}, {"依据", citationLabel},
	{"适用人群", audienceLabel}, {"对象", audienceLabel},
	{"适用地区", areaLabel}, {"地区", areaLabel},
	{"有效期至", validLabel}, {"有效期", validLabel},
	{"标签", tagLabel}, {"编号", idLabel},
	{"题型", kindLabel},
	{"ANSWER", answerLabel}, {"Answer", answerLabel}, {"answer", answerLabel},
}

// labelsBy groups labelWords by their first byte triple, because every line
// start is looked up.
var labelsBy = func() map[string][]int {
	m := map[string][]int{}
	for i, w := range labelWords {
		m[w.word[:3]] = append(m[w.word[:3]], i)
	}
	return m
}()

// labelWord returns the label whose word s starts with, and its length.
func labelWord(s string) (label, int) {
	if len(s) < 3 || !labelPairs.has(s[0], s[1]) {
		return noLabel, 0
	}
	for _, i := range labelsBy[s[:3]] {
		if w := labelWords[i]; strings.HasPrefix(s, w.word) {
			return w.label, len(w.word)
		}
	}
	return noLabel, 0
}

// closing gives the bracket that closes the one s starts with, "" for none.
func closing(s string) (open, shut string) {
	switch {
	case s == "":
	case s[0] == '(':
		return "(", ")"
	case s[0] == '[':
		return "[", "]"
	case strings.HasPrefix(s, "【"):
		return "【", "】"
	case strings.HasPrefix(s, "〔"):
		return "〔", "〕"
	case strings.HasPrefix(s, "〖"):
		return "〖", "〗"
	}
	return "", ""
}

// A labelled is a label with the value that follows it.
type labelled struct {
	label label
	start int  // where the label, or the bracket around it, starts
	value span // up to the end of the line where nothing closes it
	shut  bool // a bracket closes the value; what follows is something else
	firm  bool // a bracket or a colon: nothing but a label looks so
}

// labelAt reads a label at an offset; the line ends at end. inline is set away
// from the line's start, where a label without colon or bracket needs a value
// that is nothing but a key.
func (s *source) labelAt(at, end int, inline bool) (l labelled, ok bool) {
	text := s.of(span{at, end})
	open, shut := closing(text)
	inner := trimmedLeft(text[len(open):])
	word := end - len(inner)
	lab, size := labelWord(inner)
	if lab == noLabel {
		return l, false
	}
	l = labelled{label: lab, start: at, value: span{word + size, end}}
	// A key is short; looking further would only cost time.
	short := min(end, word+size+maxBracket)
	rest := trimmedLeft(s.fold[word+size : end])
	if open != "" {
		return s.bracketedLabel(l, rest, shut, end)
	}
	sep := rest != "" && (rest[0] == ':' || strings.HasPrefix(rest, "∶"))
	switch {
	case sep:
		l.firm = true
		l.value.from = end - len(rest) + 1
		if rest[0] != ':' {
			l.value.from = end - len(rest) + len("∶")
		}
		return l, true
	case lab > explanationLabel || s.fold[at:word+size] == "说明" || s.fold[at:word+size] == "分析":
		return l, false
	}
	gap := len(rest) < len(s.fold[word+size:end])
	if _, close := closing(rest); close == ")" && lab == answerLabel {
		if i := strings.Index(rest[:min(len(rest), maxBracket)], close); i > 0 { // 答案(B)
			if key := (span{end - len(rest) + 1, end - len(rest) + i}); pureKey(s.of(key)) {
				l.value, l.shut = key, true
				return l, true
			}
		}
	}
	if lab == explanationLabel {
		l.value.from = end - len(rest)
		return l, !inline && (rest == "" || gap || strings.HasPrefix(rest, "、"))
	}
	stated := false
	for _, p := range []string{",", "、", ".", "是", "为", "选"} {
		if after, found := strings.CutPrefix(rest, p); found {
			stated = (p == "是" || p == "为") && size > len("答")
			rest = strings.TrimLeft(after, " :")
			gap = false
			break
		}
	}
	l.value.from = end - len(rest)
	if rest == "" {
		return l, !inline && size > len("答")
	}
	if c := s.fold[word+size]; !inline && (c == ',' || isDigit(c) || strings.HasPrefix(s.fold[word+size:end], "、")) {
		return l, true // 答案，119
	}
	return l, short == end && pureKey(keyPart(rest)) || (gap || stated) && !inline
}

// bracketedLabel reads on behind an opening bracket and a label word:
// 【答案】B, 【答案：B】, （答案：B）.
func (s *source) bracketedLabel(l labelled, rest, shut string, end int) (labelled, bool) {
	if after, found := strings.CutPrefix(rest, shut); found {
		if after = trimmedLeft(after); shut == ")" && after == "" {
			return l, false // (正确答案) marks an option
		}
		after = strings.TrimPrefix(after, ":")
		l.value.from = end - len(after)
		l.firm = true
		return l, true
	}
	if rest == "" || l.label != answerLabel && rest[0] != ':' {
		return l, false
	}
	i := strings.Index(rest[:min(len(rest), 2*maxBracket)], shut)
	if i < 0 {
		return l, false
	}
	value := strings.TrimLeft(rest[:i], ": ,、")
	l.value = span{end - len(rest) + i - len(value), end - len(rest) + i}
	l.shut, l.firm = true, rest[0] == ':'
	return l, l.firm || pureKey(value)
}

// after returns where the text behind a shut label goes on.
func (s *source) after(l labelled, end int) int {
	_, size := closingLen(s.fold[l.value.to:end])
	return l.value.to + size
}

func closingLen(s string) (string, int) {
	for _, shut := range []string{"】", "〕", "〗", ")", "]"} {
		if i := strings.Index(s, shut); i >= 0 && strings.TrimSpace(s[:i]) == "" {
			return shut, i + len(shut)
		}
	}
	return "", 0
}

// findLabel finds the first label behind the line's start. Answers and
// explanations are found behind blanks and punctuation or in brackets, other
// labels in brackets only, or everywhere when any is set.
func (s *source) findLabel(from, end int, any bool) (labelled, bool) {
	for i := from; i < end; i++ {
		switch c := s.fold[i]; {
		case c == '(' || c == '[':
		case c == 0xe3: // 【 〔 〖
			if open, _ := closing(s.fold[i:end]); open == "" {
				continue
			}
		case c >= 0xe4 && c <= 0xe9 || c == 'A' || c == 'a':
			if i+1 == end || !labelPairs.has(c, s.fold[i+1]) {
				if c >= 0xe0 {
					i += 2 // the rest of the character
				}
				continue
			}
		default:
			continue
		}
		if l, ok := s.labelAt(i, end, true); ok {
			c := s.fold[i]
			switch bracketed := c == '(' || c == '[' || c == 0xe3; {
			case bracketed:
				return l, true
			case !boundary(s.fold[from:i]):
				if l.label == answerLabel && l.firm && l.value.to-l.value.from < maxBracket && pureKey(keyPart(s.of(l.value))) {
					return l, true
				}
			case l.label <= explanationLabel, any && l.firm:
				return l, true
			}
		}
	}
	return labelled{}, false
}

// pairs are the first two bytes of a list of words. Looking there first spares
// nearly every character the search for a word.
type pairs [256][32]byte

func (p *pairs) has(a, b byte) bool { return p[a][b>>3]&(1<<(b&7)) != 0 }

func (p *pairs) add(word string) { p[word[0]][word[1]>>3] |= 1 << (word[1] & 7) }

var labelPairs, kindPairs = func() (labels, kinds *pairs) {
	labels, kinds = new(pairs), new(pairs)
	for _, w := range labelWords {
		labels.add(w.word)
	}
	for _, w := range kindWords {
		kinds.add(w.word)
	}
	return labels, kinds
}()

// boundary tells whether a label may start behind s: at a blank, a bracket or
// punctuation.
func boundary(s string) bool {
	if s == "" {
		return true
	}
	switch s[len(s)-1] {
	case ' ', '.', ',', ';', ':', '?', '!', ')', ']', '|', '_':
		return true
	}
	for _, p := range []string{"。", "】", "〕", "〗", "、", "…", "”", "》"} {
		if strings.HasSuffix(s, p) {
			return true
		}
	}
	return false
}

// A kindWord is how a kind is named; open kinds of choice may have one right
// option or several.
type kindWord struct {
	word string
	kind kepu.Kind
	open bool
}

var kindWords = []kindWord{
	{"单项选择", kepu.Single, false}, {"单选", kepu.Single, false}, {"选择", kepu.Single, false},
	{"不定项选择", kepu.Multiple, true}, {"不定项", kepu.Multiple, true},
	{"多项选择", kepu.Multiple, false}, {"多选", kepu.Multiple, false},
	{"判断正误", kepu.Judgement, false}, {"判断", kepu.Judgement, false},
	{"是非", kepu.Judgement, false}, {"对错", kepu.Judgement, false},
	{"填空", kepu.Blank, false}, {"数值", kepu.Numeric, false},
	{"连线", kepu.Matching, false}, {"匹配", kepu.Matching, false}, {"配对", kepu.Matching, false},
	{"复选", kepu.Multiple, false}, {"名词解释", kepu.Short, false},
	{"简答", kepu.Short, false}, {"问答", kepu.Short, false}, {"论述", kepu.Essay, false},
	{"谜语", kepu.Riddle, false}, {"灯谜", kepu.Riddle, false}, {"猜谜", kepu.Riddle, false},
	{"阅读材料", kepu.Description, false},
}

// kindsBy groups kindWords like labelsBy.
var kindsBy = func() map[string][]kindWord {
	m := map[string][]kindWord{}
	for _, w := range kindWords {
		m[w.word[:3]] = append(m[w.word[:3]], w)
	}
	return m
}()

// kindAt returns the kind whose name s starts with, and its length with the
// 题 behind it.
func kindAt(s string) (kindWord, int) {
	if len(s) < 6 || !kindPairs.has(s[0], s[1]) {
		return kindWord{}, 0
	}
	for _, w := range kindsBy[s[:3]] {
		if rest, ok := strings.CutPrefix(s, w.word); ok {
			size := len(w.word)
			for _, tail := range []string{"试题", "题目", "题"} {
				if strings.HasPrefix(rest, tail) {
					return w, size + len(tail)
				}
			}
			return w, size
		}
	}
	return kindWord{}, 0
}
