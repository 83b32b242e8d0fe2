import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { Org, OrgAnswer } from "../src/org/org.ts";
import { ask, mockWith } from "./ask.ts";

/** An org that gives one answer to everything, and counts. */
function answering(answer: () => OrgAnswer) {
  const org: Org & { asked: number } = {
    asked: 0,
    // biome-ignore lint/correctness/useYield: its answer takes no steps
    *handle() {
      org.asked += 1;
      return answer();
    },
  };
  return org;
}

const NO_USERS = (): OrgAnswer => ({ status: 200, headers: [], body: [] });

test("a request that breaks the contract is refused before the org sees it, and taken down", async () => {
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
  "a call of %s that breaks the contract is not refused as if the user were in a wrong status",
  async (name) => {
    const mock = await mockWith({});
    const broken = `/api/v1/users/me/lifecycle/${name}`;
    expect((await ask(mock, broken, { method: "POST" })).json()).toMatchObject({
      errorCode: "E0000001",
      errorSummary: "Api validation failed: request",
    });
  },
);

test("a request that keeps the contract reaches the org, and leaves nothing to take down", async () => {
  const org = answering(NO_USERS);
  const mock = await mockWith({}, org);
  const { status, headers, json } = await ask(mock, "/api/v1/users?limit=200");
  expect({ status, body: json() }).toEqual({ status: 200, body: [] });
  expect(headers).not.toHaveProperty("sl-violations");
  expect(org.asked).toBe(1);
  expect(mock.violations()).toEqual([]);
});

describe("the mock says loudly when its own org breaks the contract", () => {
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
  ] satisfies [string, OrgAnswer, string[]][])("%s", async (_, answer, location) => {
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
      { side: "answer", status: answer.status, differences: validation },
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

test("an example that is asked for does not come from the org", async () => {
  const org = answering(NO_USERS);
  const mock = await mockWith({}, org);
  expect((await ask(mock, "/api/v1/users?__code=503&__example=readOnlyMode")).json()).toMatchObject({
    errorCode: "E0000010",
  });
  expect((await ask(mock, "/api/v1/users", { headers: { Prefer: "code=429" } })).status).toBe(429);
  expect(org.asked).toBe(0);
});

test("Prefer: respond-async asks for no example", async () => {
  const org = answering(() => ({ status: 200, headers: [], body: {} }));
  const mock = await mockWith({}, org);
  const path = "/api/v1/users/00u1ana2ferreira3Q5d/lifecycle/deactivate";
  const { status } = await ask(mock, path, { method: "POST", headers: { Prefer: "respond-async" } });
  expect({ status, asked: org.asked }).toEqual({ status: 200, asked: 1 });
});

test('with answers "examples" any id and any key will do', async () => {
  const mock = await mockWith({ answers: "examples" });
  const headers = { Authorization: "SSWS any" };
  const { status, json } = await ask(mock, "/api/v1/users/string", { headers });
  expect(status).toBe(200);
  expect(json()).toMatchObject({ id: "00u1ana2ferreira3Q5d" });
});

test.each([
  ["GET", "/api/v1/nothing", 404, "E0000008"],
  ["GET", "/", 404, "E0000008"],
  ["PATCH", "/api/v1/users/00u1", 405, "E0000022"],
  ["GET", "/api/v1/users/", 405, "E0000022"],
  ["GET", "/api/v1/users/a/b", 405, "E0000022"],
  ["POST", "/api/v1/users//lifecycle/suspend", 405, "E0000022"],
  ["GET", "/oauth2/v1/token", 405, "E0000022"],
])("%s %s answers %i %s", async (method, path, status, errorCode) => {
  const mock = await mockWith();
  const answer = await ask(mock, path, { method });
  expect(answer.status).toBe(status);
  expect(answer.json()).toMatchObject({ errorCode, errorSummary: expect.any(String), errorCauses: [] });
  expect("x-okta-request-id" in answer.headers).toBe(status === 404);
});

test("a POST that does not say how long it is answers 411", async () => {
  const mock = await mockWith();
  const { hostname, port, host } = new URL(mock.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /api/v1/users/00u1/lifecycle/suspend HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n` +
      `Authorization: SSWS ${mock.apiKey}\r\n\r\n`,
  );
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 411 .*"errorCode":"E0000003"/s);
});
