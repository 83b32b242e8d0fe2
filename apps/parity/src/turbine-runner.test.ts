import { type Connector, type ConnectorOptions, createConnector } from "@okta-idm/connector";
import { startMock } from "@okta-idm/mock";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { type ScriptedResponse, startScriptedOrg, startTunnel } from "./scripted-org.ts";
import { type RunnerResult, runnerPython, TurbineRunner } from "./turbine-runner.ts";

// Compares our definitions in Swimlane's runner with our connector, for responses of Okta and of proxies. Each difference
// is a row of docs/differences.md.

const found = await runnerPython();
const runner = "python" in found ? new TurbineRunner(found.python) : undefined;
afterAll(() => runner?.close());

const suspend = { path_parameters: { userId: "00u1" } };

interface Asked {
  readonly action?: string;
  readonly inputs?: object;
  readonly asset?: object;
  readonly options?: ConnectorOptions;
}

/** Results of the runner and of the connector for one call. */
async function both(
  url: string,
  { action = "suspend_user", inputs = suspend, asset = {}, options }: Asked = {},
) {
  const ran = await (runner as TurbineRunner).run({
    action,
    asset: { url, apikey: "SSWS key", ...asset },
    inputs,
  });
  const retry = { attempts: 1, refusals: 0 };
  const connector: Connector<"turbine"> = createConnector(
    { url, apikey: "key", ...asset },
    { retry, ...options, outputShape: "turbine" },
  );
  const output = await connector.runJson(action, inputs).catch((error) => error);
  return { ran, output };
}

const outputOfRun = (ran: RunnerResult) => (ran.output ?? ran.error) as Record<string, unknown>;

describe.skipIf(runner === undefined)(`${"missing" in found ? found.missing : "key by key"}`, () => {
  test.each<[string, ScriptedResponse & { readonly action?: string; readonly inputs?: object }]>([
    [
      "a list and its paging links",
      {
        action: "get_users",
        inputs: {},
        headers: [
          ...["Content-Type", "application/json", "X-Okta-Request-Id", "aTr1", "X-Rate-Limit-Limit", "600"],
          ...["Link", '<https://a.example>; rel="self"', "Link", '<https://b.example>; rel="next"'],
        ],
        body: '[{"id":"00u1","profile":{"login":"ána@example.com"}}]',
      },
    ],
    ["an object", { body: '{"a":[1,2.5,null,true,{"b":""}]}' }],
    ["integers of 64 bits", { body: '{"a":9007199254740993,"b":-9223372036854775808,"c":[1e2,0.10]}' }],
    ["an empty success", { headers: [] }],
    ["no content", { status: 204, reason: "No Content", headers: [] }],
    ["an error of Okta's", { status: 404, reason: "Not Found", body: '{"errorCode":"E0000007"}' }],
    ["an error without a body", { status: 403, reason: "Forbidden", headers: ["WWW-Authenticate", "DPoP"] }],
    ["an error without a reason", { status: 400, reason: "", headers: [] }],
    [
      "a proxy's page",
      {
        status: 502,
        reason: "Bad Gateway",
        headers: ["Content-Type", "text/html; charset=utf-8"],
        body: "<p>größer</p>",
      },
    ],
    [
      "JSON under another type",
      { status: 400, headers: ["Content-Type", "text/plain"], body: '{"status":400}' },
    ],
  ])("%s is the same output", async (_, { action, inputs, ...response }) => {
    const { url } = await startScriptedOrg(response);
    const { ran, output } = await both(url, { ...(action && { action }), ...(inputs && { inputs }) });
    const { response_headers, ...rest } = outputOfRun(ran);
    const { response_headers: ours, ...same } = output;
    expect(same).toEqual(rest);
    const theirs = Object.entries(response_headers as object).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    const { "content-length": _length, date: _date, ...kept } = ours;
    expect(Object.fromEntries(theirs)).toMatchObject(kept);
    // For an error of Okta, the runner fails the action with an error that has the keys of an output.
    expect(ran.error !== undefined).toBe((response.status ?? 200) >= 400);
  });

  test("the runner returns all headers unchanged, also cookies, and the connector safe ones in lower case", async () => {
    const { url } = await startScriptedOrg({ headers: ["X-Okta-Request-Id", "aTr1", "Set-Cookie", "sid=1"] });
    const { ran, output } = await both(url);
    expect(ran.output?.response_headers).toMatchObject({
      "X-Okta-Request-Id": "aTr1",
      "Set-Cookie": "sid=1",
    });
    expect(output.response_headers).toMatchObject({ "x-okta-request-id": "aTr1" });
    expect(Object.keys(output.response_headers)).not.toContain("set-cookie");
  });

  test("a page with status 200 is a success to the runner, and an error to the connector", async () => {
    const { url } = await startScriptedOrg({
      headers: ["Content-Type", "text/html"],
      body: "<p>Sign in</p>",
    });
    const { ran, output } = await both(url, { action: "get_users", inputs: {} });
    expect(ran.output).toMatchObject({ status_code: 200, response_text: "<p>Sign in</p>" });
    expect(output).toMatchObject({ kind: "unreadable", status: 200 });
  });

  test("the runner follows a redirect as a GET with the key, and the connector returns it", async () => {
    const { url, requests } = await startScriptedOrg({
      status: 302,
      reason: "Found",
      headers: ["Location", "/login"],
    });
    const { ran, output } = await both(url);
    expect(requests.slice(0, 2)).toEqual(["POST /api/v1/users/00u1/lifecycle/suspend", "GET /login"]);
    expect(ran.error).toMatchObject({ name: "TooManyRedirects" });
    expect(output).toMatchObject({ status_code: 302, reason: "Found" });
  });

  test("the runner returns a 429, and the connector waits for the reset", async () => {
    const mock = await startMock();
    onTestFinished(() => mock.close());
    const clock = { now: () => mock.now(), sleep: async (wait: number) => mock.advance(wait) };
    const inputs = { path_parameters: { userId: "ana@example.com" } };
    const fault = { kind: "status", status: 429, operation: "suspendUser" } as const;
    mock.faults([fault, fault]);
    const { ran, output } = await both(mock.url, {
      inputs,
      asset: { apikey: `SSWS ${mock.apiKey}` },
      options: { clock, retry: {} },
    });
    expect(ran.error).toMatchObject({ status_code: 429, reason: "Too Many Requests" });
    expect(output).toMatchObject({ status_code: 200, json_body: {} });
  });

  test("the runner reads text without a charset as Latin-1, and the connector as UTF-8", async () => {
    const headers = ["Content-Type", "text/html"];
    const { url } = await startScriptedOrg({ status: 502, headers, body: "größer" });
    const { ran, output } = await both(url);
    expect(ran.error).toMatchObject({ response_text: Buffer.from("größer").toString("latin1") });
    expect(output.response_text).toBe("größer");
  });

  test("the runner reads JSON with a byte order mark as text, and the connector as JSON", async () => {
    const { url } = await startScriptedOrg({ body: '\uFEFF{"id":"00u1"}' });
    const { ran, output } = await both(url);
    expect(ran.output).toMatchObject({ response_text: '\uFEFF{"id":"00u1"}' });
    expect(output.json_body).toEqual({ id: "00u1" });
  });

  test("without a response, the runner returns an error of Python, and the connector rejects", async () => {
    const { ran, output } = await both("http://127.0.0.1:9");
    expect(ran.error).toEqual({ name: "ConnectionError", message: expect.any(String) });
    expect(output).toMatchObject({ kind: "network", outcome: "not_sent" });
  });

  test.each([
    "a+b@example.com",
    "tom&ann@example.com",
    "o'neil@example.com",
    '<"a">@example.com',
    "100%@example.com",
  ])("the login %s reaches Okta alike", async (userId) => {
    const { url, requests } = await startScriptedOrg({});
    await both(url, { inputs: { path_parameters: { userId } } });
    const [theirs, ours] = requests.map(decodeURIComponent);
    expect(theirs).toBe(`POST /api/v1/users/${userId}/lifecycle/suspend`);
    expect(ours).toBe(theirs);
  });

  test.each([
    ["a/b", "/api/v1/users/a/b/lifecycle/suspend"],
    ["a#b", "/api/v1/users/a"],
    ["..", "/api/v1/lifecycle/suspend"],
    ["%41na", "/api/v1/users/Ana/lifecycle/suspend"],
    ["", "/api/v1/users//lifecycle/suspend"],
  ])("the user %j is another path to the runner, and rejected by the connector", async (userId, path) => {
    const { url, requests } = await startScriptedOrg({});
    const { output } = await both(url, { inputs: { path_parameters: { userId } } });
    expect(requests).toEqual([`POST ${path}`]);
    expect(output).toMatchObject({ status_code: 400, json_body: { errorCode: "refused" } });
  });

  test.each([
    ["user-id", { path_parameters: { "user-id": "00u1" } }, "/api/v1/users/00u1/lifecycle/suspend"],
    ["user_id", { path_parameters: { user_id: "00u1" } }, "/api/v1/users//lifecycle/suspend"],
    ["a flat userId", { userId: "00u1" }, "/api/v1/users//lifecycle/suspend"],
  ])("a user is named by %s", async (_, inputs, path) => {
    const { url, requests } = await startScriptedOrg({});
    await both(url, { inputs });
    expect(requests).toEqual([`POST ${path}`, "POST /api/v1/users/00u1/lifecycle/suspend"]);
  });

  test("the runner sends booleans of Python, and the connector adds omitted parameters", async () => {
    const { url, requests } = await startScriptedOrg({ body: "{}" });
    for (const parameters of [{ sendEmail: false }, {}])
      await both(url, { action: "force_password_reset", inputs: { ...suspend, parameters } });
    const path = "POST /api/v1/users/00u1/lifecycle/reset_password";
    expect(requests).toEqual([
      ...[`${path}?sendEmail=False`, `${path}?sendEmail=false`],
      ...[path, `${path}?sendEmail=true`],
    ]);
  });

  test.each([
    ["not said", {}, {}, { runner: true, connector: false }],
    ["false", { verify_ssl: false }, {}, { runner: true, connector: true }],
    ["true", { verify_ssl: true }, {}, { runner: false, connector: false }],
    [
      "true beside the inputs",
      { verify_ssl: false },
      { verify_ssl: true },
      { runner: false, connector: false },
    ],
  ])("verify_ssl is %s", async (_, asset, inputs, connects) => {
    const { url } = await startScriptedOrg({ body: "[]" }, { tls: true });
    const { ran, output } = await both(url, { action: "get_users", asset, inputs });
    expect({ runner: ran.output !== undefined, connector: "status_code" in output }).toEqual(connects);
    if (!connects.runner) expect(ran.error).toMatchObject({ name: "SSLError" });
    if (!connects.connector) expect(output).toMatchObject({ kind: "network" });
  });

  test("both use a proxy", async () => {
    const { url } = await startScriptedOrg({ body: "[]" }, { tls: true });
    const { url: http_proxy, targets } = await startTunnel();
    const asset = { http_proxy, verify_ssl: false };
    const { ran, output } = await both(url, { action: "get_users", inputs: {}, asset });
    expect([ran.output?.status_code, output.status_code]).toEqual([200, 200]);
    expect(targets).toEqual([new URL(url).host, new URL(url).host]);
  });

  test("in the runner, a proxy of the environment overrides the asset's", async () => {
    const { url } = await startScriptedOrg({ body: "[]" }, { tls: true });
    const [asset, environment] = [await startTunnel(), await startTunnel()];
    const other = new TurbineRunner((found as { python: string }).python, {
      env: { HTTPS_PROXY: environment.url },
    });
    await other.run({
      action: "get_users",
      asset: { url, apikey: "SSWS key", http_proxy: asset.url },
      inputs: {},
    });
    other.close();
    expect({ asset: asset.targets, environment: environment.targets }).toEqual({
      asset: [],
      environment: [new URL(url).host],
    });
  });
});
