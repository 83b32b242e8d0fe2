import { once } from "node:events";
import { existsSync } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startMock } from "@okta-idm/mock";
import { expect, onTestFinished, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { activeUsers, doneInLog, ledgerOutcomes, ledgerRecords, UNLIMITED } from "./bulk-runs.ts";
import { makeHome } from "./home.ts";
import { oktaIdm, startOktaIdm } from "./okta-idm.ts";
import { type WatchedOrg, watchOrg } from "./watched-org.ts";

const [USERS, KILLS] = nightly([200, 5], [5_000, 50]);
const NOTED = nightly(120, 400);
const [RESETS, RESET_KILLS] = nightly([90, 5], [300, 10]);

/** Another one each time; `OKTA_IDM_SEED` brings one back. */
const SEED = Number(process.env["OKTA_IDM_SEED"] ?? Date.now() % 1_000_000) || 1;

function seeded(seed: number): (most: number) => number {
  let state = (seed * 48_271) % 2_147_483_647;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return 1 + (state % most);
  };
}

interface Killed {
  readonly users: number;
  readonly kills: number;
  /** Moments, a request's or an answer's, that a life has at most. */
  readonly mostMoments: number;
  readonly args: readonly string[];
  /** Whether it is killed while it sends a write, which then never arrives. */
  readonly isWriting?: boolean;
  /** Whether there is an audit file. */
  readonly isNoted?: boolean;
}

/** A run of many that is killed at random moments and resumed, time and again; the last one is let go. */
async function killedTimeAndAgain(
  { users, kills, mostMoments, args, isWriting = false, isNoted = false }: Killed,
  seed: number,
) {
  process.stdout.write(`killed at random moments, OKTA_IDM_SEED=${seed}\n`);
  const mock = await startMock({ users: users * 2, events: 0, limits: UNLIMITED });
  onTestFinished(() => mock.close());
  const org = await watchOrg(mock.url);
  onTestFinished(() => org.close());
  const home = await makeHome();
  const audit = isNoted ? { OKTA_IDM_AUDIT_FILE: join(home.path, "audit.jsonl") } : {};
  const env = { ...home.env, ...audit, OKTA_URL: org.url, OKTA_API_KEY: mock.apiKey };
  const ids = await activeUsers(mock, users);
  const list = join(home.path, "users.csv");
  await writeFile(list, `id,login\n${ids.map((id) => `${id},\n`).join("")}`);
  const ledger = join(home.path, "ledger.jsonl");
  const random = seeded(seed);
  const resumed = [...args, "--resume", ledger];
  for (let life = 0; life < kills; life += 1) {
    // The first request is who the token's owner is, and there is no ledger yet.
    const begun = existsSync(ledger) ? resumed : [...args, "--from", list, "--ledger", ledger];
    const child = startOktaIdm(begun, env);
    expect(await killedAt(org, child, random(mostMoments), isWriting), `life ${life}`).toBe("SIGKILL");
    await org.idle();
  }
  const ended = await oktaIdm([...resumed, "-o", "json"], { env });
  return { mock, org, home, ids, ledger, ended, summary: JSON.parse(ended.stdout) };
}

/** Kills a run at the moment of this number, or at its next write, and returns the signal that ended it. */
async function killedAt(
  org: WatchedOrg,
  child: ReturnType<typeof startOktaIdm>,
  moment: number,
  isWriting: boolean,
) {
  let left = moment;
  org.onMoment = (write) => {
    left -= 1;
    if (left > 0 || child.killed || (isWriting && !write)) return undefined;
    child.kill("SIGKILL");
    // A request that was being sent may have been done, or not.
    return isWriting || moment % 2 === 0 ? "lost" : undefined;
  };
  child.stdout.resume();
  child.stderr.resume();
  const [, signal] = await once(child, "close");
  org.onMoment = () => undefined;
  return signal;
}

test(`${USERS} suspensions that are killed at ${KILLS} random moments are each done once (seed ${SEED})`, async () => {
  const run = {
    users: USERS,
    kills: KILLS,
    mostMoments: nightly(80, 350),
    args: ["users", "suspend", "--max-changes", "100000"],
  };
  const { mock, org, ids, ledger, ended, summary } = await killedTimeAndAgain(run, SEED);
  expect(ended.code).toBe(0);
  expect(summary).toMatchObject({ total: USERS, changed: USERS, left: 0 });
  const log = await doneInLog(mock, "user.lifecycle.suspend");
  expect(ids.filter((id) => log.get(id) !== 1)).toEqual([]);
  expect(log.size).toBe(USERS);
  expect(org.sentAgain).toEqual([]);
  const outcomes = await ledgerOutcomes(ledger);
  expect(outcomes.map(({ id }) => id)).toEqual(ids);
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["changed"]));
  // Of those that a kill met on their way some had arrived, and were found so.
  expect(outcomes.filter(({ settled }) => settled).length).toBeGreaterThan(0);
  expect(mock.violations()).toEqual([]);
}, 180_000);

test(`password resets that are killed at ${RESET_KILLS} random moments are sent once, or their outcome is unknown (seed ${SEED})`, async () => {
  const args = ["users", "reset-password", "--max-changes", "100000"];
  const run = { users: RESETS, kills: RESET_KILLS, mostMoments: 60, args, isWriting: true };
  const { mock, org, ids, ledger, ended, summary } = await killedTimeAndAgain(run, SEED);
  const log = await doneInLog(mock, "user.account.reset_password");
  const outcomes = await ledgerOutcomes(ledger);
  expect(outcomes.map(({ id }) => id)).toEqual(ids);
  for (const { id = "", outcome } of outcomes) {
    const sent = org.writes.get(`POST /api/v1/users/${id}/lifecycle/reset_password`) ?? 0;
    const done = log.get(id) ?? 0;
    if (outcome === "unknown") expect([0, 1]).toContain(sent);
    else expect([outcome, sent, done]).toEqual(["changed", 1, 1]);
    expect(done).toBeLessThanOrEqual(sent);
  }
  expect(summary.changed + summary.unknown).toBe(RESETS);
  // In each life one write at least was on its way, and never arrived.
  expect(summary.unknown).toBeGreaterThanOrEqual(RESET_KILLS);
  expect(ended.code).toBe(9);
});

test(`whatever moments a run is killed at, each change is in the audit file (seed ${SEED})`, async () => {
  const run = {
    users: NOTED,
    kills: nightly(3, 8),
    mostMoments: 80,
    args: ["users", "suspend", "--max-changes", "100000"],
    isNoted: true,
  };
  const { home, ids, summary } = await killedTimeAndAgain(run, SEED);
  expect(summary).toMatchObject({ total: NOTED, changed: NOTED, left: 0 });
  const noted = await home.audit();
  expect(new Set(noted.map(({ outcome }) => outcome))).toEqual(new Set(["changed"]));
  const notedIds = new Set(noted.map(({ target }) => (target as { id: string }).id));
  expect(ids.filter((id) => !notedIds.has(id))).toEqual([]);
}, 180_000);

test("a run that is killed while it reads its targets has sent nothing, and says so", async () => {
  const mock = await startMock({ limits: UNLIMITED });
  onTestFinished(() => mock.close());
  const org = await watchOrg(mock.url);
  onTestFinished(() => org.close());
  const home = await makeHome();
  const env = { ...home.env, OKTA_URL: org.url, OKTA_API_KEY: mock.apiKey };
  const ledger = join(home.path, "ledger.jsonl");
  const args = ["users", "suspend", "--from", "-", "--ledger", ledger, "--max-changes", "4000"];
  const child = startOktaIdm(args, env);
  child.stdin.write("00u1ana2ferreira3Q5d\n".repeat(4_000));
  await expect
    .poll(() =>
      stat(ledger).then(
        ({ size }) => size,
        () => 0,
      ),
    )
    .toBeGreaterThan(100_000);
  child.kill("SIGKILL");
  await once(child, "close");
  const { code, stderr } = await oktaIdm(["users", "suspend", "--resume", ledger], { env });
  expect(code).toBe(2);
  expect(stderr).toBe(
    `okta-idm: ${ledger} does not list all items, so nothing was sent\n  Remove it, and start again\n`,
  );
  expect([...org.writes]).toEqual([]);
  expect((await ledgerRecords(ledger)).some((record) => "planned" in record)).toBe(false);
});
