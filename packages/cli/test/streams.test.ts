import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { acme } from "./acme.ts";
import { BIN, oktaIdm, startOktaIdm } from "./okta-idm.ts";
import { proxiedOrg } from "./proxied-org.ts";

let mock: Mock;
let env: Record<string, string>;
beforeAll(async () => {
  mock = await startMock({ users: 3_000 });
  env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
});
afterAll(() => mock.close());

const run = promisify(execFile);
const WARNINGS = fileURLToPath(new URL("warnings.cjs", import.meta.url));
const YOUNG_GENERATION = fileURLToPath(new URL("young-generation.cjs", import.meta.url));
const PEAK_MEMORY = fileURLToPath(new URL("peak-memory.cjs", import.meta.url));

test.each([
  ["a list", "users list --all"],
  ["JSON", "users list --all -o json"],
  ["lines of JSON", "users list --all -o ndjson"],
  ["CSV", "users list --all -o csv"],
  ["the help", "--help"],
  ["a long description", "actions describe get_users"],
])("a pipe that closes early ends %s without an error", async (_, command) => {
  const line = `set -o pipefail; "$NODE" "$BIN" ${command} | head -1`;
  const surroundings = {
    ...env,
    NODE: process.execPath,
    BIN,
    HOME: "/nonexistent",
    PATH: process.env["PATH"],
  };
  const { stdout, stderr } = await run("bash", ["-c", line], { env: surroundings });
  expect(stdout.split("\n")).toHaveLength(2);
  expect(stderr).toBe("");
});

test("a pipe that closes early does not leave half of the changes undone", async () => {
  const org = await startMock({ state: acme });
  const surroundings = { OKTA_URL: org.url, OKTA_API_KEY: org.apiKey };
  const logins = ["ana", "dai", "one", "two"].map((name) => `${name}@example.com`);
  const child = startOktaIdm(["users", "suspend", ...logins], surroundings);
  child.stdout.destroy();
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect(code).toBe(0);
  expect(stderr.trimEnd().split("\n")).toHaveLength(4);
  const search = ["users", "search", 'status eq "SUSPENDED"', "-o", "csv", "--fields", "profile.login"];
  const { stdout } = await oktaIdm(search, { env: surroundings });
  await org.close();
  for (const login of logins) expect(stdout).toContain(login);
});

test.skipIf(!existsSync("/dev/full"))("a full disk is an error, not the end of a list", async () => {
  const line = `"$NODE" "$BIN" users list --all > /dev/full`;
  const surroundings = { ...env, NODE: process.execPath, BIN, HOME: "/nonexistent" };
  await expect(run("bash", ["-c", line], { env: surroundings })).rejects.toMatchObject({
    code: 1,
    stderr: "okta-idm: The output could not be written (ENOSPC)\n",
  });
});

test.skipIf(!existsSync("/dev/full"))(
  "a full disk does not leave half of the changes undone, and is reported",
  async () => {
    const org = await startMock({ state: acme });
    const surroundings = { OKTA_URL: org.url, OKTA_API_KEY: org.apiKey };
    const line = `"$NODE" "$BIN" users suspend ana@example.com dai@example.com > /dev/full`;
    const started = run("bash", ["-c", line], {
      env: { ...surroundings, NODE: process.execPath, BIN, HOME: "/nonexistent" },
    });
    await expect(started).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/okta-idm: The output could not be written \(ENOSPC\)\n$/),
    });
    const search = ["users", "search", 'status eq "SUSPENDED"', "-o", "csv", "--fields", "profile.login"];
    const { stdout } = await oktaIdm(search, { env: surroundings });
    await org.close();
    expect(stdout).toContain("ana@example.com\n");
    expect(stdout).toContain("dai@example.com\n");
  },
);

test("the first row is written before later pages are requested", async () => {
  const org = await proxiedOrg(mock.url);
  const child = startOktaIdm(["users", "list", "--all", "-o", "ndjson"], { ...env, OKTA_URL: org.url });
  const firstRow = once(child.stdout, "data");
  let pages = 0;
  // Of fifteen pages, two are requested before the first row: one is read, and one is prefetched.
  org.onAnswer(() => {
    pages += 1;
    return pages === 3 && firstRow;
  });
  child.stdout.resume();
  const [code] = await once(child, "close");
  expect({ code, pages }).toEqual({ code: 0, pages: 15 });
});

const USERS = nightly(40_000, 100_000);
test(`${USERS} users are listed in less than 150 MB`, async () => {
  const big = await startMock({ users: USERS });
  const surroundings = {
    OKTA_URL: big.url,
    OKTA_API_KEY: big.apiKey,
    NODE_OPTIONS: `--require="${PEAK_MEMORY}"`,
  };
  const child = startOktaIdm(["users", "search", "id pr", "--all", "-o", "ndjson"], surroundings);
  let lines = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
  });
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  await big.close();
  expect({ code, lines }).toEqual({ code: 0, lines: USERS });
  const [, peakMb] = /peak memory (\d+) MB\n$/.exec(stderr) ?? [];
  expect(Number(peakMb)).toBeLessThan(150);
});

test("an export keeps the young generation of its heap small", async () => {
  const big = await startMock({ events: nightly(15_000, 30_000) });
  const since = new Date(big.now() - 40 * 86_400_000).toISOString();
  const { code, stderr } = await oktaIdm(["logs", "export", "--since", since], {
    env: {
      OKTA_URL: big.url,
      OKTA_API_KEY: big.apiKey,
      NODE_OPTIONS: `--require="${YOUNG_GENERATION}"`,
    },
  });
  await big.close();
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining("(complete)") });
  const [, sizeMb] = /young generation (\d+) MB\n$/.exec(stderr) ?? [];
  expect(Number(sizeMb)).toBeLessThanOrEqual(4);
});

test("a truncated list is not reported as complete", async () => {
  mock.faults([{ kind: "truncatedJson", operation: "listUsers" }]);
  const cut = await oktaIdm(["users", "list", "--all", "-o", "ndjson"], { env });
  expect(cut).toMatchObject({ code: 8, stdout: "", stderr: expect.stringContaining("is not JSON") });
  mock.clearFaults();
  const usual = await oktaIdm(["users", "list", "-o", "ndjson"], { env });
  expect(usual.code).toBe(10);
  expect(usual.stdout.trimEnd().split("\n")).toHaveLength(200);
  expect(usual.stderr).toMatch(
    /^There may be more users \(200 listed\)\. To list all, add --all\.\nTo continue, add --after /,
  );
});

test("a warning of Node is one line, and warnings for developers are not shown", async () => {
  const NODE_OPTIONS = `--require="${WARNINGS}"`;
  const { code, stderr } = await oktaIdm(["api", "GET", "/api/v1/users/me"], {
    env: { ...env, NODE_OPTIONS },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "okta-idm: something is new\n" });
});
