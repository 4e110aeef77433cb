package quiztext

import (
	"strings"
	"testing"
	"time"
)

// TestNoTextIsSlow reads what would cost most: signs that start something and
// never end it. Every MB is read well within a second.
func TestNoTextIsSlow(t *testing.T) {
	const size = 1 << 18
	for _, piece := range []string{
		"(", "【", "答案：", "答:", "A.", "A.甲 ", "A.      B", "1-2: ", "1A", "1.A ", "第1页", "__", "__a__", "（A）", "1.\n", "A.\n", "1.A\n", "答案：\n", "1. 一问？\n", "一、单选题\n",
		"1. 一问？A.甲 B.乙\n", "1. 一问？A.甲 B.乙\n答案：A\n", "解析：答案：A\n", "根据以下材料，回答1-2题：\n", "参考答案\n1.A\n", "对\n错\n", "（√）\n", "题号 1 2\n", "1、甲 ", "第二章\n1.", "\n", " ", "答案：1、甲 2、乙\n", "案例一\n", "√", "。",
		"1. 一问？A.甲 B.乙\n参考答案\n1.A\n",
	} {
		text := []byte(strings.Repeat(piece, size/len(piece)))
		for _, src := range [][]byte{text, append([]byte("1. 一问？\n2. 二问？\n"), text...), append(text[:len(text):len(text)], "\n参考答案\n1.A 2.B"...)} {
			start := time.Now()
			Read("题.txt", src)
			if took := time.Since(start); took > 8*time.Second {
				t.Errorf("%d KB of %q took %v", len(src)>>10, piece, took)
			}
			start = time.Now()
			IsKey(src)
			if took := time.Since(start); took > 8*time.Second {
				t.Errorf("IsKey: %d KB of %q took %v", len(src)>>10, piece, took)
			}
		}
	}
}
