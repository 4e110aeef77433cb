package table_test

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/table"
)

func ExampleReadQuestions() {
	questions, problems := table.ReadQuestions("题库.csv", []byte(`消防知识题库（每题2分）,,,,,
题型,题目,选项A,选项B,正确答案,年级
单选题,油锅起火先做什么？,浇水,盖锅盖,B,三年级
单选题,火警电话是多少？,119,120,C,
`))
	for _, q := range questions {
		fmt.Println(q.Kind, q.Stem, q.Points, "分", q.Tags)
		for _, o := range q.Options {
			fmt.Println(" ", o.Text, o.Correct)
		}
	}
	for _, p := range problems {
		fmt.Println(p.Position, p.Text(kepu.Hans))
	}
	// Output:
	// single 油锅起火先做什么？ 2 分 [年级:三年级]
	//   浇水 false
	//   盖锅盖 true
	// 题库.csv:4:22 答案“C”没有对应的选项
}

func ExampleAppendQuestions() {
	text, problems := table.AppendQuestions(nil, []kepu.Question{{
		Kind:        kepu.Judgement,
		Stem:        "水能扑灭所有的火。",
		Options:     kepu.JudgementOptions(false),
		Explanation: "油比水轻，会带着火漂起来。",
	}})
	fmt.Printf("%q\n", text[:3])
	fmt.Print(string(text[3:]))
	fmt.Println(len(problems), "problems")
	// Output:
	// "\ufeff"
	// 题型,题干,选项A,选项B,选项C,选项D,答案,解析,知识点,难度,分值,来源
	// 判断题,水能扑灭所有的火。,,,,,错误,油比水轻，会带着火漂起来。,,,,
	// 0 problems
}

func ExampleIsQuestions() {
	fmt.Println(table.IsQuestions([]byte("题目\t选项A\t选项B\t答案\n")), table.IsQuestions([]byte("1. 水往低处流。（√）\n")))
	// Output: true false
}

func ExampleAppendSheet() {
	book := table.AppendSheet(nil, "判断题", [][]string{{"题干", "答案"}, {"水往低处流。", "√"}})
	questions, _ := table.ReadQuestions("题库.xlsx", book)
	fmt.Println(questions[0].Kind, questions[0].Stem, questions[0].At)
	// Output: judgement 水往低处流。 题库.xlsx:2:1
}

func ExampleReadActivities() {
	activities, problems := table.ReadActivities("活动.csv", []byte(`2026年科普活动安排表
名称,时间,地点,人数上限,报名,状态
重阳义诊,10月18日 9:00—11:00,社区广场,40,到服务台报名，已报24人,
智能手机课,每周四 14:30,图书室,,,10月1日取消
登高,2月30日,,,,
`), kepu.Period{})
	for _, a := range activities {
		left, known := a.PlacesLeft()
		fmt.Println(a.Name, a.When.Kind, a.When.From, a.When.Hours, a.Place, left, known)
		for _, c := range a.Changes {
			fmt.Println(" ", c.Day, c.Cancelled)
		}
	}
	for _, p := range problems {
		fmt.Println(p.Position)
	}
	// Output:
	// 重阳义诊 day 2026-10-18 09:00-11:00 社区广场 16 true
	// 智能手机课 recurrence  14:30 图书室 0 false
	//   2026-10-01 true
	// 登高 vague    0 false
	// 活动.csv:5:4
}

func ExampleAppendActivities() {
	when, _ := kepu.ParseWhen("10月18日 9:00", kepu.YearPeriod(2026))
	text, problems := table.AppendActivities(nil, []kepu.Activity{{Name: "重阳义诊", When: when, Hosts: []string{"居委会", "科协"}}})
	fmt.Print(string(text[len("\ufeff"):]))
	fmt.Println(len(problems), "problems")
	// Output:
	// 编号,名称,年度,时间,地点,主办,对象,主题,人数上限,报名,计划项,状态
	// ,重阳义诊,2026,10月18日 9:00,,居委会、科协,,,,,,
	// 0 problems
}

func ExampleReadCalendar() {
	entries, _ := table.ReadCalendar("日历.csv", []byte(`名称,时间,类别
国庆节,2026年10月1日—7日,放假
社区邻里节,5月20日,
`))
	for _, e := range entries {
		fmt.Println(e.Name, e.Kind == kepu.DayOff, e.When.From, e.When.To)
	}
	// Output:
	// 国庆节 true 2026-10-01 2026-10-07
	// 社区邻里节 false --05-20 --05-20
}

func ExampleAppendCalendar() {
	when, _ := kepu.ParseWhen("2026年10月1日—7日", kepu.Period{})
	text, _ := table.AppendCalendar(nil, []kepu.CalendarEntry{{Name: "国庆节", Kind: kepu.DayOff, When: when, Source: "国务院办公厅"}})
	fmt.Print(string(text[len("\ufeff"):]))
	// Output:
	// 名称,时间,类别,来源
	// 国庆节,2026年10月1日—7日,放假,国务院办公厅
}
