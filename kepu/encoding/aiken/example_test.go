package aiken_test

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/aiken"
)

func ExampleRead() {
	questions, problems := aiken.Read("题库.txt", []byte(`火警电话是多少？
A. 119
B. 120
ANSWER: A

急救电话是多少？
A. 119
B. 120
ANSWER: C
`))
	for _, q := range questions {
		fmt.Println(q.Kind, q.Stem)
		for _, o := range q.Options {
			fmt.Println(" ", o.Text, o.Correct)
		}
	}
	for _, p := range problems {
		fmt.Println(p.Position, p.Text(kepu.Hans))
	}
	// Output:
	// single 火警电话是多少？
	//   119 true
	//   120 false
	// 题库.txt:9:9 答案“C”没有对应的选项
}

func ExampleAppend() {
	text, problems := aiken.Append(nil, []kepu.Question{{
		Kind:        kepu.Judgement,
		Stem:        "水能扑灭所有的火。",
		Options:     kepu.JudgementOptions(false),
		Explanation: "油比水轻，会带着火漂起来。",
	}})
	fmt.Print(string(text))
	for _, p := range problems {
		fmt.Println(p.Text(kepu.Hans))
	}
	// Output:
	// 水能扑灭所有的火。
	// A. 正确
	// B. 错误
	// ANSWER: B
	// 第1题的解析，这种格式存不下
}

func ExampleIs() {
	fmt.Println(aiken.Is([]byte("火警电话是多少？\nA. 119\nB. 120\nANSWER: A\n")))
	fmt.Println(aiken.Is([]byte("火警电话是多少？\nA. 119\nB. 120\n答案：A\n")))
	// Output:
	// true
	// false
}
