// Package calendar holds dates as China writes them: civil dates, dates with
// parts missing, the lunar calendar, the 24 solar terms, the traditional
// festivals, and the named days of public education.
//
// It is not a clock: no function here knows today's date, it is always an
// argument. It is not an almanac either: there are no lucky days, and nothing
// is computed from the sky. Dates are days of the Gregorian calendar without a
// time zone.
//
// # Civil dates
//
// [Date] is one day, read by [ParseDate]. [Partial] is a date with parts
// missing, as plans write it (9月20日, 2026年9月), read by [ParsePartial].
//
// # The lunar calendar
//
// [Date.Lunar] and [Lunar.Date] convert both ways; [ParseLunar] reads 九月初九
// and 农历八月十五. A text is read by [ParsePartial] or by [ParseLunar], never by
// both.
//
// # Solar terms and festivals
//
// [TermOn] and [FestivalsOn] say what a day is; [TermDate] and [FestivalDate]
// when it is.
//
// # Observances
//
// [ObservancesOn] names the days, weeks and months of public education that a
// day is in; [Observance.In] says when one is, and that it is not announced yet
// where nobody but its authority can know.
//
// # Range and source
//
// Civil dates reach from year 1 to 9999. The lunar calendar is known for the
// days from 1901-01-20 to 2100-12-31, the terms for the years from 1901 to
// 2100: what the Hong Kong Observatory has published. Where a computation would
// differ from the published tables, the tables are followed; see [Uncertain].
package calendar

// A Name is what something is called in Simplified Chinese, in Traditional
// Chinese and in English. The zero Name is the name of nothing.
type Name struct {
	Hans, Hant, English string
}
