package screen

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/terminal/terminaltest"
)

const (
	enter     = terminaltest.Enter
	backspace = terminaltest.Backspace
	esc       = terminaltest.Esc
	down      = terminaltest.Down
	up        = terminaltest.Up
)

func only(ids ...string) func(*Config) {
	return func(cfg *Config) { cfg.Community.Bank = testCommunity(questionsOf(ids...)).Bank }
}

func TestHome(t *testing.T) {
	k := switchOn(t, 40, 12)
	k.sees("城南社区活动室", "10月18日 星期日", "农历九月初九", "1 科普答题", "2 每日五题", "3 猜灯谜", "按数字选择", "/ 帮助")
	k.misses("接着上次", "演示数据", "退格")
	k.press("4", "9", "x", backspace, esc, "*", "+", "-", "0", enter)
	k.sees("1 科普答题")
}

func TestDemoStandsInEveryHead(t *testing.T) {
	k := switchOn(t, 40, 12, func(cfg *Config) { cfg.Demo = true })
	for _, key := range []string{"1", "1", "/", esc, "0", "*", "2", "*", "3", enter, "1", esc} {
		k.sees("演示数据")
		k.press(key)
	}
	k.sees("演示数据")
}

func TestNothingToShow(t *testing.T) {
	k := switchOn(t, 40, 12, func(cfg *Config) { cfg.Community = nil })
	k.sees("社区科普", "这里还没有题目，请告诉工作人员。")
	k.misses("按数字", "科普答题")
	k.press("1", enter, down)
	k.sees("这里还没有题目")
}

func TestRightIsSaidOnceItIsOnTheDisk(t *testing.T) {
	k := switchOn(t, 40, 12, only("single"))
	k.press("1", "2")
	k.sees("答对了！先切断电源，再救人", "答对1题")
	k.press(enter)
	k.sees("1题全部答对")
	if len(k.rec.answers) != 1 || strings.Contains(k.rec.shown[0], "答对") {
		t.Errorf("the page said so before it was recorded:\n%s", k.rec.shown)
	}
	a := k.rec.answers[0]
	if a.Round != 1 || a.Place != 1 || a.Question != "single" || a.Kind != kepu.Single || !a.Judged ||
		a.Share != kepu.Whole || !slices.Equal(a.Response.Chosen, []string{"先切断电源，再救人"}) {
		t.Errorf("recorded %+v", a)
	}
	if want := (RoundEnd{Round: 1, Asked: 1, Judged: 1, Right: 1, Finished: true}); len(k.rec.ended) != 1 || k.rec.ended[0] != want {
		t.Errorf("recorded %+v, want %+v", k.rec.ended, want)
	}
	if s := k.rec.started[0]; s.Mode != ModeTopic || s.Seed != 7 || !slices.Equal(s.Questions, []string{"single"}) {
		t.Errorf("recorded %+v", s)
	}
}

func TestFailedRecordIsNotHidden(t *testing.T) {
	k := switchOn(t, 40, 12, only("single", "judgement"))
	k.press("1", "1")
	k.rec.fail = true
	k.press("0")
	k.sees("没关系。", "记录没有存上，请告诉工作人员；答题可以继续。")
	k.press(enter)
	k.sees("第2题，共2题", "记录没有存上")
	k.rec.fail = false
	k.press("0")
	k.misses("记录没有存上")
}

// When marking the last answer fails and ending the round does not, people are
// told all the same.
func TestFailedRecordIsNotHiddenByTheNext(t *testing.T) {
	k := switchOn(t, 40, 12, only("short"))
	k.press("1", enter)
	k.rec.failAnswers = true
	k.press("1")
	k.sees("答完了", "记录没有存上")
}

func TestExplanations(t *testing.T) {
	for _, tt := range []struct {
		reason, id string
		keys       []string
		sees       []string
		misses     []string
	}{
		{"wrong, with what the bank says to it", "single", []string{"1"}, []string{"没答对。正确答案是 2：先切断电源，再救人", "用手去拉，自己也会触电。", "人体能导电"}, nil},
		{"not known", "single", []string{"0"}, []string{"没关系。正确答案是 2：先切断电源，再救人"}, []string{"没答对", "用手去拉，自己"}},
		{"letters choose too", "single", []string{"b"}, []string{"答对了！先切断电源"}, nil},
		{"full width too", "single", []string{"２"}, []string{"答对了！先切断电源"}, nil},
		{"judgement", "judgement", []string{"2"}, []string{"答对了！"}, []string{"答对了！错误"}},
		{"judgement, wrong", "judgement", []string{"1"}, []string{"没答对。正确答案是 2：错误"}, nil},
		{"health", "long", []string{"2"}, []string{"以上是科普知识，不能代替看医生。"}, nil},
		{"health, and the explanation says so", "numeric", []string{"7", "2", enter}, []string{"答对了！72到100"[:len("答对了！")], "不能代替看医生"}, []string{"以上是科普知识"}},
		{"several", "multiple", []string{"1", "2", "4", enter}, []string{"答对了！", "1 先断电、断气", "4 拨打119"}, nil},
		{"not all of several", "multiple", []string{"1", enter}, []string{"没答全。正确答案是：", "2 用湿毛巾"}, nil},
		{"a wrong one among several", "multiple", []string{"1", "3", enter}, []string{"没答对。正确答案是：", "电梯会停在半路。"}, nil},
		{"source", "tags", []string{"2"}, []string{"来源：《[green]上网须知[-]》"}, nil},
		{"blanks", "blank", []string{"1", "2", "0", enter, enter}, []string{"没答全。正确答案是：", "第1空：120", "第2空：119"}, nil},
		{"a range", "numeric", []string{"5", enter}, []string{"没答对。正确答案是 60 到 100"}, nil},
		{"enter on nothing", "numeric", []string{enter}, []string{"没关系。正确答案是 60 到 100"}, nil},
		{"alternatives", "han", []string{enter}, []string{"答案：老年 或 敬老", "您想对了吗？", "1 想对了", "2 没想到"}, nil},
		{"riddle", "riddle", []string{enter}, []string{"谜底：雨"}, nil},
		{"essay", "essay", []string{enter}, []string{"一家分，全楼不分", "您想对了吗？"}, []string{"没有给出答案"}},
		{"more than nine options have no number of their own", "letters", []string{"0"}, []string{"没关系。正确答案是 字母P"}, nil},
		{"letter of an option far behind", "letters", []string{"p"}, []string{"答对了！字母P"}, nil},
		{"digits choose on the page that is shown", "letters", []string{"+", "+", "2"}, []string{"答对了！字母P"}, nil},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			k := switchOn(t, 40, 12, only(tt.id))
			k.press("1")
			k.press(tt.keys...)
			k.sees(tt.sees...)
			k.misses(tt.misses...)
		})
	}
}

func TestMatching(t *testing.T) {
	k := switchOn(t, 40, 12, only("matching"))
	k.press("1")
	number := func(right string) string {
		x, y, ok := k.Find(right)
		if !ok {
			t.Fatalf("no %s:\n%s", right, k.Text())
		}
		return k.Row(y)[x-2 : x-1]
	}
	k.sees("“立春”对应哪一个？")
	k.press(number("柿子红了"))
	k.sees("“小满”对应哪一个？", "退格 改上一个")
	k.press(backspace)
	k.sees("“立春”对应哪一个？", "退格 返回")
	k.press(number("春天开始"), number("麦粒渐满"))
	k.sees("“大雪”对应哪一个？", "已经连上：立春－春天开始；小满－麦粒渐满")
	k.press(number("雪下得大"))
	k.sees("答对了！", "小满－麦粒渐满")
}

func TestLeavingAndCarryingOn(t *testing.T) {
	k := switchOn(t, 40, 12, only("single", "judgement", "multiple"))
	k.press("1", "1", "*")
	k.misses("接着上次") // nothing was answered yet
	k.press("1", "1", "0", "*")
	k.sees("3 接着上次")
	if end := k.rec.ended[len(k.rec.ended)-1]; end != (RoundEnd{Round: 2, Asked: 1, Judged: 1}) {
		t.Errorf("recorded %+v", end)
	}
	k.press("3")
	k.sees("没关系。正确答案是") // where it was left
	k.press(enter)
	k.sees("第2题，共3题")
	k.press(backspace)
	k.sees("接着上次")
	k.pass(29 * time.Minute)
	k.sees("接着上次")
	k.pass(2 * time.Minute)
	k.misses("接着上次")
	k.press("1", "1", "0", "*")
	k.sees("接着上次")
	k.press("2", "*") // another round makes an end of it
	k.misses("接着上次")
}

// TestAgainAsksOthers plays rounds of four: no question comes twice before every
// other one has come.
func TestAgainAsksOthers(t *testing.T) {
	k := switchOn(t, 40, 12, func(cfg *Config) { cfg.Community.Settings.RoundLength = 4 })
	k.press("1", "1")
	var all int
	k.ask(func() {
		for range k.u.cfg.Community.Bank.Select(k.u.filter(ModeTopic, "")) {
			all++
		}
		for range all/4 - 1 {
			k.u.playAgain(k.u.openRound())
		}
		k.u.playAgain(k.u.openRound()) // asks some again
	})
	seen := map[string]int{}
	for i, s := range k.rec.started {
		for _, id := range s.Questions {
			if seen[id]++; seen[id] > 1 && i < all/4 {
				t.Errorf("%s came again in round %d", id, i+1)
			}
		}
	}
	if len(seen) != all || all < 12 {
		t.Errorf("%d of %d questions came", len(seen), all)
	}
}

func TestAgain(t *testing.T) {
	k := switchOn(t, 40, 12, only("single", "judgement"))
	k.press("1", "1", "0", enter, "0", enter)
	k.sees("2题都看过一遍了", "1 再来一次", "2 第1题", "3 第2题", "回车 首页")
	k.press("2")
	k.sees("第1题，共2题", "没关系。正确答案是 2")
	k.press(enter, "3", backspace)
	k.sees("1 再来一次")
	k.press("1")
	k.sees("第1题，共2题")
	if len(k.rec.started) != 2 || k.rec.started[1].Seed == k.rec.started[0].Seed {
		t.Errorf("rounds started: %+v", k.rec.started)
	}
	k.press("0", enter, "0", enter, enter)
	k.sees("1 科普答题")
}

func TestDailyIsTheSameForAll(t *testing.T) {
	var asked [][]string
	for seed := range uint64(3) {
		k := switchOn(t, 40, 12, func(cfg *Config) { cfg.Seed = seed })
		k.press("2", "*", "2")
		for _, s := range k.rec.started {
			asked = append(asked, s.Questions)
		}
	}
	for _, ids := range asked {
		if len(ids) != 5 || !slices.Equal(ids, asked[0]) {
			t.Errorf("asked %v and %v", ids, asked[0])
		}
		for _, not := range []string{"riddle", "riddle2", "essay", "text", "old"} {
			if slices.Contains(ids, not) {
				t.Errorf("%s is asked in %v", not, ids)
			}
		}
	}
}

func TestHelp(t *testing.T) {
	k := switchOn(t, 80, 24)
	k.press("/")
	k.sees("帮助", "想做哪一样，就按它前面的数字", "退格、Esc：返回")
	k.press("/", esc, "1", "/")
	k.sees("按数字选一个主题")
	k.press(enter)
	k.sees("请选主题")
}

func TestLanguages(t *testing.T) {
	k := switchOn(t, 40, 12)
	k.press("e", "f")
	k.sees("科普答题") // no such keys unless the community turns them on
	k = switchOn(t, 40, 12, func(cfg *Config) { cfg.Community.Settings.LangKeys = true })
	k.sees("F 繁體", "E English")
	k.press("f")
	k.sees("科普答題", "J 简体", "城南社区活动室")
	k.press("E")
	k.sees("Science quiz", "Sun 18 Oct", "J 简体", "F 繁體")
	k.press("1", "j", "a")                      // on the home page only; letters choose nothing where there are none
	k.sees("Science quiz choose a topic", "健康") // content stays
}

func TestRoundIsRecordedWhenTheKioskEnds(t *testing.T) {
	var k *kiosk
	t.Run("", func(t *testing.T) {
		k = switchOn(t, 40, 12, only("single", "judgement"))
		k.press("1", "1", "0", enter)
	})
	if want := (RoundEnd{Round: 1, Asked: 1, Judged: 1}); len(k.rec.ended) != 1 || k.rec.ended[0] != want {
		t.Errorf("recorded %+v, want %+v", k.rec.ended, want)
	}
}
