package gift

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// blanks are what Moodle trims.
const blanks = " \t\n\r\x00\v"

// trim takes off both ends what nobody sees: blanks of every width, and marks
// that editors leave behind. Moodle takes off the narrow ones.
func (r *reader) trim(p span) span {
	for p.from < p.to {
		size := unseen(utf8.DecodeRuneInString(r.text[p.from:p.to]))
		if size == 0 {
			break
		}
		p.from += size
	}
	for p.from < p.to {
		size := unseen(utf8.DecodeLastRuneInString(r.text[p.from:p.to]))
		if size == 0 {
			break
		}
		p.to -= size
	}
	return p
}

// unseen returns the size of a character that shows nothing, 0 of any other.
func unseen(c rune, size int) int {
	switch {
	case c > ' ' && c < 0x7f, c >= 0x3400 && c <= 0x9fff:
		return 0
	case c <= ' ', unicode.IsSpace(c), hanzi.Unwanted(c), c == utf8.RuneError && size == 1:
		return size
	}
	return 0
}

// escaped tells whether an odd number of backslashes stands before an offset;
// an even number escapes itself.
func (r *reader) escaped(at int) bool {
	n := 0
	for n < at && r.text[at-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

// find returns where a sign stands that is not escaped, -1 for nowhere.
func (r *reader) find(p span, sign byte) int {
	for p.from < p.to {
		i := strings.IndexByte(r.text[p.from:p.to], sign)
		if i < 0 {
			return -1
		}
		if !r.escaped(p.from + i) {
			return p.from + i
		}
		p.from += i + 1
	}
	return -1
}

// findText is find for a sign of two characters.
func (r *reader) findText(p span, sign string) int {
	for {
		i := strings.Index(r.of(p), sign)
		if i < 0 {
			return -1
		}
		if !r.escaped(p.from + i) {
			return p.from + i
		}
		p.from += i + 1
	}
}

// unescaped maps what may stand behind a backslash to what it means; 0 where
// the backslash stays.
func unescaped(c byte) byte {
	switch c {
	case '\\', ':', '#', '=', '{', '}', '~':
		return c
	case 'n':
		return '\n'
	}
	return 0
}

// plain returns a raw text as it is meant: escapes resolved, lines trimmed,
// tabs as blanks, no control characters. It shares the source's memory where it
// can.
func (r *reader) plain(raw string) string {
	raw = strings.Trim(raw, blanks)
	if strings.IndexByte(raw, '\\') >= 0 || strings.IndexByte(raw, '\n') >= 0 {
		raw = resolved(raw)
	}
	return r.cleaned(raw)
}

// cleaned makes a text fit to be shown.
func (r *reader) cleaned(raw string) string {
	if strings.IndexByte(raw, '\t') >= 0 {
		raw = strings.ReplaceAll(raw, "\t", " ")
	}
	if r.unclean {
		raw, _ = hanzi.Clean(raw)
	}
	return strings.TrimSpace(raw)
}

// resolved trims every line and resolves its escapes.
func resolved(raw string) string {
	var b strings.Builder
	b.Grow(len(raw))
	for first := true; ; first = false {
		line, rest, more := strings.Cut(raw, "\n")
		if !first {
			b.WriteByte('\n')
		}
		unescapeTo(&b, strings.Trim(line, blanks))
		if !more {
			return b.String()
		}
		raw = rest
	}
}

func unescapeTo(b *strings.Builder, line string) {
	for {
		i := strings.IndexByte(line, '\\')
		if i < 0 || i+1 == len(line) {
			b.WriteString(line)
			return
		}
		b.WriteString(line[:i])
		if c := unescaped(line[i+1]); c != 0 {
			b.WriteByte(c)
			line = line[i+2:]
		} else {
			b.WriteByte('\\')
			line = line[i+1:]
		}
	}
}

var formats = [...]string{"[html]", "[markdown]", "[plain]", "[moodle]"}

// cutFormat takes the name of a format off a text and tells whether the text is
// HTML; without a name it is what the default says.
func cutFormat(raw string, html bool) (string, bool) {
	if raw != "" && raw[0] == '[' {
		for i, f := range formats {
			if rest, ok := strings.CutPrefix(raw, f); ok {
				return rest, i == 0
			}
		}
	}
	return raw, html
}

// formatted reads a text that may name its format; the stem's is the default.
func (r *reader) formatted(raw string) string { return r.shown(cutFormat(raw, r.html)) }

// shown returns a text as people see it.
func (r *reader) shown(raw string, html bool) string {
	text := r.plain(raw)
	if html {
		plain, media := plainHTML(text)
		r.media = r.media || media
		text = plain
	}
	return text
}

// fits tells whether no text of the question is too long.
func (r *reader) fits(q *kepu.Question) bool {
	field, most, long := limit.Exceeded(q)
	if long {
		r.problems = append(r.problems, kepu.Problem{Position: q.At, Code: kepu.TooLong, Args: []any{field, most}})
	}
	return !long
}
