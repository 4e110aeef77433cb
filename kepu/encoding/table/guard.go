package table

import "strings"

// A spreadsheet takes a cell that starts with = + - or @ for a formula. A ' in
// front makes it text; so do people who type '0571, and programs write ="0571".

// unguarded takes the signs off that are there for the spreadsheet only.
func unguarded(s string) string {
	switch {
	case s == "":
	case s[0] == '\'' && guarded(s):
		return s[1:]
	case s[0] == '=' && len(s) > 3 && s[1] == '"' && s[len(s)-1] == '"' && strings.Count(s, `"`) == 2:
		return strings.TrimSpace(s[2 : len(s)-1])
	}
	return s
}

// guarded tells whether the ' that s starts with is no part of the text: a sign
// follows it, or a number or a Chinese word that no second ' makes a quotation.
func guarded(s string) bool {
	rest := strings.TrimLeft(s, "'")
	return len(rest) < len(s) && rest != "" && (formula(rest) || (isDigit(rest[0]) || rest[0] >= 0x80) && strings.IndexByte(rest, '\'') < 0)
}

func formula(s string) bool { return strings.IndexByte("=+-@", s[0]) >= 0 }

// guard makes a text safe for a spreadsheet. It comes back the same.
func guard(s string) string {
	if s != "" && (formula(s) || guarded(s)) {
		return "'" + s
	}
	return s
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
