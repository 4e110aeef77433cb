package table

import (
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

const activityHead = "编号,名称,时间,地点,主办,对象,主题,人数上限,报名,计划项,状态\n"

var in2026 = kepu.YearPeriod(2026)

func TestActivityColumns(t *testing.T) {
	full := "重阳义诊 [day 2026-10-18 09:00 /2026] id=HD-1 at=社区广场 host=居委会 for=老年人 topic=健康 places=40 join=到服务台报名 plan=JH-3 state=held"
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"the columns of the folder", activityHead + "HD-1,重阳义诊,10月18日 9:00,社区广场,居委会,老年人,健康,40,到服务台报名,JH-3,已举办\n", []string{full}, nil},
		{"any order, other words", "状态,计划编号,报名方式,名额,知识点,参加对象,主办单位,活动地点,活动时间,活动名称,活动编号\n已办,JH-3,到服务台报名,40人,健康,老年人,居委会,社区广场,10月18日 9:00,重阳义诊,HD-1\n", []string{full}, nil},
		{"English", "id,name,when,place,host,audience,topic,capacity,enrolment,plan item,state\nHD-1,重阳义诊,10月18日 9:00,社区广场,居委会,老年人,健康,40,到服务台报名,JH-3,held\n", []string{full}, nil},
		{"Traditional", "編號,活動名稱,活動時間,活動地點,主辦單位,參加對象,主題,人數上限,報名方式,計劃項,狀態\nHD-1,重阳义诊,10月18日 9:00,社区广场,居委会,老年人,健康,40,到服务台报名,JH-3,已舉辦\n", []string{full}, nil},
		{"marks, blanks and remarks in the heads", "编号,*名称（必填）, 时 间 ,地点：,主办【单位】,对象,主题,人数上限(人),报名,计划项,状态\nHD-1,重阳义诊,10月18日 9:00,社区广场,居委会,老年人,健康,40,到服务台报名,JH-3,已举办\n", []string{full}, nil},
		{"people and words", "名称,时间,承办,协办,主讲,负责人,简介\n讲座,10月18日,科协,卫生站,李医生,张三,讲血压\n", []string{"讲座 [day 2026-10-18 /2026] by=科协 with=卫生站 speaker=李医生 owner=张三 about=讲血压"}, nil},
		{"活动内容 is the name where no column is called so", "时间,活动内容,地点\n10月18日,义诊,广场\n", []string{"义诊 [day 2026-10-18 /2026] at=广场"}, nil},
		{"and more about it beside one", "时间,名称,活动内容\n10月18日,义诊,量血压\n", []string{"义诊 [day 2026-10-18 /2026] about=量血压"}, nil},
		{"主题 is the name where nothing else is", "时间,主题,地点\n10月18日,义诊,广场\n", []string{"义诊 [day 2026-10-18 /2026] at=广场"}, nil},
		{"a column that nobody knows is told of once", "名称,时间,经费,联系电话\n义诊,10月18日,100,8888\n讲座,10月19日,200,\n", []string{"义诊 [day 2026-10-18 /2026]", "讲座 [day 2026-10-19 /2026]"},
			[]string{"table.unreadColumn@1:7", "table.unreadColumn@1:10"}},
		{"an empty column is none", "名称,时间,经费\n义诊,10月18日,\n", []string{"义诊 [day 2026-10-18 /2026]"}, nil},
		{"a cell beyond the header", "名称,时间\n义诊,10月18日,广场\n", []string{"义诊 [day 2026-10-18 /2026]"}, []string{"table.strayCell@2:11"}},
		{"two columns of one meaning", "名称,时间,说明,备注,主办,组织单位\n义诊,10月18日,量血压,带证件,甲,乙\n", []string{"义诊 [day 2026-10-18 /2026] host=甲+乙 about=量血压 带证件"}, nil},
		{"two places that differ", "名称,时间,地点,场地\n义诊,10月18日,广场,二楼\n", []string{"义诊 [day 2026-10-18 /2026] at=广场"}, []string{"table.strayCell@2:14"}},
		{"序号 counts", "序号,名称,时间\n1,义诊,10月18日\n2,讲座,10月19日\n", []string{"义诊 [day 2026-10-18 /2026]", "讲座 [day 2026-10-19 /2026]"}, nil},
		{"so does a 编号 of numbers alone", "编号,名称,时间\n1,义诊,10月18日\n2,讲座,10月19日\n", []string{"义诊 [day 2026-10-18 /2026]", "讲座 [day 2026-10-19 /2026]"}, []string{"table.runningID@2:1"}},
		{"in one of two tables", "编号,名称,时间\n1,义诊,10月18日\n名称,时间\n讲座,10月19日\nid,名称,时间\n7,茶会,10月20日\n", []string{"义诊 [day 2026-10-18 /2026]", "讲座 [day 2026-10-19 /2026]", "茶会 [day 2026-10-20 /2026] id=7"}, []string{"table.runningID@2:1"}},
		{"but an id is", "id,名称,时间\n1,义诊,10月18日\n", []string{"义诊 [day 2026-10-18 /2026] id=1"}, nil},
		{"two rows of one 编号 are the schedule's matter", "编号,名称,时间\na,义诊,10月18日\na,讲座,10月19日\n", []string{"义诊 [day 2026-10-18 /2026] id=a", "讲座 [day 2026-10-19 /2026] id=a"}, nil},
		{"no header", "义诊,10月18日,广场\n", nil, []string{"table.noActivityHeader@1:1"}},
		{"a table of questions", head + good, nil, []string{"table.noActivityHeader@1:1"}},
		{"an empty file", "", nil, nil},
		{"a header alone", activityHead, nil, nil},
		{"no column of times", "名称,地点,何时\n义诊,广场,10月18日\n", []string{"义诊 at=广场"}, []string{"table.noColumn@1:1", "table.unreadColumn@1:7"}},
		{"tabs", strings.ReplaceAll("名称,时间,地点\n义诊,10月18日,广场\n", ",", "\t"), []string{"义诊 [day 2026-10-18 /2026] at=广场"}, nil},
	})
}

func TestActivityRows(t *testing.T) {
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"a row without a name", "名称,时间,地点\n,10月18日,广场\n讲座,10月19日,\n", []string{"讲座 [day 2026-10-19 /2026]"}, []string{"table.noName@2:2"}},
		{"in text, an empty cell goes on with nothing", "名称,时间,地点,主办\n义诊,10月18日,广场,甲\n讲座,,,\n", []string{"义诊 [day 2026-10-18 /2026] at=广场 host=甲", "讲座"}, nil},
		{"empty rows and totals", "编号,名称,时间\n,,\nHD-1,义诊,10月18日\n合计,1,\n,总计：1项,\n,合计1场,\n", []string{"义诊 [day 2026-10-18 /2026] id=HD-1"}, nil},
		{"a number alone", "序号,名称,时间\n1,义诊,10月18日\n2,,\n", []string{"义诊 [day 2026-10-18 /2026]"}, nil},
		{"nothing on", "时间,名称\n10月18日,义诊\n11月,无\n", []string{"义诊 [day 2026-10-18 /2026]"}, nil},
		{"heads between rows and remarks below", "名称,时间\n一、健康类,\n义诊,10月18日\n（二）消防类,\n注：时间如有变化另行通知,\n", []string{"义诊 [day 2026-10-18 /2026]"},
			[]string{"table.strayCell@2:1", "table.strayCell@4:1", "table.strayCell@5:1"}},
		{"a quote that is never closed", "名称,时间\n\"义诊,10月18日\n讲座,10月19日\n", []string{"讲座 [day 2026-10-19 /2026]"}, []string{"table.openQuote@2:1"}},
		{"lines in a cell are one", "名称,时间,简介\n\"重阳\n义诊\",\"10月18日\n9:00\",\"量血压\n测血糖\"\n", []string{"重阳义诊 [day 2026-10-18 09:00 /2026] about=量血压 测血糖"}, nil},
		{"characters that nobody should see", "名称,时间\n义\u202e诊,10月18日\n", []string{"义诊 [day 2026-10-18 /2026]"}, []string{"text.controlCharacters@2:2"}},
		{"a name that is too long", "名称,时间\n" + strings.Repeat("长", 201) + ",10月18日\n" + strings.Repeat("短", 200) + ",10月18日\n", []string{strings.Repeat("短", 200) + " [day 2026-10-18 /2026]"}, []string{"text.tooLong@2:1"}},
		{"another text that is too long", "名称,时间,地点\n义诊,10月18日," + strings.Repeat("长", 1001) + "\n", []string{"义诊 [day 2026-10-18 /2026]"}, []string{"text.tooLong@2:11"}},
		{"a time that is too long", "名称,时间\n义诊," + strings.Repeat("长", 1001) + "\n", []string{"义诊"}, []string{"text.tooLong@2:4"}},
		{"a header comes again", "名称,时间,地点\n义诊,10月18日,广场\n地点,时间,名称\n二楼,10月19日,讲座\n", []string{"义诊 [day 2026-10-18 /2026] at=广场", "讲座 [day 2026-10-19 /2026] at=二楼"}, nil},
		{"a workbook with a sheet of remarks", string(AppendSheet(AppendSheet(nil, "说明", [][]string{{"请看"}}), "活动", [][]string{{"名称", "时间"}, {"义诊", "10月18日"}, {"义诊", "10月19日"}})),
			[]string{"义诊 [day 2026-10-18 /2026]", "义诊 [day 2026-10-19 /2026]"}, []string{"table.strayCell@1:1"}},
	})
}

func TestActivityLists(t *testing.T) {
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"every sign", "名称,主办,时间\na,甲、乙，丙；丁/戊\nb,甲;乙,\nc,\"甲,乙\n丙\"\n", []string{"a host=甲+乙+丙+丁+戊", "b host=甲+乙", "c host=甲+乙+丙"}, nil},
		{"blanks between Chinese words", "名称,主办,时间\na,城南居委会 科普协会\nb,李 明\nc,Open Kepu Lab\nd,科协 OKL\n", []string{"a host=城南居委会+科普协会", "b host=李 明", "c host=Open Kepu Lab", "d host=科协 OKL"}, nil},
		{"not inside brackets", "名称,主办,时间\na,科协（牵头、统筹）、居委会\n", []string{"a host=科协（牵头、统筹）+居委会"}, nil},
		{"not between digits", "名称,对象,时间\na,1/2班学生\n", []string{"a for=1/2班学生"}, nil},
		{"none", "名称,主办,对象,时间\na,无,/\nb,-,暂无\n", []string{"a", "b"}, nil},
	})
}

func TestActivityEnrolment(t *testing.T) {
	row := func(places, join string) string {
		return "名称,人数上限,报名,时间\na," + places + ",\"" + join + "\"\n"
	}
	checkActivities(t, "活动.csv", in2026, []activityCase{
		{"a number", row("40", ""), []string{"a places=40"}, nil},
		{"as a spreadsheet has it", row("40.0", ""), []string{"a places=40"}, nil},
		{"people", row("40人", ""), []string{"a places=40"}, nil},
		{"each time", row("40人/场", ""), []string{"a places=40"}, nil},
		{"the words before", row("限每场40名以内", ""), []string{"a places=40"}, nil},
		{"a limit in words", row("限四十人", ""), []string{"a places=40"}, nil},
		{"from and to", row("30—40人", ""), []string{"a places=40"}, nil},
		{"families", row("20组家庭", ""), []string{"a places=20"}, nil},
		{"no limit", row("不限", ""), []string{"a"}, nil},
		{"none", row("无", ""), []string{"a"}, nil},
		{"no number", row("若干", ""), []string{"a"}, []string{"text.badNumber@2:3"}},
		{"words", row("40", "到服务台报名"), []string{"a places=40 join=到服务台报名"}, nil},
		{"no need", row("", "无需报名"), []string{"a join=无需报名"}, nil},
		{"yes and no", row("", "是") + "b,,否\n", []string{"a join=需要报名", "b join=无需报名"}, nil},
		{"taken", row("40", "已报24人"), []string{"a places=40 join=(24)"}, nil},
		{"taken, and how", row("40", "已报24人，到服务台报名"), []string{"a places=40 join=到服务台报名(24)"}, nil},
		{"how, and taken", row("40", "到服务台报名，已报24人"), []string{"a places=40 join=到服务台报名(24)"}, nil},
		{"of how many", row("", "24/40"), []string{"a places=40 join=(24)"}, nil},
		{"full", row("40", "名额已满"), []string{"a places=40 join=(40)"}, nil},
		{"full, of nobody knows how many", row("", "名额已满"), []string{"a join=名额已满"}, nil},
		{"a number is who joined", row("40", "24"), []string{"a places=40 join=(24)"}, nil},
		{"nobody yet", row("40", "已报0人"), []string{"a places=40 join=(0)"}, nil},
		{"a telephone is no count", row("40", "05718888123"), []string{"a places=40 join=05718888123"}, nil},
		{"nor beside words", row("40", "电话报名，8888123"), []string{"a places=40 join=电话报名，8888123"}, nil},
		{"nor a short one", row("40", "电话报名，120"), []string{"a places=40 join=电话报名，120"}, nil},
		{"nor behind the word", row("40", "报名8888123"), []string{"a places=40 join=报名8888123"}, nil},
		{"a column of its own", "名称,名额,报名,已报,时间\na,40,到服务台,24人\nb,40,,满\n", []string{"a places=40 join=到服务台(24)", "b places=40"}, []string{"text.badNumber@3:7"}},
	})
}
