package ics

import (
	"strconv"
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

// bigSchedule has n activities of the forms of the demonstration.
func bigSchedule(n int) *kepu.Schedule {
	forms := demonstration()
	activities := make([]kepu.Activity, n)
	for i := range activities {
		activities[i] = forms[i%len(forms)]
		activities[i].ID = ""
		activities[i].Name += strconv.Itoa(i)
	}
	s, _ := kepu.NewSchedule(activities, nil)
	return s
}

func BenchmarkAppend(b *testing.B) {
	s := bigSchedule(10_000)
	text, _ := Append(nil, s, demonstrationOptions)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		text, _ = Append(text[:0], s, demonstrationOptions)
	}
}
