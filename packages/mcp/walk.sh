#!/bin/sh
# Follows the README as a new user does: installs the packages, starts a mock org, adds the server to a host, and suspends a
# user after approval. The host is `mcpdo` of the MCP Inspector. It is not a part of CI: it installs public packages and
# Node 22 in a temporary folder. Run `pnpm run build` first.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
mock=""
mcpdo() { "$folder/node_modules/node/bin/node" "$(readlink -f "$folder/node_modules/.bin/mcpdo")" "$@" 2>>"$folder/mcpdo.log"; }
end() {
  code=$?
  if [ "$code" != 0 ]; then tail -20 "$folder/mcpdo.log"; fi
  mcpdo daemon stop >/dev/null 2>&1 || true
  if [ -n "$mock" ]; then kill "$mock" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap end EXIT

for package in cli mcp mock; do
  (cd "$here/../$package" && npx --yes --prefer-offline pnpm@10.34.9 pack --config.ignore-scripts=true --out "$folder/$package.tgz" >/dev/null)
done
cd "$folder"
npm init -y >/dev/null
begun=$(date +%s)
npm install --no-fund --no-audit --loglevel=error ./cli.tgz ./mcp.tgz ./mock.tgz node@22 @modelcontextprotocol/inspector@2.12.0 >/dev/null
echo "Installed after $(($(date +%s) - begun)) s"
bin=$folder/node_modules/.bin
node=$(command -v node)
HOME=$folder
export HOME MCP_INSPECTOR_SECRET_STORE=file

"$node" "$bin/okta-idm-mock" --port 0 >mock.json &
mock=$!
for _ in $(seq 100); do
  if [ -s mock.json ]; then break; fi
  sleep 0.2
done
OKTA_URL=$(sed -n 's/.*"url":"\([^"]*\)".*/\1/p' mock.json)
OKTA_API_KEY=$(sed -n 's/.*"apiKey":"\([^"]*\)".*/\1/p' mock.json)
export OKTA_URL OKTA_API_KEY

"$node" "$bin/okta-idm" mcp --allow contain --doctor >doctor.txt
grep -q 'suspend_user *offered' doctor.txt
echo "Doctor: suspend_user is offered"

# The same server by both commands.
cat >host.json <<JSON
{
  "mcpServers": {
    "okta": {
      "command": "$node",
      "args": ["$bin/okta-idm-mcp", "--allow", "contain"],
      "env": { "OKTA_URL": "$OKTA_URL", "OKTA_API_KEY": "$OKTA_API_KEY" }
    },
    "by-cli": {
      "command": "$node",
      "args": ["$bin/okta-idm", "mcp", "--allow", "contain"],
      "env": { "OKTA_URL": "$OKTA_URL", "OKTA_API_KEY": "$OKTA_API_KEY" }
    }
  }
}
JSON
suspend() {
  mcpdo "@$1" tools/call find_user name:="$2" >found.txt
  grep -q '"status": "ACTIVE"' found.txt
  mcpdo "@$1" tools/call suspend_user "path_parameters:={\"userId\":\"$2\"}" >asked.txt
  grep -q 'State: ACTIVE -> SUSPENDED' asked.txt
  question=$(sed -n 's/.*elicitation\/respond \(elicitation-[0-9a-f-]*\) .*/\1/p' asked.txt | head -1)
  mcpdo "@$1" elicitation/respond "$question" "$3" >answered.txt 2>&1 || true
  mcpdo "@$1" tools/call find_user name:="$2" >found.txt
  grep '"status"' found.txt
}
mcpdo --config host.json connect okta >/dev/null
mcpdo --config host.json connect by-cli >/dev/null
echo "After approval:"
suspend okta ana@example.com approve:=true
echo "From the first command to a suspended user: $(($(date +%s) - begun)) s"
mcpdo @by-cli tools/call get_users 'parameters:={"filter":"status eq \"ACTIVE\"","limit":5}' 'fields:=["id"]' >users.txt
echo "After a decline, with okta-idm mcp:"
suspend by-cli "$(sed -n 's/.*"id": "\(00u[^"]*\)".*/\1/p' users.txt | tail -1)" --decline
