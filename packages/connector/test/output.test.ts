import { expect, test } from "vitest";
import { createConnector } from "../src/index.ts";
import { asset, recordingFetch } from "./recording-fetch.ts";

const suspend = { path_parameters: { userId: "00u1" } };

test("only headers that are safe to pass on are in the output", async () => {
  const headers = {
    "content-type": "application/json",
    "set-cookie": "sid=1",
    "x-okta-request-id": "r1",
    p3p: "x",
    server: "nginx",
  };
  const { fetch } = recordingFetch([], { headers });
  const output = await createConnector(asset, { fetch }).run("get_users", {});
  expect(output.response_headers).toEqual({
    "content-length": "2",
    "content-type": "application/json",
    "x-okta-request-id": "r1",
  });
});

test("an error status with an empty or unreadable body is an output with an empty body", async () => {
  for (const body of [null, "<html>Bad gateway</html>"]) {
    const fetch = async () => new Response(body, { status: 502, statusText: "Bad Gateway" });
    const output = await createConnector(asset, { fetch }).run("suspend_user", suspend);
    expect(output).toMatchObject({ status_code: 502, reason: "Bad Gateway", json: {} });
  }
});

test("a success with a body that is not JSON is an error", async () => {
  const fetch = async () =>
    new Response("<html>Sign in to the proxy</html>", {
      headers: { "content-length": "32", "content-type": "text/html" },
    });
  const run = createConnector(asset, { fetch }).run("get_users", {});
  await expect(run).rejects.toMatchObject({ kind: "unreadable", status: 200 });
});

test("an aborted run rejects with the reason of its signal", async () => {
  const stop = new AbortController();
  const fetch = (request: Request) =>
    new Promise<Response>((_, reject) => {
      request.signal.addEventListener("abort", () => reject(request.signal.reason));
      stop.abort(new Error("enough"));
    });
  const run = createConnector(asset, { fetch }).run("suspend_user", suspend, { signal: stop.signal });
  await expect(run).rejects.toThrow("enough");
});

test.each(["", '"ok"', "42", "null", "{}", '{"errorCode":"E0000009","errorSummary":"Internal"}'])(
  "a list that is answered with %j is no success",
  async (body) => {
    const fetch = async () => new Response(body, { headers: { "content-length": String(body.length) } });
    const run = createConnector(asset, { fetch }).run("get_users", {});
    await expect(run).rejects.toMatchObject({ kind: "unreadable", status: 200 });
  },
);

test.each(["", "[]", '{"errorCode":"E0000009","errorSummary":"Internal"}'])(
  "an app that is answered with %j is no success",
  async (body) => {
    const fetch = async () => new Response(body, { headers: { "content-length": String(body.length) } });
    const run = createConnector(asset, { fetch }).run("application_get_by_id", {
      path_parameters: { appId: "0oa1" },
    });
    await expect(run).rejects.toMatchObject({ kind: "unreadable", status: 200 });
  },
);

test.each([
  ["a list", 200, "[]", "application/json", { json_body: [] }],
  ["no body", 204, "", undefined, { response_text: "" }],
  [
    "an error of Okta's",
    404,
    '{"errorCode":"E0000007"}',
    "application/json",
    { json_body: { errorCode: "E0000007" } },
  ],
  ["an error without a body", 403, "", undefined, { response_text: "" }],
  [
    "a proxy's error page",
    502,
    "<html>Bad gateway</html>",
    "text/html",
    { response_text: "<html>Bad gateway</html>" },
  ],
  ["JSON under another type", 429, '{"status":429}', "text/plain", { json_body: { status: 429 } }],
  ["JSON that is no object", 503, "null", "application/json", { json_body: null }],
])("in the shape turbine, %s has a json_body or a response_text", async (_, status, body, type, expected) => {
  const headers = { "content-length": String(body.length), ...(type && { "content-type": type }) };
  const fetch = async () => new Response(body || null, { status, statusText: "Said", headers });
  const retry = { attempts: 1, refusals: 0 };
  const okta = createConnector(asset, { fetch, retry, outputShape: "turbine" });
  const outputs = [
    await okta.runJson("remove_user_from_group", { groupId: "00g1", userId: "00u1" }),
    await okta.runJson("generic_task", { endpoint: "/api/v1/groups/00g1/users/00u1", method: "DELETE" }),
  ];
  for (const output of outputs) {
    expect(output).toEqual({
      status_code: status,
      reason: "Said",
      response_headers: headers,
      ...expected,
    });
  }
});

test("an output shape that does not exist is rejected when the connector is made", () => {
  expect(() => createConnector(asset, { outputShape: "swimlane" as never })).toThrow(
    "outputShape must be documented or turbine",
  );
});
