package journal_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

var morning = time.Date(2026, 11, 22, 1, 30, 0, 0, time.UTC)

// The vectors hold for ever: files of this form lie on the disks of kiosks.
var vectors = []struct {
	record journal.Record
	line   string
	reason string
}{
	{
		journal.Record{Seq: 1, At: morning, Type: "quizDay", Body: json.RawMessage(`{"community":"城南社区"}`)},
		`775c2c01 {"v":1,"seq":1,"at":"2026-11-22T09:30:00.000+08:00","type":"quizDay","body":{"community":"城南社区"}}` + "\n",
		"Chinese stands as it is, the time is that of China",
	},
	{
		journal.Record{Seq: 2, At: morning.Add(1_999_999), Type: "x", Body: json.RawMessage(" { } ")},
		`ff1a34d3 {"v":1,"seq":2,"at":"2026-11-22T09:30:00.001+08:00","type":"x","body":{}}` + "\n",
		"milliseconds are cut, blanks left out",
	},
	{
		journal.Record{Seq: 3, At: morning, Type: "x", Body: json.RawMessage("{\"a\":\"\u007f\u009b\u202e\u2066<\u2028\"}")},
		`585ebbd7 {"v":1,"seq":3,"at":"2026-11-22T09:30:00.000+08:00","type":"x","body":{"a":"\u007f\u009b\u202e\u2066\u003c\u2028"}}` + "\n",
		"what would disturb a terminal is escaped",
	},
}

func TestAppendVectors(t *testing.T) {
	for _, v := range vectors {
		got, err := journal.Append([]byte("before "), v.record)
		if diff := cmp.Diff("before "+v.line, string(got)); diff != "" || err != nil {
			t.Errorf("%s: %v %s", v.reason, err, diff)
		}
	}
}

func TestAppendRefuses(t *testing.T) {
	good := journal.Record{Seq: 1, At: morning, Type: "x", Body: json.RawMessage("{}")}
	for _, tt := range []struct {
		change func(*journal.Record)
		reason string
	}{
		{func(r *journal.Record) { r.Seq = 0 }, "records count from 1"},
		{func(r *journal.Record) { r.Type = "" }, "no type"},
		{func(r *journal.Record) { r.Type = "\xff" }, "a type that is not UTF-8"},
		{func(r *journal.Record) { r.Body = nil }, "no body"},
		{func(r *journal.Record) { r.Body = json.RawMessage("null") }, "a body that is no object"},
		{func(r *journal.Record) { r.Body = json.RawMessage(`{"a":`) }, "half a body"},
		{func(r *journal.Record) { r.Body = json.RawMessage("{\"a\":\"\xff\"}") }, "a body that is not UTF-8"},
		{func(r *journal.Record) { r.Body = json.RawMessage("{}\n{}") }, "two bodies"},
		{func(r *journal.Record) { r.At = time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC) }, "a year of five digits"},
		{func(r *journal.Record) { r.Body = text(journal.MaxLine) }, "a line that is too long"},
	} {
		r := good
		tt.change(&r)
		if got, err := journal.Append([]byte("before"), r); err == nil || string(got) != "before" {
			t.Errorf("Append wrote %q: %s", got, tt.reason)
		}
	}
}

func TestAppendLongestLine(t *testing.T) {
	empty, err := journal.Append(nil, journal.Record{Seq: 1, At: morning, Type: "x", Body: text(0)})
	if err != nil {
		t.Fatal(err)
	}
	longest := journal.Record{Seq: 1, At: morning, Type: "x", Body: text(journal.MaxLine - len(empty))}
	src, err := journal.Append(nil, longest)
	if len(src) != journal.MaxLine || err != nil {
		t.Fatalf("a line of %d bytes, %v", len(src), err)
	}
	records, problems := journal.Read("", src)
	if len(records) != 1 || !bytes.Equal(records[0].Body, longest.Body) || problems != nil {
		t.Errorf("%d records, %v", len(records), problems)
	}
}

// text is a body with n letters.
func text(n int) json.RawMessage {
	return json.RawMessage(`{"text":"` + strings.Repeat("a", n) + `"}`)
}

// line gives any JSON text its checksum. It shares no code with the package.
func line(text string) string {
	return fmt.Sprintf("%08x %s\n", crc32.Checksum([]byte(text), crc32.MakeTable(crc32.Castagnoli)), text)
}

func numbered(seq uint64) string {
	return line(fmt.Sprintf(`{"v":1,"seq":%d,"at":"2026-11-22T09:30:00.000+08:00","type":"x","body":{}}`, seq))
}

func problem(n int, code kepu.Code, args ...any) kepu.Problem {
	return kepu.Problem{Position: kepu.Position{File: "a.journal", Line: n}, Code: code, Args: args}
}

func TestRead(t *testing.T) {
	damaged := "x" + numbered(2)[1:]
	for _, tt := range []struct {
		src    string
		want   []uint64
		probs  []kepu.Problem
		reason string
	}{
		{"", nil, nil, "an empty file is a sitting that has not begun"},
		{numbered(1) + numbered(2), []uint64{1, 2}, nil, "all is well"},

		{numbered(1) + "2c37", []uint64{1}, []kepu.Problem{problem(2, kepu.JournalTorn, 4)}, "a torn tail"},
		{"2", nil, []kepu.Problem{problem(1, kepu.JournalTorn, 1)}, "nothing but a torn tail"},
		{numbered(1) + strings.TrimSuffix(numbered(2), "\n"), []uint64{1},
			[]kepu.Problem{problem(2, kepu.JournalTorn, len(numbered(2))-1)}, "only the newline is missing"},
		{numbered(1) + damaged, []uint64{1}, []kepu.Problem{problem(2, kepu.JournalTorn, len(damaged))},
			"a last line whose first block did not reach the disk"},
		{numbered(1) + strings.Repeat("\x00", 4096), []uint64{1}, []kepu.Problem{problem(2, kepu.JournalTorn, 4096)},
			"blocks that the file system reserved and did not fill"},

		{numbered(1) + damaged + numbered(3), []uint64{1, 3}, []kepu.Problem{problem(2, kepu.JournalDamaged)},
			"the number missing because of the damage is not reported again"},
		{numbered(1) + damaged + damaged + numbered(3), []uint64{1, 3},
			[]kepu.Problem{problem(2, kepu.JournalDamaged), problem(3, kepu.JournalDamaged)}, "a stray newline makes two of one"},
		{numbered(1) + "\n" + numbered(2), []uint64{1, 2}, []kepu.Problem{problem(2, kepu.JournalDamaged)}, "an empty line"},
		{numbered(1) + strings.ToUpper(numbered(2)[:8]) + numbered(2)[8:] + numbered(3), []uint64{1, 3},
			[]kepu.Problem{problem(2, kepu.JournalDamaged)}, "capital digits are not ours"},
		{damaged + "2c37", nil, []kepu.Problem{problem(1, kepu.JournalDamaged), problem(2, kepu.JournalTorn, 4)},
			"only the last line can be torn"},

		{line("") + numbered(1), []uint64{1}, []kepu.Problem{problem(1, kepu.JournalDamaged)}, "no object"},
		{line("{}") + numbered(1), []uint64{1}, []kepu.Problem{problem(1, kepu.JournalDamaged)}, "no version"},
		{line(`{"v":1,"seq":1,"at":"2026-11-22T09:30:00.000+08:00","type":"","body":{}}`), nil,
			[]kepu.Problem{problem(1, kepu.JournalDamaged)}, "no type; the checksum agrees, so it is not torn"},
		{line(`{"v":1,"seq":1,"at":"2026-11-22","type":"x","body":{}}`), nil,
			[]kepu.Problem{problem(1, kepu.JournalDamaged)}, "a day is no time"},
		{line(`{"v":1,"seq":1,"at":"2026-11-22T09:30:00.000+08:00","type":"x","body":[]}`), nil,
			[]kepu.Problem{problem(1, kepu.JournalDamaged)}, "the body is no object"},
		{line(`{"v":1,"seq":0,"at":"2026-11-22T09:30:00.000+08:00","type":"x","body":{}}`), nil,
			[]kepu.Problem{problem(1, kepu.JournalDamaged)}, "no number"},
		{line("{\"v\":1,\"seq\":1,\"at\":\"2026-11-22T09:30:00.000+08:00\",\"type\":\"x\",\"body\":{\"\xff\":1}}"), nil,
			[]kepu.Problem{problem(1, kepu.JournalDamaged)}, "not UTF-8"},

		{line(`{"v":1,"seq":1,"at":"9999-12-31T23:59:00Z","type":"x","body":{}}`), nil,
			[]kepu.Problem{problem(1, kepu.JournalDamaged)}, "in China that is another year"},

		{numbered(1) + line(`{"v":2,"seq":"b"}`) + numbered(3), []uint64{1, 3},
			[]kepu.Problem{problem(2, kepu.JournalVersion, 2)}, "a newer program may write another object"},

		{numbered(1) + numbered(4) + numbered(5), []uint64{1, 4, 5},
			[]kepu.Problem{problem(2, kepu.JournalGap, "2", "4")}, "two are missing"},
		{numbered(2), []uint64{2}, []kepu.Problem{problem(1, kepu.JournalGap, "1", "2")}, "the first is missing"},
		{numbered(1) + numbered(1) + numbered(2), []uint64{1, 2},
			[]kepu.Problem{problem(2, kepu.JournalGap, "2", "1")}, "one comes twice"},
		{numbered(1) + numbered(2) + numbered(1) + numbered(3), []uint64{1, 2, 3},
			[]kepu.Problem{problem(3, kepu.JournalGap, "3", "1")}, "the numbers go back"},
		{numbered(1) + damaged + numbered(1), []uint64{1},
			[]kepu.Problem{problem(2, kepu.JournalDamaged), problem(3, kepu.JournalGap, "2", "1")}, "damage explains missing numbers only"},
	} {
		records, problems := journal.Read("a.journal", []byte(tt.src))
		var got []uint64
		for _, r := range records {
			got = append(got, r.Seq)
		}
		if diff := cmp.Diff(tt.want, got) + cmp.Diff(tt.probs, problems); diff != "" {
			t.Errorf("%s: %s", tt.reason, diff)
		}
	}
}

func TestReadOtherWriters(t *testing.T) {
	src := line(`{"type":"new thing","body": { "a": [1] }, "at":"2026-11-22T01:30:00Z", "extra":1, "seq":1, "v":1 }`)
	want := []journal.Record{{Seq: 1, At: morning, Type: "new thing", Body: json.RawMessage(`{ "a": [1] }`)}}
	got, problems := journal.Read("", []byte(src))
	if diff := cmp.Diff(want, got); diff != "" || problems != nil {
		t.Errorf("%v %s", problems, diff)
	}
}

func TestReadHoldsNothingOfItsSource(t *testing.T) {
	src := []byte(vectors[0].line)
	records, _ := journal.Read("", src)
	clear(src)
	if diff := cmp.Diff([]journal.Record{vectors[0].record}, records); diff != "" {
		t.Error(diff)
	}
}

// TestDamage turns over every bit of a line in the middle: the lines around it
// are still read, and nothing wrong is ever read.
func TestDamage(t *testing.T) {
	one, two, three := vectors[0].line, numbered(2), numbered(3)
	want, _ := journal.Read("", []byte(one+two+three))
	for i := range len(two) - 1 {
		for bit := range 8 {
			src := []byte(one + two + three)
			src[len(one)+i] ^= 1 << bit
			got, problems := journal.Read("", src)
			if diff := cmp.Diff([]journal.Record{want[0], want[2]}, got); diff != "" || len(problems) == 0 {
				t.Fatalf("bit %d of byte %d: %v %s", bit, i, problems, diff)
			}
		}
	}
}

// TestTail cuts the last line at every byte.
func TestTail(t *testing.T) {
	good, last := numbered(1)+numbered(2), numbered(3)
	for cut := range len(last) {
		src := []byte(good + last[:cut])
		if got := journal.Tail(src); got != len(good) {
			t.Errorf("Tail after %d bytes of the last line = %d, want %d", cut, got, len(good))
		}
		records, problems := journal.Read("", src)
		if len(records) != 2 || len(problems) != min(cut, 1) {
			t.Errorf("after %d bytes of the last line: %d records, %v", cut, len(records), problems)
		}
	}
	for _, src := range []string{"", good + last} {
		if got := journal.Tail([]byte(src)); got != len(src) {
			t.Errorf("Tail(%q) = %d, want all", src, got)
		}
	}
}

// FuzzRead holds Read to its word: it does not panic, its records are in
// ascending order and can be written, and they come back as they were.
func FuzzRead(f *testing.F) {
	f.Add([]byte(numbered(1) + numbered(2)))
	f.Add([]byte(numbered(1) + "torn"))
	f.Add([]byte(numbered(1) + "damaged\n" + numbered(3)))
	f.Add([]byte(line(`{"v":1,"seq":1,"at":"0001-01-01T00:00:00Z","type":"x","body":{"a":1e999,"a":"\ud800"}}`)))
	f.Add([]byte(line(`{"v":1,"seq":1,"at":"0000-01-01T00:00:00+23:59","type":"<>","body":{ }}`)))
	f.Fuzz(func(t *testing.T, src []byte) {
		records, _ := journal.Read("f", src)
		// Hardly any input has a right checksum, so each line is given one.
		for text := range bytes.Lines(src) {
			more, _ := journal.Read("f", []byte(line(strings.TrimSuffix(string(text), "\n"))))
			records = append(records, more...)
		}
		if n := journal.Tail(src); n > len(src) || journal.Tail(src[:n]) > n {
			t.Fatalf("Tail = %d", n)
		}
		for _, r := range records {
			once, err := journal.Append(nil, r)
			if err != nil {
				t.Fatalf("%v was read and cannot be written: %v", r, err)
			}
			again, problems := journal.Read("f", once)
			if len(again) != 1 || problems != nil && problems[0].Code != kepu.JournalGap {
				t.Fatalf("%q: %v, %v", once, again, problems)
			}
			twice, err := journal.Append(nil, again[0])
			if err != nil || !bytes.Equal(once, twice) {
				t.Fatalf("%q became %q, %v", once, twice, err)
			}
		}
	})
}

// FuzzAppend writes any text: it comes back as it was, on one line that a
// terminal can bear.
func FuzzAppend(f *testing.F) {
	f.Add(uint64(1), int64(1_795_311_000_123), "x", "先关闭燃气总阀\n\x1b[31m\u202e")
	f.Fuzz(func(t *testing.T, seq uint64, ms int64, typ, words string) {
		body, _ := json.Marshal(map[string]string{"words": words})
		r := journal.Record{Seq: seq, At: time.UnixMilli(ms), Type: typ, Body: body}
		src, err := journal.Append(nil, r)
		if err != nil {
			return
		}
		if i := bytes.IndexFunc(src, func(r rune) bool { return r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 }); i != len(src)-1 {
			t.Fatalf("a control character at %d of %q", i, src)
		}
		records, _ := journal.Read("f", src)
		if len(records) != 1 {
			t.Fatalf("%q was not read", src)
		}
		var got map[string]string
		if err := json.Unmarshal(records[0].Body, &got); err != nil {
			t.Fatal(err)
		}
		records[0].Body = body
		if diff := cmp.Diff(r, records[0]) + cmp.Diff(string([]rune(words)), got["words"]); diff != "" {
			t.Fatal(diff)
		}
	})
}
