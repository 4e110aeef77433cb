package kepu

// The kinds of problems. What stands at {0}, {1} in a text is told in the
// table below.
const (
	// Texts of any format.
	ControlCharacters Code = "text.controlCharacters"
	BadDate           Code = "text.badDate"
	BadNumber         Code = "text.badNumber"
	TooLong           Code = "text.tooLong"

	// Reading questions.
	NoAnswer            Code = "quiz.noAnswer"
	NoStem              Code = "quiz.noStem"
	KeyWithoutOption    Code = "quiz.keyWithoutOption"
	KeyContradictsText  Code = "quiz.keyContradictsText"
	SingleSeveral       Code = "quiz.singleSeveral"
	MultipleOne         Code = "quiz.multipleOne"
	SameOptions         Code = "quiz.sameOptions"
	SameQuestion        Code = "quiz.sameQuestion"
	ContradictingKeys   Code = "quiz.contradictingKeys"
	OptionWithoutLetter Code = "quiz.optionWithoutLetter"
	OptionContinued     Code = "quiz.optionContinued"
	OptionOrder         Code = "quiz.optionOrder"
	TooFewOptions       Code = "quiz.tooFewOptions"
	TooManyOptions      Code = "quiz.tooManyOptions"
	EmptyOption         Code = "quiz.emptyOption"
	KeyCountDiffers     Code = "quiz.keyCountDiffers"
	KeyUnused           Code = "quiz.keyUnused"
	KeyAmbiguous        Code = "quiz.keyAmbiguous"
	TwoAnswers          Code = "quiz.twoAnswers"
	BadAnswer           Code = "quiz.badAnswer"
	BlankCount          Code = "quiz.blankCount"
	BadPair             Code = "quiz.badPair"
	BadRange            Code = "quiz.badRange"
	KindContradicts     Code = "quiz.kindContradicts"
	BadDifficulty       Code = "quiz.badDifficulty"
	StrayText           Code = "quiz.strayText"
	Braces              Code = "quiz.braces"
	BlankInBraces       Code = "quiz.blankInBraces"
	SecondBraces        Code = "quiz.secondBraces"
	WideSigns           Code = "quiz.wideSigns"
	CategoryRunsOn      Code = "quiz.categoryRunsOn"
	MediaDropped        Code = "quiz.mediaDropped"
	NotCarried          Code = "quiz.notCarried"
	NotWritten          Code = "quiz.notWritten"
	KindNotCarried      Code = "quiz.kindNotCarried"
	KindInferred        Code = "quiz.kindInferred"
	AnswerInferred      Code = "quiz.answerInferred"
	ExplanationInferred Code = "quiz.explanationInferred"
	NoiseDropped        Code = "quiz.noiseDropped"

	// Tables.
	TableNoHeader    Code = "table.noHeader"
	TableNoColumn    Code = "table.noColumn"
	TableOpenQuote   Code = "table.openQuote"
	TableMergedCells Code = "table.mergedCells"
	TableRunningID   Code = "table.runningID"
	TableSecond      Code = "table.second"
	SameID           Code = "quiz.sameID"
	NotAKind         Code = "quiz.notAKind"

	// Looking a bank over.
	NoKey          Code = "quiz.noKey"
	NearDuplicate  Code = "quiz.nearDuplicate"
	UnbalancedKeys Code = "quiz.unbalancedKeys"
	NoExplanation  Code = "quiz.noExplanation"
	NoCitation     Code = "quiz.noCitation"
	SupersededLaw  Code = "quiz.supersededLaw"
	Expired        Code = "quiz.expired"

	// Blueprints, and drawing papers from them.
	PartNoCount       Code = "blueprint.partNoCount"
	PartPoints        Code = "blueprint.partPoints"
	PartTwice         Code = "blueprint.partTwice"
	PartBadWord       Code = "blueprint.partBadWord"
	SameTitle         Code = "blueprint.sameTitle"
	PartOwnTopic      Code = "blueprint.partOwnTopic"
	DrawNoParts       Code = "draw.noParts"
	DrawShort         Code = "draw.short"
	DrawShortTogether Code = "draw.shortTogether"
	DrawExcluded      Code = "draw.excluded"
	DrawUsed          Code = "draw.used"
	DrawLapsed        Code = "draw.lapsed"
	DrawUnknown       Code = "draw.unknown"
	DrawExclusions    Code = "draw.exclusions"
	DrawTotal         Code = "draw.total"
	DrawPass          Code = "draw.pass"
	DrawNoTopic       Code = "draw.noTopic"

	// Times.
	WhenNoDay    Code = "when.noDay"
	WhenReversed Code = "when.reversed"
	WhenWeekday  Code = "when.weekday"
	WhenSeveral  Code = "when.several"
	WhenVague    Code = "when.vague"
	WhenNever    Code = "when.never"
	HoursUnclear Code = "when.hoursUnclear"

	// Tables of activities and of the calendar, and notices.
	TableNoActivityHeader Code = "table.noActivityHeader"
	TableNoCalendarHeader Code = "table.noCalendarHeader"
	TableUnreadColumn     Code = "table.unreadColumn"
	TableStrayCell        Code = "table.strayCell"
	TableBadYear          Code = "table.badYear"
	TableNoName           Code = "table.noName"
	TableWideCommas       Code = "table.wideCommas"
	TableTooManyRows      Code = "table.tooManyRows"
	TableMoreProblems     Code = "table.moreProblems"
	TableShortYear        Code = "table.shortYear"
	TableHoursUnread      Code = "table.hoursUnread"
	ActivityNoYear        Code = "activity.noYear"
	ActivityYearInferred  Code = "activity.yearInferred"
	ActivityBadState      Code = "activity.badState"
	ActivityChangeNoYear  Code = "activity.changeNoYear"
	ActivityNotCarried    Code = "activity.notCarried"
	ActivityNotWritten    Code = "activity.notWritten"
	CalendarBadKind       Code = "calendar.badKind"
	SecondFile            Code = "folder.secondFile"
	MisnamedFile          Code = "folder.misnamedFile"
	NoticeNoLast          Code = "notice.noLast"
	NoticeNoYear          Code = "notice.noYear"
	NoticesTooMany        Code = "notice.tooMany"

	// What a calendar file leaves out.
	ICSNoDay   Code = "ics.noDay"
	ICSNoEnd   Code = "ics.noEnd"
	ICSOutside Code = "ics.outside"
	ICSTooMany Code = "ics.tooMany"
	ICSNoStamp Code = "ics.noStamp"

	// Files and folders.
	FileTooLarge    Code = "file.tooLarge"
	FileBinary      Code = "file.binary"
	FileLink        Code = "file.link"
	FileUnreadable  Code = "file.unreadable"
	FileDamaged     Code = "file.damaged"
	FileEncoding    Code = "file.encoding"
	FileGuessed     Code = "file.guessed"
	FileOldFormat   Code = "file.oldFormat"
	FileUnknown     Code = "file.unknown"
	TooManyFiles    Code = "file.tooMany"
	NoQuestions     Code = "folder.noQuestions"
	NoSettings      Code = "folder.noSettings"
	SettingUnknown  Code = "settings.unknown"
	SettingTwice    Code = "settings.twice"
	SettingBadValue Code = "settings.badValue"
	SettingBadLine  Code = "settings.badLine"

	// Calendars and schedules.
	CalendarNoName      Code = "calendar.noName"
	CalendarNoTime      Code = "calendar.noTime"
	CalendarNoYear      Code = "calendar.noYear"
	CalendarReversed    Code = "calendar.reversed"
	ScheduleUnknownName Code = "schedule.unknownName"
	ScheduleNoDay       Code = "schedule.noDay"
	ScheduleSameID      Code = "schedule.sameID"
	ScheduleChange      Code = "schedule.change"

	// Looking a schedule over.
	ClashOfPlace    Code = "schedule.clashOfPlace"
	ClashOfPerson   Code = "schedule.clashOfPerson"
	ClashOfAudience Code = "schedule.clashOfAudience"
	ClashPossible   Code = "schedule.clashPossible"
	ActivityNoDay   Code = "schedule.noCertainDay"
	ActivityNoPlace Code = "schedule.noPlace"
	ActivityNoOwner Code = "schedule.noOwner"
	ActivityPutOff  Code = "schedule.putOff"
	ActivityNoTime  Code = "schedule.noTime"
	MoreClashes     Code = "schedule.moreClashes"

	// Journals.
	JournalTorn    Code = "journal.torn"
	JournalDamaged Code = "journal.damaged"
	JournalVersion Code = "journal.version"
	JournalGap     Code = "journal.gap"
)

type problemText struct {
	severity Severity
	words    [3]string // Hans, Hant, English
}

var problemTexts = map[Code]problemText{
	// {0} how many
	ControlCharacters: {Warning, [3]string{
		"有{0}个看不见的控制字符，已去掉", "有{0}個看不見的控制字元，已去掉", "{0} control characters were taken out"}},
	// {0} what was found
	BadDate: {Warning, [3]string{
		"“{0}”不是完整的日期，应为 2026-09-20 或 2026年9月20日", "「{0}」不是完整的日期，應為 2026-09-20 或 2026年9月20日", "“{0}” is not a whole date, want 2026-09-20 or 2026年9月20日"}},
	// {0} the label, {1} what was found
	BadNumber: {Warning, [3]string{
		"{0}“{1}”不是数字", "{0}「{1}」不是數字", "{0}: “{1}” is not a number"}},
	// {0} the label, {1} how many characters are allowed
	TooLong: {Error, [3]string{
		"{0}太长，最多{1}个字", "{0}太長，最多{1}個字", "{0} is too long, at most {1} characters"}},

	// {0} the question's number as printed, or ""
	NoAnswer: {Error, [3]string{
		"第{0}题没有答案", "第{0}題沒有答案", "question {0} has no answer"}},
	NoStem: {Error, [3]string{
		"第{0}题没有题干", "第{0}題沒有題幹", "question {0} has no stem"}},
	// {0} the answer
	KeyWithoutOption: {Error, [3]string{
		"答案“{0}”没有对应的选项", "答案「{0}」沒有對應的選項", "answer “{0}” points at no option"}},
	// {0} the letter, {1} the text beside it
	KeyContradictsText: {Error, [3]string{
		"答案字母 {0} 与所附文字“{1}”不一致", "答案字母 {0} 與所附文字「{1}」不一致", "answer letter {0} and its text “{1}” disagree"}},
	// {0} how many
	SingleSeveral: {Error, [3]string{
		"单选题给了{0}个答案", "單選題給了{0}個答案", "a single choice with {0} answers"}},
	MultipleOne: {Error, [3]string{
		"多选题只给了一个答案", "多選題只給了一個答案", "a multiple choice with one answer"}},
	// {0}, {1} the letters
	SameOptions: {Error, [3]string{
		"选项 {0} 和 {1} 一样", "選項 {0} 和 {1} 一樣", "options {0} and {1} are alike"}},
	// {0} where the other stands
	SameQuestion: {Error, [3]string{
		"与 {0} 的题目重复，只保留前一道", "與 {0} 的題目重複，只保留前一道", "the same question as {0}; the first is kept"}},
	ContradictingKeys: {Error, [3]string{
		"与 {0} 的题目相同而答案不同，两道都没有采用", "與 {0} 的題目相同而答案不同，兩道都沒有採用", "the same question as {0} with another answer; neither is used"}},
	// {0} the text
	OptionWithoutLetter: {Error, [3]string{
		"选项“{0}”前没有字母", "選項「{0}」前沒有字母", "option “{0}” has no letter"}},
	// {0} the text, {1} the letter of the option it goes on with
	OptionContinued: {Note, [3]string{
		"“{0}”前没有字母，按选项 {1} 的下一行读取", "「{0}」前沒有字母，按選項 {1} 的下一行讀取", "“{0}” has no letter and was read as more of option {1}"}},
	// {0} the letter expected, {1} the letter found
	OptionOrder: {Error, [3]string{
		"选项字母不连续：应为 {0}，看到 {1}", "選項字母不連續：應為 {0}，看到 {1}", "option letters out of order: want {0}, found {1}"}},
	TooFewOptions: {Error, [3]string{
		"选项不足两个", "選項不足兩個", "fewer than two options"}},
	TooManyOptions: {Error, [3]string{
		"选项超过26个", "選項超過26個", "more than 26 options"}},
	// {0} the letter
	EmptyOption: {Error, [3]string{
		"选项 {0} 没有内容", "選項 {0} 沒有內容", "option {0} is empty"}},
	// {0} how many answers, {1} how many questions
	KeyCountDiffers: {Error, [3]string{
		"答案有{0}个，题目有{1}道，对不上", "答案有{0}個，題目有{1}道，對不上", "{0} answers for {1} questions"}},
	// {0} the number
	KeyUnused: {Error, [3]string{
		"第{0}题的答案找不到题目", "第{0}題的答案找不到題目", "an answer for question {0}, which is not there"}},
	KeyAmbiguous: {Error, [3]string{
		"有几道第{0}题，不知道答案属于哪一道", "有幾道第{0}題，不知道答案屬於哪一道", "several questions {0}: which one is the answer for?"}},
	// {0}, {1} the answers
	TwoAnswers: {Error, [3]string{
		"答案有两处，“{0}”和“{1}”不一致", "答案有兩處，「{0}」和「{1}」不一致", "two answers that disagree: “{0}” and “{1}”"}},
	// {0} the answer
	BadAnswer: {Error, [3]string{
		"看不懂答案“{0}”", "看不懂答案「{0}」", "cannot read the answer “{0}”"}},
	// {0} how many blanks, {1} how many answers
	BlankCount: {Error, [3]string{
		"有{0}个空，答案却有{1}个", "有{0}個空，答案卻有{1}個", "{0} blanks and {1} answers"}},
	// {0} the line
	BadPair: {Error, [3]string{
		"连线“{0}”应写成：左 -> 右，至少两对", "連線「{0}」應寫成：左 -> 右，至少兩對", "pair “{0}”: want left -> right, at least two pairs"}},
	// {0} the answer
	BadRange: {Error, [3]string{
		"“{0}”不是数或数的范围，应为 20、18~22 或 20±2", "「{0}」不是數或數的範圍，應為 20、18~22 或 20±2", "“{0}” is no number or range, want 20, 18~22 or 20±2"}},
	// {0} the kind that is written, {1} what the question looks like
	KindContradicts: {Error, [3]string{
		"题型写的是{0}，内容却像{1}", "題型寫的是{0}，內容卻像{1}", "marked {0}, but it looks like {1}"}},
	// {0} what was found
	BadDifficulty: {Warning, [3]string{
		"难度“{0}”应为 1 到 5", "難度「{0}」應為 1 到 5", "difficulty “{0}”: want 1 to 5"}},
	// {0} the text
	StrayText: {Note, [3]string{
		"这里的文字不属于任何题目：“{0}”", "這裡的文字不屬於任何題目：「{0}」", "text that belongs to no question: “{0}”"}},
	// {0} the brace
	Braces: {Error, [3]string{
		"花括号“{0}”没有配对", "花括號「{0}」沒有配對", "brace “{0}” has no partner"}},
	// {0} the line of the blank line
	BlankInBraces: {Error, [3]string{
		"第{0}行的空行把花括号里的内容断开了，请删去空行", "第{0}行的空行把花括號裡的內容斷開了，請刪去空行", "the blank line {0} breaks the braces that open here; delete it"}},
	SecondBraces: {Warning, [3]string{
		"题干里还有一对花括号，可能两题之间少了空行", "題幹裡還有一對花括號，可能兩題之間少了空行", "second braces stay in the stem; a blank line between two questions may be missing"}},
	// {0} the sign
	WideSigns: {Warning, [3]string{
		"“{0}”不是 GIFT 的记号，按文字读取；是不是该用半角？", "「{0}」不是 GIFT 的記號，按文字讀取；是不是該用半形？", "“{0}” is no sign of GIFT and was read as text; was a narrow one meant?"}},
	CategoryRunsOn: {Error, [3]string{
		"类别下面缺少空行，这里的文字没有读入", "類別下面缺少空行，這裡的文字沒有讀入", "no blank line below the category; this text was left out"}},
	MediaDropped: {Warning, [3]string{
		"图片、声音、视频或附件没有读入", "圖片、聲音、影片或附件沒有讀入", "pictures, sound, films or files were left out"}},
	// {0} the question's number, {1} the kind
	KindNotCarried: {Error, [3]string{
		"第{0}题是{1}，这种格式没有，没有写出", "第{0}題是{1}，這種格式沒有，沒有寫出", "question {0} is {1}, which this format does not have; it was not written"}},
	// {0} the question's number, {1} the field
	NotCarried: {Warning, [3]string{
		"第{0}题的{1}，这种格式存不下", "第{0}題的{1}，這種格式存不下", "question {0}: this format cannot carry its {1}"}},
	// {0} the question's number
	NotWritten: {Error, [3]string{
		"第{0}题的文字会被读成别的东西，没有写出", "第{0}題的文字會被讀成別的東西，沒有寫出", "question {0} would be read as something else and was not written"}},
	// {0} the kind
	KindInferred: {Note, [3]string{
		"没有写题型，按{0}读取", "沒有寫題型，按{0}讀取", "no kind given, read as {0}"}},
	// {0} the answer
	AnswerInferred: {Note, [3]string{
		"答案没有标明，按“{0}”读取", "答案沒有標明，按「{0}」讀取", "the answer is not labelled, read as “{0}”"}},
	ExplanationInferred: {Note, [3]string{
		"答案后面的文字没有标明，按解析读取", "答案後面的文字沒有標明，按解析讀取", "text behind the answer is not labelled, read as its explanation"}},
	// {0} what
	NoiseDropped: {Note, [3]string{
		"“{0}”像页码，已略去", "「{0}」像頁碼，已略去", "“{0}” looks like a page mark and was left out"}},

	TableNoHeader: {Error, [3]string{
		"没有找到表头，应有“题干”和“答案”两列", "沒有找到表頭，應有「題幹」和「答案」兩列", "no header found, want columns 题干 and 答案"}},
	// {0} the column
	TableNoColumn: {Error, [3]string{
		"表里没有“{0}”这一列", "表裡沒有「{0}」這一列", "the table has no column {0}"}},
	TableOpenQuote: {Error, [3]string{
		"引号没有合上，这一行没有采用", "引號沒有合上，這一行沒有採用", "a quote is never closed; this row was left out"}},
	// {0} the column
	TableMergedCells: {Note, [3]string{
		"“{0}”一列的空格沿用上面一格", "「{0}」一列的空格沿用上面一格", "empty cells of {0} take over the cell above"}},
	TableRunningID: {Note, [3]string{
		"“编号”只是序号，没有当作编号", "「編號」只是序號，沒有當作編號", "编号 holds running numbers and was not taken for ids"}},
	TableSecond: {Error, [3]string{
		"右边还有一张表，没有读入；请移到下面或另一张工作表", "右邊還有一張表，沒有讀入；請移到下面或另一張工作表", "a second table on the right was not read; move it below or to a sheet of its own"}},
	// {0} the id
	SameID: {Warning, [3]string{
		"编号“{0}”前面的题目已经用了，这一题没有采用编号", "編號「{0}」前面的題目已經用了，這一題沒有採用編號", "id “{0}” belongs to a question above; this one was read without it"}},
	// {0} what was found
	NotAKind: {Error, [3]string{
		"“{0}”不是题型", "「{0}」不是題型", "“{0}” is no kind of question"}},

	NoKey: {Error, [3]string{
		"没有正确答案", "沒有正確答案", "no right answer"}},
	// {0} where the other stands
	NearDuplicate: {Warning, [3]string{
		"与 {0} 的题目很像", "與 {0} 的題目很像", "much like the question at {0}"}},
	// {0} the letter, {1} how many of, {2} how many
	UnbalancedKeys: {Warning, [3]string{
		"{2}道单选题中{1}道选 {0}，容易猜中", "{2}道單選題中{1}道選 {0}，容易猜中", "{1} of {2} single choices have the key {0}, easy to guess"}},
	NoExplanation: {Note, [3]string{
		"没有解析", "沒有解析", "no explanation"}},
	NoCitation: {Note, [3]string{
		"没有来源", "沒有來源", "no citation"}},
	// {0} the law, {1} the year cited, {2} the year of the version in force
	SupersededLaw: {Warning, [3]string{
		"引用的《{0}》（{1}年）已有{2}年的新版本", "引用的《{0}》（{1}年）已有{2}年的新版本", "cites 《{0}》 of {1}; the version of {2} is in force"}},
	// {0} the day
	Expired: {Warning, [3]string{
		"有效期到 {0}，已经过了", "有效期到 {0}，已經過了", "valid until {0}, which is past"}},

	// {0} the line
	PartNoCount: {Error, [3]string{
		"“{0}”没有写要几题，应写成：单选 健康 10题 每题2分", "「{0}」沒有寫要幾題，應寫成：单选 健康 10题 每题2分", "“{0}” does not say how many questions, want 单选 健康 10题 每题2分"}},
	// {0} how many questions, {1} the points of each, {2} those of all
	PartPoints: {Error, [3]string{
		"{0}题每题{1}分，不是共{2}分", "{0}題每題{1}分，不是共{2}分", "{0} questions of {1} points do not make {2}"}},
	// {0} the line
	PartTwice: {Error, [3]string{
		"“{0}”同一件事写了两次，不一样；要两部分请分成两行", "「{0}」同一件事寫了兩次，不一樣；要兩部分請分成兩行", "“{0}” says one thing twice and differently; use a line for each part"}},
	// {0} the word
	PartBadWord: {Error, [3]string{
		"看不懂“{0}”，这一部分没有采用", "看不懂「{0}」，這一部分沒有採用", "cannot read “{0}”; this part is left out"}},
	// {0} where the other stands
	SameTitle: {Warning, [3]string{
		"名称与 {0} 相同，分不清是哪一份", "名稱與 {0} 相同，分不清是哪一份", "has the same title as {0}"}},
	// {0} the word
	PartOwnTopic: {Note, [3]string{
		"“{0}”按题库自己的知识点读取", "「{0}」按題庫自己的知識點讀取", "“{0}” is read as a topic of the bank's own"}},
	DrawNoParts: {Error, [3]string{
		"没有写要哪些题，应有一行如：单选 健康 10题 每题2分", "沒有寫要哪些題，應有一行如：单选 健康 10题 每题2分", "no part is asked for; want a line such as 单选 健康 10题 每题2分"}},
	// {0} the part's number, {1} the questions it wants, {2} how many, {3} how
	// many there are, {4} how many are missing
	DrawShort: {Error, [3]string{
		"第{0}部分（{1}）要{2}题，题库里能用的只有{3}题，还缺{4}题", "第{0}部分（{1}）要{2}題，題庫裡能用的只有{3}題，還缺{4}題", "part {0} ({1}) wants {2} questions, the bank has {3} to use, {4} are missing"}},
	// {0} the numbers of the parts, {1} how many they want, {2} how many there
	// are, {3} how many are missing
	DrawShortTogether: {Error, [3]string{
		"第{0}部分合起来要{1}题，题库里能用的一共{2}题，还缺{3}题", "第{0}部分合起來要{1}題，題庫裡能用的一共{2}題，還缺{3}題", "parts {0} together want {1} questions, the bank has {2} to use, {3} are missing"}},
	// {0} the numbers of the parts, {1} how many fit, {2} how many can be drawn
	DrawExcluded: {Note, [3]string{
		"第{0}部分合条件的有{1}题，因为互斥，最多能用{2}题", "第{0}部分合條件的有{1}題，因為互斥，最多能用{2}題", "{1} questions fit part {0}; as some exclude one another, at most {2} can be drawn"}},
	// {0} the numbers of the parts, {1} how many
	DrawUsed: {Note, [3]string{
		"第{0}部分另有{1}题以前用过，没有再用", "第{0}部分另有{1}題以前用過，沒有再用", "{1} more questions fit part {0}, but were used before"}},
	DrawLapsed: {Note, [3]string{
		"第{0}部分另有{1}题过了有效期，没有用", "第{0}部分另有{1}題過了有效期，沒有用", "{1} more questions fit part {0}, but are no longer valid"}},
	// {0} the name
	DrawUnknown: {Warning, [3]string{
		"互斥里的“{0}”，题库里没有这个编号或标签", "互斥裡的「{0}」，題庫裡沒有這個編號或標籤", "no question has the id or tag “{0}” of an exclusion"}},
	DrawExclusions: {Error, [3]string{
		"互斥的题太多，没有凑成一份试卷", "互斥的題太多，沒有湊成一份試卷", "so many questions exclude one another that no paper was found"}},
	// {0} the pass mark, {1} the points of all parts
	DrawPass: {Error, [3]string{
		"及格要{0}分，满分只有{1}分", "及格要{0}分，滿分只有{1}分", "{0} points pass, but all parts make only {1}"}},
	// {0} the part's number, {1} the topic
	DrawNoTopic: {Warning, [3]string{
		"第{0}部分：题库里没有“{1}”这个知识点", "第{0}部分：題庫裡沒有「{1}」這個知識點", "part {0}: no question of the bank is on “{1}”"}},
	// {0} the points of all parts, {1} the total asked for
	DrawTotal: {Error, [3]string{
		"各部分合计{0}分，满分写的是{1}分", "各部分合計{0}分，滿分寫的是{1}分", "the parts make {0} points, the total says {1}"}},

	// {0} what was written
	WhenNoDay: {Error, [3]string{
		"没有“{0}”这一天", "沒有「{0}」這一天", "“{0}”: there is no such day"}},
	WhenReversed: {Error, [3]string{
		"“{0}”的结束在开始之前", "「{0}」的結束在開始之前", "“{0}” ends before it begins"}},
	// {0} the day, {1} its weekday, {2} the weekday that was written
	WhenWeekday: {Warning, [3]string{
		"{0} 是{1}，写的是{2}", "{0} 是{1}，寫的是{2}", "{0} is a {1}, not a {2}"}},
	// {0} the time that was not read
	WhenSeveral: {Warning, [3]string{
		"一格里有几个时间，“{0}”没有用上，请分成几行写", "一格裡有幾個時間，「{0}」沒有用上，請分成幾行寫", "several times in one: “{0}” was not used, want one a row"}},
	// {0} what was written
	WhenVague: {Note, [3]string{
		"“{0}”看不出是哪天，当作日期待定", "「{0}」看不出是哪天，當作日期待定", "“{0}” does not say which day; shown as “date to be set”"}},
	WhenNever: {Error, [3]string{
		"“{0}”没有一天符合", "「{0}」沒有一天符合", "“{0}” is on no day at all"}},
	HoursUnclear: {Warning, [3]string{
		"“{0}”没写上午还是下午，按凌晨算，请写明", "「{0}」沒寫上午還是下午，按凌晨算，請寫明", "“{0}”: morning or afternoon is not said; taken as early morning"}},

	TableNoActivityHeader: {Error, [3]string{
		"没有找到表头，应有“名称”和“时间”两列", "沒有找到表頭，應有「名稱」和「時間」兩列", "no header found, want columns 名称 and 时间"}},
	TableNoCalendarHeader: {Error, [3]string{
		"没有找到表头，应有“名称”和“时间”，或“开始”和“结束”", "沒有找到表頭，應有「名稱」和「時間」，或「開始」和「結束」", "no header found, want 名称 and 时间, or 开始 and 结束"}},
	// {0} the head of the column
	TableUnreadColumn: {Note, [3]string{
		"“{0}”这一列没有读取", "「{0}」這一列沒有讀取", "column “{0}” is not read"}},
	// {0} the text
	TableStrayCell: {Note, [3]string{
		"这里的文字没有读入：“{0}”", "這裡的文字沒有讀入：「{0}」", "this text was not read: “{0}”"}},
	// {0} what was found
	TableBadYear: {Warning, [3]string{
		"年度“{0}”应为 2026、2026—2027学年 或 每年", "年度「{0}」應為 2026、2026—2027學年 或 每年", "year “{0}”: want 2026, 2026—2027学年 or 每年"}},
	TableNoName: {Error, [3]string{
		"这一行没有名称，没有采用", "這一行沒有名稱，沒有採用", "this row has no name and was left out"}},
	TableWideCommas: {Error, [3]string{
		"各列之间用了全角逗号，请用半角逗号", "各列之間用了全形逗號，請用半形逗號", "the columns stand between full-width commas, want half-width ones"}},
	// {0} the limit
	TableTooManyRows: {Error, [3]string{
		"表格超过{0}行，后面的没有读取", "表格超過{0}行，後面的沒有讀取", "more than {0} rows; the rest were not read"}},
	// {0} how many
	TableMoreProblems: {Warning, [3]string{
		"还有{0}处问题没有列出", "還有{0}處問題沒有列出", "{0} more problems are not listed"}},
	// {0} what was written, {1} how it was read
	TableShortYear: {Note, [3]string{
		"“{0}”按{1}读取，年份请写全", "「{0}」按{1}讀取，年份請寫全", "“{0}” was read as {1}; write the year in full"}},
	// {0} the hours
	TableHoursUnread: {Warning, [3]string{
		"看不懂几点“{0}”，没有采用，应为 9:00 或 9:00—11:00", "看不懂幾點「{0}」，沒有採用，應為 9:00 或 9:00—11:00", "cannot read the hours “{0}”, want 9:00 or 9:00—11:00"}},
	ActivityNoYear: {Warning, [3]string{
		"时间没有写是哪一年，按每年读取；请在 设置.txt 写上年度，或在标题里写上年份", "時間沒有寫是哪一年，按每年讀取；請在 设置.txt 寫上年度，或在標題裡寫上年份", "no year is given, read as every year; add 年度 to 设置.txt or a year to the title"}},
	// {0} the first of the years
	ActivityYearInferred: {Note, [3]string{
		"没有写年份的时间，按别的行所写的年份（{0}年等）读取；请在 设置.txt 写上年度", "沒有寫年份的時間，按別的行所寫的年份（{0}年等）讀取；請在 设置.txt 寫上年度", "times without a year take it ({0} here) from other rows; add 年度 to 设置.txt"}},
	// {0} what was found
	ActivityBadState: {Warning, [3]string{
		"看不懂状态“{0}”，应为 取消、延期、已举办，或如 10月1日取消", "看不懂狀態「{0}」，應為 取消、延期、已舉辦，或如 10月1日取消", "cannot read the state “{0}”, want 取消, 延期, 已举办, or such as 10月1日取消"}},
	ActivityChangeNoYear: {Warning, [3]string{
		"“{0}”没有写是哪一年，没有采用，请写上年份", "「{0}」沒有寫是哪一年，沒有採用，請寫上年份", "“{0}” names no year and was not used; add the year"}},
	// {0} the number, {1} the column
	ActivityNotCarried: {Warning, [3]string{
		"第{0}项的{1}，表格存不下", "第{0}項的{1}，表格存不下", "item {0}: a table cannot carry its {1}"}},
	ActivityNotWritten: {Error, [3]string{
		"第{0}项会被读成别的东西，没有写出", "第{0}項會被讀成別的東西，沒有寫出", "item {0} would be read as something else and was not written"}},
	// {0} what was found
	CalendarBadKind: {Warning, [3]string{
		"类别“{0}”应为 节日、放假、上班、学期 或 假期，按节日读取", "類別「{0}」應為 節日、放假、上班、學期 或 假期，按節日讀取", "kind “{0}”: want 节日, 放假, 上班, 学期 or 假期; read as 节日"}},
	// {0} the file that is used
	SecondFile: {Warning, [3]string{
		"已经读了 {0}，这个文件没有读取", "已經讀了 {0}，這個檔案沒有讀取", "{0} is used, this file was not read"}},
	// {0} what it seems to be, {1} the name that it should have
	MisnamedFile: {Warning, [3]string{
		"这个文件像是“{0}”，没有读取；请改名为 {1}", "這個檔案像是「{0}」，沒有讀取；請改名為 {1}", "this file seems to be “{0}” and was not read; rename it to {1}"}},
	NoticeNoLast: {Warning, [3]string{
		"没有写到哪一天为止，会一直显示；句末可写（到2026年10月20日）", "沒有寫到哪一天為止，會一直顯示；句末可寫（到2026年10月20日）", "no last day, shown without end; write （到2026年10月20日） behind it"}},
	// {0} the day
	NoticeNoYear: {Warning, [3]string{
		"“{0}”没有写年份，会一直显示，请写上年份", "「{0}」沒有寫年份，會一直顯示，請寫上年份", "“{0}” names no year, shown without end; add the year"}},
	// {0} how many are read
	NoticesTooMany: {Warning, [3]string{
		"通知超过{0}条，后面的没有读取", "通知超過{0}條，後面的沒有讀取", "more than {0} notices; the rest were not read"}},

	// {0} the activity, {1} its time
	ICSNoDay: {Warning, [3]string{
		"“{0}”（{1}）没有确定的日期，没有写进日历", "「{0}」（{1}）沒有確定的日期，沒有寫進日曆", "“{0}” ({1}) has no certain day and was left out of the calendar"}},
	ICSNoEnd: {Warning, [3]string{
		"“{0}”（{1}）一直重复，给出起止日期才能写进日历", "「{0}」（{1}）一直重複，給出起止日期才能寫進日曆", "“{0}” ({1}) goes on for ever; give a first and a last day to have it in the calendar"}},
	// {2} the period
	ICSOutside: {Note, [3]string{
		"“{0}”（{1}）不在 {2} 之内，没有写进日历", "「{0}」（{1}）不在 {2} 之內，沒有寫進日曆", "“{0}” ({1}) is not within {2} and was left out of the calendar"}},
	// {2} how many were written
	ICSTooMany: {Warning, [3]string{
		"“{0}”（{1}）次数太多，只写进了前{2}次", "「{0}」（{1}）次數太多，只寫進了前{2}次", "“{0}” ({1}) has too many times; only the first {2} were written"}},
	ICSNoStamp: {Warning, [3]string{
		"没有给出制作时间，按 1970 年写入", "沒有給出製作時間，按 1970 年寫入", "no time of writing was given; 1970 was written"}},

	// {0} the limit in MB
	FileTooLarge: {Error, [3]string{
		"文件太大，最多 {0} MB", "檔案太大，最多 {0} MB", "the file is larger than {0} MB"}},
	FileBinary: {Error, [3]string{
		"不是文字文件", "不是文字檔案", "not a text file"}},
	FileLink: {Error, [3]string{
		"是指向别处的链接，没有读取", "是指向別處的連結，沒有讀取", "a link, which is not followed"}},
	// {0} what the system says
	FileUnreadable: {Error, [3]string{
		"打不开：{0}", "打不開：{0}", "cannot be read: {0}"}},
	// {0} what is wrong
	FileDamaged: {Error, [3]string{
		"文件已损坏：{0}", "檔案已損壞：{0}", "the file is damaged: {0}"}},
	// {0} the encoding, {1} how many characters could not be read
	FileEncoding: {Warning, [3]string{
		"按 {0} 读取，有{1}处读不出", "按 {0} 讀取，有{1}處讀不出", "read as {0}, {1} places could not be decoded"}},
	// {0} the encoding
	FileGuessed: {Note, [3]string{
		"文字编码像是 {0}，按它读取", "文字編碼像是 {0}，按它讀取", "looks like {0} and was read as such"}},
	// {0} the ending, {1} what to save as
	FileOldFormat: {Error, [3]string{
		"读不了 {0} 文件，请另存为 {1}", "讀不了 {0} 檔案，請另存為 {1}", "cannot read {0} files, please save as {1}"}},
	FileUnknown: {Note, [3]string{
		"不知道这个文件的用途，没有读取", "不知道這個檔案的用途，沒有讀取", "not a file the folder knows; left alone"}},
	// {0} the limit
	TooManyFiles: {Error, [3]string{
		"文件超过{0}个，后面的没有读取", "檔案超過{0}個，後面的沒有讀取", "more than {0} files; the rest were not read"}},
	NoQuestions: {Warning, [3]string{
		"题库里没有可用的题目", "題庫裡沒有可用的題目", "no usable question in 题库"}},
	NoSettings: {Note, [3]string{
		"没有 设置.txt，按默认设置运行", "沒有 设置.txt，按預設值運行", "no 设置.txt, running on defaults"}},
	// {0} the key
	SettingUnknown: {Warning, [3]string{
		"没有“{0}”这个设置", "沒有「{0}」這個設定", "no setting is called “{0}”"}},
	SettingTwice: {Warning, [3]string{
		"“{0}”写了两次，以第一次为准", "「{0}」寫了兩次，以第一次為準", "“{0}” is set twice, the first counts"}},
	// {0} the key, {1} the value, {2} what was expected
	SettingBadValue: {Warning, [3]string{
		"{0}“{1}”不对，应为{2}", "{0}「{1}」不對，應為{2}", "{0}: “{1}” is wrong, want {2}"}},
	// {0} the line
	SettingBadLine: {Warning, [3]string{
		"应写成“名称：值”，看到“{0}”", "應寫成「名稱：值」，看到「{0}」", "want “name：value”, found “{0}”"}},

	CalendarNoName: {Error, [3]string{
		"这一行没有名称，没有采用", "這一行沒有名稱，沒有採用", "a line without a name, which was left out"}},
	// {0} the name, {1} the time
	CalendarNoTime: {Error, [3]string{
		"“{0}”：从“{1}”看不出是哪一天，没有采用", "「{0}」：從「{1}」看不出是哪一天，沒有採用", "“{0}” was left out: “{1}” does not say which day"}},
	CalendarNoYear: {Error, [3]string{
		"“{0}”：“{1}”没有写年份，没有采用", "「{0}」：「{1}」沒有寫年份，沒有採用", "“{0}” was left out: “{1}” needs its year"}},
	CalendarReversed: {Error, [3]string{
		"“{0}”：“{1}”的最后一天在第一天之前，没有采用", "「{0}」：「{1}」的最後一天在第一天之前，沒有採用", "“{0}” was left out: “{1}” ends before it begins"}},
	// {0} the name of a day
	ScheduleUnknownName: {Warning, [3]string{
		"日历里没有“{0}”，请在 日历.csv 里写上它的日子", "日曆裡沒有「{0}」，請在 日历.csv 裡寫上它的日子", "“{0}” is not in the calendar yet; add its days to the calendar table"}},
	// {0} the time
	ScheduleNoDay: {Warning, [3]string{
		"“{0}”没有对应的日子，请核对", "「{0}」沒有對應的日子，請核對", "“{0}” is no day that exists; please check it"}},
	// {0} the ID, {1} where the other stands
	ScheduleSameID: {Warning, [3]string{
		"编号“{0}”与 {1} 的活动相同", "編號「{0}」與 {1} 的活動相同", "ID “{0}” is also that of the activity at {1}"}},
	// {0} the day, {1} the activity
	ScheduleChange: {Warning, [3]string{
		"“{1}”原定的日子里没有 {0}，这一天的变动没有采用", "「{1}」原定的日子裡沒有 {0}，這一天的變動沒有採用", "“{1}” was not planned for {0}, and the change of that day was left out"}},

	// {0}, {1} the activities, {2} what both want, {3} the first day, {4} how often
	ClashOfPlace: {Warning, [3]string{
		"“{0}”和“{1}”同一时间都用“{2}”：{3}，共{4}次", "「{0}」和「{1}」同一時間都用「{2}」：{3}，共{4}次", "“{0}” and “{1}” are at “{2}” at the same time: {3}, {4} in all"}},
	ClashOfPerson: {Warning, [3]string{
		"“{0}”和“{1}”同一时间都要{2}在场：{3}，共{4}次", "「{0}」和「{1}」同一時間都要{2}在場：{3}，共{4}次", "“{0}” and “{1}” need {2} at the same time: {3}, {4} in all"}},
	ClashOfAudience: {Note, [3]string{
		"“{0}”和“{1}”同一时间都面向{2}：{3}，共{4}次", "「{0}」和「{1}」同一時間都面向{2}：{3}，共{4}次", "“{0}” and “{1}” are for {2} at the same time: {3}, {4} in all"}},
	ClashPossible: {Note, [3]string{
		"“{0}”和“{1}”同一天都要“{2}”，时间没写全，请核对：{3}，共{4}次", "「{0}」和「{1}」同一天都要「{2}」，時間沒寫全，請核對：{3}，共{4}次", "“{0}” and “{1}” need “{2}” on one day, at hours that are not all known: {3}, {4} in all"}},
	// {0} the activity, {1} its time
	ActivityNoDay: {Note, [3]string{
		"“{0}”还没有定下日子（{1}）", "「{0}」還沒有定下日子（{1}）", "“{0}” has no certain day yet ({1})"}},
	ActivityNoPlace: {Note, [3]string{
		"“{0}”没有写地点", "「{0}」沒有寫地點", "“{0}” has no place"}},
	ActivityNoOwner: {Note, [3]string{
		"“{0}”没有写主办，也没有写负责人", "「{0}」沒有寫主辦，也沒有寫負責人", "“{0}” has neither a host nor an owner"}},
	ActivityPutOff: {Note, [3]string{
		"“{0}”已延期，还没有新的日子", "「{0}」已延期，還沒有新的日子", "“{0}” was put off and has no new day yet"}},
	ActivityNoTime: {Note, [3]string{
		"“{0}”没有写时间", "「{0}」沒有寫時間", "“{0}” has no time"}},
	MoreClashes: {Note, [3]string{
		"冲突太多，只列出了前{0}处", "衝突太多，只列出了前{0}處", "too many clashes; only the first {0} are listed"}},

	// {0} how many bytes
	JournalTorn: {Warning, [3]string{
		"最后一条记录没有写完（{0}字节），已去掉", "最後一條記錄沒有寫完（{0}位元組），已去掉", "the last record was cut short ({0} bytes) and was taken off"}},
	JournalDamaged: {Error, [3]string{
		"这条记录已损坏，没有采用", "這條記錄已損壞，沒有採用", "this record is damaged and was left out"}},
	// {0} the version
	JournalVersion: {Error, [3]string{
		"记录的版本 {0} 太新，请更新程序", "記錄的版本 {0} 太新，請更新程式", "record version {0} is newer than this program"}},
	// {0} the number expected, {1} the number found
	JournalGap: {Error, [3]string{
		"记录缺号：应为{0}，看到{1}", "記錄缺號：應為{0}，看到{1}", "records are missing: want {0}, found {1}"}},
}
