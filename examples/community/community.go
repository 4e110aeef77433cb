// Package community is the demonstration community of the kiosk: a community
// folder like any other, embedded so that the kiosk has something to show
// before staff have made one of their own.
//
// The place and its people are invented. The questions were written for this
// project; where one rests on a law, a standard or a guideline, its 来源 names
// it.
package community

import (
	"embed"
	"io/fs"
)

//go:embed 设置.txt 题库 试卷 活动.csv 日历.csv 通知.txt
var files embed.FS

// FS returns the community's folder.
func FS() fs.FS { return files }
