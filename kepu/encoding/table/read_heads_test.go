package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

// TestPlatformHeads reads the columns as the usual platforms call them.
func TestPlatformHeads(t *testing.T) {
	var tests []readCase
	add := func(words, head, want string) {
		for word := range strings.SplitSeq(words, ", ") {
			row := "先做什么？,浇水,盖锅盖,B,值"
			if strings.Count(head, ",") == 3 {
				row = strings.TrimSuffix(row, ",值")
			}
			tests = append(tests, readCase{word, fmt.Sprintf(head, word) + "\n" + strings.ReplaceAll(row, "值", strings.NewReplacer("explanation", "因为", "points", "2", "level", "2", "topic", "消防", "kind", "不定项").Replace(strings.Split(want, "=")[0])) + "\n", []string{want[strings.Index(want, "=")+1:]}, nil})
		}
	}
	add("大题题干, 题目描述, 问题描述, 考题, 试题题目, 题目内容, 试题内容, 試題內容, 题干 - 不超过120字, Question - max 120 characters, Question Text, Prompt", "%s,A,B,答案", "=single 先做什么？ 浇水 *盖锅盖")
	add("答案选项, 答案内容, 正确答案选项, 正确选项, Correct Option, Correct Answer(s), Correct answer(s) - choose at least one, Right answer", "题目,A项,B项,%s", "=single 先做什么？ 浇水 *盖锅盖")
	add("题目类别, 试题题型, 试题类型, 题目类型, 问题类型, Question Type", "题目,A,B,答案,%s", "kind=multiple 先做什么？ 浇水 *盖锅盖")
	add("解析说明, 答案说明, Answer explanation, 试题解析, 题目解析", "题目,A,B,答案,%s", "explanation=single 先做什么？ 浇水 *盖锅盖 {因为}")
	add("本题分值, 配分, 题目分值", "题目,A,B,答案,%s", "points=single 先做什么？ 浇水 *盖锅盖 (2)")
	add("难易度, 难易程度, 难度系数", "题目,A,B,答案,%s", "level=single 先做什么？ 浇水 *盖锅盖 level=2")
	add("所属知识点, 知识点名称", "题目,A,B,答案,%s", "topic=single 先做什么？ 浇水 *盖锅盖 topic=消防")
	tests = append(tests, readCase{"numbered answers are options", ",Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Correct answer(s)\n1,Which?,ice,fire,2\n", []string{"single Which? ice *fire"}, nil})
	checkRead(t, tests)
}

func TestEnglishKinds(t *testing.T) {
	var tests []readCase
	for words, row := range map[string][2]string{
		"Checkbox, Checkboxes, Multiple Select, multiple_response, Multiple Response, Multiple Answers": {"一问？,甲,乙,AB", "multiple 一问？ *甲 *乙"},
		"Single choice": {"一问？,甲,乙,A", "single 一问？ *甲 乙"}, "True or False, True/False": {"冰会化。,,,T", "judgement 冰会化。 *正确"},
		"Fill in the blank, Fill-in-the-blanks": {"水是____。,,,冰", "blank 水是____。 =冰"}, "Short answer": {"为什么？,,,热", "short 为什么？ =热"},
		"Essay": {"为什么？,,,热", "essay 为什么？ =热"}, "Matching": {"连。,,,甲->乙；丙->丁", "matching 连。 甲>乙 丙>丁"}, "Numeric": {"几度？,,,4", "numeric 几度？ 4..4"},
	} {
		for word := range strings.SplitSeq(words, ", ") {
			tests = append(tests, readCase{word, "题型,题干,A,B,答案\n" + word + "," + row[0] + "\n", []string{row[1]}, nil})
		}
	}
	checkRead(t, append(tests,
		readCase{"类别 that holds kinds", "类别,题干,A,B,答案\n不定项,一问？,甲,乙,A\n判断,冰会化。,,,对\n以上共2题,,,,\n", []string{"multiple 一问？ *甲 乙", "judgement 冰会化。 *正确"}, []string{"quiz.strayText@4:1"}},
		readCase{"类别 that holds topics too", "类别,题干,A,B,答案\n判断,一问？,甲,乙,A\n消防,二问？,甲,乙,A\n", []string{"single 一问？ *甲 乙 topic=判断", "single 二问？ *甲 乙 topic=消防"}, nil},
		readCase{"类别 beside 题型", "类别,题型,题干,A,B,答案\n判断,单选,一问？,甲,乙,A\n", []string{"single 一问？ *甲 乙 topic=判断"}, nil},
		readCase{"类型 that holds kinds, merged", "类型,题干,A,B,答案\n不定项,一问？,甲,乙,A\n,二问？,甲,乙,A\n题干,答案\n冰会化。,对\n", []string{"multiple 一问？ *甲 乙", "multiple 二问？ *甲 乙", "judgement 冰会化。 *正确"}, []string{"table.mergedCells@3:2"}},
		readCase{"totals in any column", head + good + ",,,小计,,2\n,合 计,,,,2\n,,,,,总分\n单选题,,平均,甲,乙,A\n", kept, []string{"quiz.noStem@6:1"}},
		readCase{"totals in a column of tags", "题干,答案,备注,次数\n冰会化。,对,,2\n,,合计,2\n", []string{"judgement 冰会化。 *正确 tags=次数:2"}, nil},
		readCase{"two tables side by side", "题干,A,B,答案,,题干,A,B,答案\n一问？,甲,乙,A,,二问？,甲,乙,B\n", []string{"single 一问？ *甲 乙"}, []string{"table.second@1:12"}},
		readCase{"two tables side by side, with numbers", "序号,题干,答案,序号,题干,答案\n1,冰会化。,对,2,火会灭。,对\n", []string{"judgement 冰会化。 *正确"}, []string{"table.second@1:10"}},
	))
}

// TestNumbersOfRows holds the number that a row without one is called by.
func TestNumbersOfRows(t *testing.T) {
	_, problems := ReadQuestions("题.csv", []byte("题干,A,B,答案\n冰会化。,,,对\n一问？,甲,乙,\n题干,A,B,答案\n,甲,乙,A\n"))
	var got []string
	for _, p := range problems {
		if isError(p) {
			got = append(got, p.Text(kepu.Hans))
		}
	}
	if diff := cmp.Diff([]string{"第2题没有答案", "第1题没有题干"}, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// TestSheetsWithoutHeader tells what is lost from what is a remark.
func TestSheetsWithoutHeader(t *testing.T) {
	book := AppendSheet(nil, "题", [][]string{{"题干", "答案"}, {"冰会化。", "对"}})
	book = AppendSheet(book, "填写说明", [][]string{{"请按模板填写。"}, {"答案写字母。"}})
	book = AppendSheet(book, "续", [][]string{{"社区题库"}, {}, {"", "火会灭。", "正确", "错误", "A"}})
	book = AppendSheet(book, "多选题", [][]string{{"一问？ AB"}})
	book = AppendSheet(book, "消防", [][]string{{"见上"}})
	_, problems := ReadQuestions("题.xlsx", book)
	var got []string
	for _, p := range problems {
		if p.Code != kepu.KindInferred {
			got = append(got, fmt.Sprint(p.Position, " ", p.Code, " ", p.Args))
		}
	}
	want := []string{"题.xlsx#填写说明:1:1 quiz.strayText [请按模板填写。]", "题.xlsx#续:3:2 table.noHeader []", "题.xlsx#多选题:1:1 table.noHeader []", "题.xlsx#消防:1:1 table.noHeader []"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}
