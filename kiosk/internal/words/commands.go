package words

// What the commands say. They write to a terminal or a file as wide as it
// likes.
var (
	Usage       = Word{"用法：%s", "用法：%s", "usage: %s"}
	BadFlag     = Word{"选项写错了：%s", "選項寫錯了：%s", "wrong option: %s"}
	OneFolder   = Word{"要写一个文件夹", "要寫一個資料夾", "name one folder"}
	AtMostOne   = Word{"只能写一个文件夹", "只能寫一個資料夾", "name one folder at most"}
	NoFileNamed = Word{"没有写文件名", "沒有寫檔名", "name a file"}
	UnknownTo   = Word{"-to 只认 text", "-to 只認 text", "-to knows text only"}
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
	EveryCommand  = Word{"各命令都可以加 -lang hans|hant|en；文件夹与命令同名时写成 ./init", "各命令都可以加 -lang hans|hant|en；資料夾與命令同名時寫成 ./init", "every command takes -lang hans|hant|en; a folder named like a command is ./init"}

	Kept    = Word{"已有，没有改动：%s", "已有，沒有改動：%s", "there already, left as it is: %s"}
	Written = Word{
		"写好%d个文件，保留%d个。请打开 %s 填上社区名称，再运行：kiosk %s",
		"寫好%d個檔案，保留%d個。請打開 %s 填上社區名稱，再運行：kiosk %s",
		"%d files written, %d kept. Open %s, fill in the community's name, then run: kiosk %s"}

	Tally       = Word{"题库%d道题；错误%d，警告%d，提示%d", "題庫%d道題；錯誤%d，警告%d，提示%d", "%d questions; %d errors, %d warnings, %d notes"}
	NotesHint   = Word{"（加 -notes 看提示）", "（加 -notes 看提示）", " (-notes shows them)"}
	MoreNotes   = Word{"推断出来的地方还有提示，加 -notes 看", "推斷出來的地方還有提示，加 -notes 看", "what was inferred is noted; -notes shows it"}
	NoQuestions = Word{"没有题目", "沒有題目", "no questions"}
	Questions   = Word{"共%d道题", "共%d道題", "%d questions"}
)
