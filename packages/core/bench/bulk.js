// Measures the used share of a rate limit and the number of 429s: 5,000 suspensions against the built mock, 600 in each
// window of six seconds, 15 ms away. One process with 10, 50 and 5,000 concurrent calls, then two and four independent
// processes. Run `pnpm bench`. A scenario takes 50 s; `pnpm bench 1x50 4x50` measures only these two.
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LIMIT = 600;
const WINDOW_S = 6;
const CALLS = 5_000;
const SCENARIOS = ["1x10", "1x50", "1x5000", "2x50", "4x50"];
const CLIENT = fileURLToPath(new URL("suspend.js", import.meta.url));
const MOCK = fileURLToPath(import.meta.resolve("@okta-idm/mock/package.json"));

const idOf = (index) => `00u${String(index).padStart(17, "0")}`;
const created = "2024-01-01T00:00:00.000Z";
const users = Array.from({ length: CALLS }, (_, index) => {
  const login = `user${index}@example.com`;
  return { id: idOf(index), status: "ACTIVE", created, profile: { login, email: login } };
});

const folder = await mkdtemp(join(tmpdir(), "okta-idm-bulk-"));
const [state, limits] = [join(folder, "state.json"), join(folder, "limits.json")];
await writeFile(state, JSON.stringify({ users }));
const bucket = { limit: LIMIT, windowMs: WINDOW_S * 1_000 };
await writeFile(limits, JSON.stringify({ buckets: { "/api/v1/users": bucket } }));

/** Runs a script until it has written a line. Returns the line and a function that ends the script. */
async function start(script, ...options) {
  const child = spawn(process.execPath, [script, ...options], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  for await (const chunk of child.stdout) {
    text += chunk;
    if (text.endsWith("\n")) break;
  }
  return { line: JSON.parse(text), stop: () => child.kill() };
}

/** The results of all clients: responses by window, named by its reset. */
async function measure(clients, atOnce) {
  const bin = join(MOCK, "../bin/okta-idm-mock.js");
  const options = ["--users", String(CALLS), "--state", state, "--limits", limits, "--latency-ms", "15"];
  const mock = await start(bin, ...options);
  const each = CALLS / clients;
  const { url, apiKey } = mock.line;
  const reports = await Promise.all(
    Array.from({ length: clients }, (_, index) =>
      start(CLIENT, url, apiKey, String(index * each), String(each), String(atOnce)),
    ),
  );
  mock.stop();
  return reports.map(({ line }) => line);
}

/** The responses of all windows except the last, divided by the number that the limit permits in that time. */
function shareOf(answers) {
  const resets = Object.keys(answers).map(Number).sort();
  const [first = 0, last = 0] = [resets.at(0), resets.at(-1)];
  const before = resets.slice(0, -1).reduce((sum, reset) => sum + answers[reset], 0);
  return before / ((LIMIT * (last - first)) / WINDOW_S);
}

const print = (...cells) =>
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(16)).join("")}\n`);

print("clients", "at once", "share", "429", "429 a window", "failed", "seconds");
const asked = process.argv.slice(2);
for (const scenario of asked.length > 0 ? asked : SCENARIOS) {
  const [clients = 1, atOnce = 50] = scenario.split("x").map(Number);
  const reports = await measure(clients, atOnce);
  const answers = {};
  for (const { windows } of reports) {
    for (const [reset, count] of Object.entries(windows)) answers[reset] = (answers[reset] ?? 0) + count;
  }
  const sum = (name) => reports.reduce((total, report) => total + report[name], 0);
  const refusals = sum("refused");
  const perWindow = (refusals / Object.keys(answers).length).toFixed(2);
  const seconds = Math.max(...reports.map((report) => report.seconds)).toFixed(1);
  print(clients, atOnce, shareOf(answers).toFixed(3), refusals, perWindow, sum("failed"), seconds);
}
await rm(folder, { recursive: true });
