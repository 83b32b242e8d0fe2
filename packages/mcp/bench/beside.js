// Compares the built server with Okta's own MCP server on the same mock, over standard input and output. Install the other
// server as its README says, with a plain-text keyring. Both sign in as the same service app.
//
//   node bench/beside.js <python of its environment> -m okta_mcp_server
import { spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startMock } from "@okta-idm/mock";

const STARTS = 5;
const READS = 50;
const other = process.argv.slice(2);
if (other.length === 0) {
  process.stderr.write("Usage: node bench/beside.js <command> [arguments]\n");
  process.exit(2);
}

const clientId = "0oa1be5ide2Client3x5d7";
const scopes = ["users", "groups", "apps"].flatMap((of) => [`okta.${of}.read`, `okta.${of}.manage`]);
scopes.push("okta.logs.read");
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = { ...publicKey.export({ format: "jwk" }), kid: "beside", alg: "RS256", use: "sig" };
const mock = await startMock({
  tls: true,
  oauthClients: [{ clientId, keys: [key], scopes }],
  limits: { buckets: { "*": { limit: 1_000_000 } } },
});
const home = mkdtempSync(join(tmpdir(), "okta-idm-beside-"));
const ca = join(home, "ca.pem");
writeFileSync(ca, mock.ca);
const env = {
  PATH: process.env.PATH,
  HOME: home,
  OKTA_URL: mock.url,
  OKTA_ORG_URL: mock.url,
  OKTA_CLIENT_ID: clientId,
  OKTA_SCOPES: scopes.join(" "),
  OKTA_PRIVATE_KEY: privateKey.export({ format: "pem", type: "pkcs8" }),
  OKTA_KEY_ID: key.kid,
  NODE_EXTRA_CA_CERTS: ca,
  SSL_CERT_FILE: ca,
  REQUESTS_CA_BUNDLE: ca,
  PYTHON_KEYRING_BACKEND: "keyrings.alt.file.PlaintextKeyring",
};

const OURS = fileURLToPath(new URL("../bin/okta-idm-mcp.js", import.meta.url));
const servers = [
  {
    name: "okta-idm-mcp",
    command: [process.execPath, OURS, "--allow", "contain,restore,destroy,generic", "--max-changes", "1000"],
    read: (id) => ({ name: "find_user", arguments: { name: id } }),
    write: (userId) => ({ name: "deactivate_user", arguments: { path_parameters: { userId } } }),
  },
  {
    name: "the other one",
    command: other,
    read: (user_id) => ({ name: "get_user", arguments: { user_id } }),
    write: (user_id) => ({ name: "deactivate_user", arguments: { user_id } }),
  },
];

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Starts a server and measures it once. Every question is approved. */
async function measure({ command: [program, ...args], read, write }, users) {
  const begun = performance.now();
  const child = spawn(program, args, { env, stdio: ["pipe", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const send = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  let id = 0;
  async function request(method, params) {
    send({ id: ++id, method, params });
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${program} ended: ${stderr.slice(-2_000)}`);
      const message = JSON.parse(value);
      if (message.method === "elicitation/create") {
        const names = Object.keys(message.params.requestedSchema.properties);
        const content = Object.fromEntries(names.map((name) => [name, true]));
        send({ id: message.id, result: { action: "accept", content } });
      } else if (message.id === id) {
        if (message.error) throw new Error(JSON.stringify(message.error));
        return message.result;
      }
    }
  }
  async function timed(method, params) {
    const from = performance.now();
    const result = await request(method, params);
    if (result.isError) throw new Error(JSON.stringify(result));
    return performance.now() - from;
  }
  const memory = (name) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) /
    1024;
  await request("initialize", {
    protocolVersion: "2025-11-25",
    capabilities: { elicitation: {} },
    clientInfo: { name: "beside", version: "1" },
  });
  send({ method: "notifications/initialized" });
  const { tools } = await request("tools/list", {});
  const start = performance.now() - begun;
  const listed = memory("VmRSS");
  const first = await timed("tools/call", read(users[0]));
  const reads = [];
  for (let index = 0; index < READS; index++) reads.push(await timed("tools/call", read(users[1])));
  const writes = [await timed("tools/call", write(users[0]))];
  const peak = memory("VmHWM");
  child.stdin.end();
  await once(child, "close");
  return {
    "start to tools/list (ms)": start,
    tools: tools.length,
    "tools/list (kB)": JSON.stringify(tools).length / 1_000,
    "first read (ms)": first,
    "read (ms)": median(reads),
    "write (ms)": writes[0],
    "memory after tools/list (MB)": listed,
    "most memory (MB)": peak,
  };
}

/** Ids of users who are active, as many as there are runs. */
async function activeUsers() {
  const { createConnector, outputBody } = await import("@okta-idm/connector");
  const okta = createConnector({ url: mock.url, apikey: mock.apiKey }, { ca: mock.ca });
  const parameters = { filter: 'status eq "ACTIVE"', limit: 200 };
  const users = outputBody(await okta.run("get_users", { parameters }));
  return users.map(({ id }) => id);
}

const runs = servers.map(() => []);
try {
  const users = await activeUsers();
  // In turn, so that all meet the same load of the machine. The first round fills caches, and is not counted.
  for (let round = 0; round <= STARTS; round++) {
    for (const [index, server] of servers.entries()) {
      const run = await measure(server, users.splice(-2));
      if (round > 0) runs[index].push(run);
    }
  }
} finally {
  await mock.close();
  rmSync(home, { recursive: true, force: true });
}
const rows = Object.keys(runs[0][0]).map((what) => {
  const [ours, theirs] = runs.map((results) => median(results.map((result) => result[what])));
  const cells = [ours, theirs].map((value) => (value < 10 ? value.toFixed(1) : String(Math.round(value))));
  return `| ${what} | ${cells.join(" | ")} | ${(ours / theirs).toFixed(2)} |`;
});
process.stdout.write(
  `| | ${servers.map(({ name }) => name).join(" | ")} | ratio |\n| --- | --: | --: | --: |\n${rows.join("\n")}\n`,
);
