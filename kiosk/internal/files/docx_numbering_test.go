package files

import (
	"fmt"
	"strings"
	"testing"
)

// numberedXML is a paragraph with a number of its own.
func numberedXML(num, level, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr></w:pPr>` + runXML(text) + `</w:p>`
}

// styledXML is a paragraph whose number comes from its style.
func styledXML(style, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + runXML(text) + `</w:p>`
}

func levelXML(level int, format, text string, more ...string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>%s</w:lvl>`, level, format, text, strings.Join(more, ""))
}

func abstractXML(id string, levels ...string) string {
	return `<w:abstractNum w:abstractNumId="` + id + `">` + strings.Join(levels, "") + `</w:abstractNum>`
}

func numXML(id, abstract string, overrides ...string) string {
	return `<w:num w:numId="` + id + `"><w:abstractNumId w:val="` + abstract + `"/>` + strings.Join(overrides, "") + `</w:num>`
}

func numberingXML(content ...string) string {
	return `<w:numbering` + spaces + `>` + strings.Join(content, "") + `</w:numbering>`
}

func stylesXML(content ...string) string {
	return `<w:styles` + spaces + `>` + strings.Join(content, "") + `</w:styles>`
}

// TestDocxNumbers reads documents whose numbers stand nowhere in the text.
func TestDocxNumbers(t *testing.T) {
	n := numberedXML
	quiz := numberingXML(
		abstractXML("0", levelXML(0, "decimal", "%1."), levelXML(1, "upperLetter", "%2.")),
		abstractXML("1", levelXML(0, "chineseCounting", "%1、", `<w:suff w:val="nothing"/>`)),
		numXML("1", "0"), numXML("2", "1"))
	restart := func(level, start int) string {
		return fmt.Sprintf(`<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>`, level, start)
	}
	for _, tt := range []struct {
		numbering, styles string
		body              string
		want              string
		reason            string
	}{
		{quiz, "",
			n("2", "0", "单选题") + n("1", "0", "题甲") + n("1", "1", "对") + n("1", "1", "错") + paragraphXML("答案：A") + n("1", "0", "题乙") + n("1", "1", "是") + n("2", "0", "判断题"),
			"一、单选题\n1. 题甲\nA. 对\nB. 错\n答案：A\n2. 题乙\nA. 是\n二、判断题\n",
			"a quiz: deeper levels start anew, other lists go on"},
		{quiz, "", n("0", "0", "无") + n("9", "0", "无此") + n("1", "8", "无此层") + n("1", "x", "坏"), "无\n无此\n无此层\n坏\n", "no list, no such list, no such level"},
		{quiz, "", n("1", "0", "") + n("1", "0", "二"), "1. \n2. 二\n", "an empty paragraph has a number too"},
		{quiz, "", n("1", "0", "一") + `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>` + n("1", "0", "二"), "1. 一\n2. 二\n", "a deleted one has none"},
		{quiz, "", `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>` + runXML("题") + `</w:p>`, "1. 题\n", "the first level where none is given"},
		{numberingXML(abstractXML("0", levelXML(0, "upperLetter", "%1.")), numXML("1", "0"), numXML("2", "0", restart(0, 1)), numXML("3", "0", restart(0, 3))), "",
			n("1", "0", "a") + n("1", "0", "b") + n("2", "0", "c") + n("2", "0", "d") + n("3", "0", "e"),
			"A. a\nB. b\nA. c\nB. d\nC. e\n", "a list that starts anew"},
		{numberingXML(abstractXML("0", levelXML(0, "decimal", "%1.")), numXML("1", "0"), numXML("2", "0")), "",
			n("1", "0", "a") + n("2", "0", "b"), "1. a\n2. b\n", "lists of one definition continue one another"},
		{numberingXML(abstractXML("0", levelXML(0, "decimal", "%1.")), numXML("1", "0", `<w:lvlOverride w:ilvl="0">`+levelXML(0, "lowerLetter", "(%1)")+`</w:lvlOverride>`)), "",
			n("1", "0", "a"), "(a) a\n", "a list that writes a level its own way"},
		{numberingXML(abstractXML("0", levelXML(0, "chineseCounting", "第%1章"), levelXML(1, "decimal", "%1.%2", `<w:isLgl/>`), levelXML(2, "decimal", "%1.%2")), numXML("1", "0")), "",
			n("1", "0", "a") + n("1", "1", "b") + n("1", "2", "c"), "第一章 a\n1.1 b\n一.1 c\n", "numbers of several levels, in digits where asked"},
		{numberingXML(abstractXML("0", levelXML(0, "decimal", "%1."), levelXML(1, "decimal", "%2)", `<w:lvlRestart w:val="0"/>`)), numXML("1", "0")), "",
			n("1", "0", "a") + n("1", "1", "b") + n("1", "0", "c") + n("1", "1", "d"), "1. a\n1) b\n2. c\n2) d\n", "a level that never starts anew"},
		{numberingXML(abstractXML("0", levelXML(0, "decimal", "%1"), levelXML(1, "decimal", "%2"), levelXML(2, "decimal", "%3)", `<w:lvlRestart w:val="1"/>`)), numXML("1", "0")), "",
			n("1", "2", "a") + n("1", "1", "b") + n("1", "2", "c") + n("1", "0", "d") + n("1", "2", "e"), "1) a\n1 b\n2) c\n1 d\n1) e\n", "one that starts anew after the first level only"},
		{numberingXML(abstractXML("0", levelXML(0, "decimal", "%1."), levelXML(1, "decimal", "%1.%2")), numXML("1", "0")), "",
			n("1", "1", "a"), "1.1 a\n", "a level above that was not used"},
		{numberingXML(abstractXML("0", levelXML(0, "bullet", "\uf06c"), levelXML(1, "none", "例")), numXML("1", "0")), "",
			n("1", "0", "a") + n("1", "1", "b"), "a\n例 b\n", "a bullet is no number, but words are kept"},
		{numberingXML(abstractXML("0", `<w:lvl w:ilvl="0"><w:lvlText w:val="%1. "/></w:lvl>`), numXML("1", "0")), "",
			n("1", "0", "a"), "0. a\n", "what the standard says where nothing is said; one blank"},
		{quiz, stylesXML(
			`<w:style w:type="paragraph" w:styleId="q"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
			`<w:style w:type="paragraph" w:styleId="o"><w:basedOn w:val="q"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`,
			`<w:style w:type="paragraph" w:styleId="n"><w:basedOn w:val="q"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>`,
			`<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="c"/></w:style>`),
			styledXML("q", "题") + styledXML("o", "甲") + styledXML("n", "无") + styledXML("c", "圈") + styledXML("x", "无此"),
			"1. 题\nA. 甲\n无\n圈\n无此\n", "numbers from styles"},
		{quiz, stylesXML(`<w:style w:type="paragraph" w:default="1" w:styleId="q"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`),
			paragraphXML("题"), "1. 题\n", "the style of paragraphs that name none"},
		{numberingXML(abstractXML("0", levelXML(0, "decimal", "%1."), levelXML(1, "upperLetter", "%2.", `<w:pStyle w:val="o"/>`)), numXML("1", "0")),
			stylesXML(`<w:style w:styleId="o"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`),
			styledXML("o", "甲"), "A. 甲\n", "a level that belongs to a style"},
		{numberingXML(abstractXML("0", levelXML(0, "decimal", "%1)")), abstractXML("1", `<w:numStyleLink w:val="s"/>`), numXML("1", "0"), numXML("2", "1")),
			stylesXML(`<w:style w:type="numbering" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`),
			n("2", "0", "a"), "1) a\n", "a list that is kept in a style"},
		{numberingXML(abstractXML("0", levelXML(0, "decimal", "%1%3."), `<w:lvl w:ilvl="9"/>`), abstractXML("1", levelXML(0, "decimal", "")), numXML("1", "0", restart(9, 2)), numXML("2", "1"), numXML("3", "7")), "",
			n("1", "0", "a") + n("2", "0", "b") + n("3", "0", "c"), "1. a\nb\nc\n", "levels and definitions that are not there, an empty number"},
		{quiz, "", tableXML(`<w:tr><w:tc>` + n("1", "0", "") + `</w:tc><w:tc>` + n("1", "1", "甲") + `</w:tc></w:tr>`), "1. \tA. 甲\n", "in a table"},
	} {
		doc := document(tt.body).with("word/numbering.xml", tt.numbering)
		if tt.styles != "" {
			doc = doc.with("word/styles.xml", tt.styles)
		}
		text, problems := Decode("x.docx", doc.zip(t))
		check(t, tt.reason, text, problems, tt.want, "")
	}
}

func TestNumeral(t *testing.T) {
	for _, tt := range []struct {
		format string
		n      int
		want   string
	}{
		{"decimal", 12, "12"},
		{"", 3, "3"},
		{"notKnown", 3, "3"},
		{"none", 3, ""},
		{"decimalZero", 3, "03"},
		{"decimalZero", 12, "12"},
		{"decimalFullWidth", 12, "１２"},
		{"ideographDigital", 20, "二〇"},
		{"chineseCounting", 0, "零"},
		{"chineseCounting", 1, "一"},
		{"chineseCounting", 10, "十"},
		{"chineseCounting", 12, "十二"},
		{"chineseCounting", 20, "二十"},
		{"chineseCountingThousand", 100, "一百"},
		{"chineseCountingThousand", 103, "一百零三"},
		{"chineseCountingThousand", 110, "一百一十"},
		{"chineseCountingThousand", 1001, "一千零一"},
		{"chineseCountingThousand", 1010, "一千零一十"},
		{"chineseCountingThousand", 9999, "九千九百九十九"},
		{"chineseCountingThousand", 10_000, "一零零零零"},
		{"japaneseCounting", 21, "二十一"},
		{"chineseLegalSimplified", 12, "壹拾贰"},
		{"ideographLegalTraditional", 3, "參"},
		{"upperLetter", 1, "A"},
		{"upperLetter", 26, "Z"},
		{"upperLetter", 28, "BB"},
		{"upperLetter", 0, "0"},
		{"upperLetter", 1000, "1000"},
		{"lowerLetter", 3, "c"},
		{"upperRoman", 1994, "MCMXCIV"},
		{"lowerRoman", 4, "iv"},
		{"lowerRoman", 4000, "4000"},
		{"decimalEnclosedCircle", 1, "①"},
		{"decimalEnclosedCircle", 20, "⑳"},
		{"decimalEnclosedCircleChinese", 21, "21"},
		{"decimalEnclosedParen", 2, "⑵"},
		{"decimalEnclosedFullstop", 2, "⒉"},
		{"ideographTraditional", 2, "乙"},
		{"ideographZodiac", 12, "亥"},
		{"ideographEnclosedCircle", 0, "0"},
		{"upperRoman", -1, "-1"},
	} {
		if got := numeral(tt.format, tt.n); got != tt.want {
			t.Errorf("numeral(%q, %d) = %q, want %q", tt.format, tt.n, got, tt.want)
		}
	}
}
