package folder

import (
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

func files(pairs ...string) fs.FS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		fsys[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return fsys
}

func told(problems []kepu.Problem) []string {
	var list []string
	for _, p := range problems {
		if p.Code != kepu.KindInferred {
			list = append(list, fmt.Sprintf("%v %s", p.Position, p.Code))
		}
	}
	return list
}

const one = "1. 触电先做什么？\nA. 断电\nB. 拉人\n"

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		reason string
		fsys   fs.FS
		want   []string // topic and stem
		told   []string
	}{
		{"a bank", files("设置.txt", "社区：城南社区", "题库/消防.txt", one+"答案：A"), []string{"消防 触电先做什么？"}, nil},
		{"an empty folder", files(), nil, []string{"设置.txt folder.noSettings", "题库 folder.noQuestions"}},
		{"answers in a second file", files("设置.txt", "", "题库/消防.txt", one, "题库/消防答案.txt", "1.A"), []string{"消防 触电先做什么？"}, nil},
		{"answers in a second file of another name and ending", files("设置.txt", "", "题库/消防.docx", one, "题库/消防-参考答案.txt", "1.A"), []string{"消防 触电先做什么？"}, nil},
		{"a name that only ends so is a bank", files("设置.txt", "", "题库/题目及答案.txt", one+"答案：A"), []string{"题目及答案 触电先做什么？"}, nil},
		{"the topic is in the file's name", files("设置.txt", "", "题库/03-冬季消防安全题库.txt", one+"答案：A"), []string{"消防 触电先做什么？"}, nil},
		{"the question's own topic wins", files("设置.txt", "", "题库/消防.txt", one+"答案：A\n知识点：用电用气"), []string{"用电用气 触电先做什么？"}, nil},
		{"a name without a topic", files("设置.txt", "", "题库/2025年竞赛题库.txt", one+"答案：A"), []string{"2025年竞赛 触电先做什么？"}, nil},
		{"folders below", files("设置.txt", "", "题库/冬季/消防.md", one+"答案：A"), []string{"消防 触电先做什么？"}, nil},
		{"alike in two files", files("设置.txt", "", "题库/a消防.txt", one+"答案：A", "题库/b消防.txt", one+"答案：A"), []string{"消防 触电先做什么？"},
			[]string{"题库/b消防.txt:1:1 quiz.sameQuestion"}},
		{"a bad question beside a good one", files("设置.txt", "", "题库/消防.txt", one+"答案：C\n2. 火警？\nA. 119\nB. 120\n答案：A"), []string{"消防 火警？"},
			[]string{"题库/消防.txt:4:1 quiz.keyWithoutOption"}},
		{"a blueprint without parts", files("设置.txt", "", "题库/消防.txt", one+"答案：A", "试卷/空.txt", "名称：空"), []string{"消防 触电先做什么？"},
			[]string{"试卷/空.txt draw.noParts"}},
		{"GIFT by its name", files("设置.txt", "", "题库/消防.gift", "火警电话是119。{T}"), []string{"消防 火警电话是119。"}, nil},
		{"GIFT by what it holds", files("设置.txt", "", "题库/消防.txt", "::一:: 火警电话是多少？{=119 ~120}"), []string{"消防 火警电话是多少？"}, nil},
		{"Aiken by what it holds", files("设置.txt", "", "题库/消防.txt", "火警电话是多少？\nA. 119\nB. 120\nANSWER: A\n"), []string{"消防 火警电话是多少？"}, nil},
		{"a table by its name", files("设置.txt", "", "题库/消防.csv", "题干,选项A,选项B,答案\n火警电话是多少？,119,120,A\n"), []string{"消防 火警电话是多少？"}, nil},
		{"a table by what it holds", files("设置.txt", "", "题库/消防.txt", "题干\t选项A\t选项B\t答案\n火警电话是多少？\t119\t120\tA\n"), []string{"消防 火警电话是多少？"}, nil},
		{"a workbook", files("设置.txt", "", "题库/消防.xlsx", "\f判断题\n题干,答案\n火警电话是119。,对\n"), []string{"消防 火警电话是119。"}, nil},
		{"answers beside another format are a bank of their own", files("设置.txt", "", "题库/消防.gift", "火警电话是119。{T}", "题库/消防答案.txt", one+"答案：A"), []string{"消防 火警电话是119。", "消防 触电先做什么？"}, nil},
		{"files nobody knows", files("设置.txt", "", "题库/消防.txt", one+"答案：A", "题库/照片.jpg", "", "读我.txt", ""), []string{"消防 触电先做什么？"},
			[]string{"读我.txt file.unknown", "题库/照片.jpg file.unknown"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			c, problems := Read(tt.fsys)
			var got []string
			for _, q := range c.Bank.All() {
				got = append(got, q.Topic+" "+q.Stem)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("questions (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.told, told(problems)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// broken is a folder in which one file cannot be read.
type broken struct{ fs.FS }

func (b broken) Open(name string) (fs.File, error) {
	if name == "题库/消防.txt" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.FS.Open(name)
}

func TestReadWhatCannotBeRead(t *testing.T) {
	c, problems := Read(broken{files("设置.txt", "", "题库/消防.txt", "", "题库/健康.txt", one+"答案：A")})
	if c.Bank.Len() != 1 {
		t.Errorf("%d questions of the file that can be read", c.Bank.Len())
	}
	if diff := cmp.Diff([]string{"题库/消防.txt file.unreadable"}, told(problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestSettings(t *testing.T) {
	c, problems := Read(files("题库/消防.txt", one+"答案：A", "设置.txt", "\ufeff# 说明\r\n社区：城南社区\r\n 街道: 朝阳里街道\n活动室：\n居民人数：６８００人\n无人操作：3分钟\n每轮题数：8\n每日题数：三题\n答题时限：30秒\n語言：繁體\n语言按键：开\n"))
	want := kepu.Settings{Name: "城南社区", Street: "朝阳里街道", Residents: 6800, Idle: 3 * time.Minute, RoundLength: 8, DailyLength: 3,
		AnswerTime: 30 * time.Second, Lang: kepu.Hant, LangKeys: true}
	if diff := cmp.Diff(want, c.Settings); diff != "" {
		t.Errorf("settings (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string(nil), told(problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	c, problems = Read(files("题库/消防.txt", one+"答案：A", "设置.txt", "社区\n无人操作：60\n\n每轮题数：100\n每轮题数：五十一\n社长：张三\n语言：火星文\n社区：甲\n社区：乙\n语言按键：\x07也许\n答题时限：一秒\n街道："+
		"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一\n"))
	if diff := cmp.Diff([]string{"设置.txt text.controlCharacters", "设置.txt:1:1 settings.badLine", "设置.txt:2:1 settings.badValue", "设置.txt:4:1 settings.badValue",
		"设置.txt:5:1 settings.badValue", "设置.txt:6:1 settings.unknown", "设置.txt:7:1 settings.badValue", "设置.txt:9:1 settings.twice",
		"设置.txt:10:1 settings.badValue", "设置.txt:11:1 settings.badValue", "设置.txt:12:1 settings.badValue"}, told(problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	defaults := kepu.DefaultSettings()
	defaults.Name = "甲"
	if diff := cmp.Diff(defaults, c.Settings); diff != "" {
		t.Errorf("what cannot be read keeps its default (-want +got):\n%s", diff)
	}
}

func TestPapers(t *testing.T) {
	c, problems := Read(files("设置.txt", "", "题库/消防.txt", one+"答案：A", "试卷/b.txt", "名称：冬季测试\n单选 1题", "试卷/a/期末.md", "单选 2题\n判断 难度3题", "试卷/c.txt", "名称：冬季测试\n单选 1题", "试卷/照片.jpg", ""))
	var got []string
	for _, bp := range c.Blueprints {
		got = append(got, fmt.Sprint(bp.Title, " ", bp.Parts[0].Count, " ", bp.At))
	}
	if diff := cmp.Diff([]string{"期末 2 试卷/a/期末.md", "冬季测试 1 试卷/b.txt", "冬季测试 1 试卷/c.txt"}, got); diff != "" {
		t.Errorf("blueprints (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"试卷/a/期末.md:2:7 blueprint.partBadWord", "试卷/c.txt blueprint.sameTitle", "试卷/照片.jpg file.unknown"}, told(problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func ExampleRead() {
	fsys := fstest.MapFS{
		"设置.txt":    {Data: []byte("社区：城南社区\n年度：2026\n")},
		"题库/消防.txt": {Data: []byte("1. 火警电话是多少？ A. 119 B. 120 答案：A\n")},
		"活动.csv":    {Data: []byte("名称,时间,地点\n重阳义诊,10月18日 9:00,社区广场\n")},
		"通知.txt":    {Data: []byte("图书室上午不开门（到10月20日）\n")},
	}
	c, problems := Read(fsys)
	fmt.Println(c.Settings.Name, c.Bank.Len())
	fmt.Println(c.Schedule.Activity(0).Name, c.Schedule.Activity(0).When.From)
	fmt.Println(c.Notices[0].Text, c.Notices[0].Last)
	for _, p := range problems {
		fmt.Println(p.Position, p.Text(kepu.Hans))
	}
	// Output:
	// 城南社区 1
	// 重阳义诊 2026-10-18
	// 图书室上午不开门 2026-10-20
	// 题库/消防.txt:1:1 没有写题型，按单选题读取
}
