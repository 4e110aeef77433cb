package table

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// The words before a colon that make a row a remark, and those that are one.
var (
	remarkLabels = strings.Fields("注 备注 说明 附 附注 附件 填表人 填表单位 填表日期 填报人 填报单位 填报日期 制表 制表人 制表单位 制表日期 审核 审核人 审批人 复核人 打印日期 联系人 联系电话 联系方式 咨询电话 咨询热线 服务电话 服务热线 报名电话 监督电话 热线电话 热线 电话")
	remarkWords  = strings.Fields("以下空白 以下无内容 以下无正文 此处空白 本页空白")
)

// aside takes a row that is no entry: a title, a head between rows, a remark
// below them. What it says of the year and the month holds for the rows below,
// the rest is told.
func (r *recordReader) aside(rec *record) bool {
	if len(rec.first) > 900 {
		return false
	}
	name := rec.text(nameItem)
	if name == "" || name == rec.first {
		if s := hanzi.Fold(rec.first, hanzi.Width|hanzi.Script|hanzi.Blank); isRemark(s) {
			return r.remark(rec)
		}
	}
	title, ok := rec.lone()
	if !ok {
		r.remarked = false
		return false
	}
	s := hanzi.Fold(title, hanzi.Width|hanzi.Script|hanzi.Blank)
	switch {
	case isPage(s) || hasAny(strings.HasPrefix, s, "注:", "注1", "备注", "说明:", "附:", "附件", "填表", "制表", "审核", "联系人", "联系电话"):
		return r.remark(rec)
	case r.remarked && numbered(s), numbered(s) && hasAny(strings.Contains, s, "请", "须", "勿", "。"):
		return r.remark(rec)
	case r.section(s):
		return true
	case headNumbered(s) || rec.text(countItem) != "" && rec.first != title || rec.titled() && (isSection(s) || r.headerFollows()):
		r.goOnBelow()
		return r.remark(rec)
	}
	r.remarked = false
	return false
}

func (r *recordReader) remark(rec *record) bool {
	r.remarked = true
	r.problem(rec.start, kepu.TableStrayCell, flat(rec.first))
	return true
}

// lone returns the text of a row that has but one, or a number beside it that is
// no running one: 一、 讲座类.
func (rec *record) lone() (text string, ok bool) {
	count := rec.text(countItem)
	switch {
	case rec.filled == 1:
		return rec.first, true
	case rec.filled == 2 && count != "" && !allDigits(count) && rec.text(nameItem) != "":
		return rec.text(nameItem), true
	}
	return "", false
}

// titled tells whether the lone text stands where a name or a title does.
func (rec *record) titled() bool {
	return rec.start.cell == 0 || rec.text(nameItem) != "" || rec.text(countItem) != ""
}

// isRemark knows the words of remarks: 注：…, 填表人：…, 以下空白.
func isRemark(s string) bool {
	label, _, ok := strings.Cut(s, ":")
	return ok && slices.Contains(remarkLabels, label) || slices.Contains(remarkWords, strings.Trim(s, "()[]【】。-—"))
}

// isPage knows the number of a page: 第2页 共2页.
func isPage(s string) bool {
	return strings.HasSuffix(s, "页") && hasAny(strings.HasPrefix, s, "第", "共") && len(s) < 40 && strings.Trim(s, "第共页/,0123456789一二三四五六七八九十") == ""
}

// numbered tells whether a text begins with the number of a list: 2.请带身份证.
func numbered(s string) bool {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return 0 < n && n < 3 && hasAny(strings.HasPrefix, s[n:], ".", "、", ")") && !(len(s) > n+1 && isDigit(s[n+1]))
}

// headNumbered knows the heads 一、讲座 and （二）展览.
func headNumbered(s string) bool {
	head := strings.TrimPrefix(s, "(")
	_, size := hanzi.LeadingNumber(head)
	return size > 0 && !isDigit(head[0]) && hasAny(strings.HasPrefix, head[size:], "、", ")", ".")
}

// isSection knows a head by its form: 【健康】, 讲座类, 暑期活动安排.
func isSection(s string) bool {
	return strings.HasPrefix(s, "【") && strings.HasSuffix(s, "】") || hasAny(strings.HasSuffix, s, "类", "活动", "安排", "一览", "一览表", "安排表", "计划表")
}

// section takes a head that is a time, 2027年, 【三月】, 4月份活动, 下半年活动安排, and a
// title that names a year.
func (r *recordReader) section(s string) bool {
	p := periodIn(s)
	titled := hasAny(strings.HasSuffix, s, "表", "安排", "计划", "方案", "年", "年度", "学年", "学期", "一览", "日程", "活动")
	if !isPeriod(s) && (p == (kepu.Period{}) || !titled) {
		return false
	}
	if p != (kepu.Period{}) {
		r.period = p
	}
	r.month = monthIn(s)
	r.goOnBelow()
	return true
}

// isPeriod tells whether a text is a year, months, a quarter, a half or a season
// and no more than that of activities.
func isPeriod(s string) bool {
	s = strings.Trim(s, "【】[]()《》:*# ")
	for cut := true; cut; {
		cut = false
		for _, w := range [...]string{"活动", "安排", "计划", "一览", "日程", "课程", "表", "科普", "主题", "工作", "的"} {
			if rest, ok := strings.CutSuffix(s, w); ok {
				s, cut = rest, true
			}
		}
	}
	if y, ok := yearFrom(s, 0); ok && y.start == 0 && y.month == 0 {
		if s = strings.TrimPrefix(s[y.end:], "度"); s == "" {
			return true
		}
	} else if ok && y.start == 0 {
		return s[y.end:] == "" || s[y.end:] == "份"
	}
	switch strings.TrimPrefix(s, "第") {
	case "上半年", "下半年", "春季", "夏季", "秋季", "冬季", "春", "夏", "秋", "冬":
		return true
	case "一季度", "二季度", "三季度", "四季度", "1季度", "2季度", "3季度", "4季度":
		return true
	}
	rest, months := s, 0
	for rest != "" {
		n, size := hanzi.LeadingNumber(rest)
		if size == 0 || n < 1 || n > 12 {
			return false
		}
		rest = strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(rest[size:], "月"), "份"), "-—–~至到、和")
		months++
	}
	return months > 0 && (strings.HasSuffix(s, "月") || strings.HasSuffix(s, "月份"))
}

// monthIn finds the one month that a title speaks of, 0 where it names none or
// several: 9月份活动安排, 一月.
func monthIn(title string) int {
	if len(title) > 200 {
		return 0
	}
	s := hanzi.Fold(title, hanzi.Width|hanzi.Script|hanzi.Blank)
	if hasAny(strings.Contains, s, madeOn...) || !isPeriod(s) && !hasAny(strings.Contains, s, "活动", "安排", "计划", "课程", "日程", "一览", "表") || strings.Count(s, "月") != 1 {
		return 0
	}
	before, after, _ := strings.Cut(s, "月")
	if i := strings.LastIndexFunc(before, func(c rune) bool { return !strings.ContainsRune("0123456789一二三四五六七八九十", c) }); i >= 0 {
		start := i + len(string([]rune(before[i:])[:1]))
		if strings.ContainsRune("-—–~至到、/.", []rune(before[i:])[0]) {
			return 0
		}
		before = before[start:]
	}
	n, size := hanzi.LeadingNumber(before)
	if size == 0 || size != len(before) || n < 1 || n > 12 {
		return 0
	}
	if _, size := hanzi.LeadingNumber(after); size > 0 || hasAny(strings.HasPrefix, after, "-", "—", "~", "至", "到", "上旬", "中旬", "下旬", "初", "底") {
		return 0
	}
	return int(n)
}

// headerFollows tells whether the next row that says anything is a header.
func (r *recordReader) headerFollows() bool {
	next := r.next
	defer func() { r.next = next }()
	for range 3 {
		row, open, ok := r.grid.row(r.ahead[:0])
		if r.ahead = row; !ok || open >= 0 {
			return false
		}
		if filled(row) > 0 {
			return r.schema.known(r.grid, row) > 0
		}
	}
	return false
}
