package screen

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/terminal/terminaltest"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

const (
	toLeft  = "\x1b[D"
	toRight = "\x1b[C"
	pgUp    = "\x1b[5~"
	pgDn    = "\x1b[6~"
)

// eventPages adds every kind of page about activities.
func eventPages(u *ui, pages map[string]screen) {
	today := u.today()
	pages["today"] = &dayPage{}
	pages["day"] = &dayPage{day: today, inMonth: true}
	pages["empty day"] = &dayPage{day: calendar.MustDate(2027, 2, 3)}
	pages["month"] = &monthPage{day: today}
	pages["six weeks"] = &monthPage{day: calendar.MustDate(2026, 8, 31)}
	pages["notices"] = &notices{}
	pages["undated"] = &undatedPage{today}
	pages["find"] = &findPage{}
	pages["week"] = u.newWeek()
	pages["topics"] = &kinds{words.ByTopic, u.agenda.topics()}
	pages["no topics"] = &kinds{words.ByTopic, nil}
	pages["typing"] = &typeFind{}
	pages["typed"] = &typeFind{query: "cy", typed: true, times: u.agenda.find("cy", today, mostFound)}
	pages["not found"] = &typeFind{query: "qqq"}
	pages["no such day"] = &typeFind{query: "0230"}
	for i, place := range u.agenda.places() {
		pages[fmt.Sprint("place ", i)] = u.newFound(place)
	}
	for i := range u.agenda.len() {
		a := u.agenda.schedule.Activity(i)
		pages["event "+a.ID] = u.newEvent(u.agenda.occasion(a, today))
	}
}

// A resident's walk: today, the month, a day, an activity, back, and find it by
// its initials; with keys and with a finger.
func TestEventWalk(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			k := switchOn(t, size[0], size[1], withEvents)
			k.sees("农历九月初九 重阳节", "现在", "重阳健康义诊", "7 通知（2条）", "本周三停水")
			if size[1] > 12 {
				k.sees("接下来 14:30", "防诈骗讲座")
			}
			k.press("4")
			k.sees("今天的活动", "1 现在 重阳健康义诊", "2 14:30 防诈骗讲座", "星空观测（已取消）")
			k.press(terminaltest.Backspace, "6")
			k.sees("2026年10月", "农历八月至九月", "18日 今天 重阳健康义诊 8:00", "等3项", "日期待定：社区读书会（十月下旬）")
			k.press(down, toLeft, up, toRight) // round and back to the 18th
			k.sees("18日 今天")
			k.press(enter)
			k.sees("10月18日 星期日", "1 现在 重阳健康义诊")
			k.press("1")
			k.sees("活动介绍", "10月18日 星期日 8:00-11:00", "社区广场", "李医生", "老年人、全体居民", "还有6个名额，请到服务台报名")
			k.press(terminaltest.Backspace)
			k.sees("1 现在 重阳健康义诊")
			k.press("*", "5", "6", "c", "y", "j")
			k.sees("请输入：cyj_", "重阳健康义诊")
			k.misses("1 今天")
			k.press(enter, "1")
			k.sees("活动介绍", "重阳健康义诊")
			k.misses("王小明", "JH-09")
			k.press(esc)
			k.sees("1 今天 重阳健康义诊")
			k.press(esc)
			k.sees("请输入：cyj_")
			k.press("q")
			k.sees("没有找到“cyjq”，换个首字母试试")
			k.press(terminaltest.Backspace)
			k.tap("重阳健康义诊")
			k.sees("活动介绍")
		})
	}
}

func TestEventTaps(t *testing.T) {
	for _, size := range sizes {
		k := switchOn(t, size[0], size[1], withEvents)
		k.tap("重阳健康义诊") // on the home page
		k.sees("活动介绍")
		k.press(backspace)
		k.tap("本月活动")
		k.tap("22.")
		k.sees("22日")
		k.misses("22日 今天")
		k.tap("下个月")
		k.sees("2026年11月", "22日")
		k.tap("上个月")
		k.tap("22日")
		k.sees("10月22日 星期四", "智能手机课（已取消）")
		k.press(esc)
		k.tap("日期待定：")
		k.sees("社区读书会（十月下旬）", "亲子实验课（适时）")
	}
}

func TestMonthKeys(t *testing.T) {
	day := func(y, m, d int) calendar.Date { return calendar.MustDate(y, m, d) }
	for _, tt := range []struct {
		reason string
		keys   []string
		want   calendar.Date
	}{
		{"it begins with today", nil, day(2026, 10, 18)},
		{"arrows go on into other months", []string{down, down}, day(2026, 11, 1)},
		{"and back", []string{up, up, up}, day(2026, 9, 27)},
		{"day by day", []string{toLeft, toLeft, toRight}, day(2026, 10, 17)},
		{"page keys turn months", []string{pgDn}, day(2026, 11, 18)},
		{"and so do the signs", []string{"-", "-"}, day(2026, 8, 18)},
		{"a month too short has its last day", []string{"3", "1", "+"}, day(2026, 11, 30)},
		{"into another year", []string{"+", "+", "+"}, day(2027, 1, 18)},
		{"a digit is a day", []string{"7"}, day(2026, 10, 7)},
		{"two are one", []string{"2", "4"}, day(2026, 10, 24)},
		{"a third begins anew", []string{"2", "4", "3"}, day(2026, 10, 3)},
		{"there is no 32nd", []string{"3", "2"}, day(2026, 10, 2)},
		{"zero alone is no day", []string{"0"}, day(2026, 10, 18)},
		{"zero behind a digit is", []string{"3", "0"}, day(2026, 10, 30)},
	} {
		k := switchOn(t, 40, 12, withEvents)
		k.press("6")
		k.press(tt.keys...)
		var got calendar.Date
		k.ask(func() { got = k.u.stack[1].(*monthPage).day })
		if got != tt.want {
			t.Errorf("%s: %q chooses %v, want %v", tt.reason, tt.keys, got, tt.want)
		}
	}
}

// A digit that follows after a while is a new day, not a second digit.
func TestMonthDigitsApart(t *testing.T) {
	k := switchOn(t, 40, 12, withEvents)
	k.press("6", "2")
	k.pass(typingOn)
	k.press("4")
	k.sees("4日 图书室开放")
}

func TestMonthEnds(t *testing.T) {
	m := &monthPage{day: calendar.MustDate(2100, 12, 31)}
	m.turn(+1)
	m.move(keyRight)
	if want := calendar.MustDate(2100, 12, 31); m.day != want {
		t.Errorf("%v, want %v", m.day, want)
	}
	m.day = calendar.MustDate(1901, 1, 1)
	m.turn(-1)
	m.move(keyUp)
	if want := calendar.MustDate(1901, 1, 1); m.day != want {
		t.Errorf("%v, want %v", m.day, want)
	}
}

func TestNoActivities(t *testing.T) {
	for _, s := range []*kepu.Schedule{nil, testSchedule(nil)} {
		k := switchOn(t, 40, 12, func(cfg *Config) { cfg.Community.Schedule = s })
		k.sees("农历九月初九", "1 科普答题")
		k.misses("今天的活动", "查找活动", "本月活动", "本机日期可能不对", "还没有录入")
	}
	k := switchOn(t, 40, 12, func(cfg *Config) { cfg.Community = nil })
	k.sees("这里还没有题目")
}

func TestOnlyActivities(t *testing.T) {
	k := switchOn(t, 40, 12, only(), withEvents)
	k.sees("1 今天的活动", "2 查找活动", "3 本月活动")
}

func TestClockIsBehind(t *testing.T) {
	for _, tt := range []struct {
		reason string
		day    int
		behind bool
	}{
		{"the day before something was held", 15, true},
		{"the day on which it was", 16, false},
		{"later", 18, false},
	} {
		k := switchOn(t, 40, 12, withEvents, func(cfg *Config) {
			cfg.Now = func() time.Time { return time.Date(2026, 10, tt.day, 9, 0, 0, 0, chinaTime) }
		})
		if tt.behind {
			k.sees("本机日期可能不对，请工作人员看一看。")
			k.misses("现在", "接下来")
		} else {
			k.misses("本机日期")
		}
	}
}

func TestYearIsOver(t *testing.T) {
	for _, tt := range []struct {
		day  time.Time
		over bool
	}{
		{time.Date(2027, 1, 1, 9, 0, 0, 0, chinaTime), false}, // 寒假科学营 is still to come
		{time.Date(2027, 12, 31, 9, 0, 0, 0, chinaTime), false},
		{time.Date(2028, 1, 1, 9, 0, 0, 0, chinaTime), true},
	} {
		u := headless(withEvents, func(cfg *Config) { cfg.Now = func() time.Time { return tt.day } })
		if got := u.agenda.of(u.today()).state == yearOver; got != tt.over {
			t.Errorf("%v: over is %v", tt.day, got)
		}
	}
}

// What the home page says as the day goes on.
func TestHappenings(t *testing.T) {
	says := func(at time.Time) (said []string) {
		u := headless(withEvents, func(cfg *Config) { cfg.Now = func() time.Time { return at } })
		for _, p := range u.happenings() {
			said = append(said, squeeze(p.label)+" "+p.text)
		}
		return said
	}
	clock := func(month, day, hour, min int) time.Time {
		return time.Date(2026, time.Month(month), day, hour, min, 0, 0, chinaTime)
	}
	for _, tt := range []struct {
		reason string
		at     time.Time
		want   []string
	}{
		{"before all of it", clock(10, 18, 6, 0), []string{"接下来8:00 重阳健康义诊"}},
		{"in the minute it begins", clock(10, 18, 8, 0), []string{"现在 重阳健康义诊", "接下来14:30 防诈骗讲座"}},
		{"in the minute it ends", clock(10, 18, 11, 0), []string{"接下来14:30 防诈骗讲座"}},
		{"in the evening, the cancelled one is not next, nor one put off", clock(10, 18, 18, 0), []string{"今天 秋季摄影展", "10月31日14:30 智能手机课"}},
		{"what is on for many days, where nothing else is", clock(10, 19, 9, 0), []string{"今天 秋季摄影展", "10月31日14:30 智能手机课"}},
		{"tomorrow", clock(10, 30, 9, 0), []string{"现在 图书室开放", "明天14:30 智能手机课"}},
		{"no end is known: for three hours", clock(11, 3, 11, 59), []string{"今天9:00 " + line(testActivities()[12].Name), "11月5日14:30 智能手机课"}},
		{"next year", clock(12, 31, 20, 0), []string{"2027年1月25日下午 寒假科学营"}},
	} {
		if diff := cmp.Diff(tt.want, says(tt.at)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
	}
}

func TestNotices(t *testing.T) {
	k := switchOn(t, 80, 24, withEvents)
	k.sees("本周三停水，请提前储水 防诈骗讲座改到二楼会议室") // what ends first is most urgent
	k.misses("旧通知")
	k.tap("本周三停水")
	k.sees("通知", "本周三停水，请提前储水（到10月21日）", "防诈骗讲座改到二楼会议室（到10月30日）")
	k.misses("旧通知")
}

func TestPlacesLeft(t *testing.T) {
	for _, tt := range []struct {
		reason string
		places int
		join   kepu.Enrolment
		state  kepu.ActivityState
		day    int
		want   string
	}{
		{"some are left", 30, kepu.Enrolment{Taken: 24, Counted: true}, 0, 18, "还有6个名额，请到服务台报名"},
		{"all are taken", 30, kepu.Enrolment{Taken: 30, Counted: true}, 0, 18, "名额已满"},
		{"more than there are", 30, kepu.Enrolment{Taken: 31, Counted: true}, 0, 18, "名额已满"},
		{"nobody counted", 30, kepu.Enrolment{}, 0, 18, ""},
		{"another way to join", 30, kepu.Enrolment{How: "打电话报名", Taken: 24, Counted: true}, 0, 18, "还有6个名额，打电话报名"},
		{"no limit", 0, kepu.Enrolment{How: "无需报名"}, 0, 18, "无需报名"},
		{"it is over", 30, kepu.Enrolment{Taken: 24, Counted: true}, 0, 17, ""},
		{"it is cancelled", 30, kepu.Enrolment{Taken: 24, Counted: true}, kepu.Cancelled, 18, ""},
		{"it is cancelled, however people would have joined", 30, kepu.Enrolment{How: "打电话报名", Taken: 24, Counted: true}, kepu.Cancelled, 18, ""},
		{"it is put off", 30, kepu.Enrolment{How: "打电话报名", Taken: 24, Counted: true}, kepu.Postponed, 18, ""},
	} {
		u := headless(withEvents)
		a := &kepu.Activity{Places: tt.places, Enrolment: tt.join, State: tt.state}
		e := &event{Occurrence: kepu.Occurrence{Activity: a, Dated: true, Period: kepu.DayPeriod(calendar.MustDate(2026, 10, tt.day)), State: tt.state}}
		if got := e.joining(u); got != tt.want {
			t.Errorf("%s: says %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// However many there are, a page lists what people turn through, and says that
// there are more.
func TestManyActivities(t *testing.T) {
	k := switchOn(t, 40, 12, manyEvents)
	k.press("4")
	var choices, pages int
	k.ask(func() { choices, pages = len(k.u.frame.choices), k.u.frame.pages })
	if choices != listed {
		t.Errorf("%d choices, want %d", choices, listed)
	}
	for range pages {
		k.press("+")
	}
	k.sees("没有列出来，用“查找活动”找得更快。")
	k.press("*", "5", "6")
	for _, c := range "fzpjz" {
		k.press(string(c))
	}
	k.sees("找到45项", "防诈骗讲座")
}

func TestDayNames(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		day     calendar.Date
		columns int
		want    string
	}{
		{"a festival", calendar.MustDate(2026, 10, 18), 38, "农历九月初九 重阳节 老年节"},
		{"as much as there is room for", calendar.MustDate(2026, 10, 18), 22, "农历九月初九 重阳节"},
		{"the days of the dead are not announced", calendar.MustDate(2026, 8, 27), 38, "农历七月十五"},
		{"no festival on a solemn day, 中秋节 in 2005", calendar.MustDate(2005, 9, 18), 38, "农历八月十五 九一八纪念日"},
		{"a term", calendar.MustDate(2026, 10, 23), 38, "农历九月十四 霜降"},
		{"beyond the tables", calendar.MustDate(2150, 1, 2), 38, ""},
	} {
		u := headless()
		if got := u.almanac(tt.day, tt.columns); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// What can be spared goes in as far as there is room, not only up to the first
// that does not fit.
func TestSpareParts(t *testing.T) {
	v := view{title: "题", body: []part{
		text("一"), {text: "先", spare: 1}, {text: "长得要占好几行" + strings.Repeat("长", 150), spare: 2}, {text: "后", spare: 3}, {text: "中", spare: 2},
	}}
	f := layOut(v, setting{width: 40, height: 8, cursor: -1})
	var said []string
	for _, p := range f.view.body {
		said = append(said, p.text)
	}
	if diff := cmp.Diff([]string{"一", "先", "后", "中"}, said); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	full := view{title: "题", body: []part{text(strings.Repeat("一\n", 30)), {text: "先", spare: 1}}}
	if f := layOut(full, setting{width: 40, height: 8, cursor: -1}); len(f.view.body) != 1 || f.pages < 2 {
		t.Errorf("a page that is full keeps %d parts on %d pages", len(f.view.body), f.pages)
	}
}

// What has no day and is held, cancelled or past will not get one.
func TestUndatedIsStillToCome(t *testing.T) {
	in := func(name string, month int, state kepu.ActivityState) kepu.Activity {
		return kepu.Activity{Name: name, State: state, When: kepu.When{Kind: kepu.InMonths, Text: name, Within: testYear, Months: []int{month}}}
	}
	s := testSchedule([]kepu.Activity{
		in("九月", 9, kepu.Scheduled), in("十月", 10, kepu.Scheduled), in("十月已办", 10, kepu.Held), in("十月取消", 10, kepu.Cancelled), in("十一月", 11, kepu.Scheduled),
	})
	a := newAgenda(s).of(calendar.MustDate(2026, 10, 18))
	for month, want := range map[int][]string{9: nil, 10: {"十月"}, 11: {"十一月"}} {
		var got []string
		for _, o := range a.month(2026, month).undated {
			got = append(got, o.Activity.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("month %d (-want +got):\n%s", month, diff)
		}
	}
}
