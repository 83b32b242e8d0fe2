import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aUser } from "@okta-idm/mock";
import { COMMAND_OPTIONS } from "@okta-idm/mock/command-options";
import { expect, onTestFinished, test } from "vitest";
import { inProcess } from "./in-process.ts";
import { oktaIdm, startOktaIdm } from "./okta-idm.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "okta-idm-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

/** Starts `okta-idm mock`, and gives what it prints when it is ready. */
async function startedMock(args: readonly string[], cwd: string): Promise<string> {
  const child = startOktaIdm(["mock", ...args], {}, cwd);
  onTestFinished(() => void child.kill("SIGKILL"));
  const [chunk] = await once(child.stdout, "data");
  return String(chunk);
}

test("mock has every option of okta-idm-mock", async () => {
  const { stdout } = await inProcess(["mock", "--help"]);
  for (const { name, value } of Object.values(COMMAND_OPTIONS)) {
    expect(stdout).toContain(`\n  --${name}${value === undefined ? "" : ` ${value}`} `);
  }
});

test("mock --tls writes the CA that the other commands need, and --state takes a file with a byte order mark", async () => {
  const cwd = await folder();
  const state = { users: [aUser({ login: "ana@acme.example" })] };
  await writeFile(join(cwd, "state.json"), `\ufeff${JSON.stringify(state)}`);
  const ready = await startedMock(["--tls", "--write-ca", "ca.pem", "--state", "state.json"], cwd);
  expect(ready).toContain("  okta-idm users list --ca-file ca.pem\n");
  const [, url = "", key = ""] = /OKTA_URL=(https:\S+) OKTA_API_KEY=(\S+)/.exec(ready) ?? [];
  expect(await readFile(join(cwd, "ca.pem"), "utf8")).toMatch(/^-----BEGIN CERTIFICATE-----/);

  const args = ["users", "list", "--ca-file", "ca.pem", "-o", "csv", "--fields", "profile.login"];
  const listed = await oktaIdm(args, { env: { OKTA_URL: url, OKTA_API_KEY: key }, cwd });
  expect(listed).toMatchObject({ code: 0, stdout: "profile.login\nana@acme.example\n" });
});

test("mock --tls without --write-ca prints the CA", async () => {
  expect(await startedMock(["--tls"], await folder())).toContain("\n-----BEGIN CERTIFICATE-----\n");
});

test.each([
  [["--latency-ms", "900000"], "--latency-ms takes a whole number from 0 to 600000"],
  [["--start-time", "yesterday"], "--start-time takes an ISO date"],
  [["--write-ca", "ca.pem"], "--write-ca takes a file to write: it requires --tls"],
  [["--faults", "nowhere.json"], "--faults takes a JSON file: ENOENT"],
])("mock %j is refused by the name of the option", async (args, message) => {
  const { code, stdout, stderr } = await oktaIdm(["mock", ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});
