import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { inProcess } from "../../test/in-process.ts";

const run = promisify(execFile);

/** The words that bash offers for the last word of a line. */
const offered = (...words: string[]) => offeredWith("", ...words);

/** @param before code that bash reads first, e.g. a program that the script calls. */
async function offeredWith(before: string, ...words: string[]): Promise<string[]> {
  const { stdout: script } = await inProcess(["completion", "bash"]);
  const ask = `${before}${script}
COMP_WORDS=(okta-idm ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}
_okta_idm; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await run("bash", ["--norc", "-c", ask]);
  return stdout.split("\n").filter(Boolean);
}

test.each([
  [["us"], ["users"]],
  [["log"], ["logs", "login"]],
  [
    ["users", "s"],
    ["search", "suspend"],
  ],
  [["users", "suspend", "--dr"], ["--dry-run"]],
  [["users", "suspend", "ana@example.com", "--ma"], ["--max-changes"]],
  [["users", "reset-password", "x", "--no-send"], ["--no-send-email"]],
  [["profiles", "u"], ["use"]],
  [["profiles", "--o"], ["--output"]],
  [["run", "suspend"], ["suspend_user"]],
  [["actions", "describe", "get_u"], ["get_users"]],
  [["actions", "d"], ["describe"]],
  [["completion", "z"], ["zsh"]],
  [
    ["api", "GET", "/x", "--in"],
    ["--input", "--include"],
  ],
  [["users", "list", "--output", "j"], ["json"]],
  [["users", "list", "-o", "nd"], ["ndjson"]],
  [["status", "-o", "y"], ["yaml"]],
  [["users", "list", "--sort-order", "d"], ["desc"]],
  [["users", "suspend", "--from", ""], []],
  [["run", "get_users", "--input", ""], []],
  [["users", "list", "--all", "--out"], ["--output"]],
  [["nonsense", ""], []],
])("bash completes okta-idm %j to %j", async (words, expected) => {
  expect(await offered(...words)).toEqual(expected);
});

test.each([
  [["users", "get", ""], true],
  [["users", "suspend", "ben@example.com", "an"], true],
  [["groups", "add-user", ""], false],
  [["groups", "add-user", "Finance", "an"], true],
  [["users", "suspend", "--from", ""], false],
  [["users", "get", "-o", ""], false],
  [["users", "list", ""], false],
  [["apps", "get", ""], false],
])("bash offers users that were seen lately for okta-idm %j: %s", async (words, expected) => {
  const ask = `okta-idm() { printf 'ana@example.com\\nzed@example.com\\n'; }; `;
  const found = (await offered(...words)).filter((word) => word.includes("@"));
  expect(found).toEqual([]);
  const known = (await offeredWith(ask, ...words)).filter((word) => word.includes("@"));
  expect(known.includes("ana@example.com")).toBe(expected);
});

test("bash offers every first word once", async () => {
  const words = await offered("");
  expect(words).toEqual([...new Set(words)]);
  expect(words).toEqual(expect.arrayContaining(["users", "groups", "apps", "logs", "run", "doctor", "mock"]));
});

// Where there is one, a shell says itself whether it can read a script.
test.each(["bash", "zsh", "fish"])("the script for %s is one that it reads", async (shell) => {
  const { code, stdout } = await inProcess(["completion", shell]);
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/undefined|\[object/);
  const isThere = await run("sh", ["-c", `command -v ${shell}`]).then(
    () => true,
    () => false,
  );
  if (isThere) await run(shell, ["-n", "-c", stdout]);
  for (const word of ["users", "suspend", "suspend_user", "--dry-run".replace("--", "")]) {
    expect(stdout).toContain(word);
  }
});
