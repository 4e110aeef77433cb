package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"testing"
)

// BenchmarkFirstFrame starts the whole program in a terminal of its own and
// waits for the foot of the home screen. The demonstration community should
// show within 25 ms, a folder of 10 000 questions within 150 ms and 40 MB.
func BenchmarkFirstFrame(b *testing.B) {
	for _, bench := range []struct {
		name string
		args []string
	}{
		{"demonstration", nil},
		{"10000questions", []string{singles(b, 10_000)}},
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
