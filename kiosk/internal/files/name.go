package files

import (
	"path"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// ignored tells the files that programs leave in a folder without staff
// knowing: hidden ones, the lock files of Word and WPS, the desktop's own.
func ignored(name string) bool {
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") {
		return true
	}
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "__macosx":
		return true
	}
	return false
}

// saveAs tells, for the endings of office files that are not read, what to save
// them as.
var saveAs = map[string]string{
	".doc": ".docx", ".wps": ".docx", ".rtf": ".docx", ".odt": ".docx",
	".xls": ".xlsx", ".et": ".xlsx", ".ods": ".xlsx", ".xlsb": ".xlsx",
}

// oldFormat reports a file whose name already says that it cannot be read.
func oldFormat(name string) []kepu.Problem {
	ending := strings.ToLower(path.Ext(name))
	if better, ok := saveAs[ending]; ok {
		return problem(name, kepu.FileOldFormat, ending, better)
	}
	return nil
}

// cleanName gives a file's name as it may be shown, and whether that is the
// name itself. Others are refused, as no reader could ask for them.
func cleanName(name string) (string, bool) {
	clean, _ := hanzi.Clean(strings.ToValidUTF8(name, "\ufffd"))
	clean = strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return -1
		}
		return r
	}, clean)
	return clean, clean == name
}
