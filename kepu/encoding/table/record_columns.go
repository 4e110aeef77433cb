package table

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// An item is what a column holds of an activity or of a day of the calendar.
type item uint8

const (
	noItem     item = iota // a column without a head
	unreadItem             // a head that nobody knows
	countItem              // 序号: a running number
	idItem
	nameItem
	themeItem   // 主题: the name where no column is called so, else the topic
	contentItem // 活动内容: the name likewise, else more about it
	yearItem    // 年度: the year that the row's time is read in
	quarterItem // 季度
	monthItem   // 月份
	dateItem    // 日期
	whenItem    // 时间: all of it, or the hours beside 日期
	weekdayItem // 星期
	hoursItem   // 时段
	beginItem   // 开始
	endItem     // 结束
	// 开始日期 and 结束日期, and what 开始 and 结束 are beside them.
	beginDateItem
	endDateItem
	beginHoursItem
	endHoursItem
	placeItem
	hostItem
	leadItem // 单位, Organizer: the host where no column is called so, else the organiser
	organiserItem
	coOrganiserItem
	speakerItem
	ownerItem
	audienceItem
	topicItem
	placesItem
	enrolmentItem
	takenItem
	planItem
	stateItem
	aboutItem
	kindItem
	sourceItem
	items
)

// A schema is the columns of one kind of table.
type schema struct {
	heads  map[string]item // in the form of heading
	starts map[rune]bool   // what the heads start with, and the marks before them
	// settle gives the columns of a header their final items; ok is false
	// where it is no header.
	settle func(columns []item) (ok bool)
}

func newSchema(words map[item]string, settle func([]item) bool) *schema {
	s := &schema{heads: map[string]item{}, starts: map[rune]bool{}, settle: settle}
	for _, mark := range "*※#【([\"' " {
		s.starts[mark] = true
	}
	for it, list := range words {
		for _, w := range strings.Fields(list) {
			s.heads[w] = it
			r, _ := utf8.DecodeRuneInString(w)
			s.starts[r] = true
		}
	}
	return s
}

// itemOf knows a column by its head.
func (s *schema) itemOf(head string) item {
	if h := heading(withoutRemark(head)); h != "" {
		if it, ok := s.heads[h]; ok {
			return it
		}
		return s.eitherOf(h)
	}
	if strings.TrimSpace(head) == "" {
		return noItem
	}
	return unreadItem
}

// eitherOf knows a head of several words that mean the same: 地点/场所.
func (s *schema) eitherOf(head string) item {
	it := unreadItem
	if !strings.ContainsAny(head, "/、或") {
		return it
	}
	for word := range strings.FieldsFuncSeq(head, func(c rune) bool { return c == '/' || c == '、' || c == '或' }) {
		i, ok := s.heads[word]
		if !ok || it != unreadItem && i != it {
			return unreadItem
		}
		it = i
	}
	return it
}

// mayHead tells, at a glance, whether a cell may head a column: every row of a
// file is asked.
func (s *schema) mayHead(text string) bool {
	if text == "" || len(text) > maxHeading {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text)
	if r = hanzi.Simplified(hanzi.Narrow(r)); 'A' <= r && r <= 'Z' {
		r += 'a' - 'A'
	}
	return s.starts[r]
}

// known counts the cells of a row that head a column, 0 where the row is no
// header.
func (s *schema) known(g *grid, row []cell) int {
	n := 0
	for _, c := range row {
		if s.mayHead(g.Text[c.from:max(c.from, c.to)]) && s.itemOf(g.string(c)) > unreadItem {
			n++
		}
	}
	if n < 2 || !s.settle(s.columns(g, row)) {
		return 0
	}
	return n
}

func (s *schema) columns(g *grid, row []cell) []item {
	list := make([]item, len(row))
	for i, c := range row {
		list[i] = s.itemOf(g.string(c))
	}
	return list
}

// below adds the second row of a header to its columns, 日期 and 起止时间 under 时间.
// It is none unless all it says are heads and one stands where the first row is
// empty.
func (s *schema) below(g *grid, columns []item, row []cell) (list []item, ok bool) {
	list = slices.Clone(columns)
	n := 0
	for i, c := range row {
		if c.empty() {
			continue
		}
		it := s.itemOf(g.string(c))
		if it <= unreadItem || i >= len(list) || columns[i] == nameItem {
			return nil, false
		}
		n++
		ok = ok || columns[i] == noItem
		list[i] = it
	}
	return list, ok && n >= 2
}

// rename makes the columns of one item those of another.
func rename(columns []item, from, to item) {
	for i := range columns {
		if columns[i] == from {
			columns[i] = to
		}
	}
}
