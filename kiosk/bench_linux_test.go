package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/openkepu/openkepu/examples/community"
)

// BenchmarkFirstFrame starts the whole program in a terminal of its own and
// waits for the foot of the home screen. The demonstration community should
// show within 25 ms, a folder of 10 000 questions and 10 000 activities within
// 150 ms and 40 MB.
func BenchmarkFirstFrame(b *testing.B) {
	for _, bench := range []struct {
		name string
		args []string
	}{
		{"demonstration", nil},
		{"10000questions", []string{singles(b, 10_000)}},
		{"10000activities", []string{happenings(b, singles(b, 1), 10_000)}},
		{"10000both", []string{happenings(b, singles(b, 10_000), 10_000)}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			state := b.TempDir()
			var rss int
			for b.Loop() {
				s := sit(b, append([]string{"-state", state}, bench.args...)...)
				s.see("按数字选择")
				rss = max(rss, s.resident())
				s.kill()
			}
			b.ReportMetric(float64(rss)/1024, "MB-resident")
		})
	}
}

// resident is the resident memory of the kiosk in KiB.
func (s *seat) resident() int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		s.tb.Fatal(err)
	}
	_, after, _ := bytes.Cut(status, []byte("VmRSS:"))
	kib, err := strconv.Atoi(string(bytes.Fields(after)[0]))
	if err != nil {
		s.tb.Fatal(err)
	}
	return kib
}

// happenings adds to a folder a table of n activities: those of the
// demonstration again and again, with names and single days that differ.
func happenings(tb testing.TB, dir string, n int) string {
	tb.Helper()
	read := func(name string) []byte {
		src, err := fs.ReadFile(community.FS(), name)
		if err != nil {
			tb.Fatal(err)
		}
		return src
	}
	src := read("活动.csv")
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(src, []byte("\ufeff")))).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	head, rows := rows[0], rows[1:]
	var table bytes.Buffer
	w := csv.NewWriter(&table)
	w.Write(head)
	for i := range n {
		row, lap := append([]string(nil), rows[i%len(rows)]...), i/len(rows)
		row[0], row[1] = fmt.Sprintf("HD-%05d", i), fmt.Sprintf("%s（%d组）", row[1], lap+1)
		if !strings.Contains(strings.Join(row[3:], ","), "日") { // no change of one of its days
			row[2] = anotherDay(row[2], lap)
		}
		w.Write(row)
	}
	w.Flush()
	files := map[string][]byte{"活动.csv": table.Bytes(), "日历.csv": read("日历.csv"), "设置.txt": []byte("社区：城南社区\n年度：2026\n")}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	return dir
}

// anotherDay puts another day, the same or an earlier month, into a time that
// has but one, as in 3月5日 9:00.
func anotherDay(text string, n int) string {
	before, rest, _ := strings.Cut(text, "月")
	day, rest, ok := strings.Cut(rest, "日")
	month, err := strconv.Atoi(before)
	if _, notDay := strconv.Atoi(day); !ok || err != nil || notDay != nil || strings.ContainsAny(rest, "月日、周星起前后") {
		return text
	}
	return fmt.Sprintf("%d月%d日%s", 1+n/28%month, 1+n%28, rest)
}
