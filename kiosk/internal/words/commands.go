package words

import (
	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// What the commands say. They write to a terminal or a file as wide as it
// likes.
var (
	Usage       = Word{"用法：%s", "用法：%s", "usage: %s"}
	NoSuchFlag  = Word{"没有 %s 这个选项", "沒有 %s 這個選項", "there is no option %s"}
	BadFlag     = Word{"选项写错了：%s", "選項寫錯了：%s", "wrong option: %s"}
	OneFolder   = Word{"要写一个文件夹", "要寫一個資料夾", "name one folder"}
	AtMostOne   = Word{"只能写一个文件夹", "只能寫一個資料夾", "name one folder at most"}
	NoFileNamed = Word{"没有写文件名", "沒有寫檔名", "name a file"}
	UnknownTo   = Word{"-to 只认 text、gift、aiken、csv", "-to 只認 text、gift、aiken、csv", "-to knows text, gift, aiken and csv"}
	JSONOrTo    = Word{"-json 和 -to 只能用一个", "-json 和 -to 只能用一個", "use -json or -to, not both"}
	NotThere    = Word{"找不到 %s", "找不到 %s", "cannot find %s"}
	NoAccess    = Word{"没有权限打开 %s", "沒有權限打開 %s", "no permission for %s"}
	NeedsTTY    = Word{
		"kiosk 要在终端里运行（TERM 要是 xterm-256color 这一类）；检查题目请用：kiosk check 文件夹",
		"kiosk 要在終端裏運行（TERM 要是 xterm-256color 這一類）；檢查題目請用：kiosk check 資料夾",
		"kiosk needs a terminal (with a TERM such as xterm-256color); to check questions use: kiosk check DIR"}
	SeeCheck = Word{"运行 kiosk check 文件夹，可以看到全部问题", "運行 kiosk check 資料夾，可以看到全部問題", "kiosk check DIR shows every problem"}

	DoesKiosk     = Word{"打开答题机；不写文件夹就用演示数据", "打開答題機；不寫資料夾就用演示數據", "opens the kiosk; without DIR on demonstration data"}
	DoesInit      = Word{"写出一个可以改的文件夹：设置和题库", "寫出一個可以改的資料夾：設置和題庫", "writes a folder to edit: settings and questions"}
	DoesCheck     = Word{"检查文件夹，逐条列出问题", "檢查資料夾，逐條列出問題", "checks a folder and lists every problem"}
	DoesQuestions = Word{"读题目文件，转换格式", "讀題目檔案，轉換格式", "reads question files and converts them"}
	DoesPaper     = Word{"按试卷文件出一份题，带答案", "按試卷檔案出一份題，帶答案", "draws a paper with its key from a blueprint"}
	DoesItems     = Word{"看每道题答得怎样", "看每道題答得怎樣", "tells how each question was answered"}
	DoesEvents    = Word{"查活动：拼音首字母、日期、地点都行；不写词就列出近30天的", "查活動：拼音首字母、日期、地點都行；不寫詞就列出近30天的", "looks events up by letters, day, place; without words those of the next 30 days"}
	DoesDate      = Word{"查日子：农历、节气、节日、纪念日", "查日子：農曆、節氣、節日、紀念日", "tells lunar date, solar term, festivals and observances of days"}
	EveryCommand  = Word{"各命令都可以加 -lang hans|hant|en；文件夹与命令同名时写成 ./init", "各命令都可以加 -lang hans|hant|en；資料夾與命令同名時寫成 ./init", "every command takes -lang hans|hant|en; a folder named like a command is ./init"}

	HTMLOrJSON       = Word{"-html 和 -json 只能用一个", "-html 和 -json 只能用一個", "use -html or -json, not both"}
	NoBlueprint      = Word{"“试卷”文件夹里还没有试卷文件", "「试卷」資料夾裏還沒有試卷檔案", "there is no blueprint in 试卷"}
	WhichBlueprint   = Word{"要哪一份？请用 -of 写明：%s", "要哪一份？請用 -of 寫明：%s", "which one? Say -of: %s"}
	UnknownBlueprint = Word{"没有叫“%s”的试卷，只有：%s", "沒有叫「%s」的試卷，只有：%s", "no blueprint is called “%s”, there are: %s"}
	NoPaperIn        = Word{"%s 不是用过的试卷；-used 要的是 kiosk paper -json 存下的文件", "%s 不是用過的試卷；-used 要的是 kiosk paper -json 存下的檔案", "%s is no earlier paper; -used wants what kiosk paper -json wrote"}
	ListSep          = Word{"，", "，", ", "}
	BlankSep         = Word{"；", "；", "; "}

	PaperNumber   = Word{"卷号 %s", "卷號 %s", "Paper %s"}
	PaperName     = Word{"姓名", "姓名", "Name"}
	PaperScore    = Word{"得分", "得分", "Score"}
	PaperKey      = Word{"参考答案", "參考答案", "Key"}
	PaperReserves = Word{"备用题", "備用題", "Reserves"}
	PaperMinutes  = Word{"时间%d分钟", "時間%d分鐘", "%d minutes"}
	PaperTotal    = Word{"满分%s分", "滿分%s分", "%s points"}
	PaperPass     = Word{"%s分及格", "%s分及格", "%s to pass"}
	SectionHead   = Word{"%s、%s（%s）", "%s、%s（%s）", "%s. %s (%s)"}
	SectionEach   = Word{"每题%s分，共%s分", "每題%s分，共%s分", "%s points each, %s in all"}
	SectionTotal  = Word{"共%s分", "共%s分", "%s points in all"}
	NoteMultiple  = Word{"可以选不止一个。", "可以選不止一個。", "There may be several. "}
	NoteHalf      = Word{"漏选得一半分，错选不得分。", "漏選得一半分，錯選不得分。", "Half for an incomplete answer, nothing for a wrong one."}
	NoteJudgement = Word{"对的打√，错的打×。", "對的打√，錯的打×。", "√ for right, × for wrong."}
	NoteShare     = Word{"选对一项得一份，选错一项扣一份，扣完为止。", "選對一項得一份，選錯一項扣一份，扣完為止。", "Each right one earns a share, each wrong one costs a share."}
	NoteMatching  = Word{"把相配的字母填进括号里。", "把相配的字母填進括號裏。", "Write the letter that belongs to it into the brackets."}
	ItemPoints    = Word{"（%s分）", "（%s分）", " (%s points)"}

	NoSheets           = Word{"还没有答题记录", "還沒有答題記錄", "nothing has been answered yet"}
	SheetsRead         = Word{"答完%d次，没答完%d次", "答完%d次，沒答完%d次", "%d rounds finished, %d left unfinished"}
	PaperFigures       = Word{"试卷“%s”（卷号 %d）：%d人次", "試卷「%s」（卷號 %d）：%d人次", "paper “%s” (%d): %d sheets"}
	PaperMean          = Word{"，平均%.1f分", "，平均%.1f分", ", mean %.1f"}
	PaperAlpha         = Word{"，信度 %.2f", "，信度 %.2f", ", alpha %.2f"}
	FewSheets          = Word{"（人少，仅供参考）", "（人少，僅供參考）", " (few sheets, a hint only)"}
	ItemShown          = Word{"出示%d次", "出示%d次", "shown %d times"}
	ItemFew            = Word{"，%d人答，%d人全对（人少，不算百分比）", "，%d人答，%d人全對（人少，不算百分比）", ", %d answers, %d right (too few for percents)"}
	ItemFacility       = Word{"，%d人答，%d人全对，得分率%d%%", "，%d人答，%d人全對，得分率%d%%", ", %d answers, %d right, facility %d%%"}
	ItemDiscrimination = Word{"，区分度%d", "，區分度%d", ", discrimination %d"}
	ItemEfficiency     = Word{"，区分效率%d", "，區分效率%d", ", efficiency %d"}
	TooEasy            = Word{"几乎人人答对，可以换一道", "幾乎人人答對，可以換一道", "nearly everybody is right"}
	TooHard            = Word{"多数人答错，看看题目说清楚没有", "多數人答錯，看看題目說清楚沒有", "most are wrong; is it clear?"}
	AgainstRest        = Word{"别的题答得好的人，这道反而错，请查答案", "別的題答得好的人，這道反而錯，請查答案", "those who know the rest get it wrong; check the key"}
	MoreThanRight      = Word{"选“%s”的比选对的还多，请查答案", "選「%s」的比選對的還多，請查答案", "“%s” is chosen more than the right option; check the key"}
	NeverChosen        = Word{"“%s”没有人选", "「%s」沒有人選", "nobody chooses “%s”"}
	ItemsGone          = Word{"另有%d道题答过，题库里已经没有", "另有%d道題答過，題庫裏已經沒有", "%d more questions were answered and are no longer in the bank"}

	Kept    = Word{"已有，没有改动：%s", "已有，沒有改動：%s", "there already, left as it is: %s"}
	Written = Word{
		"写好%d个文件，保留%d个。请打开 %s 填上社区名称，再运行：kiosk %s",
		"寫好%d個檔案，保留%d個。請打開 %s 填上社區名稱，再運行：kiosk %s",
		"%d files written, %d kept. Open %s, fill in the community's name, then run: kiosk %s"}

	Tally       = Word{"题库%d道题，活动%d项；错误%d，警告%d，提示%d", "題庫%d道題，活動%d項；錯誤%d，警告%d，提示%d", "%d questions, %d activities; %d errors, %d warnings, %d notes"}
	NotesHint   = Word{"（加 -notes 看提示）", "（加 -notes 看提示）", " (-notes shows them)"}
	MoreNotes   = Word{"推断出来的地方还有提示，加 -notes 看", "推斷出來的地方還有提示，加 -notes 看", "what was inferred is noted; -notes shows it"}
	NoQuestions = Word{"没有题目", "沒有題目", "no questions"}
	Questions   = Word{"共%d道题", "共%d道題", "%d questions"}

	DayUnread = Word{
		"看不懂日期“%s”；请写成 2026-10-18、2026年10月 或 2026年九月初九，一段时间写成 2026-10-01..2026-10-31",
		"看不懂日期「%s」；請寫成 2026-10-18、2026年10月 或 2026年九月初九，一段時間寫成 2026-10-01..2026-10-31",
		"“%s” is no date; write 2026-10-18, 2026年10月 or 2026年九月初九, and 2026-10-01..2026-10-31 for several days"}
	NoSuchDay = Word{
		"没有“%s”这一天，请核对；日期写成 2026-10-18、2026年10月 或 2026年九月初九",
		"沒有「%s」這一天，請核對；日期寫成 2026-10-18、2026年10月 或 2026年九月初九",
		"there is no day “%s”; write a date such as 2026-10-18, 2026年10月 or 2026年九月初九"}
	NoLunarDay   = Word{"查不到“%s”：农历表只有 1901-01-20 到 2100-12-31", "查不到「%s」：農曆表只有 1901-01-20 到 2100-12-31", "“%s” is out of reach: the lunar tables run from 1901-01-20 to 2100-12-31"}
	DaysReversed = Word{"日期前后颠倒：%s 在 %s 之后，请先写开始、后写结束", "日期前後顛倒：%s 在 %s 之後，請先寫開始、後寫結束", "the days are reversed: %s is after %s; write the first day first"}
	LunarTables  = Word{"农历表只有 1901-01-20 到 2100-12-31，这以外的日子没有农历", "農曆表只有 1901-01-20 到 2100-12-31，這以外的日子沒有農曆", "the lunar tables run from 1901-01-20 to 2100-12-31; days outside have no lunar date"}
	LunarFact    = Word{"农历%s", "農曆%s", "%s"}
	LunarDoubt   = Word{"农历%s（可能差一天）", "農曆%s（可能差一天）", "%s (may be a day off)"}
	FactSep      = Word{" ", " ", "; "}

	NoFolderHere = Word{
		"要查“%s”，请先写活动所在的文件夹：kiosk events 文件夹 %s",
		"要查「%s」，請先寫活動所在的資料夾：kiosk events 資料夾 %s",
		"to look “%s” up, name the folder first: kiosk events DIR %s"}
	BeforeToday     = Word{"-to %s 早于今天（%s），请用 -from 写上从哪天起", "-to %s 早於今天（%s），請用 -from 寫上從哪天起", "-to %s is before today (%s); say with -from which day to begin with"}
	NothingFound    = Word{"没有找到“%s”。可以试试拼音首字母（cyj）、日期（1018）或地点", "沒有找到「%s」。可以試試拼音首字母（cyj）、日期（1018）或地點", "nothing found for “%s”; try first letters of pinyin (cyj), a date (1018) or a place"}
	NothingBetween  = Word{"%s 到 %s 没有安排活动", "%s 到 %s 沒有安排活動", "nothing is on from %s to %s"}
	ListedUndated   = Word{"日期待定：%s", "日期待定：%s", "date to be set: %s"}
	ListedAs        = Word{"（%s）", "（%s）", " (%s)"}
	ListedThrough   = Word{"至%s", "至%s", "until %s"}
	ListedMoved     = Word{"原定%s", "原定%s", "moved from %s"}
	ListedCancelled = Word{"已取消", "已取消", "cancelled"}
	ListedPostponed = Word{"延期，时间另行通知", "延期，時間另行通知", "postponed, the new time will be announced"}
	ListedHeld      = Word{"已举办", "已舉辦", "held"}
	ListedLeft      = Word{"还有%d个名额", "還有%d個名額", "%d places left"}
	ListedFull      = Word{"名额已满", "名額已滿", "no places left"}
	ListedMorning   = Word{"上午", "上午", "morning"}
	ListedNoon      = Word{"中午", "中午", "noon"}
	ListedAfternoon = Word{"下午", "下午", "afternoon"}
	ListedEvening   = Word{"晚上", "晚上", "evening"}
	ListedAllDay    = Word{"全天", "全天", "all day"}
	ICSOrJSON       = Word{"-ics 和 -json 只能用一个", "-ics 和 -json 只能用一個", "use -ics or -json, not both"}
	ICSWritten      = Word{"写好了 %s，可以导入手机或电脑的日历", "寫好了 %s，可以匯入手機或電腦的日曆", "wrote %s, ready to import into a calendar"}
)

// Weekday returns the day of the week: 星期日, Sunday.
func Weekday(lang kepu.Lang, d calendar.Date) string {
	if lang == kepu.English {
		return d.Weekday().String()
	}
	return "星期" + weekdays[d.Weekday()]
}
