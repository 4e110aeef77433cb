package files

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
)

const (
	quiz = "一、单选题\n1. 太阳系中最大的行星是哪一颗？\nA. 地球\nB. 木星\n答案：B\n"
	hant = "一、單選題\n1. 太陽系中最大的行星是哪一顆？\nA. 地球\nB. 木星\n答案：B\n"
)

// encode writes s in a charset, and fails the test where that cannot be.
func encode(t testing.TB, set *charset, s string) []byte {
	t.Helper()
	raw, err := set.encoding.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatalf("%q in %s: %v", s, set.name, err)
	}
	return raw
}

func TestDecodeCharsets(t *testing.T) {
	for _, tt := range []struct {
		set    *charset
		mark   string
		text   string
		reason string
	}{
		{utf8Set, "", quiz, "what most files are"},
		{utf8Set, "\xef\xbb\xbf", quiz, "what the Windows editor saves"},
		{utf8Set, "", "", "an empty file"},
		{utf8Set, "\xef\xbb\xbf", "", "nothing but a mark"},
		{utf8Set, "", "the facts", "ASCII that UTF-16 would read as Chinese"},
		{gb18030, "", quiz, "GBK, what older editors and Excel's CSV save"},
		{gb18030, "", "联通", "the word whose GBK looks like UTF-8"},
		{gb18030, "", hant, "Traditional characters in GBK"},
		{gb18030, "", "答案", "two characters must do"},
		{gb18030, "", "第1题 的", "little Chinese in ASCII"},
		{gb18030, "", "What is the largest planet of all, and why?\nA. Earth\nB. 木星 Jupiter!\n", "much English, which UTF-16 would read as Chinese"},
		{gb18030, "", "\U00020000㐀的答案是：\U0001f30d", "four bytes a character"},
		{gb18030, "\x84\x31\x95\x33", quiz, "its own mark"},
		{gb18030, "", strings.Repeat("x", 2*sampleSize) + quiz, "Chinese behind a page of ASCII"},
		{big5, "", hant, "from Taiwan or Hong Kong"},
		{big5, "", "答案", "two characters must do"},
		{big5, "", "垃圾分類：廚餘可以做堆肥，電池要另外回收。", "a sentence"},
		{utf16LE, "\xff\xfe", quiz, "what Excel calls Unicode text"},
		{utf16LE, "", quiz, "without a mark"},
		{utf16LE, "", "哪一个是木星的卫星", "without a mark and without a letter or line end"},
		{utf16LE, "", "Which planet is the largest?\r", "a text in English"},
		{utf16LE, "", "1\n2\n3\n", "digits alone"},
		{utf16LE, "\xff\xfe", "\U00020000\U0001f30d", "pairs of code units"},
		{utf16BE, "\xfe\xff", quiz, "the other order"},
		{utf16BE, "", quiz, "the other order without a mark"},
		{utf16BE, "", "哪一个是木星的卫星", "and without a letter"},
		{utf16BE, "", hant, "Traditional"},
	} {
		raw := append([]byte(tt.mark), encode(t, tt.set, tt.text)...)
		text, problems := Decode("x.txt", raw)
		want := strings.ReplaceAll(tt.text, "\r", "\n")
		check(t, tt.set.name+", "+tt.reason, text, problems, want, "")
		if text == nil {
			t.Errorf("%s, %s: no text", tt.set.name, tt.reason)
		}
	}
}

func TestDecodeDamagedText(t *testing.T) {
	gbk := func(s string) string { return string(encode(t, gb18030, s)) }
	for _, tt := range []struct {
		raw, text, problems string
		reason              string
	}{
		{quiz + "解析：木\xe6\x98", quiz + "解析：木\ufffd", "x.txt file.encoding UTF-8 1", "the last character is cut"},
		{"答\xe6\xa1", "答\ufffd", "x.txt file.encoding UTF-8 1", "the same in a short text"},
		{"太阳\xff\xfe\xff系" + quiz, "太阳\ufffd\ufffd\ufffd系" + quiz, "x.txt file.encoding UTF-8 1", "broken bytes side by side are one place"},
		{"太\xff阳\xc0系" + quiz, "太\ufffd阳\ufffd系" + quiz, "x.txt file.encoding UTF-8 2", "two places"},
		{quiz + strings.Repeat("x", sampleSize) + "\xff" + quiz, quiz + strings.Repeat("x", sampleSize) + "\ufffd" + quiz, "x.txt file.encoding UTF-8 1", "in a long file"},
		{"\xef\xbb\xbf" + quiz + "\xff", quiz + "\ufffd", "x.txt file.encoding UTF-8 1", "behind a mark"},
		{"\xef\xbb\xbf" + gbk(quiz), quiz, "", "a UTF-8 mark before GBK, which some editors make"},
		{gbk(quiz) + "\xb4", quiz + "\ufffd", "x.txt file.encoding GB18030 1", "GBK, the last character cut"},
		{gbk("答案\n是") + "\xff\n" + gbk(quiz), "答案\n是\ufffd\n" + quiz, "x.txt file.encoding GB18030 1", "GBK with a broken byte"},
		{"\xff\xfe1\x00\n\x00\x00\xd8", "1\n\ufffd", "x.txt file.encoding UTF-16LE 1", "UTF-16, half a pair"},
		{"\xff\xfe1\x00\n", "1\ufffd", "x.txt file.encoding UTF-16LE 1", "UTF-16, half a code unit"},
		{quiz + "\ufffd", quiz + "\ufffd", "", "U+FFFD in the file itself is its own"},
		{"caf\xe9!", "caf\ufffd!", "x.txt file.encoding UTF-8 1", "Latin-1 is not known"},
		{"\xb9\xfb", "果", "x.txt file.guessed GB18030", "果 in GBK or 彆 in Big5: not sure"},
	} {
		text, problems := Decode("x.txt", []byte(tt.raw))
		check(t, tt.reason, text, problems, tt.text, tt.problems)
	}
}

// TestDecodeSnippets reads every piece of the demonstration banks as if it were a
// file of its own, much shorter than any real one.
func TestDecodeSnippets(t *testing.T) {
	banks, err := filepath.Glob("../../../examples/community/题库/*.txt")
	if err != nil || len(banks) == 0 {
		t.Fatal("no banks: ", err)
	}
	const length = 40
	pieces, guessed := 0, 0
	for _, bank := range banks {
		raw, err := os.ReadFile(bank)
		if err != nil {
			t.Fatal(err)
		}
		all := []rune(string(raw))
		for i := 0; i+length < len(all); i += length / 2 {
			piece := string(all[i : i+length])
			for _, set := range []*charset{gb18030, utf16LE, utf16BE} {
				text, problems := Decode("x.txt", encode(t, set, piece))
				pieces++
				if len(problems) == 1 && problems[0].Code == kepu.FileGuessed {
					guessed++
					problems = nil
				}
				if string(text) != piece || len(problems) > 0 {
					t.Errorf("%s in %s reads as %q, %s", piece, set.name, text, brief(problems))
				}
			}
		}
	}
	if guessed > pieces/1000 {
		t.Errorf("%d of %d pieces are doubtful", guessed, pieces)
	}
}

func TestDecodeLineEnds(t *testing.T) {
	for _, tt := range []struct{ raw, want, reason string }{
		{"a\r\nb\r\n", "a\nb\n", "DOS"},
		{"a\rb\r", "a\nb\n", "old Macs"},
		{"a\r\r\nb", "a\n\nb", "an empty line of both kinds"},
		{"a\n\rb", "a\n\nb", "the wrong way round"},
		{"\r", "\n", "nothing else"},
		{"a\n\nb", "a\n\nb", "Unix"},
		{"a\u2028\u0085\x0bb", "a\u2028\u0085\x0bb", "others are no line ends here"},
		{"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeffa", "one mark is taken off"},
	} {
		text, problems := Decode("x.txt", []byte(tt.raw))
		check(t, tt.reason, text, problems, tt.want, "")
	}
}

func TestDecodeRefused(t *testing.T) {
	word := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			b.WriteString(string(r) + "\x00")
		}
		return b.String()
	}
	const old = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00"
	for _, tt := range []struct{ name, raw, problems, reason string }{
		{"x.txt", "\x89PNG\r\n\x1a\n", "x.txt file.binary", "a PNG picture"},
		{"x.txt", "\xff\xd8\xff\xe0", "x.txt file.binary", "a JPEG picture"},
		{"x.txt", "%PDF-1.7\n", "x.txt file.binary", "a PDF document"},
		{"x.txt", "\x7fELF\x02", "x.txt file.binary", "a program"},
		{"x.txt", "\x1f\x8b\x08", "x.txt file.binary", "packed"},
		{"x.zip", "PK\x03\x04", "x.zip file.binary", "a torn archive"},
		{"x.zip", "PK\x05\x06" + strings.Repeat("\x00", 18), "x.zip file.binary", "an empty archive"},
		{"x.txt", "\xff\xfe\x00\x00a\x00\x00\x00", "x.txt file.binary", "UTF-32"},
		{"x.txt", "\x00\x00\xfe\xff\x00\x00\x00a", "x.txt file.binary", "UTF-32, the other order"},
		{"x.txt", "答案\x00B", "x.txt file.binary", "a NUL in UTF-8"},
		{"x.txt", string(encode(t, gb18030, quiz)) + "\x00", "x.txt file.binary", "a NUL in GBK"},
		{"x.dat", "\x01\x00\x02\x00\x03\x00\x04\x00", "x.dat file.binary", "small numbers are not UTF-16"},
		{"x.dat", "\x00", "x.dat file.binary", "one NUL"},
		{"x.docx", old, "x.docx file.oldFormat .doc .docx", "an old document under a new name"},
		{"x.txt", old + word("Workbook"), "x.txt file.oldFormat .xls .xlsx", "an old workbook under any name"},
		{"x.docx", old + word("EncryptedPackage"), "x.docx file.unreadable it has a password", "a document with a password"},
		{"x.docx", "答案", "x.docx file.damaged not a Word document", "text under the name of a document"},
		{"x.DOCX", "", "x.DOCX file.damaged not a Word document", "an empty document"},
		{"x.docx", "PK\x03\x04", "x.docx file.damaged not a Word document", "a torn document"},
	} {
		text, problems := Decode(tt.name, []byte(tt.raw))
		check(t, tt.reason, text, problems, "", tt.problems)
		if text != nil {
			t.Errorf("%s: has a text", tt.reason)
		}
	}
	text, problems := Decode("x.txt", make([]byte, maxFile+1))
	check(t, "one byte too much", text, problems, "", "x.txt file.tooLarge 20")
}

func TestDecodeCopiesNothing(t *testing.T) {
	raw := []byte(quiz)
	if n := testing.AllocsPerRun(10, func() { Decode("x.txt", raw) }); n != 0 {
		t.Errorf("valid UTF-8 costs %v allocations", n)
	}
}

func FuzzDecode(f *testing.F) {
	for _, set := range []*charset{utf8Set, gb18030, big5, utf16LE, utf16BE} {
		f.Add("x.txt", encode(f, set, hant)) // every branch of identify
	}
	f.Add("x.txt", []byte("\xef\xbb\xbfa\r\n\xff"))
	f.Add("x.docx", document(paragraphXML("题")).zip(f))
	f.Add("x.xlsx", book(oneRow).zip(f))
	f.Add("x.docx", bytes.Replace(document(paragraphXML("题")).zip(f), []byte("PK\x01\x02"), []byte("PK\x01\x03"), 1))
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		size := len(raw)
		isZip := bytes.HasPrefix(raw, zipMagic)
		text, problems := Decode(name, raw)
		if !utf8.Valid(text) {
			t.Fatalf("not UTF-8: %q", text)
		}
		if bytes.IndexByte(text, '\r') >= 0 {
			t.Fatalf("a CR is left: %q", text)
		}
		if most := 3 * size; !isZip && len(text) > most || len(text) > maxFile+maxElements {
			t.Fatalf("%d bytes became %d", size, len(text))
		}
		for _, p := range problems {
			if strings.HasPrefix(p.Text(kepu.English), string(p.Code)) {
				t.Fatalf("%v has no words", p)
			}
		}
		if text == nil && len(problems) == 0 {
			t.Fatal("neither text nor problem")
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	for _, set := range []*charset{utf8Set, gb18030, big5, utf16LE} {
		b.Run(set.name, func(b *testing.B) {
			raw := encode(b, set, strings.Repeat(hant, 1<<20/len(hant)))
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				Decode("x.txt", raw)
			}
		})
	}
}
