import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { stringifyJson } from "@okta-idm/core";
import { expect, test } from "vitest";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";
import { startOrg } from "./org.ts";

const ANA = "00u1ana2ferreira3Q5d";
/** A value that cannot be converted to a string. */
const UNTOLD = { toString: 1, valueOf: 1 };

async function answered(body: unknown, ...args: readonly string[]) {
  const org = await startOrg({ body });
  return inProcess(args, { env: { OKTA_URL: org.url, OKTA_API_KEY: "key" } });
}

test.each([
  ["a login", { login: UNTOLD, email: "ana@example.com" }],
  ["an email address", { login: "ana@example.com", email: [UNTOLD] }],
  ["a name", { login: "ana@example.com", firstName: UNTOLD, lastName: UNTOLD }],
])("users find lists a user if %s is not a string", async (_, profile) => {
  const { code, stdout, stderr } = await answered(
    [{ id: ANA, status: "ACTIVE", profile }],
    "users",
    "find",
    "ana",
  );
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(ANA);
});

test.each([
  ["users find ana"],
  ["users groups ana@example.com"],
  ["groups get Finance"],
  ["apps users Payroll"],
])("%s: a list that holds null is an unreadable response", async (command) => {
  const { code, stderr } = await answered([null], ...command.split(" "));
  expect([code, stderr]).toEqual([8, expect.stringContaining("its body is a list with null in it")]);
});

test("an app has no name if its label is not a string", async () => {
  const app = { id: "0oa7pay9roll4Hs6d1fz", status: "ACTIVE", label: UNTOLD };
  const { code, stderr } = await answered([app], "apps", "users", "Payroll");
  expect([code, stderr]).toEqual([5, expect.stringContaining("Payroll")]);
});

test.skipIf(process.platform === "win32")("a list is read from a named pipe", async () => {
  const home = await makeHome();
  const path = join(home.path, "names");
  execFileSync("mkfifo", [path]);
  spawn("sh", ["-c", `echo ${ANA} > "$0"`, path]);
  const { url } = await startOrg({
    body: { id: ANA, status: "ACTIVE", profile: { login: "ana@example.com" } },
  });
  const { code, stderr } = await inProcess(["users", "suspend", "--from", path, "--dry-run"], {
    env: { ...home.env, XDG_STATE_HOME: home.path, OKTA_URL: url, OKTA_API_KEY: "key" },
  });
  expect([code, stderr]).toEqual([0, expect.stringContaining("Suspend 1 user in ")]);
});

test.each([
  ["a time that is not a string", { published: UNTOLD }],
  ["a time that is a long integer", { published: 12345678901234567890n }],
  ["a time that does not exist", { published: "2026-99-99T00:00:00.000Z" }],
  ["a time after the year 9999", { published: "+275760-09-13T00:00:00.000Z" }],
  ["a type that is not a string", { published: "2026-11-29T10:00:00.000Z", eventType: null }],
])("an event with %s is listed and counted", async (_, event) => {
  const body = stringifyJson([{ uuid: "1", eventType: "user.session.start", ...event }]);
  const org = await startOrg({ body, headers: { "Content-Type": "application/json" } });
  const env = { OKTA_URL: org.url, OKTA_API_KEY: "key", TZ: "Asia/Tokyo" };
  for (const args of [["list"], ["summary"], ["summary", "--limit", "1"]]) {
    const { code, stderr } = await inProcess(["logs", ...args], { env });
    expect([code, /defect/.test(stderr)]).toEqual([0, false]);
  }
});

test("users get --access shows a user with names that are not strings", async () => {
  const profile = { login: "ana@example.com", firstName: UNTOLD, lastName: [UNTOLD] };
  const user = { id: ANA, status: "ACTIVE", profile };
  const { code, stdout, stderr } = await answered(user, "users", "get", ANA, "--access");
  expect([code, /defect/.test(stderr)]).toEqual([10, false]);
  expect(stdout).toContain("ana@example.com");
});
