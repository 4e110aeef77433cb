package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"slices"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
	"github.com/openkepu/openkepu/kiosk/internal/state"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// runItems tells from the journals how each question of the folder's bank was
// answered.
func runItems(w *world, args []string) int {
	c := w.call("items [-json] [-state DIR] [-lang hans|hant|en] [DIR]")
	asJSON := c.Bool("json", false, "")
	stateDir := c.String("state", "", "")
	dirs, status, ok := c.parse(args)
	switch {
	case !ok:
		return status
	case len(dirs) > 1:
		return c.wrongUse(c.say(words.AtMostOne))
	}
	community, _, err := openCommunity(dirs)
	if err == nil && *stateDir == "" {
		*stateDir, err = state.DefaultDir(w.env)
	}
	if err != nil {
		return c.fail(err)
	}
	s, problems, err := readSheets(*stateDir)
	if err != nil {
		return c.fail(err)
	}
	out := bufio.NewWriter(w.stdout)
	if *asJSON {
		err = s.writeLines(out, community.Bank, problems, c.lang)
	} else {
		printProblems(w.stderr, problems, c.lang, false)
		c.printItems(out, s, community.Bank)
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return c.fail(err)
	}
	return worst(problems)
}

// sheets are what the journals of a state folder say of questions.
type sheets struct {
	all kepu.Items
	// papers are the written tests, each paper apart, as only those who had
	// the same questions can be compared as a whole.
	papers []paperSheets
}

type paperSheets struct {
	title string
	seed  uint64
	items *kepu.Items
}

// readSheets reads every journal of quizzes. A folder that is not there holds
// none.
func readSheets(dir string) (*sheets, []kepu.Problem, error) {
	s := &sheets{}
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return s, nil, nil
	}
	d, err := state.Open(dir)
	if err != nil {
		return nil, nil, err
	}
	defer d.Close()
	names, err := d.Journals("quiz")
	if err != nil {
		return nil, nil, err
	}
	var problems []kepu.Problem
	for _, name := range names {
		src, err := d.Read(name)
		if err != nil {
			problems = append(problems, kepu.Problem{Position: kepu.Position{File: name}, Code: kepu.FileUnreadable, Args: []any{err.Error()}})
			continue
		}
		records, more := journal.Read(name, src)
		problems = append(problems, more...)
		for _, r := range journal.Rounds(records) {
			s.add(&r)
		}
	}
	return s, problems, nil
}

func (s *sheets) add(r *journal.Round) {
	a := r.Attempt()
	s.all.Add(a)
	if r.Start.Mode != journal.ModePaper {
		return
	}
	i := slices.IndexFunc(s.papers, func(p paperSheets) bool { return p.title == r.Start.Topic && p.seed == r.Start.Seed })
	if i < 0 {
		i = len(s.papers)
		s.papers = append(s.papers, paperSheets{r.Start.Topic, r.Start.Seed, &kepu.Items{}})
	}
	s.papers[i].items.Add(a)
}

// known yields the figures of questions that the bank has, in its order.
func (s *sheets) known(bank *kepu.Bank) []kepu.ItemFigures {
	var list []kepu.ItemFigures
	for id := range bank.All() {
		if f := s.all.ByID(id); f.Exposed > 0 {
			list = append(list, f)
		}
	}
	return list
}

// gone counts the questions that were shown and are no longer in the bank.
func (s *sheets) gone(bank *kepu.Bank) int {
	n := 0
	for f := range s.all.All() {
		if bank.ByID(f.ID) == nil {
			n++
		}
	}
	return n
}

// printItems writes the figures for people: whole percents only, and counts
// instead where there are few answers.
func (c *call) printItems(out io.Writer, s *sheets, bank *kepu.Bank) {
	t := s.all.Test()
	if t.Attempts+t.Unfinished == 0 {
		fmt.Fprintln(out, c.say(words.NoSheets))
		return
	}
	fmt.Fprintln(out, c.say(words.SheetsRead, t.Attempts, t.Unfinished))
	for _, p := range s.papers {
		t := p.items.Test()
		line := c.say(words.PaperFigures, oneLine(p.title), p.seed, t.Attempts)
		if t.Mean.Known {
			line += c.say(words.PaperMean, t.Mean.Value)
		}
		if t.Alpha.Known {
			line += c.say(words.PaperAlpha, t.Alpha.Value)
		}
		if t.Small {
			line += c.say(words.FewSheets)
		}
		fmt.Fprintln(out, line)
	}
	for _, f := range s.known(bank) {
		q := bank.ByID(f.ID)
		fmt.Fprintf(out, "\n%s  %s\n  %s\n", oneLine(q.At.String()), short(q.Stem), c.itemFacts(f))
		options := s.all.Options(f.ID, q)
		if f.Answers > 0 {
			for _, o := range options {
				mark := " "
				if o.Correct {
					mark = "√"
				}
				if o.Offered || o.Chosen > 0 {
					fmt.Fprintf(out, "  %s %4d  %s\n", mark, o.Chosen, oneLine(o.Text))
				}
			}
		}
		for _, sign := range c.signs(f, options) {
			fmt.Fprintf(out, "  ! %s\n", sign)
		}
	}
	if n := s.gone(bank); n > 0 {
		fmt.Fprintf(out, "\n%s\n", c.say(words.ItemsGone, n))
	}
}

func (c *call) itemFacts(f kepu.ItemFigures) string {
	line := c.say(words.ItemShown, f.Exposed)
	switch {
	case f.Answers == 0:
		return line
	case f.Small:
		return line + c.say(words.ItemFew, f.Answers, f.Right)
	}
	line += c.say(words.ItemFacility, f.Answers, f.Right, percentOf(f.Facility))
	if f.Discrimination.Known {
		line += c.say(words.ItemDiscrimination, int(math.Round(f.Discrimination.Value)))
	}
	if f.Efficiency.Known && f.Efficiency.Value >= 0 { // else discrimination says it
		line += c.say(words.ItemEfficiency, int(math.Round(f.Efficiency.Value)))
	}
	return line
}

func percentOf(f kepu.Figure) int { return int(math.Round(100 * f.Value)) }

// signs tells what staff should look at, where there are answers enough.
func (c *call) signs(f kepu.ItemFigures, options []kepu.OptionFigures) []string {
	if f.Small {
		return nil
	}
	var list []string
	switch {
	case f.Facility.Value > 0.95:
		list = append(list, c.say(words.TooEasy))
	case f.Facility.Value < 0.2:
		list = append(list, c.say(words.TooHard))
	}
	if f.Discrimination.Known && f.Discrimination.Value < 0 {
		list = append(list, c.say(words.AgainstRest))
	}
	right := 0
	for _, o := range options {
		if o.Correct {
			right = max(right, o.Chosen)
		}
	}
	for _, o := range options {
		switch {
		case o.Correct || !o.Offered:
		case o.Chosen > right:
			list = append(list, c.say(words.MoreThanRight, oneLine(o.Text)))
		case o.Chosen == 0:
			list = append(list, c.say(words.NeverChosen, oneLine(o.Text)))
		}
	}
	return list
}

// short cuts a stem to a line.
func short(s string) string {
	r := []rune(oneLine(s))
	if len(r) > 30 {
		return string(r[:29]) + "…"
	}
	return string(r)
}

// itemFiguresLine is a question's figures in JSON. What is not known is null.
type itemFiguresLine struct {
	Type           string            `json:"type"`
	ID             string            `json:"id"`
	File           string            `json:"file"`
	Line           int               `json:"line"`
	Kind           string            `json:"kind"`
	Stem           string            `json:"stem"`
	Topic          string            `json:"topic"`
	Exposed        int               `json:"exposed"`
	Answers        int               `json:"answers"`
	Right          int               `json:"right"`
	Facility       kepu.Figure       `json:"facility"`
	Discrimination kepu.Figure       `json:"discrimination"`
	Efficiency     kepu.Figure       `json:"efficiency"`
	Small          bool              `json:"small"`
	Options        []optionCountLine `json:"options"`
}

type optionCountLine struct {
	Text    string `json:"text"`
	Correct bool   `json:"correct"`
	Chosen  int    `json:"chosen"`
}

// testLine is the figures of all rounds, or of one paper, in JSON.
type testLine struct {
	Type       string      `json:"type"`
	Title      string      `json:"title"` // "" for all rounds together
	Seed       *uint64     `json:"seed"`
	Attempts   int         `json:"attempts"`
	Unfinished int         `json:"unfinished"`
	Items      int         `json:"items"`
	Mean       kepu.Figure `json:"mean"`
	Deviation  kepu.Figure `json:"deviation"`
	Alpha      kepu.Figure `json:"alpha"`
	Small      bool        `json:"small"`
}

func testLineOf(title string, seed *uint64, t kepu.TestFigures) testLine {
	return testLine{"test", title, seed, t.Attempts, t.Unfinished, t.Items, t.Mean, t.Deviation, t.Alpha, t.Small}
}

func (s *sheets) writeLines(out io.Writer, bank *kepu.Bank, problems []kepu.Problem, lang kepu.Lang) error {
	enc := jsonLines(out)
	err := enc.Encode(testLineOf("", nil, s.all.Test()))
	for _, p := range s.papers {
		err = cmp.Or(err, enc.Encode(testLineOf(p.title, &p.seed, p.items.Test())))
	}
	for _, f := range s.known(bank) {
		err = cmp.Or(err, enc.Encode(s.line(f, bank.ByID(f.ID))))
	}
	return cmp.Or(err, writeProblemLines(enc, problems, lang))
}

func (s *sheets) line(f kepu.ItemFigures, q *kepu.Question) itemFiguresLine {
	l := itemFiguresLine{Type: "item", ID: f.ID, File: q.At.File, Line: q.At.Line, Kind: q.Kind.String(), Stem: q.Stem, Topic: q.Topic,
		Exposed: f.Exposed, Answers: f.Answers, Right: f.Right, Facility: f.Facility, Discrimination: f.Discrimination, Efficiency: f.Efficiency,
		Small: f.Small, Options: []optionCountLine{}}
	for _, o := range s.all.Options(f.ID, q) {
		l.Options = append(l.Options, optionCountLine{o.Text, o.Correct, o.Chosen})
	}
	return l
}
