package kepu

import "slices"

// Topics returns the one list of topics for questions, lectures, boards and
// activities, in its customary order.
func Topics() []string { return slices.Clone(topics[:]) }

var topics = [...]string{
	"健康", "营养", "食品安全", "急救", "消防", "交通", "用电用气", "防灾减灾", "气象",
	"环保", "垃圾分类", "节能", "生物", "天文", "物理化学", "数学", "农业", "数字生活",
	"防诈骗", "反迷信", "法律", "心理", "科技史", "科技前沿", "节气民俗",
}

// AboutHealth tells whether the question's topic is one on which an explanation
// is no substitute for a doctor, which has to be said beside it.
func (q *Question) AboutHealth() bool {
	return slices.Contains([]string{"健康", "营养", "急救", "心理"}, same(q.Topic))
}

// Audiences returns the one list of audiences, in its customary order.
func Audiences() []string { return slices.Clone(audiences[:]) }

// everybody is the audience that nobody is left out of, and nobody has to be in.
const everybody = "全体居民"

var audiences = [...]string{
	everybody, "青少年", "儿童", "老年人", "妇女", "农民", "职工", "外来务工人员", "残疾人",
	"干部", "家庭", "学生", "教师",
}
