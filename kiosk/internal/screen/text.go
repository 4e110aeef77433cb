package screen

import (
	"strings"

	"github.com/rivo/uniseg"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// clean returns a text that is safe to put into cells: no control characters,
// nothing that changes the direction or the width of what follows.
func clean(s string) string {
	s, _ = hanzi.Clean(unsafeForCells.Replace(s))
	return s
}

var unsafeForCells = strings.NewReplacer(
	"\t", " ", "\u2028", "\n", "\u2029", "\n",
	"\ufe0e", "", "\ufe0f", "", // terminals disagree about the width of what they follow
)

// width returns how many columns a text takes.
func width(s string) int { return uniseg.StringWidth(s) }

// fit returns a text that takes at most that many columns, with two dots where
// the rest was.
func fit(s string, columns int) string {
	if width(s) <= columns {
		return s
	}
	const dots = ".."
	if columns <= len(dots) {
		return dots[:max(columns, 0)]
	}
	end, w := 0, 0
	for _, c := range clusters(s) {
		if w += c.width; w > columns-len(dots) {
			break
		}
		end += len(c.text)
	}
	return s[:end] + dots
}

// fitWhole is fit of a text that may say more in brackets: where that does not
// fit, it is left out as a whole.
func fitWhole(s string, columns int) string {
	short := fit(s, columns)
	if short == s {
		return s
	}
	for _, brackets := range [][2]string{{"（", "）"}, {" (", ")"}} {
		if at := strings.LastIndex(short, brackets[0]); at > 0 && !strings.Contains(short[at:], brackets[1]) {
			return strings.TrimSpace(short[:at])
		}
	}
	return short
}

// A cluster is what a person takes for one character.
type cluster struct {
	text  string
	width int
}

func clusters(s string) []cluster {
	list := make([]cluster, 0, len(s)/2)
	for state := -1; s != ""; {
		var c cluster
		c.text, s, c.width, state = uniseg.FirstGraphemeClusterInString(s, state)
		list = append(list, c)
	}
	return list
}

const (
	// closing signs never begin a line,
	closing = "，。？！；：、）》”’】〕」』〉…—·～％℃°々,.!?;:)]}%"
	// opening ones never end it.
	opening = "（《“‘【〔「『〈([{￥$"
)

func (c cluster) closes() bool { return strings.Contains(closing, c.text) }
func (c cluster) opens() bool  { return strings.Contains(opening, c.text) }
func (c cluster) blank() bool  { return c.text == " " || c.text == "\u3000" }

// latin tells whether a character belongs to a word that is kept together.
func (c cluster) latin() bool { return c.width == 1 && !(c.text > "~" && (c.closes() || c.opens())) }

// mayBreak tells whether a line may end between two characters.
func mayBreak(before, after cluster) bool {
	switch {
	case after.blank():
		return false
	case before.blank():
		return true
	case after.closes(), before.opens():
		return false
	}
	return !before.latin() || !after.latin()
}

// wrap breaks a text into lines of at most that many columns, as Chinese is
// set: between any two characters, but no line begins with a closing sign or
// ends with an opening one, and words and numbers are broken only where they
// are longer than a line. Newlines in the text stay; an empty text has no
// lines.
func wrap(text string, columns int) []string {
	if text == "" {
		return nil
	}
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		lines = appendWrapped(lines, clusters(strings.Trim(paragraph, " \u3000")), max(columns, 2))
	}
	return lines
}

func appendWrapped(lines []string, list []cluster, columns int) []string {
	for {
		end, w := 0, 0
		for end < len(list) && w+list[end].width <= columns {
			w += list[end].width
			end++
		}
		if end == len(list) {
			return append(lines, join(list))
		}
		cut := end
		for cut > 0 && !list[cut].blank() && !mayBreak(list[cut-1], list[cut]) {
			cut--
		}
		if cut == 0 {
			cut = max(end, 1)
		}
		lines = append(lines, join(list[:cut]))
		list = list[cut:]
		for len(list) > 0 && list[0].blank() {
			list = list[1:]
		}
		if len(list) == 0 {
			return lines
		}
	}
}

func join(list []cluster) string {
	var b strings.Builder
	for _, c := range list {
		b.WriteString(c.text)
	}
	return strings.TrimRight(b.String(), " \u3000")
}
