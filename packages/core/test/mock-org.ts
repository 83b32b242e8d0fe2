import type { KeyObject } from "node:crypto";
import { type MockOptions, type OAuthClient, startMock } from "@okta-idm/mock";
import { decodeJwt } from "jose";
import { onTestFinished } from "vitest";
import { createOktaClient, type OAuthOptions, oauth } from "../src/index.ts";
import { p256, pem, publicJwk } from "./signing-keys.ts";

interface MockOrgOptions {
  readonly key?: KeyObject;
  readonly app?: Partial<OAuthClient>;
  readonly auth?: Partial<OAuthOptions>;
  readonly mock?: MockOptions;
}

/** A mock org with a service app, a client with the clock of the org, and all requests on the wire. */
export async function mockOrg({ key = p256, app, auth, mock: options }: MockOrgOptions = {}) {
  const client: OAuthClient = {
    clientId: "0oaServiceApp",
    keys: [publicJwk(key, { kid: "k1" })],
    scopes: ["okta.users.read"],
    dpop: true,
    ...app,
  };
  const mock = await startMock({ responses: "org", oauthClients: [client], ...options });
  onTestFinished(() => mock.close());
  const clock = {
    now: mock.now,
    sleep: async (milliseconds: number) => mock.advance(milliseconds),
  };
  const wire: { readonly path: string; readonly status: number; readonly signed: readonly string[] }[] = [];
  const okta = createOktaClient({
    orgUrl: mock.url,
    auth: oauth({
      clientId: client.clientId,
      privateKey: pem(key),
      keyId: "k1",
      scopes: client.scopes,
      clock,
      ...auth,
    }),
    clock,
    fetch: async (request) => {
      const form = new URLSearchParams(await request.clone().text());
      const signed = [request.headers.get("DPoP"), form.get("client_assertion")].filter(
        (jwt) => jwt !== null,
      );
      const { pathname: path } = new URL(request.url);
      // Recorded even if no response arrives.
      const entry = { path, status: 0, signed };
      wire.push(entry);
      const response = await fetch(request);
      entry.status = response.status;
      return response;
    },
  });
  const statusesOf = (path: string) => wire.filter((sent) => sent.path === path).map(({ status }) => status);
  return {
    mock,
    okta,
    clock,
    users: async () => (await okta.GET("/api/v1/users", { params: { query: { limit: 1 } } })).response.status,
    /** The statuses of the token endpoint, in order; 0 for a request without a response. */
    tokenStatuses: () => statusesOf("/oauth2/v1/token"),
    callStatuses: () => statusesOf("/api/v1/users"),
    /** The ids of all sent assertions and proofs. */
    ids: () => wire.flatMap(({ signed }) => signed).map((jwt) => decodeJwt(jwt).jti),
  };
}
