package screen

import "github.com/openkepu/openkepu/kiosk/internal/words"

// warnings say that the activities and the clock do not agree.
func (u *ui) warnings() []part {
	switch u.agenda.of(u.today()).state {
	case yearOver:
		return []part{text(u.say(words.YearOver))}
	case clockBehind:
		return []part{bold(u.say(words.ClockBehind))}
	}
	return nil
}
