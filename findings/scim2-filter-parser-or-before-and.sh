#!/bin/sh
# scim2-filter-parser 0.7.0 (Python) binds `or` and `and` from left to right. RFC 7644 (section 3.4.2.2) evaluates `and` before
# `or`, so `a pr or b pr and c pr` means "a, or both b and c". The SQL of the package asks for "(a or b), and c": users with
# a alone are missing. The same filter with its last two terms first gives the right SQL. `eq null` and `eq true` compare with the texts
# NULL and TRUE.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet scim2-filter-parser==0.7.0
cat >check.py <<'PY'
from scim2_filter_parser.queries import SQLQuery

columns = {(name, None, None): name for name in ("nick", "title", "active")}
for text in (
    "nick pr or title pr and active pr",
    "title pr and active pr or nick pr",
    "active eq null",
    "active eq true",
):
    query = SQLQuery(text, "users", columns)
    values = [value for value in query.params_dict.values() if value is not None]
    print(f"{text}: {query.where_sql} {values}")
PY
cat >expected.txt <<'TXT'
nick pr or title pr and active pr: ((nick IS NOT NULL) OR (title IS NOT NULL)) AND (active IS NOT NULL) []
title pr and active pr or nick pr: ((title IS NOT NULL) AND (active IS NOT NULL)) OR (nick IS NOT NULL) []
active eq null: active = {a} ['NULL']
active eq true: active = {a} ['TRUE']
TXT
venv/bin/python check.py | tee seen.txt
diff expected.txt seen.txt
