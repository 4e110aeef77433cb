package gift

import (
	"strings"
	"testing"
	"time"
)

// TestNoTextIsSlow reads what would cost most: signs that start something and
// never end it, in one line and in many. Every MB is read well within a second.
func TestNoTextIsSlow(t *testing.T) {
	const size = 1 << 18
	for _, piece := range []string{
		"{", "}", "{}", "{=a}", "~", "=", "#", "####", "\\", "\\#", "\\####", "\\::", "::", "::a", "->", "=a->b ", "%", "%1", "~%1%a", "~%50", "~a#b", "[", "[html]", "\\{", "\\n",
		"// [id:", "[tag:", "[tag:a\\]", "[tag:<", "//", "// a", "$CATEGORY: a", "$CATEGORY: a\n", "a{", "a}", "a{\n\n", "a\n\n", "a{T}", "a{T}\n\n", "a{=b\n\n", "}\n\n", "// a\n", "// a\n\n", "a\n// b\n",
		"<", "<a", "<!--", "<a \"", "<a '>", "<script>", "</", "&", "&#", "&amp;", "<p>", "<sup>1", "<b>甲</b>", " ", "\t", "　", "　\n", "\n", "\r", "\x00", "\u200b", "\xff", "甲", "1", "1e", "0.3333 ",
	} {
		text := strings.Repeat(piece, size/len(piece))
		for _, src := range []string{text, "题" + text + "{T}", "题{=甲 ~" + text + "}", "题{#" + text + "}", "题{=" + text + "}", "// [tag:" + text + "\n题{T}", "[html]" + text + "{=" + text + " ~乙}", "::" + text, "题{" + text} {
			start := time.Now()
			Read("题.txt", []byte(src))
			Is([]byte(src))
			if took := time.Since(start); took > 4*time.Second {
				t.Errorf("%d KB of %q, which start %.20q, took %v", len(src)>>10, piece, src, took)
			}
		}
	}
}

// TestLongAnswersAreAppended writes and reads back an answer of ten thousand
// parts.
func TestLongAnswersAreAppended(t *testing.T) {
	questions, problems := Read("", []byte("题{"+strings.Repeat("=%50%甲#乙 ", 10_000)+"}"))
	if len(questions) != 1 || len(questions[0].Answers) != 10_000 || len(problems) > 0 {
		t.Fatalf("read %d questions: %v", len(questions), problems)
	}
	if _, problems := Append(nil, questions); len(problems) > 0 {
		t.Error(problems[0])
	}
}
