import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeHome } from "./home.ts";
import { difference, NO_DIFFERENCE, recordIn, recordOf } from "./log-record.ts";
import { BIN, oktaIdm, startOktaIdm } from "./okta-idm.ts";
import { onTerminal } from "./on-terminal.ts";
import { startOrg } from "./org.ts";
import { type ProxiedOrg, proxiedOrg } from "./proxied-org.ts";
import { tooWide } from "./too-wide.ts";
import { expectGolden, settled } from "./transcript.ts";

const LIMITS = { buckets: { "*": { limit: 1_000_000, windowMs: 60_000 } } };

let mock: Mock;
let org: ProxiedOrg;
let env: Record<string, string>;
let folder: string;
/** The time that is exported. */
let since: string;
let until: string;
beforeAll(async () => {
  mock = await startMock({ events: 5_000, limits: LIMITS });
});
afterAll(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});
beforeEach(async () => {
  org = await proxiedOrg(mock.url);
  env = { OKTA_URL: org.url, OKTA_API_KEY: mock.apiKey };
  folder = (await makeHome()).path;
  since = new Date(mock.now() - 40 * 86_400_000).toISOString();
  until = new Date(mock.now()).toISOString();
});

const run = (args: readonly string[]) => oktaIdm(["logs", "export", ...args], { env, cwd: folder });
const whole = (...more: string[]) => ["--since", since, "--until", until, "--out", "events.ndjson", ...more];

/** Cuts an export of the whole time off in its fourth request, when some of its pages are safe. */
async function cutOff(...more: string[]) {
  const child = startOktaIdm(["logs", "export", ...whole(...more)], env, folder);
  org.at({ request: 4, stage: "answering" }, () => child.kill("SIGINT"));
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  return { code, stderr };
}

async function expectWhole(content: Buffer): Promise<void> {
  const wanted = await recordOf(mock.url, mock.apiKey, since, until);
  const found = await recordIn(
    (async function* () {
      yield content;
    })(),
  );
  expect(difference(found, wanted)).toEqual(NO_DIFFERENCE);
  expect(found.events).toHaveLength(5_000);
}

const read = (name: string) => readFile(join(folder, name));

test("the file and the messages of an export", async () => {
  const surroundings = { env, cwd: folder };
  await expectGolden(
    "logs-export",
    ["logs", "export", "--since", "40d", "--out", "events.ndjson"],
    surroundings,
  );
  await expectGolden("logs-export-again", ["logs", "export", "--out", "events.ndjson"], surroundings);
  const resumed = ["logs", "export", "--out", "events.ndjson", "--resume"];
  await expectGolden("logs-export-finished", resumed, surroundings);
  expect((await stat(join(folder, "events.ndjson"))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["events.ndjson"]);
});

test("without a file the same goes to standard output, the rest to standard error", async () => {
  const { code, stdout, stderr } = await run(["--since", since, "--until", until]);
  expect({ code, stderr: settled(stderr) }).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(
      /^Events from .+\nExported 5,000 events \(complete\)\.\nOkta records some events/,
    ),
  });
  await expectWhole(Buffer.from(stdout));
});

test("a file that ends in .gz is compressed, and resumed as what it is", async () => {
  const args = ["--since", since, "--until", until, "--out", "events.gz"];
  expect(await run(args)).toMatchObject({ code: 0 });
  await expectWhole(gunzipSync(await read("events.gz")));
  await cutOff("--gzip");
  expect(await run(["--out", "events.ndjson", "--resume"])).toMatchObject({ code: 0 });
  await expectWhole(gunzipSync(await read("events.ndjson")));
});

test("a filter is that of Okta, and holds when it is resumed", async () => {
  const filter = 'outcome.result eq "FAILURE"';
  await cutOff();
  const other = await run(["--out", "events.ndjson", "--resume", "--filter", filter]);
  expect(other).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      "is for an export with another filter\n  Use that filter, or another name\n",
    ),
  });
  expect((await run(whole("--resume"))).code).toBe(0);
  const { stdout } = await run(["--since", since, "--filter", filter]);
  const results = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).outcome.result);
  expect(new Set(results)).toEqual(new Set(["FAILURE"]));
});

test("an interrupted export is not started again, and resumes only with --resume", async () => {
  await cutOff();
  const kept = await read("events.ndjson");
  await expectGolden("logs-export-unfinished", ["logs", "export", "--out", "events.ndjson"], {
    env,
    cwd: folder,
  });
  const other = await run(["--out", "events.ndjson", "--resume", "--since", "2020-01-01"]);
  expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining("Omit --since") });
  expect((await read("events.ndjson")).equals(kept)).toBe(true);
  const { code, stderr } = await run(["--out", "events.ndjson", "--resume", "--since", "3d"]);
  expect({ code, stderr: settled(stderr).split("\n")[0] }).toEqual({
    code: 0,
    stderr: expect.stringMatching(/^Events from \S+ to \S+: resuming after \d,000 events$/),
  });
  await expectWhole(await read("events.ndjson"));
});

test.each([
  ["cut", async (path: string) => writeFile(path, "{}\n"), "has 3 bytes, but its checkpoint says"],
  [
    "another one",
    async (path: string) => writeFile(path, "x".repeat(9_999_999)),
    "is not the file that its checkpoint describes",
  ],
])("a file that is %s is refused before anything is asked, and left as it is", async (_, spoil, printed) => {
  await cutOff();
  await spoil(join(folder, "events.ndjson"));
  const spoilt = await read("events.ndjson");
  let asked = 0;
  org.onAnswer(() => {
    asked += 1;
  });
  const { code, stderr } = await run(["--out", "events.ndjson", "--resume"]);
  expect({ code, asked }).toEqual({ code: 2, asked: 0 });
  expect(stderr).toContain(printed);
  expect(stderr).toContain("\n  Bring the file back, or start again with another name\n");
  expect((await read("events.ndjson")).equals(spoilt)).toBe(true);
});

test.each([
  [
    "in a folder that there is not",
    "none/events.ndjson",
    /\(ENOENT\)\n {2}Check the path: the file or its folder does not exist\n/,
  ],
  ["below a file", "file/events.ndjson", /\(ENOTDIR\)\n {2}A part of the path is a file, not a folder\n/],
  ["that is a folder", "folder", /\(EISDIR\)\n {2}Use the name of a file, not of a folder\n/],
  ["where nothing can be written", "/sys/events.ndjson", /\((EACCES|EROFS|EPERM)\)\n {2}Use a file .+\n/],
])("a file %s is refused before anything is asked", async (_, out, printed) => {
  await writeFile(join(folder, "file"), "");
  await mkdir(join(folder, "folder"));
  let asked = 0;
  org.onAnswer(() => {
    asked += 1;
  });
  const { code, stdout, stderr } = await run(["--out", out, "--since", since, "--until", until]);
  expect({ code, stdout, asked }).toEqual({ code: 2, stdout: "", asked: 0 });
  expect(stderr).toMatch(printed);
  expect((await readdir(folder)).filter((name) => name.includes("lock"))).toEqual([]);
});

test.skipIf(!existsSync("/dev/full"))(
  "a full disk is reported with the next step, and is not a success",
  async () => {
    await symlink("/dev/full", join(folder, "full.ndjson"));
    const { code, stderr } = await run(["--out", "full.ndjson", "--since", since]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /\nokta-idm: full\.ndjson cannot be written \(ENOSPC\)\n {2}The disk is full\.\n {2}Free some space, then resume\n$/,
    );
  },
);

test.each([400, 2_500])("an export to a file with a limit of %i KB resumes without the limit", async (kb) => {
  const line = `ulimit -f ${kb}; exec "$NODE" "$BIN" logs export --since ${since} --until ${until} --out events.ndjson`;
  const surroundings = { env: { ...env, NODE: process.execPath, BIN, HOME: folder }, cwd: folder };
  await expect(promisify(execFile)("bash", ["-c", line], surroundings)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /\nStopped after .+\nTo resume: .+\nokta-idm: events\.ndjson cannot be written \(EFBIG\)\n {2}The file has reached/,
    ),
  });
  expect(await run(["--out", "events.ndjson", "--resume"])).toMatchObject({ code: 0 });
  await expectWhole(await read("events.ndjson"));
});

test("of two exports to one file the second is refused", async () => {
  const child = startOktaIdm(["logs", "export", ...whole()], env, folder);
  const ended = once(child, "close");
  const second = new Promise<Awaited<ReturnType<typeof run>>>((resolve) => {
    org.at({ request: 2, stage: "asked" }, () => {
      child.kill("SIGSTOP");
      resolve(run(["--out", "events.ndjson", "--resume"]).finally(() => child.kill("SIGCONT")));
    });
  });
  const { code, stderr } = await second;
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /\nokta-idm: events\.ndjson\.checkpoint is in use by process \d+\n {2}If it no longer runs, remove \S+\.lock\n$/,
  );
  expect((await ended)[0]).toBe(0);
  await expectWhole(await read("events.ndjson"));
});

test("Ctrl-C ends an export with the command that resumes it", async () => {
  const { code, stderr } = await cutOff("--gzip");
  expect(code).toBe(130);
  expect(stderr).toMatch(
    /\nStopped after \d,\d00 events\.\nTo resume: okta-idm logs export --out events\.ndjson --resume\nokta-idm: interrupted\n$/,
  );
  const [, command = ""] = /okta-idm (logs export .+)\n/.exec(stderr) ?? [];
  expect(await oktaIdm(command.split(" "), { env, cwd: folder })).toMatchObject({ code: 0 });
  await expectWhole(gunzipSync(await read("events.ndjson")));
});

test("an export to standard output that is interrupted says from when on to ask again", async () => {
  const child = startOktaIdm(["logs", "export", "--since", since, "--until", until], env, folder);
  org.at({ request: 4, stage: "answering" }, () => child.kill("SIGINT"));
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  expect(code).toBe(130);
  const last = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
  expect(stderr).toContain(
    `\nTo continue, add --since ${last.published} --until ${until}. The last events come again.\n`,
  );
});

test("an outage that retries cannot fix leaves an export that can be resumed", async () => {
  let pages = 0;
  org.onAnswer(() => {
    pages += 1;
    if (pages === 2) mock.faults([{ kind: "html", operation: "listLogEvents" }]);
  });
  const { code, stderr } = await run(whole());
  mock.clearFaults();
  expect(code).toBe(8);
  expect(stderr).toMatch(
    /\nStopped after \d,\d00 events\.\nTo resume: okta-idm logs export .+\nokta-idm: GET/,
  );
  expect((await run(["--out", "events.ndjson", "--resume"])).code).toBe(0);
  await expectWhole(await read("events.ndjson"));
});

test("an export to a pipe that closes early reports that it is not complete", async () => {
  const line = `set -o pipefail; "$NODE" "$BIN" logs export --since ${since} --until ${until} | head -1`;
  const surroundings = {
    env: { ...env, NODE: process.execPath, BIN, HOME: folder, PATH: process.env["PATH"] },
    cwd: folder,
  };
  await expect(promisify(execFile)("bash", ["-c", line], surroundings)).rejects.toMatchObject({
    code: 10,
    stderr: expect.stringMatching(
      /Nobody reads the output any more\. Exported .+ \(not complete\)\.\nTo continue/,
    ),
  });
});

test("pages that lead round in a circle are no whole export", async () => {
  const circle = await startOrg({
    headers: { Link: '</api/v1/logs?after=1>; rel="next"' },
    body: [{ uuid: "u1", published: "2026-01-01T00:00:00.000Z" }],
  });
  const surroundings = { env: { ...env, OKTA_URL: circle.url }, cwd: folder };
  await expectGolden("logs-export-circle", ["logs", "export", "--out", "events.ndjson"], surroundings);
});

test("what is older than Okta keeps is said to be missing", async () => {
  const { stderr } = await run(["--since", "100d"]);
  expect(stderr).toMatch(/^Okta keeps events for 90 days\. There are none from before 20/);
});

test("on a terminal its progress is one line, and the terminal is left whole", async () => {
  const args = ["logs", "export", "--since", since, "--until", until, "--out", join(folder, "e.ndjson")];
  const { code, terminal, whole: isWhole } = await onTerminal(args, { env });
  expect({ code, isWhole }).toEqual({ code: 0, isWhole: true });
  const printed = terminal.split("\r\u001b[K");
  expect(printed.some((line) => /^\d,000 events, up to 20\S+Z, [\d,]+ per second$/.test(line))).toBe(true);
  expect(tooWide(printed.join("\n").replace(/ \/tmp\S+/, ""))).toEqual([]);
});
