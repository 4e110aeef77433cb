// Package aiken reads and writes question banks in Aiken, the plainest format
// that learning platforms exchange: a question, its options, the right letter.
//
// It is not a reader of Chinese plain-text banks, whose labels are 答案 and the
// like; those are for package quiztext. It does not know files, encodings or
// other formats: text is UTF-8, and its position is line and column in code
// points.
//
// # What it writes
//
//	家里有人触电，第一步应该做什么？
//	A. 马上用手把人拉开
//	B. 先切断电源，再救人
//	ANSWER: B
//
//	水能扑灭所有的火。
//	A. 正确
//	B. 错误
//	ANSWER: B
//
// A question whose two options are 正确 and 错误, in either order, is a
// judgement; every other one is a single choice.
//
// # What it reads
//
// An option is a capital letter, a full stop or a bracket, and a blank; the
// blank may be missing before anything but a Latin letter, and there too where
// the letter is the next one due. Letter and sign may be full-width. The answer
// is ANSWER in any case, a colon in either width and the letter in either case,
// alone or with its sign and the option's text. A stem may have several lines. A
// line without a letter between two options, or right behind the last, goes on
// with the option above, and a note tells so. Blank lines may stand anywhere but
// inside a stem, and may be missing between questions.
//
// # What it reports
//
// A question is left out, with an Error where it stands, when it has no stem, no
// answer, an answer that is no single letter or that no option has, two answers
// that disagree, a letter beside a text that is not its option's, fewer than two
// options, an empty one, two alike, letters that are not A, B, C in order, or a
// line behind a blank one that may be an option without its letter. A paragraph
// that has neither options nor an answer is an Error too, as it does for
// Moodle; one line above the first question is a title, and a Note. The good
// questions around a bad one are read.
//
// # What the format cannot carry
//
// Kinds other than single and judgement, more than one right option or 26
// options, a stem that looks like an option or an answer, the line breaks of a
// text, and every field but stem and options. Append says so.
package aiken
