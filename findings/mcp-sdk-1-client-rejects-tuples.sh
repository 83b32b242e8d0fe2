#!/bin/sh
# @modelcontextprotocol/sdk 1.32.2 (a client of the revision 2025-11-25) compiles output schemas as JSON Schema draft-07,
# whatever their $schema says. There `prefixItems` means nothing and `items: false` forbids every item, so each tool of
# @modelcontextprotocol/server 2.4.0 that returns a Zod tuple (zod 4.6.7) throws there, with a right result. The client 2.4.0
# takes it. An array of a union of the same types passes both.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >npm.log
npm install --silent @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/client@2.4.0 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
cat >server.mjs <<'JS'
import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import * as z from "zod";

serveStdio(() => {
  const server = new McpServer({ name: "pairs", version: "1.0.0" });
  const result = async () => ({ content: [], structuredContent: { pair: ["failed logins", 3] } });
  const tool = (name, pair) =>
    server.registerTool(name, { inputSchema: z.object({}), outputSchema: z.object({ pair }) }, result);
  tool("tuple", z.tuple([z.string(), z.number()]));
  tool("array", z.array(z.union([z.string(), z.number()])));
  return server;
});
JS
cat >check.mjs <<'JS'
import * as now from "@modelcontextprotocol/client";
import * as nowStdio from "@modelcontextprotocol/client/stdio";
import * as before from "@modelcontextprotocol/sdk/client/index.js";
import * as beforeStdio from "@modelcontextprotocol/sdk/client/stdio.js";

for (const [version, { Client }, { StdioClientTransport }] of [
  ["2.4.0", now, nowStdio],
  ["1.32.2", before, beforeStdio],
]) {
  const client = new Client({ name: "check", version: "1.0.0" });
  await client.connect(new StdioClientTransport({ command: "node", args: ["server.mjs"] }));
  await client.listTools();
  for (const name of ["tuple", "array"]) {
    const text = await client.callTool({ name, arguments: {} }).then(
      ({ structuredContent }) => JSON.stringify(structuredContent),
      ({ message }) => message.replace(/^.*schema: /, ""),
    );
    console.log(`${version} ${name}: ${text}`);
  }
  await client.close();
}
JS
cat >expected.txt <<'TXT'
2.4.0 tuple: {"pair":["failed logins",3]}
2.4.0 array: {"pair":["failed logins",3]}
1.32.2 tuple: data/pair/0 boolean schema is false, data/pair/1 boolean schema is false
1.32.2 array: {"pair":["failed logins",3]}
TXT
node check.mjs >seen.txt
cat seen.txt
diff expected.txt seen.txt
