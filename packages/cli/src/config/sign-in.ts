import { apiToken, type TokenGrant } from "@okta-idm/core";
import { describeTarget } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { connect, tokenOwner } from "../session.ts";
import { note } from "../terminal/print.ts";
import type { ConnectionValues } from "../usage/options.ts";
import { type Credentials, profileCredentials } from "./credentials.ts";
import type { Profile } from "./profile.ts";

/**
 * Signs in with a profile that is not saved yet. Returns the user or app that it signs in as, in words.
 *
 * @param token of a profile with an API token.
 * @throws OktaError if the org rejects the credentials.
 */
export async function signIn(
  io: Io,
  values: ConnectionValues,
  name: string,
  profile: Profile,
  token: string | undefined,
): Promise<string> {
  const { url, proxy, caFile, budget } = profile;
  const credentials: Credentials =
    token === undefined
      ? await profileCredentials(io, name, profile)
      : { kind: "api-key", from: "login", layer: () => apiToken(token) };
  let grant: TokenGrant | undefined;
  const session = connect(
    io,
    values,
    {
      profileName: name,
      url,
      credentials,
      proxy,
      caFile,
      verifyTls: true,
      verifyProxy: true,
      protection: {},
      auditFile: undefined,
      maxChanges: undefined,
      budget,
    },
    {
      onToken: (granted) => {
        grant = granted;
      },
    },
  );
  const owner = await tokenOwner(session, io.signal);
  if (owner) return describeTarget(owner);
  // The call itself may fail: it only makes the client get a token.
  await session.client.GET("/api/v1/users", { params: { query: { limit: 1 } }, signal: io.signal });
  const missing = grant?.missingScopes ?? [];
  if (missing.length > 0) {
    note(
      io,
      `Okta did not grant ${missing.join(" ")}. Grant them to the app, or leave them out of --scopes.`,
    );
  }
  return `the service app ${credentials.clientId}`;
}
