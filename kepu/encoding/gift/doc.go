// Package gift reads and writes question banks in GIFT, the text format of
// Moodle, so that banks travel between a community and its school.
//
// It is not a lenient reader of anything with braces: a text means here what it
// means to Moodle, in the same order of work, down to what is a slip. What
// Moodle would take for something nobody meant is reported. It does not know
// files, encodings or other formats: text is UTF-8, and a position is line and
// column in code points.
//
// # What it reads
//
//	$CATEGORY: $course$/top/消防
//
//	// [id:xf-1] [tag:冬季] [tag:难度:2]
//	::火警:: 火警电话是多少？ {
//		=119 # 说清地点和火势。
//		~120 # 那是急救电话。
//		####一一九，要记牢。
//	}
//
//	哪些火能用水扑灭？{~%50%纸 ~%50%木头 ~%-100%油锅}
//
//	油锅着火，用水浇灭。{F#油会带着火漂起来。#对，要盖上锅盖。}
//
//	中国的首都是{=北京 =%50%京 =%0%*#再想想。}。
//
//	水在多少摄氏度沸腾？{#=100:0.5 =%50%95..105 ~#再想想。}
//
//	把电话和用处连起来。{=火警 -> 119 =急救 -> 120 = -> 12306}
//
//	写一写您家的逃生路线。{}
//
//	下面几题都说交通。
//
// A blank line ends a question; comment lines are blank lines that end nothing.
// The first pair of braces holds the answer. In a text \\ \: \# \= \{ \} \~ and
// \n are escapes, any other backslash is itself. [html] [markdown] [plain]
// [moodle] before a text name its format; an HTML text becomes plain, all
// others stay as they are. Where the text goes on behind the braces, they leave
// a line to write on: _____. The path of a category is the topic, the general
// feedback behind #### the explanation. Weights are exact: 33.33333 is a third,
// as is 33.333, which Moodle also takes for one; 33.3 is 33.3.
//
// # Tags of our own
//
// GIFT has no place for some of a question. It travels as tags, which Moodle
// keeps (but cuts at 50 characters): 题型:填空 and 题型:谜语, which make a short
// answer a blank and a riddle; 难度:1 to 难度:5; 分值: 来源: 对象: 地区: and
// 有效期至: with a date. A tag of that form that is not well formed, does not
// fit or comes twice stays a tag.
//
// # What it reports
//
// A question is left out, with an Error where it stands, when its braces do not
// pair, a blank line stands between them, it has no stem or no right answer,
// fewer than two choices or more than letters, an empty choice or two alike, a
// weight beyond the whole, a pair without its sides, or a number that is none.
// A blank line forgotten below a category is an Error, too. A Warning tells of
// second braces in a stem, which mostly are a question behind a forgotten blank
// line, and of pictures and sound that an HTML text had.
//
// # Where it differs from Moodle
//
// A line of wide blanks is a blank line. A choice without a text is an error,
// not dropped; 0 is a number where Moodle loses it; a number that is none is an
// error, where Moodle accepts every answer. Behind the ~ of a number the # may
// be missing. The pieces of a question that a blank line broke are not read as
// texts of their own. Tags count in the comments above a question only. No name
// is made of the stem.
//
// # What the format cannot carry
//
// A question with several blanks, which is not written; an essay's answer, a
// description's explanation, weights finer than five decimals of a percent,
// numbers that are no decimals, and < > in tags, of which Append tells; an arrow
// -> in a short answer or on the left of a pair, which would be read as another
// question and is not written. A * in a short answer goes out and comes in as it
// is: to Moodle it stands for any text.
package gift
