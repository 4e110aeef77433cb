package quiztext_test

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/quiztext"
)

func ExampleRead() {
	questions, problems := quiztext.Read("题库.txt", []byte(`
一、单选题（每题2分）
1、家里有人触电，第一步应该（ B ）。
A.用手拉开 B.切断电源 C.用水泼醒
2、火警电话是多少？
A.119 B.120
答案：C
`))
	for _, q := range questions {
		fmt.Println(q.Kind, q.Stem, q.Points, "分")
		for _, o := range q.Options {
			fmt.Println(" ", o.Text, o.Correct)
		}
	}
	for _, p := range problems {
		fmt.Println(p.Position, p.Text(kepu.Hans))
	}
	// Output:
	// single 家里有人触电，第一步应该（ ）。 2 分
	//   用手拉开 false
	//   切断电源 true
	//   用水泼醒 false
	// 题库.txt:7:1 答案“C”没有对应的选项
}

func ExampleReadWithKey() {
	bank := "1. 火警电话是多少？\nA. 119\nB. 120\n2. 水往低处流。\n"
	questions, _ := quiztext.ReadWithKey("题库.txt", []byte(bank), "题库答案.txt", []byte("1.A 2.√"))
	for _, q := range questions {
		fmt.Println(q.Kind, q.Stem)
	}
	// Output:
	// single 火警电话是多少？
	// judgement 水往低处流。
}

func ExampleIsKey() {
	fmt.Println(quiztext.IsKey([]byte("参考答案\n1-5: ABCDA")), quiztext.IsKey([]byte("1. 水往低处流。（√）")))
	// Output: true false
}

func ExampleAppend() {
	text, problems := quiztext.Append(nil, []kepu.Question{{
		Kind:        kepu.Judgement,
		Stem:        "水能扑灭所有的火。",
		Options:     kepu.JudgementOptions(false),
		Explanation: "油比水轻，会带着火漂起来。",
	}})
	fmt.Print(string(text))
	fmt.Println(len(problems), "problems")
	// Output:
	// 1. 【判断】水能扑灭所有的火。
	// 答案：错误
	// 解析：油比水轻，会带着火漂起来。
	// 0 problems
}
