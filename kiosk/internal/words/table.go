package words

// Keys and what they do, in the foot of every page.
var (
	Enter     = Word{"回车", "回車", "Enter"}
	Backspace = Word{"退格", "退格", "Bksp"}
	Esc       = Word{"Esc", "Esc", "Esc"}
	Back      = Word{"返回", "返回", "back"}
	Home      = Word{"首页", "首頁", "home"}
	Help      = Word{"帮助", "幫助", "help"}
	PrevPage  = Word{"上一页", "上一頁", "page up"}
	NextPage  = Word{"下一页", "下一頁", "page down"}
	PickThis  = Word{"选这个", "選這個", "take this"}
	ByNumber  = Word{"按数字选择", "按數字選擇", "Press a number"}
	Choose    = Word{"选择", "選擇", "choose"}
	Continue  = Word{"继续", "繼續", "go on"}
)

// What may stand on any page.
var (
	Demo        = Word{"演示数据", "演示數據", "Demo data"}
	NotRecorded = Word{"记录没有存上，请告诉工作人员；答题可以继续。", "記錄沒有存上，請告訴工作人員；答題可以繼續。", "Your answer could not be saved. Please tell the staff; you can go on playing."}
	TooSmall    = Word{"屏幕太小，请把窗口放大。", "屏幕太小，請把窗口放大。", "Please make the window larger."}
	Or          = Word{" 或 ", " 或 ", " or "}
	Labelled    = Word{"%s：%s", "%s：%s", "%s: %s"}
)

// The home page.
var (
	Title    = Word{"社区科普", "社區科普", "Science for everyone"}
	Quiz     = Word{"科普答题", "科普答題", "Science quiz"}
	Daily    = Word{"每日五题", "每日五題", "Five a day"}
	DailyN   = Word{"每日%d题", "每日%d題", "%d a day"}
	Riddles  = Word{"猜灯谜", "猜燈謎", "Riddles"}
	Resume   = Word{"接着上次", "接着上次", "Carry on"}
	BankSize = Word{"题库共%d题", "題庫共%d題", "%d questions"}
	NoBank   = Word{"这里还没有题目，请告诉工作人员。", "這裏還沒有題目，請告訴工作人員。", "There are no questions yet. Please tell the staff."}
	HomeHelp = Word{"想做哪一样，就按它前面的数字，也可以用手点。", "想做哪一樣，就按它前面的數字，也可以用手點。", "Press the number in front of what you would like to do, or tap it."}
)

// The page of topics.
var (
	ChooseTopic = Word{"请选主题", "請選主題", "choose a topic"}
	AllTopics   = Word{"全部混合", "全部混合", "All mixed"}
	Count       = Word{"%d题", "%d題", "%d"}
	TopicHelp   = Word{"按数字选一个主题，马上开始答题。主题多的时候，按加号看下一页。", "按數字選一個主題，馬上開始答題。主題多的時候，按加號看下一頁。", "Press a number to choose a topic; the questions begin at once. Press + for more topics."}
)

// The page of a question.
var (
	Place        = Word{"第%d题，共%d题", "第%d題，共%d題", "No. %d of %d"}
	KnewCount    = Word{"想对%d题", "想對%d題", "%d guessed"}
	Score        = Word{"答对%d题", "答對%d題", "%d right"}
	TimeLeft     = Word{"还有%d秒", "還有%d秒", "%d s left"}
	Answer       = Word{"回答", "回答", "answer"}
	DontKnow     = Word{"不知道，看答案", "不知道，看答案", "don't know"}
	ShowAnswer   = Word{"看答案", "看答案", "show"}
	ShowSolution = Word{"看谜底", "看謎底", "show"}
	PickSome     = Word{"（可以选不止一个）", "（可以選不止一個）", "(there may be several)"}
	Pick         = Word{"选", "選", "pick"}
	Picked       = Word{"已选", "已選", "chosen"}
	Done         = Word{"选好了", "選好了", "done"}
	DoneShort    = Word{"选好", "選好", "done"}
	AllPicked    = Word{"选好了", "選好了", "Done"}
	MatchTo      = Word{"“%s”对应哪一个？", "“%s”對應哪一個？", "What goes with “%s”?"}
	Matched      = Word{"已经连上：%s", "已經連上：%s", "So far: %s"}
	MatchPair    = Word{"%s－%s", "%s－%s", "%s - %s"}
	MatchSep     = Word{"；", "；", "; "}
	Undo         = Word{"改上一个", "改上一個", "undo"}
	TypeAnswer   = Word{"请打出答案：", "請打出答案：", "Type your answer: "}
	TypeNumber   = Word{"请打出数字：", "請打出數字：", "Type a number: "}
	TypeBlank    = Word{"第%d空：", "第%d空：", "Blank %d: "}
	Submit       = Word{"回答", "回答", "answer"}
	NextBlank    = Word{"下一空", "下一空", "next blank"}
	Erase        = Word{"删除", "刪除", "erase"}
	Think        = Word{"先想一想，想好了按回车看答案。", "先想一想，想好了按回車看答案。", "Think it over, then press Enter for the answer."}
	Guess        = Word{"先猜一猜，猜好了按回车看谜底。", "先猜一猜，猜好了按回車看謎底。", "Make a guess, then press Enter for the answer."}
	SelfAsk      = Word{"您想对了吗？", "您想對了嗎？", "Did you have it?"}
	Knew         = Word{"想对了", "想對了", "Yes, I had it"}
	Missed       = Word{"没想到", "沒想到", "No, I did not"}
	Mark         = Word{"自己判断", "自己判斷", "judge for yourself"}
	ReadThis     = Word{"（这是一段阅读材料，看完按回车）", "（這是一段閱讀材料，看完按回車）", "(Press Enter when you have read it)"}
	ChooseHelp   = Word{"按答案前面的数字，马上知道对不对。一时想不起来，按0看答案，没关系。", "按答案前面的數字，馬上知道對不對。一時想不起來，按0看答案，沒關係。", "Press the number of your answer and you will see at once. If you do not know it, press 0 for the answer."}
	PickHelp     = Word{"这种题可以选不止一个。按数字选上，再按一次取消，选好了按回车。按0看答案。", "這種題可以選不止一個。按數字選上，再按一次取消，選好了按回車。按0看答案。", "There may be several answers. A number picks one or drops it again; press Enter when done, 0 for the answer."}
	MatchHelp    = Word{"给每一个找到和它配对的，按数字。连错了，按退格改上一个。按0看答案。", "給每一個找到和它配對的，按數字。連錯了，按退格改上一個。按0看答案。", "Find the partner of each and press its number. Backspace takes the last one back; 0 shows the answer."}
	TypeHelp     = Word{"用数字键和字母键打出答案，打错了按退格删除，打好了按回车。什么也不打就按回车，是看答案。", "用數字鍵和字母鍵打出答案，打錯了按退格刪除，打好了按回車。什麼也不打就按回車，是看答案。", "Type the answer, erase with Backspace, then press Enter. Enter on an empty line shows the answer."}
	ThinkHelp    = Word{"这种题不用打字。自己想好答案，按回车看对不对，再告诉机器想对了没有。这种题不算分。", "這種題不用打字。自己想好答案，按回車看對不對，再告訴機器想對了沒有。這種題不算分。", "No typing here. Think of the answer, press Enter to see it, and say whether you had it. It does not count."}
	ReadHelp     = Word{"这是一段文字，不用回答，看完按回车。", "這是一段文字，不用回答，看完按回車。", "This is a text to read, nothing is asked. Press Enter when you have read it."}
)

// The page that tells right from wrong.
var (
	Right        = Word{"答对了！", "答對了！", "Right!"}
	RightIs      = Word{"答对了！%s", "答對了！%s", "Right! %s"}
	Wrong        = Word{"没答对。", "沒答對。", "Not quite."}
	Incomplete   = Word{"没答全。", "沒答全。", "Not all of it."}
	NeverMind    = Word{"没关系。", "沒關係。", "Never mind."}
	TimeUp       = Word{"时间到了。", "時間到了。", "Time is up."}
	AnswerIs     = Word{"正确答案是 %s", "正確答案是 %s", " The answer is %s"}
	AnswersAre   = Word{"正确答案是：", "正確答案是：", " The answer is:"}
	NoAnswer     = Word{"这道题没有给出答案。", "這道題沒有給出答案。", "No answer is given for this question."}
	Solution     = Word{"答案：%s", "答案：%s", "Answer: %s"}
	RiddleAnswer = Word{"谜底：%s", "謎底：%s", "Answer: %s"}
	FromTo       = Word{"%s 到 %s", "%s 到 %s", "%s to %s"}
	Source       = Word{"来源：%s", "來源：%s", "Source: %s"}
	Area         = Word{"适用地区：%s", "適用地區：%s", "Holds for: %s"}
	NotMedical   = Word{"以上是科普知识，不能代替看医生。", "以上是科普知識，不能代替看醫生。", "This does not replace seeing a doctor."}
	NextQuestion = Word{"下一题", "下一題", "next question"}
	SeeResult    = Word{"看结果", "看結果", "see the result"}
	FeedbackHelp = Word{"这里讲为什么。看完按回车，接着往下答。", "這裏講為什麼。看完按回車，接着往下答。", "Here is why. Press Enter to go on."}
)

// The page at the end of a round.
var (
	Finished   = Word{"答完了", "答完了", "finished"}
	AllRight   = Word{"%d题全部答对，太好了！", "%d題全部答對，太好了！", "All %d right, wonderful!"}
	SomeRight  = Word{"答对%d题，共%d题，真不错！", "答對%d題，共%d題，真不錯！", "%d of %d right, well done!"}
	NoneRight  = Word{"%d题都看过一遍了，又多知道了一些。", "%d題都看過一遍了，又多知道了一些。", "You have been through all %d, and know more now."}
	PlainRight = Word{"答对%d题，共%d题。", "答對%d題，共%d題。", "%d of %d right."}
	SelfKnew   = Word{"自己想的题：想对%d题，共%d题。", "自己想的題：想對%d題，共%d題。", "Thought over: %d of %d."}
	AllRead    = Word{"都看完了。", "都看完了。", "You have read everything."}
	Again      = Word{"再来一次", "再來一次", "Play again"}
	LookAgain  = Word{"下面这些，按数字可以再看一遍：", "下面這些，按數字可以再看一遍：", "Press a number to look again at:"}
	Numbered   = Word{"第%d题", "第%d題", "No. %d"}
	ToResult   = Word{"回到结果", "回到結果", "to the result"}
	ResultHelp = Word{"按1再来一次。按别的数字，再看看那道题的答案和说明。按回车回首页。", "按1再來一次。按別的數字，再看看那道題的答案和說明。按回車回首頁。", "Press 1 to play again, another number to look at that question again, Enter for the home page."}
)

// The pages of a written test.
var (
	Test        = Word{"做一份试卷", "做一份試卷", "Take a test"}
	ChooseTest  = Word{"请选试卷", "請選試卷", "choose a test"}
	TestSize    = Word{"共%d题，满分%s分。", "共%d題，滿分%s分。", "%d questions, %s points."}
	TestPass    = Word{"%s分及格。", "%s分及格。", "%s points to pass."}
	TestMinutes = Word{"请在%d分钟内做完，到时间会自动交卷。", "請在%d分鐘內做完，到時間會自動交卷。", "Time: %d min, then it is handed in by itself."}
	TestQuiet   = Word{"做的时候不说对错，交卷以后一起看。", "做的時候不說對錯，交卷以後一起看。", "Right and wrong are told when you have handed it in."}
	TestOnPaper = Word{"另有%d题要动笔写，这里不出。", "另有%d題要動筆寫，這裏不出。", "%d more, to be written by hand, are left out here."}
	StartAgain  = Word{"重新做", "重新做", "start anew"}
	Start       = Word{"开始", "開始", "start"}
	MinutesLeft = Word{"还有%d分钟", "還有%d分鐘", "%d min left"}
	Skip        = Word{"跳过", "跳過", "skip"}
	Previous    = Word{"上一题", "上一題", "previous"}
	GivenBefore = Word{"已经答了：%s", "已經答了：%s", "Your answer: %s"}
	LookOver    = Word{"交卷前看一看", "交卷前看一看", "look it over"}
	AllAnswered = Word{"%d题都答了。要改哪一题，按它的数字。", "%d題都答了。要改哪一題，按它的數字。", "All %d answered. Press a number to change one."}
	NotAnswered = Word{"还有%d题没有答。", "還有%d題沒有答。", "%d not answered yet."}
	AnsweredOne = Word{"已答", "已答", "done"}
	Missing     = Word{"未答", "未答", "open"}
	ToMissing   = Word{"去答漏下的", "去答漏下的", "answer the rest"}
	HandIn      = Word{"交卷", "交卷", "hand in"}
	HandedIn    = Word{"交卷了", "交卷了", "handed in"}
	TestScore   = Word{"得%s分，满分%s分。", "得%s分，滿分%s分。", "%s of %s points."}
	TestPassed  = Word{"及格了，祝贺您！", "及格了，祝賀您！", "You have passed, congratulations!"}
	PlainPassed = Word{"及格了。", "及格了。", "You have passed."}
	TestNext    = Word{"看看下面这几道，下回会更好。", "看看下面這幾道，下回會更好。", "Look at these again; next time will be better."}
	TestTimeUp  = Word{"时间到了，已经交卷。", "時間到了，已經交卷。", "Time is up; it has been handed in."}
	CoverHelp   = Word{"按回车开始。可以跳过，可以回头改，做完再交卷。中途离开，首页上选“接着上次”。", "按回車開始。可以跳過，可以回頭改，做完再交卷。中途離開，首頁上選“接着上次”。", "Press Enter to start. You may skip questions and change answers before you hand in. If you leave, choose “Carry on” on the home page."}
	TestHelp    = Word{"按数字回答，接着做下一题。不会的按0跳过，要改前面的按退格，最后交卷时再看对错。", "按數字回答，接着做下一題。不會的按0跳過，要改前面的按退格，最後交卷時再看對錯。", "Press the number of your answer and go on. 0 skips, Backspace goes back to change an answer; right and wrong are told at the end."}
	ScoreHelp   = Word{"按数字，再看看那道题的答案和说明。按回车回首页。", "按數字，再看看那道題的答案和說明。按回車回首頁。", "Press a number to look at that question again, Enter for the home page."}
	EndHelp     = Word{"按数字可以回到那道题去改。交卷以后就不能改了。", "按數字可以回到那道題去改。交卷以後就不能改了。", "A number takes you back to that question. Nothing can be changed once it is handed in."}
)

// The page that asks whether somebody is there.
var (
	StillThereTitle = Word{"稍等一下", "稍等一下", "One moment"}
	StillThere      = Word{"您还在吗？按任意键继续", "您還在嗎？按任意鍵繼續", "Still there? Press any key"}
	HomeSoon        = Word{"%d 秒后回到首页", "%d 秒後回到首頁", "Home page in %d seconds"}
	KeptForYou      = Word{"没答完的题会留着，首页上选“接着上次”。", "沒答完的題會留着，首頁上選“接着上次”。", "Your questions are kept: choose “Carry on” on the home page."}
	AnyKey          = Word{"按任意键继续", "按任意鍵繼續", "Press any key"}
)

// The help page.
var (
	HelpTitle     = Word{"帮助", "幫助", "Help"}
	HelpDigits    = Word{"数字：选择", "數字：選擇", "Numbers: choose"}
	HelpEnter     = Word{"回车：往下、确定", "回車：往下、確定", "Enter: go on, confirm"}
	HelpBackspace = Word{"退格、Esc：返回", "退格、Esc：返回", "Backspace, Esc: back"}
	HelpStar      = Word{"* 键：回首页", "* 鍵：回首頁", "* key: home page"}
	HelpPages     = Word{"+ 和 -：下一页、上一页", "+ 和 -：下一頁、上一頁", "+ and -: next, previous page"}
	HelpArrows    = Word{"方向键：移动，回车选中", "方向鍵：移動，回車選中", "Arrows: move, Enter takes it"}
	HelpTap       = Word{"屏幕能触摸的，点一下也行。", "屏幕能觸摸的，點一下也行。", "On a touch screen a tap works too."}
)
