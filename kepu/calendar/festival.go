package calendar

import (
	"fmt"
	"strings"
	"sync"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A Festival is one of the traditional festivals, which go by the lunar calendar
// or by a solar term. The zero Festival is none. Named days of the civil
// calendar, such as 国庆节, are not among them.
type Festival uint8

// The festivals, in the order of the year.
const (
	SpringFestival     Festival = iota + 1 // 春节, 正月初一
	LanternFestival                        // 元宵节, 正月十五
	DragonHead                             // 龙抬头, 二月初二
	Shangsi                                // 上巳节, 三月初三
	QingmingFestival                       // 清明节, the term 清明
	DragonBoat                             // 端午节, 五月初五
	Qixi                                   // 七夕节, 七月初七
	Zhongyuan                              // 中元节, 七月十五
	MidAutumn                              // 中秋节, 八月十五
	DoubleNinth                            // 重阳节, 九月初九
	Hanyi                                  // 寒衣节, 十月初一
	Xiayuan                                // 下元节, 十月十五
	DongzhiFestival                        // 冬至节, the term 冬至
	Laba                                   // 腊八节, 腊月初八
	LittleNewYear                          // 北方小年, 腊月廿三
	LittleNewYearSouth                     // 南方小年, 腊月廿四
	NewYearsEve                            // 除夕, the day before 正月初一
)

// festivals holds for each festival what it is called and when it is: month and
// day of the lunar calendar, or a solar term. 除夕 is day 0 of the year to come.
var festivals = [...]struct {
	Name
	month, day uint8
	term       Term
	inward     bool   // not for public screens
	also       string // more names, without 节
}{
	SpringFestival:     {Name: Name{"春节", "春節", "Spring Festival"}, month: 1, day: 1, also: "农历新年 中国新年 大年初一"},
	LanternFestival:    {Name: Name{"元宵节", "元宵節", "Lantern Festival"}, month: 1, day: 15, also: "上元"},
	DragonHead:         {Name: Name{"龙抬头", "龍抬頭", "Dragon Raises Its Head"}, month: 2, day: 2, also: "二月二"},
	Shangsi:            {Name: Name{"上巳节", "上巳節", "Shangsi Festival"}, month: 3, day: 3, also: "三月三"},
	QingmingFestival:   {Name: Name{"清明节", "清明節", "Qingming Festival"}, term: Qingming},
	DragonBoat:         {Name: Name{"端午节", "端午節", "Dragon Boat Festival"}, month: 5, day: 5, also: "端阳"},
	Qixi:               {Name: Name{"七夕节", "七夕節", "Qixi Festival"}, month: 7, day: 7, also: "乞巧"},
	Zhongyuan:          {Name: Name{"中元节", "中元節", "Zhongyuan Festival"}, month: 7, day: 15, inward: true},
	MidAutumn:          {Name: Name{"中秋节", "中秋節", "Mid-Autumn Festival"}, month: 8, day: 15},
	DoubleNinth:        {Name: Name{"重阳节", "重陽節", "Double Ninth Festival"}, month: 9, day: 9, also: "重九 九月九"},
	Hanyi:              {Name: Name{"寒衣节", "寒衣節", "Hanyi Festival"}, month: 10, day: 1, inward: true},
	Xiayuan:            {Name: Name{"下元节", "下元節", "Xiayuan Festival"}, month: 10, day: 15},
	DongzhiFestival:    {Name: Name{"冬至节", "冬至節", "Dongzhi Festival"}, term: Dongzhi},
	Laba:               {Name: Name{"腊八节", "臘八節", "Laba Festival"}, month: 12, day: 8},
	LittleNewYear:      {Name: Name{"北方小年", "北方小年", "Little New Year (North)"}, month: 12, day: 23},
	LittleNewYearSouth: {Name: Name{"南方小年", "南方小年", "Little New Year (South)"}, month: 12, day: 24},
	NewYearsEve:        {Name: Name{"除夕", "除夕", "Chinese New Year's Eve"}, month: 1, day: 0, also: "大年三十 年三十"},
}

// Name returns the name of the festival, and the zero Name for none.
func (f Festival) Name() Name {
	if f > NewYearsEve {
		return Name{}
	}
	return festivals[f].Name
}

// String returns the name in Simplified Chinese, "" for none.
func (f Festival) String() string { return f.Name().Hans }

// Public tells whether the festival belongs on screens for everybody. 中元节 and
// 寒衣节, the days of the dead, do not: they are known, but not announced.
func (f Festival) Public() bool {
	return SpringFestival <= f && f <= NewYearsEve && !festivals[f].inward
}

// FestivalNamed returns the festival of a name in Simplified or Traditional
// Chinese: 端午节, 端午, 端陽節, 大年三十. 小年 alone is none, because north and south
// keep it on different days.
func FestivalNamed(name string) (Festival, bool) {
	f, ok := festivalNames()[strings.TrimSuffix(hanzi.Fold(name, hanzi.Script|hanzi.Blank), "节")]
	return f, ok
}

// festivalNames holds the festivals by their names, without 节.
var festivalNames = sync.OnceValue(func() map[string]Festival {
	names := map[string]Festival{}
	for f := SpringFestival; f <= NewYearsEve; f++ {
		names[strings.TrimSuffix(festivals[f].Hans, "节")] = f
		for also := range strings.FieldsSeq(festivals[f].also) {
			names[also] = f
		}
	}
	return names
})

// FestivalsOn returns the festivals of a day, at most one by the lunar calendar
// and one by its solar term, and nil for most days. It knows the days that
// [Date.Lunar] knows. A leap month repeats no festival.
func FestivalsOn(d Date) []Festival {
	l, err := d.Lunar()
	if err != nil {
		return nil
	}
	term, _ := TermOn(d)
	var on []Festival
	for f := SpringFestival; f <= NewYearsEve; f++ {
		switch day := &festivals[f]; {
		case day.term > 0 && day.term == term,
			l.Day == day.day && l.Month == day.month && !l.Leap,
			day.day == 0 && day.term == 0 && isNewYearsEve(d, l):
			on = append(on, f)
		}
	}
	return on
}

func isNewYearsEve(d Date, l Lunar) bool {
	if l.Month < 12 || l.Day < 29 {
		return false
	}
	next, err := d.AddDays(1).Lunar()
	return err == nil && next.Day == 1 && next.Month == 1
}

// FestivalDate returns the day of a festival in a year: the civil year for 清明节
// and 冬至节, the lunar year for all others, so that 腊八节, 小年 and 除夕 of a year
// are mostly in January or February of the next. The error wraps [ErrRange] for a
// day that the published tables do not reach, and [ErrNoDay] for what is no
// festival.
func FestivalDate(year int, f Festival) (Date, error) {
	if f < SpringFestival || f > NewYearsEve {
		return Date{}, fmt.Errorf("calendar: festival %d of %d: %w", f, year, ErrNoDay)
	}
	day := &festivals[f]
	var d Date
	err := ErrRange
	switch {
	case day.term > 0:
		d, err = TermDate(year, day.term)
	case year < int(firstLunar.Year) || year > int(lastLunar.Year):
	case day.day == 0:
		if d, err = (Lunar{int16(year + 1), 1, 1, false}).Date(); err == nil {
			d = d.AddDays(-1)
		}
	default:
		d, err = Lunar{int16(year), day.month, day.day, false}.Date()
	}
	if err != nil {
		return Date{}, fmt.Errorf("calendar: %v of %d: %w", f, year, ErrRange)
	}
	return d, nil
}
