package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

func TestRowsBetween(t *testing.T) {
	day := func(name, day string) string { return name + " [day 2026-" + day + " /2026]" }
	in2027 := func(name, day string) string { return name + " [day 2027-" + day + " /2027]" }
	stray := func(places ...string) (list []string) {
		for _, p := range places {
			list = append(list, "table.strayCell@"+p)
		}
		return list
	}
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"months as heads, in the column of days", "日期,名称,地点\n一月份,,\n5日 9:00,义诊,广场\n二月份,,\n3日,讲座,\n", []string{"义诊 [day 2026-01-05 09:00 /2026] at=广场", day("讲座", "02-03")}, nil},
		{"in the column of names, in brackets", "名称,日期\n【三月】,\na,5日\nb,2026-04-01\n", []string{day("a", "03-05"), day("b", "04-01")}, nil},
		{"a day is of the month as a number too", "名称,日期\n三月,\na,5\n", []string{day("a", "03-05")}, nil},
		{"a rule is in the month", "名称,时间\n三月,\na,每周三\n", []string{"a [recurrence /2026]"}, nil},
		{"a quarter, months with words, a half, a year", "名称,时间\n一季度,\na,3月1日\n4月份活动,\nb,4月1日\n下半年活动安排,\nc,7月1日\n2027年活动,\nd,3月1日\n2028年3月,\ne,5日\n",
			[]string{day("a", "03-01"), day("b", "04-01"), day("c", "07-01"), in2027("d", "03-01"), "e [day 2028-03-05 /2028]"}, nil},
		{"an activity of such a name has a time", "名称,时间\n三月,3月1日\n", []string{day("三月", "03-01")}, nil},
		{"a head in brackets, a class, a list", "名称,时间\n【健康】,\n讲座类,\n暑期活动,\na,3月1日\n", []string{day("a", "03-01")}, stray("2:1", "3:1", "4:1")},
		{"a number and a head", "序号,名称,时间\n一、,讲座类,\n1,a,3月1日\n2,读书活动,\n", []string{day("a", "03-01"), "读书活动"}, stray("2:1")},
		{"what a header follows is a title", "名称,时间\na,3月1日\n,\n夏季篇,\n,\n时间,名称\n3月2日,b\n", []string{day("a", "03-01"), day("b", "03-02")}, stray("4:1")},
		{"a name alone is an activity", "名称,时间\n义诊,\n讲座,3月1日\n", []string{"义诊", day("讲座", "03-01")}, nil},
		{"remarks at the end", "名称,时间,地点\na,3月1日,\n以下空白,,\n填表人：李四,审核人：张三,2026年1月3日\n服务热线：12345,,\n联系电话：8888,,\n说明：1.请提前报名,,\n2.请带身份证,,\n第1页,,\n", []string{day("a", "03-01")},
			stray("3:1", "4:1", "5:1", "6:1", "7:1", "8:1", "9:1")},
		{"a number in a name is no remark", "名称,时间\n1.义诊,\n2.讲座,\n", []string{"1.义诊", "2.讲座"}, nil},
		{"a title's month", "城南社区9月份活动安排,,\n日期,时间,名称\n1日,9:00,a\n15日（周二）,9:00,b\n10月2日,,c\n", []string{"a [day 2026-09-01 09:00 /2026]", "b [day 2026-09-15 09:00 /2026]", day("c", "10-02")}, nil},
		{"a title of two months has none", "9月至10月活动安排,\n日期,名称\n5日,a\n", []string{"a [vague 5日 /2026]"}, []string{"when.vague@3:1"}},
		{"a sheet's month", string(AppendSheet(nil, "1月", [][]string{{"名称", "日期"}, {"a", "5日"}})), []string{day("a", "01-05")}, nil},
	})
	checkActivities(t, "活动.csv", kepu.Period{}, []activityCase{
		{"a month without a year", "名称,日期\n三月,\na,5日\n", []string{"a [day --03-05]"}, []string{"activity.noYear@1:1"}},
	})
}

func TestRowsThatGoOn(t *testing.T) {
	merged := func(at string) []string { return []string{"table.mergedCells@" + at} }
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"a day", "日期,时间,名称\n9月20日,9:00,a\n,14:00,b\n9月21日,,c\n", []string{"a [day 2026-09-20 09:00 /2026]", "b [day 2026-09-20 14:00 /2026]", "c [day 2026-09-21 /2026]"}, merged("3:2")},
		{"a month, told once", "月份,名称\n一月,a\n,b\n,c\n二月,d\n", []string{"a [months [1] /2026]", "b [months [1] /2026]", "c [months [1] /2026]", "d [months [2] /2026]"}, merged("3:2")},
		{"a weekday", "星期,时间,名称\n周一,9:00,a\n,14:00,b\n", []string{"a [recurrence 09:00 /2026]", "b [recurrence 14:00 /2026]"}, merged("3:2")},
		{"a quarter", "季度,名称\n第一季度,a\n,b\n2,c\n", []string{"a [quarter /2026]", "b [quarter /2026]", "c [quarter /2026]"}, merged("3:2")},
		{"months and days", "年,月,日,名称\n2027,3,5,a\n,,12,b\n,4,1,c\n", []string{"a [day 2027-03-05 /2027]", "b [day 2027-03-12 /2027]", "c [day 2027-04-01 /2027]"}, []string{"table.mergedCells@3:3", "table.mergedCells@3:3"}},
		{"not below a new month", "月,日,名称\n3,5,a\n4,,b\n", []string{"a [day 2026-03-05 /2026]", "b [months [4] /2026]"}, nil},
		{"a day right of the name is not decided", "名称,日期\na,9月20日\nb,\n", []string{"a [day 2026-09-20 /2026]", "b"}, nil},
		{"unless there are hours", "名称,日期,时间\na,9月20日,9:00\nb,,14:00\n", []string{"a [day 2026-09-20 09:00 /2026]", "b [day 2026-09-20 14:00 /2026]"}, merged("3:1")},
		{"what says that there is none ends it", "日期,名称\n9月20日,a\n/,b\n,c\n", []string{"a [day 2026-09-20 /2026]", "b", "c"}, nil},
		{"further times of an activity", "编号,名称,时间,地点,主办,名额,报名\nHD-1,a,9月20日,广场,甲,20,到服务台，已报3人\n,,9月27日,,,,\n,,10月4日,二楼,,,\nHD-2,b,10月5日,,,,\n",
			[]string{"a [day 2026-09-20 /2026] id=HD-1 at=广场 host=甲 places=20 join=到服务台(3)", "a [day 2026-09-27 /2026] at=广场 host=甲 places=20 join=到服务台", "a [day 2026-10-04 /2026] at=二楼 host=甲 places=20 join=到服务台", "b [day 2026-10-05 /2026] id=HD-2"}, merged("3:3")},
		{"a number of its own is a row without a name", "序号,名称,时间\n1,a,9月20日\n2,,9月27日\n", []string{"a [day 2026-09-20 /2026]"}, []string{"table.noName@3:1"}},
		{"so is one below a head", "名称,时间\na,9月20日\n三月,\n,9月27日\n", []string{"a [day 2026-09-20 /2026]"}, []string{"table.noName@4:2"}},
		{"as above", "名称,时间,地点,主办\na,9月20日,广场,甲\nb,同上,〃,″\n", []string{"a [day 2026-09-20 /2026] at=广场 host=甲", "b [day 2026-09-20 /2026] at=广场 host=甲"}, nil},
		{"as above where nothing is", "名称,时间,地点\na,9月20日,同上\n", []string{"a [day 2026-09-20 /2026]"}, []string{"table.strayCell@2:9"}},
	})
}

func TestHeadsOfTables(t *testing.T) {
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"主题 is the name beside 内容", "活动主题,活动内容,时间\n夕阳红,量血压,3月5日\n", []string{"夕阳红 [day 2026-03-05 /2026] about=量血压"}, nil},
		{"责任单位 and 教室", "名称,完成时间,责任单位,教室\na,3月5日,甲,201\n", []string{"a [day 2026-03-05 /2026] at=201 host=甲"}, nil},
		{"单位 beside 主办 is another", "名称,时间,主办,单位\na,3月5日,甲,乙\n", []string{"a [day 2026-03-05 /2026] host=甲 by=乙"}, nil},
		{"two words in a head, a remark in another", "名称,时间,地点/场所,人数（上限）,招生对象,教师,Organizer\na,3月5日,广场,40,老年人,李,甲\n", []string{"a [day 2026-03-05 /2026] at=广场 host=甲 speaker=李 for=老年人 places=40"}, nil},
		{"words of different columns are no head", "名称,时间,地点/主办\na,3月5日,广场\n", []string{"a [day 2026-03-05 /2026]"}, []string{"table.unreadColumn@1:7"}},
		{"科普活动主题, 开展时间", "科普活动主题,开展时间\na,3月5日\n", []string{"a [day 2026-03-05 /2026]"}, nil},
		{"days and hours of both ends", "开始日期,结束日期,开始时间,结束时间,名称\n2026-09-20,2026-09-20,9:00,11:00,a\n2026-09-21,,14:00,,b\n2026-09-22,2026-09-24,9:00,17:00,c\n",
			[]string{"a [day 2026-09-20 09:00-11:00 /2026]", "b [day 2026-09-21 14:00 /2026]", "c [days 2026-09-22..2026-09-24 09:00-17:00 /2026]"}, nil},
		{"a header of two rows", "序号,名称,时间,,地点,单位,\n,,日期,起止时间,,主办,协办\n1,a,3月5日,9:00-11:00,广场,甲,乙\n", []string{"a [day 2026-03-05 09:00-11:00 /2026] at=广场 host=甲 with=乙"}, nil},
		{"full-width commas", "名称，时间，地点\na，3月5日，广场\n", nil, []string{"table.wideCommas@1:1"}},
		{"roles in a cell", "名称,主办,时间\na,主办：甲 承办单位：乙、丙,\nb,甲；協辦:丁,\n", []string{"a host=甲 by=乙+丙", "b host=甲 with=丁"}, nil},
		{"a sign of the spreadsheet", "名称,时间\n'义诊,'3月5日\n'义诊'进社区,3月6日\n", []string{"义诊 [day 2026-03-05 /2026]", "'义诊'进社区 [day 2026-03-06 /2026]"}, nil},
		{"a line break in a name", "名称,时间\n\"重阳\n（义诊）\",3月5日\n\"DIY\n手工\",3月6日\n", []string{"重阳（义诊） [day 2026-03-05 /2026]", "DIY 手工 [day 2026-03-06 /2026]"}, nil},
	})
}

func TestOddTimes(t *testing.T) {
	dates := func(cells ...string) string { return "日期,名称\n" + strings.Join(cells, ",a\n") + ",a\n" }
	repeated := func(n int) (list []string) {
		for range n {
			list = append(list, "a [day 2026-09-20 /2026]")
		}
		return list
	}
	hours := func(cell string) string { return "日期,时间,名称\n9月20日," + cell + ",a\n" }
	at := func(h string) []string { return []string{"a [day 2026-09-20 " + h + " /2026]"} }
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"two digits of a year", dates("26.9.20", "26/9/20", "26-09-20"), repeated(3), []string{"table.shortYear@2:1"}},
		{"as spreadsheets write days", dates("20-Sep", "Sep-20", "20-Sep-2026", "9/20/2026"), repeated(4), nil},
		{"and with two digits", dates("20-Sep-26"), repeated(1), []string{"table.shortYear@2:1"}},
		{"blanks, and nothing between", dates("2026 09 20", "0920", "2026、9、20"), repeated(3), nil},
		{"four digits are a day in a column of days only", "时间,名称\n0920,a\n", []string{"a [vague 0920 /2026]"}, []string{"when.vague@2:1"}},
		{"what is no day stays", dates("26.13.20"), []string{"a [vague 26.13.20 /2026]"}, []string{"when.vague@2:1"}},
		{"several days with slashes", dates("3.5/3.12/3.19"), []string{"a [dates 2026-03-05 2026-03-12 2026-03-19 /2026]"}, nil},
		{"several days on lines", dates("\"3月5日\n3月12日\""), []string{"a [dates 2026-03-05 2026-03-12 /2026]"}, nil},
		{"a day and hours on lines", dates("\"9月20日\n9:00\""), at("09:00"), nil},
		{"hours with a point", hours("14.30"), at("14:30"), nil},
		{"from and to", hours("14.30-16.00"), at("14:30-16:00"), nil},
		{"with a semicolon", hours("9;00"), at("09:00"), nil},
		{"with nothing", hours("0900-1100"), at("09:00-11:00"), nil},
		{"in the cell of the day", "时间,名称\n9月20日 14.30-16.00,a\n", at("14:30-16:00"), nil},
		{"past the end of the day", hours("25:00"), repeated(1), []string{"table.hoursUnread@2:7"}},
		{"past the end of the hour", hours("9:60"), repeated(1), []string{"table.hoursUnread@2:7"}},
		{"no hours at all", hours("饭后"), repeated(1), []string{"table.hoursUnread@2:7"}},
		{"not decided yet", hours("待定"), repeated(1), nil},
		{"past the end of the day, in one cell", "时间,名称\n9月20日 25:00,a\n", repeated(1), []string{"table.hoursUnread@2:1"}},
		{"a day in a column of hours", "月份,具体时间,名称\n1月,1月15日,a\n", []string{"a [day 2026-01-15 /2026]"}, nil},
	})
}

func TestStatesInTimes(t *testing.T) {
	row := func(when, state string) string { return "名称,时间,状态\na," + when + "," + state + "\n" }
	day := func(rest string) []string { return []string{"a [day 2026-09-20 /2026]" + rest} }
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"in brackets", row("9月20日（取消）", ""), day(" state=cancelled"), nil},
		{"with a reason", row("9月20日（因雨取消）", ""), day(" state=cancelled"), nil},
		{"behind the day", row("9月20日取消", ""), day(" state=cancelled"), nil},
		{"behind a blank", row("9月20日 停办", ""), day(" state=cancelled"), nil},
		{"alone", row("取消", ""), []string{"a [vague 取消 /2026] state=cancelled"}, []string{"when.vague@2:3"}},
		{"put off", row("9月20日（延期）", ""), day(" state=postponed"), nil},
		{"moved to a day", row("9月20日改为9月27日", ""), []string{"a [day 2026-09-27 /2026]"}, nil},
		{"a rule's exception is none", row("每周三（节假日顺延）", ""), []string{"a [recurrence /2026]"}, nil},
		{"the state's own cell wins", row("9月20日（取消）", "正常"), day(""), nil},
		{"活动取消", row("9月20日", "活动取消"), day(" state=cancelled"), nil},
		{"延期举行", row("9月20日", "延期举行"), day(" state=postponed"), nil},
		{"改期待定", row("9月20日", "改期待定"), day(" state=postponed"), nil},
		{"未开展", row("9月20日", "未开展"), day(""), nil},
		{"未开始", row("9月20日", "未开始"), day(""), nil},
		{"因故 is no obstacle", row("9月20日", "因故延期至9月27日"), day(" {2026-09-20>2026-09-27}"), nil},
		{"a day of a rule", row("每周三", "3月11日停课"), []string{"a [recurrence /2026] {2026-03-11 cancelled}"}, nil},
	})
}

func TestOddNumbers(t *testing.T) {
	row := func(places, join string) string {
		return "名称,名额,报名,时间\na,\"" + places + "\",\"" + join + "\",9月20日\n"
	}
	want := func(rest string) []string { return []string{"a [day 2026-09-20 /2026]" + rest} }
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"taken beside the limit", row("30人（已报24）", ""), want(" places=30 join=(24)"), nil},
		{"a remark beside it", row("60（含工作人员）", ""), want(" places=60"), nil},
		{"thousands", row("1,000", ""), want(" places=1000"), nil},
		{"two numbers are none", row("1,2", ""), want(""), []string{"text.badNumber@2:3"}},
		{"what is left", row("30", "还剩5个名额"), want(" places=30 join=(25)"), nil},
		{"more left than there are", row("30", "还剩50个名额"), want(" places=30 join=还剩50个名额"), nil},
		{"left of nobody knows how many", row("", "还剩5个名额"), want(" join=还剩5个名额"), nil},
		{"taken in brackets", row("30", "扫码报名（已报名30人）"), want(" places=30 join=扫码报名(30)"), nil},
		{"a telephone in brackets", row("30", "电话报名（88881234）"), want(" places=30 join=电话报名（88881234）"), nil},
	})
}

// TestLimits reads more than is read.
func TestLimits(t *testing.T) {
	activities, problems := ReadActivities("活动.csv", []byte("名称,时间\n"+strings.Repeat("a,\n", maxRows+5)), in2026)
	if len(activities) != maxRows || len(problems) != 1 || problems[0].Code != kepu.TableTooManyRows || problems[0].Line != maxRows+2 {
		t.Errorf("%d activities, %v", len(activities), problems)
	}
	heads, cells := "名称,时间", "a,9月20日"
	for i := range 30 {
		heads, cells = heads+fmt.Sprint(",x", i), cells+",x"
	}
	_, problems = ReadActivities("活动.csv", []byte(heads+"\n"+cells+"\n"), in2026)
	if n := len(problems); n != maxUnread+1 || problems[n-1].Code != kepu.TableMoreProblems || problems[n-1].Args[0] != 10 {
		t.Errorf("columns: %v", problems)
	}
	activities, problems = ReadActivities("活动.csv", []byte("名称,时间\n"+strings.Repeat("a,2月30日\n", 1500)+strings.Repeat("a,某日\n", 1500)), in2026)
	if n := len(problems); len(activities) != 3000 || n != maxErrors+maxProblems+1 || problems[n-1].Args[0] != 1000 {
		t.Errorf("%d activities, %d problems", len(activities), n)
	}
	activities, _ = ReadActivities("活动.csv", []byte("名称,时间\na,9月20日"+strings.Repeat(",", 1<<20)+"\nb,9月20日\n"), in2026)
	if len(activities) != 2 {
		t.Errorf("a long row: %d activities", len(activities))
	}
}
