// Measures the built server beside the smallest one of the SDK: the start to the answer of tools/list, what a call over
// HTTP adds to the connector's own time, and memory over many calls. Run `pnpm run build` first.
//
//   node bench/measure.js [starts=15] [calls=10000]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startMock } from "@okta-idm/mock";

const starts = Number(process.argv[2] ?? 15);
const calls = Number(process.argv[3] ?? 10_000);
const OURS = fileURLToPath(new URL("../bin/okta-idm-mcp.js", import.meta.url));
const SMALLEST = fileURLToPath(new URL("smallest-server.js", import.meta.url));

const mock = await startMock();
const env = { HOME: "/nonexistent", OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function startMs(file) {
  const begun = performance.now();
  const child = spawn(process.execPath, [file], { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const request = (id, method, params) =>
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
  const clientInfo = { name: "bench", version: "1" };
  request(1, "initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo });
  await lines.next();
  child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`);
  request(2, "tools/list", {});
  await lines.next();
  const took = performance.now() - begun;
  child.stdin.end();
  await once(child, "close");
  return took;
}

const ours = [];
const smallest = [];
// In turn, so that both meet the same load of the machine.
for (let index = 0; index < starts; index++) {
  smallest.push(await startMs(SMALLEST));
  ours.push(await startMs(OURS));
}
const share = (median(ours) / median(smallest)).toFixed(2);
process.stdout.write(
  `start to tools/list: ${Math.round(median(ours))} ms, smallest SDK server ${Math.round(median(smallest))} ms, ${share} of it\n`,
);

const child = spawn(process.execPath, [OURS, "--http", "0"], { env, stdio: ["ignore", "ignore", "pipe"] });
const [told] = await once(child.stderr, "data");
child.stderr.resume();
const url = /http:\S+/.exec(String(told))?.[0];
const rssMb = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;
const call = { name: "get_users", arguments: { parameters: { limit: 1 } } };

async function callOnce() {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json, text/event-stream",
      "MCP-Protocol-Version": "2026-07-28",
      "Mcp-Method": "tools/call",
      "Mcp-Name": call.name,
    },
    body: JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: {
        ...call,
        _meta: {
          "io.modelcontextprotocol/protocolVersion": "2026-07-28",
          "io.modelcontextprotocol/clientInfo": { name: "bench", version: "1" },
          "io.modelcontextprotocol/clientCapabilities": {},
        },
      },
    }),
  });
  const text = await response.text();
  if (!text.includes('"status":200')) throw new Error(text);
}

const { createConnector } = await import("@okta-idm/connector");
const connector = createConnector({ url: mock.url, apikey: mock.apiKey });
const overMcp = [];
const direct = [];
for (let index = 0; index < 200; index++) {
  let begun = performance.now();
  await connector.runJson(call.name, call.arguments);
  direct.push(performance.now() - begun);
  begun = performance.now();
  await callOnce();
  overMcp.push(performance.now() - begun);
}
const added = (median(overMcp) - median(direct)).toFixed(1);
process.stdout.write(
  `one call: ${median(overMcp).toFixed(1)} ms, the connector ${median(direct).toFixed(1)} ms, ${added} ms more\n`,
);

const memory = [];
for (let done = 0; done < calls; ) {
  const batch = Math.min(50, calls - done);
  await Promise.all(Array.from({ length: batch }, callOnce));
  done += batch;
  if (done % Math.ceil(calls / 10) < 50) memory.push(Math.round(rssMb()));
}
process.stdout.write(`memory over ${calls} calls in MB: ${memory.join(" ")}\n`);
child.kill("SIGTERM");
await once(child, "close");
await mock.close();
