package gift

import (
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
)

const categorySign = "$CATEGORY:"

// block reads the first of the blocks and returns how many it took.
func (r *reader) block(blocks []block) int {
	b := blocks[0]
	p := b.body
	if rest, ok := strings.CutPrefix(r.of(p), categorySign); ok {
		r.category(span{p.to - len(rest), p.to})
		return 1
	}
	name, p := r.name(p)
	open, shut := r.find(p, '{'), r.find(p, '}')
	switch {
	case open >= 0 && shut < 0:
		return r.unclosed(open, blocks)
	case shut >= 0 && (open < 0 || shut < open):
		r.problem(shut, kepu.Braces, "}")
		return 1
	}
	r.questions = append(r.questions, kepu.Question{At: r.s.At(b.body.from), Name: name, Topic: r.topic})
	q := &r.questions[len(r.questions)-1]
	r.count++
	if !r.question(q, p, open, shut) || !r.tags(q, b.comments) || !r.fits(q) {
		r.questions[len(r.questions)-1] = kepu.Question{}
		r.questions = r.questions[:len(r.questions)-1]
	}
	return 1
}

// question reads what stands behind the name; open and shut are the braces, -1
// where there are none.
func (r *reader) question(q *kepu.Question, p span, open, shut int) bool {
	r.html, r.media = false, false
	if open < 0 {
		q.Kind = kepu.Description
		q.Stem = r.stem(r.of(p))
		if i := strings.Index(q.Stem, "｛"); i >= 0 && strings.Contains(q.Stem[i:], "｝") {
			r.problem(p.from, kepu.WideSigns, "｛")
		}
		if r.media {
			r.problem(p.from, kepu.MediaDropped)
		}
		return q.Stem != ""
	}
	q.Stem = r.stem(r.around(p, open, shut))
	if q.Stem == "" {
		r.problem(p.from, kepu.NoStem, r.number(q))
		return false
	}
	if second := r.find(span{shut + 1, p.to}, '{'); second >= 0 {
		r.problem(second, kepu.SecondBraces)
	}
	inside := r.trim(span{open + 1, shut})
	if at := r.generalFeedback(inside); at >= 0 {
		// Blanks before a format name are not skipped here, as Moodle does not.
		q.Explanation = r.formatted(r.of(span{at + len("####"), inside.to}))
		inside = r.trim(span{inside.from, at})
	}
	ok := r.answer(q, inside)
	if sign := wideSign(q); ok && sign != "" {
		r.problem(inside.from, kepu.WideSigns, sign)
	}
	if ok && r.media {
		r.problem(p.from, kepu.MediaDropped)
	}
	return ok
}

// name reads ::name:: and returns what follows. Two colons that nothing closes
// are dropped, as Moodle drops them.
func (r *reader) name(p span) (string, span) {
	if !strings.HasPrefix(r.of(p), "::") {
		return "", p
	}
	p.from += len("::")
	end := r.findText(p, "::")
	if end < 0 {
		return "", r.trim(p)
	}
	name := r.plain(r.text[p.from:end])
	return name, r.trim(span{end + len("::"), p.to})
}

// around is the raw stem. Braces in the middle of a sentence leave a line to
// write on; braces at its end leave nothing.
func (r *reader) around(p span, open, shut int) string {
	before, after := r.text[p.from:open], r.text[shut+1:p.to]
	switch {
	case after == "":
		return before
	case after[len(after)-1] == '}' && !r.escaped(p.to-1):
		return before + after
	}
	return before + "_____" + after
}

// stem reads a raw stem; its format is that of the other texts, too.
func (r *reader) stem(raw string) string {
	raw = strings.Trim(raw, blanks)
	text, html := cutFormat(raw, false)
	r.html = html
	return r.shown(text, html)
}

// generalFeedback finds the last #### of the answer, -1 where there is none.
func (r *reader) generalFeedback(p span) int {
	for to := p.to; ; {
		i := strings.LastIndex(r.of(span{p.from, to}), "####")
		if i < 0 {
			return -1
		}
		at := p.from + i
		if !r.escaped(at) {
			return at
		}
		to = at + len("###")
	}
}

// unclosed reports a brace that its block does not close. Where the closing one
// stands in a later block, a blank line inside the braces broke the question;
// the blocks up to there are pieces of it.
func (r *reader) unclosed(open int, blocks []block) int {
	for i, b := range blocks[1:] {
		if text := r.of(b.body); strings.HasPrefix(text, "::") || strings.HasPrefix(text, categorySign) {
			break
		}
		next, shut := r.find(b.body, '{'), r.find(b.body, '}')
		switch {
		case next < 0 && shut < 0:
			continue
		case shut >= 0 && (next < 0 || shut < next):
			r.problem(open, kepu.BlankInBraces, blocks[0].end)
			return i + 2
		}
		break
	}
	r.problem(open, kepu.Braces, "{")
	return 1
}

// category takes a path as the topic of what follows.
func (r *reader) category(p span) {
	p = r.trim(p)
	if end := strings.IndexByte(r.of(p), '\n'); end >= 0 {
		// A category of several lines is a forgotten blank line.
		more := r.trim(span{p.from + end, p.to})
		p = r.trim(span{p.from, p.from + end})
		r.problem(more.from, kepu.CategoryRunsOn)
	}
	topic := topicOf(r.plain(r.of(p)))
	if limit.Longer(topic, limit.Option) {
		r.problem(p.from, kepu.TooLong, kepu.TopicField, limit.Option)
		topic = ""
	}
	r.topic = topic
}

// topicOf leaves out what Moodle puts before a path: the context in dollars,
// and the category that all others stand below.
func topicOf(path string) string {
	if first, rest, _ := strings.Cut(path, "/"); context(first) {
		path = rest
	}
	if path == "top" {
		return ""
	}
	return strings.TrimSpace(strings.TrimPrefix(path, "top/"))
}

func context(s string) bool {
	return len(s) > 2 && s[0] == '$' && s[len(s)-1] == '$' && strings.Trim(s[1:len(s)-1], "abcdefghijklmnopqrstuvwxyz") == ""
}

// number is what the question is called in a problem.
func (r *reader) number(q *kepu.Question) string {
	if q.Name != "" {
		return q.Name
	}
	return strconv.Itoa(r.count)
}

// wideSign finds, in what was read as a short answer, the sign of a Chinese
// keyboard that was meant for one of GIFT's.
func wideSign(q *kepu.Question) string {
	if q.Kind != kepu.Short {
		return ""
	}
	arrows := 0
	for _, a := range q.Answers {
		switch text := a.Text; {
		case text == "Ｔ", text == "Ｆ":
			return text
		case strings.HasPrefix(text, "＝"), strings.HasPrefix(text, "＃"):
			return text[:len("＝")]
		case strings.Contains(text, " ～"):
			return "～"
		case strings.Contains(text, "→"):
			arrows++
		}
	}
	if arrows > 1 && arrows == len(q.Answers) {
		return "→"
	}
	return ""
}
