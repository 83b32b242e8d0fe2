import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { Fault } from "../src/index.ts";
import { ask, keptConnection, mockWith, open } from "./ask.ts";

const USER = "/api/v1/users/00u1ana2ferreira3Q5d";
const PAGE = "/api/v1/users?limit=5";

/** A mock with a fault for the next request. */
const faulty = (...faults: Fault[]) => mockWith({ faults });

describe("an error of Okta", () => {
  test.each([
    [500, "E0000009"],
    [503, "E0000010"],
  ] as const)("%i has Okta's body: %s", async (status, errorCode) => {
    const mock = await faulty({ kind: "status", status });
    const answer = await ask(mock, PAGE);
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ errorCode, errorId: expect.any(String), errorCauses: [] });
    expect(answer.headers).toHaveProperty("x-okta-request-id");
  });

  test.each([502, 504] as const)("%i is a page of the edge, without a request id", async (status) => {
    const mock = await faulty({ kind: "status", status });
    const { headers, body, ...answer } = await ask(mock, PAGE);
    expect(answer.status).toBe(status);
    expect(headers["content-type"]).toBe("text/html;charset=UTF-8");
    expect(headers).not.toHaveProperty("x-okta-request-id");
    expect(body).toMatch(/^<!DOCTYPE html>/);
  });

  test("429 has the time of the reset, without Retry-After", async () => {
    const mock = await faulty({ kind: "status", status: 429 });
    const { status, headers, json } = await ask(mock, PAGE);
    expect({ status, ...json() }).toMatchObject({ status: 429, errorCode: "E0000047" });
    expect(headers).toMatchObject({ "x-rate-limit-limit": "600", "x-rate-limit-remaining": "0" });
    const wait = Number(headers["x-rate-limit-reset"]) - Date.parse(String(headers.date)) / 1000;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(headers).not.toHaveProperty("retry-after");
  });

  test("the concurrency 429 has limit 0, remaining 0 and a reset far away", async () => {
    const mock = await faulty({ kind: "concurrencyLimit" });
    const { status, headers } = await ask(mock, PAGE);
    expect(status).toBe(429);
    expect(headers).toMatchObject({ "x-rate-limit-limit": "0", "x-rate-limit-remaining": "0" });
    const wait = Number(headers["x-rate-limit-reset"]) - Date.parse(String(headers.date)) / 1000;
    expect(wait).toBeGreaterThan(100);
  });

  test("does not process the request", async () => {
    const mock = await faulty({ kind: "status", status: 500, operation: "suspendUser" });
    const before = (await ask(mock, USER)).json().status;
    expect((await ask(mock, `${USER}/lifecycle/suspend`, { method: "POST" })).status).toBe(500);
    expect((await ask(mock, USER)).json().status).toBe(before);
  });
});

describe("a custom response", () => {
  test("has the status, headers and body of the fault, and the usual headers", async () => {
    const body = { errorCode: "E0000157", errorSummary: "Busy", errorLink: "", errorId: "", errorCauses: [] };
    const mock = await faulty({ kind: "status", status: 409, headers: { "Retry-After": "7" }, body });
    const { status, headers, json } = await ask(mock, PAGE);
    expect({ status, body: json() }).toEqual({ status: 409, body });
    expect(headers).toMatchObject({ "retry-after": "7", "content-type": "application/json;charset=UTF-8" });
    expect(headers).toHaveProperty("x-okta-request-id");
  });

  test("can be a string, sent unchanged", async () => {
    const mock = await faulty(
      { kind: "status", status: 200, headers: { "Content-Type": "application/json" }, body: "[{" },
      { kind: "status", status: 413, body: "Too large" },
    );
    const broken = await ask(mock, PAGE);
    expect(broken).toMatchObject({ status: 200, body: "[{" });
    expect(broken.headers["content-type"]).toBe("application/json");
    const refused = await ask(mock, PAGE);
    expect(refused).toMatchObject({ status: 413, body: "Too large" });
    expect(refused.headers["content-type"]).toBe("text/plain;charset=UTF-8");
  });

  test.each([
    [400, "E0000001"],
    [401, "E0000011"],
    [403, "E0000006"],
    [404, "E0000007"],
  ])("%i without a body has Okta's: %s", async (status, errorCode) => {
    const mock = await faulty({ kind: "status", status });
    const answer = await ask(mock, PAGE);
    expect({ status: answer.status, ...answer.json() }).toMatchObject({ status, errorCode });
  });

  test("with a status that has no usual body is empty", async () => {
    expect(await ask(await faulty({ kind: "status", status: 425 }), PAGE)).toMatchObject({
      status: 425,
      body: "",
    });
  });
});

describe("a delay", () => {
  test("of one operation delays its response by the mock's clock", async () => {
    const mock = await mockWith({
      speed: 0,
      faults: [{ kind: "delay", delayMs: 5_000, operation: "suspendUser", probability: 1 }],
    });
    const suspended = ask(mock, `${USER}/lifecycle/suspend`, { method: "POST" });
    // Other requests get responses meanwhile, and this one is processed after the delay.
    await expect.poll(() => mock.requests().length).toBe(1);
    expect((await ask(mock, USER)).json().status).toBe("ACTIVE");
    mock.advance(5_000);
    expect((await suspended).status).toBe(200);
    expect((await ask(mock, USER)).json().status).toBe("SUSPENDED");
  });

  test("can precede any other fault", async () => {
    const mock = await mockWith({ speed: 0, faults: [{ kind: "status", status: 503, delayMs: 1_000 }] });
    const refused = ask(mock, PAGE);
    await expect.poll(() => mock.requests().length).toBe(1);
    expect(mock.requests()[0]).not.toHaveProperty("status");
    mock.advance(1_000);
    expect((await refused).status).toBe(503);
  });
});

test.each([
  [undefined, 200],
  [403, 403],
])("HTML, with status %s", async (status, expected) => {
  const mock = await faulty({ kind: "html", ...(status && { status }) });
  const answer = await ask(mock, PAGE);
  expect(answer.status).toBe(expected);
  expect(answer.headers["content-type"]).toBe("text/html;charset=UTF-8");
  expect(answer.body).toContain("<html>");
});

test("truncated JSON is a complete HTTP message with invalid JSON", async () => {
  const mock = await faulty({ kind: "truncatedJson" });
  const { status, headers, body, json } = await ask(mock, PAGE);
  expect(status).toBe(200);
  expect(headers["content-length"]).toBe(String(Buffer.byteLength(body)));
  expect(body).toMatch(/^\[\{/);
  expect(json).toThrow(SyntaxError);
});

test("a truncated body is shorter than its Content-Length", async () => {
  const mock = await faulty({ kind: "truncatedBody" });
  await expect(ask(mock, PAGE)).rejects.toThrow("aborted");
});

test("an empty body keeps status and content type", async () => {
  const mock = await faulty({ kind: "emptyBody" });
  const { status, headers, body } = await ask(mock, PAGE);
  expect({ status, body }).toEqual({ status: 200, body: "" });
  expect(headers).toMatchObject({ "content-type": "application/json;charset=UTF-8", "content-length": "0" });
});

describe("a reset connection", () => {
  const suspend = `${USER}/lifecycle/suspend`;
  test.each([
    ["resetBefore", "ACTIVE"],
    ["resetAfter", "SUSPENDED"],
  ] as const)("%s leaves the user %s", async (kind, status) => {
    const mock = await faulty({ kind, operation: "suspendUser" });
    expect((await ask(mock, USER)).json().status).toBe("ACTIVE");
    await expect(ask(mock, suspend, { method: "POST" })).rejects.toThrow("ECONNRESET");
    expect((await ask(mock, USER)).json().status).toBe(status);
  });
});

test("a drip arrives complete, in chunks", async () => {
  const mock = await faulty({ kind: "drip", chunkBytes: 50, everyMs: 1 });
  const whole = (await ask(mock, PAGE)).body;
  mock.faults([{ kind: "drip", chunkBytes: 50, everyMs: 1 }]);
  const pieces: string[] = [];
  for await (const piece of await open(mock, PAGE)) pieces.push(String(piece));
  expect(pieces.length).toBeGreaterThan(3);
  expect(JSON.parse(pieces.join(""))).toEqual(JSON.parse(whole));
});

test.each([
  [undefined, "https://elsewhere.example"],
  ["http://127.0.0.2:1", "http://127.0.0.2:1"],
])("a redirect to another host (%s)", async (to, host) => {
  const mock = await faulty({ kind: "redirect", ...(to && { to }) });
  const { status, headers } = await ask(mock, PAGE);
  expect({ status, location: headers.location }).toEqual({ status: 302, location: `${host}${PAGE}` });
});

test("a foreign next keeps path and cursor", async () => {
  const mock = await faulty();
  const real = await ask(mock, PAGE);
  mock.faults([{ kind: "foreignNext" }]);
  const { lines, body } = await ask(mock, PAGE);
  const [self, next] = real.lines("link");
  expect(lines("link")).toEqual([self, next?.replace(mock.url, "https://elsewhere.example")]);
  expect(body).toBe(real.body);
});

test("a foreign next is added to a list without next", async () => {
  const mock = await faulty({ kind: "foreignNext", to: "http://127.0.0.2:1" });
  const { lines } = await ask(mock, "/api/v1/users?limit=200&q=nobody-has-this-name");
  expect(lines("link")).toContainEqual(expect.stringMatching(/^<http:\/\/127\.0\.0\.2:1\/api.*rel="next"$/));
});

test("an empty page in the middle loses no items: they are on the next page", async () => {
  const mock = await faulty();
  const real = await ask(mock, PAGE);
  mock.faults([{ kind: "emptyPage" }]);
  const { status, body, lines } = await ask(mock, PAGE);
  expect({ status, body }).toEqual({ status: 200, body: "[]" });
  const [next = ""] = lines("link").filter((line) => line.includes('rel="next"'));
  const after = await ask(mock, next.slice(next.indexOf("/api"), next.indexOf(">")));
  expect(after.json()).toEqual(real.json());
});

test("a doubled reset has two header lines, a minute apart", async () => {
  const mock = await faulty({ kind: "doubledReset" });
  const { lines, json } = await ask(mock, PAGE);
  const [first, second] = lines("x-rate-limit-reset").map(Number);
  expect(Number(second) - Number(first)).toBe(60);
  expect(json()).toHaveLength(5);
});

test("a closed idle connection responds, then resets the next request", async () => {
  const mock = await faulty({ kind: "closedIdle" });
  const agent = keptConnection();
  expect((await ask(mock, PAGE, { agent })).json()).toHaveLength(5);
  const suspend = `${USER}/lifecycle/suspend`;
  await expect(ask(mock, suspend, { method: "POST", agent })).rejects.toThrow(/ECONNRESET|socket hang up/);
  // The request was not read, so nothing was done.
  expect((await ask(mock, USER, { agent })).json().status).toBe("ACTIVE");
});

describe("a request to the mock itself", () => {
  test("gets no fault and uses none", async () => {
    const mock = await faulty({ kind: "resetBefore", probability: 1 });
    for (const path of ["/_mock/faults", "/_mock/violations"]) {
      expect((await ask(mock, path)).status).toBe(200);
    }
    await expect(ask(mock, USER)).rejects.toThrow("ECONNRESET");
    expect((await ask(mock, "/_mock/faults", { method: "DELETE" })).status).toBe(204);
    expect((await ask(mock, USER)).status).toBe(200);
  });

  test("gets a response on a connection that closedIdle has closed for others", async () => {
    const mock = await faulty({ kind: "closedIdle" });
    const agent = keptConnection();
    await ask(mock, PAGE, { agent });
    expect((await ask(mock, "/_mock/faults", { agent })).json()).toEqual([]);
    await expect(ask(mock, USER, { agent })).rejects.toThrow(/ECONNRESET|socket hang up/);
  });

  test("does not count as concurrent", async () => {
    const mock = await mockWith({ limits: { concurrency: 1 } });
    const headers = {
      Expect: "100-continue",
      "Content-Type": "application/json",
      "Content-Length": "2",
    };
    const held = request(`${mock.url}/_mock/faults`, { method: "POST", headers });
    held.flushHeaders();
    await once(held, "continue");
    expect((await ask(mock, PAGE)).status).toBe(200);
    held.end("[]");
    await once(held, "response");
  });
});

test("a fault that cannot apply to a response is kept for the next match", async () => {
  const mock = await faulty({ kind: "emptyPage" });
  expect((await ask(mock, USER)).json()).toHaveProperty("id");
  expect(mock.faultsLeft()).toEqual([{ kind: "emptyPage", times: 1 }]);
  expect((await ask(mock, PAGE)).body).toBe("[]");
  expect(mock.faultsLeft()).toEqual([]);
});

test.each(["/api/v1/users?q=a", "/api/v1/groups?q=f", `${USER}/groups`])(
  "an empty page takes nothing from %s, which has no page after it, and waits for another list",
  async (list) => {
    const mock = await faulty();
    const real = (await ask(mock, list)).json();
    expect(real).not.toEqual([]);
    mock.faults([{ kind: "emptyPage" }]);
    expect((await ask(mock, list)).json()).toEqual(real);
    expect(mock.faultsLeft()).toEqual([{ kind: "emptyPage", times: 1 }]);
  },
);

test("a fault applies to the token endpoint too", async () => {
  const mock = await faulty({ kind: "status", status: 503, path: "/oauth2/v1/token" });
  expect((await ask(mock, PAGE)).status).toBe(200);
  expect((await ask(mock, "/oauth2/v1/token", { method: "POST" })).status).toBe(503);
});

test("faults are not violations of the contract", async () => {
  const mock = await faulty({ kind: "truncatedJson" }, { kind: "html", status: 418 }, { kind: "emptyBody" });
  for (let asked = 0; asked < 3; asked += 1) await text(await open(mock, PAGE));
  expect(mock.violations()).toEqual([]);
});
