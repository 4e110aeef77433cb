package blueprint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A partReader goes through the words of a line.
type partReader struct {
	*reader
	at     int    // of the line
	text   string // the line as it stands
	folded hanzi.Folded
	pos    int // in folded

	part      kepu.BlueprintPart
	count     int        // -1 before the number was read
	each, all kepu.Ratio // points of one question, of all
	graded    bool       // how an incomplete answer counts was read
	problems  []kepu.Problem
}

// part reads a line such as 单选 健康 难度1-3 10题 每题2分.
func (r *reader) part(text string, at int) (kepu.BlueprintPart, bool) {
	p := &partReader{reader: r, at: at, text: text, folded: hanzi.FoldMap(text, hanzi.Width|hanzi.Script|hanzi.Printable), count: -1}
	p.part.At = r.s.At(at)
	p.pos = heading(p.folded.Text)
	for p.pos < len(p.folded.Text) {
		if size := p.word(p.folded.Text[p.pos:]); size > 0 {
			p.pos += size
			continue
		}
		p.topic()
	}
	p.settlePoints()
	r.problems = append(r.problems, p.problems...)
	for _, problem := range p.problems {
		if problem.Severity() == kepu.Error {
			return p.part, false
		}
	}
	p.part.Count, p.part.Points = p.count, p.each
	return p.part, true
}

func (p *partReader) report(at int, code kepu.Code, args ...any) {
	p.problems = append(p.problems, p.s.Problem(at, code, args...))
}

// settlePoints brings the number of questions, their points and those of all
// together; any two say the third.
func (p *partReader) settlePoints() {
	none := kepu.Ratio{}
	if p.count < 0 && p.each != none && p.all != none {
		if n := p.all.Mul(kepu.NewRatio(p.each.Den(), p.each.Num())); n.Den() == 1 && n.Num() <= maxCount {
			p.count = int(n.Num())
		}
	}
	switch {
	case p.count < 0:
		p.problems = slices.DeleteFunc(p.problems, func(problem kepu.Problem) bool { return problem.Severity() != kepu.Error })
		if len(p.problems) == 0 {
			p.report(p.at, kepu.PartNoCount, p.text)
		}
	case p.all != none && p.each == none:
		p.each = p.all.Mul(kepu.NewRatio(1, int64(p.count)))
	case p.all != none && p.each.Mul(kepu.NewRatio(int64(p.count), 1)) != p.all:
		p.report(p.at, kepu.PartPoints, p.count, p.each.String(), p.all.String())
	}
}

// set gives a field its value; a second, different one is reported.
func set[T comparable](p *partReader, field *T, value T, unset bool) {
	if !unset && *field != value {
		p.report(p.here(), kepu.PartTwice, p.text)
		return
	}
	*field = value
}

// heading returns where a line goes on behind 一、 or 1. or （一） or 第一部分.
func heading(s string) int {
	if rest, ok := strings.CutPrefix(s, "第"); ok {
		_, size := hanzi.LeadingNumber(rest)
		for _, word := range []string{"部分", "大题"} {
			if after, ok := strings.CutPrefix(rest[size:], word); ok && size > 0 {
				return len(s) - len(after)
			}
		}
	}
	open := 0
	if strings.HasPrefix(s, "(") {
		open = 1
	}
	_, size := hanzi.LeadingNumber(s[open:])
	if size == 0 {
		return 0
	}
	for _, sign := range []string{"、", ".", ")"} {
		if rest, ok := strings.CutPrefix(s[open+size:], sign); ok && (rest == "" || rest[0] < '0' || rest[0] > '9') {
			return open + size + len(sign)
		}
	}
	return 0
}

// signs stand between words and mean nothing.
const signs = " ,.;:()[]|/、。；：，（）【】和与及+的"

// phrases are words that add nothing.
var phrases = []string{"本大题", "题型", "知识点", "主题", "题数", "对象", "面向", "错选不得分", "答错不得分"}

// word reads one word that the format knows, and returns its length.
func (p *partReader) word(s string) int {
	if r, w := utf8.DecodeRuneInString(s); strings.ContainsRune(signs, r) {
		return w
	}
	if size := p.grading(s); size > 0 { // before the kinds: 多选、少选均不得分
		return size
	}
	for _, phrase := range phrases {
		if rest, ok := strings.CutPrefix(s, phrase); ok && (bounded(rest) || beginsKnown(rest)) {
			return len(phrase)
		}
	}
	if k, size := answer.LeadingKind(s); size > 0 {
		if !slices.Contains(p.part.Kinds, k.Kind) {
			p.part.Kinds = append(p.part.Kinds, k.Kind)
		}
		return size
	}
	for _, read := range []func(string) int{p.points, p.number, p.difficulty, p.known} {
		if size := read(s); size > 0 {
			return size
		}
	}
	return 0
}

// leadingRatio reads 2, 2.5 or 十.
func leadingRatio(s string) (kepu.Ratio, int) {
	end := 0
	for end < len(s) && ('0' <= s[end] && s[end] <= '9' || s[end] == '.') {
		end++
	}
	if end > 0 {
		if n, ok := kepu.ParseRatio(s[:end]); ok {
			return n, end
		}
		return kepu.Ratio{}, 0
	}
	n, size := hanzi.LeadingNumber(s)
	return kepu.NewRatio(n, 1), size
}

// measured reads a number and one of the measures behind it.
func measured(s string, measures ...string) (kepu.Ratio, int) {
	trimmed := strings.TrimLeft(s, " ")
	n, size := leadingRatio(trimmed)
	if size == 0 {
		return n, 0
	}
	rest := strings.TrimLeft(trimmed[size:], " ")
	for _, m := range measures {
		if after, ok := strings.CutPrefix(rest, m); ok {
			return n, len(s) - len(after)
		}
	}
	return n, 0
}

// cut cuts the first of the words that s starts with.
func cut(s string, words ...string) (rest string, size int) {
	for _, w := range words {
		if rest, ok := strings.CutPrefix(s, w); ok {
			rest = strings.TrimLeft(rest, " ")
			return rest, len(s) - len(rest)
		}
	}
	return s, 0
}

// points reads 每题2分, 各2分, 共30分, 2分一题.
func (p *partReader) points(s string) int {
	if rest, size := cut(s, "每小题", "每道题", "每题", "每道", "每个", "每条", "每空", "各", "×", "*", "x", "X"); size > 0 {
		if n, more := measured(rest, "分"); more > 0 && p.worth(&p.each, n) {
			return size + more
		}
	}
	if rest, size := cut(s, "一共", "总共", "合计", "小计", "共计", "共", "计"); size > 0 {
		if n, more := measured(rest, "分"); more > 0 && p.worth(&p.all, n) {
			return size + more
		}
	}
	if n, size := measured(s, "分一题", "分/题", "分每题"); size > 0 && p.worth(&p.each, n) {
		return size
	}
	return 0
}

// worth sets points that a question can be worth.
func (p *partReader) worth(field *kepu.Ratio, n kepu.Ratio) bool {
	ok := n.Sign() > 0 && n.Cmp(kepu.NewRatio(10_000, 1)) <= 0
	if ok {
		set(p, field, n, *field == kepu.Ratio{})
	}
	return ok
}

// maxCount is more questions than any paper has.
const maxCount = 10_000

// number reads 10题, 10道题, 共10题, 备用2题.
func (p *partReader) number(s string) int {
	rest, lead := cut(s, "备用题", "备用", "另备", "候补", "后备")
	reserves := lead > 0
	if after, more := cut(rest, ":"); reserves && more > 0 {
		rest, lead = after, lead+more
	}
	if !reserves {
		rest, lead = cut(s, "一共", "总共", "共", "抽取", "抽", "选", "出")
	}
	n, size := measured(rest, "道题", "小题", "道", "题", "个", "条")
	if size == 0 && reserves {
		n, size = leadingRatio(rest)
	}
	if size == 0 || n.Den() != 1 || n.Num() > maxCount || n.Num() < 1 && !reserves {
		return 0
	}
	if reserves {
		set(p, &p.part.Reserves, int(n.Num()), p.part.Reserves == 0)
	} else {
		set(p, &p.count, int(n.Num()), p.count < 0)
	}
	return lead + size
}

// difficulty reads 难度1-3, 难度3以上, 简单.
func (p *partReader) difficulty(s string) int {
	rest, size := cut(s, "难度系数", "难度为", "难度")
	if size > 0 {
		rest2, more := cut(rest, ":", "=")
		rest, size = rest2, size+more
	}
	low, used := level(rest)
	if used == 0 {
		return 0
	}
	high := low
	rest = rest[used:]
	if after, more := cut(strings.TrimLeft(rest, " "), "--", "-", "~", "至", "到", "—", "–", "、", ",", "和"); more > 0 {
		if n, m := level(after); m > 0 {
			high, rest = n, after[m:]
		}
	}
	if rest != "" && '0' <= rest[0] && rest[0] <= '9' || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "、") {
		return 0 // 难度1-9, 难度1、9
	}
	for _, tail := range []string{"级", "星"} {
		rest = strings.TrimPrefix(rest, tail)
	}
	switch after, more := cut(rest, "以上", "及以上", "以下", "及以下"); {
	case more > 0 && strings.Contains(rest[:more], "上"):
		high, rest = 5, after
	case more > 0:
		low, rest = 1, after
	}
	if size == 0 && (used < 6 || !bounded(rest)) {
		return 0 // a bare digit, or the first character of another word
	}
	bounds := [2]int{p.part.Easiest, p.part.Hardest}
	set(p, &bounds, [2]int{min(low, high), max(low, high)}, bounds == [2]int{})
	p.part.Easiest, p.part.Hardest = bounds[0], bounds[1]
	return len(s) - len(rest)
}

// level reads a difficulty: a digit, or a word that is one.
func level(s string) (n, size int) {
	if s != "" && '1' <= s[0] && s[0] <= '5' && (len(s) == 1 || s[1] < '0' || s[1] > '9') {
		return int(s[0] - '0'), 1
	}
	if n, size := hanzi.LeadingNumber(s); size > 0 && s[0] >= 0x80 && n >= 1 && n <= 5 {
		return int(n), size
	}
	for _, w := range []string{"较易", "偏易", "较难", "偏难", "容易", "简单", "中等", "适中", "一般", "困难", "易", "中", "难"} {
		if strings.HasPrefix(s, w) && !strings.HasPrefix(s, "难度") {
			n, _ := answer.Difficulty(w)
			return n, len(w)
		}
	}
	return 0, 0
}

var gradings = []struct {
	word    string
	grading kepu.Grading
}{
	{"多选、少选、错选均不得分", kepu.AllOrNothing}, {"多选,少选,错选均不得分", kepu.AllOrNothing}, {"多选少选错选均不得分", kepu.AllOrNothing}, {"多选、少选、错选不得分", kepu.AllOrNothing},
	{"漏选得一半", kepu.HalfIfIncomplete}, {"少选得一半", kepu.HalfIfIncomplete}, {"漏选一半", kepu.HalfIfIncomplete}, {"漏选得半分", kepu.HalfIfIncomplete},
	{"漏选半分", kepu.HalfIfIncomplete}, {"少选得半分", kepu.HalfIfIncomplete}, {"漏选按比例", kepu.RightMinusWrong}, {"少选按比例", kepu.RightMinusWrong},
	{"按比例得分", kepu.RightMinusWrong}, {"按权重", kepu.ByWeights}, {"全对得分", kepu.AllOrNothing}, {"全对才得分", kepu.AllOrNothing}, {"漏选不得分", kepu.AllOrNothing},
	{"少选不得分", kepu.AllOrNothing},
}

func (p *partReader) grading(s string) int {
	for _, g := range gradings {
		if rest, ok := strings.CutPrefix(s, g.word); ok {
			set(p, &p.part.Grading, g.grading, !p.graded)
			p.graded = true
			_, tail := cut(rest, "分数", "的分", "分")
			return len(g.word) + tail
		}
	}
	return 0
}

// known reads a topic or an audience of the customary lists.
func (p *partReader) known(s string) int {
	for _, t := range kepu.Topics() {
		if rest, ok := strings.CutPrefix(s, t); ok {
			_, tail := cut(rest, "方面", "知识", "类", "题")
			if bounded(rest[tail:]) {
				p.part.Topics = appendNew(p.part.Topics, t)
				return len(t) + tail
			}
		}
	}
	for _, a := range kepu.Audiences() {
		if rest, ok := strings.CutPrefix(s, a); ok && bounded(rest) {
			set(p, &p.part.Audience, a, p.part.Audience == "")
			return len(a)
		}
	}
	for _, w := range []string{"任意题", "不限"} {
		if rest, ok := strings.CutPrefix(s, w); ok && bounded(rest) {
			return len(w)
		}
	}
	return 0
}

// beginsKnown tells whether a text begins with a topic or an audience.
func beginsKnown(s string) bool {
	begins := func(word string) bool { return strings.HasPrefix(s, word) }
	return slices.ContainsFunc(kepu.Topics(), begins) || slices.ContainsFunc(kepu.Audiences(), begins)
}

// bounded tells whether a word may end before s: what follows is no Chinese
// word, or one that the format knows.
func bounded(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if s == "" || r < 0x2e80 || strings.ContainsRune(signs, r) {
		return true
	}
	if _, size := answer.LeadingKind(s); size > 0 {
		return true
	}
	if _, size := measured(s, "道", "题", "个", "条"); size > 0 {
		return true
	}
	_, size := cut(s, "难度", "备用", "每", "共", "各", "抽", "选", "漏选", "少选")
	return size > 0
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// here is where the reader stands in the source.
func (p *partReader) here() int { return p.at + p.folded.Source(p.pos) }

// topic takes what nothing else knows, up to the next sign, as a topic of the
// bank's own. What holds a number, or a word of the format, was meant to be
// something else, and the part is left out rather than drawn otherwise.
func (p *partReader) topic() {
	from, rest := p.pos, p.folded.Text[p.pos:]
	end := strings.IndexAny(rest, " ,;:()[]|/、。；：，（）【】+")
	if end < 0 {
		end = len(rest)
	}
	if end == 0 {
		_, end = utf8.DecodeRuneInString(rest)
	}
	name, _ := hanzi.Clean(strings.TrimSpace(p.text[p.folded.Source(from):p.folded.Source(from+end)]))
	switch {
	case name == "":
	case notATopic(rest[:end]):
		p.report(p.here(), kepu.PartBadWord, name)
	default:
		p.report(p.here(), kepu.PartOwnTopic, name)
		p.part.Topics = appendNew(p.part.Topics, name)
	}
	p.pos += end
}

// notATopic tells whether a word looks like a number of something, or like part
// of an instruction. Years are in many a topic: 2025年竞赛.
func notATopic(s string) bool {
	for _, word := range []string{"难度", "得分", "不得", "多选", "单选", "漏选", "少选", "错选", "备用"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsAny(s, "0123456789") && !strings.Contains(s, "年") || strings.ContainsRune("分题道级", last)
}
