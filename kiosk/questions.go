package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/aiken"
	"github.com/openkepu/openkepu/kepu/encoding/folder"
	"github.com/openkepu/openkepu/kepu/encoding/gift"
	"github.com/openkepu/openkepu/kepu/encoding/quiztext"
	"github.com/openkepu/openkepu/kepu/encoding/table"
	"github.com/openkepu/openkepu/kiosk/internal/files"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// writers are the formats that questions are written in.
var writers = map[string]func(dst []byte, questions []kepu.Question) ([]byte, []kepu.Problem){
	"text": quiztext.Append, "gift": gift.Append, "aiken": aiken.Append, "csv": table.AppendQuestions,
}

// runQuestions reads question files and tells what is in them, as a summary, as
// JSON or in another format.
func runQuestions(w *world, args []string) int {
	c := w.call("questions [-json] [-notes] [-to text|gift|aiken|csv] [-lang hans|hant|en] FILE…")
	asJSON := c.Bool("json", false, "")
	notes := c.Bool("notes", false, "")
	to := c.String("to", "", "")
	names, status, ok := c.parse(args)
	if !ok {
		return status
	}
	switch {
	case len(names) == 0:
		return c.wrongUse(c.say(words.NoFileNamed))
	case *to != "" && writers[*to] == nil:
		return c.wrongUse(c.say(words.UnknownTo))
	case *to != "" && *asJSON:
		return c.wrongUse(c.say(words.JSONOrTo))
	}
	bank, problems, status := c.readBanks(names)
	var err error
	out := bufio.NewWriter(w.stdout)
	switch {
	case *asJSON:
		err = writeQuestionLines(out, bank, problems, c.lang)
	case *to != "":
		var questions []kepu.Question
		for _, q := range bank.All() {
			questions = append(questions, *q)
		}
		text, more := writers[*to](nil, questions)
		problems = append(problems, more...)
		_, err = out.Write(text)
		printProblems(w.stderr, problems, c.lang, *notes)
	default:
		if printProblems(w.stderr, problems, c.lang, *notes) > 0 {
			fmt.Fprintln(w.stderr, c.say(words.MoreNotes))
		}
		if bank.Len() > 0 || status == exitGood {
			c.summarize(out, bank)
		}
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return c.fail(err)
	}
	return max(status, worst(problems))
}

// A bankFile is a file with questions, and the file with its answers.
type bankFile struct {
	name string
	text []byte
	key  *bankFile
}

// readBanks reads files of questions; one that holds answers only belongs to
// the file whose name it carries, else to the one before it. The status is
// exitIO where a file could not be read at all.
func (c *call) readBanks(names []string) (*kepu.Bank, []kepu.Problem, int) {
	var banks []*bankFile
	var keys []*bankFile
	var problems []kepu.Problem
	status := exitGood
	for _, name := range names {
		text, found, err := c.w.readText(name)
		problems = append(problems, found...)
		if err != nil {
			status = c.fail(err)
			continue
		}
		f := &bankFile{name: name, text: text}
		if folder.IsKey(name, text) {
			keys = append(keys, f)
			if len(banks) > 0 && banks[len(banks)-1].key == nil {
				banks[len(banks)-1].key = f
				continue
			}
			banks = append(banks, &bankFile{key: f})
			continue
		}
		if n := len(banks); n > 0 && banks[n-1].name == "" { // its answers came first
			banks[n-1].name, banks[n-1].text = f.name, f.text
			continue
		}
		banks = append(banks, f)
	}
	pairByName(banks, keys)
	var questions []kepu.Question
	for _, b := range banks {
		var found []kepu.Question
		var more []kepu.Problem
		switch {
		case b.name == "" && b.key == nil:
		case b.name == "":
			found, more = folder.ReadQuestions(b.key.name, b.key.text)
		case b.key == nil:
			found, more = folder.ReadQuestions(b.name, b.text)
		default:
			found, more = folder.ReadQuestionsWithKey(b.name, b.text, b.key.name, b.key.text)
		}
		questions = append(questions, found...)
		problems = append(problems, more...)
	}
	bank, more := kepu.NewBank(questions)
	return bank, append(problems, more...), status
}

// pairByName gives every answer file to the bank whose name it carries, where
// there is one; the order on the command line decided for the others.
func pairByName(banks, keys []*bankFile) {
	for _, key := range keys {
		base := strings.TrimSuffix(filepath.Base(key.name), filepath.Ext(key.name))
		for _, b := range banks {
			name := strings.TrimSuffix(filepath.Base(b.name), filepath.Ext(b.name))
			if b.name == "" || name == "" || !strings.HasPrefix(base, name) || b.key == key {
				continue
			}
			for _, other := range banks {
				if other.key == key {
					other.key = b.key
				}
			}
			b.key = key
		}
	}
}

func (w *world) readText(name string) ([]byte, []kepu.Problem, error) {
	if name == "-" {
		return files.ReadFrom("-", w.stdin)
	}
	return files.Read(name)
}

// summarize writes how many questions of each kind there are.
func (c *call) summarize(out io.Writer, bank *kepu.Bank) {
	if bank.Len() == 0 {
		fmt.Fprintln(out, c.say(words.NoQuestions))
		return
	}
	counts := map[kepu.Kind]int{}
	for _, q := range bank.All() {
		counts[q.Kind]++
	}
	fmt.Fprintln(out, c.say(words.Questions, bank.Len()))
	for _, k := range kepu.Kinds() {
		if counts[k] > 0 {
			fmt.Fprintf(out, "  %s %d\n", k.Text(c.lang), counts[k])
		}
	}
}

// questionLine is a question in JSON. Lists are never null; what is not known
// is.
type questionLine struct {
	Type        string       `json:"type"`
	File        string       `json:"file"`
	Line        int          `json:"line"`
	ID          string       `json:"id"`
	Name        string       `json:"name,omitempty"`
	Kind        string       `json:"kind"`
	Stem        string       `json:"stem"`
	Options     []optionLine `json:"options"`
	Answers     []answerLine `json:"answers"`
	Ranges      []rangeLine  `json:"ranges"`
	Pairs       []kepu.Pair  `json:"pairs"`
	Otherwise   string       `json:"otherwise,omitempty"` // feedback to answers not foreseen
	Explanation string       `json:"explanation"`
	Topic       string       `json:"topic"`
	Difficulty  *int         `json:"difficulty"`
	Points      *exact       `json:"points"`
	Citation    string       `json:"citation"`
	Audience    string       `json:"audience"`
	Area        string       `json:"area"`
	ValidUntil  string       `json:"validUntil"`
	Tags        []string     `json:"tags"`
}

type optionLine struct {
	Text     string `json:"text"`
	Correct  bool   `json:"correct"`
	Weight   exact  `json:"weight"` // percent
	Feedback string `json:"feedback"`
}

type answerLine struct {
	Text     string `json:"text"`
	Blank    int    `json:"blank,omitempty"`
	Weight   exact  `json:"weight"`
	Feedback string `json:"feedback"`
}

type rangeLine struct {
	Min      exact  `json:"min"`
	Max      exact  `json:"max"`
	Weight   exact  `json:"weight"`
	Feedback string `json:"feedback"`
}

// exact is a number in JSON: a decimal where it is one, else "1/3".
type exact kepu.Ratio

func (e exact) MarshalJSON() ([]byte, error) {
	s := kepu.Ratio(e).String()
	if strings.Contains(s, "/") {
		return json.Marshal(s)
	}
	return []byte(s), nil
}

func percent(r kepu.Ratio) exact { return exact(r.Mul(kepu.NewRatio(100, 1))) }

func lineOf(id string, q *kepu.Question) questionLine {
	l := questionLine{
		Type: "question", File: q.At.File, Line: q.At.Line, ID: id, Name: q.Name, Kind: q.Kind.String(), Stem: q.Stem,
		Options: []optionLine{}, Answers: []answerLine{}, Ranges: []rangeLine{}, Pairs: []kepu.Pair{}, Tags: []string{},
		Otherwise: q.Otherwise, Explanation: q.Explanation, Topic: q.Topic, Citation: q.Citation, Audience: q.Audience, Area: q.Area,
		ValidUntil: q.ValidUntil.String(),
	}
	for i, o := range q.Options {
		l.Options = append(l.Options, optionLine{o.Text, o.Correct, percent(q.Weight(i)), o.Feedback})
	}
	for _, a := range q.Answers {
		l.Answers = append(l.Answers, answerLine{a.Text, a.Blank, percent(a.Share()), a.Feedback})
	}
	for _, r := range q.Ranges {
		l.Ranges = append(l.Ranges, rangeLine{exact(r.Min), exact(r.Max), percent(r.Share()), r.Feedback})
	}
	l.Pairs = append(l.Pairs, q.Pairs...)
	l.Tags = append(l.Tags, q.Tags...)
	if q.Difficulty > 0 {
		l.Difficulty = &q.Difficulty
	}
	if q.Points != (kepu.Ratio{}) {
		l.Points = (*exact)(&q.Points)
	}
	return l
}

func writeQuestionLines(out io.Writer, bank *kepu.Bank, problems []kepu.Problem, lang kepu.Lang) error {
	enc := jsonLines(out)
	for id, q := range bank.All() {
		if err := enc.Encode(lineOf(id, q)); err != nil {
			return err
		}
	}
	return writeProblemLines(enc, problems, lang)
}
