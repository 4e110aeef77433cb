package search_test

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu/hanzi"
	"github.com/openkepu/openkepu/kepu/search"
)

type event struct{ name, place, speaker, day string }

func (e event) fields() []search.Field {
	return []search.Field{
		{Text: e.name, Weight: 8},
		{Text: e.place, Weight: 4},
		{Text: e.speaker, Weight: 4, Kind: search.Person},
		{Text: e.day, Weight: 8, Kind: search.Dates},
	}
}

var events = []event{
	{"防诈骗讲座", "二楼会议室", "曾敏", "2026-10-12"},
	{"重阳健康义诊", "社区广场", "单国强", "2026-10-18"},
	{"全国科普日展览", "重阳公园", "", "2026-09-18..2026-09-24"},
}

// What the kiosk asks for: letters, characters of either script, a day, several
// words.
func ExampleIndex_Find() {
	index := search.New(events, event.fields, nil)
	for _, query := range []string{"cy", "chongyangjk", "重陽", "1018", "9月20日", "sgq", "jz 2lou", "jz el"} {
		fmt.Print(query, ":")
		for _, m := range index.Find(query, 5) {
			fmt.Print(" ", m.Item.name)
		}
		fmt.Println()
	}
	// Output:
	// cy: 重阳健康义诊 全国科普日展览
	// chongyangjk: 重阳健康义诊
	// 重陽: 重阳健康义诊 全国科普日展览
	// 1018: 重阳健康义诊
	// 9月20日: 全国科普日展览
	// sgq: 重阳健康义诊
	// jz 2lou:
	// jz el: 防诈骗讲座
}

// A screen can show why something was found.
func ExampleHit() {
	index := search.New(events, event.fields, nil)
	for _, h := range index.Find("jiankang gc", 1)[0].Hits {
		fmt.Printf("%s【%s】%s\n", h.Text[:h.From], h.Text[h.From:h.To], h.Text[h.To:])
	}
	// Output:
	// 重阳【健康】义诊
	// 社区【广场】
}

// Words of one's own say how names are read, here for a bare list of them.
func ExampleNew() {
	speller, _ := hanzi.NewSpeller(map[string]string{"单家桥": "shan jia qiao"})
	places := []string{"东家桥", "单家桥"}
	index := search.New(places, func(s string) []search.Field { return []search.Field{{Text: s}} }, speller)
	fmt.Println(index.Len(), index.Find("sjq", 0)[0].Item)
	// Output: 2 单家桥
}
