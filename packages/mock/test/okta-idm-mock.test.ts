import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { aUser } from "../src/index.ts";
import { type CommandProcess, main } from "../src/main.ts";
import { serviceApp } from "./service-app.ts";

const BIN = fileURLToPath(new URL("../bin/okta-idm-mock.js", import.meta.url));

/** Starts `okta-idm-mock` in a process that ends with the test. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [BIN, ...args], { env: {} });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]).then(
    ([stdout, stderr, [code, signal]]) => ({ code, signal, stdout, stderr }),
  );
  return { child, ended };
}

/** Runs the command in this process, because that is faster. Only for commands that end immediately. */
async function inProcess(...args: string[]) {
  const told = { stdout: "", stderr: "" };
  const host: CommandProcess = {
    stdout: {
      write: (text) => {
        told.stdout += text;
      },
    },
    stderr: {
      write: (text) => {
        told.stderr += text;
      },
    },
    once: () => {},
  };
  await main(args, host);
  return { code: host.exitCode ?? 0, ...told };
}

test.each(["SIGTERM", "SIGINT"] as const)(
  "prints one line when it is ready, serves, and ends at %s",
  async (signal) => {
    const { child, ended } = start();
    const [chunk] = await once(child.stdout, "data");
    const { url, apiKey } = JSON.parse(String(chunk));
    const headers = { Authorization: `SSWS ${apiKey}` };
    const response = await fetch(`${url}/api/v1/groups`, { headers });
    expect(response.status).toBe(200);
    expect(await response.json()).toBeInstanceOf(Array);

    child.kill(signal);

    expect(await ended).toEqual({
      code: 0,
      signal: null,
      stdout: `${JSON.stringify({ url, apiKey })}\n`,
      stderr: "",
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  },
);

test("listens on the given port", async () => {
  const free = createServer();
  await once(free.listen(0, "127.0.0.1"), "listening");
  const { port } = free.address() as AddressInfo;
  await once(free.close(), "close");
  const { child } = start("--port", String(port));
  const [chunk] = await once(child.stdout, "data");
  expect(JSON.parse(String(chunk)).url).toBe(`http://127.0.0.1:${port}`);
});

test("takes the options of startMock, the longer ones as JSON files", async () => {
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-mock-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = async (name: string, content: unknown) => {
    await writeFile(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const { client, token } = await serviceApp();
  const { child } = start(
    ...["--seed", "5", "--users", "7", "--events", "3", "--speed", "2", "--latency-ms", "1"],
    ...["--limits", await file("limits.json", { buckets: { "/api/v1/groups": { limit: 9 } } })],
    ...[
      "--faults",
      await file("faults.json", [{ kind: "status", status: 503, operation: "listApplications" }]),
    ],
    ...["--oauth-clients", await file("clients.json", [client])],
    ...["--api-key", "one", "--api-key", "two"],
  );
  const [chunk] = await once(child.stdout, "data");
  const { url } = JSON.parse(String(chunk));
  const ask = (path: string, authorization: string) =>
    fetch(url + path, { headers: { Authorization: authorization } });
  expect(await (await ask("/api/v1/users", "SSWS one")).json()).toHaveLength(7);
  expect((await ask("/api/v1/groups", "SSWS two")).headers.get("X-Rate-Limit-Limit")).toBe("9");
  expect((await ask("/api/v1/apps", "SSWS two")).status).toBe(503);
  const { access_token } = (await token({ url, now: Date.now })).json();
  expect((await ask("/api/v1/users", `Bearer ${access_token}`)).status).toBe(200);
});

test.each([
  ["UTF-8", Buffer.from("\ufeff")],
  ["UTF-16", Buffer.from([0xff, 0xfe])],
])("a state file with a byte order mark (%s) is read", async (encoding, mark) => {
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-mock-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const state = JSON.stringify({ users: [aUser({ login: "ana@acme.example" })] });
  const content = Buffer.from(state, encoding === "UTF-8" ? "utf8" : "utf16le");
  await writeFile(join(folder, "state.json"), Buffer.concat([mark, content]));
  const { child } = start("--state", join(folder, "state.json"), "--api-key", "one");
  const [chunk] = await once(child.stdout, "data");
  const { url } = JSON.parse(String(chunk));
  const users = await fetch(`${url}/api/v1/users`, { headers: { Authorization: "SSWS one" } });
  expect(await users.json()).toMatchObject([{ profile: { login: "ana@acme.example" } }]);
});

test("--tls prints the CA certificate, and --write-ca writes it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-mock-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "ca.pem");
  const { child } = start("--tls", "--write-ca", file);
  const [chunk] = await once(child.stdout, "data");
  const { url, ca } = JSON.parse(String(chunk));
  expect(url).toMatch(/^https:/);
  expect(ca).toMatch(/^-----BEGIN CERTIFICATE-----/);
  expect(await readFile(file, "utf8")).toBe(ca);
});

test("a port in use is rejected", async () => {
  const taken = createServer();
  await once(taken.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const { code, stdout, stderr } = await start("--port", String(port)).ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`okta-idm-mock: Could not listen on port ${port}: `);
});

test.each([
  [["--port", "x"], "--port takes a whole number from 0"],
  [["--port", "65536"], "--port takes a whole number from 0 to 65535"],
  [["--port", ""], "--port takes a whole number from 0"],
  [["--port"], "'--port <value>' argument missing"],
  [["--prot", "4010"], "Unknown option '--prot'"],
  [["4010"], "Unexpected argument '4010'"],
  [["--users", "1.5"], "--users takes a whole number from 0"],
  [["--speed", "fast"], "--speed takes a number from 0"],
  [["--latency-ms", "900000"], "--latency-ms takes a whole number from 0 to 600000"],
  [["--responses", "all"], '--responses takes "org" or "examples"'],
  [["--write-ca", "ca.pem"], "--write-ca takes a file to write: it requires --tls"],
  [["--tls", "--write-ca", "no/such/folder/ca.pem"], "--write-ca takes a file to write: ENOENT"],
  [["--allow-origin", "*"], "--allow-origin takes an origin"],
  [["--faults", "nowhere.json"], "--faults takes a JSON file: ENOENT"],
])("%j is rejected with a message", async (args, message) => {
  const { code, stdout, stderr } = await inProcess(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`okta-idm-mock: `);
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/\nTry okta-idm-mock --help\n$/);
});

test.each(["--help", "-h"])("%s explains it in lines of 80 columns", async (option) => {
  const { code, stdout, stderr } = await inProcess(option);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Usage: okta-idm-mock \[--port <n>\] \[options\]\n/);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
});
