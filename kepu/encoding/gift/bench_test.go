package gift

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

// pattern is what a bank is made of: the kinds in about the shares that people
// use them, some 270 bytes a question.
var pattern = []string{
	"// question: %[1]d  name: 健康%[1]d\n::健康%[1]d::第%[1]d问：在家量血压，量之前最好先安静坐多久？{\n\t~坐下马上就量\n\t=至少5分钟\n\t~至少1小时\n\t~站着量，不用坐\n\t####刚走完路，血压会暂时高一截；坐稳歇5分钟再量。\n}\n\n",
	"// [id:xf-%[1]d] [tag:难度:2] [tag:来源:《中华人民共和国消防法》]\n第%[1]d问：发现火灾拨打哪个电话最合适？{\n\t~110#那是报警电话，会耽误几分钟。\n\t=119#对了，说清地点和火势。\n\t~120#那是急救电话。\n\t~12345\n}\n\n",
	"::急救%[1]d::第%[1]d问：“千金难买老来瘦”，老人越瘦越健康。{FALSE#肌肉是老人的“家底”，太瘦了力气小，也容易摔。#对，鱼肉蛋奶豆换着天天吃。####没减肥却越来越瘦要就医。}\n\n",
	"第%[1]d问：哪些办法能让家里更不容易摔跤？{\n\t~%%33.33333%%浴室铺防滑垫、装扶手\n\t~%%33.33333%%过道夜里留一盏小灯\n\t~穿磨平了底的旧拖鞋\n\t~%%33.33333%%把地上的电线收到墙边\n\t####不少跤是在自己家里摔的。\n}\n\n",
	"// [tag:题型:填空] [tag:难度:3]\n第%[1]d问：全国统一的心理援助热线是____。{\n\t=%%100%%12356#\n\t####从1数到6，只跳过4，号码就记住了。心里堵得慌可以打，有人耐心听；一直睡不好、吃不下就去医院。\n}\n\n",
}

// bigBank is about size bytes of GIFT.
func bigBank(size int) []byte {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		if i%500 == 0 {
			fmt.Fprintf(&b, "$CATEGORY: $course$/top/%s\n\n", kepu.Topics()[i/500%20])
		}
		fmt.Fprintf(&b, pattern[i%len(pattern)], i+1)
	}
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B) {
	src := bigBank(2 << 20)
	if _, problems := Read("题.txt", src); len(problems) > 0 {
		b.Fatal(problems[0])
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Read("题.txt", src)
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
	src := bigBank(1 << 20)
	questions, _ := Read("题.txt", src)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Append(nil, questions)
	}
}

func BenchmarkIs(b *testing.B) {
	src := []byte(strings.Repeat("1. 家里有人触电，第一步应该做什么？\nA. 用手拉开\nB. 切断电源\n答案：B\n\n", 10_000))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		Is(src)
	}
}
