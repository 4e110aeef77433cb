package screen

import (
	"fmt"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

var testYear = kepu.YearPeriod(2026)

func partial(month, day int) calendar.Partial {
	return calendar.Partial{Year: 2026, Month: uint8(month), Day: uint8(day)}
}

func onDay(month, day int, hours kepu.Hours) kepu.When {
	return kepu.When{Kind: kepu.OnDay, Text: fmt.Sprintf("%d月%d日", month, day), Within: testYear, From: partial(month, day), Hours: hours}
}

// from returns hours; to may be 0 for an end that is not known. Both are hours
// and minutes: 1430.
func from(begin, end int) (h kepu.Hours) {
	h.From, _ = kepu.NewClock(begin/100, begin%100)
	if end > 0 {
		h.To, _ = kepu.NewClock(end/100, end%100)
	}
	return h
}

// testActivities are on and around Sunday, 18 October 2026, 重阳节; the clock of
// the tests shows half past eight in the morning.
func testActivities() []kepu.Activity {
	return []kepu.Activity{
		{
			ID: "yizhen", Name: "重阳健康义诊", When: onDay(10, 18, from(800, 1100)), Place: "社区广场", Topic: "健康",
			Hosts: []string{"城南社区居委会"}, Organisers: []string{"社区卫生服务站"}, Speakers: []string{"李医生"},
			Audience: []string{"老年人", "全体居民"}, Places: 30, Enrolment: kepu.Enrolment{How: "到服务台报名", Taken: 24, Counted: true},
			Owner: "王小明", PlanItem: "JH-09", About: "量血压、测血糖，老中医坐诊。请带上以前的病历。",
		},
		{ID: "zhapian", Name: "防诈骗讲座", When: onDay(10, 18, from(1430, 1600)), Place: "二楼会议室", Topic: "防诈骗", Audience: []string{"老年人"}},
		{ID: "guan", Name: "图书室开放", When: kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachDay, Text: "每天", Within: testYear, Hours: from(800, 1730)}, Place: "图书室"},
		{ID: "zhan", Name: "秋季摄影展", When: kepu.When{Kind: kepu.OnDays, Text: "10月12日—24日", Within: testYear, From: partial(10, 12), To: partial(10, 24)}, Place: "科普画廊", Topic: "生物"},
		{ID: "quxiao", Name: "星空观测", When: onDay(10, 18, from(1930, 0)), State: kepu.Cancelled, Place: "阳光里小区中心花园", Topic: "天文"},
		{
			ID: "shouji", Name: "智能手机课", Place: "二楼会议室", Topic: "数字生活", Audience: []string{"老年人"}, Speakers: []string{"赵老师"},
			When:    kepu.When{Kind: kepu.OnRule, Text: "每周四 14:30—16:00", Within: testYear, Rule: kepu.RecurrenceRule{Frequency: kepu.Weekly, Days: []kepu.RecurrenceDay{{Weekday: time.Thursday}}}, Hours: from(1430, 1600)},
			Changes: []kepu.Change{{Day: calendar.MustDate(2026, 10, 22), Cancelled: true}, {Day: calendar.MustDate(2026, 10, 29), To: calendar.MustDate(2026, 10, 31)}},
			Places:  20, Enrolment: kepu.Enrolment{Counted: true, Taken: 20},
		},
		{ID: "dushu", Name: "社区读书会", When: kepu.When{Kind: kepu.InPart, Text: "十月下旬", Within: testYear, Months: []int{10}, Part: kepu.LatePart}, Place: "图书室", Audience: []string{"全体居民"}},
		{ID: "baogao", Name: "科普报告会", When: kepu.When{Kind: kepu.InMonths, Text: "十月", Within: testYear, Months: []int{10}}},
		{ID: "shishi", Name: "亲子实验课", When: kepu.When{Kind: kepu.Vague, Text: "适时", Within: testYear}},
		{ID: "yanqi", Name: "消防演练", When: onDay(10, 20, kepu.Hours{Part: kepu.Morning}), State: kepu.Postponed, Place: "社区广场", Topic: "消防"},
		{ID: "shi", Name: "世界粮食日展览", When: onDay(10, 16, kepu.Hours{}), State: kepu.Held, Place: "科普画廊", Topic: "农业"},
		{ID: "mingnian", Name: "寒假科学营", When: kepu.When{Kind: kepu.OnDay, Within: testYear, From: calendar.Partial{Year: 2027, Month: 1, Day: 25}, Hours: kepu.Hours{Part: kepu.Afternoon}}, Place: "城南小学", Audience: []string{"青少年"}},
		{
			ID: "tags", Name: "[red]很长很长的活动名字[-]\x1b[2J：社区全体居民共同参与的秋冬季节呼吸道疾病预防知识有奖问答暨文艺演出", When: onDay(11, 3, from(900, 0)),
			Place: "\u202e二楼[\"r\"]东侧多功能厅（原老年活动室）靠窗的那一间", About: "[yellow]带好\x9b31m身份证",
		},
	}
}

func testSchedule(activities []kepu.Activity) *kepu.Schedule {
	s, _ := kepu.NewSchedule(activities, nil)
	return s
}

func testNotices() []kepu.Notice {
	return []kepu.Notice{
		{Text: "旧通知", Last: calendar.MustDate(2026, 10, 17)},
		{Text: "本周三停水，请提前储水", Last: calendar.MustDate(2026, 10, 21)},
		{Text: "防诈骗讲座改到二楼会议室", Last: calendar.MustDate(2026, 10, 30)},
	}
}

// withEvents puts the test activities into the community.
func withEvents(cfg *Config) {
	cfg.Community.Schedule = testSchedule(testActivities())
	cfg.Community.Notices = testNotices()
}
