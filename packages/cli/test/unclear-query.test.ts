import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { inProcess } from "./in-process.ts";

const env = { OKTA_URL: "http://127.0.0.1:9", OKTA_API_KEY: "key" };

test.each([
  ['/api/v1/users?search=profile.login eq "ana+test@x"', "The path has a + in its query"],
  [
    '/api/v1/users?search=profile.department eq "R&D"',
    "The path has an & in its query that may belong to a value",
  ],
  ['/api/v1/users?search=profile.login eq "ana%2Btest@x"', "The path has a query that is only partly"],
])("api GET '%s' is rejected before it finds somebody else, and points to --query", async (path, message) => {
  const { code, stderr, stdout } = await inProcess(["api", "GET", path], { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).toContain("Use --query name=value, which encodes it");
});

test("api sends a query parameter and a header as often as they are given", async () => {
  const seen: unknown[] = [];
  const server = createServer(({ url, headers }, response) => {
    seen.push({ url, sent: headers["x-sent"] });
    response.end("[]");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { code } = await inProcess(
    [
      "api",
      "GET",
      "/x?a=0",
      "--query",
      "a=1",
      "--query",
      "a=2+&",
      "--header",
      "X-Sent=1",
      "--header",
      "X-Sent=2",
    ],
    { env: { ...env, OKTA_URL: `http://127.0.0.1:${port}` } },
  );
  expect(code).toBe(0);
  expect(seen).toEqual([{ url: "/x?a=0&a=1&a=2%2B%26", sent: "1, 2" }]);
});
