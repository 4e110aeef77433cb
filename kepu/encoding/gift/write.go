package gift

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/source"
)

// Append writes questions as Moodle exports them and returns the extended
// buffer. Each question is read back as it is written: what the format cannot
// carry is a [kepu.NotCarried] that names it, a kind that it does not have is a
// [kepu.KindNotCarried], and a question that would be read as something else is
// left out as a [kepu.NotWritten]. Positions of problems are those of the
// questions.
func Append(dst []byte, questions []kepu.Question) ([]byte, []kepu.Problem) {
	var problems []kepu.Problem
	topic, known := "", len(dst) == 0
	for i := range questions {
		q := &questions[i]
		problem := func(code kepu.Code, args ...any) {
			args = append([]any{strconv.Itoa(i + 1)}, args...)
			problems = append(problems, kepu.Problem{Position: q.At, Code: code, Args: args})
		}
		if q.Kind.String() == "" || q.Kind == kepu.Blank && q.Blanks() > 1 {
			problem(kepu.KindNotCarried, q.Kind)
			continue
		}
		start := len(dst)
		dst = appendGap(dst)
		text := len(dst)
		if !known || q.Topic != topic {
			dst = appendCategory(dst, q.Topic)
		}
		dst = appendQuestion(dst, q)
		end := len(dst)
		dst = appendQuestion(append(dst, '\n'), &neighbour)
		back, _ := read(source.New("", dst[text:]), topic)
		dst = dst[:end]
		if !survives(q, back) {
			dst = dst[:start]
			problem(kepu.NotWritten)
			continue
		}
		for _, field := range lost(q, &back[0]) {
			problem(kepu.NotCarried, field)
		}
		topic, known = back[0].Topic, true
	}
	return dst, problems
}

// neighbour is read back behind every question, to see that the question does
// not spill over.
var neighbour = kepu.Question{Kind: kepu.Judgement, Stem: "水往低处流。", Options: kepu.JudgementOptions(true)}

// survives tells whether what was read back asks the same and has the same key.
// Numbers may have been rounded, and an essay has lost its answer.
func survives(q *kepu.Question, back []kepu.Question) bool {
	if len(back) != 2 {
		return false
	}
	next := neighbour
	next.Topic = back[0].Topic
	if len(next.Differences(&back[1])) > 0 || q.ID == "" && back[0].ID != "" {
		return false
	}
	for _, field := range q.Differences(&back[0]) {
		switch field {
		case kepu.KindField, kepu.StemField, kepu.OptionsField:
			return false
		case kepu.AnswersField:
			if q.Kind != kepu.Essay && q.Kind != kepu.Numeric {
				return false
			}
		}
	}
	return true
}

// lost lists the fields that were not carried. With an essay's answer its
// weight goes, which is no loss of its own.
func lost(q, back *kepu.Question) []kepu.Field {
	fields := q.Differences(back)
	if q.Kind != kepu.Essay || q.Otherwise != "" {
		return fields
	}
	return slices.DeleteFunc(fields, func(f kepu.Field) bool {
		return f == kepu.WeightsField || f == kepu.FeedbackField
	})
}

// appendGap parts what is there from the next question by a blank line.
func appendGap(dst []byte) []byte {
	switch n := len(dst); {
	case n == 0:
	case dst[n-1] != '\n':
		dst = append(dst, '\n', '\n')
	default:
		dst = append(dst, '\n')
	}
	return dst
}

// root is the category that all others stand below; alone it is no topic.
const root = "$course$/top"

func appendCategory(dst []byte, topic string) []byte {
	dst = append(dst, categorySign+" "+root...)
	if topic != "" {
		dst = append(dst, '/')
		dst = appendEscaped(dst, topic, "\\\n")
	}
	return append(dst, '\n', '\n')
}

func appendQuestion(dst []byte, q *kepu.Question) []byte {
	dst = appendTags(dst, q)
	if q.Name != "" {
		dst = append(dst, "::"...)
		dst = appendEscaped(dst, q.Name, signs)
		dst = append(dst, "::"...)
	} else if strings.HasPrefix(q.Stem, "//") {
		dst = append(dst, "[moodle]"...)
	}
	dst = appendText(dst, q.Stem)
	switch q.Kind {
	case kepu.Description:
		return append(dst, '\n')
	case kepu.Essay:
		dst = append(dst, '{')
		return append(appendExplanation(dst, q), "}\n"...)
	case kepu.Judgement:
		dst = appendJudgement(append(dst, '{'), q)
		return append(appendExplanation(dst, q), "}\n"...)
	case kepu.Numeric:
		dst = append(dst, "{#\n"...)
		dst = appendRanges(dst, q)
	case kepu.Matching:
		dst = append(dst, "{\n"...)
		dst = appendPairs(dst, q.Pairs)
	case kepu.Single, kepu.Multiple:
		dst = append(dst, "{\n"...)
		dst = appendOptions(dst, q)
	default:
		dst = append(dst, "{\n"...)
		dst = appendAnswers(dst, q)
	}
	if q.Explanation != "" {
		dst = append(appendExplanation(append(dst, '\t'), q), '\n')
	}
	return append(dst, "}\n"...)
}

func appendExplanation(dst []byte, q *kepu.Question) []byte {
	if q.Explanation == "" {
		return dst
	}
	return appendText(append(dst, "####"...), q.Explanation)
}

func appendFeedback(dst []byte, text string) []byte {
	if text == "" {
		return dst
	}
	return appendText(append(dst, '#'), text)
}

func appendOptions(dst []byte, q *kepu.Question) []byte {
	for i, o := range q.Options {
		w := q.Weight(i)
		switch {
		case q.Kind == kepu.Single && o.Correct:
			dst = append(dst, "\t="...)
		case w == kepu.Ratio{} && !strings.HasPrefix(o.Text, "%"):
			dst = append(dst, "\t~"...)
		default: // also where a text looks like a weight
			dst = appendWeight(append(dst, "\t~"...), w)
		}
		dst = appendText(dst, o.Text)
		dst = append(appendFeedback(dst, o.Feedback), '\n')
	}
	return dst
}

func appendJudgement(dst []byte, q *kepu.Question) []byte {
	verdict, wrong, right := "FALSE", "", ""
	for _, o := range q.Options {
		if o.Correct {
			right = o.Feedback
		} else {
			wrong = o.Feedback
		}
	}
	if slices.ContainsFunc(q.Options, func(o kepu.Option) bool { return o.Text == kepu.True && o.Correct }) {
		verdict = "TRUE"
	}
	dst = append(dst, verdict...)
	if wrong == "" && right != "" {
		dst = append(dst, '#')
	}
	return appendFeedback(appendFeedback(dst, wrong), right)
}

func appendAnswers(dst []byte, q *kepu.Question) []byte {
	for _, a := range q.Answers {
		dst = appendWeight(append(dst, "\t="...), a.Share())
		dst = appendText(dst, a.Text)
		dst = append(appendText(append(dst, '#'), a.Feedback), '\n')
	}
	if q.Otherwise != "" {
		dst = append(appendFeedback(append(dst, "\t=%0%*"...), q.Otherwise), '\n')
	}
	return dst
}

func appendRanges(dst []byte, q *kepu.Question) []byte {
	for _, r := range q.Ranges {
		dst = appendWeight(append(dst, "\t="...), r.Share())
		dst = appendNumber(dst, r.Min)
		if r.Max != r.Min {
			dst = appendNumber(append(dst, ".."...), r.Max)
		}
		dst = append(appendText(append(dst, '#'), r.Feedback), '\n')
	}
	if q.Otherwise != "" {
		dst = append(appendFeedback(append(dst, "\t~"...), q.Otherwise), '\n')
	}
	return dst
}

func appendPairs(dst []byte, pairs []kepu.Pair) []byte {
	for _, p := range pairs {
		dst = appendText(append(dst, "\t="...), p.Left)
		dst = appendEscaped(append(dst, " -> "...), p.Right, signs)
		dst = append(dst, '\n')
	}
	return dst
}

// signs are what is escaped in a text.
const signs = "\\#=~{}:\n"

// appendText writes a text where a format name may stand. One that begins like
// a format name gets one before it.
func appendText(dst []byte, text string) []byte {
	if cut, _ := cutFormat(text, false); len(cut) < len(text) {
		dst = append(dst, "[moodle]"...)
	}
	return appendEscaped(dst, text, signs)
}

func appendEscaped(dst []byte, text, signs string) []byte {
	for {
		i := strings.IndexAny(text, signs)
		if i < 0 {
			return append(dst, text...)
		}
		dst = append(append(dst, text[:i]...), '\\')
		if c := text[i]; c == '\n' {
			dst = append(dst, 'n')
		} else {
			dst = append(dst, c)
		}
		text = text[i+1:]
	}
}
