package calendar

// An Announcement gives the days of an observance in one year as they were made
// public. It beats the rule of the observance.
//
// The kinds [DayOff] and [WorkingDay] announce what the public holidays do to the
// days around them (调休): as many windows a year as there are.
type Announcement struct {
	ID          string // of the observance, or DayOff or WorkingDay
	First, Last Date   // the year is that of First; a zero Last is First
	Source      string // where it is said: a document or an address
}

// IDs of announcements that are not of an observance.
const (
	DayOff     = "day-off"     // 放假: days without work, weekends or not
	WorkingDay = "working-day" // 调休上班: days of a weekend on which people work
)

// Announcements are what a community knows of announced days beyond what is known
// here: they are the extra of [Observance.In] and [ObservancesOn].
type Announcements []Announcement

// On tells whether a window that is announced for an ID, such as [WorkingDay],
// holds d.
func (a Announcements) On(id string, d Date) bool {
	for i := range a {
		if a[i].ID == id && a[i].holds(d) {
			return true
		}
	}
	return false
}

// days are the first and the last day. What ends before it begins holds no day.
func (a *Announcement) days() (first, last Date) {
	if a.Last.IsZero() {
		return a.First, a.First
	}
	return a.First, a.Last
}

func (a *Announcement) holds(d Date) bool {
	first, last := a.days()
	return !first.IsZero() && first.Compare(d) <= 0 && d.Compare(last) <= 0
}

// window returns the days of the last announcement for an ID and a year.
func window(list []Announcement, id string, year int) (first, last Date, ok bool) {
	for i := len(list) - 1; i >= 0; i-- {
		if a := &list[i]; a.First.Year() == year && a.ID == id {
			if first, last := a.days(); !first.IsZero() && first.Compare(last) <= 0 {
				return first, last, true
			}
		}
	}
	return Date{}, Date{}, false
}

// announcements are the windows of the observances that are announced each year,
// as far as a page that says them is known. A year on which sources differ is left
// out, and so is the working calendar of the public holidays.
var announcements = [...]Announcement{
	{"science-day", Date{2017, 9, 16}, Date{2017, 9, 22}, "http://wfrb.wfnews.com.cn/content/20170907/Articel03006TB.htm"},
	{"science-day", Date{2020, 9, 19}, Date{2020, 9, 25}, "人民网2020年9月15日 http://otuountil.com/post/26/129383"},
	{"science-day", Date{2021, 9, 11}, Date{2021, 9, 17}, "http://finance.people.com.cn/BIG5/n1/2021/0911/c1004-32224369-9.html"},
	{"science-day", Date{2022, 9, 15}, Date{2022, 9, 21}, "人民网2022年8月7日 http://hq.zsdmba.com/jiaoyu/57460.html"},
	{"science-day", Date{2023, 9, 17}, Date{2023, 9, 23}, "http://shxdcy.com/index.php?a=show&c=content&id=570"},
	{"science-day", Date{2024, 9, 15}, Date{2024, 9, 25}, "https://ufqi.com/news/page.7903164.html"},

	{"science-week", Date{2019, 5, 19}, Date{2019, 5, 26}, "https://h5.scimall.org.cn/news/detail?id=290361"},
	{"science-week", Date{2023, 5, 20}, Date{2023, 5, 31}, "http://www.mcurtmis.com/news/guonei/2023/0520506232023.html"},
	{"science-week", Date{2024, 5, 25}, Date{2024, 6, 1}, "国科发才〔2024〕31号 http://gscn.com.cn/kpgs/system/2024/04/07/013124381.shtml"},
	{"science-week", Date{2025, 5, 24}, Date{2025, 5, 31}, "http://epaper.hljnews.cn/lnrb/pc/con/202504/28/content_228878.html"},

	{"disaster-prevention-week", Date{2020, 5, 9}, Date{2020, 5, 15}, "https://m.tftnews.com/news8608292"},
	{"disaster-prevention-week", Date{2021, 5, 8}, Date{2021, 5, 14}, "https://3dmxku.com/daquan/zonghe/3215278.html"},
	{"disaster-prevention-week", Date{2023, 5, 6}, Date{2023, 5, 12}, "https://xdgh.xmu.edu.cn/info/1041/11660.htm"},
	{"disaster-prevention-week", Date{2025, 5, 12}, Date{2025, 5, 18}, "https://www.toutiao.com/topic/7502584435779569664"},

	{"nutrition-week", Date{2019, 5, 12}, Date{2019, 5, 18}, "https://dzj771.com/xhdt/show-9195.aspx"},

	{"cybersecurity-week", Date{2018, 9, 17}, Date{2018, 9, 23}, "https://feifmx.com/focus/2018gjwlaqz/news/13002351/20180925/34001816.html"},
	{"cybersecurity-week", Date{2023, 9, 11}, Date{2023, 9, 17}, "https://tj.chinadaily.com.cn/a/202309/13/WS6501a5e0a310936092f21ae8.html"},
	{"cybersecurity-week", Date{2024, 9, 9}, Date{2024, 9, 15}, "新华社2024年9月2日 http://g.golangjump.com/news-2022120624025.html?iy=lh5i.html"},
	{"cybersecurity-week", Date{2025, 9, 15}, Date{2025, 9, 21}, "https://www.sxllnews.cn/xyllrb/pc/con/202509/20/c231586.html"},

	{"energy-saving-week", Date{2019, 6, 17}, Date{2019, 6, 23}, "http://www.yuanhongjinfeng.cn/zyzs/201906/35430734.html"},
	{"low-carbon-day", Date{2019, 6, 19}, Date{2019, 6, 19}, "http://www.yuanhongjinfeng.cn/zyzs/201906/35430734.html"},
	{"energy-saving-week", Date{2020, 6, 29}, Date{2020, 7, 5}, "http://hrzcn.com/article/37710.html"},
	{"low-carbon-day", Date{2020, 7, 2}, Date{2020, 7, 2}, "http://hrzcn.com/article/37710.html"},
	{"energy-saving-week", Date{2024, 5, 13}, Date{2024, 5, 19}, "发改环资〔2024〕629号 https://www.xwboo.com/news/detail-131084.html"},
	{"low-carbon-day", Date{2024, 5, 15}, Date{2024, 5, 15}, "发改环资〔2024〕629号 https://www.xwboo.com/news/detail-131084.html"},

	{"constitution-week", Date{2018, 12, 2}, Date{2018, 12, 8}, "http://zj-njl.com/view/901.html"},
	{"constitution-week", Date{2019, 12, 1}, Date{2019, 12, 7}, "http://m-jingzhou.cjyun.org/p/270578.html"},
	{"constitution-week", Date{2021, 11, 29}, Date{2021, 12, 5}, "http://m.pzt180.com/newsDetail16680.shtml"},
	{"constitution-week", Date{2022, 12, 4}, Date{2022, 12, 10}, "http://big5.www.gov.cn/gate/big5/www.gov.cn/xinwen/2022-11/29/content_5729491.htm"},
}
