package table

import "strings"

// A workbook comes as text: every sheet begins with a line of sheetMark and the
// sheet's name, and has a line a row after it, empty ones too. Line breaks
// inside a cell are lineBreak, so that a line is always a row.
const (
	sheetMark = '\f'
	lineBreak = "\ue00a" // of the private use area: no text holds it, and nothing cleans it away
)

// AppendSheet writes a sheet of a workbook as the text that Read takes, and
// returns the extended buffer. In positions of a workbook the line is the row
// and the column is the cell's, both as the workbook counts them.
func AppendSheet(dst []byte, name string, rows [][]string) []byte {
	dst = append(dst, sheetMark)
	dst = append(dst, oneLine(name, " ")...)
	dst = append(dst, '\n')
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = appendCell(dst, oneLine(cell, lineBreak), ',')
		}
		dst = append(dst, '\n')
	}
	return dst
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", " ")

func oneLine(s, sep string) string {
	if !strings.ContainsAny(s, "\r\n\f") {
		return s
	}
	return strings.ReplaceAll(lineEnds.Replace(s), "\n", sep)
}

// appendCell writes a cell, in quotes where it needs them.
func appendCell(dst []byte, cell string, comma byte) []byte {
	if !strings.ContainsAny(cell, string(rune(comma))+"\"\n") && cell == strings.TrimSpace(cell) {
		return append(dst, cell...)
	}
	dst = append(dst, '"')
	dst = append(dst, strings.ReplaceAll(cell, `"`, `""`)...)
	return append(dst, '"')
}
