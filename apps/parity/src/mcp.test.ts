import { readFile } from "node:fs/promises";
import { createConnector } from "@okta-idm/connector";
import { TargetNotFoundError } from "@okta-idm/jobs";
import { aUser, type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { READ_STEPS } from "./agent-results.ts";
import { McpHost } from "./mcp-host.ts";

// Each row of "MCP server" in docs/differences.md has a test here.

const mcp = new McpHost();
const strict = new McpHost({ approve: false });

const users = ["ACTIVE", "SUSPENDED", "STAGED"].map((status) =>
  aUser({ login: `${status.toLowerCase()}@example.com`, status: status as "ACTIVE" }),
);
const inState = (status: string) => users.find((user) => user.status === status)?.id as string;
const on = (userId: string) => ({ path_parameters: { userId } });

let mock: Mock;
let asset: { readonly url: string; readonly apikey: string };
beforeAll(async () => {
  const owner = aUser({ login: "admin@example.com", id: "00u7adm2in4istr6ato8" });
  const state = { users: [owner, ...users], groups: [], apps: [], memberships: {}, events: [] };
  mock = await startMock({ state });
  asset = { url: mock.url, apikey: mock.apiKey };
});
afterAll(async () => {
  await mcp.close();
  await strict.close();
  await mock.close();
});

interface Response {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Results of the connector and of an agent for the same response. */
async function read({ status = 200, ...response }: Response, name = "get_users", input: object = {}) {
  mock.reset();
  const { endpoint: path = "/api/v1/users" } = input as { readonly endpoint?: string };
  mock.faults([{ kind: "status", status, ...response, path, times: 2 }]);
  const connector = createConnector(asset, { outputShape: "turbine" });
  const output = await connector.runJson(name, structuredClone(input));
  return { output, ...(await mcp.call(asset, name, input)) };
}

/** Results of the same change by the connector and by an agent, in the same org. */
async function change(name: string, input: object, host = mcp) {
  mock.reset();
  const output = await createConnector(asset).runJson(name, structuredClone(input));
  mock.reset();
  const result = await host.call(asset, name, input);
  const writes = mock.requests().filter(({ method }) => method !== "GET").length;
  return { output, ...result, writes };
}

const CASES: Readonly<Record<string, () => Promise<void>>> = {
  async "names of the members"() {
    const list = await read({ body: [{ id: "1" }] });
    expect(list.output).toMatchObject({ status_code: 200, json_body: [{ id: "1" }] });
    expect(list.content).toEqual({ status: 200, items: [{ id: "1" }], complete: true });
    const object = await read({ body: { id: "1" } }, "generic_task", { endpoint: "/api/v1/org" });
    expect(object.content).toEqual({ status: 200, item: { id: "1" }, complete: true });
  },
  async "reason phrase and headers"() {
    const { output, content } = await read({ headers: { ETag: '"e"' }, body: [] });
    expect(output).toMatchObject({ reason: "OK", response_headers: { etag: '"e"' } });
    expect(content).toEqual({ status: 200, items: [], complete: true });
  },
  async "next page"() {
    const link = '<https://acme.okta.com/api/v1/users?after=c2&limit=1>; rel="next"';
    const response = { headers: { Link: link }, body: [] };
    const { output, content } = await read(response);
    expect(output).toMatchObject({ response_headers: { link } });
    const page = { status: 200, items: [], complete: false, next: "c2" };
    expect(content).toEqual(page);
    const generic = await read(response, "generic_task", { endpoint: "/api/v1/users" });
    expect(generic.content).toEqual(page);
  },
  async "links, embedded objects, null"() {
    const body = [
      { id: "1", lastLogin: null, _links: { self: {} }, _embedded: { a: 1 }, profile: { a: null } },
    ];
    const { output, content } = await read({ body });
    expect(output).toMatchObject({ json_body: body });
    expect(content).toMatchObject({ items: [{ id: "1", profile: {} }] });
    const whole = await read({ body }, "get_users", {});
    expect(whole.output).toMatchObject({ json_body: body });
  },
  async secrets() {
    const body = [{ activationToken: "s3cret", link: "https://acme.okta.com/welcome/AAAABBBBCCCC" }];
    const { output, content, text } = await read({ body });
    expect(output).toMatchObject({ json_body: body });
    expect(content).toMatchObject({ items: [{ activationToken: "(hidden)", link: "(hidden)" }] });
    expect(text).not.toMatch(/s3cret|AAAABBBB/);
  },
  async "control characters"() {
    const { output, content } = await read({ body: '[{"name":"\\u202eana\\u0007"}]' });
    expect(output).toMatchObject({ json_body: [{ name: "\u202eana\u0007" }] });
    expect(content).toMatchObject({ items: [{ name: "\\u202eana\\u0007" }] });
  },
  async "integers of 64 bits"() {
    const { output, content } = await read({ body: '[{"n":9007199254740993,"m":9007199254740992}]' });
    expect(output).toMatchObject({ json_body: [{ n: 9007199254740993n }] });
    expect(content).toMatchObject({ items: [{ n: "9007199254740993" }] });
  },
  async "more than 100 kB"() {
    const long = { title: "x".repeat(60_000) };
    const list = await read({ body: [long, long] });
    expect(list.content).toMatchObject({ items: [long], complete: false, hint: expect.any(String) });
    const { isError, text } = await read({ body: { ...long, more: long } }, "generic_task", {
      endpoint: "/api/v1/org",
    });
    expect({ isError, text }).toMatchObject({ isError: true, text: expect.stringContaining("fields") });
  },
  async "body that is not JSON"() {
    const nothing = await read({ body: null }, "generic_task", { endpoint: "/api/v1/org" });
    expect(nothing.output).toMatchObject({ json_body: null });
    expect(nothing.content).toEqual({ status: 200, item: null, complete: true });
    const response = { headers: { "Content-Type": "text/plain" }, body: "pong\u0007" };
    const { output, content } = await read(response, "generic_task", { endpoint: "/ping" });
    expect(output).toMatchObject({ response_text: "pong\u0007" });
    expect(content).toEqual({ status: 200, item: "pong\\u0007", complete: true });
  },
  async change() {
    const { output, content, writes } = await change("suspend_user", on(inState("ACTIVE")));
    expect(output).toMatchObject({ status_code: 200, json: {} });
    const states = { before: "ACTIVE", after: "SUSPENDED" };
    expect(content).toEqual({
      action: "suspend_user",
      outcome: "changed",
      id: inState("ACTIVE"),
      name: "active@example.com",
      ...states,
    });
    expect(writes).toBe(1);
    expect(mcp.questions.at(-1)).toContain("State: ACTIVE -> SUSPENDED");
  },
  async "change without approval"() {
    const { output, isError, text, writes } = await change("suspend_user", on(inState("ACTIVE")), strict);
    expect(output).toMatchObject({ status_code: 200 });
    expect({ isError, writes }).toEqual({ isError: true, writes: 0 });
    expect(text).toContain("not confirmed. Nothing was changed");
  },
  async "change that is already made"() {
    const { output, content, writes } = await change("suspend_user", on(inState("SUSPENDED")));
    expect(output).toMatchObject({ status_code: 400, json: { errorCode: "E0000001" } });
    expect(content).toMatchObject({ outcome: "already", before: "SUSPENDED" });
    expect(writes).toBe(0);
  },
  async "change that Okta does not allow"() {
    const { output, isError, text, writes } = await change("suspend_user", on(inState("STAGED")));
    expect(output).toMatchObject({ status_code: 400, json: { errorCode: "E0000001" } });
    expect({ isError, writes }).toEqual({ isError: true, writes: 0 });
    expect(text).toContain("STAGED");
  },
  async "`sendEmail` is false"() {
    const input = { ...on(inState("ACTIVE")), parameters: { sendEmail: false } };
    const { output, isError, text, writes } = await change("force_password_reset", input);
    expect(output).toMatchObject({ json: { resetPasswordUrl: expect.any(String) } });
    expect({ isError, writes }).toEqual({ isError: true, writes: 0 });
    expect(text).toContain("sendEmail");
  },
  async "Okta's error"() {
    const headers = { "X-Okta-Request-Id": "aTr1" };
    const error = { errorCode: "E0000031", errorSummary: "Invalid search criteria.", errorId: "oae1" };
    const body = { ...error, errorCauses: [{ errorSummary: "near q" }] };
    const { output, isError, text } = await read({ status: 400, headers, body });
    expect(output).toMatchObject({ status_code: 400, json_body: error });
    expect(isError).toBe(true);
    expect(text.split("\n")).toEqual([
      expect.stringContaining("GET /api/v1/users returned 400 E0000031: Invalid search criteria.; near q"),
      ...["status: 400", "code: E0000031", "requestId: aTr1", "errorId: oae1"],
      expect.stringMatching(/^Next step: \w/),
    ]);
    const generic = { endpoint: "/api/v1/users" };
    const sameOfGeneric = await read({ status: 400, headers, body }, "generic_task", generic);
    expect(sameOfGeneric.text.replaceAll("generic_task", "get_users")).toBe(text);
  },
  async "unknown user, group or app"() {
    const { output, isError, text, writes } = await change("suspend_user", on("00u1nobody4Xyz0Q5d7"));
    expect(output).toMatchObject({ status_code: 404, json: { errorCode: "E0000007" } });
    expect({ isError, writes }).toEqual({ isError: true, writes: 0 });
    const why = new TargetNotFoundError("user", { kind: "any", value: "00u1nobody4Xyz0Q5d7" }).message;
    expect(text).toBe(`suspend_user: ${why}`);
  },
  async "invalid input"() {
    const { output, isError, text } = await read({}, "get_users", { parameters: { limit: "many" } });
    expect(output).toMatchObject({ status_code: 400, json_body: { errorCode: "refused" } });
    expect(isError).toBe(true);
    expect(text).toMatch(/the input was rejected, and nothing was sent.\n- parameters\.limit /);
  },
  async "no response"() {
    const nowhere = { url: "http://127.0.0.1:9", apikey: "key" };
    const output = await createConnector(nowhere)
      .runJson("get_users", {})
      .catch((error) => error);
    expect(output).toMatchObject({ kind: "network", code: "ECONNREFUSED" });
    const { isError, text } = await mcp.call(nowhere, "get_users", {});
    expect(isError).toBe(true);
    expect(text).toContain("code: ECONNREFUSED");
  },
  async "`verify_ssl`"() {
    const { output, isError, text } = await read({ body: [] }, "get_users", { verify_ssl: true });
    expect(output).toMatchObject({ status_code: 200 });
    expect(isError).toBe(true);
    expect(text).toContain("verify_ssl is an unknown argument");
  },
};

test("a change takes the older inputs of playbooks, and a link is rejected in each of them", async () => {
  const userId = inState("ACTIVE");
  const { content, writes } = await change("suspend_user", { path_parameters: { "user-id": userId } });
  expect({ content, writes }).toMatchObject({ content: { outcome: "changed", id: userId }, writes: 1 });
  const older = { path_parameters: { "user-id": inState("STAGED"), sendEmail: false } };
  const link = await change("activate_user", older);
  expect(link).toMatchObject({ isError: true, writes: 0, text: expect.stringContaining("sendEmail") });
});

test.each(Object.entries(CASES))("%s: the row of docs/differences.md is what happens", async (_, show) => {
  await show();
});

test("docs/differences.md has a row for each of these, and no other", async () => {
  const page = await readFile(new URL("../../../docs/differences.md", import.meta.url), "utf8");
  const [, section = ""] = page.split("\n## MCP server\n");
  const rows = [...section.matchAll(/^\| (.*?) +\|/gm)].map(([, first]) => first).slice(2);
  expect(rows).toEqual(Object.keys(CASES));
  expect(rows).toEqual(expect.arrayContaining(Object.keys(READ_STEPS)));
});
