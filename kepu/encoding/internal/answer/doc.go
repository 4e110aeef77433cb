// Package answer reads what people write for an answer: option letters,
// verdicts, the words of blanks, numbers, pairs, and the words that name kinds,
// labels, difficulty and points. Every format that people type by hand reads
// them here, so that AB, A、B and 全选 mean one thing everywhere.
//
// It does not find answers in a text and reports nothing: it is given a string
// and says what it is. Unless a function says otherwise the string is folded
// with hanzi.Width and hanzi.Script.
package answer
