package table

import "github.com/openkepu/openkepu/kepu"

// The most problems that a file has: of columns that are not read, of errors,
// and of the others. Then it is said how many more there are.
const (
	maxUnread   = 20
	maxErrors   = 1000
	maxProblems = 1000
)

// The reports are what a person should know about a file.
type reports struct {
	problems []kepu.Problem
	unreads  int // columns that are not read
	errors   int // of the problems
	more     int // that are not listed
}

// tell adds problems.
func (r *reports) tell(problems ...kepu.Problem) {
	for _, p := range problems {
		switch isError := p.Severity() == kepu.Error; {
		case p.Code == kepu.TableTooManyRows:
		case isError && r.errors >= maxErrors, !isError && len(r.problems)-r.errors >= maxProblems:
			r.more++
			continue
		case isError:
			r.errors++
		}
		r.problems = append(r.problems, p)
	}
}

// count is how many problems were told of, listed or not.
func (r *reports) count() int { return len(r.problems) + r.more }

// mark and back take back what was told in between.
func (r *reports) mark() reports { return *r }

func (r *reports) back(to reports) { *r = to }

// sum says how many more problems there are.
func (r *reports) sum(file string) {
	if r.more > 0 {
		r.problems = append(r.problems, kepu.Problem{Position: kepu.Position{File: file, Line: 1, Column: 1}, Code: kepu.TableMoreProblems, Args: []any{r.more}})
	}
}

// unread tells of a column that is not read.
func (r *recordReader) unread(i int) {
	r.header.told[i] = true
	if r.unreads++; r.unreads > maxUnread {
		r.more++
		return
	}
	r.problem(r.heads[i].place, kepu.TableUnreadColumn, r.heads[i].text)
}
