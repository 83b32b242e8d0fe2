import type { OktaClient } from "../../src/index.ts";
import { drainUsers, getUser, suspend } from "./calls.ts";
import { testFaults } from "./fault.ts";
import { granted, json, oauthError, oktaError, reply } from "./misbehaving-org.ts";
import { serviceApp } from "./service-app.ts";

const user = { id: "00u1", status: "ACTIVE" };
const auth = serviceApp();
const ok = json(user);
const requestId = "req-1";
const notSent = { outcome: "not_sent", requestId } as const;

const twice = async (client: OktaClient) => [await getUser(client), await getUser(client)];
const challenge = { "WWW-Authenticate": 'DPoP error="use_dpop_nonce"' };
const bound = granted({ token_type: "DPoP" });
const page =
  (from: number, more: boolean) => (socket: Parameters<typeof ok>[0], request: Parameters<typeof ok>[1]) =>
    json([{ id: `00u${from}` }], {
      Link: more ? `<http://${request.headers["host"]}/api/v1/users?after=${from}>; rel="next"` : undefined,
    })(socket, request);

testFaults([
  {
    name: "a token that was revoked between two calls",
    auth,
    server: [ok, oktaError(401, "E0000011"), ok],
    call: twice,
    gets: { data: [user, user] },
    sent: "TOKEN GET GET TOKEN GET",
  },
  {
    name: "an expired token, with a 403 for an invalid session",
    auth,
    server: [ok, oktaError(403, "E0000005"), ok],
    call: twice,
    gets: { data: [user, user] },
    sent: "TOKEN GET GET TOKEN GET",
  },
  {
    name: "a suspension with an expired token, which Okta did not process",
    auth,
    server: [ok, oktaError(401, "E0000011"), json({})],
    call: async (client) => [await getUser(client), await suspend(client)],
    gets: { data: [user, {}] },
    sent: "TOKEN GET POST TOKEN POST",
  },
  {
    name: "a new token that is refused at once",
    auth,
    server: [oktaError(401, "E0000011")],
    gets: { kind: "unauthenticated", status: 401, code: "E0000011", requestId, remedy: "wrong, expired" },
    sent: "TOKEN GET",
  },
  {
    name: "an expired token in the middle of a list",
    auth,
    server: [page(1, true), oktaError(401, "E0000011"), page(2, true), page(3, false)],
    call: drainUsers,
    gets: { data: { items: [{ id: "00u1" }, { id: "00u2" }, { id: "00u3" }], complete: true } },
    sent: "TOKEN GET GET TOKEN GET GET",
  },
  {
    name: "a 401 for a disabled feature, which keeps the token",
    auth,
    server: [ok, oktaError(401, "E0000015")],
    call: twice,
    gets: { kind: "unauthenticated", status: 401, code: "E0000015", requestId, remedy: "lacks the feature" },
    sent: "TOKEN GET GET",
  },
  {
    name: "a nonce that changes between two calls",
    auth: serviceApp({ dpop: true }),
    tokens: [oauthError(400, "use_dpop_nonce", { "DPoP-Nonce": "n1" }), bound],
    server: [ok, reply(401, "", { ...challenge, "DPoP-Nonce": "n2" }), ok],
    call: twice,
    gets: { data: [user, user] },
    sent: "TOKEN TOKEN GET GET GET",
  },
  {
    name: "a server that always asks for another nonce",
    auth: serviceApp({ dpop: true }),
    tokens: [oauthError(400, "use_dpop_nonce", { "DPoP-Nonce": "n1" })],
    gets: {
      ...notSent,
      kind: "unauthenticated",
      status: 400,
      code: "use_dpop_nonce",
      remedy: "no proxy removes the DPoP-Nonce header",
    },
    sent: "TOKEN TOKEN",
  },
  {
    name: "a token that is not bound to the key of the proof",
    auth: serviceApp({ dpop: true }),
    tokens: [granted()],
    gets: {
      ...notSent,
      kind: "unreadable",
      status: 200,
      remedy: "The response is incomplete, or not from the Okta API",
      because: "not bound to the DPoP key",
    },
    sent: "TOKEN",
  },
  {
    name: "an error of the token endpoint fails the call, and the next call requests a token again",
    auth,
    tokens: [oauthError(401, "invalid_client"), granted()],
    server: [ok],
    call: async (client) => [await getUser(client).catch(({ code }) => code), await getUser(client)],
    gets: { data: ["invalid_client", user] },
    sent: "TOKEN TOKEN GET",
  },
]);
