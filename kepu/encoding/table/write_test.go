package table

import (
	"flag"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// compare looks into the comparable values by their ==; where a question was
// read is no part of it.
var compare = []cmp.Option{cmpopts.IgnoreFields(kepu.Question{}, "At"), cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b kepu.Ratio) bool { return a == b }), cmp.Comparer(func(a, b calendar.Date) bool { return a == b })}

// words are what generated texts are made of; many mean something in a table.
var words = []string{"先切断电源", "再救人", ",", "，", "\"", "\"\"", "“", "”", ";", "；", "|", "\t", " ", "'", "=1+1", "-5℃", "@家人", "+86", "题干", "答案", "选项A", "A.", "B、", "（A）", "（ ）", "____",
	"合计", "无", "/", "//", "#", "::", "{x}", "~", "\\n", "->", "🔥", "觸電", "選項", "《科普法》", "2024年", "3.14", "H2O", "1/2", "单选题", "每题2分", "全选", "对", "√", "e.g."}

func sentence(r *rand.Rand, n int, end string) string {
	var b strings.Builder
	b.WriteString([]string{"社区里", "为什么", "=", "-", "@", "'", "\"", "“三急”", "每年", "+"}[r.IntN(10)])
	for range 1 + r.IntN(n) {
		b.WriteString(words[r.IntN(len(words))])
	}
	b.WriteString(end)
	return strings.TrimSpace(strings.ReplaceAll(b.String(), "\t", " "))
}

// paragraph is one line or several.
func paragraph(r *rand.Rand, n int) string {
	s := sentence(r, n, "。")
	for r.IntN(4) == 0 {
		s += "\n" + sentence(r, n, []string{"。", "！", "", "字"}[r.IntN(4)])
	}
	return s
}

func generate(r *rand.Rand) kepu.Question {
	q := kepu.Question{Kind: kepu.Kinds()[r.IntN(10)], Stem: sentence(r, 8, "？"), Explanation: paragraph(r, 12)}
	if r.IntN(5) == 0 {
		q.Stem = paragraph(r, 10) + "\n" + q.Stem
	}
	switch q.Kind {
	case kepu.Single, kepu.Multiple:
		n := 2 + r.IntN(6)
		for i := range n {
			q.Options = append(q.Options, kepu.Option{Text: sentence(r, 4, string(rune('甲'+i))), Correct: q.Kind == kepu.Multiple && r.IntN(2) == 0})
		}
		q.Options[r.IntN(n)].Correct = true
	case kepu.Judgement:
		q.Options = kepu.JudgementOptions(r.IntN(2) == 0)
	case kepu.Blank:
		q.Stem = strings.NewReplacer("____", "", "（ ）", "").Replace(q.Stem)
		for i := range 1 + r.IntN(3) {
			q.Stem += "第" + string(rune('一'+i)) + "处____"
			for range 1 + r.IntN(2) {
				q.Answers = append(q.Answers, kepu.Answer{Blank: i + 1, Text: []string{"氧气", "119", "H2O", "千克", "3.5", "1/2", "-5", "\"引号\"", "a,b"}[r.IntN(9)]})
			}
		}
	case kepu.Numeric:
		for range 1 + r.IntN(2) {
			low := kepu.NewRatio(r.Int64N(2000)-1000, []int64{1, 2, 10, 3}[r.IntN(4)])
			q.Ranges = append(q.Ranges, kepu.Range{Min: low, Max: low.Add(kepu.NewRatio(r.Int64N(3), 2))})
		}
	case kepu.Matching:
		for i := range 2 + r.IntN(3) {
			q.Pairs = append(q.Pairs, kepu.Pair{Left: "左" + string(rune('子'+i)), Right: strings.ReplaceAll(sentence(r, 3, "右"), "->", "")})
		}
		if r.IntN(3) == 0 {
			q.Pairs = append(q.Pairs, kepu.Pair{Right: "多余"})
		}
	case kepu.Short, kepu.Essay, kepu.Riddle:
		q.Answers = []kepu.Answer{{Text: paragraph(r, 6)}}
		if r.IntN(3) == 0 {
			q.Answers = append(q.Answers, kepu.Answer{Text: "另一种说法"})
		}
	}
	if r.IntN(2) == 0 {
		q.Difficulty, q.Topic = 1+r.IntN(5), kepu.Topics()[r.IntN(20)]
	}
	if r.IntN(4) == 0 {
		q.Points, q.Citation, q.Audience = kepu.NewRatio(1+r.Int64N(10), 2), "《"+sentence(r, 3, "")+"》", "老年人"
		q.Tags = []string{"冬季", "社区", "年级:三年级", "章节:" + strconv.Itoa(r.IntN(9))}
	}
	if r.IntN(8) == 0 {
		q.Area, q.ValidUntil, q.ID, q.Name = "上海", calendar.MustDate(2027, 1+r.IntN(12), 1), "xf-"+strconv.Itoa(r.IntN(99)), sentence(r, 2, "")
	}
	return q
}

var generated = flag.Int("generated", 5_000, "how many questions TestRoundTrip makes up")

// TestRoundTrip writes generated questions and reads them back: nothing differs
// unless AppendQuestions said so, and it says so of few.
func TestRoundTrip(t *testing.T) {
	n := *generated
	r := rand.New(rand.NewPCG(1, 2))
	told := 0
	for done := 0; done < n; done += 50 {
		batch := make([]kepu.Question, 50)
		for i := range batch {
			batch[i] = generate(r)
		}
		text, problems := AppendQuestions(nil, batch)
		said := map[string]bool{}
		dropped := map[string]bool{}
		for _, p := range problems {
			said[p.Args[0].(string)] = true
			if p.Code == kepu.NotWritten {
				dropped[p.Args[0].(string)] = true
			}
		}
		told += len(said)
		got, doubts := ReadQuestions("", text)
		for _, p := range doubts {
			if isError(p) {
				t.Fatalf("what was written is an error: %v", p)
			}
		}
		at := 0
		for i, q := range batch {
			number := strconv.Itoa(i + 1)
			if dropped[number] {
				continue
			}
			if at == len(got) {
				t.Fatalf("%d of %d questions were read back", len(got), len(batch)-len(dropped))
			}
			if diff := cmp.Diff(q, got[at], compare...); diff != "" && !said[number] {
				t.Fatalf("read back differently (-want +got):\n%s\n%s", diff, text)
			}
			at++
		}
		if at != len(got) {
			t.Fatalf("%d questions written, %d read back", at, len(got))
		}
	}
	if told > n/50 {
		t.Errorf("%d of %d questions could not be written as they are", told, n)
	}
	t.Logf("%d questions, %d of them not carried whole and reported", n, told)
}

func TestAppendQuestions(t *testing.T) {
	questions := []kepu.Question{
		{Kind: kepu.Multiple, Stem: "哪些能带走？", Explanation: "因为。\n所以", Topic: "消防", Difficulty: 2, Points: kepu.NewRatio(3, 2), ID: "xf-1", Tags: []string{"冬季", "年级:三"},
			Options: []kepu.Option{{Text: "书", Correct: true, Weight: kepu.NewRatio(1, 4)}, {Text: "=药", Correct: true, Feedback: "对的"}}},
		{Kind: kepu.Judgement, Stem: "水，\"往低处\"流。", Options: kepu.JudgementOptions(true), Citation: "手册"},
		{Kind: kepu.Single, Stem: "一问？", Options: []kepu.Option{{Text: "甲", Correct: true}, {Text: "乙", Correct: true}}},
		{Kind: kepu.Blank, Stem: "____和____", Answers: []kepu.Answer{{Blank: 1, Text: "甲"}, {Blank: 1, Text: "乙"}, {Blank: 2, Text: "丙"}, {Blank: 2, Text: "丁", Wrong: true}}},
		{Kind: kepu.Matching, Stem: "连一连。", Pairs: []kepu.Pair{{Left: "a", Right: "b|c"}, {Right: "d"}}},
	}
	text, problems := AppendQuestions(nil, questions)
	want := "\ufeff编号,题型,题干,选项A,选项B,选项C,选项D,答案,解析,知识点,难度,分值,来源,标签,年级\n" +
		"xf-1,多选题,哪些能带走？,书,'=药,,,AB,\"因为。\n所以\",消防,2,1.5,,冬季,三\n" +
		",判断题,\"水，\"\"往低处\"\"流。\",,,,,正确,,无,,无,手册,,\n" +
		",填空题,____和____,,,,,甲 / 乙；丙,,无,,无,无,,\n" +
		",连线题,连一连。,,,,,\"a -> b|c\n -> d\",,无,,无,无,,\n"
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
	var got []string
	for _, p := range problems {
		got = append(got, p.Text(kepu.Hans))
	}
	if diff := cmp.Diff([]string{"第1题的得分比例，这种格式存不下", "第1题的选项反馈，这种格式存不下", "第3题的文字会被读成别的东西，没有写出", "第4题的答案，这种格式存不下", "第4题的得分比例，这种格式存不下", "第4题的选项反馈，这种格式存不下"}, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	more, _ := AppendQuestions(text[:len(text)-1], []kepu.Question{{Kind: kepu.Short, Stem: "为什么？", Answers: []kepu.Answer{{Text: "因为"}}}})
	if back, _ := ReadQuestions("", more); len(back) != 5 || back[4].Stem != "为什么？" || back[4].Topic != "" {
		t.Errorf("appended to a table it reads as %v", back)
	}
}

func TestAppendIDs(t *testing.T) {
	a := kepu.Question{ID: "1", Kind: kepu.Short, Stem: "一问？", Answers: []kepu.Answer{{Text: "甲"}}}
	b := kepu.Question{ID: "2", Kind: kepu.Short, Stem: "二问？", Answers: []kepu.Answer{{Text: "乙"}}}
	text, problems := AppendQuestions(nil, []kepu.Question{a, b})
	back, _ := ReadQuestions("", text)
	if diff := cmp.Diff([]kepu.Question{a, b}, back, compare...); diff != "" || len(problems) > 0 {
		t.Errorf("ids that count are lost (-want +got):\n%s%v", diff, problems)
	}
}

func TestGuard(t *testing.T) {
	for text, cell := range map[string]string{
		"=1+1": "'=1+1", "-5": "'-5", "+86": "'+86", "@家人": "'@家人", "'=1": "''=1", "''0571": "'''0571", "'0571": "''0571",
		"'90后'": "'90后'", "'": "'", "": "", "甲": "甲", "2024": "2024", `="001"`: `'="001"`, "'甲": "''甲",
	} {
		if got := guard(text); got != cell {
			t.Errorf("guard(%q) = %q, want %q", text, got, cell)
		}
		if got := unguarded(guard(text)); got != text {
			t.Errorf("%q comes back as %q", text, got)
		}
	}
}

// FuzzRead looks for panics, for problems without a place, and for questions
// that read differently once they were written.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		head + good, // a plain table
		"\ufeff消防题库（每题2分）\r\n\r\n题干\t选项\t答案\r\n一问？\t甲|乙\tB\r\n",                                                                                                   // tabs, CRLF, a title
		"题干;选项;;;答案;年级\n一问？;A.甲;B.乙;;2;三\n合计;;;;;\n",                                                                                                              // a merged head, a total
		"题型,题干,A,B,答案,知识点,来源,分值,难度,有效期至,编号\n单选,\"一\n\"\"问\"\"\",甲,乙,A,消防,手册,2,易,2027/1/1,1\n,二问,甲,乙,B,,,,,,2\n",                                                   // merged cells, quotes
		"题干,选项,是否正确\n一问？,甲,√\n,乙,\n",                                                                                                                              // one option a row
		"题型,题干,答案\n填空,____和（ ）,甲/乙；丙\n数值,几度,18~22；±3\n连线,连,a->b|c=>d\n判断,冰（√）,对，因为\n谜语,打一物,雨\n阅读材料,文,\n",                                                          // every kind
		"题干,答案\n\"一问,A\n\"二\"问,B\n'=1,=\"001\"\n",                                                                                                                 // quotes gone wrong
		string(AppendSheet(AppendSheet(nil, "单选", [][]string{{"题干", "A", "B", "答案"}, {"一\n问", "甲", "\"乙", "A"}}), "消防", [][]string{{"题目", "key"}, {"冰会化", "T"}})), // a workbook
		"编号,类别,题干,选项,答案\nxf-1,单选,一问,\"B.甲\nA.乙|丙\",A\nxf-1,多选,二问,A.甲|B.乙|丙,\"A\nB\"\n,,小计,,2\n",                                                                   // letters, ids, kinds
		"题干,A,B,选项27,答案,题干,A,答案\n一问,B级,A级,,（B）\n血型,AB,A,,AB,二问,甲,A\n2004/6/29是____,,,,www.a/b / 1/2\n",                                                            // tables side by side
		"\f\f\n\f,\n题干,答案\x1b\n\xff,A", "题干,题干,答案,答案\n甲,乙,A,B\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		questions, problems := ReadQuestions("题.csv", []byte(s))
		for _, p := range problems {
			if p.Line < 1 || p.Column < 1 || p.Text(kepu.Hans) == "" {
				t.Fatalf("%q: problem without a place: %+v", s, p)
			}
		}
		IsQuestions([]byte(s))
		text, problems := AppendQuestions(nil, questions)
		if len(problems) > 0 {
			return
		}
		again, _ := ReadQuestions("题.csv", text)
		if diff := cmp.Diff(questions, again, compare...); diff != "" {
			t.Fatalf("%q was written as\n%s\nand reads differently:\n%s", s, text, diff)
		}
	})
}
