import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acme } from "./acme.ts";
import { type Home, makeHome } from "./home.ts";
import { BIN } from "./okta-idm.ts";

const SILENT_KEYRING = fileURLToPath(new URL("silent-keyring.cjs", import.meta.url));

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ state: acme });
});
afterAll(() => mock.close());

/**
 * Runs a command in a shell, as a person does, and presses Ctrl-C when the keyring is asked.
 *
 * @param answers whether the keyring answers then, and whenever it is asked again.
 */
async function interruptedAtKeyring(home: Home, args: readonly string[], answers: boolean) {
  const pipe = join(home.path, "keyring");
  await promisify(execFile)("mkfifo", [pipe]);
  const line = '"$@"; echo "exit code $?"';
  const child = spawn("sh", ["-c", line, "sh", process.execPath, "--require", SILENT_KEYRING, BIN, ...args], {
    env: { ...home.env, KEYRING: pipe },
  });
  child.stdin.end(mock.apiKey);
  let asked = 0;
  child.stderr.on("data", (chunk: Buffer) => {
    for (const [, pid] of String(chunk).matchAll(/keyring asked by (\d+)/g)) {
      asked += 1;
      if (asked === 1) process.kill(Number(pid), "SIGINT");
      if (answers) void writeFile(pipe, mock.apiKey);
    }
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { stdout, stderr: stderr.replace(/keyring asked by \d+\n/g, "") };
}

const inKeyring = () => makeHome({ url: mock.url, key: mock.apiKey, more: { keyIn: "keyring" } });

test("Ctrl-C ends the wait for a keyring that is to give a token", async () => {
  const ended = await interruptedAtKeyring(await inKeyring(), ["users", "list"], false);
  expect(ended).toEqual({ stdout: "exit code 130\n", stderr: "okta-idm: interrupted\n" });
});

test("a token that is on its way into the keyring gets there, and its profile with it", async () => {
  const home = await makeHome();
  const args = ["login", "--url", mock.url, "--profile", "acme", "--api-key-stdin"];
  const { stdout, stderr } = await interruptedAtKeyring(home, args, true);
  expect(stdout).toBe("exit code 0\n");
  expect(stderr).toMatch(/\nThe token is in the system's keyring\.\n$/);
  expect(JSON.parse(await home.read("okta-idm/profiles.json")).profiles.acme).toMatchObject({
    keyIn: "keyring",
  });
});

test("a token that is being removed from the keyring is removed, and its profile with it", async () => {
  const home = await inKeyring();
  const ended = await interruptedAtKeyring(home, ["profiles", "remove", "acme"], true);
  expect(ended).toEqual({ stdout: "exit code 0\n", stderr: "Removed profile acme.\n" });
  expect(JSON.parse(await home.read("okta-idm/profiles.json")).profiles).toEqual({});
});
