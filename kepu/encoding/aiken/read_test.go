package aiken

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
)

// outcome renders questions and problems, a line each: kind, stem and options
// with * before the right one; place, code and arguments.
func outcome(questions []kepu.Question, problems []kepu.Problem) string {
	var lines []string
	for _, q := range questions {
		var b strings.Builder
		fmt.Fprintf(&b, "%d:%d %v %s", q.At.Line, q.At.Column, q.Kind, strings.ReplaceAll(q.Stem, "\n", "⏎"))
		for _, o := range q.Options {
			b.WriteString(" | ")
			if o.Correct {
				b.WriteString("*")
			}
			b.WriteString(strings.ReplaceAll(o.Text, "\n", "⏎"))
		}
		lines = append(lines, b.String())
	}
	for _, p := range problems {
		line := fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Code)
		for _, arg := range p.Args {
			if f, ok := arg.(kepu.Field); ok {
				arg = f.Text(kepu.English)
			}
			line += fmt.Sprintf(" %v", arg)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

const (
	ab   = "\nA. 甲\nB. 乙\n"
	next = "\n水往低处流。\nA. 正确\nB. 错误\nANSWER: A\n"
)

func TestRead(t *testing.T) {
	for _, tt := range []struct{ src, want, reason string }{
		{"一问？\nA. 甲\nB. 乙\nC. 丙\nANSWER: B\n", "1:1 single 一问？ | 甲 | *乙 | 丙", "§4 stem, choices, answer"},
		{"一问？\nA) 甲\nB) 乙\nANSWER: A", "1:1 single 一问？ | *甲 | 乙", "§4 brackets, no line end at the end"},
		{"一问？\nA. 甲\nB) 乙\nANSWER: A", "1:1 single 一问？ | *甲 | 乙", "§4 both signs in one question"},
		{"材料一\n材料二\n一问？" + ab + "ANSWER: A", "1:1 single 材料一⏎材料二⏎一问？ | *甲 | 乙", "§4 a stem of several lines"},
		{"一问？" + ab + "ANSWER: A\n二问？" + ab + "ANSWER: B", "1:1 single 一问？ | *甲 | 乙\n5:1 single 二问？ | 甲 | *乙", "§4 no blank line between questions"},
		{"一问？" + ab + "ANSWER: C\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n4:9 quiz.keyWithoutOption C", "§4 a bad question, and the next good one"},

		{"水往高处流。\nA. 错误\nB. 正确\nANSWER: A", "1:1 judgement 水往高处流。 | *错误 | 正确", "§4 judgement: the options in their order"},
		{"一问？\nA. 正確\nB. 錯誤\nANSWER: A", "1:1 single 一问？ | *正確 | 錯誤", "§4 judgement: no other words"},
		{"一问？\nA. 正确\nB. 错误\nC. 不知道\nANSWER: A", "1:1 single 一问？ | *正确 | 错误 | 不知道", "§4 judgement: no third option"},

		{"\ufeff一问？\r\nA. 甲\r\nB. 乙\r\nANSWER: B\r\n", "1:1 single 一问？ | 甲 | *乙", "§4 dirt: a byte order mark and CRLF"},
		{"一问？\rA. 甲\rB. 乙\rANSWER: B\r", "1:1 single 一问？ | 甲 | *乙", "§4 dirt: CR alone"},
		{"一问？\nＡ．甲\nＢ） 乙\nＡＮＳＷＥＲ：Ｂ", "1:1 single 一问？ | 甲 | *乙", "§4 dirt: full-width letters and signs"},
		{"一问？" + ab + "Answer: b", "1:1 single 一问？ | 甲 | *乙", "§4 dirt: small letters"},
		{"一问？" + ab + "answer：a", "1:1 single 一问？ | *甲 | 乙", "§4 dirt: all small, full-width colon"},
		{"一问？" + ab + "ANSWER :  B ", "1:1 single 一问？ | 甲 | *乙", "§4 dirt: blanks around the colon"},
		{"一问？" + ab + "ANSWER:B.", "1:1 single 一问？ | 甲 | *乙", "§4 dirt: no blank, a full stop"},
		{"一问？" + ab + "ANSWER: B) 乙", "1:1 single 一问？ | 甲 | *乙", "§4 dirt: the letter with its text"},
		{"\u3000一问？ \t\n\tA. 甲\u3000\n  B.\t乙\t\nANSWER: A  ", "1:2 single 一问？ | *甲 | 乙", "§4 dirt: blanks at both ends, a tab behind the sign"},
		{"一\t问？\nA. 甲\t等\nB. 乙\nANSWER: A", "1:1 single 一 问？ | *甲 等 | 乙", "§4 dirt: tabs inside become blanks"},
		{"\n\n一问？\n\nA. 甲\n\n\nB. 乙\n \nANSWER: A\n\n", "3:1 single 一问？ | *甲 | 乙", "§4 dirt: blank lines inside a question"},
		{"一问？\nA.甲\nB)20\nC.cat\nANSWER: C", "1:1 single 一问？ | 甲 | 20 | *cat", "§4 dirt: no blank behind the sign"},
		{"一\x00问？\nA. 甲\u200b\nB. \x1b[1m乙\nANSWER: B", "1:1 single 一问？ | 甲 | *[1m乙\n1:2 text.controlCharacters 3", "§4 dirt: control characters"},
		{"一\xff问？\nA. 甲\nB. 乙\nANSWER: B", "1:1 single 一问？ | 甲 | *乙\n1:2 text.controlCharacters 1", "§4 dirt: broken UTF-8"},
		{"脤戮拢潞一问\nA. 驴脡\nB. 虏禄\nANSWER: B", "1:1 single 脤戮拢潞一问 | 驴脡 | *虏禄", "§4 dirt: GBK that was decoded wrongly is text"},

		{"一问？\n" + letters(26) + "ANSWER: Z", "1:1 single 一问？ | " + strings.Join(strings.Split("abcdefghijklmnopqrstuvwxy", ""), " | ") + " | *z", "§4 letters up to Z"},
		{"A.I. 是什么？" + ab + "ANSWER: A", "1:1 single A.I. 是什么？ | *甲 | 乙", "§4 a stem that begins like an option"},
		{"U.S. 在哪里？" + ab + "ANSWER: A", "1:1 single U.S. 在哪里？ | *甲 | 乙", "§4 another"},
		{"Answer: the last part of a dialogue?" + ab + "ANSWER: A", "1:1 single Answer: the last part of a dialogue? | *甲 | 乙", "§4 a stem that begins like an answer"},
		{"a. 甲\nb. 乙？" + ab + "ANSWER: A", "1:1 single a. 甲⏎b. 乙？ | *甲 | 乙", "§4 small letters are no options"},
		{"A、B两地相距多远？" + ab + "ANSWER: A", "1:1 single A、B两地相距多远？ | *甲 | 乙", "§4 the list comma is no sign of an option"},
		{"1. 一问？" + ab + "ANSWER: A", "1:1 single 1. 一问？ | *甲 | 乙", "§4 numbers belong to the stem, as for Moodle"},
		{"一问？\nA. 甲\n续\nB. 乙\nANSWER: A", "1:1 single 一问？ | *甲⏎续 | 乙\n3:1 quiz.optionContinued 续 A", "§4 an option that goes on, and a note"},
		{"一问？\nA. 甲\nB. 乙\n续\n再续\nANSWER: B", "1:1 single 一问？ | 甲 | *乙⏎续⏎再续\n4:1 quiz.optionContinued 续 B", "§4 the last option that goes on"},
		{"一问？\nA.\n甲\nB. 乙\nANSWER: B", "1:1 single 一问？ | 甲 | *乙\n3:1 quiz.optionContinued 甲 A", "§4 an option below its letter"},
		{"科普题库\n\n一问？" + ab + "ANSWER: A", "3:1 single 一问？ | *甲 | 乙\n1:1 quiz.strayText 科普题库", "§4 a title"},

		{"一问？" + ab + next, "5:1 judgement 水往低处流。 | *正确 | 错误\n1:1 quiz.noAnswer 1", "§4 report: no answer, at a blank line"},
		{"一问？" + ab[:len(ab)-1] + next, "4:1 judgement 水往低处流。 | *正确 | 错误\n1:1 quiz.noAnswer 1", "§4 report: no answer, without a blank line"},
		{"一问？" + ab + "二问？\nA.cat\nB.dog\nANSWER: A", "4:1 single 二问？ | *cat | dog\n1:1 quiz.noAnswer 1", "§4 report: no answer, and options without blanks"},
		{"一问？" + ab + "ANSWER:\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n4:8 quiz.noAnswer 1", "§4 report: an empty answer"},
		{"一问？" + ab, "1:1 quiz.noAnswer 1", "§4 report: no answer at the end"},
		{"一问？\nA. 甲\nC. 乙\nANSWER: A\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n3:1 quiz.optionOrder B C", "§4 report: a letter left out"},
		{"一问？\nA. 甲\nA. 乙\nANSWER: A\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n3:1 quiz.optionOrder B A", "§4 report: a letter twice"},
		{"一问？\nB. 甲\nA. 乙\nANSWER: A\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n2:1 quiz.optionOrder A B", "§4 report: letters the wrong way round"},
		{"一问？\nA. 甲\nANSWER: A\n" + next, "5:1 judgement 水往低处流。 | *正确 | 错误\n1:1 quiz.tooFewOptions", "§4 report: one option"},
		{"一问？\nANSWER: A\n" + next, "4:1 judgement 水往低处流。 | *正确 | 错误\n1:1 quiz.tooFewOptions", "§4 report: no option"},
		{"一问？\n\n二问？" + ab + "ANSWER: A", "3:1 single 二问？ | *甲 | 乙\n1:1 quiz.tooFewOptions", "§4 report: a question alone"},
		{next + "\n另有说明\n" + next, "2:1 judgement 水往低处流。 | *正确 | 错误\n9:1 judgement 水往低处流。 | *正确 | 错误\n7:1 quiz.tooFewOptions", "§4 report: a paragraph further down is no title"},
		{"一问？\nA. Mg\nB. Ｍg \nANSWER: A\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n3:1 quiz.sameOptions A B", "§4 report: two options alike in another width"},
		{"一问？\nANSWER: 乙\n二问？" + ab + "ANSWER: A", "3:1 single 二问？ | *甲 | 乙\n1:1 quiz.tooFewOptions", "§4 report: no option, and an answer in words ends the question"},
		{"一问？\nA. 甲\nB.\nC. 丙\nANSWER: A\n" + next, "7:1 judgement 水往低处流。 | *正确 | 错误\n3:1 quiz.emptyOption B", "§4 report: an empty option"},
		{"一问？" + ab + "ANSWER: A\nANSWER: B\n" + next, "7:1 judgement 水往低处流。 | *正确 | 错误\n5:9 quiz.twoAnswers A B", "§4 report: two answers"},
		{"一问？" + ab + "ANSWER: A\n\nANSWER: A\n", "1:1 single 一问？ | *甲 | 乙", "§4 one answer twice does not disagree"},
		{"一问？" + ab + "ANSWER: A, B\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n4:9 quiz.singleSeveral 2", "§4 report: two letters"},
		{"一问？" + ab + "ANSWER: AB\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n4:9 quiz.singleSeveral 2", "§4 report: two letters side by side"},
		{"一问？" + ab + "ANSWER: 乙\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n4:9 quiz.badAnswer 乙", "§4 report: no letter"},
		{"一问？" + ab + "ANSWER: Because\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n4:9 quiz.badAnswer Because", "§4 report: a word, of which Moodle takes the first letter"},
		{"一问？" + ab + "ANSWER: B. 甲\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n4:9 quiz.keyContradictsText B 甲", "§4 report: letter and text disagree"},
		{"ANSWER: A\n" + next, "3:1 judgement 水往低处流。 | *正确 | 错误\n1:1 quiz.noStem 1", "§4 report: an answer without anything"},
		{"A. 甲\nB. 乙\nANSWER: A\n" + next, "5:1 judgement 水往低处流。 | *正确 | 错误\n1:1 quiz.noStem 1", "§4 report: no stem"},
		{"一问？" + ab + "\n二问\nANSWER: A\n" + next, "8:1 judgement 水往低处流。 | *正确 | 错误\n5:1 quiz.optionWithoutLetter 二问", "§4 report: what stands behind a blank line may be anything"},
		{"一问？" + ab + "答案：A\n", "1:1 quiz.noAnswer 1", "§4 a Chinese label is not Aiken"},
		{strings.Repeat("长", limit.Stem) + ab + "ANSWER: A", "1:1 single " + strings.Repeat("长", limit.Stem) + " | *甲 | 乙", "a stem just short enough"},
		{strings.Repeat("长", limit.Stem+1) + ab + "ANSWER: A\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n1:1 text.tooLong stem 4000", "too long a stem"},
		{"一问？\nA. 甲\nB. " + strings.Repeat("长", limit.Option+1) + "\nANSWER: A\n" + next, "6:1 judgement 水往低处流。 | *正确 | 错误\n1:1 text.tooLong options 1000", "too long an option"},
		{"", "", "nothing"},
		{"\ufeff\n \u3000\n", "", "nothing but blanks"},
	} {
		if diff := cmp.Diff(tt.want, outcome(Read("题.txt", []byte(tt.src)))); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.reason, cut(tt.src), diff)
		}
	}
}

func cut(s string) string { return s[:min(len(s), 200)] }

// letters gives n options whose text is their letter.
func letters(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%c. %c\n", 'A'+i, 'a'+i)
	}
	return b.String()
}

func TestTenThousandOptions(t *testing.T) {
	src := "一问？\n" + letters(26) + strings.Repeat("A. 多\n", 10_000) + "ANSWER: A\n" + next
	want := "10030:1 judgement 水往低处流。 | *正确 | 错误\n28:1 quiz.tooManyOptions"
	if diff := cmp.Diff(want, outcome(Read("题.txt", []byte(src)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFileNameStandsInPlaces(t *testing.T) {
	questions, problems := Read("题库/一.txt", []byte("一问？"+ab+next))
	if got := questions[0].At.String() + " " + problems[0].Position.String(); got != "题库/一.txt:5:1 题库/一.txt:1:1" {
		t.Error(got)
	}
}

func TestIs(t *testing.T) {
	for _, tt := range []struct {
		src    string
		want   bool
		reason string
	}{
		{"一问？" + ab + "ANSWER: B", true, "§4 the shape itself"},
		{"\ufeff一问？\r\nA) 甲\r\nB) 乙\r\n\r\nAnswer: b\r\n", true, "§4 with dirt"},
		{"一问？\nＡ．甲\nＢ．乙\nＡＮＳＷＥＲ：Ｂ", true, "§4 full-width"},
		{"坏题\nANSWER: X\n\n一问？" + ab + "ANSWER: B", true, "§4 behind a bad question"},
		{"1. 一问？" + ab + "答案：B", false, "a Chinese plain bank"},
		{"1. 一问？\nA.甲 B.乙\nANSWER: B", false, "options in one line"},
		{"一问？\nANSWER: B", false, "no options"},
		{"一问？\nA. 甲\nANSWER: A", false, "one option"},
		{"ANSWER: B" + ab, false, "the answer before the options"},
		{"一问？" + ab + "ANSWER: 乙", false, "an answer in words"},
		{"一问？" + ab + "ANSWER: 乙\n二问？\nANSWER: B", false, "options of one question, the answer of another"},
		{"::题:: 一问？ {=甲 ~乙}\n", false, "GIFT"},
		{"题干,选项A,选项B,答案\n一问？,甲,乙,B\n", false, "a table"},
		{"全年工作计划\nA. 组织领导\nB. 工作安排\n一、指导思想\n", false, "prose"},
		{"", false, "nothing"},
		{strings.Repeat("长", 1<<16) + ab + "ANSWER: B", false, "what lies further down is not looked at"},
	} {
		if got := Is([]byte(tt.src)); got != tt.want {
			t.Errorf("%s: %q gives %v", tt.reason, cut(tt.src), got)
		}
	}
}
