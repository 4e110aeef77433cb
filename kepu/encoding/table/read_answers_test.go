package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAnswers(t *testing.T) {
	var tests []readCase
	for _, v := range []string{"ABC", "\"A,B,C\"", "A，B，C", "A、B、C", "A;B;C", "A/B/C", "A B C", "A-C", "A至C", "A～C", "ＡＢＣ", "abc", "CBA", "A.B.C", "全选", "以上都对", "甲|乙|丙", "甲、乙、丙", "A.甲 B.乙 C.丙", "A.甲；B.乙；C.丙", "\"甲\n乙\n丙\""} {
		problems := []string(nil)
		if strings.HasPrefix(strings.Trim(v, `"`), "甲") {
			problems = []string{"quiz.answerInferred@2:15"}
		}
		tests = append(tests, readCase{"letters " + v, head + "多选题,一问？,甲,乙,丙," + v + "\n", []string{"multiple 一问？ *甲 *乙 *丙"}, problems})
	}
	for _, v := range []string{"B", "b", "Ｂ", "B.", "（B）", "B. 乙", "B、乙", "B（乙）", "选B", "【B】", "B 乙"} {
		tests = append(tests, readCase{"one letter " + v, head + "单选题,一问？,甲,乙,丙," + v + "\n", []string{"single 一问？ 甲 *乙 丙"}, nil})
	}
	for _, v := range []string{"正确", "对", "是", "√", "✓", "T", "True", "TRUE", "Ｔ", "对。"} {
		tests = append(tests, readCase{"right " + v, head + "判断题,水往低处流。,,,," + v + "\n", []string{"judgement 水往低处流。 *正确"}, nil})
	}
	for _, v := range []string{"错误", "错", "否", "×", "✗", "F", "FALSE", "不正确", "X"} {
		tests = append(tests, readCase{"wrong " + v, head + "判断题,水往高处流。,,,," + v + "\n", []string{"judgement 水往高处流。 *错误"}, nil})
	}
	tests = append(tests,
		readCase{"numbers of numbered options", "题干,选项1,选项2,选项3,答案\n一问？,甲,乙,丙,2\n二问？,甲,乙,丙,2.0\n三问？,甲,乙,丙,\"1,3\"\n四问？,甲,乙,丙,B\n五问？,甲,乙,丙,１\n",
			[]string{"single 一问？ 甲 *乙 丙", "single 二问？ 甲 *乙 丙", "multiple 三问？ *甲 乙 *丙", "single 四问？ 甲 *乙 丙", "single 五问？ *甲 乙 丙"}, nil},
		readCase{"a number that may be a text", "题干,选项1,选项2,答案\n一问？,2,3,2\n二问？,3,2,2\n", []string{"single 二问？ 3 *2"}, []string{"quiz.badAnswer@2:9"}},
		readCase{"a number of lettered options", head + "单选题,一问？,甲,乙,丙,2\n" + good, kept, []string{"quiz.badAnswer@2:15"}},
		readCase{"the text of an option", head + "单选题,几个？,119,120,,120\n单选题,一问？,以上都对,甲,,以上都对\n", []string{"single 几个？ 119 *120", "single 一问？ *以上都对 甲"}, []string{"quiz.answerInferred@2:18"}},
		readCase{"a correction behind a wrong", head + "判断题,一年有11个月。,,,,\"错误，应为12个月\"\n判断题,种了10棵。,,,,错 11棵\n", []string{"judgement 一年有11个月。 *错误 {应为12个月}", "judgement 种了10棵。 *错误 {11棵}"}, nil},
		readCase{"a judgement with options", head + "判断题,冰会化。,正确,错误,,A\n判断题,冰是热的。,对,错,,错\n,冰是凉的。,√,×,,√\n判断题,火是冷的。,正确,错误,,B. 错误\n", []string{"judgement 冰会化。 *正确", "judgement 冰是热的。 *错误", "judgement 冰是凉的。 *正确", "judgement 火是冷的。 *错误"}, []string{"table.mergedCells@4:2"}},
		readCase{"blanks and alternatives", head + "填空题,火警____，急救____。,,,,119；120 / 一二〇\n填空题,水是（ ）。,,,,H2O/水\n填空题,____和____。,,,,甲|乙\n填空题,一半是____。,,,,1/2\n填空题,____和____。,,,,甲、乙\n",
			[]string{"blank 火警____，急救____。 =119 =120@2 =一二〇@2", "blank 水是（ ）。 =H2O =水", "blank ____和____。 =甲 =乙@2", "blank 一半是____。 =1/2", "blank ____和____。 =甲 =乙@2"}, []string{"quiz.answerInferred@6:19"}},
		readCase{"numbers and ranges", head + "数值题,几度？,,,,100\n数值题,几度？,,,,18~22\n数值题,几度？,,,,20±2\n数值题,几度？,,,,\"'-5..-1.5；7\"\n", []string{"numeric 几度？ 100..100", "numeric 几度？ 18..22", "numeric 几度？ 18..22", "numeric 几度？ -5..-1.5 7..7"}, nil},
		readCase{"pairs", head + "连线题,连一连。,,,,立春 -> 春天 | 立秋 → 秋天 | -> 冬天\n连线题,连一连。,,,,甲->乙；丙->丁\n连线题,连一连。,,,,\"甲->乙|\n丙->丁\"\n",
			[]string{"matching 连一连。 立春>春天 立秋>秋天 >冬天", "matching 连一连。 甲>乙 丙>丁", "matching 连一连。 甲>乙| 丙>丁"}, nil},
		readCase{"free words", head + "简答题,为什么？,,,,\"第一，断电。\n第二，救人。\"\n论述题,怎么看？,,,,都行 | 都好\n谜语,千条线（打一自然物）,,,,雨\n", []string{"short 为什么？ =第一，断电。⏎第二，救人。", "essay 怎么看？ =都行 =都好", "riddle 千条线（打一自然物） =雨"}, nil},
		readCase{"a text to read", head + "阅读材料,天冷了。,,,,\n", []string{"description 天冷了。"}, nil},
		readCase{"a reason behind the letter", head + "单选题,一问？,甲,乙,,B（因为导电）\n", []string{"single 一问？ 甲 *乙 {因为导电}"}, nil},
		readCase{"the key in the stem's last bracket is taken out of sight", head + "单选题,一问是（B）。,甲,乙,,B\n多选题,二问是（ AB ）,甲,乙,,AB\n判断题,冰会化。（√）,,,,对\n", []string{"single 一问是（ ）。 甲 *乙", "multiple 二问是（ ） *甲 *乙", "judgement 冰会化。 *正确"}, nil},
		readCase{"a key in the stem that is another", head + "单选题,一问是（A）。,甲,乙,,B\n" + good, kept, []string{"quiz.twoAnswers@2:5"}},
		readCase{"a unit in brackets is no key", head + "单选题,电流的单位（A）得名于谁？,甲,安培,,B\n", []string{"single 电流的单位（A）得名于谁？ 甲 *安培"}, nil},
	)
	checkRead(t, tests)
}

func TestKinds(t *testing.T) {
	var tests []readCase
	for word, kind := range map[string]string{"单选题": "single", "单项选择题": "single", "選擇題": "single", "单选": "single", "选择题（单选）": "single", "single": "single", "Single Choice": "single", "不定项": "multiple"} {
		tests = append(tests, readCase{"kind " + word, head + word + ",一问？,甲,乙,,B\n", []string{kind + " 一问？ 甲 *乙"}, nil})
	}
	for _, word := range []string{"多选题", "多项选择题", "不定项选择题", "multiple", "复选题", "选择题(多选)"} {
		tests = append(tests, readCase{"kind " + word, head + word + ",一问？,甲,乙,丙,AB\n", []string{"multiple 一问？ *甲 *乙 丙"}, nil})
	}
	for _, word := range []string{"判断题", "是非题", "judgement", "True/False"} {
		tests = append(tests, readCase{"kind " + word, head + word + ",冰会化。,,,,T\n", []string{"judgement 冰会化。 *正确"}, nil})
	}
	tests = append(tests,
		readCase{"numbers that the head explains", "题干,题型（0单选，1-判断 2:多选）,A,B,答案\n一问？,0,甲,乙,A\n冰会化。,1.0,,,对\n二问？,２,甲,乙,AB\n三问？,3,甲,乙,A\n",
			[]string{"single 一问？ *甲 乙", "judgement 冰会化。 *正确", "multiple 二问？ *甲 *乙"}, []string{"quiz.notAKind@5:5"}},
		readCase{"kinds in English words", "question,type,A,B,answer\nOne?,SINGLE_CHOICE,a,b,B\nTwo.,TF,,,true\nIt is ____.,fill,,,x\n", []string{"single One? a *b", "judgement Two. *正确", "blank It is ____. =x"}, nil},
		readCase{"a kind that is none", head + "调查题,一问？,甲,乙,,B\n" + good, kept, []string{"quiz.notAKind@2:1"}},
		readCase{"a kind that holds for merged cells", "题型,题干,A,B,答案\n单选题,一问？,甲,乙,A\n,二问？,甲,乙,B\n判断题,冰会化。,,,对\n,火是冷的。,,,错\n",
			[]string{"single 一问？ *甲 乙", "single 二问？ 甲 *乙", "judgement 冰会化。 *正确", "judgement 火是冷的。 *错误"}, []string{"table.mergedCells@3:2"}},
		readCase{"a merged kind that does not fit", "题型,题干,A,B,答案\n单选题,一问？,甲,乙,A\n,二问？,甲,乙,AB\n", []string{"single 一问？ *甲 乙", "multiple 二问？ *甲 *乙"}, nil},
	)
	checkRead(t, tests)
	_, problems := ReadQuestions("题.csv", []byte("题干,A,B,答案\n一问？,甲,乙,A\n二问？,甲,乙,AB\n冰会化。,,,对\n____是水。,,,冰\n为什么？,,,因为。\n千条线（打一物）,,,雨\n"))
	var got []string
	for _, p := range problems {
		got = append(got, fmt.Sprint(p.Line, ":", p.Column, " ", p.Args[0]))
	}
	want := []string{"2:1 single", "3:1 multiple", "4:1 judgement", "5:1 blank", "6:1 short", "7:1 riddle"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("kinds inferred (-want +got):\n%s", diff)
	}
}
