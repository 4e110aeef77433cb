package kepu_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

// itemTable is a class of 25 on a test of seven items: five right or wrong, one
// of three points and one of four.
const itemTable = `1 1 1 1 1 3 4
1 1 1 0 1 3 4
1 0 1 1 1 2 4
1 1 0 1 1 3 2
0 1 1 1 1 2 4
1 1 1 0 0 3 4
1 1 0 1 1 2 2
1 0 1 0 1 3 2
0 1 1 1 0 2 4
1 1 0 0 1 2 4
1 0 1 1 0 1 2
1 1 0 0 1 2 2
0 1 1 0 1 1 2
1 0 0 1 0 2 2
1 1 0 0 0 1 4
0 0 1 0 1 2 0
1 1 0 0 0 1 2
1 0 0 0 1 1 0
0 1 0 0 0 2 2
1 0 0 0 0 0 2
0 1 0 1 0 0 0
1 0 0 0 0 1 0
0 0 0 0 1 0 2
0 0 1 0 0 0 0
0 0 0 0 0 0 0`

var itemMax = []int64{1, 1, 1, 1, 1, 3, 4}

// attempts turns the table's first columns into attempts.
func attempts(columns int) []kepu.Attempt {
	var list []kepu.Attempt
	for row := range strings.Lines(itemTable) {
		a := kepu.Attempt{Finished: true}
		for i, cell := range strings.Fields(row)[:columns] {
			n, _ := strconv.ParseInt(cell, 10, 64)
			a.Items = append(a.Items, kepu.AttemptItem{ID: fmt.Sprint("item", i+1), Judged: true, Share: kepu.NewRatio(n, itemMax[i]), Points: ratio(itemMax[i])})
		}
		list = append(list, a)
	}
	return list
}

func itemsOf(list []kepu.Attempt) *kepu.Items {
	items := &kepu.Items{}
	for _, a := range list {
		items.Add(a)
	}
	return items
}

// column returns column i of the table, as a spreadsheet has it.
func column(i int) []float64 {
	var c []float64
	for row := range strings.Lines(itemTable) {
		v, _ := strconv.ParseFloat(strings.Fields(row)[i], 64)
		c = append(c, v)
	}
	return c
}

// The functions of a spreadsheet.

func average(c []float64) float64 {
	sum := 0.0
	for _, v := range c {
		sum += v
	}
	return sum / float64(len(c))
}

func covarianceS(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += (a[i] - average(a)) * (b[i] - average(b))
	}
	return sum / float64(len(a)-1)
}

func sumOf(columns ...[]float64) []float64 {
	sum := make([]float64, len(columns[0]))
	for _, c := range columns {
		for i, v := range c {
			sum[i] += v
		}
	}
	return sum
}

func minus(a, b []float64) []float64 {
	d := slices.Clone(a)
	for i := range d {
		d[i] -= b[i]
	}
	return d
}

func agree(t *testing.T, what string, got kepu.Figure, want float64) {
	t.Helper()
	if !got.Known || math.Abs(got.Value-want) > 1e-9 {
		t.Errorf("%s is %v, want %.12f", what, got, want)
	}
}

// TestItems works the table through as a spreadsheet would. The figures in
// figures were worked out in exact fractions elsewhere.
func TestItems(t *testing.T) {
	figures := [][3]float64{ // facility, discrimination, efficiency
		{0.64, 27.741323985461, 33.121019108280}, {0.56, 43.646320856279, 50.738916256158},
		{0.44, 31.729545683228, 37.888198757764}, {0.36, 26.852551387597, 33.510638297872},
		{0.52, 32.728001699133, 38.725490196078}, {0.52, 71.784766370980, 75.198412698413},
		{0.54, 65.678902195613, 70.141150922910},
	}
	items := itemsOf(attempts(7))
	var columns [][]float64
	for i := range 7 {
		columns = append(columns, column(i))
	}
	all := sumOf(columns...)
	variances := 0.0
	for i, x := range columns {
		f := items.ByID(fmt.Sprint("item", i+1))
		others := minus(all, x)
		name := f.ID
		agree(t, name+" facility", f.Facility, average(x)/float64(itemMax[i]))
		agree(t, name+" discrimination", f.Discrimination, 100*covarianceS(x, others)/math.Sqrt(covarianceS(x, x)*covarianceS(others, others)))
		agree(t, name+" efficiency", f.Efficiency, 100*covarianceS(x, others)/covarianceS(slices.Sorted(slices.Values(x)), slices.Sorted(slices.Values(others))))
		agree(t, name+" facility", f.Facility, figures[i][0])
		agree(t, name+" discrimination", f.Discrimination, figures[i][1])
		agree(t, name+" efficiency", f.Efficiency, figures[i][2])
		if f.Answers != 25 || f.Exposed != 25 || !f.Small {
			t.Errorf("%s: %+v", name, f)
		}
		variances += covarianceS(x, x)
	}
	test := items.Test()
	agree(t, "mean", test.Mean, average(all))
	agree(t, "deviation", test.Deviation, math.Sqrt(covarianceS(all, all)))
	agree(t, "alpha", test.Alpha, 7.0/6*(1-variances/covarianceS(all, all)))
	agree(t, "alpha", test.Alpha, 0.685442538932)
	agree(t, "mean", test.Mean, 6.24)

	// KR-20 by its own formula, which uses p and q and the population variance.
	five := itemsOf(attempts(5)).Test()
	pq, totals := 0.0, sumOf(columns[:5]...)
	for _, x := range columns[:5] {
		pq += average(x) * (1 - average(x))
	}
	agree(t, "KR-20", five.Alpha, 5.0/4*(1-pq/(covarianceS(totals, totals)*24/25)))
	agree(t, "KR-20", five.Alpha, 0.266736401674)
}

// TestItemsUnknown holds the cases in which a figure is not known.
func TestItemsUnknown(t *testing.T) {
	item := func(id string, share int64) kepu.AttemptItem {
		return kepu.AttemptItem{ID: id, Judged: true, Share: ratio(share)}
	}
	attempt := func(items ...kepu.AttemptItem) kepu.Attempt {
		return kepu.Attempt{Finished: true, Items: items}
	}
	for _, tt := range []struct {
		reason   string
		attempts []kepu.Attempt
		want     string // exposed, answers, facility, discrimination, efficiency of a; alpha
	}{
		{"nothing", nil, "0 0 null null null; null"},
		{"one attempt", []kepu.Attempt{attempt(item("a", 1), item("b", 0))}, "1 1 1 null null; null"},
		{"everybody knows it", []kepu.Attempt{attempt(item("a", 1), item("b", 0)), attempt(item("a", 1), item("b", 1))}, "2 2 1 null null; 0"},
		{"the others never vary", []kepu.Attempt{attempt(item("a", 1), item("b", 1)), attempt(item("a", 0), item("b", 1))}, "2 2 0.5 null null; 0"},
		{"both vary", []kepu.Attempt{attempt(item("a", 1), item("b", 1)), attempt(item("a", 0), item("b", 0))}, "2 2 0.5 100 100; 1"},
		{"against the others", []kepu.Attempt{attempt(item("a", 1), item("b", 0)), attempt(item("a", 0), item("b", 1))}, "2 2 0.5 -100 -100; null"},
		{"attempts that do not share their items", []kepu.Attempt{attempt(item("a", 1), item("b", 1)), attempt(item("a", 0), item("b", 0)), attempt(item("b", 1))}, "2 2 0.5 100 100; null"},
		{"an unfinished one counts as shown", []kepu.Attempt{{Items: []kepu.AttemptItem{item("a", 1)}}}, "1 0 null null null; null"},
		{"a self-assessed one counts as shown", []kepu.Attempt{attempt(kepu.AttemptItem{ID: "a"})}, "1 0 null null null; null"},
		{"of two alike the first counts", []kepu.Attempt{attempt(item("a", 1), item("a", 0))}, "1 1 1 null null; null"},
	} {
		items := itemsOf(tt.attempts)
		f, test := items.ByID("a"), items.Test()
		fd, _ := json.Marshal(f.Facility)
		di, _ := json.Marshal(f.Discrimination)
		ef, _ := json.Marshal(f.Efficiency)
		al, _ := json.Marshal(test.Alpha)
		if got := fmt.Sprintf("%d %d %s %s %s; %s", f.Exposed, f.Answers, fd, di, ef, al); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.reason, got, tt.want)
		}
	}
}

// TestItemsMerge cuts random attempts into parts: merged in any order they give
// what all of them give, to the last bit.
func TestItemsMerge(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for run := range 300 {
		var all []kepu.Attempt
		sameItems := run%3 == 0
		for range r.IntN(40) {
			a := kepu.Attempt{Finished: r.IntN(8) > 0}
			for i := range 6 {
				if sameItems || r.IntN(2) == 0 {
					den := int64(1 + r.IntN(4))
					a.Items = append(a.Items, kepu.AttemptItem{ID: fmt.Sprint("q", i), Judged: sameItems || r.IntN(5) > 0, Share: kepu.NewRatio(r.Int64N(den+1), den),
						Points: kepu.NewRatio(1+r.Int64N(3), 2), Chosen: []string{string(rune('a' + r.IntN(3)))}})
				}
			}
			all = append(all, a)
		}
		parts := make([]*kepu.Items, 1+r.IntN(4))
		for i := range parts {
			parts[i] = &kepu.Items{}
		}
		for _, a := range all {
			parts[r.IntN(len(parts))].Add(a)
		}
		merged := &kepu.Items{}
		for _, i := range r.Perm(len(parts)) {
			merged.Merge(parts[i])
		}
		whole := itemsOf(all)
		if diff := cmp.Diff(slices.Collect(whole.All()), slices.Collect(merged.All())); diff != "" {
			t.Fatalf("items (-whole +merged):\n%s", diff)
		}
		if diff := cmp.Diff(whole.Test(), merged.Test()); diff != "" {
			t.Fatalf("test (-whole +merged):\n%s", diff)
		}
		q := &kepu.Question{Options: []kepu.Option{{Text: "A"}, {Text: "b"}}}
		if diff := cmp.Diff(whole.Options("q0", q), merged.Options("q0", q)); diff != "" {
			t.Fatalf("options (-whole +merged):\n%s", diff)
		}
	}
}

// TestItemsOptions counts options by their text, whatever place they had.
func TestItemsOptions(t *testing.T) {
	q := kepu.Question{Kind: kepu.Single, Stem: "油锅着火怎么办？", Options: []kepu.Option{{Text: "盖上锅盖", Correct: true}, {Text: "浇水"}, {Text: "端走"}}}
	other := q
	other.Options = []kepu.Option{q.Options[2], {Text: "蓋上鍋蓋", Correct: true}, q.Options[1]}
	items := &kepu.Items{}
	for i, chosen := range []string{"盖上锅盖", "盖上锅盖", "浇水", "蓋上鍋蓋", "报警"} {
		paper := &kepu.Paper{Parts: []kepu.PaperPart{{Items: []kepu.PaperItem{{ID: q.Identity(), Question: []kepu.Question{q, other}[i/3], Points: kepu.Whole}}}}}
		items.Add((&kepu.Sheet{Paper: paper, Responses: []kepu.Response{{Chosen: []string{chosen}}}}).Attempt(true))
	}
	want := []kepu.OptionFigures{{"盖上锅盖", true, true, 3}, {"浇水", false, true, 1}, {"端走", false, true, 0}, {"报警", false, false, 1}}
	if diff := cmp.Diff(want, items.Options(q.Identity(), &q)); diff != "" {
		t.Errorf("options (-want +got):\n%s", diff)
	}
	if f := items.ByID(q.Identity()); f.Answers != 5 || f.Right != 3 {
		t.Errorf("%+v", f)
	}
}

func BenchmarkItems(b *testing.B) {
	list := attempts(7)
	b.Run("add", func(b *testing.B) {
		items := &kepu.Items{}
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			items.Add(list[i%len(list)])
		}
	})
	b.Run("figures", func(b *testing.B) {
		items := itemsOf(list)
		b.ReportAllocs()
		for b.Loop() {
			items.ByID("item6")
		}
	})
}
