import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { startWorld } from "./world.ts";

const BIN = fileURLToPath(new URL("../bin/okta-idm-mcp.js", import.meta.url));
const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const CLI = fileURLToPath(new URL("../../cli", import.meta.url));

type Message = Readonly<Record<string, unknown>>;

/** A server process on standard input and output. */
class Server {
  readonly lines: string[] = [];
  readonly stderr: Promise<string>;
  readonly child: ChildProcessWithoutNullStreams;
  #waiting: (() => void)[] = [];
  #rest = "";

  constructor(args: readonly string[], env: Readonly<Record<string, string>>, bin = BIN) {
    this.child = spawn(process.execPath, [bin, ...args], { env: { HOME: "/nonexistent", ...env } });
    onTestFinished(() => void this.child.kill("SIGKILL"));
    this.stderr = text(this.child.stderr);
    this.child.stdout.on("data", (chunk) => {
      const lines = `${this.#rest}${chunk}`.split("\n");
      this.#rest = lines.pop() ?? "";
      this.lines.push(...lines);
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  write(message: Message): void {
    this.child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  }

  /** Waits for a message that matches. */
  async message(fits: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.lines.map((line) => JSON.parse(line) as Message).find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async request(id: number, method: string, params: Message = {}): Promise<Message> {
    this.write({ id, method, params });
    return this.message((message) => message["id"] === id && message["method"] === undefined);
  }

  /** Performs the handshake of 2025. */
  async initialize(): Promise<void> {
    const clientInfo = { name: "test", version: "1" };
    const capabilities = { elicitation: {} };
    await this.request(1, "initialize", { protocolVersion: "2025-11-25", capabilities, clientInfo });
    this.write({ method: "notifications/initialized" });
  }

  async end(): Promise<number> {
    this.child.stdin.end();
    const [code] = await once(this.child, "close");
    return code;
  }
}

test("standard output has only lines of JSON, also with --debug, and the server ends with its input", async () => {
  const { mock } = await startWorld();
  const server = new Server(["--debug"], { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey });
  await server.initialize();
  const { result } = await server.request(2, "tools/list");
  expect(result).toMatchObject({ tools: expect.any(Array) });
  expect(mock.requests()).toEqual([]);
  await server.request(3, "tools/call", { name: "find_user", arguments: { name: "ana@example.com" } });
  expect(mock.requests()).not.toEqual([]);
  expect(await server.end()).toBe(0);
  expect(await server.stderr).toContain("/api/v1/users");
  expect(server.lines).toHaveLength(3);
  for (const line of server.lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
});

const ORG = { OKTA_URL: "http://127.0.0.1:1", OKTA_API_KEY: "k3y" };

test.each([
  [[], {}, "No org"],
  [["--allow", "contain,everything"], ORG, "--allow takes restore, contain, destroy, generic"],
  [["--alow", "contain"], ORG, "Did you mean --allow?"],
  [["--nothing-like-it"], ORG, "Try okta-idm-mcp --help"],
  [["--http", "0.0.0.0:0"], ORG, "need a bearer token"],
  [["--token-file", "x"], ORG, "--token-file requires --http"],
  [["serve"], ORG, "takes no arguments"],
])("%j with %j is rejected on standard error, with exit code 2", async (args, env, message) => {
  const server = new Server(args, env);
  expect(await server.end()).toBe(2);
  expect(await server.stderr).toContain(message);
  expect(await server.stderr).toMatch(/^okta-idm-mcp: /);
  expect(server.lines).toEqual([]);
});

test("the first call reports that the org cannot be reached, without the key", async () => {
  const server = new Server([], ORG);
  await server.initialize();
  const { result } = await server.request(2, "tools/call", { name: "get_users", arguments: {} });
  expect(result).toMatchObject({ isError: true });
  expect(JSON.stringify(result)).toContain("ECONNREFUSED");
  expect(JSON.stringify(result)).not.toContain("k3y");
  expect(await server.end()).toBe(0);
});

/** Calls suspend_user, approves it, and interrupts the request after it was sent. */
async function interrupted(whileSent: (server: Server) => void) {
  const { mock, inputs } = await startWorld();
  const home = await mkdtemp(join(tmpdir(), "okta-idm-mcp-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const audit = join(home, "audit.jsonl");
  const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey, OKTA_IDM_AUDIT_FILE: audit };
  const server = new Server(["--allow", "contain"], env);
  await server.initialize();
  mock.faults([{ kind: "delay", delayMs: 60_000, operation: "suspendUser" }]);
  server.write({
    id: 2,
    method: "tools/call",
    params: { name: "suspend_user", arguments: inputs["suspend_user"] },
  });
  const question = await server.message(({ method }) => method === "elicitation/create");
  server.write({ id: question["id"], result: { action: "accept", content: { approve: true } } });
  await expect.poll(() => mock.requests().some(({ method }) => method === "POST")).toBe(true);
  whileSent(server);
  const outcomes = async () =>
    (await readFile(audit, "utf8").catch(() => ""))
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).outcome);
  return { server, outcomes };
}

test("a call that is cancelled after the request was sent is audited as unknown", async () => {
  const { server, outcomes } = await interrupted((running) =>
    running.write({ method: "notifications/cancelled", params: { requestId: 2 } }),
  );
  await expect.poll(outcomes).toEqual(["sending", "unknown"]);
  await server.end();
});

test.each([
  ["closes standard input", ({ child }: Server) => void child.stdin.end()],
  ["ends the server", ({ child }: Server) => void child.kill("SIGTERM")],
])("if the host %s after the request was sent, the audit file says so", async (_, leave) => {
  const { server, outcomes } = await interrupted(leave);
  await once(server.child, "close");
  expect(await outcomes()).toEqual(["sending", "unknown"]);
});

test("--doctor lists which tools are offered and why others are not, and only reads the owner's roles", async () => {
  const { mock, writes } = await startWorld();
  const server = new Server(["--doctor", "--allow", "contain"], {
    OKTA_URL: mock.url,
    OKTA_API_KEY: mock.apiKey,
  });
  await once(server.child, "close");
  const output = server.lines.join("\n");
  expect(output).toMatch(/suspend_user +offered/);
  expect(output).toMatch(/deactivate_user +add --allow destroy/);
  expect(output).toContain('"--allow"');
  expect(output).toContain("Roles:     SUPER_ADMIN");
  expect(output).not.toContain(mock.apiKey);
  expect(mock.requests()).toHaveLength(2);
  expect(writes()).toEqual([]);
});

test.each([
  [{ body: [{ type: "HELP_DESK_ADMIN" }], status: 200 }, "HELP_DESK_ADMIN", "the owner of the token is only"],
  [{ status: 403 }, "unknown: they could not be read", "offered"],
  [{ body: [], status: 200 }, "unknown: Okta lists no role of the owner", "offered"],
])("--doctor with the roles %j lists what they exclude", async (answer, roles, why) => {
  const { mock } = await startWorld();
  mock.faults([{ kind: "status", operation: "listAssignedRolesForUser", times: 9, ...answer }]);
  const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const server = new Server(["--doctor", "--allow", "contain"], env);
  await once(server.child, "close");
  const output = server.lines.join("\n");
  expect(output).toContain(`Roles:     ${roles}`);
  expect(output).toMatch(new RegExp(`suspend_user +${why}`));
  expect(output).toMatch(/clear_user_session +offered/);
});

test("--doctor without a response of the org offers what may work, and says why the roles are unknown", async () => {
  const server = new Server(["--doctor", "--allow", "contain"], ORG);
  await once(server.child, "close");
  expect(server.lines.join("\n")).toMatch(/Roles: +unknown: .*ECONNREFUSED/);
  expect(server.lines.join("\n")).toMatch(/suspend_user +offered/);
});

test("tools that the scopes of a service app do not cover are not offered", async () => {
  const env = { OKTA_URL: "http://127.0.0.1:1", OKTA_CLIENT_ID: "0oa1", OKTA_SCOPES: "okta.users.read" };
  const server = new Server(["--allow", "contain"], { ...env, OKTA_PRIVATE_KEY: "{}" });
  await server.initialize();
  const { result } = await server.request(2, "tools/list");
  const names = (result as { readonly tools: readonly { readonly name: string }[] }).tools.map(
    ({ name }) => name,
  );
  expect(names).toEqual(["get_users", "find_user", "user_access"]);
  await server.end();
});

test("okta-idm mcp serves the same if both packages are installed, and else says what to install", async () => {
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-both-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const scope = join(folder, "node_modules", "@okta-idm");
  await mkdir(join(scope, "cli"), { recursive: true });
  for (const part of ["bin", "dist", "package.json"]) {
    await cp(join(CLI, part), join(scope, "cli", part), { recursive: true });
  }
  const bin = join(scope, "cli", "bin", "okta-idm.js");
  const alone = new Server(["mcp"], ORG, bin);
  expect(await alone.end()).toBe(2);
  expect(await alone.stderr).toContain("npm install @okta-idm/mcp");
  await symlink(PACKAGE, join(scope, "mcp"));
  const both = new Server(["mcp", "--allow", "contain"], ORG, bin);
  await both.initialize();
  const { result } = await both.request(2, "tools/list");
  expect(JSON.stringify(result)).toContain("suspend_user");
  expect(await both.end()).toBe(0);
});

test("--http serves until it is interrupted, and an address in use is rejected", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const refused = new Server(["--http", String(port)], ORG);
  expect(await refused.end()).toBe(2);
  expect(await refused.stderr).toContain("EADDRINUSE");
  taken.close();
  await once(taken, "close");
  const server = new Server(["--http", String(port)], ORG);
  await once(server.child.stderr, "data");
  const response = await fetch(`http://127.0.0.1:${port}/mcp`, { method: "POST", body: "{}" });
  expect(response.status).toBeGreaterThanOrEqual(400);
  server.child.kill("SIGINT");
  const [code] = await once(server.child, "close");
  expect(code).toBe(0);
});
