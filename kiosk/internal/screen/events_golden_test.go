package screen

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
)

// The pages of activities as they look, one file a size and language.
func TestEventPagesLook(t *testing.T) {
	for _, look := range []struct {
		name       string
		cols, rows int
		lang       kepu.Lang
		demo       bool
	}{
		{"40x12", 40, 12, kepu.Hans, false},
		{"40x12-hant-demo", 40, 12, kepu.Hant, true},
		{"40x12-english", 40, 12, kepu.English, false},
		{"42x8", 42, 8, kepu.Hans, false},
		{"80x24", 80, 24, kepu.Hans, false},
		{"80x24-english", 80, 24, kepu.English, false},
		{"120x40", 120, 40, kepu.Hans, false},
	} {
		t.Run(look.name, func(t *testing.T) {
			var got strings.Builder
			for _, page := range eventWalks {
				k := switchOn(t, look.cols, look.rows, withEvents, func(cfg *Config) {
					cfg.Demo = look.demo
					cfg.Community.Settings.Lang = look.lang
					if page.at != (time.Time{}) {
						cfg.Now = func() time.Time { return page.at }
					}
				})
				for _, key := range strings.Fields(page.keys) {
					k.press(strings.NewReplacer("@", enter, "Down", down, "Up", up).Replace(key))
				}
				fmt.Fprintf(&got, "== %s\n%s\n", page.name, k.Text())
			}
			golden(t, filepath.Join("testdata", "events-"+look.name+".txt"), got.String())
		})
	}
}

// On the home page 4 is 今天的活动, 5 查找活动, 6 本月活动; @ is Enter.
var eventWalks = []struct {
	name, keys string
	at         time.Time
}{
	{name: "home"},
	{name: "home, in the afternoon", at: time.Date(2026, 10, 18, 15, 0, 0, 0, chinaTime)},
	{name: "home, when all is over", at: time.Date(2026, 10, 18, 22, 0, 0, 0, chinaTime)},
	{name: "home, on a solemn day", at: time.Date(2026, 9, 18, 9, 0, 0, 0, chinaTime)},
	{name: "home, with a clock that is behind", at: time.Date(2026, 10, 1, 9, 0, 0, 0, chinaTime)},
	{name: "home, in a year that has no activities yet", at: time.Date(2028, 3, 1, 9, 0, 0, 0, chinaTime)},
	{name: "the last line of the home page", keys: "Down Down Down Down Down Down Down Down Down Down Down Down @"},
	{name: "today", keys: "4"},
	{name: "today, help", keys: "4 /"},
	{name: "today, nothing special", keys: "4", at: time.Date(2026, 10, 27, 9, 0, 0, 0, chinaTime)},
	{name: "today, nothing at all", keys: "4", at: time.Date(2027, 1, 20, 9, 0, 0, 0, chinaTime)},
	{name: "today, in a year that has no activities yet", keys: "4", at: time.Date(2028, 3, 1, 9, 0, 0, 0, chinaTime)},
	{name: "event, now", keys: "4 1"},
	{name: "event, cancelled", keys: "4 3"},
	{name: "event, for many days", keys: "4 4"},
	{name: "month", keys: "6"},
	{name: "month, another day", keys: "6 2 4"},
	{name: "month, the next one", keys: "6 +"},
	{name: "month, of six weeks", keys: "6 - - 3 1"},
	{name: "month, in a year that has no activities yet", keys: "6", at: time.Date(2028, 3, 1, 9, 0, 0, 0, chinaTime)},
	{name: "month, help", keys: "6 /"},
	{name: "day", keys: "6 @"},
	{name: "day, with a cancelled time", keys: "6 2 2 @"},
	{name: "day, with a time that was moved away", keys: "6 2 9 @"},
	{name: "event, moved", keys: "6 2 9 @ 1"},
	{name: "event, weekly and full", keys: "6 1 5 @ 1"},
	{name: "event, put off", keys: "6 2 0 @ 1"},
	{name: "event, without a day", keys: "6 2 5 @ 3"},
	{name: "event, untrusted and long", keys: "6 + 3 @ 1"},
	{name: "find", keys: "5"},
	{name: "find, this week", keys: "5 3"},
	{name: "find, topics", keys: "5 4"},
	{name: "find, places", keys: "5 5"},
	{name: "find, of a place", keys: "5 5 1"},
	{name: "find, audiences", keys: "5 7"},
	{name: "find, of an audience", keys: "5 7 1"},
	{name: "typing", keys: "5 6"},
	{name: "typing, found", keys: "5 6 c y j"},
	{name: "typing, a day", keys: "5 6 1 0 1 8"},
	{name: "typed", keys: "5 6 c y j @"},
	{name: "typing, nothing found", keys: "5 6 c y j j"},
	{name: "find, in a year that has no activities yet", keys: "5", at: time.Date(2028, 3, 1, 9, 0, 0, 0, chinaTime)},
}
