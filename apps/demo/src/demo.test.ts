import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("the demo shows the whole incident at 80 columns and exits 0", async () => {
  const script = fileURLToPath(new URL("demo.ts", import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--import", "tsx", script]);
  expect(stderr).toBe("");
  const lines = stdout.split("\n");
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  const commands = lines.flatMap((line) => /^ {2}\$ okta-idm (\w+ \w+)/.exec(line)?.[1] ?? []);
  expect(commands).toEqual([
    "users find",
    "users get",
    "users contain",
    "logs list",
    "runs list",
    "users restore",
    "users get",
    "users groups",
  ]);
  const part = (from: string, to: string) => stdout.slice(stdout.indexOf(from), stdout.indexOf(to));
  expect(part("1  Find", "2  Read")).toContain("00u1ana2ferreira3Q5d  ana@example.com  Ana");
  expect(part("3  Contain", "4  Read")).toMatch(/changed +suspend +ACTIVE +SUSPENDED/);
  const events = part("4  Read", "5  List").match(/(user|group)\.[a-z_.]+/g) ?? [];
  expect(events.sort()).toEqual([
    "group.user_membership.remove",
    "user.account.reset_password",
    "user.lifecycle.suspend",
    "user.session.clear",
  ]);
  expect(part("6  Restore", "7  Check")).toContain("Cannot be undone: ended sessions and revoked tokens (1)");
  expect(part("7  Check", "Contained and restored")).toMatch(/STATUS +ACTIVE[\s\S]+Finance/);
  expect(stdout).toMatch(/Contained and restored: 7 steps in \d+\.\d s, none failed\./);
});
