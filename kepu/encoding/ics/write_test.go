package ics

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

var update = flag.Bool("update", false, "write golden files anew")

// demonstration has an activity of every form.
func demonstration() []kepu.Activity {
	at := func(line int) kepu.Position { return kepu.Position{File: "活动.csv", Line: line} }
	return []kepu.Activity{
		{At: at(2), ID: "HD-2026-001", Name: "重阳健康义诊", Place: "社区广场", Hosts: []string{"城南社区居委会", "社区卫生服务站"}, Audience: []string{"老年人"}, Topic: "健康",
			When:  kepu.When{Kind: kepu.OnDay, Text: "10月18日 9:00—11:00", From: partial("10-18"), Within: year2026, Hours: hours("9:00-11:00")},
			Owner: "王主任", PlanItem: "JH-03", Places: 40, Enrolment: kepu.Enrolment{How: "到服务台报名", Taken: 24, Counted: true},
			About: "量血压、测血糖，可以请医生看看正在吃的药。\n请带上身份证；空腹来。"},
		{At: at(3), ID: "HD-2026-002", Name: "防诈骗讲座", Place: "图书室", Hosts: []string{"城南派出所"}, Speakers: []string{"李警官"}, Audience: []string{"老年人", "家庭"}, Topic: "防诈骗",
			When: kepu.When{Kind: kepu.OnRule, Text: "每周四 14:30—16:00", Within: year2026, Hours: hours("14:30-16:00"), Rule: rule(weekly, func(r *kepu.RecurrenceRule) {
				r.Except = []calendar.Date{day("2026-10-01")}
			})},
			Changes: []kepu.Change{{Day: day("2026-11-26"), Cancelled: true}, {Day: day("2026-12-03"), To: day("2026-12-05"), Hours: hours("9:30"), Place: "二楼会议室"}}},
		{At: at(4), Name: "科普画廊展览", Place: "科普画廊",
			When: kepu.When{Kind: kepu.OnDays, Text: "9月18日—24日", From: partial("2026-09-18"), To: partial("2026-09-24")}},
		{At: at(5), ID: "HD-2026-004", Name: "图书室开放", Place: "图书室", Enrolment: kepu.Enrolment{How: "无需报名"},
			When: kepu.When{Kind: kepu.EachPeriod, Each: kepu.EachDay, Text: "每天 8:30—17:30", Within: year2026, Hours: hours("8:30-17:30")}},
		{At: at(6), ID: "HD-2026-005", Name: "敬老茶话会", When: kepu.When{Kind: kepu.OnLunar, Text: "九月初九上午", Lunar: calendar.Lunar{Month: 9, Day: 9}, Hours: kepu.Hours{Part: kepu.Morning}, Within: year2026}},
		{At: at(7), ID: "HD-2026-006", Name: "亲子实验课", Audience: []string{"儿童"}, State: kepu.Postponed,
			When: kepu.When{Kind: kepu.OnRule, Text: "每月第二个周六（7、8月除外）", Rule: second, Within: year2026, Without: []kepu.When{{Kind: kepu.InMonths, Months: []int{7, 8}}}}},
		{At: at(8), ID: "HD-2026-007", Name: "天文观测", State: kepu.Cancelled, When: kepu.When{Kind: kepu.OnTerm, Text: "冬至 20:00—24:00", Name: "冬至", Within: year2026, Hours: hours("20:00-24:00")}},
		{At: at(9), ID: "HD-2026-008", Name: "登高健步走", When: kepu.When{Kind: kepu.OnFestival, Text: "重阳节前后", Name: "重阳节", Relation: kepu.Around, Within: year2026}},
		{At: at(10), ID: "HD-2026-009", Name: "读书会", When: kepu.When{Kind: kepu.Vague, Text: "待定"}},
	}
}

var demonstrationOptions = Options{Stamp: stamp, Within: year2026, Name: "城南社区科普活动", Namespace: "chengnan.example"}

func TestGolden(t *testing.T) {
	s, _ := kepu.NewSchedule(demonstration(), nil)
	got, problems := Append(nil, s, demonstrationOptions)
	for _, p := range problems {
		got = append(got, "# "+p.Position.String()+" "+string(p.Code)+"\r\n"...)
	}
	const golden = "testdata/year.ics.txt"
	if *update {
		if err := os.WriteFile(golden, bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), strings.ReplaceAll(string(got), "\r\n", "\n")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheSameBytes(t *testing.T) {
	s, _ := kepu.NewSchedule(demonstration(), nil)
	first, _ := Append(nil, s, demonstrationOptions)
	s, _ = kepu.NewSchedule(demonstration(), nil)
	second, _ := Append([]byte("before"), s, demonstrationOptions)
	if !bytes.Equal(append([]byte("before"), first...), second) {
		t.Error("the same schedule gave other bytes")
	}
}

// TestOtherReader holds what is written against a reader that others wrote.
func TestOtherReader(t *testing.T) {
	s, _ := kepu.NewSchedule(demonstration(), nil)
	text, _ := Append(nil, s, demonstrationOptions)
	events, err := readStrictly(text)
	if err != nil {
		t.Fatal(err)
	}
	c, err := ical.ParseCalendar(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	theirs := c.Events()
	if len(theirs) != len(events) || len(events) == 0 {
		t.Fatalf("%d events, golang-ical has %d", len(events), len(theirs))
	}
	for i, e := range events {
		start, err := theirs[i].GetStartAt()
		if len(e.get("DTSTART").value) > 8 && (err != nil || !start.Equal(mustTime(e.get("DTSTART")))) {
			t.Errorf("%s: %v %v", show(e), start, err)
		}
		for _, name := range []string{"UID", "SUMMARY", "LOCATION", "DESCRIPTION"} {
			var got string
			if p := theirs[i].GetProperty(ical.ComponentProperty(name)); p != nil {
				got = p.Value
			}
			if want := e.text(name); got != want {
				t.Errorf("%s: %s is %q, want %q", show(e), name, got, want)
			}
		}
	}
}

func TestDescription(t *testing.T) {
	day := kepu.When{Kind: kepu.OnDay, From: partial("2026-09-20")}
	with := func(h kepu.Hours) kepu.When { w := day; w.Hours = h; return w }
	for _, tt := range []struct {
		reason string
		a      kepu.Activity
		lang   kepu.Lang
		want   string
	}{
		{"nothing is known", kepu.Activity{When: day}, kepu.Hans, ""},
		{"what is internal is not written", kepu.Activity{When: day, Owner: "王主任", PlanItem: "JH-03"}, kepu.Hans, ""},
		{"the description comes first, its lines are kept", kepu.Activity{When: day, About: " 量血压。\n测血糖。\n", Hosts: []string{"居委会"}}, kepu.Hans, "量血压。\n测血糖。\n主办：居委会"},
		{"every line", kepu.Activity{When: day, Hosts: []string{"甲", "乙"}, Organisers: []string{"丙"}, CoOrganisers: []string{"丁"}, Speakers: []string{"李医生"},
			Audience: []string{"老年人", "家庭"}, Enrolment: kepu.Enrolment{How: "到服务台报名", Taken: 3, Counted: true}, Places: 40}, kepu.Hans,
			"主办：甲、乙\n承办：丙\n协办：丁\n主讲：李医生\n对象：老年人、家庭\n报名：到服务台报名\n名额：40"},
		{"in Traditional characters the words of the table stay", kepu.Activity{When: day, Hosts: []string{"居委会"}}, kepu.Hant, "主辦：居委会"},
		{"in English", kepu.Activity{When: day, Hosts: []string{"甲", "乙"}, Enrolment: kepu.Enrolment{How: "无需报名"}}, kepu.English, "Host: 甲, 乙\nHow to join: 无需报名"},
		{"a language that is none", kepu.Activity{When: day, Hosts: []string{"甲"}}, 99, "Host: 甲"},
		{"exact hours are in DTSTART", kepu.Activity{When: with(hours("9:00-11:00"))}, kepu.Hans, ""},
		{"also beside a part of the day", kepu.Activity{When: with(kepu.Hours{Part: kepu.Morning, From: clock("9:00")})}, kepu.Hans, ""},
		{"a part of the day is told", kepu.Activity{When: with(kepu.Hours{Part: kepu.Morning})}, kepu.Hans, "时间：上午"},
		{"and so is an end alone", kepu.Activity{When: with(kepu.Hours{To: clock("11:30")})}, kepu.Hans, "时间：11:30结束"},
		{"and both", kepu.Activity{When: with(kepu.Hours{Part: kepu.Afternoon, To: clock("17:00")})}, kepu.Hant, "時間：下午、17:00結束"},
		{"all day is all day", kepu.Activity{When: with(kepu.Hours{Part: kepu.AllDay})}, kepu.Hans, ""},
		{"what is cancelled says so, for programs that show it all the same", kepu.Activity{When: day, State: kepu.Cancelled}, kepu.Hans, "状态：已取消"},
		{"what is put off", kepu.Activity{When: day, State: kepu.Postponed}, kepu.Hans, "状态：延期，新的时间待定"},
		{"a list is one line", kepu.Activity{When: day, Hosts: []string{"甲\n乙"}}, kepu.Hans, "主办：甲 乙"},
	} {
		events, _ := write(t, Options{Lang: tt.lang}, nil, tt.a)
		if len(events) != 1 {
			t.Errorf("%s: %d events", tt.reason, len(events))
		} else if got := events[0].text("DESCRIPTION"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

func TestTexts(t *testing.T) {
	a := kepu.Activity{ID: "a", Name: "义诊\r\nEND:VEVENT\r\nX:", Place: "广场,东;门\\", Topic: "健康", Audience: []string{"老年人", "a,b", " "},
		When: kepu.When{Kind: kepu.OnDay, From: partial("2026-09-20")}}
	events, _ := write(t, Options{}, nil, a)
	for name, want := range map[string]string{"SUMMARY": "义诊 END:VEVENT X:", "LOCATION": `广场,东;门\`} {
		if got := events[0].text(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got, want := events[0].get("CATEGORIES").value, `健康,老年人,a\,b`; got != want {
		t.Errorf("CATEGORIES is %q, want %q", got, want)
	}

	a = kepu.Activity{ID: "a", Name: strings.Repeat("长", 201), About: strings.Repeat("话", 4000), At: kepu.Position{File: "活动.csv", Line: 7},
		When: kepu.When{Kind: kepu.OnDates, Dates: []calendar.Partial{partial("2026-09-20"), partial("2026-09-21")}}}
	events, problems := write(t, Options{}, nil, a)
	if got, want := events[1].text("SUMMARY"), strings.Repeat("长", 199)+"…"; got != want {
		t.Errorf("a long name became %q", got)
	}
	if got := events[1].text("DESCRIPTION"); got != a.About {
		t.Errorf("a description of the most there may be was cut to %d octets", len(got))
	}
	want := []kepu.Problem{{Position: a.At, Code: kepu.TooLong, Args: []any{nameLabel, mostLine}}}
	if diff := cmp.Diff(want, problems); diff != "" {
		t.Errorf("a text that was cut is told once (-want +got):\n%s", diff)
	}
}

func TestProblems(t *testing.T) {
	_, problems := write(t, Options{Within: year2026}, nil,
		kepu.Activity{Name: "读书会", When: kepu.When{Text: "待定"}, At: kepu.Position{File: "活动.csv", Line: 3}},
		kepu.Activity{Name: "义诊", When: kepu.When{Kind: kepu.OnDay, Text: "2027年1月3日", From: partial("2027-01-03")}},
		kepu.Activity{ID: "HD-1"})
	want := []kepu.Problem{
		{Position: kepu.Position{File: "活动.csv", Line: 3}, Code: kepu.ICSNoDay, Args: []any{"读书会", "待定"}},
		{Code: kepu.ICSOutside, Args: []any{"义诊", "2027年1月3日", year2026}},
		{Code: kepu.ICSNoDay, Args: []any{"HD-1", noTimeWords}},
	}
	if diff := cmp.Diff(want, problems, cmp.Comparer(func(a, b kepu.Period) bool { return a == b })); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOnly(t *testing.T) {
	when := kepu.When{Kind: kepu.OnDay, From: partial("2026-09-20")}
	list := []kepu.Activity{{Name: "甲", When: when}, {Name: "甲", When: when}, {Name: "乙", When: when}}
	all, _ := write(t, Options{}, nil, list...)
	second := 0
	some, _ := write(t, Options{Only: func(a *kepu.Activity) bool { second++; return second == 2 }}, nil, list...)
	if len(all) != 3 || len(some) != 1 || some[0].text("UID") != all[1].text("UID") {
		t.Errorf("an activity has another UID where it is the only one: %v of %v", some, all)
	}
	_, problems := write(t, Options{Only: func(*kepu.Activity) bool { return false }}, nil, kepu.Activity{Name: "读书会"})
	if len(problems) > 0 {
		t.Errorf("what is not wanted is no problem: %v", problems)
	}
}

func TestStamp(t *testing.T) {
	for _, tt := range []struct {
		reason string
		stamp  time.Time
		want   string
		code   []kepu.Code
	}{
		{"a time in China is written in UTC", stamp, "20261122T013000Z", nil},
		{"none is 1970 and a problem", time.Time{}, "19700101T000000Z", []kepu.Code{kepu.ICSNoStamp}},
		{"and so is one that has no four digits", time.Date(12026, 1, 1, 0, 0, 0, 0, time.UTC), "19700101T000000Z", []kepu.Code{kepu.ICSNoStamp}},
		{"also one that has them in China only", time.Date(1, 1, 1, 7, 0, 0, 0, china), "19700101T000000Z", []kepu.Code{kepu.ICSNoStamp}},
	} {
		s, _ := kepu.NewSchedule([]kepu.Activity{{When: kepu.When{Kind: kepu.OnDay, From: partial("2026-09-20")}}}, nil)
		text, problems := Append(nil, s, Options{Stamp: tt.stamp})
		events, err := readStrictly(text)
		if err != nil || len(events) != 1 {
			t.Fatalf("%s: %v %v", tt.reason, events, err)
		}
		if got := events[0].get("DTSTAMP").value; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.reason, got, tt.want)
		}
		if diff := cmp.Diff(tt.code, codes(problems)); diff != "" {
			t.Errorf("%s: problems (-want +got):\n%s", tt.reason, diff)
		}
	}
}

func TestNoSchedule(t *testing.T) {
	text, problems := Append(nil, nil, Options{Stamp: stamp})
	if events, err := readStrictly(text); err != nil || len(events)+len(problems) > 0 {
		t.Errorf("%v %v %v", events, problems, err)
	}
}
