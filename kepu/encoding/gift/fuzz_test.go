package gift

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

// seeds are one text for each thing that the reader looks at, and some that
// nothing closes.
var seeds = []string{
	// every kind, with weights, feedback and what is above a question
	"// [id:a\\]b] [tag:题型:填空] [tag:难度:3]\n::一:: 火警是____。{=119#对 =%50%110 =%0%*#不####因为}",
	"哪些？{~%33.33333%甲#好 ~%33.33333%乙 ~%33.33333%丙 ~%-100%丁}\n\n哪个？{=甲 ~%12.5%乙}",
	"几？{#=20:2#对 =%50%1.5e3..2000 ~#不}\n\n冰会化。{T#错#对}\n\n连{=甲 -> 乙 =丙 -> 丁 = -> 戊}\n\n写{}\n\n看",
	// categories
	"$CATEGORY: $course$/top/甲\n\n冰{T}\n\n$CATEGORY: $course$/top\n\n冰{F}",
	// HTML, and tags that do not end
	"[html]<p>10<sup>3</sup>&nbsp;&#22909;<img src\\=\"a\"><br>a<b{=<i>甲</i> ~乙<!-- }\n\n[html]甲<a title\\=\"x{}",
	// braces without partners, across blank lines, twice
	"甲{=一\n\n=二}\n\n乙}\n\n丙{{}{=一}\n// {\n\n丁{\n// }\n=一}",
	// backslashes at every end
	"\\\\\\n::甲\\::: 乙\\\n\\{{=\\~\\\\#\\#\\####\\##}",
	// what is no text
	"\xff\ufeff\x00\u200b　\r\r\n冰\x1b{T}\u2028",
	// tokens that do not close
	"// [id:[id:[tag:\\]\n// [tag:]\\]]\n冰{T}",
	// weights that are none
	"哪个？{~%%甲 ~%-%乙 ~%1.%丙 =%100.0%丁 ~%--5%戊}",
}

// FuzzRead looks for panics, problems without a place, and texts that read
// differently once they were written.
func FuzzRead(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		questions, problems := Read("题.txt", []byte(s))
		for _, p := range problems {
			if p.Line < 1 || p.Column < 1 || p.Text(kepu.Hans) == "" {
				t.Fatalf("%q: problem without a place: %+v", s, p)
			}
		}
		for _, q := range questions {
			if q.Stem == "" || q.At.Line < 1 || q.Kind == 0 {
				t.Fatalf("%q: no question: %+v", s, q)
			}
		}
		Is([]byte(s))
		text, problems := Append(nil, questions)
		if len(problems) > 0 {
			return
		}
		again, doubts := Read("题.txt", text)
		if diff := cmp.Diff(questions, again, compare...); diff != "" || len(doubts) > 0 {
			t.Fatalf("%q was written as\n%s\nand reads differently: %v\n%s", s, text, doubts, diff)
		}
	})
}

// FuzzAppend puts any texts into a question of every kind: what Append does not
// report reads back as it was.
func FuzzAppend(f *testing.F) {
	for i, s := range seeds {
		f.Add(s, seeds[(i+1)%len(seeds)], uint64(i))
	}
	f.Fuzz(func(t *testing.T, a, b string, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		q := generate(r)
		pick := func(s string) string { return []string{a, b, s, s}[r.IntN(4)] }
		q.Stem, q.Name, q.ID, q.Topic, q.Explanation, q.Otherwise = pick(q.Stem), pick(q.Name), pick(q.ID), pick(q.Topic), pick(q.Explanation), pick(q.Otherwise)
		for i := range q.Options {
			q.Options[i].Text, q.Options[i].Feedback = pick(q.Options[i].Text), pick(q.Options[i].Feedback)
		}
		for i := range q.Answers {
			q.Answers[i].Text, q.Answers[i].Feedback = pick(q.Answers[i].Text), pick(q.Answers[i].Feedback)
		}
		for i := range q.Pairs {
			q.Pairs[i] = kepu.Pair{Left: pick(q.Pairs[i].Left), Right: pick(q.Pairs[i].Right)}
		}
		q.Tags = append(q.Tags, pick("冬"))
		questions := []kepu.Question{neighbour, q, neighbour}
		text, problems := Append(nil, questions)
		back, _ := Read("", text)
		told := map[kepu.Field]bool{}
		for _, p := range problems {
			if p.Code != kepu.NotCarried {
				if len(back) != 2 {
					t.Fatalf("%s left something behind:\n%s", p.Code, text)
				}
				return
			}
			told[p.Args[1].(kepu.Field)] = true
		}
		if len(back) != 3 {
			t.Fatalf("3 questions were read as %d:\n%s", len(back), text)
		}
		for i := range questions {
			for _, field := range lost(&questions[i], &back[i]) {
				if !told[field] {
					t.Fatalf("%s lost without a word: %s\n%s", field.Text(kepu.English), cmp.Diff(questions[i], back[i], compare...), text)
				}
			}
		}
	})
}
