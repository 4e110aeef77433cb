// Package ics writes the activities of a community as iCalendar (RFC 5545), so
// that residents have them in the calendar of their telephone and the programs
// of partners can read them.
//
// It does not read iCalendar, and it is no protocol: nobody is invited, nothing
// is answered. A file has no METHOD, because publishing by RFC 5546 wants an
// ORGANIZER with an address, and there are no addresses here. What is internal,
// who answers for an activity and which promise of a plan it keeps, is never
// written.
//
// # What an activity becomes
//
//	BEGIN:VEVENT
//	UID:HD-2026-007@chengnan.example
//	DTSTAMP:20261122T013000Z
//	SEQUENCE:0
//	DTSTART;TZID=Asia/Shanghai:20260101T143000
//	DTEND;TZID=Asia/Shanghai:20260101T160000
//	RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231T063000Z
//	EXDATE;TZID=Asia/Shanghai:20261001T143000
//	SUMMARY:防诈骗讲座
//	LOCATION:图书室
//	DESCRIPTION:主办：城南社区居委会\n对象：老年人\n报名：到服务台报名
//	CATEGORIES:防诈骗,老年人
//	STATUS:CONFIRMED
//	END:VEVENT
//
// A day without hours, or with no more than a part of the day, lasts all day;
// the description says 上午. Days from one to another are one stretch; where they
// have hours, an event that is repeated daily. An end that is not known is not
// made up. 24:00 is 00:00 of the next day.
//
// A rule is an RRULE where that is exact, from the first day that it has to the
// last; one that goes on for ever has no UNTIL, and one that has no first day
// begins with the period asked for. Days that are left out are EXDATE, also
// those of 7、8月除外, unless they are the most. A day that is moved, cancelled or
// elsewhere is an event of its own with RECURRENCE-ID. Everything else, such as
// 九月初九, 重阳节, or a rule of two holidays, is an event for each time in the
// period asked for, 1000 at most.
//
// An activity that is put off is TENTATIVE, and one that is cancelled stays in
// the file as CANCELLED, so that it is taken out of the calendars that have it.
//
// # UIDs
//
// A UID is the activity's ID where it has one, which should be in letters,
// digits and - _ . alone; else 80 bits of SHA-256 over it, and without an ID
// over name, time and place as they are written. Of two that are the same the
// second has ~2. An event for one of several times has the day that it was
// planned for, HD-2026-008~20261018. Behind @ stands the namespace. So the same
// row gives the same UID on every machine, whatever stands around it, and an
// activity with an ID keeps it where everything else changes.
//
// # What is left out
//
// What has no certain day is not on a calendar: 九月, 重阳节前后, 每季度, 待定, a week
// that is not announced yet. Each activity that is left out is a problem with
// its name, its time and the reason: [kepu.ICSNoDay], [kepu.ICSOutside] the
// period, [kepu.ICSNoEnd] where it comes back for ever and no period was given.
// [kepu.ICSTooMany] tells of what is cut.
//
// Left out without a word are places that are taken, which change too fast for
// a calendar, and the summer time of 1986 to 1991.
//
// # Guarantees
//
//   - The same schedule and options give the same bytes.
//   - No line is longer than 75 octets, and none ends within a character.
//   - No text of an activity can end a line or begin a property.
package ics
