import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { environmentProxy } from "./connections.ts";

const PROXY = "http://proxy.example.com:3128";

beforeEach(() => {
  for (const name of ["http_proxy", "https_proxy", "all_proxy", "no_proxy"]) {
    vi.stubEnv(name, undefined);
    vi.stubEnv(name.toUpperCase(), undefined);
  }
});
afterEach(() => void vi.unstubAllEnvs());

test.each([
  ["https_proxy", "https://acme.okta.com", true],
  ["HTTPS_PROXY", "https://acme.okta.com", true],
  ["ALL_PROXY", "https://acme.okta.com", true],
  ["HTTP_PROXY", "https://acme.okta.com", false],
  ["HTTP_PROXY", "http://okta.internal", true],
  ["ALL_PROXY", "http://localhost:4010", false],
  ["ALL_PROXY", "http://127.0.0.1:4010", false],
  ["ALL_PROXY", "http://[::1]:4010", false],
])("with %s, the proxy of %s is %s", (name, origin, expected) => {
  vi.stubEnv(name, PROXY);
  expect(environmentProxy(origin)).toBe(expected ? PROXY : undefined);
});

test.each([
  ["acme.okta.com", true],
  ["okta.com", true],
  [".okta.com", true],
  ["*.okta.com", true],
  ["com", true],
  ["OKTA.com", true],
  ["okta.com.", true],
  ["*", true],
  ["localhost,okta.com", true],
  ["localhost okta.com", true],
  ["localhost, *", true],
  ["okta.com:443", true],
  ["okta.com:8443", false],
  ["kta.com", false],
  ["*kta.com", false],
  ["me.okta.com", false],
  ["test.acme.okta.com", false],
  ["okta.com.example", false],
  ["example.com", false],
  [".", false],
  [",", false],
])("NO_PROXY=%s excludes https://acme.okta.com: %s", (excepted, expected) => {
  vi.stubEnv("HTTPS_PROXY", PROXY);
  vi.stubEnv("NO_PROXY", excepted);
  expect(environmentProxy("https://acme.okta.com")).toBe(expected ? undefined : PROXY);
});

test.each([
  ["https://[fd00::1]", "fd00::1", true],
  ["https://[fd00::1]", "[FD00:0::1]", true],
  ["https://[fd00::1]:8443", "[fd00::1]:8443", true],
  ["https://[fd00::1]", "[fd00::1]:8443", false],
  ["https://[fd00::1]", "fd00::2,fe80::1%eth0", false],
  ["https://192.0.2.7", "192.0.2.7", true],
  ["https://192.0.2.7", "2.7", false],
  ["https://okta.internal:8443", "internal:8443", true],
  ["https://acme.okta.com.", "okta.com", true],
])("%s is excluded by %s: %s", (origin, excepted, expected) => {
  vi.stubEnv("HTTPS_PROXY", PROXY);
  vi.stubEnv("no_proxy", excepted);
  expect(environmentProxy(origin)).toBe(expected ? undefined : PROXY);
});
