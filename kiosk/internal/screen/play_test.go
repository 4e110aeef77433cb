package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/terminal/terminaltest"
)

// sizes are those that every page is made for.
var sizes = [][2]int{{40, 12}, {80, 24}, {120, 40}}

// A player answers what the screen asks, knowing all answers. The three players
// use the numbers, the arrows and a finger alone.
type player interface {
	pick(k *kiosk, text string) // something to choose
	enter(k *kiosk)             // go on
	more(k *kiosk)              // the next page
}

type byNumbers struct{}

func (byNumbers) pick(k *kiosk, text string) {
	x, y := find(k, text)
	k.press(k.Row(y)[x : x+1])
}
func (byNumbers) enter(k *kiosk) { k.press(enter) }
func (byNumbers) more(k *kiosk)  { k.press("+") }

type byArrows struct{}

func (byArrows) pick(k *kiosk, text string) {
	for range 40 {
		if strings.Contains(squeeze(k.Text()), ">"+squeeze(text)) {
			k.press(enter)
			return
		}
		for n := range 10 {
			if strings.Contains(squeeze(k.Text()), fmt.Sprintf(">%d%s", n, squeeze(text))) {
				k.press(enter)
				return
			}
		}
		k.press(down)
	}
	k.Fatalf("the cursor never comes to %s:\n%s", text, k.Text())
}
func (byArrows) enter(k *kiosk) {
	for strings.Contains(k.Text(), ">") {
		k.press(up)
	}
	k.press(enter)
}
func (byArrows) more(*kiosk) {}

type byFinger struct{}

func (byFinger) pick(k *kiosk, text string) { k.tap(text) }
func (byFinger) enter(k *kiosk)             { k.tap("回车 ") }
func (byFinger) more(k *kiosk)              { k.tap("+ 下一页") }

// find returns where the number of a choice stands.
func find(k *kiosk, text string) (x, y int) {
	k.Helper()
	x, y, ok := k.Find(text)
	if !ok {
		k.Fatalf("no %q:\n%s", text, k.Text())
	}
	for x--; x >= 0; x-- {
		if c := k.Row(y)[x : x+1]; c >= "1" && c <= "9" {
			break
		}
	}
	return x, y
}

// choose turns the pages to a choice and takes it.
func choose(k *kiosk, p player, text string) {
	text = string([]rune(clean(text))[:min(8, len([]rune(clean(text))))]) // the rest may be wrapped
	if _, arrows := p.(byArrows); !arrows {
		for range 9 {
			if _, _, ok := k.Find(text); ok {
				break
			}
			p.more(k)
		}
	}
	p.pick(k, text)
}

// Every kind of question is played to the end at every size in every way, and
// what is recorded is what was played.
func TestPlayAWholeRound(t *testing.T) {
	for _, size := range sizes {
		for name, p := range map[string]player{"numbers": byNumbers{}, "arrows": byArrows{}, "finger": byFinger{}} {
			t.Run(fmt.Sprintf("%dx%d %s", size[0], size[1], name), func(t *testing.T) {
				playRound(switchOn(t, size[0], size[1]), p)
			})
		}
	}
}

func playRound(k *kiosk, p player) {
	choose(k, p, "科普答题")
	choose(k, p, "全部混合")
	r := k.rec.started[0]
	if len(r.Questions) != 13 { // all but two riddles and the one that has expired
		k.Fatalf("the round asks %v", r.Questions)
	}
	var want []string
	right := 0
	for i, id := range r.Questions {
		q := k.u.cfg.Community.Bank.ByID(id)
		stem := []rune(squeeze(clean(q.Stem)))
		k.sees(string(stem[:min(12, len(stem))]))
		k.misses("\x1b")
		if q.Kind == kepu.Description {
			p.enter(k)
			continue
		}
		want = append(want, id)
		_, typed := p.(byNumbers)
		switch wayOf(q) {
		case byChoice:
			o := q.Options[slices.IndexFunc(q.Options, func(o kepu.Option) bool { return o.Correct })]
			choose(k, p, o.Text)
		case byPicking:
			for _, o := range q.Options {
				if o.Correct {
					choose(k, p, o.Text)
					k.sees("已选 " + o.Text)
				}
			}
			if _, arrows := p.(byArrows); arrows {
				p.pick(k, "选好了")
			} else {
				p.enter(k)
			}
		case byMatching:
			for _, pair := range q.Pairs {
				if pair.Left != "" {
					k.sees("“" + pair.Left + "”对应哪一个？")
					choose(k, p, pair.Right)
				}
			}
		case byTyping:
			answers := []string{"72"}
			if q.Kind == kepu.Blank {
				answers = []string{"120", "119"}
			}
			for _, a := range answers {
				if typed {
					for _, c := range a {
						k.press(string(c))
					}
				}
				p.enter(k)
			}
		case byThinking:
			p.enter(k)
			k.sees("您想对了吗？")
			if len(want)%2 == 0 {
				choose(k, p, "没想到")
			} else {
				choose(k, p, "想对了")
			}
			continue
		}
		if wayOf(q) == byTyping && !typed {
			k.sees("没关系。")
		} else {
			k.sees("答对了！")
			right++
		}
		last := i == len(r.Questions)-1
		if last != strings.Contains(k.Text(), "看结果") {
			k.Fatalf("question %d of %d:\n%s", i+1, len(r.Questions), k.Text())
		}
		p.enter(k)
	}
	k.sees("答完了", "再来一次", "自己想的题：", "共3题")
	if right == 9 {
		k.sees("9题全部答对")
	} else {
		k.sees(fmt.Sprintf("答对%d题，共9题，真不错！", right))
	}
	var got []string
	for _, a := range k.rec.answers {
		got = append(got, a.Question)
		if r.Questions[a.Place-1] != a.Question {
			k.Errorf("%s recorded at place %d", a.Question, a.Place)
		}
	}
	if !slices.Equal(got, want) {
		k.Errorf("recorded %v, want %v", got, want)
	}
	if end := k.rec.ended[0]; end != (RoundEnd{Round: 1, Asked: 12, Judged: 9, Right: right, Finished: true}) {
		k.Errorf("recorded %+v", end)
	}
	p.enter(k)
	k.sees("1 科普答题")
}

// Every riddle is guessed, marked, and kept out of the score.
func TestPlayRiddles(t *testing.T) {
	k := switchOn(t, 40, 12)
	k.press("3")
	k.sees("猜灯谜 第1题，共2题", "先猜一猜")
	k.press("1", "2") // guesses are made in the head
	k.sees("先猜一猜")
	k.press(enter)
	k.sees("谜底：")
	k.press(enter) // says neither yes nor no
	k.sees("谜底：")
	k.press("1")
	k.sees("第2题，共2题", "想对1题")
	k.press(terminaltest.Enter, "2")
	k.sees("自己想的题：想对1题，共2题。", "2 第2题")
	k.misses("答对")
	for _, a := range k.rec.answers {
		if a.Judged || a.Response.Self == kepu.SelfNone {
			t.Errorf("recorded %+v", a)
		}
	}
}
