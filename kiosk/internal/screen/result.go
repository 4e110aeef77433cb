package screen

import (
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// result is the page at the end of a round. It praises and never shames.
type result struct{ *round }

func (r *result) view(u *ui) view {
	home := hint{key: keyEnter, name: u.say(words.Enter), does: u.say(words.Home), do: u.goHome}
	v := view{
		title: u.title(r.round),
		place: u.say(words.Finished),
		verb:  u.say(words.Choose),
		keys:  []hint{home},
		help:  u.say(words.ResultHelp),
	}
	t := r.tally()
	if t.judged > 0 {
		v.body = append(v.body, signal(u.praise(t)))
	}
	if t.self > 0 {
		v.body = append(v.body, text(u.say(words.SelfKnew, t.knew, t.self)))
	}
	if t.asked == 0 {
		v.body = append(v.body, text(u.say(words.AllRead)))
	}
	v.body = append(v.body, part{kind: gap}, part{kind: option, text: u.say(words.Again), do: func() { u.playAgain(r.round) }})
	if failed := r.failed(); failed != nil {
		v.body = append(v.body, part{kind: gap}, text(u.say(words.LookAgain)))
		v.body = append(v.body, u.lookAgain(r.round, failed)...)
	}
	return v
}

// lookAgain offers the questions at places with their answers.
func (u *ui) lookAgain(r *round, places []int) []part {
	var parts []part
	for _, place := range places {
		n, _ := r.session.number(place)
		parts = append(parts, part{
			kind: option, short: true,
			text: u.say(words.Numbered, n) + " " + line(r.items[place].Question.Stem),
			do:   func() { u.open(&review{r, place}) },
		})
	}
	return parts
}

// praise says kindly how the round went.
func (u *ui) praise(t tally) string {
	switch {
	case solemn(u.today()):
		return u.say(words.PlainRight, t.right, t.judged)
	case t.right == t.judged:
		return u.say(words.AllRight, t.judged)
	case t.right > 0:
		return u.say(words.SomeRight, t.right, t.judged)
	}
	return u.say(words.NoneRight, t.judged)
}
