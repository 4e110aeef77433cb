package files

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// moment gives a day number with a fraction as date, month or time. It is ""
// for what Excel cannot show as one either.
func (f *formats) moment(v float64, as shape) string {
	const secondsOfDay = 24 * 60 * 60
	if v < 0 || v >= 2958466 { // the year 10000
		return ""
	}
	seconds := int64(math.Round(v * secondsOfDay))
	days, at := seconds/secondsOfDay, seconds%secondsOfDay
	hours := fmt.Sprintf("%02d:%02d", at/3600, at/60%60)
	switch {
	case as == clock, days == 0 && at > 0 && !f.since1904:
		return hours
	case !f.since1904 && (days == 0 || days == 60):
		return "" // the 29th of February 1900, which was none
	}
	date := f.epoch(days).AddDate(0, 0, int(days))
	switch {
	case as == month:
		return date.Format("2006年1月")
	case at < 60:
		return date.Format(time.DateOnly)
	}
	return date.Format(time.DateOnly) + " " + hours
}

// epoch is the day that is counted from.
func (f *formats) epoch(days int64) time.Time {
	switch {
	case f.since1904:
		return time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case days < 60:
		return time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
}

// isoDate reads a date as some programs write it: 2026-09-20T14:30:00.
func isoDate(s string) string {
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04:05Z07:00", "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return strings.TrimSuffix(t.Format("2006-01-02 15:04"), " 00:00")
		}
	}
	return s
}
