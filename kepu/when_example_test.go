package kepu_test

import (
	"fmt"

	"github.com/openkepu/openkepu/kepu"
)

func ExampleParseWhen() {
	plan := kepu.YearPeriod(2026)

	month, _ := kepu.ParseWhen("三、四月份", plan)
	fmt.Println(month.Kind, month.Months)

	monthly, _ := kepu.ParseWhen("每月第二个周六上午9:00—11:00", plan)
	fmt.Println(monthly.Kind, monthly.Rule.Days, monthly.Hours)

	around, _ := kepu.ParseWhen("重陽節前後", plan)
	fmt.Println(around.Kind, around.Name, around.Relation)

	never, problems := kepu.ParseWhen("2月30日", plan)
	fmt.Println(never.Kind, problems)
	// Output:
	// months [3 4]
	// recurrence [2SA] 09:00-11:00
	// festival 重阳节 around
	// vague [“2月30日”: there is no such day]
}
