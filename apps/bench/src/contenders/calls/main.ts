// Reads users by id for a while, with some requests at once, and reports their number:
// `main.js <client> <at once> <ms to warm up> <ms to measure>`.
import { report } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const [client = "", atOnce = "1", warmUpMs = "2000", measuredMs = "1000"] = process.argv.slice(2);

const { readUser } = (await import(`./${client}.js`)) as { readUser: ReadUser };
let number = 0;

/** An id that was not asked for before: a cache that has it would send nothing. */
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
