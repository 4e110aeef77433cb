package calendar

import (
	"errors"
	"strings"
	"testing"
)

func TestParsePartial(t *testing.T) {
	for _, tt := range []struct {
		in, want, reason string
	}{
		{"2026年9月20日", "2026-09-20", "whole, Chinese"},
		{"2026年9月20号", "2026-09-20", "as people say it"},
		{"2026-09-20", "2026-09-20", "ISO"},
		{"2026/9/20", "2026-09-20", "as Excel writes"},
		{"2026.9.20", "2026-09-20", "points"},
		{"20260920", "2026-09-20", "digits alone"},
		{"二〇二六年九月二十日", "2026-09-20", "in words"},
		{"二○二六年九月廿日", "2026-09-20", "the other zero, the old twenty"},
		{"２０２６年９月２０日", "2026-09-20", "full width"},
		{" 2026 年 9 月 20 日 ", "2026-09-20", "blanks"},
		{"2026年9月20", "2026-09-20", "no 日"},
		{"2024年2月29日", "2024-02-29", "a leap day"},
		{"2026年", "2026", "a year"},
		{"二〇二六年", "2026", "a year in words"},
		{"2026", "2026", "a year alone"},
		{"1018", "1018", "four digits are a year whatever they are"},
		{"2026年9月", "2026-09", "a month of a year"},
		{"2026年元月", "2026-01", "January in documents"},
		{"2026-09", "2026-09", "ISO"},
		{"2026.9", "2026-09", "a point"},
		{"二〇二六年十月份", "2026-10", "in words, with 份"},
		{"9月20日", "--09-20", "a day of any year"},
		{"九月二十日", "--09-20", "in words"},
		{"9月20號", "--09-20", "Traditional"},
		{"9月20", "--09-20", "no 日"},
		{"九月九日", "--09-09", "with 日 it is civil"},
		{"9·20", "--09-20", "a middle dot"},
		{"12.4", "--12-04", "a point"},
		{"９．２０", "--09-20", "full width"},
		{"09-20", "--09-20", "a dash"},
		{"9/20", "--09-20", "a slash"},
		{"九·一八", "--09-18", "in words, digit by digit"},
		{"一二·九", "--12-09", "in words, digit by digit"},
		{"2月29日", "--02-29", "some years have it"},
		{"9月", "--09", "a month"},
		{"9月份", "--09", "a month"},
		{"元月份", "--01", "a month"},
		{"十一月", "--11", "a month in words"},
		{"20日", "---20", "a day"},
		{"三十一号", "---31", "a day in words"},
		{"--09-20", "--09-20", "as String writes"},
		{"--09", "--09", "as String writes"},
		{"---20", "---20", "as String writes"},
		{"0026", "0026", "as String writes"},
	} {
		p, err := ParsePartial(tt.in)
		if p.String() != tt.want || err != nil {
			t.Errorf("ParsePartial(%q) = %v, %v; want %v: %s", tt.in, p, err, tt.want, tt.reason)
		}
	}
}

func TestParsePartialRefuses(t *testing.T) {
	other := errors.New("is not a date")
	for _, tt := range []struct {
		in     string
		want   error
		why    string
		reason string
	}{
		{"2月30日", ErrNoDay, "month 2 never has more than 29 days", "no year has it"},
		{"2026年2月29日", ErrNoDay, "month 2 of 2026 has 28 days", "this year does not"},
		{"9月31日", ErrNoDay, "month 9 never has more than 30 days", "no year has it"},
		{"2026-02-29", ErrNoDay, "month 2 of 2026 has 28 days", "in ISO"},
		{"20260931", ErrNoDay, "month 9 of 2026 has 30 days", "digits alone"},
		{"13月", ErrNoDay, "months are 1 to 12", "no such month"},
		{"0月", ErrNoDay, "months are 1 to 12", "nor this"},
		{"20261320", ErrNoDay, "months are 1 to 12", "digits alone"},
		{"15.6", ErrNoDay, "months are 1 to 12", "a measure rather than a date"},
		{"32日", ErrNoDay, "days are 1 to 31", "no such day"},
		{"9月0日", ErrNoDay, "days are 1 to 31", "nor this"},
		{"00000101", ErrNoDay, "years are 1 to 9999", "no such year"},
		{"99999999999日", ErrNoDay, "days are 1 to 31", "far too large"},
		{"九月初九", ErrLunar, "", "lunar by 初"},
		{"農曆九月九日", ErrLunar, "", "lunar by its name, Traditional"},
		{"腊月廿三", ErrLunar, "", "lunar by its month"},
		{"八月十五", ErrLunar, "", "lunar by a day in words without 日"},
		{"2026年闰六月初一", ErrLunar, "", "lunar by its leap month"},
		{"农历八月三十一日", ErrLunar, "", "lunar, though impossible"},
		{"", other, "", "nothing"},
		{"年", other, "", "a unit alone"},
		{"月份", other, "", "a unit alone"},
		{"20", other, "", "a number alone"},
		{"十", other, "", "a number alone"},
		{"二〇二六", other, "", "a number alone, in words"},
		{"202609", other, "", "neither year nor date"},
		{"26年9月", other, "", "of which century"},
		{"26-09-20", other, "", "of which century"},
		{"两千年", other, "", "a span of time"},
		{"两月", other, "", "a span of time"},
		{"一二月", other, "", "January and February"},
		{"一二日", other, "", "the first and second"},
		{"三、四月份", other, "", "two months"},
		{"9月初", other, "", "a part of the month"},
		{"9月上旬", other, "", "a part of the month"},
		{"9月18—24日", other, "", "two dates"},
		{"3-5日", other, "", "two dates"},
		{"3-5月", other, "", "two dates"},
		{"9月18-24", other, "", "two dates"},
		{"2026年20日", other, "", "the month is missing"},
		{"2026年9-20", other, "", "two ways at once"},
		{"2026-9/20", other, "", "two signs"},
		{"2026-09-20-21", other, "", "too many parts"},
		{"2026-", other, "", "a sign too many"},
		{"2026--09", other, "", "a sign too many"},
		{"9月20日上午", other, "", "more than a date"},
		{"日9月", other, "", "the wrong order"},
		{"9月2026年", other, "", "the wrong order"},
		{"----", other, "", "signs alone"},
		{"---20-1", other, "", "too many parts"},
		{"9,20", other, "", "another sign"},
		{"正月", other, "", "a lunar month without a day"},
	} {
		p, err := ParsePartial(tt.in)
		found := errors.Is(err, tt.want) || tt.want == other && err != nil &&
			!errors.Is(err, ErrNoDay) && !errors.Is(err, ErrLunar) && strings.Contains(err.Error(), other.Error())
		if p != (Partial{}) || !found || !strings.Contains(err.Error(), tt.why) {
			t.Errorf("ParsePartial(%q) = %v, %v; want %v, %q: %s", tt.in, p, err, tt.want, tt.why, tt.reason)
		}
	}
}

func TestPartialDate(t *testing.T) {
	if d, ok := (Partial{2026, 9, 20}).Date(); !ok || d != MustDate(2026, 9, 20) {
		t.Errorf("a whole date is %v, %v", d, ok)
	}
	for _, p := range []Partial{{}, {2026, 9, 0}, {0, 9, 20}, {2026, 2, 29}} {
		if d, ok := p.Date(); ok || !d.IsZero() {
			t.Errorf("%v is %v", p, d)
		}
	}
	if s := (Partial{}).String(); s != "" {
		t.Errorf("the zero Partial is %q", s)
	}
}

func TestParseLunar(t *testing.T) {
	for _, tt := range []struct {
		in     string
		want   Lunar
		reason string
	}{
		{"九月初九", Lunar{0, 9, 9, false}, "plain"},
		{"农历八月十五", Lunar{0, 8, 15, false}, "said to be lunar"},
		{"農曆八月十五", Lunar{0, 8, 15, false}, "Traditional"},
		{"阴历八月十五日", Lunar{0, 8, 15, false}, "said to be lunar, with 日"},
		{"农历9月9日", Lunar{0, 9, 9, false}, "said to be lunar, in digits"},
		{"旧历9月9", Lunar{0, 9, 9, false}, "said to be lunar, in digits"},
		{"腊月廿三", Lunar{0, 12, 23, false}, "a lunar month"},
		{"臘月二十三", Lunar{0, 12, 23, false}, "Traditional"},
		{"十二月廿三", Lunar{0, 12, 23, false}, "the month by number"},
		{"冬月十一", Lunar{0, 11, 11, false}, "a lunar month"},
		{"正月十五", Lunar{0, 1, 15, false}, "a lunar month"},
		{"正月15", Lunar{0, 1, 15, false}, "the day in digits"},
		{"正月初8", Lunar{0, 1, 8, false}, "the day in digits"},
		{"闰六月初一", Lunar{0, 6, 1, true}, "a leap month"},
		{"閏六月初一", Lunar{0, 6, 1, true}, "Traditional"},
		{"8月十五", Lunar{0, 8, 15, false}, "a day in words"},
		{"九月九", Lunar{0, 9, 9, false}, "as people say"},
		{"腊月三十", Lunar{0, 12, 30, false}, "some years have it"},
		{"2026年九月初九", Lunar{2026, 9, 9, false}, "with its year"},
		{"农历二〇二六年九月初九", Lunar{2026, 9, 9, false}, "with its year in words"},
		{"2026年农历九月初九", Lunar{2026, 9, 9, false}, "the word behind the year"},
		{" 九 月 初 九 ", Lunar{0, 9, 9, false}, "blanks"},
	} {
		if l, err := ParseLunar(tt.in); l != tt.want || err != nil {
			t.Errorf("ParseLunar(%q) = %v, %v; want %v: %s", tt.in, l, err, tt.want, tt.reason)
		}
	}
	for _, tt := range []struct {
		in     string
		noDay  bool
		reason string
	}{
		{"十三月初一", true, "no such month"},
		{"农历九月三十一", true, "no month is that long"},
		{"农历9999999月1日", true, "far too large"},
		{"九月初", false, "a part of the month"},
		{"九月初十一", false, "初 goes to ten"},
		{"九月初零", false, "and begins at one"},
		{"八月十五日", false, "a civil date"},
		{"8月15", false, "a civil date"},
		{"8月15日", false, "a civil date"},
		{"九月", false, "no day"},
		{"正月", false, "no day"},
		{"初九", false, "no month"},
		{"26年九月初九", false, "of which century"},
		{"一二月初一", false, "two months"},
		{"丙午年九月初九", false, "years of a cycle come back"},
		{"九月初九下午", false, "more than a day"},
		{"重阳节", false, "a festival"},
		{"", false, "nothing"},
	} {
		if l, err := ParseLunar(tt.in); l != (Lunar{}) || err == nil || errors.Is(err, ErrNoDay) != tt.noDay {
			t.Errorf("ParseLunar(%q) = %v, %v: %s", tt.in, l, err, tt.reason)
		}
	}
}

var dateTexts = []string{
	"2026年9月20日", "九月二十日", "二〇二六年", "9·20", "12.4", "2026-09", "9月", "20日", "2026/9/20", "20260920", "--09-20", "---20",
	"２０２６年元月份", "九月初九", "农历八月十五", "臘月廿三", "2026年闰六月初一", "8月十五", "2月30日", "一二月", "一·二八", "\xff",
}

func FuzzParsePartial(f *testing.F) {
	for _, s := range dateTexts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePartial(s)
		l, lunarErr := ParseLunar(s)
		d, dateErr := ParseDate(s)
		switch {
		case err == nil && lunarErr == nil:
			t.Fatalf("%q is %v and %v", s, p, l)
		case lunarErr == nil && !errors.Is(err, ErrLunar):
			t.Fatalf("%q is %v, but %v", s, l, err)
		case err != nil && p != Partial{}, lunarErr != nil && l != Lunar{}:
			t.Fatalf("%q is wrong, and %v or %v", s, p, l)
		case err == nil && (p == Partial{} || p.Year > 0 && p.Month == 0 && p.Day > 0):
			t.Fatalf("%q is %+v", s, p)
		}
		if whole, ok := p.Date(); ok && dateErr == nil && whole != d {
			t.Fatalf("%q is %v and %v", s, p, d)
		}
		if again, err2 := ParsePartial(p.String()); err == nil && (err2 != nil || again != p) {
			t.Fatalf("%q is %v, which reads back as %v, %v", s, p, again, err2)
		}
		if again, err2 := ParseLunar(l.String()); lunarErr == nil && (err2 != nil || again != l) {
			t.Fatalf("%q is %v, which reads back as %v, %v", s, l, again, err2)
		}
	})
}

func BenchmarkParsePartial(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParsePartial("二〇二六年九月二十日"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseLunar(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseLunar("农历九月初九"); err != nil {
			b.Fatal(err)
		}
	}
}
