package hanzi

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A Syllable is how one character of a text is read, in small letters without
// tones, ü as v (lv, nve). The zero value belongs to what has no reading:
// letters, digits, punctuation, rare characters.
type Syllable struct {
	// Likely is the reading that the character has here.
	Likely string
	// All are its readings anywhere, separated by blanks. Likely is among them,
	// unless it comes from the caller's own words.
	All string
}

// Readings yields each reading once, the likely one first.
func (s Syllable) Readings() iter.Seq[string] {
	return func(yield func(string) bool) {
		if s.Likely == "" || !yield(s.Likely) {
			return
		}
		for reading := range strings.FieldsSeq(s.All) {
			if reading != s.Likely && !yield(reading) {
				return
			}
		}
	}
}

// Readings returns the readings of a character without tones, separated by
// blanks, the most usual one first ("zhong chong tong" for 重), and the empty
// string for what has none.
func Readings(r rune) string {
	if r == '〇' {
		r = '零'
	}
	if r < firstRead || r > lastRead {
		return ""
	}
	t := readings()
	return t.lists[t.of[r-firstRead]]
}

// Pinyin returns how s is read, one Syllable for each of its characters (each
// byte of invalid UTF-8 counts as one). Words that the package knows decide
// between readings: 重 is chong in 重阳, zhong in 体重.
func Pinyin(s string) []Syllable { return (*Speller)(nil).Append(nil, s) }

// Spell returns s in letters: every character by its likely reading, all else
// small and narrow as it is (重阳节2026 → chongyangjie2026).
func Spell(s string) string {
	return spell(s, func(syllable string) string { return syllable })
}

// Initials returns s in the first letters of its syllables, all else small and
// narrow as it is (重阳节2026 → cyj2026).
func Initials(s string) string {
	return spell(s, func(syllable string) string { return syllable[:1] })
}

func spell(s string, part func(string) string) string {
	var b strings.Builder
	syllables, i := Pinyin(s), 0
	for _, r := range s {
		if likely := syllables[i].Likely; likely != "" {
			b.WriteString(part(likely))
		} else {
			b.WriteRune(unicode.ToLower(Narrow(r)))
		}
		i++
	}
	return b.String()
}

// A Speller reads texts with words of the caller's own, such as names of people
// and places. The nil Speller knows the words of the package alone. A Speller
// does not change once it is made.
type Speller struct{ own phrasebook }

// NewSpeller returns a Speller that knows words, each with a syllable for every
// character, separated by blanks: "单国强": "shan guo qiang". They come before
// the package's own, and longer ones before shorter; a text is read from its
// beginning on, and no word starts within another. Words whose syllables do not
// count up or are none that Chinese has are left out and returned, sorted.
func NewSpeller(words map[string]string) (s *Speller, bad []string) {
	s = &Speller{own: phrasebook{}}
	for word, read := range words {
		read = strings.ReplaceAll(read, "ü", "v")
		if !known(read) || !s.own.add(word, read) {
			bad = append(bad, word)
		}
	}
	s.own.sort()
	slices.Sort(bad)
	return s, bad
}

// Append appends the syllables of text to dst, as [Pinyin] returns them.
func (s *Speller) Append(dst []Syllable, text string) []Syllable {
	return s.append(dst, text, false)
}

// AppendName is Append for the name of a person, which starts with a surname
// (单 is shan, 解放 is xie fang).
func (s *Speller) AppendName(dst []Syllable, name string) []Syllable {
	return s.append(dst, name, true)
}

func (s *Speller) append(dst []Syllable, text string, person bool) []Syllable {
	dst = slices.Grow(dst, utf8.RuneCountInString(text))
	book := phrases()
	var word []string // what the word that was found says of the next characters
	for i, r := range text {
		all := Readings(r)
		likely, _, _ := strings.Cut(all, " ")
		if len(word) == 0 {
			if word = nil; s != nil {
				word = s.own.find(r, text[i:])
			}
			if word == nil && (person && i == 0 || book.titled(r, text[i:])) {
				word = book.surnames.find(r, text[i:])
			}
			if word == nil && (!person || i > 0) {
				word = book.words.find(r, text[i:])
			}
		}
		if len(word) > 0 {
			likely, word = word[0], word[1:]
		}
		dst = append(dst, Syllable{likely, all})
	}
	return dst
}

// A phrase is a word with the reading of each of its characters.
type phrase struct {
	text []rune
	read []string
}

// A phrasebook lists phrases by their first character, longer ones first.
type phrasebook map[rune][]phrase

// add puts a word in, and tells whether it could.
func (b phrasebook) add(word, read string) bool {
	p := phrase{[]rune(Fold(word, Script)), strings.Fields(read)}
	if len(p.text) == 0 || len(p.text) != len(p.read) {
		return false
	}
	b[p.text[0]] = append(b[p.text[0]], p)
	return true
}

func (b phrasebook) sort() {
	for _, list := range b {
		slices.SortFunc(list, func(x, y phrase) int {
			if len(x.text) != len(y.text) {
				return len(y.text) - len(x.text)
			}
			return slices.Compare(x.text, y.text)
		})
	}
}

// find returns the readings of the longest phrase that text, whose first
// character is r, starts with, or nil.
func (b phrasebook) find(r rune, text string) []string {
	for _, p := range b[Simplified(r)] {
		if startsWith(text, p.text) {
			return p.read
		}
	}
	return nil
}

func startsWith(text string, word []rune) bool {
	n := 0
	for _, r := range text {
		if n == len(word) || Simplified(r) != word[n] {
			break
		}
		n++
	}
	return n == len(word)
}

// knowledge is the words that the package knows.
type knowledge struct {
	words, surnames phrasebook
	titles          [][]rune
}

// titled tells whether text, whose first character is r, starts with a surname
// and a title (单老师).
func (k *knowledge) titled(r rune, text string) bool {
	if !strings.ContainsRune(titledSurnames, Simplified(r)) {
		return false
	}
	_, size := utf8.DecodeRuneInString(text)
	for _, title := range k.titles {
		if startsWith(text[size:], title) {
			return true
		}
	}
	return false
}

var phrases = sync.OnceValue(func() *knowledge {
	k := &knowledge{words: phrasebook{}, surnames: phrasebook{}}
	for line := range strings.Lines(wordReadings) {
		word, read, _ := strings.Cut(strings.TrimSpace(line), " ")
		k.words.add(word, read)
	}
	for line := range strings.Lines(surnameReadings) {
		word, read, _ := strings.Cut(strings.TrimSpace(line), " ")
		k.surnames.add(word, read)
	}
	k.words.sort()
	k.surnames.sort()
	for title := range strings.FieldsSeq(titleWords) {
		k.titles = append(k.titles, []rune(title))
	}
	return k
})

// known tells whether all of the syllables, separated by blanks, are readings
// of some character.
func known(read string) bool {
	set := syllables()
	for syllable := range strings.FieldsSeq(read) {
		if !set[syllable] {
			return false
		}
	}
	return true
}

var syllables = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, list := range readings().lists {
		for syllable := range strings.FieldsSeq(list) {
			set[syllable] = true
		}
	}
	return set
})

const firstRead, lastRead = '\u4e00', '\u9fff'

// readingTable is pinyinTable, ready to look up: lists[of[r-firstRead]] are the
// readings of r.
type readingTable struct {
	lists []string
	of    [lastRead - firstRead + 1]uint16
}

var readings = sync.OnceValue(func() *readingTable {
	t := &readingTable{lists: []string{""}}
	start := -1
	for i, r := range pinyinTable {
		switch {
		case r >= utf8.RuneSelf:
			if start >= 0 {
				t.lists = append(t.lists, pinyinTable[start:i])
				start = -1
			}
			t.of[r-firstRead] = uint16(len(t.lists) - 1)
		case start < 0:
			start = i
		}
	}
	return t
})
