package calendar

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// An Observance is a named day, week or month of public education, such as
// 全国科普月 or 世界气象日. The traditional festivals are no observances but a
// [Festival] each. The zero Observance is none.
type Observance struct {
	ID        string // lower case words that never change, such as world-water-day
	Name      Name
	rule      rule
	Since     int16  // the first year; 0 for a custom without one
	Until     int16  // the last year, 0 where it goes on
	Authority string // who set it or the law that does, in Simplified Chinese
	Topic     string // one of the topics of questions and activities, "" for none of them
}

// A State says what is known of the days of an observance in one year. The zero
// State is Unknown.
type State uint8

// The states.
const (
	Unknown      State = iota // no such year, or one that the tables of the lunar calendar and the terms do not reach
	Known                     // the days are known
	NotAnnounced              // the days are announced each year, and no announcement is known: 尚未公布
	NotYet                    // the year is before Since
	Ended                     // the year is after Until
)

var stateNames = [...]string{"unknown", "known", "not announced", "not yet", "ended"}

// String returns the state in words, such as not announced.
func (s State) String() string { return stateNames[min(int(s), len(stateNames)-1)] }

// An Occurrence is an observance with its days of one year. A single day is both
// First and Last.
type Occurrence struct {
	Observance  Observance
	First, Last Date
}

// Observances returns all observances in the order of the year. What is in the
// list rests on a law or on a published decision; see its Authority.
func Observances() []Observance { return slices.Clone(observances[:]) }

// ObservanceNamed returns the observance of an ID, or of a name in Simplified or
// Traditional Chinese: 世界水日, 世界急救日, world-water-day. A name of at least
// three characters may also leave out 全国, 国家, 世界 or 国际, or begin with one
// that is not in it, where only one observance can be meant: 科普日, 急救日,
// 国际儿童节. A few well-known names are known besides, such as 科技周.
func ObservanceNamed(name string) (Observance, bool) {
	names := observanceNames()
	folded := hanzi.Fold(name, hanzi.Script|hanzi.Blank)
	if i, ok := names.whole[folded]; ok {
		return observances[i], true
	}
	if i, ok := names.id[name]; ok {
		return observances[i], true
	}
	bare := withoutScope(folded)
	i, ok := names.bare[bare]
	if !ok || i == several || bare != folded && bare != observances[i].Name.Hans || utf8.RuneCountInString(bare) < 3 {
		return Observance{}, false
	}
	return observances[i], true
}

// several stands for observances that share a name.
const several = -1

// observanceIndex holds the places in observances by what these are called.
type observanceIndex struct {
	whole map[string]int // by the names and by alsoCalled
	bare  map[string]int // by the names without scope, several where it is not one alone
	id    map[string]int
}

var observanceNames = sync.OnceValue(func() observanceIndex {
	x := observanceIndex{map[string]int{}, map[string]int{}, map[string]int{}}
	for i := range observances {
		o := &observances[i]
		x.whole[o.Name.Hans], x.id[o.ID] = i, i
		bare := withoutScope(o.Name.Hans)
		if _, twice := x.bare[bare]; twice {
			i = several
		}
		x.bare[bare] = i
	}
	for name, id := range alsoCalled {
		x.whole[name] = x.id[id]
	}
	return x
})

// withoutScope takes off the word that says whose day it is.
func withoutScope(name string) string {
	for _, scope := range [...]string{"全国", "国家", "世界", "国际"} {
		if rest, ok := strings.CutPrefix(name, scope); ok {
			return rest
		}
	}
	return name
}

// alsoCalled are names that no rule gives, with the ID of what they mean.
var alsoCalled = map[string]string{
	"科技周": "science-week", "全国科技周": "science-week",
	"三八节": "womens-day", "三八妇女节": "womens-day", "三八国际妇女节": "womens-day",
	"五一劳动节": "labour-day", "五一国际劳动节": "labour-day",
	"五四青年节": "youth-day", "六一儿童节": "childrens-day", "六一国际儿童节": "childrens-day",
	"八一建军节": "army-day", "十一国庆节": "national-day", "国庆": "national-day",
	"元旦节":       "new-years-day",
	"职业病防治法宣传周": "occupational-disease-week",
}

// ObservancesOn returns what is observed on d, in the order of [Observances], and
// nil for nothing. Observances whose days are announced each year are among them
// only where the announcement is known, either here or to the caller, whose own
// are in extra: see [Observance.In].
func ObservancesOn(d Date, extra ...Announcement) []Occurrence {
	if d.IsZero() {
		return nil
	}
	var today []Announcement
	for i := range extra {
		if extra[i].holds(d) {
			today = append(today, extra[i])
		}
	}
	var on []Occurrence
	for i := range observances {
		if first, last, ok := observances[i].on(d, today, extra); ok {
			on = append(on, Occurrence{observances[i], first, last})
		}
	}
	return on
}

// on returns the days of the observance around d, if d is among them. today are
// those of extra that hold d: the others can only take its days away.
func (o *Observance) on(d Date, today, extra []Announcement) (first, last Date, ok bool) {
	for i := range today {
		if today[i].ID != o.ID {
			continue
		}
		first, last = today[i].days()
		if f, l, _ := window(extra, o.ID, first.Year()); f == first && l == last {
			return first, last, true
		}
	}
	if !o.rule.near(d) {
		return Date{}, Date{}, false
	}
	first, last, state := o.in(d.Year(), nil)
	if state != Known || first.Compare(d) > 0 || d.Compare(last) > 0 {
		return Date{}, Date{}, false
	}
	_, _, moved := window(extra, o.ID, d.Year())
	return first, last, !moved
}

// In returns the first and the last day of the observance in a year, and what is
// known of them; both are zero unless the state is [Known].
//
// Announced beats nominal: a window of extra, the caller's announcements, is
// taken first, also before Since and after Until; the last one of a year where
// there are more. Then come those that are known here, then the rule. No day is
// ever guessed: an observance that is announced each year is [NotAnnounced] in a
// year without announcement.
func (o Observance) In(year int, extra ...Announcement) (first, last Date, state State) {
	return o.in(year, extra)
}

func (o *Observance) in(year int, extra []Announcement) (first, last Date, state State) {
	if o.ID == "" || year < 1 || year > 9999 {
		return Date{}, Date{}, Unknown
	}
	if first, last, ok := window(extra, o.ID, year); ok {
		return first, last, Known
	}
	switch {
	case year < int(o.Since):
		return Date{}, Date{}, NotYet
	case o.Until != 0 && year > int(o.Until):
		return Date{}, Date{}, Ended
	case o.rule.kind == byAnnouncement:
		if first, last, ok := window(announcements[:], o.ID, year); ok {
			return first, last, Known
		}
		return Date{}, Date{}, NotAnnounced
	}
	first, last, ok := o.rule.in(year)
	if !ok {
		return Date{}, Date{}, Unknown
	}
	return first, last, Known
}

// Announced tells whether the days of the observance are announced each year.
func (o Observance) Announced() bool { return o.rule.kind == byAnnouncement }

// Usually returns what is customary where the days are announced each year: a
// month (9月) or a day that they hold (5月12日). It is the zero Partial where
// nothing is, and where the days are not announced but follow a rule.
func (o Observance) Usually() Partial {
	if o.rule.kind != byAnnouncement {
		return Partial{}
	}
	return Partial{Month: o.rule.month, Day: o.rule.day}
}

// Rule returns the rule that the days follow nowadays:
//
//	03-22         a day
//	03-22..03-28  the days from one to another
//	09            a month
//	05-3SU        the third Sunday of May
//	09--1SU       the last Sunday of September
//	weekof:05-15  the week, from Monday to Sunday, that holds the day
//	term:秋分     the day of a solar term
//	lunar:9-9     a day of the lunar calendar
//	announced     what is announced each year; announced(09) if it is customarily in
//	              a month, announced(contains 05-12) if it customarily holds a day
//
// It is "" for the zero Observance.
func (o Observance) Rule() string {
	if o.ID == "" {
		return ""
	}
	return o.rule.String()
}
