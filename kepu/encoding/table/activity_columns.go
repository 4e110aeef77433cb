package table

import "slices"

// activityColumns are the heads of a table of activities, in the form of
// heading.
var activityColumns = newSchema(map[item]string{
	countItem:       "序号 no number num",
	idItem:          "编号 活动编号 id 活动id",
	nameItem:        "名称 活动名称 主题活动 活动 活动项目 项目 项目名称 活动标题 标题 课程 课程名称 课程内容 讲座名称 讲座题目 科普活动 科普活动名称 科普活动内容 name title event activity",
	themeItem:       "主题 活动主题 科普活动主题",
	contentItem:     "活动内容 内容 主要内容",
	yearItem:        "年度 年份 年 year",
	quarterItem:     "季度 季 quarter",
	monthItem:       "月份 月 month",
	dateItem:        "日期 活动日期 举办日期 日 date",
	whenItem:        "时间 活动时间 日期时间 时间安排 活动时间安排 举办时间 开展时间 开课时间 上课时间 计划时间 实施时间 日期及时间 日期和时间 完成时间 起止时间 when time datetime",
	weekdayItem:     "星期 周几 星期几 weekday",
	hoursItem:       "时段 时间段 具体时间 时刻 钟点 hours",
	beginItem:       "开始 开始时间 起始时间 起始 start begin from starttime",
	endItem:         "结束 结束时间 截止时间 终止时间 end until to endtime",
	beginDateItem:   "开始日期 起始日期 开始日 startdate",
	endDateItem:     "结束日期 截止日期 结束日 enddate",
	placeItem:       "地点 活动地点 地址 场地 活动场地 场所 活动场所 举办地点 上课地点 教室 上课教室 place location venue",
	hostItem:        "主办 主办单位 主办方 组织单位 举办单位 主办部门 开展单位 责任单位 牵头单位 host hosts",
	leadItem:        "单位 organiser organizer",
	organiserItem:   "承办 承办单位 承办方 承办部门",
	coOrganiserItem: "协办 协办单位 协办方 协办部门 配合单位 支持单位 coorganiser coorganizer partner partners",
	speakerItem:     "主讲 讲师 主讲人 主讲老师 授课老师 授课教师 授课人 任课老师 任课教师 教师 老师 speaker speakers teacher lecturer",
	ownerItem:       "负责人 责任人 活动负责人 项目负责人 owner",
	audienceItem:    "对象 参加对象 活动对象 参与人群 参与对象 参加人员 服务对象 面向人群 适合人群 人群 目标人群 招生对象 受众 audience",
	topicItem:       "知识点 类别 活动类别 类型 活动类型 分类 领域 topic category",
	placesItem:      "人数上限 名额 限额 人数限制 限报人数 招募人数 招生人数 参加人数 人数 容量 places capacity limit",
	enrolmentItem:   "报名 报名方式 报名方法 参加方式 参与方式 如何参加 enrolment enrollment signup",
	takenItem:       "已报 已报名 已报人数 已报名人数 报名人数 taken enrolled",
	planItem:        "计划项 计划编号 计划项目 对应计划 planitem",
	stateItem:       "状态 活动状态 完成情况 进展 落实情况 state status",
	aboutItem:       "简介 说明 备注 活动简介 活动说明 活动介绍 介绍 活动内容简介 内容简介 about description remarks notes",
}, settleActivity)

// settleActivity gives a header of activities its name: the column that is
// called so, else their theme, else what they are about. It is one with a name
// and a second column.
func settleActivity(columns []item) bool {
	has := func(it item) bool { return slices.Contains(columns, it) }
	if !has(nameItem) {
		if has(themeItem) {
			rename(columns, themeItem, nameItem)
		} else {
			rename(columns, contentItem, nameItem)
		}
	}
	rename(columns, themeItem, topicItem)
	rename(columns, contentItem, aboutItem)
	if has(hostItem) {
		rename(columns, leadItem, organiserItem)
	}
	rename(columns, leadItem, hostItem)
	settleTimes(columns)
	return has(nameItem)
}

// settleTimes makes 时间 beside 日期 its hours, and 开始时间 beside 开始日期.
func settleTimes(columns []item) {
	has := func(it item) bool { return slices.Contains(columns, it) }
	if has(whenItem) && has(dateItem) {
		rename(columns, whenItem, hoursItem)
	}
	if has(beginDateItem) || has(endDateItem) {
		rename(columns, beginItem, beginHoursItem)
		rename(columns, endItem, endHoursItem)
	}
	rename(columns, beginDateItem, beginItem)
	rename(columns, endDateItem, endItem)
}

// timed tells whether a header has a column of times.
func timed(columns []item) bool {
	return slices.ContainsFunc(columns, func(it item) bool { return yearItem <= it && it <= endHoursItem })
}
