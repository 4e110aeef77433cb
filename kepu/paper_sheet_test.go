package kepu_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

// testPaper asks two singles of 2 points, a multiple of 3 that gives half for
// an incomplete answer, a judgement of 1 and an essay of 10.
func testPaper() *kepu.Paper {
	item := func(id string, points int64, q kepu.Question) kepu.PaperItem {
		q.Stem = id
		return kepu.PaperItem{ID: id, Points: ratio(points), Question: q}
	}
	options := func(kind kepu.Kind, right ...bool) kepu.Question {
		q := kepu.Question{Kind: kind}
		for i, r := range right {
			q.Options = append(q.Options, kepu.Option{Text: []string{"甲", "乙", "丙"}[i], Correct: r})
		}
		return q
	}
	half := func(item kepu.PaperItem) kepu.PaperItem {
		item.Grading = kepu.HalfIfIncomplete
		return item
	}
	return &kepu.Paper{Pass: ratio(9), Parts: []kepu.PaperPart{
		{Items: []kepu.PaperItem{item("s1", 2, options(kepu.Single, true, false)), item("j", 1, kepu.Question{Kind: kepu.Judgement, Options: kepu.JudgementOptions(false)})}},
		{Items: []kepu.PaperItem{half(item("m", 3, options(kepu.Multiple, true, true, false)))}},
		{Items: []kepu.PaperItem{item("s2", 2, options(kepu.Single, true, false)), item("e", 10, kepu.Question{Kind: kepu.Essay})},
			Reserves: []kepu.PaperItem{item("r", 5, options(kepu.Single, true, false))}},
	}}
}

func TestSections(t *testing.T) {
	p := testPaper()
	type section struct {
		Kind        kepu.Kind
		First       int
		IDs         string
		Each, Total string
	}
	var got []section
	for _, s := range p.Sections() {
		ids := ""
		for _, item := range s.Items {
			ids += item.ID + " "
		}
		got = append(got, section{s.Kind, s.First, ids, s.Each.String(), s.Total.String()})
	}
	want := []section{{kepu.Single, 1, "s1 s2 ", "2", "4"}, {kepu.Judgement, 3, "j ", "1", "1"}, {kepu.Multiple, 4, "m ", "3", "3"}, {kepu.Essay, 5, "e ", "10", "10"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
	if p.Total() != ratio(18) || len((&kepu.Paper{}).Items()) != 0 {
		t.Errorf("total %v", p.Total())
	}
}

func TestScore(t *testing.T) {
	chosen := func(texts ...string) kepu.Response { return kepu.Response{Chosen: texts} }
	half := kepu.NewRatio(3, 2)
	for _, tt := range []struct {
		responses []kepu.Response // s1, s2, j, m, e
		want      kepu.Score
		reason    string
	}{
		{nil, kepu.Score{Total: ratio(8), Items: 4, Unjudged: 1}, "an empty sheet"},
		{[]kepu.Response{chosen("甲"), chosen("甲"), chosen(kepu.False), chosen("甲", "乙")},
			kepu.Score{Points: ratio(8), Total: ratio(8), Items: 4, Answered: 4, Right: 4, Unjudged: 1, Passed: true}, "a faultless one"},
		{[]kepu.Response{chosen("甲"), chosen("乙"), chosen(kepu.False), chosen("甲")},
			kepu.Score{Points: ratio(3).Add(half), Total: ratio(8), Items: 4, Answered: 4, Right: 2, Unjudged: 1, Passed: true},
			"half for an incomplete multiple; 9 of 18 passes, so 4 of 8 does"},
		{[]kepu.Response{chosen("甲"), chosen("乙"), chosen(kepu.True), chosen("乙")},
			kepu.Score{Points: ratio(2).Add(half), Total: ratio(8), Items: 4, Answered: 4, Right: 1, Unjudged: 1}, "3.5 of 8 does not"},
		{[]kepu.Response{{}, {}, {}, {Texts: []string{" "}}, {Self: kepu.SelfKnew}, chosen("甲")},
			kepu.Score{Total: ratio(8), Items: 4, Unjudged: 1}, "blanks are no answer, and more answers than items do no harm"},
	} {
		sheet := kepu.Sheet{Paper: testPaper(), Responses: tt.responses}
		if diff := cmp.Diff(tt.want, sheet.Score(), compareRatios); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
	}
	if got := (&kepu.Sheet{}).Score(); got != (kepu.Score{}) {
		t.Errorf("a sheet of no paper scores %+v", got)
	}
}

var compareRatios = cmp.Comparer(func(a, b kepu.Ratio) bool { return a == b })

func TestReplace(t *testing.T) {
	p := testPaper()
	q, ok := p.Replace("s2")
	if !ok || q.Items()[1].ID != "r" || q.Items()[1].Points != ratio(2) || p.Items()[1].ID != "s2" {
		t.Errorf("replaced: %v, %v", ok, q.Items()[1])
	}
	if _, ok := q.Replace("e"); ok {
		t.Error("a reserve was used twice")
	}
	for _, id := range []string{"s1", "没有"} {
		if same, ok := p.Replace(id); ok || same != p {
			t.Errorf("%s was replaced", id)
		}
	}
}
