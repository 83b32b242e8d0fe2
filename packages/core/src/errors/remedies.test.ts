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

test.each(codes)("%s has its own short remedy", (code) => {
  const { remedy } = new OktaError("invalid", "", { code });
  expect(general).not.toContain(remedy);
  expect(remedy.length).toBeLessThan(140);
  expect(remedy).toMatch(/^[A-Zs].+\.$/);
});

test.each(["ENOTFOUND", "CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "ERR_TLS_CERT_ALTNAME_INVALID"])(
  "%s of Node.js has its own remedy",
  (code) => {
    const { remedy } = new OktaError("network", "", { code });
    expect(remedy).not.toBe(new OktaError("network", "").remedy);
    expect(remedy.length).toBeLessThan(140);
  },
);

test("an unknown code has the remedy of its kind", () => {
  for (const code of ["E0009999", "constructor", undefined]) {
    expect(new OktaError("server", "", { code }).remedy).toMatch(/^Okta failed/);
  }
});

test.each(["E0000016", "E0000032"])(
  "%s, which a SUSPENDED user also gets, does not say that the user can sign in",
  (code) => {
    expect(new OktaError("forbidden", "", { code }).remedy).toMatch(/read the status: .*SUSPENDED/);
  },
);

test("the remedy for a failed write does not only ask for fewer items", () => {
  expect(new OktaError("server", "", { code: "E0000009" }).remedy).toContain("after a write, read the state");
});

test("the remedy of a 429 mentions concurrent requests", () => {
  expect(new OktaError("rate_limited", "", { code: "E0000047" }).remedy).toContain(
    "too many requests ran at once",
  );
});

test("a missing scope is in the remedy", () => {
  const { remedy } = new OktaError("forbidden", "", { missingScopes: ["okta.users.manage"] });
  expect(remedy).toMatch(/^Grant the app the scope okta\.users\.manage /);
});

test.each(["network", "timeout"] as const)(
  "an error of kind %s that was not sent does not ask to read the state",
  (kind) => {
    expect(new OktaError(kind, "", { outcome: "not_sent" }).remedy).toMatch(/^Nothing was done\. Check /);
    expect(new OktaError(kind, "", { outcome: "unknown" }).remedy).toContain("After a write, read the state");
  },
);

test("a deactivation explains a write that finds nothing, but not a read", () => {
  const notFound = { kind: "not_found", code: "E0000007", status: 404 } as const;
  expect(remedyFor({ ...notFound, method: "GET" })).toBe(
    "Nothing in this org has that id or name. Check it; it may be deleted.",
  );
  expect(remedyFor({ ...notFound, method: "POST" })).toContain(
    "A deactivated user cannot be deactivated again",
  );
  expect(remedyFor({ kind: "not_found", method: "GET" })).not.toContain("deactivat");
});

test.each([
  ["timeout", undefined],
  ["network", undefined],
  ["server", undefined],
  ["server", "E0000009"],
] as const)("the remedy of a read that failed with %s %s does not mention writes", (kind, code) => {
  const details = { code, outcome: "unknown" } as const;
  expect(new OktaError(kind, "", { ...details, method: "GET" }).remedy).not.toContain("write");
  expect(new OktaError(kind, "", { ...details, method: "POST" }).remedy).toContain("read the state");
});
