package events

import (
	"fmt"
	"testing"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// many makes n activities of the shape of real ones, of which every fourth is a
// course.
func many(n int) []kepu.Activity {
	pick := func(i int, list ...string) string { return list[i%len(list)] }
	activities := make([]kepu.Activity, n)
	for i := range activities {
		day := date(1, 1).AddDays(i * 7 % 365)
		a := kepu.Activity{
			ID:       fmt.Sprint("H", i),
			Name:     pick(i, "重阳节", "全国科普日", "夏季", "长江", "亲子", "女性") + pick(i/6, "健康", "用电安全", "防诈骗", "天文", "急救AED", "银行反假币", "气象") + pick(i/7, "讲座", "义诊", "展览", "体验课", "演练") + fmt.Sprint(i/210),
			Place:    pick(i/3, "社区广场", "二楼会议室", "图书室", "活动室", "长江路站"),
			Hosts:    []string{pick(i/5, "社区居委会", "街道科协", "老年协会")},
			Speakers: []string{pick(i/2, "单国强", "曾敏", "区家明", "张伟")},
			Audience: []string{pick(i, "全体居民", "老年人", "青少年")},
			Topic:    pick(i/9, "健康", "急救", "消防", "天文"),
			When:     onDay(fmt.Sprintf("%d月%d日", day.Month(), day.Day()), day.Month(), day.Day()),
		}
		if i%4 == 0 {
			a.When = weekly("每周"+pick(i/4, "日", "一", "二", "三", "四", "五", "六"), time.Weekday(i/4%7))
		}
		activities[i] = a
	}
	return activities
}

func BenchmarkNew(b *testing.B) {
	for _, bb := range []struct {
		name   string
		within kepu.Period
		weekly bool
	}{{"year", year, false}, {"threeYears", kepu.Period{First: calendar.MustDate(2025, 1, 1), Last: calendar.MustDate(2027, 12, 31)}, false}, {"weekly", year, true}} {
		b.Run("10000/"+bb.name, func(b *testing.B) {
			activities := many(10_000)
			if bb.weekly {
				for i := range activities {
					// Each on days that few others are on.
					activities[i].When = weekly("每周", time.Weekday(i%7), time.Weekday(i/7%7))
				}
			}
			s := schedule(b, activities, nil)
			b.ReportAllocs()
			for b.Loop() {
				New(s, bb.within, nil)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	courses := many(10_000)
	for i := range courses {
		courses[i].When = weekly("每周", time.Weekday(i%7))
	}
	for _, bb := range []struct {
		name       string
		activities []kepu.Activity
	}{{"10000/", many(10_000)}, {"courses/", courses}} {
		f := New(schedule(b, bb.activities, nil), year, nil)
		for _, query := range []string{"cyj", "重阳", "1018", "1", "10月", "sqgc", "jz sq", "s", "zzz"} {
			b.Run(bb.name+query, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					f.Find(query, date(9, 1), 20)
				}
			})
		}
	}
}
