// A day of an administrator: the installed command and connector over TLS, on the Node that runs this.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { createConnector } from "@okta-idm/connector";
import { startMock } from "@okta-idm/mock";
import { CA, secureFront } from "./secure-front.mjs";

const warnings = [];
process.on("warning", ({ message }) => warnings.push(message));

let mock;
let org;
let home;
let onWrite = () => {};
const agents = new Set();
before(async () => {
  home = await mkdtemp("home-");
  mock = await startMock({ seed: 7, users: 200, events: 200 });
  org = await secureFront(mock.url, ({ method, headers }) => {
    agents.add(headers["user-agent"]);
    return method === "GET" ? undefined : onWrite();
  });
});
after(() => {
  org.close();
  return mock.close();
});

/** Starts the command. A deprecation warning of Node ends it. */
function start(args, ended) {
  const { PATH } = process.env;
  const env = { PATH, HOME: home, XDG_CONFIG_HOME: home, NODE_OPTIONS: "--throw-deprecation" };
  return execFile("node_modules/.bin/okta-idm", args, { env }, (error, stdout, stderr) => {
    ended({ end: error ? (error.signal ?? error.code) : 0, stdout, stderr });
  });
}

const oktaIdm = (args, stdin = "") => new Promise((ended) => void start(args, ended).stdin.end(stdin));

/** Returns the output of a successful command. Standard error is empty, unless notes are expected. */
async function printed(args, notes = /^$/) {
  const { end, stdout, stderr } = await oktaIdm([...args, "-o", "json"]);
  assert.equal(end, 0, stderr);
  assert.match(stderr, notes);
  return JSON.parse(stdout);
}

const ANA = "00u1ana2ferreira3Q5d";

test("with the company's certificate, an administrator signs in, finds a user, and suspends her once", async () => {
  const login = ["login", "--url", org.url, "--api-key-stdin", "--no-keyring"];
  const refused = await oktaIdm(login, mock.apiKey);
  assert.match(refused.stderr, /\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/m);
  const taken = await oktaIdm([...login, "--ca-file", "ca.pem"], mock.apiKey);
  assert.deepEqual([refused.end, taken.end], [8, 0]);
  assert.equal(
    (await printed(["users", "search", 'profile.login eq "ana@example.com"']))[0].status,
    "ACTIVE",
  );
  for (const outcome of ["changed", "already"]) {
    assert.equal(
      (await printed(["users", "suspend", "ana@example.com"], /^suspend .+\n$/))[0].outcome,
      outcome,
    );
  }
});

test("a killed bulk run resumes, and the exported log has each suspension once", async () => {
  const active = { parameters: { filter: 'status eq "ACTIVE"', limit: 20 } };
  const found = await createConnector({ url: org.url, apikey: mock.apiKey }, { ca: CA }).run(
    "get_users",
    active,
  );
  const leavers = found.json
    .filter(({ profile }) => profile.login !== "admin@example.com")
    .map(({ id }) => id);
  const [list, ledger] = ["leavers.txt", "ledger.jsonl"].map((name) => join(home, name));
  await writeFile(list, leavers.join("\n"));
  const killed = await new Promise((ended) => {
    const child = start(["users", "suspend", "--from", list, "--ledger", ledger], ended);
    let writes = 0;
    onWrite = () => {
      writes += 1;
      return writes > 2 && child.kill("SIGKILL") ? "lost" : undefined;
    };
  });
  onWrite = () => {};
  assert.equal(killed.end, "SIGKILL");
  const resumed = await printed(["users", "suspend", "--resume", ledger], /all that is left/);
  assert.equal(resumed.changed, leavers.length);
  // An export ends at the last whole second of the org's clock, so the newest events may be in the next one.
  let suspended = [];
  for (let tries = 0; tries < 20 && suspended.length <= leavers.length; tries += 1) {
    const out = join(home, `log-${tries}.ndjson.gz`);
    assert.equal((await oktaIdm(["logs", "export", "--since", "1h", "--out", out])).end, 0);
    const lines = gunzipSync(await readFile(out))
      .toString()
      .split("\n")
      .filter(Boolean);
    suspended = lines.map((line) => JSON.parse(line).target[0].id);
  }
  assert.deepEqual(suspended.sort(), [ANA, ...leavers].sort());
});

test("a playbook reads the change, and gets no response without the certificate", async () => {
  const input = { parameters: { filter: `id eq "${ANA}"` } };
  const { end, stdout, stderr } = await oktaIdm(["run", "get_users", "--input", JSON.stringify(input)]);
  assert.deepEqual([end, stderr, JSON.parse(stdout).json[0].status], [0, "", "SUSPENDED"]);
  const strange = createConnector({ url: org.url, apikey: mock.apiKey }).run("get_users", input);
  await assert.rejects(strange, { kind: "network", code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
});

test("the tests ran on this Node without warnings", (t) => {
  const { node } = process.versions;
  t.diagnostic(`Node ${node}`);
  assert.equal(agents.size, 1);
  assert.match([...agents][0], new RegExp(`node/${node}$`));
  assert.deepEqual([warnings, mock.violations()], [[], []]);
});
