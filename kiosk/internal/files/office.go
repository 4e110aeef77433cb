package files

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// decodeZip reads an office document, which its main part tells: a Word
// document or a workbook. Other archives are not text.
func decodeZip(name string, raw []byte) ([]byte, []kepu.Problem) {
	doc, err := openArchive(raw)
	if err != nil {
		return nil, notAsNamed(name, notWord)
	}
	main := doc.main()
	switch {
	case main == "xl/workbook.bin":
		return nil, problem(name, kepu.FileOldFormat, ".xlsb", saveAs[".xlsb"])
	case strings.HasPrefix(main, "word/"):
		return doc.text(name, main)
	case main != "":
		return decodeWorkbook(name, doc, main)
	}
	return nil, notAsNamed(name, noBody)
}

// main gives the part that the others belong to, "" where it is of no kind
// that is read.
func (a archive) main() string {
	for _, name := range []string{a.related("_rels/.rels", "")["officeDocument"], "word/document.xml", "xl/workbook.xml", "xl/workbook.bin"} {
		if a[name] != nil && (strings.HasPrefix(name, "word/") || strings.HasPrefix(name, "xl/")) {
			return name
		}
	}
	return ""
}

// notAsNamed tells that a file is no office document: damage where its name
// says that it is one.
func notAsNamed(name string, word reason) []kepu.Problem {
	switch {
	case isWordName(name):
		return problem(name, kepu.FileDamaged, word)
	case isWorkbookName(name):
		return problem(name, kepu.FileDamaged, notWorkbook)
	}
	return problem(name, kepu.FileBinary)
}
