package screen

import (
	"cmp"
	"slices"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// A round is a session with what is recorded about it.
type round struct {
	*session
	number      int // in this run, from 1
	mode, topic string
	test        *test // nil unless it is a written test
}

// rounds are what the kiosk remembers of the rounds played.
type rounds struct {
	count  int
	aside  *round // left unfinished, for 接着上次
	leftAt time.Time
	asked  map[string]bool // questions not to ask again while there are others

	// What the bank offered on a day.
	day    calendar.Date
	offers map[string]bool // by mode
	topics []kepu.TopicCount
	papers []*kepu.Paper
}

// keepAside is how long an unfinished round can be taken up again.
const keepAside = 30 * time.Minute

// filter says which questions a round may ask today.
func (u *ui) filter(mode, topic string) kepu.Filter {
	f := kepu.Filter{AsOf: u.today()}
	if topic != "" {
		f.Topics = []string{topic}
	}
	for _, k := range kepu.Kinds() {
		switch mode {
		case ModeRiddles:
			if k != kepu.Riddle {
				continue
			}
		case ModeDaily: // short ones only
			if k == kepu.Description || k == kepu.Essay || k == kepu.Riddle {
				continue
			}
		default:
			if k == kepu.Riddle {
				continue
			}
		}
		f.Kinds = append(f.Kinds, k)
	}
	return f
}

// remember empties what was remembered of another day.
func (u *ui) remember() *rounds {
	if today := u.today(); u.rounds.day != today {
		u.rounds.day, u.rounds.offers, u.rounds.topics = today, map[string]bool{}, nil
		u.rounds.papers = nil
	}
	return &u.rounds
}

// offers tells whether there is a question for a mode. It stops at the first,
// so that the home page costs little on a large bank.
func (u *ui) offers(mode string) bool {
	r := u.remember()
	found, known := r.offers[mode]
	if !known {
		for range u.cfg.Community.Bank.Select(u.filter(mode, "")) {
			found = true
			break
		}
		r.offers[mode] = found
	}
	return found
}

// topics returns the topics of the bank with their questions, counted once a day.
func (u *ui) topics() []kepu.TopicCount {
	r := u.remember()
	if r.topics == nil {
		r.topics = u.cfg.Community.Bank.Topics(u.filter(ModeTopic, ""))
	}
	return r.topics
}

// newRound picks the questions of a round and records that it starts. An
// unfinished one is forgotten.
func (u *ui) newRound(mode, topic string) *round {
	defaults := kepu.DefaultSettings()
	n, seed := cmp.Or(u.settings().RoundLength, defaults.RoundLength), u.cfg.Seed+uint64(u.rounds.count)
	if mode == ModeDaily {
		n, seed = cmp.Or(u.settings().DailyLength, defaults.DailyLength), kepu.DailySeed(u.today())
	}
	var used map[string]bool
	if mode != ModeDaily { // which is the same for everybody
		used = u.rounds.asked
	}
	items := kepu.PickRound(u.cfg.Community.Bank, u.filter(mode, topic), n, seed, used)
	if len(items) == 0 {
		return nil
	}
	u.noteAsked(items, u.filter(mode, topic))
	r := &round{session: newSession(items, seed), mode: mode, topic: topic}
	u.begin(r, nil)
	return r
}

// noteAsked keeps questions from coming again before the others that the filter
// wants have come too.
func (u *ui) noteAsked(items []kepu.RoundItem, f kepu.Filter) {
	if u.rounds.asked == nil {
		u.rounds.asked = map[string]bool{}
	}
	if slices.ContainsFunc(items, func(item kepu.RoundItem) bool { return u.rounds.asked[item.ID] }) {
		for id := range u.cfg.Community.Bank.Select(f) {
			delete(u.rounds.asked, id)
		}
	}
	for _, item := range items {
		u.rounds.asked[item.ID] = true
	}
}

// begin gives a round its number and records that it starts.
func (u *ui) begin(r *round, points []kepu.Ratio) {
	u.rounds.count++
	u.rounds.aside = nil
	r.number = u.rounds.count
	start := RoundStart{Round: r.number, Mode: r.mode, Topic: r.topic, Seed: r.seed, Points: points}
	for _, item := range r.items {
		start.Questions = append(start.Questions, item.ID)
	}
	u.record(func(to Recorder, at time.Time) error { return to.RoundStarted(at, start) })
}

// play opens a new round.
func (u *ui) play(mode, topic string) {
	if r := u.newRound(mode, topic); r != nil {
		u.open(pageOf(r))
	}
}

// playAgain puts a new round of the same kind in place of a finished one.
func (u *ui) playAgain(last *round) {
	if r := u.newRound(last.mode, last.topic); r != nil {
		u.turnTo(pageOf(r))
	}
}

// canResume tells whether there is a round to take up again.
func (u *ui) canResume() bool {
	return u.rounds.aside != nil && u.cfg.Now().Sub(u.rounds.leftAt) < keepAside
}

// resume takes it up.
func (u *ui) resume() {
	if u.canResume() {
		r := u.rounds.aside
		u.rounds.aside = nil
		u.open(pageOf(r))
	}
}

// putAside keeps a round that somebody walked away from.
func (u *ui) putAside(r *round) {
	u.recordEnd(r)
	if r.tally().asked > 0 {
		u.rounds.aside, u.rounds.leftAt = r, u.cfg.Now()
	}
}

// openRound returns the round that is being played, nil for none.
func (u *ui) openRound() *round {
	for _, s := range u.stack {
		switch s := s.(type) {
		case *question:
			return s.round
		case *reveal:
			return s.round
		case *feedback:
			return s.round
		case *testQuestion:
			return s.round
		case *testEnd:
			return s.round
		}
	}
	return nil
}

// pageOf returns the page that shows where a round stands.
func pageOf(r *round) screen {
	if r.test != nil {
		return testPageOf(r)
	}
	switch r.phase {
	case revealed:
		return &reveal{r}
	case told:
		return &feedback{r}
	case over:
		return &result{r}
	}
	return &question{round: r}
}

// advance shows where the round stands after something was done. What was
// answered is on the disk before the page says so.
func (u *ui) advance(r *round) {
	switch {
	case r.phase == told:
		u.recordAnswer(r)
		if r.quiet {
			r.next()
		}
	case r.phase == over && !r.quiet:
		u.recordEnd(r)
	}
	u.turnTo(pageOf(r))
}

// goOn goes on to the next question.
func (u *ui) goOn(r *round) {
	r.next()
	u.advance(r)
}

func (u *ui) record(f func(to Recorder, at time.Time) error) {
	if u.cfg.Recorder == nil {
		return
	}
	if err := f(u.cfg.Recorder, u.cfg.Now()); err != nil {
		u.unsaved = unsaved{told: true, sinceKey: true}
	} else if !u.unsaved.sinceKey {
		u.unsaved.told = false
	}
}

func (u *ui) recordAnswer(r *round) {
	g, q := r.given[r.place], r.question()
	a := Answer{
		Round: r.number, Place: r.place + 1, Question: r.items[r.place].ID, Kind: q.Kind,
		Response: g.response, Judged: g.outcome.judged(), Share: g.share,
	}
	u.record(func(to Recorder, at time.Time) error { return to.Answered(at, a) })
}

func (u *ui) recordEnd(r *round) {
	t := r.tally()
	end := RoundEnd{Round: r.number, Asked: t.asked, Judged: t.judged, Right: t.right, Finished: r.finished()}
	u.record(func(to Recorder, at time.Time) error { return to.RoundEnded(at, end) })
}

// finished tells whether the round came to its end.
func (r *round) finished() bool {
	if r.test != nil {
		return r.test.handedIn
	}
	return r.phase == over
}

// title returns what the head of a round's pages says.
func (u *ui) title(r *round) string {
	switch r.mode {
	case ModeDaily:
		return u.dailyName()
	case ModeRiddles:
		return u.say(words.Riddles)
	case ModePaper:
		return cmp.Or(clean(r.topic), u.say(words.Test))
	}
	topic := r.topic
	if topic == "" && r.phase != over { // mixed
		topic = r.question().Topic
	}
	return cmp.Or(clean(topic), u.say(words.Quiz))
}

// place returns which question the round stands at.
func (u *ui) place(r *round) string {
	if wayOf(r.question()) == byReading {
		return ""
	}
	n, of := r.session.number(r.place)
	return u.say(words.Place, n, of)
}

// score returns the one fact that matters during a round; nothing before there
// is something to be glad of.
func (u *ui) score(r *round) string {
	switch t := r.tally(); {
	case r.test != nil:
		return u.timeLeft(r.test)
	case t.right > 0:
		return u.say(words.Score, t.right)
	case t.judged == 0 && t.knew > 0:
		return u.say(words.KnewCount, t.knew)
	}
	return ""
}
