package screen

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// testQuestions are one or more of each of the ten kinds, with content that
// nobody would write and that has to be shown all the same.
func testQuestions() []kepu.Question {
	whole := func(n int64) kepu.Ratio { return kepu.NewRatio(n, 1) }
	letters := make([]kepu.Option, 26)
	for i := range letters {
		letters[i] = kepu.Option{Text: "字母" + string(rune('A'+i)), Correct: i == 15}
	}
	return []kepu.Question{
		{
			ID: "single", Kind: kepu.Single, Topic: "用电用气",
			Stem: "家里有人触电，第一步应该做什么？",
			Options: []kepu.Option{
				{Text: "马上用手把人拉开", Feedback: "用手去拉，自己也会触电。"},
				{Text: "先切断电源，再救人", Correct: true},
				{Text: "用水把人泼醒"},
				{Text: "跑出去找邻居帮忙"},
			},
			Explanation: "人体能导电，伸手去拉，救人的人也会触电。拉不到电闸时，用干燥的木棍把电线挑开，同时请旁人打 120。（高压线落地：不要靠近，打 95598。）",
		},
		{
			ID: "tags", Kind: kepu.Single, Topic: "数字生活",
			Stem: "[red]下面[-]哪一句[::b]可信？\x1b[2J\x1b]0;偷走\a",
			Options: []kepu.Option{
				{Text: `点["r"]这里[""]领奖`},
				{Text: "[red]别点[-]陌生链接", Correct: true},
				{Text: "\u202e反着写的\u202c话"},
				{Text: "[:::https://example.com]链接[:::-]😀👨‍👩‍👧"},
			},
			Explanation: "[yellow]陌生链接[white]不要点。\x9b31m",
			Citation:    "《[green]上网须知[-]》",
		},
		{
			ID: "letters", Kind: kepu.Single, Topic: "交通",
			Stem: "哪个字母是停车场的标志？", Options: letters,
			Explanation: "P是英文停车的第一个字母。",
		},
		{
			ID: "long", Kind: kepu.Single, Topic: "健康",
			Stem: "关于走路锻炼，哪一种说法最合适？",
			Options: []kepu.Option{
				{Text: "不管天气好坏，每天都一定要走满一万步，少一步都不算锻炼，走得腿疼也要坚持到底"},
				{Text: "量力而行，微微出汗、还能说话就好，天气不好时在家里活动活动手脚也一样有益", Correct: true},
				{Text: "Supercalifragilisticexpialidocious/antidisestablishmentarianism 12345678901234567890 走法"},
			},
			Explanation: "走路好在天天有，不在一次多。",
		},
		{
			ID: "multiple", Kind: kepu.Multiple, Topic: "消防",
			Stem: "家里起火，哪些做法是对的？",
			Options: []kepu.Option{
				{Text: "先断电、断气", Correct: true}, {Text: "用湿毛巾捂住口鼻", Correct: true},
				{Text: "坐电梯下楼", Feedback: "电梯会停在半路。"}, {Text: "拨打119，说清地址", Correct: true},
			},
			Explanation: "走楼梯才稳当。",
		},
		{
			ID: "judgement", Kind: kepu.Judgement, Topic: "防诈骗",
			Stem: "公安局会让您把钱转到“安全账户”。", Options: kepu.JudgementOptions(false),
			Explanation: "没有什么安全账户。",
		},
		{
			ID: "blank", Kind: kepu.Blank, Topic: "急救",
			Stem:        "急救电话是____，火警电话是____。",
			Answers:     []kepu.Answer{{Blank: 1, Text: "120"}, {Blank: 2, Text: "119"}},
			Explanation: "打电话时先说地址。",
		},
		{
			ID: "numeric", Kind: kepu.Numeric, Topic: "健康",
			Stem:   "成年人安静时，心跳每分钟大约多少次？",
			Ranges: []kepu.Range{{Min: whole(60), Max: whole(100)}}, Explanation: "60到100次都算正常，这不能代替看医生。",
		},
		{
			ID: "matching", Kind: kepu.Matching, Topic: "气象",
			Stem: "把节气和它的时节连起来。",
			Pairs: []kepu.Pair{
				{Left: "立春", Right: "春天开始"}, {Left: "小满", Right: "麦粒渐满"},
				{Left: "大雪", Right: "雪下得大"}, {Right: "柿子红了"},
			},
			Explanation: "二十四节气跟着太阳走。",
		},
		{
			ID: "han", Kind: kepu.Blank, Topic: "节气民俗",
			Stem: "重阳节又叫____节。", Answers: []kepu.Answer{{Blank: 1, Text: "老年"}, {Blank: 1, Text: "敬老"}},
		},
		{
			ID: "short", Kind: kepu.Short, Topic: "环保",
			Stem: "一水多用，有什么好办法？", Answers: []kepu.Answer{{Text: "淘米水浇花，洗菜水冲厕所"}},
		},
		{ID: "essay", Kind: kepu.Essay, Topic: "环保", Stem: "垃圾分类为什么要大家一起做？", Explanation: "一家分，全楼不分，还是混在一起。"},
		{ID: "riddle", Kind: kepu.Riddle, Topic: "气象", Stem: "千条线，万条线，落到水里看不见。（打一自然现象）", Answers: []kepu.Answer{{Text: "雨"}}, Explanation: "雨滴和水合在一起了。"},
		{ID: "riddle2", Kind: kepu.Riddle, Topic: "天文", Stem: "满天星星转圈圈，唯它站岗不换班。（打一星名）", Answers: []kepu.Answer{{Text: "北极星"}}},
		{ID: "text", Kind: kepu.Description, Topic: "天文", Stem: "月亮绕地球转一圈大约27天，可是从满月到满月要29天半。"},
		{ID: "old", Kind: kepu.Single, Topic: "法律", Stem: "这道题早已过期。", Options: []kepu.Option{{Text: "甲", Correct: true}, {Text: "乙"}}, ValidUntil: calendar.MustDate(2020, 1, 1)},
	}
}

func testCommunity(questions []kepu.Question) *kepu.Community {
	c := &kepu.Community{Settings: kepu.DefaultSettings()}
	c.Settings.Street, c.Settings.Name, c.Settings.Room = "东城街道", "城南社区", "城南社区活动室"
	c.Settings.RoundLength = 50
	var problems []kepu.Problem
	if c.Bank, problems = kepu.NewBank(questions); len(problems) > 0 {
		panic(fmt.Sprint(problems))
	}
	return c
}

// questionsOf returns the test questions of those ids.
func questionsOf(ids ...string) []kepu.Question {
	var list []kepu.Question
	for _, id := range ids {
		for _, q := range testQuestions() {
			if q.ID == id {
				list = append(list, q)
			}
		}
	}
	return list
}

// newTestSession asks those questions in that order.
func newTestSession(ids ...string) *session {
	var items []kepu.RoundItem
	for _, q := range questionsOf(ids...) {
		items = append(items, kepu.RoundItem{ID: q.ID, Question: &q})
	}
	return newSession(items, 7)
}
