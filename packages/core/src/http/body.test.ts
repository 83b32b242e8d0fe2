import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { httpOrg } from "../../test/local-server.ts";
import { apiToken, createOktaClient, unwrap } from "../index.ts";

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
  ["identity", user],
  [undefined, user],
])("a body in the coding %s is read", async (coding, body) => {
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

test("half a compressed body is no answer", async () => {
  const { client } = await org("gzip", gzipSync(user).subarray(0, 30));
  await expect(client.GET("/api/v1/users")).rejects.toMatchObject({ kind: "network" });
});

test.each([
  ["with its length announced", true],
  ["without", false],
])("a body that comes in many pieces is whole, %s", async (_, announced) => {
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
