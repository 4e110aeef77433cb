package ics

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// uids gives every activity a UID that it keeps: the same row of the same
// community has the same, on every machine and whatever stands around it.
type uids struct {
	namespace string
	seen      map[string]int
}

func newUIDs(namespace string, n int) uids {
	switch {
	case namespace == "":
		namespace = "openkepu"
	case !plain(namespace):
		namespace = digest(namespace) + ".openkepu"
	}
	return uids{"@" + namespace, make(map[string]int, n)}
}

// next returns the UID of the next activity of the schedule, without the
// namespace. Of activities that cannot be told apart, those after the first
// get a number.
func (u *uids) next(a *kepu.Activity) string {
	id := a.ID
	switch {
	case id == "":
		id = digest(a.Name, a.When.Text, a.Place)
	case !plain(id):
		id = digest(id)
	}
	u.seen[id]++
	if n := u.seen[id]; n > 1 {
		id += "~" + strconv.Itoa(n)
	}
	return id
}

// appendUID writes the UID of an activity, or of one of its days where a day is
// given.
func (u *uids) appendUID(dst []byte, id string, day calendar.Date) []byte {
	dst = append(dst, id...)
	if !day.IsZero() {
		dst = appendDay(append(dst, '~'), day)
	}
	return append(dst, u.namespace...)
}

// plain tells whether a text can stand in a UID, and in the address that some
// servers make of it. The ~ that parts a UID is not among its characters.
func plain(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c|' ' >= 'a' && c|' ' <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' {
			continue
		}
		return false
	}
	return len(s) <= 64
}

// digest is 80 bits of SHA-256 over texts, as many as an identity of a question
// has.
func digest(texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return hex.EncodeToString(sum[:10])
}
