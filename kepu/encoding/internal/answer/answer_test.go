package answer

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu"
)

func TestLetters(t *testing.T) {
	for _, tt := range []struct{ reason, in, set, rest string }{
		{"one letter", "B", "B", ""},
		{"letters in a row", "AB", "AB", ""},
		{"in any order", "CBA", "ABC", ""},
		{"comma", "A,B", "AB", ""},
		{"enumeration comma", "A、B", "AB", ""},
		{"semicolon", "A;B", "AB", ""},
		{"slash", "A/B", "AB", ""},
		{"blank", "A B", "AB", ""},
		{"and", "A和C", "AC", ""},
		{"points between", "A.B.C", "ABC", ""},
		{"a range", "A-D", "ABCD", ""},
		{"a range in words", "A至D", "ABCD", ""},
		{"a range and one more", "A-C,E", "ABCE", ""},
		{"small letters", "ac", "AC", ""},
		{"a text behind the letter stays", "B. 太阳能", "B", ". 太阳能"},
		{"a word is no letters", "AlO", "", "AlO"},
		{"nor is a letter with a digit", "B12", "", "B12"},
		{"a range backwards is none", "D-A", "D", "-A"},
		{"nothing", "", "", ""},
	} {
		set, rest := Letters(tt.in)
		if set.String() != tt.set || rest != tt.rest {
			t.Errorf("%s: Letters(%q) = %v, %q; want %s, %q", tt.reason, tt.in, set, rest, tt.set, tt.rest)
		}
	}
	if s := Set(0b1011); s.Count() != 3 || !s.Has(3) || s.Has(2) || s.Has(40) {
		t.Errorf("a set of ABD counts %d", s.Count())
	}
	for in, want := range map[string]bool{"全选": true, "以上都对。": true, "全": false, "AB": false} {
		if All(in) != want {
			t.Errorf("All(%q) = %v", in, !want)
		}
	}
	for in, want := range map[string]bool{"AB": false, "AA": true, "ABCA": true, "": false, "AaB": true} {
		if Repeats(in) != want {
			t.Errorf("Repeats(%q) = %v", in, !want)
		}
	}
	for in, want := range map[string]bool{"AB": true, "A-D": true, "对": true, "全选": true, "b": true, "abcdefgh": false, "甲": false, "": false} {
		if Key(in) != want {
			t.Errorf("Key(%q) = %v", in, !want)
		}
	}
	if got := KeyPart("B. 解析:因为"); got != "B" {
		t.Errorf("KeyPart = %q", got)
	}
}

func TestVerdicts(t *testing.T) {
	for v, words := range map[Verdict]string{
		Right:     "正确 对 是 √ ✓ T t True TRUE true Y 对。 正确的 V",
		Wrong:     "错误 错 否 × ✗ F False 不正确 不对 N X 不是",
		NoVerdict: "也许 Tea 错得离谱 对错 B 1",
	} {
		for _, w := range strings.Fields(words) {
			if got := WholeVerdict(w); got != v {
				t.Errorf("WholeVerdict(%q) = %v, want %v", w, got, v)
			}
		}
	}
	if v, rest := LeadingVerdict("错 11棵"); v != Wrong || rest != " 11棵" {
		t.Errorf("LeadingVerdict = %v, %q", v, rest)
	}
	for in, want := range map[string]bool{"错 11棵": true, "错误，应为12": false, "错误,应为12": true, "错应为12": true, "对面": false} {
		if Correction(in) != want {
			t.Errorf("Correction(%q) = %v", in, !want)
		}
	}
	stop := func(head string) bool { return strings.HasSuffix(head, "。") }
	if at := TrailingVerdict("冰会化。 √", stop); at != len("冰会化。 ") {
		t.Errorf("TrailingVerdict = %d", at)
	}
	if at := TrailingVerdict("这样做对", stop); at != len("这样做对") {
		t.Errorf("a word of the sentence is a verdict at %d", at)
	}
	if Right.String() != kepu.True || Wrong.String() != kepu.False || NoVerdict.String() != "" {
		t.Error("verdicts are not worded as options")
	}
}

func TestOptionTexts(t *testing.T) {
	texts := []string{"先断电", "再救人", "打电话报警"}
	for _, tt := range []struct {
		reason, text string
		set          Set
		want         bool
	}{
		{"the same", "再救人", 0b10, true},
		{"part of it", "报警", 0b100, true},
		{"of another option", "先断电", 0b10, false},
		{"one character is no part", "人", 0b10, false},
		{"two options in a row", "先断电、再救人", 0b11, true},
		{"two options, one named", "先断电", 0b11, false},
		{"a letter without option", "再救人", 0b1000, false},
	} {
		if got := Beside(tt.text, tt.set, texts); got != tt.want {
			t.Errorf("%s: Beside(%q, %v) = %v", tt.reason, tt.text, tt.set, got)
		}
	}
	if i := Named("再 救人。", texts); i != 1 {
		t.Errorf("Named = %d", i)
	}
	if i := Named("跑", texts); i != -1 {
		t.Errorf("Named of no option = %d", i)
	}
	if Plain("維生素Ａ。") != Plain("维生素a") {
		t.Error("width, script, case or the full stop tell texts apart")
	}
}

func TestBlanks(t *testing.T) {
	for _, tt := range []struct {
		reason, in string
		n          int
		want       string
		inferred   bool
	}{
		{"semicolons", "119；120", 2, "119|120", false},
		{"upright lines", "甲|乙", 0, "甲|乙", false},
		{"lines", "甲\n乙", 2, "甲|乙", false},
		{"circled numbers", "①甲 ②乙", 2, "甲|乙", false},
		{"numbers in brackets", "（1）甲（2）乙", 2, "甲|乙", false},
		{"第1空", "第1空：甲；第2空：乙", 2, "甲|乙", false},
		{"a weaker sign where it fits", "甲、乙", 2, "甲|乙", true},
		{"and stays where it does not", "甲、乙", 1, "甲、乙", false},
		{"a decimal carries no number", "1.5", 1, "1.5", false},
		{"full stops go", "甲。", 1, "甲", false},
		{"nothing", "", 1, "", false},
	} {
		parts, inferred := Blanks(tt.in, tt.n)
		if got := strings.Join(parts, "|"); got != tt.want || inferred != tt.inferred {
			t.Errorf("%s: Blanks(%q) = %q, %v", tt.reason, tt.in, got, inferred)
		}
	}
	for in, want := range map[string]string{
		"119 / 一一九": "119@1 一一九@1", "1/2": "1/2@1", "甲/乙；丙": "甲@1 乙@1 丙@2", "10/3/2": "10/3/2@1", "2004/6/29": "2004/6/29@1", "119/120 / 122": "119/120@1 122@1", "2／3": "2／3@1", "3×10^5/300000": "3×10^5@1 300000@1", "60km/h": "60km@1 h@1", "12.5/100": "12.5/100@1", "1/2/": "1@1 2@1", "/": "",
		"http://www.kepu.cn/index / www.kepu.cn/a／无": "http://www.kepu.cn/index@1 www.kepu.cn/a／无@1", "a/http://b/c": "a@1 http://b/c@1", "119/一一九": "119@1 一一九@1", "/甲/": "甲@1",
	} {
		var got []string
		parts, _ := Blanks(in, 0)
		for _, a := range Fillings(parts) {
			got = append(got, fmt.Sprintf("%s@%d", a.Text, a.Blank))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q fills as %v, want %s", in, got, want)
		}
	}
	for in, want := range map[string]int{"火警____，急救__": 2, "_": 0, "a_b": 0, "": 0} {
		if got := Lines(in); got != want {
			t.Errorf("Lines(%q) = %d", in, got)
		}
	}
	if got := Words("社区、冬季，老人; 孩子"); !slices.Equal(got, []string{"社区", "冬季", "老人", "孩子"}) {
		t.Errorf("Words = %q", got)
	}
}

func TestRange(t *testing.T) {
	for in, want := range map[string]string{
		"20": "20..20", "18~22": "18..22", "18..22": "18..22", "20±2": "18..22", "20+-0.5": "19.5..20.5", "-5..-1.5": "-5..-1.5",
		"1至3": "1..3", "50%": "0.5..0.5", "3-1": "", "": "", "约20": "", "~3": "", "20±-2": "",
	} {
		r, ok := Range(in)
		if got := fmt.Sprintf("%v..%v", r.Min, r.Max); ok != (want != "") || ok && got != want {
			t.Errorf("Range(%q) = %s, %v; want %q", in, got, ok, want)
		}
	}
}

func TestArrow(t *testing.T) {
	for in, want := range map[string]string{
		"左 -> 右": "左 | 右", "左→右": "左|右", "左——右": "左|右", "左=>右": "左|右", " -> 右": " | 右", "左右": "",
	} {
		at, size := Arrow(in)
		if at < 0 && want == "" {
			continue
		}
		if got := in[:max(at, 0)] + "|" + in[max(at, 0)+size:]; got != want {
			t.Errorf("Arrow(%q) parts %q", in, got)
		}
	}
}

func TestWordsForKinds(t *testing.T) {
	for in, want := range map[string]struct {
		kind kepu.Kind
		open bool
		size string
	}{
		"单选题":    {kepu.Single, false, "单选题"},
		"不定项选择题": {kepu.Multiple, true, "不定项选择题"},
		"多选,2分":  {kepu.Multiple, false, "多选"},
		"判断正误":   {kepu.Judgement, false, "判断正误"},
		"填空试题":   {kepu.Blank, false, "填空试题"},
		"名词解释":   {kepu.Short, false, "名词解释"},
		"选":      {0, false, ""},
		"single": {0, false, ""},
		"阅读材料 甲": {kepu.Description, false, "阅读材料"},
	} {
		k, size := LeadingKind(in)
		if k.Kind != want.kind || k.Open != want.open || in[:size] != want.size {
			t.Errorf("LeadingKind(%q) = %+v, %d", in, k, size)
		}
	}
	for in, want := range map[string]Label{
		"答案：B": AnswerLabel, "正确答案": AnswerLabel, "答案解析": ExplanationLabel, "我的答案": IgnoredLabel, "难度": DifficultyLabel, "编号": IDLabel, "题干": NoLabel, "": NoLabel,
	} {
		if got, _ := LeadingLabel(in); got != want {
			t.Errorf("LeadingLabel(%q) = %d, want %d", in, got, want)
		}
	}
	if !BeginsLabel("答"[0], "答"[1]) || BeginsLabel('x', 'y') {
		t.Error("BeginsLabel does not know the labels")
	}
}

func TestDifficultyAndPoints(t *testing.T) {
	for in, want := range map[string]int{
		"1": 1, "5": 5, "易": 1, "简单": 1, "较易": 2, "中": 3, "中等": 3, "较难": 4, "难": 5, "困难": 5, "★★": 2, "★★★☆☆": 3, "三级": 3, "0": 0, "6": 0, "很好": 0, "": 0,
	} {
		if got, ok := Difficulty(in); got != want || ok != (want > 0) {
			t.Errorf("Difficulty(%q) = %d, %v", in, got, ok)
		}
	}
	for in, want := range map[string]string{"2": "2", "0.5分": "0.5", "0": "", "-1": "", "1001": "", "两分": ""} {
		if got, ok := Points(in); ok != (want != "") || ok && got.String() != want {
			t.Errorf("Points(%q) = %v, %v", in, got, ok)
		}
	}
	for in, want := range map[string]string{
		"(每题2分,共20分)": "2", "每小题 0.5 分": "0.5", "(共10题,共25分)": "2.5", "各两分": "2", "共20分": "0", "": "0",
	} {
		if got := PointsIn(in).String(); got != want {
			t.Errorf("PointsIn(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestJudge(t *testing.T) {
	for _, tt := range []struct {
		reason, in string
		want       Verdict
		correction string
	}{
		{"a word", "对", Right, ""},
		{"a wrong with what is right", "错 11棵", Wrong, " 11棵"},
		{"a wrong with what is right glued to it", "错应为11棵", Wrong, "应为11棵"},
		{"a right with its reason", "正确,水往低处流", Right, ",水往低处流"},
		{"a letter before the verdict", "B(错误)", Wrong, ""},
		{"的 is no correction", "对的", Right, ""},
		{"a word that begins with a verdict", "对面", NoVerdict, ""},
		{"answers of several questions", "×√√", NoVerdict, ""},
		{"no verdict", "也许", NoVerdict, ""},
	} {
		v, correction := Judge(tt.in)
		if v != tt.want || correction != tt.correction {
			t.Errorf("%s: Judge(%q) = %v, %q", tt.reason, tt.in, v, correction)
		}
	}
	for in, want := range map[string]string{
		"冰会化。（　　）": "冰会化。", "冰会化（ ）。": "冰会化。", "冰会化()": "冰会化", "冰会化（水）": "冰会化（水）", "（ ）": "（ ）", "冰会化。": "冰会化。",
	} {
		if got := WithoutSlot(in); got != want {
			t.Errorf("WithoutSlot(%q) = %q", in, got)
		}
	}
	if got := AnswerLabel.String() + NoLabel.String() + PointsLabel.String(); got != "参考答案要点题目分值" {
		t.Errorf("labels are called %s", got)
	}
}
