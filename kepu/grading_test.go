package kepu

import "testing"

func ratio(s string) Ratio {
	r, ok := ParseRatio(s)
	if !ok {
		panic(s)
	}
	return r
}

func TestGrade(t *testing.T) {
	multiple := &Question{Kind: Multiple, Options: []Option{{Text: "甲", Correct: true}, {Text: "乙", Correct: true}, {Text: "丙", Correct: true}, {Text: "丁"}, {Text: "戊"}}}
	weighted := &Question{Kind: Multiple, Options: []Option{{Text: "甲", Correct: true, Weight: ratio("1/3")}, {Text: "乙", Correct: true, Weight: ratio("2/3")}, {Text: "丙", Weight: ratio("-1/2")}}}
	single := &Question{Kind: Single, Options: []Option{{Text: "甲"}, {Text: "乙", Correct: true}, {Text: "丙", Weight: ratio("1/2")}}}
	either := &Question{Kind: Single, Options: []Option{{Text: "甲", Correct: true}, {Text: "乙", Correct: true}, {Text: "丙"}}}
	judgement := &Question{Kind: Judgement, Options: JudgementOptions(false)}
	blanks := &Question{Kind: Blank, Answers: []Answer{{Blank: 1, Text: "119"}, {Blank: 2, Text: "H2O"}, {Blank: 2, Text: "h20", Weight: ratio("1/2")}}}
	number := &Question{Kind: Numeric, Ranges: []Range{{Min: ratio("18"), Max: ratio("22")}, {Min: ratio("10"), Max: ratio("30"), Weight: ratio("1/4")}}}
	pairs := &Question{Kind: Matching, Pairs: []Pair{{"立春", "春"}, {"立夏", "夏"}, {"立秋", "秋"}, {"", "冬"}}}

	type given = Response
	for _, tt := range []struct {
		reason  string
		q       *Question
		r       given
		scheme  [4]string // AllOrNothing, RightMinusWrong, ByWeights, HalfIfIncomplete
		refused bool
	}{
		{"all right", multiple, given{Chosen: []string{"丙", "甲", "乙"}}, [4]string{"1", "1", "1", "1"}, false},
		{"two of three", multiple, given{Chosen: []string{"甲", "乙"}}, [4]string{"0", "2/3", "2/3", "0.5"}, false},
		{"two right, one wrong", multiple, given{Chosen: []string{"甲", "乙", "丁"}}, [4]string{"0", "1/3", "2/3", "0"}, false},
		{"one right, two wrong", multiple, given{Chosen: []string{"甲", "丁", "戊"}}, [4]string{"0", "0", "1/3", "0"}, false},
		{"everything chosen", multiple, given{Chosen: []string{"甲", "乙", "丙", "丁", "戊"}}, [4]string{"0", "1/3", "1", "0"}, false},
		{"no answer", multiple, given{}, [4]string{"0", "0", "0", "0"}, false},
		{"an option that is not there", multiple, given{Chosen: []string{"甲", "乙", "丙", "己"}}, [4]string{"0", "2/3", "1", "0"}, false},
		{"own weights", weighted, given{Chosen: []string{"乙", "丙"}}, [4]string{"0", "0", "1/6", "0"}, false},
		{"never under zero", weighted, given{Chosen: []string{"丙"}}, [4]string{"0", "0", "0", "0"}, false},
		{"single, right", single, given{Chosen: []string{"乙"}}, [4]string{"1", "1", "1", "1"}, false},
		{"single, half right by its weight", single, given{Chosen: []string{"丙"}}, [4]string{"0", "0", "0.5", "0"}, false},
		{"single with two right options", either, given{Chosen: []string{"乙"}}, [4]string{"1", "1", "1", "1"}, false},
		{"judgement", judgement, given{Chosen: []string{"错误"}}, [4]string{"1", "1", "1", "1"}, false},
		{"judgement, wrong", judgement, given{Chosen: []string{"正确"}}, [4]string{"0", "0", "0", "0"}, false},
		{"blanks, folded", blanks, given{Texts: []string{"１１９", " h2o"}}, [4]string{"1", "1", "1", "1"}, false},
		{"blanks, by value", blanks, given{Texts: []string{"119.0", "H2O"}}, [4]string{"1", "1", "1", "1"}, false},
		{"one of two blanks", blanks, given{Texts: []string{"119"}}, [4]string{"0", "0.5", "0.5", "0.5"}, false},
		{"a lesser answer", blanks, given{Texts: []string{"119", "h20"}}, [4]string{"0", "0", "0.75", "0"}, false},
		{"a number inside", number, given{Texts: []string{"20.5"}}, [4]string{"1", "1", "1", "1"}, false},
		{"a number on the edge", number, given{Texts: []string{"2.2e1"}}, [4]string{"1", "1", "1", "1"}, false},
		{"a number near", number, given{Texts: []string{"25"}}, [4]string{"0", "0", "0.25", "0"}, false},
		{"not a number", number, given{Texts: []string{"二十"}}, [4]string{"0", "0", "0", "0"}, false},
		{"pairs, all", pairs, given{Pairs: []Pair{{"立秋", "秋"}, {"立春", "春"}, {"立夏", "夏"}}}, [4]string{"1", "1", "1", "1"}, false},
		{"pairs, one right, one wrong, one left out", pairs, given{Pairs: []Pair{{"立春", "春"}, {"立夏", "冬"}}}, [4]string{"0", "0", "1/3", "0"}, false},
		{"a short answer is not judged", &Question{Kind: Short, Answers: []Answer{{Text: "断电"}}}, given{Texts: []string{"断电"}}, [4]string{}, true},
		{"nor is a blank in Chinese", &Question{Kind: Blank, Answers: []Answer{{Blank: 1, Text: "氧气"}}}, given{Texts: []string{"氧气"}}, [4]string{}, true},
		{"nothing is asked", &Question{Kind: Description}, given{}, [4]string{}, true},
		{"no question at all", &Question{}, given{Chosen: []string{"甲"}}, [4]string{}, true},
		{"no key at all", &Question{Kind: Multiple, Options: []Option{{Text: "甲"}}}, given{}, [4]string{"0", "0", "0", "0"}, false},
	} {
		for i, want := range tt.scheme {
			got, ok := Grading(i).Grade(tt.q, tt.r)
			if ok == tt.refused || !tt.refused && got.String() != want {
				t.Errorf("%s, %v: %v, %v; want %s", tt.reason, Grading(i), got, ok, want)
			}
		}
	}
}

func TestRatio(t *testing.T) {
	for _, tt := range []struct{ in, want, reason string }{
		{"2", "2", "whole"}, {"-0.50", "-0.5", "a decimal"}, {"1.5e3", "1500", "an exponent"}, {"2/6", "1/3", "lowest terms"},
		{"50%", "0.5", "percent"}, {"１／３", "1/3", "full-width"}, {"+1", "1", "a plus"}, {" 7 ", "7", "blanks"},
		{"", "", "nothing"}, {"1e13", "", "too large an exponent"}, {"0x10", "", "not decimal"}, {"1_000", "", "underscores"},
		{"1234567890123456789", "", "too many digits"}, {"二", "", "a word"}, {"1/0", "", "no number"}, {"NaN", "", "no number"}, {"1e1e1", "", "nonsense"},
	} {
		r, ok := ParseRatio(tt.in)
		if ok != (tt.want != "") || ok && r.String() != tt.want {
			t.Errorf("ParseRatio(%q) = %v, %v; want %q: %s", tt.in, r, ok, tt.want, tt.reason)
		}
	}
	third := NewRatio(1, 3)
	if sum := third.Add(third).Add(third); sum != Whole {
		t.Errorf("three thirds are %v", sum)
	}
	if NewRatio(-2, -4) != NewRatio(1, 2) || NewRatio(0, 5) != (Ratio{}) || NewRatio(1, 0) != (Ratio{}) {
		t.Error("ratios are not in lowest terms")
	}
	if got := NewRatio(1<<62, 3).Mul(NewRatio(1<<62, 5)); got.Sign() != 1 {
		t.Errorf("a product past 63 bits is %v", got)
	}
	for _, tt := range []struct {
		a, b string
		want int
	}{{"1/3", "0.333333333", 1}, {"-1", "0", -1}, {"0.5", "1/2", 0}, {"999999999999/7", "999999999998/7", 1}} {
		if got := ratio(tt.a).Cmp(ratio(tt.b)); got != tt.want {
			t.Errorf("%s against %s: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

func FuzzRatio(f *testing.F) {
	f.Add("1/3", "0.25")
	f.Add("-9223372036854775808", "9e12")
	f.Add("1/99999999999999999", "999999999999999999")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, okA := ParseRatio(x)
		b, okB := ParseRatio(y)
		if !okA || !okB {
			return
		}
		if again, ok := ParseRatio(a.String()); !ok && a.small() || ok && again != a {
			t.Fatalf("%q is %v, which reads back as %v", x, a, again)
		}
		if a.Add(b) != b.Add(a) || a.Mul(b) != b.Mul(a) || a.Cmp(b) != -b.Cmp(a) {
			t.Fatalf("%v and %v: order matters", a, b)
		}
		if a.small() && b.small() && a.Add(b).Sub(b) != a {
			t.Fatalf("%v + %v - %v is %v", a, b, b, a.Add(b).Sub(b))
		}
	})
}

func TestRatioDecimal(t *testing.T) {
	for _, tt := range []struct {
		r      Ratio
		places int
		want   string
	}{
		{NewRatio(220, 9), 1, "24.4"}, {NewRatio(1, 2), 1, "0.5"}, {NewRatio(5, 1), 1, "5"}, {NewRatio(100, 1), 2, "100"},
		{NewRatio(1, 4), 1, "0.3"}, {NewRatio(-1, 3), 2, "-0.33"}, {NewRatio(7, 2), 0, "4"}, {NewRatio(7, 2), -3, "4"}, {Ratio{}, 1, "0"},
	} {
		if got := tt.r.Decimal(tt.places); got != tt.want {
			t.Errorf("%v to %d places is %s, want %s", tt.r, tt.places, got, tt.want)
		}
	}
}
