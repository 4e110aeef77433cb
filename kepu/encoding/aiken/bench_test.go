package aiken

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
)

// bigBank is a bank of about size bytes, some 250 a question.
func bigBank(size int) []byte {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "第%d题：家里有人触电，第一步应该做什么，才不会伤到自己？\nA. 马上用手把人拉开\nB. 先切断电源，再救人\nC. 用一盆水把人泼醒\nD. 先打电话问一问邻居\nANSWER: %c\n\n", i, 'A'+i%4)
	}
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B) {
	src := bigBank(2 << 20)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Read("题.txt", src)
	}
}

func BenchmarkIs(b *testing.B) {
	src := []byte(strings.ReplaceAll(string(bigBank(1<<20)), "ANSWER: ", "答案："))
	b.ReportAllocs()
	for b.Loop() {
		Is(src)
	}
}

func BenchmarkAppend(b *testing.B) {
	src := bigBank(2 << 20)
	questions, _ := Read("题.txt", src)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Append(nil, questions)
	}
}

// TestLiveHeap holds a bank to at most five times its text.
func TestLiveHeap(t *testing.T) {
	src := bigBank(8 << 20)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	questions, _ := Read("题.txt", src)
	bank, _ := kepu.NewBank(questions)
	runtime.GC()
	runtime.ReadMemStats(&after)
	times := float64(after.HeapAlloc-before.HeapAlloc) / float64(len(src))
	t.Logf("%.2f × the text at %d B a question", times, len(src)/len(questions))
	if times > 5 {
		t.Errorf("a bank holds %.2f times its text", times)
	}
	runtime.KeepAlive(bank)
	runtime.KeepAlive(src)
}

// TestNoTextIsSlow reads what would cost most, twice the size in not much more
// than twice the time.
func TestNoTextIsSlow(t *testing.T) {
	const size = 1 << 20
	for _, piece := range []string{
		"A", "A.", "A. \n", "B. 乙\n", "ANSWER:", "ANSWER: A\n", "ANSWER: ", "answer \t", " ", "\t\n", "题\n", "题\n\n", "题", "\x00", "\x00A. \n", "\u200b题\n", "A. 甲\nB. 乙\n", "A. 甲\n续\n",
		"题\nA. 甲\n续\n\n", "题\nA. 甲\nB. 乙\n\n", "题\nA. 甲\nB. 乙\nANSWER: A\n", "题\nA. 甲\nB. 乙\nANSWER: A B A B\nANSWER: B\n", "Ａ．", "\r",
	} {
		src := []byte(strings.Repeat(piece, size/len(piece)))
		for _, text := range [][]byte{src, append([]byte("题\nA. 甲\nB. 乙\n"), src...), append([]byte("题\nA. 甲\nB. 乙\nANSWER: "), src...)} {
			start := time.Now()
			questions, _ := Read("题.txt", text)
			Is(text)
			Append(nil, questions)
			if took := time.Since(start); took > 8*time.Second {
				t.Errorf("%d KB of %q took %v", len(text)>>10, piece, took)
			}
		}
	}
}
