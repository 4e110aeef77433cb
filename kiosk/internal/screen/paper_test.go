package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/terminal/terminaltest"
)

// withPaper offers one paper, drawn from the questions.
func withPaper(bp kepu.Blueprint, ids ...string) func(*Config) {
	return func(cfg *Config) {
		cfg.Community.Bank = testCommunity(questionsOf(ids...)).Bank
		cfg.Community.Blueprints = []kepu.Blueprint{bp}
	}
}

// aPaper wants one question of each of the kinds, in this order, of 10 points.
func aPaper(kinds ...kepu.Kind) kepu.Blueprint {
	bp := kepu.Blueprint{Title: "冬季安全测验", Notice: "不着急，想好了再答。", Seed: 3}
	for _, k := range kinds {
		bp.Parts = append(bp.Parts, kepu.BlueprintPart{Filter: kepu.Filter{Kinds: []kepu.Kind{k}}, Count: 1, Points: kepu.NewRatio(10, 1), Grading: kepu.HalfIfIncomplete})
	}
	return bp
}

// openPaper opens the only paper from the home page.
func (k *kiosk) openPaper() {
	k.Helper()
	x, y := find(k, "做一份试卷")
	k.press(k.Row(y)[x : x+1])
}

// choose takes the option of that text, wherever the draw has put it.
func (k *kiosk) choose(text string) {
	k.Helper()
	x, y := find(k, text)
	k.press(k.Row(y)[x : x+1])
}

func (k *kiosk) shares() string {
	var list []string
	for _, a := range k.rec.answers {
		list = append(list, fmt.Sprint(a.Place, ":", a.Share))
	}
	return strings.Join(list, " ")
}

func TestPaper(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			k := switchOn(t, size[0], size[1], withPaper(aPaper(kepu.Single, kepu.Multiple, kepu.Judgement, kepu.Short), "single", "multiple", "judgement", "short"))
			k.openPaper()
			k.sees("冬季安全测验", "不着急，想好了再答。", "共3题，满分30分。", "另有1题要动笔写", "交卷以后一起看")
			k.press(enter)
			k.sees("第1题，共3题", "触电")
			k.choose("马上用手把人拉开")
			k.misses("答对了", "没答对", "正确答案")
			k.sees("第2题，共3题")
			k.choose("先断电、断气")
			k.sees("已选")
			k.press(enter)
			k.sees("第3题，共3题")
			k.press("0") // skipped
			k.sees("交卷前看一看", "还有1题没有答。")
			k.press("1") // the first question again
			k.sees("第1题，共3题", "已选马上用手把人拉开")
			k.choose("先切断电源，再救人")
			k.sees("交卷前看一看")
			k.press(enter) // to the one left out
			k.sees("第3题，共3题")
			k.choose(kepu.False)
			k.sees("3题都答了")
			k.misses("未答")
			k.press(enter)
			k.sees("交卷了", "得25分，满分30分。", "答对2题，共3题。", "第2题")
			k.misses("及格")
			k.press("1")
			k.sees("没答全。")
			k.press(esc, enter)
			k.sees("做一份试卷")

			if got, want := k.shares(), "1:0 2:0.5 1:1 3:1"; got != want {
				t.Errorf("recorded %s, want %s", got, want)
			}
			start, end := k.rec.started[0], k.rec.ended[0]
			if start.Mode != ModePaper || start.Topic != "冬季安全测验" || start.Seed != 3 || !slices.Equal(start.Questions, []string{"single", "multiple", "judgement"}) || len(start.Points) != 3 {
				t.Errorf("started %+v", start)
			}
			if !end.Finished || end.Asked != 3 || end.Right != 2 || len(k.rec.ended) != 1 {
				t.Errorf("ended %+v", k.rec.ended)
			}
			for _, shown := range k.rec.shown {
				if strings.Contains(shown, "得25分") {
					t.Errorf("told before it was recorded:\n%s", shown)
				}
			}
		})
	}
}

func TestPaperBack(t *testing.T) {
	k := switchOn(t, 40, 12, withPaper(aPaper(kepu.Numeric, kepu.Matching, kepu.Blank), "numeric", "matching", "blank"))
	k.openPaper()
	k.press(enter, "7", "2", enter)
	k.sees("第2题", "立春")
	k.press(terminaltest.Backspace)
	k.sees("第1题", "已经答了：72")
	k.press("7", "3", enter)
	for _, right := range []string{"春天开始", "麦粒渐满", "雪下得大"} {
		k.choose(right)
	}
	k.sees("第3题")
	k.press(enter, enter) // both blanks left empty
	k.sees("还有1题没有答。")
	k.press("2")
	k.sees("已经答了：立春－春天开始")
	k.press("0") // left as it is
	k.sees("交卷前看一看")
	k.press("0")
	k.sees("交卷了", "满分30分")
	if got, want := k.shares(), "1:1 1:1 2:1 3:0"; got != want {
		t.Errorf("recorded %s, want %s", got, want)
	}
}

func TestPaperTime(t *testing.T) {
	bp := aPaper(kepu.Single, kepu.Judgement)
	bp.Minutes, bp.Pass = 2, kepu.NewRatio(10, 1)
	k := switchOn(t, 40, 12, withPaper(bp, "single", "judgement"))
	k.openPaper()
	k.sees("10分及格", "请在2分钟内做完")
	k.press(enter)
	k.sees("还有2分钟")
	k.choose("先切断电源，再救人")
	for range 70 {
		k.pass(time.Second)
	}
	k.sees("还有", "秒")
	for range 70 {
		k.pass(time.Second)
	}
	k.sees("时间到了，已经交卷。", "得10分，满分20分。", "及格了，祝贺您！")
	if got, want := k.shares(), "1:1 2:0"; got != want {
		t.Errorf("recorded %s, want %s", got, want)
	}
}

// TestPaperLeft leaves a test and takes it up again; its time goes on.
func TestPaperLeft(t *testing.T) {
	bp := aPaper(kepu.Single, kepu.Judgement)
	bp.Minutes = 20
	k := switchOn(t, 40, 12, withPaper(bp, "single", "judgement"))
	k.openPaper()
	k.press(enter)
	k.choose("先切断电源，再救人")
	k.press("*")
	k.sees("接着上次")
	if len(k.rec.ended) != 1 || k.rec.ended[0].Finished {
		t.Errorf("left: %+v", k.rec.ended)
	}
	k.pass(5 * time.Minute)
	k.choose("接着上次")
	k.sees("第2题，共2题", "还有15分钟")
	k.press("*")
	k.pass(16 * time.Minute)
	k.choose("接着上次")
	k.pass(time.Second)
	k.sees("时间到了，已经交卷。", "得10分")
}

// TestPapersOffered offers what can be drawn and judged here.
func TestPapersOffered(t *testing.T) {
	k := switchOn(t, 40, 12, withPaper(aPaper(kepu.Short), "short", "single"))
	k.misses("做一份试卷")
	k = switchOn(t, 40, 12, withPaper(aPaper(kepu.Multiple), "single"))
	k.misses("做一份试卷")
	k = switchOn(t, 40, 12, withPaper(aPaper(kepu.Single), "single"), func(cfg *Config) {
		more := aPaper(kepu.Single)
		more.Title = "防诈骗测验"
		cfg.Community.Blueprints = append(cfg.Community.Blueprints, more)
	})
	k.openPaper()
	k.sees("请选试卷", "冬季安全测验", "防诈骗测验")
	k.press("2")
	k.sees("防诈骗测验", "共1题，满分10分。")
}
