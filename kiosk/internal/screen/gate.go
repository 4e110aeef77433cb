package screen

import "time"

const (
	// stillness is how long nothing follows a key before it acts. A card
	// reader types a key every 30 ms or faster, a held key repeats every 25 to
	// 40 ms; nobody notices a delay of 50 ms.
	stillness = 50 * time.Millisecond
	// holding is the longest pause between two repeats of a held key on slow
	// machines. Nobody means the same key twice so quickly.
	holding = 200 * time.Millisecond
)

// A gate lets through the keys that a person means and keeps out those that
// come by themselves: what card and barcode readers type, which ends in Enter
// and would answer a question; what a held key repeats; and two keys hit with
// one finger.
//
// Keys are gathered into runs. A run ends when no key has followed for
// stillness, and only then is it known what it was: a single key is meant, a
// longer run is not. While a text is typed a run is a quick typist, unless
// Enter is in it.
//
// Keys that only move do not pass through a gate. The zero gate is ready.
type gate struct {
	run    []key
	spoilt bool // the run goes on from a held key
	last   key
	lastAt time.Time
}

// press takes a key and returns those before it that are now known to be meant.
// The caller calls still after stillness without another key.
func (g *gate) press(k key, at time.Time, typing bool) []key {
	var meant []key
	since := at.Sub(g.lastAt)
	if since >= stillness {
		meant = g.still(typing)
	}
	if k == g.last && since < holding && !typing {
		g.spoilt = true
	}
	g.run = append(g.run, k)
	g.last, g.lastAt = k, at
	return meant
}

// still ends the run and returns the keys of it that are meant.
func (g *gate) still(typing bool) []key {
	run, spoilt := g.run, g.spoilt
	g.run, g.spoilt = nil, false
	switch {
	case len(run) == 1 && !spoilt:
		return run
	case !typing || spoilt:
		return nil
	}
	var meant []key
	for i, k := range run {
		if k == keyEnter {
			return nil
		}
		if i == 0 || k != run[i-1] { // a held key counts once
			meant = append(meant, k)
		}
	}
	return meant
}

// drop forgets the run.
func (g *gate) drop() { g.run, g.spoilt = nil, false }
