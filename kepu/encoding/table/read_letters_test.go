package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

func TestLetteredOptions(t *testing.T) {
	list := "题干,选项,答案\n"
	cell := func(options, key string) string { return list + "一问？,\"" + options + "\"," + key + "\n" }
	order, lacks := []string{"quiz.optionOrder@2:5"}, []string{"quiz.optionWithoutLetter@2:5"}
	wide, full := "题干", "一问？"
	for c := 'A'; c <= 'Z'; c++ {
		wide += ",选项" + string(c)
		full += ",第" + string(c) + "项"
	}
	want := "single 一问？" + strings.Replace(strings.ReplaceAll(strings.TrimPrefix(full, "一问？"), ",", " "), "第B项", "*第B项", 1)
	checkRead(t, []readCase{
		{"letters name the options: lines downwards", cell("D.木\nC.土\nB.苹果\nA.火", "B"), []string{"single 一问？ 火 *苹果 土 木"}, nil},
		{"letters name the options: upright lines", cell("B.水|A.火|C.土", "A"), []string{"single 一问？ *火 水 土"}, nil},
		{"letters name the options: one line downwards", cell("D.木 C.土 B.苹果 A.火", "B"), []string{"single 一问？ 火 *苹果 土 木"}, nil},
		{"letters that begin with B", cell("B.水|C.火|D.土", "B"), nil, order},
		{"letters that begin with B, on lines", cell("B.水\nC.火\nD.土", "B"), nil, order},
		{"a letter twice", cell("A.水|A.火|C.土", "C"), nil, order},
		{"a letter twice, on lines", cell("A.水\nA.火\nC.土", "C"), nil, order},
		{"a letter twice, on one line", cell("A.水 A.火 B.土", "B"), nil, order},
		{"letters over and over", cell("A.水\nB.火\nA.土\nB.木", "B"), nil, order},
		{"a letter left out", cell("A.水|C.火|D.土", "C"), nil, order},
		{"a letter left out, on lines", cell("A.水\nB.火\nD.土", "B"), nil, order},
		{"a letter left out, on one line", cell("A.水 B.火 D.土", "B"), nil, order},
		{"the last lacks its letter", cell("A.水|B.火|土", "C"), nil, lacks},
		{"the first lacks its letter", cell("水|B.火|C.土", "A"), nil, lacks},
		{"the first lacks its letter, on lines", cell("水\nB.火\nC.土", "A"), nil, lacks},
		{"one between lacks its letter", cell("A.水|火|C.土", "B"), nil, lacks},
		{"a line without a letter goes on", cell("A.水\nB.火\n土", "B"), []string{"single 一问？ 水 *火⏎土"}, []string{"quiz.optionContinued@2:5"}},
		{"two options on each line", cell("A.水 B.火\nC.土 D.木", "D"), []string{"single 一问？ 水 火 土 *木"}, nil},
		{"lettered lines win over upright lines", cell("A.甲|乙\nB.丙|丁", "B"), []string{"single 一问？ 甲|乙 *丙|丁"}, nil},
		{"an initial inside a lettered line", cell("A. Thomas A. Edison\nB. Nikola Tesla", "B"), []string{"single 一问？ Thomas A. Edison *Nikola Tesla"}, nil},
		{"a column's text with another column's letter", "题干,选项A,选项B,答案\n一问？,B.氢气,A.氧气,A\n", nil, order},
		{"columns that begin with C", "题干,选项A,选项B,选项C,选项D,答案\n一问？,C.氢气,D.氧气,,,A\n", nil, order},
		{"letters without a sign in another order", cell("C级|B级|A级", "A"), nil, order},
		{"columns with letters without a sign in another order", "题干,A,B,答案\n一问？,B 水,A 火,A\n", nil, order[:1:1]},
		{"letters without a sign that are texts", "题干,A,B,C,答案\n一问？,A股,B股,都不是,B\n二问？,B型,A型,O型,B\n三问？,A级,B级,C级,B\n", []string{"single 一问？ A股 *B股 都不是", "single 二问？ B型 *A型 O型", "single 三问？ A级 *B级 C级"}, nil},
		{"one column's text with its own letter", "题干,选项A,选项B,答案\n一问？,甲,B. 乙,B\n", []string{"single 一问？ 甲 *乙"}, nil},
		{"texts that speak of letters", "题干,A,B,C,答案\n一问？,A、D,B、C,都不对,B\n二问？,B、C,A、C,A、B,C\n", []string{"single 一问？ A、D *B、C 都不对", "single 二问？ B、C A、C *A、B"}, nil},
		{"what is no letter of an option", "题干,A,B,答案\n一问？,E. coli,酵母,A\n二问？,C:\\a,D:\\a,A\n三问？,a.m.,p.m.,A\n", []string{"single 一问？ *E. coli 酵母", "single 二问？ *C:\\a D:\\a", "single 三问？ *a.m. p.m."}, nil},
		{"a 27th column of options", wide + ",选项AA,答案\n" + full + ",,B\n" + full + ",多,B\n", []string{want}, []string{fmt.Sprintf("quiz.tooManyOptions@3:%d", len([]rune(full))+2)}},
		{"a 27th numbered column of options", "题干,选项1,选项27,答案\n一问？,甲,多,A\n", nil, []string{"quiz.tooManyOptions@2:7"}},
	})
}

func TestTextsOfOptions(t *testing.T) {
	note, both := func(col int) []string { return []string{fmt.Sprint("quiz.answerInferred@2:", col)} }, func(col int) []string { return []string{fmt.Sprint("quiz.twoAnswers@2:", col)} }
	checkRead(t, []readCase{
		{"letters that are a text too", "题干,A,B,C,D,答案\n万能受血者？,A,B,AB,O,AB\n", nil, both(17)},
		{"letters that are a text too, of an older option", "题干,A,B,C,D,答案\n家用电是哪种？,AC,DC,AB,CD,AC\n", nil, both(21)},
		{"a word of letters that is a text too", "question,A,B,C,D,answer\nWhich?,cab,tree,sea,dad,cab\n", nil, both(25)},
		{"one letter that is another option's text", "题干,A,B,C,答案\n哪种？,B,A,O,A\n", nil, both(11)},
		{"letter and text point at one option", "题干,A,B,C,答案\n哪种？,A,B,O,A\n二种？,A,B,O,\"A,B\"\n", []string{"single 哪种？ *A B O", "multiple 二种？ *A *B O"}, nil},
		{"a letter beyond the options is a text", "题型,题干,A,B,C,D,答案\n单选,万能供血者？,A,B,AB,O,O\n", []string{"single 万能供血者？ A B AB *O"}, note(20)},
		{"an English word", "question,option1,option2,option3,option4,answer\nWhich?,stone,wood,iron,gold,wood\n", []string{"single Which? stone *wood iron gold"}, note(29)},
		{"letters that go together", "题型,题干,A,B,C,D,答案\n单选,中央处理器？,CPU,GPU,RAM,ROM,CPU\n", []string{"single 中央处理器？ *CPU GPU RAM ROM"}, note(27)},
		{"two English words", "question,A,B,answer\nWhich?,oxygen,carbon dioxide,carbon dioxide\n", []string{"single Which? oxygen *carbon dioxide"}, note(30)},
		{"a word in other letters", "question,A,B,answer\nWhich?,Oxygen,Neon,oxygen\n", []string{"single Which? *Oxygen Neon"}, note(20)},
		{"several English words", "kind,question,A,B,C,answer\n多选,Which?,iron,wood,gold,\"iron, gold\"\n", []string{"multiple Which? *iron wood *gold"}, note(26)},
		{"a text that begins with a letter", "题干,A,B,C,答案\n哪种？,汇编,C 语言,甲,C 语言\n", []string{"single 哪种？ 汇编 *C 语言 甲"}, note(15)},
		{"a text in brackets", "题干,A,B,答案\n哪种？,水,火,（火）\n", []string{"single 哪种？ 水 *火"}, note(9)},
	})
}

func TestAnswersInWrappers(t *testing.T) {
	bad := func(key string) readCase {
		return readCase{"a judgement of two verdicts " + key, "题型,题干,答案\n判断,冰会化。," + key + "\n", nil, []string{"quiz.badAnswer@2:9"}}
	}
	checkRead(t, []readCase{
		bad("正确 错误"), bad("T F"), bad("是 否"), bad("不是错误"), bad("√（错误）"), bad("对，对"),
		{"a judgement of two verdicts without a kind", "题干,答案\n冰会化。,不是错误\n冰会浮。,正确 错误\n", nil, []string{"quiz.badAnswer@2:6", "quiz.badAnswer@3:6"}},
		{"verdicts in brackets", "题型,题干,答案\n判断,冰会化。,（√）\n判断,冰是热的。,【错误】\n判断,火是冷的。,×（错误）\n,冰会浮。,（√）\n",
			[]string{"judgement 冰会化。 *正确", "judgement 冰是热的。 *错误", "judgement 火是冷的。 *错误", "judgement 冰会浮。 *正确"}, []string{"table.mergedCells@5:2"}},
		{"half a bracket", "题型,题干,答案\n简答,一问？,（\n简答,二问？,】\n简答,三问？,【\n", []string{"short 一问？ =（", "short 二问？ =】", "short 三问？ =【"}, nil},
		{"a letter behind a '", "题干,A,B,答案\n一问？,甲,乙,'B\n", []string{"single 一问？ 甲 *乙"}, nil},
		{"a label before the letters", "题干,A,B,答案\n一问？,甲,乙,答案：AB\n", []string{"multiple 一问？ *甲 *乙"}, nil},
		{"letters on lines", "题型,题干,A,B,C,答案\n多选,一问？,甲,乙,丙,\"A\nC\"\n", []string{"multiple 一问？ *甲 乙 *丙"}, nil},
		{"slashes between digits and in addresses", "题干,答案\n首个科普日是____,2004/6/29\n网址是____,http://www.kepu.cn/index\n有____天,2 / 3／五/六\n",
			[]string{"blank 首个科普日是____ =2004/6/29", "blank 网址是____ =http://www.kepu.cn/index", "blank 有____天 =2 =3 =五 =六"}, nil},
	})
}

func TestIDs(t *testing.T) {
	table := func(head string, ids ...string) string {
		s := head + ",题干,答案\n"
		for i, id := range ids {
			s += fmt.Sprintf("%s,第%c问：冰会化。,对\n", id, '一'+rune(i))
		}
		return s
	}
	rows := func(ids ...string) (list []string) {
		for i, id := range ids {
			if id != "" {
				id = " id=" + id
			}
			list = append(list, fmt.Sprintf("judgement 第%c问：冰会化。 *正确%s", '一'+rune(i), id))
		}
		return list
	}
	checkRead(t, []readCase{
		{"numbers that start again", table("编号", "1", "2", "1", "2"), rows("", "", "", ""), []string{"table.runningID@2:3"}},
		{"numbers with a nought before them", table("编号", "01", "02", "01"), rows("", "", ""), []string{"table.runningID@2:4"}},
		{"numbers with gaps", table("编号", "1", "3", "1"), rows("", "", ""), []string{"table.runningID@2:3"}},
		{"numbers that go on from another file", table("编号", "2", "3"), rows("", ""), []string{"table.runningID@2:3"}},
		{"numbers with empty cells", table("编号", "1", "", "1.0"), rows("", "", ""), []string{"table.runningID@2:3"}},
		{"long numbers are ids", table("编号", "20261", "20262"), rows("20261", "20262"), nil},
		{"a column called id keeps its numbers", table("ID", "2", "3"), rows("2", "3"), nil},
		{"an id twice", table("编号", "xf-1", "xf-2", "xf-1"), rows("xf-1", "xf-2", ""), []string{"quiz.sameID@4:6"}},
		{"an id twice below one name", table("id", "1", "1"), rows("1", ""), []string{"quiz.sameID@3:3"}},
		{"a question twice", "编号,题干,答案\nxf-1,冰会化。,对\nxf-1,冰会化。,对\n", []string{"judgement 冰会化。 *正确 id=xf-1", "judgement 冰会化。 *正确 id=xf-1"}, nil},
	})
	text, problems := AppendQuestions(nil, []kepu.Question{{ID: "a", Kind: kepu.Short, Stem: "一问？", Answers: []kepu.Answer{{Text: "甲"}}}, {ID: "a", Kind: kepu.Short, Stem: "二问？", Answers: []kepu.Answer{{Text: "乙"}}}})
	if len(problems) != 1 || problems[0].Code != kepu.NotCarried || problems[0].Args[1] != kepu.IDField {
		t.Errorf("an id twice is written with %v:\n%s", problems, text)
	}

	levels := kepu.Question{Kind: kepu.Single, Stem: "哪级？", Options: []kepu.Option{{Text: "B级"}, {Text: "A级", Correct: true}}}
	text, problems = AppendQuestions(nil, []kepu.Question{levels})
	if back, _ := ReadQuestions("", text); len(problems) > 0 || len(back) != 1 || len(levels.Differences(&back[0])) > 0 {
		t.Errorf("options that begin with letters are written with %v:\n%s", problems, text)
	}
}
