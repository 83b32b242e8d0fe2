#!/bin/sh
# github.com/scim2/filter-parser v2.3.1 (Go) returns comparison values that are not those of the filter. A string keeps its JSON
# escapes: the value of `name eq "O\"Neil"` has a backslash, so a comparison with the stored name never matches. An integer
# over 2^53 is rounded without an error, although CompareValue has the type int. RFC 7644 (section 3.4.2.2) takes JSON values.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
export GOPATH="$folder/go" GOFLAGS=-mod=mod
cat >go.mod <<'MOD'
module check

go 1.21

require github.com/scim2/filter-parser/v2 v2.3.1
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"

	filter "github.com/scim2/filter-parser/v2"
)

func main() {
	for _, text := range []string{
		`name eq "O'Neil"`,
		`name eq "O\"Neil"`,
		`name eq "\u0041na"`,
		`number eq 42`,
		`number eq 9007199254740993`,
	} {
		expression, err := filter.ParseFilter([]byte(text))
		if err != nil {
			fmt.Println(text, err)
			continue
		}
		value := expression.(*filter.AttributeExpression).CompareValue
		fmt.Printf("%s: %T %v\n", text, value, value)
	}
}
GO
cat >expected.txt <<'TXT'
name eq "O'Neil": string O'Neil
name eq "O\"Neil": string O\"Neil
name eq "\u0041na": string \u0041na
number eq 42: int 42
number eq 9007199254740993: int 9007199254740992
TXT
go run . 2>go.log | tee seen.txt
diff expected.txt seen.txt
