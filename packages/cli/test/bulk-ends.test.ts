import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { HAS_FILE_MODES, WITH_FILE_MODES } from "../../../file-modes.ts";
import { activeUsers, doneInLog, UNLIMITED } from "./bulk-runs.ts";
import { makeHome } from "./home.ts";
import { BIN, oktaIdm, startOktaIdm } from "./okta-idm.ts";
import { startOrg } from "./org.ts";
import { watchOrg } from "./watched-org.ts";

const PEAK_MEMORY = fileURLToPath(new URL("peak-memory.cjs", import.meta.url));
const SUSPENDED = "user.lifecycle.suspend";

let mock: Mock;
let unused: string[];
beforeAll(async () => {
  mock = await startMock({ users: 2_000, events: 0, limits: UNLIMITED, latencyMs: 20 });
  unused = await activeUsers(mock, 900);
});
afterAll(() => mock.close());

/** A folder with a list of users of its own. */
async function listOf(count: number, more: object = {}) {
  const home = await makeHome({ url: mock.url, key: mock.apiKey, more });
  const ids = unused.splice(0, count);
  await writeFile(join(home.path, "users.txt"), ids.join("\n"));
  const ledger = join(home.path, "ledger.jsonl");
  return {
    ...home,
    ids,
    ledger,
    args: ["users", "suspend", "--from", "users.txt", "--ledger", "ledger.jsonl", "--max-changes", "1000"],
  };
}

const RESUME = ["users", "suspend", "--resume", "ledger.jsonl", "--max-changes", "1000", "-o", "json"];

async function suspendedOnce(ids: readonly string[]): Promise<boolean> {
  const log = await doneInLog(mock, SUSPENDED);
  return ids.every((id) => log.get(id) === 1);
}

test("Ctrl-C stops a run at once and shows the command that resumes it, which does the rest once", async () => {
  const { args, path, ids } = await listOf(160);
  const watched = await watchOrg(mock.url);
  onTestFinished(() => watched.close());
  const env = { HOME: path, OKTA_URL: watched.url, OKTA_API_KEY: mock.apiKey };
  const child = startOktaIdm([...args, "--reason", "it's INC-7", "-o", "json"], env, path);
  watched.onMoment = () => {
    // Only one: the second would not wait.
    if (watched.writes.size === 40 && !child.killed) child.kill("SIGINT");
    return undefined;
  };
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  expect(code).toBe(130);
  const { changed, left, stopped } = JSON.parse(stdout);
  expect(changed + left).toBe(160);
  expect(left).toBeGreaterThan(50);
  expect(stopped).toBe("aborted");
  const [, command = ""] =
    /\nLedger: ledger\.jsonl\nTo resume:\n {2}(okta-idm .+)\nTo undo [^\n]+\n {2}okta-idm [^\n]+\nokta-idm: interrupted\n$/.exec(
      stderr,
    ) ?? [];
  expect(command).toContain(
    "--resume ledger.jsonl --max-changes 1000 --reason 'it'\\''s INC-7' --output json",
  );
  await watched.idle();
  // As it is typed.
  const shell = `okta-idm() { "$NODE" "$BIN" "$@"; }; ${command}`;
  const typed = await promisify(execFile)("bash", ["-c", shell], {
    env: { ...env, NODE: process.execPath, BIN },
    cwd: path,
  });
  expect(JSON.parse(typed.stdout)).toMatchObject({ total: 160, changed: 160, left: 0, stopped: null });
  expect(watched.sentAgain).toEqual([]);
  expect(await suspendedOnce(ids)).toBe(true);
});

test("too many failures stop a run, and it resumes once their cause is gone", async () => {
  const { args, env, path, ids } = await listOf(100);
  mock.faults([{ kind: "status", status: 500, operation: "suspendUser", probability: 1 }]);
  const stopped = await oktaIdm([...args, "--stop-after-failures", "10%", "-o", "json"], { env, cwd: path });
  mock.clearFaults();
  expect(stopped.code).toBe(11);
  const summary = JSON.parse(stopped.stdout);
  expect(summary).toMatchObject({ total: 100, stopped: "failures", changed: 0 });
  expect(summary.left).toBeGreaterThan(0);
  const printed = stopped.stderr.split("\n").filter((line) => line.startsWith("failed "));
  expect(printed).toHaveLength(10);
  expect(stopped.stderr).toContain(
    `\n${summary.failed - 10} more are in ledger.jsonl\nStopped: too many items failed.\nLedger:`,
  );
  expect(stopped.stderr).toMatch(
    /\nTo resume:\n {2}okta-idm users suspend --resume ledger\.jsonl --stop-after-failures 10% --max-changes 1000 --output json\n$/,
  );
  const resumed = await oktaIdm(RESUME, { env, cwd: path });
  expect(JSON.parse(resumed.stdout)).toMatchObject({ total: 100, changed: 100, left: 0 });
  expect(await suspendedOnce(ids)).toBe(true);
});

test("a token that is refused stops a run, and says so", async () => {
  const { args, path, ids } = await listOf(100);
  const env = { OKTA_URL: mock.url, OKTA_API_KEY: "wrong" };
  const { code, stderr } = await oktaIdm(args, { env, cwd: path });
  expect(code).toBe(11);
  expect(stderr).toContain("\nStopped: Okta rejects the token.\nLedger: ledger.jsonl\nTo resume:\n");
  const resumed = await oktaIdm(RESUME, { env: { ...env, OKTA_API_KEY: mock.apiKey }, cwd: path });
  expect(JSON.parse(resumed.stdout)).toMatchObject({ total: 100, changed: 100, left: 0 });
  expect(await suspendedOnce(ids)).toBe(true);
});

test.skipIf(!existsSync("/dev/full"))(
  "if the audit file cannot be written, nothing more is sent, and the run resumes from its ledger",
  async () => {
    const { args, env, path, ids } = await listOf(80, { auditFile: "/dev/full" });
    const { code, stdout, stderr } = await oktaIdm([...args, "-o", "json"], { env, cwd: path });
    expect(code).toBe(11);
    expect(JSON.parse(stdout).left).toBeGreaterThan(0);
    expect(stderr).toMatch(/Stopped: the audit file could not be written\. It lacks .+@example\.com|00u/);
    expect(stderr).toContain("\nTo resume:\n  okta-idm users suspend --resume ledger.jsonl");
    const changed = (await doneInLog(mock, SUSPENDED)).keys();
    const sent = ids.filter((id) => new Set(changed).has(id));
    const profiles = join(path, "okta-idm", "profiles.json");
    const other = JSON.stringify(join(path, "audit.jsonl"));
    await writeFile(profiles, (await readFile(profiles, "utf8")).replace('"/dev/full"', other));
    const resumed = await oktaIdm(RESUME, { env, cwd: path });
    expect(resumed.code).toBe(0);
    expect(await suspendedOnce(ids)).toBe(true);
    // Also those who were under way when the file broke.
    const audited = (await readFile(join(path, "audit.jsonl"), "utf8")).trim().split("\n");
    const lines = audited.map((line) => JSON.parse(line) as { target: { id: string }; outcome: string });
    expect(sent.filter((id) => !lines.some(({ target }) => target.id === id))).toEqual([]);
    expect(lines.map(({ target }) => target.id).sort()).toEqual([...ids].sort());
    expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(new Set(["changed"]));
  },
);

test("a full disk ends a run, and with room it resumes", async () => {
  const { args, env, path, ids, ledger } = await listOf(200);
  // The list of what is to be done fits in, and what becomes of it does not.
  const line = `ulimit -f 32; "$NODE" "$BIN" ${args.join(" ")}`;
  const started = promisify(execFile)("bash", ["-c", line], {
    env: { ...env, NODE: process.execPath, BIN },
    cwd: path,
  });
  await expect(started).rejects.toMatchObject({
    code: 11,
    stdout: "",
    stderr: `Suspend 200 users in ${mock.url}
Ledger: ledger.jsonl
okta-idm: ledger.jsonl cannot be written (EFBIG)
  The file has reached its maximum size.
  See \`ulimit -f\`, or use another file system
Ledger: ledger.jsonl
To resume:
  okta-idm users suspend --resume ledger.jsonl --max-changes 1000
`,
  });
  expect((await readFile(ledger)).length).toBeGreaterThan(30_000);
  const resumed = await oktaIdm(RESUME, { env, cwd: path });
  expect(JSON.parse(resumed.stdout)).toMatchObject({ total: 200, changed: 200, left: 0 });
  expect(await suspendedOnce(ids)).toBe(true);
});

test("a ledger that cannot be used ends a run before anything is sent, in words that say what to do", async () => {
  const { args, env, path } = await listOf(40);
  const run = async (words: readonly string[], elsewhere = {}) => {
    const { code, stdout, stderr } = await oktaIdm(words, { env: { ...env, ...elsewhere }, cwd: path });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    return stderr;
  };
  const begun = new Set((await doneInLog(mock, SUSPENDED)).keys());
  const to = (ledger: string) => args.map((word) => (word === "ledger.jsonl" ? ledger : word));
  expect(await run(to("none/l.jsonl"))).toBe(
    "okta-idm: none/l.jsonl cannot be locked (ENOENT)\n  Check the path: the file or its folder does not exist\n",
  );
  expect(await run(to("users.txt"))).toBe(
    "okta-idm: users.txt already exists\n  Resume it, or use another name\n",
  );
  expect(await run(["users", "suspend", "--resume", "users.txt"])).toBe(
    "okta-idm: users.txt is not a ledger of a bulk run\n",
  );
  await oktaIdm([...to("plan.jsonl"), "--dry-run"], { env, cwd: path });
  expect(await run(["users", "unsuspend", "--resume", "plan.jsonl"])).toBe(
    "okta-idm: plan.jsonl is for suspend_user, not for unsuspend_user\n",
  );
  const other = await startOrg();
  expect(
    await run(["users", "suspend", "--resume", "plan.jsonl"], { OKTA_URL: other.url, OKTA_API_KEY: "k" }),
  ).toBe(`okta-idm: plan.jsonl is for ${mock.url}, not for ${other.url}\n`);
  await writeFile(
    join(path, "plan.jsonl.lock"),
    JSON.stringify({ pid: process.pid, host: "elsewhere", id: "x" }),
  );
  expect(await run(["users", "suspend", "--resume", "plan.jsonl"])).toMatch(
    /^okta-idm: plan\.jsonl is in use by process \d+ on elsewhere\n {2}If that process no longer runs, try again in \d+ s: .+\n$/,
  );
  expect(new Set((await doneInLog(mock, SUSPENDED)).keys())).toEqual(begun);
});

test.skipIf(!HAS_FILE_MODES)(
  "a folder that is not writable is reported before anything is sent",
  async () => {
    const { args, path } = await listOf(1);
    await chmod(path, 0o555);
    const [command = "", ...rest] = [...WITH_FILE_MODES, process.execPath, BIN, ...args];
    const { PATH } = process.env;
    const env = { PATH, HOME: path, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
    const run = promisify(execFile)(command, rest, { env, cwd: path });
    await expect(run).rejects.toMatchObject({
      code: 2,
      stdout: "",
      stderr: "okta-idm: ledger.jsonl cannot be locked (EACCES)\n  Use a file that you may write to\n",
    });
    await chmod(path, 0o700);
  },
);

test.each([
  ["leads to another host", "foreignNext", 2],
  ["breaks off", "truncatedJson", 8],
] as const)("a list of users that %s changes nobody", async (_, kind, exitCode) => {
  const { env, path } = await listOf(0);
  const before = (await doneInLog(mock, SUSPENDED)).size;
  mock.faults([
    { kind, operation: "listUsers", ...(kind === "foreignNext" && { to: "https://evil.example" }) },
  ]);
  const args = ["users", "suspend", "--query", 'status eq "ACTIVE"', "--ledger", "ledger.jsonl"];
  const { code, stdout } = await oktaIdm(args, { env, cwd: path });
  mock.clearFaults();
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: "" });
  expect(await readdir(path)).not.toContain("ledger.jsonl");
  expect((await doneInLog(mock, SUSPENDED)).size).toBe(before);
});

test("a list of users with pages in a circle changes nobody", async () => {
  const user = { id: "00u1ana2ferreira3Q5d", status: "ACTIVE", profile: { login: "a@example.com" } };
  const writes: (string | undefined)[] = [];
  const server = createServer(({ method, url = "", headers }, answer) => {
    if (method !== "GET") writes.push(url);
    answer.setHeader("Content-Type", "application/json");
    answer.setHeader(
      "Link",
      `<http://${headers.host}/api/v1/users?after=${url.includes("after=1") ? 2 : 1}>; rel="next"`,
    );
    answer.end(JSON.stringify(url.endsWith("/me") ? user : [user]));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { path } = await listOf(0);
  const org = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const args = ["users", "suspend", "--query", "id pr", "--ledger", "ledger.jsonl"];
  const { code, stderr } = await oktaIdm(args, { env: { OKTA_URL: org, OKTA_API_KEY: "k" }, cwd: path });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      "okta-idm: The list of users is not complete: Okta's pages lead back to an earlier page. Nothing was changed.\n",
  });
  expect(writes).toEqual([]);
  expect(await readdir(path)).not.toContain("ledger.jsonl");
});

test("100,000 lines are read in little memory, and one too many is refused before anything is sent", async () => {
  const { env, path } = await listOf(0);
  const line = (index: number) => `user.${index}@example.com\n`;
  const lines = Array.from({ length: 100_000 }, (_, index) => line(index)).join("");
  await writeFile(join(path, "many.csv"), `login\n${lines}`);
  const { code, stderr } = await oktaIdm(
    ["users", "suspend", "--from", "many.csv", "--max-changes", "99999"],
    {
      env: { ...env, NODE_OPTIONS: `--require="${PEAK_MEMORY}"` },
      cwd: path,
    },
  );
  expect(code).toBe(2);
  expect(stderr).toContain("100000 changes exceed the limit of 99999");
  const [, peakMb] = /peak memory (\d+) MB/.exec(stderr) ?? [];
  expect(Number(peakMb)).toBeLessThan(150);
});

test.each([
  [
    "of which no more is wanted",
    "00u1ana2ferreira3Q5d\n".repeat(20_000),
    "More than 1005 changes exceed the limit of 5",
  ],
  ["whose first line says that it is something else", "[\n", "is a JSON array"],
  ["without a known column", "name,status\n", "has none of the columns"],
])("a list %s is not waited for to its end", async (_, begun, message) => {
  const { env, path } = await listOf(0);
  const child = startOktaIdm(["users", "suspend", "--from", "-", "--max-changes", "5"], env, path);
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdin.on("error", () => {});
  child.stdin.write(begun);
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
