package journal

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"time"
	"unicode"
	"unicode/utf8"
)

// version is the version of the lines that this package writes, and the newest
// that it reads.
const version = 1

// MaxLine is the longest line that Append writes, in bytes with its newline.
const MaxLine = 1 << 20

// A Record is one thing that happened in a sitting.
type Record struct {
	// Seq is the record's number in its file, from 1.
	Seq uint64
	// At is when it happened. Files keep it to the millisecond.
	At time.Time
	// Type names what happened and says how Body is to be read.
	Type string
	// Body is a JSON object.
	Body json.RawMessage
}

// envelope is the JSON object of a line.
type envelope struct {
	V    int             `json:"v"`
	Seq  uint64          `json:"seq"`
	At   string          `json:"at"`
	Type string          `json:"type"`
	Body json.RawMessage `json:"body"`
}

// china is the zone of all times in journals; it has no summer time.
var china = time.FixedZone("UTC+8", 8*60*60)

const timeLayout = "2006-01-02T15:04:05.000-07:00"

// Append adds the record's line to dst. It fails, and returns dst as it was,
// where the record could not be read back: number 0, no type, a body that is
// no JSON object, text that is not UTF-8, a year beyond 9999, or a line longer
// than MaxLine.
func Append(dst []byte, r Record) ([]byte, error) {
	if err := check(r); err != nil {
		return dst, fmt.Errorf("journal: record %d, type %q: %w", r.Seq, r.Type, err)
	}
	at := r.At.In(china).Format(timeLayout)
	text, err := json.Marshal(envelope{version, r.Seq, at, r.Type, r.Body})
	if err != nil {
		return dst, fmt.Errorf("journal: record %d, type %q: %w", r.Seq, r.Type, err)
	}
	text = escape(text)
	sum := checksum(text)
	if n := len(sum) + 1 + len(text) + 1; n > MaxLine {
		return dst, fmt.Errorf("journal: record %d, type %q: a line of %d bytes, at most %d", r.Seq, r.Type, n, MaxLine)
	}
	dst = append(dst, sum[:]...)
	dst = append(dst, ' ')
	dst = append(dst, text...)
	return append(dst, '\n'), nil
}

func check(r Record) error {
	switch year := r.At.In(china).Year(); {
	case r.Seq == 0:
		return errors.New("records count from 1")
	case r.Type == "":
		return errors.New("no type")
	case !utf8.ValidString(r.Type) || !utf8.Valid(r.Body):
		return errors.New("not UTF-8")
	case !isObject(r.Body):
		return errors.New("the body is not a JSON object")
	case year < 0 || year > 9999:
		return fmt.Errorf("the year %d cannot be written", year)
	}
	return nil
}

func isObject(body []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(body, " \t\r\n"), []byte("{"))
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(text []byte) (digits [8]byte) {
	var sum [4]byte
	binary.BigEndian.PutUint32(sum[:], crc32.Checksum(text, castagnoli))
	hex.Encode(digits[:], sum[:])
	return digits
}

// escape writes the characters that would disturb a terminal, and that
// encoding/json leaves as they are, as \u escapes. In valid JSON they stand
// inside of strings only.
func escape(text []byte) []byte {
	if !bytes.ContainsFunc(text, disturbs) {
		return text
	}
	escaped := make([]byte, 0, len(text)+64)
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if disturbs(r) {
			escaped = fmt.Appendf(escaped, `\u%04x`, r)
		} else {
			escaped = append(escaped, text[:size]...)
		}
		text = text[size:]
	}
	return escaped
}

func disturbs(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }
