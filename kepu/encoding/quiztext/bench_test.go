package quiztext

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

// bigBank is about size bytes of the demonstration bank over and over.
func bigBank(b *testing.B, size int) []byte {
	var src []byte
	names, err := filepath.Glob("../../../examples/community/题库/*.txt")
	if err != nil || len(names) == 0 {
		b.Fatal("no bank to read: ", err)
	}
	for len(src) < size {
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			src = append(append(src, text...), '\n')
		}
	}
	return src
}

func BenchmarkRead(b *testing.B) {
	src := bigBank(b, 1<<20)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Read("题.txt", src)
	}
}

// BenchmarkReadHeap tells how much memory a bank holds on to, as a multiple of
// its text.
func BenchmarkReadHeap(b *testing.B) {
	src := bigBank(b, 8<<20)
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		questions, _ := Read("题.txt", src)
		bank, _ := kepu.NewBank(questions)
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(src)), "×text")
		b.ReportMetric(float64(len(src))/float64(len(questions)), "B/question")
		runtime.KeepAlive(bank)
		runtime.KeepAlive(questions)
	}
}

func BenchmarkAppend(b *testing.B) {
	questions, _ := Read("题.txt", bigBank(b, 1))
	b.ReportAllocs()
	for b.Loop() {
		Append(nil, questions)
	}
}
