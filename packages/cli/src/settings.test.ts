import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { assetOf } from "./settings.ts";

const io = {
  stdin: Readable.from([]),
  stdout: { write: () => true },
  stderr: { write: () => true },
  env: { OKTA_URL: "https://acme.okta.com", OKTA_API_KEY: "key" },
};

test("without options the asset is what the environment says, and the connector's defaults stay", () => {
  expect(assetOf(io, {})).toEqual({ url: "https://acme.okta.com", apikey: "key" });
});

test("every option changes its member of the asset", () => {
  const values = { url: "https://org.invalid", "http-proxy": "http://proxy.invalid", "no-verify-ssl": true };
  expect(assetOf(io, values)).toEqual({
    url: "https://org.invalid",
    apikey: "key",
    http_proxy: "http://proxy.invalid",
    verify_ssl: false,
  });
});
