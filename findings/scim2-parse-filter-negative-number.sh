#!/bin/sh
# scim2-parse-filter 0.2.10 rejects a negative number anywhere but at the end of a filter.
# RFC 7644 takes a JSON number as a comparison value (section 3.4.2.2), with or without a sign.
# Seen: `a gt 5 and b pr` parses, `a gt -5` parses, `a gt -5 and b pr` throws "unexpected token -5 and b pr".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund scim2-parse-filter@0.2.10
cat >check.mjs <<'JS'
import { parse } from "scim2-parse-filter";

const results = ["a gt 5 and b pr", "a gt -5", "a gt -5 and b pr", "(a gt -5)"].map((filter) => {
  try {
    parse(filter);
    return [filter, "parsed"];
  } catch (error) {
    return [filter, error.message];
  }
});
for (const [filter, result] of results) console.log(`${filter}: ${result}`);
const expected = ["parsed", "parsed", "unexpected token -5 and b pr", "unexpected token -5)"];
if (results.some(([, result], at) => result !== expected[at])) throw new Error("The behaviour has changed");
JS
node check.mjs
