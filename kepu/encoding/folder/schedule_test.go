package folder

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// beside is a folder with a bank and settings, and what is asked about.
func beside(settings string, pairs ...string) fstest.MapFS {
	return files(append([]string{"题库/消防.txt", one + "答案：A", "设置.txt", settings}, pairs...)...).(fstest.MapFS)
}

// names lists the activities of a schedule with their days.
func names(s *kepu.Schedule) (list []string) {
	for i := range s.Len() {
		a := s.Activity(i)
		list = append(list, a.Name+" "+a.When.From.String())
	}
	return list
}

func TestSchedule(t *testing.T) {
	const rows = "名称,时间\n义诊,10月18日\n"
	for _, tt := range []struct {
		reason string
		fsys   fstest.MapFS
		want   []string
		told   []string
	}{
		{"no activities", beside(""), nil, nil},
		{"the year of the settings", beside("年度：2026", "活动.csv", rows), []string{"义诊 2026-10-18"}, nil},
		{"as people write it", beside("年度：2026年度", "活动.csv", rows), []string{"义诊 2026-10-18"}, nil},
		{"no year", beside("", "活动.csv", rows), []string{"义诊 --10-18"}, []string{"活动.csv:1:1 activity.noYear"}},
		{"a year that is none", beside("年度：明年", "活动.csv", rows), []string{"义诊 --10-18"}, []string{"活动.csv:1:1 activity.noYear", "设置.txt:1:1 settings.badValue"}},
		{"a title's year", beside("年度：2026", "活动.csv", "2027年活动,\n"+rows), []string{"义诊 2027-10-18"}, nil},
		{"tabs", beside("年度：2026", "活动.tsv", strings.ReplaceAll(rows, ",", "\t")), []string{"义诊 2026-10-18"}, nil},
		{"a workbook", beside("年度：2026", "活动.xlsx", "\f活动\n"+rows), []string{"义诊 2026-10-18"}, nil},
		{"two files", beside("年度：2026", "活动.xlsx", "\f活动\n"+rows, "活动.csv", rows), []string{"义诊 2026-10-18"}, []string{"活动.xlsx folder.secondFile"}},
		{"a folder of that name", beside("", "活动.csv/照片.jpg", ""), nil, []string{"活动.csv folder.misnamedFile"}},
		{"another ending", beside("", "活动.doc", ""), nil, []string{"活动.doc file.unknown"}},
		{"a bad row beside a good one", beside("年度：2026", "活动.csv", "名称,时间\n,10月19日\n义诊,10月18日\n"), []string{"义诊 2026-10-18"}, []string{"活动.csv:2:2 table.noName"}},
		{"a name in Traditional", beside("年度：2026", "活動.csv", rows), []string{"义诊 2026-10-18"}, nil},
		{"a name that is almost right", beside("年度：2026", "活动安排.csv", rows), nil, []string{"活动安排.csv folder.misnamedFile"}},
		{"with a year", beside("年度：2026", "2026活动.csv", rows), nil, []string{"2026活动.csv folder.misnamedFile"}},
		{"a copy", beside("年度：2026", "活动(1).xlsx", rows), nil, []string{"活动(1).xlsx folder.misnamedFile"}},
		{"a copy beside it", beside("年度：2026", "活动(1).csv", rows, "活动.csv", rows), []string{"义诊 2026-10-18"}, []string{"活动(1).csv folder.secondFile"}},
		{"the ending of a text", beside("年度：2026", "活动.txt", rows), nil, []string{"活动.txt folder.misnamedFile"}},
		{"notices as a table", beside("年度：2026", "通知.csv", ""), nil, []string{"通知.csv folder.misnamedFile"}},
		{"a calendar as a text", beside("年度：2026", "日曆.txt", ""), nil, []string{"日曆.txt folder.misnamedFile"}},
		{"another file of activities", beside("年度：2026", "活动总结.xlsx", ""), nil, []string{"活动总结.xlsx file.unknown"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			c, problems := Read(tt.fsys)
			if diff := cmp.Diff(tt.want, names(c.Schedule)); diff != "" {
				t.Errorf("activities (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.told, told(problems)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCalendar(t *testing.T) {
	c, problems := Read(beside("", "日历.csv", "名称,时间,类别\n国庆节,2026年10月1日—7日,放假\n邻里节,5月20日,自定\n"))
	var got []string
	for _, e := range c.Schedule.Calendar().Entries() {
		got = append(got, fmt.Sprint(e.Name, " ", e.Kind, " ", e.When.From, " ", e.At))
	}
	if diff := cmp.Diff([]string{"国庆节 1 2026-10-01 日历.csv:2:1", "邻里节 0 --05-20 日历.csv:3:1"}, got); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string(nil), told(problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	c, _ = Read(beside("", "日曆.csv", "名稱,時間,類別\n,2026年10月10日,上班\n"))
	if got := c.Schedule.Calendar().Entries(); len(got) != 1 || got[0].Kind != kepu.WorkingDay {
		t.Errorf("a calendar in Traditional: %+v", got)
	}
}

func TestNotices(t *testing.T) {
	day := calendar.MustDate(2026, 10, 20).String()
	for _, tt := range []struct{ reason, line, text, last, told string }{
		{"behind, in full", "讲座改到二楼（到2026年10月20日）", "讲座改到二楼", day, ""},
		{"behind, without a year", "讲座改到二楼（10月20日止）", "讲座改到二楼", day, ""},
		{"截至", "讲座改到二楼（截至10月20日）", "讲座改到二楼", day, ""},
		{"narrow brackets", "讲座改到二楼 (至2026-10-20)", "讲座改到二楼", day, ""},
		{"square brackets and a stop", "讲座改到二楼【10月20日前】。", "讲座改到二楼", day, ""},
		{"in Traditional", "講座改到二樓（顯示到10月20號）", "講座改到二樓", day, ""},
		{"before, with a blank", "2026-10-20 讲座改到二楼", "讲座改到二楼", day, ""},
		{"before, with slashes", "2026/10/20　讲座改到二楼", "讲座改到二楼", day, ""},
		{"before, with 到", "到10月20日：讲座改到二楼", "讲座改到二楼", day, ""},
		{"before, with 前", "10月20日前：讲座改到二楼", "讲座改到二楼", day, ""},
		{"a sentence stays whole", "10月20日前，请到服务台报名", "10月20日前，请到服务台报名", day, ""},
		{"in words", "讲座改到二楼（到十月二十日）", "讲座改到二楼", day, ""},
		{"a list's mark", "- 讲座改到二楼（到10月20日）", "讲座改到二楼", day, ""},
		{"blanks", "\t讲座\t改到二楼 （到10月20日） ", "讲座 改到二楼", day, ""},
		{"a word without brackets", "讲座改到二楼 有效期：2026.10.20", "讲座改到二楼", day, ""},
		{"that word in brackets", "讲座改到二楼（有效期：2026.10.20）", "讲座改到二楼", day, ""},
		{"that word in a sentence", "证件有效期2026.10.20的请续办", "证件有效期2026.10.20的请续办", "", "notice.noLast"},
		{"a day in full in brackets at the end is the event's", "讲座（2026-10-20）", "讲座（2026-10-20）", "", "notice.noLast"},
		{"no last day", "讲座改到二楼", "讲座改到二楼", "", "notice.noLast"},
		{"a day in the text is text", "10月20日的讲座改到二楼", "10月20日的讲座改到二楼", "", "notice.noLast"},
		{"a day of the event at the end", "讲座改期（10月20日）", "讲座改期（10月20日）", "", "notice.noLast"},
		{"a remark in brackets", "讲座改到二楼（请走侧门）", "讲座改到二楼（请走侧门）", "", "notice.noLast"},
		{"a day of the event at the start", "10月20日 讲座改到二楼", "10月20日 讲座改到二楼", "", "notice.noLast"},
		{"a month is no day", "讲座改到二楼（到10月）", "讲座改到二楼（到10月）", "", "text.badDate"},
		{"a day that does not exist", "讲座改到二楼（到2月30日）", "讲座改到二楼（到2月30日）", "", "text.badDate"},
		{"nothing but a day", "2026-10-20", "2026-10-20", "", "notice.noLast"},
		{"too long", strings.Repeat("长", 201) + "（到10月20日）", "", "", "text.tooLong"},
	} {
		c, problems := Read(beside("年度：2026", "通知.txt", "# 说明\n\n// 说明\n"+tt.line+"\n"))
		text, last, at := "", "", "通知.txt:4:1"
		if len(c.Notices) > 0 {
			text, last = c.Notices[0].Text, c.Notices[0].Last.String()
		}
		if text != tt.text || last != tt.last || len(c.Notices) > 1 {
			t.Errorf("%s: %v, want %q until %q", tt.reason, c.Notices, tt.text, tt.last)
		}
		var want []string
		if tt.told != "" {
			want = []string{at + " " + tt.told}
		}
		if diff := cmp.Diff(want, told(problems)); diff != "" {
			t.Errorf("%s: problems (-want +got):\n%s", tt.reason, diff)
		}
	}
}

func TestNoticesOfAFolder(t *testing.T) {
	c, problems := Read(beside("", "通知.docx", "讲座改到二楼（到10月20日）\r\n茶会\u202e照常（到2026年10月20日）\n", "通知.txt", ""))
	if diff := cmp.Diff([]string{"讲座改到二楼（到10月20日）  通知.docx:1:1", "茶会照常 2026-10-20 通知.docx:2:1"}, show(c.Notices)); diff != "" {
		t.Errorf("notices (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"通知.docx text.controlCharacters", "通知.docx:1:1 notice.noYear", "通知.txt folder.secondFile"}, told(problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	c, problems = Read(beside("年度：2026", "通知.md", strings.Repeat("讲座照常（到10月20日）\n", 102)))
	if diff := cmp.Diff([]string{"通知.md:101:1 notice.tooMany"}, told(problems)); diff != "" || len(c.Notices) != 100 {
		t.Errorf("%d notices, problems (-want +got):\n%s", len(c.Notices), diff)
	}
}

func show(notices []kepu.Notice) (list []string) {
	for _, n := range notices {
		list = append(list, fmt.Sprint(n.Text, " ", n.Last, " ", n.At))
	}
	return list
}

func FuzzNotices(f *testing.F) {
	for _, s := range []string{"讲座（到10月20日）", "到2026-10-20：讲座", "10月20日前，讲座", "【", "（到", "顯示到十月二十號止 x", "- 2026/10/20\u3000x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, problems := Read(beside("年度：2026", "通知.txt", s))
		for _, n := range c.Notices {
			if n.Text == "" || strings.ContainsAny(n.Text, "\n\t\r\ufffd") && !strings.Contains(s, "\ufffd") {
				t.Fatalf("%q gives %q", s, n.Text)
			}
		}
		for _, p := range problems {
			if p.File == "通知.txt" && p.Code != kepu.ControlCharacters && p.Line < 1 {
				t.Fatalf("%q: %+v", s, p)
			}
		}
	})
}
