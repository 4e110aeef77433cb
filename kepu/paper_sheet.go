package kepu

import "slices"

// A Sheet is what one person answered on a paper. The zero Sheet is of no
// paper.
type Sheet struct {
	Paper *Paper
	// Responses answer the paper's items, in the order of [Paper.Items]. One
	// that is missing or zero is no answer.
	Responses []Response
}

// A Mark is what one answer of a sheet earned.
type Mark struct {
	// Item is what was asked, Response what was answered.
	Item     PaperItem
	Response Response
	// Judged is false where the answer cannot be judged: the question is self-assessed
	// or only to be read. It then stays out of the score.
	Judged bool
	// Share is the share of the points, from 0 to 1; Points are what it is
	// worth.
	Share, Points Ratio
}

// Marks marks every item of the sheet, with the grading that it has. An item
// without an answer earns nothing.
func (s *Sheet) Marks() []Mark {
	if s.Paper == nil {
		return nil
	}
	items := s.Paper.Items()
	marks := make([]Mark, len(items))
	for i, item := range items {
		m := Mark{Item: item}
		if i < len(s.Responses) {
			m.Response = s.Responses[i]
		}
		m.Share, m.Judged = item.Grading.Grade(&item.Question, m.Response)
		m.Points = item.Points.Mul(m.Share)
		marks[i] = m
	}
	return marks
}

// A Score sums a sheet up. All of it is of judged items.
type Score struct {
	// Points were earned of Total.
	Points, Total Ratio
	// Items were judged, Answered of them answered, Right of them earned the
	// whole.
	Items, Answered, Right int
	// Unjudged items, self-assessed or only to be read, stay out of all else.
	Unjudged int
	// Passed tells whether the points reach the paper's; false where the paper
	// has no pass mark.
	Passed bool
}

// Score adds the marks up. Where items of the paper cannot be judged, the pass
// mark falls in proportion.
func (s *Sheet) Score() Score {
	var sum Score
	for _, m := range s.Marks() {
		if !m.Judged {
			sum.Unjudged++
			continue
		}
		sum.Items++
		sum.Total, sum.Points = sum.Total.Add(m.Item.Points), sum.Points.Add(m.Points)
		if !m.Response.Empty() {
			sum.Answered++
		}
		if m.Share == Whole {
			sum.Right++
		}
	}
	if s.Paper != nil && s.Paper.Pass.Sign() > 0 {
		// points/total ≥ pass/whole, without dividing
		sum.Passed = sum.Points.Mul(s.Paper.Total()).Cmp(s.Paper.Pass.Mul(sum.Total)) >= 0 && sum.Items > 0
	}
	return sum
}

// Empty tells whether nothing was answered.
func (r Response) Empty() bool {
	return len(r.Chosen) == 0 && len(r.Pairs) == 0 && r.Self == SelfNone &&
		!slices.ContainsFunc(r.Texts, func(s string) bool { return same(s) != "" })
}

// Replace returns a paper in which the next reserve of its part stands in place
// of the item of that identity and is worth the same, as when the item turns
// out to be wrong. ok is false, and the paper the same, where there is no such
// item or no reserve.
func (p *Paper) Replace(id string) (replaced *Paper, ok bool) {
	for i, part := range p.Parts {
		at := slices.IndexFunc(part.Items, func(item PaperItem) bool { return item.ID == id })
		if at < 0 || len(part.Reserves) == 0 {
			continue
		}
		out := *p
		out.Parts = slices.Clone(p.Parts)
		part.Items = slices.Clone(part.Items)
		next := part.Reserves[0]
		next.Points, next.Grading = part.Items[at].Points, part.Items[at].Grading
		part.Items[at], part.Reserves = next, part.Reserves[1:]
		out.Parts[i] = part
		return &out, true
	}
	return p, false
}
