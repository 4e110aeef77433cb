package table

import (
	"strings"
	"testing"
	"time"
)

// TestNoTextIsSlow reads what would cost most: quotes that are never closed,
// headers that never come, rows without an end.
func TestNoTextIsSlow(t *testing.T) {
	const size = 1 << 18
	wide := "题干" + strings.Repeat(",选项", 26) + ",答案\n一问？"
	for i := range 26 {
		wide += ",甲" + string(rune('乙'+i))
	}
	wide += ",A.甲乙"
	for _, piece := range []string{
		"\"", "\"\"", "\"\"\"", "\"a\n", "\"a\"\"\n", "\"\"x\n", "\"\"\"\"x\n", ",\"", ",\"\n", "\",\n\"", ",", ";", "\t", "\n", " ", "题", "题干,", "题干,答案\n", "选项,",
		"题干,答案\n甲,乙\n", "A.", "A.甲B.乙", "甲|", "(", "（", "（ ）", "____", "1,", "A,", "对,", "单选", "\f\n", "\f题干,答案\n甲,乙\n", "合计,\n", ",,A\n", "->|", "；", "'", "=\"", "\xff", "答",
		"类别,", "题干,类别,答案,", "题干,类别,答案\n", "判断,判断,\n", "A. ", " A.", "A.\n", "B.甲\n", "A.甲|\n", "(A", "   ", "/", "1/", "www./",
	} {
		text := strings.Repeat(piece, size/len(piece))
		for _, src := range []string{text, head + good + text, head + "单选题,一问？,\"" + text, head + "多选题,一问？,甲,乙,丙," + text, "题干,选项,答案\n一问？," + text, wide + text, "题干,选项,是否正确\n一问？,甲,√\n" + text} {
			start := time.Now()
			ReadQuestions("题.csv", []byte(src))
			IsQuestions([]byte(src))
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("%d KB of %q took %v", len(src)>>10, piece, took)
			}
		}
	}
}
