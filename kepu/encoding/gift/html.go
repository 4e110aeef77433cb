package gift

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// plainHTML returns what a browser would show of an HTML text, as plain text:
// blocks and <br> are lines of their own, entities are characters, tags go. It
// also tells whether something went that a person would miss.
func plainHTML(s string) (text string, media bool) {
	if !strings.ContainsAny(s, "<&\n") {
		return s, false
	}
	h := htmlText{rest: s}
	h.out.Grow(len(s))
	for h.rest != "" {
		i := strings.IndexAny(h.rest, "<&")
		if i < 0 {
			i = len(h.rest)
		}
		h.write(h.rest[:i])
		if h.rest = h.rest[i:]; h.rest != "" {
			h.sign()
		}
	}
	text, _ = hanzi.Clean(h.out.String())
	return tidyLines(text), h.media
}

// tidyLines trims the lines of a text and leaves out the empty ones.
func tidyLines(s string) string {
	if strings.IndexByte(s, '\n') < 0 {
		return strings.TrimSpace(s)
	}
	lines := strings.Split(s, "\n")
	n := 0
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			lines[n] = line
			n++
		}
	}
	return strings.Join(lines[:n], "\n")
}

// htmlText is a text on its way out of HTML.
type htmlText struct {
	rest  string
	out   strings.Builder
	gap   byte // a blank or a line end that is due before the next text
	raise *strings.Replacer
	loose bool // quotes do not close: a tag ends at the next >
	media bool
}

// write adds a text; runs of blanks are one blank. Wide blanks stay, they are
// places to write in.
func (h *htmlText) write(s string) {
	if h.raise != nil {
		s = h.raise.Replace(s)
	}
	for s != "" {
		end := strings.IndexAny(s, spaces)
		if end < 0 {
			end = len(s)
		}
		if end > 0 {
			h.word(s[:end])
		}
		rest := strings.TrimLeft(s[end:], spaces)
		if len(rest) < len(s)-end && h.gap == 0 {
			h.gap = ' '
		}
		s = rest
	}
}

const spaces = " \t\n\r\f"

func (h *htmlText) word(s string) {
	if h.gap != 0 && h.out.Len() > 0 {
		h.out.WriteByte(h.gap)
	}
	h.gap = 0
	h.out.WriteString(s)
}

// sign reads the < or & that the rest starts with.
func (h *htmlText) sign() {
	if h.rest[0] == '&' {
		text, size := entity(h.rest)
		h.word(text) // a blank too: &nbsp; is there to be seen
		h.rest = h.rest[size:]
		return
	}
	if after, ok := strings.CutPrefix(h.rest, "<!--"); ok {
		_, h.rest, _ = strings.Cut(after, "-->")
		return
	}
	end := h.tagEnd()
	if end < 0 {
		h.write("<")
		h.rest = h.rest[1:]
		return
	}
	tag := h.rest[1:end]
	h.rest = h.rest[end+1:]
	h.tag(tag)
}

// tagEnd returns where the tag ends that the rest starts with, -1 where it is
// none. Quotes may hide a >, unless they never close.
func (h *htmlText) tagEnd() int {
	if len(h.rest) < 2 || !tagStart(h.rest[1]) {
		return -1
	}
	if !h.loose {
		quote := byte(0)
		for i := 1; i < len(h.rest); i++ {
			switch c := h.rest[i]; {
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '"' || c == '\'':
				quote = c
			case c == '>':
				return i
			}
		}
		h.loose = true
	}
	return strings.IndexByte(h.rest[:min(len(h.rest), maxTag)], '>')
}

// maxTag bounds a tag whose quotes do not close.
const maxTag = 1 << 10

func tagStart(c byte) bool {
	return c == '/' || c == '!' || c == '?' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// tag does what a tag does to the text.
func (h *htmlText) tag(tag string) {
	name := strings.TrimPrefix(tag, "/")
	end := 0
	for end < len(name) && (digits(name[end:end+1]) || 'a' <= name[end]|0x20 && name[end]|0x20 <= 'z') {
		end++
	}
	name = strings.ToLower(name[:end])
	closing := strings.HasPrefix(tag, "/")
	h.media = h.media || strings.Contains(tag, "@@PLUGINFILE@@")
	switch name {
	case "br", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "hr", "pre", "blockquote", "section", "article",
		"h1", "h2", "h3", "h4", "h5", "h6":
		h.gap = '\n'
	case "td", "th":
		if h.gap == 0 {
			h.gap = ' '
		}
	case "img", "audio", "video", "iframe", "object", "embed", "svg", "canvas":
		h.media = true
	case "script", "style":
		if !closing {
			h.skip("</" + name)
		}
	case "sup", "sub":
		h.raise = nil
		if !closing {
			h.raise = raised[name]
		}
	}
}

// skip leaves out everything up to a closing tag.
func (h *htmlText) skip(to string) {
	for {
		i := strings.Index(h.rest, "</")
		if i < 0 {
			h.rest = ""
			return
		}
		h.rest = h.rest[i:]
		if len(h.rest) >= len(to) && strings.EqualFold(h.rest[:len(to)], to) {
			return
		}
		h.rest = h.rest[len("</"):]
	}
}

// raised keeps 10<sup>6</sup> from becoming 106.
var raised = map[string]*strings.Replacer{
	"sup": strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "+", "⁺", "-", "⁻", "−", "⁻", "n", "ⁿ"),
	"sub": strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉", "+", "₊", "-", "₋"),
}

// entity reads the entity that s starts with and its length; an & that starts
// none is text.
func entity(s string) (text string, size int) {
	end := strings.IndexByte(s[:min(len(s), 12)], ';')
	if end < 0 {
		return "&", 1
	}
	name := s[1:end]
	if code, ok := strings.CutPrefix(name, "#"); ok {
		base := 10
		if strings.HasPrefix(code, "x") || strings.HasPrefix(code, "X") {
			code, base = code[1:], 16
		}
		n, err := strconv.ParseUint(code, base, 32)
		if err != nil || n == 0 || n > unicode.MaxRune || 0xd800 <= n && n < 0xe000 {
			return "&", 1
		}
		return string(rune(n)), end + 1
	}
	if text, ok := entities[name]; ok {
		return text, end + 1
	}
	return "&", 1
}

// entities are those that editors write, and what people use by hand.
var entities = map[string]string{
	"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ",
	"ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "laquo": "«", "raquo": "»", "hellip": "…", "mdash": "—", "ndash": "–",
	"middot": "·", "bull": "•", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷", "minus": "−", "ne": "≠", "le": "≤", "ge": "≥",
	"asymp": "≈", "sup1": "¹", "sup2": "²", "sup3": "³", "frac12": "½", "frac14": "¼", "frac34": "¾", "permil": "‰", "micro": "µ",
	"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "theta": "θ", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ", "omega": "ω",
	"Delta": "Δ", "Sigma": "Σ", "Omega": "Ω", "infin": "∞", "radic": "√", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔",
	"sect": "§", "para": "¶", "copy": "©", "reg": "®", "trade": "™", "yen": "¥", "euro": "€", "pound": "£", "cent": "¢",
	"zwj": "", "zwnj": "", "shy": "",
}
