package screen

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// with puts activities into the community, and sets the clock to a day of 2026.
func with(month, day, hour, min int, activities ...kepu.Activity) func(*Config) {
	return func(cfg *Config) {
		cfg.Community.Schedule = testSchedule(activities)
		cfg.Now = func() time.Time { return time.Date(2026, time.Month(month), day, hour, min, 0, 0, chinaTime) }
	}
}

func weekly(name, place string, weekday time.Weekday, changes ...kepu.Change) kepu.Activity {
	rule := kepu.RecurrenceRule{Frequency: kepu.Weekly, Days: []kepu.RecurrenceDay{{Weekday: weekday}}}
	return kepu.Activity{
		Name: name, Place: place, Changes: changes,
		When: kepu.When{Kind: kepu.OnRule, Text: "每周", Within: testYear, Rule: rule, Hours: from(1430, 1600)},
	}
}

func everyDay(name string) kepu.Activity {
	return kepu.Activity{Name: name, When: kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachDay, Text: "每天", Within: testYear, Hours: from(800, 1730)}}
}

func forDays(month, first, last int, name string) kepu.Activity {
	return kepu.Activity{Name: name, When: kepu.When{Kind: kepu.OnDays, Text: name, Within: testYear, From: partial(month, first), To: partial(month, last)}}
}

func once(month, day int, hours kepu.Hours, name string) kepu.Activity {
	return kepu.Activity{Name: name, When: onDay(month, day, hours)}
}

// Signs turn pages and ask for help while letters, digits, Chinese, points and
// blanks are typed.
func TestSignsAreNotTyped(t *testing.T) {
	k := switchOn(t, 40, 12, manyEvents)
	k.press("5", "6", "f", "z", "p")
	k.sees("找到45项以上，请再输几个字", "请输入：fzp_", "+ 下一页", "1/")
	k.press("+")
	k.sees("- 上一页")
	k.press("-")
	k.sees("请输入：fzp_", "1/")
	k.press("/")
	k.sees("帮助")
	k.press(esc)
	k.press("@", "?", "讲", " ", "1", ".", "2")
	k.sees("请输入：fzp讲 1.2_")
	k.press(backspace, backspace, backspace, backspace, backspace)
	k.sees("请输入：fzp_")
	k.press(backspace, backspace, backspace)
	k.sees("请输入：_", "退格 返回")
	k.press(backspace)
	k.sees("6 输入拼音首字母或日期")
	k.press("6", "f", "*")
	k.sees("1 科普答题")
}

// A time at another place is found at both, and says so.
func TestChangedPlace(t *testing.T) {
	changed := kepu.Change{Day: calendar.MustDate(2026, 11, 27), Place: "二楼会议室"}
	withPlaces := with(11, 22, 9, 0, weekly("棋牌角", "老年活动室", time.Friday, changed), once(12, 1, from(900, 0), "讲座"))
	u := headless(withPlaces)
	for _, tt := range []struct {
		reason, place string
		today         calendar.Date
		want          string
	}{
		{"where it is once", "二楼会议室", calendar.MustDate(2026, 11, 22), "2026-11-27"},
		{"where it is as a rule", "老年活动室", calendar.MustDate(2026, 11, 22), "2026-12-04"},
		{"where it was once", "二楼会议室", calendar.MustDate(2026, 11, 30), "2026-11-27"},
	} {
		for _, k := range u.agenda.places() {
			if k.name != tt.place {
				continue
			}
			o := u.agenda.occasionAt(k.activities[0], tt.today, k.place)
			if got := o.First.String(); got != tt.want {
				t.Errorf("%s: %s, want %s", tt.reason, got, tt.want)
			}
			tt.place = ""
		}
		if tt.place != "" {
			t.Errorf("%s: no place %s", tt.reason, tt.place)
		}
	}
	k := switchOn(t, 40, 12, withPlaces)
	k.tap("查找活动")
	k.press("5")
	k.tap("二楼会议室")
	k.sees("11月27日 棋牌角")
	k.press("1")
	k.sees("原在老年活动室，11月27日改在二楼会议室", "地点 二楼会议室")
}

// What tells most is the last to be left out on the home page.
func TestHappeningsInOrder(t *testing.T) {
	part := kepu.Hours{Part: kepu.Afternoon}
	for _, tt := range []struct {
		reason    string
		hour, min int
		list      []kepu.Activity
		want      []string
		keeps     string // with room for one line
	}{
		{
			"now, then what has a time, then a part of the day; what is running is left out", 9, 0,
			[]kepu.Activity{forDays(10, 12, 24, "展"), once(10, 18, part, "下午"), once(10, 18, from(1930, 0), "晚会"), everyDay("图书室"), once(10, 18, from(800, 1000), "义诊")},
			[]string{"现在 义诊", "接下来19:30 晚会", "今天下午 下午"}, "义诊",
		},
		{"a time is told before a part of the day", 10, 0, []kepu.Activity{once(10, 18, part, "下午"), once(10, 18, from(1930, 0), "晚会")}, []string{"接下来19:30 晚会", "今天下午 下午"}, "晚会"},
		{"a part of the day before what is running", 10, 0, []kepu.Activity{forDays(10, 12, 24, "展"), once(10, 18, part, "下午")}, []string{"今天下午 下午"}, "下午"},
		{"tomorrow at its time tells more than what is running", 10, 0, []kepu.Activity{forDays(10, 12, 24, "展"), once(10, 19, from(900, 0), "课")}, []string{"今天 展", "明天9:00 课"}, "课"},
		{"and more than what is on every day", 10, 0, []kepu.Activity{everyDay("图书室"), once(10, 19, from(900, 0), "课")}, []string{"现在 图书室", "明天9:00 课"}, "课"},
		{"but not what is weeks ahead", 10, 0, []kepu.Activity{forDays(10, 12, 24, "展"), once(10, 30, from(900, 0), "课")}, []string{"今天 展", "10月30日9:00 课"}, "展"},
		{"days with hours are on within them", 10, 0, []kepu.Activity{
			{Name: "展", When: kepu.When{Kind: kepu.OnDays, Text: "展", Within: testYear, From: partial(10, 12), To: partial(10, 24), Hours: from(900, 1700)}},
		}, []string{"现在 展"}, "展"},
	} {
		u := headless(with(10, 18, tt.hour, tt.min, tt.list...))
		var got []string
		var kept string
		for _, p := range u.happenings() {
			got = append(got, squeeze(p.label)+" "+p.text)
			if p.spare == spareHappening {
				kept += p.text
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
		if kept != tt.keeps {
			t.Errorf("%s: keeps %q, want %q", tt.reason, kept, tt.keeps)
		}
	}
}

// Notices can be read with a keypad, and the entries still fit two columns.
func TestNoticesByNumber(t *testing.T) {
	for lang, want := range map[kepu.Lang]string{kepu.Hans: "7 通知（2条）", kepu.Hant: "7 通知（2條）", kepu.English: "7 Notices (2)"} {
		k := switchOn(t, 40, 12, withEvents, func(cfg *Config) { cfg.Community.Settings.Lang = lang })
		k.sees(want)
		k.press("7")
		k.sees("本周三停水，请提前储水", "防诈骗讲座改到二楼会议室")
	}
	k := switchOn(t, 40, 12, withEvents, func(cfg *Config) { cfg.Community.Notices = nil })
	k.misses("通知")
}

// What was held is not to come, and says so where it is found.
func TestHeld(t *testing.T) {
	held := kepu.Activity{Name: "春季灭鼠", Topic: "健康", State: kepu.Held, When: kepu.When{Kind: kepu.InMonths, Text: "十月", Within: testYear, Months: []int{10}}}
	plain := once(10, 30, from(900, 0), "义诊")
	plain.Topic = "健康"
	only := held
	only.Topic = "消防"
	u := headless(with(10, 18, 9, 0, held, plain, only))
	for _, k := range u.agenda.topics() {
		f := u.newFound(k)
		var coming []string
		for _, o := range f.times {
			coming = append(coming, o.Activity.Name)
		}
		want := []string{"义诊"}
		if k.name == "消防" {
			want = nil
		}
		if diff := cmp.Diff(want, coming); diff != "" {
			t.Errorf("%s (-want +got):\n%s", k.name, diff)
		}
	}
	times := u.agenda.find("cjms", u.today(), 9)
	if len(times) == 0 {
		t.Fatal("not found")
	}
	if got, want := u.called(&times[0], u.today()), "春季灭鼠（十月，已举办）"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A time that was moved stands on its new day, and its old day says where it is.
func TestMovedInTheWeek(t *testing.T) {
	change := kepu.Change{Day: calendar.MustDate(2026, 12, 3), To: calendar.MustDate(2026, 12, 5)}
	for _, tt := range []struct {
		reason string
		day    int
		want   []string
	}{
		{"before both", 1, []string{"周四 智能手机课 改到12月5日", "周五 9:00 讲座", "周六 14:30 智能手机课"}},
		{"between", 4, []string{"周五 9:00 讲座", "周六 14:30 智能手机课"}},
	} {
		u := headless(with(12, tt.day, 9, 0, weekly("智能手机课", "会议室", time.Thursday, change), once(12, 4, from(900, 0), "讲座")))
		var got []string
		for _, p := range u.newWeek().view(u).body {
			got = append(got, strings.TrimSpace(p.note+" "+p.text))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
	}
}
