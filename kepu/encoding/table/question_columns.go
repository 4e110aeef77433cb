package table

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A field is what a column of a question table holds.
type field uint8

const (
	noField     field = iota // a column without a head
	stemField                // 题干
	kindField                // 题型
	looseField               // 类型: kinds, or classes of the bank's own
	optionField              // 选项A
	listField                // 选项, all in one cell, one a row, or the head of several columns
	rightField               // 是否正确, where options stand one a row
	answerField
	explanationField
	topicField
	difficultyField
	pointsField
	citationField
	audienceField
	areaField
	validField
	tagsField
	idField
	nameField
	numberField // 序号: a running number
	dropField   // what a player once answered
	tagField    // anything else
	fields
)

// headings lists the heads that name a field in the form of heading; those of
// the labels of text banks are known beside them.
var headings = func() map[string]field {
	m := map[string]field{}
	for f, words := range map[field]string{
		stemField:        "题干 题目 问题 试题 内容 题目内容 试题内容 问题内容 题干内容 试题题干 题目题干 题面 谜面 试题名称 题目名称 question stem questiontext questionstem 大题题干 题目描述 问题描述 试题描述 考题 考题内容 试题题目 题目正文 试题正文 题目文本 questionstatement questionprompt prompt",
		kindField:        "题型 试题类型 题目类型 题型名称 kind questiontype 试题题型 题目题型 题目类别 试题类别 题型类别 问题类型 考题类型 大题题型 questionkind itemtype",
		listField:        "选项 选项内容 备选项 备选答案 候选项 options choices option",
		rightField:       "是否正确 正确 正确与否 是否答案 是否为答案 是否正确答案 iscorrect correct right",
		answerField:      "答案 正确答案 参考答案 标准答案 试题答案 题目答案 正确选项 谜底 答 answer key correctanswer correctanswers answers answerkey 答案选项 答案内容 正确答案选项 正确答案内容 答案项 correctoption correctoptions correctchoice correctchoices rightanswer rightanswers rightoption solution",
		explanationField: "解析 解析内容 试题分析 explanation analysis rationale 解析说明 答案说明 答案解释 试题解析 题目解析 答题解析 题解 解题分析 试题说明 answerexplanation answerrationale",
		topicField:       "知识点 主题 分类 类别 所属分类 题目分类 试题分类 知识分类 知识点名称 知识标签 领域 topic category subject 所属知识点 所属知识 知识点标签 题库分类",
		difficultyField:  "难度 难度等级 难度级别 题目难度 试题难度 难易度 难易程度 difficulty difficultylevel level 难度系数 试题难易度 题目难易度 难易",
		pointsField:      "分值 分数 每题分值 题目分值 题目分数 本题分数 试题分数 points score mark marks 本题分值 配分 试题分值 每题分数 题分 赋分 pointvalue questionpoints",
		citationField:    "来源 出处 依据 题目来源 试题来源 题目出处 source citation reference",
		audienceField:    "对象 适用对象 适用人群 audience",
		areaField:        "地区 适用地区 area region",
		validField:       "有效期至 有效期 截止日期 validuntil validto",
		tagsField:        "标签 关键词 关键字 tags tag keywords",
		idField:          "编号 题目编号 试题编号 id 试题id 题目id",
		nameField:        "题名 名称 标题 题目标题 name title",
		numberField:      "序号 题号 题序 no number num 排序",
		looseField:       "类型 type",
	} {
		for _, w := range strings.Fields(words) {
			m[w] = f
		}
	}
	return m
}()

// byLabel gives the field of each label.
var byLabel = [...]field{
	answer.AnswerLabel: answerField, answer.ExplanationLabel: explanationField, answer.TopicLabel: topicField,
	answer.DifficultyLabel: difficultyField, answer.PointsLabel: pointsField, answer.CitationLabel: citationField,
	answer.AudienceLabel: audienceField, answer.AreaLabel: areaField, answer.ValidLabel: validField,
	answer.TagLabel: tagsField, answer.IDLabel: idField, answer.KindLabel: kindField, answer.IgnoredLabel: dropField,
}

// A column is what one column holds.
type column struct {
	field  field
	option int    // which option, from 0
	name   string // of a tagField, as it is written
}

// columns is a header in force.
type columns struct {
	list     []column
	has      [fields]bool
	numbered bool // options are 1, 2, 3
	options  int  // how many columns they have
	legend   legend
	loud     bool // its ids are called id and never count rows
}

// fieldOf knows a column by its head.
func fieldOf(head string) (f field, option int, numbered bool) {
	head = withoutRemark(head)
	h := heading(head)
	if h == "" {
		return noField, 0, false
	}
	if f, ok := headings[h]; ok {
		if i, n, ok := optionHeading(head); ok && f == listField && strings.ContainsAny(head, "(（") {
			return optionField, i, n // 选项（A）
		}
		return f, 0, false
	}
	for _, s := range [...]string{head, h} {
		if i, n, ok := optionHeading(s); ok {
			return optionField, i, n
		}
	}
	if l, size := answer.LeadingLabel(h); size == len(h) && size > 0 {
		return byLabel[l], 0, false
	}
	return tagField, 0, false
}

// optionHeading reads the head of an option's column: 选项A, A选项, A, 选项1,
// option A, (A).
func optionHeading(head string) (option int, numbered, ok bool) {
	h := strings.Trim(hanzi.Fold(head, hanzi.Same), "*※:.、")
	h = headMarks.Replace(h)
	word := false
	for _, w := range []string{"备选答案", "备选项", "选项", "答案选项", "项", "option", "choice", "answer"} {
		if rest, found := strings.CutPrefix(h, w); found {
			h, word = rest, true
			break
		}
		if rest, found := strings.CutSuffix(h, w); found {
			h, word = rest, true
			break
		}
	}
	h = strings.TrimSuffix(h, "内容")
	if rest, ok := strings.CutPrefix(h, "答案"); ok && !word {
		h = rest // 答案A
	}
	switch {
	case len(h) == 1 && 'a' <= h[0] && h[0] <= 'z':
		return int(h[0] - 'a'), false, true
	case !word:
		return 0, false, false
	}
	if len(h) == 2 && h[0] == 'a' && isLetter(h[1]) {
		return 26 + int(h[1]-'a'), false, true // 选项AA, one too many
	}
	n, size := hanzi.LeadingNumber(h)
	return int(n) - 1, true, size > 0 && size == len(h) && 1 <= n && n <= 99
}

var headMarks = strings.NewReplacer("(", "", ")", "", "_", "", "-", "", "必填", "", "选填", "", "\n", "")

// known tells how many cells of a row head a column of a question table, 0
// where the row is no header: a stem and what belongs to it must be among them.
func known(g *grid, row []cell) int {
	if !slices.ContainsFunc(row, func(c cell) bool {
		return mayHeadStem(g.Text[c.from:c.to]) && headings[heading(withoutRemark(g.string(c)))] == stemField
	}) {
		return 0
	}
	n := 0
	var has [fields]bool
	for _, c := range row {
		f, _, _ := fieldOf(g.string(c))
		if f != noField && f != tagField {
			has[f] = true
			n++
		}
	}
	if !has[stemField] || !has[answerField] && !has[optionField] && !has[listField] && !has[kindField] {
		return 0
	}
	return n
}

// mayHeadStem tells, at a glance, whether a cell may be the head of the stems:
// nearly every row of a file is asked.
func mayHeadStem(s string) bool {
	if len(s) > maxHeading || len(s) < 3 {
		return false
	}
	switch s[:3] {
	case "题", "題", "问", "問", "试", "試", "谜", "謎", "内", "內", "大", "考", "【", "　": // or a full-width blank
		return true
	}
	switch s[0] {
	case 'q', 'Q', 's', 'S', 'p', 'P', '*', '(', ' ', '#', '\'', '"', 0xef, 0xe2, 0xc2: // 0xef: full-width letters; marks and blanks
		return true
	}
	return false
}

// newColumns reads a header.
func newColumns(g *grid, row []cell) *columns {
	c := &columns{list: make([]column, len(row))}
	lists := 0
	for i, head := range row {
		text := g.string(head)
		f, option, numbered := fieldOf(text)
		c.list[i] = column{field: f, option: option}
		c.numbered = c.numbered || f == optionField && numbered
		c.has[f] = true
		switch f {
		case listField:
			lists++
		case tagField, rightField:
			c.list[i].name = strings.Join(strings.Fields(text), " ")
		case kindField, looseField:
			c.legend = newLegend(text)
		case idField:
			c.loud = strings.Contains(heading(text), "id")
		}
	}
	c.spread(lists)
	for _, col := range c.list {
		if col.field == optionField {
			c.options = max(c.options, col.option+1)
		}
	}
	if c.has[rightField] && !c.has[listField] { // correct: B
		to := answerField
		if c.has[answerField] {
			to = tagField
		}
		c.rename(rightField, to)
	}
	return c
}

// spread makes the columns of a merged head 选项, or of the same head over and
// over, those of A, B, C.
func (c *columns) spread(lists int) {
	i := slices.IndexFunc(c.list, func(col column) bool { return col.field == listField })
	if i < 0 || c.has[optionField] {
		return
	}
	merged := i+1 < len(c.list) && c.list[i+1].field == noField
	if lists < 2 && !merged {
		return
	}
	n := 0
	for j := i; j < len(c.list); j++ {
		if f := c.list[j].field; f == listField || f == noField && merged {
			c.list[j] = column{field: optionField, option: n}
			n++
		} else if lists < 2 {
			break
		}
	}
	c.has[optionField], c.has[listField] = true, false
}

// beside cuts off a second table that stands on the right of the first, with
// stems and answers of its own, and returns its first column, 0 for none.
func (c *columns) beside() int {
	is := func(f field) func(column) bool { return func(col column) bool { return col.field == f } }
	stem, key := slices.IndexFunc(c.list, is(stemField)), slices.IndexFunc(c.list, is(answerField))
	from := max(stem, key) + 1
	if stem < 0 || key < 0 || !slices.ContainsFunc(c.list[from:], is(stemField)) || !slices.ContainsFunc(c.list[from:], is(answerField)) {
		return 0
	}
	first := slices.IndexFunc(c.list, func(col column) bool { return col.field != noField })
	if i := slices.Index(c.list[from:], c.list[first]); i >= 0 {
		from += i
	}
	for i := range c.list[from:] {
		c.list[from+i] = column{field: dropField}
	}
	return from
}

func (c *columns) rename(from, to field) {
	for i := range c.list {
		if c.list[i].field == from {
			c.list[i].field = to
		}
	}
	c.has[from], c.has[to] = false, true
}
