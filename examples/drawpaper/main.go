// Drawpaper goes the whole way of a test: questions in GIFT, a blueprint in
// words, a paper drawn from them, sheets marked, and what the answers say of the
// questions.
package main

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/blueprint"
	"github.com/openkepu/openkepu/kepu/encoding/gift"
)

const bank = `
$CATEGORY: 消防

炒菜时油锅着了火，先做什么？ {=关火，盖锅盖 ~泼一瓢水 #油会带着火溅出来 ~端到屋外}

哪些能灭油锅的火？ {~%50%锅盖 ~%50%灭火毯 ~水}

楼里着火，可以坐电梯下楼。{F}

火警电话是119。{T}
`

const wanted = `
名称：消防小测验
单选 消防 1题 每题2分
多选 消防 1题 每题2分 漏选得一半
判断 消防 1题 每题1分 备用1题
`

func main() {
	questions, problems := gift.Read("消防.gift", []byte(bank))
	bp, more := blueprint.Read("试卷/消防.txt", []byte(wanted))
	all, others := kepu.NewBank(questions)
	for _, p := range append(append(problems, more...), others...) {
		fmt.Printf("%v: %s\n", p.Position, p.Text(kepu.Hans))
	}

	paper, why := kepu.Draw(all, &bp, 7)
	if paper == nil {
		fmt.Println(why[0].Text(kepu.Hans))
		return
	}
	for i, item := range paper.Items() {
		fmt.Printf("%d. %s（%v分）\n", i+1, item.Question.Stem, item.Points)
		for _, o := range item.Question.Options {
			fmt.Println("   " + o.Text)
		}
	}

	var items kepu.Items
	for _, chosen := range [][]string{{"关火，盖锅盖", "锅盖"}, {"泼一瓢水", "水"}, {"关火，盖锅盖", "灭火毯"}} {
		sheet := kepu.Sheet{Paper: paper, Responses: []kepu.Response{{Chosen: chosen[:1]}, {Chosen: chosen[1:]}}}
		score := sheet.Score()
		fmt.Println("得分", score.Points, "满分", score.Total)
		items.Add(sheet.Attempt(true))
	}
	first := paper.Items()[0]
	for _, o := range items.Options(first.ID, &first.Question) {
		fmt.Println(o.Chosen, "人选", o.Text)
	}
}
