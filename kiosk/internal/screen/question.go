package screen

import (
	"slices"
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// question is the page that asks, for every kind of question.
type question struct {
	*round
	waited int // seconds, where the community sets a time for an answer
}

func (q *question) view(u *ui) view {
	item := q.round.question()
	v := view{
		title: u.title(q.round),
		place: u.place(q.round),
		fact:  u.score(q.round),
		body:  []part{text(clean(item.Stem))},
		left:  func() { u.putAside(q.round) },

		letters: true,
	}
	dontKnow := hint{key: '0', name: "0", do: q.then(u, q.giveUp)}
	dontKnow.does, dontKnow.short = q.dontKnow(u)
	enter := hint{key: keyEnter, name: u.say(words.Enter), do: q.then(u, q.submit)}
	w := wayOf(item)
	switch w {
	case byChoice:
		v.verb, v.help = u.say(words.Answer), u.say(words.ChooseHelp)
		v.body = append(v.body, part{kind: gap})
		for i, text := range optionTexts(item) {
			p := part{kind: option, text: text, do: q.then(u, func() { q.choose(i) })}
			if slices.Contains(q.picked, true) { // an answer that may be changed
				q.markPicked(u, &p, i)
			}
			v.body = append(v.body, p)
		}
		v.keys = []hint{dontKnow}
	case byPicking:
		enter.does, enter.short = u.say(words.Done), u.say(words.DoneShort)
		v.verb, v.help = u.say(words.Pick), u.say(words.PickHelp)
		v.body = append(v.body, text(u.say(words.PickSome)))
		v.body = append(v.body, q.pickable(u, item)...)
		v.keys = []hint{dontKnow, enter}
	case byMatching:
		v.verb, v.help = u.say(words.Choose), u.say(words.MatchHelp)
		v.body = append(v.body, q.matchable(u)...)
		v.keys = []hint{dontKnow}
		if len(q.pairs) > 0 {
			v.back, v.backWord = q.undo, u.say(words.Undo)
		}
	case byTyping:
		q.typed(u, &v, enter)
	case byThinking:
		enter.does = u.say(words.ShowAnswer)
		v.help = u.say(words.ThinkHelp)
		think := words.Think
		if item.Kind == kepu.Riddle {
			think, enter.does = words.Guess, u.say(words.ShowSolution)
		}
		v.body = append(v.body, part{kind: gap}, text(u.say(think)))
		v.keys = []hint{enter}
	case byReading:
		enter.does = u.say(words.Continue)
		v.help = u.say(words.ReadHelp)
		v.body = append(v.body, part{kind: gap}, text(u.say(words.ReadThis)))
		v.keys = []hint{enter}
	}
	if limit := int(u.settings().AnswerTime / time.Second); limit > 0 && w != byThinking && w != byReading && !q.quiet {
		v.fact = u.say(words.TimeLeft, max(limit-q.waited, 0))
		v.every = time.Second
		v.tick = func() bool {
			if q.waited++; q.waited >= limit {
				q.then(u, q.timeOut)()
			}
			return true
		}
	}
	return v
}

// then returns what a key does: do, and to show what came of it.
func (q *question) then(u *ui, do func()) func() {
	return func() {
		place, matched := q.round.place, len(q.pairs)
		do()
		switch {
		case q.phase != asking || q.round.place != place:
			u.advance(q.round)
		case len(q.pairs) != matched: // another left side: from the top
			u.fresh()
		}
	}
}

// pickable are options of which several may be picked. With a cursor Enter
// picks, so that being done is a choice of its own.
func (q *question) pickable(u *ui, item *kepu.Question) []part {
	var parts []part
	for i, text := range optionTexts(item) {
		p := part{kind: option, text: text, do: q.then(u, func() { q.choose(i) })}
		q.markPicked(u, &p, i)
		parts = append(parts, p)
	}
	if u.cursor >= 0 {
		parts = append(parts, part{kind: option, text: u.say(words.AllPicked), bare: true, do: q.then(u, q.submit)})
	}
	return parts
}

// optionTexts are the texts of the options, with their letters where options
// speak of one another by letters.
func optionTexts(q *kepu.Question) []string {
	lettered := q.Lettered() && len(q.Options) <= 26
	texts := make([]string, len(q.Options))
	for i, o := range q.Options {
		if texts[i] = clean(o.Text); lettered {
			texts[i] = string(rune('A'+i)) + " " + texts[i]
		}
	}
	return texts
}

// markPicked says 已选 beside an option that is chosen.
func (q *question) markPicked(u *ui, p *part, i int) {
	p.noteWidth = width(u.say(words.Picked))
	if q.picked[i] {
		p.note, p.look = u.say(words.Picked), strong
	}
}

// dontKnow is what not answering is called.
func (q *question) dontKnow(u *ui) (does, short string) {
	if q.quiet {
		return u.say(words.Skip), ""
	}
	return u.say(words.DontKnow), u.say(words.ShowAnswer)
}

// matchable asks for the partner of the next left side.
func (q *question) matchable(u *ui) []part {
	parts := []part{bold(u.say(words.MatchTo, clean(q.round.left())))}
	for i, r := range q.rights {
		parts = append(parts, part{kind: option, text: clean(r), do: q.then(u, func() { q.choose(i) })})
	}
	var done []string
	for _, p := range q.pairs {
		done = append(done, u.say(words.MatchPair, clean(p.Left), clean(p.Right)))
	}
	if done != nil {
		parts = append(parts, part{kind: gap}, text(u.say(words.Matched, strings.Join(done, u.say(words.MatchSep)))))
	}
	return parts
}

// typed lets a text be typed, blank after blank.
func (q *question) typed(u *ui, v *view, enter hint) {
	item := q.round.question()
	blanks := max(item.Blanks(), 1)
	done := len(q.texts)
	prompt := u.say(words.TypeAnswer)
	if item.Kind == kepu.Numeric {
		prompt = u.say(words.TypeNumber)
	}
	v.body = append(v.body, part{kind: gap})
	if blanks > 1 {
		for i, t := range q.texts {
			v.body = append(v.body, text(u.say(words.TypeBlank, i+1)+t))
		}
		prompt = u.say(words.TypeBlank, done+1)
	}
	v.body = append(v.body, bold(prompt+q.text+"_"))
	v.help = u.say(words.TypeHelp)
	v.typing = &typing{put: q.put, erase: q.undo}
	switch nothing := q.text == "" && strings.Join(q.texts, "") == ""; {
	case done+1 < blanks:
		enter.does = u.say(words.NextBlank)
	case nothing:
		enter.does, enter.short = q.dontKnow(u)
	default:
		enter.does = u.say(words.Submit)
	}
	v.keys = []hint{enter}
	if q.text != "" {
		v.keys = append(v.keys, hint{key: keyBackspace, name: u.say(words.Backspace), does: u.say(words.Erase), do: q.undo})
	}
}
