package gift

import "testing"

// The rows of these tests are named after the rules of the format, in the order
// in which they work on a text.

func TestBlocks(t *testing.T) {
	checkRead(t, []readCase{
		{"§3.1 lines up to a blank line are one question", "冰会化。\n水会流。{T}\n\n火是热的。{T}", []string{"judgement 冰会化。⏎水会流。 =正确 ~错误", "judgement 火是热的。 =正确 ~错误"}, nil},
		{"§3.1 a line of blanks is a blank line", "冰会化。{T}\n \t \n火是热的。{T}", []string{"judgement 冰会化。 =正确 ~错误", "judgement 火是热的。 =正确 ~错误"}, nil},
		{"§3.1 wide blanks look the same", "冰会化。{T}\n　　\n火是热的。{T}\n\u00a0\n铁会锈。{T}", []string{"judgement 冰会化。 =正确 ~错误", "judgement 火是热的。 =正确 ~错误", "judgement 铁会锈。 =正确 ~错误"}, nil},
		{"§3.1 several blank lines, and some at either end", "\n\n冰会化。{T}\n\n\n\n火是热的。{T}\n\n\n", []string{"judgement 冰会化。 =正确 ~错误", "judgement 火是热的。 =正确 ~错误"}, nil},
		{"§3.1 CRLF and a byte order mark", "\ufeff冰会化。{T}\r\n\r\n火是热的。{\r\nF}\r\n", []string{"judgement 冰会化。 =正确 ~错误", "judgement 火是热的。 ~正确 =错误"}, nil},
		{"§3.1 CR alone", "冰会化。{T}\r\r火是热的。{T}", []string{"judgement 冰会化。 =正确 ~错误", "judgement 火是热的。 =正确 ~错误"}, nil},
		{"§3.1 no newline at the end, blanks around", "   冰会化。 {T}   ", []string{"judgement 冰会化。 =正确 ~错误"}, nil},
		{"§3.1 every line is trimmed", "  冰  \n\t 会化。\t\n{T}", []string{"judgement 冰⏎会化。 =正确 ~错误"}, nil},
		{"§3.1 nothing at all", " \n\n\t\n", nil, nil},
		{"§3.1 comment lines are no text", "// 说明\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误"}, nil},
		{"§3.1 a block of comments is nothing", "// 第一行\n   // 第二行\n\n冰会化。{T}\n\n// 完", []string{"judgement 冰会化。 =正确 ~错误"}, nil},
		{"§3.1 a comment inside the braces, with signs of its own", "哪个能吃？{\n=苹果\n  // ~石头 } {\n~沙子\n}", []string{"single 哪个能吃？ =苹果 ~沙子"}, nil},
		{"§3.1 a comment inside the stem leaves a blank line", "冰\n// 待查\n会化。{T}", []string{"judgement 冰⏎⏎会化。 =正确 ~错误"}, nil},
		{"§3.1 a comment below the question", "冰会化。{T}\n// 完", []string{"judgement 冰会化。 =正确 ~错误"}, nil},
		{"§3.1 slashes behind text are text", "网址是 http\\://kp.cn // 吗？{T}", []string{"judgement 网址是 http://kp.cn // 吗？ =正确 ~错误"}, nil},

		{"§3.2 the seven escapes and the newline", `a\:b\#c\=d\{e\}f\~g\nh\\i{T}`, []string{`judgement a:b#c=d{e}f~g⏎h\i =正确 ~错误`}, nil},
		{"§3.2 escapes come before everything: they start nothing", `\:\:甲\:\: \$x{=\~乙\#丙\=丁 =戊}`, []string{`short ::甲:: \$x =~乙#丙=丁 =戊`}, nil},
		{"§3.2 an escaped backslash escapes nothing", `甲\\{=乙\\=丙}`, []string{`short 甲\ =乙\ =丙`}, nil},
		{"§3.2 three backslashes", `甲\\\=乙{T}`, []string{`judgement 甲\=乙 =正确 ~错误`}, nil},
		{"§3.2 two backslashes and an n are no newline", `C\\n{T}`, []string{`judgement C\n =正确 ~错误`}, nil},
		{"§3.2 any other backslash stays", `C\a\%\-\>{=\t \ }`, []string{`short C\a\%\-\> =\t \`}, nil},
		{"§3.2 a backslash at a line's end", "甲\\\nn乙{T}", []string{"judgement 甲\\⏎n乙 =正确 ~错误"}, nil},

		{"§3.3 a category holds for all below", "冰会化。{T}\n\n$CATEGORY: $course$/top/科学/物理\n\n火是热的。{T}\n\n水会流。{T}\n\n$CATEGORY: $course$/top/消防\n\n铁会锈。{T}",
			[]string{"judgement 冰会化。 =正确 ~错误", "judgement 火是热的。 =正确 ~错误 topic=科学/物理", "judgement 水会流。 =正确 ~错误 topic=科学/物理", "judgement 铁会锈。 =正确 ~错误 topic=消防"}, nil},
		{"§3.3 it may hold a colon", "$CATEGORY: 第一章: 水\n\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误 topic=第一章: 水"}, nil},
		{"§3.3 every context and none", "$CATEGORY:$system$/top/甲\n\n一。{T}\n\n$CATEGORY: $module$/top/乙\n\n二。{T}\n\n$CATEGORY: top/丙\n\n三。{T}\n\n$CATEGORY: 丁\n\n四。{T}\n\n$CATEGORY: $course$/戊\n\n五。{T}",
			[]string{"judgement 一。 =正确 ~错误 topic=甲", "judgement 二。 =正确 ~错误 topic=乙", "judgement 三。 =正确 ~错误 topic=丙", "judgement 四。 =正确 ~错误 topic=丁", "judgement 五。 =正确 ~错误 topic=戊"}, nil},
		{"§3.3 the root is no topic", "$CATEGORY: 甲\n\n一。{T}\n\n$CATEGORY: $course$\n\n二。{T}\n\n$CATEGORY: 甲\n\n$CATEGORY: $course$/top\n\n三。{T}\n\n$CATEGORY: 甲\n\n$CATEGORY: top\n\n四。{T}\n\n$CATEGORY: 甲\n\n$CATEGORY:\n\n五。{T}",
			[]string{"judgement 一。 =正确 ~错误 topic=甲", "judgement 二。 =正确 ~错误", "judgement 三。 =正确 ~错误", "judgement 四。 =正确 ~错误", "judgement 五。 =正确 ~错误"}, nil},
		{"§3.3 below a comment it is still at the start", "// 换类别\n$CATEGORY: 甲\n\n一。{T}", []string{"judgement 一。 =正确 ~错误 topic=甲"}, nil},
		{"§3.3 elsewhere it is text", "看 $CATEGORY: 甲\n\n说\n$CATEGORY: 乙", []string{"description 看 $CATEGORY: 甲", "description 说⏎$CATEGORY: 乙"}, nil},
		{"§3.3 a forgotten blank line would make a question part of it", "$CATEGORY: 消防\n::一:: 火是热的。{T}\n\n水会流。{T}", []string{"judgement 水会流。 =正确 ~错误 topic=消防"}, []string{"quiz.categoryRunsOn@2:1"}},

		{"§3.4 a name", ":: 第 1 题 ::冰会化。{T}", []string{"judgement ::第 1 题:: 冰会化。 =正确 ~错误"}, nil},
		{"§3.4 on a line of its own, with escapes", "::科普\\:一\\#::\n冰会化。{T}", []string{"judgement ::科普:一#:: 冰会化。 =正确 ~错误"}, nil},
		{"§3.4 without one there is none", "冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误"}, nil},
		{"§3.4 only at the start", "冰 ::名:: 会化。{T}", []string{"judgement 冰 ::名:: 会化。 =正确 ~错误"}, nil},
		{"§3.4 an empty name is none", ":::: 冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误"}, nil},
		{"§3.4 colons that nothing closes go", "::冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误"}, nil},
		{"§3.4 an escaped colon is part of the name", `::甲\:::冰会化。{T}`, []string{"judgement ::甲::: 冰会化。 =正确 ~错误"}, nil},
		{"§3.4 a third colon is text", `::甲:::冰会化。{T}`, []string{"judgement ::甲:: :冰会化。 =正确 ~错误"}, nil},
		{"§3.4 wide colons are text", "：：甲：：冰会化。{T}", []string{"judgement ：：甲：：冰会化。 =正确 ~错误"}, nil},
	})
}

func TestBraces(t *testing.T) {
	const good = "\n\n水会流。{T}"
	kept := []string{"judgement 水会流。 =正确 ~错误"}
	checkRead(t, []readCase{
		{"§3.5 no braces: a description", "::说明:: 下面是消防题。", []string{"description ::说明:: 下面是消防题。"}, nil},
		{"§3.5 a name alone is nothing", "::说明::", nil, nil},
		{"§3.5 from the first to the first", "甲{=一}乙{=二}", []string{"short 甲乙{=二} =一"}, []string{"quiz.secondBraces@1:7"}},
		{"§3.5 a missing blank line shows as second braces", "::一:: 甲{T}\n::二:: 乙{F}", []string{"judgement ::一:: 甲⏎::二:: 乙{F} =正确 ~错误"}, []string{"quiz.secondBraces@2:8"}},
		{"§3.5 only an opening one", "甲{=一" + good, kept, []string{"quiz.braces@1:2"}},
		{"§3.5 only a closing one", "甲=一}" + good, kept, []string{"quiz.braces@1:4"}},
		{"§3.5 the wrong way round", "甲}=一{" + good, kept, []string{"quiz.braces@1:2"}},
		{"§3.5 a closing one in the stem", "甲}{=一}" + good, kept, []string{"quiz.braces@1:2"}},
		{"§3.5 escaped ones do not count", `集合\{1,2\}有两个数。{T}`, []string{"judgement 集合{1,2}有两个数。 =正确 ~错误"}, nil},
		{"§3.5 a blank line inside the braces", "哪个？{\n=甲\n\n~乙\n\n~丙\n}" + good, kept, []string{"quiz.blankInBraces@1:4"}},
		{"§3.5 the next question is not swallowed", "哪个？{\n=甲\n\n说明\n\n水会流。{T}", []string{"description 说明", "judgement 水会流。 =正确 ~错误"}, []string{"quiz.braces@1:4"}},
		{"§3.5 nor one that names itself, nor a category", "哪个？{\n=甲\n\n::二:: 乙}\n\n哪个？{=甲\n\n$CATEGORY: 丙\n\n水会流。{T}", []string{"judgement 水会流。 =正确 ~错误 topic=丙"}, []string{"quiz.braces@1:4", "quiz.braces@4:8", "quiz.braces@6:4"}},
		{"§3.5 wide braces are none", "哪个？｛=甲｝", []string{"description 哪个？｛=甲｝"}, []string{"quiz.wideSigns@1:1"}},
		{"§3.9 wide signs are text, which is told", "谁？{＝甲 ～乙}\n\n谁？{=甲 ～乙}\n\n几？{＃5}\n\n对？{Ｔ}\n\n连{=a→b =c→d}\n\n几？{=18～22}",
			[]string{"short 谁？ =＝甲 ～乙", "short 谁？ =甲 ～乙", "short 几？ =＃5", "short 对？ =Ｔ", "short 连 =a→b =c→d", "short 几？ =18～22"},
			[]string{"quiz.wideSigns@1:4", "quiz.wideSigns@3:4", "quiz.wideSigns@5:4", "quiz.wideSigns@7:4", "quiz.wideSigns@9:3"}},
		{"§3.5 what nobody sees behind the braces or before a comment", "题{T}　\n\n题{T}\u00a0\n\n　// 注\n题。{T}\ufeff\n\n甲。{\u200bF}", []string{"judgement 题 =正确 ~错误", "judgement 题 =正确 ~错误", "judgement 题。 =正确 ~错误", "judgement 甲。 ~正确 =错误"}, []string{"text.controlCharacters@6:6"}},

		{"§3.6 text behind the braces leaves a line to write on", "火警电话是{=119}，别忘了。", []string{"short 火警电话是_____，别忘了。 =119"}, nil},
		{"§3.6 at the start", "{~甲 =乙}最大。", []string{"single _____最大。 ~甲 =乙"}, nil},
		{"§3.6 braces at the end leave nothing", "火警电话是{=119}", []string{"short 火警电话是 =119"}, nil},
		{"§3.6 an escaped brace at the end is text", `集合 {=甲}\}`, []string{"short 集合 _____} =甲"}, nil},
		{"§3.6 also where a comment follows", "火警电话是{=119}\n// 查过", []string{"short 火警电话是 =119"}, nil},
		{"§3.6 nothing but braces", "{=甲}" + good, kept, []string{"quiz.noStem@1:1"}},

		{"§3.7 general feedback", "冰会化。{T#错了####零度以上会化。}", []string{"judgement 冰会化。 =正确 ~错误#错了 {零度以上会化。}"}, nil},
		{"§3.7 the last four signs count", "哪个？{=甲 ~乙#a####b\n####因为甲大。}", []string{"single 哪个？ =甲 ~乙#a####b {因为甲大。}"}, nil},
		{"§3.7 an escaped one does not count: feedback ##丙 to 乙#", `哪个？{=甲 ~乙\####丙}`, []string{"single 哪个？ =甲 ~乙####丙"}, nil},
		{"§3.7 five of them", "写一写。{#####因为}", nil, []string{"quiz.noAnswer@1:7"}},
		{"§3.7 an essay with one", "写一写。{####要点：水。}", []string{"essay 写一写。 {要点：水。}"}, nil},
		{"§3.7 outside the braces it is text", "甲####乙{T}", []string{"judgement 甲####乙 =正确 ~错误"}, nil},

		{"§3.8 every format before every text", "[markdown]**看**{=[plain]甲#[moodle]好 ~[html]<b>乙</b>#[html]不<br>好 ####[html]<p>因</p><p>为</p>}",
			[]string{"single **看** =甲#好 ~乙#不⏎好 {因⏎为}"}, nil},
		{"§3.8 behind a name and a weight", "::名:: [html]<i>看</i>{~%50%[html]<b>甲</b> ~%50% [plain]<b>乙</b>}", []string{"multiple ::名:: 看 =甲 =<b>乙</b>"}, nil},
		{"§3.8 an unknown one is text", "[latex]甲{=[HTML]乙 =[ html]丙}", []string{"short [latex]甲 =[HTML]乙 =[ html]丙"}, nil},
		{"§3.8 the stem's is the default of all others", "[html]看{=<b>甲</b>#<i>好</i> ~[plain]<b>乙</b>#a<br>b ####<p>因为</p>}", []string{"single 看 =甲#好 ~<b>乙</b>#a⏎b {因为}"}, nil},
		{"§3.8 but not of what is typed or matched on the right", "[html]看{=a&lt;b}\n\n[html]连{=<b>甲</b> -> <b>一</b> =乙 -> 二}", []string{"short 看 =a&lt;b", "matching 连 甲-><b>一</b> 乙->二"}, nil},
		{"§3.8 not behind a blank in general feedback", "看{=甲 ~乙 #### [html]<b>因</b>}", []string{"single 看 =甲 ~乙 {[html]<b>因</b>}"}, nil},
		{"§3.8 inside a text it is text", "看 [html]{=甲 ~乙[plain]}", []string{"single 看 [html] =甲 ~乙[plain]"}, nil},
	})
}

func TestKinds(t *testing.T) {
	checkRead(t, []readCase{
		{"§3.9 empty braces: an essay", "写一写。{}\n\n再写。{ \n }", []string{"essay 写一写。", "essay 再写。"}, nil},
		{"§3.9 a leading # before all others", "几？{#1 ~#不}", []string{"numeric 几？ =1..1 *#不"}, nil},
		{"§3.9 a tilde before pairs", "看{=a -> b ~c}", []string{"single 看 =a -> b ~c"}, nil},
		{"§3.9 = and ->: pairs", "看{=a->b =c->d}", []string{"matching 看 a->b c->d"}, nil},
		{"§3.9 an arrow without =: short", "看{a->b}", []string{"short 看 =a->b"}, nil},
		{"§3.9 the four verdicts", "一{T}\n\n二{TRUE}\n\n三{F}\n\n四{FALSE}", []string{"judgement 一 =正确 ~错误", "judgement 二 =正确 ~错误", "judgement 三 ~正确 =错误", "judgement 四 ~正确 =错误"}, nil},
		{"§3.9 case matters", "一{true}\n\n二{t}\n\n三{True}", []string{"short 一 =true", "short 二 =t", "short 三 =True"}, nil},
		{"§3.9 blanks do not, feedback does not", "一{ T }\n\n二{ FALSE # 不 }", []string{"judgement 一 =正确 ~错误", "judgement 二 ~正确#不 =错误"}, nil},
		{"§3.9 more than a verdict is a short answer", "一{T或F}\n\n二{=T}", []string{"short 一 =T或F", "short 二 =T"}, nil},
		{"§3.9 = alone: short", "一{=甲=乙}\n\n二{甲}", []string{"short 一 =甲 =乙", "short 二 =甲"}, nil},
		{"§3.9 escaped signs decide nothing", `一{\#1}` + "\n\n" + `二{=甲\~}`, []string{"short 一 =#1", "short 二 =甲~"}, nil},

		{"§3.10 one right answer", "哪个？{=甲 ~乙 ~丙}", []string{"single 哪个？ =甲 ~乙 ~丙"}, nil},
		{"§3.10 signs without blanks, answers over lines", "哪个？{~甲~乙\n=丙\n丁}", []string{"single 哪个？ ~甲 ~乙 =丙⏎丁"}, nil},
		{"§3.10 several right ones among wrong ones", "哪个？{=甲 ~乙 =丙}", []string{"single 哪个？ =甲 ~乙 =丙"}, nil},
		{"§3.10 weights of wrong ones", "哪个？{=甲 ~%50%乙 ~%-25%丙}", []string{"single 哪个？ =甲 ~%0.5%乙 ~%-0.25%丙"}, nil},
		{"§3.10 behind = there is no weight", "哪个？{=%50%甲 ~乙}", []string{"single 哪个？ =%50%甲 ~乙"}, nil},
		{"§3.10 equal shares are no weights", "哪些？{~%50%甲 ~%50%乙 ~丙 ~%0%丁}", []string{"multiple 哪些？ =甲 =乙 ~丙 ~丁"}, nil},
		{"§3.10 one share of all", "哪些？{~%100%甲 ~乙}", []string{"multiple 哪些？ =甲 ~乙"}, nil},
		{"§3.10 thirds, sixths and sevenths are exact", "哪些？{~%33.33333%甲 ~%33.33333%乙 ~%33.33333%丙}\n\n哪个？{=对 ~%16.66667%一 ~%83.33333%二 ~%14.28571%三 ~%-11.11111%四 ~%12.5%五 ~%66.66667%六}",
			[]string{"multiple 哪些？ =甲 =乙 =丙", "single 哪个？ =对 ~%1/6%一 ~%5/6%二 ~%1/7%三 ~%-1/9%四 ~%0.125%五 ~%2/3%六"}, nil},
		{"§3.10 a third with fewer digits, as near as Moodle wants it", "哪些？{~%33.333%甲 ~%33.333%乙 ~%33.3333%丙}\n\n哪些？{~%33.3%甲 ~%33.3%乙 ~%33.3%丙}\n\n哪个？{=甲 ~%33.33%乙 ~%33.332%丙}",
			[]string{"multiple 哪些？ =甲 =乙 =丙", "multiple 哪些？ =%0.333%甲 =%0.333%乙 =%0.333%丙", "single 哪个？ =甲 ~%0.3333%乙 ~%0.33332%丙"}, nil},
		{"§3.10 weights of their own", "哪些？{~%75%甲 ~%25%乙 ~%-50%丙 ~丁}", []string{"multiple 哪些？ =%0.75%甲 =%0.25%乙 ~%-0.5%丙 ~丁"}, nil},
		{"§3.10 wrong ones that cost something", "哪些？{~%50%甲 ~%50%乙 ~%-100%丙}", []string{"multiple 哪些？ =%0.5%甲 =%0.5%乙 ~%-1%丙"}, nil},
		{"§3.10 what is no weight is text", "哪个？{=甲 ~% 50%乙 ~%.5%丙 ~%100.0%丁 ~50%戊 ~%50戊}", []string{"single 哪个？ =甲 ~% 50%乙 ~%.5%丙 ~%100.0%丁 ~50%戊 ~%50戊"}, nil},
		{"§3.10 a weight beyond the whole", "哪个？{=甲 ~%150%乙}\n\n哪个？{=甲 ~%--5%乙}", nil, []string{"quiz.badAnswer@1:8", "quiz.badAnswer@3:8"}},
		{"§3.10 feedback", "哪个？{=甲 # 对了 ~乙#不对\n~丙 #}", []string{"single 哪个？ =甲#对了 ~乙#不对 ~丙"}, nil},
		{"§3.10 text before the first sign is a wrong choice", "哪个？{甲 ~乙 =丙}", []string{"single 哪个？ ~甲 ~乙 =丙"}, nil},
		{"§3.10 ~= is one sign", "哪个？{~=甲 ~乙}", []string{"single 哪个？ =甲 ~乙"}, nil},
		{"§3.10 fewer than two choices", "哪个？{~甲}", nil, []string{"quiz.tooFewOptions@1:5"}},
		{"§3.10 no right one", "哪个？{~甲 ~乙}", nil, []string{"quiz.noAnswer@1:5"}},
		{"§3.10 an empty choice", "哪个？{=甲 ~ ~丙}", nil, []string{"quiz.emptyOption@1:8"}},
		{"§3.10 two alike", "哪个？{=甲 ~乙\n~甲}", nil, []string{"quiz.sameOptions@2:1"}},

		{"§3.11 wrong and right feedback, statement right", "冰会化。{T#再想想#对了}", []string{"judgement 冰会化。 =正确#对了 ~错误#再想想"}, nil},
		{"§3.11 statement wrong", "冰是热的。{FALSE#再想想#对了}", []string{"judgement 冰是热的。 ~正确#再想想 =错误#对了"}, nil},
		{"§3.11 only one of them", "甲{T#错了}\n\n乙{F##对了}", []string{"judgement 甲 =正确 ~错误#错了", "judgement 乙 ~正确 =错误#对了"}, nil},
		{"§3.11 a third sign is part of the second", "甲{T#错#对#的}", []string{"judgement 甲 =正确#对#的 ~错误#错"}, nil},

		{"§3.13 pairs", "连{\n=火警 -> 119\n=急救->120\n}", []string{"matching 连 火警->119 急救->120"}, nil},
		{"§3.13 an empty left side is a distractor", "连{=火警 -> 119 =急救 -> 120 = -> 12306}", []string{"matching 连 火警->119 急救->120 ->12306"}, nil},
		{"§3.13 the first arrow counts", "连{=甲 -> 乙 -> 丙 =丁 -> 戊}", []string{"matching 连 甲->乙 -> 丙 丁->戊"}, nil},
		{"§3.13 feedback is none here", "连{=甲 -> 乙#丙 =丁 -> 戊}", []string{"matching 连 甲->乙#丙 丁->戊"}, nil},
		{"§3.13 one pair", "连{=甲 -> 乙}", nil, []string{"quiz.badPair@1:3"}},
		{"§3.13 a pair without an arrow", "连{=甲 -> 乙 =丙 =丁 -> 戊}", nil, []string{"quiz.badPair@1:11"}},
		{"§3.13 an empty right side", "连{=甲 -> =丙 -> 丁}", nil, []string{"quiz.badPair@1:3"}},
		{"§3.13 distractors only", "连{= -> 甲 = -> 乙}", nil, []string{"quiz.badPair@1:3"}},
	})
}

func TestAnswers(t *testing.T) {
	checkRead(t, []readCase{
		{"§3.10 short answers with weights and feedback", "首都？{=北京#对 =%50%京 =%0%南京#那是江苏}", []string{"short 首都？ =北京#对 =%0.5%京 ~南京#那是江苏"}, nil},
		{"§3.10 the catch-all of a short answer", "首都？{=北京 =%0%*#再想想}", []string{"short 首都？ =北京 *#再想想"}, nil},
		{"§3.10 a * that earns something is an answer", "首都？{=%100%*#都行}", []string{"short 首都？ =*#都行"}, nil},
		{"§3.10 nothing right", "首都？{=%0%南京}\n\n首都？{=}\n\n首都？{=%0%*#不}", nil, []string{"quiz.noAnswer@1:5", "quiz.noAnswer@3:5", "quiz.noAnswer@5:5"}},
		{"§3.10 an empty answer", "首都？{=北京 =#空}", nil, []string{"quiz.emptyOption@1:9"}},

		{"§3.12 value and tolerance", "几？{#20:2}", []string{"numeric 几？ =18..22"}, nil},
		{"§3.12 a range", "几？{#18..22}\n\n几？{# -5 .. -3.5 }", []string{"numeric 几？ =18..22", "numeric 几？ =-5..-3.5"}, nil},
		{"§3.12 a value", "几？{#3.14}\n\n几？{#0}\n\n几？{#-.5}", []string{"numeric 几？ =3.14..3.14", "numeric 几？ =0..0", "numeric 几？ =-0.5..-0.5"}, nil},
		{"§3.12 an exponent", "几？{#1.5e3}\n\n几？{#=2E-3:1e-3}", []string{"numeric 几？ =1500..1500", "numeric 几？ =0.001..0.003"}, nil},
		{"§3.12 several with weights and feedback", "几？{#\n=20:0#正好\n=%50%20:2#差不多\n=%0%0#没有？\n}", []string{"numeric 几？ =20..20#正好 =%0.5%18..22#差不多 ~0..0#没有？"}, nil},
		{"§3.12 feedback to all other numbers", "几？{#=20:2#对 ~#不对}", []string{"numeric 几？ =18..22#对 *#不对"}, nil},
		{"§3.12 with nothing but text behind the tilde", "几？{#20 ~不对}", []string{"numeric 几？ =20..20 *#不对"}, nil},
		{"§3.12 and with a weight", "几？{#20 ~%0%*#不对}\n\n几？{#20 ~ %0% #不对}", []string{"numeric 几？ =20..20 *#不对", "numeric 几？ =20..20 *#不对"}, []string{"quiz.strayText@1:9"}},
		{"§3.12 the catch-all as an answer", "几？{#=20 =%0%*#不对}", []string{"numeric 几？ =20..20 *#不对"}, nil},
		{"§3.12 escaped colons, wide digits", "几？{#20\\:2}\n\n几？{#２０}", []string{"numeric 几？ =18..22", "numeric 几？ =20..20"}, nil},
		{"§3.12 a third of a third", "几？{#=%33.33333%1/3}", nil, []string{"quiz.badRange@1:5"}},
		{"§3.12 no numbers", "几？{#二十}\n\n几？{#5%}\n\n几？{#*}\n\n几？{#5:}\n\n几？{#5:多}\n\n几？{#=}", nil,
			[]string{"quiz.badRange@1:5", "quiz.badRange@3:5", "quiz.badRange@5:5", "quiz.badRange@7:5", "quiz.badRange@9:5", "quiz.badRange@11:5"}},
		{"§3.12 the wrong way round", "几？{#22..18}\n\n几？{#20:-2}", nil, []string{"quiz.badRange@1:5", "quiz.badRange@3:5"}},
		{"§3.12 no number at all", "几？{#}\n\n几？{#~#不对}", nil, []string{"quiz.noAnswer@1:5", "quiz.noAnswer@3:5"}},

		{"§3.14 id and tags", "// question: 12  name: 冰\n// [id:xf-1] [tag:冬季] [tag:社区]\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误 id=xf-1 tags=冬季|社区"}, nil},
		{"§3.14 the first id, every tag, over several lines", "// [tag:甲][id: a ]\n// [id:b][tag: 乙 ]\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误 id=a tags=甲|乙"}, nil},
		{"§3.14 an empty id is none", "// [id:][id:b]\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误 id=b"}, nil},
		{"§3.14 escaped brackets", `// [id:a\]b] [tag:[甲\]]` + "\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误 id=a]b tags=[甲]"}, nil},
		{"§3.14 a bracket escaped at the very end closes after all", `// [tag:甲\]` + "\n冰会化。{T}", []string{`judgement 冰会化。 =正确 ~错误 tags=甲\`}, nil},
		{"§3.14 what does not close is nothing", "// [tag:甲\n// [tag:] [tag:<乙>] [tag:丙]\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误 tags=丙"}, nil},
		{"§3.14 only directly before the question", "// [id:a] [tag:甲]\n\n冰会化。{\n// [tag:乙]\nT}\n// [tag:丙]", []string{"judgement 冰会化。 =正确 ~错误"}, nil},
		{"§3.14 in the text they are text", "看 [tag:甲]{T}", []string{"judgement 看 [tag:甲] =正确 ~错误"}, nil},

		{"§3.14 fields of our own", "// [tag:难度:3] [tag:分值:2.5] [tag:来源:《消防法》第五条] [tag:对象:老年人] [tag:地区:上海] [tag:有效期至:2027-12-31] [tag:冬]\n冰会化。{T}",
			[]string{"judgement 冰会化。 =正确 ~错误 tags=冬 citation=《消防法》第五条 audience=老年人 area=上海 valid=2027-12-31 difficulty=3 points=2.5"}, nil},
		{"§3.14 kinds that GIFT has not", "// [tag:题型:填空]\n火警是____。{=119 =%0%110#匪警}\n\n// [tag:题型:谜语]\n千条线，万条线。{=雨}", []string{"blank 火警是____。 =(1)119 ~(1)110#匪警", "riddle 千条线，万条线。 =雨"}, nil},
		{"§3.14 what is not well formed or does not fit stays a tag", "// [tag:题型:填空] [tag:难度:9] [tag:分值:多] [tag:有效期至:明年] [tag:来源:] [tag:年级:三]\n冰会化。{T}\n\n// [tag:题型:简答]\n为什么？{=因为}",
			[]string{"judgement 冰会化。 =正确 ~错误 tags=题型:填空|难度:9|分值:多|有效期至:明年|来源:|年级:三", "short 为什么？ =因为 tags=题型:简答"}, nil},
		{"§3.14 a field is given once", "// [tag:难度:3] [tag:难度:4]\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误 tags=难度:4 difficulty=3"}, nil},
	})
}
