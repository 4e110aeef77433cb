package gift

import (
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// answer reads what stands between the braces. The first kind that fits is the
// question's, in Moodle's order.
func (r *reader) answer(q *kepu.Question, p span) bool {
	if p.empty() {
		q.Kind = kepu.Essay
		return true
	}
	switch {
	case r.text[p.from] == '#':
		return r.numeric(q, span{p.from + 1, p.to})
	case r.find(p, '~') >= 0:
		return r.choice(q, p)
	case r.find(p, '=') >= 0 && strings.Contains(r.of(p), "->"):
		return r.matching(q, p)
	}
	verdict, comments := r.cut(p, '#')
	switch r.of(verdict) {
	case "T", "TRUE":
		r.judgement(q, true, comments)
	case "F", "FALSE":
		r.judgement(q, false, comments)
	default:
		return r.words(q, p)
	}
	return true
}

// cut parts a span at the first of a sign; both parts are trimmed.
func (r *reader) cut(p span, sign byte) (before, after span) {
	at := r.find(p, sign)
	if at < 0 {
		return r.trim(p), span{}
	}
	return r.trim(span{p.from, at}), r.trim(span{at + 1, p.to})
}

// A part of an answer begins with the sign that it stands behind; the first may
// have none.
type part struct {
	at   int // of the sign
	sign byte
	span
}

// parts cuts an answer before every one of two signs. Nothing before the first
// sign is no part; neither is the ~ of ~=.
func (r *reader) parts(p span, one, other byte) []part {
	r.cuts = r.cuts[:0]
	cur := part{at: p.from, span: p}
	end := func(at int) {
		cur.span = r.trim(span{cur.from, at})
		joined := cur.sign == '~' && at < p.to && r.text[at] == '='
		if !cur.empty() || cur.sign != 0 && !joined {
			r.cuts = append(r.cuts, cur)
		}
	}
	for i := p.from; i < p.to; i++ {
		switch c := r.text[i]; c {
		case '\\':
			i++ // whatever it escapes, it is no sign
		case one, other:
			end(i)
			cur = part{at: i, sign: c, span: span{i + 1, p.to}}
		}
	}
	end(p.to)
	return r.cuts
}

// maxOptions is how many letters there are.
const maxOptions = 26

func (r *reader) choice(q *kepu.Question, p span) bool {
	parts := r.parts(p, '~', '=')
	switch {
	case len(parts) < 2:
		r.problem(p.from, kepu.TooFewOptions)
		return false
	case len(parts) > maxOptions:
		r.problem(parts[maxOptions].at, kepu.TooManyOptions)
		return false
	}
	q.Kind = kepu.Multiple
	q.Options = make([]kepu.Option, len(parts))
	for i, part := range parts {
		o := &q.Options[i]
		text, feedback := r.cut(part.span, '#')
		raw := r.of(text)
		if part.sign == '=' {
			q.Kind, o.Correct = kepu.Single, true
		} else {
			w, rest, _, ok := weight(raw)
			if !ok {
				r.problem(part.at, kepu.BadAnswer, r.of(text))
				return false
			}
			o.Weight, raw = w, rest
		}
		o.Text = r.formatted(strings.TrimLeft(raw, blanks))
		o.Feedback = r.formatted(r.of(feedback))
		if o.Text == "" {
			r.problem(part.at, kepu.EmptyOption, letter(i))
			return false
		}
		for j := range i {
			if q.Options[j].Text == o.Text {
				r.problem(part.at, kepu.SameOptions, letter(j), letter(i))
				return false
			}
		}
	}
	if q.Kind == kepu.Multiple && !keyByWeights(q) {
		r.problem(p.from, kepu.NoAnswer, r.number(q))
		return false
	}
	return true
}

// keyByWeights makes the options of positive weight right. Weights that say no
// more than that are left out.
func keyByWeights(q *kepu.Question) bool {
	right := int64(0)
	for i := range q.Options {
		if o := &q.Options[i]; o.Weight.Sign() > 0 {
			o.Correct = true
			right++
		}
	}
	equal := kepu.NewRatio(1, right)
	for _, o := range q.Options {
		if o.Correct && o.Weight != equal || !o.Correct && o.Weight.Sign() != 0 {
			return right > 0
		}
	}
	for i := range q.Options {
		q.Options[i].Weight = kepu.Ratio{}
	}
	return right > 0
}

// letter is an option's letter, or the number of one beyond Z.
func letter(i int) string {
	if i < maxOptions {
		return string(rune('A' + i))
	}
	return strconv.Itoa(i + 1)
}

// judgement reads #wrong#right. Who chose the wrong option sees the first.
func (r *reader) judgement(q *kepu.Question, statement bool, comments span) {
	q.Kind = kepu.Judgement
	q.Options = kepu.JudgementOptions(statement)
	wrong, right := r.cut(comments, '#')
	for i := range q.Options {
		feedback := wrong
		if q.Options[i].Correct {
			feedback = right
		}
		q.Options[i].Feedback = r.formatted(r.of(feedback))
	}
}

// A graded is an answer with its weight and feedback, before it is known
// whether it is a text or a number.
type graded struct {
	text     string
	weight   kepu.Ratio
	wrong    bool
	feedback string
}

// graded reads %n%text#feedback. The text is never HTML: it is what is typed.
func (r *reader) graded(p part) (g graded, ok bool) {
	text, feedback := r.cut(p.span, '#')
	w, raw, given, ok := weight(r.of(text))
	if !ok {
		r.problem(p.at, kepu.BadAnswer, r.of(text))
		return g, false
	}
	raw, _ = cutFormat(strings.TrimLeft(raw, blanks), false)
	g = graded{text: r.plain(raw), feedback: r.formatted(r.of(feedback)), wrong: given && w.Sign() == 0}
	if w != kepu.Whole {
		g.weight = w
	}
	return g, true
}

// words reads the texts of a short answer. One * that earns nothing is the
// feedback for every other answer.
func (r *reader) words(q *kepu.Question, p span) bool {
	parts := r.parts(p, '=', '=')
	q.Kind = kepu.Short
	q.Answers = make([]kepu.Answer, 0, len(parts))
	right := 0
	for i, part := range parts {
		g, ok := r.graded(part)
		switch {
		case !ok:
			return false
		case g.text == "" && len(parts) > 1:
			r.problem(part.at, kepu.EmptyOption, letter(i))
			return false
		case g.text == "":
		case g.text == "*" && g.wrong && q.Otherwise == "":
			q.Otherwise = g.feedback
		default:
			q.Answers = append(q.Answers, kepu.Answer{Text: g.text, Weight: g.weight, Feedback: g.feedback, Wrong: g.wrong})
			if !g.wrong {
				right++
			}
		}
	}
	if right == 0 {
		r.problem(p.from, kepu.NoAnswer, r.number(q))
	}
	return right > 0
}

// matching reads pairs. One without a left side is a distractor.
func (r *reader) matching(q *kepu.Question, p span) bool {
	parts := r.parts(p, '=', '=')
	if len(parts) < 2 {
		r.problem(p.from, kepu.BadPair, r.of(p))
		return false
	}
	q.Kind = kepu.Matching
	q.Pairs = make([]kepu.Pair, len(parts))
	asked := false
	for i, part := range parts {
		left, right, ok := strings.Cut(r.of(part.span), "->")
		pair := kepu.Pair{Left: r.formatted(strings.TrimRight(left, blanks)), Right: r.plain(right)}
		if !ok || pair.Right == "" {
			r.problem(part.at, kepu.BadPair, r.of(part.span))
			return false
		}
		asked = asked || pair.Left != ""
		q.Pairs[i] = pair
	}
	if !asked {
		r.problem(p.from, kepu.BadPair, r.of(p))
	}
	return asked
}
