package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const eventsTable = `编号,名称,时间,地点
昨,昨天的课,10月17日,活动室
今,今天的课,10月18日 14:30,活动室
末,第三十天的课,11月17日,活动室
后,三十天以后的课,11月18日,活动室
周,太极拳班,每周三 7:00,社区广场
月,读书会,十月下旬,图书室
季,宣传栏换新,每周一次,宣传栏
延,湿地行,10月25日,湿地公园
定,招募,待定,
`

// TestEventsToday looks at a folder on 18 October 2026, a Sunday.
func TestEventsToday(t *testing.T) {
	dir := t.TempDir()
	table := strings.Replace(eventsTable, "编号,名称,时间,地点", "编号,名称,时间,地点,状态", 1)
	table = strings.Replace(table, "湿地公园", "湿地公园,延期", 1)
	for name, text := range map[string]string{"设置.txt": "社区：城南社区\n年度：2026\n", "活动.csv": table} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		args         string
		has, lacks   []string
		first, count string // how the output begins, and what is there once
		reason       string
	}{
		{"events DIR", []string{"今天的课", "第三十天的课", "2026-10-21 星期三", "日期待定：读书会（十月下旬） 图书室", "日期待定：招募（待定）"},
			[]string{"昨天的课", "三十天以后的课", "2026-10-14"}, "2026-10-18 星期日 农历九月初九 重阳节", "宣传栏换新", "from today for 30 days; 每周一次 is listed once"},
		{"events DIR", []string{"2026-10-25 星期日", "湿地公园  延期"}, nil, "", "湿地行", "what was put off is on its old day, and not again below"},
		{"events -to 今天 DIR", []string{"今天的课"}, []string{"太极拳班"}, "2026-10-18", "今天的课", "only today"},
		{"events -from 昨天 -to 今天 DIR", []string{"昨天的课", "今天的课"}, []string{"太极拳班"}, "2026-10-17", "昨天的课", "yesterday too"},
		{"events DIR 太极", []string{"2026-10-21 星期三 07:00"}, nil, "2026-10-21", "太极", "the next one"},
		{"events DIR ke", nil, nil, "2026-10-18", "今天的课", "today's is before what is to come, and that before what is over"},
		{"events -from 2026-10-22 DIR 太极", []string{"2026-10-28 星期三"}, nil, "2026-10-28", "太极", "the next one from a day on"},
		{"events -json DIR dingqi", nil, nil, "", "", "nothing is no line"},
		{"events -ics - DIR", []string{"DTSTAMP:20261017T163000Z", "第三十天", "三十天以后", "昨天的课"}, []string{"读书会"}, "BEGIN:VCALENDAR", "SUMMARY:太极拳班", "all of the year"},
		{"date", nil, nil, "2026-10-18 星期日 农历九月初九 重阳节", "2026-", "today in China"},
		{"date 明天", nil, nil, "2026-10-19 星期一", "2026-", "tomorrow"},
		{"date -in DIR 今天", nil, nil, "2026-10-18", "2026-", "a folder without a calendar"},
	} {
		var out, errs bytes.Buffer
		args := strings.Fields(strings.ReplaceAll(tt.args, "DIR", dir))
		if status := run(at(&out, &errs), args); status > exitProblems {
			t.Errorf("%s: status %d: %s", tt.args, status, errs.String())
		}
		got := out.String()
		if !strings.HasPrefix(got, tt.first) {
			t.Errorf("%s does not begin with %s: %s\n%s", tt.args, tt.first, tt.reason, got)
		}
		if tt.count != "" && strings.Count(got, tt.count) != 1 {
			t.Errorf("%s does not have %s once: %s\n%s", tt.args, tt.count, tt.reason, got)
		}
		for _, s := range tt.has {
			if !strings.Contains(got, s) {
				t.Errorf("%s lacks %q: %s\n%s", tt.args, s, tt.reason, got)
			}
		}
		for _, s := range tt.lacks {
			if strings.Contains(got, s) {
				t.Errorf("%s has %q: %s\n%s", tt.args, s, tt.reason, got)
			}
		}
	}
}
