package files

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// readStrings reads the texts that cells refer to by number.
func (b *workbook) readStrings(part string) error {
	size := 0
	return b.walk(part, func(w *walker, name string, _ xml.StartElement) {
		if name != "si" {
			w.skip()
			return
		}
		s := unescape(string(w.richText(nil)))
		if size += len(s); (size > maxFile || len(b.strings) == maxCells) && w.err == nil {
			w.err = errTooLarge
		}
		b.strings = append(b.strings, s)
	})
}

// richText appends the text in the open element, whose pieces may look
// different. The pronunciation above them is left out.
func (w *walker) richText(dst []byte) []byte {
	w.each(func(name string, _ xml.StartElement) {
		switch name {
		case "t":
			dst = w.plainText(dst)
		case "r":
			dst = w.richText(dst)
		default:
			w.skip()
		}
	})
	return dst
}

// plainText appends the characters of the open element.
func (w *walker) plainText(dst []byte) []byte {
	for w.err == nil {
		switch t := w.token().(type) {
		case xml.StartElement:
			w.skip()
		case xml.EndElement:
			return dst
		case xml.CharData:
			dst = append(dst, t...)
		}
	}
	return dst
}

// unescape puts back the characters that XML does not allow, which Excel
// writes as _x000D_.
func unescape(s string) string {
	const length = len("_x000D_")
	at := strings.Index(s, "_x")
	if at < 0 {
		return s
	}
	var b strings.Builder
	for ; at >= 0; at = strings.Index(s, "_x") {
		b.WriteString(s[:at])
		s = s[at:]
		if len(s) >= length && s[length-1] == '_' {
			if code, err := strconv.ParseUint(s[2:length-1], 16, 16); err == nil {
				b.WriteRune(rune(code))
				s = s[length:]
				continue
			}
		}
		b.WriteString("_x")
		s = s[len("_x"):]
	}
	b.WriteString(s)
	return b.String()
}
