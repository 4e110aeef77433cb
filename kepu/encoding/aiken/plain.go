package aiken

import "strings"

// plain is a text as questions have it, without tabs.
func plain(s string) string {
	if strings.IndexByte(s, '\t') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\t", " ")
}
