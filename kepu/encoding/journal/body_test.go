package journal_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

// bodies holds one of each, with the JSON that journals on disk have.
var bodies = []struct {
	body journal.Body
	typ  string
	json string
}{
	{
		journal.QuizDay{Community: "城南社区活动室", Date: "2026-11-22", Bank: "0123456789abcdef", Lang: "hans"},
		"quizDay",
		`{"community":"城南社区活动室","date":"2026-11-22","bank":"0123456789abcdef","lang":"hans"}`,
	},
	{
		journal.RoundStarted{Round: 1, Mode: journal.ModeTopic, Topic: "急救", Seed: 1<<64 - 1, Questions: []string{"a", "b"}},
		"roundStarted",
		`{"round":1,"mode":"topic","topic":"急救","seed":18446744073709551615,"questions":["a","b"]}`,
	},
	{
		journal.Answered{Round: 1, Place: 2, Question: "b", Kind: "multiple", Response: kepu.Response{Chosen: []string{"先断电", "呼救"}}, Judged: true, Share: "0.5"},
		"answered",
		`{"round":1,"place":2,"question":"b","kind":"multiple","response":{"chosen":["先断电","呼救"]},"judged":true,"share":"0.5"}`,
	},
	{
		journal.Answered{Round: 1, Place: 3, Question: "c", Kind: "riddle", Response: kepu.Response{Self: kepu.SelfKnew}},
		"answered",
		`{"round":1,"place":3,"question":"c","kind":"riddle","response":{"self":1},"judged":false}`,
	},
	{
		journal.RoundEnded{Round: 1, Asked: 3, Judged: 2, Right: 1},
		"roundEnded",
		`{"round":1,"asked":3,"judged":2,"right":1,"finished":false}`,
	},
}

func TestBodies(t *testing.T) {
	for _, tt := range bodies {
		r, err := journal.New(7, morning, tt.body)
		want := journal.Record{Seq: 7, At: morning, Type: tt.typ, Body: json.RawMessage(tt.json)}
		if diff := cmp.Diff(want, r); diff != "" || err != nil {
			t.Errorf("New: %v %s", err, diff)
		}
		got, err := journal.Decode(r)
		if diff := cmp.Diff(tt.body, got); diff != "" || err != nil {
			t.Errorf("Decode: %v %s", err, diff)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, tt := range []struct {
		record journal.Record
		want   string
	}{
		{journal.Record{Seq: 3, Type: "dance", Body: json.RawMessage("{}")}, `unknown type "dance"`},
		{journal.Record{Seq: 3, Type: "answered", Body: json.RawMessage(`{"round":"first"}`)}, `type "answered"`},
		{journal.Record{Seq: 3, Type: "answered"}, `type "answered"`},
	} {
		body, err := journal.Decode(tt.record)
		if err == nil || body != nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Decode(%v) = %v, %v; want an error with %q", tt.record, body, err, tt.want)
		}
	}
}

func TestDecodeNewerBody(t *testing.T) {
	r := journal.Record{Seq: 1, Type: "roundEnded", Body: json.RawMessage(`{"round":4,"mood":"good"}`)}
	got, err := journal.Decode(r)
	if diff := cmp.Diff(journal.Body(journal.RoundEnded{Round: 4}), got); diff != "" || err != nil {
		t.Errorf("a field of a newer program: %v %s", err, diff)
	}
}
