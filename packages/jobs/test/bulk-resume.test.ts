import { copyFile, readdir, readFile, readlink, stat, truncate, writeFile } from "node:fs/promises";
import { OktaError } from "@okta-idm/core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { BulkInput, LedgerOutcome } from "../src/index.ts";
import {
  BulkOrg,
  ended,
  inGroup,
  leftLedger,
  ofUser,
  outcomes,
  records,
  reset,
  sending,
} from "./bulk-org.ts";

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start({ users: 8_000 });
});
beforeEach(() => {
  org.writes.length = 0;
});
afterEach(() => expect(org.mock.violations()).toEqual([]));
afterAll(() => org.close());

/** Aborts a run after a number of items and resumes it in the same way, until nothing is left. */
async function inPieces(action: string, items: readonly BulkInput[], after: number) {
  const ledger = org.ledger();
  const stops: unknown[] = [];
  for (let resume = false; ; resume = true) {
    const caller = new AbortController();
    let told = 0;
    const result = await org.run(action, resume ? [] : items, {
      ledger,
      resume,
      atOnce: 7,
      signal: caller.signal,
      onProgress: () => ++told === after && caller.abort(),
    });
    if (result.left === 0) return { ledger, result, stops };
    stops.push(result.stopped);
  }
}

test.each([1, 2, 5, 13, 20])("a run that is aborted after every %d items does each once", async (after) => {
  const ids = await org.users(30);
  const { result, stops } = await inPieces(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    after,
  );
  expect(result).toMatchObject({ total: 30, left: 0, changed: 30 });
  expect(stops.length).toBeGreaterThan(0);
  expect(new Set(stops)).toEqual(new Set(["aborted"]));
  const log = await org.log("user.lifecycle.suspend");
  expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
});

test("password resets that are aborted again and again are sent once, or are unknown", async () => {
  const ids = await org.users(30);
  const { ledger, result } = await inPieces("force_password_reset", ids.map(reset), 4);
  expect(result.changed + result.unknown).toBe(30);
  const log = await org.log("user.account.reset_password");
  for (const { id = "", outcome } of await outcomes(ledger)) {
    expect(outcome === "unknown" ? [0, 1] : [1]).toContain(log.get(id) ?? 0);
  }
});

test("members that are added in pieces are in the group, each added once", async () => {
  const ids = await org.users(30);
  await inPieces(
    "add_user_to_group",
    ids.map((id) => inGroup(id)),
    6,
  );
  const log = await org.log("group.user_membership.add");
  expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
});

test.skipIf(process.platform !== "linux")("a run that was aborted leaves no file open", async () => {
  const ids = await org.users(30);
  const ledger = org.ledger();
  const caller = new AbortController();
  const onProgress = () => caller.abort();
  await org.run(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    { ledger, signal: caller.signal, onProgress, atOnce: 2 },
  );
  const open = await Promise.all(
    (await readdir("/proc/self/fd")).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => "")),
  );
  expect(open.filter((path) => path.startsWith(ledger))).toEqual([]);
});

test("an abort with an OktaError as reason is no response of Okta", async () => {
  const ids = await org.users(20);
  const ledger = org.ledger();
  const caller = new AbortController();
  const options = {
    signal: caller.signal,
    onProgress: () => caller.abort(new OktaError("timeout", "enough")),
  };
  const { stopped } = await org.run(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    { ledger, atOnce: 4, ...options },
  );
  expect(stopped).toBe("aborted");
  expect((await outcomes(ledger)).map(({ outcome }) => outcome)).not.toContain("failed");
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({ changed: 20, left: 0 });
});

test("a run that is aborted before it begins sends nothing, and leaves a ledger that can be resumed", async () => {
  const [id = ""] = await org.users(1);
  const before = org.ledger();
  const signal = AbortSignal.abort();
  await expect(org.run("suspend_user", [ofUser(id)], { ledger: before, signal })).rejects.toBe(signal.reason);
  await expect(stat(before)).rejects.toMatchObject({ code: "ENOENT" });
  const ledger = await leftLedger(org.ledger(), org.mock.url, "suspend_user", [ofUser(id)]);
  const users = { users: ["ana@example.com"] };
  const options = { ledger, resume: true, signal, protection: users };
  expect(await org.run("suspend_user", [], options)).toMatchObject({ left: 1, stopped: "aborted" });
  expect(org.writes).toEqual([]);
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({ left: 0, changed: 1 });
});

test("a run that is aborted while the inputs come leaves no ledger", async () => {
  const caller = new AbortController();
  function* inputs() {
    yield ofUser("00u1ana2ferreira3Q5d");
    caller.abort();
    yield ofUser("00u1ana2ferreira3Q5d");
  }
  const ledger = org.ledger();
  const run = org.run("suspend_user", inputs(), { ledger, signal: caller.signal });
  await expect(run).rejects.toMatchObject({ name: "AbortError" });
  await expect(stat(ledger)).rejects.toMatchObject({ code: "ENOENT" });
  expect(org.writes).toEqual([]);
});

test("inputs that fail in the middle leave no ledger, and nothing was sent", async () => {
  function* inputs() {
    yield ofUser("00u1ana2ferreira3Q5d");
    throw new Error("the list ended");
  }
  const ledger = org.ledger();
  await expect(org.run("suspend_user", inputs(), { ledger })).rejects.toThrow("the list ended");
  await expect(stat(ledger)).rejects.toMatchObject({ code: "ENOENT" });
  await expect(stat(`${ledger}.lock`)).rejects.toMatchObject({ code: "ENOENT" });
  expect(org.writes).toEqual([]);
});

test.each([
  ["no input", [{}], "Item 1 has no input"],
  ["a name that is a number", [{ name: 7, input: {} }], "Item 1 has a name that is no text"],
  [
    "a name and an id",
    [ofUser("00u1ana2ferreira3Q5d"), { name: "ana", ...ofUser("00u1ana2ferreira3Q5d") }],
    "Item 2 has a name and userId: which of them is meant?",
  ],
  [
    "a verification of its own",
    [ofUser("00u1ana2ferreira3Q5d", { verify_ssl: false })],
    "Item 1 sets verify_ssl",
  ],
  ["a name without end", [{ name: "a".repeat(70_000), input: {} }], "cannot hold item 1"],
  ["nothing at all", [], "There is nothing to do"],
])("a list with %s is refused, and nothing is sent", async (_, items, why) => {
  const ledger = org.ledger();
  await expect(org.run("suspend_user", items as never, { ledger })).rejects.toThrow(why);
  await expect(stat(ledger)).rejects.toMatchObject({ code: "ENOENT" });
});

test("an existing ledger is not overwritten", async () => {
  const [id = ""] = await org.users(1);
  const ledger = org.ledger();
  await writeFile(ledger, "somebody's notes\n");
  await expect(org.run("suspend_user", [ofUser(id)], { ledger })).rejects.toMatchObject({
    name: "FileError",
    message: `${ledger} already exists`,
    remedy: "Resume it, or use another name",
  });
  expect(await readFile(ledger, "utf8")).toBe("somebody's notes\n");
  await expect(stat(`${ledger}.lock`)).rejects.toMatchObject({ code: "ENOENT" });
  expect(org.writes).toEqual([]);
});

const HEAD = { ledger: 1, action: "suspend_user", org: "ORG", startedAt: "2026-11-23T10:00:00.000Z" };
const ITEM = { n: 1, ...ofUser("00u1ana2ferreira3Q5d") };
const PLANNED = { planned: 1 };

test.each([
  [
    "of another action",
    [{ ...HEAD, action: "unsuspend_user" }, ITEM, PLANNED],
    "is for unsuspend_user, not for",
  ],
  [
    "of another org",
    [{ ...HEAD, org: "https://other.okta.com" }, ITEM, PLANNED],
    "is for https://other.okta.com",
  ],
  ["of another form", [{ ...HEAD, ledger: 3 }, ITEM, PLANNED], "is not a ledger of a bulk run"],
  ["of a run of several actions", [{ ...HEAD, ledger: 2 }, ITEM, PLANNED], "not for suspend_user"],
  ["that is none", [{ any: "JSON" }, ITEM, PLANNED], "is not a ledger of a bulk run"],
  ["that is empty", [], "is not a ledger of a bulk run"],
  ["whose items are not all there", [HEAD, ITEM], "does not list all items"],
  ["with fewer items than planned", [HEAD, ITEM, { planned: 2 }], "is damaged: line 3"],
  ["with an item too many", [HEAD, ITEM, PLANNED, { ...ITEM, n: 2 }], "is damaged: line 4"],
  ["with an item twice", [HEAD, ITEM, ITEM, PLANNED], "is damaged: line 3"],
  ["with the end of an item that there is not", [HEAD, ITEM, PLANNED, ended(2, "changed")], "line 4"],
  ["with a place beyond all bounds", [HEAD, ITEM, PLANNED, ended(1e15, "changed")], "line 4"],
  [
    "with an item that was done twice",
    [HEAD, ITEM, PLANNED, ended(1, "changed"), ended(1, "failed")],
    "line 5",
  ],
  ["with an outcome that there is not", [HEAD, ITEM, PLANNED, ended(1, "perhaps")], "line 4"],
  ["with an id that is none", [HEAD, ITEM, PLANNED, sending(1, 7 as never)], "line 4"],
])("a ledger %s is refused, left as it is, and nothing is sent", async (_, lines, why) => {
  const ledger = org.ledger();
  const text = lines
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("")
    .replace('"ORG"', `"${org.mock.url}"`);
  await writeFile(ledger, `${text}{"torn`);
  const run = org.run("suspend_user", [], { ledger, resume: true });
  await expect(run).rejects.toMatchObject({ name: "FileError", message: expect.stringContaining(why) });
  expect(await readFile(ledger, "utf8")).toBe(`${text}{"torn`);
  await expect(stat(`${ledger}.lock`)).rejects.toMatchObject({ code: "ENOENT" });
  expect(org.writes).toEqual([]);
});

test("a ledger with missing lines is rejected, because their changes may have been made", async () => {
  const ids = await org.users(3);
  const ledger = org.ledger();
  await org.run(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    { ledger },
  );
  const text = await readFile(ledger, "utf8");
  await writeFile(
    ledger,
    text.replace(/"sending":"[^"]*"/, (hole) => "\0".repeat(hole.length)),
  );
  const run = org.run("suspend_user", [], { ledger, resume: true });
  await expect(run).rejects.toThrow(/is damaged: line \d+ does not belong there/);
});

test("a file without a line, however long, is no ledger, and is not read whole", async () => {
  const ledger = org.ledger();
  await writeFile(ledger, "");
  await truncate(ledger, 4 * 2 ** 30);
  const run = org.run("suspend_user", [], { ledger, resume: true });
  await expect(run).rejects.toThrow("has a line of more than a megabyte");
});

test("a missing ledger cannot be resumed", async () => {
  const ledger = org.ledger();
  await expect(org.run("suspend_user", [], { ledger, resume: true })).rejects.toMatchObject({
    code: "ENOENT",
    message: `${ledger} does not exist, so there is nothing to resume`,
  });
  await expect(stat(`${ledger}.lock`)).rejects.toMatchObject({ code: "ENOENT" });
});

test("a torn last line is cut off, and the ledger can be read again to its end", async () => {
  const ids = await org.users(4);
  const ledger = org.ledger();
  await org.run(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    { ledger, dryRun: true },
  );
  const whole = await readFile(ledger, "utf8");
  await writeFile(ledger, `${whole}{"n":2,"outcome":"cha`);
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({ changed: 4, left: 0 });
  expect((await readFile(ledger, "utf8")).startsWith(whole)).toBe(true);
  expect(await records(ledger)).toHaveLength(1 + 4 + 1 + 4 + 1 + 4 + 4);
});

test("a ledger that an editor saved with other spaces and line ends is resumed", async () => {
  const ids = await org.users(2);
  const ledger = await leftLedger(
    org.ledger(),
    org.mock.url,
    "suspend_user",
    ids.map((id) => ofUser(id)),
  );
  const lines = (await readFile(ledger, "utf8")).replaceAll(",", ", ").replaceAll("\n", "\r\n");
  await writeFile(ledger, lines);
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({ changed: 2, left: 0 });
});

test("a ledger that somebody cuts off in the middle of a run ends the run, and nobody is taken for done", async () => {
  const ids = await org.users(60);
  const ledger = await leftLedger(
    org.ledger(),
    org.mock.url,
    "suspend_user",
    ids.map((id) => ofUser(id)),
  );
  const backup = `${ledger}.backup`;
  await copyFile(ledger, backup);
  const reading = org.run("suspend_user", [], {
    ledger,
    resume: true,
    // The first requests wait for this one, and by then the items are gone.
    protection: { users: ["nobody@example.com"] },
    fetch: async (request) => {
      await truncate(ledger, 500);
      return fetch(request);
    },
  });
  await expect(reading).rejects.toMatchObject({
    name: "FileError",
    message: expect.stringMatching(
      /was shortened by another program|cannot be read|also written by another process/,
    ),
  });
});

test.each([
  ["maxChanges", { maxChanges: Number.NaN }],
  ["maxChanges", { maxChanges: -1 }],
  ["maxChanges", { maxChanges: 1.5 }],
  ["maxChanges", { maxChanges: "3" as never }],
  ["stopAfterFailures", { stopAfterFailures: Number.NaN }],
  ["stopAfterFailures", { stopAfterFailures: 0 }],
  ["stopAfterFailures", { stopAfterFailures: -0.5 }],
  ["stopAfterFailures", { stopAfterFailures: 2.5 }],
  ["atOnce", { atOnce: 0 }],
  ["atOnce", { atOnce: Number.NaN }],
  ["atOnce", { atOnce: Number.POSITIVE_INFINITY }],
  ["atOnce", { atOnce: 1e9 }],
])("%s of %j bounds nothing, and is refused before there is a ledger", async (name, options) => {
  const ledger = org.ledger();
  const run = org.run("suspend_user", [ofUser("00u1ana2ferreira3Q5d")], { ledger, ...options });
  await expect(run).rejects.toMatchObject({
    kind: "refused",
    message: expect.stringContaining(`${name} takes`),
  });
  await expect(stat(ledger)).rejects.toMatchObject({ code: "ENOENT" });
});

test("what a listener to the progress throws ends the run, and what was done is written down", async () => {
  const ids = await org.users(30);
  const ledger = org.ledger();
  const onProgress = () => {
    throw new Error("the terminal is gone");
  };
  const run = org.run(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    { ledger, onProgress },
  );
  await expect(run).rejects.toThrow("the terminal is gone");
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({ changed: 30, left: 0 });
  const log = await org.log("user.lifecycle.suspend");
  expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
});

test("who failed is tried again by the id that the name led to, whoever has the name by now", async () => {
  const [was = "", is = ""] = await org.users(2);
  const name = await org.loginOf(is);
  const failed = ended(1, "failed", { id: was, why: "Okta was down" });
  const ledger = await leftLedger(org.ledger(), org.mock.url, "suspend_user", [{ name, input: {} }], failed);
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({ changed: 1, left: 0 });
  expect(org.writes).toEqual([`POST /api/v1/users/${was}/lifecycle/suspend`]);
});

test("an outcome that a run could not report completely is reported by the resumed run", async () => {
  const ids = await org.users(10);
  const ledger = org.ledger();
  const items = ids.map((id) => ofUser(id));
  const noted: (string | undefined)[] = [];
  const onOutcome = async ({ id }: LedgerOutcome) => {
    noted.push(id);
  };
  const cut = org.run("suspend_user", items, {
    ledger,
    atOnce: 1,
    onOutcome: async (outcome) => {
      if (noted.length === 4) throw new Error("the process is gone");
      await onOutcome(outcome);
    },
  });
  await expect(cut).rejects.toThrow("the process is gone");
  expect(await outcomes(ledger)).toHaveLength(4);
  await org.run("suspend_user", [], { ledger, resume: true, atOnce: 1, onOutcome });
  expect(noted).toEqual(ids);
});
