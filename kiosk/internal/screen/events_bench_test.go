package screen

import (
	"fmt"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
)

// manyActivities is a year of a whole district: of 10 000 activities every third
// is a weekly course, every tenth has no day yet, the others are on a day.
func manyActivities() []kepu.Activity {
	topics, audiences := kepu.Topics(), kepu.Audiences()
	names := []string{"健康义诊", "防诈骗讲座", "急救演练", "读书会", "星空观测", "垃圾分类课堂", "智能手机课", "重阳敬老活动"}
	list := make([]kepu.Activity, 10_000)
	for i := range list {
		a := kepu.Activity{
			ID: fmt.Sprint("HD-", i), Name: fmt.Sprintf("%s（第%d场）", names[i%len(names)], i), Place: fmt.Sprintf("%d号活动室", i%200),
			Hosts: []string{"城南社区居委会"}, Topic: topics[i%len(topics)], Audience: []string{audiences[i%len(audiences)]},
		}
		day := testYear.First.AddDays(i * 7 % 365)
		a.When = onDay(day.Month(), day.Day(), from(800+i%10*100, 0))
		switch {
		case i%10 == 3:
			a.When = kepu.When{Kind: kepu.InMonths, Text: "十月", Within: testYear, Months: []int{1 + i%12}}
		case i%3 == 0:
			rule := kepu.RecurrenceRule{Frequency: kepu.Weekly, Days: []kepu.RecurrenceDay{{Weekday: time.Weekday(i % 7)}}}
			a.When = kepu.When{Kind: kepu.OnRule, Text: "每周", Within: testYear, Rule: rule, Hours: from(900, 1030)}
		}
		list[i] = a
	}
	return list
}

func manyEvents(cfg *Config) { cfg.Community.Schedule = testSchedule(manyActivities()) }

// From the start to the first frame on the terminal, 120×40, 10 000 activities.
func BenchmarkFirstFrameOfEvents(b *testing.B) {
	u := headless(manyEvents)
	for b.Loop() {
		u.agenda, u.frame = newAgenda(u.cfg.Community.Schedule), nil
		u.draw(120, 40)
	}
}

// From a key on the line to the frame on the terminal, 120×40, 10 000 activities.
func BenchmarkEventKeyToFrame(b *testing.B) {
	for _, bb := range []struct {
		name  string
		walk  []string
		first func(k *kiosk) // before each frame
		key   key
	}{
		{"today opens", nil, forget, '4'},
		{"month opens", nil, forget, '6'},
		{"month turns", []string{"6"}, nil, '+'},
		{"day moves", []string{"6"}, nil, keyRight},
		{"day opens", []string{"6"}, func(k *kiosk) { k.u.back(); k.u.open(&monthPage{day: k.u.today()}) }, keyEnter},
		{"find opens", nil, nil, '5'},
		{"topics open", []string{"5"}, func(k *kiosk) { k.u.agenda.grouped = nil }, '4'},
		{"topic opens", []string{"5", "4"}, nil, '1'},
		{"letter typed", []string{"5", "6", "c"}, func(k *kiosk) { k.u.stack[2].(*typeFind).query = "c" }, 'y'},
		{"cursor moves", []string{"4"}, nil, keyDown},
	} {
		b.Run(bb.name, func(b *testing.B) {
			k := switchOn(b, 120, 40, manyEvents)
			k.press(bb.walk...)
			var stack []screen
			k.ask(func() { stack = append(stack, k.u.stack...) })
			for b.Loop() {
				b.StopTimer()
				k.ask(func() {
					k.u.stack = append([]screen(nil), stack...)
					k.u.fresh()
					if bb.first != nil {
						bb.first(k)
					}
					k.u.app.Draw()
				})
				k.settle()
				frames := k.Frames()
				b.StartTimer()
				k.u.app.Post(func() {
					if bb.key.moves() {
						k.u.move(bb.key)
					} else {
						k.u.act(bb.key)
					}
					k.u.app.Draw()
				})
				spin(k.Tty, frames)
			}
		})
	}
}

// forget makes the agenda look everything up again.
func forget(k *kiosk) {
	a := newAgenda(k.u.cfg.Community.Schedule)
	a.finder = k.u.agenda.finder
	k.u.agenda = a
}
