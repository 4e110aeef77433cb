// Package events looks up what is on: by the letters of a name, a day, a place,
// whom it is for.
//
// It is not a filter – [kepu.ScheduleFilter] is – and it changes nothing of the
// order of package search: what matches best comes first.
//
// # Looking something up
//
// [New] makes a [Finder] of a schedule, and [Finder.Find] takes the words that
// package search takes. A word matches an activity's name best of all, then its
// days (1018, 9.18, 10月), place, hosts and speakers, audience, topic and the
// words of its time (每周四), and what its days are: 重阳 finds what is on at
// 重阳节 even where the name does not say so. Its ID matches too.
//
// # Which of its times
//
// An activity is found once, with one of its times as a [kepu.Occurrence]: where
// a word of the query is a day, or what a day is, the time on that day; of
// several, and for every other query, the next one still to come, else the last
// one. Cancelled times are among them and say so.
//
// # Order
//
// Best first; among equals what is still to come, the nearest first, then what
// has no time, then what is over, the latest first, and then as the schedule
// has it. The order never varies.
package events
