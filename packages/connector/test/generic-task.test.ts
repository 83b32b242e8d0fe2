import { expect, test } from "vitest";
import { createConnector, type GenericTaskInput } from "../src/index.ts";
import { asset, recordingFetch } from "./recording-fetch.ts";

test.each<[string, GenericTaskInput, string]>([
  ["a path without a slash in front", { endpoint: "api/v1/users" }, "GET https://acme.okta.com/api/v1/users"],
  ["a path with one", { endpoint: "/api/v1/users" }, "GET https://acme.okta.com/api/v1/users"],
  [
    "values for the names in the path, encoded",
    { endpoint: "/api/v1/users/{{userId}}/factors", path_parameters: { userId: "ana+x@example.com" } },
    "GET https://acme.okta.com/api/v1/users/ana%2Bx%40example.com/factors",
  ],
  [
    "a query in the endpoint, in the parameters, and in both",
    { endpoint: "/api/v1/users?limit=2", parameters: { filter: 'status eq "ACTIVE"', expand: ["a", "b"] } },
    "GET https://acme.okta.com/api/v1/users?limit=2&filter=status+eq+%22ACTIVE%22&expand=a&expand=b",
  ],
  [
    "another method",
    { endpoint: "/api/v1/sessions/x", method: "DELETE" },
    "DELETE https://acme.okta.com/api/v1/sessions/x",
  ],
  [
    "a method in small letters",
    { endpoint: "/api/v1/users/x", method: "head" },
    "HEAD https://acme.okta.com/api/v1/users/x",
  ],
])("takes %s", async (_, input, sent) => {
  const { fetch, requests } = recordingFetch();
  await createConnector(asset, { fetch }).run("generic_task", input);
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([sent]);
  expect(requests[0]?.headers.get("authorization")).toBe("SSWS test-key");
});

test.each<[string, Partial<GenericTaskInput>, string, string | null]>([
  ["json_body as JSON", { json_body: { name: "x" } }, '{"name":"x"}', "application/json"],
  [
    "data_body text as it is",
    { data_body: "raw", headers: { "content-type": "text/plain" } },
    "raw",
    "text/plain",
  ],
  [
    "data_body fields as a form",
    { data_body: { a: "1 2", b: true } },
    "a=1+2&b=true",
    "application/x-www-form-urlencoded",
  ],
  [
    "data_body fields as JSON where the header says so",
    { data_body: { a: 1 }, headers: { "Content-Type": "application/json" } },
    '{"a":1}',
    "application/json",
  ],
])("sends %s", async (_, input, body, type) => {
  const { fetch, requests } = recordingFetch();
  await createConnector(asset, { fetch }).run("generic_task", {
    endpoint: "/api/v1/groups",
    method: "POST",
    ...input,
  });
  expect(await requests[0]?.text()).toBe(body);
  expect(requests[0]?.headers.get("content-type")).toBe(type);
});

test.each([
  "//evil.example/x",
  "/\\evil.example/x",
  "https://evil.example/api/v1/users",
  "/api/v1/groups/../users/00u1",
  "/api/v1/groups/..;/users/00u1",
  "/api/v1/a b",
  "/api/v1/groups/%2e%2e/users/00u1",
  "/api/v1/groups/%2E./users/00u1",
  "/api/v1/users/a%2Fb",
  "/api/v1/users/a#b",
  "/api/v1/users/a%zz",
  "/api/v1/users\n/x",
  "/api//v1/users",
  "/api/v1/users/",
  "/",
])("the endpoint %j is refused before any request", async (endpoint) => {
  const { fetch, requests } = recordingFetch();
  const run = createConnector(asset, { fetch }).run("generic_task", { endpoint, method: "DELETE" });
  await expect(run).rejects.toMatchObject({ kind: "refused", issues: [{ field: "endpoint" }] });
  expect(requests).toEqual([]);
});

test.each(["https://acme.okta.com/api/v1/users", "//acme.okta.com/api/v1/users"])(
  "for the URL %s as the endpoint, the error says that it takes a path",
  async (endpoint) => {
    const { fetch, requests } = recordingFetch();
    const run = createConnector(asset, { fetch }).run("generic_task", { endpoint });
    await expect(run).rejects.toMatchObject({
      issues: [{ field: "endpoint", message: "is a URL; it takes a path in the org, e.g. api/v1/users" }],
    });
    expect(requests).toEqual([]);
  },
);

test.each(["@evil.example/x", ":443@evil.example/x", ".evil.example/x"])(
  "the endpoint %j is a path on the org and nothing else",
  async (endpoint) => {
    const { fetch, requests } = recordingFetch();
    await createConnector(asset, { fetch }).run("generic_task", { endpoint });
    expect(requests.map(({ url }) => url)).toEqual([`https://acme.okta.com/${endpoint}`]);
  },
);

test.each<[string, Partial<GenericTaskInput>, string]>([
  [
    "a path parameter that the endpoint does not name",
    { path_parameters: { userId: "x" } },
    "path_parameters.userId is not named in the endpoint",
  ],
  [
    "a name in the endpoint without a value",
    { endpoint: "/api/v1/users/{{id}}" },
    "path_parameters.id is missing",
  ],
  [
    "a path parameter that would leave the path",
    { endpoint: "/api/v1/users/{{id}}", path_parameters: { id: ".." } },
    "path_parameters.id must not be a dot segment",
  ],
  ...(["path_parameters", "parameters", "data_body"] as const).map(
    (group): [string, Partial<GenericTaskInput>, string] => [
      `a number in ${group} of which digits are lost`,
      {
        method: "POST",
        ...(group === "path_parameters" && { endpoint: "/api/v1/users/{{id}}" }),
        [group]: JSON.parse('{"id":12345678901234567890}'),
      },
      `${group}.id has more digits than a JavaScript number keeps. Pass it as a bigint or a string`,
    ],
  ),
  ["both bodies", { method: "POST", json_body: {}, data_body: "" }, "data_body conflicts with json_body"],
  ["a body on a GET", { json_body: {} }, "method GET takes no body"],
  ["a method that opens a tunnel", { method: "connect" }, "method CONNECT cannot be sent"],
  ["a method that is no word", { method: "GET /x" }, "method does not have the required form"],
  [
    "a form with fields inside fields",
    { method: "POST", data_body: { a: { b: 1 } } as never },
    "data_body.a is not of type string or number or boolean",
  ],
  ["an empty endpoint", { endpoint: "" }, "endpoint is empty"],
  [
    "a header with a line break",
    { headers: { "x-a": "b\r\nHost: evil" } },
    "headers hold a name or a value that HTTP does not allow",
  ],
  ...[
    "Authorization",
    "HOST",
    "cookie",
    "DPoP",
    "Accept-Encoding",
    "X-HTTP-Method-Override",
    "X-Forwarded-Host",
    "Content-Length",
    "Transfer-Encoding",
    "Proxy-Authorization",
  ].map((name): [string, Partial<GenericTaskInput>, string] => [
    `the header ${name}`,
    { headers: { [name]: "x" } },
    "is set by the connector alone",
  ]),
])("%s is refused before any request", async (_, input, message) => {
  const { fetch, requests } = recordingFetch();
  const run = createConnector(asset, { fetch }).run("generic_task", { endpoint: "/api/v1/users", ...input });
  await expect(run).rejects.toThrow(message);
  await expect(run).rejects.toMatchObject({ kind: "refused" });
  expect(requests).toEqual([]);
});

test("an answer that is no JSON is in response_text alone", async () => {
  const fetch = async () => new Response("<html></html>", { status: 200, statusText: "OK" });
  const output = await createConnector(asset, { fetch }).run("generic_task", { endpoint: "/login" });
  expect(output).toEqual({ status_code: 200, reason: "OK", data: {}, response_text: "<html></html>" });
});
