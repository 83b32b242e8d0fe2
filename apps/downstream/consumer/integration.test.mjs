// The test of a user's project: Node's own runner, and the packages that npm installed from tarballs.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { createConnector } from "@okta-idm/connector";
import { apiToken, createOktaClient, paginate } from "@okta-idm/core";
import { startMock } from "@okta-idm/mock";
import { toEcs, toOcsf } from "@okta-idm/siem";

let mock;
before(async () => {
  mock = await startMock({ seed: 7, users: 1_000 });
});
after(() => mock.close());

const userId = "00u1ana2ferreira3Q5d";

test("an action succeeds after a wait for a 429", async () => {
  mock.faults([{ kind: "status", status: 429, operation: "suspendUser" }]);
  const clock = { now: mock.now, sleep: async (milliseconds) => mock.advance(milliseconds) };
  const okta = createConnector({ url: mock.url, apikey: mock.apiKey }, { clock });
  const output = await okta.run("suspend_user", { path_parameters: { userId } });
  assert.equal(output.status_code, 200);
  assert.deepEqual(mock.faultsLeft(), []);
});

test("a truncated page ends the list with an error, and the list resumes from there", async () => {
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const users = paginate(client, "/api/v1/users");
  let count = 0;
  await assert.rejects(
    async () => {
      for await (const _ of users) if (++count === 200) mock.faults([{ kind: "truncatedJson" }]);
    },
    { kind: "unreadable" },
  );
  assert.equal(count, 200);
  assert.equal(users.end?.complete, false);
  assert.equal(users.end?.reason, "failed");
  let rest = 0;
  for await (const _ of paginate(client, "/api/v1/users", { from: users.end.next })) rest += 1;
  assert.ok(rest > 500);
});

test("the installed command shows the change", async () => {
  const env = { ...process.env, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const input = JSON.stringify({ parameters: { filter: `id eq "${userId}"` } });
  const command = ["--no-install", "okta-idm", "run", "get_users", "--input", input];
  const { stdout } = await promisify(execFile)("npx", command, { env });
  assert.equal(JSON.parse(stdout).json[0].status, "SUSPENDED");
});

test("the command starts a mock org and suspends a user there", async () => {
  const bin = "node_modules/.bin/okta-idm";
  const org = spawn(bin, ["mock"], { stdio: ["ignore", "pipe", "inherit"] });
  const [output] = await once(org.stdout, "data");
  const [, OKTA_URL, OKTA_API_KEY] = /OKTA_URL=(\S+) OKTA_API_KEY=(\S+)/.exec(String(output));
  const env = { ...process.env, OKTA_URL, OKTA_API_KEY };
  const { stdout } = await promisify(execFile)(bin, ["users", "suspend", "ana@example.com"], { env });
  assert.match(stdout, /^OUTCOME {2}changed$/m);
  org.kill("SIGINT");
  assert.deepEqual(await once(org, "exit"), [0, null]);
});

test("no request or response violated the contract", () => {
  assert.deepEqual(mock.violations(), []);
});

test("an event of the log is mapped for a SIEM", async () => {
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const { data } = await client.GET("/api/v1/logs", { params: { query: { limit: 1 } } });
  const [event] = data;
  assert.equal(toEcs(event).event.id, event.uuid);
  assert.equal(toOcsf(event).metadata.uid, event.uuid);
});
