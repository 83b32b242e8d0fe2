import { readContract } from "@okta-idm/openapi";
import { expect, test } from "vitest";
import { OktaError, remedyFor } from "../index.ts";

const contract = JSON.stringify((await readContract()).document);
const codes = [...new Set(contract.match(/E0000\d{3}/g))].sort();
const general = new Set(
  (
    ["invalid", "forbidden", "not_found", "unauthenticated", "conflict", "server", "rate_limited"] as const
  ).map((kind) => new OktaError(kind, "").remedy),
);

test("the contract names error codes", () => expect(codes.length).toBeGreaterThan(15));

test.each(codes)("%s has a remedy of its own, of a length to be read", (code) => {
  const { remedy } = new OktaError("invalid", "", { code });
  expect(general).not.toContain(remedy);
  expect(remedy.length).toBeLessThan(140);
  expect(remedy).toMatch(/^[A-Zs].+\.$/);
});

test.each(["ENOTFOUND", "CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "ERR_TLS_CERT_ALTNAME_INVALID"])(
  "%s, which is Node's, has a remedy of its own",
  (code) => {
    const { remedy } = new OktaError("network", "", { code });
    expect(remedy).not.toBe(new OktaError("network", "").remedy);
    expect(remedy.length).toBeLessThan(140);
  },
);

test("a code that nobody knows has the remedy of its kind", () => {
  for (const code of ["E0009999", "constructor", undefined]) {
    expect(new OktaError("server", "", { code }).remedy).toMatch(/^Okta failed/);
  }
});

test.each(["E0000016", "E0000032"])(
  "%s, which a SUSPENDED user gets as well, does not say that all is well",
  (code) => {
    expect(new OktaError("forbidden", "", { code }).remedy).toMatch(/read the status: .*SUSPENDED/);
  },
);

test("a failure of Okta's to a write is not met by asking for less alone", () => {
  expect(new OktaError("server", "", { code: "E0000009" }).remedy).toContain("after a write, read the state");
});

test("a 429 may be that of calls at once, which says so in no other words", () => {
  expect(new OktaError("rate_limited", "", { code: "E0000047" }).remedy).toContain(
    "too many requests ran at once",
  );
});

test("a missing scope is named", () => {
  const { remedy } = new OktaError("forbidden", "", { missingScopes: ["okta.users.manage"] });
  expect(remedy).toMatch(/^Grant the app the scope okta\.users\.manage /);
});

test.each(["network", "timeout"] as const)(
  "of kind %s, what was not sent is not to be looked for",
  (kind) => {
    expect(new OktaError(kind, "", { outcome: "not_sent" }).remedy).toMatch(/^Nothing was done\. Check /);
    expect(new OktaError(kind, "", { outcome: "unknown" }).remedy).toContain("After a write, read the state");
  },
);

test("what a read does not find is not explained by a deactivation, and what a write does not find may be", () => {
  const notFound = { kind: "not_found", code: "E0000007", status: 404 } as const;
  expect(remedyFor({ ...notFound, method: "GET" })).toBe(
    "Nothing in this org has that id or name. Check it; it may be deleted.",
  );
  expect(remedyFor({ ...notFound, method: "POST" })).toContain(
    "a deactivated user cannot be deactivated again",
  );
  expect(remedyFor({ kind: "not_found", method: "GET" })).not.toContain("deactivat");
});

test.each([
  ["timeout", undefined],
  ["network", undefined],
  ["server", undefined],
  ["server", "E0000009"],
] as const)("a read that failed with %s %s is not advised as if it were a write", (kind, code) => {
  const details = { code, outcome: "unknown" } as const;
  expect(new OktaError(kind, "", { ...details, method: "GET" }).remedy).not.toContain("write");
  expect(new OktaError(kind, "", { ...details, method: "POST" }).remedy).toContain("read the state");
});
