package journal_test

import (
	"testing"

	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

// day is a day of 1000 answers.
func day(b *testing.B) (src []byte, records []journal.Record) {
	for i := range uint64(1000) {
		r, err := journal.New(i+1, morning, bodies[2].body)
		if err != nil {
			b.Fatal(err)
		}
		if src, err = journal.Append(src, r); err != nil {
			b.Fatal(err)
		}
		records = append(records, r)
	}
	return src, records
}

func BenchmarkRead(b *testing.B) {
	src, _ := day(b)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if records, _ := journal.Read("", src); len(records) != 1000 {
			b.Fatal("records are missing")
		}
	}
}

func BenchmarkAppend(b *testing.B) {
	src, records := day(b)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		src = src[:0]
		for _, r := range records {
			src, _ = journal.Append(src, r)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	_, records := day(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := journal.Decode(records[0]); err != nil {
			b.Fatal(err)
		}
	}
}
