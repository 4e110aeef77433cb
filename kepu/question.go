package kepu

import (
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Kind is the form of a question. The zero Kind is no question.
type Kind uint8

const (
	Single      Kind = iota + 1 // 单选: one right option
	Multiple                    // 多选: several right options, at times only one
	Judgement                   // 判断: right or wrong
	Blank                       // 填空: words for one or more blanks
	Numeric                     // 数值: a number within a range
	Matching                    // 连线: pairs to be matched
	Short                       // 简答: a sentence or two
	Essay                       // 论述: an open answer
	Riddle                      // 谜语: a riddle with its solution
	Description                 // 阅读: a text to read, nothing is asked
)

var kindNames = [...]struct{ name, hans, hant string }{
	{},
	{"single", "单选题", "單選題"},
	{"multiple", "多选题", "多選題"},
	{"judgement", "判断题", "判斷題"},
	{"blank", "填空题", "填空題"},
	{"numeric", "数值题", "數值題"},
	{"matching", "连线题", "連線題"},
	{"short", "简答题", "簡答題"},
	{"essay", "论述题", "論述題"},
	{"riddle", "谜语", "謎語"},
	{"description", "阅读材料", "閱讀材料"},
}

// Kinds returns the ten kinds in their customary order.
func Kinds() []Kind {
	kinds := make([]Kind, 0, len(kindNames)-1)
	for k := Single; k <= Description; k++ {
		kinds = append(kinds, k)
	}
	return kinds
}

// ParseKind reads what String returns.
func ParseKind(s string) (Kind, bool) {
	for i, k := range kindNames {
		if i > 0 && k.name == s {
			return Kind(i), true
		}
	}
	return 0, false
}

// String returns the kind's name in JSON: single, multiple, judgement …, and
// "" for no kind.
func (k Kind) String() string {
	if int(k) >= len(kindNames) {
		return ""
	}
	return kindNames[k].name
}

// Text returns the kind in words: 单选题.
func (k Kind) Text(lang Lang) string {
	if int(k) >= len(kindNames) {
		return ""
	}
	switch lang {
	case Hans:
		return kindNames[k].hans
	case Hant:
		return kindNames[k].hant
	}
	return kindNames[k].name
}

// Chosen tells whether questions of this kind are answered by choosing options.
func (k Kind) Chosen() bool { return k == Single || k == Multiple || k == Judgement }

// A Question is one item of a bank. Its texts are plain, without control
// characters other than newlines.
type Question struct {
	// ID is the id that the bank gives, as 编号 or [id:…]; "" where it gives
	// none. See Identity.
	ID string
	// Name is a title for staff, as GIFT's ::name::; "" where the bank gives
	// none. Players do not see it.
	Name string
	Kind Kind
	// Stem is what is asked, with the material it refers to above it. Blanks
	// stand in it as the bank wrote them, ____ or （ ）.
	Stem string
	// Options of single, multiple and judgement; a judgement has the two
	// options 正确 and 错误.
	Options []Option
	// Answers of blank, short, essay and riddle.
	Answers []Answer
	// Ranges of numeric.
	Ranges []Range
	// Pairs of matching.
	Pairs []Pair

	// Otherwise is the feedback to an answer that none of Answers and Ranges
	// foresees; "" for none.
	Otherwise string
	// Explanation is shown after the answer; "" for none.
	Explanation string
	// Citation names the document that the key rests on; "" for none.
	Citation string
	// Topic is what the question is about, one of Topics where it can be.
	Topic string
	// Difficulty from 1, easy, to 5; 0 where it is not known.
	Difficulty int
	// Points for a right answer; 0 where the bank gives none.
	Points Ratio
	// Audience the question is meant for, one of Audiences where it can be; ""
	// for everybody.
	Audience string
	// Tags are words of the bank's own, name:value for columns kept as tags.
	Tags []string
	// Area the answer holds for (a city's rubbish sorting); "" for everywhere.
	Area string
	// ValidUntil is the last day the answer is known to hold; zero for no end.
	ValidUntil calendar.Date

	// At is where the question was read. It is not part of the question.
	At Position
}

// An Option is one choice.
type Option struct {
	Text    string
	Correct bool
	// Weight is the share of the points for this option where the bank gives
	// one of its own, from -1 to 1; 0 where it gives none. See Question.Weight.
	Weight   Ratio
	Feedback string
}

// An Answer is an accepted text.
type Answer struct {
	// Blank is the blank that the text fills, from 1; 0 where the question has
	// no blanks. Several answers with one number are alternatives.
	Blank int
	Text  string
	// Weight is the share of the points for this text; 0 means the whole.
	Weight   Ratio
	Feedback string
	// Wrong marks a foreseen mistake: it earns nothing and is there for its
	// feedback.
	Wrong bool
}

// Share returns the share of the points that the answer earns.
func (a Answer) Share() Ratio { return share(a.Weight, a.Wrong) }

// A Range is an accepted span of numbers, both ends included.
type Range struct {
	Min, Max Ratio
	// Weight, Feedback and Wrong are as in Answer.
	Weight   Ratio
	Feedback string
	Wrong    bool
}

// Share returns the share of the points that a number in the range earns.
func (r Range) Share() Ratio { return share(r.Weight, r.Wrong) }

func share(weight Ratio, wrong bool) Ratio {
	switch {
	case wrong:
		return Ratio{}
	case weight == Ratio{}:
		return Whole
	}
	return weight
}

// A Pair belongs together. An empty Left makes Right a distractor.
type Pair struct {
	Left  string `json:"left"`
	Right string `json:"right"`
}

// The texts of a judgement's two options, whatever the language of the bank.
const (
	True  = "正确"
	False = "错误"
)

// JudgementOptions returns the two options of a judgement whose statement is
// right or wrong.
func JudgementOptions(right bool) []Option {
	return []Option{{Text: True, Correct: right}, {Text: False, Correct: !right}}
}

// Weight returns the share of the points that choosing option i earns: the
// option's own weight where the bank gives one, else an equal share for every
// correct option of a multiple and the whole for a correct one of any other.
func (q *Question) Weight(i int) Ratio {
	if i < 0 || i >= len(q.Options) {
		return Ratio{}
	}
	switch o := q.Options[i]; {
	case o.Weight != Ratio{}:
		return o.Weight
	case !o.Correct:
		return Ratio{}
	case q.Kind == Multiple:
		return NewRatio(1, int64(q.correct()))
	}
	return Whole
}

func (q *Question) correct() int {
	n := 0
	for _, o := range q.Options {
		if o.Correct {
			n++
		}
	}
	return n
}

// Blanks returns how many blanks the question has, at least 1 for a blank.
func (q *Question) Blanks() int {
	n := 0
	if q.Kind == Blank {
		n = 1
	}
	for _, a := range q.Answers {
		n = max(n, a.Blank)
	}
	return n
}

// SelfAssessed tells whether the kiosk cannot judge an answer, so that it is
// revealed and marked by the person: short, essay and riddle always, a blank
// where an answer holds anything but digits, Latin letters and signs.
func (q *Question) SelfAssessed() bool {
	switch q.Kind {
	case Short, Essay, Riddle:
		return true
	case Blank:
		return slices.ContainsFunc(q.Answers, func(a Answer) bool { return !a.Wrong && !typeable(a.Text) })
	}
	return false
}

// typeable tells whether a text can be typed without an input method.
func typeable(s string) bool {
	for _, r := range s {
		if r < ' ' || r > '~' {
			return false
		}
	}
	return s != ""
}
