package table_test

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/table"
)

func ExampleReadQuestions() {
	questions, problems := table.ReadQuestions("题库.csv", []byte(`消防知识题库（每题2分）,,,,,
题型,题目,选项A,选项B,正确答案,年级
单选题,油锅起火先做什么？,浇水,盖锅盖,B,三年级
单选题,火警电话是多少？,119,120,C,
`))
	for _, q := range questions {
		fmt.Println(q.Kind, q.Stem, q.Points, "分", q.Tags)
		for _, o := range q.Options {
			fmt.Println(" ", o.Text, o.Correct)
		}
	}
	for _, p := range problems {
		fmt.Println(p.Position, p.Text(kepu.Hans))
	}
	// Output:
	// single 油锅起火先做什么？ 2 分 [年级:三年级]
	//   浇水 false
	//   盖锅盖 true
	// 题库.csv:4:22 答案“C”没有对应的选项
}

func ExampleAppendQuestions() {
	text, problems := table.AppendQuestions(nil, []kepu.Question{{
		Kind:        kepu.Judgement,
		Stem:        "水能扑灭所有的火。",
		Options:     kepu.JudgementOptions(false),
		Explanation: "油比水轻，会带着火漂起来。",
	}})
	fmt.Printf("%q\n", text[:3])
	fmt.Print(string(text[3:]))
	fmt.Println(len(problems), "problems")
	// Output:
	// "\ufeff"
	// 题型,题干,选项A,选项B,选项C,选项D,答案,解析,知识点,难度,分值,来源
	// 判断题,水能扑灭所有的火。,,,,,错误,油比水轻，会带着火漂起来。,,,,
	// 0 problems
}

func ExampleIsQuestions() {
	fmt.Println(table.IsQuestions([]byte("题目\t选项A\t选项B\t答案\n")), table.IsQuestions([]byte("1. 水往低处流。（√）\n")))
	// Output: true false
}

func ExampleAppendSheet() {
	book := table.AppendSheet(nil, "判断题", [][]string{{"题干", "答案"}, {"水往低处流。", "√"}})
	questions, _ := table.ReadQuestions("题库.xlsx", book)
	fmt.Println(questions[0].Kind, questions[0].Stem, questions[0].At)
	// Output: judgement 水往低处流。 题库.xlsx:2:1
}
