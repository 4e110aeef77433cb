package files

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/openkepu/openkepu/kepu"
)

// save gives the bytes of a workbook.
func save(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// must ends a test where building its workbook fails.
func must(t testing.TB, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

const spreadsheet = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// book is a workbook of one sheet as its parts, with the XML of the sheet's
// rows and of what stands behind them.
func book(rows string, behind ...string) parts {
	const rel = `<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`
	rels := func(list ...string) string {
		return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + strings.Join(list, "") + `</Relationships>`
	}
	return parts{
		"_rels/.rels":                rels(fmt.Sprintf(rel, "rId1", "officeDocument", "xl/workbook.xml")),
		"xl/workbook.xml":            `<workbook` + spreadsheet + `><sheets><sheet name="题库" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": rels(fmt.Sprintf(rel, "rId1", "worksheet", "worksheets/sheet1.xml"), fmt.Sprintf(rel, "rId2", "sharedStrings", "sharedStrings.xml"), fmt.Sprintf(rel, "rId3", "styles", "styles.xml")),
		"xl/sharedStrings.xml":       `<sst` + spreadsheet + `><si><t>题干</t></si><si><t>答案</t></si></sst>`,
		"xl/styles.xml":              `<styleSheet` + spreadsheet + `><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml":   `<worksheet` + spreadsheet + `><sheetData>` + rows + `</sheetData>` + strings.Join(behind, "") + `</worksheet>`,
	}
}

const oneRow = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`

// TestWorkbook reads what excelize, which knows nothing of our reader, writes.
func TestWorkbook(t *testing.T) {
	f := excelize.NewFile()
	must(t,
		f.SetSheetName("Sheet1", "题库"),
		f.SetSheetRow("题库", "A1", &[]any{"题干", "选项A", "选项B", "答案", "难度"}),
		f.SetSheetRow("题库", "A2", &[]any{"水往低处流，\n对吗？", "对", `"错"`, "A", 2}),
		f.SetSheetRow("题库", "B4", &[]any{true, 0.1 + 0.2, 13800138000}),
		f.SetCellRichText("题库", "E4", []excelize.RichTextRun{{Text: "H"}, {Text: "2", Font: &excelize.Font{VertAlign: "subscript"}}, {Text: "O"}}),
	)
	for name, visible := range map[string]bool{"空表": true, "草稿": false, "台账": true} {
		_, err := f.NewSheet(name)
		must(t, err)
		if name != "空表" {
			must(t, f.SetCellStr(name, "A1", name))
		}
		must(t, f.SetSheetVisible(name, visible))
	}
	must(t, f.MoveSheet("台账", "空表"), f.SetRowVisible("题库", 2, false), f.SetColVisible("题库", "D", false))
	text, problems := Decode("题库.xlsx", save(t, f))
	check(t, "a workbook", text, problems, "\f题库\n题干,选项A,选项B,答案,难度\n水往低处流，\ue00a对吗？,对,\"\"\"错\"\"\",A,2\n\n,TRUE,0.3,13800138000,H2O\n\f台账\n台账\n", "")
}

func TestWorkbookNumbers(t *testing.T) {
	at := func(s string) time.Time {
		v, err := time.Parse("2006-01-02 15:04:05", s)
		must(t, err)
		return v
	}
	for _, tt := range []struct {
		value          any
		code           string
		want, problems string
		reason         string
	}{
		{12, "", "12", "", "a whole number"},
		{-0.5, "", "-0.5", "", "below zero"},
		{0.1 + 0.2, "", "0.3", "", "not 0.30000000000000004"},
		{1e15, "", "1E+15", "", "more digits than Excel keeps show that they are gone"},
		{1234567.891, "#,##0.00", "1234567.89", "", "no commas"},
		{1000, "#,##0", "1000", "", "nor here"},
		{1000, "0,0", "1000", "", "nor written so"},
		{1234567, "0,0,0", "1234567", "", "nor so"},
		{12000, `0,"千"`, "12000", "", "a scaled number is written whole"},
		{0.256, "0%", "26%", "", "percent"},
		{0.256, "0.0%", "25.6%", "", "percent with a decimal"},
		{7, "000", "007", "", "leading zeros"},
		{3.14159, "0.00", "3.14", "", "decimals as shown"},
		{30, `0"人"`, "30人", "", "a unit"},
		{30, `General"元"`, "30元", "", "a unit behind General"},
		{30, "G/通用格式", "30", "", "General in Chinese"},
		{-3, "0.00_ ;[Red]-0.00 ", "-3.00", "", "red below zero"},
		{0, `_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ `, "0", "", "a known zero is no dash"},
		{1.5, "[h]:mm", "36:00", "", "hours beyond a day"},
		{30, `"约"G/通用格式`, "约30", "", "a word before it"},
		{"007", "@", "007", "", "text stays text"},
		{12, "@", "12", "", "a number in a text format"},
		{at("2026-09-20 00:00:00"), "yyyy/m/d", "2026-09-20", "", "a date"},
		{at("2026-09-20 00:00:00"), `yyyy"年"m"月"d"日";@`, "2026-09-20", "", "a date in Chinese"},
		{at("2026-09-20 00:00:00"), `m"月"d"日"`, "2026-09-20", "", "the year is there, though not shown"},
		{at("2026-09-01 00:00:00"), `yyyy"年"m"月"`, "2026年9月", "", "no day is invented"},
		{at("2026-09-20 14:30:00"), "yyyy/m/d h:mm", "2026-09-20 14:30", "", "with a time"},
		{at("2026-09-20 14:29:59"), "[$-804]yyyy-mm-dd hh:mm:ss", "2026-09-20 14:29", "", "seconds are left out"},
		{at("2026-09-20 00:00:00"), "yyyy/m/d h:mm", "2026-09-20", "", "midnight is no time"},
		{0.604166666666667, "h:mm", "14:30", "", "a time alone"},
		{0.604166666666667, `上午/下午h"时"mm"分"`, "14:30", "", "a time in Chinese"},
		{59, "yyyy/m/d", "1900-02-28", "", "before the day that never was"},
		{60, "yyyy/m/d", "60", "", "the day that never was"},
		{61, "yyyy/m/d", "1900-03-01", "", "and after it"},
		{-1, "yyyy/m/d", "-1", "", "a day before all days"},
		{3e6, "yyyy/m/d", "3000000", "", "a day after all days"},
		{5, strings.Repeat("0", maxCode+1), "5", "", "a code longer than Excel accepts"},
	} {
		f := excelize.NewFile()
		style, err := 0, error(nil)
		if tt.code != "" && len(tt.code) <= maxCode {
			style, err = f.NewStyle(&excelize.Style{CustomNumFmt: &tt.code})
		}
		must(t, err, f.SetCellValue("Sheet1", "A1", tt.value))
		if tt.code != "" {
			must(t, f.SetCellStyle("Sheet1", "A1", "A1", style))
		}
		text, problems := Decode("x.xlsx", save(t, f))
		check(t, tt.reason, text, problems, "\fSheet1\n"+tt.want+"\n", tt.problems)
	}
}

// TestWorkbookUsualFormats shows numbers in formats that have no code of their
// own in the file.
func TestWorkbookUsualFormats(t *testing.T) {
	for _, tt := range []struct{ id, value, want, reason string }{
		{"0", "1234.5", "1234.5", "General"},
		{"1", "1234.5", "1235", "whole"},
		{"3", "1234.5", "1235", "whole, without its comma"},
		{"4", "1234.5", "1234.50", "money"},
		{"9", "0.25", "25%", "percent"},
		{"10", "0.25", "25.00%", "percent with decimals"},
		{"11", "1234.5", "1.23E+03", "scientific"},
		{"12", "1.5", "1 1/2", "a fraction"},
		{"14", "46285", "2026-09-20", "a date"},
		{"16", "46285", "2026-09-20", "day and month"},
		{"17", "46266", "2026年9月", "month and year"},
		{"20", "0.75", "18:00", "a time"},
		{"22", "46285.75", "2026-09-20 18:00", "both"},
		{"31", "46285", "2026-09-20", "a date in Chinese"},
		{"34", "0.25", "06:00", "a time in Chinese"},
		{"41", "0", "0", "an accountant's nothing"},
		{"46", "1.25", "30:00:00", "hours and hours"},
		{"49", "7", "7", "text"},
		{"57", "46266", "2026年9月", "a month in Chinese"},
		{"99", "7", "7", "a number that nobody gave away"},
	} {
		p := book(`<row r="1"><c r="A1" s="0"><v>` + tt.value + `</v></c></row>`)
		p = p.with("xl/styles.xml", `<styleSheet`+spreadsheet+`><cellXfs><xf numFmtId="`+tt.id+`"/></cellXfs></styleSheet>`)
		text, problems := Decode("x.xlsx", p.zip(t))
		check(t, tt.reason, text, problems, "\f题库\n"+tt.want+"\n", "")
	}
}

// TestWorkbookWritesNothing reads a large workbook with no folder to write in.
func TestWorkbookWritesNothing(t *testing.T) {
	raw := questionBook(t, 1000)
	t.Setenv("TMPDIR", "/没有这个文件夹")
	if _, problems := Decode("x.xlsx", raw); len(problems) > 0 {
		t.Error(brief(problems))
	}
}

func TestWorkbookCells(t *testing.T) {
	for _, tt := range []struct{ rows, want, reason string }{
		{oneRow, "题干,答案\n", "shared texts"},
		{`<row><c t="inlineStr"><is><t>题</t><rPh sb="0" eb="1"><t>tí</t></rPh></is></c><c><v>2</v></c></row>`, "题,2\n", "no numbers, a text of its own, no pinyin"},
		{`<row r="1"><c r="A1" t="str"><f>A2&amp;"x"</f><v>甲x</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>B9</f></c></row>`, "甲x,2\n", "formulas by their last result"},
		{`<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="b"><v>0</v></c></row>`, "#N/A,TRUE,FALSE\n", "errors and booleans"},
		{`<row r="1"><c r="A1"><v> 7 </v></c><c r="B1" t="b"><v>false</v></c><c r="C1" t="b"/></row>`, "7,FALSE\n", "as other programs write them"},
		{`<row r="1"><c r="A1" t="d"><v>2026-09-20T14:30:00</v></c><c r="B1" t="d"><v>2026-09-20T00:00:00Z</v></c><c r="C1" t="d"><v>soon</v></c></row>`, "2026-09-20 14:30,2026-09-20,soon\n", "dates in words"},
		{`<row r="1"><c r="A1" s="1"><v>46285</v></c><c r="B1" s="9"><v>46285</v></c><c r="C1" s="x"><v>1.0</v></c></row>`, "2026-09-20,46285,1\n", "a built-in date, and styles that are not there"},
		{`<row r="1"><c r="A1" t="str"><v>a_x000D__x000a_b_x005F_x_xyz</v></c></row>`, "a\ue00ab_x_xyz\n", "escaped characters"},
		{`<row r="1"><c r="A1"/><c r="D1" s="1"/><c r="B1"><v>1</v></c></row><row r="9" hidden="1"><c r="A9" s="1"/></row>`, ",1\n", "empty cells and rows at the end are no text"},
		{`<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>`, "0\n\n1,2\n", "any order"},
		{`<row r="1"><c r="A1" t="str"><v>&#9;a b </v></c></row>`, "\"\ta b \"\n", "blanks stay"},
		{`<row r="1"><c r="A1"><v>many</v></c><c r="B1"><v>0x10</v></c><c r="C1"><v>Inf</v></c></row>`, "many,0x10,Inf\n", "a number that is none stays"},
		{`<row r="2"><c r="xfd2"><v>1</v></c></row>`, "\n" + strings.Repeat(",", maxColumn-1) + "1\n", "the last column"},
	} {
		text, problems := Decode("x.xlsx", book(tt.rows).zip(t))
		check(t, tt.reason, text, problems, "\f题库\n"+tt.want, "")
	}
	text, problems := Decode("x.xlsx", book(`<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>`).with("xl/workbook.xml",
		`<workbook`+spreadsheet+`><workbookPr date1904="1"/><sheets><sheet name="题库" r:id="rId1"/></sheets></workbook>`).zip(t))
	check(t, "days counted from 1904", text, problems, "\f题库\n1904-01-01 12:00\n", "")
}

func TestWorkbookMerged(t *testing.T) {
	cells := func(rows ...string) string {
		var b strings.Builder
		for y, row := range rows {
			fmt.Fprintf(&b, `<row r="%d">`, y+1)
			for x, c := range strings.Split(row, ",") {
				if c != "" {
					fmt.Fprintf(&b, `<c r="%c%d" t="str"><v>%s</v></c>`, 'A'+x, y+1, c)
				}
			}
			b.WriteString(`</row>`)
		}
		return b.String()
	}
	for _, tt := range []struct{ rows, refs, want, reason string }{
		{cells("知识点,题干", "消防,一", ",二", "用电,三"), "A2:A3", "知识点,题干\n消防,一\n消防,二\n用电,三\n", "a topic goes down"},
		{cells("题库,", "题干,答案"), "A1:B1", "题库\n题干,答案\n", "a title does not go right"},
		{cells("甲,,丙", ",,丁"), "A1:B2", "甲,,丙\n甲,,丁\n", "a block goes down in its first column"},
		{cells("甲,旧,丙"), "A1:B1", "甲,,丙\n", "what a merge hides is not seen"},
		{cells(",乙"), "A1:B1", ",乙\n", "a merge without a text leaves others alone"},
		{cells("甲,一"), "A1:A3", "甲,一\n甲\n甲\n", "below the last row"},
		{cells("甲", "乙"), "A1:A1048576", "甲\n甲\n", "whole columns end with the rows"},
		{cells("甲", "乙"), "A9:B9 A0:B1 :B1 A1 B1:A1 A1:XFE2 A1:B99999999 A1:B2C", "甲\n乙\n", "areas that are none"},
	} {
		var merged strings.Builder
		for _, ref := range strings.Fields(tt.refs) {
			fmt.Fprintf(&merged, `<mergeCell ref="%s"/>`, ref)
		}
		text, problems := Decode("x.xlsx", book(tt.rows, `<mergeCells>`+merged.String()+`</mergeCells>`).zip(t))
		check(t, tt.reason, text, problems, "\f题库\n"+tt.want, "")
	}
}

func TestWorkbookFiles(t *testing.T) {
	good := book(oneRow)
	const text = "\f题库\n题干,答案\n"
	strict := parts{}
	prefixed := good.with("xl/worksheets/sheet1.xml", strings.NewReplacer("</", "</x:", "<", "<x:", " xmlns=", " xmlns:x=").Replace(good["xl/worksheets/sheet1.xml"]))
	for name, part := range good {
		strict[name] = strings.NewReplacer("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
			"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships").Replace(part)
	}
	moved := good.with("_rels/.rels", strings.Replace(good["_rels/.rels"], "xl/workbook.xml", "/xl/book2.xml", 1)).with("xl/book2.xml", good["xl/workbook.xml"]).with("xl/_rels/book2.xml.rels", good["xl/_rels/workbook.xml.rels"])
	cut := func(name string, at string) parts {
		whole := good[name]
		return good.with(name, whole[:strings.Index(whole, at)])
	}
	without := func(name string) parts {
		p := good.with(name, "")
		delete(p, name)
		return p
	}
	second := `<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2">`
	for _, tt := range []struct {
		name, raw, text, problems, reason string
	}{
		{"x.xlsx", string(good.zip(t)), text, "", "the least there is"},
		{"x.xlsm", string(good.zip(t)), text, "", "with macros"},
		{"x.xltx", string(good.zip(t)), text, "", "a template"},
		{"x.csv", string(good.zip(t)), text, "", "under the name of a table"},
		{"x.docx", string(good.zip(t)), text, "", "under the name of a document"},
		{"x.xlsx", string(document(paragraphXML("题")).zip(t)), "题\n", "", "a document under the name of a workbook"},
		{"x.xlsx", "题干,答案\r\n水往低处流。,对\r\n", "题干,答案\n水往低处流。,对\n", "", "a table under the name of a workbook"},
		{"x.xlsx", string(encode(t, gb18030, "题干,答案\n")), "题干,答案\n", "", "the same in GBK"},
		{"x.xlsx", "<html><table>", "", "x.xlsx file.damaged not an Excel workbook", "a page of the web"},
		{"x.xlsx", "", "", "x.xlsx file.damaged not an Excel workbook", "nothing"},
		{"x.xlsx", "PK", "", "x.xlsx file.damaged not an Excel workbook", "torn at once"},
		{"x.xlsx", string(good.zip(t)[:500]), "", "x.xlsx file.damaged not an Excel workbook", "torn"},
		{"x.xlsx", string(parts{"a.txt": "x"}.zip(t)), "", "x.xlsx file.damaged not an Excel workbook", "an archive of something"},
		{"x.xlsx", string(parts{"xl/workbook.bin": "x"}.zip(t)), "", "x.xlsx file.oldFormat .xlsb .xlsx", "binary inside"},
		{"x.xlsx", "\x89PNG\r\n\x1a\n", "", "x.xlsx file.binary", "a picture"},
		{"x.xlsx", string(strict.zip(t)), text, "", "the strict variant"},
		{"x.xlsx", string(prefixed.zip(t)), text, "", "another prefix"},
		{"x.xlsx", string(moved.zip(t)), text, "", "the workbook under another name"},
		{"x.xlsx", string(good.with("xl/workbook.xml", "<broken").zip(t)), "", "x.xlsx file.damaged the workbook cannot be read", "a broken workbook"},
		{"x.xlsx", string(good.with("xl/workbook.xml", "").zip(t)), "", "x.xlsx file.damaged the workbook cannot be read", "an empty workbook"},
		{"x.xlsx", string(cut("xl/worksheets/sheet1.xml", "</sheetData>").zip(t)), text, "x.xlsx:2 file.damaged 题库", "XML that is cut behind a row"},
		{"x.xlsx", string(cut("xl/worksheets/sheet1.xml", "<row").zip(t)), "", "x.xlsx file.damaged 题库", "XML that is cut before the first"},
		{"x.xlsx", string(book(oneRow + second).zip(t)), text, "x.xlsx:2 file.damaged 题库", "half a row is left out"},
		{"x.xlsx", string(book(oneRow + strings.Replace(second, "B2", "2B", 1) + `</c></row>`).zip(t)), text, "x.xlsx:2 file.damaged 题库", "a cell that cannot be"},
		{"x.xlsx", string(book(oneRow + `<row r="1048577"/>`).zip(t)), text, "x.xlsx:2 file.damaged 题库", "a row that cannot be"},
		{"x.xlsx", string(book(oneRow + `<row r="x"/>`).zip(t)), text, "x.xlsx:2 file.damaged 题库", "a row without a number"},
		{"x.xlsx", string(book(oneRow + `<row>` + strings.Repeat(`<c/>`, maxColumn+1) + `</row>`).zip(t)), text, "x.xlsx:2 file.damaged 题库", "more cells than a row has"},
		{"x.xlsx", string(without("xl/worksheets/sheet1.xml").zip(t)), "", "x.xlsx file.damaged 题库", "a sheet that is gone"},
		{"x.xlsx", string(without("xl/_rels/workbook.xml.rels").zip(t)), "", "x.xlsx file.damaged 题库", "nobody knows where the sheets are"},
		{"x.xlsx", string(without("xl/sharedStrings.xml").zip(t)), "", "x.xlsx file.damaged texts of its cells are lost\nx.xlsx:1 file.damaged texts of its cells are lost", "the texts are gone"},
		{"x.xlsx", string(cut("xl/sharedStrings.xml", "<si><t>答案").zip(t)), "\f题库\n题干\n", "x.xlsx file.damaged texts of its cells are lost\nx.xlsx:1 file.damaged texts of its cells are lost", "the texts are cut"},
		{"x.xlsx", string(without("xl/styles.xml").zip(t)), text, "x.xlsx file.damaged formats of numbers and dates are lost", "the formats are gone"},
		{"x.xlsx", string(good.with("xl/_rels/workbook.xml.rels", strings.Replace(good["xl/_rels/workbook.xml.rels"], "/worksheet\"", "/xlMacrosheet\"", 1)).zip(t)), "", "", "a sheet of old macros"},
		{"x.xlsx", string(good.with("xl/workbook.xml", strings.Replace(good["xl/workbook.xml"], `name="题库"`, `name="题库" state="veryHidden"`, 1)).zip(t)), "", "", "all is hidden"},
	} {
		text, problems := Decode(tt.name, []byte(tt.raw))
		check(t, tt.reason, text, problems, tt.text, tt.problems)
		if text == nil && len(problems) == 0 {
			t.Errorf("%s: neither text nor problem", tt.reason)
		}
	}
}

// TestWorkbookBounds opens workbooks that were made to cost: each is answered
// quickly and without much memory.
func TestWorkbookBounds(t *testing.T) {
	n := strings.Repeat
	far := func(count int) string {
		var b strings.Builder
		for y := range count {
			fmt.Fprintf(&b, `<row r="%d"><c r="XFD%d"><v>1</v></c></row>`, y+1, y+1)
		}
		return b.String()
	}
	sheets := func(count int, p parts) parts {
		return p.with("xl/workbook.xml", `<workbook`+spreadsheet+`><sheets>`+n(`<sheet name="题" r:id="rId1"/>`, count)+`</sheets></workbook>`)
	}
	formats := func(code func(i int) string, count int) parts {
		var codes, xfs, cells strings.Builder
		for i := range count {
			fmt.Fprintf(&codes, `<numFmt numFmtId="%d" formatCode="%s"/>`, 200+i, code(i))
			fmt.Fprintf(&xfs, `<xf numFmtId="%d"/>`, 200+i)
			fmt.Fprintf(&cells, `<row><c s="%d"><v>0.123456789</v></c></row>`, i)
		}
		return book(cells.String()).with("xl/styles.xml", `<styleSheet`+spreadsheet+`><numFmts>`+codes.String()+`</numFmts><cellXfs>`+xfs.String()+`</cellXfs></styleSheet>`)
	}
	const tooLarge = "x.xlsx file.tooLarge 20"
	for _, tt := range []struct {
		parts    parts
		problems string
		reason   string
	}{
		{book(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`), "", "one cell in the farthest corner"},
		{sheets(100, book(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)), tooLarge, "the same on a hundred sheets"},
		{book(far(10_000)), tooLarge, "a cell at the end of every row"},
		{book(oneRow, `<mergeCells>`+n(`<mergeCell ref="A1:XFD1048575"/>`, 1000)+`</mergeCells>`), tooLarge, "all cells merged, again and again"},
		{book(oneRow, `<mergeCells>`+n(`<mergeCell ref="A1:B1"/>`, maxMerged+1)+`</mergeCells>`), tooLarge, "merges without end"},
		{sheets(3000, book(n(" ", 1<<16))), tooLarge, "one sheet under many names"},
		{book(oneRow).with("xl/sharedStrings.xml", `<sst`+spreadsheet+`>`+n("<si/>", maxCells+1)+`</sst>`), tooLarge, "empty texts without end"},
		{book(oneRow).with("xl/sharedStrings.xml", `<sst`+spreadsheet+`><si>`+n("<r><t>"+n("0123456789", 100)+"</t></r>", maxFile/999)+`</si></sst>`), tooLarge, "one text of many pieces"},
		{book(`<row>`+n(`<c t="s"><v>0</v></c>`, maxColumn)+`</row>`).with("xl/sharedStrings.xml", `<sst`+spreadsheet+`><si><t>`+n("0123456789", 1<<14)+`</t></si></sst>`), tooLarge, "a long text in many cells"},
		{book(`<row r="1">` + n(`<c r="A1" t="str"><v>1</v></c>`, 200_000) + `</row>`), "", "one cell over and over"},
		{book(`<row><c><v>` + n("1", maxBurst-1) + `</v></c></row>`), "", "a number of a million digits"},
		{book(`<row><c><v>` + n("1", maxBurst) + `</v></c></row>`), tooLarge, "a number that does not end"},
		{book(n("<a>", maxElements) + n("</a>", maxElements)), "x.xlsx file.damaged 题库", "elements inside one another"},
		{book(oneRow).with("xl/styles.xml", `<styleSheet`+spreadsheet+`>`+n("<a>", 10_000)), "x.xlsx file.damaged formats of numbers and dates are lost", "deep styles"},
		{formats(func(i int) string { return n("?", 100) + "/" + n("?", 100) + n("0", i%50) }, 5_000), "", "formats without end"},
		{formats(func(i int) string { return n("[$-409]", 30) + n("0", i%40) }, 2_000), "", "formats of brackets"},
	} {
		raw := tt.parts.zip(t)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		text, problems := Decode("x.xlsx", raw)
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		if got := brief(problems); got != tt.problems {
			t.Errorf("%s: problems %q, want %q", tt.reason, got, tt.problems)
		}
		if len(text) > maxFile {
			t.Errorf("%s: %d bytes of text", tt.reason, len(text))
		}
		t.Logf("%-40s %6.2f s, %4d MB allocated in all, %d KB of text", tt.reason, took.Seconds(), (after.TotalAlloc-before.TotalAlloc)>>20, len(text)>>10)
		if took > 30*time.Second {
			t.Errorf("%s: took %v", tt.reason, took)
		}
	}
}

// TestWorkbookBudget comes near the limits without the bytes that lead there.
func TestWorkbookBudget(t *testing.T) {
	p := book(`<row r="1"><c r="A1"><v>12</v></c></row><row r="3"><c r="C3"><v>345</v></c></row>`, `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`)
	unpacked := 0
	for _, name := range []string{"xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"} {
		unpacked += len(p[name]) + 1 // only the next byte shows the end
	}
	const (
		text  = len("12" + "12" + "12" + "345") // as it was read, and on each row of the merged cells
		cells = 1 + 1 + 2 + 3 + 1 + 1           // cells and rows of the sheet, then rows of the merged cells
	)
	raw := p.zip(t)
	for _, tt := range []struct {
		cells, unpacked, size int
		good                  bool
		reason                string
	}{
		{cells, unpacked, text, true, "all that is allowed"},
		{cells - 1, unpacked, text, false, "one cell too many"},
		{cells, unpacked - 1, text, false, "one byte of a part too many"},
		{cells, unpacked, text - 1, false, "one byte of text too many"},
	} {
		doc, err := openArchive(raw)
		must(t, err)
		b := &workbook{archive: doc, name: "x.xlsx", cells: tt.cells, unpacked: tt.unpacked, size: tt.size}
		got, problems := b.text("xl/workbook.xml")
		if tt.good {
			check(t, tt.reason, got, problems, "\f题库\n12\n12\n,,345\n", "")
		} else {
			check(t, tt.reason, got, problems, "", "x.xlsx file.tooLarge 20")
		}
	}
}

// TestWorkbookTextBudget counts the text while it is read, not when it is
// written.
func TestWorkbookTextBudget(t *testing.T) {
	doc, err := openArchive(book(`<row><c><v>12</v></c><c><v>345</v></c></row>`).zip(t))
	must(t, err)
	for size, want := range map[int]string{5: "", 4: "x.xlsx file.tooLarge 20"} {
		b := &workbook{archive: doc, name: "x.xlsx", cells: maxCells, unpacked: maxUnpacked, size: size}
		if _, problems := b.text("xl/workbook.xml"); brief(problems) != want {
			t.Errorf("%d bytes allowed: %q, want %q", size, brief(problems), want)
		}
	}
}

func TestScratch(t *testing.T) {
	var s scratch
	code := func(i int) string { return fmt.Sprintf(`0"号%d"`, i) }
	for i := range maxCodes {
		if text, ok := s.show(code(i), 7); text != fmt.Sprintf("7号%d", i) || !ok {
			t.Fatalf("code %d shows %q, %v", i, text, ok)
		}
	}
	if text, ok := s.show(code(maxCodes), 7); ok {
		t.Errorf("one code too many shows %q", text)
	}
	if text, ok := s.show(code(1), 8); text != "8号1" || !ok {
		t.Errorf("a code from before shows %q, %v", text, ok)
	}
}

func TestPanicIsDamage(t *testing.T) {
	text, problems := guarded("x.xlsx", func() ([]byte, []kepu.Problem) { panic("in a library") })
	check(t, "a panic", text, problems, "", "x.xlsx file.damaged the workbook cannot be read")
	text, problems = guarded("x.xlsx", func() ([]byte, []kepu.Problem) { return []byte("题"), nil })
	check(t, "no panic", text, problems, "题", "")
}

func TestBrokenSheetHasWords(t *testing.T) {
	for lang, want := range []string{"文件已损坏：从这里起读不出：题库", "檔案已損壞：從這裡起讀不出：題庫", "the file is damaged: the rest is lost of 题库"} {
		name := "题库"
		if kepu.Lang(lang) == kepu.Hant {
			name = "題庫"
		}
		p := kepu.Problem{Code: kepu.FileDamaged, Args: []any{brokenSheet(name)}}
		if diff := cmp.Diff(want, p.Text(kepu.Lang(lang))); diff != "" {
			t.Error(diff)
		}
	}
}

func FuzzWorkbook(f *testing.F) {
	f.Add(oneRow, `<mergeCell ref="A1:B3"/>`, "yyyy-mm-dd")                                                              // shared texts, merged
	f.Add(`<row r="2"><c r="B2" s="1"><v>46285.5</v></c></row>`, "", `#,##0.00_);[Red]\(#,##0.00\)`)                     // a number in a format
	f.Add(`<row><c t="inlineStr"><is><r><t>_x000D_</t></r></is></c></row>`, `<mergeCell ref="A1:A1048576"/>`, `# ??/??`) // a text of its own
	f.Add(`<row r="1048576"><c r="XFD1" t="b"><v>1</v></c><c t="d"><v>2026-09-20T00:00:00Z</v></c></row>`, "", `[h]:mm`) // far away
	f.Fuzz(func(t *testing.T, rows, merged, code string) {
		p := book(rows, "<mergeCells>"+merged+"</mergeCells>").with("xl/styles.xml", `<styleSheet`+spreadsheet+`><numFmts><numFmt numFmtId="200" formatCode="`+code+`"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`)
		holds(t, p.zip(t))
	})
}

func FuzzWorkbookBytes(f *testing.F) {
	f.Add(book(oneRow).zip(f)) // as deflated
	workbook := excelize.NewFile()
	must(f, workbook.SetCellValue("Sheet1", "B2", 46285.5), workbook.MergeCell("Sheet1", "B2", "C4"))
	f.Add(save(f, workbook)) // with all its parts
	f.Fuzz(func(t *testing.T, raw []byte) { holds(t, raw) })
}

// holds opens a workbook and checks what is always true.
func holds(t *testing.T, raw []byte) {
	text, problems := Decode("x.xlsx", raw)
	switch {
	case !utf8.Valid(text):
		t.Fatalf("not UTF-8: %q", text)
	case bytes.IndexByte(text, '\r') >= 0:
		t.Fatalf("a CR is left: %q", text)
	case text == nil && len(problems) == 0:
		t.Fatal("neither text nor problem")
	case strings.Contains(brief(problems), brokenWorkbook.Text(kepu.English)) && text != nil:
		t.Fatalf("a text of a workbook that was not read: %q", text)
	}
}

// questionBook is a workbook of n questions as staff keep them.
func questionBook(t testing.TB, n int) []byte {
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	must(t, err)
	date, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	must(t, err)
	must(t, w.SetRow("A1", []any{"题干", "题型", "选项A", "选项B", "选项C", "选项D", "答案", "解析", "知识点", "难度", "有效期至"}))
	for i := range n {
		must(t, w.SetRow(fmt.Sprintf("A%d", i+2), []any{fmt.Sprintf("第%d题：家里有人触电，第一步应该做什么？", i), "单选题", "马上用手把人拉开", "先切断电源，再救人", "用水把人泼醒", "先打电话问邻居",
			"B", "人体能导电，伸手去拉，救人的人也会触电。", "用电用气", i%5 + 1, excelize.Cell{StyleID: date, Value: 46285 + i%300}}))
	}
	must(t, w.Flush())
	return save(t, f)
}

func BenchmarkDecodeWorkbook(b *testing.B) {
	raw := questionBook(b, 10_000)
	text, _ := Decode("x.xlsx", bytes.Clone(raw))
	b.SetBytes(int64(len(text)))
	b.ReportMetric(float64(len(raw))/1024, "KB/file")
	b.ReportAllocs()
	for b.Loop() {
		if _, problems := Decode("x.xlsx", raw); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}
