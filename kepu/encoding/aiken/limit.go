package aiken

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
)

// The longest texts, in characters. A page of a textbook fits.
const (
	maxStem   = 4000
	maxOption = 1000
)

func (r *reader) tooLong(d *draft, stem string) bool {
	if over(stem, maxStem) {
		r.problem(d.at, kepu.TooLong, kepu.StemField, maxStem)
		return true
	}
	for _, o := range d.options {
		if over(o.text, maxOption) {
			r.problem(o.at, kepu.TooLong, kepu.OptionsField, maxOption)
			return true
		}
	}
	return false
}

func over(s string, limit int) bool { return len(s) > limit && utf8.RuneCountInString(s) > limit }

// plain is a text as questions have it, without tabs.
func plain(s string) string {
	if strings.IndexByte(s, '\t') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\t", " ")
}
