import { expect, test } from "vitest";
import { everythingIn } from "../test/everything-in.ts";
import { fakeOrg, orgUrl, pathsOf } from "../test/fake-org.ts";
import { apiToken, createOktaClient, HttpHeaders, HttpRequest } from "./index.ts";

const anything = () => Response.json({});

test("a request has the token, Accept and User-Agent", async () => {
  const { client, requests } = fakeOrg(anything);
  await client.GET("/api/v1/users/{userId}", { params: { path: { userId: "00u1" } } });
  const headers = Object.fromEntries(requests[0]?.headers ?? []);
  expect(headers).toEqual({
    accept: "application/json",
    "accept-encoding": "gzip, br",
    authorization: "SSWS 00hunter2",
    "user-agent": expect.stringMatching(/^okta-idm\/\d+\.\d+\.\d+\S* node\/\d+\.\d+\.\d+$/),
  });
});

test("a User-Agent of the caller is kept", async () => {
  const { client, requests } = fakeOrg(anything);
  await client.GET("/api/v1/users", { headers: { "User-Agent": "playbook/7" } });
  expect(requests[0]?.headers.get("User-Agent")).toBe("playbook/7");
});

test.each([
  ["a value", { "X-Key": "hunter2\nhunter2" }],
  ["a name", { "hunter2 ": "1" }],
  ["a value of a list", { "X-Key": ["1", "\0hunter2"] }],
  ["a line", [["X-Key", "hunter2\r2"]] as [string, string][]],
])(
  "%s of a header that HTTP does not allow is rejected, and the error does not repeat it",
  async (_, headers) => {
    const { client, requests } = fakeOrg(anything);
    for (const call of [
      client.GET("/api/v1/users", { headers }),
      client.request("get", "/api/v1/users", { headers }),
      client.GET("/api/v1/users", { params: { header: headers as never } }),
    ]) {
      const error = await call.catch((caught: unknown) => caught);
      expect(error).toMatchObject({ kind: "refused" });
      expect(everythingIn(error)).not.toContain("hunter2");
    }
    expect(requests).toEqual([]);
  },
);

test.each([
  ["an object", { "X-A": "1", "X-B": "2" }],
  [
    "lines",
    [
      ["X-A", "1"],
      ["X-B", "2"],
    ] as [string, string][],
  ],
  ["headers of fetch", new Headers({ "X-A": "1", "X-B": "2" })],
  ["headers of ours", new HttpHeaders({ "X-A": "1", "X-B": "2" })],
])("headers that are passed as %s are sent", async (_, headers) => {
  const { client, requests } = fakeOrg(anything);
  await client.GET("/api/v1/users", { headers });
  await client.request("get", "/api/v1/users", { headers });
  await client.GET("/api/v1/users", { params: { header: headers as object } });
  for (const sent of requests) expect([sent.headers.get("X-A"), sent.headers.get("X-B")]).toEqual(["1", "2"]);
});

test.each([
  ["headers", { headers: "Authorization: SSWS hunter2" as unknown as Record<string, string> }],
  [
    "header parameters",
    { params: { header: "Authorization: SSWS hunter2" as unknown as Record<string, string> } },
  ],
])(
  "%s that are a string are rejected, the error does not contain it, and nothing is sent",
  async (_, init) => {
    const { client, requests } = fakeOrg(anything);
    const error = await client.GET("/api/v1/users", init).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: "refused" });
    expect(everythingIn(error)).not.toContain("hunter2");
    expect(requests).toEqual([]);
  },
);

test("a header that is null is omitted, and a list is joined", async () => {
  const { client, requests } = fakeOrg(anything);
  await client.GET("/api/v1/users", { headers: { Accept: null, "X-List": ["1", "2"], "X-None": undefined } });
  expect(requests[0]?.headers.get("X-List")).toBe("1, 2");
  expect(requests[0]?.headers.has("X-None")).toBe(false);
});

test("Content-Type can be a header parameter of a GET", async () => {
  const { client, requests } = fakeOrg(anything);
  const contentType = 'application/json; okta-response="omitCredentials"';
  await client.GET("/api/v1/users", { params: { header: { "Content-Type": contentType } } });
  expect(requests[0]?.headers.get("Content-Type")).toBe(contentType);
});

test("a POST or PUT without a body has the content type JSON, and other methods have none", async () => {
  const { client, requests } = fakeOrg(anything);
  const path = { groupId: "00g1", userId: "00u1" };
  await client.POST("/api/v1/users/{userId}/lifecycle/suspend", { params: { path } });
  await client.PUT("/api/v1/groups/{groupId}/users/{userId}", { params: { path } });
  await client.DELETE("/api/v1/groups/{groupId}/users/{userId}", { params: { path } });
  await client.GET("/api/v1/users");
  await client.fetch(new Request(`${orgUrl}/api/v1/users`, { method: "POST", body: Buffer.from("raw") }));
  const types = requests.map(({ headers }) => headers.get("Content-Type"));
  expect(types).toEqual(["application/json", "application/json", null, null, null]);
});

test("path and query are encoded", async () => {
  const { client, requests } = fakeOrg(anything);
  await client.GET("/api/v1/users/{userId}", { params: { path: { userId: "ana+x@example.com" } } });
  await client.GET("/api/v1/users", { params: { query: { filter: 'profile.login eq "a+b&c"', limit: 2 } } });
  expect(pathsOf(requests)).toEqual([
    "/api/v1/users/ana%2Bx%40example.com",
    `/api/v1/users?filter=${encodeURIComponent('profile.login eq "a+b&c"')}&limit=2`,
  ]);
});

test("a path value that would change the path is rejected, and nothing is sent", async () => {
  const { client, requests } = fakeOrg(anything);
  const path = { groupId: "..", userId: "00u1" };
  const call = client.DELETE("/api/v1/groups/{groupId}/users/{userId}", { params: { path } });
  await expect(call).rejects.toMatchObject({ kind: "refused" });
  expect(requests).toEqual([]);
});

test.each([
  ["another host", "https://evil.example/api/v1/users"],
  ["a host that begins like the org", `${orgUrl}.evil.example/api/v1/users`],
  ["another port", `${orgUrl}:8443/api/v1/users`],
  ["no TLS", "http://acme.okta.com/api/v1/users"],
])("a request to %s is rejected, and nothing is sent", async (_, url) => {
  const { client, requests } = fakeOrg(anything);
  await expect(client.fetch(new Request(url))).rejects.toMatchObject({
    kind: "refused",
    message: `The request goes to another host than ${orgUrl}; nothing was sent. Create a client for that host`,
  });
  expect(requests).toEqual([]);
});

test.each([
  ["names another host", { headers: { Host: "evil.okta.com" } }, orgUrl],
  ["has a user and a password", {}, "https://ana:hunter2@acme.okta.com"],
])("a request that %s is rejected, and nothing is sent", async (_, init, origin) => {
  const { client, requests } = fakeOrg(anything);
  const call = client.fetch(new HttpRequest(`${origin}/api/v1/users`, init));
  await expect(call).rejects.toMatchObject({
    kind: "refused",
    message: `The request goes to another host than ${orgUrl}; nothing was sent. Create a client for that host`,
  });
  expect(requests).toEqual([]);
});

test("a request that is passed twice is sent twice unchanged", async () => {
  let asked = 0;
  const { client, requests } = fakeOrg(() => new Response("{}", { status: ++asked === 1 ? 503 : 200 }));
  const request = new HttpRequest(`${orgUrl}/api/v1/users`);
  await client.fetch(request);
  await client.fetch(request);
  expect(requests.map(({ headers }) => headers.get("X-Okta-Retry-Count"))).toEqual([null, "1", null]);
  expect([...request.headers]).toEqual([]);
});

test("a signal that a hundred calls share causes no warning", async () => {
  const { client } = fakeOrg(anything);
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on("warning", note);
  const { signal } = new AbortController();
  await Promise.all(Array.from({ length: 100 }, () => client.GET("/api/v1/users", { signal })));
  await new Promise(setImmediate);
  process.off("warning", note);
  expect(warnings).toEqual([]);
});

test("an invalid URL is rejected, and the error does not repeat it", async () => {
  expect(() => new HttpRequest("https://[hunter2")).toThrow(
    expect.objectContaining({ kind: "refused", message: "The URL of the request is not a URL" }),
  );
});

test("a request outside the contract passes the same layers", async () => {
  const { client, requests } = fakeOrg(anything);
  const response = await client.fetch(new Request(`${orgUrl}/api/v1/meta/schemas`));
  expect(response.status).toBe(200);
  expect(requests[0]?.headers.get("Authorization")).toBe("SSWS 00hunter2");
});

test("each retry authenticates again", async () => {
  let attempt = 0;
  const { client, requests } = fakeOrg(
    () => (attempt < 2 ? new Response(null, { status: 429 }) : Response.json([])),
    {
      auth: (next) => (request) => {
        request.headers.append("Authorization", `attempt ${++attempt}`);
        return next(request);
      },
    },
  );
  expect((await client.GET("/api/v1/users")).response.status).toBe(200);
  expect(requests.map(({ headers }) => headers.get("Authorization"))).toEqual(["attempt 1", "attempt 2"]);
});

test("a redirect is not followed", async () => {
  const { client, requests } = fakeOrg(() => Response.redirect("https://evil.example/", 302));
  expect((await client.GET("/api/v1/users")).response.status).toBe(302);
  expect(requests.map(({ redirect }) => redirect)).toEqual(["manual"]);
});

test.each(["", "https://user:hunter2@acme.okta.com", "http://acme.okta.com"])(
  "the org URL %j is rejected",
  (url) => {
    expect(() => createOktaClient({ orgUrl: url, auth: apiToken("00a") })).toThrow(/^The org URL/);
  },
);
