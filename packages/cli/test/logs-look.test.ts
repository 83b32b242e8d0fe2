import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ADMIN, ANA, acme } from "./acme.ts";
import { oktaIdm } from "./okta-idm.ts";
import { onTerminal, withoutColors } from "./on-terminal.ts";
import { tooWide } from "./too-wide.ts";
import { expectGolden, settled } from "./transcript.ts";

const START = "2026-01-05T08:30:00.000Z";
const people = {
  ana: { id: ANA, type: "User", alternateId: "ana@example.com", displayName: "Ana Ferreira" },
  admin: { id: ADMIN, type: "User", alternateId: "admin@example.com", displayName: "Acme Admin" },
  /** Somebody who guesses logins: Okta knows no user of that name. */
  nobody: { id: "unknown", type: "User", alternateId: "root@example.com", displayName: "unknown" },
};

let events = 0;
const event = (
  published: string,
  eventType: string,
  actor: object,
  result: string,
  {
    ip = "203.0.113.7",
    country = "Portugal",
    reason = null as string | null,
    target = [] as object[],
    transaction = "",
  } = {},
) => {
  events += 1;
  return {
    uuid: `00000000-0000-4000-8000-${String(events).padStart(12, "0")}`,
    published,
    eventType,
    severity: result === "FAILURE" ? "WARN" : "INFO",
    displayMessage: null,
    actor,
    client: { ipAddress: ip, geographicalContext: { country } },
    outcome: { result, reason },
    target,
    transaction: { type: "WEB", id: transaction || `t${events}`, detail: {} },
  };
};
const failed = { ip: "198.51.100.23", country: "Narnia", reason: "INVALID_CREDENTIALS" };

const state = {
  ...acme,
  events: [
    event("2026-01-03T22:00:00.000Z", "user.session.start", people.ana, "SUCCESS"),
    event("2026-01-03T23:30:00.000Z", "user.session.start", people.ana, "FAILURE", failed),
    event("2026-01-04T09:00:00.000Z", "user.session.start", people.nobody, "FAILURE", failed),
    event("2026-01-04T09:00:01.000Z", "user.session.start", people.ana, "FAILURE", {
      ...failed,
      transaction: "one",
    }),
    event("2026-01-04T09:00:02.000Z", "policy.evaluate_sign_on", people.ana, "DENY", {
      ...failed,
      reason: "Sign-on policy evaluation resulted in DENY",
      transaction: "one",
    }),
    event("2026-01-04T12:00:00.000Z", "user.account.lock.limit", people.ana, "SUCCESS", {
      ip: "2001:db8:1234:5678:9abc:def0:1234:5678",
    }),
    event("2026-01-04T18:00:00.000Z", "user.lifecycle.suspend", people.admin, "SUCCESS", {
      target: [people.ana],
    }),
    event("2026-01-05T08:00:00.000Z", "group.user_membership.remove", people.admin, "SUCCESS", {
      target: [
        people.ana,
        { id: "00g2fin4ance7Rk9w3Ls", type: "UserGroup", alternateId: "unknown", displayName: "Finance" },
      ],
    }),
  ],
};

let mock: Mock;
let env: Record<string, string>;
beforeAll(async () => {
  mock = await startMock({ state, startTime: START, speed: 0 });
  env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey, TZ: "Europe/Berlin" };
});
afterAll(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});

test.each([
  ["logs-yesterday", ["logs", "list", "--since", "yesterday"]],
  ["logs-nobody", ["logs", "list", "--user", "root@example.com", "--since", "7d"]],
  ["logs-none", ["logs", "list", "--ip", "192.0.2.1", "--since", "yesterday", "--utc"]],
  ["logs-summary", ["logs", "summary", "--since", "yesterday"]],
])("%s shows an incident whole on 80 columns", async (name, args) => {
  const { terminal, whole, code } = await onTerminal(args, { env });
  // Removes the lines that were overwritten.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what takes a line away
  const text = withoutColors(terminal.replace(/[^\n]*\r\u001b\[K/g, ""));
  expect({ whole, tooWide: tooWide(text) }).toEqual({ whole: true, tooWide: [] });
  const transcript = `$ okta-idm ${args.join(" ")}\n${settled(text)}--- exit code ${code}\n`;
  await expect(transcript).toMatchFileSnapshot(`golden/terminal/${name}.txt`);
});

test("in a pipe the same list is one line for each event, in the time zone of the person", () =>
  expectGolden("logs-list-local", ["logs", "list", "--since", "2026-01-04 19:00"], { env }));

/** The times of the events that a list shows, to the minute. */
async function listed(...args: string[]) {
  const { code, stdout, stderr } = await oktaIdm(["logs", "list", "--all", "-o", "ndjson", ...args], { env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).published.slice(5, 16));
}

test("events come newest first, unless the other order is asked for", async () => {
  const newest = await listed();
  expect(newest).toHaveLength(8);
  expect(newest[0]).toBe("01-05T08:00");
  expect(await listed("--sort-order", "ASCENDING")).toEqual(newest.toReversed());
});

test.each([
  [["--since", "yesterday"], 7],
  [["--since", "yesterday", "--utc"], 6],
  [["--since", "yesterday", "--until", "today"], 6],
  [["--since", "today"], 1],
  [["--since", "2026-01-04", "--until", "2026-01-04 10:01"], 4],
  [["--since", "1 hour ago"], 1],
])("%j counts from the org's clock, and days begin where the person is: %i events", async (args, count) => {
  expect(await listed(...args)).toHaveLength(count);
});

test.each([
  // By her or about her, and the attempt at her login.
  [["--user", "ana@example.com"], 7],
  [["--user", ANA], 7],
  [["--user", "admin@example.com"], 2],
  [["--ip", "198.51.100.23"], 4],
  [["--ip", "198.51.100.23", "--ip", "203.0.113.7"], 7],
  [["--event", "user.session.start"], 4],
  [["--event", "user.session"], 4],
  [["--event", "user.sess"], 0],
  [["--event", "user.account.lock", "--event", "policy"], 2],
  [["--user", "ana@example.com", "--ip", "198.51.100.23", "--event", "user.session"], 2],
  [["--user", "ana@example.com", "--filter", 'outcome.result eq "DENY" or outcome.result eq "FAILURE"'], 3],
])("%j selects %i events", async (args, count) => {
  expect(await listed(...args)).toHaveLength(count);
});

test("where a list was cut off, --after continues it, also if the command has a --since", async () => {
  const all = await listed("--since", "7d");
  let list: string[] = [];
  let after: string[] = [];
  for (let part = 0; part < 3; part++) {
    const args = ["logs", "list", "--since", "7d", "--limit", "3", "-o", "ndjson", ...after];
    const { code, stdout, stderr } = await oktaIdm(args, { env });
    expect(code).toBe(0);
    list = [
      ...list,
      ...stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line).published.slice(5, 16)),
    ];
    after = ["--after", /--after (\S+)/.exec(stderr)?.[1] ?? "the end"];
  }
  expect(list).toEqual(all);
});

test("a summary counts what happened, and an attempt to sign in once, however many events it wrote", async () => {
  const { code, stdout } = await oktaIdm(["logs", "summary", "--since", "yesterday", "-o", "json"], { env });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    since: "2026-01-03T23:00:00.000Z",
    until: START,
    events: 7,
    complete: true,
    first: "2026-01-03T23:30:00.000Z",
    last: "2026-01-05T08:00:00.000Z",
    outcomes: [
      { value: "FAILURE", count: 3 },
      { value: "SUCCESS", count: 3 },
      { value: "DENY", count: 1 },
    ],
    countries: [
      { value: "Narnia", count: 4 },
      { value: "Portugal", count: 3 },
    ],
    failedSignIns: {
      events: 3,
      ipAddresses: [{ value: "198.51.100.23", count: 3 }],
      actors: [
        { value: "ana@example.com", count: 2 },
        { value: "root@example.com", count: 1 },
      ],
    },
  });
});

test("a summary is rows in csv and lines of JSON", async () => {
  const csv = await oktaIdm(["logs", "summary", "--event", "user.session", "--since", "7d", "-o", "csv"], {
    env,
  });
  expect(csv.stdout.split("\n").slice(0, 4)).toEqual([
    "by,value,count",
    "event type,user.session.start,4",
    "outcome,FAILURE,3",
    "outcome,SUCCESS,1",
  ]);
  const lines = await oktaIdm(["logs", "summary", "--since", "7d", "-o", "ndjson"], { env });
  expect(lines.stdout).toContain(
    '{"by":"failed sign-ins by IP address","value":"198.51.100.23","count":3}\n',
  );
});

test("a summary of more events than its limit counts the newest, and says so", async () => {
  const args = ["logs", "summary", "--since", "7d", "-o", "json", "--limit", "2"];
  const { code, stdout, stderr } = await oktaIdm(args, { env });
  expect(JSON.parse(stdout)).toMatchObject({ events: 2, complete: false, first: "2026-01-04T18:00:00.000Z" });
  expect(stderr).toContain("Only the newest 2 events were counted. There are older ones.");
  expect(code).toBe(0);
});

test("tail colors how events went, on a terminal without NO_COLOR alone", async () => {
  const args = ["logs", "tail", "--limit", "4"];
  const { terminal } = await onTerminal(args, { env });
  expect(terminal).toContain("\u001b[31mDENY\u001b[39m");
  expect(terminal).toContain("\u001b[32mSUCCESS\u001b[39m");
  expect((await onTerminal(args, { env: { ...env, NO_COLOR: "1" } })).terminal).not.toContain("\u001b");
  expect((await oktaIdm(args, { env })).stdout).not.toContain("\u001b");
});

test("tail and export take the same selection, and an export keeps its order", async () => {
  const only = ["--user", "ana@example.com", "--event", "user.session"];
  const tailed = await oktaIdm(["logs", "tail", ...only, "-o", "ndjson"], { env });
  const exported = await oktaIdm(["logs", "export", "--since", "7d", ...only], { env });
  expect(tailed.stdout).toBe(exported.stdout);
  const times = exported.stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).published);
  expect(times).toEqual(times.toSorted());
  expect(times).toHaveLength(3);
});

test("a time with another offset than the heading shows its own", async () => {
  const summer = await startMock({
    state: {
      ...acme,
      events: [event("2026-03-28T12:00:00.000Z", "user.session.start", people.ana, "SUCCESS")],
    },
    startTime: "2026-03-30T12:00:00.000Z",
    speed: 0,
  });
  const { stdout } = await oktaIdm(["logs", "list", "--since", "7d"], {
    env: { ...env, OKTA_URL: summer.url, OKTA_API_KEY: summer.apiKey },
  });
  await summer.close();
  expect(stdout).toMatch(/^TIME \(UTC\+02:00\) .+\n2026-03-28 13:00:00\+01:00 {2}SUCCESS/);
});
