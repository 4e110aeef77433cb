package files

import (
	"bytes"
	"sync"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// sampleSize is how many bytes of a text its charset is guessed from.
const sampleSize = 4 << 10

// identify tells the charset of a text, nil where it is UTF-8 that needs no
// decoding, and the text without its byte order mark. It is sure unless two
// charsets read nearly as well.
func identify(raw []byte) (set *charset, rest []byte, sure bool) {
	set, rest, _ = cutMark(raw)
	if set != nil && set != utf8Set {
		return set, rest, true
	}
	if bytes.IndexByte(rest, 0) >= 0 {
		if set := wide(rest); set != nil {
			return set, rest, true
		}
	}
	if utf8.Valid(rest) {
		return nil, rest, true
	}
	if len(rest)%2 == 0 {
		if set := wide(rest); set != nil {
			return set, rest, true
		}
	}
	set, sure = narrow(rest)
	return set, rest, sure
}

// wide tells the byte order of UTF-16 without a mark, nil where the text is
// something else. Read in the wrong order, Chinese becomes Hangul and unused
// code points, and letters become rare characters.
func wide(raw []byte) *charset {
	sample := raw[:min(len(raw), sampleSize)&^1]
	var best *charset
	var most int
	for _, set := range []*charset{utf16LE, utf16BE} {
		text := set.transform(sample, false)
		if bytes.IndexByte(text, 0) >= 0 {
			continue
		}
		t := weigh(text)
		usual := t.ascii + t.common
		if t.odd*10 <= t.runes && usual*4 >= t.runes && usual > most {
			best, most = set, usual
		}
	}
	return best
}

// narrow chooses between the charsets that write ASCII as it is, for a text
// that is not valid UTF-8: it may be UTF-8 with broken places, which other texts
// hardly ever look like. Big5 must read better than GB18030, which is usual.
func narrow(raw []byte) (set *charset, sure bool) {
	// The first byte above ASCII starts a character in all of them.
	start := bytes.IndexFunc(raw, func(r rune) bool { return r >= utf8.RuneSelf })
	end := min(len(raw), start+sampleSize)
	score := func(set *charset) int { return weigh(set.transform(raw[start:end], end == len(raw))).score() }
	gb, five := score(gb18030), score(big5)
	switch better := max(gb, five); {
	case score(utf8Set) >= better:
		return utf8Set, true
	case five > gb:
		set = big5
	default:
		set = gb18030
	}
	other := min(gb, five)
	return set, other <= 0 || 2*other < max(gb, five)
}

// A tally counts the characters of a text by how usual they are in Chinese.
type tally struct {
	runes  int
	ascii  int // ASCII, other than controls
	common int // frequent characters and punctuation marks
	odd    int // what stands in no Chinese text: controls, other scripts, U+FFFD
}

// score is high for a text that was decoded rightly. ASCII does not count, as
// it is the same in every charset that score compares.
func (t tally) score() int { return t.common - 2*t.odd }

func weigh(text []byte) tally {
	var t tally
	for _, r := range string(text) {
		t.runes++
		switch {
		case ' ' <= r && r <= '~', r == '\t', r == '\n', r == '\r':
			t.ascii++
		case common(r):
			t.common++
		case !expected(r):
			t.odd++
		}
	}
	return t
}

// expected reports whether r may stand in a Chinese text: other letters of
// Europe, signs, Han characters, symbols beside them.
func expected(r rune) bool {
	switch {
	case r < 0xa0:
		return false
	case r < 0x500, 0x2010 <= r && r < 0x2800, 0x2e80 <= r && r < 0xa000:
		return true
	}
	return 0xf900 <= r && r < 0xfb00 || 0xfe30 <= r && r < 0xfe70 || 0xff01 <= r && r < 0xffef || 0x1f000 <= r && r < 0x32000
}

// common reports whether r is one of the few hundred characters, in either
// script, that make up half of any Chinese text.
func common(r rune) bool { return commonRunes()[hanzi.Simplified(r)] }

var commonRunes = sync.OnceValue(func() map[rune]bool {
	set := map[rune]bool{}
	for _, r := range commonText {
		set[r] = true
	}
	return set
})

// commonText are the most frequent characters, then words of questions and
// plans, then punctuation marks.
const commonText = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去" +
	"法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间" +
	"由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处" +
	"走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科" +
	"基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今" +
	"答案选项判断填空单错误析卷普社区居委街道宣讲座知识竞赛健康食饮病药火防急救节环" +
	"，。、？！：；（）“”《》…—【】"
