// Package quiztext reads and writes question banks as Chinese organisations
// keep them: plain text, typed, copied from Word or from a page.
//
// It is not a parser of one grammar. There is none: numbers, option letters,
// labels and answers are written in dozens of ways, often several in one file.
// The reader recognises all that it has seen people do, takes what is sure,
// notes what it inferred, and reports what it cannot decide. It never guesses a
// key. It does not know files, encodings or other formats: text is UTF-8, and
// its position is line and column in code points.
//
// # What it writes
//
// [Append] writes one form, which is also the easiest to keep by hand:
//
//	知识点：用电用气
//
//	1. 【单选】家里有人触电，第一步应该做什么？
//	A. 马上用手把人拉开
//	B. 先切断电源，再救人
//	答案：B
//	解析：人体能导电，伸手去拉，救人的人也会触电。
//	难度：1
//
//	2. 【判断】水能扑灭所有的火。
//	答案：错误
//
//	3. 【填空】火警电话是____，急救电话是____。
//	答案：119；120 / 一二〇
//
//	4. 【连线】把电话和用处连起来。
//	答案：
//	火警 -> 119
//	急救 -> 120
//	 -> 12306
//
//	5. 【数值】水在标准大气压下多少摄氏度沸腾？
//	答案：99.5..100.5
//
// Kinds are 单选 多选 不定项 判断 填空 数值 连线 简答 论述 谜语 and 阅读材料, which
// has no answer. ；parts the answers of several blanks, / those that one blank
// accepts. An empty left side of a pair is a distractor. A line that ends in a
// backslash keeps its line break. The labels are 答案 解析 难度 (1 to 5) 分值
// 知识点 来源 对象 标签 地区 有效期至 编号; one that stands before the first
// question, or right behind a section's head, holds for all below.
//
// # What it reads
//
// Beyond that form: numbers such as 1、 （1） 【1】 第1题 问题一：, glued or not,
// repeated, skipped or missing; section heads that give kind and points;
// kind tags in any brackets at either end of the stem; options A to Z in every
// sign and width, one a line, several, or in one line with the stem; answers
// labelled, in brackets inside the stem, bare behind it, in a block at the end
// (1-5: ABCDA, 1A2B3C, tables), for a whole section under one label, in a second
// file, or as an export marks them (正确答案); judgements in words, signs
// and letters, with a correction behind a "wrong"; explanations that speak of
// answers themselves; a stem that several questions share; page marks, byte
// order marks, full-width letters, both scripts.
//
// # What it reports
//
// A question is left out, with an Error where it stands, when it has no answer,
// a letter that points at no option or contradicts the text beside it, a single
// choice with two answers, a multiple choice with one, two options alike, an
// option without its letter, two answers that disagree, or not as many answers
// as blanks. A Note tells each thing that was inferred: a kind that was
// not written, an answer or explanation without its label, a page mark that was
// dropped.
//
// # What the format cannot carry
//
// Weights and feedback of single options, texts that would be taken for
// something else (a stem with a line that starts with 答案：), and blanks at
// either end of a line. Append says so.
package quiztext
