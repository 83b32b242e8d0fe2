#!/bin/sh
# @modelcontextprotocol/server 2.4.0 announces the output side of a tool's Zod schema (zod 4.6.7), but sends what the tool
# returned, not what Zod made of it. A default, a trim or a coercion in an outputSchema passes the server's own check, and
# @modelcontextprotocol/client 2.4.0 then throws: the tool did its work, and its result is lost. A transform in an
# inputSchema is applied, so the same schema works for arguments.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >npm.log
npm install --silent @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/client@2.4.0 zod@4.6.7
cat >server.mjs <<'JS'
import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import * as z from "zod";

const outputs = {
  plain: [z.object({ limit: z.number() }), { limit: 10 }],
  defaulted: [z.object({ limit: z.number().default(10) }), {}],
  trimmed: [z.object({ code: z.string().trim().max(3) }), { code: " abc " }],
  coerced: [z.object({ limit: z.coerce.number() }), { limit: "10" }],
};
serveStdio(() => {
  const server = new McpServer({ name: "outputs", version: "1.0.0" });
  for (const [name, [outputSchema, structuredContent]] of Object.entries(outputs)) {
    server.registerTool(name, { inputSchema: z.object({}), outputSchema }, async () => ({
      content: [],
      structuredContent,
    }));
  }
  server.registerTool("echo", { inputSchema: z.object({ code: z.string().trim().max(3) }) }, async ({ code }) => ({
    content: [{ type: "text", text: JSON.stringify(code) }],
  }));
  return server;
});
JS
cat >check.mjs <<'JS'
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

const client = new Client({ name: "check", version: "1.0.0" });
await client.connect(new StdioClientTransport({ command: "node", args: ["server.mjs"] }));
await client.listTools();
const seen = {};
for (const name of ["plain", "defaulted", "trimmed", "coerced"]) {
  seen[name] = await client.callTool({ name, arguments: {} }).then(
    ({ structuredContent }) => JSON.stringify(structuredContent),
    ({ message }) => message.replace(/^.*: /, ""),
  );
}
seen.echo = await client.callTool({ name: "echo", arguments: { code: " abc " } }).then(({ content }) => content[0].text);
await client.close();
for (const [name, text] of Object.entries(seen)) console.log(`${name}: ${text}`);
JS
cat >expected.txt <<'TXT'
plain: {"limit":10}
defaulted: data must have required property 'limit'
trimmed: data/code must NOT have more than 3 characters
coerced: data/limit must be number
echo: "abc"
TXT
node check.mjs >seen.txt
cat seen.txt
diff expected.txt seen.txt
