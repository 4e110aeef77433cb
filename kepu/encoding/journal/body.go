package journal

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/openkepu/openkepu/kepu"
)

// A Body is what a record says: [QuizDay], [RoundStarted], [Answered] or
// [RoundEnded].
type Body interface{ recordType() string }

// QuizDay opens a kiosk's day of quizzes. It is the first record of a file and
// comes again whenever one of its facts changes during the day.
type QuizDay struct {
	// Community is the title over the kiosk's screens; "" where it has none.
	Community string `json:"community"`
	// Date is the day, YYYY-MM-DD.
	Date string `json:"date"`
	// Bank is the digest of the questions; see [kepu.Bank.Digest].
	Bank string `json:"bank"`
	// Lang is the language of the screens as kepu.Lang names it: hans, hant, en.
	Lang string `json:"lang"`
}

// A Mode is a way to take a quiz.
type Mode string

const (
	ModeTopic   Mode = "topic"   // a round of one topic
	ModeDaily   Mode = "daily"   // 每日五题
	ModeRiddles Mode = "riddles" // 猜谜
	ModePaper   Mode = "paper"   // a written test: nothing is told before it is handed in
)

// RoundStarted begins a round.
type RoundStarted struct {
	// Round counts the rounds of the file from 1.
	Round int  `json:"round"`
	Mode  Mode `json:"mode"`
	// Topic is what the round is about; "" for every topic. Of a written test
	// it is the paper's title.
	Topic string `json:"topic,omitempty"`
	// Seed is what the questions were drawn with.
	Seed uint64 `json:"seed"`
	// Questions are the identities of the questions in the order asked.
	Questions []string `json:"questions"`
	// Points are what each question is worth, as kepu.Ratio writes it; none
	// where all are worth the same.
	Points []string `json:"points,omitempty"`
}

// Answered is one answer, with all that statistics need. In a written test an
// answer may be changed: the last one to a place counts.
type Answered struct {
	Round int `json:"round"`
	// Place is that of the question within the round, from 1.
	Place int `json:"place"`
	// Question is the identity of the question.
	Question string `json:"question"`
	// Kind is that of the question as kepu.Kind names it: single, multiple ….
	Kind     string        `json:"kind"`
	Response kepu.Response `json:"response"`
	// Judged tells whether the kiosk judged the answer; self-assessed ones
	// stay out of scores.
	Judged bool `json:"judged"`
	// Share is the exact share of the points, as kepu.Ratio writes it: 1, 0.5,
	// 1/3; "" where the answer was not judged.
	Share string `json:"share,omitempty"`
}

// RoundEnded ends a round.
type RoundEnded struct {
	Round int `json:"round"`
	// Asked counts the questions that were shown, Judged the answers that the
	// kiosk judged, Right those of them that earned the whole.
	Asked  int `json:"asked"`
	Judged int `json:"judged"`
	Right  int `json:"right"`
	// Finished is false where the round was left before its last question.
	Finished bool `json:"finished"`
}

func (QuizDay) recordType() string      { return "quizDay" }
func (RoundStarted) recordType() string { return "roundStarted" }
func (Answered) recordType() string     { return "answered" }
func (RoundEnded) recordType() string   { return "roundEnded" }

// New returns the record of a body. Bytes that are not UTF-8 become U+FFFD.
func New(seq uint64, at time.Time, body Body) (Record, error) {
	text, err := json.Marshal(body)
	if err != nil {
		return Record{}, fmt.Errorf("journal: record %d, type %q: %w", seq, body.recordType(), err)
	}
	return Record{seq, at, body.recordType(), text}, nil
}

// Decode returns the body of a record. It fails for a type that it does not
// know, and for a body that is not of its type.
func Decode(r Record) (Body, error) {
	switch r.Type {
	case QuizDay{}.recordType():
		return decode[QuizDay](r)
	case RoundStarted{}.recordType():
		return decode[RoundStarted](r)
	case Answered{}.recordType():
		return decode[Answered](r)
	case RoundEnded{}.recordType():
		return decode[RoundEnded](r)
	}
	return nil, fmt.Errorf("journal: record %d has the unknown type %q", r.Seq, r.Type)
}

func decode[B Body](r Record) (Body, error) {
	var body B
	if err := json.Unmarshal(r.Body, &body); err != nil {
		return nil, fmt.Errorf("journal: record %d, type %q: %w", r.Seq, r.Type, err)
	}
	return body, nil
}
