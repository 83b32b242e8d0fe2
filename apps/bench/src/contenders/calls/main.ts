// Reads users by id for a while, with a fixed number of concurrent calls, and reports how many it read:
// `main.js <client> <concurrency> <ms to warm up> <ms to measure>`.
import { report } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const [client = "", atOnce = "1", warmUpMs = "2000", measuredMs = "1000"] = process.argv.slice(2);

const { readUser } = (await import(`./${client}.js`)) as { readUser: ReadUser };
let number = 0;

/** Returns a new id, so that no cache has it. */
const nextId = () => `00u${String(number++).padStart(11, "0")}Abc4d5`;

async function readFor(milliseconds: number) {
  const before = { number, ...process.cpuUsage(), ms: performance.now() };
  const until = before.ms + milliseconds;
  const one = async () => {
    while (performance.now() < until) await readUser(nextId());
  };
  await Promise.all(Array.from({ length: Number(atOnce) }, one));
  const { user, system } = process.cpuUsage(before);
  const calls = number - before.number;
  return {
    callsPerSecond: (calls * 1_000) / (performance.now() - before.ms),
    cpuUs: (user + system) / calls,
  };
}

const startedMs = performance.now();
await readFor(Number(warmUpMs));
report({ ...(await readFor(Number(measuredMs))), busyMs: performance.now() - startedMs });
process.exit();
