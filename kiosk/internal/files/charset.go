package files

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// A charset is one way to write text as bytes.
type charset struct {
	name     string
	encoding encoding.Encoding
}

var (
	utf8Set = &charset{"UTF-8", unicode.UTF8}
	utf16LE = &charset{"UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}
	utf16BE = &charset{"UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}
	gb18030 = &charset{"GB18030", simplifiedchinese.GB18030} // and GBK and GB 2312, which it contains
	big5    = &charset{"Big5", traditionalchinese.Big5}
)

// decode returns raw as valid UTF-8, and in how many places it could not be
// read; U+FFFD stands there.
func (c *charset) decode(raw []byte) (text []byte, lost int) {
	text = c.transform(raw, true)
	return text, countLost(text)
}

// transform decodes raw. Without atEnd, a character that raw cuts at its end is
// left out.
func (c *charset) transform(raw []byte, atEnd bool) []byte {
	decoder := c.encoding.NewDecoder()
	text := make([]byte, len(raw)+len(raw)/2+utf8.UTFMax)
	size := 0
	for {
		n, read, err := decoder.Transform(text[size:], raw, atEnd)
		size, raw = size+n, raw[read:]
		if err != transform.ErrShortDst {
			return text[:size]
		}
		text = append(text, make([]byte, len(raw)+len(raw)/2+utf8.UTFMax)...)
	}
}

// countLost counts the runs of U+FFFD.
func countLost(text []byte) int {
	const mark = "\ufffd"
	n := 0
	for {
		i := bytes.Index(text, []byte(mark))
		if i < 0 {
			return n
		}
		n++
		for text = text[i:]; bytes.HasPrefix(text, []byte(mark)); {
			text = text[len(mark):]
		}
	}
}

// cutMark takes the byte order mark off. Without one, the charset is nil.
func cutMark(raw []byte) (set *charset, rest []byte, marked bool) {
	for _, m := range []struct {
		mark string
		set  *charset
	}{
		{"\xef\xbb\xbf", utf8Set},
		{"\xff\xfe", utf16LE},
		{"\xfe\xff", utf16BE},
		{"\x84\x31\x95\x33", gb18030},
	} {
		if rest, ok := bytes.CutPrefix(raw, []byte(m.mark)); ok {
			return m.set, rest, true
		}
	}
	return nil, raw, false
}
