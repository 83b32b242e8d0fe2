import { buffer } from "node:stream/consumers";
import { brotliCompressSync, createGzip, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { httpOrg } from "../../test/local-server.ts";
import { apiToken, createOktaClient, paginateRaw, unwrap } from "../index.ts";

const user = JSON.stringify([
  { id: "00u1", status: "ACTIVE", created: "2024-01-01T00:00:00.000Z", profile: {} },
]);

async function org(coding: string | undefined, body: Buffer | string, status = 200) {
  const asked: (string | undefined)[] = [];
  const orgUrl = await httpOrg((request, response) => {
    asked.push(String(request.headers["accept-encoding"]));
    response.writeHead(status, coding === undefined ? {} : { "Content-Encoding": coding }).end(body);
  });
  return { asked, client: createOktaClient({ orgUrl, auth: apiToken("key") }) };
}

test.each([
  ["gzip", gzipSync(user)],
  ["br", brotliCompressSync(user)],
  ["deflate", deflateSync(user)],
  ["GZIP", gzipSync(user)],
  ["gzip", Buffer.concat([gzipSync(user.slice(0, 40)), gzipSync(user.slice(40))])],
  ["identity", user],
  [undefined, user],
])("a body with the coding %s is read", async (coding, body) => {
  const { client, asked } = await org(coding, body);
  const { data, response } = await client.GET("/api/v1/users");
  expect(data).toEqual(JSON.parse(user));
  expect(asked).toEqual(["gzip, br"]);
  expect(response.headers.has("content-encoding")).toBe(false);
  expect(response.headers.get("content-length")).toBe(String(user.length));
});

test("Okta's error is read from a compressed body too", async () => {
  const error = { errorCode: "E0000007", errorSummary: "Not found: 00u1 (User)" };
  const { client } = await org("gzip", gzipSync(JSON.stringify(error)), 404);
  await expect(unwrap(client.GET("/api/v1/users"))).rejects.toMatchObject({
    kind: "not_found",
    code: "E0000007",
  });
});

test("an empty body is empty, whatever its coding", async () => {
  const { client } = await org("gzip", "", 200);
  expect((await client.GET("/api/v1/users")).data).toBeUndefined();
});

test("a long compressed body is complete", async () => {
  const users = JSON.stringify(Array.from({ length: 400_000 }, (_, n) => ({ id: `00u${n}`, name: "Zoë" })));
  const { client } = await org("gzip", gzipSync(users, { level: 1 }));
  const { data } = await client.GET("/api/v1/users", { parseAs: "text" });
  expect(data === users).toBe(true);
});

test("half of a compressed body is an error", async () => {
  const { client } = await org("gzip", gzipSync(user).subarray(0, 30));
  await expect(client.GET("/api/v1/users")).rejects.toMatchObject({ kind: "network" });
});

test.each([
  ["with its length announced", true],
  ["without", false],
])("a body in many chunks is complete, %s", async (_, announced) => {
  const users = JSON.stringify(Array.from({ length: 20_000 }, (_, n) => ({ id: `00u${n}`, name: "Zoë" })));
  const bytes = Buffer.from(users);
  const orgUrl = await httpOrg((_, response) => {
    if (announced) response.setHeader("Content-Length", bytes.length);
    for (let at = 0; at < bytes.length; at += 30_011) response.write(bytes.subarray(at, at + 30_011));
    response.end();
  });
  const client = createOktaClient({ orgUrl, auth: apiToken("key") });
  const { data } = await client.GET("/api/v1/users", { parseAs: "text" });
  expect(data === users).toBe(true);
});

/** This number of bytes, compressed to a thousandth. */
async function bomb(bytes: number, piece: string) {
  const gzip = createGzip({ level: 9 });
  const chunk = Buffer.from(piece.repeat(Math.ceil(1_048_576 / piece.length)));
  for (let length = 0; length < bytes; length += chunk.length) gzip.write(chunk);
  gzip.end();
  return buffer(gzip);
}

test("a small body that decompresses to more than 64 MB is not read, and the request is not retried", async () => {
  const { client, asked } = await org("gzip", await bomb(80 * 1_048_576, " "));
  await expect(client.GET("/api/v1/users")).rejects.toMatchObject({
    kind: "unreadable",
    status: 200,
    message: "GET /api/v1/users returned 200, and its body is longer than 64 MB; it was not read",
  });
  expect(asked).toHaveLength(1);
});

test("a received body of more than 64 MB is not read to its end", async () => {
  const chunk = Buffer.alloc(1_048_576, " ");
  const orgUrl = await httpOrg((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", more);
    more();
  });
  const client = createOktaClient({ orgUrl, auth: apiToken("key") });
  await expect(client.GET("/api/v1/users")).rejects.toMatchObject({ kind: "unreadable", status: 200 });
});

test.each([
  ["nested deeper than 200 levels", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  [
    "nested deeper than 200 levels, behind a mark and blanks",
    `\ufeff${" ".repeat(99)}${'{"a":'.repeat(300)}1${"}".repeat(300)}`,
  ],
  ["of more than 2,000,000 values", `[${"{},".repeat(1_100_000)}{}]`],
])("JSON %s is not parsed, as a success, an error and a raw list", async (_, body) => {
  for (const status of [200, 400]) {
    const { client } = await org(undefined, body, status);
    await expect(client.GET("/api/v1/users")).rejects.toMatchObject({ kind: "unreadable", status });
  }
  const { client } = await org(undefined, body);
  const first = async () => {
    for await (const item of paginateRaw(client, "/api/v1/users")) return item;
    return undefined;
  };
  await expect(first()).rejects.toMatchObject({ kind: "unreadable", status: 200 });
});

test("if the body of a write is not read, the error says that the write was done", async () => {
  const { client } = await org(undefined, `${'{"a":'.repeat(300)}1${"}".repeat(300)}`);
  const params = { path: { userId: "00u1" } };
  await expect(client.POST("/api/v1/users/{userId}/lifecycle/suspend", { params })).rejects.toMatchObject({
    kind: "unreadable",
    outcome: "done",
    message: expect.stringContaining(
      "is nested deeper than 200 levels; it was not read, but the request was done",
    ),
  });
});

test("200 levels and brackets inside strings are read", async () => {
  const deep = JSON.parse(`${'{"a":'.repeat(198)}"${"[".repeat(500)}\\""${"}".repeat(198)}`);
  const { client } = await org(undefined, JSON.stringify([deep]));
  expect((await client.GET("/api/v1/users")).data).toEqual([deep]);
});
