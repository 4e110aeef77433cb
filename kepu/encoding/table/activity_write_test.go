package table

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// alikeActivities compares what a table carries: times by their meaning and
// their words, and not where anything stood.
var alikeActivities = []cmp.Option{
	cmpopts.IgnoreFields(kepu.Activity{}, "At"), cmpopts.IgnoreFields(kepu.CalendarEntry{}, "At"), cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b kepu.When) bool { return a.Text == b.Text && a.Equal(&b) }),
	cmp.Comparer(func(a, b calendar.Date) bool { return a == b }),
	cmp.Comparer(func(a, b kepu.Hours) bool { return a == b }),
}

func TestAppendActivities(t *testing.T) {
	when := func(text string) kepu.When {
		w, problems := kepu.ParseWhen(text, in2026)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		return w
	}
	day := calendar.MustDate
	half, _ := kepu.NewClock(14, 30)
	activities := []kepu.Activity{
		{ID: "HD-1", Name: "重阳义诊", When: when("10月18日 9:00—11:00"), Place: "社区广场", Hosts: []string{"居委会", "科普协会"}, Audience: []string{"老年人"}, Topic: "健康", Places: 40,
			Enrolment: kepu.Enrolment{How: "到服务台报名", Taken: 24, Counted: true}, PlanItem: "JH-3", State: kepu.Held, About: "量血压，测血糖"},
		{Name: "手机课", When: when("每周四 14:30"), Speakers: []string{"张老师"}, Changes: []kepu.Change{
			{Day: day(2026, 10, 1), Cancelled: true}, {Day: day(2026, 10, 8), To: day(2026, 10, 10), Hours: kepu.Hours{From: half}, Place: "二楼会议室"}, {Day: day(2026, 10, 15), Place: "图书室"}}},
		{Name: "茶会", State: kepu.Cancelled, Enrolment: kepu.Enrolment{Counted: true}},
	}
	text, problems := AppendActivities(nil, activities)
	want := "\ufeff编号,名称,年度,时间,地点,主办,主讲,对象,主题,人数上限,报名,计划项,状态,简介\n" +
		"HD-1,重阳义诊,2026,10月18日 9:00—11:00,社区广场,居委会、科普协会,,老年人,健康,40,到服务台报名，已报24人,JH-3,已举办,量血压，测血糖\n" +
		",手机课,2026,每周四 14:30,,,张老师,,,,,,2026年10月1日取消；2026年10月8日改到2026年10月10日 14:30 二楼会议室；2026年10月15日改在图书室,\n" +
		",茶会,每年,,,,,,,,已报0人,,取消,\n"
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
	if len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	back, problems := ReadActivities("", text, kepu.Period{})
	if diff := cmp.Diff(activities, back, alikeActivities...); diff != "" || len(problems) > 0 {
		t.Errorf("read back (-want +got):\n%s\n%v", diff, problems)
	}
}

func TestAppendActivitiesTells(t *testing.T) {
	built := kepu.When{Kind: kepu.OnTerm, Name: "冬至"}
	for _, tt := range []struct {
		reason string
		a      kepu.Activity
		want   string
	}{
		{"a name that is a total", kepu.Activity{Name: "合计"}, "activity.notWritten []"},
		{"no name", kepu.Activity{Place: "广场"}, "activity.notWritten []"},
		{"a name that is the head of rows", kepu.Activity{Name: "一、健康类"}, "activity.notWritten []"},
		{"a host with a sign between names", kepu.Activity{Name: "义诊", Hosts: []string{"甲、乙"}}, "activity.notCarried [1 主办]"},
		{"a time without words", kepu.Activity{Name: "义诊", When: built}, "activity.notCarried [1 时间]"},
		{"a place that says there is none", kepu.Activity{Name: "义诊", Place: "无"}, "activity.notCarried [1 地点]"},
		{"lines", kepu.Activity{Name: "义诊", About: "一\n二"}, "activity.notCarried [1 简介]"},
		{"a count among the words", kepu.Activity{Name: "义诊", Enrolment: kepu.Enrolment{How: "已报24人"}}, "activity.notCarried [1 报名]"},
		{"a change that says nothing", kepu.Activity{Name: "义诊", Changes: []kepu.Change{{Day: calendar.MustDate(2026, 10, 1)}}}, "activity.notCarried [1 状态]"},
		{"full", kepu.Activity{Name: "义诊"}, ""},
	} {
		_, problems := AppendActivities(nil, []kepu.Activity{tt.a})
		got := ""
		for _, p := range problems {
			args := p.Args
			if p.Code == kepu.ActivityNotWritten {
				args = nil
			}
			got += fmt.Sprint(string(p.Code), " ", args)
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

func TestAppendActivityIDs(t *testing.T) {
	activities := []kepu.Activity{{ID: "1", Name: "义诊"}, {ID: "2", Name: "讲座"}}
	text, problems := AppendActivities(nil, activities)
	back, _ := ReadActivities("", text, kepu.Period{})
	if diff := cmp.Diff(activities, back, alikeActivities...); diff != "" || len(problems) > 0 {
		t.Errorf("ids that count are lost (-want +got):\n%s%v", diff, problems)
	}
}

func TestAppendCalendar(t *testing.T) {
	entries, problems := ReadCalendar("", []byte("名称,年度,时间,类别,来源\n国庆节,2026,10月1日—7日,放假,国务院办公厅\n国庆节,2026,10月10日,上班,\n第一学期,,2026年9月1日—2027年1月20日,学期,\n暑假,,2026年7月1日—8月31日,假期,\n邻里节,,5月20日,,\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	text, problems := AppendCalendar(nil, entries)
	want := "\ufeff名称,年度,时间,类别,来源\n国庆节,2026,10月1日—7日,放假,国务院办公厅\n国庆节,2026,10月10日,上班,\n第一学期,每年,2026年9月1日—2027年1月20日,学期,\n暑假,每年,2026年7月1日—8月31日,假期,\n邻里节,每年,5月20日,自定,\n"
	if diff := cmp.Diff(want, string(text)); diff != "" || len(problems) > 0 {
		t.Errorf("written (-want +got):\n%s%v", diff, problems)
	}
	back, _ := ReadCalendar("", text)
	if diff := cmp.Diff(entries, back, alikeActivities...); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
	_, problems = AppendCalendar(nil, []kepu.CalendarEntry{{Name: "合计"}, {Name: "邻里节", When: kepu.When{Kind: kepu.OnTerm}}})
	if got := told(problems, true); len(got) != 2 || problems[0].Code != kepu.ActivityNotWritten || problems[1].Code != kepu.ActivityNotCarried {
		t.Errorf("told %v", got)
	}
}

// TestActivityRoundTrip writes generated activities and reads them back: nothing
// differs unless AppendActivities said so, and it says so of few.
func TestActivityRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	some := func(list ...string) (got []string) {
		for _, s := range list {
			if r.IntN(3) == 0 {
				got = append(got, s)
			}
		}
		return got
	}
	const n, batch = 5000, 50
	told := 0
	for range n / batch {
		activities := make([]kepu.Activity, batch)
		for i := range activities {
			within := []kepu.Period{{}, in2026, kepu.YearPeriod(2027), schoolYear(2026), {First: calendar.MustDate(2026, 3, 1)}}[r.IntN(5)]
			when, _ := kepu.ParseWhen(pick("", "10月18日", "2026年10月18日 9:00", "每周四 14:30—16:00", "三、四月份", "九月上旬", "重阳节前后", "待定", "2月30日", "9月18日—24日", "九月初九", "暑假每周三", "每季度", "全国科普月期间"), within)
			if when.Text == "" {
				when = kepu.When{}
			}
			a := kepu.Activity{
				ID: pick("", "HD-"+fmt.Sprint(i), "7"), Name: sentence(r, 4, "讲座"), When: when, Place: pick("", "社区广场", "二楼会议室", "=1", "A座,3楼", "无障碍厅"),
				Hosts: some("居委会", "科普协会", "卫生站（牵头）"), Organisers: some("科协", "\"引号\"社"), CoOrganisers: some("消防站"), Speakers: some("李医生", "Tom"),
				Owner: pick("", "张三"), Audience: some("老年人", "青少年"), Topic: pick("", "健康", "消防"), Places: r.IntN(3) * 20, PlanItem: pick("", "JH-03"),
				Enrolment: kepu.Enrolment{How: pick("", "到服务台报名", "无需报名", "电话报名，8888123")}, State: kepu.ActivityState(r.IntN(4)), About: pick("", sentence(r, 6, "。")),
			}
			if r.IntN(2) == 0 {
				a.Enrolment.Taken, a.Enrolment.Counted = r.IntN(50), true
			}
			for range r.IntN(3) {
				c := kepu.Change{Day: calendar.MustDate(2026, 1+r.IntN(12), 1+r.IntN(28)), Cancelled: r.IntN(2) == 0}
				if !c.Cancelled {
					c.Place = pick("图书室", "二楼会议室", "A座3楼")
					if r.IntN(2) == 0 {
						c.To = c.Day.AddDays(1 + r.IntN(40))
						from, _ := kepu.NewClock(13+r.IntN(6), 30)
						c.Hours = []kepu.Hours{{}, {From: from}, {Part: kepu.Afternoon, From: from}, {Part: kepu.Morning}}[r.IntN(4)]
					}
				}
				a.Changes = append(a.Changes, c)
			}
			activities[i] = a
		}
		text, problems := AppendActivities(nil, activities)
		said, dropped := map[string]bool{}, 0
		for _, p := range problems {
			said[p.Args[0].(string)] = true
			if p.Code == kepu.ActivityNotWritten {
				dropped++
				activities[atoi(p.Args[0].(string))-1].Name = ""
			}
		}
		told += len(said)
		back, _ := ReadActivities("", text, kepu.Period{})
		if len(back) != batch-dropped {
			t.Fatalf("%d activities written, %d read back:\n%s", batch-dropped, len(back), text)
		}
		at := 0
		for i := range activities {
			if activities[i].Name == "" {
				continue
			}
			if diff := cmp.Diff(activities[i], back[at], alikeActivities...); diff != "" && !said[fmt.Sprint(i+1)] {
				t.Fatalf("read back differently (-want +got):\n%s\n%s", diff, text)
			}
			at++
		}
	}
	if told > n/20 {
		t.Errorf("%d of %d activities could not be written as they are", told, n)
	}
	t.Logf("%d activities, %d of them not carried whole and reported", n, told)
}

func atoi(s string) (n int) {
	fmt.Sscan(s, &n)
	return n
}
