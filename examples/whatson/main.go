// Whatson reads a table of activities and says what is on in a month, what has
// no certain day yet, and what gets in each other's way.
package main

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/table"
)

const activities = `
2026年10月科普活动安排
名称,时间,地点,主办,主讲
重阳健康义诊,九月初九 9:00—11:30,社区广场,社区卫生服务站,周医生
智能手机课,每周四 14:30—16:00（国庆假期除外）,二楼会议室,社区科普协会,小林老师
防诈骗讲座,10月22日下午3:30—5:00,二楼会议室,城南派出所,何警官
社区读书会,10月下旬,图书室,社区科普协会,
`

const days = `
名称,时间,类别
国庆假期,2026年10月1日—7日,放假
`

func main() {
	list, problems := table.ReadActivities("活动.csv", []byte(activities), kepu.Period{})
	entries, more := table.ReadCalendar("日历.csv", []byte(days))
	calendar, others := kepu.NewCalendar(entries)
	schedule, unknown := kepu.NewSchedule(list, calendar)
	for _, found := range [][]kepu.Problem{problems, more, others, unknown} {
		for _, p := range found {
			fmt.Printf("%v: %s\n", p.Position, p.Text(kepu.Hans))
		}
	}

	october := kepu.MonthPeriod(2026, 10)
	for o := range schedule.Between(october, kepu.ScheduleFilter{}) {
		if !o.Dated {
			fmt.Printf("日期待定：%s（%s）\n", o.Activity.Name, o.Activity.When.Text)
			continue
		}
		lunar, _ := o.First.Lunar()
		fmt.Println(o.First, lunar.Text(), o.Hours, o.Activity.Name, o.Place)
	}
	for c := range schedule.Clashes(october) {
		fmt.Printf("%v，%s：%s和%s撞上了\n", c.A.First, c.What, c.A.Activity.Name, c.B.Activity.Name)
	}
}
