package ics

import (
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

func TestText(t *testing.T) {
	for _, tt := range []struct{ reason, text, want string }{
		{"a text stands as it is", "重阳健康义诊", "重阳健康义诊"},
		{"signs that part values are escaped", `a\b;c,d`, `a\\b\;c\,d`},
		{"a colon and quotes are not special in a value", `时间："九点"`, `时间："九点"`},
		{"Chinese signs are not the ASCII ones", "甲；乙，丙、丁", "甲；乙，丙、丁"},
		{"a newline is written \\n", "一\n二", `一\n二`},
		{"of CRLF the newline is left", "一\r\n二", `一\n二`},
		{"a backslash before an n is no newline", `一\n二`, `一\\n二`},
		{"a tab is a blank", "一\t二", "一 二"},
		{"controls, overrides and broken UTF-8 are dropped", "一\x00\x1b[2J\u202e二\xff", "一[2J二"},
		{"a line separator is an ordinary character to a reader", "一\u2028二", "一\u2028二"},
	} {
		if got := string(appendText(nil, tt.text)); got != tt.want {
			t.Errorf("%s: %q became %q, want %q", tt.reason, tt.text, got, tt.want)
		}
	}
}

func TestFolding(t *testing.T) {
	for _, tt := range []struct {
		reason, line string
		want         []string
	}{
		{"75 octets fit", strings.Repeat("a", 75), []string{strings.Repeat("a", 75)}},
		{"one more goes to the next line", strings.Repeat("a", 76), []string{strings.Repeat("a", 75), " a"}},
		{"the blank counts", strings.Repeat("a", 75+74+1), []string{strings.Repeat("a", 75), " " + strings.Repeat("a", 74), " a"}},
		{"a character is not cut after its first octet", "ab" + strings.Repeat("社", 25), []string{"ab" + strings.Repeat("社", 24), " 社"}},
		{"nor after its second", "a" + strings.Repeat("社", 25), []string{"a" + strings.Repeat("社", 24), " 社"}},
		{"one of four octets is not cut either", "aaa" + strings.Repeat("😀", 19), []string{"aaa" + strings.Repeat("😀", 18), " 😀"}},
		{"a blank at the cut is kept behind the blank of the fold", strings.Repeat("a", 75) + " b", []string{strings.Repeat("a", 75), "  b"}},
		{"an empty line is still a line", "", []string{""}},
	} {
		want := strings.Join(tt.want, "\r\n") + "\r\n"
		if got := string(appendFolded(nil, []byte(tt.line))); got != want {
			t.Errorf("%s:\n%q, want\n%q", tt.reason, got, want)
		}
	}
}

func TestMoments(t *testing.T) {
	clock := func(h, m int) kepu.Clock { c, _ := kepu.NewClock(h, m); return c }
	day := calendar.MustDate(2026, 12, 31)
	for _, tt := range []struct {
		reason    string
		day       calendar.Date
		clock     kepu.Clock
		want, utc string
	}{
		{"an hour of the day is 8 less in UTC", day, clock(14, 30), "20261231T143000", "20261231T063000Z"},
		{"before 8 it is the day before", day, clock(7, 5), "20261231T070500", "20261230T230500Z"},
		{"midnight", day, clock(0, 0), "20261231T000000", "20261230T160000Z"},
		{"24:00 is 00:00 of the next day, here of the next year", day, clock(24, 0), "20270101T000000", "20261231T160000Z"},
		{"years have four digits", calendar.MustDate(908, 1, 1), clock(9, 0), "09080101T090000", "09080101T010000Z"},
		{"after the last day there is none", calendar.MustDate(9999, 12, 31), clock(24, 0), "99991231T235900", "99991231T160000Z"},
	} {
		if got := string(appendTime(nil, tt.day, tt.clock)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.reason, got, tt.want)
		}
		if got := string(appendUTC(nil, tt.day, tt.clock)); got != tt.utc {
			t.Errorf("%s: %s in UTC, want %s", tt.reason, got, tt.utc)
		}
	}
}

func TestUID(t *testing.T) {
	activity := func(id, name, when, place string) *kepu.Activity {
		return &kepu.Activity{ID: id, Name: name, When: kepu.When{Text: when}, Place: place}
	}
	u := newUIDs("kepu.example.cn", 0)
	for _, tt := range []struct {
		reason string
		a      *kepu.Activity
		want   string
	}{
		{"an ID is the UID", activity("HD-2026-001", "义诊", "9月20日", "广场"), "HD-2026-001@kepu.example.cn"},
		{"whatever else is said of the activity", activity("HD-2026-002", "讲座", "", ""), "HD-2026-002@kepu.example.cn"},
		{"a second activity with the ID gets a number", activity("HD-2026-001", "讲座", "", ""), "HD-2026-001~2@kepu.example.cn"},
		{"an ID in Chinese is digested", activity("活动一", "义诊", "", ""), "9a6f81f2712f7ad105e5@kepu.example.cn"},
		{"without an ID name, time and place are", activity("", "义诊", "9月20日", "广场"), "b16f8f3f56d81755af11@kepu.example.cn"},
		{"the same row again gets a number", activity("", "义诊", "9月20日", "广场"), "b16f8f3f56d81755af11~2@kepu.example.cn"},
		{"at another place it is another", activity("", "义诊", "9月20日", "会议室"), "af5391c183c109a1e34b@kepu.example.cn"},
		{"where a text ends matters", activity("", "义诊9", "月20日", "广场"), "18b2db30cd4196cd4d3f@kepu.example.cn"},
	} {
		got := string(u.appendUID(nil, u.next(tt.a), calendar.Date{}))
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.reason, got, tt.want)
		}
	}
	if got := string(u.appendUID(nil, "HD-1", calendar.MustDate(2026, 9, 20))); got != "HD-1~20260920@kepu.example.cn" {
		t.Errorf("a day of an activity: %s", got)
	}
	for namespace, want := range map[string]string{"": "@openkepu", "chengnan": "@chengnan", "幸福街道 城南社区": "@ea41eff5cc2a1e002a70.openkepu"} {
		u := newUIDs(namespace, 0)
		if u.namespace != want {
			t.Errorf("namespace %q gives %s, want %s", namespace, u.namespace, want)
		}
	}
}

// FuzzLine writes any text as a property, and reads the same text back.
func FuzzLine(f *testing.F) {
	for _, s := range []string{
		"", "重阳健康义诊", "a,b;c\\d\ne", "\\", "\\n", strings.Repeat("社", 60), strings.Repeat("a", 74) + "\\", "\r\n", " ", "\t", "\xff\xfe",
		strings.Repeat("\\", 200), strings.Repeat("😀 ", 40), "END:VEVENT\r\nBEGIN:VEVENT", "\u0085\u2028", "e\u0301",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var l lines
		l.start("SUMMARY:")
		l.line = appendText(l.line, s)
		l.end()
		list, err := unfold(l.dst)
		if err != nil || len(list) != 1 {
			t.Fatalf("%q: %d lines, %v", s, len(list), err)
		}
		got, err := unescape(strings.TrimPrefix(list[0], "SUMMARY:"))
		want, _ := hanzi.Clean(s)
		if want = strings.ReplaceAll(want, "\t", " "); err != nil || got != want {
			t.Fatalf("%q came back as %q (%v)", want, got, err)
		}
	})
}
