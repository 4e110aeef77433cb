package table

// IsQuestions tells whether a text is a table of questions: it has a header
// with a stem and what belongs to it, near its start.
func IsQuestions(src []byte) bool {
	if !isBook(src) {
		src = src[:min(len(src), maxLook)]
	}
	for g := range grids("", src) {
		if g.findHeader(maxLook, known) {
			return true
		}
	}
	return false
}

// maxLook is how far IsQuestions looks into each table, in bytes.
const maxLook = 64 << 10
