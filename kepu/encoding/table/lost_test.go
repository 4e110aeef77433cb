package table

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestNoRowIsLost spoils the cells of a table at random, all but the stems:
// every row is a question or an error, and never both.
func TestNoRowIsLost(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	junk := []string{"", "", "A", "B", "AB", "E", "全选", "甲", "乙", "对", "错误，应为乙", "1", "119；120", "a -> b | c -> d", "18~22", "也许", "单选", "多选题", "判断", "填空题", "连线", "数值", "谜语", "无", "/", "消防", "'=1", "阅读材料", "A|B", "合计", "B. 乙", "\"乙\"", "5\"", "每题2分"}
	stems := []string{"第%d问是什么？", "第%d处是____。", "冰会化%d次（ ）", "选第%d个（B）。", "根据第%d条（打一物）", "合计%d"}
	for range 300 {
		lines := []string{"序号,题型,题干,选项A,选项B,选项C,答案,解析,知识点,难度,分值,来源,年级"}
		const rows = 40
		for i := range rows {
			cells := []string{"7", "单选题", fmt.Sprintf(stems[r.IntN(len(stems))], i), "甲", "乙", "丙", "B", "因为。", "消防", "2", "1", "手册", "三"}
			for range r.IntN(5) {
				if j := r.IntN(len(cells)); j != 2 {
					cells[j] = junk[r.IntN(len(junk))]
				}
			}
			lines = append(lines, strings.Join(cells, ","))
		}
		questions, problems := ReadQuestions("题.csv", []byte(strings.Join(lines, "\n")))
		read, failed := map[int]bool{}, map[int]bool{}
		for _, q := range questions {
			read[q.At.Line] = true
		}
		for _, p := range problems {
			if isError(p) {
				failed[p.Line] = true
			}
		}
		for line := 2; line <= rows+1; line++ {
			if read[line] == failed[line] {
				t.Fatalf("row %q is read: %v, reported: %v", lines[line-1], read[line], failed[line])
			}
		}
	}
}
