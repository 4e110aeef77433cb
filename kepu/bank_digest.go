package kepu

import (
	"crypto/sha256"
	"slices"
	"strconv"
)

// Digest returns 16 characters by which a bank is known: 80 bits of SHA-256
// over the identities of its questions, sorted, each with its kind and key. Two
// banks of one digest ask the same and accept the same; the order of questions
// and options, script, explanations, topics and points make no difference. A
// journal holds it, so that a later reader knows whether it has the same bank.
func (b *Bank) Digest() string {
	if b == nil {
		b = &Bank{}
	}
	b.digestOnce.Do(func() {
		hash := sha256.New()
		var buf []byte
		for _, i := range b.inOrder() {
			q := &b.questions[i]
			buf = append(append(buf[:0], b.ids[i]...), 0)
			buf = append(append(buf, q.Kind.String()...), 0)
			for n, k := range keyOf(q) {
				if n > 0 {
					buf = append(buf, 1)
				}
				buf = append(buf, k...)
			}
			hash.Write(append(buf, 2))
		}
		b.digest = idEncoding.EncodeToString(hash.Sum(nil)[:10])
	})
	return b.digest
}

// sameKey tells whether two questions of one identity have the same answer,
// whatever the order of their options.
func sameKey(a, b *Question) bool {
	return a.Kind == b.Kind && slices.Equal(keyOf(a), keyOf(b))
}

// keyOf lists what a question accepts, whatever the order it is given in.
func keyOf(q *Question) []string {
	text := make([]byte, 0, 256)
	ends := make([]int, 0, 8)
	end := func() { ends = append(ends, len(text)) }
	for i, o := range q.Options {
		text = append(append(text, same(o.Text)...), 0)
		text = append(strconv.AppendBool(text, o.Correct), 0)
		text = q.Weight(i).appendFraction(text)
		end()
	}
	for _, a := range q.Answers {
		text = append(strconv.AppendInt(text, int64(a.Blank), 10), 0)
		text = append(append(text, same(a.Text)...), 0)
		text = appendShare(text, a.Share())
		end()
	}
	for _, r := range q.Ranges {
		text = append(r.Min.appendFraction(text), 0)
		text = append(r.Max.appendFraction(text), 0)
		text = appendShare(text, r.Share())
		end()
	}
	for _, p := range q.Pairs {
		text = append(append(text, same(p.Left)...), 0)
		text = append(text, same(p.Right)...)
		end()
	}
	all, key, start := string(text), make([]string, len(ends)), 0
	for i, end := range ends {
		key[i], start = all[start:end], end
	}
	slices.Sort(key)
	return key
}

// appendShare writes a share. The whole is written as the missing weight that
// it mostly is, so that a digest does not depend on whether it was given.
func appendShare(dst []byte, share Ratio) []byte {
	switch share {
	case Whole:
		return Ratio{}.appendFraction(dst)
	case Ratio{}:
		return append(dst, "wrong"...)
	}
	return share.appendFraction(dst)
}
