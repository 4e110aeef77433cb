package kepu

// A Lang is a language for words to people. The zero Lang is Simplified
// Chinese.
type Lang uint8

const (
	Hans    Lang = iota // Simplified Chinese, 简体
	Hant                // Traditional Chinese, 繁體
	English             // English
)

var langNames = [...]string{"hans", "hant", "en"}

// ParseLang reads hans, hant or en.
func ParseLang(s string) (Lang, bool) {
	for i, name := range langNames {
		if s == name {
			return Lang(i), true
		}
	}
	return 0, false
}

// String returns hans, hant or en.
func (l Lang) String() string { return langNames[min(int(l), len(langNames)-1)] }
