import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";

/** Text of a name, message or cursor that clears the screen, changes the direction, fakes a line and hides letters. */
const HOSTILE = `an\u200ba\u001b[2J\u202e\u009b31m\r\nokta-idm: done${" ".repeat(90)}okta-idm: done\u2028\u3164`;
const DRIVES = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u3164]|^okta-idm: done| {20}okta-idm: done/mu;
const CURSOR = `x'; touch forged; echo \u202e'`;

let env: Record<string, string>;
beforeAll(async () => {
  const user = {
    id: "00u1ana2ferreira3Q5d",
    status: "ACTIVE",
    created: "2024-01-01T00:00:00.000Z",
    profile: { login: HOSTILE, email: "ana@example.com", firstName: HOSTILE, lastName: "Ferreira" },
  };
  const server = createServer(({ url = "" }, response) => {
    const { pathname } = new URL(url, "http://org");
    if (pathname === "/api/v1/users") {
      const next = `http://${server.address() && `127.0.0.1:${(server.address() as AddressInfo).port}`}${pathname}?after=${encodeURIComponent(CURSOR)}`;
      response.writeHead(200, { "Content-Type": "application/json", Link: `<${next}>; rel="next"` });
      response.end(JSON.stringify([user]));
    } else if (pathname === "/api/v1/users/me") {
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(user));
    } else {
      response.writeHead(404, "Not\tFound \u009b31m", { "Content-Type": "application/json" });
      response.end(JSON.stringify({ errorCode: "E0000007", errorSummary: HOSTILE }));
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  env = { OKTA_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, OKTA_API_KEY: "key" };
  return () => void server.close();
});

test.each([
  ["a list", ["users", "list", "--limit", "1"]],
  ["a user", ["users", "get", "me"]],
  ["an error of Okta's", ["users", "get", "00u9nobody2here3Q5d7f"]],
  ["a name that was given", ["users", "get", HOSTILE]],
  ["a reason phrase", ["api", "GET", "/api/v1/groups/x", "--include"]],
  ["an option that was given", ["users", "list", "--fields", HOSTILE]],
  ["a command that was given", [HOSTILE]],
  ["a file that was given", ["users", "suspend", "--from", HOSTILE, "--dry-run"]],
])("%s drives no terminal and fakes no line", async (what, args) => {
  const { stdout, stderr } = await inProcess(args, { env, columns: 80 });
  expect(`${stdout}${stderr}`).not.toBe("");
  // A pipe gets the text as Okta sent it.
  const shown = what === "a reason phrase" ? `${stdout.split("\n\n")[0]}${stderr}` : stdout + stderr;
  expect(shown).not.toMatch(DRIVES);
});

test("names in a file and in a ledger drive no terminal and fake no line", async () => {
  const home = await makeHome();
  const file = join(home.path, "names.csv");
  await writeFile(file, `login,note\n"${HOSTILE}",x\n"${HOSTILE.replaceAll("\r\n", " ")}2",y\n`);
  const args = ["users", "suspend", "--from", file, "--dry-run", "--ledger", join(home.path, "ledger.jsonl")];
  const { stdout, stderr } = await inProcess(args, { env: { ...env, ...home.env }, columns: 80 });
  expect(stdout + stderr).not.toMatch(DRIVES);
});

test("the cursor of a suggested option is quoted for the shell", async () => {
  const { stderr } = await inProcess(["users", "list", "--limit", "1"], { env });
  const [, option = ""] = /^To continue, add --after (.+)$/m.exec(stderr) ?? [];
  const folder = (await makeHome()).path;
  const seen = execFileSync("bash", ["-c", `printf %s ${option}; ls`], { cwd: folder, encoding: "utf8" });
  expect(seen).toBe(CURSOR);
});
