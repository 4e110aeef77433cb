package screen

import (
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// still is the page that asks whether somebody is still there, and goes home
// when nobody is.
type still struct{}

// homeAfter is how long it waits.
const homeAfter = 30 * time.Second

func (*still) view(u *ui) view {
	body := []part{signal(u.say(words.StillThere)), {kind: gap}, text(u.say(words.HomeSoon, int(homeAfter/time.Second)))}
	if r := u.openRound(); r != nil && r.tally().asked > 0 {
		body = append(body, text(u.say(words.KeptForYou)))
	}
	return view{
		title:  u.say(words.StillThereTitle),
		body:   body,
		keys:   []hint{{name: u.say(words.AnyKey)}},
		anyKey: u.back,
		every:  homeAfter,
		tick: func() bool {
			u.goHome()
			return true
		},
	}
}

// awake starts the time after which the kiosk asks anew. It is called with
// every key and tap.
func (u *ui) awake() {
	u.unsaved.sinceKey = false
	stop(&u.stopIdle)
	u.stopIdle = u.after(max(u.settings().Idle, kepu.MinIdle), func() {
		if len(u.stack) > 1 {
			u.open(&still{})
		} else { // the next person finds the home page as it always is
			u.lang = u.settings().Lang
			u.fresh()
		}
		u.app.Draw()
	})
}
