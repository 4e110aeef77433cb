package calendar

import "fmt"

var lunarMonths = [...]string{"", "正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "腊月"}

var lunarDays = [...]string{"",
	"初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十",
	"十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十",
	"廿一", "廿二", "廿三", "廿四", "廿五", "廿六", "廿七", "廿八", "廿九", "三十"}

// named tells whether month and day are of the kind that have names.
func (l Lunar) named() bool {
	return 1 <= l.Month && l.Month <= 12 && 1 <= l.Day && l.Day <= 30
}

// Text returns month and day as a wall calendar prints them, in Simplified
// Chinese: 九月初九, 闰六月十五, 腊月廿三. It is "" where the month is not from 1
// to 12 or the day not from 1 to 30.
func (l Lunar) Text() string {
	switch {
	case !l.named():
		return ""
	case l.Leap:
		return "闰" + lunarMonths[l.Month] + lunarDays[l.Day]
	}
	return lunarMonths[l.Month] + lunarDays[l.Day]
}

// Name returns month and day as [Lunar.Text] does, in every language: 腊月廿三,
// 臘月廿三, lunar month 12, day 23.
func (l Lunar) Name() Name {
	if !l.named() {
		return Name{}
	}
	hant, english := lunarMonths[l.Month], "month"
	if l.Month == 12 {
		hant = "臘月"
	}
	if l.Leap {
		hant, english = "閏"+hant, "leap month"
	}
	return Name{l.Text(), hant + lunarDays[l.Day], fmt.Sprintf("lunar %s %d, day %d", english, l.Month, l.Day)}
}

// String returns the day in the form 农历2026年九月初九, 农历九月初九 where the
// year is 0, which [ParseLunar] reads. It is "" where [Lunar.Text] is.
func (l Lunar) String() string {
	switch {
	case !l.named():
		return ""
	case l.Year == 0:
		return "农历" + l.Text()
	}
	return fmt.Sprintf("农历%04d年%s", l.Year, l.Text())
}

// Each name has two characters of three bytes.
const sexagenary = "" +
	"甲子乙丑丙寅丁卯戊辰己巳庚午辛未壬申癸酉" +
	"甲戌乙亥丙子丁丑戊寅己卯庚辰辛巳壬午癸未" +
	"甲申乙酉丙戌丁亥戊子己丑庚寅辛卯壬辰癸巳" +
	"甲午乙未丙申丁酉戊戌己亥庚子辛丑壬寅癸卯" +
	"甲辰乙巳丙午丁未戊申己酉庚戌辛亥壬子癸丑" +
	"甲寅乙卯丙辰丁巳戊午己未庚申辛酉壬戌癸亥"

var zodiac = [12]Name{
	{"鼠", "鼠", "Rat"},
	{"牛", "牛", "Ox"},
	{"虎", "虎", "Tiger"},
	{"兔", "兔", "Rabbit"},
	{"龙", "龍", "Dragon"},
	{"蛇", "蛇", "Snake"},
	{"马", "馬", "Horse"},
	{"羊", "羊", "Goat"},
	{"猴", "猴", "Monkey"},
	{"鸡", "雞", "Rooster"},
	{"狗", "狗", "Dog"},
	{"猪", "豬", "Pig"},
}

// Sexagenary returns the name of the lunar year in the cycle of sixty, such as
// 丙午, the same in both scripts. It changes with 正月初一. It is "" where the
// year is less than 1.
func (l Lunar) Sexagenary() string {
	if l.Year < 1 {
		return ""
	}
	i := (int(l.Year) + 56) % 60 * 6
	return sexagenary[i : i+6]
}

// Zodiac returns the animal of the lunar year, such as 马. It changes with
// 正月初一. It is the zero Name where the year is less than 1.
func (l Lunar) Zodiac() Name {
	if l.Year < 1 {
		return Name{}
	}
	return zodiac[(int(l.Year)+8)%12]
}
