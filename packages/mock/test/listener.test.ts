import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { Mock } from "../src/index.ts";
import { ask, mockWith } from "./ask.ts";

const PAGE = "/api/v1/users?limit=1";
const FAULT = JSON.stringify([{ kind: "html" }]);

describe("a request by a foreign Host", () => {
  test.each([
    "evil.example",
    "evil.example:4010",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "[::2]",
  ])("%j is refused with 421, because its page could control the mock with DNS rebinding", async (host) => {
    const mock = await mockWith();
    for (const path of [PAGE, "/_mock/faults"]) {
      const { status, json } = await ask(mock, path, { headers: { Host: host } });
      expect({ status, ...json() }).toMatchObject({
        status: 421,
        detail: expect.stringContaining("--allow-host"),
      });
    }
    expect(mock.requests()).toEqual([]);
  });

  test.each(["localhost", "LOCALHOST:1", "[::1]:4010", "127.0.0.1"])(
    "%s is the loopback's own",
    async (host) => {
      expect((await ask(await mockWith(), PAGE, { headers: { Host: host } })).status).toBe(200);
    },
  );

  test("is accepted if allowHosts names it, with links to it", async () => {
    const mock = await mockWith({ allowHosts: ["Acme.example"] });
    const { status, lines } = await ask(mock, PAGE, { headers: { Host: "acme.example:8080" } });
    expect(status).toBe(200);
    expect(lines("link")[0]).toContain("<http://acme.example:8080/api/v1/users");
  });
});

describe("a web page", () => {
  const origin = "http://localhost:5173";
  const control = (mock: Mock, headers: Record<string, string>, method = "POST") =>
    ask(mock, "/_mock/faults", { method, headers, body: method === "POST" ? FAULT : "" });

  test.each(["POST", "GET", "DELETE"])(
    "cannot control the mock: %s of a foreign origin gets 403",
    async (method) => {
      const mock = await mockWith();
      const headers = { Origin: "https://evil.example", "Content-Type": "application/json" };
      const { status, headers: answered } = await control(mock, headers, method);
      expect(status).toBe(403);
      expect(answered).not.toHaveProperty("access-control-allow-origin");
      expect(mock.faultsLeft()).toEqual([]);
    },
  );

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "cannot send faults by a form: %j gets 415",
    async (type) => {
      const mock = await mockWith();
      expect((await control(mock, { "Content-Type": type })).status).toBe(415);
      expect(mock.faultsLeft()).toEqual([]);
    },
  );

  test("of an allowed origin can call and control the mock", async () => {
    const mock = await mockWith({ allowOrigins: [origin] });
    const headers = { Origin: origin, "Content-Type": "application/json" };
    expect((await control(mock, headers)).headers["access-control-allow-origin"]).toBe(origin);
    mock.clearFaults();
    const users = await ask(mock, PAGE, { headers: { Origin: origin } });
    expect(users.status).toBe(200);
    expect(users.headers).toMatchObject({ "access-control-allow-origin": origin, vary: "Origin" });
    expect(users.headers["access-control-expose-headers"]).toContain("Link");
    expect(users.lines("link")).toHaveLength(2);
  });

  test("of an allowed origin passes its preflight, another does not", async () => {
    const mock = await mockWith({ allowOrigins: [origin] });
    const preflight = (from: string) =>
      ask(mock, PAGE, {
        method: "OPTIONS",
        headers: {
          Authorization: "",
          Origin: from,
          "Access-Control-Request-Method": "GET",
          "Access-Control-Request-Headers": "authorization",
        },
      });
    const { status, headers } = await preflight(origin);
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      "access-control-allow-origin": origin,
      "access-control-allow-headers": "authorization",
      "access-control-allow-methods": expect.stringContaining("DELETE"),
    });
    const refused = await preflight("https://evil.example");
    expect(refused.status).toBe(501);
    expect(refused.headers).not.toHaveProperty("access-control-allow-origin");
  });
});

test("an HTTP/1.0 client without a Host header gets a response", async () => {
  const mock = await mockWith();
  const { hostname, port } = new URL(mock.url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${PAGE} HTTP/1.0\r\nAuthorization: SSWS ${mock.apiKey}\r\n\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
});
