package files

import (
	"encoding/xml"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// formats are the number formats of a workbook.
type formats struct {
	since1904 bool     // days are counted from 1904, as old Macs did
	of        []format // by the style of a cell
	scratch   scratch
}

// A format tells how the number in a cell is shown.
type format struct {
	shape         shape
	before, after string // of a general number
	code          string // for otherwise alone
}

// A shape is how a format's numbers look.
type shape uint8

const (
	general   shape = iota // as they were typed
	day                    // a date, maybe with a time
	month                  // a year and a month, without a day
	clock                  // a time of the day
	otherwise              // as the code says
)

// usualFormats are the codes that have a number instead of their own entry.
// Those of dates follow the Chinese Excel.
var usualFormats = map[string]string{
	"1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%", "11": "0.00E+00", "12": "# ?/?", "13": "# ??/??",
	"14": "yyyy/m/d", "15": "d-mmm-yy", "16": "d-mmm", "17": "mmm-yy", "18": "h:mm AM/PM", "19": "h:mm:ss AM/PM", "20": "h:mm", "21": "h:mm:ss",
	"22": "yyyy/m/d h:mm", "27": "yyyy年m月", "28": "m月d日", "29": "m月d日", "30": "m-d-yy", "31": "yyyy年m月d日", "32": "h时mm分", "33": "h时mm分ss秒",
	"34": "h时mm分", "35": "h时mm分ss秒", "36": "yyyy年m月", "37": "#,##0;(#,##0)", "38": "#,##0;(#,##0)", "39": "#,##0.00;(#,##0.00)",
	"40": "#,##0.00;(#,##0.00)", "41": "#,##0", "42": "#,##0", "43": "#,##0.00", "44": "#,##0.00", "45": "mm:ss", "46": "[h]:mm:ss", "47": "mm:ss.0",
	"48": "##0.0E+0", "50": "yyyy年m月", "51": "m月d日", "52": "yyyy年m月", "53": "m月d日", "54": "m月d日", "55": "h时mm分", "56": "h时mm分ss秒",
	"57": "yyyy年m月", "58": "m月d日",
}

// readStyles reads which number format each style has.
func (b *workbook) readStyles(part string) error {
	codes := map[string]string{}
	return b.walk(part, func(w *walker, name string, _ xml.StartElement) {
		switch name {
		case "numFmts":
			w.each(func(_ string, e xml.StartElement) {
				codes[attribute(e, "numFmtId")] = attribute(e, "formatCode")
				w.skip()
			})
		case "cellXfs":
			w.each(func(_ string, e xml.StartElement) {
				id := attribute(e, "numFmtId")
				code, ok := codes[id]
				if !ok {
					code = usualFormats[id]
				}
				if len(b.formats.of) < maxStyles {
					b.formats.of = append(b.formats.of, newFormat(code))
				}
				w.skip()
			})
		default:
			w.skip()
		}
	})
}

var (
	// quoted is what a code shows as it is, or what only sets the place.
	quoted = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`)
	// elapsed counts hours beyond a day.
	elapsed = regexp.MustCompile(`(?i)\[(h+|m+|s+)\]`)
	// thousands is a comma that parts digits, scale one that leaves them out.
	thousands = regexp.MustCompile(`([#0?]),([#0?])`)
	scale     = regexp.MustCompile(`[#0?],`)
	// united is a number as it was typed, between words.
	united = regexp.MustCompile(`(?i)^(?:"([^"]*)")?general(?:"([^"]*)")?$`)
)

// maxCode is the longest code that Excel itself accepts.
const maxCode = 255

// newFormat looks a code over.
func newFormat(code string) format {
	if len(code) > maxCode {
		return format{}
	}
	code = strings.ReplaceAll(code, "G/通用格式", "General")
	bare := strings.ToLower(quoted.ReplaceAllString(code, ""))
	positive, _, _ := strings.Cut(bare, ";")
	times := strings.ContainsAny(positive, "hs") || strings.Contains(positive, "am/pm")
	switch {
	case code == "", positive == "@":
		return format{}
	case united.MatchString(code):
		words := united.FindStringSubmatch(code)
		return format{before: words[1], after: words[2]}
	case elapsed.MatchString(code):
		return format{shape: otherwise, code: code}
	case strings.ContainsAny(positive, "d"), strings.Contains(positive, "y") && times:
		return format{shape: day}
	case strings.ContainsAny(positive, "y"), strings.Contains(positive, "m") && !times:
		return format{shape: month}
	case times:
		return format{shape: clock}
	}
	for range 2 { // 1,0,0 has commas that share a digit
		code = thousands.ReplaceAllString(code, "$1$2")
	}
	if scale.MatchString(code) {
		return format{}
	}
	return format{shape: otherwise, code: code}
}

// show gives the number of a cell with a style as it is seen on the screen,
// but dates with year, month and day, and other numbers without commas.
func (f *formats) show(style, number string) string {
	v, err := strconv.ParseFloat(number, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return number
	}
	i, err := strconv.Atoi(style)
	if err != nil || i < 0 || i >= len(f.of) {
		return plainNumber(v)
	}
	how := f.of[i]
	switch how.shape {
	case general:
		return how.before + plainNumber(v) + how.after
	case day, month, clock:
		if s := f.moment(v, how.shape); s != "" {
			return s
		}
	case otherwise:
		if s, ok := f.scratch.show(how.code, v); ok {
			return s
		}
	}
	return plainNumber(v)
}

// plainNumber writes the 15 digits that Excel keeps, so that 0.1+0.2 is 0.3.
func plainNumber(v float64) string {
	s := strconv.FormatFloat(v, 'G', 15, 64)
	if a := math.Abs(v); a != 0 && (a >= 1e15 || a < 1e-9) {
		return s
	}
	v, _ = strconv.ParseFloat(s, 64)
	if v == 0 {
		v = 0 // without the sign
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
