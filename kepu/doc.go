// Package kepu is the vocabulary of community science outreach (社区科普):
// questions, banks, and papers drawn from them; activities, the times they
// state, and the schedule they make.
//
// It is a pure library. Nothing here reads a file, a clock or the environment,
// prints, or keeps hidden state: dates, seeds and times are arguments, and the
// same input gives the same output on every machine. Functions are total: bad
// input gives a [Problem], and nothing good is lost.
//
// It is not a reader of files; that is what the packages under encoding are
// for. They all return values of this package and a list of problems.
//
// # Keeping questions
//
// A [Question] is one of ten kinds, with its key, explanation and source. It is
// known by its [Question.Identity], which stays the same when options are
// shuffled or the key is corrected. [NewBank] gathers questions, [Bank.Select]
// finds them, [Bank.Lint] tells what an editor should look at.
//
// # Grading answers
//
// [Grading.Grade] gives the exact share of the points that a [Response] earns.
//
// # Scheduling activities
//
// [ParseWhen] reads a time as people write it and keeps its precision: a [When]
// is a day with hours, 三、四月份, 每月第二个周四 or 重阳节前后, and invents nothing.
// [When.Spans] says which days that is, by the [Calendar] of a community. A
// [Schedule] holds activities: [Schedule.Between] and [Schedule.Next] say what is
// on, [Schedule.Clashes] what gets in each other's way, [Schedule.Gaps] and
// [Schedule.NoTime] what is still missing.
//
// # Reporting problems
//
// A [Problem] says what is wrong, where, and what was expected. It holds a code
// and arguments; [Problem.Text] puts it into words in three languages.
package kepu
