package hanzi

import "testing"

func TestLeadingNumber(t *testing.T) {
	for _, tt := range []struct {
		in     string
		n      int64
		rest   string
		reason string
	}{
		{"12题", 12, "题", "ASCII digits"},
		{"１２、", 12, "、", "full-width digits"},
		{"十", 10, "", "a bare ten"},
		{"十二、", 12, "、", "ten and a digit"},
		{"二十", 20, "", "digit and ten"},
		{"二十三条", 23, "条", "tens and ones"},
		{"廿五", 25, "", "the old twenty"},
		{"卅", 30, "", "the old thirty"},
		{"一百零三", 103, "", "a zero holds a place"},
		{"一百二", 120, "", "a digit behind a hundred counts tens"},
		{"一百二十", 120, "", "the same in full"},
		{"三千五", 3500, "", "behind a thousand, hundreds"},
		{"两万", 20_000, "", "两 for two"},
		{"一万二", 12_000, "", "behind a myriad, thousands"},
		{"一万零二", 10_002, "", "but not past a zero"},
		{"三亿五千万", 350_000_000, "", "myriads below 亿"},
		{"一万亿", 1_000_000_000_000, "", "the largest"},
		{"二〇二六年", 2026, "年", "digit by digit"},
		{"二○二六", 2026, "", "with the other zero sign"},
		{"壹佰贰拾", 120, "", "bank numerals"},
		{"貳拾", 20, "", "Traditional"},
		{"零", 0, "", "a bare zero is a number"},
		{"", 0, "", "nothing"},
		{"题12", 0, "题12", "does not start with one"},
		{"百", 0, "百", "百 alone is a word, not a number"},
		{"万", 0, "万", "so is 万"},
		{"9999999999999", 0, "9999999999999", "past a million million"},
		{"十十", 10, "十", "units must descend"},
		{"三百二百", 320, "百", "a unit that does not descend is left over"},
	} {
		n, size := LeadingNumber(tt.in)
		if n != tt.n || tt.in[size:] != tt.rest {
			t.Errorf("LeadingNumber(%q) = %d, rest %q; want %d, rest %q: %s", tt.in, n, tt.in[size:], tt.n, tt.rest, tt.reason)
		}
	}
}

func FuzzLeadingNumber(f *testing.F) {
	for _, s := range []string{"12", "一万亿亿", "一百二", "廿廿", "三亿五千万", "九九九九九九九九九九九九九九"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, size := LeadingNumber(s)
		if size < 0 || size > len(s) || n < 0 || n > maxNumber {
			t.Fatalf("LeadingNumber(%q) = %d, %d", s, n, size)
		}
	})
}
