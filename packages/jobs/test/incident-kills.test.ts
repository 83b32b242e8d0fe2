import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { paginate, unwrap } from "@okta-idm/core";
import { expect, onTestFinished, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { readRun } from "../src/index.ts";
import { childScript } from "./child-script.ts";
import { GROUPS, IncidentOrg } from "./incident-org.ts";
import { randomFrom } from "./random-from.ts";

const KILLS = nightly(5, 50);
const USERS = nightly(40, 200);
/** Part of the test's name; `OKTA_IDM_KILL_SEED` repeats a run. */
const SEED = Number(process.env["OKTA_IDM_KILL_SEED"] ?? Date.now() % 1_000_000);
const CHILD = childScript("incident-child");
/** Of a process that hangs, nothing would be learnt. */
const TIMEOUT_MS = nightly(300_000, 1_800_000);

interface Work {
  readonly users?: readonly string[];
  /** The ledger that is undone. */
  readonly undo?: string;
  readonly ledger: string;
  readonly resume: boolean;
}

interface Told {
  readonly result?: { readonly left: number };
  readonly error?: string;
}

/** Kills a process after a number of lines. Resolves with the last one. */
async function killedAfter(
  org: IncidentOrg,
  lines: number,
  { ledger, resume, ...work }: Work,
): Promise<Told> {
  const { url, apiKey } = org.mock;
  const told = JSON.stringify({ url, apiKey, ...work, options: { ledger, resume, leaveGroups: "granting" } });
  const undo = JSON.stringify({ url, apiKey, ...work, options: { ledger, resume } });
  const child = spawn(process.execPath, [CHILD, work.undo === undefined ? told : undo], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
  });
  const ended = once(child, "close");
  let last: Told = {};
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = JSON.parse(line) as Told;
    count += 1;
    if (count >= lines) break;
  }
  child.kill("SIGKILL");
  await ended;
  return last;
}

/** Kills a run so many times, each time after a random number of lines, and lets the last one end. */
async function killedOften(
  org: IncidentOrg,
  kills: number,
  lines: number,
  random: () => number,
  work: Omit<Work, "resume">,
) {
  let resume = false;
  for (let killed = 0; killed < kills; killed += 1) {
    const after = 1 + Math.floor(random() * ((2 * lines) / kills));
    const told = await killedAfter(org, after, { ...work, resume });
    if (told.result !== undefined) break;
    expect(told.error).toBeUndefined();
    // Killed before everything was planned, it has sent nothing, and says so when it is resumed.
    const { isPlanned } = await readRun(work.ledger);
    resume = isPlanned;
    if (!isPlanned) await rm(work.ledger);
  }
  const last = await killedAfter(org, Number.POSITIVE_INFINITY, { ...work, resume });
  expect(last).toMatchObject({ result: { left: 0 } });
}

/** The members of each group, in order. */
async function memberships(org: IncidentOrg): Promise<Record<string, readonly string[]>> {
  const client = org.client();
  const lists: Record<string, readonly string[]> = {};
  for (const groupId of Object.values(GROUPS)) {
    const members: string[] = [];
    const params = { path: { groupId }, query: { limit: 1_000 } };
    for await (const { id } of paginate(client, "/api/v1/groups/{groupId}/users", { params }))
      members.push(id);
    lists[groupId] = members.sort();
  }
  return lists;
}

/** How often the org's log says that each was done, by all targets of the event. */
async function done(org: IncidentOrg, eventType: string): Promise<Map<string, number>> {
  const since = new Date(org.mock.now() - 86_400_000).toISOString();
  const query = { filter: `eventType eq "${eventType}"`, since, limit: 1_000 };
  const counts = new Map<string, number>();
  for await (const { target } of paginate(org.client(), "/api/v1/logs", { params: { query } })) {
    const key = (target ?? [])
      .map(({ id }) => id ?? "")
      .sort()
      .join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const once1 = (keys: readonly string[]) => new Map(keys.map((key) => [key, 1]));

test(
  `a containment of ${USERS} users and its undoing, killed at ${KILLS} moments, do each step once and leave none out (seed ${SEED})`,
  async () => {
    const random = randomFrom(SEED);
    const made = await IncidentOrg.start([], { users: 2 * USERS + 60 });
    const ids = await made.users(USERS);
    await made.close();
    const org = await IncidentOrg.start(ids, { users: 2 * USERS + 60, latencyMs: 10 });
    onTestFinished(() => org.close());
    const before = await memberships(org);
    const [ledger, undone] = [org.ledger(), org.ledger()];
    const steps = USERS * 5;

    await killedOften(org, Math.ceil(KILLS / 2), USERS + steps, random, { users: ids, ledger });
    const left = [GROUPS.finance, GROUPS.admins];
    const pairs = ids.flatMap((id) => left.map((groupId) => [id, groupId].sort().join(" ")));
    expect(await done(org, "user.lifecycle.suspend")).toEqual(once1(ids));
    expect(await done(org, "group.user_membership.remove")).toEqual(once1(pairs));
    // Ending sessions twice harms nobody.
    expect(new Set((await done(org, "user.session.clear")).keys())).toEqual(new Set(ids));
    const resets = await done(org, "user.account.reset_password");
    const { items } = await readRun(ledger);
    for (const { item, outcome } of items.filter(({ item }) => item.action === "force_password_reset")) {
      const count = resets.get(outcome?.id ?? "") ?? 0;
      expect([item.n, count, outcome?.outcome]).toEqual([
        item.n,
        outcome?.outcome === "unknown" ? expect.toBeOneOf([0, 1]) : 1,
        expect.stringMatching(/^(changed|unknown)$/),
      ]);
    }
    expect(items.filter(({ outcome }) => !/^(changed|unknown)$/.test(outcome?.outcome ?? ""))).toEqual([]);
    const contained = await memberships(org);
    for (const groupId of left) expect(contained[groupId]).toEqual([]);

    await killedOften(org, Math.floor(KILLS / 2), USERS * 4, random, { undo: ledger, ledger: undone });
    expect(await done(org, "user.lifecycle.unsuspend")).toEqual(once1(ids));
    expect(await done(org, "group.user_membership.add")).toEqual(once1(pairs));
    expect(await memberships(org)).toEqual(before);
    const client = org.client();
    for (const userId of ids) {
      const { status } = await unwrap(client.GET("/api/v1/users/{userId}", { params: { path: { userId } } }));
      // Okta looks at the age of the password when the suspension ends.
      expect([userId, status]).toEqual([userId, expect.stringMatching(/^(ACTIVE|PASSWORD_EXPIRED)$/)]);
    }
    expect(await readFile(ledger, "utf8")).not.toContain("MOCK-");
    expect(org.mock.violations()).toEqual([]);
  },
  TIMEOUT_MS,
);
