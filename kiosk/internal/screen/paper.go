package screen

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// A test is what a written test has beyond a round: its paper, and its end.
type test struct {
	paper    *kepu.Paper
	asked    []int // the places of the round's questions in the paper
	deadline time.Time
	timeUp   bool
	handedIn bool
}

// papers returns the papers of the day, those left out that ask nothing a kiosk
// can judge. Each is the same all day, for everybody.
func (u *ui) papers() []*kepu.Paper {
	r := u.remember()
	if r.papers == nil {
		r.papers = []*kepu.Paper{}
		for _, bp := range u.cfg.Community.Blueprints {
			bp.AsOf = u.today()
			p, _ := kepu.Draw(u.cfg.Community.Bank, &bp, cmp.Or(bp.Seed, kepu.DailySeed(u.today())))
			if p != nil && len(judged(p)) > 0 {
				r.papers = append(r.papers, p)
			}
		}
	}
	return r.papers
}

// judged returns the places of the items that the kiosk can ask and judge.
func judged(p *kepu.Paper) []int {
	var places []int
	for i, item := range p.Items() {
		if w := wayOf(&item.Question); w != byThinking && w != byReading {
			places = append(places, i)
		}
	}
	return places
}

// chooseTest opens the page of papers, or the one there is.
func (u *ui) chooseTest() {
	if papers := u.papers(); len(papers) == 1 {
		u.open(&testCover{papers[0]})
	} else {
		u.open(&tests{})
	}
}

// tests is the page on which a paper is chosen.
type tests struct{}

func (*tests) view(u *ui) view {
	v := view{title: u.say(words.Test), place: u.say(words.ChooseTest), verb: u.say(words.Choose), help: u.say(words.CoverHelp)}
	for _, p := range u.papers() {
		v.body = append(v.body, part{kind: option, text: clean(p.Title), do: func() { u.open(&testCover{p}) }})
	}
	return v
}

// testCover is the page before a written test.
type testCover struct{ paper *kepu.Paper }

func (c *testCover) view(u *ui) view {
	p := c.paper
	v := view{
		title: clean(p.Title),
		help:  u.say(words.CoverHelp),
		keys:  []hint{{key: keyEnter, name: u.say(words.Enter), does: u.say(words.Start), do: func() { u.startTest(p) }}},
	}
	add := func(s string) { v.body = append(v.body, text(s)) }
	if p.Notice != "" {
		add(clean(p.Notice))
		v.body = append(v.body, part{kind: gap})
	}
	asked, total := judged(p), kepu.Ratio{}
	items := p.Items()
	for _, i := range asked {
		total = total.Add(items[i].Points)
	}
	add(u.say(words.TestSize, len(asked), total.Decimal(1)))
	if p.Pass.Sign() > 0 && len(asked) == len(items) {
		add(u.say(words.TestPass, p.Pass.Decimal(1)))
	}
	if n := len(items) - len(asked); n > 0 {
		add(u.say(words.TestOnPaper, n))
	}
	if p.Minutes > 0 {
		add(u.say(words.TestMinutes, p.Minutes))
	}
	add(u.say(words.TestQuiet))
	if r := u.rounds.aside; u.canResume() && r.test != nil && r.test.paper == p {
		v.keys[0].does, v.keys[0].do = u.say(words.Resume), func() { u.back(); u.resume() }
		v.keys = append([]hint{{key: '0', name: "0", does: u.say(words.StartAgain), do: func() { u.startTest(p) }}}, v.keys...)
	}
	return v
}

// startTest begins a written test.
func (u *ui) startTest(p *kepu.Paper) {
	t := &test{paper: p, asked: judged(p)}
	if p.Minutes > 0 {
		t.deadline = u.cfg.Now().Add(time.Duration(p.Minutes) * time.Minute)
	}
	all := p.Items()
	var items []kepu.RoundItem
	var gradings []kepu.Grading
	var points []kepu.Ratio
	for _, i := range t.asked {
		items = append(items, kepu.RoundItem{ID: all[i].ID, Question: &all[i].Question})
		gradings = append(gradings, all[i].Grading)
		points = append(points, all[i].Points)
	}
	r := &round{session: newSession(items, p.Seed), mode: ModePaper, topic: p.Title, test: t}
	r.quiet, r.gradings = true, gradings
	u.begin(r, points)
	u.turnTo(pageOf(r))
}

// testPageOf returns the page that shows where a written test stands.
func testPageOf(r *round) screen {
	switch {
	case r.test.handedIn:
		return &testResult{r}
	case r.phase == over:
		return &testEnd{r}
	}
	return &testQuestion{question{round: r}}
}

// timeLeft says how much time is left, in minutes until the last one.
func (u *ui) timeLeft(t *test) string {
	if t.deadline.IsZero() {
		return ""
	}
	left := max(t.deadline.Sub(u.cfg.Now()), 0)
	if left > time.Minute {
		return u.say(words.MinutesLeft, int((left+time.Minute-1)/time.Minute))
	}
	return u.say(words.TimeLeft, int((left+time.Second-1)/time.Second))
}

// limit makes a page count down, and hand the test in when the time is up.
func (u *ui) limit(v *view, r *round) {
	v.fact = u.timeLeft(r.test)
	if r.test.deadline.IsZero() {
		return
	}
	v.every = time.Second
	v.tick = func() bool {
		if u.cfg.Now().Before(r.test.deadline) {
			return u.timeLeft(r.test) != v.fact
		}
		r.test.timeUp = true
		u.handIn(r)
		return true
	}
}

// testQuestion is the page that asks in a written test.
type testQuestion struct{ question }

func (q *testQuestion) view(u *ui) view {
	v := q.question.view(u)
	v.help = u.say(words.TestHelp)
	u.limit(&v, q.round)
	if given := q.round.given[q.round.place].response; len(given.Texts) > 0 || len(given.Pairs) > 0 {
		list := slices.Clone(given.Texts)
		for _, p := range given.Pairs {
			list = append(list, u.say(words.MatchPair, clean(p.Left), clean(p.Right)))
		}
		v.body = append(v.body, part{kind: gap}, text(u.say(words.GivenBefore, strings.Join(list, u.say(words.MatchSep)))))
	}
	if v.back == nil && (q.round.place > 0 || q.toured) {
		v.backWord = u.say(words.Previous)
		v.back = func() { u.stepBack(q.round) }
		if q.toured {
			v.backWord = u.say(words.Back)
		}
	}
	return v
}

// stepBack goes to the question before, or back to the end of the test where
// that is where one came from. Options that were picked are an answer, also
// without Enter.
func (u *ui) stepBack(r *round) {
	place := r.place
	if r.changed() {
		if r.submit(); r.phase == told {
			u.recordAnswer(r)
		}
	}
	if r.toured {
		r.ask(len(r.items))
	} else {
		r.ask(place - 1)
	}
	u.turnTo(pageOf(r))
}

// testEnd is the page on which a test is looked over and handed in.
type testEnd struct{ *round }

func (e *testEnd) view(u *ui) view {
	handIn := func() { u.handIn(e.round) }
	v := view{
		title: u.title(e.round),
		place: u.say(words.LookOver),
		verb:  u.say(words.Choose),
		help:  u.say(words.EndHelp),
		left:  func() { u.putAside(e.round) },
	}
	u.limit(&v, e.round)
	v.backWord = u.say(words.Previous)
	v.back = func() {
		e.ask(len(e.items) - 1)
		u.turnTo(pageOf(e.round))
	}
	to := func(place int) func() {
		return func() {
			e.ask(place)
			u.turnTo(pageOf(e.round))
		}
	}
	first, missing := -1, 0
	var list []part
	for i, item := range e.items {
		p := part{kind: option, short: true, text: u.say(words.Numbered, i+1) + " " + line(item.Question.Stem), note: u.say(words.AnsweredOne), do: to(i)}
		if e.given[i].outcome == unanswered {
			if missing++; first < 0 {
				first = i
			}
			p.note, p.look = u.say(words.Missing), strong
		}
		p.noteWidth = max(width(u.say(words.AnsweredOne)), width(u.say(words.Missing)))
		list = append(list, p)
	}
	enter := hint{key: keyEnter, name: u.say(words.Enter), does: u.say(words.HandIn), do: handIn}
	said := u.say(words.AllAnswered, len(e.items))
	v.keys = []hint{{key: '0', name: "0", does: u.say(words.HandIn), do: handIn}, enter}
	if missing > 0 {
		said = u.say(words.NotAnswered, missing)
		v.keys[1].does, v.keys[1].do = u.say(words.ToMissing), to(first)
	} else {
		v.keys = v.keys[1:]
	}
	v.body = append([]part{bold(said)}, list...)
	return v
}

// handIn ends a written test. What was not answered is recorded as that.
func (u *ui) handIn(r *round) {
	for i := range r.given {
		if r.given[i].outcome == unanswered {
			r.given[i].outcome = gaveUp
			r.place = i
			u.recordAnswer(r)
		}
	}
	r.phase, r.test.handedIn = over, true
	u.recordEnd(r)
	u.turnTo(pageOf(r))
}

// sheet is what was answered, as the paper numbers it.
func (r *round) sheet() *kepu.Sheet {
	s := &kepu.Sheet{Paper: r.test.paper, Responses: make([]kepu.Response, len(r.test.paper.Items()))}
	for i, at := range r.test.asked {
		s.Responses[at] = r.given[i].response
	}
	return s
}

// testResult is the page after a written test was handed in.
type testResult struct{ *round }

func (r *testResult) view(u *ui) view {
	score, t := r.sheet().Score(), r.tally()
	v := view{
		title: u.title(r.round),
		place: u.say(words.HandedIn),
		verb:  u.say(words.Choose),
		keys:  []hint{{key: keyEnter, name: u.say(words.Enter), does: u.say(words.Home), do: u.goHome}},
		help:  u.say(words.ScoreHelp),
	}
	if r.test.timeUp {
		v.body = append(v.body, text(u.say(words.TestTimeUp)))
	}
	v.body = append(v.body, signal(u.say(words.TestScore, score.Points.Decimal(1), score.Total.Decimal(1))))
	switch {
	case !score.Passed:
	case solemn(u.today()):
		v.body = append(v.body, bold(u.say(words.PlainPassed)))
	default:
		v.body = append(v.body, bold(u.say(words.TestPassed)))
	}
	if t.right > 0 {
		v.body = append(v.body, text(u.say(words.PlainRight, t.right, len(r.items))))
	} else {
		v.body = append(v.body, text(u.say(words.NoneRight, len(r.items))))
	}
	if failed := r.failed(); failed != nil {
		v.body = append(v.body, part{kind: gap}, text(u.say(words.TestNext)))
		v.body = append(v.body, u.lookAgain(r.round, failed)...)
	}
	return v
}
