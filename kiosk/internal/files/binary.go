package files

import (
	"bytes"

	"github.com/openkepu/openkepu/kepu"
)

// How files start that are not plain text.
var (
	zipMagic      = []byte("PK\x03\x04")
	compoundMagic = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") // Word and Excel before 2007, and protected files
	binaryMagic   = [][]byte{
		[]byte("%PDF-"), []byte("\x89PNG\r\n"), []byte("\xff\xd8\xff"), []byte("GIF8"), []byte("\x7fELF"),
		[]byte("Rar!\x1a"), []byte("7z\xbc\xaf\x27\x1c"), []byte("\x1f\x8b\x08"), []byte("PK\x05\x06"),
		[]byte("\xff\xfe\x00\x00"), []byte("\x00\x00\xfe\xff"), // UTF-32, which no editor saves
	}
)

// isBinary reports whether a file that starts with head is neither text nor an
// office file.
func isBinary(head []byte) bool {
	if bytes.HasPrefix(head, zipMagic) || bytes.HasPrefix(head, compoundMagic) {
		return false
	}
	for _, magic := range binaryMagic {
		if bytes.HasPrefix(head, magic) {
			return true
		}
	}
	if bytes.IndexByte(head, 0) < 0 {
		return false
	}
	_, _, marked := cutMark(head)
	return !marked && wide(head) == nil
}

// decodeCompound tells what a file in Microsoft's old container is. Its folder
// of parts is in UTF-16.
func decodeCompound(name string, raw []byte) []kepu.Problem {
	has := func(part string) bool {
		var b []byte
		for _, c := range []byte(part) {
			b = append(b, c, 0)
		}
		return bytes.Contains(raw, b)
	}
	switch {
	case has("EncryptedPackage"):
		return problem(name, kepu.FileUnreadable, hasPassword)
	case has("Workbook"):
		return problem(name, kepu.FileOldFormat, ".xls", saveAs[".xls"])
	}
	return problem(name, kepu.FileOldFormat, ".doc", saveAs[".doc"])
}
