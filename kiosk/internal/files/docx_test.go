package files

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// A parts is a Word document as its parts, by name.
type parts map[string]string

func (p parts) zip(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(p[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// with returns the document with one part more.
func (p parts) with(name, content string) parts {
	p = maps.Clone(p)
	p[name] = content
	return p
}

const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`

// document returns a document with the XML of a body.
func document(body ...string) parts {
	return parts{"word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document` + spaces + `><w:body>` + strings.Join(body, "") + `<w:sectPr/></w:body></w:document>`}
}

func paragraphXML(text string) string { return `<w:p>` + runXML(text) + `</w:p>` }

func runXML(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

// rowXML is a table row with a paragraph a cell.
func rowXML(cells ...string) string {
	var b strings.Builder
	for _, cell := range cells {
		b.WriteString(`<w:tc><w:tcPr/>` + paragraphXML(cell) + `</w:tc>`)
	}
	return `<w:tr>` + b.String() + `</w:tr>`
}

func tableXML(rows ...string) string {
	return `<w:tbl><w:tblPr/><w:tblGrid/>` + strings.Join(rows, "") + `</w:tbl>`
}

func TestDocxText(t *testing.T) {
	p := paragraphXML
	run := func(properties, text string) string {
		return `<w:r><w:rPr>` + properties + `</w:rPr><w:t>` + text + `</w:t></w:r>`
	}
	box := `<w:txbxContent>` + p("框") + `</w:txbxContent>`
	for _, tt := range []struct{ body, want, reason string }{
		{p("一") + p("二"), "一\n二\n", "a paragraph is a line"},
		{"", "", "nothing"},
		{`<w:p/>` + p("二"), "\n二\n", "an empty paragraph is an empty line"},
		{`<w:p>` + runXML("1. ") + runXML("题") + `</w:p>`, "1. 题\n", "runs are glued"},
		{`<w:p><w:r><w:t>一<w:x>不</w:x>二</w:t></w:r></w:p>`, "一二\n", "elements that do not belong in a text"},
		{p("a &lt; b &amp; c"), "a < b & c\n", "entities"},
		{p("a\nb\r\nc"), "a b c\n", "a line end in the XML is a blank"},
		{`<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r></w:p>`, "一\n二\n三\n", "line breaks"},
		{`<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r></w:p>`, "A\tB\n", "a tab, but not where the stops are set"},
		{`<w:p><w:r><w:t>COVID</w:t><w:noBreakHyphen/><w:t>19</w:t><w:softHyphen/></w:r></w:p>`, "COVID-19\n", "hyphens"},
		{`<w:p><w:hyperlink>` + runXML("链") + `</w:hyperlink><w:smartTag>` + runXML("签") + `</w:smartTag></w:p>`, "链签\n", "wrappers"},
		{`<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>` + p("控件") + `</w:sdtContent></w:sdt>`, "控件\n", "a content control"},
		{`<w:p>` + runXML("留") + `<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>` + runXML("增") + `</w:ins></w:p>`, "留增\n", "deleted and inserted text"},
		{`<w:p><w:moveFrom>` + runXML("旧") + `</w:moveFrom><w:moveTo>` + runXML("新") + `</w:moveTo></w:p>`, "新\n", "moved text"},
		{`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>` + p("二"), "二\n", "a deleted paragraph leaves no line"},
		{`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + runXML("一") + `</w:p>` + p("二"), "一二\n", "a deleted paragraph end joins"},
		{`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + runXML("3") + `</w:p>`, "3\n", "a field's result without its code"},
		{`<w:p>` + run(`<w:vanish/>`, "隐") + run(`<w:vanish w:val="0"/>`, "显") + run(`<w:b/>`, "粗") + `</w:p>`, "显粗\n", "hidden text"},
		{`<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>` + run(`<w:vanish/>`, "隐") + `</w:p>` + p("二"), "二\n", "a hidden paragraph"},
		{`<w:p>` + run(`<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>`, "显") + `</w:p>`, "显\n", "text that was hidden once"},
		{`<w:p>` + runXML("10") + run(`<w:vertAlign w:val="superscript"/>`, "-3注") + runXML("m") + run(`<w:vertAlign w:val="subscript"/>`, "2") + `</w:p>`, "10⁻³注m2\n", "raised digits, or 10³ becomes 103"},
		{`<w:p><w:r><w:ruby><w:rt>` + runXML("kē") + `</w:rt><w:rubyBase>` + runXML("科") + `</w:rubyBase></w:ruby></w:r></w:p>`, "科\n", "pinyin above characters"},
		{`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>` + box + `</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>` + box + `</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` + runXML("正文") + `</w:p>`, "正文\n框\n", "a text box once, below its paragraph"},
		{`<w:p><w:r><w:pict><v:textbox>` + box + `</v:textbox></w:pict></w:r></w:p>`, "\n框\n", "an old text box"},
		{`<mc:AlternateContent><mc:Choice>` + p("一") + `</mc:Choice><mc:Fallback>` + p("二") + `</mc:Fallback></mc:AlternateContent>`, "一\n", "alternatives between paragraphs"},
		{`<w:p><w:r><w:footnoteReference w:id="1"/><w:t>文</w:t><a:t>图</a:t></w:r></w:p>`, "文\n", "neither footnotes nor drawings"},
		{`<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F0FB"/><w:sym w:font="Wingdings 2" w:char="F050"/><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:font="Symbol" w:char="F0B0"/><w:sym/></w:r></w:p>`, "√×√°\n", "symbol fonts"},
		{`<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>` + runXML("题") + `</w:p>`, "题\n", "a number without a numbering part"},
	} {
		text, problems := Decode("x.docx", document(tt.body).zip(t))
		check(t, tt.reason, text, problems, tt.want, "")
		if text == nil {
			t.Errorf("%s: no text", tt.reason)
		}
	}
}

func TestDocxTables(t *testing.T) {
	p := paragraphXML
	cell := func(content ...string) string { return `<w:tc>` + strings.Join(content, "") + `</w:tc>` }
	for _, tt := range []struct{ body, want, reason string }{
		{tableXML(rowXML("1", "2", "3"), rowXML("A", "B", "C")), "1\t2\t3\nA\tB\tC\n", "the table of answers"},
		{tableXML(rowXML("题干", "选项A", "答案"), rowXML("最大的行星", "木星", "A")), "题干\t选项A\t答案\n最大的行星\t木星\tA\n", "a table of questions"},
		{tableXML(rowXML("1", "", "3", "")), "1\t\t3\n", "an empty cell keeps its place, not at the end"},
		{tableXML(rowXML("", "A", "B")), "\tA\tB\n", "nor does one at the start get lost"},
		{tableXML(rowXML("", "")), "", "an empty row"},
		{tableXML(`<w:tr>` + cell(p("1. 题"), p("A. 甲"), p("B. 乙")) + cell(p("A")) + `</w:tr>`), "1. 题 A. 甲 B. 乙\tA\n", "paragraphs of a cell"},
		{tableXML(`<w:tr>` + cell(p("1. 题"), p("A. 甲")) + cell(`<w:p/>`) + `</w:tr>`), "1. 题\nA. 甲\n", "a frame round a whole page"},
		{tableXML(`<w:tr>` + cell(`<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>`) + cell(p("d")) + `</w:tr>`), "a b c\td\n", "tabs and breaks in a cell"},
		{tableXML(`<w:tr>` + cell(p("外"), tableXML(rowXML("甲", "乙"))) + cell(p("右")) + `</w:tr>`), "外 甲 乙\t右\n", "a table in a cell"},
		{tableXML(`<w:tr>` + cell(p("外"), tableXML(rowXML("甲", "乙"))) + `</w:tr>`), "外\n甲\t乙\n", "a table in a frame"},
		{tableXML(`<w:tr><w:trPr><w:del/></w:trPr>`+cell(p("旧"))+`</w:tr>`, rowXML("新", "行")), "新\t行\n", "a deleted row"},
		{tableXML(`<w:sdt><w:sdtContent>` + rowXML("a", "b") + `</w:sdtContent></w:sdt>`), "a\tb\n", "a row in a content control"},
		{tableXML(`<w:tr><w:sdt><w:sdtContent>` + cell(p("a")) + `</w:sdtContent></w:sdt>` + cell(p("b")) + `</w:tr>`), "a\tb\n", "a cell in a content control"},
		{p("前") + tableXML(rowXML("a", "b")) + p("后"), "前\na\tb\n后\n", "between paragraphs"},
	} {
		text, problems := Decode("x.docx", document(tt.body).zip(t))
		check(t, tt.reason, text, problems, tt.want, "")
	}
}

func TestDocxFormulas(t *testing.T) {
	r := func(s string) string { return `<m:r><m:t>` + s + `</m:t></m:r>` }
	fraction := func(num, den string) string {
		return `<m:f><m:fPr/><m:num>` + num + `</m:num><m:den>` + den + `</m:den></m:f>`
	}
	for _, tt := range []struct{ formula, want, reason string }{
		{r("E=m") + `<m:sSup><m:e>` + r("c") + `</m:e><m:sup>` + r("2") + `</m:sup></m:sSup>`, "E=mc²", "a power with a sign of its own"},
		{`<m:sSup><m:e>` + r("x") + `</m:e><m:sup>` + r("n+1") + `</m:sup></m:sSup>`, "x^(n+1)", "one without"},
		{`<m:sSup><m:e>` + r("x") + `</m:e><m:sup/></m:sSup>`, "x", "an empty one"},
		{`<m:sSub><m:e>` + r("H") + `</m:e><m:sub>` + r("2") + `</m:sub></m:sSub>` + r("O"), "H2O", "lowered"},
		{fraction(r("1"), r("2")), "1/2", "a fraction"},
		{fraction(r("a+b"), r("2")), "(a+b)/2", "a fraction of a sum"},
		{`<m:rad><m:radPr/><m:deg/><m:e>` + r("2") + `</m:e></m:rad>`, "√2", "a root"},
		{`<m:rad><m:deg>` + r("3") + `</m:deg><m:e>` + r("a−b") + `</m:e></m:rad>`, "³√(a−b)", "a third root"},
		{`<m:d><m:e>` + r("a") + `</m:e></m:d>`, "(a)", "round brackets"},
		{`<m:d><m:e>` + r("a") + `</m:e><m:x/><m:e>` + r("b") + `</m:e></m:d>`, "(a,b)", "a pair"},
		{`<m:sSup><m:e>` + r("10") + `</m:e><m:sup>` + r("−3") + `</m:sup></m:sSup>`, "10⁻³", "a minus sign"},
		{`<m:d><m:dPr><m:begChr m:val="|"/><m:endChr m:val="|"/></m:dPr><m:e>` + r("a") + `</m:e></m:d>`, "|a|", "other brackets"},
	} {
		body := `<w:p><m:oMathPara><m:oMath>` + tt.formula + `</m:oMath></m:oMathPara></w:p>`
		text, problems := Decode("x.docx", document(body).zip(t))
		check(t, tt.reason, text, problems, tt.want+"\n", "")
	}
}

func TestDocxPackages(t *testing.T) {
	const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>`
	rel := func(kind, target string) string {
		return `<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind + `" Target="` + target + `"/>`
	}
	doc := document(paragraphXML("题"))
	body := doc["word/document.xml"]
	strict := strings.Replace(body, "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", 1)
	prefix := strings.NewReplacer("<w:", "<x:", "</w:", "</x:", "xmlns:w=", "xmlns:x=").Replace(body)
	for _, tt := range []struct {
		name                   string
		parts                  parts
		text, problems, reason string
	}{
		{"x.docx", doc, "题\n", "", "the least there is"},
		{"题库.txt", doc, "题\n", "", "under another name"},
		{"x.docx", parts{`Word\Document.xml`: body}, "题\n", "", "names as some programs write them"},
		{"x.docx", parts{"_rels/.rels": fmt.Sprintf(rels, rel("officeDocument", "/word/document2.xml")), "word/document2.xml": body}, "题\n", "", "the body under another name"},
		{"x.docx", doc.with("_rels/.rels", "<broken"), "题\n", "", "a broken list of parts"},
		{"x.docx", doc.with("_rels/.rels", fmt.Sprintf(rels, rel("officeDocument", "word/gone.xml"))), "题\n", "", "a list that is wrong"},
		{"x.docx", parts{"word/document.xml": strict}, "题\n", "", "the strict variant"},
		{"x.docx", parts{"word/document.xml": prefix}, "题\n", "", "another prefix"},
		{"x.docx", parts{"word/styles.xml": body}, "", "x.docx file.damaged no text is in it", "no body"},
		{"x.zip", parts{"readme.txt": "x"}, "", "x.zip file.binary", "an archive of something"},
		{"x.csv", parts{"_rels/.rels": fmt.Sprintf(rels, rel("officeDocument", "xl/workbook.xml")), "xl/workbook.xml": "<x/>"}, "", "x.csv file.damaged the workbook cannot be read", "a workbook under another name"},
		{"x.docx", parts{"word/document.xml": body[:len(body)-40]}, "题\n", "x.docx:2 file.damaged the text breaks off here", "XML that is cut"},
		{"x.docx", parts{"word/document.xml": strings.Replace(body, "</w:p>", "</w:p><w:p></w:r>", 1)}, "题\n\n", "x.docx:3 file.damaged the text breaks off here", "XML that is wrong"},
		{"x.docx", parts{"word/document.xml": strings.Replace(body, "题", "题&nbsp;", 1)}, "\n", "x.docx:2 file.damaged the text breaks off here", "an entity that is not defined"},
		{"x.docx", parts{"_rels/.rels": fmt.Sprintf(rels, rel("officeDocument", "word/a.xml")), "word/a.xml": strings.Replace(body, paragraphXML("题"), numberedXML("1", "0", "题"), 1),
			"word/_rels/a.xml.rels": fmt.Sprintf(rels, rel("numbering", "lists.xml")), "word/lists.xml": numberingXML(abstractXML("0", levelXML(0, "decimal", "%1、")), numXML("1", "0"))}, "1、 题\n", "", "the numbering under another name"},
		{"x.docx", doc.with("word/numbering.xml", "<broken"), "题\n", "x.docx file.damaged its automatic numbers are lost", "a broken numbering"},
		{"x.docx", doc.with("word/numbering.xml", "<w/>").with("word/styles.xml", "<broken"), "题\n", "x.docx file.damaged its automatic numbers are lost", "broken styles"},
	} {
		text, problems := Decode(tt.name, tt.parts.zip(t))
		check(t, tt.reason, text, problems, tt.text, tt.problems)
	}
}

func TestDocxLimits(t *testing.T) {
	many := document("")
	for i := range maxParts {
		many[fmt.Sprintf("word/media/%d.png", i)] = ""
	}
	nested := func(n int) parts {
		return document(strings.Repeat("<w:sdt>", n) + paragraphXML("题") + strings.Repeat("</w:sdt>", n))
	}
	for _, tt := range []struct {
		parts                  parts
		text, problems, reason string
	}{
		{document(paragraphXML(strings.Repeat(" ", maxBurst))), "", "x.docx file.tooLarge 20", "a text that does not end"},
		{document(`<w:p` + strings.Repeat(` a=""`, maxBurst/4) + `/>`), "", "x.docx file.tooLarge 20", "an element that does not end"},
		{many, "", "x.docx file.damaged not a Word document", "too many parts"},
		{nested(maxElements - 8), "题\n", "", "as deep as allowed"},
		{nested(maxElements), "", "x.docx:1 file.damaged the text breaks off here", "too deep"},
		{document(paragraphXML("题")).with("word/numbering.xml", strings.Repeat(" ", maxSmallPart)+"<w/>"), "题\n", "x.docx file.damaged its automatic numbers are lost", "a numbering that unpacks to too much"},
	} {
		raw := tt.parts.zip(t)
		if len(raw) > 1<<20 {
			t.Fatalf("%s: the fixture has %d bytes, no bomb", tt.reason, len(raw))
		}
		text, problems := Decode("x.docx", raw)
		check(t, tt.reason, text, problems, tt.text, tt.problems)
	}
}

// TestBodyLimits comes near the limits without the bytes that lead there.
func TestBodyLimits(t *testing.T) {
	doc, err := openArchive(document(paragraphXML("甲"), paragraphXML("乙")).zip(t))
	if err != nil {
		t.Fatal(err)
	}
	const name = "word/document.xml"
	size := int(doc[name].UncompressedSize64)
	for _, tt := range []struct {
		limit, spent int
		text         string
		err          error
		reason       string
	}{
		{size + 1, maxFile - len("甲\n乙\n"), "甲\n乙\n", nil, "all that is allowed"},
		{size / 2, 0, "", errTooLarge, "a part that unpacks to more"},
		{size + 1, maxFile - len("甲\n"), "甲\n乙\n", errTooLarge, "more text than a file may have; what went over is cut off by the caller"},
	} {
		p, err := doc.open(name, tt.limit)
		if err != nil {
			t.Fatal(err)
		}
		b := newBody(p, nil)
		b.size = tt.spent
		if text, err := b.read(); err != tt.err || string(text) != tt.text {
			t.Errorf("%s: %q, %v, want %q, %v", tt.reason, text, err, tt.text, tt.err)
		}
	}
}

func FuzzDocx(f *testing.F) {
	list := levelXML(0, "chineseCounting", "%1、")
	f.Add(paragraphXML("题")+numberedXML("1", "0", "题"), list)
	f.Add(tableXML(rowXML("1", "2"), rowXML("A", "B")), list)
	f.Add(`<m:f><m:num/><m:den/></m:f>`, levelXML(8, "upperRoman", "%9%1"))
	f.Add(`<w:p><w:r><w:ruby><w:rt/></w:ruby><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`, `<w:start w:val="-1"/>`)
	f.Fuzz(func(t *testing.T, body, levels string) {
		doc := document(body).with("word/numbering.xml", numberingXML(abstractXML("0", levels), numXML("1", "0")))
		text, problems := Decode("x.docx", doc.zip(t))
		if !utf8.Valid(text) {
			t.Fatalf("not UTF-8: %q", text)
		}
		if text == nil && len(problems) == 0 {
			t.Fatal("neither text nor problem")
		}
	})
}

func BenchmarkDecodeDocx(b *testing.B) {
	var body strings.Builder
	for range 1000 {
		body.WriteString(numberedXML("1", "0", "太阳系中最大的行星是哪一颗？"))
		for _, option := range []string{"地球", "木星", "火星", "土星"} {
			body.WriteString(`<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:spacing w:line="360"/><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="24"/></w:rPr></w:pPr>` +
				`<w:r><w:rPr><w:rFonts w:ascii="宋体" w:hint="eastAsia"/><w:sz w:val="24"/><w:lang w:eastAsia="zh-CN"/></w:rPr><w:t>` + option + `</w:t></w:r></w:p>`)
		}
		body.WriteString(paragraphXML("答案：B"))
	}
	doc := document(body.String()).with("word/numbering.xml", numberingXML(
		abstractXML("0", levelXML(0, "decimal", "%1."), levelXML(1, "upperLetter", "%2.")), numXML("1", "0")))
	raw := doc.zip(b)
	b.SetBytes(int64(len(doc["word/document.xml"])))
	b.ReportAllocs()
	for b.Loop() {
		Decode("x.docx", raw)
	}
}
