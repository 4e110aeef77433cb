package screen

import (
	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// feedback is the page that tells right from wrong, and why.
type feedback struct{ *round }

func (f *feedback) view(u *ui) view {
	next := words.NextQuestion
	if f.place == len(f.items)-1 {
		next = words.SeeResult
	}
	return view{
		title: u.title(f.round),
		place: u.place(f.round),
		fact:  u.score(f.round),
		body:  append(u.verdict(f.round, f.place), u.why(f.round, f.place)...),
		keys:  []hint{{key: keyEnter, name: u.say(words.Enter), does: u.say(next), do: func() { u.goOn(f.round) }}},
		left:  func() { u.putAside(f.round) },
		help:  u.say(words.FeedbackHelp),
	}
}

// reveal is the page that shows the answer to what was thought over and asks
// the person to mark it.
type reveal struct{ *round }

func (r *reveal) view(u *ui) view {
	mark := func(m kepu.SelfMark) func() {
		return func() {
			r.mark(m)
			u.recordAnswer(r.round)
			u.goOn(r.round)
		}
	}
	v := view{
		title: u.title(r.round),
		place: u.place(r.round),
		fact:  u.score(r.round),
		body:  append(u.verdict(r.round, r.place), u.why(r.round, r.place)...),
		verb:  u.say(words.Mark),
		left:  func() { u.putAside(r.round) },
		help:  u.say(words.ThinkHelp),
	}
	v.body = append(v.body, part{kind: gap}, bold(u.say(words.SelfAsk)),
		part{kind: entry, text: u.say(words.Knew), do: mark(kepu.SelfKnew)},
		part{kind: entry, text: u.say(words.Missed), do: mark(kepu.SelfMissed)})
	return v
}

// review is the page that shows a question again after the round, with its
// answer.
type review struct {
	*round
	place int
}

func (r *review) view(u *ui) view {
	n, of := r.session.number(r.place)
	v := view{
		title: u.title(r.round),
		place: u.say(words.Place, n, of),
		keys:  []hint{{key: keyEnter, name: u.say(words.Enter), does: u.say(words.ToResult), do: u.back}},
		help:  u.say(words.FeedbackHelp),
	}
	v.body = append(v.body, text(clean(r.items[r.place].Question.Stem)))
	v.body = append(v.body, part{kind: gap})
	v.body = append(v.body, u.verdict(r.round, r.place)...)
	v.body = append(v.body, u.why(r.round, r.place)...)
	return v
}
