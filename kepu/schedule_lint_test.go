package kepu_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

func TestScheduleLint(t *testing.T) {
	activity := func(line int, name, when, place, owner string, state kepu.ActivityState) kepu.Activity {
		w, _ := kepu.ParseWhen(when, kepu.YearPeriod(2026))
		a := kepu.Activity{Name: name, When: w, Place: place, Owner: owner, State: state, At: kepu.Position{File: "活动.csv", Line: line}}
		if owner != "" {
			a.Hosts = []string{"居委会"}
		}
		return a
	}
	s, _ := kepu.NewSchedule([]kepu.Activity{
		activity(2, "手机课", "每周四 14:30—16:00", "会议室", "林", 0),
		activity(3, "书法班", "每周四 15:00—17:00", "会议室", "秦", 0),
		activity(4, "讲座", "10月22日", "会议室", "何", 0),
		activity(5, "义诊", "10月22日15:30", "广场", "林", 0),
		activity(6, "读书会", "10月下旬", "", "", 0),
		activity(7, "春游", "四月", "", "", 0),
		activity(8, "展览", "10月22日14:00—17:00", "会议室", "", kepu.Cancelled),
	}, nil)
	var got []string
	for _, p := range s.Lint(kepu.Period{First: calendar.MustDate(2026, 10, 19), Last: calendar.MustDate(2026, 11, 1)}) {
		got = append(got, fmt.Sprint(p.Line, " ", p.Text(kepu.Hans)))
	}
	want := []string{
		"2 “手机课”和“讲座”同一天都要“会议室”，时间没写全，请核对：2026-10-22，共1次", // no hours
		"3 “书法班”和“讲座”同一天都要“会议室”，时间没写全，请核对：2026-10-22，共1次",
		"2 “手机课”和“书法班”同一时间都用“会议室”：2026-10-22，共2次", // two Thursdays, told once
		"2 “手机课”和“义诊”同一时间都要林在场：2026-10-22，共1次",    // begins while the other is on
		"6 “读书会”还没有定下日子（10月下旬）",
		"6 “读书会”没有写地点",
		"6 “读书会”没有写主办，也没有写负责人",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestScheduleLintMany tells of all clashes of a bad year, and stops at too many.
func TestScheduleLintMany(t *testing.T) {
	clashes := func(n, rooms int) map[kepu.Code]int {
		var activities []kepu.Activity
		for i := range n {
			day := calendar.MustDate(2026, 1, 1).AddDays(i % 300)
			for _, hours := range []string{"9:00—11:00", "10:00—12:00"} {
				w, _ := kepu.ParseWhen(day.String()+" "+hours, kepu.Period{})
				activities = append(activities, kepu.Activity{Name: fmt.Sprint(i, hours), Place: fmt.Sprint("会议室", i/300%rooms), Hosts: []string{"居委会"}, When: w})
			}
		}
		s, _ := kepu.NewSchedule(activities, nil)
		counts := map[kepu.Code]int{}
		for _, p := range s.Lint(kepu.YearPeriod(2026)) {
			counts[p.Code]++
		}
		return counts
	}
	if diff := cmp.Diff(map[kepu.Code]int{kepu.ClashOfPlace: 400}, clashes(400, 2)); diff != "" {
		t.Errorf("400 clashes (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[kepu.Code]int{kepu.ClashOfPlace: 500, kepu.MoreClashes: 1}, clashes(20_000, 1)); diff != "" {
		t.Errorf("too many (-want +got):\n%s", diff)
	}
}
