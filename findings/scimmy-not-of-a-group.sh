#!/bin/sh
# SCIMMY 1.3.5 negates each part of a group and keeps its operator: `not (a pr and b pr)` matches as "neither a nor b", and
# `not (a pr or b pr)` as "not both". By RFC 7644 (section 3.4.2.2) `not` negates the result of the whole group. A list request
# with such a filter leaves resources out, or returns resources that the filter excludes. `not (not (a pr))` is rejected.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >npm.log
npm install --silent --no-audit --no-fund scimmy@1.3.5
cat >check.mjs <<'JS'
import SCIMMY from "scimmy";

const users = [
  { id: "neither" },
  { id: "nick", nickName: "x" },
  { id: "title", title: "x" },
  { id: "both", nickName: "x", title: "x" },
];
const matching = (filter) => new SCIMMY.Types.Filter(filter).match(users).map(({ id }) => id).join(" ");
for (const filter of [
  "not (nickName pr)",
  "not (nickName pr) and not (title pr)",
  "not (nickName pr and title pr)",
  "not (nickName pr or title pr)",
]) {
  console.log(`${filter}: ${matching(filter)}`);
}
try {
  console.log(matching("not (not (nickName pr))"));
} catch (error) {
  console.log(`not (not (nickName pr)): ${error.name}`);
}
JS
cat >expected.txt <<'TXT'
not (nickName pr): neither title
not (nickName pr) and not (title pr): neither
not (nickName pr and title pr): neither
not (nickName pr or title pr): neither nick title
not (not (nickName pr)): SCIMError
TXT
node check.mjs | tee seen.txt
diff expected.txt seen.txt
