package kepu

import "slices"

// A Field is a part of a question that a format carries or does not. The zero
// Field is none.
type Field uint8

const (
	KindField        Field = iota + 1 // Kind
	StemField                         // Stem
	OptionsField                      // texts and right ones of Options
	AnswersField                      // Answers, Ranges and Pairs
	WeightsField                      // weights of options, answers and ranges
	FeedbackField                     // feedback of options, answers and ranges, and Otherwise
	ExplanationField                  // Explanation
	CitationField                     // Citation
	TopicField                        // Topic
	DifficultyField                   // Difficulty
	PointsField                       // Points
	AudienceField                     // Audience
	TagsField                         // Tags
	AreaField                         // Area
	ValidUntilField                   // ValidUntil
	IDField                           // ID
	NameField                         // Name
)

var fieldNames = [...][3]string{
	{},
	{"题型", "題型", "kind"},
	{"题干", "題幹", "stem"},
	{"选项", "選項", "options"},
	{"答案", "答案", "answers"},
	{"得分比例", "得分比例", "weights"},
	{"选项反馈", "選項回饋", "feedback"},
	{"解析", "解析", "explanation"},
	{"来源", "來源", "citation"},
	{"知识点", "知識點", "topic"},
	{"难度", "難度", "difficulty"},
	{"分值", "分值", "points"},
	{"对象", "對象", "audience"},
	{"标签", "標籤", "tags"},
	{"地区", "地區", "area"},
	{"有效期", "有效期", "validity"},
	{"编号", "編號", "id"},
	{"题名", "題名", "name"},
}

// Text returns the field in words: 题干. It is "" for no field.
func (f Field) Text(lang Lang) string {
	if int(f) >= len(fieldNames) {
		return ""
	}
	return fieldNames[f][min(int(lang), 2)]
}

// Differences lists the fields in which two questions differ, in their order;
// where they were read, At, is none of them. Weights count as they are graded
// with: a missing one equals the share that it stands for.
func (q *Question) Differences(other *Question) []Field {
	var list []Field
	check := func(same bool, f Field) {
		if !same {
			list = append(list, f)
		}
	}
	check(q.Kind == other.Kind, KindField)
	check(q.Stem == other.Stem, StemField)
	check(slices.EqualFunc(q.Options, other.Options, func(a, b Option) bool {
		return a.Text == b.Text && a.Correct == b.Correct
	}), OptionsField)
	check(slices.EqualFunc(q.Answers, other.Answers, func(a, b Answer) bool {
		return a.Text == b.Text && a.Blank == b.Blank
	}) && slices.EqualFunc(q.Ranges, other.Ranges, func(a, b Range) bool {
		return a.Min == b.Min && a.Max == b.Max
	}) && slices.Equal(q.Pairs, other.Pairs), AnswersField)
	check(slices.Equal(weights(q), weights(other)), WeightsField)
	check(slices.Equal(feedback(q), feedback(other)), FeedbackField)
	check(q.Explanation == other.Explanation, ExplanationField)
	check(q.Citation == other.Citation, CitationField)
	check(q.Topic == other.Topic, TopicField)
	check(q.Difficulty == other.Difficulty, DifficultyField)
	check(q.Points == other.Points, PointsField)
	check(q.Audience == other.Audience, AudienceField)
	check(slices.Equal(q.Tags, other.Tags), TagsField)
	check(q.Area == other.Area, AreaField)
	check(q.ValidUntil == other.ValidUntil, ValidUntilField)
	check(q.ID == other.ID, IDField)
	check(q.Name == other.Name, NameField)
	return list
}

func weights(q *Question) []Ratio {
	list := make([]Ratio, 0, len(q.Options)+len(q.Answers)+len(q.Ranges))
	for i := range q.Options {
		list = append(list, q.Weight(i))
	}
	for _, a := range q.Answers {
		list = append(list, a.Share())
	}
	for _, r := range q.Ranges {
		list = append(list, r.Share())
	}
	return list
}

func feedback(q *Question) []string {
	list := make([]string, 0, len(q.Options)+len(q.Answers)+len(q.Ranges)+1)
	for _, o := range q.Options {
		list = append(list, o.Feedback)
	}
	for _, a := range q.Answers {
		list = append(list, a.Feedback)
	}
	for _, r := range q.Ranges {
		list = append(list, r.Feedback)
	}
	list = append(list, q.Otherwise)
	return list
}
