import { expect, test } from "vitest";
import { jwk, p256, pem } from "../../test/signing-keys.ts";
import { readServiceApp } from "./service-app.ts";

const usual = { clientId: "0oaApp", privateKey: pem(p256), scopes: ["okta.users.read"] };

test("scopes are sorted, without duplicates", () => {
  const scopes = ["okta.users.read", "okta.apps.read", "okta.users.read"];
  expect(readServiceApp({ ...usual, scopes }).scopes).toEqual(["okta.apps.read", "okta.users.read"]);
});

test.each([
  ["what is said", { keyId: "said", privateKey: { ...jwk(p256), kid: "own" } }, "said"],
  ["the JWK's own where nothing is said", { privateKey: { ...jwk(p256), kid: "own" } }, "own"],
  [
    "the JWK's own where an empty text is said",
    { keyId: "", privateKey: { ...jwk(p256), kid: "own" } },
    "own",
  ],
  ["what is said of a PEM", { keyId: "said" }, "said"],
  ["none for a PEM alone", {}, undefined],
])("the key id is %s", (_, options, keyId) => {
  expect(readServiceApp({ ...usual, ...options }).keyId).toBe(keyId);
});

test.each([
  [
    "no client id",
    { clientId: "" },
    "The client id is empty or contains characters that no client id has. Copy it from the app in the Admin Console",
  ],
  [
    "a client id of two lines",
    { clientId: "0oa\nhunter2" },
    "The client id is empty or contains characters that no client id has. Copy it from the app in the Admin Console",
  ],
  ["no scopes", { scopes: [] }, "The scopes must be a list such as okta.users.read, okta.groups.manage"],
  [
    "scopes in one text",
    { scopes: "okta.users.read" },
    "The scopes must be a list such as okta.users.read, okta.groups.manage",
  ],
  [
    "two scopes in one item",
    { scopes: ["a b"] },
    "The scopes must be a list such as okta.users.read, okta.groups.manage",
  ],
  [
    "a scope that is no text",
    { scopes: [7] },
    "The scopes must be a list such as okta.users.read, okta.groups.manage",
  ],
  ["no private key", { privateKey: undefined }, "The private key is neither PEM nor a JWK of type RSA or EC"],
])("%s is rejected", (_, options, message) => {
  expect(() => readServiceApp({ ...usual, ...(options as object) })).toThrow(
    expect.objectContaining({ kind: "refused", message }),
  );
});
