package state

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/journal"
)

// sitDown opens the day's sitting as a child does.
func sitDown(dir string, day calendar.Date) (*Journal, error) {
	d, err := Open(dir)
	if err != nil {
		return nil, err
	}
	j, _, err := d.OpenSitting("quiz", day)
	return j, err
}

// recordForEver is a child that says each number once it is recorded, until it
// is killed.
func recordForEver(dir string, day calendar.Date) error {
	j, err := sitDown(dir, day)
	if err != nil {
		return err
	}
	for seq := len(j.Records()) + 1; ; seq++ {
		if err := j.Append(morning, answer(seq)); err != nil {
			return err
		}
		if _, err := fmt.Println(seq); err != nil {
			return err
		}
	}
}

// TestKill kills a child at any moment, also within its writes and while it
// opens the journal, and looks for every record that it acknowledged.
func TestKill(t *testing.T) {
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	dir := t.TempDir()
	d := openDir(t, dir)
	moments := rand.New(rand.NewPCG(2026, 11))
	acknowledged, torn := 0, 0
	for round := range rounds {
		day := today.AddDays(round / 5) // a new file at times, so that it stays small
		name := journalName("quiz", day, 1)
		path := filepath.Join(dir, name)

		said := killWhen(t, dir, day, path, sizeOf(path)+moments.Int64N(150_000))

		j, problems, err := d.OpenSitting("quiz", day)
		if err != nil {
			t.Fatal(err)
		}
		if j.Name() != name {
			t.Fatalf("round %d: %s is passed over: %v", round, name, problems)
		}
		for _, p := range problems {
			if torn++; p.Code != kepu.JournalTorn {
				t.Fatalf("round %d: %v", round, p)
			}
		}
		if n := len(j.Records()); n < said {
			t.Fatalf("round %d: %d was acknowledged, and there are %d records", round, said, n)
		}
		for i, r := range j.Records() {
			want, err := journal.New(uint64(i+1), morning, answer(i+1))
			if err != nil || r.Seq != want.Seq || !bytes.Equal(r.Body, want.Body) {
				t.Fatalf("round %d: record %d is number %d with %.100s", round, i+1, r.Seq, r.Body)
			}
		}
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
		if said > 0 {
			acknowledged++
		}
	}
	t.Logf("%d kills, %d after an acknowledgement, %d torn tails", rounds, acknowledged, torn)
	if acknowledged < rounds/2 {
		t.Errorf("only %d of %d kills came after an acknowledgement", acknowledged, rounds)
	}
}

// killWhen runs a child until its journal is larger than size, kills it, and
// returns the last number that it acknowledged; 0 for none.
func killWhen(t *testing.T, dir string, day calendar.Date, path string, size int64) (last int) {
	t.Helper()
	cmd := childCommand(t, "record", dir, day)
	var said bytes.Buffer
	cmd.Stdout = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for sizeOf(path) < size {
		if len(ended) > 0 {
			t.Fatal("the child ended by itself: ", <-ended)
		}
	}
	cmd.Process.Kill()
	<-ended
	for line := range bytes.Lines(said.Bytes()) {
		n, err := strconv.Atoi(string(bytes.TrimSpace(line)))
		if err != nil {
			t.Fatal(err)
		}
		last = n
	}
	return last
}

// sizeOf returns the size of a file, 0 where there is none.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// holdSitting is a child that records once and holds its journal until its
// input ends.
func holdSitting(dir string, day calendar.Date) error {
	j, err := sitDown(dir, day)
	if err != nil {
		return err
	}
	if err := j.Append(morning, opening); err != nil {
		return err
	}
	fmt.Println(j.Name())
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

func TestTwoProcesses(t *testing.T) {
	dir := t.TempDir()
	d := openDir(t, dir)
	cmd := childCommand(t, "hold", dir, today)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	name, err := bufio.NewReader(stdout).ReadString('\n')
	if name != first+"\n" || err != nil {
		t.Fatalf("the child has %q, %v", name, err)
	}

	j := openSitting(t, d)
	if j.Name() != second {
		t.Errorf("beside it opened %s", j.Name())
	}
	appendAll(t, j, opening, answer(1))
	k := openSitting(t, d) // of the same process, and no less another sitting
	if k.Name() != "quiz-2026-11-22-3.journal" {
		t.Errorf("the third opened %s", k.Name())
	}
	if diff := cmp.Diff([]journal.Body{opening}, bodiesOf(t, d, first)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]journal.Body{opening, answer(1)}, bodiesOf(t, d, second)); diff != "" {
		t.Error(diff)
	}

	cmd.Process.Kill() // and its lock is gone
	cmd.Wait()
	if j := openSitting(t, d); j.Name() != first || len(j.Records()) != 1 {
		t.Errorf("after its death opened %s with %d records", j.Name(), len(j.Records()))
	}
}

// TestReadWhileWritten reads a journal over and over until it is complete: what
// is read only grows, and is whole but for the last line.
func TestReadWhileWritten(t *testing.T) {
	const total = 100
	d := openDir(t, t.TempDir())
	j := openSitting(t, d)
	written := make(chan error, 1)
	go func() {
		for seq := range total {
			if err := j.Append(morning, answer(seq+1)); err != nil {
				written <- err
				return
			}
		}
		written <- nil
	}()
	for n := 0; n < total; {
		select {
		case err := <-written:
			if err != nil {
				t.Fatal(err)
			}
			written = nil
		default:
		}
		src, err := d.Read(first)
		if err != nil {
			t.Fatal(err)
		}
		records, problems := journal.Read(first, src)
		for _, p := range problems {
			if p.Code != kepu.JournalTorn || written == nil {
				t.Fatal(p)
			}
		}
		if len(records) < n || written == nil && len(records) != total {
			t.Fatalf("%d records after %d", len(records), n)
		}
		n = len(records)
	}
}
