package screen

import (
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kiosk/internal/terminal/terminaltest"
)

func TestHeldKeysDoNotRunThrough(t *testing.T) {
	k := switchOn(t, 40, 12)
	hold := func(key string) {
		k.pass(time.Second)
		k.send(key)
		k.pass(600 * time.Millisecond)
		for range 50 {
			k.send(key)
			k.pass(40 * time.Millisecond)
		}
		k.pass(time.Second)
	}
	hold("1")
	k.sees("请选主题")
	hold("1")
	k.sees("第1题")
	k.press("*", "1")
	hold("2")
	if n := len(k.rec.answers); n != 0 {
		t.Errorf("%d answers by a held key", n)
	}
}

func TestCardReaderAnswersNothing(t *testing.T) {
	k := switchOn(t, 40, 12, only("single", "judgement", "numeric"))
	card := func() {
		k.pass(time.Second)
		for _, c := range "0012100\n" {
			k.send(string(c))
			k.pass(8 * time.Millisecond)
		}
		k.pass(time.Second)
	}
	card()
	k.sees("1 科普答题")
	k.press("1", "1")
	for range 3 {
		card()
		k.sees("第1题")
		if len(k.rec.answers) != 0 {
			t.Fatal("a card answered")
		}
		k.press("*", "1", "1")
	}
}

// A tap acts when the finger comes down, wherever it is lifted; the habit of
// tapping twice does no harm (trap 6).
func TestTaps(t *testing.T) {
	k := switchOn(t, 40, 12, only("single", "multiple"))
	x, y, _ := k.Find("科普答题")
	k.pass(time.Second)
	k.send(tapDown(x, y))
	k.sees("请选主题")
	k.Up(x, y)
	k.send(tapDown(x, y)) // again, at once
	k.Up(x, y)
	k.sees("请选主题")
	k.tap("/ 帮助")
	k.sees("数字：选择")
	k.tap("退格 返回")
	k.press(down, down)
	k.tap("回车 选这个")
	k.sees("第1题，共1题")
	k.tap("退格 返回")
	x, y, _ = k.Find("全部混合")
	k.pass(time.Second)
	k.send(tapDown(x, y+1)) // the empty line below belongs to it
	k.Up(x, y+1)
	k.sees("第1题，共2题")
	k.press("*")
	k.sees("每日五题")
	k.pass(time.Second)
	k.send(tapDown(0, 0)) // nothing is there
	k.sees("每日五题")
}

func TestPagesTurn(t *testing.T) {
	k := switchOn(t, 40, 12, only("letters"))
	k.press("1")
	k.sees("1/4", "+ 下一页", "字母A")
	k.misses("上一页", "字母P")
	for _, turn := range []struct{ key, page string }{
		{"+", "2/4"}, {terminaltest.PageDown, "3/4"}, {"+", "4/4"}, {"+", "4/4"},
		{"-", "3/4"}, {terminaltest.PageUp, "2/4"}, {"-", "1/4"}, {"-", "1/4"},
	} {
		k.press(turn.key)
		k.sees(turn.page)
	}
	k.tap("+ 下一页")
	k.sees("2/4")
	k.tap("- 上一页")
	k.sees("1/4")
	k.send("\x1b[<65;5;5M") // the wheel
	k.sees("2/4")
	for range 30 {
		k.press(down)
	}
	k.sees("4/4", ">")
	k.press(enter)
	k.sees("没答对")
}

func TestResize(t *testing.T) {
	k := switchOn(t, 80, 24)
	k.press("1")
	for _, size := range [][2]int{{40, 12}, {120, 40}, {20, 6}, {10, 3}, {1, 1}, {42, 8}, {40, 12}} {
		k.Resize(size[0], size[1])
		want := "1 全部混合"
		if size[0] < leastColumns || size[1] < leastRows {
			want = "屏"
			if size[0] < 2 {
				want = ""
			}
		}
		k.Wait(t, want, func() bool { return strings.Contains(k.Text(), want) })
	}
	k.press("1")
	k.sees("第1题")
}

// Ctrl-C is for staff: from any page it goes home, from the home page it quits.
func TestQuit(t *testing.T) {
	k := switchOn(t, 40, 12, only("single", "judgement"))
	k.press("1", "1", "0", terminaltest.CtrlC)
	k.sees("接着上次")
	k.press("3")
	k.sees("没关系")
	k.u.app.Quit() // as on SIGTERM, in the middle of a round
	k.Wait(t, "end", func() bool { return k.Restored() })
}

func TestQuitFromHome(t *testing.T) {
	k := switchOn(t, 40, 12)
	k.pass(time.Second)
	k.send(terminaltest.CtrlC)
	k.clock.advance(stillness)
	k.Wait(t, "end", func() bool { return k.Restored() })
}

func TestWithoutColour(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	k := switchOn(t, 40, 12, only("single"))
	k.press("1", down)
	k.sees(">1 马上用手把人拉开")
	k.press("2")
	k.sees("答对了！")
	if k.Coloured() {
		t.Error("there is colour in spite of NO_COLOR")
	}
}
