package kepu_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// form writes all of a time in a line: what goldForm does, and what that has no
// place for.
func form(w *kepu.When) string {
	var b strings.Builder
	switch {
	case w.Kind == kepu.OnDates:
		b.WriteString("dates:")
		for i, d := range w.Dates {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(strings.TrimPrefix(d.String(), "--"))
		}
	case w.Kind == kepu.OnRule:
		rule := w.Rule
		rule.Start = calendar.MustDate(2026, 1, 1)
		r, err := kepu.NewRecurrence(rule)
		b.WriteString(r.String())
		if err != nil {
			b.WriteString(err.Error())
		}
		b.WriteString(bounds(w))
	case w.Kind == kepu.EachPeriod:
		b.WriteString("every:" + w.Each.String())
		if w.Number != 0 {
			fmt.Fprint(&b, "/", w.Number)
		}
		if w.Part != 0 {
			b.WriteString("." + [...]string{"", "early", "mid", "late", "start", "end"}[w.Part])
		}
		b.WriteString(bounds(w))
	case w.Kind == kepu.InHoliday:
		b.WriteString("holiday:" + w.Name)
	case w.Kind == kepu.OnFestival:
		b.WriteString("festival:" + w.Name)
	case w.Kind == kepu.OnLunar:
		b.WriteString(w.Lunar.String())
		if w.LunarTo != (calendar.Lunar{}) {
			b.WriteString(".." + w.LunarTo.Text())
		}
	case w.Kind == kepu.OnDay:
		b.WriteString("day:" + strings.TrimPrefix(w.From.String(), "--"))
	case w.Kind == kepu.Vague:
		b.WriteString("vague")
	default:
		b.WriteString(goldSpan(w))
	}
	switch w.Kind {
	case kepu.InMonths, kepu.InPart, kepu.InQuarter, kepu.InHalf, kepu.InSeason, kepu.OnFestival, kepu.OnTerm, kepu.OnObservance, kepu.InHoliday, kepu.OnLunar:
		if w.From.Year != 0 {
			fmt.Fprint(&b, " of ", w.From.Year)
		}
	}
	if w.Relation != kepu.Itself {
		b.WriteString(" " + w.Relation.String())
	}
	if h := w.Hours; h != (kepu.Hours{}) && w.Kind != kepu.AtHours {
		b.WriteString(" @" + h.String())
	}
	if w.Hours.Part != 0 {
		b.WriteString([...]string{"", " morning", " noon", " afternoon", " evening", " allday"}[w.Hours.Part])
	}
	for _, v := range w.Only {
		b.WriteString(" only " + form(&v))
	}
	for _, v := range w.Without {
		b.WriteString(" without " + form(&v))
	}
	return b.String()
}

func bounds(w *kepu.When) string {
	if w.From == (calendar.Partial{}) && w.To == (calendar.Partial{}) {
		return ""
	}
	return " in " + w.From.String() + ".." + w.To.String()
}

// TestParseWhen reads times as people write them; no period is given, so that
// nothing but the words counts.
func TestParseWhen(t *testing.T) {
	for _, tt := range []struct{ reason, text, want string }{
		{"a day with its year", "2026年9月20日", "day:2026-09-20"},
		{"blanks between number and unit", "2026 年 9 月 20 日", "day:2026-09-20"},
		{"號 and full-width digits", "９月２０號", "day:09-20"},
		{"words", "二〇二六年九月二十日", "day:2026-09-20"},
		{"ISO with slashes", "2026/9/20", "day:2026-09-20"},
		{"points", "2026.09.20", "day:2026-09-20"},
		{"eight digits", "20260920", "day:2026-09-20"},
		{"month and day with a point", "9.20", "day:09-20"},
		{"the same with a middle dot", "9·20", "day:09-20"},
		{"a spreadsheet's midnight", "2026-09-20 00:00:00", "day:2026-09-20 @00:00"},
		{"January's other name", "元月8日", "day:01-08"},
		{"the weekday first", "周日（9月20日）9:00", "day:09-20 @09:00"},
		{"the weekday first, without brackets", "星期日，9月20日", "day:09-20"},
		{"the n-th weekday with its day", "第三个周日（9月20日）", "day:09-20"},
		{"a few days with their weekdays", "9月19日—20日（周六、周日）", "days:09-19..09-20"},
		{"a day without its month", "20日（周日）9:00", "time:09:00"},
		{"moved only if it rains", "9月20日（如遇雨改到9月27日）", "day:09-20"},
		{"moved to", "9月20日改为9月27日", "day:09-27"},
		{"was planned", "原定9月20日，改到9月27日9:00", "day:09-27 @09:00"},
		{"a weekday in brackets says nothing more", "9月20日（星期日）", "day:09-20"},
		{"a weekday without brackets", "9月20日周日 上午9:00", "day:09-20 @09:00 morning"},
		{"a part of the day in the brackets", "(5月23日上午)", "day:05-23 @ morning"},
		{"the weekday and the part in one bracket", "5月23日（周六上午）", "day:05-23 @ morning"},

		{"hours to hours", "9月20日9:00—11:00", "day:09-20 @09:00-11:00"},
		{"afternoon said once holds for both", "9月20日下午2:30-4:00", "day:09-20 @14:30-16:00 afternoon"},
		{"hours in Chinese", "9月20日上午九点半至十一点", "day:09-20 @09:30-11:00 morning"},
		{"时 and 分", "9月20日14时30分", "day:09-20 @14:30"},
		{"the unit stands behind the second hour only", "9月20日下午2—4点", "day:09-20 @14:00-16:00 afternoon"},
		{"晚 before a number", "9月20日晚7点", "day:09-20 @19:00 evening"},
		{"across noon", "9月20日上午10:00—1:00", "day:09-20 @10:00-13:00 morning"},
		{"each has its own part", "9月20日上午9点到下午3点", "day:09-20 @09:00-15:00 morning"},
		{"the part behind in brackets", "9月20日2:30—4:00（下午）", "day:09-20 @14:30-16:00 afternoon"},
		{"midnight is the end of the day", "9月20日晚上8点至12点", "day:09-20 @20:00-24:00 evening"},
		{"the name of a day called by its number stands between", "“六一”儿童节期间", "day:06-01 during"},
		{"two o'clock in words", "五月十二日下午两点半", "day:05-12 @14:30 afternoon"},
		{"all day", "9月20日全天", "day:09-20 @ allday"},
		{"am before the hours", "9月20日 AM9:00-11:00", "day:09-20 @09:00-11:00 morning"},
		{"am and pm behind each", "9月20日 9:00 a.m.-2:00 p.m.", "day:09-20 @09:00-14:00 morning"},
		{"an hour with pm", "9月20日 2pm", "day:09-20 @14:00 afternoon"},
		{"晚 and nothing behind", "9月20日晚", "day:09-20 @ evening"},
		{"the night of a festival", "除夕夜", "festival:除夕 @ evening"},
		{"晚 before other words is none", "9月20日晚会", "day:09-20"},
		{"over midnight", "9月20日22:00-1:00", "day:09-20 @22:00"},
		{"over midnight, said", "9月20日20:00-次日6:00", "day:09-20 @20:00"},
		{"half past twelve at noon", "中午12点半", "time:12:30 noon"},
		{"one at noon", "9月20日中午1点", "day:09-20 @13:00 noon"},
		{"full-width colons", "9月20日14：00－16：00", "day:09-20 @14:00-16:00"},
		{"quarters of an hour", "9月20日9点3刻", "day:09-20 @09:45"},
		{"hours alone", "19:00—20:30", "times:19:00-20:30"},
		{"a part of a day alone", "下午", "time: afternoon"},

		{"a window in a month", "9月18日—24日", "days:09-18..09-24"},
		{"two dashes", "9月18日——24日", "days:09-18..09-24"},
		{"日 only once", "9月18-24日", "days:09-18..09-24"},
		{"no 日 at all", "9月18-24", "days:09-18..09-24"},
		{"from month to month", "9月28日至10月8日", "days:09-28..10-08"},
		{"points on both sides", "9.18-9.24", "days:09-18..09-24"},
		{"ISO on both sides", "2026-09-18~2026-09-24", "days:2026-09-18..2026-09-24"},
		{"weekdays on both sides", "9月18日（周五）至24日（周四）", "days:09-18..09-24"},
		{"from, on and until", "自5月12日起至5月18日止", "days:05-12..05-18"},
		{"words, 日 only once", "五月十二至十八日", "days:05-12..05-18"},
		{"the weekday behind a comma", "6月5日，星期三", "day:06-05"},
		{"over New Year", "12月28日—1月3日", "days:12-28..01-03"},
		{"over New Year with a year", "2026年12月28日至次年1月3日", "days:2026-12-28..2027-01-03"},
		{"hours before the dash", "9月18日9:00至9月20日17:00", "days:09-18..09-20 @09:00-17:00"},
		{"with the hours of each day", "9月18日—24日 每天9:00—17:00", "every:day @09:00-17:00 only days:09-18..09-24"},
		{"from a day on", "9月1日起", "days:09-01.."},
		{"several days of a month", "3月5日、12日、19日", "dates:03-05,03-12,03-19"},
		{"several, 日 once", "3月5、12、19日", "dates:03-05,03-12,03-19"},
		{"several of several months", "3月5日和4月2日", "dates:03-05,04-02"},
		{"several with a year", "2026年3月5日，3月12日", "dates:2026-03-05,2026-03-12"},
		{"a window and a day", "3月5日—7日、12日", "dates:03-05,03-06,03-07,03-12"},
		{"pointed ones", "9.20、9.27", "dates:09-20,09-27"},

		{"a month", "九月", "month:9"},
		{"a month with its year", "2026年9月份", "month:9 of 2026"},
		{"a month as ISO has it", "2026-10", "month:10 of 2026"},
		{"two months", "三、四月份", "months:3..4"},
		{"two months apart", "3月、9月", "months:3,9"},
		{"written together", "七八月份", "months:7..8"},
		{"eleven and twelve written together", "十一二月", "months:11..12"},
		{"from month to month of the same year", "3月至6月", "months:3..6"},
		{"into the next year", "11月至次年2月", "months:11,12,1,2"},
		{"a school year's spring is the year's", "2—6月", "months:2..6"},
		{"from a month to the same", "3月至3月", "month:3"},
		{"from a month on", "9月起", "months:9..12"},
		{"early", "九月上旬", "part:9:early"},
		{"the first days are not lunar", "九月初", "part:9:start"},
		{"the middle", "10月中", "part:10:mid"},
		{"the end, before which it must be", "4月底前", "part:4:end before"},
		{"later than the middle is no part of its own", "5月中下旬", "month:5"},
		{"from a part to a part says the months", "9月中旬至10月上旬", "months:9..10"},
		{"the part with its year", "2026年9月下旬", "part:9:late of 2026"},
		{"a quarter", "第三季度", "quarter:3"},
		{"a quarter without 第", "三季度", "quarter:3"},
		{"two quarters are months", "第一、二季度", "months:1..6"},
		{"the end of a quarter", "一季度末", "part:3:end"},
		{"half a year", "2026年上半年", "half:1 of 2026"},
		{"from quarter to quarter", "二至四季度", "months:4..12"},
		{"seasons in one word", "春秋两季", "months:3,4,5,9,10,11"},
		{"winter into spring", "今冬明春", "months:12,1,2,3,4,5"},
		{"months over two years", "2026年11月至2027年2月", "months:11,12,1,2 of 2026"},
		{"the end of a year", "2026年底", "yearpart:end of 2026"},
		{"seasons in a list", "春季、秋季", "months:3,4,5,9,10,11"},
		{"the year's end", "年底", "yearpart:end"},
		{"last year's end is no time of this one", "去年底", "vague"},
		{"years, the unit said once", "2026—2028年", "years:2026..2028"},
		{"years with both units", "2026年—2028年", "years:2026..2028"},
		{"all year", "全年", "year:0"},

		{"each day", "每天8:30—17:30", "every:day @08:30-17:30"},
		{"each week without a day", "每周一次", "every:week"},
		{"once a week is not Monday", "每周一场讲座", "every:week"},
		{"Monday is", "每周一下午3:00", "FREQ=WEEKLY;BYDAY=MO @15:00 afternoon"},
		{"a weekday said twice", "每周的星期四", "FREQ=WEEKLY;BYDAY=TH"},
		{"several weekdays", "每周一、三、五上午", "FREQ=WEEKLY;BYDAY=MO,WE,FR @ morning"},
		{"from weekday to weekday", "周一至周五 9:00—17:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR @09:00-17:00"},
		{"the weekend", "每周末", "FREQ=WEEKLY;BYDAY=SA,SU"},
		{"Saturday and Sunday in two characters", "每周六日上午", "FREQ=WEEKLY;BYDAY=SA,SU @ morning"},
		{"the same with a sign", "周六、日", "FREQ=WEEKLY;BYDAY=SA,SU"},
		{"digits for weekdays", "每周2、4", "FREQ=WEEKLY;BYDAY=TU,TH"},
		{"a number of times is no weekday", "每周2次", "every:week"},
		{"two weekdays named apart", "每周二、每周四", "FREQ=WEEKLY;BYDAY=TU,TH"},
		{"a weekday alone", "周六上午9点", "FREQ=WEEKLY;BYDAY=SA @09:00 morning"},
		{"this week's is one day that only the reader knows", "本周六上午", "vague @ morning"},
		{"every second week", "隔周周三", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"},
		{"every two weeks", "每两周的周四", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"},
		{"every two weeks without a day", "每两周一次", "every:week/2"},
		{"every third day", "每3天", "FREQ=DAILY;INTERVAL=3"},
		{"working days", "每个工作日", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
		{"逢", "逢周三", "FREQ=WEEKLY;BYDAY=WE"},
		{"the second Saturday", "每月第二个周六9:00", "FREQ=MONTHLY;BYDAY=2SA @09:00"},
		{"two of them", "每月第二、四个周六", "FREQ=MONTHLY;BYDAY=2SA,4SA"},
		{"第 said twice", "每月第一和第三个星期日", "FREQ=MONTHLY;BYDAY=1SU,3SU"},
		{"the first", "每月首个周六", "FREQ=MONTHLY;BYDAY=1SA"},
		{"the last", "每月最后一个周五下午", "FREQ=MONTHLY;BYDAY=-1FR @ afternoon"},
		{"week and weekday", "每月第一周的周三", "FREQ=MONTHLY;BYDAY=1WE"},
		{"weeks without a weekday are no day", "每月第二周", "every:month"},
		{"a day of each month", "每月15日", "FREQ=MONTHLY;BYMONTHDAY=15"},
		{"two days of each month", "每月1日、15日", "FREQ=MONTHLY;BYMONTHDAY=1,15"},
		{"日 once", "每月1、15号", "FREQ=MONTHLY;BYMONTHDAY=1,15"},
		{"the last day", "每月最后一天", "FREQ=MONTHLY;BYMONTHDAY=-1"},
		{"a part of each month", "每月上旬", "every:month.early"},
		{"some days of each month are none of them", "每月5日至10日", "every:month"},
		{"a day of each quarter", "每季度第一个月15日", "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=15"},
		{"twice a year", "每半年一次", "every:halfyear"},
		{"every term", "每学期", "every:term"},
		{"every year's month is the month", "每年9月", "month:9"},
		{"every year", "每年一次", "every:year"},
		{"every evening", "每晚7:30", "every:day @19:30 evening"},
		{"every other week", "每隔一周的周三", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"},
		{"working days without 每", "工作日9:00—17:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR @09:00-17:00"},
		{"closed on Mondays", "周二至周日9:00—16:30（周一闭馆）", "FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU @09:00-16:30 without FREQ=WEEKLY;BYDAY=MO"},
		{"the same said first", "除周一外每天9:00", "every:day @09:00 without FREQ=WEEKLY;BYDAY=MO"},
		{"days that are listed with their weekday", "7月6日、13日、20日（每周一）", "dates:07-06,07-13,07-20"},
		{"over New Year in no year", "11月至次年2月每周六", "FREQ=WEEKLY;BYDAY=SA only months:11,12,1,2"},
		{"two spans of months", "4—6月、9—11月每月第二个周六", "FREQ=MONTHLY;BYMONTH=4,5,6,9,10,11;BYDAY=2SA"},
		{"the first Saturday, of which month is not said", "第一个周六", "FREQ=MONTHLY;BYDAY=1SA"},
		{"odd months", "每逢单月15日", "FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=15"},
		{"a day of several months", "3月、6月、9月、12月的15日", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"},
		{"the last but one", "每月倒数第二个周三", "FREQ=MONTHLY;BYDAY=-2WE"},
		{"the last day said otherwise", "每月最後一日", "FREQ=MONTHLY;BYMONTHDAY=-1"},
		{"隔周 and a weekday in one", "隔週六", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"},
		{"holidays as Taiwan says it", "每周六（國定假日除外）", "FREQ=WEEKLY;BYDAY=SA without holiday:节假日"},
		{"blanks inside", "每 周 四", "FREQ=WEEKLY;BYDAY=TH"},
		{"how many times, from a day on", "2026年3月5日起每周四，共8次", "FREQ=WEEKLY;BYDAY=TH;COUNT=8 in 2026-03-05.."},
		{"how many times, from no day on", "每周四，共8次", "FREQ=WEEKLY;BYDAY=TH"},
		{"a school week is none of the calendar's", "开学第一周", "vague"},
		{"each Saturday of a month", "9月每周六", "FREQ=WEEKLY;BYMONTH=9;BYDAY=SA"},
		{"the third Saturday of a month", "9月第三个周六", "FREQ=MONTHLY;BYMONTH=9;BYDAY=3SA"},
		{"limited to months", "3月至6月每周三下午4:30", "FREQ=WEEKLY;BYMONTH=3,4,5,6;BYDAY=WE @16:30 afternoon"},
		{"limited to months, the week first", "每周三（3—6月）", "FREQ=WEEKLY;BYMONTH=3,4,5,6;BYDAY=WE"},
		{"limited to days", "2026年9月1日至12月31日每周五", "FREQ=WEEKLY;BYDAY=FR in 2026-09-01..2026-12-31"},
		{"from a day on", "2026年9月1日起每周五", "FREQ=WEEKLY;BYDAY=FR in 2026-09-01.."},
		{"limited to a holiday", "暑假每周二、四上午9:00", "FREQ=WEEKLY;BYDAY=TU,TH @09:00 morning only holiday:暑假"},
		{"limited to a quarter", "第三季度每月一次", "every:month only quarter:3"},
		{"what is left out", "每周六上午（国庆假期除外）", "FREQ=WEEKLY;BYDAY=SA @ morning without holiday:国庆假期"},
		{"months left out", "每月第一个周日（7、8月除外）", "FREQ=MONTHLY;BYDAY=1SU without months:7..8"},
		{"behind a comma", "每周四14:00，寒暑假、节假日除外", "FREQ=WEEKLY;BYDAY=TH @14:00 without holiday:寒暑假 without holiday:节假日"},
		{"a car park is not left out", "9月20日停车场集合", "day:09-20"},
		{"a car park beside a recurrence", "每周六 停车场", "FREQ=WEEKLY;BYDAY=SA"},
		{"put off where it falls on a holiday: the day is not said", "每月15日（遇周末顺延）", "FREQ=MONTHLY;BYMONTHDAY=15"},
		{"no such weekday", "每周八", "vague"},
		{"days left out", "每周四（10月1日停课）", "FREQ=WEEKLY;BYDAY=TH without day:10-01"},
		{"once a week and which day", "每周一次，周四下午", "FREQ=WEEKLY;BYDAY=TH @ afternoon"},

		{"a lunar day", "九月初九", "农历九月初九"},
		{"with the word for it", "农历八月十五晚7点", "农历八月十五 @19:00 evening"},
		{"腊月", "腊月廿三", "农历腊月廿三"},
		{"hours behind a lunar day", "九月初九 9:00—11:30", "农历九月初九 @09:00-11:30"},
		{"hours behind 正月十五", "正月十五 18:30", "农历正月十五 @18:30"},
		{"lunar days", "正月初一至初七", "农历正月初一..正月初七"},
		{"lunar days without 初", "农历八月十四至十六", "农历八月十四..八月十六"},
		{"a lunar month is no month", "农历十二月", "vague"},
		{"one theme a month is no lunar day", "一月一主题", "every:month"},
		{"a civil day in words", "八月十五日", "day:08-15"},
		{"a festival", "端午节9:00", "festival:端午节 @09:00"},
		{"without 节, in quotes", "“重阳”前后", "festival:重阳节 around"},
		{"Traditional", "重陽節前後", "festival:重阳节 around"},
		{"its time, not the day", "春节期间", "festival:春节 during"},
		{"before it", "中秋节前", "festival:中秋节 before"},
		{"the eve", "国庆节前夕", "observance:国庆节 before"},
		{"after it", "元宵节后", "festival:元宵节 after"},
		{"with its year", "2026年重阳节", "festival:重阳节 of 2026"},
		{"a term, also where 节 is said", "清明节", "term:清明"},
		{"a term that is also weather", "大雪", "term:大雪"},
		{"weather", "大雪天气", "vague"},
		{"a named day", "世界气象日", "observance:世界气象日"},
		{"with words around it", "结合“全国科普日”开展", "observance:全国科普日"},
		{"the short form", "科普日", "observance:全国科普日"},
		{"a month that is a name", "全国科普月期间", "observance:全国科普月 during"},
		{"a name that nobody knows", "社区邻里节", "observance:社区邻里节"},
		{"the same with hours", "社区邻里节 9:00—11:30", "observance:社区邻里节 @09:00-11:30"},
		{"the same in quotes with a relation and hours", "“社区邻里节”期间 9:00", "observance:社区邻里节 during @09:00"},
		{"a day called by its number", "庆“七一”", "day:07-01"},
		{"its time", "五一期间", "day:05-01 during"},
		{"its holidays", "五一假期", "holiday:劳动节假期"},
		{"eleven is no day", "十一项活动", "vague"},
		{"a number before a name", "119消防日", "day:11-09"},
		{"a telephone number", "拨打119", "vague"},
		{"a day without 日 before words", "3月15组织居民", "day:03-15"},
		{"a number of lectures", "3月15场讲座", "month:3"},
		{"an unknown name with its relation in the quotes", "“敬老月期间”", "observance:敬老月 during"},
		{"figures behind a word", "得分9.5", "vague"},
		{"a date in figures behind a word", "社区2026-03-15", "day:2026-03-15"},
		{"a table's number", "表3-2", "vague"},
		{"an influenza", "甲型H1N1", "vague"},
		{"dust", "PM2.5", "vague"},
		{"a pointed window before words", "5.12-5.18组织居民", "days:05-12..05-18"},
		{"the name of a numbered day before its relation", "“5·12”防灾减灾日期间", "day:05-12 during"},
		{"the holidays of a quoted day", "“五一”假期", "holiday:劳动节假期"},
		{"the holidays of a festival", "春节假期", "holiday:春节假期"},
		{"months in figures", "2026.5-10", "months:5..10 of 2026"},
		{"an unknown name behind a label", "时间：感恩节，地点广场", "observance:感恩节"},
		{"the name of a year's day", "每年的科普宣传周", "observance:科普宣传周"},
		{"morning and afternoon", "5月12日上、下午", "day:05-12 @ allday"},
		{"a decimal is no day", "2.5公里", "vague"},
		{"a festival with its day", "重阳节（10月18日）", "day:10-18"},
		{"summer holidays", "暑期", "holiday:暑假"},
		{"the first of January", "一月一日", "day:01-01"},
		{"hours with pm", "9月20日2:30-4:00pm", "day:09-20 @14:30-16:00 afternoon"},
		{"both holidays", "寒暑假", "holiday:寒暑假"},
		{"a deadline", "截至9月28日", "day:09-28 before"},
		{"a deadline with its hour", "9月28日17:00前", "day:09-28 before @17:00"},
		{"after a day", "9月28日后", "day:09-28 after"},
		{"a deadline from now on", "即日起至9月30日", "day:09-30 before"},

		{"not decided", "待定", "vague"},
		{"nothing", "", "vague"},
		{"points of an argument", "做到三点要求", "vague"},
		{"only signs", "——、（）", "vague"},
	} {
		w, _ := kepu.ParseWhen(tt.text, kepu.Period{})
		if got := form(&w); got != tt.want {
			t.Errorf("%s: %q:\n got %s\nwant %s", tt.reason, tt.text, got, tt.want)
		}
	}
}

// TestParseWhenWithin puts times without a year into the period of the text.
func TestParseWhenWithin(t *testing.T) {
	year, school, month := kepu.YearPeriod(2026), kepu.Period{First: calendar.MustDate(2026, 9, 1), Last: calendar.MustDate(2027, 8, 31)}, kepu.MonthPeriod(2026, 9)
	for _, tt := range []struct {
		reason, text string
		within       kepu.Period
		want         string
	}{
		{"the year's", "9月20日", year, "day:2026-09-20"},
		{"another year that is named", "2025年9月20日", year, "day:2025-09-20"},
		{"the autumn of a school year", "9月20日", school, "day:2026-09-20"},
		{"the spring of a school year", "3月5日", school, "day:2027-03-05"},
		{"over New Year", "12月28日—1月3日", year, "days:2026-12-28..2027-01-03"},
		{"over New Year in a school year", "12月28日—1月3日", school, "days:2026-12-28..2027-01-03"},
		{"several", "3月5日、9月10日", school, "dates:2027-03-05,2026-09-10"},
		{"months over New Year", "9月至次年6月每周四", year, "FREQ=WEEKLY;BYDAY=TH in 2026-09-01..2027-06-30"},
		{"until the end of a month", "每周五下午至11月底", year, "FREQ=WEEKLY;BYDAY=FR in ..2026-11-30 @ afternoon"},
		{"limits of a recurrence", "3月5日起每周四", year, "FREQ=WEEKLY;BYDAY=TH in 2026-03-05.."},
		{"a day of the month that the text is about", "18日上午", month, "day:2026-09-18 @ morning"},
		{"several of that month", "5日、12日", month, "dates:2026-09-05,2026-09-12"},
		{"a day without a month in a year's plan", "18日上午", year, "vague @ morning"},
	} {
		w, _ := kepu.ParseWhen(tt.text, tt.within)
		if got := form(&w); got != tt.want {
			t.Errorf("%s: %q:\n got %s\nwant %s", tt.reason, tt.text, got, tt.want)
		}
		if w.Within != tt.within {
			t.Errorf("%s: the period was not kept", tt.reason)
		}
	}
}

// TestParseWhenProblems holds what is told of times that cannot be.
func TestParseWhenProblems(t *testing.T) {
	type told struct {
		Code   kepu.Code
		Column int
		Text   string
	}
	for _, tt := range []struct {
		reason, text string
		want         []told
	}{
		{"nothing is wrong", "9月20日（星期日）9:00—11:00", nil},
		{"February has no 30th", "2月30日", []told{{kepu.WhenNoDay, 1, "没有“2月30日”这一天"}}},
		{"29 February of a common year", "  2026年2月29日", []told{{kepu.WhenNoDay, 3, "没有“2026年2月29日”这一天"}}},
		{"a month that is none", "13月5日", []told{{kepu.WhenNoDay, 1, "没有“13月5日”这一天"}}},
		{"the end of a window", "4月28日—31日", []told{{kepu.WhenNoDay, 1, "没有“4月28日—31日”这一天"}}},
		{"a window backwards", "展览：9月24日—18日", []told{{kepu.WhenReversed, 4, "“9月24日—18日”的结束在开始之前"}}},
		{"a window of years backwards", "2026年9月24日至2026年3月18日", []told{{kepu.WhenReversed, 1, "“2026年9月24日至2026年3月18日”的结束在开始之前"}}},
		{"hours backwards", "9月20日11:00—9:00", []told{{kepu.WhenReversed, 6, "“11:00—9:00”的结束在开始之前"}}},
		{"another weekday", "9月20日（星期五）", []told{{kepu.WhenWeekday, 1, "2026-09-20 是星期日，写的是星期五"}}},
		{"half past two at night or in the afternoon", "9月20日2:30", []told{{kepu.HoursUnclear, 6, "“2:30”没写上午还是下午，按凌晨算，请写明"}}},
		{"two times in one", "9月20日社区，重阳节前后，10月25日学校", []told{{kepu.WhenSeveral, 15, "一格里有几个时间，“10月25日”没有用上，请分成几行写"}}},
		{"no time", "居民空闲的时候", []told{{kepu.WhenVague, 1, "“居民空闲的时候”看不出是哪天，当作日期待定"}}},
		{"said not to be decided", "时间待定", nil},
		{"never", "2月每月31日", []told{{kepu.WhenNever, 1, "“2月每月31日”没有一天符合"}}},
	} {
		_, problems := kepu.ParseWhen(tt.text, kepu.YearPeriod(2026))
		var got []told
		for _, p := range problems {
			got = append(got, told{p.Code, p.Column, p.Text(kepu.Hans)})
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.reason, tt.text, diff)
		}
	}
}

// TestParseWhenLong holds texts that are no times to a time that grows with
// their length alone; what takes more would take minutes.
func TestParseWhenLong(t *testing.T) {
	for _, part := range []string{"9月", "每周", "（", "春", "1、", "第一、", "x", "20", "除外", "9月20日、", "农历", "“", "周三、", "9:00—"} {
		start := time.Now()
		kepu.ParseWhen(strings.Repeat(part, 20_000), kepu.MonthPeriod(2026, 9))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q 20 000 times took %v", part, took)
		}
	}
}

func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{
		"2026年9月18日（周五）—24日 每天9:00—11:00", "三、四月份", "每月第二、四个周六（7、8月除外）", "重陽節前後", "农历闰六月初一晚7点",
		"2月30日", "11月至次年2月", "“119”消防日", "20__年4月18—23日", "每周一次，周四下午", "9.20、9.27", "\x00９月２０號\xff", "第一、二季度末",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, within := range []kepu.Period{{}, kepu.YearPeriod(2026), kepu.MonthPeriod(2026, 2)} {
			w, problems := kepu.ParseWhen(s, within)
			for _, p := range problems {
				if p.Text(kepu.Hans) == string(p.Code) || p.Column < 1 || p.Column > len(s)+1 {
					t.Errorf("%q: %v", s, p)
				}
			}
			again, _ := kepu.ParseWhen(w.Text, within)
			if !w.Equal(&again) {
				t.Errorf("%q reads as %s, and its text %q as %s", s, form(&w), w.Text, form(&again))
			}
			n := 0
			for span := range w.Spans(kepu.YearPeriod(2026), nil) {
				if span.Last.Compare(span.First) < 0 {
					t.Errorf("%q: %v", s, span)
				}
				if n++; n > 400 {
					t.Fatalf("%q: more than a span a day", s)
				}
			}
		}
	})
}

func BenchmarkParseWhen(b *testing.B) {
	texts := []string{"2026年9月20日 下午2:30—4:00", "每月第二个周六 9:00—11:00", "重阳节前后", "三、四月份", "每周四（国庆假期除外）"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		kepu.ParseWhen(texts[i%len(texts)], kepu.YearPeriod(2026))
	}
}
