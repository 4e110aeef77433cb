package table

import (
	"slices"
	"strconv"

	"github.com/openkepu/openkepu/kepu"
)

// AppendCalendar writes entries of a calendar as one table with a Chinese
// header, and returns the extended buffer. It does with them what
// [AppendActivities] does with activities.
func AppendCalendar(dst []byte, entries []kepu.CalendarEntry) ([]byte, []kepu.Problem) {
	years := slices.ContainsFunc(entries, func(e kepu.CalendarEntry) bool { return e.When.Within != kepu.Period{} })
	heads := "名称,时间,类别,来源\n"
	if years {
		heads = "名称,年度,时间,类别,来源\n"
	}
	dst = append(begun(dst), heads...)
	r := newCalendarReader()
	read := r.headedBy([]byte(heads))
	var problems []kepu.Problem
	for i := range entries {
		e := &entries[i]
		start := len(dst)
		dst = appendCell(dst, guard(e.Name), ',')
		cells := [...]string{yearText(e.When.Within), e.When.Text, calendarKindText(e.Kind), e.Source}
		for j, text := range cells {
			if j > 0 || years {
				dst = append(dst, ',')
				dst = appendCell(dst, guard(text), ',')
			}
		}
		dst = append(dst, '\n')
		lost, ok := r.check(e, read, dst[start:])
		if !ok {
			dst = dst[:start]
			problems = append(problems, kepu.Problem{Position: e.At, Code: kepu.ActivityNotWritten, Args: []any{strconv.Itoa(i + 1)}})
		}
		for _, what := range lost {
			problems = append(problems, kepu.Problem{Position: e.At, Code: kepu.ActivityNotCarried, Args: []any{strconv.Itoa(i + 1), what}})
		}
	}
	return dst, problems
}

func calendarKindText(k kepu.CalendarKind) string {
	words := [...]string{"自定", "放假", "上班", "学期", "假期"}
	return words[min(int(k), len(words)-1)]
}

// check reads a row back as it was written, as the writer of activities does.
func (r *calendarReader) check(e *kepu.CalendarEntry, h header, row []byte) (lost []string, ok bool) {
	r.entries = r.entries[:0]
	r.again(h, row)
	if len(r.entries) != 1 || r.entries[0].Name != e.Name {
		return nil, false
	}
	back := &r.entries[0]
	if back.When.Within != e.When.Within {
		lost = append(lost, "年度")
	}
	when := back.When
	when.Within = e.When.Within
	if when.Text != e.When.Text || !when.Equal(&e.When) {
		lost = append(lost, "时间")
	}
	if back.Kind != e.Kind {
		lost = append(lost, "类别")
	}
	if back.Source != e.Source {
		lost = append(lost, "来源")
	}
	return lost, true
}
