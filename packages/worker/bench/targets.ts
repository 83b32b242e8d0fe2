// Measures the targets of the worker and prints them as a table: `pnpm --dir packages/worker run targets`. It needs
// redis-server on the path, and the built package. On a busy machine, use `--users 1500 --limit 250`. To run only some
// measures, name them: one, two, four, ten, idle, hundred.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { apiToken, createOktaClient, paginate } from "@okta-idm/core";
import { type Mock, startMock } from "@okta-idm/mock";
import { JobQueue, runBulkOnQueue } from "../src/index.ts";
import { RedisServer } from "../test/redis-server.ts";

const WINDOW_MS = 10_000;
const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface Row {
  readonly target: string;
  readonly wanted: string;
  readonly measured: string;
  readonly reached: boolean;
}

/** A child process that prints lines. */
class Child {
  readonly process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor(script: string, arg: string) {
    this.process = spawn(process.execPath, [file(script), arg], { stdio: ["pipe", "pipe", "inherit"] });
    this.#lines = createInterface({ input: this.process.stdout as NodeJS.ReadableStream })[
      Symbol.asyncIterator
    ]();
  }

  async line(): Promise<string> {
    return String((await this.#lines.next()).value);
  }

  async end(): Promise<void> {
    const ended = once(this.process, "exit");
    this.process.kill("SIGTERM");
    await ended;
  }
}

class BuiltWorker {
  readonly #child: Child;
  #port = "";

  constructor(redis: string, orgs: readonly { url: string; apiKey: string }[]) {
    const plain = orgs.map(({ url, apiKey }) => ({ url, apiKey }));
    this.#child = new Child("./worker.js", JSON.stringify({ redis, orgs: plain }));
  }

  async started(): Promise<this> {
    this.#port = await this.#child.line();
    return this;
  }

  /** Returns the number of responses with a status. Default: all. */
  async requests(status = "\\w+"): Promise<number> {
    const text = await (await fetch(`http://127.0.0.1:${this.#port}/`)).text();
    const counts = text.matchAll(
      new RegExp(`^okta_idm_requests_total\\{.*status="${status}"\\} (\\d+)$`, "gm"),
    );
    return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  /** Resident memory in MB, and processor time in seconds. */
  use(): { readonly megabytes: number; readonly seconds: number } {
    const { pid } = this.#child.process;
    const rss = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return { megabytes: Number(rss) / 1_024, seconds: (Number(fields[11]) + Number(fields[12])) / 100 };
  }

  end(): Promise<void> {
    return this.#child.end();
  }
}

async function activeUsers(mock: Mock, count: number): Promise<string[]> {
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const ids: string[] = [];
  const query = { filter: 'status eq "ACTIVE"', limit: 200 };
  for await (const { id } of paginate(client, "/api/v1/users", { params: { query } })) {
    if (id !== "00u7adm2in4istr6ato8") ids.push(String(id));
    if (ids.length === count) return ids;
  }
  throw new Error(`The org has too few users: ${ids.length}`);
}

/** Returns the times of the suspensions, in order. */
async function suspensions(mock: Mock): Promise<number[]> {
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const since = new Date(mock.now() - 3_600_000).toISOString();
  const query = { filter: 'eventType eq "user.lifecycle.suspend"', since, limit: 1_000 };
  const times: number[] = [];
  for await (const { published } of paginate(client, "/api/v1/logs", { params: { query } })) {
    times.push(Date.parse(String(published)));
  }
  return times.sort((one, other) => one - other);
}

/** Returns the suspensions per second over all used windows, up to the first one of the next window. */
function rateOf(times: readonly number[], limit: number): number {
  const windows = Math.floor((times.length - 1) / limit);
  return (windows * limit) / ((Number(times[windows * limit]) - Number(times[0])) / 1_000);
}

async function orgOf(seed: number, users: number, limit: number): Promise<Mock> {
  const buckets = { "*": { limit: 1_000_000 }, "/api/v1/users": { limit, windowMs: WINDOW_MS } };
  return startMock({ seed, users: users * 2, events: 0, limits: { buckets } });
}

/** Suspends users of each org with a number of workers. */
async function suspend(redis: string, mocks: readonly Mock[], workers: number, users: number) {
  const ids = await Promise.all(mocks.map((mock) => activeUsers(mock, users)));
  // The reads above counted in the same window.
  await new Promise((resolve) => setTimeout(resolve, WINDOW_MS + 1_000));
  const started = await Promise.all(
    Array.from({ length: workers }, () => new BuiltWorker(redis, mocks).started()),
  );
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-targets-"));
  try {
    await Promise.all(
      mocks.map((mock, n) =>
        runBulkOnQueue(
          "suspend_user",
          (ids[n] ?? []).map((userId) => ({ input: { path_parameters: { userId } } })),
          {
            redis: { url: redis },
            org: mock.url,
            ledger: join(folder, `${n}.jsonl`),
          },
        ),
      ),
    );
    const [refused, all] = [0, 0] as [number, number];
    let [refusals, requests] = [refused, all];
    for (const worker of started) {
      refusals += await worker.requests("429");
      requests += await worker.requests();
    }
    return { refusedShare: refusals / requests, times: await Promise.all(mocks.map(suspensions)) };
  } finally {
    for (const worker of started) await worker.end();
    await rm(folder, { recursive: true });
  }
}

async function oneOrg(redis: RedisServer, workers: number, users: number, limit: number): Promise<Row> {
  const mock = await orgOf(workers, users, limit);
  const { refusedShare, times } = await suspend(redis.url, [mock], workers, users);
  await mock.close();
  await redis.clear();
  const share = rateOf(times[0] ?? [], limit) / (limit / (WINDOW_MS / 1_000));
  return {
    target: `${workers} worker${workers > 1 ? "s" : ""}, ${users} users of one org`,
    wanted: ">= 0.97 of the limit, < 1 % 429",
    measured: `${share.toFixed(3)}, ${(refusedShare * 100).toFixed(2)} % 429`,
    reached: share >= 0.97 && refusedShare < 0.01 && times[0]?.length === users,
  };
}

async function tenOrgs(redis: RedisServer, limit: number): Promise<Row> {
  const users = 3 * limit + 1;
  const rates = async (count: number) => {
    const mocks = await Promise.all(Array.from({ length: count }, (_, n) => orgOf(100 + n, users, limit)));
    const { times } = await suspend(redis.url, mocks, 2, users);
    for (const mock of mocks) await mock.close();
    await redis.clear();
    return times.reduce((sum, one) => sum + rateOf(one, limit), 0);
  };
  const [one, ten] = [await rates(1), await rates(10)];
  return {
    target: "10 orgs on 2 workers",
    wanted: ">= 9.5 times one org's rate",
    measured: `${(ten / one).toFixed(2)} times`,
    reached: ten / one >= 9.5,
  };
}

async function idleOrgs(redis: RedisServer): Promise<Row> {
  const orgs = Array.from({ length: 200 }, (_, n) => ({ url: `https://idle-${n}.okta.com`, apiKey: "key" }));
  const worker = await new BuiltWorker(redis.url, orgs).started();
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const before = worker.use();
  await new Promise((resolve) => setTimeout(resolve, 30_000));
  const { megabytes, seconds } = worker.use();
  const share = (seconds - before.seconds) / 30;
  await worker.end();
  await redis.clear();
  return {
    target: "200 idle orgs in one worker",
    wanted: "< 100 MB, < 2 % CPU",
    measured: `${megabytes.toFixed(0)} MB, ${(share * 100).toFixed(1)} % CPU`,
    reached: megabytes < 100 && share < 0.02,
  };
}

async function hundredOrgs(redis: RedisServer): Promise<Row> {
  const [count, jobs] = [100, 60];
  const orgs = new Child("./orgs.js", String(count));
  const ports = JSON.parse(await orgs.line()) as number[];
  const places = ports.map((port) => ({ url: `http://127.0.0.1:${port}`, apiKey: "key" }));
  const calls = async () => {
    orgs.process.stdin?.write("\n");
    return Number(await orgs.line());
  };
  const worker = await new BuiltWorker(redis.url, places).started();
  const idle = worker.use();
  const queues = await Promise.all(places.map(({ url }) => JobQueue.open({ url: redis.url }, url)));
  const startedMs = performance.now();
  const beforeCalls = await calls();
  await Promise.all(
    queues.map(async (queue, n) => {
      for (let job = 0; job < jobs; job += 1) {
        const userId = `00u${String(n * 1_000 + job).padStart(17, "0")}`;
        const inputs = [{ input: { path_parameters: { userId } } }];
        await queue.submit({ org: queue.org, action: "suspend_user", inputs, key: `j${job}` });
      }
    }),
  );
  const expected = count * jobs * 2;
  let made = 0;
  while (made < expected) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    made = (await calls()) - beforeCalls;
  }
  const seconds = (performance.now() - startedMs) / 1_000;
  const { megabytes, seconds: cpu } = worker.use();
  await worker.end();
  await orgs.end();
  for (const queue of queues) await queue.close();
  const rate = made / seconds;
  const used = (cpu - idle.seconds) / seconds;
  const perOrg = (megabytes - 55) / count;
  return {
    target: "100 orgs at once in one worker",
    wanted: ">= 1,000 calls a second",
    measured: `${rate.toFixed(0)} calls/s, worker at ${(used * 100).toFixed(0)} % of a core, ${megabytes.toFixed(0)} MB (about ${perOrg.toFixed(1)} MB an org)`,
    reached: rate >= 1_000,
  };
}

const redis = await RedisServer.own("--appendonly", "yes");
const { positionals: wanted, values } = parseArgs({
  options: {
    users: { type: "string", default: "5000" },
    limit: { type: "string", default: "1000" },
  },
  allowPositionals: true,
});
const [users, limit] = [Number(values.users), Number(values.limit)];
const measures: Readonly<Record<string, () => Promise<Row>>> = {
  one: () => oneOrg(redis, 1, users, limit),
  two: () => oneOrg(redis, 2, users, limit),
  four: () => oneOrg(redis, 4, users, limit),
  ten: () => tenOrgs(redis, Math.ceil(limit / 10)),
  idle: () => idleOrgs(redis),
  hundred: () => hundredOrgs(redis),
};
const rows: Row[] = [];
try {
  for (const [name, measure] of Object.entries(measures)) {
    if (wanted.length === 0 || wanted.includes(name)) rows.push(await measure());
  }
} finally {
  await redis.stop();
}
const columns = ["target", "wanted", "measured"] as const;
const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
const line = (cells: readonly string[]) =>
  `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(" | ")} |`;
process.stdout.write(`${line([...columns])} reached |\n`);
process.stdout.write(`${line(widths.map((width) => "-".repeat(width)))} ------- |\n`);
for (const row of rows) {
  process.stdout.write(
    `${line(columns.map((column) => row[column]))} ${row.reached ? "yes    " : "no     "} |\n`,
  );
}
process.stdout.write(
  `\n${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}.\n`,
);
