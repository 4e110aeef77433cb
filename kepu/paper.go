package kepu

import "slices"

// DrawVersion is recorded in every paper. It changes when the way of drawing
// does, so that a paper is never drawn anew in another way without a word.
const DrawVersion = 1

// A Paper is what was drawn: its questions, and their options in the order they
// are shown in. It holds all that is needed to print, answer and mark it. The
// zero Paper asks nothing.
type Paper struct {
	// Draw is the way it was drawn, [DrawVersion]; 0 where it was not drawn.
	Draw int
	Seed uint64
	// Bank is the digest of the bank it was drawn from; see [Bank.Digest].
	Bank string

	Title, Notice string
	Parts         []PaperPart
	Pass          Ratio // as in Blueprint
	Minutes       int   // as in Blueprint
}

// A PaperPart holds the questions of one part of the blueprint.
type PaperPart struct {
	Items []PaperItem
	// Reserves replace, in this order, items that are struck out.
	Reserves []PaperItem
}

// A PaperItem is one question of a paper.
type PaperItem struct {
	// ID is the question's identity.
	ID string
	// Question has its options in the order of the paper, which is no part of
	// its identity.
	Question Question
	// Rights are the right sides of a matching in the order of the paper,
	// distractors among them.
	Rights []string
	// Points for a right answer, and how an incomplete one is graded.
	Points  Ratio
	Grading Grading
}

// Items returns the paper's questions in the order in which they are numbered:
// those of one kind together, see [Paper.Sections], without the reserves.
func (p *Paper) Items() []PaperItem {
	var items []PaperItem
	for _, s := range p.Sections() {
		items = append(items, s.Items...)
	}
	return items
}

// Total returns what a faultless sheet earns.
func (p *Paper) Total() Ratio {
	var sum Ratio
	for _, s := range p.Sections() {
		sum = sum.Add(s.Total)
	}
	return sum
}

// A PaperSection is a run of questions of one kind, as a printed paper has
// them: 一、单选题（每题2分，共20分）.
type PaperSection struct {
	Kind Kind
	// First is the number of the first item, counted through the paper from 1.
	First int
	Items []PaperItem
	// Each is what every item is worth; 0 where they differ.
	Each Ratio
	// Grading is that of the first item.
	Grading Grading
	// Total is what all items are worth together.
	Total Ratio
}

// Sections groups the paper's questions by kind, in the order in which each
// kind comes first, which need not be that of the parts.
func (p *Paper) Sections() []PaperSection {
	var list []PaperSection
	for _, part := range p.Parts {
		for _, item := range part.Items {
			k := item.Question.Kind
			i := slices.IndexFunc(list, func(s PaperSection) bool { return s.Kind == k })
			if i < 0 {
				i = len(list)
				list = append(list, PaperSection{Kind: k, Each: item.Points, Grading: item.Grading})
			}
			s := &list[i]
			if s.Each != item.Points {
				s.Each = Ratio{}
			}
			s.Items, s.Total = append(s.Items, item), s.Total.Add(item.Points)
		}
	}
	n := 1
	for i := range list {
		list[i].First = n
		n += len(list[i].Items)
	}
	return list
}
