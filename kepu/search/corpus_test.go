package search

import "fmt"

// An event is what the tests look up: made up, and of the shape of real ones.
type event struct{ name, place, host, person, audience, topic, day string }

func (e event) fields() []Field {
	return []Field{
		{e.name, 8, Text}, {e.place, 4, Text}, {e.host, 2, Text}, {e.person, 4, Person},
		{e.audience, 2, Text}, {e.topic, 2, Text}, {e.day, 8, Dates},
	}
}

var (
	corpusHeads  = []string{"重阳节", "春节", "全国科普日", "世界读书日", "中秋", "防灾减灾日", "夏季", "冬季", "每周四", "国际博物馆日", "科技活动周", "长江", "端午", "老年大学", "亲子", "暑假", "寒假", "绿色生活", "女性", "５月１２日"}
	corpusMiddle = []string{"健康", "用电安全", "防诈骗", "垃圾分类", "血压血糖", "中医药", "天文", "食品安全", "急救AED", "银行反假币", "音乐", "调料与营养", "便秘预防", "气象", "3D打印", "心理", "消防", "节水", "薄荷种植", "近视防控", "无人机", "家庭教育", "会计", "重庆风物", "长者数字生活"}
	corpusTails  = []string{"讲座", "义诊", "展览", "知识竞赛", "体验课", "参观", "（第二场）", "咨询", "演练", "电影放映", "读书会", "志愿服务", "手工坊", "问答", "公开课"}
	corpusPlaces = []string{"社区广场", "二楼会议室", "党群服务中心", "图书室", "朝阳小学", "长江路站", "活动室", "单家桥社区", "银杏苑3号楼", "網絡教室"}
	corpusHosts  = []string{"社区居委会", "街道科协", "社区卫生服务中心", "消防救援站", "老年协会"}
	corpusPeople = []string{"单国强", "曾敏", "解放", "区家明", "查丽华", "张伟", "李重阳", "尉迟明", ""}
	corpusFor    = []string{"全体居民", "老年人", "青少年", "家庭", "外来务工人员"}
	corpusTopics = []string{"健康", "急救", "消防", "防诈骗", "天文", "节气民俗"}
)

// corpus makes n events with names that differ. The same n gives the same ones.
func corpus(n int) []event {
	pick := func(list []string, i int) string { return list[i%len(list)] }
	events := make([]event, n)
	for i := range events {
		name := pick(corpusHeads, i) + pick(corpusMiddle, i/len(corpusHeads)) + pick(corpusTails, i/7)
		if lap := i / (len(corpusHeads) * len(corpusMiddle)); lap > 0 {
			name += fmt.Sprint(pick(corpusPlaces, lap), lap)
		}
		day := fmt.Sprintf("%d-%02d-%02d", 2024+i%3, 1+i%12, 1+i*7%28)
		switch i % 11 {
		case 3:
			day = day[5:]
		case 5:
			day = day[:7]
		case 7:
			day = day + ".." + day[:4] + "-12-31"
		case 9:
			day = "日期待定"
		}
		events[i] = event{name, pick(corpusPlaces, i/3), pick(corpusHosts, i/5), pick(corpusPeople, i/2), pick(corpusFor, i), pick(corpusTopics, i/9), day}
	}
	return events
}
