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
    "Read what the account did",
  ]);
  expect(stdout).toContain("Ana Ferreira, 00u1ana2ferreira3Q5d, status ACTIVE");
  expect(stdout).toContain("user.session.start  SUCCESS");
  expect(stdout).toMatch(/Contained: 6 steps in \d+\.\d s, none failed\./);
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});
