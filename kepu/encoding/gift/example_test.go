package gift_test

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/gift"
)

func ExampleRead() {
	questions, problems := gift.Read("消防.gift.txt", []byte(`
$CATEGORY: $course$/top/消防

// [id:xf-1] [tag:难度:1]
::火警:: 火警电话是多少？ {
	=119
	~120#那是急救电话。
	####一一九，要记牢。
}

油锅着火，用水浇灭。{F

水往低处流。{T}
`))
	for _, q := range questions {
		fmt.Println(q.ID, q.Kind, q.Stem, q.Topic, q.Difficulty)
		for _, o := range q.Options {
			fmt.Printf("  %s %v %q\n", o.Text, o.Correct, o.Feedback)
		}
	}
	for _, p := range problems {
		fmt.Println(p.Position, p.Code)
	}
	// Output:
	// xf-1 single 火警电话是多少？ 消防 1
	//   119 true ""
	//   120 false "那是急救电话。"
	//  judgement 水往低处流。 消防 0
	//   正确 true ""
	//   错误 false ""
	// 消防.gift.txt:11:11 quiz.braces
}

func ExampleAppend() {
	text, problems := gift.Append(nil, []kepu.Question{{
		Kind:        kepu.Multiple,
		Stem:        "哪些火能用水扑灭？",
		Topic:       "消防",
		Options:     []kepu.Option{{Text: "纸", Correct: true}, {Text: "木头", Correct: true}, {Text: "油锅"}},
		Explanation: "油比水轻：会带着火漂起来。",
		Difficulty:  2,
	}})
	fmt.Print(string(text))
	fmt.Println(len(problems), "problems")
	// Output:
	// $CATEGORY: $course$/top/消防
	//
	// // [tag:难度:2]
	// 哪些火能用水扑灭？{
	// 	~%50%纸
	// 	~%50%木头
	// 	~油锅
	// 	####油比水轻：会带着火漂起来。
	// }
	// 0 problems
}

func ExampleIs() {
	fmt.Println(gift.Is([]byte("哪个？{=甲 ~乙}")), gift.Is([]byte("1. 哪个？（A）")))
	// Output: true false
}
