package kepu

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Draw draws a paper. The same bank, blueprint and seed give the same paper on
// every machine and in every version that has the same [DrawVersion], whatever
// the order of the questions in the bank.
//
// All questions of the bank, in the order of their identities, are shuffled by
// the seed. The parts then take turns in the order of the blueprint, each
// taking the first questions that it wants and that nobody has. Where a part
// finds none left, an earlier one gives up a question for another if it can,
// so that a paper that is possible is found; only where exclusions overlap one
// another many times may the search end before. Last, the options of each
// question are shuffled, part by part and the reserves behind the items, except
// where options or explanation speak of their place (以上都对, B项).
//
// Where the blueprint cannot be met the paper is nil, and the problems say
// which part lacks how many questions and why.
func Draw(b *Bank, bp *Blueprint, seed uint64) (*Paper, []Problem) {
	d := newDrawing(b, bp, seed)
	if len(bp.Parts) == 0 {
		return nil, []Problem{{Position: bp.At, Code: DrawNoParts}}
	}
	d.topics()
	d.exclude(bp.Exclusions)
	if !d.assign() {
		return nil, d.problems
	}
	p := d.paper()
	if total := p.Total(); bp.Total != (Ratio{}) && total != bp.Total {
		return nil, append(d.problems, Problem{Position: bp.At, Code: DrawTotal, Args: []any{total.String(), bp.Total.String()}})
	}
	if total := p.Total(); p.Pass.Cmp(total) > 0 {
		return nil, append(d.problems, Problem{Position: bp.At, Code: DrawPass, Args: []any{p.Pass.String(), total.String()}})
	}
	p.Bank = b.Digest()
	return p, d.problems
}

// topics reports those that no question of the bank has, as they may be
// misspelt.
func (d *drawing) topics() {
	missing := map[string]bool{}
	for _, p := range d.bp.Parts {
		for _, t := range p.Topics {
			missing[t] = true
		}
	}
	for i := 0; i < len(d.questions) && len(missing) > 0; i++ {
		delete(missing, d.questions[i].Topic)
	}
	for i, p := range d.bp.Parts {
		for _, t := range p.Topics {
			if missing[t] {
				d.problems = append(d.problems, Problem{Position: p.At, Code: DrawNoTopic, Args: []any{strconv.Itoa(i + 1), t}})
			}
		}
	}
}

// A drawing is a draw under way. Questions are named by their place in the
// shuffled order.
type drawing struct {
	bp        *Blueprint
	random    random
	seed      uint64
	ids       []string
	questions []*Question
	parts     []drawPart
	banned    []bool

	// At most one question of a unit can be drawn: a unit is the first
	// exclusion that names a question, or the question alone. Other exclusions
	// are kept in clashes and looked at when all parts have their questions.
	unit    []int
	owner   []int // the part that has the unit's question, -1 for none
	taken   []int // the unit's question that it has
	clashes [][]int

	problems []Problem
}

// A drawPart is what a part can choose from.
type drawPart struct {
	wants  int
	fits   []int // questions, in order
	next   int   // those before it in fits are taken or banned
	used   int   // how many more would fit, had they not been used before
	lapsed int   // … had their validity not ended
}

func newDrawing(b *Bank, bp *Blueprint, seed uint64) *drawing {
	n := b.Len()
	d := &drawing{bp: bp, random: random{seed}, seed: seed, ids: make([]string, n), questions: make([]*Question, n), banned: make([]bool, n)}
	order := slices.Clone(b.inOrder())
	shuffle(&d.random, order)
	for i, at := range order {
		d.ids[i], d.questions[i] = b.ids[at], &b.questions[at]
	}
	used := make(map[string]bool, len(bp.Used))
	for _, id := range bp.Used {
		used[id] = true
	}
	d.parts = make([]drawPart, len(bp.Parts))
	for i := range bp.Parts {
		d.parts[i] = d.part(&bp.Parts[i], used)
	}
	return d
}

func (d *drawing) part(p *BlueprintPart, used map[string]bool) drawPart {
	const most = 1 << 29 // so that no sum overflows
	out := drawPart{wants: min(max(p.Count, 0), most) + min(max(p.Reserves, 0), most)}
	everyDay, asOf := p.Filter, p.AsOf
	everyDay.AsOf = Filter{}.AsOf
	if asOf.IsZero() {
		asOf = d.bp.AsOf
	}
	for i, q := range d.questions {
		switch {
		case !everyDay.Wants(q) || len(p.Kinds) == 0 && q.Kind == Description:
		case expired(q, asOf):
			out.lapsed++
		case used[d.ids[i]]:
			out.used++
		default:
			out.fits = append(out.fits, i)
		}
	}
	return out
}

// shuffle is a Fisher-Yates shuffle from the front.
func shuffle[E any](r *random, list []E) {
	for i := range len(list) - 1 {
		j := i + r.below(len(list)-i)
		list[i], list[j] = list[j], list[i]
	}
}

// exclude makes units of the exclusions. One that names nothing in the bank
// is reported, as it may be misspelt.
func (d *drawing) exclude(exclusions [][]string) {
	d.unit = make([]int, len(d.questions))
	for i := range d.unit {
		d.unit[i] = -1
	}
	units := 0
	named := d.named(exclusions)
	for _, set := range exclusions {
		var members []int
		for _, name := range set {
			if len(named[name]) == 0 {
				d.problems = append(d.problems, Problem{Position: d.bp.At, Code: DrawUnknown, Args: []any{name}})
			}
			members = append(members, named[name]...)
		}
		slices.Sort(members)
		members = slices.Compact(members)
		shared := false
		for _, i := range members {
			if d.unit[i] >= 0 {
				shared = true
			} else {
				d.unit[i] = units
			}
		}
		if shared {
			d.clashes = append(d.clashes, members)
		}
		units++
	}
	for i := range d.unit {
		if d.unit[i] < 0 {
			d.unit[i] = units
			units++
		}
	}
	d.owner, d.taken = make([]int, units), make([]int, units)
}

// named finds the questions that the names of exclusions mean.
func (d *drawing) named(exclusions [][]string) map[string][]int {
	named := map[string][]int{}
	for _, set := range exclusions {
		for _, name := range set {
			named[name] = nil
		}
	}
	if len(named) == 0 {
		return named
	}
	for i, id := range d.ids {
		if list, ok := named[id]; ok {
			named[id] = append(list, i)
		}
		for _, tag := range d.questions[i].Tags {
			if list, ok := named[tag]; ok && tag != id {
				named[tag] = append(list, i)
			}
		}
	}
	return named
}

// maxTries bounds the search among exclusions that overlap one another.
const maxTries = 2000

// assign gives every part its questions. Two that clash cannot both be drawn,
// so one of them is banned, and then the other.
func (d *drawing) assign() bool {
	if !d.fill() {
		d.explain()
		return false
	}
	tries := 0
	if !d.settle(&tries) {
		d.problems = append(d.problems, Problem{Position: d.bp.At, Code: DrawExclusions})
		return false
	}
	return true
}

func (d *drawing) settle(tries *int) bool {
	a, b, found := d.clash()
	if !found {
		return true
	}
	for _, i := range [2]int{b, a} {
		if *tries++; *tries > maxTries {
			return false
		}
		d.banned[i] = true
		if d.fill() && d.settle(tries) {
			return true
		}
		d.banned[i] = false
	}
	return false
}

// clash finds two drawn questions that exclude one another.
func (d *drawing) clash() (a, b int, found bool) {
	for _, members := range d.clashes {
		first := -1
		for _, i := range members {
			if u := d.unit[i]; d.owner[u] < 0 || d.taken[u] != i {
				continue
			}
			if first >= 0 {
				return first, i, true
			}
			first = i
		}
	}
	return 0, 0, false
}

// fill gives every part as many questions as it wants, of those not banned. It
// tells whether it could.
func (d *drawing) fill() bool {
	d.reset()
	for p := range d.parts {
		for range d.parts[p].wants {
			if d.take(p) != nil {
				return false
			}
		}
	}
	return true
}

// reset takes every question back.
func (d *drawing) reset() {
	for u := range d.owner {
		d.owner[u] = -1
	}
	for p := range d.parts {
		d.parts[p].next = 0
	}
}

// A handover is how a part is reached when another needs a question: it would
// give its question of a unit to that part, which would take wish in its place.
type handover struct{ to, wish int }

// take finds one more question for part p. A part that finds no free one asks
// those that have what it wants, which ask on in turn. It returns the parts
// that were asked when all of them came to nothing.
func (d *drawing) take(p int) (asked []int) {
	reached := make([]handover, len(d.parts))
	for i := range reached {
		reached[i].to = -2
	}
	reached[p].to = -1
	asked = []int{p}
	for n := 0; n < len(asked); n++ {
		at := asked[n]
		if q := d.free(at); q >= 0 {
			for at >= 0 {
				d.owner[d.unit[q]], d.taken[d.unit[q]] = at, q
				at, q = reached[at].to, reached[at].wish
			}
			return nil
		}
		if len(asked) == len(d.parts) {
			continue
		}
		for _, q := range d.parts[at].fits {
			if d.banned[q] {
				continue
			}
			if other := d.owner[d.unit[q]]; reached[other].to == -2 {
				reached[other] = handover{at, q}
				asked = append(asked, other)
			}
		}
	}
	return asked
}

// free returns the first question that part p wants and nobody has, or -1. A
// unit once taken stays taken, so the search goes on where it ended.
func (d *drawing) free(p int) int {
	part := &d.parts[p]
	for ; part.next < len(part.fits); part.next++ {
		if q := part.fits[part.next]; !d.banned[q] && d.owner[d.unit[q]] < 0 {
			return q
		}
	}
	return -1
}

// explain reports every group of parts that together want more than there is.
func (d *drawing) explain() {
	d.reset()
	short := make([]bool, len(d.parts))
	for p := range d.parts {
		for range d.parts[p].wants {
			asked := d.take(p)
			if asked == nil {
				continue
			}
			if !short[p] {
				d.lack(asked)
			}
			for _, i := range asked {
				short[i] = true
			}
			break
		}
	}
}

// lack reports that the parts together have too few questions, and what else
// they would have had.
func (d *drawing) lack(parts []int) {
	slices.Sort(parts)
	var names []string
	wants, used, lapsed := 0, 0, 0
	units, fits := map[int]bool{}, map[int]bool{}
	for _, i := range parts {
		p := &d.parts[i]
		names = append(names, strconv.Itoa(i+1))
		wants, used, lapsed = wants+p.wants, max(used, p.used), max(lapsed, p.lapsed)
		for _, q := range p.fits {
			fits[q], units[d.unit[q]] = true, true
		}
	}
	name, at := strings.Join(names, "、"), d.bp.Parts[parts[0]].At
	report := func(code Code, args ...any) {
		d.problems = append(d.problems, Problem{Position: at, Code: code, Args: append([]any{name}, args...)})
	}
	if len(parts) == 1 {
		report(DrawShort, d.bp.Parts[parts[0]], wants, len(units), wants-len(units))
	} else {
		report(DrawShortTogether, wants, len(units), wants-len(units))
	}
	if len(fits) > len(units) {
		report(DrawExcluded, len(fits), len(units))
	}
	if used > 0 {
		report(DrawUsed, used)
	}
	if lapsed > 0 {
		report(DrawLapsed, lapsed)
	}
}

// paper writes down what was drawn.
func (d *drawing) paper() *Paper {
	drawn := make([][]int, len(d.parts))
	for u, p := range d.owner {
		if p >= 0 {
			drawn[p] = append(drawn[p], d.taken[u])
		}
	}
	out := &Paper{Draw: DrawVersion, Seed: d.seed, Title: d.bp.Title, Notice: d.bp.Notice, Pass: d.bp.Pass, Minutes: d.bp.Minutes}
	for i := range d.bp.Parts {
		bp := &d.bp.Parts[i]
		slices.Sort(drawn[i])
		items := make([]PaperItem, len(drawn[i]))
		for n, q := range drawn[i] {
			items[n] = d.item(q, bp)
		}
		count := max(bp.Count, 0)
		out.Parts = append(out.Parts, PaperPart{Items: items[:count:count], Reserves: items[count:]})
	}
	return out
}

func (d *drawing) item(at int, part *BlueprintPart) PaperItem {
	q := *d.questions[at]
	item := PaperItem{ID: d.ids[at], Points: part.points(&q), Grading: part.Grading}
	switch {
	case q.Kind == Matching:
		for _, p := range q.Pairs {
			item.Rights = append(item.Rights, p.Right)
		}
		slices.SortFunc(item.Rights, cmp.Compare[string])
		item.Rights = slices.Compact(item.Rights)
		shuffle(&d.random, item.Rights)
	case (q.Kind == Single || q.Kind == Multiple) && !placed(&q):
		q.Options = slices.Clone(q.Options)
		shuffle(&d.random, q.Options)
	}
	item.Question = q
	return item
}
