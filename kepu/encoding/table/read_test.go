package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

const (
	head = "题型,题干,选项A,选项B,选项C,答案\n"
	good = "单选题,火警电话是多少？,119,120,122,A\n"
)

var kept = []string{"single 火警电话是多少？ *119 120 122"}

func TestHeaders(t *testing.T) {
	want := []string{"single 油锅起火先做什么？ 浇水 *盖锅盖 {油比水轻。} topic=消防 source=《消防手册》 level=2"}
	row := func(order string) string {
		cells := map[byte]string{'k': "单选题", 's': "油锅起火先做什么？", 'a': "浇水", 'b': "盖锅盖", 'y': "B", 'e': "油比水轻。", 't': "消防", 'd': "2", 'c': "《消防手册》"}
		var list []string
		for i := range len(order) {
			list = append(list, cells[order[i]])
		}
		return strings.Join(list, ",") + "\n"
	}
	var tests []readCase
	for _, h := range []struct{ reason, head, order string }{
		{"§2 Chinese headers", "题型,题干,选项A,选项B,答案,解析,知识点,难度,来源", "ksabyetdc"},
		{"§2 any column order", "来源,答案,选项B,难度,题干,解析,知识点,选项A,题型", "cybdsetak"},
		{"§2 English headers", "kind,question,option A,option B,answer,explanation,topic,difficulty,source", "ksabyetdc"},
		{"§2 English headers in any case", "Type,Stem,OptionA,OptionB,KEY,Explanation,Category,Difficulty,Citation", "ksabyetdc"},
		{"§2 Traditional headers", "題型,題幹,選項A,選項B,正確答案,解析,知識點,難度,來源", "ksabyetdc"},
		{"§2 other words", "类型,试题,A,B,参考答案,答案解析,分类,难易程度,出处", "ksabyetdc"},
		{"§2 题目 and 主题", "题型,题目,A选项,B选项,标准答案,解析,主题,难度等级,依据", "ksabyetdc"},
		{"§2 问题 and numbered options", "题型,问题,选项1,选项2,答案,解析,知识点,难度,来源", "ksabyetdc"},
		{"§2 Option 1 and Option 2", "type,Question,Option 1,Option 2,Correct Answer,explanation,topic,difficulty,source", "ksabyetdc"},
		{"§2 内容 and full-width letters", "题型,内容,选项Ａ,选项Ｂ,答案,解析,知识点,难度,来源", "ksabyetdc"},
		{"§2 blanks and marks of required columns", "*题型, 题 干 ,选项 A（必填）,选项 B（必填）,答案*,解析（选填）,知识点：,难度(1-5),※来源", "ksabyetdc"},
		{"§2 a letter in brackets", "题型,题干,选项（A）,选项（B）,答案,解析,知识点,难度,来源", "ksabyetdc"},
		{"§2 quoted heads with a line break", "题型,题干,\"选项\nA\",\"选项\nB\",答案,解析,知识点,难度,来源", "ksabyetdc"},
		{"§2 long remarks in the heads", "题型（单选/多选/判断）,题干（必填，不超过200字）,选项A（必填）,选项B（如无可不填）,答案（多选用逗号隔开）,解析(选填),知识点(见附表),难度【1-5】,来源", "ksabyetdc"},
		{"§2 answers' letters as heads", "题型,试题名称,答案A,答案B,正确选项,解析内容,知识点名称,题目难度,题目出处", "ksabyetdc"},
		{"§2 names as programs have them", "questionType,questionText,option_a,option_b,correctAnswer,explanation,topic,difficultyLevel,reference", "ksabyetdc"},
		{"§2 a mixture", "Kind,题干,A,B,答案,Analysis,知识点,Level,Reference", "ksabyetdc"},
	} {
		tests = append(tests, readCase{h.reason, h.head + "\n" + row(h.order), want, nil})
	}
	tests = append(tests,
		readCase{"§2 other columns", "编号,题名,题型,题干,A,B,答案,分值,对象,地区,有效期至,标签\nxf-1,油锅,单选,先做什么？,浇水,盖锅盖,B,2,老年人,上海,2027/12/31,冬季、厨房\n",
			[]string{"single 先做什么？ 浇水 *盖锅盖 (2) id=xf-1 name=油锅 for=老年人 in=上海 until=2027-12-31 tags=冬季+厨房"}, nil},
		readCase{"§2 a column of rights beside lettered options is kept", "题干,A,B,是否正确,答案\n一问？,甲,乙,已核对,B\n二问？,甲,乙,,A\n", []string{"single 一问？ 甲 *乙 tags=是否正确:已核对", "single 二问？ *甲 乙"}, nil},
		readCase{"§2 correct is the answer where no other column is", "Question,A,B,Correct\nOne?,a,b,B\n", []string{"single One? a *b"}, nil},
		readCase{"§2 序号 and 题号 are running numbers", "序号,题型,题干,A,B,答案\n1,单选,先做什么？,浇水,盖锅盖,B\n", []string{"single 先做什么？ 浇水 *盖锅盖"}, nil},
		readCase{"§2 a 编号 that only counts is none either", "编号,题型,题干,A,B,答案\n1,单选,一问？,甲,乙,B\n2,单选,二问？,甲,乙,A\n",
			[]string{"single 一问？ 甲 *乙", "single 二问？ *甲 乙"}, []string{"table.runningID@2:6"}},
		readCase{"§2 a 编号 that counts above a remark", "编号,题型,题干,A,B,答案\n1,单选,一问？,甲,乙,B\n2,单选,二问？,甲,乙,\n3,单选,三问？,甲,乙,A\n以上共3题,,,,,\n",
			[]string{"single 一问？ 甲 *乙", "single 三问？ *甲 乙"}, []string{"table.runningID@2:6", "quiz.noAnswer@3:1", "quiz.strayText@5:1"}},
		readCase{"§2 but an id is", "id,题型,题干,A,B,答案\n1,单选,一问？,甲,乙,B\n2,单选,二问？,甲,乙,A\n",
			[]string{"single 一问？ 甲 *乙 id=1", "single 二问？ *甲 乙 id=2"}, nil},
		readCase{"§2 extra columns are tags, empty cells none", "题型,题干,A,B,答案,年级,章节\n单选,一问？,甲,乙,B,三年级,\n单选,二问？,甲,乙,A,,第二章\n",
			[]string{"single 一问？ 甲 *乙 tags=年级:三年级", "single 二问？ *甲 乙 tags=章节:第二章"}, nil},
		readCase{"§2 类型 of the bank's own is a tag", "类型,题干,A,B,答案\n消防,一问？,甲,乙,B\n", []string{"single 一问？ 甲 *乙 tags=类型:消防"}, nil},
		readCase{"two columns of one meaning, the first empty", "题型,题干,A,B,来源,出处,答案\n单选,一问？,甲,乙,,手册,B\n", []string{"single 一问？ 甲 *乙 source=手册"}, nil},
		readCase{"two columns of one meaning that differ", "题型,题干,A,B,来源,出处,答案\n单选,一问？,甲,乙,课本,手册,B\n", []string{"single 一问？ 甲 *乙 source=课本"}, []string{"quiz.strayText@2:15"}},
		readCase{"two answers that differ", "题型,题干,A,B,答案,正确答案\n单选,一问？,甲,乙,A,B\n" + "单选,二问？,甲,乙,B,B\n", []string{"single 二问？ 甲 *乙"}, []string{"quiz.twoAnswers@2:14"}},
		readCase{"a cell beyond the header", head + "单选题,一问？,甲,乙,,B,备注\n", []string{"single 一问？ 甲 *乙"}, []string{"quiz.strayText@2:16"}},
	)
	checkRead(t, tests)
}

func TestSeparators(t *testing.T) {
	var tests []readCase
	for name, comma := range map[string]string{"comma": ",", "tab": "\t", "semicolon": ";"} {
		tests = append(tests,
			readCase{"§2 separated by " + name, strings.ReplaceAll(head+good, ",", comma), kept, nil},
			readCase{"§2 separated by " + name + " below a title with commas", "消防知识, 每题2分, 共10题\n" + strings.ReplaceAll(head+good, ",", comma), []string{kept[0] + " (2)"}, nil})
	}
	tests = append(tests,
		readCase{"tabs between cells, commas inside", strings.ReplaceAll(head, ",", "\t") + "单选题\t先断电,再救人，对吗？\t对,是的\t不对,再想想\t\tA\n", []string{"single 先断电,再救人，对吗？ *对,是的 不对,再想想"}, nil},
		readCase{"a full-width comma stands between no cells", strings.ReplaceAll(head+good, ",", "，"), nil, []string{"table.noHeader@1:1"}},
		readCase{"a line for Excel that names the sign", "sep=;\n" + strings.ReplaceAll(head+good, ",", ";"), kept, nil},
		readCase{"quotes around commas", head + "单选题,\"先断电,再救人？\",\"对, 是\",\"不, 否\",,A\n", []string{"single 先断电,再救人？ *对, 是 不, 否"}, nil},
		readCase{"line breaks and doubled quotes inside quotes", head + "单选题,\"“一”\n\"\"二\"\"？\",甲,乙,,A\n" + good, append([]string{"single “一”⏎\"二\"？ *甲 乙"}, kept...), nil},
		readCase{"blanks around quotes", head + "单选题, \"一,问？\" ,甲,乙,,A\n", []string{"single 一,问？ *甲 乙"}, nil},
		readCase{"a lone quote in a cell is text", head + "单选题,5\"的屏幕有多大？,5\"是12.7厘米,大,,A\n", []string{"single 5\"的屏幕有多大？ *5\"是12.7厘米 大"}, nil},
		readCase{"a word in quotes at a cell's start is text", head + "单选题,\"119\"是什么电话？,火警,急救,,A\n", []string{"single \"119\"是什么电话？ *火警 急救"}, nil},
		readCase{"an unclosed quote costs its row alone", head + "单选题,\"一问？,甲,乙,,A\n" + good + "单选题,\"二,问？\",甲,乙,,B\n", append(kept[:1:1], "single 二,问？ 甲 *乙"), []string{"table.openQuote@2:5"}},
		readCase{"an unclosed quote in the last row", head + good + "单选题,\"一问？,甲,乙,,A", kept, []string{"table.openQuote@3:5"}},
		readCase{"CRLF, BOM and no line end at last", "\ufeff" + strings.ReplaceAll(strings.TrimSuffix(head+good, "\n"), "\n", "\r\n"), kept, nil},
		readCase{"old Mac line ends", strings.ReplaceAll(head+good, "\n", "\r"), kept, nil},
		readCase{"control characters are taken out", head + "单选题,一\x1b[31m问？,甲\u202e,乙,,B\n", []string{"single 一[31m问？ 甲 *乙"}, []string{"text.controlCharacters@2:6"}},
		readCase{"blanks of every width around cells", "题型　,　题干,\u00a0A,B ,答案\n　单选题,\u00a0一问？　,甲\u3000,\u2003乙, B　\n", []string{"single 一问？ 甲 *乙"}, nil},
		readCase{"tabs inside a cell are blanks", head + "单选题,一\t问？,甲,乙,,B\n", []string{"single 一 问？ 甲 *乙"}, nil},
		readCase{"invalid UTF-8", head + "单选题,一问\xff？,甲,乙,,B\n", []string{"single 一问？ 甲 *乙"}, []string{"text.controlCharacters@2:7"}},
	)
	checkRead(t, tests)
}

func TestTitles(t *testing.T) {
	noKind := "题干,选项A,选项B,答案\n"
	checkRead(t, []readCase{
		{"title rows, blank rows and remarks above the header", "社区科普题库,,,,,\n,,,,,\n\n说明：每题只选一项。,,,,,\n" + head + good, kept, nil},
		{"a title gives kind and points", "消防安全知识题库（单选题，每题2分）,,,\n" + noKind + "一问？,甲,乙,B\n", []string{"single 一问？ 甲 *乙 (2)"}, nil},
		{"a title of several kinds gives none", "题库（单选、多选、判断）\n" + noKind + "一问？,甲,乙,AB\n", []string{"multiple 一问？ *甲 *乙"}, nil},
		{"the cell of a kind counts more than the title", "单选题库\n" + head + "多选题,一问？,甲,乙,,AB\n", []string{"multiple 一问？ *甲 *乙"}, nil},
		{"a remark on several kinds says nothing of their points", "社区题库\n单选题每题2分，多选题每题3分\n" + noKind + "一问？,甲,乙,A\n", []string{"single 一问？ *甲 乙"}, nil},
		{"a head between rows", noKind + "一、单选题（每题1分）,,,\n一问？,甲,乙,B\n二、判断题（每题0.5分）,,,\n水往低处流。,,,对\n", []string{"single 一问？ 甲 *乙 (1)", "judgement 水往低处流。 *正确 (0.5)"}, nil},
		{"points for each blank", noKind + "填空题（每空1分）,,,\n____和____？,,,甲；乙\n", []string{"blank ____和____？ =甲 =乙@2 (2)"}, nil},
		{"a header that comes again on the next page", head + good + head + good, append(kept[:1:1], kept...), nil},
		{"a second table with other columns and a title", noKind + "一问？,甲,乙,B\n\n判断题库,,\n答案,题目,解析\n错,冰是热的。,冰是凉的。\n", []string{"single 一问？ 甲 *乙", "judgement 冰是热的。 *错误 {冰是凉的。}"}, nil},
		{"the second title without a kind ends the first", "判断题库\n题干,答案\n冰会化。,对\n交通安全,\n题干,A,B,答案\n一问？,甲,乙,A\n", []string{"judgement 冰会化。 *正确", "single 一问？ *甲 乙"}, []string{"quiz.strayText@4:1"}},
		{"a second title in a column that is not the stem's", head + good + "交通题库（判断题，每题1分）,,,,,\n题型,题干,答案\n,红灯停。,对\n", append(kept[:1:1], "judgement 红灯停。 *正确 (1)"), nil},
		{"totals, commas and bare numbers are nothing", head + good + ",,,,,\n合计,,,,,1\n总计：1题,,,,,\n2,,,,,\n,共计,,,,\n", kept, nil},
		{"a remark below the table", "序号," + head + "1," + good + "制表：张三,,,,,,\n", kept, []string{"quiz.strayText@3:1"}},
		{"the letters below a merged head", "题干,选项,,,答案\n,A,B,C,\n一问？,甲,乙,丙,B\n", []string{"single 一问？ 甲 *乙 丙"}, nil},
		{"a second header row below a merged one", "题干,选项,,答案\n题干,A,B,答案\n一问？,甲,乙,B\n", []string{"single 一问？ 甲 *乙"}, nil},
		{"nothing at all", "", nil, nil},
		{"blank lines", "\n,,,\n\n", nil, nil},
		{"no header", "你好,世界\n再见,世界\n", nil, []string{"table.noHeader@1:1"}},
		{"a header alone", head, nil, nil},
	})
}

func TestOptions(t *testing.T) {
	list := "题干,选项,答案\n"
	merged := "题干,选项,,,答案,解析\n"
	wide := "题干"
	row := "一问？"
	want := "single 一问？"
	for c := 'A'; c <= 'Z'; c++ {
		wide += ",选项" + string(c)
		row += ",第" + string(c) + "项"
		want += " 第" + string(c) + "项"
	}
	want = strings.Replace(want, "第Z项", "*第Z项", 1)
	checkRead(t, []readCase{
		{"§2 选项A…选项Z", wide + ",答案\n" + row + ",Z\n", []string{want}, nil},
		{"§2 option columns in any order", "选项C,题干,选项A,答案,选项B\n丙,一问？,甲,B,乙\n", []string{"single 一问？ 甲 *乙 丙"}, nil},
		{"§2 one 选项 column with |", list + "一问？,甲|乙|丙,C\n二问？,甲｜乙,A\n", []string{"single 一问？ 甲 乙 *丙", "single 二问？ *甲 乙"}, nil},
		{"§2 options with | and their letters", list + "一问？,A.甲|B.乙|C.丙,C\n", []string{"single 一问？ 甲 乙 *丙"}, nil},
		{"§2 options on lines of one cell", list + "一问？,\"A、甲\nB、乙\n\",B\n二问？,\"甲\n乙\",B\n", []string{"single 一问？ 甲 *乙", "single 二问？ 甲 *乙"}, nil},
		{"§2 lettered options on one line of a cell", list + "一问？,A.20B.28-32C.36,B\n二问？,A. 甲 B. 乙,A\n三问？,A、甲；B、乙；C、丙,C\n四问？,（A）甲（B）乙,B\n",
			[]string{"single 一问？ 20 *28-32 36", "single 二问？ *甲 乙", "single 三问？ 甲 乙 *丙", "single 四问？ 甲 *乙"}, nil},
		{"§2 letters inside the texts of lettered options", list + "一问？,A、含维生素A、B、C B、都不含,B\n二问？,A.甲、B、丙B.丁,A\n", []string{"single 一问？ 含维生素A、B、C *都不含", "single 二问？ *甲、B、丙 丁"}, nil},
		{"a merged head over columns without heads", merged + "一问？,甲,乙,丙,C,因为。\n", []string{"single 一问？ 甲 乙 *丙 {因为。}"}, nil},
		{"the same head over and over", "题干,选项,选项,答案\n一问？,甲,乙,B\n", []string{"single 一问？ 甲 *乙"}, nil},
		{"all in the first of the merged columns", merged + "一问？,甲|乙|丙,,,C,\n", []string{"single 一问？ 甲 乙 *丙"}, nil},
		{"§2 one 选项 column with nothing but ；", list + "一问？,甲；乙;丙,C\n", []string{"single 一问？ 甲 乙 *丙"}, nil},
		{"letters before the texts too", head + "单选题,一问？,A. 甲,B. 乙,,B\n单选题,二问？,A股,B股,,B\n", []string{"single 一问？ 甲 *乙", "single 二问？ A股 *B股"}, nil},
		{"fewer options than columns", head + "单选题,一问？,甲,乙,,B\n", []string{"single 一问？ 甲 *乙"}, nil},
		{"an empty option between others", head + "单选题,一问？,甲,,丙,A\n" + good, kept, []string{"quiz.emptyOption@2:1"}},
		{"an empty option between |", list + "一问？,甲||丙,A\n", nil, []string{"quiz.emptyOption@2:5"}},
		{"two options alike", head + "单选题,一问？,甲,乙,甲。,A\n" + good, kept, []string{"quiz.sameOptions@2:13"}},
		{"one option", head + "单选题,一问？,甲,,,A\n" + good, kept, []string{"quiz.tooFewOptions@2:9"}},
		{"options crossed out", head + "判断题,冰会化。,/,/,/,对\n", []string{"judgement 冰会化。 *正确"}, nil},
		{"more than 26", list + "一问？," + strings.Repeat("甲|", 9_999) + "乙,A\n二问？,甲|乙,A\n", []string{"single 二问？ *甲 乙"}, []string{"quiz.tooManyOptions@2:5"}},
		{"one option a row, the stem merged", "题干,选项,是否正确\n一问？,A. 甲,\n,B. 乙,√\n,C. 丙,\n二问？,甲,否\n,乙,是\n", []string{"single 一问？ 甲 *乙 丙", "single 二问？ 甲 *乙"}, nil},
		{"one option a row, the stem on every row", "题干,选项,答案\n一问？,甲,B\n一问？,乙,B\n二问？,甲,√\n二问？,乙,\n二问？,丙,√\n", []string{"single 一问？ 甲 *乙", "multiple 二问？ *甲 乙 *丙"}, nil},
		{"one option a row, the options numbers", "序号,题干,选项,是否正确\n1,火警？,119,√\n,,120,\n2,急救？,119,\n,,120,√\n", []string{"single 火警？ *119 120", "single 急救？ 119 *120"}, nil},
		{"one option a row, a mark nobody can read", "题干,选项,是否正确\n一问？,甲,\n,乙,大概\n二问？,甲,否\n,乙,是\n", []string{"single 二问？ 甲 *乙"}, []string{"quiz.badAnswer@3:4"}},
		{"one option a row, marks and letters", "题干,选项,是否正确,答案\n一问？,甲,,B\n,乙,√,\n二问？,甲,,A\n,乙,√,\n三问？,甲,,A\n,乙,,\n", []string{"single 一问？ 甲 *乙", "single 三问？ *甲 乙"}, []string{"quiz.twoAnswers@4:8"}},
		{"one option a row, none right", "题干,选项,是否正确\n一问？,甲,\n,乙,\n", nil, []string{"quiz.noAnswer@2:1"}},
		{"one option a row without a stem, said once", "题干,选项,答案\n,甲,A\n,乙,\n", nil, []string{"quiz.noStem@2:2"}},
	})
}

func TestMerged(t *testing.T) {
	h := "题型,题干,A,B,答案,知识点,来源,分值\n"
	checkRead(t, []readCase{
		{"topic, source and points go on below a merged cell", h + "单选,一问？,甲,乙,A,消防,手册,2\n单选,二问？,甲,乙,A,,,\n单选,三问？,甲,乙,A,交通,,\n",
			[]string{"single 一问？ *甲 乙 (2) topic=消防 source=手册", "single 二问？ *甲 乙 (2) topic=消防 source=手册", "single 三问？ *甲 乙 (2) topic=交通 source=手册"},
			[]string{"table.mergedCells@3:4", "table.mergedCells@3:4", "table.mergedCells@3:4"}},
		{"a column whose first cell is empty is not merged", h + "单选,一问？,甲,乙,A,,,\n单选,二问？,甲,乙,A,消防,,\n单选,三问？,甲,乙,A,,,\n",
			[]string{"single 一问？ *甲 乙", "single 二问？ *甲 乙 topic=消防", "single 三问？ *甲 乙"}, nil},
		{"nor is one that says the same again", h + "单选,一问？,甲,乙,A,消防,,\n单选,二问？,甲,乙,A,,,\n单选,三问？,甲,乙,A,消防,,\n单选,四问？,甲,乙,A,,,\n",
			[]string{"single 一问？ *甲 乙 topic=消防", "single 二问？ *甲 乙", "single 三问？ *甲 乙 topic=消防", "single 四问？ *甲 乙"}, nil},
		{"无 and / say that there is none", h + "单选,一问？,甲,乙,A,消防,手册,2\n单选,二问？,甲,乙,A,无,/,-\n单选,三问？,甲,乙,A,,,\n",
			[]string{"single 一问？ *甲 乙 (2) topic=消防 source=手册", "single 二问？ *甲 乙", "single 三问？ *甲 乙"}, nil},
		{"a row that is left out still says what goes on", h + "单选,一问？,甲,乙,A,消防,,\n单选,二问？,甲,乙,,交通,,\n单选,三问？,甲,乙,A,,,\n",
			[]string{"single 一问？ *甲 乙 topic=消防", "single 三问？ *甲 乙 topic=交通"}, []string{"quiz.noAnswer@3:1", "table.mergedCells@4:4"}},
		{"stems, options and answers never go on", h + "单选,一问？,甲,乙,A,,,\n单选,,甲,乙,A,,,\n单选,三问？,,,A,,,\n单选,四问？,甲,乙,,,,\n",
			[]string{"single 一问？ *甲 乙"}, []string{"quiz.noStem@3:1", "quiz.keyWithoutOption@4:10", "quiz.noAnswer@5:1"}},
		{"nothing goes on past a new header", h + "单选,一问？,甲,乙,A,消防,,\n" + h + "单选,二问？,甲,乙,A,,,\n", []string{"single 一问？ *甲 乙 topic=消防", "single 二问？ *甲 乙"}, nil},
	})
}

func TestReported(t *testing.T) {
	bad := func(row string) string { return head + row + "\n" + good }
	checkRead(t, []readCase{
		{"§1 no answer", bad("单选题,一问？,甲,乙,丙,"), kept, []string{"quiz.noAnswer@2:1"}},
		{"§2 no column of answers, said once", "题型,题干,A,B\n单选,一问？,甲,乙\n单选,二问？,甲,乙\n阅读材料,天冷了。,,\n", []string{"description 天冷了。"}, []string{"table.noColumn@1:1"}},
		{"§1 a letter that points at no option", bad("单选题,一问？,甲,乙,丙,D"), kept, []string{"quiz.keyWithoutOption@2:15"}},
		{"§1 one of several letters points at none", bad("多选题,一问？,甲,乙,,AC"), kept, []string{"quiz.keyWithoutOption@2:14"}},
		{"§1 letters without options", bad("单选题,一问？,,,,B"), kept, []string{"quiz.keyWithoutOption@2:12"}},
		{"§1 a letter that contradicts its text", bad("单选题,一问？,甲,乙,丙,B. 丙"), kept, []string{"quiz.keyContradictsText@2:15"}},
		{"§1 a letter with a text of no option", bad("单选题,一问？,甲,乙,丙,B. 太阳能"), kept, []string{"quiz.keyContradictsText@2:15"}},
		{"§1 letters with texts, one wrong", bad("多选题,一问？,甲,乙,丙,A.甲 B.丙"), kept, []string{"quiz.keyContradictsText@2:15"}},
		{"§1 single choice with two answers", bad("单选题,一问？,甲,乙,丙,AB"), kept, []string{"quiz.singleSeveral@2:15"}},
		{"§1 multiple with one answer", bad("多选题,一问？,甲,乙,丙,B"), kept, []string{"quiz.multipleOne@2:15"}},
		{"§1 a letter twice", bad("多选题,一问？,甲,乙,丙,AA"), kept, []string{"quiz.badAnswer@2:15"}},
		{"§1 an answer nobody can read", bad("单选题,一问？,甲,乙,丙,大概"), kept, []string{"quiz.badAnswer@2:15"}},
		{"§1 a judgement nobody can read", bad("判断题,冰会化。,,,,也许"), kept, []string{"quiz.badAnswer@2:13"}},
		{"§1 letter and verdict disagree", bad("判断题,冰会化。,正确,错误,,A 错误"), kept, []string{"quiz.keyContradictsText@2:17"}},
		{"§1 too few answers for the blanks", bad("填空题,____和____。,,,,甲"), kept, []string{"quiz.blankCount@2:19"}},
		{"§1 no number", bad("数值题,几度？,,,,很热"), kept, []string{"quiz.badRange@2:12"}},
		{"§1 one pair", bad("连线题,连一连。,,,,甲 -> 乙"), kept, []string{"quiz.badPair@2:13"}},
		{"§1 a pair without an arrow", bad("连线题,连一连。,,,,甲 -> 乙 | 丙丁"), kept, []string{"quiz.badPair@2:13"}},
		{"§1 the kind contradicts the options", bad("判断题,一问？,甲,乙,丙,A"), kept, []string{"quiz.kindContradicts@2:1"}},
		{"§1 the kind contradicts the answer", bad("单选题,冰会化。,,,,对"), kept, []string{"quiz.kindContradicts@2:13"}},
		{"§1 blanks with options", bad("填空题,____。,甲,乙,,甲"), kept, []string{"quiz.kindContradicts@2:1"}},
		{"§1 a text to read with options", bad("阅读材料,天冷了。,甲,乙,,"), kept, []string{"quiz.kindContradicts@2:1"}},
		{"§1 a text to read with an answer", bad("阅读材料,天冷了。,,,,冷"), kept, []string{"quiz.kindContradicts@2:14"}},
		{"§1 no stem", bad("单选题,,甲,乙,丙,A"), kept, []string{"quiz.noStem@2:1"}},
		{"§1 a stem of nothing but a bracket", bad("判断题,（ ）。,,,,对"), kept, []string{"quiz.noStem@2:1"}},
		{"a stem that is too long", bad("单选题," + strings.Repeat("长", 4_001) + ",甲,乙,丙,A"), kept, []string{"text.tooLong@2:5"}},
		{"an option that is too long", bad("单选题,一问？," + strings.Repeat("长", 1_001) + ",乙,丙,A"), kept, []string{"text.tooLong@2:1"}},
		{"a key that is too long", bad("单选题,一问？,甲,乙,丙," + strings.Repeat("A.甲", 10_000)), kept, []string{"text.tooLong@2:15"}},
		{"the row after a row of many lines", head + "单选题,\"一\n二？\",甲,乙,,D\n单选题,三问？,甲,乙,,D\n", nil, []string{"quiz.keyWithoutOption@3:10", "quiz.keyWithoutOption@4:14"}},
	})
}

func TestExcel(t *testing.T) {
	h := "题型,题干,A,B,答案,难度,分值,有效期至,id\n"
	checkRead(t, []readCase{
		{"numbers with .0 and in full width", h + "单选,一问？,1.5,2.0,B,2.0,２,,1001.0\n", []string{"single 一问？ 1.5 *2.0 (2) id=1001 level=2"}, nil},
		{"text with a leading '", h + "单选,'-5℃是零下吗？,'=是,'0571,A,,,,'007\n", []string{"single -5℃是零下吗？ *=是 0571 id=007"}, nil},
		{"a quotation keeps its '", h + "单选,'90后'是指？,'甲',乙,A,,,,\n", []string{"single '90后'是指？ *'甲' 乙"}, nil},
		{"numbers guarded as formulas", h + "单选,一问？,\"=\"\"001\"\"\",=\"002\",A,,,,=\"007\"\n", []string{"single 一问？ *001 002 id=007"}, nil},
		{"days with a time", h + "单选,一问？,甲,乙,A,,,2027-12-31 0:00:00,\n单选,二问？,甲,乙,A,,,2027年12月31日,\n单选,三问？,甲,乙,A,,,明年,\n",
			[]string{"single 一问？ *甲 乙 until=2027-12-31", "single 二问？ *甲 乙 until=2027-12-31", "single 三问？ *甲 乙"}, []string{"text.badDate@4:16"}},
		{"difficulty in words", h + "单选,一问？,甲,乙,A,易,,,\n单选,二问？,甲,乙,A,较难,,,\n单选,三问？,甲,乙,A,Medium,,,\n单选,四问？,甲,乙,A,0.85,,,\n",
			[]string{"single 一问？ *甲 乙 level=1", "single 二问？ *甲 乙 level=4", "single 三问？ *甲 乙 level=3", "single 四问？ *甲 乙"}, []string{"quiz.badDifficulty@5:14"}},
		{"points in words, and none at all", h + "单选,一问？,甲,乙,A,,0.5分,,\n单选,二问？,甲,乙,A,,两分半,,\n", []string{"single 一问？ *甲 乙 (0.5)", "single 二问？ *甲 乙"}, []string{"text.badNumber@3:15"}},
	})
}

func TestBook(t *testing.T) {
	book := AppendSheet(nil, "填写说明", [][]string{{"请按模板填写。"}})
	book = AppendSheet(book, "空表", [][]string{{}, {"", ""}})
	book = AppendSheet(book, "单选题", [][]string{{"社区题库"}, {}, {"题干", "选项A", "选项B", "答案"}, {"一,问？", "甲\n一", "\"乙\"", "B"}, {"二问？", "甲", "乙", "C"}})
	book = AppendSheet(book, "消防", [][]string{{"题型", "题干", "答案"}, {"判断", "冰\x1b会化。", "对"}, {"判断", "=1+1", "错"}, {"判断", "\"开口", "对"}})
	questions, problems := ReadQuestions("题库.xlsx", book)
	var got []string
	for _, q := range questions {
		got = append(got, fmt.Sprint(q.At, " ", show(q)))
	}
	want := []string{
		"题库.xlsx#单选题:4:1 single 一,问？ 甲⏎一 *\"乙\"",
		"题库.xlsx#消防:2:2 judgement 冰会化。 *正确 topic=消防",
		"题库.xlsx#消防:3:2 judgement =1+1 *错误 topic=消防",
		"题库.xlsx#消防:4:2 judgement \"开口 *正确 topic=消防",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("questions (-want +got):\n%s", diff)
	}
	got = nil
	for _, p := range problems {
		got = append(got, fmt.Sprint(p.Position, " ", p.Code))
	}
	want = []string{"题库.xlsx#单选题:5:4 quiz.keyWithoutOption", "题库.xlsx#消防:2:2 text.controlCharacters", "题库.xlsx#填写说明:1:1 quiz.strayText"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if sheet := string(AppendSheet(nil, "一\f二", [][]string{{"甲"}, {"\f乙\r\n丙"}})); sheet != "\f一 二\n甲\n乙\ue00a丙\n" && sheet != "\f一 二\n甲\n\" 乙\ue00a丙\"\n" {
		t.Errorf("a cell begins a sheet or a row of its own: %q", sheet)
	}
	one := AppendSheet(nil, "Sheet1", [][]string{{"题干", "答案"}, {"冰会化。", "对"}})
	if questions, _ := ReadQuestions("题.xlsx", one); len(questions) != 1 || questions[0].At != (kepu.Position{File: "题.xlsx", Line: 2, Column: 1}) {
		t.Errorf("a workbook of one sheet reads as %v", questions)
	}
	if _, problems := ReadQuestions("题.xlsx", AppendSheet(nil, "Sheet1", [][]string{{}, {"", "你好"}})); len(problems) != 1 || problems[0].Code != kepu.TableNoHeader || problems[0].Position.String() != "题.xlsx:2:2" {
		t.Errorf("a workbook without a header has %v", problems)
	}
}

// TestDocumented reads the table that the package documentation shows.
func TestDocumented(t *testing.T) {
	checkRead(t, []readCase{{"the table of the documentation", `消防知识题库（每题2分）
题型,题干,选项A,选项B,答案,解析,知识点,年级
单选题,油锅起火先做什么？,浇水,盖锅盖,B,水会让油溅开。,消防,三年级
判断题,水能扑灭所有的火。,,,错误,,消防,
填空题,火警电话是____，急救电话是____。,,,119；120 / 一二〇,,急救,
连线题,把电话和用处连起来。,,,火警 -> 119 | 急救 -> 120 |  -> 12306,,急救,
数值题,水在标准大气压下多少摄氏度沸腾？,,,99.5..100.5,,物理化学,
`, []string{
		"single 油锅起火先做什么？ 浇水 *盖锅盖 (2) {水会让油溅开。} topic=消防 tags=年级:三年级",
		"judgement 水能扑灭所有的火。 *错误 (2) topic=消防",
		"blank 火警电话是____，急救电话是____。 =119 =120@2 =一二〇@2 (2) topic=急救",
		"matching 把电话和用处连起来。 火警>119 急救>120 >12306 (2) topic=急救",
		"numeric 水在标准大气压下多少摄氏度沸腾？ 99.5..100.5 (2) topic=物理化学",
	}, nil}})
}
