// Package journal reads and writes the lines in which a sitting is recorded
// while it happens: a kiosk's day of quizzes, a contest.
//
// It is not a log for programmers and not a database: it holds what people did,
// in order, one sitting a file, and everything else is worked out from it. It
// opens no files; package state of the kiosk keeps them on a disk.
//
// # The line
//
//	2002f252 {"v":1,"seq":3,"at":"2026-11-22T09:30:00.000+08:00","type":"answered","body":{…}}
//
// A line is eight lower-case hexadecimal digits, the CRC-32C of the JSON text,
// then a space, one JSON object and a newline. seq counts the records of a file
// from 1, at is the time in China to the millisecond, body is an object that
// its type describes. Control characters are always escaped, so that a line is
// a line and may be shown on a terminal.
//
// # Guarantees
//
//   - The same record gives the same bytes, on every machine.
//   - A line that reaches the disk in part is recognized and left out; those
//     before it are untouched.
//   - A damaged line costs itself alone; those after it are still read.
//   - Records of an unknown type are read as they are.
//
// # Recording and reading
//
// [New] puts a [Body] into a [Record] and [Append] makes it a line. [Read]
// gives the records of a file, [Decode] their bodies. [Tail] tells where a line
// that was cut short begins, so that it can be taken off before the next.
//
// Answers are kept without names: nothing here says who answered.
package journal
