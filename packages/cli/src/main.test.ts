import { expect, test } from "vitest";
import { main } from "./main.ts";

/** Runs the program in this process, its standard error as wide as a terminal. */
async function run(argv: readonly string[], columns?: number) {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await main(argv, {
    env: { OKTA_URL: "https://acme.okta.com", OKTA_API_KEY: "test-key" },
    stdin: (async function* () {})(),
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text), ...(columns && { columns }) },
  });
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}

test("on a terminal an error is broken at its width, each issue behind its indent", async () => {
  const { code, stderr } = await run(["run", "suspend_user"], 80);
  expect(code).toBe(2);
  expect(stderr).toBe(`okta-idm: suspend_user: the input was refused and nothing was sent
  path_parameters is missing; it takes an object with userId (required)
Try okta-idm actions describe suspend_user
`);
  const { stderr: narrow } = await run(["run", "nope"], 60);
  for (const line of narrow.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
});

test("through a pipe an error is one line, whatever its length", async () => {
  const { stderr } = await run(["run", "nope"]);
  expect(stderr).toMatch(/^okta-idm: There is no such action\. .+unsuspend_user\n$/);
});

test("help in front of a command is the help of the command", async () => {
  expect(await run(["help", "actions", "describe"])).toEqual(await run(["actions", "describe", "--help"]));
});
