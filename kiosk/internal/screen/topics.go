package screen

import (
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// topics is the page on which a topic is chosen.
type topics struct{}

// chooseTopic opens it, or begins at once where there is nothing to choose.
func (u *ui) chooseTopic() {
	if len(u.topics()) > 1 {
		u.open(&topics{})
	} else {
		u.play(ModeTopic, "")
	}
}

func (*topics) view(u *ui) view {
	v := view{
		title: u.say(words.Quiz),
		place: u.say(words.ChooseTopic),
		verb:  u.say(words.Choose),
		help:  u.say(words.TopicHelp),
		body:  []part{{}}, // all topics; how many questions is known at the end
	}
	all := 0
	for _, t := range u.topics() {
		all += t.Count
		if t.Topic == "" { // they are among all, there is no name to choose them by
			continue
		}
		v.body = append(v.body, part{
			kind: entry, text: clean(t.Topic), note: u.say(words.Count, t.Count),
			do: func() { u.play(ModeTopic, t.Topic) },
		})
	}
	v.body[0] = part{
		kind: entry, text: u.say(words.AllTopics), note: u.say(words.Count, all),
		do: func() { u.play(ModeTopic, "") },
	}
	return v
}
