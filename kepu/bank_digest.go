package kepu

import (
	"crypto/sha256"
	"slices"
	"strconv"
	"strings"
)

// Digest returns 16 characters by which a bank is known: 80 bits of SHA-256
// over the identities of its questions, sorted, each with its kind and key. Two
// banks of one digest ask the same and accept the same; the order of questions
// and options, script, explanations, topics and points make no difference. A
// journal holds it, so that a later reader knows whether it has the same bank.
func (b *Bank) Digest() string {
	lines := make([]string, 0, b.Len())
	for id, q := range b.All() {
		lines = append(lines, id+"\x00"+q.Kind.String()+"\x00"+strings.Join(keyOf(q), "\x01")+"\x02")
	}
	slices.Sort(lines)
	sum := sha256.Sum256([]byte(strings.Join(lines, "")))
	return idEncoding.EncodeToString(sum[:10])
}

// sameKey tells whether two questions of one identity have the same answer,
// whatever the order of their options.
func sameKey(a, b *Question) bool {
	return a.Kind == b.Kind && slices.Equal(keyOf(a), keyOf(b))
}

// keyOf lists what a question accepts, whatever the order it is given in.
func keyOf(q *Question) []string {
	var key []string
	add := func(fields ...string) { key = append(key, strings.Join(fields, "\x00")) }
	for i, o := range q.Options {
		add(same(o.Text), strconv.FormatBool(o.Correct), q.Weight(i).fraction())
	}
	for _, a := range q.Answers {
		add(strconv.Itoa(a.Blank), same(a.Text), shareKey(a.Share()))
	}
	for _, r := range q.Ranges {
		add(r.Min.fraction(), r.Max.fraction(), shareKey(r.Share()))
	}
	for _, p := range q.Pairs {
		add(same(p.Left), same(p.Right))
	}
	slices.Sort(key)
	return key
}

// shareKey writes a share. The whole is written as the missing weight that it
// mostly is, so that a digest does not depend on whether it was given.
func shareKey(share Ratio) string {
	switch share {
	case Whole:
		return Ratio{}.fraction()
	case Ratio{}:
		return "wrong"
	}
	return share.fraction()
}
