package hanzi

import "sync"

// Simplified returns the Simplified form of a Traditional character, and every
// other character as it is. Where a character has several forms it gives the
// usual one (乾→干, 麼→么), which is right for comparing, not for reading. Where
// that form is itself Traditional for another it goes on to that (薴→苧→苎), so
// that folding twice changes nothing.
func Simplified(r rune) rune {
	if !isHan(r) {
		return r
	}
	if s := simplified()[r-0x3400]; s != 0 {
		return rune(s)
	}
	return r
}

// simplified is a direct table, because every character of every file passes
// through it.
var simplified = sync.OnceValue(func() *[0x9fff - 0x3400 + 1]uint16 {
	table := new([0x9fff - 0x3400 + 1]uint16)
	var from rune
	for _, r := range scriptPairs {
		if from == 0 {
			from = r
			continue
		}
		table[from-0x3400] = uint16(r)
		from = 0
	}
	for i, to := range table {
		for to != 0 && isHan(rune(to)) && table[to-0x3400] != 0 {
			to = table[to-0x3400]
			table[i] = to
		}
	}
	return table
})
