package state

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu/calendar"
)

// Journals returns the names of the journals of a kind, by day and number.
func (d *Dir) Journals(kind string) ([]string, error) {
	entries, err := fs.ReadDir(d.root.FS(), ".")
	if err != nil {
		return nil, fmt.Errorf("state: %w", err)
	}
	var names []string
	for _, e := range entries {
		if e.Type().IsRegular() && isJournal(e.Name(), kind) {
			names = append(names, e.Name())
		}
	}
	day := len(kind + "-2026-11-22")
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(a[:day], b[:day]), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	return names, nil
}

// maxFiles is the highest number of a file of one kind and day.
const maxFiles = 999

func journalName(kind string, day calendar.Date, n int) string {
	return fmt.Sprintf("%s-%v-%d.journal", kind, day, n)
}

func isJournal(name, kind string) bool {
	rest, found := strings.CutPrefix(name, kind+"-")
	if !found || len(rest) < len("2026-11-22-") {
		return false
	}
	const day = len("2026-11-22")
	date, err := calendar.ParseDate(rest[:day])
	n, _ := strconv.Atoi(strings.TrimSuffix(rest[day+1:], ".journal"))
	return err == nil && n >= 1 && n <= maxFiles && name == journalName(kind, date, n)
}
