import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("the demo tells the whole story at 80 columns and exits 0", async () => {
  const script = fileURLToPath(new URL("demo.ts", import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--import", "tsx", script]);
  expect(stderr).toBe("");
  const steps = stdout.split("\n").flatMap((line) => /^ {2}\d {2}(.*?) {2}/.exec(line)?.[1] ?? []);
  expect(steps).toEqual([
    "Find the user",
    "Suspend the account",
    "End the sessions",
    "Force a password reset",
    "Take the user out of a group",
    "Read what the account did of late",
    "Read what was done about it",
  ]);
  expect(stdout).toContain("Ana Ferreira, 00u1ana2ferreira3Q5d, status ACTIVE");
  expect(stdout).toContain("ACTIVE -> SUSPENDED");
  const done = stdout.slice(stdout.indexOf("Read what was done about it"));
  expect([...done.matchAll(/ (user|group)\.[a-z_.]+/g)].map(([event]) => event.trim())).toEqual([
    "user.lifecycle.suspend",
    "user.session.clear",
    "user.account.reset_password",
    "group.user_membership.remove",
  ]);
  expect(stdout).toMatch(/Contained: 7 steps in \d+\.\d s, none failed\./);
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});
