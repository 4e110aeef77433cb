package kepu

import (
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Blueprint says what a paper is to be made of. The zero Blueprint has no
// parts, and nothing can be drawn from it.
type Blueprint struct {
	// Title stands over the paper; "" for none.
	Title string
	// Notice is what stands below the title, such as how to fill in the paper;
	// "" for nothing.
	Notice string
	// Parts are drawn and asked in this order.
	Parts []BlueprintPart
	// Total is what the points of all parts must add up to; 0 for any.
	Total Ratio
	// Pass is how many points pass; 0 where nobody fails.
	Pass Ratio
	// Minutes is how long the test takes; 0 for as long as it takes.
	Minutes int
	// Seed draws the paper where the caller has no other; 0 for none.
	Seed uint64

	// AsOf leaves out questions whose validity ended before that day, in parts
	// that have no AsOf of their own; the zero date leaves out none.
	AsOf calendar.Date
	// Exclusions are sets of questions that give one another away: at most one
	// of each set is drawn. A question is named by its identity or by one of
	// its tags.
	Exclusions [][]string
	// Used are the identities of questions of earlier papers, which are not
	// drawn again.
	Used []string

	// At is where the blueprint was read. It is not part of it.
	At Position
}

// A BlueprintPart is a number of questions of one sort.
type BlueprintPart struct {
	Filter
	// Count questions are asked, and Reserves more stand ready to replace one
	// that is struck out.
	Count, Reserves int
	// Points for each question; 0 for the question's own, or 1 where it has
	// none.
	Points Ratio
	// Grading of incomplete answers.
	Grading Grading

	// At is where the part was read. It is not part of it.
	At Position
}

// Text says in words which questions the part wants: 单选题 健康 难度1-3.
func (p BlueprintPart) Text(lang Lang) string {
	var words []string
	for _, k := range p.Kinds {
		words = append(words, k.Text(lang))
	}
	words = append(words, p.Topics...)
	if p.Audience != "" {
		words = append(words, p.Audience)
	}
	if p.Easiest > 0 || p.Hardest > 0 {
		level := strconv.Itoa(max(p.Easiest, 1))
		if hardest := p.Hardest; hardest == 0 {
			level += "-5"
		} else if hardest != max(p.Easiest, 1) {
			level += "-" + strconv.Itoa(hardest)
		}
		words = append(words, difficultyWord[min(int(lang), 2)]+level)
	}
	if len(words) == 0 {
		return anyWord[min(int(lang), 2)]
	}
	return strings.Join(words, " ")
}

var (
	difficultyWord = [3]string{"难度", "難度", "difficulty "}
	anyWord        = [3]string{"任意题", "任意題", "any question"}
)

// points returns what a right answer to q earns in this part.
func (p *BlueprintPart) points(q *Question) Ratio {
	switch {
	case p.Points != Ratio{}:
		return p.Points
	case q.Points != Ratio{}:
		return q.Points
	}
	return Whole
}
