package screen

import (
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
)

func TestSolemnDays(t *testing.T) {
	for _, day := range []time.Time{
		time.Date(2026, 9, 18, 2, 0, 0, 0, time.UTC),
		time.Date(2026, 9, 29, 16, 0, 0, 0, time.UTC), // already the 30th in China
		time.Date(2026, 12, 13, 15, 59, 0, 0, time.UTC),
	} {
		k := switchOn(t, 40, 12, only("single", "riddle"), func(cfg *Config) { cfg.Now = func() time.Time { return day } })
		k.sees("1 科普答题")
		k.misses("猜灯谜")
		k.press("1", "2", enter)
		k.sees("答对1题，共1题。")
		k.misses("！")
	}
}

func TestMidnight(t *testing.T) {
	k := switchOn(t, 40, 12, func(cfg *Config) {
		cfg.Community.Settings.Idle = 1000 * time.Hour
	})
	k.sees("10月18日 星期日")
	for range 24 * 60 {
		k.pass(time.Minute)
	}
	k.sees("10月19日 星期一")
}

func TestAnyKeyIsAnyKey(t *testing.T) {
	for _, key := range []string{"\t", "重", " ", "\x1b[15~", "\x1b[H", "*", "/", esc, backspace, down} {
		k := switchOn(t, 40, 12)
		k.press("1")
		k.pass(k.u.settings().Idle)
		k.sees("您还在吗？按任意键继续")
		k.misses("接着上次") // there is nothing to keep
		k.press(key)
		k.sees("请选主题")
	}
}

func TestIdle(t *testing.T) {
	k := switchOn(t, 40, 12, only("single", "judgement"))
	idle := k.u.settings().Idle
	k.press("1", "1", "0", enter)
	k.pass(idle - 2*time.Second)
	k.sees("第2题")
	k.press("/") // any key starts the time anew
	k.pass(idle - 2*time.Second)
	k.sees("帮助")
	k.pass(2 * time.Second)
	k.sees("您还在吗？按任意键继续", "30 秒后回到首页")
	k.press("1")
	k.sees("帮助")
	k.press(esc)
	k.sees("第2题") // the key was for the question whether somebody is there
	k.pass(idle)
	k.pass(28 * time.Second)
	k.sees("您还在吗？")
	k.tap("您还在吗")
	k.sees("第2题")
	k.pass(idle)
	k.press(down)
	k.sees("第2题")
	k.pass(idle)
	k.pass(30 * time.Second)
	k.sees("1 科普答题", "接着上次")
	if end := k.rec.ended[len(k.rec.ended)-1]; end.Finished || end.Asked != 1 {
		t.Errorf("recorded %+v", end)
	}
	k.press("3")
	k.sees("第2题")
}

func TestIdleAsksNobodyAtHome(t *testing.T) {
	k := switchOn(t, 40, 12, func(cfg *Config) { cfg.Community.Settings.LangKeys = true })
	k.press("e")
	k.sees("Science quiz")
	k.pass(k.u.settings().Idle)
	k.sees("科普答题")
}

func TestIdleIsNeverShort(t *testing.T) {
	k := switchOn(t, 40, 12, func(cfg *Config) { cfg.Community.Settings.Idle = time.Second })
	k.press("/")
	k.pass(kepu.MinIdle - time.Second)
	k.misses("您还在吗")
	k.pass(time.Second)
	k.sees("您还在吗")
}

func TestAnswerTime(t *testing.T) {
	k := switchOn(t, 40, 12, only("single", "riddle"), func(cfg *Config) { cfg.Community.Settings.AnswerTime = 20 * time.Second })
	k.press("1")
	k.sees("还有20秒")
	k.pass(time.Second)
	k.sees("还有19秒")
	k.press("/") // reading the help takes no time from the answer
	k.pass(10 * time.Second)
	k.press(esc)
	for range 16 {
		k.pass(time.Second)
	}
	k.sees("还有")
	for range 3 {
		k.pass(time.Second)
	}
	k.sees("时间到了。正确答案是 2")
	if a := k.rec.answers[0]; !a.Judged || a.Share.Sign() != 0 || a.Response.Chosen != nil {
		t.Errorf("recorded %+v", a)
	}
	k.press("*", "3")
	k.misses("还有") // riddles are thought over in peace
}

func TestNoClockByDefault(t *testing.T) {
	k := switchOn(t, 40, 12, only("single"))
	k.press("1")
	k.misses("秒")
	before := k.Text()
	k.pass(2 * time.Minute)
	if k.Text() != before {
		t.Errorf("the page changed by itself:\n%s", k.Text())
	}
}
