// Package table reads and writes the tables of a community folder, as a
// spreadsheet saves them: comma- or tab-separated text, and workbooks that
// [AppendSheet] has made text of.
//
// It is not a spreadsheet: it knows no formulas, formats or charts, and no
// encodings or files; text is UTF-8. It does not ask for one layout. Columns go
// by the words of their heads, in Chinese or English, in any order, and what
// stands above a header or between tables is taken as people mean it.
//
// # Questions
//
// [ReadQuestions] reads a bank, one question a row:
//
//	消防知识题库（每题2分）
//	题型,题干,选项A,选项B,答案,解析,知识点,年级
//	单选题,油锅起火先做什么？,浇水,盖锅盖,B,水会让油溅开。,消防,三年级
//	判断题,水能扑灭所有的火。,,,错误,,消防,
//	填空题,火警电话是____，急救电话是____。,,,119；120 / 一二〇,,急救,
//	连线题,把电话和用处连起来。,,,火警 -> 119 | 急救 -> 120 |  -> 12306,,急救,
//	数值题,水在标准大气压下多少摄氏度沸腾？,,,99.5..100.5,,物理化学,
//
// A header has a column of stems (题干 题目 问题 question …) and one of answers
// (答案 正确答案 answer …). It may have 题型, 解析, 知识点, 难度 (1 to 5 or in
// words), 分值, 来源, 对象, 地区, 有效期至, 标签, 题名, 编号, and options: in columns
// 选项A or A or 选项1, in one column 选项 with | between them (or lines, or their
// letters, or nothing but ；), under one merged head, or one a row beside a
// merged stem, with 是否正确 or the answer beside them. Numbers in 题型 are what
// its head says: 题型（0单选，1判断）; a 类别 or 类型 of nothing but kinds is 题型.
// 序号 and 题号 count rows; so does a 编号 that holds nothing but small numbers,
// unless it is called id. Any other column is kept as tags, name:value.
//
// Letters that the texts of options carry name them: those of one cell may stand
// in any order. In columns they must be the columns' own.
//
// Cells are separated by commas, tabs or semicolons, whichever the header is. A
// quote inside a cell is text, and so is a word in quotes at its start. What is
// there for the spreadsheet only goes: the ' before '0571, ="001", 2.0 for 2.
//
// Titles above a header, a lone head between rows and the name of a sheet give
// kind, points and topic where no cell does. A header may come again, with other
// columns too. Totals, rows of commas and rows with nothing but a number are
// nothing. An empty cell of 题型, 知识点, 来源 or 分值 that belongs to a merged
// one goes on with what stands above it; 无 and / say that there is nothing.
//
// Answers are letters (AB, A、B, A-D, 全选), numbers below numbered heads, the
// texts of options, verdicts (正确 错 √ T FALSE), the words of blanks with ；
// between blanks and / between words for one, numbers and ranges, pairs, and free
// words with | between several that are accepted. A / between digits or in an
// address is part of the word.
//
// # Activities
//
// [ReadActivities] reads what residents see, an activity a row:
//
//	2026年科普活动安排表
//	编号,名称,时间,地点,主办,对象,主题,人数上限,报名,计划项,状态
//	HD-01,重阳义诊,10月18日 9:00—11:00,社区广场,居委会、科协,老年人,健康,40,到服务台报名，已报24人,JH-06,
//	HD-02,智能手机课,每周四 14:30,图书室,社区科普协会,老年人,数字生活,不限,,,10月1日取消；10月8日改到10月10日14:30 二楼会议室
//	HD-03,科普读书会,重阳节前后,,,,,,,,延期
//
// A header has a column of names (名称 活动内容 主题 name …) and another one; it may
// also have 承办, 协办, 主讲, 负责人, 已报, 简介 and 年度. A column with another head is
// not read. 时间 is read by [kepu.ParseWhen]; in its place there may be 日期 or 月份 with
// 时间, 星期, 开始 and 结束. What a spreadsheet makes of times is taken back:
// 2026-09-20 00:00:00, 46285 and 0.375 are a day, that day, and 09:00.
//
// A time that names no year is in that of the row's 年度, of a title above, of the
// sheet's or the file's name, or of the caller, in this order; else in that of
// the nearest time above that names one, or of the first below. Where there is
// none at all it is every year's.
//
// A row that is but a month, a quarter, a half or a year, or the title of one, is a
// head: its year and its month are those of the rows below, 5日 under 三月. So are
// the year and the month in the title of a table or a sheet's name. Other heads
// (【健康】, 讲座类, 一、 …, what a header follows) and remarks below the rows (注：…,
// 填表人：…) are noted.
//
// Where 日期, 月份, 星期 or 季度 groups the rows to its right, or hours stand beside it,
// an empty cell goes on with the one above. A row without a name that has a time
// is one more time of the activity above. 同上 and 〃 mean the cell above.
//
// Lists are parted at 、 ， ； / and line ends, and at blanks between Chinese
// words. 状态 is a word (取消 延期 已举办 …) or what became of single days, with ；
// between them. The words of 报名 that count are taken out of it.
//
// # The calendar
//
// [ReadCalendar] reads what a community adds to the calendar:
//
//	名称,时间,类别,来源
//	国庆节,2026年10月1日—7日,放假,国务院办公厅
//	国庆节,2026年10月10日,上班,国务院办公厅
//	2026—2027学年第一学期,2026年9月1日—2027年1月22日,学期,
//	社区邻里节,5月20日,自定,
//
// 类别 is 放假, 上班, 学期, 假期 or a word for a day with a name, such as 宣传日;
// where it is empty the name tells. A time without a year is every year's.
//
// # What it reports
//
// Every problem has its line and column; in a workbook these are the row and the
// cell, and # and the sheet's name stand behind the file's where there are
// several. A row is left out, with an Error, when its question has no answer, no
// stem, a letter that points at no option or contradicts the text beside it, a
// single choice with two answers, a multiple choice with one, two options
// alike, an empty option between others, letters of options that are doubled,
// missing or out of order, an answer that is the text of one option and the
// letters of others, a cell of 题型 that is no kind, or a quote that is never
// closed: the next line is a row again. So does an Error tell of a table whose
// header is not understood, and of one that stands on the right of another. An
// id that two questions have is left to the first. Notes tell what was inferred:
// a kind that was not written, an answer given by its text, a merged cell, a
// column that only counts.
//
// No activity is left out because of its time or its state: what cannot be read
// there is told, and the time has its words. A row without a name is left out,
// with an Error, and so is one whose name is too long.
//
// At most 200 000 rows are read, and 1000 errors and as many other problems
// listed; then it is said how many more there are.
//
// # What a table cannot carry
//
// Weights and feedback, foreseen mistakes, several right answers to a single
// choice, and words that mean something here (a topic called 无, a blank's
// answer with ；). [AppendQuestions] says so, and so do [AppendActivities] and
// [AppendCalendar] of names with a 、 and of times that have no words.
package table
