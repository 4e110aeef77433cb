package quiztext

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
)

// Append writes questions in the form that the package documentation shows and
// returns the extended buffer. Each question is read back as it is written:
// what the format cannot carry is a [kepu.NotCarried] that names it, and a
// question whose text would be taken for something else is left out as a
// [kepu.NotWritten]. Positions of problems are those of the questions.
func Append(dst []byte, questions []kepu.Question) ([]byte, []kepu.Problem) {
	var problems []kepu.Problem
	n := 1
	for i := range questions {
		q := &questions[i]
		start := len(dst)
		if start > 0 {
			dst = append(dst, '\n')
		}
		dst = appendQuestion(dst, q, n)
		end := len(dst)
		dst = appendQuestion(append(dst, '\n'), &neighbour, n+1)
		back, doubts := Read("", dst[start:])
		dst = dst[:end]
		if len(back) != 2 || !alike(back[0], *q) || len(neighbour.Differences(&back[1])) > 0 || slices.ContainsFunc(doubts, isError) {
			dst = dst[:start]
			problems = append(problems, kepu.Problem{Position: q.At, Code: kepu.NotWritten, Args: []any{strconv.Itoa(i + 1)}})
			continue
		}
		for _, what := range q.Differences(&back[0]) {
			problems = append(problems, kepu.Problem{Position: q.At, Code: kepu.NotCarried, Args: []any{strconv.Itoa(i + 1), what}})
		}
		n++
	}
	return dst, problems
}

// neighbour is read back behind every question, to see that the question does
// not spill over.
var neighbour = kepu.Question{Kind: kepu.Judgement, Stem: "水往低处流。", Options: kepu.JudgementOptions(true)}

func isError(p kepu.Problem) bool { return p.Severity() == kepu.Error }

// alike tells whether two questions have the same words, whatever their ids.
func alike(a, b kepu.Question) bool {
	a.ID, b.ID = "", ""
	return a.Identity() == b.Identity()
}

func appendQuestion(dst []byte, q *kepu.Question, n int) []byte {
	dst = strconv.AppendInt(dst, int64(n), 10)
	dst = append(dst, ". 【"...)
	dst = append(dst, tagFor(q)...)
	dst = append(dst, "】"...)
	dst = appendLines(dst, q.Stem)
	switch q.Kind {
	case kepu.Single, kepu.Multiple:
		key := []byte(nil)
		for i, o := range q.Options {
			letter := byte('A' + i)
			dst = append(dst, letter, '.', ' ')
			dst = appendLines(dst, o.Text)
			if o.Correct {
				key = append(key, letter)
			}
		}
		dst = appendLabel(dst, answer.AnswerLabel, string(key))
	case kepu.Judgement:
		right := slices.ContainsFunc(q.Options, func(o kepu.Option) bool { return o.Text == kepu.True && o.Correct })
		v := kepu.False
		if right {
			v = kepu.True
		}
		dst = appendLabel(dst, answer.AnswerLabel, v)
	case kepu.Blank:
		dst = appendLabel(dst, answer.AnswerLabel, blanksText(q.Answers))
	case kepu.Numeric:
		for _, r := range q.Ranges {
			text := r.Min.String()
			if r.Max != r.Min {
				text += ".." + r.Max.String()
			}
			dst = appendLabel(dst, answer.AnswerLabel, text)
		}
	case kepu.Matching:
		dst = append(dst, "答案：\n"...)
		for _, p := range q.Pairs {
			dst = append(dst, p.Left...)
			dst = append(dst, " -> "...)
			dst = append(dst, p.Right...)
			dst = append(dst, '\n')
		}
	case kepu.Short, kepu.Essay, kepu.Riddle:
		for _, a := range q.Answers {
			dst = appendLabel(dst, answer.AnswerLabel, a.Text)
		}
	}
	dst = appendLabel(dst, answer.ExplanationLabel, q.Explanation)
	if q.Difficulty > 0 {
		dst = appendLabel(dst, answer.DifficultyLabel, strconv.Itoa(q.Difficulty))
	}
	if q.Points != (kepu.Ratio{}) {
		dst = appendLabel(dst, answer.PointsLabel, q.Points.String())
	}
	dst = appendLabel(dst, answer.TopicLabel, q.Topic)
	dst = appendLabel(dst, answer.CitationLabel, q.Citation)
	dst = appendLabel(dst, answer.AudienceLabel, q.Audience)
	dst = appendLabel(dst, answer.TagLabel, strings.Join(q.Tags, "、"))
	dst = appendLabel(dst, answer.AreaLabel, q.Area)
	dst = appendLabel(dst, answer.ValidLabel, q.ValidUntil.String())
	return appendLabel(dst, answer.IDLabel, q.ID)
}

func tagFor(q *kepu.Question) string {
	switch q.Kind {
	case kepu.Multiple:
		right := 0
		for _, o := range q.Options {
			if o.Correct {
				right++
			}
		}
		if right == 1 {
			return "不定项"
		}
	case kepu.Description:
		return q.Kind.Text(kepu.Hans)
	}
	return strings.TrimSuffix(q.Kind.Text(kepu.Hans), "题")
}

// writtenLabels are the words that Append uses.
var writtenLabels = map[answer.Label]string{
	answer.AnswerLabel: "答案", answer.ExplanationLabel: "解析", answer.TopicLabel: "知识点", answer.DifficultyLabel: "难度", answer.PointsLabel: "分值",
	answer.CitationLabel: "来源", answer.AudienceLabel: "对象", answer.AreaLabel: "地区", answer.ValidLabel: "有效期至", answer.TagLabel: "标签", answer.IDLabel: "编号",
}

func appendLabel(dst []byte, l answer.Label, text string) []byte {
	if text == "" {
		return dst
	}
	dst = append(dst, writtenLabels[l]...)
	dst = append(dst, "："...)
	return appendLines(dst, text)
}

// appendLines writes a text; where its reader would join a line to the next, a
// backslash keeps them apart.
func appendLines(dst []byte, text string) []byte {
	for {
		line, rest, more := strings.Cut(text, "\n")
		dst = append(dst, line...)
		if !more {
			return append(dst, '\n')
		}
		if r, _ := utf8.DecodeLastRuneInString(line); !strings.ContainsRune("。？！；：…”", r) {
			dst = append(dst, '\\')
		}
		dst = append(dst, '\n')
		text = rest
	}
}

// blanksText joins alternatives with / and blanks with ；. Blanks around the
// slash keep it apart from a fraction's.
func blanksText(answers []kepu.Answer) string {
	var b strings.Builder
	for i, a := range answers {
		if i > 0 {
			if a.Blank == answers[i-1].Blank {
				b.WriteString(" / ")
			} else {
				b.WriteString("；")
			}
		}
		b.WriteString(a.Text)
	}
	return b.String()
}
