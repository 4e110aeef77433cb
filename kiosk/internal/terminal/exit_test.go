//go:build unix

package terminal

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Trap 7. Without the cures the terminal is left raw ("given back" is missing),
// or the process does not end at all.
func TestWhateverEndsItTheTerminalIsGivenBack(t *testing.T) {
	for _, tt := range []struct {
		way    string
		signal syscall.Signal
		status int
		want   string
	}{
		{"terminate", syscall.SIGTERM, 0, "given back\nreturned\n"},
		{"hang up", syscall.SIGHUP, 0, "given back\nreturned\n"},
		{"interrupt", syscall.SIGINT, 0, "given back\nreturned\n"},
		{"hang", syscall.SIGTERM, 1, "given back\n"},
		{"stuck", syscall.SIGTERM, 1, "given back\n"},
		{"panic in a handler", 0, 2, "given back\n"},
		{"panic in a goroutine", 0, 2, "given back\n"},
	} {
		t.Run(tt.way, func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), "TERMINAL_TEST_HELPER="+tt.way)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			late := time.AfterFunc(20*time.Second, func() { cmd.Process.Kill() })
			defer late.Stop()
			var said strings.Builder
			for lines := bufio.NewScanner(out); lines.Scan(); {
				if lines.Text() == "ready" {
					cmd.Process.Signal(tt.signal)
					continue
				}
				fmt.Fprintln(&said, lines.Text())
			}
			err = cmd.Wait()
			status := 0
			if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
				status = exit.ExitCode()
			}
			if status != tt.status || said.String() != tt.want {
				t.Errorf("ended with status %d and said %q, want %d and %q\n%s", status, said.String(), tt.status, tt.want, stderr.String())
			}
			if strings.HasPrefix(tt.way, "panic") && !strings.Contains(stderr.String(), "lost") {
				t.Errorf("the panic was not reported:\n%s", stderr.String())
			}
		})
	}
}
