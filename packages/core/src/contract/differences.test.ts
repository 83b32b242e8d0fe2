import { expect, test } from "vitest";
import type { OperationId } from "../generated/operations.ts";
import { responseValidators } from "../generated/response-validators.ts";
import { findDifferences } from "./differences.ts";

function differences(operation: OperationId, body: unknown, status = 200) {
  const validate = responseValidators[operation][status];
  if (validate === undefined) throw new TypeError(`${operation} has no body with ${status}`);
  return findDifferences(typeof body === "string" ? body : JSON.stringify(body), validate);
}

const user = { id: "00u1", status: "ACTIVE", created: "2024-03-04T09:15:00.000Z", profile: {} };
const event = { uuid: "1", published: "2026-01-05T07:58:40.123Z", eventType: "a.b", severity: "INFO" };
const app = { id: "0oa1", name: "acme", label: "Acme", status: "ACTIVE" };

test.each([
  ["a member gone", "getUser", { ...user, id: undefined }, "/id", "a value", "nothing"],
  ["an empty key", "getUser", { ...user, id: "" }, "/id", "a string that is not empty", "string"],
  [
    "a time in words",
    "getUser",
    { ...user, created: "May" },
    "/created",
    "a string of the format date-time",
    "string",
  ],
  [
    "a status in words",
    "getUser",
    { ...user, status: "hunter2 x" },
    "/status",
    "a string of the form ^[A-Z][A-Z0-9_]*$",
    "string",
  ],
  ["no list", "listUsers", user, "", "array", "object"],
  ["a null item", "listGroups", [null], "/0", "object", "null"],
  [
    "text for an object that may be null",
    "listLogEvents",
    [{ ...event, actor: "Ana" }],
    "/0/actor",
    "object or null",
    "string",
  ],
  [
    "a fault in an object that may be null",
    "listLogEvents",
    [{ ...event, actor: { id: 5 } }],
    "/0/actor/id",
    "string or null",
    "number",
  ],
  [
    "a fault two such objects deep",
    "getApplication",
    { ...app, settings: { notes: { admin: [] } } },
    "/settings/notes/admin",
    "string or null",
    "array",
  ],
  [
    "a fault in a link",
    "getApplication",
    { ...app, _links: { users: { href: 1 } } },
    "/_links/users/href",
    "string or null",
    "number",
  ],
  [
    "a fault in a list of links",
    "getApplication",
    { ...app, _links: { other: [{ href: 1 }] } },
    "/_links/other/0/href",
    "string or null",
    "number",
  ],
  [
    "no link at all",
    "getApplication",
    { ...app, _links: { users: 1 } },
    "/_links/users",
    "object or array or null",
    "number",
  ],
  [
    "an object for a custom attribute",
    "getUser",
    { ...user, profile: { badge: {} } },
    "/profile/badge",
    "string or number or boolean or array or null",
    "object",
  ],
] as const)("%s is one difference, in words", (_, operation, body, pointer, expected, found) => {
  expect(differences(operation, body)).toEqual([{ kind: "unexpected_form", pointer, expected, found }]);
});

test("each of several differences is reported", () => {
  const body = [
    { ...event, actor: { id: 5, type: [] }, outcome: 1 },
    { ...event, uuid: null },
  ];
  expect(
    differences("listLogEvents", body)
      .map(({ pointer }) => pointer)
      .sort(),
  ).toEqual(["/0/actor/id", "/0/actor/type", "/0/outcome", "/1/uuid"]);
});

test.each([
  ["getUser", { ...user, status: "ACTIVATING" }, "/status", "ACTIVATING"],
  ["getApplication", { ...app, signOnMode: "PASSKEY" }, "/signOnMode", "PASSKEY"],
  ["listLogEvents", [{ ...event, severity: "NOTICE" }], "/0/severity", "NOTICE"],
  ["listLogEvents", [{ ...event, outcome: { result: "MAYBE" } }], "/0/outcome/result", "MAYBE"],
] as const)(
  "a token that a vocabulary of %s lacks is an unknown value, and the difference contains it",
  (operation, body, pointer, found) => {
    expect(differences(operation, body)).toEqual([
      { kind: "unknown_value", pointer, expected: expect.stringMatching(/^one of [A-Z_]+, /), found },
    ]);
  },
);

test("null is no difference in a nullable vocabulary", () => {
  expect(differences("getApplication", { ...app, signOnMode: null })).toEqual([]);
});

test.each([
  ["a value where a token belongs", "getUser", { ...user, status: "hunter2" }],
  ["a long token", "getUser", { ...user, status: "HUNTER2".repeat(9) }],
  ["a value of another type", "getUser", { ...user, profile: { login: ["hunter2"] } }],
  ["a name that is no plain word", "getUser", { ...user, profile: { "hunter2@example.com": {} } }],
  ["text that is no JSON", "getUser", "<html>hunter2"],
] as const)("%s is reported, but the difference does not contain it", (_, operation, body) => {
  const found = differences(operation, body);
  expect(found).not.toEqual([]);
  expect(JSON.stringify(found).toLowerCase()).not.toContain("hunter2");
});

test("an empty body is one difference if an empty object would not be valid", () => {
  expect(differences("getUser", "")).toEqual([
    { kind: "unexpected_form", pointer: "", expected: "a body", found: "nothing" },
  ]);
  expect(differences("suspendUser", "")).toEqual([]);
});

test("a body that is not JSON is one difference", () => {
  expect(differences("getUser", "<html>", 500)).toEqual([
    { kind: "unexpected_form", pointer: "", expected: "JSON", found: "text that is not JSON" },
  ]);
});

test("the response of Okta's edge for an unknown host is in the contract", () => {
  expect(differences("getUser", { status: 404, message: "Resource not found" }, 404)).toEqual([]);
});

test("OAuth errors about a token or a proof are in the contract", () => {
  expect(differences("suspendUser", { error: "use_dpop_nonce" }, 400)).toEqual([]);
  expect(differences("listUsers", { error: "invalid_token", error_description: "Expired." }, 401)).toEqual(
    [],
  );
});

test("each missing member of an error body that the edge may also send is reported", () => {
  const found = differences("getUser", { errorCode: "E0000007" }, 404);
  expect(found).toContainEqual({
    kind: "unexpected_form",
    pointer: "/errorSummary",
    expected: "a value",
    found: "nothing",
  });
});
