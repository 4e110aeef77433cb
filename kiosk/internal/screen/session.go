package screen

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// A way is how a kind of question is answered without an input method.
type way uint8

const (
	byChoice   way = iota // one option, at once
	byPicking             // several options, then Enter
	byMatching            // a right side for each left side in turn
	byTyping              // digits and Latin letters, blank after blank
	byThinking            // thought over, revealed, marked by the person
	byReading             // nothing is asked
)

func wayOf(q *kepu.Question) way {
	switch {
	case q.SelfAssessed():
		return byThinking
	case q.Kind == kepu.Multiple:
		return byPicking
	case q.Kind == kepu.Matching:
		return byMatching
	case q.Kind == kepu.Blank, q.Kind == kepu.Numeric:
		return byTyping
	case q.Kind == kepu.Description:
		return byReading
	}
	return byChoice
}

// An outcome is how a question went.
type outcome uint8

const (
	unanswered outcome = iota
	right
	incomplete // nothing wrong in it, but not everything
	wrong
	gaveUp
	timedOut
	knew   // says the person
	missed // says the person
	wasRead
)

// judged tells whether the outcome counts in the score.
func (o outcome) judged() bool { return o >= right && o <= timedOut }

// failed tells whether the person may want to look at the question again.
func (o outcome) failed() bool { return o.judged() && o != right || o == missed }

// A given is what was answered to one question.
type given struct {
	response kepu.Response
	outcome  outcome
	share    kepu.Ratio
}

// A phase is where in a question a session stands.
type phase uint8

const (
	asking   phase = iota // the answer is being given
	revealed              // the answer is shown, the person is to mark it
	told                  // right or wrong has been said
	over                  // the round is finished
)

// A session is a round of questions being answered. It knows nothing of screens
// and keys: its methods are what a person can do.
type session struct {
	items []kepu.RoundItem
	seed  uint64
	given []given
	place int // of the question asked, from 0
	phase phase
	// quiet is a written test: nothing is told before it is handed in, and
	// answers may be skipped and changed. toured is set once its last question
	// was passed.
	quiet, toured bool
	gradings      []kepu.Grading // of the questions, none for AllOrNothing

	// The answer being given.
	picked []bool      // byPicking
	pairs  []kepu.Pair // byMatching
	rights []string
	texts  []string // byTyping: the blanks done, and the one being typed
	text   string
}

func newSession(items []kepu.RoundItem, seed uint64) *session {
	s := &session{items: items, seed: seed, given: make([]given, len(items))}
	s.ask(0)
	return s
}

func (s *session) ask(place int) {
	s.place, s.phase = place, asking
	s.picked, s.pairs, s.rights, s.texts, s.text = nil, nil, nil, nil, ""
	if place >= len(s.items) {
		s.place, s.phase, s.toured = max(len(s.items)-1, 0), over, true
		return
	}
	q := s.question()
	s.picked = make([]bool, len(q.Options))
	for i, o := range q.Options { // of an answer that is being changed
		s.picked[i] = slices.Contains(s.given[place].response.Chosen, o.Text)
	}
	s.rights = s.shuffledRights(q)
}

// shuffledRights returns the right sides of a matching once each, in an order
// that the round's seed decides.
func (s *session) shuffledRights(q *kepu.Question) []string {
	var rights []string
	rank := map[string]uint64{}
	for _, p := range q.Pairs {
		if _, seen := rank[p.Right]; seen {
			continue
		}
		h := fnv.New64a()
		h.Write(binary.LittleEndian.AppendUint64(nil, s.seed))
		h.Write([]byte(s.items[s.place].ID + "\x00" + p.Right))
		rank[p.Right] = h.Sum64()
		rights = append(rights, p.Right)
	}
	slices.SortFunc(rights, func(a, b string) int {
		return cmp.Or(cmp.Compare(rank[a], rank[b]), cmp.Compare(a, b))
	})
	return rights
}

func (s *session) question() *kepu.Question { return s.items[s.place].Question }

// lefts returns the left sides to be matched.
func lefts(q *kepu.Question) []string {
	var lefts []string
	for _, p := range q.Pairs {
		if p.Left != "" {
			lefts = append(lefts, p.Left)
		}
	}
	return lefts
}

// left returns the left side that is to be matched next.
func (s *session) left() string {
	if all := lefts(s.question()); len(s.pairs) < len(all) {
		return all[len(s.pairs)]
	}
	return ""
}

// choose takes option or right side n, from 0. It answers the question, or
// picks one of several options or drops it again.
func (s *session) choose(n int) {
	q := s.question()
	if s.phase != asking || n < 0 {
		return
	}
	switch w := wayOf(q); {
	case w == byChoice && n < len(q.Options):
		s.answer(kepu.Response{Chosen: []string{q.Options[n].Text}})
	case w == byPicking && n < len(q.Options):
		s.picked[n] = !s.picked[n]
	case w == byMatching && n < len(s.rights) && s.left() != "":
		s.pairs = append(s.pairs, kepu.Pair{Left: s.left(), Right: s.rights[n]})
		if s.left() == "" {
			s.answer(kepu.Response{Pairs: s.pairs})
		}
	}
}

// maxTyped is how long a typed answer may get.
const maxTyped = 60

// put types a character.
func (s *session) put(r rune) {
	if s.phase == asking && wayOf(s.question()) == byTyping && len(s.text) < maxTyped {
		s.text += string(r)
	}
}

// undo takes back the last character or match.
func (s *session) undo() {
	switch {
	case s.phase != asking:
	case s.text != "":
		s.text = s.text[:len(s.text)-1]
	case len(s.pairs) > 0:
		s.pairs = s.pairs[:len(s.pairs)-1]
	}
}

// submit says that the answer is done: what is picked, the blank that is typed,
// what is thought over or read. An empty blank is a blank not known; where all
// are, the question is given up.
func (s *session) submit() {
	if s.phase != asking {
		return
	}
	q := s.question()
	switch wayOf(q) {
	case byPicking:
		var chosen []string
		for i, picked := range s.picked {
			if picked {
				chosen = append(chosen, q.Options[i].Text)
			}
		}
		switch {
		case chosen != nil:
			s.answer(kepu.Response{Chosen: chosen})
		case s.quiet && s.changed(): // all dropped again
			s.answer(kepu.Response{})
			s.given[s.place].outcome = unanswered
		case s.quiet:
			s.giveUp()
		}
	case byTyping:
		s.texts = append(s.texts, strings.TrimSpace(s.text))
		s.text = ""
		switch {
		case len(s.texts) < q.Blanks():
		case strings.Join(s.texts, "") == "":
			s.giveUp()
		default:
			s.answer(kepu.Response{Texts: s.texts})
		}
	case byThinking:
		s.phase = revealed
	case byReading:
		s.given[s.place] = given{outcome: wasRead}
		s.next()
	}
}

// changed tells whether other options are picked than were answered.
func (s *session) changed() bool {
	if s.phase != asking || wayOf(s.question()) != byPicking {
		return false
	}
	for i, o := range s.question().Options {
		if s.picked[i] != slices.Contains(s.given[s.place].response.Chosen, o.Text) {
			return true
		}
	}
	return false
}

// giveUp shows the answer without having given one. In a written test it leaves
// the question as it is and goes on.
func (s *session) giveUp() { s.giveIn(gaveUp) }

// timeOut does the same when the time is up.
func (s *session) timeOut() { s.giveIn(timedOut) }

func (s *session) giveIn(o outcome) {
	switch {
	case s.phase != asking || wayOf(s.question()) == byReading:
		return
	case s.quiet:
		s.next()
		return
	}
	if wayOf(s.question()) == byThinking {
		s.phase = revealed
		return
	}
	s.answer(kepu.Response{})
	s.given[s.place].outcome = o
}

func (s *session) answer(r kepu.Response) {
	q := s.question()
	g := given{response: r, outcome: wrong}
	g.share, _ = s.grading().Grade(q, r)
	if whole, _ := kepu.AllOrNothing.Grade(q, r); whole == kepu.Whole {
		g.outcome = right
	} else if half, _ := kepu.HalfIfIncomplete.Grade(q, r); half.Sign() > 0 {
		g.outcome = incomplete
	}
	s.given[s.place] = g
	s.phase = told
}

func (s *session) grading() kepu.Grading {
	if s.place < len(s.gradings) {
		return s.gradings[s.place]
	}
	return kepu.AllOrNothing
}

// mark takes the person's own word for a revealed answer.
func (s *session) mark(self kepu.SelfMark) {
	if s.phase != revealed {
		return
	}
	g := given{response: kepu.Response{Self: self}, outcome: missed}
	if self == kepu.SelfKnew {
		g.outcome = knew
	}
	s.given[s.place] = g
	s.phase = told
}

// next goes on to the next question, or finishes the round. One who looks at
// single questions of a written test again comes back to its end.
func (s *session) next() {
	switch {
	case s.phase == over:
	case s.toured:
		s.ask(len(s.items))
	default:
		s.ask(s.place + 1)
	}
}

// A tally counts the outcomes of a round.
type tally struct {
	asked  int // answered in any way
	judged int
	right  int
	self   int // marked by the person
	knew   int
}

func (s *session) tally() tally {
	var t tally
	for _, g := range s.given {
		switch {
		case g.outcome.judged():
			t.judged++
		case g.outcome == knew, g.outcome == missed:
			t.self++
		default:
			continue
		}
		t.asked++
		switch g.outcome {
		case right:
			t.right++
		case knew:
			t.knew++
		}
	}
	return t
}

// number returns which question of how many stands at a place, texts to read
// left out.
func (s *session) number(place int) (n, of int) {
	for i, item := range s.items {
		if wayOf(item.Question) != byReading {
			if of++; i <= place {
				n++
			}
		}
	}
	return n, of
}

// failed returns the places of the questions worth another look.
func (s *session) failed() []int {
	var places []int
	for i, g := range s.given {
		if g.outcome.failed() {
			places = append(places, i)
		}
	}
	return places
}
