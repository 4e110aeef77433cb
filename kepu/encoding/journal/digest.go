package journal

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// idEncoding is that of question identities; it leaves out i, l, o and u.
var idEncoding = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// BankDigest returns 16 characters by which a bank is known: 80 bits of SHA-256
// over the identities of its questions, sorted, each with its kind and key. Two
// banks of one digest ask the same and accept the same; the order of questions
// and options, script, explanations, topics and points make no difference. A
// nil bank is an empty one.
func BankDigest(b *kepu.Bank) string {
	var questions []string
	if b != nil {
		for id, q := range b.All() {
			questions = append(questions, id+"\x00"+q.Kind.String()+"\x00"+key(q)+"\x02")
		}
	}
	slices.Sort(questions)
	sum := sha256.Sum256([]byte(strings.Join(questions, "")))
	return idEncoding.EncodeToString(sum[:10])
}

// key writes what a question accepts, whatever the order it is given in.
func key(q *kepu.Question) string {
	var parts []string
	add := func(fields ...string) { parts = append(parts, strings.Join(fields, "\x00")) }
	for i, o := range q.Options {
		add(same(o.Text), strconv.FormatBool(o.Correct), exact(q.Weight(i)))
	}
	for _, a := range q.Answers {
		add(strconv.Itoa(a.Blank), same(a.Text), exact(a.Weight))
	}
	for _, r := range q.Ranges {
		add(exact(r.Min), exact(r.Max), exact(r.Weight))
	}
	for _, p := range q.Pairs {
		add(same(p.Left), same(p.Right))
	}
	slices.Sort(parts)
	return strings.Join(parts, "\x01")
}

func same(s string) string { return hanzi.Fold(s, hanzi.Same) }

// exact writes a number as a fraction; Ratio.String looks for a decimal first,
// which takes long for whole banks.
func exact(r kepu.Ratio) string {
	return strconv.FormatInt(r.Num(), 10) + "/" + strconv.FormatInt(r.Den(), 10)
}
