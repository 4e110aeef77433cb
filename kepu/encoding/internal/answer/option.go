package answer

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// Plain is the form in which two option texts are compared.
func Plain(s string) string {
	return strings.Trim(hanzi.Fold(s, hanzi.Same), ".,;:!?。、")
}

// Repeats tells whether a key names a letter twice, as one that belongs to
// several questions does.
func Repeats(value string) bool {
	var seen Set
	for i := 0; i < len(value) && isLetter(value[i]); i++ {
		bit := Set(1) << (int(value[i]|0x20) - 'a')
		if seen&bit != 0 {
			return true
		}
		seen |= bit
	}
	return false
}

// Named finds the option whose text an answer repeats, -1 for none. texts are
// Plain.
func Named(value string, texts []string) int { return slices.Index(texts, Plain(value)) }

// Beside tells whether the text beside letters is that of the options they
// choose; of a single one a part is enough. text and texts are Plain.
func Beside(text string, set Set, texts []string) bool {
	if set.Count() == 1 {
		i := bits.TrailingZeros32(uint32(set))
		return i < len(texts) && agrees(text, i, texts)
	}
	var all strings.Builder
	for i, t := range texts {
		if set.Has(i) {
			all.WriteString(t)
		}
	}
	return all.Len() > 0 && unpunctuated(text) == unpunctuated(all.String())
}

// agrees tells whether the text beside a letter is that option's: the same, or
// part of it or the other way round while no other option is meant.
func agrees(text string, i int, texts []string) bool {
	if text == texts[i] {
		return true
	}
	for _, t := range texts {
		if t == text {
			return false
		}
	}
	return utf8.RuneCountInString(text) >= 2 && (strings.Contains(texts[i], text) ||
		utf8.RuneCountInString(texts[i]) >= 2 && strings.HasPrefix(text, texts[i]))
}

// unpunctuated leaves out what may stand between texts in a row.
func unpunctuated(s string) string {
	return strings.NewReplacer(",", "", ";", "", "、", "", ".", "", "。", "", " ", "").Replace(s)
}
