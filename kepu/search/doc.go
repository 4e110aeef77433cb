// Package search looks things up as people at a keyboard do: by a few letters,
// a character or two, a date.
//
// It is not a full-text engine: it is made for the short texts of things that
// fit in memory – the name of an event, its place, its hosts, its day – and
// reads all of them for each query.
//
// # Looking something up
//
// [New] makes an [Index] of things of any type, told by a function which
// [Field] values each of them has. [Index.Find] takes words separated by
// blanks; each must match some field of a thing. A word matches
//
//   - characters, Simplified or Traditional: 重阳, 重陽;
//   - syllables without tones or beginnings of them, down to the first letter,
//     all mixed: chongyang, cyj, chongyj, 重yang;
//   - every reading of a character, ranked below the one it has in that place;
//   - letters and digits as they stand: 120, wifi;
//   - days: 918, 0918, 9.18, 9月18日, 九月十八日, 20260918, 九月, 18号.
//
// Punctuation, case, width and tone marks make no difference. Letters of a word
// run on over punctuation: 重阳敬老 matches 重阳・敬老.
//
// # Order
//
// A match counts for more the better it sits: all of the field, its beginning,
// the beginning of a word in it (behind a blank, a sign, or where letters and
// characters meet), anywhere; and a likely reading counts for more than
// another. This times the field's weight, summed over the words, is the score.
// Among equals the shorter name comes first, the name being the first field,
// then what was given first. The order never varies.
//
// # Limits
//
// All functions are total. Of a query the first 16 words count, and of a word
// the first 63 characters. An Index does not change once it is made, and may be
// used by several goroutines.
package search
