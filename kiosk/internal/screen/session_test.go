package screen

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

func (s *session) typeText(text string) {
	for _, r := range text {
		s.put(r)
	}
}

// place returns the number of the right side, from 0.
func (s *session) placeOf(right string) int { return slices.Index(s.rights, right) }

func TestEveryKindIsAnswered(t *testing.T) {
	for _, tt := range []struct {
		reason, id string
		play       func(s *session)
		phase      phase
		outcome    outcome
		response   kepu.Response
	}{
		{"right at once", "single", func(s *session) { s.choose(1) }, told, right, kepu.Response{Chosen: []string{"先切断电源，再救人"}}},
		{"wrong at once", "single", func(s *session) { s.choose(0) }, told, wrong, kepu.Response{Chosen: []string{"马上用手把人拉开"}}},
		{"no such option", "single", func(s *session) { s.choose(4); s.choose(-1) }, asking, unanswered, kepu.Response{}},
		{"given up", "single", func(s *session) { s.giveUp() }, told, gaveUp, kepu.Response{}},
		{"out of time", "single", func(s *session) { s.timeOut() }, told, timedOut, kepu.Response{}},
		{"Enter answers nothing", "single", func(s *session) { s.submit() }, asking, unanswered, kepu.Response{}},
		{"a second answer is too late", "single", func(s *session) { s.choose(0); s.choose(1) }, told, wrong, kepu.Response{Chosen: []string{"马上用手把人拉开"}}},
		{"the last of 26", "letters", func(s *session) { s.choose(25) }, told, wrong, kepu.Response{Chosen: []string{"字母Z"}}},
		{"judgement", "judgement", func(s *session) { s.choose(1) }, told, right, kepu.Response{Chosen: []string{kepu.False}}},
		{
			"all right ones", "multiple", func(s *session) { s.choose(3); s.choose(0); s.choose(1); s.submit() },
			told, right, kepu.Response{Chosen: []string{"先断电、断气", "用湿毛巾捂住口鼻", "拨打119，说清地址"}},
		},
		{"faultless but incomplete", "multiple", func(s *session) { s.choose(0); s.submit() }, told, incomplete, kepu.Response{Chosen: []string{"先断电、断气"}}},
		{"picked and dropped", "multiple", func(s *session) { s.choose(0); s.choose(2); s.choose(2); s.submit() }, told, incomplete, kepu.Response{Chosen: []string{"先断电、断气"}}},
		{"one wrong among them", "multiple", func(s *session) { s.choose(0); s.choose(2); s.submit() }, told, wrong, kepu.Response{Chosen: []string{"先断电、断气", "坐电梯下楼"}}},
		{"nothing picked, nothing submitted", "multiple", func(s *session) { s.submit() }, asking, unanswered, kepu.Response{}},
		{
			"matched", "matching", func(s *session) {
				s.choose(s.placeOf("春天开始"))
				s.choose(s.placeOf("麦粒渐满"))
				s.choose(s.placeOf("雪下得大"))
			}, told, right, kepu.Response{Pairs: []kepu.Pair{{Left: "立春", Right: "春天开始"}, {Left: "小满", Right: "麦粒渐满"}, {Left: "大雪", Right: "雪下得大"}}},
		},
		{
			"a match taken back", "matching", func(s *session) {
				s.undo()
				s.choose(s.placeOf("柿子红了"))
				s.undo()
				s.choose(s.placeOf("春天开始"))
			}, asking, unanswered, kepu.Response{},
		},
		{"both blanks", "blank", func(s *session) { s.typeText("120"); s.submit(); s.typeText("１１９"); s.submit() }, told, right, kepu.Response{Texts: []string{"120", "１１９"}}},
		{"one blank not known", "blank", func(s *session) { s.submit(); s.typeText("119 "); s.submit() }, told, incomplete, kepu.Response{Texts: []string{"", "119"}}},
		{"no blank known", "blank", func(s *session) { s.submit(); s.submit() }, told, gaveUp, kepu.Response{}},
		{"erased", "blank", func(s *session) {
			s.typeText("129")
			s.undo()
			s.undo()
			s.typeText("20")
			s.submit()
			s.typeText("119")
			s.submit()
		}, told, right, kepu.Response{Texts: []string{"120", "119"}}},
		{"a number in range", "numeric", func(s *session) { s.typeText("72"); s.submit() }, told, right, kepu.Response{Texts: []string{"72"}}},
		{"not a number", "numeric", func(s *session) { s.typeText("x"); s.submit() }, told, wrong, kepu.Response{Texts: []string{"x"}}},
		{"a number not known", "numeric", func(s *session) { s.submit() }, told, gaveUp, kepu.Response{}},
		{"Chinese blank revealed", "han", func(s *session) { s.submit() }, revealed, unanswered, kepu.Response{}},
		{"short, known", "short", func(s *session) { s.submit(); s.mark(kepu.SelfKnew) }, told, knew, kepu.Response{Self: kepu.SelfKnew}},
		{"essay, missed", "essay", func(s *session) { s.giveUp(); s.mark(kepu.SelfMissed) }, told, missed, kepu.Response{Self: kepu.SelfMissed}},
		{"riddle is not marked unseen", "riddle", func(s *session) { s.mark(kepu.SelfKnew) }, asking, unanswered, kepu.Response{}},
		{"a text is read", "text", func(s *session) { s.giveUp(); s.submit() }, over, wasRead, kepu.Response{}},
	} {
		s := newTestSession(tt.id)
		tt.play(s)
		g := s.given[0]
		if s.phase != tt.phase || g.outcome != tt.outcome {
			t.Errorf("%s: phase %d, outcome %d, want %d, %d", tt.reason, s.phase, g.outcome, tt.phase, tt.outcome)
		}
		if diff := cmp.Diff(tt.response, g.response); diff != "" {
			t.Errorf("%s: response (-want +got):\n%s", tt.reason, diff)
		}
		if want := tt.outcome == right; (g.share == kepu.Whole) != want {
			t.Errorf("%s: share %v", tt.reason, g.share)
		}
	}
}

func TestRound(t *testing.T) {
	s := newTestSession("single", "text", "riddle", "multiple", "riddle2")
	s.choose(1)
	if s.choose(0); s.place != 0 {
		t.Fatal("a digit went on to the next question")
	}
	s.next()
	s.submit() // read
	s.submit()
	s.mark(kepu.SelfKnew)
	s.next()
	s.choose(2)
	s.submit()
	s.next()
	s.submit()
	s.mark(kepu.SelfMissed)
	s.next()
	s.next()
	if s.phase != over {
		t.Fatalf("phase %d after the last question", s.phase)
	}
	if got, want := s.tally(), (tally{asked: 4, judged: 2, right: 1, self: 2, knew: 1}); got != want {
		t.Errorf("tally %+v, want %+v", got, want)
	}
	if got, want := s.failed(), []int{3, 4}; !slices.Equal(got, want) {
		t.Errorf("worth another look: %v, want %v", got, want)
	}
	for place, want := range []int{1, 1, 2, 3, 4} {
		if n, of := s.number(place); n != want || of != 4 {
			t.Errorf("place %d is question %d of %d, want %d of 4", place, n, of, want)
		}
	}
}

func TestRightSidesAreShuffledByTheSeed(t *testing.T) {
	orders := map[string]bool{}
	for seed := range uint64(20) {
		q := questionsOf("matching")[0]
		a := newSession([]kepu.RoundItem{{ID: "x", Question: &q}}, seed)
		b := newSession([]kepu.RoundItem{{ID: "x", Question: &q}}, seed)
		if !slices.Equal(a.rights, b.rights) {
			t.Errorf("seed %d: %v and %v", seed, a.rights, b.rights)
		}
		if len(a.rights) != 4 {
			t.Errorf("seed %d: %v lacks some", seed, a.rights)
		}
		orders[a.rights[0]] = true
	}
	if len(orders) < 4 {
		t.Errorf("only %d of 4 ever come first", len(orders))
	}
}

func TestTypingHasAnEnd(t *testing.T) {
	s := newTestSession("numeric")
	for range 1000 {
		s.put('1')
	}
	if len(s.text) != maxTyped {
		t.Errorf("%d characters typed, want %d", len(s.text), maxTyped)
	}
}
