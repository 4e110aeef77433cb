package table

import (
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

func TestActivityTimes(t *testing.T) {
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"a day that does not exist keeps its row", "名称,时间,地点\n义诊,2月30日,广场\n", []string{"义诊 [vague 2月30日 /2026] at=广场"}, []string{"when.noDay@2:4"}},
		{"待定 and nothing", "名称,时间\n义诊,待定\n讲座,\n茶会,/\n", []string{"义诊 [vague 待定 /2026]", "讲座", "茶会"}, nil},
		{"日期 and 时间 are one", "名称,日期,时间\n义诊,9月20日,9:00—11:00\n讲座,9月21日,\n", []string{"义诊 [day 2026-09-20 09:00-11:00 /2026]", "讲座 [day 2026-09-21 /2026]"}, nil},
		{"日期 and 时段", "名称,日期,时段\n义诊,9月20日,下午2:30\n", []string{"义诊 [day 2026-09-20 14:30 /2026]"}, nil},
		{"日期, 开始时间 and 结束时间", "名称,日期,开始时间,结束时间\n义诊,9月20日,9:00,11:00\n", []string{"义诊 [day 2026-09-20 09:00-11:00 /2026]"}, nil},
		{"开始 and 结束 with hours on a day", "名称,开始,结束\n义诊,2026-09-20 09:00,2026-09-20 11:00\n", []string{"义诊 [day 2026-09-20 09:00-11:00 /2026]"}, nil},
		{"开始 and 结束 as days", "名称,开始日期,结束日期\n画展,2026/9/18,2026/9/24\n义诊,2026-09-20,2026-09-20\n讲座,2026-09-20,\n", []string{"画展 [days 2026-09-18..2026-09-24 /2026]", "义诊 [day 2026-09-20 /2026]", "讲座 [day 2026-09-20 /2026]"}, nil},
		{"开始 and 结束 in words", "名称,开始,结束\n画展,9月18日,9月24日\n", []string{"画展 [days 2026-09-18..2026-09-24 /2026]"}, nil},
		{"开始 and 结束 on days with hours", "名称,开始,结束\n画展,2026-09-18 09:00,2026-09-24 17:00\n", []string{"画展 [days 2026-09-18..2026-09-24 09:00-17:00 /2026]"}, nil},
		{"星期 beside a day", "名称,日期,星期,时间\n义诊,9月20日,周日,9:00\n义诊,9月20日,日,9:00\n义诊,9月20日,7,9:00\n", []string{"义诊 [day 2026-09-20 09:00 /2026]", "义诊 [day 2026-09-20 09:00 /2026]", "义诊 [day 2026-09-20 09:00 /2026]"}, nil},
		{"a wrong 星期 is told of", "名称,日期,星期\n义诊,9月20日,周一\n", []string{"义诊 [day 2026-09-20 /2026]"}, []string{"when.weekday@2:4"}},
		{"星期 alone is every week", "名称,星期,时间\n手机课,周四,14:30—16:00\n", []string{"手机课 [recurrence 14:30-16:00 /2026]"}, nil},
		{"月份 and 日期", "名称,月份,日期\n义诊,9,20\n讲座,九月,20日\n茶会,9月,\n", []string{"义诊 [day 2026-09-20 /2026]", "讲座 [day 2026-09-20 /2026]", "茶会 [months [9] /2026]"}, nil},
		{"年份, 月份 and 日期", "名称,年份,月份,日期\n义诊,2027,9,20\n", []string{"义诊 [day 2027-09-20 /2027]"}, nil},
		{"days as spreadsheets write them", "名称,时间\na,2026/9/20\nb,2026-09-20 00:00:00\nc,2026/9/20 0:00\nd,46285\ne,2026-09-20T14:30:00\nf,2026-09-20 14:30:00\ng,46285.375\n",
			[]string{"a [day 2026-09-20 /2026]", "b [day 2026-09-20 /2026]", "c [day 2026-09-20 /2026]", "d [day 2026-09-20 /2026]", "e [day 2026-09-20 14:30 /2026]", "f [day 2026-09-20 14:30 /2026]", "g [day 2026-09-20 09:00 /2026]"}, nil},
		{"hours as spreadsheets write them", "名称,日期,时间\na,46285,0.375\nb,2026/9/20,9:00:00\nc,2026/9/20,1900-01-00 09:00:00\nd,2026/9/20,1899-12-30 09:00:00\n",
			[]string{"a [day 2026-09-20 09:00 /2026]", "b [day 2026-09-20 09:00 /2026]", "c [day 2026-09-20 09:00 /2026]", "d [day 2026-09-20 09:00 /2026]"}, nil},
		{"a number that is no day", "名称,时间\na,99999\n", []string{"a [vague 99999 /2026]"}, []string{"when.vague@2:3"}},
		{"a problem's place in a workbook", string(AppendSheet(nil, "活动", [][]string{{"编号", "名称", "时间"}, {"a", "义诊", "2月30日"}})), []string{"义诊 [vague 2月30日 /2026] id=a"}, []string{"when.noDay@2:3"}},
	})
}

func TestActivityYears(t *testing.T) {
	const rows = "名称,时间\n义诊,9月20日\n"
	within := "义诊 [day 2026-09-20 /2026]"
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"the caller's", rows, []string{within}, nil},
		{"a title's wins", "2027年科普活动安排表,\n" + rows, []string{"义诊 [day 2027-09-20 /2027]"}, nil},
		{"in words", "二〇二七年活动,\n" + rows, []string{"义诊 [day 2027-09-20 /2027]"}, nil},
		{"in Traditional and full width", "２０２７年活動安排,\n" + rows, []string{"义诊 [day 2027-09-20 /2027]"}, nil},
		{"the day it was made is none", "活动安排表,制表：2027年1月5日\n" + rows, []string{within}, nil},
		{"nor is a number", "共20270人参加,\n" + rows, []string{within}, nil},
		{"the first title wins", "2027年活动,\n依据2025年计划,\n" + rows, []string{"义诊 [day 2027-09-20 /2027]"}, nil},
		{"a title between rows", rows + "2027年活动安排表,\n讲座,9月21日\n", []string{within, "讲座 [day 2027-09-21 /2027]"}, nil},
		{"a row's own", "名称,时间\n义诊,2027年9月20日\n讲座,9月21日\n", []string{"义诊 [day 2027-09-20 /2026]", "讲座 [day 2026-09-21 /2026]"}, nil},
		{"a column", "名称,年度,时间\na,2027,9月20日\nb,2027年,9月20日\nc,,9月20日\nd,每年,9月20日\ne,2026—2027学年,3月1日\nf,2026-09-01..2027-07-31,3月1日\n",
			[]string{"a [day 2027-09-20 /2027]", "b [day 2027-09-20 /2027]", "c [day 2026-09-20 /2026]", "d [day --09-20]", "e [day 2027-03-01 /2026-09-01..2027-08-31]", "f [day 2027-03-01 /2026-09-01..2027-07-31]"}, nil},
		{"a column that is no year", "名称,年度,时间\na,明年,9月20日\n", []string{"a [day 2026-09-20 /2026]"}, []string{"table.badYear@2:3"}},
		{"a sheet's name", string(AppendSheet(nil, "2027年", [][]string{{"名称", "时间"}, {"义诊", "9月20日"}})), []string{"义诊 [day 2027-09-20 /2027]"}, nil},
	})
	checkActivities(t, "folder/活动2027.csv", in2026, []activityCase{
		{"a file's name", rows, []string{"义诊 [day 2027-09-20 /2027]"}, nil},
		{"a title wins over it", "2028年活动,\n" + rows, []string{"义诊 [day 2028-09-20 /2028]"}, nil},
	})
	checkActivities(t, "活动.csv", kepu.Period{}, []activityCase{
		{"nobody says it", rows, []string{"义诊 [day --09-20]"}, []string{"activity.noYear@1:1"}},
		{"once a table", rows + "讲座,9月21日\n", []string{"义诊 [day --09-20]", "讲座 [day --09-21]"}, []string{"activity.noYear@1:1"}},
		{"nobody need", "名称,时间\n手机课,每周四\n茶会,待定\n", []string{"手机课 [recurrence]", "茶会 [vague 待定]"}, nil},
		{"the nearest row above", "名称,时间\na,9月1日\nb,2026年9月20日\nc,9月21日\nd,2027-01-05\ne,1月6日\n",
			[]string{"a [day 2026-09-01 /2026]", "b [day 2026-09-20 /2026]", "c [day 2026-09-21 /2026]", "d [day 2027-01-05 /2027]", "e [day 2027-01-06 /2027]"}, []string{"activity.yearInferred@2:3"}},
		{"the same year in every row", "名称,时间\na,2026年9月1日\nb,待定\nc,2026-09-20\n", []string{"a [day 2026-09-01 /2026]", "b [vague 待定 /2026]", "c [day 2026-09-20 /2026]"}, nil},
		{"a school year", "2026—2027学年活动安排,\n名称,时间\na,9月20日\nb,3月1日\n", []string{"a [day 2026-09-20 /2026-09-01..2027-08-31]", "b [day 2027-03-01 /2026-09-01..2027-08-31]"}, nil},
		{"a school year in short", "2026-27学年活动,\n名称,时间\nb,3月1日\n", []string{"b [day 2027-03-01 /2026-09-01..2027-08-31]"}, nil},
		{"months of two years", "2026年9月至2027年1月活动安排,\n名称,时间\nb,1月10日\n", []string{"b [day 2027-01-10 /2026-09-01..2027-01-31]"}, nil},
	})
}

func TestActivityStates(t *testing.T) {
	row := func(state string) string { return "名称,时间,状态\n手机课,每周四 9:00,\"" + state + "\"\n" }
	with := func(rest string) []string { return []string{"手机课 [recurrence 09:00 /2026]" + rest} }
	plain := with("")
	bad := []string{"activity.badState@2:14"}
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"空", row(""), plain, nil}, {"正常", row("正常"), plain, nil}, {"报名中", row("报名中"), plain, nil}, {"进行中", row("進行中"), plain, nil},
		{"取消", row("取消"), with(" state=cancelled"), nil}, {"已取消", row("已取消"), with(" state=cancelled"), nil}, {"with a reason", row("因雨取消"), with(" state=cancelled"), nil},
		{"with a remark", row("取消（天气原因）"), with(" state=cancelled"), nil},
		{"延期", row("延期"), with(" state=postponed"), nil}, {"待定", row("待定"), with(" state=postponed"), nil},
		{"已举办", row("已舉辦"), with(" state=held"), nil}, {"完成", row("已完成"), with(" state=held"), nil},
		{"a day cancelled", row("10月1日取消"), with(" {2026-10-01 cancelled}"), nil},
		{"停一次", row("10月1日停一次"), with(" {2026-10-01 cancelled}"), nil},
		{"with its weekday", row("10月1日（周四）停课"), with(" {2026-10-01 cancelled}"), nil},
		{"in full", row("2026-10-01取消"), with(" {2026-10-01 cancelled}"), nil},
		{"two days", row("10月1日、8日取消"), with(" {2026-10-01 cancelled} {2026-10-08 cancelled}"), nil},
		{"from a day to another", row("10月1日—15日停课"), with(" {2026-10-01 cancelled} {2026-10-08 cancelled} {2026-10-15 cancelled}"), nil},
		{"over New Year", row("12月28日至1月3日停课"), with(" {2026-12-31 cancelled}"), nil},
		{"days that it is not on", row("10月2日—3日停课"), plain, bad},
		{"moved", row("10月8日改到10月10日"), with(" {2026-10-08>2026-10-10}"), nil},
		{"moved with hours and place", row("10月8日改到10月10日14:30 二楼会议室"), with(" {2026-10-08>2026-10-10 14:30 at 二楼会议室}"), nil},
		{"with a comma", row("10月8日改到10月10日下午2:30，地点改在图书室"), with(" {2026-10-08>2026-10-10 下午14:30 at 图书室}"), nil},
		{"to a day of the same month", row("10月8日改到10日"), with(" {2026-10-08>2026-10-10}"), nil},
		{"over New Year", row("12月31日顺延至1月7日"), with(" {2026-12-31>2027-01-07}"), nil},
		{"another place", row("10月15日改在图书室"), with(" {2026-10-15 at 图书室}"), nil},
		{"another place that begins with a number", row("10月15日改到二楼会议室"), with(" {2026-10-15 at 二楼会议室}"), nil},
		{"other hours", row("10月15日改到14:30—16:00"), with(" {2026-10-15 14:30-16:00}"), nil},
		{"several", row("10月1日取消；10月8日改到10月10日；10月15日改在图书室"), with(" {2026-10-01 cancelled} {2026-10-08>2026-10-10} {2026-10-15 at 图书室}"), nil},
		{"several with commas", row("10月1日取消，10月8日停课"), with(" {2026-10-01 cancelled} {2026-10-08 cancelled}"), nil},
		{"a state and a day", row("进行中；10月1日取消"), with(" {2026-10-01 cancelled}"), nil},
		{"words that say nothing", row("看情况吧"), plain, bad},
		{"a day that does not exist", row("2月30日取消"), plain, bad},
		{"what is understood stays", row("10月1日取消；其他再说"), with(" {2026-10-01 cancelled}"), bad},
		{"full", "名称,时间,人数上限,状态\n手机课,每周四 9:00,20,名额已满\n", with(" places=20 join=(20)"), nil},
		{"one day's new day", "名称,时间,状态\n义诊,10月18日,延期至10月25日\n", []string{"义诊 [day 2026-10-18 /2026] {2026-10-18>2026-10-25}"}, nil},
		{"a new day of what has several", row("延期至10月25日"), with(" state=postponed"), bad},
	})
	checkActivities(t, "活动.csv", kepu.Period{}, []activityCase{
		{"a day in no year", "名称,时间,状态\n手机课,每周四,10月1日取消\n", []string{"手机课 [recurrence]"}, []string{"activity.changeNoYear@2:9"}},
		{"a day in the time's own year", "名称,时间,状态\n手机课,2027年3月—6月每周四,4月1日取消\n", []string{"手机课 [recurrence 2027 /2027] {2027-04-01 cancelled}"}, nil},
		{"a day in the time's second year", "名称,时间,状态\n画展,2026年12月28日—2027年1月3日,1月1日取消\n", []string{"画展 [days 2026-12-28..2027-01-03 /2026] {2027-01-01 cancelled}"}, nil},
	})
}
