// Readbank reads a few questions as people type them, says what is wrong with
// them, and grades an answer.
package main

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/quiztext"
)

const bank = `
1、家里有人触电，第一步应该做什么？（ ）
A.用手拉开 B.切断电源 C.用水泼醒   答案：B

2. 下列哪些能带电灭火？【多选】
A、水
B、二氧化碳灭火器
C、干粉灭火器
正确答案：BC
解析：水能导电，会伤到救火的人。

3. 一年有几个节气？
A. 12
B. 24
`

func main() {
	questions, problems := quiztext.Read("题库.txt", []byte(bank))
	for _, p := range problems {
		if p.Severity() != kepu.Note {
			fmt.Printf("%v: %s\n", p.Position, p.Text(kepu.Hans))
		}
	}
	for _, q := range questions {
		fmt.Println(q.Identity(), q.Kind.Text(kepu.Hans), q.Stem)
	}

	answer := kepu.Response{Chosen: []string{"二氧化碳灭火器"}}
	for _, scheme := range []kepu.Grading{kepu.AllOrNothing, kepu.HalfIfIncomplete} {
		share, _ := scheme.Grade(&questions[1], answer)
		fmt.Println(scheme, share)
	}
}
