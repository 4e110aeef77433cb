package journal_test

import (
	"fmt"
	"log"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

func Example_record() {
	at := time.Date(2026, 11, 22, 1, 30, 0, 0, time.UTC)
	answer := journal.Answered{
		Round: 1, Place: 1, Question: "q12", Kind: kepu.Single.String(),
		Response: kepu.Response{Chosen: []string{"先关闭燃气总阀"}},
		Judged:   true, Share: kepu.Whole.String(),
	}
	record, err := journal.New(3, at, answer)
	if err != nil {
		log.Fatal(err)
	}
	line, err := journal.Append(nil, record)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s", line)
	// Output:
	// 2002f252 {"v":1,"seq":3,"at":"2026-11-22T09:30:00.000+08:00","type":"answered","body":{"round":1,"place":1,"question":"q12","kind":"single","response":{"chosen":["先关闭燃气总阀"]},"judged":true,"share":"1"}}
}

func ExampleRead() {
	src := `f78ac869 {"v":1,"seq":1,"at":"2026-11-22T08:00:00.000+08:00","type":"quizDay","body":{"community":"城南社区","date":"2026-11-22","bank":"g3sw2xdw5k5pant6","lang":"hans"}}
11e17ae1 {"v":1,"seq":2,"at":"2026-11-22T09:29:41.250+08:00","type":"roundStarted","body":{"round":1,"mode":"daily","seed":20261122,"questions":["q12"]}}
2002f252 {"v":1,"se`
	records, problems := journal.Read("quiz-2026-11-22-1.journal", []byte(src))
	for _, r := range records {
		fmt.Println(r.Seq, r.At.Format(time.TimeOnly), r.Type)
	}
	for _, p := range problems {
		fmt.Println(p)
	}
	// Output:
	// 1 08:00:00 quizDay
	// 2 09:29:41 roundStarted
	// quiz-2026-11-22-1.journal:3: the last record was cut short (19 bytes) and was taken off
}

func ExampleDecode() {
	record := journal.Record{Seq: 9, Type: "roundEnded", Body: []byte(`{"round":1,"asked":10,"judged":10,"right":8,"finished":true}`)}
	body, err := journal.Decode(record)
	switch b := body.(type) {
	case journal.RoundEnded:
		fmt.Printf("round %d: %d of %d right\n", b.Round, b.Right, b.Judged)
	default:
		fmt.Println(err)
	}
	// Output: round 1: 8 of 10 right
}

func ExampleTail() {
	line, _ := journal.Append(nil, journal.Record{Seq: 1, Type: "quizDay", Body: []byte("{}")})
	torn := append(line, "2002f252 {"...)
	fmt.Println(len(torn)-journal.Tail(torn), "bytes to take off")
	// Output: 10 bytes to take off
}
