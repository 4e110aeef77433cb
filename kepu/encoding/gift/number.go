package gift

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// numeric reads what stands behind the #: numbers, and behind a ~ the feedback
// for every other number.
func (r *reader) numeric(q *kepu.Question, p span) bool {
	q.Kind = kepu.Numeric
	if tilde := r.find(p, '~'); tilde >= 0 {
		q.Otherwise = r.otherwise(span{tilde + 1, p.to})
		p.to = tilde
	}
	parts := r.parts(p, '=', '=')
	q.Ranges = make([]kepu.Range, 0, len(parts))
	right := 0
	for _, part := range parts {
		g, ok := r.graded(part)
		if !ok {
			return false
		}
		if g.text == "*" && g.wrong {
			if q.Otherwise == "" {
				q.Otherwise = g.feedback
			}
			continue
		}
		low, high, ok := bounds(g.text)
		if !ok {
			r.problem(part.at, kepu.BadRange, g.text)
			return false
		}
		q.Ranges = append(q.Ranges, kepu.Range{Min: low, Max: high, Weight: g.weight, Feedback: g.feedback, Wrong: g.wrong})
		if !g.wrong {
			right++
		}
	}
	if right == 0 {
		r.problem(p.from, kepu.NoAnswer, r.number(q))
	}
	return right > 0
}

// otherwise is the feedback behind the # that follows a ~; text before it has
// no use. Without a # all of it is the feedback.
func (r *reader) otherwise(p span) string {
	before, after := r.cut(p, '#')
	if r.find(p, '#') < 0 {
		return r.formatted(r.of(before))
	}
	if raw := r.of(before); raw != "" {
		if w, rest, given, ok := weight(raw); !given || !ok || w.Sign() != 0 || strings.Trim(rest, blanks) != "" {
			r.problem(before.from, kepu.StrayText, raw)
		}
	}
	return r.formatted(r.of(after))
}

// bounds reads min..max, value:tolerance or a value alone.
func bounds(s string) (low, high kepu.Ratio, ok bool) {
	if i := strings.Index(s, ".."); i > 0 {
		low, okLow := trimmedDecimal(s[:i])
		high, okHigh := trimmedDecimal(s[i+len(".."):])
		return low, high, okLow && okHigh && low.Cmp(high) <= 0
	}
	text, margin, _ := strings.Cut(s, ":")
	value, ok := trimmedDecimal(text)
	if !ok || margin == "" && len(text) < len(s) {
		return value, value, false
	}
	if margin == "" {
		return value, value, true
	}
	tolerance, ok := trimmedDecimal(margin)
	low, high = value.Sub(tolerance), value.Add(tolerance)
	return low, high, ok && tolerance.Sign() >= 0
}

func trimmedDecimal(s string) (kepu.Ratio, bool) { return decimal(strings.TrimSpace(s)) }
