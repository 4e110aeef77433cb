package quiztext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

// show writes a question on one line: kind, stem, options with a star before
// the right ones, answers by blank, explanation in braces.
func show(q kepu.Question) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", q.Kind, strings.ReplaceAll(q.Stem, "\n", "⏎"))
	for _, o := range q.Options {
		star := ""
		if o.Correct {
			star = "*"
		}
		if q.Kind == kepu.Judgement && !o.Correct {
			continue
		}
		fmt.Fprintf(&b, " %s%s", star, o.Text)
	}
	for _, a := range q.Answers {
		fmt.Fprintf(&b, " =%s", strings.ReplaceAll(a.Text, "\n", "⏎"))
		if a.Blank > 1 {
			fmt.Fprintf(&b, "@%d", a.Blank)
		}
	}
	for _, r := range q.Ranges {
		fmt.Fprintf(&b, " %v..%v", r.Min, r.Max)
	}
	for _, p := range q.Pairs {
		fmt.Fprintf(&b, " %s>%s", p.Left, p.Right)
	}
	if q.Points != (kepu.Ratio{}) {
		fmt.Fprintf(&b, " (%v)", q.Points)
	}
	if q.Explanation != "" {
		fmt.Fprintf(&b, " {%s}", strings.ReplaceAll(q.Explanation, "\n", "⏎"))
	}
	return b.String()
}

// told lists problems as code@line:column, notes left out unless asked for.
func told(problems []kepu.Problem, notes bool) []string {
	var list []string
	for _, p := range problems {
		if p.Severity() != kepu.Note || notes {
			list = append(list, fmt.Sprintf("%s@%d:%d", p.Code, p.Line, p.Column))
		}
	}
	return list
}

type readCase struct {
	reason   string
	in       string
	want     []string
	problems []string
}

func checkRead(t *testing.T, tests []readCase) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			questions, problems := Read("题.txt", []byte(tt.in))
			var got []string
			for _, q := range questions {
				got = append(got, show(q))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("questions (-want +got):\n%s\n%v", diff, problems)
			}
			if diff := cmp.Diff(tt.problems, told(problems, false)); diff != "" {
				t.Errorf("problems (-want +got):\n%s\n%v", diff, problems)
			}
		})
	}
}

const abcd = "\nA. 甲\nB. 乙\nC. 丙\nD. 丁\n"

func TestNumbers(t *testing.T) {
	var tests []readCase
	for _, n := range []string{"1. ", "1、", "1．", "1:", "1：", "1)", "1）", "（1）", "【1】", "[1]", "第1题 ", "第1题：", "第一题：", "第一题", "问题一：", "问题1：",
		"1 . ", "**1.** ", "- 1、", "１．", "一、", "Q1: ", "01. "} {
		tests = append(tests, readCase{
			reason: "number written " + n,
			in:     n + "触电先做什么？" + abcd + "答案：B\n",
			want:   []string{"single 触电先做什么？ 甲 *乙 丙 丁"},
		})
	}
	tests = append(tests,
		readCase{"glued to a stem that starts with a digit", "1.2008年奥运会在哪里举行？" + abcd + "答案：A\n2.1公斤是几斤？" + abcd + "答案：B",
			[]string{"single 2008年奥运会在哪里举行？ *甲 乙 丙 丁", "single 1公斤是几斤？ 甲 *乙 丙 丁"}, nil},
		readCase{"numbers repeat", "1. 一问？" + abcd + "答案：A\n1. 二问？" + abcd + "答案：B\n1. 三问？" + abcd + "答案：C",
			[]string{"single 一问？ *甲 乙 丙 丁", "single 二问？ 甲 *乙 丙 丁", "single 三问？ 甲 乙 *丙 丁"}, nil},
		readCase{"numbers skip", "1. 一问？" + abcd + "答案：A\n7. 二问？" + abcd + "答案：B",
			[]string{"single 一问？ *甲 乙 丙 丁", "single 二问？ 甲 *乙 丙 丁"}, nil},
		readCase{"no numbers, blank lines between", "一问？" + abcd + "答案：A\n\n二问？" + abcd + "答案：B",
			[]string{"single 一问？ *甲 乙 丙 丁", "single 二问？ 甲 *乙 丙 丁"}, nil},
		readCase{"no numbers, nothing between", "一问？" + abcd + "答案：A\n解析：因为。\n二问是哪个？" + abcd + "答案：B",
			[]string{"single 一问？ *甲 乙 丙 丁 {因为。}", "single 二问是哪个？ 甲 *乙 丙 丁"}, nil},
		readCase{"a number on a line of its own", "1.\n一问？" + abcd + "答案：A\n2\n二问？" + abcd + "答案：B",
			[]string{"single 一问？ *甲 乙 丙 丁", "single 二问？ 甲 *乙 丙 丁"}, nil},
		readCase{"a list inside an explanation is not questions", "1. 一问？" + abcd + "答案：A\n解析：有两点：\n1. 先断电。\n2. 再救人。\n2. 二问？" + abcd + "答案：B",
			[]string{"single 一问？ *甲 乙 丙 丁 {有两点：⏎1. 先断电。⏎2. 再救人。}", "single 二问？ 甲 *乙 丙 丁"}, nil},
		readCase{"a list inside a stem", "1. 下列说法正确的是\n(1)水能灭火\n(2)油能灭火" + abcd + "答案：A",
			[]string{"single 下列说法正确的是⏎(1)水能灭火⏎(2)油能灭火 *甲 乙 丙 丁"}, nil},
	)
	checkRead(t, tests)
}

func TestSections(t *testing.T) {
	checkRead(t, []readCase{
		{"kind and points to all below", "一、单选题（每题2分，共20分）\n1. 一问？" + abcd + "答案：A\n二、判断题（每题 0.5 分）\n1. 水往低处流。\n答案：对",
			[]string{"single 一问？ *甲 乙 丙 丁 (2)", "judgement 水往低处流。 *正确 (0.5)"}, nil},
		{"a bare head", "判断题\n1. 水往低处流。（√）\n2. 火往低处走。（×）",
			[]string{"judgement 水往低处流。 *正确", "judgement 火往低处走。 *错误"}, nil},
		{"in brackets", "（二）多项选择题\n1. 一问？" + abcd + "答案：AB",
			[]string{"multiple 一问？ *甲 *乙 丙 丁"}, nil},
		{"points from count and sum", "一、单项选择题（共10小题，共25分）\n1. 一问？" + abcd + "答案：A",
			[]string{"single 一问？ *甲 乙 丙 丁 (2.5)"}, nil},
		{"a part with a title", "第二部分 填空题\n1. 火警电话是____。\n答案：119",
			[]string{"blank 火警电话是____。 =119"}, nil},
		{"Traditional script", "一、單選題\n1. 觸電先做什麼？\nA. 甲\nB. 乙\n正確答案：B\n解析：說明白。",
			[]string{"single 觸電先做什麼？ 甲 *乙 {說明白。}"}, nil},
	})
}

func TestKindTags(t *testing.T) {
	var tests []readCase
	for _, br := range []string{"【】", "[]", "（）", "()", "〔〕"} {
		rs := []rune(br)
		for word, kind := range map[string]string{"单选": "single", "单项选择题": "single", "选择": "single", "多选题": "multiple", "多项选择": "multiple", "不定项": "multiple"} {
			key, want := "A", " *甲 乙 丙 丁"
			if kind == "multiple" {
				key, want = "AB", " *甲 *乙 丙 丁"
			}
			tag := string(rs[0]) + word + string(rs[1])
			tests = append(tests,
				readCase{"tag " + tag + " behind the number", "1. " + tag + "一问？" + abcd + "答案：" + key, []string{kind + " 一问？" + want}, nil},
				readCase{"tag " + tag + " before the number", tag + "1. 一问？" + abcd + "答案：" + key, []string{kind + " 一问？" + want}, nil},
				readCase{"tag " + tag + " behind the stem", "1. 一问？" + tag + abcd + "答案：" + key, []string{kind + " 一问？" + want}, nil})
		}
	}
	tests = append(tests,
		readCase{"judgement tags", "1.【判断】水往低处流。答案：√\n2.[是非题]火往低处走。答案：×\n3.（对错）冰是水。答案：T",
			[]string{"judgement 水往低处流。 *正确", "judgement 火往低处走。 *错误", "judgement 冰是水。 *正确"}, nil},
		readCase{"words", "1.【填空】火警电话____。\n答案：119\n2.【简答】为什么？\n答案：因为。\n3.【问答题】怎么办？\n答：先断电。\n4.【谜语】一物生来真稀奇（打一物）\n谜底：电",
			[]string{"blank 火警电话____。 =119", "short 为什么？ =因为。", "short 怎么办？ =先断电。", "riddle 一物生来真稀奇（打一物） =电"}, nil},
		readCase{"points in a tag", "1.【单选，2分】一问？" + abcd + "答案：A\n2.（3分）二问？" + abcd + "答案：B\n3. 三问？（1.5分）" + abcd + "答案：C",
			[]string{"single 一问？ *甲 乙 丙 丁 (2)", "single 二问？ 甲 *乙 丙 丁 (3)", "single 三问？ 甲 乙 *丙 丁 (1.5)"}, nil},
	)
	checkRead(t, tests)
}

func TestOptions(t *testing.T) {
	var tests []readCase
	for _, o := range []string{"A. ", "A、", "A．", "A:", "A：", "A)", "A）", "(A)", "（A）", "（a）", "a. ", "Ａ．", "Ａ、", "A ", "【A】", "A . "} {
		var b strings.Builder
		for i, text := range []string{"甲", "乙", "丙"} {
			b.WriteString("\n" + strings.NewReplacer("A", string(rune('A'+i)), "a", string(rune('a'+i)), "Ａ", string(rune('Ａ'+i))).Replace(o) + text)
		}
		line := strings.ReplaceAll(strings.TrimSpace(b.String()), "\n", "  ")
		tests = append(tests,
			readCase{"option written " + o, "1. 一问？" + b.String() + "\n答案：B", []string{"single 一问？ 甲 *乙 丙"}, nil},
			readCase{"options on one line, written " + o, "1. 一问？\n" + line + "\n答案：B", []string{"single 一问？ 甲 *乙 丙"}, nil})
	}
	tests = append(tests,
		readCase{"in one line with the stem", "1. 一问？（ ）A.甲 B.乙 C.丙 D.丁 答案：B", []string{"single 一问？（ ） 甲 *乙 丙 丁"}, nil},
		readCase{"glued to the stem", "1.一问是（ ）A.甲B.乙C.丙D.丁\n答案：C", []string{"single 一问是（ ） 甲 乙 *丙 丁"}, nil},
		readCase{"numbers glued", "1. 每天几克？\nA.20B.28-32C.36\n答案：B", []string{"single 每天几克？ 20 *28-32 36"}, nil},
		readCase{"two on a line", "1. 一问？\nA. 甲   B. 乙\nC. 丙   D. 丁\n答案：D", []string{"single 一问？ 甲 乙 丙 *丁"}, nil},
		readCase{"continuation lines", "1. 一问？\nA. 这个选项很长，\n要写两行\nB. 乙\n答案：A", []string{"single 一问？ *这个选项很长，要写两行 乙"}, nil},
		readCase{"two options are enough", "1. 一问？\nA. 甲\nB. 乙\n答案：A", []string{"single 一问？ *甲 乙"}, nil},
		readCase{"A on the stem's line", "1. 一问？ A. 甲\nB. 乙\nC. 丙\n答案：A", []string{"single 一问？ *甲 乙 丙"}, nil},
		readCase{"vitamins are not options", "1. 维生素A、B、C中，橘子里最多的是哪种？\nA. 维生素A\nB. 维生素B\nC. 维生素C\n答案：C",
			[]string{"single 维生素A、B、C中，橘子里最多的是哪种？ 维生素A 维生素B *维生素C"}, nil},
		readCase{"vitamins on one line", "1. 哪种最多？\nA.维生素A B.维生素B C.维生素C\n答案：C",
			[]string{"single 哪种最多？ 维生素A 维生素B *维生素C"}, nil},
		readCase{"26 options", "1. 一问？\n" + alphabet() + "答案：Z", []string{"single 一问？" + alphabetTexts()}, nil},
	)
	checkRead(t, tests)
}

func alphabet() string {
	var b strings.Builder
	for c := 'A'; c <= 'Z'; c++ {
		fmt.Fprintf(&b, "%c. 第%d项\n", c, c-'A'+1)
	}
	return b.String()
}

func alphabetTexts() string {
	var b strings.Builder
	for i := 1; i <= 26; i++ {
		star := ""
		if i == 26 {
			star = "*"
		}
		fmt.Fprintf(&b, " %s第%d项", star, i)
	}
	return b.String()
}

func TestAnswerLabels(t *testing.T) {
	var tests []readCase
	for _, word := range []string{"答案", "正确答案", "参考答案", "标准答案", "答"} {
		for _, sep := range []string{"：", ":", "，", "、", " ", "", " : "} {
			tests = append(tests, readCase{"label " + word + sep, "1. 一问？" + abcd + word + sep + "B\n", []string{"single 一问？ 甲 *乙 丙 丁"}, nil})
		}
	}
	for _, answer := range []string{"【答案】B", "【答案】：B", "【答案：B】", "答案（B）", "（答案：B）", "[答案]B", "答案是B", "答案：B。", "答案：（B）", "答案：b", "答案：Ｂ",
		"正确答案:B. 乙", "答案：B、乙", "答案：B 乙", "答案：B（乙）", "答案：乙"} {
		tests = append(tests, readCase{"answer " + answer, "1. 一问？" + abcd + answer + "\n", []string{"single 一问？ 甲 *乙 丙 丁"}, nil})
	}
	tests = append(tests,
		readCase{"in the stem", "1. 一问是（B）。" + abcd + "2. 二问是（ AB ）" + abcd, []string{"single 一问是（ ）。 甲 *乙 丙 丁", "multiple 二问是（ ） *甲 *乙 丙 丁"}, nil},
		readCase{"before the number", "（B）1. 一问？" + abcd + "( √ )2. 水往低处流。", []string{"single 一问？ 甲 *乙 丙 丁", "judgement 水往低处流。 *正确"}, nil},
		readCase{"a bare letter behind the full stop", "1. 一问是哪个。B" + abcd + "2. 二问？ AC" + abcd, []string{"single 一问是哪个。 甲 *乙 丙 丁", "multiple 二问？ *甲 乙 *丙 丁"}, nil},
		readCase{"a bare letter on its own line", "1. 一问？" + abcd + "B\n2. 二问？" + abcd + "C", []string{"single 一问？ 甲 *乙 丙 丁", "single 二问？ 甲 乙 *丙 丁"}, nil},
		readCase{"in a table's last cell", "1\t一问？\tA.甲\tB.乙\tC.丙\tB\n2\t二问？\tA.甲\tB.乙\tC.丙\tC", []string{"single 一问？ 甲 *乙 丙", "single 二问？ 甲 乙 *丙"}, nil},
		readCase{"behind the options on their line", "1. 一问？\nA.甲 B.乙 C.丙 答案：B 解析：因为。", []string{"single 一问？ 甲 *乙 丙 {因为。}"}, nil},
	)
	checkRead(t, tests)
}

func TestAnswerValues(t *testing.T) {
	var tests []readCase
	for _, v := range []string{"ABC", "A,B,C", "A，B，C", "A、B、C", "A;B;C", "A；B；C", "A/B/C", "A B C", "A-C", "A至C", "A～C", "ＡＢＣ", "abc", "A和B和C", "CBA", "ABC。", "A.B.C"} {
		tests = append(tests, readCase{"letters " + v, "1. 一问？" + abcd + "答案：" + v, []string{"multiple 一问？ *甲 *乙 *丙 丁"}, nil})
	}
	for _, v := range []string{"全选", "A-D", "A至D", "ABCD", "全部", "ABCD（全选）"} {
		tests = append(tests, readCase{"all: " + v, "1. 一问？" + abcd + "答案：" + v, []string{"multiple 一问？ *甲 *乙 *丙 *丁"}, nil})
	}
	for _, v := range []string{"正确", "对", "是", "√", "✓", "T", "True", "TRUE", "true", "对。", "正确的", "（√）", "Ｔ"} {
		tests = append(tests, readCase{"right: " + v, "1. 【判断】水往低处流。\n答案：" + v, []string{"judgement 水往低处流。 *正确"}, nil})
	}
	for _, v := range []string{"错误", "错", "否", "×", "✗", "F", "False", "不正确", "X"} {
		tests = append(tests, readCase{"wrong: " + v, "1. 【判断】水往高处流。\n答案：" + v, []string{"judgement 水往高处流。 *错误"}, nil})
	}
	tests = append(tests,
		readCase{"a correction behind a wrong", "1. 种了10棵树。\n答案：错 11棵\n2. 一年有11个月。\n答案：错误，应为12个月\n3. 冬至白天最长。\n答案：×（最短）",
			[]string{"judgement 种了10棵树。 *错误 {11棵}", "judgement 一年有11个月。 *错误 {应为12个月}", "judgement 冬至白天最长。 *错误 {最短}"}, nil},
		readCase{"judgement as two options", "1. 水往低处流。\nA. 正确\nB. 错误\n答案：A\n2. 【判断题】水往高处流。\nA. 对\nB. 错\n答案：B",
			[]string{"judgement 水往低处流。 *正确", "judgement 水往高处流。 *错误"}, nil},
		readCase{"blanks and alternatives", "1. 火警是____，急救是____。\n答案：119；120\n2. 水的化学式是（ ）。\n答案：H2O/水\n3. ____和____。\n答案：甲|乙/丙\n4. 一半是____。\n答案：1/2",
			[]string{"blank 火警是____，急救是____。 =119 =120@2", "blank 水的化学式是（ ）。 =H2O =水", "blank ____和____。 =甲 =乙@2 =丙@2", "blank 一半是____。 =1/2"}, nil},
		readCase{"numbers", "一、数值题\n1. 几度？\n答案：100\n2. 几度？\n答案：18~22\n3. 几度？\n答案：20±2\n4. 几度？\n答案：-5..-1.5",
			[]string{"numeric 几度？ 100..100", "numeric 几度？ 18..22", "numeric 几度？ 18..22", "numeric 几度？ -5..-1.5"}, nil},
		readCase{"pairs", "1.【连线】连一连。\n答案：\n立春 -> 春天\n立秋 → 秋天\n-> 冬天\n解析：看字。",
			[]string{"matching 连一连。 立春>春天 立秋>秋天 >冬天 {看字。}"}, nil},
		readCase{"several lines of words", "1.【简答】为什么？\n答案：第一，断电。\n第二，救人。\n2.【论述】怎么看？\n答案：都行。",
			[]string{"short 为什么？ =第一，断电。⏎第二，救人。", "essay 怎么看？ =都行。"}, nil},
	)
	checkRead(t, tests)
}

func TestExplanations(t *testing.T) {
	var tests []readCase
	for _, label := range []string{"解析：", "答案解析：", "说明：", "解题思路：", "【解析】", "【答案解析】", "解析 ", "解析:"} {
		tests = append(tests, readCase{"label " + label, "1. 一问？" + abcd + "答案：B\n" + label + "人体导电，选ABC都不行，答案：A也不对。",
			[]string{"single 一问？ 甲 *乙 丙 丁 {人体导电，选ABC都不行，答案：A也不对。}"}, nil})
	}
	tests = append(tests,
		readCase{"before the answer", "1. 一问？" + abcd + "解析：因为。\n答案：B", []string{"single 一问？ 甲 *乙 丙 丁 {因为。}"}, nil},
		readCase{"in brackets on one line", "1. 一问？" + abcd + "【解析】因为。【答案】B", []string{"single 一问？ 甲 *乙 丙 丁 {因为。}"}, nil},
		readCase{"several lines", "1. 一问？" + abcd + "答案：B\n解析：第一行没完\n接着写。\n另起一行。\n2. 二问？" + abcd + "答案：C",
			[]string{"single 一问？ 甲 *乙 丙 丁 {第一行没完接着写。⏎另起一行。}", "single 二问？ 甲 乙 *丙 丁"}, nil},
		readCase{"option by option", "1. 一问？" + abcd + "答案：B\n解析：\nA. 不对。\nB. 对。\n2. 二问？" + abcd + "答案：C",
			[]string{"single 一问？ 甲 *乙 丙 丁 {A. 不对。⏎B. 对。}", "single 二问？ 甲 乙 *丙 丁"}, nil},
		readCase{"without a label", "1. 一问？" + abcd + "答案：B\n因为人体导电。\n2. 二问？" + abcd + "答案：C",
			[]string{"single 一问？ 甲 *乙 丙 丁 {因为人体导电。}", "single 二问？ 甲 乙 *丙 丁"}, nil},
		readCase{"behind the answer", "1. 一问？" + abcd + "答案：B。解析：因为。", []string{"single 一问？ 甲 *乙 丙 丁 {因为。}"}, nil},
	)
	checkRead(t, tests)
}

func TestAnswersElsewhere(t *testing.T) {
	three := "1. 一问？" + abcd + "2. 二问？" + abcd + "3. 三问？" + abcd
	want := []string{"single 一问？ 甲 *乙 丙 丁", "single 二问？ 甲 乙 *丙 丁", "single 三问？ *甲 乙 丙 丁"}
	var tests []readCase
	for _, block := range []string{"答案：1-3: BCA", "参考答案\n1-3 BCA", "参考答案：\n1～3：B C A", "1B2C3A", "答案\n1.B 2.C 3.A", "1、B\n2、C\n3、A",
		"题号 1 2 3\n答案 B C A", "题号\t1\t2\t3\n答案\tB\tC\tA", "1 2 3\nB C A", "参考答案\nBCA", "附：参考答案及解析\n1.B\n2.C\n3.A", "【答案】\n1. B  2. C  3. A", "1-3：B、C、A", "1—2 BC 3 A",
		"答案：1.B；2.C；3.A", "参考答案\n1. 答案：B\n2. 答案：C\n3. 【答案】A"} {
		tests = append(tests, readCase{"block " + block, three + "\n" + block + "\n", want, nil})
	}
	tests = append(tests,
		readCase{"with explanations", three + "答案与解析\n1. B 解析：一。\n2. C\n解析：二。\n3. A",
			[]string{"single 一问？ 甲 *乙 丙 丁 {一。}", "single 二问？ 甲 乙 *丙 丁 {二。}", "single 三问？ *甲 乙 丙 丁"}, nil},
		readCase{"by sections with numbers that repeat", "一、单选题\n1. 一问？" + abcd + "2. 二问？" + abcd + "二、判断题\n1. 水往低处流。\n2. 火往低处走。\n三、填空题\n1. 火警是____。\n\n参考答案\n一、单选题\n1-2 AB\n二、判断题\n1.√ 2.×\n三、填空题\n1. 119\n",
			[]string{"single 一问？ *甲 乙 丙 丁", "single 二问？ 甲 *乙 丙 丁", "judgement 水往低处流。 *正确", "judgement 火往低处走。 *错误", "blank 火警是____。 =119"}, nil},
		readCase{"several letters each", "一、多选题\n" + three + "答案：1-3 AB ACD BD", []string{"multiple 一问？ *甲 *乙 丙 丁", "multiple 二问？ *甲 乙 *丙 *丁", "multiple 三问？ 甲 *乙 丙 *丁"}, nil},
		readCase{"after each section", "一、单选题\n1. 一问？" + abcd + "2. 二问？" + abcd + "答案：1-2 AB\n二、单选题\n1. 三问？" + abcd + "2. 四问？" + abcd + "答案：1-2 CD",
			[]string{"single 一问？ *甲 乙 丙 丁", "single 二问？ 甲 *乙 丙 丁", "single 三问？ 甲 乙 *丙 丁", "single 四问？ 甲 乙 丙 *丁"}, nil},
		readCase{"a count that differs", three + "答案：1-3 BC", nil, []string{"quiz.noAnswer@1:1", "quiz.noAnswer@6:1", "quiz.noAnswer@11:1", "quiz.keyCountDiffers@16:8"}},
		readCase{"one answer missing", three + "答案\n1.B 2.C", want[:2], []string{"quiz.noAnswer@11:1", "quiz.keyCountDiffers@16:1"}},
		readCase{"one answer too many", three + "答案\n1.B 2.C 3.A 4.D", want, []string{"quiz.keyCountDiffers@16:1", "quiz.keyUnused@17:13"}},
	)
	checkRead(t, tests)
}

func TestSecondFile(t *testing.T) {
	bank := "1. 一问？" + abcd + "2. 二问？" + abcd
	questions, problems := ReadWithKey("题.txt", []byte(bank), "题答案.txt", []byte("\ufeff1.B\r\n2.E\r\n"))
	if len(questions) != 1 || show(questions[0]) != "single 一问？ 甲 *乙 丙 丁" {
		t.Errorf("read %v", questions)
	}
	if len(problems) != 2 || problems[1].Position != (kepu.Position{File: "题答案.txt", Line: 2, Column: 3}) || problems[1].Code != kepu.KeyWithoutOption {
		t.Errorf("problems %v", problems)
	}
	for key, want := range map[string]bool{
		"1.B\n2.C": true,
		"参考答案\n一、单选题\n1-5 ABCDA":            true,
		"题号 1 2 3\n答案 A B C":                true,
		"答案\n1. 119\n2. 氧气":                 true,
		"参考答案与解析\n1.【答案】C\n【解析】因为。":         true,
		"一、单选题\n1.B 2.A\n二、填空题\n1.119\n2.拔": true,
		"一、单选题：1.B 2.A\n二、判断题：1.× 2.√":      true,
		"1. 水往低处流。\n2. 火往高处走。\n答案：1-2 √√":   false,
		bank:               false,
		bank + "答案：1-2 AB": false,
		"1. 水往低处流。（√）":     false,
		"":                 false,
		"欢迎使用":             false,
	} {
		if got := IsKey([]byte(key)); got != want {
			t.Errorf("IsKey(%q) = %v", key, got)
		}
	}
}

func TestSharedStem(t *testing.T) {
	checkRead(t, []readCase{
		{"two questions share a text", "根据以下材料，回答1-2题：\n小明家用电超载。\n1. 一问？" + abcd + "答案：A\n2. 二问？" + abcd + "答案：B\n3. 三问？" + abcd + "答案：C",
			[]string{"single 小明家用电超载。⏎一问？ *甲 乙 丙 丁", "single 小明家用电超载。⏎二问？ 甲 *乙 丙 丁", "single 三问？ 甲 乙 *丙 丁"}, nil},
		{"worded otherwise", "1. 零问？" + abcd + "答案：D\n阅读下面的短文，完成第2～3题。\n天冷了。\n2. 一问？" + abcd + "答案：A\n3. 二问？" + abcd + "答案：B",
			[]string{"single 零问？ 甲 乙 丙 *丁", "single 天冷了。⏎一问？ *甲 乙 丙 丁", "single 天冷了。⏎二问？ 甲 *乙 丙 丁"}, nil},
	})
}

func TestNotAnAnswer(t *testing.T) {
	checkRead(t, []readCase{
		{"an abbreviation", "1. 《科学技术普及法》（以下简称科普法）何时施行？" + abcd + "答案：A", []string{"single 《科学技术普及法》（以下简称科普法）何时施行？ *甲 乙 丙 丁"}, nil},
		{"a unit", "1. 电流的单位安培（A）得名于谁？" + abcd + "答案：C", []string{"single 电流的单位安培（A）得名于谁？ 甲 乙 *丙 丁"}, nil},
		{"a unit that happens to be the key", "1. 电流的单位安培（A）得名于谁？" + abcd + "答案：A", []string{"single 电流的单位安培（A）得名于谁？ *甲 乙 丙 丁"}, nil},
		{"a key in the stem and below", "1. 得名于谁（ A ）？" + abcd + "答案：A", []string{"single 得名于谁（ ）？ *甲 乙 丙 丁"}, nil},
		{"a unit and no answer", "1. 安培（A）是（ ）的单位。" + abcd, nil, []string{"quiz.noAnswer@1:1"}},
		{"a year", "1. 新科普法（2024）修订了哪些内容？" + abcd + "答案：D", []string{"single 新科普法（2024）修订了哪些内容？ 甲 乙 丙 *丁"}, nil},
		{"pinyin", "1. “踱（duó）步”是什么意思？" + abcd + "答案：B", []string{"single “踱（duó）步”是什么意思？ 甲 *乙 丙 丁"}, nil},
		{"the word answer in a stem", "1. 下列答案正确的是哪一个？" + abcd + "答案：B", []string{"single 下列答案正确的是哪一个？ 甲 *乙 丙 丁"}, nil},
	})
}

func TestNoise(t *testing.T) {
	checkRead(t, []readCase{
		{"page marks", "1. 一问？\nA. 甲\nB. 乙\n第 3 页 共 9 页\nC. 丙\n答案：B\n--第1页\n- 2 -\n2. 二问？--第2页" + abcd + "答案：C",
			[]string{"single 一问？ 甲 *乙 丙", "single 二问？ 甲 乙 *丙 丁"}, nil},
		{"a page number inside a sentence", "1. 我国的全国科普月\n12\n是几月？" + abcd + "答案：C",
			[]string{"single 我国的全国科普月是几月？ 甲 乙 *丙 丁"}, nil},
		{"full-width letters and digits", "１．２０２４年修订的是？\nＡ．甲\nＢ．ＡＢ型血\n答案：Ｂ",
			[]string{"single 2024年修订的是？ 甲 *AB型血"}, nil},
		{"NBSP, BOM, CRLF, tabs", "\ufeff1.\u00a0一问？\r\n\tA.\t甲\r\n\tB.\u3000乙\r\n答案：B\r\n", []string{"single 一问？ 甲 *乙"}, nil},
		{"old Mac line ends", "1. 一问？\rA. 甲\rB. 乙\r答案：B\r", []string{"single 一问？ 甲 *乙"}, nil},
		{"control characters", "1. 一\x1b[31m问？\nA. 甲\u202e\nB. 乙\n答案：B", []string{"single 一[31m问？ 甲 *乙"}, []string{"text.controlCharacters@1:5"}},
	})
}

func TestReported(t *testing.T) {
	good := "\n9. 好问题？" + abcd + "答案：D\n"
	kept := []string{"single 好问题？ 甲 乙 丙 *丁"}
	checkRead(t, []readCase{
		{"no answer", "1. 一问？" + abcd + good, kept, []string{"quiz.noAnswer@1:1"}},
		{"an empty answer", "1. 一问？" + abcd + "答案：\n" + good, kept, []string{"quiz.noAnswer@6:1"}},
		{"a letter that points at no option", "1. 一问？" + abcd + "答案：E" + good, kept, []string{"quiz.keyWithoutOption@6:1"}},
		{"a letter that contradicts its text", "1. 一问？" + abcd + "答案：B. 丙" + good, kept, []string{"quiz.keyContradictsText@6:1"}},
		{"a letter with a text of no option", "1. 一问？" + abcd + "答案：B. 太阳能" + good, kept, []string{"quiz.keyContradictsText@6:1"}},
		{"single choice with two answers", "1. 【单选】一问？" + abcd + "答案：AB" + good, kept, []string{"quiz.singleSeveral@6:1"}},
		{"multiple with one answer", "1. 【多选】一问？" + abcd + "答案：A" + good, kept, []string{"quiz.multipleOne@6:1"}},
		{"but 不定项 may have one", "1. 【不定项】一问？" + abcd + "答案：A" + good, append([]string{"multiple 一问？ *甲 乙 丙 丁"}, kept...), nil},
		{"two options alike", "1. 一问？\nA. 甲\nB. 乙\nC. 甲\n答案：B" + good, kept, []string{"quiz.sameOptions@4:1"}},
		{"an option without a letter, in a gap", "1. 一问？\nA. 甲\n乙\nC. 丙\n答案：A" + good, kept, []string{"quiz.optionWithoutLetter@3:1"}},
		{"an option without a letter, at the end", "1. 一问？\nA. 甲\nB. 乙\n丙\n答案：A" + good, kept, []string{"quiz.optionWithoutLetter@4:1"}},
		{"a letter left out", "1. 一问？\nA. 甲\nB. 乙\nD. 丁\n答案：A" + good, kept, []string{"quiz.optionOrder@4:1"}},
		{"two labels that disagree", "1. 一问？" + abcd + "答案：A\n答案：B" + good, kept, []string{"quiz.twoAnswers@7:1"}},
		{"stem and label disagree", "1. 一问是（A）。" + abcd + "答案：B" + good, kept, []string{"quiz.twoAnswers@1:8"}},
		{"too few answers for the blanks", "1. ____和____。\n答案：甲" + good, kept, []string{"quiz.blankCount@2:1"}},
		{"a judgement nobody can read", "1. 【判断】水往低处流。\n答案：也许" + good, kept, []string{"quiz.badAnswer@2:1"}},
		{"letters without options", "1. 一问是哪个？\n答案：B" + good, kept, []string{"quiz.keyWithoutOption@2:1"}},
		{"a stem that is nothing but its answer", "一、判断题\n1. （√）\n二、单选题" + good, kept, []string{"quiz.noStem@2:1"}},
		{"an empty option", "1. 一问？\nA. 甲\nB.\nC. 丙\n答案：A" + good, kept, []string{"quiz.emptyOption@3:1"}},
		{"the kind contradicts the content", "一、判断题\n1. 一问？" + abcd + "答案：A\n二、单选题" + good, kept, []string{"quiz.kindContradicts@2:1"}},
	})
}

// TestExports reads what programs and organisations put out in forms of their
// own.
func TestExports(t *testing.T) {
	checkRead(t, []readCase{
		{"right options marked, kinds behind the stem", "1. 哪个是反诈专线？ [单选题] *\n○A. 12306\n○B. 96110(正确答案)\n答案解析：记住它。\n2. 哪些是骗局？ [多选题] *\n□A. 返利(正确答案)\n□B. 柜台\n□C. 连单(正确答案)\n3. 警察会电话要钱。 [判断题] *\n○对\n○错(正确答案)",
			[]string{"single 哪个是反诈专线？ 12306 *96110 {记住它。}", "multiple 哪些是骗局？ *返利 柜台 *连单", "judgement 警察会电话要钱。 *错误"}, nil},
		{"verdicts as options without letters", "3.太阳从西边升起。[判断题][分值:5]\n对\n错\n正确答案：错\n4.冰会化。[判断题]\n对\n错\n正确答案：对",
			[]string{"judgement 太阳从西边升起。 *错误 (5)", "judgement 冰会化。 *正确"}, nil},
		{"what a player answered", "1. (单选题) 哪种最易起火？\nA. 台灯\nB. 热得快\n我的答案: A:台灯;正确答案: B:热得快;\n0分\n2. (判断题) 火灾可乘电梯。\nA. 对\nB. 错\n我的答案: 错 正确答案: 错",
			[]string{"single 哪种最易起火？ 台灯 *热得快", "judgement 火灾可乘电梯。 *错误"}, nil},
		{"a heading without a kind ends what stands before it", "一、单选题\n1. 一问？" + abcd + "答案：A\n解析：因为。\n二、抢答题\n1. 二问？" + abcd + "答案：B\n第二章 消防法规\n2. 火警是____。\n答案：119",
			[]string{"single 一问？ *甲 乙 丙 丁 {因为。}", "single 二问？ 甲 *乙 丙 丁", "blank 火警是____。 =119"}, nil},
		{"numbers that go on across sections, glued to digits", "一、判断题\n1.冰会化。（√）\n2.120是急救电话。（√）\n二、单选题\n3.2022年冬奥会在（A）举办。" + abcd,
			[]string{"judgement 冰会化。 *正确", "judgement 120是急救电话。 *正确", "single 2022年冬奥会在（ ）举办。 *甲 乙 丙 丁"}, nil},
		{"a decimal at the start of a wrapped line", "1、细颗粒物是指直径小于或等于\n2.5微米的颗粒物。（√）\n2、冰会化。（√）",
			[]string{"judgement 细颗粒物是指直径小于或等于2.5微米的颗粒物。 *正确", "judgement 冰会化。 *正确"}, nil},
		{"a key and points in brackets", "1. 北京时间是（A）区时间。（2分）" + abcd, []string{"single 北京时间是（ ）区时间。 *甲 乙 丙 丁 (2)"}, nil},
		{"corrections behind a bracket, and in it", "一、判断题\n1. 站在下风方向。（×）应为上风方向\n2. 种了10棵。（×）（应为11棵）\n3. 宣传日是11月8日。（×） 正确答案：11月9日\n4. 报警收费。（错误，应为不收费）",
			[]string{"judgement 站在下风方向。 *错误 {应为上风方向}", "judgement 种了10棵。 *错误 {应为11棵}", "judgement 宣传日是11月8日。 *错误 {11月9日}", "judgement 报警收费。 *错误 {应为不收费}"}, nil},
		{"a unit before the verdict", "一、判断题\n1. 电容的单位是法拉（F）。（√）", []string{"judgement 电容的单位是法拉（F）。 *正确"}, nil},
		{"statements without numbers", "判断题\n隔夜西瓜会中毒。（×）\n冰会化。（√）", []string{"judgement 隔夜西瓜会中毒。 *错误", "judgement 冰会化。 *正确"}, nil},
		{"answers of several questions under one label", "一、多选题\n1. 一问？" + abcd + "2. 二问？" + abcd + "答案：ABD ACD\n二、判断题\n1. 甲。\n2. 乙。\n3. 丙。\n答案：×√√\n三、填空题\n1. 甲是____。\n2. 乙是____。\n答案：1、不良反应  2、3",
			[]string{"multiple 一问？ *甲 *乙 丙 *丁", "multiple 二问？ *甲 乙 *丙 *丁", "judgement 甲。 *错误", "judgement 乙。 *正确", "judgement 丙。 *正确", "blank 甲是____。 =不良反应", "blank 乙是____。 =3"}, nil},
		{"a letter twice is no key", "1. 一问？" + abcd + "答案：AA", nil, []string{"quiz.badAnswer@6:1"}},
		{"more verdicts than questions is no key", "1. 【判断】甲。\n答案：×√√", nil, []string{"quiz.badAnswer@2:1"}},
		{"a list below 答", "一、简答题\n1、如何处置？\n答：\n1.关阀；\n2.开窗；\n3.报警。\n2、什么是AED？\n答：除颤器。",
			[]string{"short 如何处置？ =1.关阀；⏎2.开窗；⏎3.报警。", "short 什么是AED？ =除颤器。"}, nil},
		{"blank lines inside an answer", "一、简答题\n\n1、怎么办？\n\n答：（1）断电；\n\n（2）救人。\n\n2、为什么？\n\n答案要点：导电。",
			[]string{"short 怎么办？ =（1）断电；⏎（2）救人。", "short 为什么？ =导电。"}, nil},
		{"an empty label does not swallow the next question", "1. 一问？" + abcd + "答案：\n2. 二问？" + abcd + "答案：B", []string{"single 二问？ 甲 *乙 丙 丁"}, []string{"quiz.noAnswer@6:1"}},
		{"options that speak of letters", "1. 一问？\nA、甲\nB、乙\nC、丙\nD、A和B\n答案：D", []string{"single 一问？ 甲 乙 丙 *A和B"}, nil},
		{"heads and answers on one line", "一、单选题\n1. 一问？" + abcd + "二、填空题\n1. 火警是____。\n\n竞赛试卷答案\n一、单选题：1.B\n二、填空题：1. 119",
			[]string{"single 一问？ 甲 *乙 丙 丁", "blank 火警是____。 =119"}, nil},
		{"bare heads in a block, lists in its answers", "一、单选题\n1．一问？" + abcd + "二、简答题\n1．为什么？\n2．怎么办？\n【参考答案】\n一、\n1．B\n二、\n1．因为。\n2．（1）断电；\n（2）救人。",
			[]string{"single 一问？ 甲 *乙 丙 丁", "short 为什么？ =因为。", "short 怎么办？ =（1）断电；⏎（2）救人。"}, nil},
		{"words filled in inside the stem", "一、填空题\n1. 用__湿毛巾__捂住口鼻。\n2. 每年的（11月9日）是消防宣传日。\n3. 新科普法（2024年）（以下简称新法）是____。\n二、单选题\n4. __B__最易起火。" + abcd,
			[]string{"blank 用____捂住口鼻。 =湿毛巾", "blank 每年的（ ）是消防宣传日。 =11月9日", "single ____最易起火。 甲 *乙 丙 丁"}, []string{"quiz.noAnswer@4:1"}},
		{"a text before its head, and by cases", "案例一\n王某烧纸。\n根据以上材料，回答1、2题。\n1．一问？" + abcd + "答案：A\n2．二问？" + abcd + "答案：B\n（3～3题共用题干）\n天冷了。\n3．三问？" + abcd + "答案：C",
			[]string{"single 王某烧纸。⏎一问？ *甲 乙 丙 丁", "single 王某烧纸。⏎二问？ 甲 *乙 丙 丁", "single 天冷了。⏎三问？ 甲 乙 *丙 丁"}, nil},
		{"blanks without an answer, whatever stands between them", "一、填空题\n1. 灭火有____法、____法。\n2. 自____年至____年。", nil, []string{"quiz.noAnswer@2:1", "quiz.noAnswer@3:1"}},
		{"options of capital letters", "1. 一问？\nA. WTO  B. APEC\nC. OPEC  D. ASEAN\n答案：B\n2. 二问？\nA.CPR\nB.AED\nC.ICU\n答案：B\n3. 三问？\nA.C\nB.H\nC.O\nD.N\n答案：D\n4. 四问？\nA abc123\nB 生日\n答案：A\n5. 五问？\na.H2O b.CO2\n答案：b",
			[]string{"single 一问？ WTO *APEC OPEC ASEAN", "single 二问？ CPR *AED ICU", "single 三问？ C H O *N", "single 四问？ *abc123 生日", "single 五问？ H2O *CO2"}, nil},
		{"a verdict before its statement", "一、判断题\n1. （×）月亮是恒星。\n2. （√）冰会化。\n3. 鲸是鱼。（×）\n答案：错 鲸是哺乳动物\n4. 太阳是恒星。（　　）\n答案：对",
			[]string{"judgement 月亮是恒星。 *错误", "judgement 冰会化。 *正确", "judgement 鲸是鱼。 *错误 {鲸是哺乳动物}", "judgement 太阳是恒星。 *正确"}, nil},
		{"a long head with a colon", "二、多项选择题：（下列各题有两个或两个以上正确答案，多选、少选、错选均不得分）\n1. 一问（AB）。" + abcd, []string{"multiple 一问（ ）。 *甲 *乙 丙 丁"}, nil},
		{"numbers filled in with their units", "一、填空题（每空1分）\n1. 1小时=（60）分=（3600）秒。\n2. 《红楼梦》的作者是（曹雪芹）（清代）。",
			[]string{"blank 1小时=（ ）分=（ ）秒。 =60 =3600@2 (2)", "blank 《红楼梦》的作者是（ ）（清代）。 =曹雪芹 (1)"}, nil},
		{"a kind in brackets starts a question without a number", "1.【简答】为什么？\n答：因为。\n说明：略述即可。\n【谜语】千条线，万条线\n答案：雨", []string{"short 为什么？ =因为。 {略述即可。}", "riddle 千条线，万条线 =雨"}, nil},
		{"labels with every sign below questions in words", "一、填空题\n1. 火警是____。\n答案，119\n2. 急救是____。\n答案120\n3. 最大的器官是____。\n正确答案是皮肤\n4. 水是____。\n答 H2O/一氧化二氢\n5. 一半是____。\n答案皮肤",
			[]string{"blank 火警是____。 =119", "blank 急救是____。 =120", "blank 最大的器官是____。 =皮肤", "blank 水是____。 =H2O =一氧化二氢", "blank 一半是____。 =皮肤"}, nil},
		{"worded answers", "1. 一问？" + abcd + "答：选A。\n2. 【多选】二问？" + abcd + "答案：A.甲；C.丙\n3. 冰会化（对的）。\n4. 三问（b）。" + abcd, []string{"single 一问？ *甲 乙 丙 丁", "multiple 二问？ *甲 乙 *丙 丁", "judgement 冰会化。 *正确", "single 三问（ ）。 甲 *乙 丙 丁"}, nil},
		{"blocks in brackets", "1. 一问？" + abcd + "2. 二问？" + abcd + "（1）A （2）B", []string{"single 一问？ *甲 乙 丙 丁", "single 二问？ 甲 *乙 丙 丁"}, nil},
		{"a material inside one stem", "1. 阅读材料，说说错在哪里。\n材料：王某烧纸。" + abcd + "答案：A", []string{"single 阅读材料，说说错在哪里。⏎材料：王某烧纸。 *甲 乙 丙 丁"}, nil},
		{"a numbered question that speaks of its material", "1. 阅读材料，回答下列问题。\n王某烧纸。" + abcd + "答案：A", []string{"single 阅读材料，回答下列问题。⏎王某烧纸。 *甲 乙 丙 丁"}, nil},
		{"a key at the start of the sentence", "1. （A）是一年的第一个节气。" + abcd, []string{"single （ ）是一年的第一个节气。 *甲 乙 丙 丁"}, nil},
		{"an empty bracket of any width starts a question", "1. 一问？\n答案：A" + abcd + "解析：因为。\n3. 冰会化（      ）\n答案：对", []string{"single 一问？ *甲 乙 丙 丁 {因为。}", "judgement 冰会化 *正确"}, nil},
		{"a running header", "1. 一问？\nA. 甲\nB. 乙\n2023年科普题库 第6页\nC. 丙\n答案：A", []string{"single 一问？ *甲 乙 丙"}, nil},
		{"blanks with their numbers", "1. 先____后____。\n答案：①断电 ②救人\n2. 先____后____。\n答案：（1）断电（2）救人", []string{"blank 先____后____。 =断电 =救人@2", "blank 先____后____。 =断电 =救人@2"}, nil},
	})
}

func TestNotes(t *testing.T) {
	_, problems := Read("题.txt", []byte("1. 一问？"+abcd+"答案：B\n2. 水往低处流。√\n- 3 -\n"))
	want := []string{"quiz.kindInferred@1:1", "quiz.kindInferred@7:1", "quiz.answerInferred@7:10", "quiz.noiseDropped@8:1"}
	if diff := cmp.Diff(want, told(problems, true)); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
}

func TestLabels(t *testing.T) {
	questions, problems := Read("题.txt", []byte(`知识点：消防
对象：老年人

1. 一问？
A. 甲
B. 乙
答案：B
难度：较难
分值：2.5
来源：《中华人民共和国消防法》第五条（2021年）
标签：社区、冬季
地区：上海
有效期至：2027年12月31日
编号：xf-1
2. 二问？ A. 甲 B. 乙 答案：A 难度：9
【知识点】交通【难度】★★
`))
	if len(questions) != 2 {
		t.Fatalf("read %d questions: %v", len(questions), problems)
	}
	q := questions[0]
	got := fmt.Sprint(q.Topic, q.Audience, q.Difficulty, q.Points, q.Citation, q.Tags, q.Area, q.ValidUntil, q.ID)
	if want := "消防老年人4 2.5《中华人民共和国消防法》第五条（2021年）[社区 冬季]上海2027-12-31xf-1"; strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
		t.Errorf("labels read as %s", got)
	}
	if q := questions[1]; q.Topic != "交通" || q.Difficulty != 2 || q.Audience != "老年人" {
		t.Errorf("second question has %q, %d, %q", q.Topic, q.Difficulty, q.Audience)
	}
	if diff := cmp.Diff([]string{"quiz.badDifficulty@15:26"}, told(problems, false)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}
