package kepu

import "time"

// A Community is what a community folder holds, read into one model. The zero
// Community is one without a name, on default settings, with nothing in it.
type Community struct {
	Settings Settings
	// Bank holds the questions of 题库; nil is an empty bank.
	Bank *Bank
	// Blueprints are those of 试卷, in the order of their files. Each has a
	// title.
	Blueprints []Blueprint
	// Schedule holds the activities of 活动 on the calendar of 日历; nil is an
	// empty one.
	Schedule *Schedule
	// Notices are the lines of 通知.txt.
	Notices []Notice
}

// Settings are the choices of 设置.txt. The zero Settings are not the defaults;
// see [DefaultSettings].
type Settings struct {
	// Name is the community's (城南社区), Street the street or town it belongs
	// to, Room the name over the kiosk's first line (城南社区活动室); "" where
	// not given.
	Name, Street, Room string
	// Residents is how many people live there; 0 where not known.
	Residents int
	// Year is the year that the folder's activities are of, where they name
	// none; 0 where not given.
	Year int
	// Idle is how long nothing is pressed before the kiosk asks whether
	// somebody is there; at least MinIdle.
	Idle time.Duration
	// RoundLength is how many questions a round of a topic has, 1 to 50, and
	// DailyLength the same for 每日五题.
	RoundLength, DailyLength int
	// AnswerTime is how long a question waits for an answer; 0, the default,
	// is for ever.
	AnswerTime time.Duration
	// Lang is the language of the kiosk's words.
	Lang Lang
	// LangKeys puts the keys that change the language on the home screen.
	LangKeys bool
}

// MinIdle is the shortest Idle, because elderly players think.
const MinIdle = 120 * time.Second

// DefaultSettings are the settings of a folder that says nothing.
func DefaultSettings() Settings {
	return Settings{Idle: 180 * time.Second, RoundLength: 10, DailyLength: 5}
}

// Title returns the words for the kiosk's first line: Room, else Name, else "".
func (s *Settings) Title() string {
	if s.Room != "" {
		return s.Room
	}
	return s.Name
}
