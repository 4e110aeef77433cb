package table

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// stateText writes what became of an activity: 取消；2026年10月8日改到2026年10月10日.
func stateText(a *kepu.Activity) string {
	var list []string
	switch a.State {
	case kepu.Cancelled:
		list = append(list, "取消")
	case kepu.Postponed:
		list = append(list, "延期")
	case kepu.Held:
		list = append(list, "已举办")
	case kepu.Scheduled:
		if stateOfTime(a.When.Text) != kepu.Scheduled && len(a.Changes) == 0 {
			list = append(list, "正常") // whatever the time says
		}
	}
	for i := range a.Changes {
		list = append(list, changeText(&a.Changes[i]))
	}
	return strings.Join(list, "；")
}

func changeText(c *kepu.Change) string {
	if c.Cancelled {
		return dayText(c.Day) + "取消"
	}
	var news []string
	if !c.To.IsZero() {
		news = append(news, dayText(c.To))
	}
	if hours := hoursText(c.Hours); hours != "" {
		news = append(news, hours)
	}
	if c.Place != "" {
		news = append(news, c.Place)
	}
	verb := "改到"
	if c.To.IsZero() && c.Hours == (kepu.Hours{}) {
		verb = "改在"
	}
	return dayText(c.Day) + verb + strings.Join(news, " ")
}

// dayText is a day in words.
func dayText(d calendar.Date) string { return inWords(d.String()) }

var dayParts = [...]string{"", "上午", "中午", "下午", "晚上", "全天"}

func hoursText(h kepu.Hours) string {
	return dayParts[min(int(h.Part), len(dayParts)-1)] + h.String()
}
