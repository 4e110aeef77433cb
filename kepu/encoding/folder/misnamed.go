package folder

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// unknown tells of something at the folder's top whose name is not known; of a
// name that almost is, what it should be.
func (r *reader) unknown(name string) {
	title, want := almost(name)
	if title == "" {
		r.report(name, kepu.FileUnknown)
		return
	}
	if i := slices.IndexFunc(r.known, func(k string) bool { return simplified(base(k)) == title }); i >= 0 {
		r.report(name, kepu.SecondFile, r.known[i])
		return
	}
	r.report(name, kepu.MisnamedFile, title, want)
}

// The words that people put around a file's name, and those of other files.
var (
	aroundNames = strings.Fields("安排表 安排 计划表 计划 一览表 一览 日程表 日程 总表 表 清单 社区 年度 年 月份 月 季度 副本 复件 copy 最新 最终 新 改 修改 定稿 科普 公告 通知栏 .csv .xlsx .tsv .txt")
	otherFiles  = strings.Fields("总结 照片 图片 签到 台账 记录 通讯 简报 新闻 方案 预算 报名 名单 报告 信息")
)

// almost finds the part of the folder that a name is almost that of, and the
// name that it should have: 2026活动.csv, 活动(1).xlsx, 活动.txt, 通知.csv.
func almost(name string) (title, want string) {
	s := hanzi.Fold(base(name), hanzi.Same)
	isTable, isText := isTable(name), isText(name)
	if !isTable && !isText || slices.ContainsFunc(otherFiles, func(w string) bool { return strings.Contains(s, w) }) {
		return "", ""
	}
	for _, w := range aroundNames {
		s = strings.ReplaceAll(s, w, "")
	}
	s = strings.Trim(s, "0123456789()[]【】-_. 一二三四五六七八九十")
	switch {
	case isTable && strings.Contains(s, Activities), s == Activities:
		title = Activities
	case s == Calendar:
		title = Calendar
	case s == Notices:
		return Notices, Notices + ".txt"
	default:
		return "", ""
	}
	if !isTable {
		return title, title + ".csv"
	}
	return title, title + ending(name)
}
