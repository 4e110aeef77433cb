package screen

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// rightAnswer returns the answer of a question in words: one that stands in a
// sentence, or a list.
func (u *ui) rightAnswer(r *round, place int) (one string, list []part) {
	q := r.items[place].Question
	switch q.Kind {
	case kepu.Matching:
		for _, p := range q.Pairs {
			if p.Left != "" {
				list = append(list, text(u.say(words.MatchPair, clean(p.Left), clean(p.Right))))
			}
		}
	case kepu.Numeric:
		var ranges []string
		for _, n := range q.Ranges {
			if n.Wrong {
				continue
			}
			s := n.Min.String()
			if n.Max != n.Min {
				s = u.say(words.FromTo, s, n.Max.String())
			}
			ranges = append(ranges, s)
		}
		one = strings.Join(ranges, u.say(words.Or))
	case kepu.Single, kepu.Multiple, kepu.Judgement:
		for i, text := range optionTexts(q) {
			if q.Options[i].Correct {
				list = append(list, part{kind: item, label: optionLabel(q, i), text: text})
			}
		}
		if len(list) == 1 {
			one, list = list[0].text, nil
		}
	default:
		blanks := q.Blanks()
		for b := min(blanks, 1); b <= blanks; b++ {
			s := strings.Join(fullAnswers(q, b), u.say(words.Or))
			if blanks <= 1 {
				one = s
			} else {
				list = append(list, text(u.say(words.TypeBlank, b)+s))
			}
		}
	}
	return one, list
}

// optionLabel is what stands before an option when it is named again: the
// number it had, where there were so few that each had its own.
func optionLabel(q *kepu.Question, i int) string {
	if len(q.Options) > 9 {
		return "  "
	}
	return strconv.Itoa(i+1) + " "
}

// fullAnswers returns the texts that earn the whole of a blank, or all where
// none does.
func fullAnswers(q *kepu.Question, blank int) []string {
	var full, all []string
	for _, a := range q.Answers {
		if a.Wrong || blank > 0 && max(a.Blank, 1) != blank {
			continue
		}
		all = append(all, clean(a.Text))
		if a.Share() == kepu.Whole {
			full = append(full, clean(a.Text))
		}
	}
	if full == nil {
		return all
	}
	return full
}

// verdict says how an answer was, with the right one.
func (u *ui) verdict(r *round, place int) []part {
	q, g := r.items[place].Question, r.given[place]
	one, list := u.rightAnswer(r, place)
	if q.SelfAssessed() {
		return u.solution(q, one, list)
	}
	if g.outcome == right {
		said := u.say(words.Right)
		if one != "" && q.Kind != kepu.Judgement { // 答对了！错误 would say the contrary
			said = u.say(words.RightIs, one)
		}
		return append([]part{signal(said)}, list...)
	}
	said := u.say(map[outcome]words.Word{
		incomplete: words.Incomplete, gaveUp: words.NeverMind, timedOut: words.TimeUp,
	}[g.outcome])
	if said == "" {
		said = u.say(words.Wrong)
	}
	if one == "" && list == nil {
		return []part{signal(said), text(u.say(words.NoAnswer))}
	}
	if list != nil {
		return append([]part{signal(said + u.say(words.AnswersAre))}, list...)
	}
	if q.Kind.Chosen() && len(q.Options) <= 9 {
		i := slices.IndexFunc(q.Options, func(o kepu.Option) bool { return o.Correct })
		one = u.say(words.Labelled, strconv.Itoa(i+1), one)
	}
	return []part{signal(said + u.say(words.AnswerIs, one))}
}

// solution reveals what was thought over.
func (u *ui) solution(q *kepu.Question, one string, list []part) []part {
	word := words.Solution
	if q.Kind == kepu.Riddle {
		word = words.RiddleAnswer
	}
	switch {
	case list != nil:
		return append([]part{signal(u.say(word, ""))}, list...)
	case one != "":
		return []part{signal(u.say(word, one))}
	case q.Explanation != "": // stands for the answer
		return nil
	}
	return []part{text(u.say(words.NoAnswer))}
}

// why explains an answer: what the bank says about what was chosen, the
// explanation, and what it rests on.
func (u *ui) why(r *round, place int) []part {
	q, g := r.items[place].Question, r.given[place]
	parts := []part{{kind: gap}}
	add := func(s string) {
		if s = strings.TrimSpace(clean(s)); s != "" {
			parts = append(parts, text(s))
		}
	}
	for _, f := range feedbacks(q, g.response) {
		if f != q.Explanation {
			add(f)
		}
	}
	add(q.Explanation)
	if q.Area != "" {
		add(u.say(words.Area, q.Area))
	}
	if q.Citation != "" {
		add(u.say(words.Source, q.Citation))
	}
	if aboutHealth(q) {
		add(u.say(words.NotMedical))
	}
	return parts
}

// feedbacks returns what the bank says about a response; some may be "".
func feedbacks(q *kepu.Question, r kepu.Response) []string {
	var list []string
	for _, o := range q.Options {
		if slices.Contains(r.Chosen, o.Text) && o.Feedback != "" {
			list = append(list, o.Feedback)
		}
	}
	for i, t := range r.Texts {
		foreseen := false
		for _, a := range q.Answers {
			if max(a.Blank, 1) == i+1 && hanzi.Fold(a.Text, hanzi.Same) == hanzi.Fold(t, hanzi.Same) {
				list, foreseen = append(list, a.Feedback), true
			}
		}
		n, ok := kepu.ParseRatio(t)
		for _, g := range q.Ranges {
			if ok && g.Min.Cmp(n) <= 0 && n.Cmp(g.Max) <= 0 {
				list, foreseen = append(list, g.Feedback), true
			}
		}
		if !foreseen {
			list = append(list, q.Otherwise)
		}
	}
	return list
}

// aboutHealth tells whether it has to be said that this does not replace seeing
// a doctor, unless the explanation says so.
func aboutHealth(q *kepu.Question) bool {
	return q.AboutHealth() &&
		!strings.Contains(hanzi.Fold(q.Explanation, hanzi.Same), "不能代替看医生")
}

// line returns a text in one line.
func line(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }
