package table

import (
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
	monthItem   // 月份
	dateItem    // 日期
	whenItem    // 时间: all of it, or the hours beside 日期
	weekdayItem // 星期
	hoursItem   // 时段
	beginItem   // 开始
	endItem     // 结束
	placeItem
	hostItem
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
		return unreadItem
	}
	if strings.TrimSpace(head) == "" {
		return noItem
	}
	return unreadItem
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

// rename makes the columns of one item those of another.
func rename(columns []item, from, to item) {
	for i := range columns {
		if columns[i] == from {
			columns[i] = to
		}
	}
}
