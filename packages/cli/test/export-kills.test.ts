import { once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import { type MockOptions, startMock } from "@okta-idm/mock";
import { expect, onTestFinished, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { difference, NO_DIFFERENCE, recordIn, recordOf } from "./log-record.ts";
import { startOktaIdm } from "./okta-idm.ts";
import { type ProxiedOrg, proxiedOrg, type Stage } from "./proxied-org.ts";

/** The seed of the moments. The same seed gives the same moments. */
const SEED = Number(process.env["KILL_SEED"] ?? Date.now() % 1_000_000);
const [EVENTS, KILLS] = nightly([20_000, 5], [200_000, 50]);
const STAGES: readonly Stage[] = ["asked", "answering", "answered"];
const DAY_MS = 86_400_000;

/** Whole numbers below a bound, by the seed (mulberry32). */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

async function openOrg(options: MockOptions, keeps = false) {
  const mock = await startMock({
    ...options,
    limits: { buckets: { "*": { limit: 1_000_000, windowMs: 60_000 } } },
  });
  const folder = await mkdtemp(join(tmpdir(), "export-kills-"));
  onTestFinished(async () => {
    await mock.close();
    await rm(folder, { recursive: true });
  });
  const org = await proxiedOrg(mock.url, keeps);
  return { mock, org, folder, env: { OKTA_URL: org.url, OKTA_API_KEY: mock.apiKey } };
}

/** Runs a command until it ends, or is killed at its moment. */
async function run(args: readonly string[], env: Record<string, string>, org: ProxiedOrg, kill?: Kill) {
  const child = startOktaIdm(args, env);
  if (kill) org.at(kill, () => child.kill("SIGKILL"));
  const [stderr, [code, signal]] = await Promise.all([text(child.stderr), once(child, "close")]);
  return { code: code as number | null, wasKilled: signal === "SIGKILL", stderr };
}

interface Kill {
  readonly request: number;
  readonly stage: Stage;
}

/** Kills an export again and again, each time at another moment, and then lets it come to its end. */
async function exportKilled(
  args: readonly string[],
  { org, env }: Pick<Awaited<ReturnType<typeof openOrg>>, "org" | "env">,
  { kills, within }: { readonly kills: number; readonly within: number },
): Promise<number> {
  const draw = drawing(SEED);
  let killed = 0;
  for (; killed < kills; killed += 1) {
    const kill = { request: 1 + draw(within), stage: STAGES[draw(STAGES.length)] ?? "asked" };
    const { code, wasKilled, stderr } = await run(args, env, org, kill);
    if (!wasKilled) {
      expect({ code, stderr }).toMatchObject({ code: 0 });
      return killed;
    }
  }
  org.at({ request: 0, stage: "asked" }, () => {});
  expect(await run(args, env, org)).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("(complete)"),
  });
  return killed;
}

test(`${EVENTS} events are exported whole, each once and in their order, with ${KILLS} kills (seed ${SEED})`, async () => {
  const opened = await openOrg({ events: EVENTS }, true);
  const { mock, org, folder } = opened;
  const [since, until] = [mock.now() - 40 * DAY_MS, mock.now()].map((ms) => new Date(ms).toISOString());
  const out = join(folder, "events.ndjson");
  const args = ["logs", "export", "--since", `${since}`, "--until", `${until}`, "--out", out, "--resume"];
  const wanted = await recordOf(org.url, mock.apiKey, `${since}`, `${until}`);
  expect(wanted.events.length).toBe(EVENTS);
  expect(await exportKilled(args, opened, { kills: KILLS, within: 7 })).toBe(KILLS);
  const found = await recordIn(createReadStream(out, { highWaterMark: 1_048_576 }));
  expect(difference(found, wanted)).toEqual(NO_DIFFERENCE);
  expect(found.events.every((event, index) => event === wanted.events[index])).toBe(true);
  expect(await readdir(folder)).toEqual(["events.ndjson"]);
}, 240_000);

test(`with late events, repeated ones and empty pages a compressed export is whole too (seed ${SEED})`, async () => {
  const opened = await openOrg({ events: 12_000, repeats: 0.4, late: 1 });
  const { mock, org, folder } = opened;
  const late = await fetch(`${mock.url}/api/v1/users/00u1ana2ferreira3Q5d/lifecycle/suspend`, {
    method: "POST",
    headers: { Authorization: `SSWS ${mock.apiKey}`, "Content-Type": "application/json" },
  });
  expect(late.status).toBe(200);
  const [since, until] = [mock.now() - 40 * DAY_MS, mock.now()].map((ms) => new Date(ms).toISOString());
  const before = await recordOf(mock.url, mock.apiKey, `${since}`, `${until}`);
  mock.faults([{ kind: "emptyPage", operation: "listLogEvents", probability: 0.2 }]);
  // It comes into the log once the place where it belongs has been read.
  let isRead = false;
  org.onAnswer(({ link }) => {
    if (!isRead && !link.includes('rel="next"')) mock.advance(20_000);
    isRead ||= !link.includes('rel="next"');
  });
  const out = join(folder, "events.ndjson.gz");
  const args = ["logs", "export", "--since", `${since}`, "--until", `${until}`, "--out", out, "--resume"];
  expect(await exportKilled(args, opened, { kills: nightly(5, 12), within: 3 })).toBeGreaterThanOrEqual(3);
  mock.clearFaults();
  const after = await recordOf(mock.url, mock.apiKey, `${since}`, `${until}`);
  const found = await recordIn(createReadStream(out).pipe(createGunzip()));
  expect(after.events.length).toBe(before.events.length + 1);
  expect(difference(found, after)).toEqual(NO_DIFFERENCE);
  // In the order of the log, and what was written late behind it.
  const behind = after.events.filter((event) => !before.events.includes(event));
  expect(found.events).toEqual([...before.events, ...behind]);
  expect(mock.violations()).toEqual([]);
}, 120_000);
