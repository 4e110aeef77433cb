package blueprint

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// shown is a part in one line: what it wants, how many, points, reserves,
// grading.
func shown(p kepu.BlueprintPart) string {
	return fmt.Sprintf("%s ×%d %s +%d %v", p.Text(kepu.Hans), p.Count, p.Points, p.Reserves, p.Grading)
}

func told(problems []kepu.Problem) string {
	var list []string
	for _, p := range problems {
		list = append(list, fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Code))
	}
	return strings.Join(list, "; ")
}

func TestReadPart(t *testing.T) {
	for _, tt := range []struct{ line, want, told, reason string }{
		{"单选 健康 难度1-3 10题 每题2分", "单选题 健康 难度1-3 ×10 2 +0 allOrNothing", "", "as DESIGN shows it"},
		{"单选题10题每题2分", "单选题 ×10 2 +0 allOrNothing", "", "glued"},
		{"每题2分，10道，难度2，消防，多选题", "多选题 消防 难度2 ×10 2 +0 allOrNothing", "", "in any order"},
		{"一、单选题（20题，每题2分，共40分）", "单选题 ×20 2 +0 allOrNothing", "", "as the head of a section"},
		{"（二）判断题：每小题1.5分，共10题。", "判断题 ×10 1.5 +0 allOrNothing", "", "a bracketed number and a colon"},
		{"３．多选　５题　每题３分　漏选得一半", "多选题 ×5 3 +0 halfIfIncomplete", "", "full width"},
		{"單選題 天文 十題 每題兩分", "单选题 天文 ×10 2 +0 allOrNothing", "", "Traditional, numbers in words"},
		{"单选、判断 消防、用电用气 15题", "单选题 判断题 消防 用电用气 ×15 0 +0 allOrNothing", "", "several kinds and topics, points of the questions' own"},
		{"填空 3题 共10分", "填空题 ×3 10/3 +0 allOrNothing", "", "points of all, in exact thirds"},
		{"10题 备用2题", "任意题 ×10 0 +2 allOrNothing", "", "any question"},
		{"单选10题，备用题2道，2分一题", "单选题 ×10 2 +2 allOrNothing", "", "reserves in other words"},
		{"老年人 健康 5题", "健康 老年人 ×5 0 +0 allOrNothing", "", "an audience"},
		{"难度3以上 5题", "难度3-5 ×5 0 +0 allOrNothing", "", "from a difficulty"},
		{"难度2以下 5题", "难度1-2 ×5 0 +0 allOrNothing", "", "up to a difficulty"},
		{"难度4~2 5题", "难度2-4 ×5 0 +0 allOrNothing", "", "the wrong way round"},
		{"单选 简单 5题", "单选题 难度1 ×5 0 +0 allOrNothing", "", "difficulty in a word"},
		{"单选 难度中等 5题", "单选题 难度3 ×5 0 +0 allOrNothing", "", "… behind its name"},
		{"健康类 5题", "健康 ×5 0 +0 allOrNothing", "", "类 belongs to the topic"},
		{"多选 5题 漏选按比例", "多选题 ×5 0 +0 rightMinusWrong", "", "part for part"},
		{"单选 中秋知识 5题", "单选题 中秋知识 ×5 0 +0 allOrNothing", "1:4 blueprint.partOwnTopic", "a topic of the bank's own, 中 is no difficulty here"},
		{"单选 家庭用电 5题", "单选题 家庭用电 ×5 0 +0 allOrNothing", "1:4 blueprint.partOwnTopic", "… 家庭 no audience"},
		{"健康饮食 5题", "健康饮食 ×5 0 +0 allOrNothing", "1:1 blueprint.partOwnTopic", "… 健康 not the whole of it"},
		{"单选 健康", "", "1:1 blueprint.partNoCount", "no number"},
		{"随便写写", "", "1:1 blueprint.partNoCount", "no part at all"},
		{"单选 10题 每题2分 共30分", "", "1:1 blueprint.partPoints", "points that do not add up"},
		{"单选 10题 多选 5题", "", "1:11 blueprint.partTwice", "two parts in one line"},
		{"单选 0题", "", "1:4 blueprint.partBadWord", "none"},
		{"单选 99999题", "", "1:4 blueprint.partBadWord", "beyond all sense"},
		{"单选 健康 3题 2分", "", "1:10 blueprint.partBadWord", "2分 for each or for all?"},
		{"单选 健康 难度1、2 3题", "单选题 健康 难度1-2 ×3 0 +0 allOrNothing", "", "two difficulties"},
		{"单选 健康 难度一至三 3题", "单选题 健康 难度1-3 ×3 0 +0 allOrNothing", "", "difficulty in Chinese numbers"},
		{"单选 健康 难度=2 3题", "单选题 健康 难度2 ×3 0 +0 allOrNothing", "", "an equal sign"},
		{"单选 健康 难度1-9 3题", "", "1:7 blueprint.partBadWord", "a difficulty beyond 5"},
		{"单选 健康 难度6 3题", "", "1:7 blueprint.partBadWord", "… alone"},
		{"单选 健康 1-3级 3题", "", "1:7 blueprint.partBadWord", "级 of what?"},
		{"判断 急救 3题（另备2题）", "判断题 急救 ×3 0 +2 allOrNothing", "", "reserves in a bracket"},
		{"判断 急救 3题 备用：2题", "判断题 急救 ×3 0 +2 allOrNothing", "", "reserves behind a colon"},
		{"单选 消防/用电用气 3题", "单选题 消防 用电用气 ×3 0 +0 allOrNothing", "", "a slash between topics"},
		{"单选 3题 每题0分", "", "1:7 blueprint.partBadWord", "worth nothing"},
		{"单选 3题×2分", "单选题 ×3 2 +0 allOrNothing", "", "times"},
		{"单选 健康 3题 每条1分", "单选题 健康 ×3 1 +0 allOrNothing", "", "another measure"},
		{"多选 3题 每题2分，漏选得一半分，错选不得分", "多选题 ×3 2 +0 halfIfIncomplete", "", "as papers say it"},
		{"多选 3题 多选、少选、错选均不得分", "多选题 ×3 0 +0 allOrNothing", "", "… when nothing is given"},
		{"多选 3题 漏选不得分 少选得一半", "", "1:13 blueprint.partTwice", "two gradings"},
		{"单选 3题 每题2分 每题3分", "", "1:12 blueprint.partTwice", "two values"},
		{"单选 3题 难度1-3 难度2", "", "1:13 blueprint.partTwice", "two difficulties that differ"},
		{"第一部分 单选题 5题", "单选题 ×5 0 +0 allOrNothing", "", "the number of a part"},
		{"一、单选题（每题1分，共15分）", "单选题 ×15 1 +0 allOrNothing", "", "the number follows from the points"},
		{"二、单选题（本大题共20小题，每小题2分，共40分）", "单选题 ×20 2 +0 allOrNothing", "", "as examinations say it"},
		{"题型：单选 知识点：健康 难度：1-3 题数：10题", "单选题 健康 难度1-3 ×10 0 +0 allOrNothing", "", "with names"},
		{"单选 知识点健康 对象老年人 3题", "单选题 健康 老年人 ×3 0 +0 allOrNothing", "", "names glued to what they name"},
		{"单选 主题教育 3题", "单选题 主题教育 ×3 0 +0 allOrNothing", "1:4 blueprint.partOwnTopic", "… and no name at all"},
		{"单选 健康 3题 # 常识", "单选题 健康 ×3 0 +0 allOrNothing", "", "a remark"},
		{"单选 2025年竞赛 3题", "单选题 2025年竞赛 ×3 0 +0 allOrNothing", "1:4 blueprint.partOwnTopic", "a year in a topic"},
	} {
		bp, problems := Read("期末.txt", []byte(tt.line))
		got := ""
		for _, p := range bp.Parts {
			got += shown(p)
		}
		if got != tt.want || told(problems) != tt.told {
			t.Errorf("%s: %q\n got %s (%s)\nwant %s (%s)", tt.reason, tt.line, got, told(problems), tt.want, tt.told)
		}
	}
}

func TestRead(t *testing.T) {
	src := "\ufeff# 冬季\r\n试卷名称：冬季安全知识测试\r\n说明: 请在括号里写上答案。\r\n考试时间：30分钟\r\n总分：１００分\r\n及格：60\r\n种子：7\r\n\r\n" +
		"互斥：灭火器、xf-3\r\n互斥：甲，乙；丙\r\n不用：a b\r\n不用：c\r\n时间：\r\n单选 30题 每题2分\r\n判断 20题 每题2分\r\n"
	bp, problems := Read("冬季.txt", []byte(src))
	if len(problems) > 0 {
		t.Error(problems)
	}
	two := kepu.NewRatio(2, 1)
	want := kepu.Blueprint{Title: "冬季安全知识测试", Notice: "请在括号里写上答案。", Minutes: 30, Total: kepu.NewRatio(100, 1), Pass: kepu.NewRatio(60, 1), Seed: 7,
		Exclusions: [][]string{{"灭火器", "xf-3"}, {"甲", "乙", "丙"}}, Used: []string{"a", "b", "c"},
		Parts: []kepu.BlueprintPart{
			{Filter: kepu.Filter{Kinds: []kepu.Kind{kepu.Single}}, Count: 30, Points: two, At: kepu.Position{File: "冬季.txt", Line: 14, Column: 1}},
			{Filter: kepu.Filter{Kinds: []kepu.Kind{kepu.Judgement}}, Count: 20, Points: two, At: kepu.Position{File: "冬季.txt", Line: 15, Column: 1}},
		}, At: kepu.Position{File: "冬季.txt"}}
	if diff := cmp.Diff(want, bp, compare...); diff != "" {
		t.Errorf("blueprint (-want +got):\n%s", diff)
	}
}

var compare = []cmp.Option{cmpopts.EquateComparable(kepu.Ratio{}, calendar.Date{}), cmpopts.EquateEmpty()}

func TestReadMinutes(t *testing.T) {
	for text, want := range map[string]int{"40分钟": 40, "40": 40, "一小时": 60, "1小时": 60, "1.5小时": 90, "一个半小时": 90, "1个半小时": 90, "半小时": 30, "1小时30分": 90, "两个小时": 120, "0.01小时": 0, "11小时": 0, "1小时多": 0} {
		bp, _ := Read("f", []byte("时间："+text))
		if bp.Minutes != want {
			t.Errorf("%s is %d minutes, want %d", text, bp.Minutes, want)
		}
	}
	if bp, problems := Read("f", []byte("说明：一\n说明：二")); bp.Notice != "一 二" || len(problems) > 0 {
		t.Errorf("two lines of notice: %q, %v", bp.Notice, problems)
	}
}

func TestReadWhatIsWrong(t *testing.T) {
	for _, tt := range []struct{ src, told, reason string }{
		{"", "", "nothing is no blueprint, which Draw says"},
		{"时间：三天\n及格：0\n满分：很多\n种子：-1", "1:1 settings.badValue; 2:1 settings.badValue; 3:1 settings.badValue; 4:1 settings.badValue", "values out of range"},
		{"名称：甲\n标题：乙", "2:1 settings.twice", "one thing twice under two names"},
		{"名称：" + strings.Repeat("长", 61), "1:1 settings.badValue", "a title too long for a page"},
		{"互斥：、", "1:1 settings.badValue", "an exclusion of nothing"},
		{"出卷人：张三", "1:1 blueprint.partNoCount", "a line that is neither"},
		{strings.Repeat("单选", 2000), "1:1 text.tooLong", "an endless part"},
		{"不用：" + strings.Repeat("0123456789abcdef、", 20_000), "", "many papers' worth of ids"},
		{"时间：0小时\n及格：六十一", "1:1 settings.badValue", "no time at all"},
		{strings.Repeat("单选1题\n", 201), "201:1 text.tooLong", "too many parts"},
		{"单选\x0710题", "1:3 text.controlCharacters", "controls are left out"},
	} {
		_, problems := Read("f", []byte(tt.src))
		if got := told(problems); got != tt.told {
			t.Errorf("%s: %s, want %s", tt.reason, got, tt.told)
		}
	}
}

// TestRoundTrip writes blueprints made up at random and reads them back.
func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 5000 {
		bp := kepu.Blueprint{Title: []string{"", "测试", "冬季 安全"}[r.IntN(3)], Notice: []string{"", "请写清楚：姓名。"}[r.IntN(2)], Minutes: r.IntN(3) * 30, Seed: r.Uint64N(5),
			Total: kepu.NewRatio(r.Int64N(3)*50, 1), Pass: kepu.NewRatio(r.Int64N(4)*15, 2)}
		for range r.IntN(3) {
			bp.Exclusions = append(bp.Exclusions, []string{"甲", fmt.Sprint("x-", r.IntN(9))})
			bp.Used = append(bp.Used, fmt.Sprint("用", r.IntN(99)))
		}
		for range r.IntN(4) {
			p := kepu.BlueprintPart{Count: 1 + r.IntN(30), Reserves: r.IntN(3), Grading: kepu.Grading(r.IntN(4)), Points: kepu.NewRatio(r.Int64N(10), 2)}
			if p.Points == (kepu.Ratio{}) && r.IntN(2) == 0 {
				p.Points = kepu.NewRatio(10, int64(p.Count))
			}
			for range r.IntN(3) {
				p.Topics = appendNew(p.Topics, append(kepu.Topics(), "2025年竞赛", "老年健康", "本社区")[r.IntN(28)])
			}
			if r.IntN(2) == 0 {
				p.Kinds = kepu.Kinds()[r.IntN(8):][:1+r.IntN(2)]
				p.Audience = kepu.Audiences()[r.IntN(13)]
			}
			if r.IntN(2) == 0 {
				p.Easiest = 1 + r.IntN(5)
				p.Hardest = p.Easiest + r.IntN(6-p.Easiest)
			}
			bp.Parts = append(bp.Parts, p)
		}
		text, problems := Append(nil, bp)
		if len(problems) > 0 {
			t.Fatalf("%v\n%s", problems, text)
		}
		again, problems := Read("", text)
		for _, p := range problems {
			if p.Severity() != kepu.Note {
				t.Fatalf("%v\n%s", p, text)
			}
		}
		if diff := cmp.Diff(bp, again, append(compare, cmpopts.IgnoreFields(kepu.BlueprintPart{}, "At"))...); diff != "" {
			t.Fatalf("read back differently (-want +got):\n%s\n%s", diff, text)
		}
	}
	_, problems := Append(nil, kepu.Blueprint{Parts: []kepu.BlueprintPart{{Filter: kepu.Filter{Topics: []string{"健康 10题"}}, Count: 3}}})
	if told(problems) != "0:0 quiz.notWritten" {
		t.Errorf("a topic that reads as something else: %v", problems)
	}
}

// FuzzRead looks for panics, problems without a place and blueprints that read
// differently once they were written.
func FuzzRead(f *testing.F) {
	f.Add("名称：测试\n单选 健康 难度1-3 10题 每题2分\n互斥：a、b")
	f.Add("一、单选题（20题，每题2分，共40分）\n（二）判断题：每小题1.5分，共10题。备用2题")
	f.Add("難度3以上 ５題 2分一題 漏选得一半 老年人 中秋\x00")
	f.Fuzz(func(t *testing.T, s string) {
		bp, problems := Read("f", []byte(s))
		for _, p := range problems {
			if p.Line < 1 || p.Column < 1 || p.Text(kepu.Hans) == "" {
				t.Fatalf("%q: problem without a place: %+v", s, p)
			}
		}
		text, problems := Append(nil, bp)
		if len(problems) > 0 {
			return
		}
		again, _ := Read("f", text)
		if diff := cmp.Diff(bp, again, append(compare, cmpopts.IgnoreFields(kepu.BlueprintPart{}, "At"))...); diff != "" {
			t.Fatalf("%q was written as\n%s\nand reads differently:\n%s", s, text, diff)
		}
	})
}

func ExampleRead() {
	bp, problems := Read("试卷/冬季.txt", []byte("名称：冬季安全测试\n单选 消防 难度1-3 10题 每题2分\n判断 10题"))
	fmt.Println(bp.Title, len(problems))
	for _, p := range bp.Parts {
		fmt.Println(p.Text(kepu.Hans), p.Count, p.Points)
	}
	// Output:
	// 冬季安全测试 0
	// 单选题 消防 难度1-3 10 2
	// 判断题 10 0
}

func ExampleAppend() {
	text, _ := Append(nil, kepu.Blueprint{Title: "测试", Parts: []kepu.BlueprintPart{
		{Filter: kepu.Filter{Kinds: []kepu.Kind{kepu.Multiple}, Topics: []string{"急救"}}, Count: 5, Points: kepu.NewRatio(3, 1), Grading: kepu.HalfIfIncomplete}}})
	fmt.Print(string(text))
	// Output:
	// 名称：测试
	//
	// 多选 急救 5题 每题3分 漏选得一半
}
