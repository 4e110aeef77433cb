package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// A seat is a kiosk running in a terminal of its own, as a resident sits before
// it: keys go in, what the screen writes comes out.
type seat struct {
	tb  testing.TB
	cmd *exec.Cmd
	tty *os.File

	mu    sync.Mutex
	out   bytes.Buffer
	seen  int // how much of out was waited for already
	grown *sync.Cond
	ended bool
}

// sit starts the kiosk in a terminal of 80×24.
func sit(tb testing.TB, args ...string) *seat {
	tb.Helper()
	tty, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		tb.Skip("no terminals to be had here: ", err)
	}
	fd := int(tty.Fd())
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err == nil {
		err = unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Col: 80, Row: 24})
	}
	if err != nil {
		tb.Fatal(err)
	}
	other, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		tb.Fatal(err)
	}
	exe, err := os.Executable()
	if err != nil {
		tb.Fatal(err)
	}
	s := &seat{tb: tb, tty: tty}
	s.grown = sync.NewCond(&s.mu)
	// The test binary is the kiosk when it is called so; see TestMain.
	s.cmd = &exec.Cmd{
		Path: exe, Args: append([]string{"kiosk"}, args...), Env: append(os.Environ(), "TERM=xterm-256color"),
		Stdin: other, Stdout: other, Stderr: other,
		SysProcAttr: &syscall.SysProcAttr{Setsid: true, Setctty: true},
	}
	if err := s.cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	other.Close()
	go s.read()
	tb.Cleanup(s.kill)
	return s
}

func (s *seat) read() {
	buf := make([]byte, 64<<10)
	for {
		n, err := s.tty.Read(buf)
		s.mu.Lock()
		s.out.Write(buf[:n])
		s.ended = err != nil
		s.grown.Broadcast()
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *seat) press(keys string) {
	if _, err := s.tty.WriteString(keys); err != nil {
		s.tb.Fatal(err)
	}
}

// written matches what is not text: escape sequences, blanks, and the steps back
// with which wide characters are drawn.
var written = regexp.MustCompile(`\x1b\[[0-9;?>]*[a-zA-Z]|\x1b[()].|\x1b[=>]|[ \x08]`)

// see waits until the screen has written one of the words since the last time.
func (s *seat) see(words ...string) {
	s.tb.Helper()
	deadline := time.AfterFunc(20*time.Second, func() {
		s.mu.Lock()
		s.ended = true
		s.grown.Broadcast()
		s.mu.Unlock()
	})
	defer deadline.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		fresh := written.ReplaceAllString(s.out.String()[s.seen:], "")
		for _, w := range words {
			if strings.Contains(fresh, w) {
				s.seen = s.out.Len()
				return
			}
		}
		if s.ended {
			s.tb.Fatalf("never saw %q in %q", words, fresh)
		}
		s.grown.Wait()
	}
}

// kill pulls the plug.
func (s *seat) kill() {
	if s.cmd.ProcessState != nil {
		return
	}
	s.cmd.Process.Kill()
	s.cmd.Wait()
	s.tty.Close()
}
