package kepu

import (
	"math"
	"strconv"
)

// SmallSample is how many answers an item needs before its figures are more
// than a hint. Fewer are flagged, whatever they say.
const SmallSample = 30

// A Figure is a statistic, or not known. The zero Figure is not known, which
// JSON writes as null.
type Figure struct {
	Value float64
	Known bool
}

func known(v float64) Figure { return Figure{v, true} }

// MarshalJSON writes the shortest decimal that reads back as the value, or null.
func (f Figure) MarshalJSON() ([]byte, error) {
	if !f.Known {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, f.Value, 'f', -1, 64), nil
}

// ItemFigures are the statistics of one question, as Moodle's quiz statistics
// define them, over finished attempts. "Others" are the points of the rest of
// an attempt. Variances and covariances are those of a sample, by n-1.
type ItemFigures struct {
	ID string
	// Exposed tells how often the question was shown, in unfinished attempts
	// and to people who marked themselves, too.
	Exposed int
	// Answers were judged in finished attempts, and Right of them earned the
	// whole. All that follows is about them.
	Answers, Right int
	// Facility is the mean share of the points, from 0, nobody knows it, to 1.
	Facility Figure
	// Discrimination is 100 times the correlation of item and others, from -100
	// to 100: under zero, those who know the rest get it wrong. Not known
	// under two answers, or where either never varies.
	Discrimination Figure
	// Efficiency is 100 times the covariance of item and others, divided by the
	// greatest that their values allow: at most 100, and under zero as far as
	// it likes. Not known where the divisor is zero.
	Efficiency Figure
	// Small is set under SmallSample answers.
	Small bool
}

// TestFigures are the statistics of all attempts together.
type TestFigures struct {
	// Attempts were finished, Unfinished were not.
	Attempts, Unfinished int
	// Items were judged in every finished attempt; 0 where attempts differ.
	Items int
	// Mean and Deviation of the points of a finished attempt.
	Mean, Deviation Figure
	// Alpha is Cronbach's, which is KR-20 where every item is right or wrong:
	// how far the items measure one thing, at most 1. Not known unless all
	// attempts share their items, there are two of each and the totals vary.
	Alpha Figure
	// Small is set under SmallSample attempts.
	Small bool
}

func (s *Items) figures(id string) ItemFigures {
	c := s.byID[id]
	f := ItemFigures{ID: id, Exposed: c.exposed, Right: c.shares[Whole]}
	shares := tally(c.shares, func(r Ratio) Ratio { return r })
	f.Answers = total(shares)
	f.Small = f.Answers < SmallSample
	if f.Answers == 0 {
		return f
	}
	f.Facility = known(mean(shares))
	item := tally(c.points, func(p itemPoints) Ratio { return p.item })
	others := tally(c.points, func(p itemPoints) Ratio { return p.others })
	if len(item) < 2 || len(others) < 2 { // fewer than two answers, or no variance
		return f
	}
	mi, mo := mean(item), mean(others)
	cov := 0.0
	for _, p := range c.pairs() {
		cov += float64(c.points[p]) * (p.item.float() - mi) * (p.others.float() - mo)
	}
	f.Discrimination = known(100 * cov / math.Sqrt(squares(item, mi)*squares(others, mo)))
	if most := sortedProducts(item, others, mi, mo); most > 0 {
		f.Efficiency = known(100 * cov / most)
	}
	return f
}

// sortedProducts is what cov would be if the best answers to the item belonged to
// the best others.
func sortedProducts(item, others []count, mi, mo float64) float64 {
	sum := 0.0
	i, j, a, b := 0, 0, item[0].n, others[0].n
	for {
		n := min(a, b)
		sum += float64(n) * (item[i].value - mi) * (others[j].value - mo)
		if a, b = a-n, b-n; a == 0 {
			if i++; i == len(item) {
				return sum
			}
			a = item[i].n
		}
		if b == 0 {
			j++
			b = others[j].n
		}
	}
}

// Test returns the figures of all attempts together.
func (s *Items) Test() TestFigures {
	t := TestFigures{Attempts: s.attempts, Unfinished: s.unfinished, Items: len(s.shared), Small: s.attempts < SmallSample}
	totals := tally(s.totals, func(r Ratio) Ratio { return r })
	if s.attempts == 0 {
		return t
	}
	m := mean(totals)
	t.Mean = known(m)
	if s.attempts < 2 {
		return t
	}
	all := squares(totals, m)
	t.Deviation = known(math.Sqrt(all / float64(s.attempts-1)))
	if k := float64(t.Items); k > 1 && len(totals) > 1 {
		each := 0.0
		for _, id := range s.shared {
			item := tally(s.byID[id].points, func(p itemPoints) Ratio { return p.item })
			each += squares(item, mean(item))
		}
		t.Alpha = known(k / (k - 1) * (1 - each/all))
	}
	return t
}

func total(list []count) int {
	n := 0
	for _, c := range list {
		n += c.n
	}
	return n
}

func mean(list []count) float64 {
	sum := 0.0
	for _, c := range list {
		sum += float64(c.n) * c.value
	}
	return sum / float64(total(list))
}

// squares sums the squares of the distances from m.
func squares(list []count, m float64) float64 {
	sum := 0.0
	for _, c := range list {
		sum += float64(c.n) * (c.value - m) * (c.value - m)
	}
	return sum
}
