import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { oktaIdm } from "./okta-idm.ts";
import { tooWide } from "./too-wide.ts";

test.each([["--help"], ["-h"], ["help"]])(
  "okta-idm %s names every command and both settings",
  async (arg) => {
    const { code, stdout, stderr } = await oktaIdm([arg]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^ {2}actions {2,}List the actions$/m);
    expect(stdout).toMatch(/^ {2}actions describe <action> /m);
    expect(stdout).toMatch(/^ {2}run <action> /m);
    expect(stdout).toMatch(/^ {2}OKTA_URL .+\n {2}OKTA_API_KEY /m);
    expect(tooWide(stdout)).toEqual([]);
  },
);

test("okta-idm alone prints the help, and is no success", async () => {
  const { code, stdout } = await oktaIdm([]);
  expect(code).toBe(2);
  expect(stdout).toBe((await oktaIdm(["--help"])).stdout);
});

test("the help gives every exit code from 0 to 8 a meaning", async () => {
  const { stdout } = await oktaIdm(["--help"]);
  const codes = stdout.slice(stdout.indexOf("Exit codes:")).match(/\b\d(?= [A-Za-z])/g) ?? [];
  expect(codes.sort()).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8"]);
});

test.each([
  [["actions"], ["--json", "--help"]],
  [
    ["actions", "describe"],
    ["--json", "--help"],
  ],
  [["run"], ["--input <json>", "--url <url>", "--http-proxy <url>", "--no-verify-ssl", "--help"]],
])("%j explains itself, with all its options and with examples", async (command, options) => {
  const { code, stdout, stderr } = await oktaIdm([...command, "--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(new RegExp(`^Usage: okta-idm ${command.join(" ")}.* \\[options\\]\n`));
  expect([...stdout.matchAll(/^ {2}(--\S+(?: <\S+>)?)(?: {2}|$)/gm)].map(([, option]) => option)).toEqual(
    options,
  );
  expect(stdout).toMatch(new RegExp(`Examples:\n {2}okta-idm ${command.join(" ")}`));
  expect(tooWide(stdout)).toEqual([]);
  expect(await oktaIdm([...command, "-h"])).toEqual({ code, stdout, stderr });
});

test("a command explains itself also where its arguments are there already", async () => {
  const { stdout } = await oktaIdm(["run", "--help"]);
  expect(await oktaIdm(["run", "suspend_user", "--help"])).toEqual({ code: 0, stdout, stderr: "" });
});

test("--version prints the version of the package", async () => {
  const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  expect(await oktaIdm(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test.each([
  [["suspend"], "There is no such command. There are actions, actions describe, run. Try okta-idm --help"],
  [["actions", "--nope"], "okta-idm: --nope is not an option of this command. actions takes --json, --help."],
  [["run", "get_users", "--inptu", "{}"], "run takes --input, --url, --http-proxy, --no-verify-ssl, --help"],
  [["run"], "run takes <action>. Try okta-idm run --help"],
  [["actions", "describe"], "actions describe takes <action>. Try okta-idm actions describe --help"],
  [["--json", "actions"], "The command comes first, its options behind it"],
  [["actions", "--json=yes"], "--json takes no value"],
  [["actions", "get_users"], "actions takes no arguments. Did you mean actions describe <action>?"],
  [
    ["actions", "describe", "suspend"],
    "There is no such action. There are activate_user, add_user_to_group,",
  ],
])("%j is refused with what there is instead", async (args, message) => {
  const { code, stdout, stderr } = await oktaIdm(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});
