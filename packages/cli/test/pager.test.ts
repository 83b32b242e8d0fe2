import { expect, test } from "vitest";
import { onTerminal, withoutColors } from "./on-terminal.ts";

const env = { PATH: process.env["PATH"] ?? "" };
const HELP = ["users", "suspend", "--help"];

test("help that is longer than the terminal goes through PAGER, and all of it is there", async () => {
  const { code, terminal } = await onTerminal(HELP, { env: { ...env, PAGER: "sed 's/^/> /'" } });
  expect(code).toBe(0);
  expect(terminal).toMatch(/^> Usage: okta-idm users suspend/);
  expect(terminal).toContain("> Examples:\n");
});

test.each(["", "cat", "no-such-pager-anywhere"])("with PAGER=%s it is printed as it is", async (PAGER) => {
  const { code, terminal } = await onTerminal(HELP, { env: { ...env, PAGER } });
  expect(code).toBe(0);
  expect(withoutColors(terminal)).toMatch(/^Usage: okta-idm users suspend.+\nExamples:\n/s);
});

test("a pager that is left early is no error", async () => {
  expect(await onTerminal(HELP, { env: { ...env, PAGER: "head -n 1" } })).toMatchObject({
    code: 0,
    terminal: "Usage: okta-idm users suspend <user>... [options]\n",
  });
});

test.each([
  ["short help", ["users", "--help"], {}],
  ["a pipe", HELP, { pipe: true }],
])("%s goes through no pager", async (_, args, options) => {
  const { terminal, stdout } = await onTerminal(args, {
    env: { ...env, PAGER: "sed 's/^/> /'" },
    ...options,
  });
  expect(terminal + stdout).toMatch(/^Usage: /);
});
