package files

import (
	"strconv"
	"strings"
)

// numeral writes a number the way Word's number format does, so that a reader
// of questions takes it for a typed one. A format that is not known, and a
// number that the format has no sign for, is written in digits.
func numeral(format string, n int) string {
	digits := strconv.Itoa(n)
	if n < 0 {
		return digits
	}
	switch format {
	case "none", "bullet":
		return ""
	case "decimalZero":
		if n < 10 {
			return "0" + digits
		}
	case "decimalFullWidth", "decimalFullWidth2":
		return spell(digits, "０１２３４５６７８９")
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
		return spell(digits, "〇一二三四五六七八九")
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand":
		return inWords(n, "零一二三四五六七八九", "十百千")
	case "chineseLegalSimplified":
		return inWords(n, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")
	case "ideographLegalTraditional":
		return inWords(n, "零壹貳參肆伍陸柒捌玖", "拾佰仟")
	case "upperLetter":
		return letters(n, 'A')
	case "lowerLetter":
		return letters(n, 'a')
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	}
	if signs, ok := signFormats[format]; ok {
		if all := []rune(signs); 1 <= n && n <= len(all) {
			return string(all[n-1])
		}
	}
	return digits
}

// signFormats have one sign a number, from 1.
var signFormats = map[string]string{
	"decimalEnclosedCircle":        "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	"decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	"decimalEnclosedParen":         "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
	"decimalEnclosedFullstop":      "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
	"ideographEnclosedCircle":      "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
	"ideographTraditional":         "甲乙丙丁戊己庚辛壬癸",
	"ideographZodiac":              "子丑寅卯辰巳午未申酉戌亥",
}

// spell writes digits one by one with other signs.
func spell(digits, signs string) string {
	all := []rune(signs)
	return strings.Map(func(d rune) rune { return all[d-'0'] }, digits)
}

// inWords writes a number below ten thousand as it is said: 十二, 二十, 一百零三.
func inWords(n int, digits, units string) string {
	if n == 0 || n > 9999 {
		return spell(strconv.Itoa(n), digits)
	}
	digit, unit := []rune(digits), []rune(units)
	var b strings.Builder
	gap := false // a zero is due before the next digit
	for i, size := 3, 1000; i >= 0; i, size = i-1, size/10 {
		d := n / size % 10
		if d == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteRune(digit[0])
			gap = false
		}
		if digit[d] != '一' || i != 1 || b.Len() > 0 { // 十二, but 一百一十二 and 壹拾贰
			b.WriteRune(digit[d])
		}
		if i > 0 {
			b.WriteRune(unit[i-1])
		}
	}
	return b.String()
}

// letters writes A to Z, then AA, BB to ZZ, as Word does.
func letters(n int, first rune) string {
	const most = 30 // letters in a row, where Word stops too
	if n < 1 || n > 26*most {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	const most = 3999 // the largest that has a usual form
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, step := range []struct {
		size int
		sign string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
		{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for ; n >= step.size; n -= step.size {
			b.WriteString(step.sign)
		}
	}
	return b.String()
}
