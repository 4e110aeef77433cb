package table

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// calendarColumns are the heads of a table of the calendar.
var calendarColumns = newSchema(map[item]string{
	countItem:   "序号 no number",
	nameItem:    "名称 节日 节日名称 纪念日 名目 假期 假期名称 事项 内容 name title day",
	yearItem:    "年度 年份 年 year",
	monthItem:   "月份 月 month",
	dateItem:    "日期 date",
	whenItem:    "时间 日期时间 起止时间 起止日期 放假时间 when time",
	beginItem:   "开始 开始时间 开始日期 起始时间 起始日期 开始日 start begin from startdate",
	endItem:     "结束 结束时间 结束日期 截止时间 截止日期 结束日 end until to enddate",
	weekdayItem: "星期 周几 星期几 weekday",
	kindItem:    "类别 类型 种类 性质 kind type category",
	sourceItem:  "来源 依据 出处 说明 文件 备注 source reference",
}, func(columns []item) bool {
	return slices.Contains(columns, nameItem) && timed(columns)
})

// calendarKinds are the kinds of entries in the words that people use.
var calendarKinds = func() map[string]kepu.CalendarKind {
	m := map[string]kepu.CalendarKind{}
	for kind, words := range map[kepu.CalendarKind]string{
		kepu.NamedDay:      "节日 纪念日 宣传日 宣传周 宣传月 自定 自定义 主题日 主题周 主题月 活动日 活动周 活动月 传统节日 社区节日 节气 公布 自订 已公布 公告 namedday own festival observance",
		kepu.DayOff:        "放假 休息 法定假日 法定节假日 节假日 公休 休 dayoff holiday off",
		kepu.WorkingDay:    "上班 补班 调休上班 补上班 调休 工作日 班 workingday workday",
		kepu.SchoolTerm:    "学期 上学 开学 schoolterm term",
		kepu.SchoolHoliday: "假期 寒假 暑假 寒暑假 学校假期 学生假期 schoolholiday vacation",
	} {
		for _, w := range strings.Fields(words) {
			m[w] = kind
		}
	}
	return m
}()

// ReadCalendar returns what a table adds to the calendar, in the order of its
// rows, and what a person should know about it. name is the file's. A time that
// names no year is every year's, unless a title or the file's name says which.
func ReadCalendar(name string, src []byte) ([]kepu.CalendarEntry, []kepu.Problem) {
	r := newCalendarReader()
	r.read(name, src, kepu.TableNoCalendarHeader)
	return r.entries, r.problems
}

type calendarReader struct {
	recordReader
	entries []kepu.CalendarEntry
}

func newCalendarReader() *calendarReader {
	r := &calendarReader{}
	r.schema = calendarColumns
	r.begin, r.take, r.end = func() {}, r.entry, func() {}
	return r
}

// entry takes a row.
func (r *calendarReader) entry(rec *record) {
	name := r.oneLine(rec.text(nameItem))
	if none(name) {
		name = ""
	}
	kind, known := kepu.NamedDay, false
	if name == "" {
		kind, known = calendarKinds[hanzi.Fold(rec.text(kindItem), hanzi.Same)]
	}
	switch {
	case name == "" && !(known && (kind == kepu.DayOff || kind == kepu.WorkingDay)): // these need none
		r.problem(rec.start, kepu.TableNoName)
		return
	case limit.Longer(name, maxName):
		r.problem(rec.values[nameItem].place, kepu.TooLong, "名称", maxName)
		return
	}
	within, _ := r.year(rec)
	when, _ := r.time(rec)
	r.keep(rec)
	r.entries = append(r.entries, kepu.CalendarEntry{
		Name:   name,
		Kind:   r.kind(rec, name),
		When:   r.parse(when, within),
		Source: r.line(rec, sourceItem, "来源"),
		At:     r.at(rec.start),
	})
}

// kind reads 类别; where it is empty the name tells.
func (r *calendarReader) kind(rec *record, name string) kepu.CalendarKind {
	v := &rec.values[kindItem]
	if v.text != "" && !none(v.text) {
		word := hanzi.Fold(v.text, hanzi.Same)
		if k, ok := calendarKinds[word]; ok {
			return k
		}
		r.problem(v.place, kepu.CalendarBadKind, flat(v.text))
		return kepu.NamedDay
	}
	return calendarKindOf(name)
}

// calendarKindOf tells the kind of what is called so.
func calendarKindOf(name string) kepu.CalendarKind {
	s := hanzi.Fold(name, hanzi.Same)
	has := func(words ...string) bool { return hasAny(strings.Contains, s, words...) }
	switch {
	case has("上班", "补班"):
		return kepu.WorkingDay
	case has("寒假", "暑假"):
		return kepu.SchoolHoliday
	case has("放假", "假期"):
		return kepu.DayOff
	case strings.HasSuffix(s, "学期"):
		return kepu.SchoolTerm
	}
	return kepu.NamedDay
}
