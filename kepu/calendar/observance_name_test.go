package calendar

import (
	"strings"
	"testing"
)

func TestObservanceNamed(t *testing.T) {
	for _, row := range []struct{ name, id, reason string }{
		{"全国科普日", "science-day", "its name"},
		{"科普日", "science-day", "without 全国"},
		{"全國科普日", "science-day", "in Traditional characters"},
		{"科技活动周", "science-week", "without 全国"},
		{"科技周", "science-week", "as it is called"},
		{"科普月", "science-month", "without 全国"},
		{"网络安全宣传周", "cybersecurity-week", "without 国家"},
		{"全国防灾减灾宣传周", "disaster-prevention-week", "with 全国, which is not in it"},
		{"国际儿童节", "childrens-day", "with 国际, which is not in it"},
		{"六一儿童节", "childrens-day", "as it is called"},
		{"妇女节", "womens-day", "without 国际"},
		{"环境日", "environment-day", "a name of its own comes before a short one"},
		{"世界环境日", "world-environment-day", "its name"},
		{"全国环境日", "", "which of the two is not known"},
		{"元旦", "new-years-day", "its name"},
		{"职业病防治法宣传周", "occupational-disease-week", "without the signs in it"},
		{"高血压日", "", "the world has one, and so has the country"},
		{"全国世界水日", "", "one word too many"},
		{"国际水日", "", "another word is another day"},
		{"水日", "", "too short to be meant"},
		{"全国", "", "no name"},
		{"", "", "nothing"},
	} {
		if o, ok := ObservanceNamed(row.name); o.ID != row.id || ok != (row.id != "") {
			t.Errorf("%s is %q, want %q: %s", row.name, o.ID, row.id, row.reason)
		}
	}
	for name, id := range alsoCalled {
		if o, ok := ObservanceNamed(id); !ok || o.Name.Hans == name || strings.TrimSpace(name) != name {
			t.Errorf("%s is said to be %s", name, id)
		}
	}
}
