package hanzi

// wordReadings are words in which a character is not read as it usually is, one
// a line, with a syllable for each character; and words that keep others from
// being seen where they are not (社会 keeps 会长 out of 社会长期). The list is
// our own.
const wordReadings = `一会儿 yi hui er
一幢 yi zhuang
一曝十寒 yi pu shi han
万俟 mo qi
三百六十行 san bai liu shi hang
不了了之 bu liao liao zhi
专家 zhuan jia
东莞 dong guan
丢三落四 diu san la si
严重 yan zhong
中暑 zhong shu
主角 zhu jue
丽水 li shui
举行 ju xing
举重 ju zhong
乌龟 wu gui
乐器 yue qi
乐团 yue tuan
乐园 le yuan
乐曲 yue qu
乐清 yue qing
乐理 yue li
乐谱 yue pu
乐队 yue dui
九重 jiu chong
了望 liao wang
了结 liao jie
了解 liao jie
交响乐 jiao xiang yue
交还 jiao huan
京都 jing du
亲家 qing jia
亳州 bo zhou
人参 ren shen
人参与 ren can yu
人参加 ren can jia
人参观 ren can guan
人参评 ren can ping
人参赛 ren can sai
什么 shen me
什锦 shi jin
仇恨 chou hen
今朝 jin zhao
仔细 zi xi
任务 ren wu
仿佛 fang fu
会稽 kuai ji
会计 kuai ji
会长 hui zhang
传染 chuan ran
传记 zhuan ji
伺候 ci hou
伺服 si fu
伺机 si ji
似的 shi de
伽马 ga ma
体重 ti zhong
佛教 fo jiao
作坊 zuo fang
佣金 yong jin
侗族 dong zu
供奉 gong feng
供应 gong ying
供给 gong ji
侧重 ce zhong
便便 pian pian
便宜 pian yi
便秘 bian mi
倔强 jue jiang
偏重 pian zhong
偿还 chang huan
党参 dang shen
全校 quan xiao
六合 lu he
六安 lu an
关卡 guan qia
内省 nei xing
冒顿 mo du
农行 nong hang
冠心病 guan xin bing
净重 jing zhong
出差 chu chai
出没 chu mo
出行 chu xing
刀削面 dao xiao mian
分泌 fen mi
切削 qie xiao
刚劲 gang jing
创可贴 chuang ke tie
刹那 cha na
削皮 xiao pi
剥削 bo xue
加重 jia zhong
动弹 dong tan
助长 zhu zhang
劲敌 jing di
劲旅 jing lv
勉强 mian qiang
勒死 lei si
勒索 le suo
勒紧 lei jin
勾当 gou dang
匀称 yun chen
包扎 bao za
区域 qu yu
区长 qu zhang
医生 yi sheng
十里堡 shi li pu
午觉 wu jiao
协调 xie tiao
单于 chan yu
单位 dan wei
单元 dan yuan
单元长 dan yuan zhang
单县 shan xian
单独 dan du
占卜 zhan bu
卡住 qia zhu
厌恶 yan wu
厚重 hou zhong
厦门 xia men
县长 xian zhang
参与 can yu
参加 can jia
参宿 shen xiu
参差 cen ci
参差不齐 cen ci bu qi
参观 can guan
双重 shuang chong
反弹 fan tan
反省 fan xing
发卡 fa qia
发疟子 fa yao zi
发行 fa xing
受不了 shou bu liao
口角 kou jue
古刹 gu cha
古都 gu du
可可西里 ke ke xi li
可恶 ke wu
可汗 ke han
台州 tai zhou
叶公好龙 ye gong hao long
号叫 hao jiao
吁请 yu qing
各行各业 ge hang ge ye
名单 ming dan
名角 ming jue
吐蕃 tu bo
吐血 tu xue
吓唬 xia hu
吞没 tun mo
否极泰来 pi ji tai lai
呜咽 wu ye
呢子 ni zi
呼吁 hu yu
咀嚼 ju jue
咋呼 zha hu
和面 huo mian
咖啡 ka fei
咖喱 ga li
咯血 ka xue
咳嗽 ke sou
咳血 ke xue
哨卡 shao qia
哪咤 ne zha
哽咽 geng ye
喝彩 he cai
器乐 qi yue
嚼碎 jiao sui
囤积 tun ji
国乐 guo yue
国家 guo jia
圈养 juan yang
土著 tu zhu
地壳 di qiao
地道 di dao
坦率 tan shuai
埋怨 man yuan
埋没 mai mo
基调 ji diao
堡垒 bao lei
堤防 di fang
堵塞 du se
塞外 sai wai
增长 zeng zhang
声乐 sheng yue
声调 sheng diao
处方 chu fang
处理 chu li
处长 chu zhang
多重 duo chong
大厦 da sha
大埔 da bu
大夫 dai fu
大月氏 da yue zhi
大王 da wang
失调 shi tiao
奏乐 zou yue
女红 nv gong
威吓 wei he
娱乐 yu le
学校 xue xiao
学生 xue sheng
宁静 ning jing
宛转 wan zhuan
宝刹 bao cha
宝藏 bao zang
实行 shi xing
审查 shen cha
宣传 xuan chuan
家什 jia shi
家长 jia zhang
宿舍 su she
对称 dui chen
将士 jiang shi
尉氏 wei shi
尉犁 yu li
尊重 zun zhong
少数 shao shu
尺寸 chi cun
尽管 jin guan
尾巴 wei ba
尿素 niao su
局长 ju zhang
屏息 bing xi
屏气 bing qi
川芎 chuan xiong
巡查 xun cha
工尺 gong che
差事 chai shi
差异 cha yi
巴拉圭 ba la gui
巷道 hang dao
市长 shi zhang
干净 gan jing
干旱 gan han
干果 gan guo
干燥 gan zao
干部 gan bu
年长 nian zhang
广厦 guang sha
应用 ying yong
店长 dian zhang
弦乐 xian yue
弹力 tan li
弹唱 tan chang
弹奏 tan zou
弹弓 dan gong
弹性 tan xing
弹琴 tan qin
弹簧 tan huang
强劲 qiang jing
强调 qiang diao
归还 gui huan
得亏 dei kui
微调 wei tiao
心广体胖 xin guang ti pan
快乐 kuai le
恐吓 kong he
恶心 e xin
慎重 shen zhong
憎恶 zeng wu
成都 cheng du
成长 cheng zhang
成长廊 cheng chang lang
所长 suo zhang
扎染 za ran
打颤 da chan
执拗 zhi niu
执着 zhi zhuo
执行 zhi xing
投降 tou xiang
折本 she ben
折腾 zhe teng
护士长 hu shi zhang
押解 ya jie
抽调 chou diao
拓印 ta yin
拓展 tuo zhan
拓片 ta pian
拗口 ao kou
择席 zhai xi
择菜 zhai cai
挣扎 zheng zha
掉色 diao shai
排行 pai hang
推行 tui xing
提溜 di liu
提防 di fang
支行 zhi hang
收藏 shou cang
数一数二 shu yi shu er
数学 shu xue
数落 shu luo
旅行 lv xing
星宿 xing xiu
晕车 yun che
暖和 nuan huo
曝光 bao guang
曲调 qu diao
曾孙 zeng sun
曾祖 zeng zu
曾经 ceng jing
月氏 yue zhi
服侍 fu shi
朝夕 zhao xi
朝气 zhao qi
朝阳 chao yang
朝霞 zhao xia
朝露 zhao lu
期年 ji nian
期望 qi wang
朴刀 po dao
朴实 pu shi
朴素 pu su
机会 ji hui
杉木 sha mu
杉树 shan shu
村长 cun zhang
林长 lin zhang
果实累累 guo shi lei lei
果脯 guo fu
枸杞 gou qi
枸橘 gou ju
柏林 bo lin
柏树 bai shu
柚木 you mu
柜台 gui tai
柜柳 ju liu
查询 cha xun
标识 biao zhi
栋长 dong zhang
栓塞 shuan se
校准 jiao zhun
校对 jiao dui
校正 jiao zheng
校长 xiao zhang
核桃 he tao
格调 ge diao
桑葚 sang shen
梗塞 geng se
检查 jian cha
椎间盘 zhui jian pan
楼长 lou zhang
槟榔 bing lang
模具 mu ju
模板 mu ban
模样 mu yang
步行 bu xing
殷红 yan hong
毛呢 mao ni
民乐 min yue
气喘吁吁 qi chuan xu xu
水浒传 shui hu zhuan
汤匙 tang chi
沉没 chen mo
沉着 chen zhuo
沉重 chen zhong
没收 mo shou
河长 he zhang
注重 zhu zhong
洗刷 xi shua
洞庭 dong ting
洪洞 hong tong
流行 liu xing
浚县 xun xian
海参 hai shen
深恶痛绝 shen wu tong jue
淹没 yan mo
渑池 mian chi
游说 you shui
湖泊 hu po
澄清 cheng qing
瀑布 pu bu
炮制 pao zhi
热和 re huo
烹调 peng tiao
熨帖 yu tie
燕窝 yan wo
爪牙 zhao ya
爱好 ai hao
牙龈 ya yin
牛仔 niu zai
牲畜 sheng chu
猪仔 zhu zai
猪圈 zhu juan
率先 shuai xian
率领 shuai ling
珍藏 zhen cang
班长 ban zhang
琢磨 zuo mo
瑜伽 yu jia
生长 sheng zhang
甲壳 jia qiao
畜产 xu chan
畜牧 xu mu
畜禽 chu qin
番禺 pan yu
番茄 fan qie
疟子 yao zi
疟疾 nve ji
白术 bai zhu
的士 di shi
的确 di que
盖子 gai zi
盛水 cheng shui
盛饭 cheng fan
目的 mu di
相称 xiang chen
省亲 xing qin
着凉 zhao liang
着力 zhuo li
着急 zhao ji
着想 zhuo xiang
着手 zhuo shou
着火 zhao huo
着眼 zhuo yan
着装 zhuo zhuang
着迷 zhao mi
着重 zhuo zhong
着陆 zhuo lu
睡着 shui zhao
睡觉 shui jiao
知识 zhi shi
石头 shi tou
矿藏 kuang cang
碑拓 bei ta
磅礴 pang bo
社会 she hui
社区 she qu
社长 she zhang
种子 zhong zi
科长 ke zhang
秘书长 mi shu zhang
秘鲁 bi lu
积累 ji lei
称心 chen xin
称职 chen zhi
稽查 ji cha
稽首 qi shou
空调 kong tiao
穿着 chuan zhuo
站长 zhan zhang
简单 jian dan
管乐 guan yue
粘土 nian tu
粘液 nian ye
粘膜 nian mo
粘贴 zhan tie
粮囤 liang dun
系安全带 ji an quan dai
系鞋带 ji xie dai
红薯 hong shu
纤夫 qian fu
组长 zu zhang
经幢 jing chuang
结实 jie shi
结扎 jie za
给予 ji yu
给养 ji yang
给排水 ji pai shui
统率 tong shuai
绿林 lu lin
绿色 lv se
羊圈 yang juan
翅膀 chi bang
耙地 ba di
肋骨 lei gu
肩膀 jian bang
胳膊 ge bo
胳臂 ge bei
胸脯 xiong pu
脂肪 zhi fang
脉脉 mo mo
脊椎 ji zhui
脚气 jiao qi
腌制 yan zhi
腰椎 yao zhui
膀胱 pang guang
臂膀 bi bang
臧否 zang pi
自省 zi xing
自给 zi ji
自行 zi xing
芥末 jie mo
芥菜 jie cai
芥蓝 gai lan
苍术 cang zhu
茄克 jia ke
茜草 qian cao
茶匙 cha chi
草率 cao shuai
荠菜 ji cai
荥阳 xing yang
荨麻疹 xun ma zhen
荷花 he hua
荸荠 bi qi
莘庄 xin zhuang
落叶 luo ye
落枕 lao zhen
葛根 ge gen
蒙古 meng gu
蔓延 man yan
薄片 bao pian
薄膜 bo mo
薄荷 bo he
薄饼 bao bing
藏族 zang zu
藏药 zang yao
藤蔓 teng wan
蚌埠 beng bu
蛔虫 hui chong
蛤蜊 ge li
血压 xue ya
血泊 xue po
血糖 xue tang
行业 hang ye
行列 hang lie
行动 xing dong
行家 hang jia
行情 hang qing
行走 xing zou
行距 hang ju
行长 hang zhang
衣着 yi zhuo
补给 bu ji
表率 biao shuai
西洋参 xi yang shen
西藏 xi zang
要塞 yao sai
覆没 fu mo
觉得 jue de
角色 jue se
角逐 jue zhu
解决 jie jue
解剖 jie pou
解放 jie fang
订单 ding dan
讲解 jiang jie
论语 lun yu
评弹 ping tan
识字 shi zi
说服 shui fu
调价 tiao jia
调休 tiao xiu
调养 tiao yang
调剂 tiao ji
调动 diao dong
调取 diao qu
调味 tiao wei
调和 tiao he
调度 diao du
调控 tiao kong
调整 tiao zheng
调料 tiao liao
调查 diao cha
调理 tiao li
调用 diao yong
调皮 tiao pi
调研 diao yan
调节 tiao jie
调解 tiao jie
调试 tiao shi
调适 tiao shi
调配 diao pei
调频 tiao pin
谷物 gu wu
豁免 huo mian
豁口 huo kou
豁达 huo da
豆豉 dou chi
财会 cai kuai
贵重 gui zhong
超重 chao zhong
路长 lu zhang
蹊跷 qi qiao
躯壳 qu qiao
躲藏 duo cang
车辆 che liang
车马炮 ju ma pao
轧钢 zha gang
转盘 zhuan pan
轻重 qing zhong
载重 zai zhong
边塞 bian sai
运行 yun xing
返还 fan huan
还乡 huan xiang
还书 huan shu
还原 huan yuan
还款 huan kuan
还贷 huan dai
还钱 huan qian
这会儿 zhe hui er
进行 jin xing
迫击炮 pai ji pao
退耕还林 tui geng huan lin
退还 tui huan
通行 tong xing
遗产 yi chan
那些 na xie
部长 bu zhang
郫县 pi xian
都市 du shi
都江堰 du jiang yan
配角 pei jue
重叠 chong die
重启 chong qi
重塑 chong su
重复 chong fu
重庆 chong qing
重建 chong jian
重开 chong kai
重播 chong bo
重新 chong xin
重温 chong wen
重现 chong xian
重申 chong shen
重组 chong zu
重走 chong zou
重返 chong fan
重逢 chong feng
重阳 chong yang
钉耙 ding pa
钥匙 yao shi
铅山 yan shan
银行 yin hang
银行行长 yin hang hang zhang
锁钥 suo yue
镇长 zhen zhang
长大 zhang da
长女 zhang nv
长子 zhang zi
长期 chang qi
长江 chang jiang
长老 zhang lao
长者 zhang zhe
长辈 zhang bei
闭塞 bi se
队长 dui zhang
阻塞 zu se
阿弥陀佛 e mi tuo fo
阿房 e pang
阿胶 e jiao
附和 fu he
降伏 xiang fu
降服 xiang fu
院长 yuan zhang
隆冬 long dong
隆重 long zhong
隐藏 yin cang
雪茄 xue jia
露脸 lou lian
露面 lou mian
露馅 lou xian
靡靡 mi mi
音乐 yin yue
音调 yin diao
颈椎 jing zhui
颤栗 zhan li
飞行 fei xing
馆藏 guan cang
馆长 guan zhang
首都 shou du
首长 shou zhang
马尾 ma wei
骑行 qi xing
骨头 gu tou
骨朵 gu duo
高丽 gao li
高校 gao xiao
高血压 gao xue ya
高血脂 gao xue zhi
魔爪 mo zhao
鸭绿江 ya lv jiang
鹰爪 ying zhao
黄柏 huang bo
黄陂 huang pi
龟兹 qiu ci
龟裂 jun lie
`

// surnameReadings are surnames that are read otherwise than the same characters
// elsewhere. The list is our own.
const surnameReadings = `单 shan
曾 zeng
解 xie
仇 qiu
区 ou
查 zha
任 ren
朴 piao
盖 ge
乐 yue
覃 qin
缪 miao
翟 zhai
员 yun
牟 mou
繁 po
车 che
隗 wei
纪 ji
过 guo
祭 zhai
洗 xian
冼 xian
乜 nie
柏 bai
薄 bo
卜 bu
晁 chao
晟 cheng
都 du
长 chang
种 chong
秘 bi
折 she
重 chong
尹 yin
郗 xi
阚 kan
万 wan
沈 shen
尉 wei
俞 yu
冯 feng
宁 ning
褚 chu
臧 zang
甄 zhen
贾 jia
贲 ben
瞿 qu
燕 yan
逄 pang
召 shao
哈 ha
幺 yao
费 fei
佴 nai
殷 yin
石 shi
盛 sheng
应 ying
葛 ge
谷 gu
尉迟 yu chi
万俟 mo qi
长孙 zhang sun
单于 chan yu
澹台 tan tai
令狐 ling hu
呼延 hu yan
宿 su
堵 du
撒 sa
仉 zhang
`

// titledSurnames are the surnames that titleWords tell from the same character
// elsewhere; the others too often end a word before a title (小区主任, 党员老师).
const titledSurnames = "单曾解仇查朴覃缪翟牟隗乐卜晁冼"

// titleWords make a surname of the character before them (单老师, 曾医生). They
// are titles alone, so that 查书记 is a person and 查资料 is not.
const titleWords = `老师 医生 医师 大夫 护士 主任 教授 书记 主席 阿姨 师傅 叔叔 伯伯 爷爷 奶奶 先生 女士 同志 院长 校长 所长 局长 站长 ` +
	`会长 队长 警官 律师 工程师 博士 研究员 讲师`
