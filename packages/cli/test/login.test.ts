import { generateKeyPairSync } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Mock, type MockOptions, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANA, acme } from "./acme.ts";
import { type Home, makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";
import { oktaIdm } from "./okta-idm.ts";
import { onTerminal, withoutColors } from "./on-terminal.ts";
import { startOrg } from "./org.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
type Clients = NonNullable<MockOptions["oauthClients"]>;
const oauthClients: Clients = [
  {
    clientId: "0oa1service2App3",
    keys: [publicKey.export({ format: "jwk" }) as Clients[number]["keys"][number]],
    scopes: ["okta.users.manage"],
    dpop: true,
  },
];

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ state: acme, oauthClients });
});
afterAll(() => mock.close());

const login = (home: Home, args: readonly string[] = [], stdin = `${mock.apiKey}\n`) =>
  oktaIdm(["login", "--url", mock.url, "--profile", "acme", "--api-key-stdin", "--no-keyring", ...args], {
    env: home.env,
    stdin,
  });

/** The permissions of a file, e.g. `600`. */
async function modeOf(...path: string[]): Promise<string> {
  return ((await stat(join(...path))).mode & 0o777).toString(8);
}

test("a token from standard input makes a profile, in files that are this user's alone", async () => {
  const home = await makeHome();
  const { code, stdout, stderr } = await login(home);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toContain(`Signed in to ${mock.url} as admin@example.com (00u7adm2in4istr6ato8)`);
  expect(stderr).toContain(`The token is in ${home.path}/okta-idm/api-keys.json, which only you can read.`);
  expect(await readdir(join(home.path, "okta-idm"))).toEqual(["api-keys.json", "profiles.json"]);
  expect(await modeOf(home.path, "okta-idm")).toBe("700");
  expect(await modeOf(home.path, "okta-idm", "api-keys.json")).toBe("600");
  expect(await modeOf(home.path, "okta-idm", "profiles.json")).toBe("600");
  expect(await home.read("okta-idm/profiles.json")).not.toContain(mock.apiKey);
  const { stdout: user } = await oktaIdm(["users", "get", ANA, "-o", "ndjson"], { env: home.env });
  expect(JSON.parse(user)).toMatchObject({ id: ANA });
});

test("by itself the token goes to the keyring, or if there is none, to the file, and that is said", async () => {
  const home = await makeHome();
  const args = ["login", "--url", mock.url, "--profile", "acme", "--api-key-stdin"];
  const { code, stderr } = await oktaIdm(args, { env: home.env, stdin: mock.apiKey });
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /(The token is in the system's keyring\.|There is no keyring, so the token is in \S+api-keys\.json, which only you can read\.)\n$/,
  );
  expect(await oktaIdm(["status", "-o", "json"], { env: home.env })).toMatchObject({ code: 0, stderr: "" });
  await oktaIdm(["profiles", "remove", "acme"], { env: home.env });
  expect(await oktaIdm(["status"], { env: home.env })).toMatchObject({ code: 2 });
});

test.skipIf(!existsSync("/proc/keys"))(
  "on a headless Linux no token gets into the kernel's memory",
  async () => {
    const home = await makeHome();
    const args = ["login", "--url", mock.url, "--profile", "headless", "--api-key-stdin"];
    expect(await oktaIdm(args, { env: home.env, stdin: mock.apiKey })).toMatchObject({ code: 0 });
    expect(await readFile("/proc/keys", "utf8")).not.toContain(`headless ${mock.url}`);
    expect(JSON.parse(await home.read("okta-idm/profiles.json")).profiles.headless.keyIn).toBe("file");
  },
);

test("what does not work is not kept", async () => {
  const home = await makeHome();
  const { code, stderr } = await login(home, [], "wrong-key");
  expect(code).toBe(4);
  expect(stderr).toContain("E0000011");
  expect(stderr).not.toContain("wrong-key");
  expect(await readdir(home.path)).toEqual([]);
});

test("another login keeps settings that were edited by hand, and replaces the token", async () => {
  const home = await makeHome({
    url: mock.url,
    key: "old-key",
    more: { maxChanges: 3, protected: { users: ["x"] } },
  });
  expect(await login(home)).toMatchObject({ code: 0 });
  const { profiles } = JSON.parse(await home.read("okta-idm/profiles.json"));
  expect(profiles.acme).toMatchObject({ maxChanges: 3, protected: { users: ["x"] }, keyIn: "file" });
  expect(JSON.parse(await home.read("okta-idm/api-keys.json"))).toEqual({
    [`acme ${mock.url}`]: mock.apiKey,
  });
});

test("logins at the same time leave all of them", async () => {
  const home = await makeHome();
  const names = ["one", "two", "three", "four", "five", "six"];
  const logins = await Promise.all(names.map((name) => login(home, ["--profile", name])));
  expect(logins.map(({ code }) => code)).toEqual(names.map(() => 0));
  const { profiles } = JSON.parse(await home.read("okta-idm/profiles.json"));
  expect(Object.keys(profiles).sort()).toEqual([...names].sort());
  const keys = JSON.parse(await home.read("okta-idm/api-keys.json"));
  expect(Object.keys(keys).sort()).toEqual(names.map((name) => `${name} ${mock.url}`).sort());
});

test("a guard that is written in while somebody signs in stays", async () => {
  const home = await makeHome({ url: mock.url, key: mock.apiKey });
  const file = join(home.path, "okta-idm", "profiles.json");
  const { profiles } = JSON.parse(await home.read("okta-idm/profiles.json"));
  const guarded = { profiles: { acme: { ...profiles.acme, protected: { users: ["x"] } } } };
  const stdin = (async function* () {
    await writeFile(file, JSON.stringify(guarded));
    yield mock.apiKey;
  })();
  const args = ["login", "--url", mock.url, "--profile", "acme", "--api-key-stdin", "--no-keyring"];
  expect(await inProcess(args, { env: home.env, stdin })).toMatchObject({ code: 0 });
  expect(JSON.parse(await home.read("okta-idm/profiles.json"))).toMatchObject(guarded);
});

test("a settings file that another process keeps locked is not written, and the error says what to do", async () => {
  const home = await makeHome({ url: mock.url, key: mock.apiKey });
  const lock = join(home.path, "okta-idm", "profiles.json.lock");
  await writeFile(lock, "");
  const { code, stderr } = await oktaIdm(["profiles", "use", "acme"], { env: home.env });
  expect(code).toBe(2);
  expect(stderr).toContain(
    `profiles.json is in use by another process\n  If it no longer runs, remove ${lock}\n`,
  );
});

test("a profile is not turned to another org", async () => {
  const home = await makeHome({ url: "https://acme.okta.com", key: "k" });
  const { code, stderr } = await login(home);
  expect(code).toBe(2);
  expect(stderr).toContain("The profile acme belongs to another org.\n  Choose another name with --profile");
});

test("without a terminal, a missing token is an error that names the option", async () => {
  const { env } = await makeHome();
  const missing = await oktaIdm(["login", "--url", mock.url], { env });
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining("Add --api-key-stdin") });
  expect(await oktaIdm(["login"], { env })).toMatchObject({
    code: 2,
    stderr: "okta-idm: There is no terminal to ask on.\n  Add --url.\n",
  });
});

test("on a terminal URL and token are asked for, and the token is not shown", async () => {
  const home = await makeHome();
  const { code, terminal, whole } = await onTerminal(["login", "--profile", "acme", "--no-keyring"], {
    env: home.env,
    steps: [
      { until: "URL of the org", type: `${mock.url}\r` },
      { until: "API token:", type: `${mock.apiKey}\r` },
    ],
  });
  expect({ code, whole }).toEqual({ code: 0, whole: true });
  expect(withoutColors(terminal)).toContain("as admin@example.com");
  expect(terminal).not.toContain(mock.apiKey);
  expect(terminal).toContain("*".repeat(mock.apiKey.length));
});

test("on a terminal, login reports a mistake in the URL or the token and asks again", async () => {
  const home = await makeHome();
  const { hostname, port } = new URL(mock.url);
  const { code, terminal } = await onTerminal(["login", "--profile", "acme", "--no-keyring"], {
    env: home.env,
    steps: [
      { until: "URL of the org", type: "acme\r" },
      { until: "needs a full host name", type: "http://127.0.0.1:1\r" },
      { until: "ECONNREFUSED", type: `${hostname}:${port}/admin/dashboard\r` },
      { until: "API token:", type: "wrong-token\r" },
      { until: "E0000011", type: `${mock.apiKey}\r` },
    ],
  });
  const shown = withoutColors(terminal).replace(/\s+/g, " ");
  expect(code).toBe(0);
  expect(shown).toContain(`Using ${mock.url}`);
  expect(shown).toContain(`Create an API token in the Admin Console of ${mock.url}: Security > API > Tokens`);
  expect(shown).toContain("A read-only admin can list");
  expect(shown).toContain("as admin@example.com");
  expect(terminal).not.toContain("wrong-token");
});

test("what guards an org holds by each of its hosts", async () => {
  const home = await makeHome({ url: mock.url, key: mock.apiKey });
  expect(await login(home)).toMatchObject({ code: 0 });
  const file = join(home.path, "okta-idm", "profiles.json");
  const { profiles } = JSON.parse(await home.read("okta-idm/profiles.json"));
  const auditFile = join(home.path, "audit.jsonl");
  const guards = { protected: { users: ["ana@example.com"] }, maxChanges: 1, auditFile };
  await writeFile(file, JSON.stringify({ profiles: { acme: { ...profiles.acme, ...guards } } }));
  const env = {
    ...home.env,
    OKTA_URL: mock.url.replace("127.0.0.1", "localhost"),
    OKTA_API_KEY: mock.apiKey,
  };
  const suspend = (...users: string[]) => oktaIdm(["users", "suspend", ...users, "--yes"], { env });
  expect(await suspend("ana@example.com")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("protected"),
  });
  expect(await suspend("ben@example.com", "chloe@example.com")).toMatchObject({ code: 2 });
  expect(await home.audit()).not.toEqual([]);
});

test("Ctrl-C at the question for the token ends it, and keeps nothing", async () => {
  const home = await makeHome();
  const { code, terminal, whole } = await onTerminal(["login", "--url", mock.url], {
    env: home.env,
    steps: [{ until: "API token:", type: "secret\u0003" }],
  });
  expect({ code, whole }).toEqual({ code: 130, whole: true });
  expect(withoutColors(terminal)).toMatch(/okta-idm: interrupted\n$/);
  expect(terminal).not.toContain("secret");
  expect(await readdir(home.path)).toEqual([]);
});

test("a service app signs in by its key, which stays where it is", async () => {
  const home = await makeHome();
  const file = join(home.path, "key.pem");
  await writeFile(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  const args = ["login", "--url", mock.url, "--profile", "app", "--client-id", "0oa1service2App3"];
  const key = ["--private-key-file", file, "--scopes"];
  const more = await oktaIdm([...args, ...key, "okta.users.manage okta.logs.read"], { env: home.env });
  expect(more).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("Okta did not grant okta.logs.read. Grant them"),
  });
  const { code, stderr } = await oktaIdm([...args, ...key, "okta.users.manage"], { env: home.env });
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `Signed in to ${mock.url} as the service app 0oa1service2App3. Using profile app now.\n`,
  });
  expect(await readdir(join(home.path, "okta-idm"))).toEqual(["profiles.json"]);
  const suspended = await oktaIdm(["users", "suspend", "ana@example.com", "-o", "ndjson"], { env: home.env });
  expect(JSON.parse(suspended.stdout)).toMatchObject({ outcome: "changed" });
  const status = await oktaIdm(["status", "-o", "json"], { env: home.env });
  expect(JSON.parse(status.stdout)).toMatchObject({
    as: "0oa1service2App3",
    auth: "oauth",
    scopes: ["okta.users.manage"],
  });
});

test("a service app of the environment needs no profile, and its key may be a JWK", async () => {
  const env = {
    OKTA_URL: mock.url,
    OKTA_CLIENT_ID: "0oa1service2App3",
    OKTA_PRIVATE_KEY: JSON.stringify(privateKey.export({ format: "jwk" })),
    OKTA_SCOPES: "okta.users.manage",
  };
  expect(await oktaIdm(["users", "list", "--limit", "1", "-o", "csv"], { env })).toMatchObject({ code: 0 });
});

test("profiles are listed, chosen and forgotten, each with its token", async () => {
  const home = await makeHome({ url: mock.url, key: mock.apiKey });
  const org = await startOrg();
  const second = ["login", "--url", org.url, "--profile", "second", "--api-key-stdin", "--no-keyring"];
  await oktaIdm(second, { env: home.env, stdin: "k2" });
  const listed = await oktaIdm(["profiles", "-o", "csv"], { env: home.env });
  expect(listed.stdout).toBe(
    `name,inUse,auth,url,key\nacme,,api-key,${mock.url},file\nsecond,yes,api-key,${org.url},file\n`,
  );
  expect(await oktaIdm(["profiles", "use", "acme"], { env: home.env })).toMatchObject({ code: 0 });
  expect((await oktaIdm(["status", "-o", "ndjson"], { env: home.env })).stdout).toContain('"profile":"acme"');
  expect(await oktaIdm(["profiles", "use", "nobody"], { env: home.env })).toMatchObject({
    code: 2,
    stderr: "okta-idm: There is no profile nobody.\n  Profiles: acme, second.\n",
  });
  expect(await oktaIdm(["profiles", "remove", "second"], { env: home.env })).toMatchObject({ code: 0 });
  expect(await home.read("okta-idm/api-keys.json")).not.toContain("k2");
});

test.each(["profiles.json", "api-keys.json"])("%s is rejected if other users may read it", async (name) => {
  const home = await makeHome({ url: mock.url, key: mock.apiKey });
  await chmod(join(home.path, "okta-idm", name), 0o640);
  const { code, stderr } = await oktaIdm(["users", "list"], { env: home.env });
  expect(code).toBe(2);
  expect(stderr).toContain(
    `other users may read or write it.\n  Run chmod 600 ${home.path}/okta-idm/${name}`,
  );
});

test.each([
  ["{", "is not JSON"],
  ["[]", "must hold an object with current and profiles.\n  Fix it, or move it away and run okta-idm login."],
  [
    "null",
    "must hold an object with current and profiles.\n  Fix it, or move it away and run okta-idm login.",
  ],
])("a settings file that holds %s is rejected and not overwritten", async (content, message) => {
  const home = await makeHome({ url: mock.url, key: mock.apiKey });
  await writeFile(join(home.path, "okta-idm", "profiles.json"), content);
  expect(await login(home)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  expect(await home.read("okta-idm/profiles.json")).toBe(content);
});

test("login names the variables that override the new profile", async () => {
  const home = await makeHome();
  const args = ["login", "--url", mock.url, "--api-key-stdin", "--no-keyring"];
  const env = { ...home.env, OKTA_URL: "https://other.okta.com" };
  const { stderr } = await oktaIdm(args, { env, stdin: mock.apiKey });
  expect(stderr).toContain("Using profile default now.");
  expect(stderr).toContain("The environment overrides this profile: OKTA_URL\n");
});
