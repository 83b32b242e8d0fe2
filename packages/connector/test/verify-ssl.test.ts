import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createConnector } from "../src/index.ts";

let server: Server;
let url: string;
beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  server = createServer({ key, cert }, (_, response) => response.end("[]"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `https://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test.each([
  ["is verified unless something else is said", {}, {}, false],
  ["is not verified when the asset says so", { verify_ssl: false }, {}, true],
  [
    "is verified when the call says so, whatever the asset says",
    { verify_ssl: false },
    { verify_ssl: true },
    false,
  ],
  [
    "is not verified when the call says so, whatever the asset says",
    { verify_ssl: true },
    { verify_ssl: false },
    true,
  ],
])("the certificate %s", async (_, asset, input, connects) => {
  const run = createConnector({ url, apikey: "test-key", ...asset }).run("get_users", input);
  if (connects) await expect(run).resolves.toMatchObject({ status_code: 200, json: [] });
  else
    await expect(run).rejects.toMatchObject({
      kind: "network",
      message: expect.stringContaining("SELF_SIGNED"),
    });
});
