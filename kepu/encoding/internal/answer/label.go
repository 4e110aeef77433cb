package answer

import "strings"

// A Label names what follows it: 答案：, 【解析】, 难度：.
type Label uint8

const (
	NoLabel Label = iota
	AnswerLabel
	ExplanationLabel
	TopicLabel
	DifficultyLabel
	PointsLabel
	CitationLabel
	AudienceLabel
	AreaLabel
	ValidLabel
	TagLabel
	IDLabel
	KindLabel
	IgnoredLabel // what a player once answered, in an exported paper
)

// labelWords lists every spelling, longer ones before those they begin with.
var labelWords = []struct {
	word  string
	label Label
}{
	{"答案解析", ExplanationLabel}, {"试题解析", ExplanationLabel}, {"题目解析", ExplanationLabel},
	{"参考解析", ExplanationLabel}, {"解题思路", ExplanationLabel}, {"解析", ExplanationLabel},
	{"详解", ExplanationLabel}, {"解释", ExplanationLabel}, {"说明", ExplanationLabel},
	{"分析", ExplanationLabel}, {"点评", ExplanationLabel},
	{"我的答案", IgnoredLabel}, {"你的答案", IgnoredLabel}, {"您的答案", IgnoredLabel}, {"考生答案", IgnoredLabel},
	{"学生答案", IgnoredLabel}, {"得分", IgnoredLabel},
	{"参考答案要点", AnswerLabel}, {"答案要点", AnswerLabel}, {"答题要点", AnswerLabel}, {"参考要点", AnswerLabel},
	{"正确答案", AnswerLabel}, {"参考答案", AnswerLabel}, {"标准答案", AnswerLabel},
	{"本题答案", AnswerLabel}, {"正确选项", AnswerLabel}, {"答案", AnswerLabel},
	{"谜底", AnswerLabel}, {"答", AnswerLabel},
	{"知识点", TopicLabel}, {"考点", TopicLabel}, {"主题", TopicLabel}, {"类别", TopicLabel},
	{"难度系数", DifficultyLabel}, {"难度", DifficultyLabel}, {"难易程度", DifficultyLabel},
	{"分值", PointsLabel}, {"分数", PointsLabel},
	{"来源", CitationLabel}, {"出处", CitationLabel}, {"依据", CitationLabel},
	{"适用人群", AudienceLabel}, {"对象", AudienceLabel},
	{"适用地区", AreaLabel}, {"地区", AreaLabel},
	{"有效期至", ValidLabel}, {"有效期", ValidLabel},
	{"标签", TagLabel}, {"编号", IDLabel},
	{"题型", KindLabel},
	{"ANSWER", AnswerLabel}, {"Answer", AnswerLabel}, {"answer", AnswerLabel},
}

// String returns the label's first spelling, 题目 for none.
func (l Label) String() string {
	for _, w := range labelWords {
		if w.label == l {
			return w.word
		}
	}
	return "题目"
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

// LeadingLabel returns the label whose word s starts with, and its length.
func LeadingLabel(s string) (Label, int) {
	if len(s) < 3 || !labelPairs.has(s[0], s[1]) {
		return NoLabel, 0
	}
	for _, i := range labelsBy[s[:3]] {
		if w := labelWords[i]; strings.HasPrefix(s, w.word) {
			return w.label, len(w.word)
		}
	}
	return NoLabel, 0
}

// pairs are the first two bytes of a list of words. Looking there first spares
// nearly every character the search for a word.
type pairs [256][32]byte

func (p *pairs) has(a, b byte) bool { return p[a][b>>3]&(1<<(b&7)) != 0 }

func (p *pairs) add(word string) { p[word[0]][word[1]>>3] |= 1 << (word[1] & 7) }

var labelPairs = func() *pairs {
	p := new(pairs)
	for _, w := range labelWords {
		p.add(w.word)
	}
	return p
}()

// BeginsLabel tells whether a label may begin with these two bytes, which
// spares nearly every character the look for one.
func BeginsLabel(a, b byte) bool { return labelPairs.has(a, b) }
