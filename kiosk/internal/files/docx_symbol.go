package files

import (
	"strconv"
	"strings"
)

// symbol gives the character that a code of a symbol font looks like, "" for
// one that carries no meaning in a text. Codes are hexadecimal, often moved to
// U+F000 and above.
func symbol(font, code string) string {
	n, err := strconv.ParseUint(code, 16, 32)
	if err != nil {
		return ""
	}
	at := strings.ToLower(font) + " " + strconv.FormatUint(n&0xff, 16)
	return symbols[at]
}

// symbols are the ticks and crosses of answers, and the signs of measures and
// formulas.
var symbols = map[string]string{
	"wingdings fc": "√", "wingdings fe": "√", "wingdings fb": "×", "wingdings fd": "×",
	"wingdings 2 50": "√", "wingdings 2 52": "√", "wingdings 2 4f": "×", "wingdings 2 54": "×",

	"symbol b0": "°", "symbol b1": "±", "symbol b4": "×", "symbol b8": "÷", "symbol d6": "√",
	"symbol a3": "≤", "symbol b3": "≥", "symbol b9": "≠", "symbol bb": "≈", "symbol a5": "∞",
	"symbol 61": "α", "symbol 62": "β", "symbol 67": "γ", "symbol 6d": "μ", "symbol 70": "π", "symbol 57": "Ω",
}
