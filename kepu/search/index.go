package search

import (
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A Kind says what a field's text is. The zero Kind is Text.
type Kind uint8

const (
	// Text is any text.
	Text Kind = iota
	// Person is a person's name: its first character is read as a surname.
	Person
	// Dates are days, separated by blanks: 2026-10-18, 10-18 where the year is
	// not known, 2026-10 and 2026 for all of a month and a year,
	// 2026-09-18..2026-09-24 for a time from the one to the other. What is not
	// written so is Text.
	Dates
)

// maxWeight bounds a field's weight, so that scores do not overflow.
const maxWeight = 1 << 16

// A Field is one of the texts that a thing is found by.
type Field struct {
	// Text is the text as people wrote it.
	Text string
	// Weight is what a match in this field counts for, from 1 to 65 536;
	// what lies outside is moved to the nearer end.
	Weight int
	// Kind says how to read the text.
	Kind Kind
}

// An Index finds things of type T. The nil Index is empty.
type Index[T any] struct {
	items []T
	core  core
}

// New returns an index of items, each with the fields that fields gives. The
// first of them is its name. The speller knows the caller's own words and may
// be nil.
func New[T any](items []T, fields func(T) []Field, speller *hanzi.Speller) *Index[T] {
	x := &Index[T]{items: items}
	b := builder{core: &x.core, speller: speller, texts: map[textKey]uint32{}, sets: map[hanzi.Syllable]uint32{}}
	b.sets[hanzi.Syllable{}] = 0
	x.core.sets = append(x.core.sets, readings{})
	for _, item := range items {
		b.add(fields(item))
	}
	x.core.refAt = append(x.core.refAt, uint32(len(x.core.refs)))
	x.core.unitAt = append(x.core.unitAt, uint32(len(x.core.units)))
	return x
}

// Len returns how many things the index holds.
func (x *Index[T]) Len() int {
	if x == nil {
		return 0
	}
	return len(x.items)
}

// A core is an index without its things. Texts that several things share (a
// place, an audience) are stored and matched once.
type core struct {
	texts []string
	// unitAt[t] is where in units and starts the units of text t begin.
	unitAt []uint32
	// all[t] are the starts of all units of text t in one.
	all   []uint64
	units []unit
	// starts says what each unit may start with, as bits of startBit, and
	// 32 bits higher what may come next, in the same syllable or the next unit.
	starts []uint64
	sets   []readings
	more   []packed // readings beyond the likely one
	spans  []textSpan
	// refAt[i] is where in refs the fields of thing i begin.
	refAt []uint32
	refs  []ref
}

// A unit is a character that counts: a letter, a digit, a Chinese character.
type unit struct {
	char rune   // folded, with wordStart where a word begins
	set  uint32 // its readings
}

const wordStart = 1 << 30

// readings are the readings of a unit: a likely one and more[from:to].
type readings struct {
	starts   uint64 // as core.starts, for all of them
	likely   packed
	from, to uint32
}

// A packed syllable holds its letters from the lowest byte up, and 0 above.
type packed uint64

func pack(s string) packed {
	var p packed
	for i := range min(len(s), 7) {
		p |= packed(s[i]) << (8 * i)
	}
	return p
}

// starts are the bits of its first letter and, 32 higher, of its second.
func (p packed) starts() uint64 {
	bits := startBit(rune(p & 0xff))
	if second := rune(p >> 8 & 0xff); second != 0 {
		bits |= startBit(second) << 32
	}
	return bits
}

// A ref is one field of a thing.
type ref struct {
	text   uint32
	weight uint32
}

// startBit is the bit of a character that a unit may start with: one for each
// small letter, the digits share one, all others five.
func startBit(r rune) uint64 {
	switch {
	case 'a' <= r && r <= 'z':
		return 1 << (r - 'a')
	case '0' <= r && r <= '9':
		return 1 << 26
	}
	return 1 << (27 + uint32(r)%5)
}

type textKey struct {
	kind Kind
	text string
}

type builder struct {
	*core
	speller   *hanzi.Speller
	texts     map[textKey]uint32
	sets      map[hanzi.Syllable]uint32
	syllables []hanzi.Syllable
}

func (b *builder) add(fields []Field) {
	b.refAt = append(b.refAt, uint32(len(b.refs)))
	for _, f := range fields {
		b.refs = append(b.refs, ref{b.text(f), uint32(min(max(f.Weight, 1), maxWeight))})
	}
}

// text stores a field's text, once, and returns its number.
func (b *builder) text(f Field) uint32 {
	key := textKey{f.Kind, f.Text}
	if t, ok := b.texts[key]; ok {
		return t
	}
	t := uint32(len(b.core.texts))
	b.texts[key] = t
	b.core.texts = append(b.core.texts, f.Text)
	b.unitAt = append(b.unitAt, uint32(len(b.units)))
	var all uint64
	if spans := readSpans(f.Text); f.Kind == Dates && spans != nil {
		for _, s := range spans {
			b.spans = append(b.spans, textSpan{t, s})
		}
	} else {
		all = b.addUnits(f)
	}
	b.all = append(b.all, all)
	return t
}

func (b *builder) addUnits(f Field) (all uint64) {
	if f.Kind == Person {
		b.syllables = b.speller.AppendName(b.syllables[:0], f.Text)
	} else {
		b.syllables = b.speller.Append(b.syllables[:0], f.Text)
	}
	first, last, n := len(b.starts), blank, 0
	for _, r := range f.Text {
		syllable := b.syllables[n]
		n++
		char, class := fold(r)
		if class == mark {
			continue
		}
		if class != blank {
			set := b.set(syllable)
			start := startBit(char) | b.core.sets[set].starts
			if before := len(b.starts) - 1; before >= first {
				b.starts[before] |= start << 32
				all |= start << 32
			}
			if class != last {
				char |= wordStart
			}
			b.units = append(b.units, unit{char, set})
			b.starts = append(b.starts, start)
			all |= start
		}
		last = class
	}
	return all
}

// set stores the readings of a character, once, and returns their number.
func (b *builder) set(s hanzi.Syllable) uint32 {
	if n, ok := b.sets[s]; ok {
		return n
	}
	n := uint32(len(b.core.sets))
	b.sets[s] = n
	set := readings{from: uint32(len(b.more))}
	for reading := range s.Readings() {
		if p := pack(reading); set.likely == 0 {
			set.likely = p
		} else {
			b.more = append(b.more, p)
		}
	}
	// ü is typed as v, as u and as yu.
	for reading := range s.Readings() {
		if len(reading) > 1 && reading[1] == 'v' {
			b.more = append(b.more, pack(reading[:1]+"u"+reading[2:]), pack(reading[:1]+"yu"+reading[2:]))
		}
	}
	set.to = uint32(len(b.more))
	set.starts = set.likely.starts()
	for _, p := range b.more[set.from:set.to] {
		set.starts |= p.starts()
	}
	b.core.sets = append(b.core.sets, set)
	return n
}

// nameLen returns how many units the first field of thing i has.
func (c *core) nameLen(i int) uint32 {
	if c.refAt[i] == c.refAt[i+1] {
		return 0
	}
	t := c.refs[c.refAt[i]].text
	return c.unitAt[t+1] - c.unitAt[t]
}

// offsets returns where in text t, in bytes, unit n of it begins and the unit
// before end ends.
func (c *core) offsets(t uint32, n, end int) (from, to int) {
	i := 0
	for at, r := range c.texts[t] {
		if _, class := fold(r); class == blank || class == mark {
			continue
		}
		if i == n {
			from = at
		}
		if i++; i == end {
			_, size := utf8.DecodeRuneInString(c.texts[t][at:])
			return from, at + size
		}
	}
	return from, len(c.texts[t])
}
