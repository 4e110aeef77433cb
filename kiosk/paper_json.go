package main

import (
	"io"

	"github.com/openkepu/openkepu/kepu"
)

// paperLine is a paper in JSON; its items follow, a line each.
type paperLine struct {
	Type    string `json:"type"`
	Draw    int    `json:"draw"`
	Seed    uint64 `json:"seed"`
	Bank    string `json:"bank"`
	Title   string `json:"title"`
	Minutes *int   `json:"minutes"`
	Pass    *exact `json:"pass"`
	Total   exact  `json:"total"`
	Items   int    `json:"items"`
}

type paperItemLine struct {
	Type    string   `json:"type"`
	Part    int      `json:"part"`
	Number  *int     `json:"number"` // null for a reserve
	ID      string   `json:"id"`
	Kind    string   `json:"kind"`
	Points  exact    `json:"points"`
	Grading string   `json:"grading"`
	Stem    string   `json:"stem"`
	Options []string `json:"options"` // in the order of the paper
	Rights  []string `json:"rights"`
	Key     []string `json:"key"` // texts of the right options
}

func writePaperLines(out io.Writer, p *kepu.Paper) error {
	items := p.Items()
	head := paperLine{Type: "paper", Draw: p.Draw, Seed: p.Seed, Bank: p.Bank, Title: p.Title, Total: exact(p.Total()), Items: len(items)}
	if p.Minutes > 0 {
		head.Minutes = &p.Minutes
	}
	if p.Pass.Sign() > 0 {
		head.Pass = (*exact)(&p.Pass)
	}
	enc := jsonLines(out)
	if err := enc.Encode(head); err != nil {
		return err
	}
	part := map[string]int{}
	for i, pt := range p.Parts {
		for _, item := range pt.Items {
			part[item.ID] = i + 1
		}
	}
	for i, item := range items {
		n := i + 1
		if err := enc.Encode(itemLine(part[item.ID], &n, item)); err != nil {
			return err
		}
	}
	for i, pt := range p.Parts {
		for _, item := range pt.Reserves {
			if err := enc.Encode(itemLine(i+1, nil, item)); err != nil {
				return err
			}
		}
	}
	return nil
}

func itemLine(part int, number *int, item kepu.PaperItem) paperItemLine {
	q := &item.Question
	l := paperItemLine{Type: "paperItem", Part: part, Number: number, ID: item.ID, Kind: q.Kind.String(), Points: exact(item.Points), Grading: item.Grading.String(),
		Stem: q.Stem, Options: []string{}, Rights: append([]string{}, item.Rights...), Key: []string{}}
	for _, o := range q.Options {
		l.Options = append(l.Options, o.Text)
		if o.Correct {
			l.Key = append(l.Key, o.Text)
		}
	}
	return l
}
