package gift

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// Names of the tags that carry what GIFT has no place for.
const (
	kindTag       = "题型"
	difficultyTag = "难度"
	pointsTag     = "分值"
	citationTag   = "来源"
	audienceTag   = "对象"
	areaTag       = "地区"
	validTag      = "有效期至"
)

// tags reads the [id:…] and [tag:…] of the comments above a question.
func (r *reader) tags(q *kepu.Question, comments span) bool {
	s := r.of(comments)
	if strings.IndexByte(s, '[') < 0 {
		return true
	}
	id, _, _ := token(s, "[id:", "")
	q.ID = r.value(id)
	for {
		raw, rest, ok := token(s, "[tag:", "<>`")
		if !ok {
			return true
		}
		s = rest
		tag := r.value(raw)
		if name, value, ok := strings.Cut(tag, ":"); tag != "" && (!ok || !setField(q, name, value)) {
			q.Tags = append(q.Tags, tag)
		}
	}
}

// token finds the first token that starts with open, and returns its value and
// what follows. It ends at a bracket that is not escaped; control characters
// and those of bad cannot be in it. An escaped bracket ends a token that nothing
// else ends.
func token(s, open, bad string) (value, rest string, ok bool) {
	for {
		i := strings.Index(s, open)
		if i < 0 {
			return "", "", false
		}
		s = s[i+len(open):]
		end, last := 0, 0
	scan:
		for end < len(s) {
			switch c := s[end]; {
			case c == '\\' && strings.HasPrefix(s[end+1:], "]"):
				end++
				last = end
			case c == ']', c < ' ', c == 0x7f, strings.IndexByte(bad, c) >= 0:
				break scan
			}
			end++
		}
		switch {
		case end > 0 && end < len(s) && s[end] == ']':
			return s[:end], s[end+1:], true
		case last > 0:
			return s[:last], s[last+1:], true
		}
		s = s[end:]
	}
}

// value is a token's text; nothing but the bracket is escaped in it.
func (r *reader) value(raw string) string {
	if strings.Contains(raw, `\]`) {
		raw = strings.ReplaceAll(raw, `\]`, "]")
	}
	return r.cleaned(raw)
}

// setField takes a tag of the form name:value as a field of the question; false
// where it is none, does not fit or would be the second.
func setField(q *kepu.Question, name, value string) bool {
	value = strings.TrimSpace(value)
	text := func(field *string) bool {
		if *field != "" || value == "" {
			return false
		}
		*field = value
		return true
	}
	switch name {
	case kindTag:
		return setKind(q, value)
	case difficultyTag:
		if q.Difficulty != 0 || len(value) != 1 || value[0] < '1' || value[0] > '5' {
			return false
		}
		q.Difficulty = int(value[0] - '0')
		return true
	case pointsTag:
		points, ok := kepu.ParseRatio(value)
		if !ok || q.Points != (kepu.Ratio{}) || points.Sign() <= 0 || points.Cmp(kepu.NewRatio(1000, 1)) > 0 {
			return false
		}
		q.Points = points
		return true
	case validTag:
		day, err := calendar.ParseDate(value)
		if err != nil || !q.ValidUntil.IsZero() {
			return false
		}
		q.ValidUntil = day
		return true
	case citationTag:
		return text(&q.Citation)
	case audienceTag:
		return text(&q.Audience)
	case areaTag:
		return text(&q.Area)
	}
	return false
}

// setKind makes a short answer the kind that GIFT has no form for.
func setKind(q *kepu.Question, name string) bool {
	if q.Kind != kepu.Short {
		return false
	}
	switch name {
	case kindName(kepu.Riddle):
		q.Kind = kepu.Riddle
	case kindName(kepu.Blank):
		q.Kind = kepu.Blank
		for i := range q.Answers {
			q.Answers[i].Blank = 1
		}
	default:
		return false
	}
	return true
}

func kindName(k kepu.Kind) string { return strings.TrimSuffix(k.Text(kepu.Hans), "题") }

// appendTags writes the comment above a question, where it has something to
// say. Fields come before the bank's own tags, so that a tag which looks like a
// field stays a tag.
func appendTags(dst []byte, q *kepu.Question) []byte {
	start := len(dst)
	dst = append(dst, "//"...)
	empty := len(dst)
	tag := func(name, value string) {
		if value != "" {
			dst = appendToken(dst, " [tag:"+name+":", value)
		}
	}
	if q.ID != "" {
		dst = appendToken(dst, " [id:", q.ID)
	}
	if q.Kind == kepu.Blank || q.Kind == kepu.Riddle {
		tag(kindTag, kindName(q.Kind))
	}
	if q.Difficulty > 0 && q.Difficulty <= 5 {
		tag(difficultyTag, string(rune('0'+q.Difficulty)))
	}
	if q.Points != (kepu.Ratio{}) {
		tag(pointsTag, q.Points.String())
	}
	tag(citationTag, q.Citation)
	tag(audienceTag, q.Audience)
	tag(areaTag, q.Area)
	tag(validTag, q.ValidUntil.String())
	for _, t := range q.Tags {
		dst = appendToken(dst, " [tag:", t)
	}
	if len(dst) == empty {
		return dst[:start]
	}
	return append(dst, '\n')
}

// appendToken keeps to one line whatever the value holds: a second line would
// be read as a question. A value that ends in a backslash would run on, and is
// left out.
func appendToken(dst []byte, open, value string) []byte {
	if strings.HasSuffix(value, `\`) {
		return dst
	}
	dst = append(dst, open...)
	for i := range len(value) {
		switch c := value[i]; c {
		case '\n', '\r':
			dst = append(dst, ' ')
		case ']':
			dst = append(dst, `\]`...)
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, ']')
}
