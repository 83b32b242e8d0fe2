#!/bin/sh
# Runs scenarios of the MCP conformance suite, and one session with the MCP Inspector, against the built server and a mock
# org. It is not a part of CI: it installs pinned public packages and Node 22 in a temporary folder. Run `pnpm run build` first.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
pids=""
trap 'for pid in $pids; do kill "$pid" 2>/dev/null || true; done; rm -rf "$folder"' EXIT

cd "$folder"
npm init -y >/dev/null
npm install --no-fund --no-audit node@22 @modelcontextprotocol/conformance@0.1.16 @modelcontextprotocol/inspector@2.12.0 >/dev/null
node22=$folder/node_modules/node/bin/node
"$node22" --version

node "$here/../mock/bin/okta-idm-mock.js" --port 0 >mock.log &
pids="$pids $!"
server=$here/bin/okta-idm-mcp.js

# Waits until a file has a line that holds a text, and prints the URL in it.
url_in() {
  for _ in $(seq 100); do
    url=$(sed -n 's/.*\(http:\/\/127[^" ]*\).*/\1/p' "$1")
    if [ -n "$url" ]; then echo "$url"; return; fi
    sleep 0.2
  done
  echo "$1 has no URL after 20 s" >&2
  return 1
}

OKTA_URL=$(url_in mock.log)
OKTA_API_KEY=$(sed -n 's/.*"apiKey":"\([^"]*\)".*/\1/p' mock.log)
HOME=$folder
export OKTA_URL OKTA_API_KEY HOME

node "$server" --http 0 2>server.log &
pids="$pids $!"
mcp=$(url_in server.log | sed 's/127.0.0.1/localhost/')
conformance=$(readlink -f node_modules/.bin/conformance)
for scenario in server-initialize ping tools-list dns-rebinding-protection; do
  "$node22" "$conformance" server --url "$mcp" --scenario "$scenario" >scenario.log 2>&1 || { cat scenario.log; exit 1; }
  echo "$scenario: $(grep -o 'Passed: .*' scenario.log)"
  grep -q ' 0 failed, 0 warnings' scenario.log
done

inspector=$(readlink -f node_modules/.bin/mcp-inspector)
inspect() {
  "$node22" "$inspector" --cli -e "OKTA_URL=$OKTA_URL" -e "OKTA_API_KEY=$OKTA_API_KEY" -e "HOME=$HOME" "$(command -v node)" "$server" "$@"
}
inspect --method tools/list | grep -c '"inputSchema"' | sed 's/^/Inspector: tools listed: /'
inspect --method tools/call --tool-name find_user --tool-arg name=admin@example.com >found.json
grep -q '"exact": true' found.json
echo "Inspector: find_user found the administrator"
