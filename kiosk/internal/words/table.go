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
	NoBank   = Word{"这里还没有题目，请告诉工作人员。", "這裏還沒有題目，請告訴工作人員。", "There are no questions yet. Please tell the staff."}
	HomeHelp = Word{"想做哪一样，就按它前面的数字，也可以用手点。", "想做哪一樣，就按它前面的數字，也可以用手點。", "Press the number in front of what you would like to do, or tap it."}
)

// What is on, on the home page.
var (
	EventsToday = Word{"今天的活动", "今天的活動", "Today's events"}
	FindEvents  = Word{"查找活动", "查找活動", "Find an event"}
	EventsMonth = Word{"本月活动", "本月活動", "This month"}
	Now         = Word{"现在", "現在", "Now"}
	Next        = Word{"接下来", "接下來", "Next"}
	NextAt      = Word{"接下来 %s", "接下來 %s", "Next %s"}
	Notices     = Word{"通知", "通知", "Notices"}
	NoticeUntil = Word{"%s（到%s）", "%s（到%s）", "%s (until %s)"}
	NoticesHelp = Word{"这里是社区的通知。看完按退格返回。", "這裏是社區的通知。看完按退格返回。", "What the community has to say. Backspace goes back."}
	NoticesAll  = Word{"通知（%d条）", "通知（%d條）", "Notices (%d)"}
	ClockBehind = Word{"本机日期可能不对，请工作人员看一看。", "本機日期可能不對，請工作人員看一看。", "The date may be wrong. Tell the staff."}
)

// Days and hours.
var (
	Today      = Word{"今天", "今天", "Today"}
	TodayMark  = Word{"%s今", "%s今", "[%s]"}
	Tomorrow   = Word{"明天", "明天", "Tomorrow"}
	ThisWeek   = Word{"本周", "本週", "This week"}
	Lunar      = Word{"农历%s", "農曆%s", "%s"}
	DayIsAnd   = Word{" ", " ", ", "}
	LunarFrom  = Word{"农历%s至%s", "農曆%s至%s", "%s to %s"}
	MonthOf    = Word{"%[1]d年%[2]d月", "%[1]d年%[2]d月", "%[2]d/%[1]d"}
	DayOfMonth = Word{"%d日", "%d日", "%d"}
	Weekdays   = Word{"一二三四五六日", "一二三四五六日", "MoTuWeThFrSaSu"}
	WeekdayOf  = Word{"周%s", "週%s", "%s"}
	YearOf     = Word{"%[1]d年%[2]s", "%[1]d年%[2]s", "%[2]s %[1]d"}
	Until      = Word{"%s至%s", "%s至%s", "%s to %s"}
	OpenEnd    = Word{"%s起", "%s起", "from %s"}
	Morning    = Word{"上午", "上午", "a.m."}
	Noon       = Word{"中午", "中午", "noon"}
	Afternoon  = Word{"下午", "下午", "p.m."}
	Evening    = Word{"晚上", "晚上", "eve"}
	AllDay     = Word{"全天", "全天", "all day"}
	OffDuty    = Word{"休", "休", "off"}
	OnDuty     = Word{"班", "班", "on"}
	Memorial   = Word{"国家公祭日", "國家公祭日", "Memorial Day"}
)

// The pages of a day and of a month.
var (
	NothingToday   = Word{"今天没有安排活动。", "今天沒有安排活動。", "Nothing is on today."}
	NothingThatDay = Word{"这一天没有安排活动。", "這一天沒有安排活動。", "Nothing is on that day."}
	NothingNow     = Word{"近来没有安排活动。", "近來沒有安排活動。", "Nothing is planned at present."}
	NothingOn      = Word{"没有活动", "沒有活動", "nothing on"}
	ComesNext      = Word{"接下来：%s", "接下來：%s", "Next: %s"}
	YearOver       = Word{"本年度活动还没有录入。", "本年度活動還沒有錄入。", "No events of this year are entered."}
	AndMore        = Word{"等%d项", "等%d項", "(%d)"}
	Undated        = Word{"日期待定", "日期待定", "Date to be set"}
	UndatedIs      = Word{"日期待定：%s", "日期待定：%s", "Date open: %s"}
	UndatedThen    = Word{"本月日期待定的：", "本月日期待定的：", "This month, date to be set:"}
	Stated         = Word{"%s（%s）", "%s（%s）", "%s (%s)"}
	PrevMonth      = Word{"上个月", "上個月", "previous"}
	NextMonth      = Word{"下个月", "下個月", "next"}
	Arrows         = Word{"方向键", "方向鍵", "Arrows"}
	PickDay        = Word{"选日子", "選日子", "day"}
	SeeDay         = Word{"看活动", "看活動", "events"}
	See            = Word{"看介绍", "看介紹", "read"}
	TodayHelp      = Word{"今天有哪些活动，都在这里。按数字看介绍：几点、在哪儿、怎么报名。", "今天有哪些活動，都在這裏。按數字看介紹：幾點、在哪兒、怎麼報名。", "All that is on today. Press a number to read when and where it is and how to join."}
	MonthHelp      = Word{"按方向键或日子的数字选一天，按回车看这天的活动；加号、减号换月份。日子旁边一点是有一项活动，两点是有几项。", "按方向鍵或日子的數字選一天，按回車看這天的活動；加號、減號換月份。日子旁邊一點是有一項活動，兩點是有幾項。", "Arrows or the number of a day choose it, Enter shows its events; + and - change the month. One dot is one event, two dots are several. [ ] is today."}
	ListHelp       = Word{"按数字看介绍：什么时候、在哪儿、怎么报名。活动多的时候，按加号看下一页。", "按數字看介紹：什麼時候、在哪兒、怎麼報名。活動多的時候，按加號看下一頁。", "Press a number to read when and where it is and how to join. Press + for more."}
	ManyMore       = Word{"还有%d项没有列出来，用“查找活动”找得更快。", "還有%d項沒有列出來，用“查找活動”找得更快。", "%d more are not listed; “Find an event” is quicker."}
)

// The page of an activity.
var (
	Event         = Word{"活动介绍", "活動介紹", "Event"}
	When          = Word{"时间", "時間", "When"}
	Where         = Word{"地点", "地點", "Where"}
	Host          = Word{"主办", "主辦", "Host"}
	Organiser     = Word{"承办", "承辦", "Run by"}
	CoOrganiser   = Word{"协办", "協辦", "With"}
	Speaker       = Word{"主讲", "主講", "Speaker"}
	Audience      = Word{"对象", "對象", "For"}
	Joining       = Word{"报名", "報名", "Joining"}
	Times         = Word{"安排", "安排", "Times"}
	Later         = Word{"下几次", "下幾次", "Later"}
	DateOpen      = Word{"%s（日期待定）", "%s（日期待定）", "%s (date to be set)"}
	NotTaking     = Word{"已取消", "已取消", "cancelled"}
	ThisCancelled = Word{"这一次取消了", "這一次取消了", "This time it is cancelled"}
	AllCancelled  = Word{"这项活动取消了", "這項活動取消了", "This event is cancelled"}
	Gone          = Word{"已结束", "已結束", "over"}
	PutOff        = Word{"延期", "延期", "postponed"}
	PutOffOpen    = Word{"延期，时间另行通知", "延期，時間另行通知", "Postponed; new time to be announced"}
	WasHeld       = Word{"已举办", "已舉辦", "It has taken place"}
	MovedAway     = Word{"%s 改到%s", "%s 改到%s", "%s moved to %s"}
	MovedFromTo   = Word{"原定%s，改到%s", "原定%s，改到%s", "Moved from %s to %s"}
	OtherPlace    = Word{"原在%s，%s改在%s", "原在%s，%s改在%s", "Not in %s. %s: in %s"}
	HeldAsStated  = Word{"%s，已举办", "%s，已舉辦", "%s, held"}
	HeldShort     = Word{"已举办", "已舉辦", "held"}
	PlacesLeft    = Word{"还有%d个名额，请到服务台报名", "還有%d個名額，請到服務台報名", "%d places left; join at the desk"}
	PlacesLeftHow = Word{"还有%d个名额，%s", "還有%d個名額，%s", "%d places left: %s"}
	NoPlacesLeft  = Word{"名额已满", "名額已滿", "All places are taken"}
	ListAnd       = Word{"、", "、", ", "}
	EventHelp     = Word{"这里是活动的时间、地点和报名办法。看完按退格返回。", "這裏是活動的時間、地點和報名辦法。看完按退格返回。", "When and where it is, and how to join. Backspace goes back."}
)

// The pages on which activities are looked for.
var (
	ByTopic      = Word{"按内容", "按內容", "By topic"}
	ByPlace      = Word{"按地点", "按地點", "By place"}
	ByAudience   = Word{"按对象", "按對象", "By audience"}
	ByTyping     = Word{"输入拼音首字母或日期", "輸入拼音首字母或日期", "Type letters or a date"}
	FindExample  = Word{"例：重阳节的活动，按 %d，输入 cyj", "例：重陽節的活動，按 %d，輸入 cyj", "Try %d, then cyj for Chongyangjie"}
	DateExample  = Word{"    10月18日的活动，按 %d，输入 1018", "    10月18日的活動，按 %d，輸入 1018", "or %d, then 1018 for 18 October"}
	TypeQuery    = Word{"请输入：", "請輸入：", "Type: "}
	TypeLike     = Word{"拼音首字母（cyj）、拼音、日期（1018），都能找。", "拼音首字母（cyj）、拼音、日期（1018），都能找。", "Initials (cyj), pinyin, or a date (1018)."}
	FoundMany    = Word{"找到%d项以上，请再输几个字", "找到%d項以上，請再輸幾個字", "over %d, type more"}
	FoundCount   = Word{"找到%d项", "找到%d項", "%d found"}
	NotFound     = Word{"没有找到“%s”，换个首字母试试", "沒有找到“%s”，換個首字母試試", "No “%s” found, try other letters"}
	NotFoundDay  = Word{"没有找到“%s”，日期写成 1018 这样", "沒有找到“%s”，日期寫成 1018 這樣", "No “%s”; write dates as 1018"}
	NotADay      = Word{"没有%s这一天", "沒有%s這一天", "There is no %s"}
	EmptyDay     = Word{"%s没有安排活动。", "%s沒有安排活動。", "Nothing is on: %s"}
	TypedEnough  = Word{"打好", "打好", "ok"}
	TypeAgain    = Word{"继续打", "繼續打", "type on"}
	NothingKind  = Word{"现在没有这一类活动。", "現在沒有這一類活動。", "There are no such events now."}
	PastOnes     = Word{"近来没有安排，下面是以前的：", "近來沒有安排，下面是以前的：", "None to come. Earlier ones:"}
	ManyKinds    = Word{"还有%d个，输入拼音首字母找得更快。", "還有%d個，輸入拼音首字母找得更快。", "%d more; typing letters is quicker."}
	FindHelp     = Word{"按数字选一种找法。知道名字的，选输入首字母最快。", "按數字選一種找法。知道名字的，選輸入首字母最快。", "Press a number to choose a way. If you know the name, typing its initials is quickest."}
	TypeFindHelp = Word{"用字母键打出活动名字、地点或主办单位的拼音首字母，或用数字键打出日期，找到的马上列在下面。打好按回车，再按数字看介绍。", "用字母鍵打出活動名字、地點或主辦單位的拼音首字母，或用數字鍵打出日期，找到的馬上列在下面。打好按回車，再按數字看介紹。", "Type the pinyin initials of a name, place or host, or a date; what is found is listed at once. Press Enter, then a number."}
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
