package calendar

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A Term is one of the 24 solar terms, 节气, in the order of the civil year:
// two a month, from 小寒 in January to 冬至 in December. The zero Term is none.
type Term uint8

// The solar terms.
const (
	Xiaohan     Term = iota + 1 // 小寒
	Dahan                       // 大寒
	Lichun                      // 立春
	Yushui                      // 雨水
	Jingzhe                     // 惊蛰
	Chunfen                     // 春分
	Qingming                    // 清明
	Guyu                        // 谷雨
	Lixia                       // 立夏
	Xiaoman                     // 小满
	Mangzhong                   // 芒种
	Xiazhi                      // 夏至
	Xiaoshu                     // 小暑
	Dashu                       // 大暑
	Liqiu                       // 立秋
	Chushu                      // 处暑
	Bailu                       // 白露
	Qiufen                      // 秋分
	Hanlu                       // 寒露
	Shuangjiang                 // 霜降
	Lidong                      // 立冬
	Xiaoxue                     // 小雪
	Daxue                       // 大雪
	Dongzhi                     // 冬至
)

// terms holds for each term its name and the earliest day of the month that it
// falls on from 1901 to 2100.
var terms = [...]struct {
	Name
	earliest uint8
}{
	Xiaohan:     {Name{"小寒", "小寒", "Minor Cold"}, 4},
	Dahan:       {Name{"大寒", "大寒", "Major Cold"}, 19},
	Lichun:      {Name{"立春", "立春", "Start of Spring"}, 3},
	Yushui:      {Name{"雨水", "雨水", "Rain Water"}, 18},
	Jingzhe:     {Name{"惊蛰", "驚蟄", "Awakening of Insects"}, 4},
	Chunfen:     {Name{"春分", "春分", "Spring Equinox"}, 19},
	Qingming:    {Name{"清明", "清明", "Pure Brightness"}, 4},
	Guyu:        {Name{"谷雨", "穀雨", "Grain Rain"}, 19},
	Lixia:       {Name{"立夏", "立夏", "Start of Summer"}, 4},
	Xiaoman:     {Name{"小满", "小滿", "Grain Buds"}, 20},
	Mangzhong:   {Name{"芒种", "芒種", "Grain in Ear"}, 4},
	Xiazhi:      {Name{"夏至", "夏至", "Summer Solstice"}, 20},
	Xiaoshu:     {Name{"小暑", "小暑", "Minor Heat"}, 6},
	Dashu:       {Name{"大暑", "大暑", "Major Heat"}, 22},
	Liqiu:       {Name{"立秋", "立秋", "Start of Autumn"}, 6},
	Chushu:      {Name{"处暑", "處暑", "End of Heat"}, 22},
	Bailu:       {Name{"白露", "白露", "White Dew"}, 6},
	Qiufen:      {Name{"秋分", "秋分", "Autumn Equinox"}, 22},
	Hanlu:       {Name{"寒露", "寒露", "Cold Dew"}, 7},
	Shuangjiang: {Name{"霜降", "霜降", "Frost's Descent"}, 22},
	Lidong:      {Name{"立冬", "立冬", "Start of Winter"}, 6},
	Xiaoxue:     {Name{"小雪", "小雪", "Minor Snow"}, 21},
	Daxue:       {Name{"大雪", "大雪", "Major Snow"}, 6},
	Dongzhi:     {Name{"冬至", "冬至", "Winter Solstice"}, 21},
}

// Name returns the name of the term, and the zero Name for none.
func (t Term) Name() Name {
	if t > Dongzhi {
		return Name{}
	}
	return terms[t].Name
}

// String returns the name in Simplified Chinese, "" for none.
func (t Term) String() string { return t.Name().Hans }

// month is the month that the term always falls in.
func (t Term) month() int { return int(t+1) / 2 }

// day is the day of the month in a year of the table.
func (t Term) day(year int) int {
	return int(terms[t].earliest) + int(termYears[year-1901]>>(2*(t-1))&3)
}

// TermNamed returns the term of a name in Simplified or Traditional Chinese,
// also with blanks around it. 清明节 is a festival, see [FestivalNamed].
func TermNamed(name string) (Term, bool) {
	name = hanzi.Fold(name, hanzi.Script|hanzi.Blank)
	for t := Xiaohan; t <= Dongzhi; t++ {
		if terms[t].Hans == name {
			return t, true
		}
	}
	return 0, false
}

// TermOn returns the solar term that begins on d, in the years 1901 to 2100; ok
// is false where none does.
func TermOn(d Date) (t Term, ok bool) {
	if d.Year() < 1901 || d.Year() > 2100 {
		return 0, false
	}
	for t = Term(2*d.Month() - 1); t.month() == d.Month(); t++ {
		if t.day(d.Year()) == d.Day() {
			return t, true
		}
	}
	return 0, false
}

// TermDate returns the day on which the term begins in a civil year from 1901 to
// 2100; for other years the error wraps [ErrRange]. For what is no term it wraps
// [ErrNoDay].
func TermDate(year int, t Term) (Date, error) {
	switch {
	case t < Xiaohan || t > Dongzhi:
		return Date{}, fmt.Errorf("calendar: solar term %d of %d: %w", t, year, ErrNoDay)
	case year < 1901 || year > 2100:
		return Date{}, fmt.Errorf("calendar: %v of %d: %w", t, year, ErrRange)
	}
	return Date{int16(year), uint8(t.month()), uint8(t.day(year))}, nil
}
