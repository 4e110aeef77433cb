package main

import (
	"strconv"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// A printedPaper is a paper in the words that stand on the page, whatever the
// page is made of.
type printedPaper struct {
	Lang, Title, Facts, Notice string
	// Number is what the paper was drawn with, so that it can be drawn again.
	Number   string
	Name     string // for the one who takes the test
	Score    string
	Sections []printedSection

	KeyTitle, ReservesTitle string
	Doctor                  string // where explanations are about health
	Reserves                []printedItem
}

type printedSection struct {
	Head, Note string
	Items      []printedItem
}

type printedItem struct {
	Number  int
	Stem    []string // paragraphs
	Options []string // with their letters
	Short   bool     // the options have room in one line
	Lefts   []string // of a matching, numbered; Options are the right sides
	Lines   int      // to write an answer on

	Answer      []string // as the key has it
	Explanation []string
	Citation    string
}

// Rules are the lines to write on, for a template to count.
func (i printedItem) Rules() []struct{} { return make([]struct{}, i.Lines) }

// printedPaper puts a paper into words.
func (c *call) printedPaper(p *kepu.Paper) printedPaper {
	page := printedPaper{
		Lang: [...]string{"zh-Hans", "zh-Hant", "en"}[c.lang], Title: oneLine(p.Title), Notice: oneLine(p.Notice), Facts: c.paperFacts(p),
		Number: c.say(words.PaperNumber, strconv.FormatUint(p.Seed, 10)), Name: c.say(words.PaperName), Score: c.say(words.PaperScore),
		KeyTitle: c.say(words.PaperKey), ReservesTitle: c.say(words.PaperReserves),
	}
	for i, s := range p.Sections() {
		section := printedSection{Head: c.sectionHead(i, s), Note: c.sectionNote(s)}
		for n, item := range s.Items {
			printed := c.printedItem(s.First+n, item)
			if last := len(printed.Stem) - 1; s.Each == (kepu.Ratio{}) && last >= 0 {
				printed.Stem[last] += c.say(words.ItemPoints, item.Points.Decimal(1))
			}
			section.Items = append(section.Items, printed)
		}
		page.Sections = append(page.Sections, section)
	}
	for _, item := range p.Items() {
		if item.Question.AboutHealth() {
			page.Doctor = c.say(words.NotMedical)
		}
	}
	for _, part := range p.Parts {
		for _, item := range part.Reserves {
			page.Reserves = append(page.Reserves, c.printedItem(len(page.Reserves)+1, item))
		}
	}
	return page
}

// paperFacts is the line of time, points and pass mark.
func (c *call) paperFacts(p *kepu.Paper) string {
	var facts []string
	if p.Minutes > 0 {
		facts = append(facts, c.say(words.PaperMinutes, p.Minutes))
	}
	facts = append(facts, c.say(words.PaperTotal, worthOf(p.Total())))
	if p.Pass.Sign() > 0 {
		facts = append(facts, c.say(words.PaperPass, worthOf(p.Pass)))
	}
	return strings.Join(facts, c.say(words.ListSep))
}

// sectionHead is 一、单选题（每题2分，共20分）.
func (c *call) sectionHead(i int, s kepu.PaperSection) string {
	number := strconv.Itoa(i + 1)
	if c.lang != kepu.English {
		number = strings.Split("一二三四五六七八九十", "")[min(i, 9)]
	}
	worth := c.say(words.SectionTotal, worthOf(s.Total))
	if each := s.Each.Decimal(2); s.Each != (kepu.Ratio{}) && len(s.Items) > 1 && each == s.Each.String() { // 10/3 is no use to anybody
		worth = c.say(words.SectionEach, each, worthOf(s.Total))
	}
	return c.say(words.SectionHead, number, s.Kind.Text(c.lang), worth)
}

// sectionNote says how the questions of a kind are answered.
func (c *call) sectionNote(s kepu.PaperSection) string {
	switch s.Kind {
	case kepu.Multiple:
		note := c.say(words.NoteMultiple)
		switch s.Grading {
		case kepu.HalfIfIncomplete:
			note += c.say(words.NoteHalf)
		case kepu.RightMinusWrong:
			note += c.say(words.NoteShare)
		}
		return note
	case kepu.Judgement:
		return c.say(words.NoteJudgement)
	case kepu.Matching:
		return c.say(words.NoteMatching)
	}
	return ""
}

func (c *call) printedItem(number int, item kepu.PaperItem) printedItem {
	q := &item.Question
	out := printedItem{Number: number, Stem: paragraphs(q.Stem), Answer: c.key(item), Explanation: paragraphs(q.Explanation), Citation: oneLine(q.Citation)}
	switch q.Kind {
	case kepu.Single, kepu.Multiple:
		total := 0
		for i, o := range q.Options {
			text := letter(i) + ". " + oneLine(o.Text)
			total += uniseg.StringWidth(text) + 4
			out.Options = append(out.Options, text)
		}
		out.Short = total <= 68
		out.Stem = withSlot(out.Stem)
	case kepu.Judgement:
		out.Stem = withSlot(out.Stem)
	case kepu.Matching:
		for _, p := range q.Pairs {
			if p.Left != "" {
				out.Lefts = append(out.Lefts, "("+strconv.Itoa(len(out.Lefts)+1)+") "+oneLine(p.Left)+"（    ）")
			}
		}
		for i, r := range item.Rights {
			out.Options = append(out.Options, letter(i)+". "+oneLine(r))
		}
	case kepu.Blank:
		if !strings.Contains(q.Stem, "__") && !slot(q.Stem) {
			out.Lines = 1
		}
	case kepu.Numeric, kepu.Riddle:
		out.Lines = 1
	case kepu.Short:
		out.Lines = 3
	case kepu.Essay:
		out.Lines = 8
	}
	return out
}

// key is the answer, a line each.
func (c *call) key(item kepu.PaperItem) []string {
	q := &item.Question
	var list []string
	switch q.Kind {
	case kepu.Single, kepu.Multiple:
		letters := ""
		for i, o := range q.Options {
			if o.Correct {
				letters += letter(i)
			}
		}
		return []string{letters}
	case kepu.Judgement:
		if q.Weight(0) == kepu.Whole == (len(q.Options) > 0 && q.Options[0].Text == kepu.True) {
			return []string{"√"}
		}
		return []string{"×"}
	case kepu.Blank:
		for b := 1; b <= q.Blanks(); b++ {
			var texts []string
			for _, a := range q.Answers {
				if max(a.Blank, 1) == b && !a.Wrong {
					texts = append(texts, oneLine(a.Text))
				}
			}
			list = append(list, strings.Join(texts, c.say(words.Or)))
		}
		return []string{strings.Join(list, c.say(words.BlankSep))}
	case kepu.Numeric:
		for _, r := range q.Ranges {
			if s := r.Min.String(); !r.Wrong && r.Min == r.Max {
				list = append(list, s)
			} else if !r.Wrong {
				list = append(list, c.say(words.FromTo, s, r.Max.String()))
			}
		}
		return []string{strings.Join(list, c.say(words.Or))}
	case kepu.Matching:
		for _, p := range q.Pairs {
			if p.Left == "" {
				continue
			}
			for i, r := range item.Rights {
				if r == p.Right {
					list = append(list, "("+strconv.Itoa(len(list)+1)+") "+letter(i))
					break
				}
			}
		}
		return []string{strings.Join(list, "  ")}
	}
	for _, a := range q.Answers {
		if !a.Wrong {
			list = append(list, paragraphs(a.Text)...)
		}
	}
	return list
}

// worthOf writes points as people read them.
func worthOf(points kepu.Ratio) string { return points.Decimal(2) }

// letter names an option on paper.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return strconv.Itoa(i + 1)
}

// paragraphs are the lines of a text, fit for a page.
func paragraphs(s string) []string {
	var list []string
	for line := range strings.Lines(s) {
		if line = oneLine(strings.TrimSpace(line)); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// slot tells whether a stem has a bracket to write the answer in.
func slot(s string) bool {
	folded := hanzi.Fold(s, hanzi.Width|hanzi.Blank)
	return strings.Contains(folded, "()")
}

// withSlot puts a bracket for the answer behind a stem that has none.
func withSlot(stem []string) []string {
	if n := len(stem); n > 0 && !slot(strings.Join(stem, "\n")) {
		stem[n-1] += "（    ）"
	}
	return stem
}
