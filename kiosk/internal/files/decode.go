package files

import (
	"bytes"

	"github.com/openkepu/openkepu/kepu"
)

// Decode turns the bytes of a file into UTF-8 text with LF line ends and
// without a byte order mark. A Word document or a workbook is told by its bytes,
// whatever its name. The name is for the problems' position.
//
// The text is nil where there is none to use, which a problem of severity error
// tells; otherwise it is there, even where parts of it could not be read.
//
// Decode takes raw over: the text may share its memory, and raw must not be
// used afterwards.
func Decode(name string, raw []byte) ([]byte, []kepu.Problem) {
	switch {
	case len(raw) > maxFile:
		return nil, problem(name, kepu.FileTooLarge, maxFile>>20)
	case bytes.HasPrefix(raw, zipMagic):
		return decodeZip(name, raw)
	case bytes.HasPrefix(raw, compoundMagic):
		return nil, decodeCompound(name, raw)
	case isBinary(raw):
		return nil, problem(name, kepu.FileBinary)
	case isWordName(name), isWorkbookName(name) && notTable(raw):
		return nil, notAsNamed(name, notWord)
	}
	return decodeText(name, raw)
}

// notTable tells that raw is no table as text under the name of a workbook, as
// people make by renaming: it is a torn workbook or a page of the web.
func notTable(raw []byte) bool {
	raw = bytes.TrimSpace(raw)
	return len(raw) == 0 || bytes.HasPrefix(raw, []byte("PK")) || raw[0] == '<'
}

func decodeText(name string, raw []byte) ([]byte, []kepu.Problem) {
	set, raw, sure := identify(raw)
	if set == nil {
		return unixLines(raw), nil
	}
	text, lost := set.decode(raw)
	text = unixLines(text)
	switch {
	case lost > 0:
		return text, problem(name, kepu.FileEncoding, set.name, lost)
	case !sure:
		return text, problem(name, kepu.FileGuessed, set.name)
	}
	return text, nil
}

// unixLines turns CRLF and lone CR into LF, in place.
func unixLines(text []byte) []byte {
	at := bytes.IndexByte(text, '\r')
	if at < 0 {
		return text
	}
	dst := text[:at]
	for i, c := range text[at:] {
		switch {
		case c != '\r':
			dst = append(dst, c)
		case at+i+1 == len(text) || text[at+i+1] != '\n':
			dst = append(dst, '\n')
		}
	}
	return dst
}
