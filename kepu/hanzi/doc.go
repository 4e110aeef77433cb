// Package hanzi handles Chinese text as people really type it: full-width
// letters, Traditional characters, numerals in words; and how it is pronounced.
//
// It is not a segmenter and not a converter for reading: a folded text is for
// comparing and recognising, the text that people see stays as it was written.
//
// # Comparing and recognising
//
// [Fold] gives a text one form; [FoldMap] does the same and keeps a map back to
// the source, so that what was recognised in the folded text can be pointed at
// in the original.
//
// # Numerals
//
// [LeadingNumber] reads the whole number that a text starts with, in digits or
// in words (12, １２, 十二, 廿, 二〇二六).
//
// # Pinyin
//
// [Pinyin] gives every reading of each character, the likely one first, as the
// word it stands in decides (重阳, 重量); [Spell] and [Initials] write the likely
// ones. [NewSpeller] adds words of the caller's own, such as names.
//
// # Untrusted text
//
// [Clean] takes out what must never reach a terminal, a page or a file.
//
// All functions are total: any byte sequence is accepted, invalid UTF-8 reads
// as U+FFFD, and none of them keeps state.
package hanzi
