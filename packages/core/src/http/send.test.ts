import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { httpOrg } from "../../test/local-server.ts";
import { HttpRequest } from "./request.ts";
import { send } from "./send.ts";

/** An org that records requests and returns an empty list. */
async function notingOrg() {
  const arrived: { message: IncomingMessage; body: Buffer; fromPort: number | undefined }[] = [];
  const origin = await httpOrg(async (message, response) => {
    const fromPort = message.socket.remotePort;
    arrived.push({ message, body: Buffer.concat(await message.toArray()), fromPort });
    response.end("[]");
  });
  return { origin, arrived };
}

test.each([
  ["POST", "0"],
  ["PUT", "0"],
  ["GET", undefined],
  ["DELETE", undefined],
])("a %s without a body has the Content-Length %s", async (method, length) => {
  const { origin, arrived } = await notingOrg();
  await send(origin)(new HttpRequest(origin, { method }));
  expect(arrived[0]?.message.method).toBe(method);
  expect(arrived[0]?.message.headers["content-length"]).toBe(length);
  expect(arrived[0]?.message.headers["transfer-encoding"]).toBeUndefined();
});

test("the bytes of a body arrive, and its length is in bytes", async () => {
  const { origin, arrived } = await notingOrg();
  const bytes = Buffer.from('{"name":"José 漢"}');
  await send(origin)(new HttpRequest(origin, { method: "PUT", body: bytes }));
  expect(arrived[0]?.body).toEqual(bytes);
  expect(arrived[0]?.message.headers["content-length"]).toBe(String(bytes.length));
});

test.each(["DELETE", "OPTIONS", "PATCH", "POST"])(
  "a %s with a body is one request, never two",
  async (method) => {
    const { origin, arrived } = await notingOrg();
    const body =
      "POST /api/v1/users/00uvictim/lifecycle/deactivate HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";
    const fetch = send(origin);
    await fetch(new HttpRequest(`${origin}/api/v1/first`, { method, body }));
    await fetch(new HttpRequest(`${origin}/api/v1/second`));
    expect(arrived.map(({ message }) => message.url)).toEqual(["/api/v1/first", "/api/v1/second"]);
    expect(String(arrived[0]?.body)).toBe(body);
  },
);

test("connection headers of a caller are not sent, and the next request is intact", async () => {
  const { origin, arrived } = await notingOrg();
  const fetch = send(origin);
  const headers = {
    "Content-Length": "40",
    "Transfer-Encoding": "chunked",
    Connection: "close, X-Mine",
    Expect: "100-continue",
    "X-Mine": "1",
  };
  await fetch(new HttpRequest(`${origin}/api/v1/first`, { headers }));
  await fetch(new HttpRequest(`${origin}/api/v1/second`, { method: "POST", headers, body: "{}" }));
  expect(arrived.map(({ message }) => message.url)).toEqual(["/api/v1/first", "/api/v1/second"]);
  expect(arrived[0]?.message.headers).toMatchObject({ connection: "keep-alive", "x-mine": "1" });
  expect(arrived[0]?.message.headers).not.toHaveProperty("content-length");
  expect(arrived[1]?.message.headers["content-length"]).toBe("2");
  expect(arrived[1]?.message.headers).not.toHaveProperty("expect");
});

test("path, query and headers arrive unchanged", async () => {
  const { origin, arrived } = await notingOrg();
  const path = "/api/v1/users/ana%40example.com?filter=a%20eq%20%22b%2Bc%22&limit=2";
  const headers = { "Content-Type": 'application/json; okta-response="omitCredentials"' };
  await send(origin)(new HttpRequest(origin + path, { headers }));
  expect(arrived[0]?.message.url).toBe(path);
  expect(arrived[0]?.message.headers).toMatchObject({
    host: new URL(origin).host,
    "content-type": headers["Content-Type"],
  });
});

test("one connection is reused for several requests", async () => {
  const { origin, arrived } = await notingOrg();
  const fetch = send(origin);
  for (let count = 0; count < 3; count++) await fetch(new HttpRequest(origin));
  const first = arrived[0]?.fromPort;
  expect(first).toBeTypeOf("number");
  expect(arrived.map(({ fromPort }) => fromPort)).toEqual([first, first, first]);
});

test("a response has no cookies, and repeated header lines are joined", async () => {
  const origin = await httpOrg((_, response) => {
    response.setHeader("Set-Cookie", ["sid=hunter2", "t=hunter2"]);
    response.setHeader("Link", ['<https://a.example>; rel="self"', '<https://b.example>; rel="next"']);
    response.setHeader("X-Okta-Request-Id", "req-1");
    response.end("[]");
  });
  const { headers } = await send(origin)(new HttpRequest(origin));
  expect(headers.getSetCookie()).toEqual([]);
  expect(JSON.stringify([...headers])).not.toContain("hunter2");
  expect(headers.get("Link")).toBe('<https://a.example>; rel="self", <https://b.example>; rel="next"');
  expect(headers.get("X-Okta-Request-Id")).toBe("req-1");
});

test("a response has status, status text and body", async () => {
  const origin = await httpOrg((_, response) => response.writeHead(404, "Not Here").end('{"a":"é"}'));
  const response = await send(origin)(new HttpRequest(origin));
  expect(response).toMatchObject({ status: 404, statusText: "Not Here", ok: false });
  expect(await response.json()).toEqual({ a: "é" });
});

test("a body in chunks is complete, with its length as the only description", async () => {
  const origin = await httpOrg((_, response) => {
    response.write("[1,");
    response.end("2]");
  });
  const response = await send(origin)(new HttpRequest(origin));
  expect(response.headers.get("Content-Length")).toBe("5");
  expect(response.headers.has("Transfer-Encoding")).toBe(false);
  expect(await response.json()).toEqual([1, 2]);
});

test.each([204, 205, 304])("a %d has no body", async (status) => {
  const origin = await httpOrg((_, response) => response.writeHead(status).end());
  const response = await send(origin)(new HttpRequest(origin));
  expect(response.status).toBe(status);
  expect(response.body).toBeNull();
});

test("a redirect is returned, not followed", async () => {
  const elsewhere = await notingOrg();
  const origin = await httpOrg((_, response) => {
    response.writeHead(302, { Location: `${elsewhere.origin}/` }).end();
  });
  const response = await send(origin)(
    new HttpRequest(origin, { headers: { Authorization: "SSWS 00hunter2" } }),
  );
  expect(response.status).toBe(302);
  expect(elsewhere.arrived).toEqual([]);
});
