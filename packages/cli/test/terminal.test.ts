import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANA, acme } from "./acme.ts";
import { oktaIdm } from "./okta-idm.ts";
import { onTerminal, withoutColors } from "./on-terminal.ts";
import { tooWide } from "./too-wide.ts";
import { settled } from "./transcript.ts";

let mock: Mock;
let env: Record<string, string>;
beforeAll(async () => {
  mock = await startMock({ state: acme });
  env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
});
afterAll(() => mock.close());

// When it happened is of another run each time.
const EVENT_FIELDS = "eventType,outcome.result,actor.alternateId,target.alternateId";

/** The output of a command on 80 columns. */
async function seen(args: readonly string[], options: Partial<Parameters<typeof onTerminal>[1]> = {}) {
  const ended = await onTerminal(args, { env, ...options });
  return { ...ended, text: withoutColors(ended.terminal) };
}

test.each([
  ["users-list", ["users", "list", "--all", "--fields", "+profile.email,profile.lastName"]],
  ["groups-list", ["groups", "list"]],
  ["apps-list", ["apps", "list"]],
  ["logs-tail", ["logs", "tail", "--limit", "4", "--fields", EVENT_FIELDS]],
  ["logs-tail-cut", ["logs", "tail", "--limit", "4", "--fields", `uuid,${EVENT_FIELDS}`]],
  ["users-get", ["users", "get", "odd@example.com"]],
  ["users-find", ["users", "find", "example"]],
  ["users-apps", ["users", "apps", "ana@example.com"]],
  ["groups-members", ["groups", "members", "finance"]],
  [
    "suspend-dry-run",
    ["users", "suspend", "ana@example.com", "ben@example.com", "eve@example.com", "--dry-run"],
  ],
  ["suspend-impossible", ["users", "suspend", "ben@example.com"]],
  ["users-search-refused", ["users", "search", "status is ACTIVE"]],
])("%s fits 80 columns", async (name, args) => {
  const { text, whole, code } = await seen(args);
  expect(whole).toBe(true);
  expect(tooWide(text)).toEqual([]);
  const transcript = `$ okta-idm ${args.join(" ")}\n${settled(text)}--- exit code ${code}\n`;
  await expect(transcript).toMatchFileSnapshot(`golden/terminal/${name}.txt`);
});

test("a table is only cut on a terminal", async () => {
  const args = ["groups", "list", "--fields", "id,profile.name,profile.description,created"];
  const { text } = await seen(args);
  expect(text).toContain("…");
  const { stdout } = await oktaIdm(args, { env });
  expect(stdout).not.toContain("…");
  expect(stdout).toContain("Everybody in the finance department");
});

test("the head of a table is bold on a terminal, and nothing is with NO_COLOR, a dumb one, or a pipe", async () => {
  const args = ["groups", "list", "--fields", "id"];
  expect((await seen(args)).terminal).toContain("\u001b[1mID\u001b[22m");
  for (const more of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
    expect((await seen(args, { env: { ...env, ...more } })).terminal).not.toContain("\u001b");
  }
  expect((await oktaIdm(args, { env })).stdout).not.toContain("\u001b");
});

test("links that sign in are hidden on a terminal, and no link is created only to be hidden", async () => {
  const reset = ["users", "reset-password", "one@example.com", "--no-send-email"];
  // A link that is hidden would be lost, and another reset ends it: so nothing is sent.
  for (const more of [[], ["-o", "json"], ["-o", "yaml"], ["-o", "csv"], ["-o", "ndjson"]]) {
    const { code, text } = await seen([...reset, ...more]);
    expect(code).toBe(2);
    expect(text.replace(/\s+/g, " ")).toContain("Add --show-secrets to show it");
    expect(text).not.toContain("MOCK-");
  }
  expect((await seen([...reset, "--show-secrets"])).text).toContain("/reset_password/MOCK-");
  expect((await seen(reset, { pipe: true })).stdout).toContain("/reset_password/MOCK-");
  const path = `/api/v1/users/${ANA}/lifecycle/reset_password?sendEmail=false`;
  const input = JSON.stringify({ path_parameters: { userId: ANA }, parameters: { sendEmail: false } });
  for (const raw of [
    ["api", "POST", path, "--yes"],
    ["run", "force_password_reset", "--input", input],
  ]) {
    const hidden = await seen(raw);
    expect(hidden.code).toBe(2);
    expect(hidden.text.replace(/\s+/g, " ")).toContain("Add --show-secrets to show it");
    expect(hidden.text).not.toContain("MOCK-");
    expect((await seen([...raw, "--show-secrets"])).text).toContain("/reset_password/MOCK-");
  }
});

test("no name can move the cursor", async () => {
  for (const format of ["table", "json", "ndjson", "csv", "yaml"]) {
    const args = ["users", "get", "odd@example.com", "-o", format, "--fields", "profile.lastName"];
    const { terminal } = await seen(args, { env: { ...env, NO_COLOR: "1" } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(terminal).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(terminal).toContain("red");
  }
});

test("a change that cannot be undone is made once the login is typed", async () => {
  const { code, text, whole } = await seen(["users", "deactivate", "two@example.com"], {
    steps: [{ until: "Type two@example.com to confirm:", type: "two@example.com\r" }],
  });
  expect({ code, whole }).toEqual({ code: 0, whole: true });
  expect(text).toContain("deactivate  two@example.com (00uAtwo2shared3Qb7p9)  ACTIVE -> DEPROVISIONED\n");
  expect(text).toContain(
    `Deactivate two@example.com (00uAtwo2shared3Qb7p9) in ${new URL(mock.url).host}? This\n`,
  );
  expect(text).toMatch(/OUTCOME {2}changed\n/);
});

test.each([
  ["another word", "yes\r"],
  ["nothing", "\r"],
  ["the login of somebody else", "one@example.com\r"],
])("after %s, nothing is changed", async (_, typed) => {
  const { code, text, whole } = await seen(["users", "deactivate", "dai@example.com"], {
    steps: [{ until: "to confirm:", type: typed }],
  });
  expect({ code, whole }).toEqual({ code: 2, whole: true });
  expect(text).toMatch(/okta-idm: That does not match\. Nothing was changed\.\n$/);
  expect((await oktaIdm(["users", "get", "dai@example.com", "--fields", "status"], { env })).stdout).toBe(
    "STATUS  ACTIVE\n",
  );
});

test("several are confirmed by their number, and an app with a name that cannot be typed by its id", async () => {
  const several = await seen(["users", "deactivate", "one@example.com", "eve@example.com"], {
    steps: [{ until: "Type 2 to confirm:", type: "3\r" }],
  });
  expect(several.code).toBe(2);
  const app = await seen(["apps", "delete", "0oa3odd4app5Aa6Bb7Cc"], {
    steps: [{ until: "Type 0oa3odd4app5Aa6Bb7Cc to confirm:", type: "0oa3odd4app5Aa6Bb7Cc\r" }],
  });
  expect(app.code).toBe(0);
  const wiki = await seen(["apps", "delete", "Old wiki"], {
    steps: [{ until: "Type Old wiki to confirm:", type: "Old wiki\r" }],
  });
  expect(wiki.code).toBe(0);
});

test("Ctrl-C at the question changes nothing", async () => {
  const { code, text, whole } = await seen(["users", "deactivate", "dai@example.com"], {
    steps: [{ until: "to confirm:", type: "dai\u0003" }],
  });
  expect({ code, whole }).toEqual({ code: 130, whole: true });
  expect(text).toMatch(/okta-idm: interrupted\n$/);
  expect((await oktaIdm(["users", "get", "dai@example.com", "--fields", "status"], { env })).stdout).toBe(
    "STATUS  ACTIVE\n",
  );
});

test("a request that changes something asks for its method", async () => {
  const path = "/api/v1/users/00u4dai6tanaka8Lm4s9/lifecycle/suspend";
  const refused = await seen(["api", "POST", path], { steps: [{ until: "to confirm:", type: "no\r" }] });
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.text).toContain(`POST ${path} changes`);
  const done = await seen(["api", "post", path], {
    steps: [{ until: "Type POST to confirm:", type: "POST\r" }],
  });
  expect(done).toMatchObject({ code: 0 });
  expect(done.text).toMatch(/\{\}\n$/);
});

test("a response is formatted on a terminal, and printed as sent in a pipe", async () => {
  const args = ["api", "GET", `/api/v1/users/${ANA}`, "--include"];
  const { text } = await seen(args);
  expect(text).toMatch(/^HTTP 200 OK\n/);
  expect(text).toContain("x-okta-request-id: ");
  expect(text).toContain(`\n\n{\n  "id": "${ANA}",\n`);
  const { stdout } = await oktaIdm(["api", "GET", `/api/v1/users/${ANA}`], { env });
  expect(stdout).toMatch(new RegExp(`^\\{"id":"${ANA}",.+\\}\\n$`));
});

test("while rows go to a pipe, a line on the terminal counts them, and is removed at the end", async () => {
  const many = await startMock({ users: 2_000, latencyMs: 60 });
  const surroundings = { OKTA_URL: many.url, OKTA_API_KEY: many.apiKey };
  const ended = await onTerminal(["users", "list", "--all", "-o", "ndjson"], {
    env: surroundings,
    pipe: true,
  });
  await many.close();
  expect(ended).toMatchObject({ code: 0, whole: true });
  expect(ended.stdout.trimEnd().split("\n").length).toBeGreaterThan(1_000);
  const [first, second, ...others] = ended.terminal.split("\r\u001b[K");
  expect([first, others.at(-1)]).toEqual(["", ""]);
  expect(second).toMatch(/^[\d,]+ users$/);
});
