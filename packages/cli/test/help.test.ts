import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { EXIT } from "../src/exit-code.ts";
import { COMMANDS, findCommand } from "../src/usage/commands.ts";
import { loadCommand } from "../src/usage/load-command.ts";
import { optionName, parseOptions } from "../src/usage/parse-options.ts";
import { inProcess } from "./in-process.ts";
import { oktaIdm } from "./okta-idm.ts";
import { tooWide } from "./too-wide.ts";
import { expectGolden } from "./transcript.ts";

test.each([
  ["help", ["--help"]],
  ["help-users", ["users", "--help"]],
  ["help-users-list", ["users", "list", "--help"]],
  ["help-users-suspend", ["users", "suspend", "--help"]],
  ["help-users-contain", ["users", "contain", "--help"]],
  ["help-users-restore", ["users", "restore", "--help"]],
  ["help-runs", ["runs", "--help"]],
  ["help-logs-tail", ["logs", "tail", "--help"]],
  ["help-logs-export", ["logs", "export", "--help"]],
  ["help-users-reset-password", ["users", "reset-password", "-h"]],
])("%s", (name, args) => expectGolden(name, args));

test.each([
  ["users unsuspend", "PASSWORD_EXPIRED"],
  ["users unlock", "not those of a directory"],
  ["users reset-password", "A federated user becomes one with a password in Okta"],
  ["groups remove-user", "Some apps delete a user's data"],
])("the help of %s names its side effects: %s", async (command, effect) => {
  const { stdout } = await inProcess([...command.split(" "), "--help"]);
  expect(stdout.replace(/\s+/g, " ")).toContain(effect);
});

test("--version prints the version of the package", async () => {
  const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  expect(await oktaIdm(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test("okta-idm alone prints a short screen; --help, -h and help print all commands", async () => {
  const { stdout } = await inProcess(["--help"]);
  expect(tooWide(stdout)).toEqual([]);
  const alone = await inProcess([]);
  expect(alone).toMatchObject({ code: 0, stderr: "" });
  expect(alone.stdout.split("\n").length).toBeLessThanOrEqual(24);
  expect(tooWide(alone.stdout)).toEqual([]);
  for (const [, example = ""] of alone.stdout.matchAll(/^ {2}okta-idm (\S+(?: \S+)*)/gm)) {
    expect(findCommand(example.split(" ")), example).toBeDefined();
  }
  expect(await inProcess(["-h"])).toEqual({ code: 0, stdout, stderr: "" });
  expect(await inProcess(["help"])).toEqual({ code: 0, stdout, stderr: "" });
});

test.each(["-v", "-V", "version"])("%s prints the version as --version does", async (word) => {
  expect(await inProcess([word])).toEqual(await inProcess(["--version"]));
});

test("the help gives every exit code a meaning", async () => {
  const { stdout } = await inProcess(["--help"]);
  const codes = stdout.slice(stdout.indexOf("Exit codes:")).match(/\b\d+(?= [A-Za-z])/g) ?? [];
  expect(codes.map(Number).sort((a, b) => a - b)).toEqual(Object.values(EXIT).sort((a, b) => a - b));
});

test.each(COMMANDS.map((entry) => [entry.name, entry] as const))(
  "%s explains itself in 80 columns: what it does, each option, and examples that can be copied",
  async (name, entry) => {
    const words = name.split(" ");
    const { code, stdout, stderr } = await inProcess([...words, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.startsWith(`Usage: okta-idm ${[name, ...entry.arguments].join(" ")} [options]\n\n`)).toBe(
      true,
    );
    expect(tooWide(stdout)).toEqual([]);
    expect(stdout).not.toMatch(/undefined|\[object|[ \t]$/m);
    const { options, examples, description, insteadOfArguments } = await loadCommand(name);
    expect(description.length).toBeGreaterThan(30);
    for (const option of Object.keys(options))
      expect(stdout).toMatch(new RegExp(`^ {2}--${optionName(option)}(?:[, ]|$)`, "m"));
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const args = await wordsOf(example, words);
      expect(args.slice(0, words.length)).toEqual(words);
      const parsed = parseOptions(`okta-idm ${name}`, options, args.slice(words.length));
      const isMany = entry.arguments.at(-1)?.endsWith("...") === true;
      if (insteadOfArguments.some((option) => parsed.values[option] !== undefined)) continue;
      expect(parsed.args.length).toBeGreaterThanOrEqual(entry.arguments.length);
      if (!isMany) expect(parsed.args).toHaveLength(entry.arguments.length);
    }
    expect(await inProcess(["help", ...words])).toEqual({ code, stdout, stderr });
  },
);

/** The arguments of the program in a line that a shell runs. */
async function wordsOf(example: string, command: readonly string[]): Promise<string[]> {
  const program = `okta-idm() { printf '%s\\n' "$@" >&2; }; jq() { :; }; `;
  const quiet = example.replace(/(<|>) ?\S+\.\w+/, "").replace(/\| source.*/, "");
  const { stderr } = await promisify(execFile)("bash", ["-c", program + quiet]);
  return stderr
    .trimEnd()
    .split("\n")
    .slice(0, 20)
    .filter((word, index) => index >= command.length || word);
}

test.each([
  [["suspend"], 'Unknown command "suspend".\n  Did you mean okta-idm users suspend?'],
  [["user", "list"], 'Unknown command "user list".\n  Did you mean okta-idm users list?'],
  [["users", "suspnd", "ana"], 'Unknown command "users suspnd".\n  Did you mean okta-idm users suspend?'],
  [["users", "frobnicate"], 'Unknown command "users frobnicate".\n  Try okta-idm users --help'],
  [["user"], 'Unknown command "user".\n  Did you mean okta-idm users?'],
  [["frobnicate"], 'Unknown command "frobnicate".\n  Try okta-idm --help'],
  [["actions", "--nope"], "Unknown option --nope.\n  Try okta-idm actions --help"],
  [["run", "get_users", "--inptu", "{}"], "Unknown option --inptu.\n  Did you mean --input?"],
  [["users", "list", "--limit"], "--limit requires a value.\n  Try okta-idm users list --help"],
  [
    ["users", "list", "--after", "-x"],
    "--after requires a value.\n  If the value starts with a hyphen, write it after an equals sign: --after=-1",
  ],
  [["users", "list", "--all=yes"], "--all takes no value.\n  Try okta-idm users list --help"],
  [["users", "list", "--profile", ""], "The value of --profile is empty.\n  Try okta-idm users list --help"],
  [["run"], "okta-idm run expects <action>\n  Try okta-idm run --help"],
  [["users", "suspend"], "okta-idm users suspend expects <user>...\n  Try okta-idm users suspend --help"],
  [
    ["actions", "describe"],
    "okta-idm actions describe expects <action>\n  Try okta-idm actions describe --help",
  ],
  [["actions", "get_users"], "takes no arguments.\n  Did you mean okta-idm actions describe <action>?"],
  [["--debug", "actions"], "The command comes first, then its options: okta-idm <command> [options]"],
  [["run", "susped_user"], 'Unknown action "susped_user".\n  Did you mean suspend_user?'],
  [["actions", "describe", "suspend"], 'Unknown action "suspend".\n  Did you mean suspend_user?'],
  [["run", "Events"], 'Unknown action "Events".\n  Did you mean get_events?'],
  [["run", "group"], 'Unknown action "group".\n  Did you mean add_user_to_group or remove_user_from_group?'],
  [["run", "activate"], "Did you mean activate_user or application_activate_by_id?"],
  [["run", "delete_user_now"], "There is no such action. The actions are activate_user, add_user_to_group,"],
  [["users", "list", "-o", "xml"], '--output takes table, json, ndjson, csv or yaml, not "xml".'],
  [["users", "list", "--all", "--limit", "3"], "--all conflicts with --limit. Omit one of them."],
  [["users", "list", "--limit", "0"], "--limit takes a whole number from 1"],
  [["users", "list", "--sort-order", "up"], "--sort-order takes asc or desc"],
  [
    ["users", "activate", "x", "--send-email", "--no-send-email"],
    "--send-email conflicts with --no-send-email",
  ],
  [
    ["logs", "list", "--since", "tomorrow"],
    '--since takes a time, not "tomorrow".\n  Examples: 2026-01-05T08:30:00Z,',
  ],
  [
    ["logs", "list", "--ip", "203.0.113"],
    '--ip takes an IP address such as 203.0.113.7 or 2001:db8::1, not "203.0.113".',
  ],
  [
    ["logs", "list", "--event", "user session"],
    '--event takes an event type or its first words, not "user session".',
  ],
  [["logs", "list", "--sort-order", "up"], "--sort-order takes ASCENDING or DESCENDING"],
  [["logs", "summary", "--until", "now 12:00"], "--until takes a time"],
  [["logs", "summary", "--top", "0"], "--top takes a whole number from 1"],
  [["logs", "summary", "-o", "xml"], '--output takes table, json, ndjson, csv or yaml, not "xml".'],
  [["logs", "tail", "--limit", "1001"], '--limit takes a whole number from 1 to 1000, not "1001".'],
  [["logs", "export", "--gzip"], "--gzip requires --out."],
  [["logs", "export", "--resume"], "--resume requires --out."],
  [["logs", "export", "--output", "csv"], "Unknown option --output.\n  Try okta-idm logs export"],
  [["logs", "export", "--since", "1h", "--until", "2h"], "The start of an export must be before its end"],
  [["logs", "export", "--until", "2999-01-01"], "An export must end in the past"],
  [
    ["logs", "tail", "--out", "x"],
    "--out requires --follow.\n  To export past events, use okta-idm logs export.",
  ],
  [
    ["logs", "tail", "-f", "--out", "x", "--webhook", "y"],
    "--out conflicts with --webhook. Omit one of them.",
  ],
  [["logs", "tail", "-f", "--out", "x", "--limit", "3"], "--out conflicts with --limit. Omit one of them."],
  [["logs", "tail", "-f", "--out", "x", "-o", "csv"], "--out conflicts with --output. Omit one of them."],
  [
    ["logs", "tail", "-f", "--out", "x", "--rotate", "0M"],
    '--rotate takes a size such as 500K, 100M or 1G, not "0M".',
  ],
  [["logs", "tail", "-f", "--rotate", "1M"], "--rotate requires --out."],
  [["logs", "tail", "-f", "--webhook", "https://x"], "--webhook requires --dead-letters."],
  [
    ["logs", "tail", "-f", "--webhook", "https://x", "--dead-letters", "x"],
    "--webhook requires --checkpoint.",
  ],
  [
    ["logs", "tail", "-f", "--webhook", "http://x", "--dead-letters", "x", "--checkpoint", "y"],
    "The webhook must be a URL that begins with https://",
  ],
  [["completion", "tcsh"], 'Unknown shell "tcsh". It must be bash, zsh or fish.'],
  [["mock", "--port", "x"], "--port takes a whole number from 0"],
])("%j is rejected with what to do instead", async (args, message) => {
  const env = { OKTA_URL: "http://127.0.0.1:1", OKTA_API_KEY: "k" };
  const { code, stdout, stderr } = await inProcess(args, { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test("on a terminal an error is broken at its width, each issue behind its indent", async () => {
  const env = { OKTA_URL: "https://acme.okta.com", OKTA_API_KEY: "test-key" };
  const { code, stderr } = await inProcess(["run", "suspend_user"], { env, columns: 80 });
  expect(code).toBe(2);
  expect(stderr).toBe(`okta-idm: suspend_user: the input was rejected and nothing was sent
  path_parameters is missing; it takes an object with userId (required)
  Try okta-idm actions describe suspend_user
`);
  const { stderr: narrow } = await inProcess(["run", "nope"], { columns: 60 });
  for (const line of narrow.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  const { stderr: piped } = await inProcess(["run", "nope"]);
  expect(piped).toMatch(/^okta-idm: There is no such action\. .+unsuspend_user\n$/);
});
