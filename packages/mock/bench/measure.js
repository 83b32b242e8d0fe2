// Measures the built mock: time until ready, requests per second, memory. Run `pnpm bench`, or with options of the mock:
// `pnpm bench --users 100000 --events 1000000`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SECONDS = 3;
const CONNECTIONS = 8;
const BIN = fileURLToPath(new URL("../bin/okta-idm-mock.js", import.meta.url));
const print = (what, value) => process.stdout.write(`${what.padEnd(46)}${value}\n`);

const folder = await mkdtemp(join(tmpdir(), "okta-idm-mock-"));
const limits = join(folder, "limits.json");
await writeFile(limits, JSON.stringify({ buckets: { "*": { limit: 1_000_000_000 } } }));

const started = performance.now();
const child = spawn(process.execPath, [BIN, "--limits", limits, ...process.argv.slice(2)], {
  stdio: ["ignore", "pipe", "inherit"],
});
const [line] = await once(child.stdout, "data");
print("ready after", `${Math.round(performance.now() - started)} ms`);
const { url, apiKey } = JSON.parse(String(line));

async function megabytes() {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${child.pid}/status`, "utf8")) ?? [];
  return `${Math.round(Number(kilobytes) / 1024)} MB`;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const ask = (path) =>
  new Promise((resolve, reject) => {
    const headers = { Authorization: `SSWS ${apiKey}` };
    const sent = request(url + path, { agent, headers }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${path} returned ${response.statusCode}`));
      response.resume().on("end", resolve);
    });
    sent.on("error", reject).end();
  });

async function measure(path) {
  await ask(path);
  let responses = 0;
  const until = performance.now() + SECONDS * 1000;
  const one = async () => {
    while (performance.now() < until) {
      await ask(path);
      responses += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  print(`GET ${path}`, `${Math.round(responses / SECONDS)} requests/s`);
}

print("memory when ready", await megabytes());
await measure("/api/v1/users/00u1ana2ferreira3Q5d");
await measure("/api/v1/users?limit=10");
await measure("/api/v1/users?limit=200");
await measure("/api/v1/logs?limit=100");
print("memory afterwards", await megabytes());
child.kill();
agent.destroy();
await rm(folder, { recursive: true });
