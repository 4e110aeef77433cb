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
	count     int        // of the words so far; -1 before the number was read
	each, all kepu.Ratio // points of one question, of all
	own       []kepu.Problem
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
	switch {
	case p.count < 0:
		r.problem(at, kepu.PartNoCount, text)
		return p.part, false
	case p.all != kepu.Ratio{} && p.each != kepu.Ratio{}:
		if p.each.Mul(kepu.NewRatio(int64(p.count), 1)) != p.all {
			r.problem(at, kepu.PartPoints, p.count, p.each.String(), p.all.String())
			return p.part, false
		}
	case p.all != kepu.Ratio{}:
		p.each = p.all.Mul(kepu.NewRatio(1, int64(p.count)))
	}
	r.problems = append(r.problems, p.own...)
	p.part.Count, p.part.Points = p.count, p.each
	return p.part, true
}

// heading returns where a line goes on behind 一、 or 1. or （一）.
func heading(s string) int {
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
const signs = " ,.;:()[]、。；：，（）【】和与及+的"

// word reads one word that the format knows, and returns its length.
func (p *partReader) word(s string) int {
	if r, w := utf8.DecodeRuneInString(s); strings.ContainsRune(signs, r) {
		return w
	}
	if k, size := answer.LeadingKind(s); size > 0 {
		if !slices.Contains(p.part.Kinds, k.Kind) {
			p.part.Kinds = append(p.part.Kinds, k.Kind)
		}
		return size
	}
	for _, read := range []func(string) int{p.points, p.number, p.difficulty, p.grading, p.known} {
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
	if rest, size := cut(s, "每小题", "每道题", "每题", "每道", "每个", "各"); size > 0 {
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
		*field = n
	}
	return ok
}

// number reads 10题, 10道题, 共10题, 备用2题.
func (p *partReader) number(s string) int {
	rest, lead := cut(s, "备用题", "备用", "候补", "后备")
	reserves := lead > 0
	if !reserves {
		rest, lead = cut(s, "一共", "总共", "共", "抽取", "抽", "选", "出")
	}
	n, size := measured(rest, "道题", "小题", "道", "题", "个", "条")
	if size == 0 && reserves {
		n, size = leadingRatio(rest)
	}
	if size == 0 || n.Den() != 1 || n.Num() > 10_000 || n.Num() < 1 && !reserves {
		return 0
	}
	if reserves {
		p.part.Reserves = int(n.Num())
	} else if p.count < 0 {
		p.count = int(n.Num())
	} else if p.count != int(n.Num()) { // 单选10题 … 20题: two parts in one line
		p.own = append(p.own, p.s.Problem(p.here(), kepu.PartTwice, int(n.Num())))
	}
	return lead + size
}

// difficulty reads 难度1-3, 难度3以上, 简单.
func (p *partReader) difficulty(s string) int {
	rest, size := cut(s, "难度系数", "难度为", "难度")
	if size > 0 {
		rest2, more := cut(rest, ":", "：")
		rest, size = rest2, size+more
	}
	low, used := level(rest)
	if used == 0 {
		return 0
	}
	high := low
	rest = rest[used:]
	if after, more := cut(strings.TrimLeft(rest, " "), "--", "-", "~", "至", "到", "—", "–"); more > 0 {
		if n, m := level(after); m > 0 {
			high, rest = n, after[m:]
		}
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
	p.part.Easiest, p.part.Hardest = min(low, high), max(low, high)
	return len(s) - len(rest)
}

// level reads a difficulty: a digit, or a word that is one.
func level(s string) (n, size int) {
	if s != "" && '1' <= s[0] && s[0] <= '5' && (len(s) == 1 || s[1] < '0' || s[1] > '9') {
		return int(s[0] - '0'), 1
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
	{"漏选得一半", kepu.HalfIfIncomplete}, {"少选得一半", kepu.HalfIfIncomplete}, {"漏选一半", kepu.HalfIfIncomplete}, {"漏选得半分", kepu.HalfIfIncomplete},
	{"漏选半分", kepu.HalfIfIncomplete}, {"少选得半分", kepu.HalfIfIncomplete}, {"漏选按比例", kepu.RightMinusWrong}, {"少选按比例", kepu.RightMinusWrong},
	{"按比例得分", kepu.RightMinusWrong}, {"按权重", kepu.ByWeights}, {"全对得分", kepu.AllOrNothing}, {"全对才得分", kepu.AllOrNothing}, {"漏选不得分", kepu.AllOrNothing},
	{"少选不得分", kepu.AllOrNothing},
}

func (p *partReader) grading(s string) int {
	for _, g := range gradings {
		if strings.HasPrefix(s, g.word) {
			p.part.Grading = g.grading
			return len(g.word)
		}
	}
	return 0
}

// known reads a topic or an audience of the customary lists.
func (p *partReader) known(s string) int {
	s, lead := cut(s, "知识点", "主题", "对象", "面向")
	for _, t := range kepu.Topics() {
		if rest, ok := strings.CutPrefix(s, t); ok {
			_, tail := cut(rest, "方面", "知识", "类", "题")
			if bounded(rest[tail:]) {
				p.part.Topics = appendNew(p.part.Topics, t)
				return lead + len(t) + tail
			}
		}
	}
	for _, a := range kepu.Audiences() {
		if rest, ok := strings.CutPrefix(s, a); ok && bounded(rest) {
			p.part.Audience = a
			return lead + len(a)
		}
	}
	for _, w := range []string{"任意题", "不限"} {
		if rest, ok := strings.CutPrefix(s, w); ok && bounded(rest) {
			return lead + len(w)
		}
	}
	return 0
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
// bank's own.
func (p *partReader) topic() {
	from, rest := p.pos, p.folded.Text[p.pos:]
	end := strings.IndexAny(rest, " ,;:()[]、。；：，（）【】+")
	if end < 0 {
		end = len(rest)
	}
	if end == 0 {
		_, end = utf8.DecodeRuneInString(rest)
	}
	name, _ := hanzi.Clean(strings.TrimSpace(p.text[p.folded.Source(from):p.folded.Source(from+end)]))
	if name != "" {
		p.own = append(p.own, p.s.Problem(p.here(), kepu.PartOwnTopic, name))
		p.part.Topics = appendNew(p.part.Topics, name)
	}
	p.pos += end
}
