package table

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/source"
)

// AppendActivities writes activities as one table with a Chinese header, and
// returns the extended buffer. Each is read back as it is written, its time by
// the words of its Text: what the table cannot carry is told, and an activity
// that would be taken for something else is left out and told. Positions of
// problems are those of the activities.
//
// The column 年度 has the period that each time is in; it is there where a time
// needs it. Text that begins a buffer begins with a byte order mark, because a
// spreadsheet takes the text for another encoding without it.
func AppendActivities(dst []byte, activities []kepu.Activity) ([]byte, []kepu.Problem) {
	dst = begun(dst)
	w := newActivityWriter(activities)
	dst = append(dst, w.header...)
	var problems []kepu.Problem
	for i := range activities {
		a := &activities[i]
		start := len(dst)
		dst = w.appendRow(dst, a)
		lost, ok := w.check(a, dst[start:])
		if !ok {
			dst = dst[:start]
			problems = append(problems, kepu.Problem{Position: a.At, Code: kepu.ActivityNotWritten, Args: []any{strconv.Itoa(i + 1)}})
		}
		for _, what := range lost {
			problems = append(problems, kepu.Problem{Position: a.At, Code: kepu.ActivityNotCarried, Args: []any{strconv.Itoa(i + 1), what}})
		}
	}
	return dst, problems
}

// begun makes a buffer ready for a table.
func begun(dst []byte) []byte {
	switch {
	case len(dst) == 0:
		return append(dst, "\ufeff"...)
	case dst[len(dst)-1] != '\n':
		return append(dst, '\n')
	}
	return dst
}

// activityHeads are the columns in their order. Every table has the fixed ones,
// the others are there where an activity needs them.
var activityHeads = []struct {
	item  item
	text  string
	fixed bool
	of    func(*kepu.Activity) string
}{
	{idItem, "编号", true, func(a *kepu.Activity) string { return a.ID }},
	{nameItem, "名称", true, func(a *kepu.Activity) string { return a.Name }},
	{yearItem, "年度", false, func(a *kepu.Activity) string { return yearText(a.When.Within) }},
	{whenItem, "时间", true, func(a *kepu.Activity) string { return a.When.Text }},
	{placeItem, "地点", true, func(a *kepu.Activity) string { return a.Place }},
	{hostItem, "主办", true, func(a *kepu.Activity) string { return nameList(a.Hosts) }},
	{organiserItem, "承办", false, func(a *kepu.Activity) string { return nameList(a.Organisers) }},
	{coOrganiserItem, "协办", false, func(a *kepu.Activity) string { return nameList(a.CoOrganisers) }},
	{speakerItem, "主讲", false, func(a *kepu.Activity) string { return nameList(a.Speakers) }},
	{ownerItem, "负责人", false, func(a *kepu.Activity) string { return a.Owner }},
	{audienceItem, "对象", true, func(a *kepu.Activity) string { return nameList(a.Audience) }},
	{topicItem, "主题", true, func(a *kepu.Activity) string { return a.Topic }},
	{placesItem, "人数上限", true, placesText},
	{enrolmentItem, "报名", true, enrolmentText},
	{planItem, "计划项", true, func(a *kepu.Activity) string { return a.PlanItem }},
	{stateItem, "状态", true, stateText},
	{aboutItem, "简介", false, func(a *kepu.Activity) string { return a.About }},
}

// An activityWriter knows the columns that a list of activities needs.
type activityWriter struct {
	columns []int // of activityHeads
	header  []byte
	reader  *activityReader
	read    header // as the reader has it
}

func newActivityWriter(activities []kepu.Activity) *activityWriter {
	w := &activityWriter{}
	for i, h := range activityHeads {
		used := h.fixed
		for j := 0; j < len(activities) && !used; j++ {
			if a := &activities[j]; h.item == yearItem {
				used = a.When.Within != kepu.Period{} || yearIn(a.When.Text) != 0
			} else {
				used = h.of(a) != ""
			}
		}
		if used {
			w.columns = append(w.columns, i)
		}
	}
	counts := slices.ContainsFunc(activities, func(a kepu.Activity) bool { return a.ID != "" && allDigits(a.ID) })
	for i, column := range w.columns {
		head := activityHeads[column].text
		if activityHeads[column].item == idItem && counts {
			head = "id" // a 编号 that only counts rows is none
		}
		if i > 0 {
			w.header = append(w.header, ',')
		}
		w.header = append(w.header, head...)
	}
	w.header = append(w.header, '\n')
	w.reader = newActivityReader(kepu.Period{})
	w.read = w.reader.headedBy(w.header)
	return w
}

func (w *activityWriter) appendRow(dst []byte, a *kepu.Activity) []byte {
	for i, column := range w.columns {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendCell(dst, guard(activityHeads[column].of(a)), ',')
	}
	return append(dst, '\n')
}

// check reads a row back as it was written. It returns the heads of what it does
// not carry; ok is false where it would be no activity or another one.
func (w *activityWriter) check(a *kepu.Activity, row []byte) (lost []string, ok bool) {
	r := w.reader
	r.activities, r.table = r.activities[:0], 0
	r.again(w.read, row)
	if len(r.activities) != 1 || r.activities[0].Name != a.Name {
		return nil, false
	}
	return differences(a, &r.activities[0]), true
}

// headedBy puts the header in force that rows are written below.
func (r *recordReader) headedBy(text []byte) header {
	r.grid = &grid{Source: source.New("", text), comma: ','}
	row, _, _ := r.grid.row(nil)
	r.headed(row)
	return r.header
}

// again reads rows that were written below a header, and nothing of what the
// rows before them said.
func (r *recordReader) again(h header, rows []byte) {
	r.header, r.reports, r.period, r.above, r.rows = h, reports{problems: r.problems[:0]}, kepu.Period{}, aboveRows{}, 0
	r.grid = &grid{Source: source.New("", rows), comma: ','}
	r.dirty = len(r.grid.Controls()) > 0
	r.sheet()
}

// differences returns the heads of the columns in which two activities of one
// name differ.
func differences(a, b *kepu.Activity) (heads []string) {
	check := func(head string, same bool) {
		if !same {
			heads = append(heads, head)
		}
	}
	check("编号", a.ID == b.ID)
	check("年度", a.When.Within == b.When.Within)
	when := b.When
	when.Within = a.When.Within
	check("时间", a.When.Text == b.When.Text && a.When.Equal(&when))
	check("地点", a.Place == b.Place)
	check("主办", slices.Equal(a.Hosts, b.Hosts))
	check("承办", slices.Equal(a.Organisers, b.Organisers))
	check("协办", slices.Equal(a.CoOrganisers, b.CoOrganisers))
	check("主讲", slices.Equal(a.Speakers, b.Speakers))
	check("负责人", a.Owner == b.Owner)
	check("对象", slices.Equal(a.Audience, b.Audience))
	check("主题", a.Topic == b.Topic)
	check("人数上限", a.Places == b.Places)
	check("报名", a.Enrolment == b.Enrolment)
	check("计划项", a.PlanItem == b.PlanItem)
	check("状态", a.State == b.State && slices.Equal(a.Changes, b.Changes))
	check("简介", a.About == b.About)
	return heads
}

func nameList(list []string) string { return strings.Join(list, "、") }

func placesText(a *kepu.Activity) string {
	if a.Places == 0 {
		return ""
	}
	return strconv.Itoa(a.Places)
}

func enrolmentText(a *kepu.Activity) string {
	e := &a.Enrolment
	switch {
	case !e.Counted:
		return e.How
	case e.How == "":
		return "已报" + strconv.Itoa(e.Taken) + "人"
	}
	return e.How + "，已报" + strconv.Itoa(e.Taken) + "人"
}
