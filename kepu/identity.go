package kepu

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"
)

// idEncoding leaves out i, l, o and u, which are misread or make words.
var idEncoding = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// Identity is what a question is known by in papers, journals and statistics:
// its ID where the bank gives one, else 16 characters made of 80 bits of
// SHA-256 over kind, stem and option texts.
//
// Stem and options are compared as [hanzi.Same] folds them, and the options
// (for a matching, both sides) are sorted, so that script, width, blanks and
// the order of options make no difference. The key is no part of it: a
// corrected key leaves the identity as it was. Two questions with one identity
// are alike.
//
// What is hashed is the kind's name, the stem and the sorted texts, a zero byte
// before each but the first; a matching's left sides start with <, its right
// sides with >. The 80 bits are written five at a time, the highest first, as
// the digits 0 to 9 and the letters a to z without i, l, o and u.
func (q *Question) Identity() string {
	if q.ID != "" {
		return q.ID
	}
	parts := make([]string, 0, len(q.Options)+2*len(q.Pairs))
	for _, o := range q.Options {
		parts = append(parts, same(o.Text))
	}
	for _, p := range q.Pairs {
		parts = append(parts, "<"+same(p.Left), ">"+same(p.Right))
	}
	slices.Sort(parts)
	buf := make([]byte, 0, 512)
	buf = append(buf, q.Kind.String()...)
	buf = append(buf, 0)
	buf = append(buf, same(q.Stem)...)
	for _, p := range parts {
		buf = append(buf, 0)
		buf = append(buf, p...)
	}
	sum := sha256.Sum256(buf)
	return idEncoding.EncodeToString(sum[:10])
}
