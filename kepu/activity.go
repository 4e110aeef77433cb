package kepu

import "github.com/openkepu/openkepu/kepu/calendar"

// An Activity is one thing that a community does: a lecture, a campaign, a
// course that goes on every week. It keeps its ID from the promise in a plan to
// the dated row to the record. In every field "" and nil are not known. The zero
// Activity is one of which nothing is known.
type Activity struct {
	ID   string
	Name string
	When When
	// Place is where it is, as people find it: 社区广场.
	Place string
	// Hosts, Organisers and CoOrganisers are 主办, 承办 and 协办.
	Hosts, Organisers, CoOrganisers []string
	// Speakers are those who teach or lead it, 主讲.
	Speakers []string
	// Owner is who answers for it, 负责人; internal.
	Owner string
	// Audience is whom it is for, mostly of [Audiences].
	Audience []string
	// Topic is mostly one of [Topics].
	Topic string
	// Places is how many people can take part; 0 where there is no limit or
	// none is known.
	Places int
	// Enrolment is how people join.
	Enrolment Enrolment
	// PlanItem is the ID of the promise in a plan that this activity keeps.
	PlanItem string
	State    ActivityState
	// Changes are what became of single days of it.
	Changes []Change
	// About is a description for residents.
	About string
	// At is where it stands.
	At Position
}

// Enrolment is how people join an activity.
type Enrolment struct {
	// How says it in words: 到服务台报名, 无需报名. "" where it is not known.
	How string
	// Taken is how many places are taken, where Counted.
	Taken   int
	Counted bool
}

// PlacesLeft returns how many places are left; known is false where the limit
// or what is taken is not known.
func (a *Activity) PlacesLeft() (n int, known bool) {
	if a.Places <= 0 || !a.Enrolment.Counted {
		return 0, false
	}
	return max(a.Places-a.Enrolment.Taken, 0), true
}

// An ActivityState says what became of an activity.
type ActivityState uint8

// The states of an activity.
const (
	Scheduled ActivityState = iota
	Postponed               // 延期: its new time is not known
	Cancelled               // 取消
	Held                    // 已举办
)

var activityStates = [...]string{"scheduled", "postponed", "cancelled", "held"}

// String returns scheduled, postponed, cancelled or held.
func (s ActivityState) String() string { return activityStates[min(int(s), len(activityStates)-1)] }

// A Change is what became of one day of an activity: it was cancelled, moved to
// another day, or takes place at other hours or another place.
type Change struct {
	// Day is the day that it was planned for.
	Day calendar.Date
	// Cancelled: it does not take place.
	Cancelled bool
	// To is the new day, zero where it stays.
	To calendar.Date
	// Hours and Place are new where they are not zero.
	Hours Hours
	Place string
}
