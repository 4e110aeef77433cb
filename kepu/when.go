package kepu

import (
	"slices"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// A When is a time as precise as the words that state it, and no more precise:
// a day with its hours, 三、四月份, 每月第二个周四, 重阳节前后, or words that name no
// time at all. It is read by [ParseWhen], and [When.Spans] says which days it
// is.
//
// Which of the fields mean something goes by Kind. The zero When is a time that
// nothing is said of.
type When struct {
	Kind WhenKind
	// Text is what was read, as it was written.
	Text string
	// Relation says how the time is to what is named: 重阳节前后 is Around.
	Relation Relation
	// Within is the period that the text was read in, such as a plan's year:
	// what names no year is in it. Without one it is in every year.
	Within Period

	// From and To are the first and the last day of OnDay and OnDays, of which
	// To may be missing (9月1日起). Otherwise From has the year, where it was
	// named, and To the last of several; a recurrence is on the days from From
	// to To where these are known.
	From, To calendar.Partial
	// Dates are those of OnDates, in the order they stand.
	Dates []calendar.Partial
	// Months are those of InMonths, in the order they stand. InPart has one,
	// or none where it is a part of the year.
	Months []int
	// Part is the part of the month or the year.
	Part Part
	// Number is the quarter from 1 to 4, the half from 1 to 2, the season from
	// 1, 春, to 4, 冬. Of EachPeriod it is how many periods there are from one
	// to the next, where these are 2 or more.
	Number int
	// Name is the festival, the solar term, the observance or the holiday, in
	// Simplified Chinese: 重阳节, 清明, 全国科普日, 暑假. Names of holidays are also
	// 寒暑假, 节假日 for all public holidays, and such as 国庆假期.
	Name string
	// Lunar is the day of OnLunar; its year is 0 where none was named. LunarTo
	// is the last of several (正月初一至初七), else zero.
	Lunar, LunarTo calendar.Lunar
	// Rule is the rule of OnRule. Its Start is the first day that it may be on;
	// zero means that it begins with Within.
	Rule RecurrenceRule
	// Each is how often it is, where Kind is EachPeriod.
	Each Each
	// Only are times that a recurrence is limited to (暑假每周三), Without are
	// those that it leaves out (7、8月除外).
	Only, Without []When
	// Hours are the hours of the day.
	Hours Hours
}

// A WhenKind says what a [When] names.
type WhenKind uint8

// The kinds of a When.
const (
	Vague        WhenKind = iota // nothing that can be put on a calendar: 待定, 适时
	OnDay                        // a day: 9月20日
	OnDays                       // every day from one to another: 9月18日—24日
	OnDates                      // several days: 9月20日、27日
	InMonths                     // some day of a month or of months: 九月, 三、四月份
	InPart                       // some day of a part of a month or of the year: 九月上旬, 年底
	InQuarter                    // 第三季度
	InHalf                       // 上半年
	InSeason                     // 冬季
	InYear                       // 2026年, 2026—2028年
	OnLunar                      // a day of the lunar calendar: 九月初九
	OnFestival                   // a traditional festival: 重阳节
	OnTerm                       // a solar term: 清明
	OnObservance                 // a named day, week or month: 全国科普日
	InHoliday                    // a school term or holiday that the community defines: 暑假
	EachPeriod                   // some day of each period: 每季度
	OnRule                       // days that follow a rule: 每月第二个周四
	AtHours                      // hours of a day that is not named: 19:00
)

var whenKinds = [...]string{"vague", "day", "days", "dates", "months", "part", "quarter", "half", "season", "year",
	"lunar", "festival", "term", "observance", "holiday", "every", "recurrence", "time"}

// String returns the kind as the JSON of the commands has it, such as day.
func (k WhenKind) String() string { return whenKinds[min(int(k), len(whenKinds)-1)] }

// A Relation says how a time is to what is named.
type Relation uint8

// The relations; the zero Relation is the time itself.
const (
	Itself Relation = iota
	Around          // 前后, 左右
	During          // 期间
	Before          // 前, 以前: at the latest
	After           // 后, 起
)

var relations = [...]string{"", "around", "during", "before", "after"}

// String returns around, during, before, after, and "" for the time itself.
func (r Relation) String() string { return relations[min(int(r), len(relations)-1)] }

// A Part is a part of a month or of the year. The zero Part is none.
type Part uint8

// The parts.
const (
	EarlyPart  Part = iota + 1 // 上旬, the 1st to the 10th
	MiddlePart                 // 中旬, 中, the 11th to the 20th; 年中, June and July
	LatePart                   // 下旬, from the 21st on
	StartPart                  // 初, the 1st to the 10th; 年初, January and February
	EndPart                    // 底, 末, from the 21st on; 年底, 年末, November and December
)

// An Each is how often something is that has no certain day. The zero Each is
// never.
type Each uint8

// How often something is.
const (
	EachDay Each = iota + 1
	EachWeek
	EachMonth
	EachQuarter
	EachSeason
	EachHalf
	EachYear
	EachTerm // every school term, as the community defines them
)

var eaches = [...]string{"", "day", "week", "month", "quarter", "season", "halfyear", "year", "term"}

// String returns day, week, month, quarter, season, halfyear, year or term.
func (e Each) String() string { return eaches[min(int(e), len(eaches)-1)] }

// IsZero tells whether nothing is said of the time.
func (w *When) IsZero() bool { return w.Kind == Vague && w.Text == "" }

// Dated tells whether the days are certain once the year is: 重阳节 is, 重阳节前后
// and 九月 are not. Whether a named day of a certain year is known, and is but one
// day, [When.Spans] says.
func (w *When) Dated() bool {
	if w.Relation != Itself && !w.open() {
		return false
	}
	switch w.Kind {
	case OnDay, OnDays, OnDates, OnLunar, OnFestival, OnTerm, OnObservance, OnRule:
		return true
	}
	return w.Kind == EachPeriod && w.Each == EachDay
}

// Equal tells whether two times are the same, also where they were written in
// other words.
func (w *When) Equal(v *When) bool {
	return w.Kind == v.Kind && w.Relation == v.Relation && w.Within == v.Within && w.From == v.From && w.To == v.To &&
		slices.Equal(w.Dates, v.Dates) && slices.Equal(w.Months, v.Months) && w.Part == v.Part && w.Number == v.Number &&
		w.Name == v.Name && w.Lunar == v.Lunar && w.LunarTo == v.LunarTo && w.Rule.equal(&v.Rule) && w.Each == v.Each && w.Hours == v.Hours &&
		equalWhens(w.Only, v.Only) && equalWhens(w.Without, v.Without)
}

func equalWhens(a, b []When) bool {
	return slices.EqualFunc(a, b, func(x, y When) bool { return x.Equal(&y) })
}

func (r *RecurrenceRule) equal(s *RecurrenceRule) bool {
	return r.Start == s.Start && r.Frequency == s.Frequency && max(r.Interval, 1) == max(s.Interval, 1) &&
		slices.Equal(r.Days, s.Days) && slices.Equal(r.MonthDays, s.MonthDays) && slices.Equal(r.Months, s.Months) &&
		r.Count == s.Count && r.Until == s.Until && slices.Equal(r.Except, s.Except) &&
		slices.Equal(r.Moved, s.Moved) && slices.Equal(r.Cancelled, s.Cancelled)
}
