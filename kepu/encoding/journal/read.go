package journal

import (
	"bytes"
	"encoding/json"
	"strconv"
	"time"

	"github.com/openkepu/openkepu/kepu"
)

// Read gives the records of a file in their order, each with a higher number
// than the one before, and what is wrong with the file:
//
//   - [kepu.JournalTorn], where the last line was cut short; see [Tail].
//   - [kepu.JournalDamaged], for any other line that is not a record. The
//     numbers missing because of it are not reported again.
//   - [kepu.JournalVersion], for a record of a newer program.
//   - [kepu.JournalGap], where numbers are missing before a record, and where a
//     number comes again or goes back; the latter records are left out.
//
// The name stands in the problems. The records hold nothing of src.
func Read(name string, src []byte) ([]Record, []kepu.Problem) {
	var records []Record
	var problems []kepu.Problem
	line := 0
	report := func(code kepu.Code, args ...any) {
		at := kepu.Position{File: name, Line: line}
		problems = append(problems, kepu.Problem{Position: at, Code: code, Args: args})
	}

	var last uint64    // the number of the last record
	explained := false // a line was left out since
	end := Tail(src)
	for rest := src[:end]; len(rest) > 0; {
		var text []byte
		text, rest, _ = bytes.Cut(rest, []byte("\n"))
		line++
		r, v, ok := parse(text)
		switch {
		case v > version:
			report(kepu.JournalVersion, v)
			explained = true
			continue
		case !ok:
			report(kepu.JournalDamaged)
			explained = true
			continue
		case r.Seq <= last || r.Seq > last+1 && !explained:
			report(kepu.JournalGap, strconv.FormatUint(last+1, 10), strconv.FormatUint(r.Seq, 10))
		}
		if r.Seq > last {
			records = append(records, r)
			last, explained = r.Seq, false
		}
	}
	if end < len(src) {
		line++
		report(kepu.JournalTorn, len(src)-end)
	}
	return records, problems
}

// Tail returns where the good lines of src end: at the beginning of the last
// line where that lacks its newline or does not agree with its checksum, as
// after a power cut, else at len(src). Whoever writes on cuts the file there.
func Tail(src []byte) int {
	last := bytes.LastIndexByte(src, '\n')
	if last+1 < len(src) || last < 0 {
		return last + 1
	}
	start := bytes.LastIndexByte(src[:last], '\n') + 1
	if _, ok := sound(src[start:last]); !ok {
		return start
	}
	return len(src)
}

// sound returns the JSON text of a line without its newline; ok tells whether
// it agrees with the checksum.
func sound(line []byte) (text []byte, ok bool) {
	const head = len("00000000 ")
	if len(line) < head || line[head-1] != ' ' {
		return nil, false
	}
	text = line[head:]
	return text, checksum(text) == [8]byte(line)
}

// parse reads a line without its newline. v is its version where it is known,
// 0 else.
func parse(line []byte) (r Record, v int, ok bool) {
	text, ok := sound(line)
	if !ok {
		return Record{}, 0, false
	}
	var e envelope
	if err := json.Unmarshal(text, &e); err != nil {
		return Record{}, e.V, false
	}
	at, err := time.Parse(time.RFC3339, e.At)
	r = Record{e.Seq, at.In(china), e.Type, e.Body}
	return r, e.V, err == nil && e.V == version && check(r) == nil
}
