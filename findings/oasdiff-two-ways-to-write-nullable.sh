#!/bin/sh
# oasdiff 1.38.0 does not see that `type: [string, "null"]` and `anyOf: [{type: string}, {type: "null"}]` take the same values.
# In OpenAPI 3.1, a request property that is rewritten from the second form to the first is an error ("narrowed by removing
# types `null`"), and a response property in the other direction, too: a change of generator blocks a release. The other way
# round, a request property that really loses null, from `type: [string, "null"]` to `anyOf: [{type: string}]`, is no
# breaking change ("widened … to `any`"). Needs Go.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
GOPATH="$folder/go" GOBIN="$folder" go install github.com/oasdiff/oasdiff@v1.38.0 2>install.log
array='{"type":["string","null"]}'
any='{"anyOf":[{"type":"string"},{"type":"null"}]}'
never_null='{"anyOf":[{"type":"string"}]}'

# document REQUEST_PROPERTY RESPONSE_PROPERTY
document() {
  cat <<JSON
{"openapi":"3.1.0","info":{"title":"Users","version":"1"},"paths":{"/users":{"post":{"operationId":"createUser",
"requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"nickName":$1}}}}},
"responses":{"200":{"description":"The user","content":{"application/json":{"schema":{"type":"object",
"properties":{"nickName":$2}}}}}}}}}}
JSON
}
# compare NAME BEFORE_REQUEST BEFORE_RESPONSE AFTER_REQUEST AFTER_RESPONSE
compare() {
  document "$2" "$3" >before.json
  document "$4" "$5" >after.json
  found=$(./oasdiff breaking before.json after.json --format json | grep -o '"id": *"[^"]*"' | cut -d '"' -f 4 || true)
  echo "$1: ${found:-no breaking change}"
}
{
  compare "same values, request" "$any" "$any" "$array" "$any"
  compare "same values, response" "$array" "$array" "$array" "$any"
  compare "null is gone, request" "$array" "$array" "$never_null" "$array"
} >seen.txt
cat seen.txt
cat >expected.txt <<'TXT'
same values, request: request-property-list-of-types-narrowed
same values, response: response-property-list-of-types-widened
null is gone, request: no breaking change
TXT
diff expected.txt seen.txt
