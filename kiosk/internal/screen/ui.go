package screen

import (
	"time"

	"github.com/rivo/tview"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/terminal"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// A ui is the kiosk while it runs: the stack of open screens, and all that is
// the same on each of them. It is used by one goroutine, the application's.
type ui struct {
	cfg  Config
	app  *terminal.App
	page *page
	lang kepu.Lang

	stack  []screen // the home page at the bottom; the last one is shown
	frame  *frame   // as it was last drawn
	pageNo int      // of the body
	cursor int      // the choice under it, -1 for none

	gate      gate
	stopGate  func()
	stopIdle  func()
	stopTick  func()
	lastPress press

	rounds  rounds
	agenda  *agenda
	unsaved unsaved
}

// unsaved says whether people have to be told that a record did not reach the
// disk: from when it happened until a record does, and at least on the page that
// comes next.
type unsaved struct{ told, sinceKey bool }

// A press is where and when something was tapped.
type press struct {
	x, y int
	at   time.Time
}

func newUI(cfg Config) *ui {
	if cfg.Community == nil {
		cfg.Community = &kepu.Community{Settings: kepu.DefaultSettings()}
	}
	if cfg.Community.Bank == nil {
		c := *cfg.Community
		c.Bank = &kepu.Bank{}
		cfg.Community = &c
	}
	if cfg.After == nil {
		cfg.After = func(d time.Duration, f func()) func() {
			t := time.AfterFunc(d, f)
			return func() { t.Stop() }
		}
	}
	u := &ui{cfg: cfg, cursor: -1, lang: cfg.Community.Settings.Lang, agenda: newAgenda(cfg.Community.Schedule)}
	u.page = &page{Box: tview.NewBox(), frame: u.draw, onKey: u.key, onPress: u.press, onWheel: u.turn}
	u.stack = []screen{&home{}}
	return u
}

// say returns a word in the language of the kiosk.
func (u *ui) say(w words.Word, args ...any) string { return w.Text(u.lang, args...) }

func (u *ui) settings() *kepu.Settings { return &u.cfg.Community.Settings }

// chinaTime is the one time zone of China.
var chinaTime = time.FixedZone("UTC+8", 8*60*60)

func (u *ui) today() calendar.Date { return calendar.DateOf(u.cfg.Now().In(chinaTime)) }

// open shows a screen from which Backspace leads back here.
func (u *ui) open(s screen) {
	u.stack = append(u.stack, s)
	u.fresh()
}

// turnTo shows a screen in place of the present one.
func (u *ui) turnTo(s screen) {
	u.stack[len(u.stack)-1] = s
	u.fresh()
}

// back leaves the present screen.
func (u *ui) back() {
	if len(u.stack) > 1 {
		u.leave()
		u.fresh()
	}
}

// goHome leaves all screens but the home page.
func (u *ui) goHome() {
	u.leaveAll()
	u.fresh()
}

func (u *ui) leaveAll() {
	for len(u.stack) > 1 {
		u.leave()
	}
}

func (u *ui) leave() {
	last := len(u.stack) - 1
	if left := u.stack[last].view(u).left; left != nil {
		left()
	}
	u.stack = u.stack[:last]
}

// fresh is called when another page is shown: at its beginning, without a
// cursor, with a clock of its own.
func (u *ui) fresh() {
	u.cursor, u.pageNo = -1, 0
	u.gate.drop()
	u.tick()
}

// tick calls the page's tick for as long as the page is shown.
func (u *ui) tick() {
	stop(&u.stopTick)
	top := u.stack[len(u.stack)-1]
	v := top.view(u)
	if v.tick == nil {
		return
	}
	u.stopTick = u.after(v.every, func() {
		changed := v.tick()
		if u.stack[len(u.stack)-1] == top {
			u.tick()
		}
		if changed {
			u.app.Draw()
		}
	})
}

// after calls f in the application's goroutine after d, unless it is stopped.
func (u *ui) after(d time.Duration, f func()) (stop func()) {
	live := true
	cancel := u.cfg.After(d, func() {
		u.app.Post(func() {
			if live {
				live = false
				f()
			}
		})
	})
	return func() {
		live = false
		cancel()
	}
}

func stop(timer *func()) {
	if *timer != nil {
		(*timer)()
		*timer = nil
	}
}

// draw lays out what is to be seen now.
func (u *ui) draw(width, height int) *frame {
	if u.frame == nil { // the first frame: from here on the clocks run
		u.awake()
		u.tick()
	}
	top := u.stack[len(u.stack)-1].view(u)
	s := setting{
		width: width, height: height,
		page: u.pageNo, cursor: u.cursor,
		common:   u.commonKeys(&top),
		prev:     hint{key: '-', name: "-", does: u.say(words.PrevPage), do: func() { u.turn(-1) }},
		next:     hint{key: '+', name: "+", does: u.say(words.NextPage), do: func() { u.turn(+1) }},
		take:     hint{key: keyEnter, name: u.say(words.Enter), does: u.say(words.PickThis), do: u.take},
		read:     hint{key: keyEnter, name: u.say(words.Enter), does: u.say(words.Back), do: u.back},
		byNumber: u.say(words.ByNumber),
		tooSmall: u.say(words.TooSmall),
	}
	if top.turn != nil {
		s.prev.does, s.next.does = top.turnWords[0], top.turnWords[1]
	}
	if u.cfg.Demo {
		s.mark = u.say(words.Demo)
	}
	if u.unsaved.told {
		s.notice = u.say(words.NotRecorded)
	}
	u.frame = layOut(top, s)
	u.pageNo, u.cursor = u.frame.page, u.frame.cursor
	return u.frame
}

// commonKeys are the keys that work on every page of this kind.
func (u *ui) commonKeys(v *view) []hint {
	if v.anyKey != nil {
		return nil
	}
	help := hint{key: '/', name: "/", does: u.say(words.Help), do: u.help}
	if len(u.stack) == 1 {
		return []hint{help}
	}
	back := hint{key: keyBackspace, name: u.say(words.Backspace), does: u.say(words.Back), do: u.back}
	if v.back != nil {
		back.does, back.do = v.backWord, v.back
	}
	if v.typing != nil && v.typing.erase != nil {
		back.key, back.name = keyEsc, u.say(words.Esc)
	}
	common := []hint{back, {key: '*', name: "*", does: u.say(words.Home), do: u.goHome}}
	if v.help != "" {
		common = append(common, help)
	}
	return common
}

// help opens the help page of the present page; the help page has none.
func (u *ui) help() {
	if about := u.frame.view.help; about != "" {
		u.open(&help{about})
	}
}
