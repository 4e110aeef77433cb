package table

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

var calendarKindNames = [...]string{"named", "off", "working", "term", "holiday"}

func showEntry(e kepu.CalendarEntry) string {
	s := calendarKindNames[e.Kind] + " " + e.Name
	if !e.When.IsZero() {
		s += fmt.Sprintf(" [%s]", showWhen(&e.When))
	}
	if e.Source != "" {
		s += " source=" + e.Source
	}
	return s
}

func TestReadCalendar(t *testing.T) {
	for _, tt := range []activityCase{
		{"the columns of the folder", "名称,时间,类别,来源\n国庆节,2026年10月1日—7日,放假,国务院办公厅\n", []string{"off 国庆节 [days 2026-10-01..2026-10-07] source=国务院办公厅"}, nil},
		{"开始 and 结束", "名称,开始,结束,类别\n国庆节,2026-10-01,2026-10-07,休息\n", []string{"off 国庆节 [days 2026-10-01..2026-10-07]"}, nil},
		{"every kind", "名称,时间,类别\na,9月20日,节日\nb,9月20日,宣传周\nc,9月20日,自定\nd,2026年9月20日,放假\ne,2026年9月20日,补班\nf,2026年9月20日,调休上班\ng,2026年9月20日,学期\nh,2026年9月20日,暑假\ni,2026年9月20日,假期\nj,9月20日,紀念日\n",
			[]string{"named a [day --09-20]", "named b [day --09-20]", "named c [day --09-20]", "off d [day 2026-09-20]", "working e [day 2026-09-20]", "working f [day 2026-09-20]", "term g [day 2026-09-20]", "holiday h [day 2026-09-20]", "holiday i [day 2026-09-20]", "named j [day --09-20]"}, nil},
		{"the kind from the name", "名称,时间\n2026年暑假,2026年7月1日—8月31日\n2026—2027学年第一学期,2026年9月1日—2027年1月20日\n国庆放假,2026年10月1日—7日\n国庆假期,2026年10月1日—7日\n国庆上班,2026年10月10日\n邻里节,5月20日\n",
			[]string{"holiday 2026年暑假 [days 2026-07-01..2026-08-31]", "term 2026—2027学年第一学期 [days 2026-09-01..2027-01-20]", "off 国庆放假 [days 2026-10-01..2026-10-07]", "off 国庆假期 [days 2026-10-01..2026-10-07]", "working 国庆上班 [day 2026-10-10]", "named 邻里节 [day --05-20]"}, nil},
		{"a kind that nobody knows", "名称,时间,类别\n邻里节,5月20日,聚会\n", []string{"named 邻里节 [day --05-20]"}, []string{"calendar.badKind@2:11"}},
		{"a title's year", "2026年放假安排,,\n名称,时间,类别\n国庆节,10月1日—7日,放假\n", []string{"off 国庆节 [days 2026-10-01..2026-10-07 /2026]"}, nil},
		{"a column of years", "名称,年度,时间,类别\n国庆节,2026,10月1日—7日,放假\n", []string{"off 国庆节 [days 2026-10-01..2026-10-07 /2026]"}, nil},
		{"days as spreadsheets write them", "名称,开始,结束\n寒假,46042,2026-02-28 00:00:00\n", []string{"holiday 寒假 [days 2026-01-20..2026-02-28]"}, nil},
		{"without a name", "名称,时间\n,5月20日\n邻里节,5月20日\n", []string{"named 邻里节 [day --05-20]"}, []string{"table.noName@2:2"}},
		{"days off and working days need no name", "名称,时间,类别\n,2026年10月1日,放假\n,2026年10月10日,上班\n,5月20日,节日\n", []string{"off  [day 2026-10-01]", "working  [day 2026-10-10]"}, []string{"table.noName@4:2"}},
		{"kinds in English, and 公布", "name,date,kind\na,2026-10-01,holiday\nb,2026-10-10,workday\nc,2026-05-23,公布\n", []string{"off a [day 2026-10-01]", "working b [day 2026-10-10]", "named c [day 2026-05-23]"}, nil},
		{"without a time, which the calendar tells", "名称,时间\n邻里节,\n", []string{"named 邻里节"}, nil},
		{"a day that does not exist", "名称,时间\n邻里节,2月30日\n", []string{"named 邻里节 [vague 2月30日]"}, []string{"when.noDay@2:5"}},
		{"no header", "邻里节,5月20日,自定\n", nil, []string{"table.noCalendarHeader@1:1"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			entries, problems := ReadCalendar("日历.csv", []byte(tt.in))
			var got []string
			for _, e := range entries {
				got = append(got, showEntry(e))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("entries (-want +got):\n%s\n%v", diff, problems)
			}
			if diff := cmp.Diff(tt.problems, told(problems, true)); diff != "" {
				t.Errorf("problems (-want +got):\n%s\n%v", diff, problems)
			}
		})
	}
}
