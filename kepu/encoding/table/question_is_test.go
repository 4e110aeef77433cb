package table

import (
	"strings"
	"testing"
)

func TestIsQuestions(t *testing.T) {
	for text, want := range map[string]bool{
		head: true,
		"\ufeff社区题库,,\r\n题干\t选项\t答案\r\n":    true,
		"question;optionA;optionB;answer\n": true,
		string(AppendSheet(AppendSheet(nil, "说明", [][]string{{"请看"}}), "题", [][]string{{"题目", "选项", "答案"}})): true,
		"":     false,
		"欢迎使用": false,
		"1. 火警电话是多少？\nA. 119\nB. 120\n答案：A\n": false,
		"::题::火警电话是{=119 ~120}\n":             false,
		"What?\nA. One\nB. Two\nANSWER: A\n":  false,
		"编号,名称,时间,地点\nhd-1,讲座,三月,活动室\n":       false,
		"我们讨论了题目、选项、答案，大家都很高兴。\n":             false,
		string(AppendSheet(AppendSheet(nil, "说明", [][]string{{strings.Repeat("请看。", 20_000)}}), "题", [][]string{{"题目", "选项", "答案"}})): true,
		"题干,备注\n": false,
		strings.Repeat("一行话\n", 20_000) + head: false,
	} {
		if got := IsQuestions([]byte(text)); got != want {
			t.Errorf("IsQuestions(%.40q) = %v", text, got)
		}
	}
}
