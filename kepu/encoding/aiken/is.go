package aiken

import "strings"

// Is tells whether a text looks like Aiken: an ANSWER with a letter behind two
// options. It looks at no more than its first pages.
func Is(src []byte) bool {
	const pages = 1 << 16
	rest := strings.TrimPrefix(string(src[:min(len(src), pages)]), "\ufeff")
	var due byte = 'A'
	for rest != "" {
		end := strings.IndexAny(rest, "\r\n")
		if end < 0 {
			end = len(rest)
		}
		line := trim(rest[:end])
		rest = rest[min(end+1, len(rest)):]
		f, letter, at := look(line)
		switch {
		case (f == option || f == glued) && letter == due:
			due++
		case f == option && letter == 'A':
			due = 'B'
		case f == answer:
			if _, ok := oneLetter(trim(line[at:])); ok && due > 'B' {
				return true
			}
			due = 'A'
		}
	}
	return false
}
