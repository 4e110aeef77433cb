package screen

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

func TestNotFound(t *testing.T) {
	for query, want := range map[string]string{
		"0230":             "没有2月30日这一天",
		"2月30日":            "没有2月30日这一天",
		"2.30":             "没有2月30日这一天",
		"20260230":         "没有2月30日这一天",
		"0229":             "没有2月29日这一天",
		"20280229":         "2028年2月29日没有安排活动。",
		"1314":             "没有找到“1314”，日期写成 1018 这样",
		"02":               "没有找到“02”，日期写成 1018 这样",
		"0245":             "没有找到“0245”，日期写成 1018 这样",
		"0102":             "1月2日没有安排活动。",
		"9999999999999999": "没有找到“9999999999999999”，日期写成 1018 这样",
		"cyj":              "没有找到“cyj”，换个首字母试试",
		"cyj1":             "没有找到“cyj1”，换个首字母试试",
		"月":                "没有找到“月”，换个首字母试试",
		".":                "没有找到“.”，换个首字母试试",
	} {
		if got := headless().notFound(query); got != want {
			t.Errorf("%q: %q, want %q", query, got, want)
		}
	}
}

// A day that there is not finds nothing, whatever has digits like it.
func TestNoSuchDayFindsNothing(t *testing.T) {
	k := switchOn(t, 40, 12, manyEvents)
	k.press("5", "6", "0", "2", "3", "0")
	k.sees("没有2月30日这一天")
	k.press(backspace, backspace, "2", "8")
	k.misses("这一天")
	k.sees("2月28日")
}

func TestManyPlaces(t *testing.T) {
	list := make([]kepu.Activity, listed+3)
	for i := range list {
		list[i] = once(10, 30, from(900, 0), "讲座")
		list[i].Place = fmt.Sprint(i, "号楼")
	}
	u := headless(with(10, 18, 9, 0, list...))
	body := (&kinds{words.ByPlace, u.agenda.places()}).view(u).body
	if got, want := body[len(body)-1].text, "还有3个，输入拼音首字母找得更快。"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestMarks(t *testing.T) {
	own := kepu.CalendarEntry{Name: "阳光里邻里文化节", When: kepu.When{Kind: kepu.OnDay, From: calendar.Partial{Month: 5, Day: 9}}}
	work := func(month, day int) kepu.CalendarEntry {
		return kepu.CalendarEntry{Kind: kepu.WorkingDay, When: onDay(month, day, kepu.Hours{})}
	}
	cal, problems := kepu.NewCalendar([]kepu.CalendarEntry{own, work(5, 9), work(10, 10), work(10, 18), work(2, 4)})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, tt := range []struct {
		reason       string
		month, day   int
		lang         kepu.Lang
		narrow, wide string
	}{
		{"a festival", 6, 19, kepu.Hans, "端", "端午节"},
		{"the new year", 1, 1, kepu.Hans, "元", "元旦"},
		{"a term", 10, 23, kepu.Hans, "霜", "霜降"},
		{"a working day", 10, 10, kepu.Hans, "班", "班"},
		{"a festival comes before work", 10, 18, kepu.Hans, "重", "重阳节 班"},
		{"a term after it", 2, 4, kepu.Hans, "班", "班 立春"},
		{"own names are not cut", 5, 9, kepu.Hans, "班", "班"},
		{"nor English ones", 10, 18, kepu.English, "on", "on"},
	} {
		u := headless(func(cfg *Config) { cfg.Community.Schedule, _ = kepu.NewSchedule(nil, cal) })
		u.lang = tt.lang
		d := calendar.MustDate(2026, tt.month, tt.day)
		m := u.markOf(d, u.agenda.names(d))
		if got := m.narrow(); got != tt.narrow {
			t.Errorf("%s: narrow %q, want %q", tt.reason, got, tt.narrow)
		}
		if got := m.within(9); got != tt.wide {
			t.Errorf("%s: wide %q, want %q", tt.reason, got, tt.wide)
		}
		for columns := range 12 {
			if s := m.within(columns); width(s) > columns {
				t.Errorf("%s: %q in %d columns", tt.reason, s, columns)
			}
		}
	}
}

// The dots and the line of a day tell of the same activities.
func TestDotsAndLineAgree(t *testing.T) {
	cancelled, postponed := once(10, 20, from(900, 0), "取消的"), once(10, 20, from(1000, 0), "延期的")
	cancelled.State, postponed.State = kepu.Cancelled, kepu.Postponed
	u := headless(with(10, 18, 9, 0, everyDay("图书室"), cancelled, postponed,
		once(10, 21, from(900, 0), "一"), once(10, 22, from(900, 0), "一"), once(10, 22, from(1000, 0), "二"), forDays(10, 22, 23, "展")))
	plan := u.agenda.of(u.today()).month(2026, 10)
	for day, want := range map[int][3]any{
		19: {0, "图书室 8:00", ""},
		20: {0, "图书室 8:00", ""},
		21: {1, "一 9:00", ""},
		22: {3, "一 9:00", "等3项"},
		23: {1, "展", ""},
	} {
		_, said, more := u.dayLine(calendar.MustDate(2026, 10, day))
		if diff := cmp.Diff(want, [3]any{plan.count[day], said, more}); diff != "" {
			t.Errorf("day %d (-want +got):\n%s", day, diff)
		}
	}
}

// The pages that go by the clock say that it may be wrong.
func TestClockBehindIsSaid(t *testing.T) {
	for _, lang := range []kepu.Lang{kepu.Hans, kepu.Hant, kepu.English} {
		for _, size := range sizes {
			k := switchOn(t, size[0], size[1], withEvents, func(cfg *Config) {
				cfg.Community.Settings.Lang = lang
				cfg.Now = func() time.Time { return time.Date(2026, 10, 1, 9, 0, 0, 0, chinaTime) }
			})
			k.sees("2026", words.ClockBehind.Text(lang))
			for _, keys := range [][]string{{"4"}, {"5"}, {"5", "6"}, {"6"}} {
				k.press("*")
				k.press(keys...)
				k.sees(words.ClockBehind.Text(lang))
			}
			k.misses("2/2")
			k.sees("31")
		}
	}
}

func TestLongNamesOfDays(t *testing.T) {
	memorial := calendar.MustDate(2026, 12, 13)
	for _, tt := range []struct {
		day     calendar.Date
		columns int
		want    string
	}{
		{memorial, 38, "农历十一月初五 国家公祭日"},
		{memorial, 60, "农历十一月初五 南京大屠杀死难者国家公祭日"},
		{calendar.MustDate(2026, 12, 22), 38, "农历十一月十四 冬至节"},
	} {
		if got := headless().almanac(tt.day, tt.columns); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.day, got, tt.want)
		}
	}
}

// Enter turns the pages of what is to be read, and goes back from the last.
func TestEnterReadsOn(t *testing.T) {
	k := switchOn(t, 40, 12, withEvents)
	k.press("4", "1")
	k.sees("回车 下一页", "1/2")
	k.press(enter)
	k.sees("回车 返回", "2/2", "承办")
	k.press(enter)
	k.sees("今天的活动")
	k.press("/")
	k.tap("回车 下一页")
	k.sees("2/2")
}

// Numbers in the foot are those of the page.
func TestFootNumbersOfThePage(t *testing.T) {
	k := switchOn(t, 40, 12, withEvents)
	k.press("6", enter)
	k.sees("1-6 看介绍")
	k.press("+")
	k.sees("7-9 看介绍")
}

func TestWayHomeStaysInTheFoot(t *testing.T) {
	for _, lang := range []kepu.Lang{kepu.Hans, kepu.Hant, kepu.English} {
		k := switchOn(t, 40, 12, withEvents, func(cfg *Config) { cfg.Community.Settings.Lang = lang })
		k.press("5", "6", "c")
		k.sees("* " + words.Home.Text(lang))
	}
}

// What is over by its hours says so in today's list.
func TestOverToday(t *testing.T) {
	u := headless(with(10, 18, 20, 0, once(10, 18, from(800, 1000), "义诊"), once(10, 18, from(1930, 0), "晚会")))
	var got []string
	for _, p := range (&dayPage{}).view(u).body {
		got = append(got, p.text)
	}
	if diff := cmp.Diff([]string{"义诊（已结束）", "晚会"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Brackets are never cut in the middle.
func TestFitWhole(t *testing.T) {
	for _, tt := range []struct {
		text    string
		columns int
		want    string
	}{
		{"读书会（十月下旬）", 18, "读书会（十月下旬）"},
		{"读书会（十月下旬）", 17, "读书会"},
		{"读书会（一）（十月下旬）", 16, "读书会（一）"},
		{"很长的活动名字（十月）", 8, "很长的.."},
		{"Reading (late October)", 12, "Reading"},
	} {
		if got := fitWhole(tt.text, tt.columns); got != tt.want {
			t.Errorf("%q in %d: %q, want %q", tt.text, tt.columns, got, tt.want)
		}
	}
}
