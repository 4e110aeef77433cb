package table

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

// bigBank is about size bytes of a bank as a community keeps it, some 270 bytes
// a question.
func bigBank(size int) []byte {
	src := []byte("社区科普知识题库（共计若干题）,,,,,,,,,,\n序号,题型,题干,选项A,选项B,选项C,选项D,答案,解析,知识点,难度,来源\n")
	for i := 0; len(src) < size; i++ {
		switch i % 4 {
		case 0, 1:
			src = fmt.Appendf(src, "%d,单选题,家里第%d次闻到燃气味，第一步应该做什么？,打开灯看一看,轻轻开窗，关上阀门,点火试一试,打电话叫邻居来看,B,开灯和打电话都会产生火花，先让气散出去再到室外报修。,用电用气,2,《社区燃气安全手册》\n", i, i)
		case 2:
			src = fmt.Appendf(src, "%d,判断题,\"第%d号楼的电梯在火灾时可以乘坐，只要还亮着灯。\",,,,,错误,\"火灾时电梯随时会断电，井道还会进烟，应当走楼梯。\",消防,1,《社区消防安全手册》\n", i, i)
		default:
			src = fmt.Appendf(src, "%d,多选题,下列哪些东西不能放进第%d个可回收物桶？,干净的旧报纸,用过的纸巾,过期的药品,剩下的饭菜,BCD,纸巾沾了水和油，药品是有害垃圾，饭菜是厨余垃圾，都不能回收。,垃圾分类,3,《生活垃圾分类指南》\n", i, i)
		}
	}
	return src
}

func BenchmarkRead(b *testing.B) {
	src := bigBank(2 << 20)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		ReadQuestions("题.csv", src)
	}
}

// BenchmarkReadHeap tells how much memory a bank holds on to, as a multiple of
// its text.
func BenchmarkReadHeap(b *testing.B) {
	src := bigBank(8 << 20)
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		questions, _ := ReadQuestions("题.csv", src)
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
	src := bigBank(1 << 20)
	questions, problems := ReadQuestions("题.csv", src)
	if len(problems) > 0 {
		b.Fatal(problems[0])
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		AppendQuestions(nil, questions)
	}
}
