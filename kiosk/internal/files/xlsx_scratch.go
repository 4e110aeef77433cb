package files

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// A scratch shows numbers in formats that are a language of their own, which
// excelize speaks: each is put into a cell of an empty workbook and looked at
// there. Nothing else of a file reaches it.
type scratch struct {
	file   *excelize.File
	styles map[string]int // by code; 0 where the code is not understood
	style  int            // of the cell at present
}

const (
	scratchSheet = "Sheet1" // of a new workbook
	scratchCell  = "A1"
	maxCodes     = 256 // codes in use; real workbooks have a dozen
)

// show gives v in the format of a code, unless the code is not understood.
func (s *scratch) show(code string, v float64) (string, bool) {
	style := s.styleOf(code)
	if style == 0 {
		return "", false
	}
	if style != s.style {
		if s.file.SetCellStyle(scratchSheet, scratchCell, scratchCell, style) != nil {
			return "", false
		}
		s.style = style
	}
	if s.file.SetCellFloat(scratchSheet, scratchCell, v, -1, 64) != nil {
		return "", false
	}
	text, err := s.file.GetCellValue(scratchSheet, scratchCell)
	return strings.TrimSpace(text), err == nil
}

func (s *scratch) styleOf(code string) int {
	if style, ok := s.styles[code]; ok {
		return style
	}
	if s.file == nil {
		s.file, s.styles = excelize.NewFile(), map[string]int{}
	}
	if len(s.styles) == maxCodes {
		return 0
	}
	style, err := s.file.NewStyle(&excelize.Style{CustomNumFmt: &code})
	if err != nil {
		style = 0
	}
	s.styles[code] = style
	return style
}
