// Compares the built server with the smallest server of the SDK: the time to the response of tools/list, the time that a
// call over HTTP adds to the connector, and memory over many calls. Run `pnpm run build` first.
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

// The default rate limits would make it wait.
const mock = await startMock({ limits: { buckets: { "*": { limit: 1_000_000 } } } });
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
// Alternating starts meet the same load of the machine.
for (let index = 0; index < starts; index++) {
  smallest.push(await startMs(SMALLEST));
  ours.push(await startMs(OURS));
}
const share = (median(ours) / median(smallest)).toFixed(2);
process.stdout.write(
  `start to tools/list: ${Math.round(median(ours))} ms, smallest SDK server ${Math.round(median(smallest))} ms, ${share} of it\n`,
);

const child = spawn(process.execPath, [OURS, "--http", "0"], { env, stdio: ["ignore", "ignore", "pipe"] });
const [line] = await once(child.stderr, "data");
child.stderr.resume();
const url = /http:\S+/.exec(String(line))?.[0];
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

const ticksPerSecond = 100;

/** Returns the CPU time of the server, in milliseconds. It does not depend on other programs. */
function cpuMs() {
  const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond;
}

async function manyCalls(count) {
  for (let done = 0; done < count; done += 20) await Promise.all(Array.from({ length: 20 }, callOnce));
}

const { createConnector } = await import("@okta-idm/connector");
const connector = createConnector({ url: mock.url, apikey: mock.apiKey });
await manyCalls(200);
let begun = cpuMs();
await manyCalls(1_000);
const ofServer = (cpuMs() - begun) / 1_000;
process.stdout.write(`CPU of a call: ${ofServer.toFixed(1)} ms, including the connector\n`);
const latencies = { mcp: [], connector: [] };
for (let index = 0; index < 100; index++) {
  begun = performance.now();
  await connector.runJson(call.name, call.arguments);
  latencies.connector.push(performance.now() - begun);
  begun = performance.now();
  await callOnce();
  latencies.mcp.push(performance.now() - begun);
}
const [mcp, direct] = [median(latencies.mcp), median(latencies.connector)];
process.stdout.write(
  `one call: ${mcp.toFixed(1)} ms, the connector ${direct.toFixed(1)} ms, ${(mcp - direct).toFixed(1)} ms more\n`,
);

const memory = [];
for (let tenth = 0; tenth < 10; tenth++) {
  await manyCalls(calls / 10);
  memory.push(Math.round(rssMb()));
}
process.stdout.write(`memory over ${calls} calls in MB: ${memory.join(" ")}\n`);
child.kill("SIGTERM");
await once(child, "close");
await mock.close();
