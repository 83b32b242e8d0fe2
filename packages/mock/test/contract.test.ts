import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { readContract } from "../src/contract/contract.ts";
import type { Org, OrgResponse } from "../src/org/org.ts";
import { ask, mockWith } from "./ask.ts";

/** An org with one response to every request, which it counts. */
function answering(answer: () => OrgResponse) {
  const org: Org & { asked: number } = {
    asked: 0,
    handles: () => true,
    // biome-ignore lint/correctness/useYield: its response takes no steps
    *handle() {
      org.asked += 1;
      return answer();
    },
  };
  return org;
}

const NO_USERS = (): OrgResponse => ({ status: 200, headers: [], body: [] });

test("a request that breaks the contract is refused before it reaches the org, and recorded", async () => {
  const org = answering(NO_USERS);
  const mock = await mockWith({}, org);
  const { status, headers, json } = await ask(mock, "/api/v1/users?limit=500");
  expect(status).toBe(400);
  expect(json()).toMatchObject({ errorCode: "E0000001" });
  expect(JSON.parse(String(headers["sl-violations"]))).toMatchObject([
    { location: ["request", "query", "limit"] },
  ]);
  expect(headers).toMatchObject({ "x-rate-limit-limit": "600", "x-rate-limit-remaining": "599" });
  expect(org.asked).toBe(0);
  expect(mock.violations()).toMatchObject([
    { side: "request", operation: "listUsers", method: "GET", url: "/api/v1/users?limit=500", status: 400 },
  ]);
  expect((await ask(mock, "/_mock/violations")).json()).toEqual(mock.violations());
});

test.each(["activate", "deactivate", "suspend", "unsuspend", "unlock"])(
  "%s with a request that breaks the contract is not refused because of the user's status",
  async (name) => {
    const mock = await mockWith({});
    const broken = `/api/v1/users/me/lifecycle/${name}`;
    expect((await ask(mock, broken, { method: "POST" })).json()).toMatchObject({
      errorCode: "E0000001",
      errorSummary: "Api validation failed: request",
    });
  },
);

test("a request that keeps the contract reaches the org, and nothing is recorded", async () => {
  const org = answering(NO_USERS);
  const mock = await mockWith({}, org);
  const { status, headers, json } = await ask(mock, "/api/v1/users?limit=200");
  expect({ status, body: json() }).toEqual({ status: 200, body: [] });
  expect(headers).not.toHaveProperty("sl-violations");
  expect(org.asked).toBe(1);
  expect(mock.violations()).toEqual([]);
});

describe("a response of the org that breaks the contract becomes a 500", () => {
  test.each([
    ["a member gone", { status: 200, headers: [], body: [{ id: "00u1" }] }, ["response", "body", "0"]],
    ["a list turned into an object", { status: 200, headers: [], body: {} }, ["response", "body"]],
    ["a body gone", { status: 200, headers: [] }, ["response"]],
    ["an error without its body", { status: 404, headers: [] }, ["response"]],
    ["an error of another form", { status: 400, headers: [], body: { message: "no" } }, ["response", "body"]],
    ["a status that is not documented", { status: 418, headers: [], body: {} }, ["response"]],
    ["a success that is not documented", { status: 202, headers: [], body: [] }, ["response"]],
    [
      "a header of a wrong type",
      { status: 200, headers: [["X-Rate-Limit-Limit", "many"]], body: [] },
      ["response", "header"],
    ],
  ] satisfies [string, OrgResponse, string[]][])("%s", async (_, answer, location) => {
    const mock = await mockWith(
      {},
      answering(() => answer),
    );
    const { status, headers, json } = await ask(mock, "/api/v1/users");
    expect(status).toBe(500);
    expect(headers["content-type"]).toBe("application/problem+json");
    const { title, detail, validation } = json();
    expect(title).toBe("The mock broke the contract");
    expect(detail).toContain("listUsers");
    expect(validation[0].location.slice(0, location.length)).toEqual(location);
    expect(mock.violations()).toMatchObject([
      { side: "response", status: answer.status, differences: validation },
    ]);
  });

  test("an org that throws", async () => {
    const mock = await mockWith(
      {},
      answering(() => {
        throw new Error("out of paper");
      }),
    );
    const { status, body } = await ask(mock, "/api/v1/users");
    expect(status).toBe(500);
    expect(body).toContain("out of paper");
  });
});

test("a requested example does not come from the org", async () => {
  const org = answering(NO_USERS);
  const mock = await mockWith({}, org);
  expect((await ask(mock, "/api/v1/users?__code=503&__example=readOnlyMode")).json()).toMatchObject({
    errorCode: "E0000010",
  });
  expect((await ask(mock, "/api/v1/users", { headers: { Prefer: "code=429" } })).status).toBe(429);
  expect(org.asked).toBe(0);
});

test("Prefer: respond-async does not request an example", async () => {
  const org = answering(() => ({ status: 200, headers: [], body: {} }));
  const mock = await mockWith({}, org);
  const path = "/api/v1/users/00u1ana2ferreira3Q5d/lifecycle/deactivate";
  const { status } = await ask(mock, path, { method: "POST", headers: { Prefer: "respond-async" } });
  expect({ status, asked: org.asked }).toEqual({ status: 200, asked: 1 });
});

test('responses "examples" accepts any id and any key', async () => {
  const mock = await mockWith({ responses: "examples" });
  const headers = { Authorization: "SSWS any" };
  const { status, json } = await ask(mock, "/api/v1/users/string", { headers });
  expect(status).toBe(200);
  expect(json()).toMatchObject({ id: "00u1ana2ferreira3Q5d" });
});

test.each([
  ["POST", "/api/v1/users//lifecycle/suspend"],
  ["GET", "/oauth2/v1/token"],
])("%s %s gets 405, as in Okta", async (method, path) => {
  const mock = await mockWith();
  const answer = await ask(mock, path, { method });
  expect(answer.status).toBe(405);
  expect(answer.json()).toMatchObject({ errorCode: "E0000022", errorCauses: [] });
  expect(answer.headers).not.toHaveProperty("x-okta-request-id");
});

describe("an operation that the mock does not have", () => {
  test.each([
    ["GET", "/api/v1/no-such-list"],
    ["GET", "/api/v1/users/00u1/no-such-member"],
    ["GET", "/api/v1/meta/schemas/user/linkedObjects"],
    ["PATCH", "/api/v1/users/00u1"],
    ["GET", "/"],
  ])("%s %s gets 501 with its name, and an entry in violations()", async (method, path) => {
    const mock = await mockWith();
    const { status, json } = await ask(mock, `${path}?limit=1`, { method });
    expect({ status, ...json() }).toMatchObject({
      status: 501,
      errorCode: "E0000060",
      errorSummary: `The mock has no operation ${method} ${path}.`,
    });
    expect(mock.violations()).toEqual([
      {
        side: "request",
        method,
        url: `${path}?limit=1`,
        status: 501,
        differences: [
          {
            location: ["request", "path"],
            severity: "Error",
            message: `The mock has no operation ${method} ${path}`,
          },
        ],
      },
    ]);
  });

  test("with another method on a known path gets the supported methods", async () => {
    const { json } = await ask(await mockWith(), "/api/v1/groups/00g1/users/00u1", { method: "PATCH" });
    expect(json().errorCauses).toContainEqual({
      errorSummary: expect.stringMatching(/^For this path it has .*PUT/),
    });
  });

  test("is not in GET /_mock/operations, which lists the known ones", async () => {
    const { json } = await ask(await mockWith(), "/_mock/operations");
    expect(json()).toContainEqual({ operation: "listUsers", method: "GET", path: "/api/v1/users" });
  });
});

test("no operation of the contract fails", async () => {
  const mock = await mockWith();
  const failed = [];
  for (const { name, method, path } of readContract().operations) {
    const { status = 0 } = await ask(mock, path.replaceAll(/\{\w+\}/g, "x"), { method });
    if (status >= 500 && status !== 501) failed.push(name);
  }
  expect(failed).toEqual([]);
});

describe("requests that Okta accepts although the contract does not", () => {
  const suspend = "/api/v1/users/00u1ana2ferreira3Q5d/lifecycle/suspend";
  test.each([
    ["{} as the body of a write that takes none", "POST", suspend, "{}"],
    ["a slash at the end", "GET", "/api/v1/users/?limit=1", ""],
    ["a doubled slash at the start", "GET", "//api/v1/users", ""],
    ["a doubled slash behind the version, as n8n sends it", "GET", "/api/v1//users/", ""],
    ["an empty search beside a filter", "GET", "/api/v1/users?search=&filter=id%20eq%20%22a%22", ""],
    ["an empty filter, q and after", "GET", "/api/v1/groups?filter=&q=&after=", ""],
  ])("%s is accepted: %s %s %s", async (_, method, path, body) => {
    const mock = await mockWith();
    const headers = { "Content-Type": "application/json" };
    expect((await ask(mock, path, { method, headers, body })).status).toBe(200);
    expect(mock.violations()).toEqual([]);
  });

  test("another body for a write without a body is refused", async () => {
    const headers = { "Content-Type": "application/json" };
    const asked = { method: "POST", headers, body: '{"reason":"left"}' };
    expect((await ask(await mockWith(), suspend, asked)).status).toBe(400);
  });

  test.each(["True", "FALSE", "false"])("a boolean is read in any case: %s", async (value) => {
    const mock = await mockWith();
    const path = `/api/v1/users/00u1ana2ferreira3Q5d/lifecycle/reset_password?sendEmail=${value}`;
    const { status, json } = await ask(mock, path, { method: "POST" });
    expect(status).toBe(200);
    expect("resetPasswordUrl" in json()).toBe(value !== "True");
    expect(mock.violations()).toEqual([]);
  });

  test("links contain the path without extra slashes", async () => {
    const mock = await mockWith();
    const { lines } = await ask(mock, "//api/v1/users/?limit=1");
    expect(lines("link")[0]).toBe(`<${mock.url}/api/v1/users?limit=1>; rel="self"`);
  });

  test.each([
    ["/api/v1/users?sortOrder=0&search=status%20pr", "sortOrder", "takes asc or desc"],
    ["/api/v1/logs?sortOrder=0", "sortOrder", "takes ASCENDING or DESCENDING"],
    ["/api/v1/users?Limit=1", "Limit", "is not a parameter of listUsers (did you mean limit?)"],
    ["/api/v1/users?colour=red", "colour", "is not a parameter of listUsers;"],
  ])("%s: the ignored %s is accepted, and recorded", async (path, name, message) => {
    const mock = await mockWith();
    expect((await ask(mock, path)).status).toBe(200);
    expect(mock.violations()).toMatchObject([
      {
        side: "request",
        status: 200,
        differences: [
          {
            location: ["request", "query", name],
            severity: "Warning",
            message: expect.stringContaining(`Query parameter ${name} ${message}`),
          },
        ],
      },
    ]);
  });
});

test("a POST without Content-Length gets 411", async () => {
  const mock = await mockWith();
  const { hostname, port, host } = new URL(mock.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /api/v1/users/00u1/lifecycle/suspend HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n` +
      `Authorization: SSWS ${mock.apiKey}\r\n\r\n`,
  );
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 411 .*"errorCode":"E0000003"/s);
});
